"""Opens zipped office files without trusting them: only what is small enough, well named and plain gets through."""

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import PurePosixPath

from lxml import etree

from dateline.builtin.readers.blocks.parsing import Element
from dateline.domain.errors import Unreadable

MAX_PARTS = 10_000
MAX_PART = 512 * 1024 * 1024
MAX_WHOLE = 768 * 1024 * 1024
MAX_RATIO = 400
"""No office file packs its text this tightly; deflate can pack a bomb a thousand times."""

_READ = (".xml", ".rels", ".rdf", ".bin")
_SMALL = 1024 * 1024
_CHUNK = 1024 * 1024
_DECLARATIONS = tuple(
    mark.encode(encoding) for mark in ("<!DOCTYPE", "<!ENTITY") for encoding in ("utf-8", "utf-16-le", "utf-16-be")
)
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, struct.error, ValueError)

Parts = Mapping[str, bytes]


def read_parts(content: bytes, name: str) -> Parts:
    """Return the parts that hold words of a zipped office file by name; Unreadable when anything about it is wrong."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            chosen = _chosen(archive.infolist(), name)
            return {part.filename: _unpacked(archive, part, name) for part in chosen}
    except zipfile.BadZipFile as error:
        raise Unreadable(_broken(content, name, error)) from error
    except _BROKEN as error:
        raise Unreadable(f"{name}: a part of the file is damaged ({error}); get the file again") from error


def pack_parts(parts: Parts) -> bytes:
    """Return a plain, uncompressed zip of the parts, fit for a library that would trust it."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return packed.getvalue()


def parse_part(content: bytes, name: str) -> Element:
    """Return the root of one XML part; entities and networks stay out, and comments, which would part its words."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        said = " ".join(str(error).split())
        raise Unreadable(f"{name}: broken XML inside ({said}); open it in its own program and save it again") from error


def _chosen(parts: list[zipfile.ZipInfo], name: str) -> list[zipfile.ZipInfo]:
    if len(parts) > MAX_PARTS:
        raise Unreadable(f"{name}: {len(parts)} parts inside, an office file has a few dozen; it is not opened")
    seen: set[str] = set()
    for part in parts:
        _refuse_name(part, name)
        if part.filename in seen:
            raise Unreadable(f"{name}: two parts inside are named {part.filename[:80]!r}; it is not opened")
        seen.add(part.filename)
    chosen = [part for part in parts if part.filename.lower().endswith(_READ)]
    for part in chosen:
        _refuse_size(part.filename, part.file_size, part.compress_size, name)
    _refuse_whole(sum(part.file_size for part in chosen), name)
    return chosen


def _refuse_name(part: zipfile.ZipInfo, name: str) -> None:
    path = PurePosixPath(part.filename)
    if path.is_absolute() or ".." in path.parts or "\\" in part.filename or ":" in part.filename:
        raise Unreadable(f"{name}: a part inside is named {part.filename[:80]!r}, which leads out; it is not opened")
    if part.flag_bits & 1:
        raise Unreadable(f"{name}: protected with a password; save it without one")


def _refuse_size(part: str, size: int, packed: int, name: str) -> None:
    if size > MAX_PART or (size > _SMALL and size > MAX_RATIO * max(1, packed)):
        raise Unreadable(
            f"{name}: {part[:80]!r} inside would unpack to {size:,} bytes from {packed:,}; it looks made to fill memory"
            " and is not opened"
        )


def _refuse_whole(size: int, name: str) -> None:
    if size > MAX_WHOLE:
        raise Unreadable(f"{name}: it would unpack to {size:,} bytes; split it")


def _unpacked(archive: zipfile.ZipFile, part: zipfile.ZipInfo, name: str) -> bytes:
    pieces: list[bytes] = []
    size = 0
    with archive.open(part) as opened:
        while piece := opened.read(_CHUNK):
            size += len(piece)
            _refuse_size(part.filename, size, part.compress_size, name)
            pieces.append(piece)
    content = b"".join(pieces)
    if not part.filename.endswith(".bin") and any(mark in content for mark in _DECLARATIONS):
        raise Unreadable(
            f"{name}: {part.filename[:80]!r} inside declares a document type or entities, which office files never do;"
            " it is not opened"
        )
    return content


def _broken(content: bytes, name: str, error: zipfile.BadZipFile) -> str:
    if b"PK\x05\x06" not in content[-66_000:]:
        return (
            f"{name}: the end of the file is missing, it breaks off after {len(content):,} bytes;"
            " download or copy it again"
        )
    return f"{name}: a part of the file is damaged ({error}); open it in its own program and save it again"
