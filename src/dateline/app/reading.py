"""Reports read without a case: what `dateline read` tells of each."""

import subprocess
import time
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import asdict
from types import TracebackType
from typing import Any, Self

import msgspec

from dateline.app import reading_process
from dateline.app.children import begin_python, end_python
from dateline.app.jsonlines import Refusal, Told
from dateline.app.reading_process import ReadingAnswer, ReadingOrder
from dateline.domain import errors
from dateline.domain.errors import DatelineError, Unreadable
from dateline.domain.records import dataclass
from dateline.domain.texts import DateFound, Text
from dateline.stages.intake import receive

SECONDS, WALL, MEMORY_MB = 10, 120.0, 1500
_PAUSES = (0.2, 1.0)
"""Seconds until what was lost is tried again: what a busy machine ends, it has room for a moment later."""
_AHEAD = 3
_LENGTH = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldDate:
    """The day of first publication in EDTF, "" where none was found, and whether independent places agree on it."""

    edtf: str
    certain: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldReport:
    """A line out."""

    doc: str
    title: str
    bylines: Sequence[str]
    publisher: str | None
    published: ToldDate
    language: str
    text: str


class Reading:
    """A process that reads reports, each in a child of its own.

    It is begun when it is first needed, and again when it is lost. One thread at a time may ask.
    """

    def __init__(self, *, seconds: int = SECONDS, wall: float = WALL, memory_mb: int = MEMORY_MB) -> None:
        self._limits = (seconds, wall, memory_mb)
        self._serving: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the process."""
        if self._serving is not None:
            serving, self._serving = self._serving, None
            end_python(serving)

    def read(self, content: bytes, name: str) -> Text:
        """Return the text of a report; Unreadable when it cannot be read within the limits."""
        seconds, wall, memory_mb = self._limits
        order = ReadingOrder(name=name, size=len(content), seconds=seconds, wall=wall, memory_mb=memory_mb)
        answer = self._ask(order, content)
        if answer.text is None:
            kind = getattr(errors, answer.kind, Unreadable)
            raise kind(answer.error) if issubclass(kind, DatelineError) else Unreadable(answer.error)
        return answer.text

    def _ask(self, order: ReadingOrder, content: bytes) -> ReadingAnswer:
        """Return the answer; a process that is lost while it reads is begun again, and asked again, a few times."""
        for pause in _PAUSES:
            try:
                return self._answered(order, content)
            except (OSError, msgspec.MsgspecError):
                self.close()
                time.sleep(pause)
        try:
            return self._answered(order, content)
        except (OSError, msgspec.MsgspecError) as error:
            self.close()
            raise Unreadable(f"{order.name}: the process that reads broke off each time; give it again") from error

    def _answered(self, order: ReadingOrder, content: bytes) -> ReadingAnswer:
        header = msgspec.msgpack.encode(order)
        serving = self._begun()
        if serving.stdin is None or serving.stdout is None:
            raise BrokenPipeError
        serving.stdin.write(len(header).to_bytes(_LENGTH, "big") + header)
        serving.stdin.write(content)
        serving.stdin.flush()
        size = int.from_bytes(serving.stdout.read(_LENGTH), "big")
        return msgspec.msgpack.decode(serving.stdout.read(size), type=ReadingAnswer)

    def _begun(self) -> "subprocess.Popen[bytes]":
        if self._serving is not None and self._serving.poll() is not None:
            self.close()
        if self._serving is None:
            self._serving = begin_python(reading_process.__name__)
        return self._serving


def read_files(paths: Iterable[str], *, explain: bool = False, jobs: int = 1) -> Iterator[Told]:
    """Yield a line for each path, in order; a report that cannot be read costs its own line."""
    readings = Readings()
    with ThreadPoolExecutor(jobs) as pool:
        running: deque[Future[Told]] = deque()
        try:
            for path in paths:
                running.append(pool.submit(_tell_file, readings, path, explain=explain))
                if len(running) >= _AHEAD * jobs or jobs == 1:
                    yield running.popleft().result()
            while running:
                yield running.popleft().result()
        finally:
            pool.shutdown(cancel_futures=True)
            readings.close()


def read_file(path: str, reading: Reading) -> Text:
    """Return the text of the report in a file."""
    received = receive(path)
    return reading.read(received.content, received.name)


class Readings:
    """As many Readings as threads ask at once: each is lent to one, and then to the next, whichever thread that is."""

    def __init__(self) -> None:
        self._free: list[Reading] = []

    @contextmanager
    def lent(self) -> Iterator[Reading]:
        """Lend one that nobody else has, begun where there is none."""
        try:
            reading = self._free.pop()
        except IndexError:
            reading = Reading()
        try:
            yield reading
        finally:
            self._free.append(reading)

    def close(self) -> None:
        """End them all; none is lent any more."""
        for reading in self._free:
            reading.close()


def _tell_file(readings: Readings, path: str, *, explain: bool) -> Told:
    try:
        with readings.lent() as reading:
            text = read_file(path, reading)
    except (DatelineError, OSError, ValueError) as error:
        return Told(msgspec.json.encode(Refusal(doc=path, error=str(error))), good=False)
    told = _told(path, text)
    return Told(msgspec.json.encode({**asdict(told), **_explained(text)} if explain else told), good=True)


def _told(path: str, text: Text) -> ToldReport:
    return ToldReport(
        doc=path,
        title=text.title,
        bylines=text.bylines or text.houses,
        publisher=text.publisher or None,
        published=ToldDate(edtf=text.published.edtf, certain=text.published.certain),
        language=text.language,
        text=text.words,
    )


def _explained(text: Text) -> Mapping[str, Any]:
    """Return all that is known of a report besides."""
    return {
        "published": _date(text.published),
        "updated": _date(text.updated),
        "organisations": text.organisations,
        "place": text.place,
        "section": text.section,
        "address": text.address,
        "credits": text.credits,
        "notes": text.notes,
        "blocks": text.blocks,
        "asides": text.asides,
        "doubts": text.doubts,
        "reader": text.reader,
        "digest": text.digest,
    }


def _date(found: DateFound) -> Mapping[str, Any]:
    return asdict(found)
