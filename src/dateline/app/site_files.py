"""Writes the files of a site into a folder: whole, only those that changed, and none outside it."""

import hashlib
import os
import re
import tempfile
import time
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from dateline.app.files import HALF, beside, write_whole, writing
from dateline.domain.errors import Refused
from dateline.domain.records import dataclass
from dateline.stages.publishing import Deferred, File
from dateline.stages.understanding import Each, Memory

MANIFEST = ".dateline-files"
UNFINISHED = ".dateline-writing"
"""Lists, while files are written, those that the manifest does not name yet; it stays where writing was cut off."""

_AT_ONCE = 4_000
"""So many files are made together."""
_NEW, _SAME = b"+", b"="
_PIECE = 1 << 16
"""So many bytes are read at a time: more than nearly every file has."""
_TICK = 2.0
"""In so many seconds the clock of any file system ticks."""

_PATH = re.compile(r"(?:[A-Za-z0-9_-][A-Za-z0-9_.-]{0,99}/){0,4}[A-Za-z0-9_-][A-Za-z0-9_.-]{0,119}")
_LINE = re.compile(rf"(?P<path>{_PATH.pattern})(?:\t(?P<key>[0-9a-f]{{0,64}})\t(?P<digest>[0-9a-f]{{32}}))?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A file as it was made: the key that stands for all that went into it ("" for none), and a digest of it."""

    key: str = ""
    digest: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """How many files were written, and how many stood there already as they should."""

    written: int
    kept: int


def write_files(out: Path, files: Iterable[File], each: Each = map, memory: Memory | None = None) -> Written:
    """Write each file into `out`, whole or not at all; what stands there already is left alone.

    Files that the last site in this folder had and this one has not are taken away; others in `out` stay. `each` makes
    those that are to be made; files that `memory` knows to have been read are not read again.
    """
    with writing(out):
        return _write_all(out, files, each, memory)


def _write_all(out: Path, files: Iterable[File], each: Each, memory: Memory | None) -> Written:
    _sweep(out)
    before = {**unfinished(out), **manifest(out)}
    now: dict[str, Made] = {}
    written = 0
    with _announcing(out, before) as announce:
        for path, made, is_new in _written(out, _announced(files, announce), before, each, memory):
            now[path] = made
            written += is_new
    for old in sorted(before.keys() - now.keys()):
        _take_away(out, old)
    lines = (f"{path}\t{made.key}\t{made.digest}\n" for path, made in sorted(now.items()))
    write_whole(out / MANIFEST, "".join(lines).encode())
    (out / UNFINISHED).unlink()
    return Written(written=written, kept=len(now) - written)


def manifest(out: Path) -> Mapping[str, Made]:
    """Return the files of the last site in `out`, none where there is none; Refused where it lists what is not ours."""
    if not (out / MANIFEST).is_file():
        return {}
    found: dict[str, Made] = {}
    for line in (out / MANIFEST).read_bytes().decode("utf-8", "replace").splitlines():
        read = _LINE.fullmatch(line)
        if not read or ".." in read["path"]:
            raise Refused(f"{out}: {MANIFEST} names {line[:40]!r}, which is no page of ours; name a new folder")
        found[read["path"]] = Made(key=read["key"] or "", digest=read["digest"] or "")
    return found


def unfinished(out: Path) -> Mapping[str, Made]:
    """Return the files that writing had come to when it was cut off, none where it ended well."""
    if not (out / UNFINISHED).is_file():
        return {}
    lines = (out / UNFINISHED).read_bytes().decode("utf-8", "replace").splitlines(keepends=True)
    # The last line may be cut off too: its file was not begun.
    paths = (line.removesuffix("\n") for line in lines if line.endswith("\n"))
    return {path: Made() for path in paths if _PATH.fullmatch(path) and ".." not in path}


def must_be_ours(out: Path) -> None:
    """Refuse a folder that holds what is not a site of ours, or that leads out of itself."""
    if out.exists() and not out.is_dir():
        raise Refused(f"{out}: a file of this name stands there; name another folder")
    if not out.is_dir():
        return
    if any(out.iterdir()) and not any((out / ours).is_file() for ours in (MANIFEST, UNFINISHED)):
        raise Refused(f"{out}: the folder holds files that are not a site of Dateline's; name an empty or a new folder")
    manifest(out)
    for within, folders, _ in os.walk(out):
        for folder in sorted(folders):
            if (Path(within) / folder).is_symlink():
                raise Refused(f"{out}: {folder} is a link to another folder; take it away, or name a new folder")


def make_writable(out: Path) -> None:
    """Make the folder; Refused where it may not be written, before an edition is in the log that nobody can read."""
    with writing(out):
        out.mkdir(parents=True, exist_ok=True)
        tempfile.TemporaryFile(dir=out).close()


@contextmanager
def _announcing(out: Path, known: Container[str]) -> Iterator[Callable[[str], None]]:
    """Give what to call before each file is written, so that none is there that nothing tells of."""
    out.mkdir(parents=True, exist_ok=True)
    with (out / UNFINISHED).open("ab", buffering=0) as file:

        def announce(path: str) -> None:
            if path not in known:
                file.write(f"{path}\n".encode())

        yield announce


def _sweep(out: Path) -> None:
    """Take away what was half written when writing was cut off."""
    if (out / UNFINISHED).is_file():
        for path in out.rglob(f"{HALF}*"):
            if path.name not in {MANIFEST, UNFINISHED}:
                path.unlink()


def _announced(files: Iterable[File], announce: Callable[[str], None]) -> Iterator[File]:
    for file in files:
        announce(file[0])
        yield file


def _written(
    out: Path, files: Iterable[File], before: Mapping[str, Made], each: Each, memory: Memory | None
) -> Iterator[tuple[str, Made, bool]]:
    """Yield what each file is made of now, and whether it had to be written; what is to be made is made together."""
    unmade: list[tuple[str, Deferred]] = []
    for path, content in files:
        known = before.get(path, Made())
        if isinstance(content, bytes):
            yield path, Made(digest=_digest(content)), write_whole(out / path, content, lasting=False)
        elif content.key and content.key == known.key and _still_stands(out / path, known.digest, memory):
            yield path, known, False
        elif content.is_made:
            yield from _made(out, [(path, content)], map)
        else:
            unmade.append((path, content))
        if len(unmade) == _AT_ONCE:
            yield from _made(out, unmade, each)
            unmade = []
    yield from _made(out, unmade, each)


def _made(out: Path, files: Sequence[tuple[str, Deferred]], each: Each) -> Iterator[tuple[str, Made, bool]]:
    for (path, content), digest in zip(files, each(partial(_make, out), files), strict=True):
        yield path, Made(key=content.key, digest=digest[1:].decode()), digest[:1] == _NEW


def _make(out: Path, file: tuple[str, Deferred]) -> bytes:
    """Make a file that is not made yet; return its digest, behind a sign of whether it had to be written."""
    path, content = file
    digest, is_new = _write_pieces(out / path, content.make())
    return (_NEW if is_new else _SAME) + digest.encode()


def _write_pieces(path: Path, pieces: Iterable[bytes]) -> tuple[str, bool]:
    """Write pieces beside the file, and put them in its place where they differ from what stands there."""
    with beside(path) as (temporary, file):
        summed = hashlib.blake2b(digest_size=16)
        for piece in pieces:
            summed.update(piece)
            file.write(piece)
        file.flush()
        if path.is_file() and path.stat().st_size == file.tell() and _stands(path, summed.hexdigest()):
            return summed.hexdigest(), False
        temporary.replace(path)
        return summed.hexdigest(), True


def _still_stands(path: Path, digest: str, memory: Memory | None) -> bool:
    """True when the file is there and has that digest, as it was read now, or before and never touched since."""
    if memory is None or not digest:
        return _stands(path, digest)
    try:
        status = path.stat()
    except OSError:
        return False
    key = _seen_key(status, digest)
    if memory.recall(key) is not None:
        return True
    if not _stands(path, digest):
        return False
    # Within a tick of the file system's clock a file may change once more and look the same.
    if time.time() - max(status.st_mtime, status.st_ctime) > _TICK:
        memory.keep(key, b"")
    return True


def _seen_key(status: os.stat_result, digest: str) -> bytes:
    """Return what stands for a file as it was seen; the moment of its last change cannot be set by anybody."""
    seen = (status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns)
    return hashlib.blake2b(f"{digest} {seen}".encode(), person=b"seen", digest_size=16).digest()


def _stands(path: Path, digest: str) -> bool:
    """True when the file is there and has that digest."""
    return bool(digest) and path.is_file() and _digest_of(path) == digest


def _digest_of(path: Path) -> str:
    summed = hashlib.blake2b(digest_size=16)
    with path.open("rb", buffering=0) as file:
        while piece := file.read(_PIECE):
            summed.update(piece)
    return summed.hexdigest()


def _digest(content: bytes) -> str:
    return hashlib.blake2b(content, digest_size=16).hexdigest()


def _take_away(out: Path, path: str) -> None:
    """Take a file away, and the folders that it leaves empty."""
    (out / path).unlink(missing_ok=True)
    for folder in (out / path).parents:
        if folder == out or any(folder.iterdir()):
            break
        folder.rmdir()
