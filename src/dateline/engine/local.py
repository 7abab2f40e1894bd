"""The same work on many items, spread over the processors of this machine."""

import gc
import os
import signal
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import BinaryIO, NoReturn, TypeVar

T = TypeVar("T")

FEW = 64
"""So many items are worked on here and now: starting processes takes longer."""
FIRST = 16
"""So many are worked on here before there are more processes, all of which begin with what these load and compile."""
_MOST = 8
_LENGTH = 8


def each(work: Callable[[T], bytes], items: Sequence[T]) -> Iterator[bytes]:
    """Yield what `work` makes of each item, in their order, made by as many processes as there are processors.

    This one is one of them. The others are forked: `work` and the items need not be packed, and what `work` changes in
    their memory is lost. An item that fails there, or whose process is ended, is worked on once more here, so that its
    error is raised here.
    """
    jobs = min(_processors(), _MOST) if len(items) > FEW else 1
    if jobs == 1:
        yield from map(work, items)
        return
    yield from map(work, items[:FIRST])
    rest = items[FIRST:]
    workers = _forked(work, rest, jobs)
    try:
        for number, item in enumerate(rest):
            # The first share is ours: to share memory costs a process dearly, so that each one less is a gain.
            share = number % jobs
            made = workers[share - 1].next() if share else None
            yield work(item) if made is None else made
    finally:
        for worker in workers:
            worker.end()


def _forked(work: Callable[[T], bytes], items: Sequence[T], jobs: int) -> list["_Worker"]:
    """Return processes for all shares of the items but ours; what is in memory stays shared: no cycle is sought.

    Nor is one sought here before: of a large case that takes as long as much of the work.
    """
    gc.freeze()
    try:
        return [_Worker.forked(work, items[at::jobs]) for at in range(1, jobs)]
    finally:
        gc.unfreeze()


@dataclass(slots=True)
class _Worker:
    """A process that works through its items, at the other end of a pipe."""

    process: int
    made: BinaryIO

    @classmethod
    def forked(cls, work: Callable[[T], bytes], items: Sequence[T]) -> "_Worker":
        """Return a process that has begun to work."""
        out, into = os.pipe()
        with warnings.catch_warnings():
            # What a caller's threads hold locked is not touched: the process only works, writes to a pipe and ends.
            warnings.simplefilter("ignore", DeprecationWarning)
            process = os.fork()
        if process == 0:
            os.close(out)
            _work_through(work, items, into)
        os.close(into)
        return cls(process, os.fdopen(out, "rb"))

    def next(self) -> bytes | None:
        """Return what was made of the next item, None where the process failed on it or is no more."""
        length = self.made.read(_LENGTH)
        if len(length) < _LENGTH:
            return None
        made = self.made.read(int.from_bytes(length, "big"))
        return made if len(made) == int.from_bytes(length, "big") else None

    def end(self) -> None:
        """End the process."""
        self.made.close()
        with suppress(ProcessLookupError):
            os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)


def _work_through(work: Callable[[T], bytes], items: Sequence[T], into: int) -> NoReturn:
    """Write what is made of each item to a pipe, up to the first that fails; nothing raised leaves this function."""
    try:
        with os.fdopen(into, "wb") as out:
            for item in items:
                made = work(item)
                out.write(len(made).to_bytes(_LENGTH, "big") + made)
    finally:
        os._exit(0)


def _processors() -> int:
    """Return how many processors this process may use; one where it cannot be forked."""
    if not hasattr(os, "fork"):
        return 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
