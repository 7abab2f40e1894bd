"""What a drafting worked out, kept for the next one of the same program beside the record; it can go at any time."""

from hashlib import blake2b
from typing import TypeVar

import msgspec

from dateline.app.programs import program
from dateline.store import Kept

T = TypeVar("T")

_AT_ONCE = 1000
_NAMED = 8
"""So many bytes of a key stand for the drafting that it is of."""


class Remembering:
    """Values by their keys, kept in a file as they come, so that a drafting that is killed goes on where it was.

    `name` says of which drafting they are. What one drafting from beginning to end does not ask for is let go by `end`.
    """

    def __init__(self, kept: Kept, name: str) -> None:
        self._kept = kept
        self._name = blake2b(name.encode(), digest_size=_NAMED).digest()
        self._new: dict[bytes, bytes] = {}
        self._used: set[bytes] = set()

    def recall(self, key: bytes, kind: type[T]) -> T | None:
        """Return what was kept under the key, None where there is nothing, or nothing of its kind."""
        own = self._own(key)
        packed = self._new.get(own) or self._kept.recall(own)
        if packed is None:
            return None
        try:
            value = msgspec.msgpack.decode(packed, type=kind)
        except msgspec.MsgspecError:
            return None
        self._used.add(own)
        return value

    def keep(self, key: bytes, value: object) -> None:
        """Keep a value under the key."""
        own = self._own(key)
        self._used.add(own)
        self._new[own] = msgspec.msgpack.encode(value)
        if len(self._new) >= _AT_ONCE:
            self._write()

    def end(self) -> None:
        """Keep all that was recalled or kept since the beginning, and nothing else of this name."""
        self._write()
        self._kept.drop([key for key in self._kept.keys_of(self._name) if key not in self._used])

    def _write(self) -> None:
        self._kept.keep_all(self._new)
        self._new = {}

    def _own(self, key: bytes) -> bytes:
        return self._name + blake2b(key, key=program().encode(), digest_size=16).digest()
