"""The other side of opening what holds several reports: children that find the parts, each within limits of its own.

The process that is started only forks: a child takes orders from standard input and writes what it finds to standard
output, a few orders long while all goes well. Nothing stands between the child and whoever asks, so that what it finds
streams; a child that fails ends this process too, with an exit status that says how.
"""

import gc
import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO, Any, NoReturn

import msgspec

from dateline.app.confinement import allow, confine_opener, leave_network
from dateline.app.pipes import put, taken
from dateline.domain.errors import DatelineError
from dateline.domain.problems import Problem
from dateline.stages.intake import Handed, Incoming, Named, Received, Spool, legible, take_apart, trouble
from dateline.stages.intake.handed import MOST_WHOLE
from dateline.stages.intake.sitemaps import Sitemap, read_sitemap
from dateline.stages.intake.unpacking import MOST_NESTED
from dateline.stages.intake.zips import spooled

LENGTH = 8
MEMORY_MB = 2_000
LARGE = 8 * 1024 * 1024
"""A child that opened a file above this size opens no other: it may hold memory for it."""
KEPT = "what was found before is kept"
SMALLER = "split it, or unpack it yourself and hand in what matters"
_MOST_OPENED = 64
_NO_MORE = 3
STOPPED = 100
"""The exit status is this and the number of the signal that ended the child."""


class OpeningOrder(msgspec.Struct, kw_only=True):
    """What the child is asked to open: the file at `path`, as what `Handed` says; `seconds` is CPU time."""

    name: str
    path: bytes
    seconds: int
    is_beside_others: bool
    is_sitemap: bool = False


class Found(msgspec.Struct, kw_only=True, omit_defaults=True):
    """A message out: one thing found, the words of an error that stopped the search, or that all is told."""

    received: Received | None = None
    problem: Problem | None = None
    named: Named | None = None
    sitemap: Sitemap | None = None
    error: str = ""
    is_all: bool = False


def main() -> NoReturn:
    """Fork children that answer orders, one after the other, until there are no more or one fails."""
    leave_network()
    _warm()
    sys.dont_write_bytecode = True
    gc.collect()
    gc.freeze()
    while True:
        with ExitStack() as stack:
            # A child may open no file for writing: it is given one for each depth at which it might need one.
            files = [stack.enter_context(spooled()) for _ in range(MOST_NESTED + 1)]
            child = os.fork()
            if child == 0:
                _be_child(files)
            _, status = os.waitpid(child, 0)
        ended = os.waitstatus_to_exitcode(status)
        if ended != 0:
            os._exit(0 if ended == _NO_MORE else STOPPED - ended if ended < 0 else ended)


def _warm() -> None:
    import feedparser  # noqa: F401, PLC0415 loaded once here, and not in each child
    import warcio.recordloader  # noqa: F401, PLC0415
    from lxml import etree  # noqa: F401, PLC0415


def _be_child(files: list[IO[bytes]]) -> NoReturn:
    """Answer orders until there are no more; nothing raised leaves this function."""
    status = 1
    try:
        confine_opener(MEMORY_MB, MOST_WHOLE)
        for _ in range(_MOST_OPENED):
            status, size = 1, int.from_bytes(taken(0, LENGTH), "big")
            if not size:
                status = _NO_MORE
                break
            order = msgspec.msgpack.decode(taken(0, size), type=OpeningOrder)
            allow(order.seconds)
            is_large = Path(os.fsdecode(order.path)).stat().st_size > LARGE
            is_well = _answer(order, files)
            status = 0
            if is_large or not is_well:
                break
    finally:
        os._exit(status)


def _answer(order: OpeningOrder, files: list[IO[bytes]]) -> bool:
    """Tell what is found; return whether the child is fit for another order."""
    is_well = True
    try:
        for each in _found(order, files):
            _tell(each)
        last = Found(is_all=True)
    except DatelineError as error:
        last = Found(error=str(error), is_all=True)
    except Exception as error:
        is_well = False
        last = Found(problem=_broken(order, error), is_all=True)
    _tell(last)
    return is_well


def _found(order: OpeningOrder, files: list[IO[bytes]]) -> Iterator[Found]:
    path = Path(os.fsdecode(order.path))
    if order.is_sitemap:
        yield Found(sitemap=read_sitemap(path.read_bytes(), order.name))
        return
    handed = Handed(name=order.name, path=path, is_beside_others=order.is_beside_others)
    yield from map(_as_found, take_apart(handed, _spool_of(files)))


def _as_found(each: Incoming | Named) -> Found:
    if isinstance(each, Received):
        return Found(received=each)
    return Found(named=each) if isinstance(each, Named) else Found(problem=each)


def _tell(found: Found) -> None:
    """Write a message; names that hold halves of letters, which no message can, are made legible."""
    try:
        message = msgspec.msgpack.encode(found)
    except UnicodeEncodeError:
        message = msgspec.msgpack.encode(_legible(msgspec.to_builtins(found, builtin_types=(bytes,))))
    put(1, len(message).to_bytes(LENGTH, "big") + message, float("inf"))


def _legible(value: Any) -> Any:  # noqa: ANN401 whatever a message can hold
    match value:
        case str():
            return legible(value)
        case dict():
            return {name: _legible(each) for name, each in value.items()}
        case list() | tuple():
            return [_legible(each) for each in value]
        case _:
            return value


def _spool_of(files: list[IO[bytes]]) -> Spool:
    free = list(files)

    @contextmanager
    def spool() -> Iterator[IO[bytes]]:
        file = free.pop()
        try:
            yield file
        finally:
            file.seek(0)
            file.truncate()
            free.append(file)

    return spool


def _broken(order: OpeningOrder, error: Exception) -> Problem:
    if isinstance(error, MemoryError):
        return trouble(order.name, f"opening it takes more than {MEMORY_MB:,} MB of memory; {KEPT}", SMALLER)
    if isinstance(error, RecursionError):
        return trouble(order.name, f"nested too deeply to be opened; {KEPT}", SMALLER)
    return trouble(order.name, f"opening it failed ({type(error).__name__}: {str(error)[:200]}); {KEPT}", SMALLER)
