"""Zips: each file inside is handed in by itself; nothing is ever written to disk, and nothing may fill memory."""

import re
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from io import BytesIO
from itertools import accumulate
from pathlib import Path, PurePosixPath
from tempfile import TemporaryFile
from typing import IO, BinaryIO

from dateline.stages.intake.handed import MOST_FILES, MOST_PACKED, SPENT, Bytes, Handed
from dateline.stages.intake.received import Incoming, trouble
from dateline.stages.intake.salvaging import MOST_RATIO, salvage
from dateline.stages.intake.saved import is_beside_page, is_of_system, stems_of

_SMALL = 1024 * 1024
_CHUNK = 1024 * 1024
_LEAST_HEADER = 30
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
Spool = Callable[[], AbstractContextManager[IO[bytes]]]
_GET_AGAIN = "get it again, or unpack it yourself"
_UNSEEN = ("__MACOSX",)
# A WACZ: what is not in its WARC files only tells of them.
_COLLECTION = "datapackage.json"
_ARCHIVED = re.compile(r"archive/.*\.warc(?:\.gz)?$")


def spooled() -> AbstractContextManager[IO[bytes]]:
    """Give a file to put something large into, gone afterwards."""
    return TemporaryFile(prefix="dateline-")


def open_zip(opened: BinaryIO, handed: Handed, spool: Spool) -> Iterator[Handed | Incoming]:
    """Yield the files of a zip in their order; each that cannot be had costs its own problem.

    Of a zip that is cut off, which has lost its list of files, those that are whole are found by their own headers.
    """
    try:
        archive = zipfile.ZipFile(opened)
    except _BROKEN as error:
        with handed.mapped() as mapped:
            yield from _salvaged(mapped, handed, str(error)[:100])
        return
    with archive:
        yield from _files(archive, handed, spool)


def _salvaged(mapped: Bytes, handed: Handed, said: str) -> Iterator[Handed | Incoming]:
    """Yield the files that are whole, and in one problem what became of the rest."""
    count = 0
    for found in salvage(mapped, min(MOST_PACKED, handed.budget.size)):
        if isinstance(found, str):
            said = found
        elif not handed.budget.spend(len(found[1])):
            yield from _spent(f"{handed.name}, {found[0][:200]}", handed)
            return
        elif not _is_hidden(found[0]):
            count += 1
            yield handed.within(f"{handed.name}, {found[0][:200]}", found[1])
    kept = f"; {count:,} whole files were taken" if count else ""
    yield trouble(handed.name, f"the zip is damaged ({said}){kept}".replace("; ", ", "), _GET_AGAIN)


def _files(archive: zipfile.ZipFile, handed: Handed, spool: Spool) -> Iterator[Handed | Incoming]:
    parts = [part for part in archive.infolist() if not part.is_dir() and not _is_hidden(part.filename)]
    names = [part.filename for part in parts]
    stems, is_collection = stems_of(names), _COLLECTION in names
    if over := _overlapping(parts):
        said = f"{over:,} of its files lie over one another: it looks made to fill memory, and none of it was taken"
        yield trouble(handed.name, said, "unpack it yourself and look at it before you hand it in")
        return
    for part in parts[:MOST_FILES]:
        if is_beside_page(part.filename, stems) or (is_collection and not _ARCHIVED.match(part.filename)):
            continue
        place = f"{handed.name}, {part.filename[:200]}"
        if reason := _refused(part):
            yield trouble(place, reason, "unpack it yourself and look at it before you hand it in")
        elif handed.budget.spend(part.file_size):
            yield from _file(archive, part, handed.within(place), spool)
        else:
            yield from _spent(place, handed)
            return
    if len(parts) > MOST_FILES:
        said = f"{len(parts):,} files inside, more than {MOST_FILES:,}: those behind the first {MOST_FILES:,} were left"
        yield trouble(handed.name, said, "split it, and hand in the rest")


def _overlapping(parts: Sequence[zipfile.ZipInfo]) -> int:
    """Return how many files begin within one before them: no program that packs files makes such a zip."""
    places = sorted((part.header_offset, part.header_offset + _LEAST_HEADER + part.compress_size) for part in parts)
    reached = list(accumulate((end for _, end in places), max))
    return sum(begins < before for (begins, _), before in zip(places[1:], reached, strict=False))


def _spent(place: str, handed: Handed) -> Iterator[Incoming]:
    if not handed.budget.told:
        handed.budget.told = True
        yield trouble(place, f"{SPENT}: this one and those behind it were left", "unpack it, and hand in what matters")


def _file(archive: zipfile.ZipFile, part: zipfile.ZipInfo, inner: Handed, spool: Spool) -> Iterator[Handed | Incoming]:
    try:
        if _is_web_archive(part) and part.file_size > _SMALL:
            with spool() as spooled:
                sound = _unpack(archive, part, spooled)
                spooled.flush()
                yield replace(inner, path=reopened(spooled.fileno())) if sound else _lying(inner.name)
            return
        memory = BytesIO()
        sound = _unpack(archive, part, memory)
        yield replace(inner, content=memory.getvalue()) if sound else _lying(inner.name)
    except _BROKEN as error:
        yield trouble(inner.name, f"damaged ({str(error)[:100]})", "get it again")


def reopened(number: int) -> Path:
    """Return the path under which a file that is open can be opened once more."""
    return Path(f"/dev/fd/{number}")


def _lying(place: str) -> Incoming:
    return trouble(place, "unpacks to more than it says; it looks made to fill memory", "do not open it")


def _is_web_archive(part: zipfile.ZipInfo) -> bool:
    return _ARCHIVED.match(part.filename) is not None


def _refused(part: zipfile.ZipInfo) -> str:
    path = PurePosixPath(part.filename)
    if path.is_absolute() or ".." in path.parts or "\\" in part.filename or "\x00" in part.orig_filename:
        return "its name leads out of the zip"
    if part.flag_bits & 1:
        return "protected with a password"
    if part.file_size > MOST_PACKED and not _is_web_archive(part):
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
    return is_of_system(name) or any(
        part in _UNSEEN or (part.startswith(".") and part not in ("..", ".")) for part in parts
    )
