"""What a drafting worked out, kept for the next one of the same program beside the record; it can go at any time."""

from typing import TypeVar

import msgspec

T = TypeVar("T")


class Remembering:
    """Values by their keys, as one content: what nobody recalled since is not in the next one."""

    def __init__(self, content: bytes | None = None) -> None:
        self._known = _unpacked(content) if content else {}
        self._used: dict[bytes, bytes] = {}

    def recall(self, key: bytes, kind: type[T]) -> T | None:
        """Return what was kept under the key, None where there is nothing, or nothing of its kind."""
        packed = self._used.get(key) or self._known.get(key)
        if packed is None:
            return None
        try:
            value = msgspec.msgpack.decode(packed, type=kind)
        except msgspec.MsgspecError:
            return None
        self._used[key] = packed
        return value

    def keep(self, key: bytes, value: object) -> None:
        """Keep a value under the key."""
        self._used[key] = msgspec.msgpack.encode(value)

    def content(self) -> bytes:
        """Return all that was recalled or kept."""
        return msgspec.msgpack.encode(self._used)


def _unpacked(content: bytes) -> dict[bytes, bytes]:
    try:
        return msgspec.msgpack.decode(content, type=dict[bytes, bytes])
    except msgspec.MsgspecError:
        return {}
