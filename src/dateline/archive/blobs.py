"""Bytes as they came, each kept once under its digest and never altered."""

import errno
import os
import re
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from dateline.domain.errors import Damaged, DatelineError, Invalid, NotFound, Refused, Unreachable
from dateline.domain.ids import Digest, digest

_DIGEST = re.compile(r"sha256:[0-9a-f]{64}")
_NAME = re.compile(r"[0-9a-f]{64}")
_INCOMING = ".incoming-"


class Blobs:
    """A folder of blobs: `folder/ab/cd/abcd…`, named by nothing but their digests."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def put(self, content: bytes) -> Digest:
        """Keep `content` and return its digest; on disk when it returns, and once however often it comes."""
        name = digest(content)
        path = self._path(name)
        if path.is_file() and path.read_bytes() == content:
            return name
        try:
            self._write(path, content)
        except OSError as error:
            raise _failed(path, error) from error
        return name

    def get(self, name: str) -> bytes:
        """Return the bytes kept under a digest; Damaged when they are no longer those that came."""
        path = self._path(name)
        try:
            content = path.read_bytes()
        except FileNotFoundError as error:
            raise NotFound(f"{name}: no such blob in {self.folder}; import the file again, or load a backup") from error
        except OSError as error:
            raise _failed(path, error) from error
        if digest(content) != name:
            raise Damaged(f"{name}: {path} no longer holds what came; import the file again, or load a backup")
        return content

    def has(self, name: str) -> bool:
        """Tell whether a blob is kept under the digest, sound or not."""
        return self._path(name).is_file()

    def digests(self) -> Iterator[Digest]:
        """Yield the digest of every blob kept, in order."""
        for path in sorted(self.folder.glob("[0-9a-f][0-9a-f]/[0-9a-f][0-9a-f]/*")):
            if _NAME.fullmatch(path.name) and path == self._path(f"sha256:{path.name}"):
                yield Digest(f"sha256:{path.name}")

    def verify(self, expected: Iterable[str]) -> list[str]:
        """Return a sentence for every expected blob that is missing, kept one that is damaged, and half-written one."""
        wanted = set(expected)
        kept = set(self.digests())
        missing = [f"{name}: the blob is missing from {self.folder}" for name in sorted(wanted - kept)]
        unsound = [sentence for name in sorted(kept) for sentence in self._unsound(name)]
        return [*missing, *unsound, *self._left()]

    def sweep(self) -> None:
        """Take away what writers that were killed left half-written; whoever is writing is left alone."""
        try:
            for path in self.folder.glob(f"{_INCOMING}*"):
                with _abandoned(path) as is_abandoned:
                    if is_abandoned:
                        path.unlink(missing_ok=True)
        except OSError as error:
            raise _failed(self.folder, error) from error

    def redact(self, name: str) -> None:
        """Take a blob away for good, and what was left half-written; nothing happens when it is gone already."""
        path = self._path(name)
        self.sweep()
        try:
            path.unlink(missing_ok=True)
            if path.parent.is_dir():
                _settle(path.parent)
        except OSError as error:
            raise _failed(path, error) from error

    def _path(self, name: str) -> Path:
        if not _DIGEST.fullmatch(name):
            raise Invalid(f"{name[:80]!r} is no digest; a digest is sha256: and 64 hexadecimal digits")
        hexadecimal = name.partition(":")[2]
        return self.folder / hexadecimal[:2] / hexadecimal[2:4] / hexadecimal

    def _left(self) -> Iterator[str]:
        for path in sorted(self.folder.glob(f"{_INCOMING}*")):
            with _abandoned(path) as is_abandoned:
                if is_abandoned:
                    yield f"{path}: half-written by a process that was killed; add any report, and it is swept away"

    def _unsound(self, name: str) -> list[str]:
        try:
            self.get(name)
        except DatelineError as error:
            return [str(error)]
        return []

    def _write(self, path: Path, content: bytes) -> None:
        _make_folder(path.parent)
        handle, incoming = _begin(self.folder)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
                # While it is open it is locked: whoever sweeps leaves it alone.
                Path(incoming).replace(path)
        except BaseException:
            Path(incoming).unlink(missing_ok=True)
            raise
        _settle(path.parent)


def _begin(folder: Path) -> tuple[int, str]:
    """Return a new file to write to, open and locked, and where it is."""
    import fcntl  # noqa: PLC0415 not on every system, and only needed here

    while True:
        handle, incoming = tempfile.mkstemp(prefix=_INCOMING, dir=folder)
        fcntl.flock(handle, fcntl.LOCK_EX)
        # Whoever swept before it was locked took it away.
        if os.fstat(handle).st_nlink:
            return handle, incoming
        os.close(handle)


@contextmanager
def _abandoned(path: Path) -> Iterator[bool]:
    """Tell whether nobody writes to an incoming file any more, and let nobody begin to meanwhile."""
    import fcntl  # noqa: PLC0415 not on every system, and only needed here

    try:
        handle = os.open(path, os.O_RDONLY)
    except FileNotFoundError:
        yield False
        return
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        is_abandoned = True
    except BlockingIOError:
        is_abandoned = False
    try:
        yield is_abandoned
    finally:
        os.close(handle)


def _make_folder(folder: Path) -> None:
    """Make a folder and those above it, each on disk before the next."""
    if folder.is_dir():
        return
    _make_folder(folder.parent)
    folder.mkdir(exist_ok=True)
    _settle(folder.parent)


def _settle(folder: Path) -> None:
    """Make sure that the names in a folder are on disk."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _failed(path: Path, error: OSError) -> DatelineError:
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return Refused(f"{path}: not allowed ({error.strerror}); give yourself the right to write there")
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return Unreachable(f"{path}: no space left; free some and do it again, nothing was half-written")
    return Unreachable(f"{path}: {error.strerror}; look at the disk and do it again")
