"""What a server sent in an HTTP answer: without chunks and coding (RFC 9110 and 9112), and whether it is whole."""

import re
import zlib
from typing import Any

from dateline.domain.records import dataclass
from dateline.stages.intake.codings import UNPACKERS
from dateline.stages.intake.members import GZIP, Flaw, Unpacked, unpack_member, unpack_members

_CHUNK = re.compile(rb"([0-9A-Fa-f]{1,8})[ \t]*(?:;[^\r\n]{0,1000})?\r\n")
_MARKUP = re.compile(rb"\s*<[!?A-Za-z]")
_PLAIN = ("", "identity", "none")
_ZLIB_WINDOWS = (zlib.MAX_WBITS, -zlib.MAX_WBITS)
_NAMES = {"br": "with Brotli", "zstd": "with Zstandard"}
_MOST_CODINGS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """The body of an answer, without chunks in `payload`, without coding too in `content`.

    `lacks` says why it is not whole; `refused` why nothing of it can be unpacked, and `content` is b"" then.
    """

    content: bytes
    payload: bytes
    lacks: str = ""
    refused: str = ""


def read_body(payload: bytes, header: Any, most: int) -> Body:  # noqa: ANN401 as the library has it
    """Return what was sent.

    No more than `most` bytes and one are unpacked. Writers of web archives often keep the headers of what they
    unpacked themselves: what is not packed is taken as it stands.
    """
    is_chunked = (header("Transfer-Encoding") or "").strip().lower() == "chunked" and _CHUNK.match(payload)
    told = [coding.strip().lower() for coding in (header("Content-Encoding") or "").split(",")]
    codings = [coding for coding in reversed(told) if coding not in _PLAIN][:_MOST_CODINGS]
    length = _length(header("Content-Length"))
    whole, lacks = _without_chunks(payload) if is_chunked else (payload, _missing(payload, length))
    if not (is_chunked or codings or lacks):
        lacks = _too_long(payload, length)
    content = whole
    for coding in codings:
        found = _without_coding(content, coding, most)
        if found is None:
            return Body(content=b"", payload=whole, lacks=lacks, refused=_unknown(coding))
        content = found.content
        lacks = lacks or _told(found.flaw)
    return Body(content=content, payload=whole, lacks=lacks)


def _without_chunks(payload: bytes) -> tuple[bytes, str]:
    """Return the chunks joined, and what is wrong with them; what stands behind a broken one is kept as it is."""
    pieces: list[bytes] = []
    at = 0
    while found := _CHUNK.match(payload, at):
        begin, size = found.end(), int(found[1], 16)
        if not size:
            return b"".join(pieces), ""
        pieces.append(payload[begin : begin + size])
        at = begin + size
        if at > len(payload):
            return b"".join(pieces), f"cut off: {at - len(payload):,} bytes of its last chunk are missing"
        if payload[at : at + 2] not in (b"\r\n", b""):
            break
        at += 2
    if at >= len(payload):
        return b"".join(pieces), "cut off: its last chunk is missing"
    return b"".join(pieces) + payload[at:], "not whole: one of its chunks is broken"


def _length(told: str | None) -> int | None:
    """Return how many bytes a header says there are, None where it says nothing that could be."""
    length = (told or "").strip()
    return int(length) if length.isascii() and length.isdigit() and len(length) < 19 else None


def _missing(payload: bytes, length: int | None) -> str:
    if length is None or length <= len(payload):
        return ""
    return f"cut off: {len(payload):,} of {length:,} bytes are there"


def _too_long(payload: bytes, length: int | None) -> str:
    """Return what is odd where more came than was said: who took a coding off may have left the old length."""
    if length is None or length >= len(payload):
        return ""
    return f"longer than it says: {len(payload):,} bytes are there, and its header says {length:,}"


def _without_coding(content: bytes, coding: str, most: int) -> Unpacked | None:
    as_it_is = Unpacked(content=content, end=len(content))
    if coding in ("gzip", "x-gzip"):
        return unpack_members(content, most) if content.startswith(GZIP) else as_it_is
    if _MARKUP.match(content) or not content:
        return as_it_is
    if coding == "deflate":
        tried = [unpack_member(content, 0, most, window=window) for window in _ZLIB_WINDOWS]
        return next((found for found in tried if found.flaw is not Flaw.DAMAGED), as_it_is)
    return UNPACKERS[coding](content, most) if coding in UNPACKERS else None


def _unknown(coding: str) -> str:
    name = _NAMES.get(coding, "in a way unknown here")
    step = ": pip install 'dateline[unpack]'" if coding in _NAMES else ""
    return f"its body is packed {name} (Content-Encoding: {coding[:40]}), which nothing here unpacks{step}"


def _told(flaw: Flaw) -> str:
    match flaw:
        case Flaw.CUT:
            return "cut off: what is packed in it ends too early"
        case Flaw.DAMAGED:
            return "not whole: what is packed in it is damaged"
        case Flaw.MANY:
            return "not whole: it is packed in more pieces than anybody needs"
        case _:
            return ""
