"""JSON Lines doors: one line out per line in, in the same order; a bad line costs its own answer and no other."""

import re
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import lru_cache
from itertools import islice
from typing import Any, BinaryIO, NamedTuple

import msgspec

from dateline.domain.errors import DatelineError, Unreachable
from dateline.domain.records import dataclass

MOST_BYTES = 64 * 1024 * 1024
LINES_AT_ONCE = 16
AHEAD = 3
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_DOC = re.compile(rb'\s*\{\s*"doc"\s*:\s*("(?:[^"\\]|\\.){0,1000}"|-?\d{1,30}|null)\s*[,}]')
_FIELD = re.compile(r"Expected `(.*)`, got `(.*)` - at `\$\.(\w+)`")
_SURROGATE = re.compile(rb"\\u[dD][89a-fA-F][0-9a-fA-F]{2}")


Numbered = tuple[int, bytes | None]
"""A line with its number, counted from 1; None is one that was too long to hold."""


class Told(NamedTuple):
    """A line to write, without its line end, and whether it is an answer or says what was wrong."""

    line: bytes
    good: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """What is told for a bad line; `doc` is None where the line did not tell it."""

    doc: str | int | float | None
    error: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadDate:
    """When a report was published, as `dateline read` tells it."""

    edtf: str = ""


Published = str | ReadDate | None
"""When a report was published: a date by itself, or as `dateline read` tells it."""


def date_told(published: Published) -> str:
    """Return the date itself, "" where none is told."""
    return (published.edtf if isinstance(published, ReadDate) else published) or ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Doc:
    doc: str | int | float | None = None


class Door(NamedTuple):
    """What lines must hold, as a dataclass, and what answers one; both must be importable by other processes."""

    shape: type
    answer: Callable[[Any], object]

    def open(self, source: BinaryIO, *, jobs: int = 1) -> Iterator[Told]:
        """Yield one line per line of `source`, each before the next is read; with several jobs, some are read ahead."""
        lines = enumerate(read_lines(source), 1)
        return (self.tell(*line) for line in lines) if jobs == 1 else _tell_among(jobs, self, lines)

    def tell(self, number: int, line: bytes | None) -> Told:
        """Answer the line of that number, counted from 1; None is one that was too long to hold.

        A blank line is answered as a bad one, so that answers stay beside their lines.
        """
        if line is None:
            return _refuse(number, None, f"longer than {MOST_BYTES // 1024 // 1024} MiB; give its parts a line each")
        try:
            asked = _decoder(self.shape).decode(line.removeprefix(_BYTE_ORDER_MARK))
        except (ValueError, RecursionError) as error:
            return _refuse(number, _doc_of(line), _what_is_wrong(line, error))
        try:
            return Told(msgspec.json.encode(self.answer(asked)), good=True)
        except DatelineError as error:
            return _refuse(number, _doc_of(line), str(error))
        except Exception as error:
            words = f"an error of ours ({type(error).__name__}: {error}); please report it with this line"
            return _refuse(number, _doc_of(line), words)


def read_lines(source: BinaryIO) -> Iterator[bytes | None]:
    """Yield lines without their ends; None stands for one longer than MOST_BYTES, which is not held."""
    while line := source.readline(MOST_BYTES):
        if line.endswith(b"\n") or len(line) < MOST_BYTES:
            yield line.rstrip(b"\r\n")
            continue
        while line and not line.endswith(b"\n"):
            line = source.readline(MOST_BYTES)
        yield None


def _tell_among(jobs: int, door: Door, lines: Iterator[Numbered]) -> Iterator[Told]:
    """Yield what several processes tell, in the order of the lines; a few parts are read ahead of what is told."""
    with ProcessPoolExecutor(jobs, initializer=_leave_interrupts) as pool:
        parts = iter(lambda: list(islice(lines, LINES_AT_ONCE)), [])
        running: deque[Future[list[Told]]] = deque()
        try:
            for part in parts:
                running.append(pool.submit(_tell_all, door, part))
                if len(running) >= AHEAD * jobs:
                    yield from running.popleft().result()
            while running:
                yield from running.popleft().result()
        except BrokenProcessPool as error:
            raise Unreachable("--jobs: a process was ended from outside; fewer jobs need less memory") from error


def _tell_all(door: Door, lines: Iterable[Numbered]) -> list[Told]:
    return [door.tell(*line) for line in lines]


def _leave_interrupts() -> None:
    """Let the first process alone hear Ctrl-C, so that it is told once."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


@lru_cache
def _decoder(shape: type) -> "msgspec.json.Decoder[Any]":
    return msgspec.json.Decoder(shape)


def _refuse(number: int, doc: str | int | float | None, words: str) -> Told:
    return Told(msgspec.json.encode(Refusal(doc=doc, error=f"line {number}: {words}")), good=False)


def _doc_of(line: bytes) -> str | int | float | None:
    """Return the line's `doc`, also of a broken line that begins with it."""
    try:
        named: _Doc = _decoder(_Doc).decode(line)
    except (ValueError, RecursionError):
        found = _DOC.match(line)
    else:
        return named.doc
    try:
        return msgspec.json.decode(found[1], type=str | int | None) if found else None
    except ValueError:
        return None


def _what_is_wrong(line: bytes, error: Exception) -> str:
    """Return what is wrong with a line that is not of the shape, and what to do."""
    if not line.strip():
        return "empty; each line holds one JSON object"
    if isinstance(error, RecursionError):
        return "nested too deeply"
    if isinstance(error, msgspec.ValidationError):
        return _of_field(str(error))
    try:
        line.decode()
    except UnicodeDecodeError as where:
        return f"not UTF-8 (byte {where.start}); JSON Lines are written in UTF-8"
    if _has_half_pair(line):
        return "a \\u escape is half of a surrogate pair, and no character; write U+FFFD in its place"
    return f"not JSON: {str(error).removeprefix('JSON is malformed: ')}"


def _of_field(words: str) -> str:
    """Return what msgspec says of a field with its name in front: "text" must be a str, and is an int."""
    match = _FIELD.fullmatch(words)
    return f'"{match[3]}" must be {match[1]}, and is {match[2]}' if match else words


def _has_half_pair(line: bytes) -> bool:
    """Return whether an escape of a line names half of a pair without the other half beside it."""
    halves = [(int(found[0][2:], 16), found.start()) for found in _SURROGATE.finditer(line)]
    high = {at for half, at in halves if half < 0xDC00}
    low = {at for half, at in halves if half >= 0xDC00}
    return any(at + 6 not in low for at in high) or any(at - 6 not in high for at in low)
