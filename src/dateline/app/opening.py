"""Opens what holds several reports (mail, zips, web archives, feeds, lists) in a process with limits of its own."""

import os
import subprocess
import tempfile
import time
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain, islice
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec

from dateline.app import opening_process
from dateline.app.children import begin_python, end_python
from dateline.app.ended import Ended
from dateline.app.opening_process import KEPT, LENGTH, SMALLER, STOPPED, Found, OpeningOrder
from dateline.app.pipes import gathered
from dateline.domain.errors import Unreadable
from dateline.domain.problems import Problem
from dateline.stages.intake import (
    Handed,
    Incoming,
    Named,
    gather,
    get_all,
    is_single,
    legible,
    told_of,
    trouble,
    unpack,
)
from dateline.stages.intake.sitemaps import Sitemap

SECONDS, SECONDS_A_MB = 60, 2
"""CPU time for one file, and more for each megabyte of it: all of it is read in a small part of that."""
GRACE = 60.0
"""Seconds of the clock that whoever opens may use beyond its CPU time, waiting for disks and other processes."""
_MOST_TOLD = 1 << 30
_TO_END = 1.0
_MEGABYTE = 1024 * 1024


def gather_safely(sources: Iterable[str], patterns: Sequence[str] = ()) -> Iterator[Incoming]:
    """Yield what `gather` does, while what holds several reports is opened in a process of its own."""
    with Opening() as opening:
        yield from gather(sources, patterns, opening.unpack)


class Opening:
    """A process that opens what holds several reports, begun when it is first needed and again when it is lost."""

    def __init__(self, *, seconds: int = SECONDS) -> None:
        self._seconds = seconds
        self._child: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> int:
        """End the process, and return its exit status."""
        child, self._child = self._child, None
        return 0 if child is None else end_python(child)

    def unpack(self, handed: Handed) -> Iterator[Incoming]:
        """Yield what `unpack` does; a report that is one by itself is only kept, so that needs no other process."""
        try:
            is_plain = is_single(handed)
        except OSError as error:
            yield told_of(error, handed.name)
            return
        if is_plain:
            yield from unpack(handed)
            return
        with _on_disk(handed) as path:
            found = chain.from_iterable(map(_incoming, self._ask(self._order(handed, path))))
            yield from get_all(found, handed)

    def sitemap(self, content: bytes, name: str) -> Sitemap:
        """Return what a sitemap names; Unreadable where it is none, or cannot be opened within the limits."""
        handed = Handed(name=name, content=content)
        with _on_disk(handed) as path:
            for found in self._ask(msgspec.structs.replace(self._order(handed, path), is_sitemap=True)):
                if found.sitemap is not None:
                    return found.sitemap
                if found.error:
                    raise Unreadable(found.error)
        raise Unreadable(f"{name}: the sitemap cannot be opened within the limits; give the addresses of its pages")

    def _order(self, handed: Handed, path: Path) -> OpeningOrder:
        return OpeningOrder(
            name=legible(handed.name),
            path=os.fsencode(path),
            seconds=self._seconds + SECONDS_A_MB * (path.stat().st_size // _MEGABYTE),
            is_beside_others=handed.is_beside_others,
        )

    def _ask(self, order: OpeningOrder) -> Iterator[Found]:
        """Yield what is found, as it comes; a process that breaks off costs one problem, and the next begins anew.

        One that somebody else ended is begun once more, and goes on behind what was found before.
        """
        seen: list[bool] = []
        ended = yield from self._asked(order, seen)
        if ended is not None and ended.is_from_outside:
            ended = yield from self._asked(order, seen)
        if ended is not None:
            yield Found(problem=_broken_off(order, ended, sum(seen)))

    def _asked(self, order: OpeningOrder, seen: list[bool]) -> Generator[Found, None, Ended | None]:
        """Yield what is found behind what was seen, noting which of it is a report; return how the process was lost."""
        is_all = False
        try:
            for found in islice(self._told(order), len(seen), None):
                is_all = found.is_all
                seen.append(found.received is not None)
                yield found
        except BaseException:
            self.close()
            raise
        return None if is_all else self._lost()

    def _lost(self) -> Ended:
        """End the process, unless it has ended; return how it came to its end."""
        is_late = False
        if self._child is not None:
            try:
                self._child.wait(timeout=_TO_END)
            except subprocess.TimeoutExpired:
                is_late = True
        status = self.close()
        return Ended(code=STOPPED - status if status > STOPPED else status, is_late=is_late)

    def _told(self, order: OpeningOrder) -> Iterator[Found]:
        """Yield messages until the last; fewer where the process ends, or takes too long."""
        left = order.seconds + GRACE
        try:
            out = self._sent(order)
            is_all = False
            while not is_all:
                begun = time.monotonic()
                found = _message(out, begun + left)
                left -= time.monotonic() - begun
                if found is None:
                    return
                is_all = found.is_all
                yield found
        except (OSError, msgspec.MsgspecError):
            return

    def _sent(self, order: OpeningOrder) -> int:
        """Send an order; return where its answers come from."""
        self._child = child = self._child or begin_python(opening_process.__name__)
        if child.stdin is None or child.stdout is None:
            raise BrokenPipeError
        message = msgspec.msgpack.encode(order)
        child.stdin.write(len(message).to_bytes(LENGTH, "big") + message)
        child.stdin.flush()
        return child.stdout.fileno()


def _message(out: int, until: float) -> Found | None:
    """Return the next message, None where none comes before a moment of the monotonic clock."""
    size = gathered(out, LENGTH, until)
    told = gathered(out, int.from_bytes(size, "big"), until, most=_MOST_TOLD) if size else None
    return msgspec.msgpack.decode(told, type=Found) if told else None


def _incoming(found: Found) -> Iterator[Incoming | Named]:
    yield from (each for each in (found.received, found.problem, found.named) if each is not None)
    if found.error:
        yield told_of(Unreadable(found.error), "")


@contextmanager
def _on_disk(handed: Handed) -> Iterator[Path]:
    """Give the path of a file that holds the bytes."""
    if handed.path is not None:
        yield handed.path.absolute()
        return
    with tempfile.NamedTemporaryFile(prefix="dateline-") as file:
        file.write(handed.content)
        file.flush()
        yield Path(file.name)


def _broken_off(order: OpeningOrder, ended: Ended, count: int) -> Problem:
    if ended.is_over_time:
        what, repair = f"opening it took longer than {order.seconds} seconds and was stopped", SMALLER
    elif ended.is_from_outside:
        what, repair = f"somebody else ended what opens it ({ended.words})", "give it again when the machine has room"
    else:
        what, repair = f"what opens it crashed ({ended.words})", SMALLER
    return trouble(order.name, f"{what}; {KEPT}: {count:,} reports", repair)
