"""Zips: each file inside is handed in by itself; nothing is ever written to disk, and nothing may fill memory."""

import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path, PurePosixPath
from tempfile import NamedTemporaryFile
from typing import IO, BinaryIO

from dateline.stages.intake.handed import MOST_PACKED, Handed
from dateline.stages.intake.received import Incoming, trouble
from dateline.stages.intake.saved import is_beside_page, stems_of

MOST_ENTRIES = 50_000
MOST_WHOLE = 4 * 1024**3
MOST_RATIO = 400
"""No report packs this tightly; deflate can pack a bomb a thousand times."""
_SMALL = 1024 * 1024
_CHUNK = 1024 * 1024
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    NotImplementedError,
    struct.error,
    ValueError,
    RuntimeError,
)
_UNSEEN = ("__MACOSX",)
# A WACZ: what is not in its WARC files only tells of them.
_COLLECTION = "datapackage.json"
_ARCHIVED = re.compile(r"archive/.*\.warc(?:\.gz)?$")


def open_zip(opened: BinaryIO, name: str, *, depth: int) -> Iterator[Handed | Incoming]:
    """Yield the files of a zip in their order; each that cannot be had costs its own problem."""
    try:
        with zipfile.ZipFile(opened) as archive:
            yield from _files(archive, name, depth)
    except _BROKEN as error:
        yield trouble(name, f"the zip is damaged ({str(error)[:100]})", "get it again, or unpack it yourself")


def _files(archive: zipfile.ZipFile, name: str, depth: int) -> Iterator[Handed | Incoming]:
    parts = [part for part in archive.infolist() if not part.is_dir() and not _is_hidden(part.filename)]
    if len(parts) > MOST_ENTRIES:
        yield trouble(name, f"{len(parts)} files inside, more than {MOST_ENTRIES}", "split it")
        return
    names = [part.filename for part in parts]
    stems, is_collection = stems_of(names), _COLLECTION in names
    left = MOST_WHOLE
    for part in parts:
        if is_beside_page(part.filename, stems) or (is_collection and not _ARCHIVED.match(part.filename)):
            continue
        left -= part.file_size
        yield from _file(archive, part, f"{name}, {part.filename[:200]}", left, depth)


def _file(
    archive: zipfile.ZipFile, part: zipfile.ZipInfo, place: str, left: int, depth: int
) -> Iterator[Handed | Incoming]:
    is_web_archive = _ARCHIVED.match(part.filename) is not None
    if reason := _refused(part, left, is_web_archive=is_web_archive):
        yield trouble(place, reason, "unpack it yourself and look at it before you hand it in")
        return
    try:
        if is_web_archive and part.file_size > _SMALL:
            with NamedTemporaryFile(prefix="dateline-") as spooled:
                sound = _unpack(archive, part, spooled)
                spooled.flush()
                yield Handed(name=place, path=Path(spooled.name), depth=depth) if sound else _lying(place)
            return
        memory = BytesIO()
        sound = _unpack(archive, part, memory)
        yield Handed(name=place, content=memory.getvalue(), depth=depth) if sound else _lying(place)
    except _BROKEN as error:
        yield trouble(place, f"damaged ({str(error)[:100]})", "get it again")


def _lying(place: str) -> Incoming:
    return trouble(place, "unpacks to more than it says; it looks made to fill memory", "do not open it")


def _refused(part: zipfile.ZipInfo, left: int, *, is_web_archive: bool) -> str:
    path = PurePosixPath(part.filename)
    if path.is_absolute() or ".." in path.parts or "\\" in part.filename or "\x00" in part.orig_filename:
        return "its name leads out of the zip"
    if part.flag_bits & 1:
        return "protected with a password"
    if left < 0:
        return "the zip unpacks to more than 4 GB"
    if part.file_size > MOST_PACKED and not is_web_archive:
        return f"larger than {MOST_PACKED // 1024 // 1024} MB"
    if part.file_size > _SMALL and part.file_size > MOST_RATIO * max(1, part.compress_size):
        return "packed so tightly that it looks made to fill memory"
    return ""


def _unpack(archive: zipfile.ZipFile, part: zipfile.ZipInfo, out: IO[bytes]) -> bool:
    """Write a file of the zip; return whether it is no larger than it says."""
    size = 0
    with archive.open(part) as opened:
        while piece := opened.read(_CHUNK):
            size += len(piece)
            if size > part.file_size:
                return False
            out.write(piece)
    return True


def _is_hidden(name: str) -> bool:
    parts = PurePosixPath(name).parts
    return any(part in _UNSEEN or (part.startswith(".") and part not in ("..", ".")) for part in parts)
