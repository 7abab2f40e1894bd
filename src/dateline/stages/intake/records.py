"""The records of a WARC file, each with its very bytes: what is broken is named, and the rest is found again."""

import re
from collections.abc import Iterator

from dateline.domain.problems import Problem
from dateline.domain.records import dataclass
from dateline.stages.intake.handed import Bytes
from dateline.stages.intake.members import Flaw, beginning, unpack_member
from dateline.stages.intake.received import trouble

MOST_RECORD = 256 * 1024 * 1024
MOST_MEMBER = 512 * 1024 * 1024
_MOST_HEADER = 64 * 1024
_GZIP = b"\x1f\x8b\x08"
_SEPARATOR = b"\r\n\r\n"
_NEXT = _SEPARATOR + b"WARC/1."
_LENGTH = re.compile(rb"^Content-Length:[ \t]*(\d{1,18})[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)
_BETWEEN = re.compile(rb"[\r\n]*")
_FLAWS = {
    Flaw.LARGE: f"unpacks to more than {MOST_MEMBER // 1024 // 1024} MB in one piece",
    Flaw.DAMAGED: "what is packed here is damaged",
    Flaw.CUT: "the file is cut off here",
}
_GET_AGAIN = "get the file again; what stands around it was read"


@dataclass(frozen=True, slots=True)
class Where:
    """Where a record is: from `start` to `end`, in the file, or in what is packed at `member`."""

    member: int
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RawRecord:
    """A record as it stands in the file, unpacked: its header, and its block, which begins at `block`."""

    place: str
    content: bytes
    block: int
    where: Where


def records_of(mapped: Bytes, name: str) -> Iterator[RawRecord | Problem]:
    """Yield the records of a WARC file, packed or not, in order, and a problem for each place that is none."""
    if mapped[:2] == _GZIP[:2]:
        yield from _packed(mapped, name)
    else:
        yield from _split(mapped, name, -1)


def record_at(mapped: Bytes, where: Where) -> bytes:
    """Return the bytes of a record found before."""
    whole = mapped if where.member < 0 else unpack_member(mapped, where.member, MOST_MEMBER).content
    return bytes(whole[where.start : where.end])


def _packed(mapped: Bytes, name: str) -> Iterator[RawRecord | Problem]:
    at = 0
    while at < len(mapped):
        member = unpack_member(mapped, at, MOST_MEMBER)
        found = _split(member.content, name, at)
        if not member.flaw:
            yield from found
            at = member.end
            continue
        yield from (each for each in found if isinstance(each, RawRecord))
        yield trouble(f"{name}, byte {at}", _FLAWS[member.flaw], _GET_AGAIN)
        at = _next_member(mapped, at + 1)


def _next_member(mapped: Bytes, at: int) -> int:
    """Return where the next packed record begins, the end where there is none."""
    while (at := mapped.find(_GZIP, at)) >= 0:
        if beginning(mapped[at : at + 4096], 8).startswith(b"WARC/"):
            return at
        at += 1
    return len(mapped)


def _split(whole: Bytes, name: str, member: int) -> Iterator[RawRecord | Problem]:
    at = _skip(whole, 0)
    while at < len(whole):
        place = f"{name}, byte {at if member < 0 else member}"
        block, end, complaint = _measure(whole, at)
        if complaint:
            yield trouble(place, complaint, _GET_AGAIN)
            at = _next_record(whole, max(block - len(_SEPARATOR), at + 1))
            continue
        if end - at > MOST_RECORD:
            yield trouble(place, f"a record of more than {MOST_RECORD // 1024 // 1024} MB", "save what matters of it")
        else:
            content = bytes(whole[at:end])
            yield RawRecord(place=place, content=content, block=block - at, where=Where(member, at, end))
        at = _skip(whole, end)


def _measure(whole: Bytes, at: int) -> tuple[int, int, str]:
    """Return where the block of the record at `at` begins and ends, and what is wrong with it."""
    if whole[at : at + 5] != b"WARC/":
        return at, at, "no record begins here"
    header_end = whole.find(_SEPARATOR, at, at + _MOST_HEADER)
    if header_end < 0:
        cut = len(whole) - at < _MOST_HEADER
        return at, at, "the file is cut off in this header" if cut else "the header of this record does not end"
    block = header_end + len(_SEPARATOR)
    length = _LENGTH.search(bytes(whole[at : header_end + 1]) + b"\n")
    if length is None:
        return block, block, "this record does not say how long it is"
    end = block + int(length[1])
    if end > len(whole) and whole.find(_NEXT, header_end) < 0:
        return block, end, f"this record is cut off: {end - len(whole):,} of its bytes are missing"
    if end > len(whole) or not _ends_at(whole, end):
        return block, end, "the length that this record gives is not its own"
    return block, end, ""


def _ends_at(whole: Bytes, end: int) -> bool:
    after = _skip(whole, end)
    return after >= len(whole) or (after > end and whole[after : after + 5] == b"WARC/")


def _skip(whole: Bytes, at: int) -> int:
    found = _BETWEEN.match(whole, at)
    return found.end() if found else at


def _next_record(whole: Bytes, at: int) -> int:
    found = whole.find(_NEXT, at)
    return len(whole) if found < 0 else found + len(_SEPARATOR)
