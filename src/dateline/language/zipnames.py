"""What a zip holds, by the names of its files as its beginning shows them (APPNOTE.TXT, 4.3.7)."""

import re
import struct
import zlib
from collections.abc import Iterator

from dateline.domain.records import dataclass

_SIGN = b"PK\x03\x04"
_HEADER = struct.Struct("<4s5H3I2H")
_SIZE_BEHIND = 0x8
_STORED = 0
_TYPE = "mimetype"
_MOST_OF_TYPE = 100
_TYPES = {
    "opendocument.text": "odt",
    "opendocument.spreadsheet": "spreadsheet",
    "opendocument.presentation": "odp",
    "epub+zip": "epub",
}
_PARTS = {
    "docx": re.compile(r"word/(?:document|_rels/).*"),
    "spreadsheet": re.compile(r"xl/(?:workbook|worksheets/|_rels/|sharedStrings\.|styles\.).*"),
    "pptx": re.compile(r"ppt/(?:presentation\.xml|_rels/presentation\.xml\.rels|slides/(?:_rels/)?slide\d+\.xml.*)"),
}


@dataclass(frozen=True, slots=True)
class _Part:
    """A file in a zip: its name, how it is packed, and where its bytes begin."""

    name: str
    method: int
    begins: int


def names_at_beginning(head: bytes) -> Iterator[str]:
    """Yield the names; what is packed in a file is passed over, so that no zip within it adds its own."""
    return (part.name for part in _parts(head))


def office_of(head: bytes) -> str:
    """Return what office file a zip is (docx, pptx, odt, odp, epub, or spreadsheet of any kind), "" where it is none.

    OpenDocument and EPUB declare their type in a part of its own, the others are known by their parts.
    """
    for part in _parts(head) if head.startswith(_SIGN) else ():
        found = _declared(head, part) if part.name == _TYPE else _known_by(part.name)
        if found:
            return found
    return ""


def _parts(head: bytes) -> Iterator[_Part]:
    at = 0
    while (at := head.find(_SIGN, at)) >= 0 and at + _HEADER.size <= len(head):
        _, _, flags, method, *_, packed, _, named, more = _HEADER.unpack_from(head, at)
        behind = at + _HEADER.size + named
        yield _Part(head[at + _HEADER.size : behind].decode("utf-8", "replace"), method, behind + more)
        at = behind + more + (0 if flags & _SIZE_BEHIND else packed)


def _known_by(name: str) -> str:
    return next((kind for kind, parts in _PARTS.items() if parts.fullmatch(name)), "")


def _declared(head: bytes, part: _Part) -> str:
    told = _content(head, part).decode("ascii", "replace")
    return next((kind for sign, kind in _TYPES.items() if sign in told), "")


def _content(head: bytes, part: _Part) -> bytes:
    """Return the first bytes of a file in a zip; one that was packed again packs them."""
    if part.method == _STORED:
        return head[part.begins : part.begins + _MOST_OF_TYPE]
    try:
        return zlib.decompressobj(-zlib.MAX_WBITS).decompress(head[part.begins :], _MOST_OF_TYPE)
    except zlib.error:
        return b""
