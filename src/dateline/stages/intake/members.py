"""The members of what is packed with gzip (RFC 1952), one after the other, within bounds."""

import zlib
from enum import StrEnum

from dateline.domain.records import dataclass
from dateline.stages.intake.handed import Bytes

MOST_MEMBERS = 10_000
GZIP = b"\x1f\x8b"
_FIRST_STEP, _LONGEST_STEP = 4096, 1024 * 1024


class Flaw(StrEnum):
    """What is wrong with something packed."""

    NONE = ""
    LARGE = "large"
    DAMAGED = "damaged"
    CUT = "cut off"
    MANY = "many"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unpacked:
    """What could be unpacked, the place where it ends, and what is wrong with it."""

    content: bytes
    end: int
    flaw: Flaw = Flaw.NONE


def beginning(packed: Bytes, most: int) -> bytes:
    """Return at most the first `most` bytes of what is packed, b"" where it is damaged."""
    try:
        return zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(packed, most)
    except zlib.error:
        return b""


def unpack_member(packed: Bytes | memoryview, start: int, most: int, *, window: int = zlib.MAX_WBITS | 16) -> Unpacked:
    """Unpack the one member that begins at `start`, no more than `most` bytes and one; `window` is that of zlib."""
    unpacker = zlib.decompressobj(window)
    pieces: list[bytes] = []
    # What is left of a step is copied: where members are small, steps have to be small.
    at, size, step = start, 0, _FIRST_STEP
    flaw = Flaw.NONE
    try:
        while not unpacker.eof and at < len(packed) and size <= most:
            waiting: bytes | memoryview = packed[at : at + step]
            at, step = min(at + step, len(packed)), min(step * 4, _LONGEST_STEP)
            while size <= most and (piece := unpacker.decompress(waiting, most - size + 1)):
                pieces.append(piece)
                size += len(piece)
                waiting = unpacker.unconsumed_tail
    except zlib.error:
        flaw = Flaw.DAMAGED
    if size > most:
        flaw = Flaw.LARGE
    elif not flaw and not unpacker.eof:
        flaw = Flaw.CUT
    return Unpacked(content=b"".join(pieces), end=at - len(unpacker.unused_data), flaw=flaw)


def unpack_members(packed: bytes, most: int) -> Unpacked:
    """Unpack all members, no more than `most` bytes and one; what stands behind the last of them is left."""
    looked_at = memoryview(packed)
    pieces: list[bytes] = []
    at = size = count = 0
    flaw = Flaw.NONE
    while not flaw and packed.startswith(GZIP, at):
        found = unpack_member(looked_at, at, most - size)
        pieces.append(found.content)
        at, size, count = found.end, size + len(found.content), count + 1
        flaw = Flaw.MANY if count > MOST_MEMBERS else found.flaw
    return Unpacked(content=b"".join(pieces), end=at, flaw=flaw)
