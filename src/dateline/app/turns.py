"""Taking turns: what two processes must not do to one case at a time."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from dateline.app.desk import ARCHIVE, Desk

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
