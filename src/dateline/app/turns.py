"""Taking turns: what two processes must not do to one case, or to one site, at a time."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dateline.app.desk import ARCHIVE, Desk
from dateline.app.holders import hold
from dateline.domain.errors import Conflict

_ONE_AT_A_TIME = ".adding"


@contextmanager
def one_at_a_time(desk: Desk) -> Iterator[None]:
    """Hold off whoever else takes reports into the case, or merges them, meanwhile.

    Two could take the same report twice, or file a snapshot under a report that is no more.
    """
    import fcntl  # noqa: PLC0415 not on every system, and only needed here

    path = desk.folder / ARCHIVE / _ONE_AT_A_TIME
    handle = os.open(path, os.O_CREAT | os.O_RDWR, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


@contextmanager
def alone_in(out: Path) -> Iterator[None]:
    """Hold off whoever else publishes into the folder meanwhile; Conflict where somebody does.

    Two would leave pages of both editions, and take away what the other is about to put in its place.
    """
    handle = _held(out)
    try:
        yield
    finally:
        if handle is not None:
            os.close(handle)


def _held(out: Path) -> int | None:
    """Return a handle that holds the folder, None where its file system holds none."""
    try:
        return hold(out)
    except BlockingIOError as error:
        raise Conflict(f"{out}: is being published into by somebody else; publish again when that is done") from error
    except OSError:
        return None
