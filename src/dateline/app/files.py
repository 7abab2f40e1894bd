"""Files of ours: whole or not at all."""

import errno
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import BinaryIO

from dateline.domain.errors import Refused

HALF = ".dateline-"
"""What the names of files begin with that are not whole yet."""

_RUN, _NUMBERS = secrets.token_hex(4), count()
_FULL = "the disk is full: free some space, or name a place on another disk"
_FORBIDDEN = "you may not write there: change its permissions, or name another place"
_IN_THE_WAY = "a file stands where a folder is needed: name another place"
_STEPS = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EACCES: _FORBIDDEN,
    errno.EPERM: _FORBIDDEN,
    errno.EROFS: _FORBIDDEN,
    errno.EEXIST: _IN_THE_WAY,
    errno.ENOTDIR: _IN_THE_WAY,
    errno.EISDIR: "a folder stands there: give the name of a file",
    errno.EFBIG: "files may not grow so large there: lift the limit (ulimit -f), or name another place",
    errno.ENAMETOOLONG: "the name is too long: give a shorter one",
}


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Turn what the system has against writing `path` into Refused, with the next step."""
    try:
        yield
    except OSError as error:
        step = _STEPS.get(error.errno or 0, "name another place")
        raise Refused(f"{path}: cannot be written ({error.strerror or error}); {step}") from error


def write_whole(path: Path, content: bytes, *, lasting: bool = True) -> bool:
    """Write `content` to `path`, all of it or nothing; return False when it stands there already.

    `lasting` waits until it is on the disk; what can be made again, such as a page, need not.
    """
    with writing(path):
        if path.is_file() and path.stat().st_size == len(content) and path.read_bytes() == content:
            return False
        with beside(path) as (temporary, out):
            out.write(content)
            out.flush()
            if lasting:
                os.fsync(out.fileno())
            temporary.replace(path)
        return True


@contextmanager
def beside(path: Path) -> Iterator[tuple[Path, BinaryIO]]:
    """Give a new file beside the one meant, which goes away where it was not put in its place."""
    temporary = path.with_name(f"{HALF}{_RUN}-{os.getpid()}-{next(_NUMBERS)}")
    try:
        handle = _opened(temporary)
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle = _opened(temporary)
    try:
        with os.fdopen(handle, "wb") as file:
            yield temporary, file
    finally:
        temporary.unlink(missing_ok=True)


def _opened(path: Path) -> int:
    """Open a new file that everybody may read and its owner write, whatever the umask."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o644)
    os.fchmod(handle, 0o644)
    return handle
