"""Files of a zip that has lost its list of them (APPNOTE.TXT, 4.3): found one after the other by their own headers."""

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from dateline.stages.intake.handed import Bytes
from dateline.stages.intake.members import Flaw, unpack_member

_HEADER = struct.Struct("<4s5H3I2H")
_SIGN, _DESCRIPTOR = b"PK\x03\x04", b"PK\x07\x08"
_STORED, _DEFLATED = 0, 8
_PROTECTED, _SIZE_BEHIND, _IS_UTF8 = 0x1, 0x8, 0x800
_FLAWS = {
    Flaw.NONE: "",
    Flaw.CUT: "the file is cut off here",
    Flaw.DAMAGED: "what is packed here is damaged",
    Flaw.LARGE: "it looks made to fill memory",
}
MOST_RATIO = 400
"""No report packs this tightly; deflate can pack a bomb a thousand times."""
_SMALL = 1024 * 1024
_MOST_SKIPPED = 24
"""What may stand between two files: a description of the first, of 12 to 24 bytes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """A header and where its bytes begin."""

    name: str
    flags: int
    method: int
    digest: int
    packed: int
    begins: int


def salvage(mapped: Bytes, most: int) -> Iterator[tuple[str, bytes] | str]:
    """Yield the names and bytes of the files that are whole, and at last, in words, why there are no more.

    No file is larger than `most` bytes; folders and names that lead out are left.
    """
    at = 0
    while (part := _part_at(mapped, at)) is not None:
        content, end, wrong = _content(part, mapped, most)
        if wrong:
            yield f"at {part.name[:80]!r}: {wrong}"
            return
        if not _leads_out(part.name):
            yield part.name, content
        at = _next(mapped, end)


def _part_at(mapped: Bytes, at: int) -> _Part | None:
    head = mapped[at : at + _HEADER.size]
    if len(head) < _HEADER.size or not head.startswith(_SIGN):
        return None
    _, _, flags, method, _, _, digest, packed, _, named, extra = _HEADER.unpack(head)
    begins = at + _HEADER.size
    name = mapped[begins : begins + named].decode("utf-8" if flags & _IS_UTF8 else "cp437", "replace")
    return _Part(name=name, flags=flags, method=method, digest=digest, packed=packed, begins=begins + named + extra)


def _content(part: _Part, mapped: Bytes, most: int) -> tuple[bytes, int, str]:
    """Return the bytes of a file, where they end, and what is wrong with them."""
    begins = part.begins
    if part.flags & _PROTECTED:
        return b"", begins, "protected with a password"
    if part.method == _DEFLATED:
        found = unpack_member(mapped, begins, most, window=-zlib.MAX_WBITS)
        content, end, wrong = found.content, found.end, _FLAWS[found.flaw]
    elif part.method == _STORED and not part.flags & _SIZE_BEHIND and part.packed <= most:
        content, end = mapped[begins : begins + part.packed], begins + part.packed
        wrong = _FLAWS[Flaw.CUT] if end > len(mapped) else ""
    else:
        return b"", begins, "it cannot be told where this file ends"
    return content, end, wrong or _complaint(part, content, end - begins)


def _complaint(part: _Part, content: bytes, packed: int) -> str:
    if len(content) > _SMALL and len(content) > MOST_RATIO * packed:
        return _FLAWS[Flaw.LARGE]
    if not part.flags & _SIZE_BEHIND and zlib.crc32(content) != part.digest:
        return "its bytes are not those that its checksum was made of"
    return ""


def _next(mapped: Bytes, at: int) -> int:
    """Return where the next header begins, behind what describes the file before it."""
    between = mapped[at : at + _MOST_SKIPPED + len(_SIGN)]
    found = between.find(_SIGN, len(_DESCRIPTOR)) if between.startswith(_DESCRIPTOR) else between.find(_SIGN)
    return at + max(found, 0)


def _leads_out(name: str) -> bool:
    return name.endswith("/") or name.startswith("/") or "\\" in name or "\x00" in name or ".." in name.split("/")
