"""Files of a zip that has lost its list of them (APPNOTE.TXT, 4.3): found one after the other by their own headers."""

import bz2
import lzma
import struct
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from dateline.domain.records import dataclass
from dateline.stages.intake.handed import Bytes
from dateline.stages.intake.members import Flaw, Unpacked, unpack_member

_HEADER = struct.Struct("<4s5H3I2H")
_SIGN, _DESCRIPTOR = b"PK\x03\x04", b"PK\x07\x08"
_STORED, _DEFLATED, _BZIP2, _LZMA = 0, 8, 12, 14
_PROTECTED, _HAS_END_MARK, _SIZE_BEHIND, _IS_UTF8 = 0x1, 0x2, 0x8, 0x800
_UNKNOWN = 0xFFFFFFFF
_LZMA_HEAD = struct.Struct("<HH5s")
_MOST_MEMORY = 128 * 1024 * 1024
_FLAWS = {
    Flaw.NONE: "",
    Flaw.CUT: "the file is cut off here",
    Flaw.DAMAGED: "what is packed here is damaged",
    Flaw.LARGE: "it looks made to fill memory",
}
_OTHER_BYTES = "its bytes are not those that its checksum was made of"
_NO_HEADER = "its header is damaged"
_LISTS = (b"PK\x01\x02", b"PK\x05\x06", b"PK\x06\x06", b"PK\x06\x08")
"""With these begins what stands behind all files."""
_ENDED, _END = b"PK\x05\x06", struct.Struct("<4s4H2IH")
_METHODS = frozenset((0, 8, 9, 12, 14, 93, 95, 99))
_MOST_PASSED = 1_000
_LOCKED, _ENDLESS = "protected with a password", "it cannot be told where this file ends"
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
    size: int
    begins: int

    @property
    def ends(self) -> int | None:
        """Where its bytes end, None where the header does not say."""
        # What is deflated has two bytes at least: no size stands for an unknown one.
        is_said = not self.flags & _SIZE_BEHIND and self.packed != _UNKNOWN
        is_said = is_said and (self.packed > 0 or self.method != _DEFLATED)
        return self.begins + self.packed if is_said else None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """The bytes of a file, where they end, what is wrong with them, and whether to go on behind them all the same."""

    content: bytes = b""
    end: int
    wrong: str = ""
    is_passable: bool = False


def salvage(mapped: Bytes, most: int) -> Iterator[tuple[str, bytes] | str]:
    """Yield the names and bytes of the files that are whole, and at last, in words, what is wrong with the others.

    No file is larger than `most` bytes; folders and names that lead out are left. What is damaged or protected is
    passed over where its header says where the next begins, or what describes it behind it, or where a header stands.
    """
    at, passed, first, said = 0, Counter[str](), "", ""
    while not said and passed.total() <= _MOST_PASSED and (at := _header_from(mapped, at, passed)) >= 0:
        part = _part_at(mapped, at)
        if part is None:
            break
        found = _found(part, mapped, most)
        if found.wrong and found.is_passable:
            passed[found.wrong] += 1
            first = first or part.name[:80]
        elif found.wrong:
            said = f"at {part.name[:80]!r}: {found.wrong}"
        elif not _leads_out(part.name):
            yield part.name, found.content
        at = _next(mapped, found.end)
    if said or passed:
        yield _told(passed, first, said)


def _told(passed: Counter[str], first: str, said: str) -> str:
    counts = ", ".join(f"{count:,} {'file' if count == 1 else 'files'} inside: {why}" for why, count in passed.items())
    return "; ".join(filter(None, (counts, f"the first is {first!r}" if first else "", said)))


def _part_at(mapped: Bytes, at: int) -> _Part | None:
    head = mapped[at : at + _HEADER.size]
    if len(head) < _HEADER.size or not head.startswith(_SIGN):
        return None
    _, _, flags, method, _, _, digest, packed, size, named, extra = _HEADER.unpack(head)
    begins = at + _HEADER.size
    name = mapped[begins : begins + named].decode("utf-8" if flags & _IS_UTF8 else "cp437", "replace")
    begins += named + extra
    return _Part(name=name, flags=flags, method=method, digest=digest, packed=packed, size=size, begins=begins)


def _found(part: _Part, mapped: Bytes, most: int) -> _Found:
    if part.ends is not None and part.ends <= len(mapped):
        wrong = _refused(part, most)
        own = b"" if wrong else mapped[part.begins : part.ends]
        found = Unpacked(content=b"", end=0) if wrong else _unpacked(part, own, most)
        wrong = wrong or _FLAWS[found.flaw] or _complaint(part, found.content, len(own))
        # What fills memory would fill it again behind each header.
        is_passable = wrong != _FLAWS[Flaw.LARGE]
        return _Found(content=found.content, end=part.ends, wrong=wrong, is_passable=is_passable)
    if part.ends is not None:
        return _Found(end=part.begins, wrong=_FLAWS[Flaw.CUT])
    if part.method == _DEFLATED and not part.flags & _PROTECTED:
        found = unpack_member(mapped, part.begins, most, window=-zlib.MAX_WBITS)
        wrong = _FLAWS[found.flaw] or _complaint(part, found.content, found.end - part.begins)
        wrong = wrong or _belied(part, mapped, found.end, found.content)
        if not wrong:
            return _Found(content=found.content, end=found.end)
        if found.flaw is Flaw.LARGE:
            return _Found(end=found.end, wrong=wrong)
        return _passed_over(part, mapped, wrong)
    return _described(part, mapped, most)


def _described(part: _Part, mapped: Bytes, most: int) -> _Found:
    """Return a file whose end is told behind it alone."""
    end = _description_from(mapped, part.begins)
    if end < 0:
        return _Found(end=part.begins, wrong=_LOCKED if part.flags & _PROTECTED else _ENDLESS)
    described = replace(
        part, flags=part.flags & ~_SIZE_BEHIND, packed=end - part.begins, digest=_digest_at(mapped, end)
    )
    return _found(described, mapped, most)


def _passed_over(part: _Part, mapped: Bytes, wrong: str) -> _Found:
    """Return a damaged file of unknown length, with where what describes it stands, or else the next header."""
    end = _description_from(mapped, part.begins)
    end = _sign_from(mapped, part.begins) if end < 0 else end
    return _Found(end=max(end, part.begins), wrong=wrong, is_passable=end >= 0)


def _header_from(mapped: Bytes, at: int, passed: Counter[str]) -> int:
    """Return where a header stands: here, or behind bytes that are none; -1 where the files end."""
    if mapped[at : at + len(_SIGN)] in (_SIGN, *_LISTS) or at >= len(mapped) - len(_SIGN):
        return at
    found = _sign_from(mapped, at)
    if found >= 0:
        passed[_NO_HEADER] += 1
    return found


def _sign_from(mapped: Bytes, at: int) -> int:
    """Return where the next header stands that a program would write, -1 where there is none.

    The headers of a zip within this one, an office file for one, are passed over.
    """
    ends = mapped.find(_ENDED, at)
    while (at := mapped.find(_SIGN, at)) >= 0:
        # To look for it behind each header would be to go through a file of nothing but headers for each of them.
        ends = mapped.find(_ENDED, at) if 0 <= ends < at else ends
        part = _part_at(mapped, at)
        is_likely = part is not None and part.method in _METHODS and part.name.isprintable() and bool(part.name)
        behind = _end_of_inner(mapped, at, ends)
        if is_likely and behind < 0:
            return at
        at = max(behind, at + len(_SIGN))
    return -1


def _end_of_inner(mapped: Bytes, at: int, ends: int) -> int:
    """Return where a zip ends that begins here and is followed by more of the one around it, -1 where none does.

    `ends` is where the next mark of an end stands, -1 where there is none.
    """
    head = mapped[ends : ends + _END.size]
    if ends < 0 or len(head) < _END.size:
        return -1
    *_, listed, offset, comment = _END.unpack(head)
    behind = ends + _END.size + comment
    is_within = mapped[behind : behind + len(_SIGN)] in (_SIGN, _DESCRIPTOR, *_LISTS)
    return behind if is_within and ends - listed - offset == at else -1


def _description_from(mapped: Bytes, begins: int) -> int:
    """Return where a description stands whose size is that of what begins at `begins`, -1 where there is none."""
    at = begins
    while (at := mapped.find(_DESCRIPTOR, at)) >= 0:
        if at - begins in (_number(mapped, at + 8, 4), _number(mapped, at + 8, 8)):
            return at
        at += len(_DESCRIPTOR)
    return -1


def _belied(part: _Part, mapped: Bytes, end: int, content: bytes) -> str:
    """Return what is wrong with bytes by the checksum behind them, "" where it proves them or stands in the header."""
    if part.flags & _SIZE_BEHIND and _digest_at(mapped, end) != zlib.crc32(content):
        return _OTHER_BYTES if end + len(_DESCRIPTOR) * 2 <= len(mapped) else _FLAWS[Flaw.CUT]
    return ""


def _digest_at(mapped: Bytes, end: int) -> int:
    signed = mapped[end : end + len(_DESCRIPTOR)] == _DESCRIPTOR
    return _number(mapped, end + signed * len(_DESCRIPTOR), 4)


def _number(mapped: Bytes, at: int, size: int) -> int:
    return int.from_bytes(mapped[at : at + size], "little")


def _refused(part: _Part, most: int) -> str:
    if part.flags & _PROTECTED:
        return _LOCKED
    if part.packed > most:
        return "too large"
    return "" if part.method in (_STORED, _DEFLATED, _BZIP2, _LZMA) else f"packed in a way unknown here ({part.method})"


def _unpacked(part: _Part, packed: bytes, most: int) -> Unpacked:
    """Return what is packed in all of `packed`, no more than `most` bytes and one."""
    if part.method == _STORED:
        return Unpacked(content=packed, end=len(packed))
    if part.method == _DEFLATED:
        found = unpack_member(packed, 0, most, window=-zlib.MAX_WBITS)
        # All of it is here: that more should follow is damage.
        is_cut = found.flaw is Flaw.CUT
        return Unpacked(content=found.content, end=found.end, flaw=Flaw.DAMAGED if is_cut else found.flaw)
    try:
        unpacker = bz2.BZ2Decompressor() if part.method == _BZIP2 else lzma.LZMADecompressor(memlimit=_MOST_MEMORY)
        content = unpacker.decompress(packed if part.method == _BZIP2 else _alone(part, packed), most + 1)
    except (OSError, EOFError, ValueError, struct.error, lzma.LZMAError):
        return Unpacked(content=b"", end=0, flaw=Flaw.DAMAGED)
    flaw = Flaw.LARGE if len(content) > most else Flaw.NONE if unpacker.eof else Flaw.DAMAGED
    return Unpacked(content=content, end=len(packed), flaw=flaw)


def _alone(part: _Part, packed: bytes) -> bytes:
    """Return what LZMA packed in a zip (APPNOTE.TXT, 5.8) as a file of its own (.lzma), which names its size."""
    _, _, properties = _LZMA_HEAD.unpack_from(packed)
    size = -1 if part.flags & _HAS_END_MARK else part.size
    return bytes(properties) + struct.pack("<q", size) + packed[_LZMA_HEAD.size :]


def _complaint(part: _Part, content: bytes, packed: int) -> str:
    if len(content) > _SMALL and len(content) > MOST_RATIO * packed:
        return _FLAWS[Flaw.LARGE]
    if not part.flags & _SIZE_BEHIND and zlib.crc32(content) != part.digest:
        return _OTHER_BYTES
    return ""


def _next(mapped: Bytes, at: int) -> int:
    """Return where the next header begins, behind what describes the file before it."""
    between = mapped[at : at + _MOST_SKIPPED + len(_SIGN)]
    found = between.find(_SIGN, len(_DESCRIPTOR)) if between.startswith(_DESCRIPTOR) else between.find(_SIGN)
    return at + max(found, 0)


def _leads_out(name: str) -> bool:
    return name.endswith("/") or name.startswith("/") or "\\" in name or "\x00" in name or ".." in name.split("/")
