"""Folders that somebody works in for a while, and what is left of them where that one was killed."""

import os
import shutil
from pathlib import Path


def sweep(within: Path, prefix: str) -> None:
    """Remove one's own folders of a prefix that were left by those who were killed: nobody holds them any more."""
    for left in within.glob(f"{prefix}*"):
        try:
            # An empty one may be just being made, and not be held yet.
            if left.is_symlink() or left.stat().st_uid != os.getuid() or not any(left.iterdir()):
                continue
            handle = hold(left)
        except OSError:
            continue
        shutil.rmtree(left, ignore_errors=True)
        os.close(handle)


def hold(folder: Path) -> int:
    """Return a handle that holds a folder until it is closed; BlockingIOError where another process does."""
    import fcntl  # noqa: PLC0415 not on every system

    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(handle)
        raise
    return handle
