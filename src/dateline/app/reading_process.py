"""The other side of reading reports: a process that has everything loaded, and forks children that read.

A message in is the length of an order, the order and the bytes of the report; a message out its length and an answer.
This process itself never looks into a report. A child reads one after another while all goes well, a few at most, each
within limits of its own; one that fails is ended with whatever the report did to it, and the next is forked afresh.
"""

import gc
import hashlib
import os
import signal
import sys
import time
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import BinaryIO, NoReturn

import msgspec

from dateline.app.confinement import allow, confine, leave_network
from dateline.app.ended import Ended
from dateline.app.pipes import gathered, put, taken
from dateline.app.recognising import (
    ASKED,
    MOST_SECONDS,
    answer_asked,
    asked_for,
    recognised_in,
    recogniser,
    unrecognised,
)
from dateline.domain.errors import DatelineError, Unreadable, Unsupported
from dateline.domain.roles import PictureReader, Recognise, ReportReader, Sample
from dateline.domain.texts import ReadReport, Recognised, Text
from dateline.plugins import load_plugins
from dateline.stages.intake import HEAD
from dateline.stages.intake.kinds import Content, content_of
from dateline.stages.intake.mails import holds_several
from dateline.stages.intake.members import GZIP, Flaw, unpack_members
from dateline.stages.reading import name_reading, settle

MOST_UNPACKED = 256 * 1024 * 1024
_LENGTH = 8
MOST_READ = 16
MOST_TRIES = 3
"""So often a report is tried whose child was ended by somebody else: by whoever is short of memory, most often."""
_PAUSES = (0.1, 0.5, 2.0)
_TO_END = 1.0
MOST_TOLD = 1 << 30
_IS_TEXT, _MARK = b"\xa4text", 8
_AS_ONE = "a mailbox of several messages, read as one text; `dateline add` takes it apart"
_LATER = "give it again when the machine has room"
_SMALLER = "give a smaller part of it, or save it in a simpler format"


class ReadingOrder(msgspec.Struct, kw_only=True):
    """What the child is asked to do; `seconds` is CPU time, `wall` the time of the clock."""

    name: str
    size: int
    seconds: int
    wall: float
    memory_mb: int


class ReadingAnswer(msgspec.Struct, kw_only=True, omit_defaults=True):
    """What comes back: the text, or what was wrong and the type of the error."""

    text: Text | None = None
    error: str = ""
    kind: str = ""


def main() -> NoReturn:
    """Answer orders from standard input until it ends."""
    recogniser()
    leave_network()
    for reader in load_plugins().report_readers:
        reader.warm()
    _warm_languages()
    sys.dont_write_bytecode = True
    gc.collect()
    gc.freeze()
    children = Children()
    while (message := _received(sys.stdin.buffer)) is not None:
        answer = children.answer(*message)
        sys.stdout.buffer.write(len(answer).to_bytes(_LENGTH, "big") + answer)
        sys.stdout.buffer.flush()
    children.end()
    os._exit(0)


def read_report(content: bytes, name: str, recognise: Recognise = unrecognised) -> Text:
    """Return the text of a report by the one reader that accepts it; gzip is read through."""
    unpacked = _unpacked(content, name) if content.startswith(GZIP) else content
    bare = name.removesuffix(".gz") if content.startswith(GZIP) else name
    if not unpacked.strip():
        raise Unreadable(f"{name}: the file is empty; nothing was read")
    sample = Sample(name=PurePath(bare).name, size=len(unpacked), head=unpacked[:HEAD])
    held = content_of(sample.head)
    reader = _reader_for(sample, held)
    helpers: list[str] = []
    read = _read_by(reader, unpacked, name, _noting(recognise, helpers))
    if held is Content.MBOX and holds_several(unpacked):
        read = replace(read, doubts=(*read.doubts, _AS_ONE))
    digest = f"sha256:{hashlib.sha256(unpacked).hexdigest()}"
    read_by = " with ".join([f"{reader.name}/{reader.version}", *dict.fromkeys(helpers)])
    return name_reading(settle(read), reader=read_by, digest=digest)


def _reader_for(sample: Sample, held: Content) -> ReportReader:
    """Return the one reader that accepts a report; Unsupported for an archive of several."""
    several = Unsupported(f"{sample.name}: a {held} holds reports of its own; `dateline add` takes it apart")
    if held is Content.WARC:
        raise several
    try:
        return load_plugins().report_reader_for(sample)
    except Unsupported as error:
        if held is Content.ZIP:
            raise several from error
        raise


def _read_by(reader: ReportReader, content: bytes, name: str, recognise: Recognise) -> ReadReport:
    if isinstance(reader, PictureReader):
        return reader.read_pictures(content, name, recognise)
    return reader.read(content, name)


def _noting(recognise: Recognise, helpers: list[str]) -> Recognise:
    """Return what recognises pictures and notes by whom they were."""

    def noted(picture: bytes, page: int) -> Recognised:
        recognised = recognise(picture, page)
        helpers.append(recognised.by)
        return recognised

    return noted


def _unpacked(content: bytes, name: str) -> bytes:
    """Return what is packed, as far as it is there; Unreadable when it is damaged, or far too much."""
    found = unpack_members(content, MOST_UNPACKED)
    if found.flaw is Flaw.CUT and found.content:
        return found.content
    if found.flaw is Flaw.LARGE:
        most = MOST_UNPACKED // 1024 // 1024
        raise Unreadable(f"{name}: unpacks to more than {most} MB; it looks made to fill memory")
    if found.flaw:
        raise Unreadable(f"{name}: the packed file is {found.flaw}; get it again")
    return found.content


def _warm_languages() -> None:
    """Load what settling a report needs, by settling a small one; it does not say its language, so that this is sought.

    What seeks it reads its model from a file, which a child may not.
    """
    words = "The ferry left on Tuesday, 3 May 2031, at 9:12 a.m., two days after the storm that all had waited for."
    page = f"<html><head><title>Ferry</title></head><body><h1>Ferry</h1><p>{words}</p></body></html>"
    read_report(page.encode(), "warm.html")


def _received(source: BinaryIO) -> tuple[ReadingOrder, bytes] | None:
    size = int.from_bytes(source.read(_LENGTH), "big")
    if not size:
        return None
    order = msgspec.msgpack.decode(source.read(size), type=ReadingOrder)
    return order, source.read(order.size)


class Children:
    """The child that reads at present, forked when there is none."""

    def __init__(self) -> None:
        self._child: Child | None = None

    def answer(self, order: ReadingOrder, content: bytes, tries: int = MOST_TRIES) -> bytes:
        """Return what a child answers, or why there is no answer.

        A report that fails in a child that has read others is read again by a new one: no report costs another. So is
        one whose child was ended by somebody else.
        """
        try:
            child = self._child or Child.forked(order.memory_mb)
        except OSError as error:
            return _refused(order, f"no process could be begun to read it ({error.strerror}); {_LATER}")
        self._child = None
        answer = child.ask(order, content)
        if answer is None:
            ended = child.end()
            if tries > 1 and (ended.is_from_outside or (child.reports > 1 and ended.is_crash)):
                return self.answer(order, content, tries - 1)
            return _without_answer(order, ended)
        if child.may_go_on(answer, order.memory_mb):
            self._child = child
            return answer
        child.end()
        alone = child.reports == 1 or _IS_TEXT in answer[:_MARK]
        return answer if alone else self.answer(order, content)

    def end(self) -> None:
        """End the child, if there is one."""
        if self._child is not None:
            self._child.end()


@dataclass(slots=True)
class Child:
    """A confined process at the other end of two pipes."""

    process: int
    to: int
    out: int
    memory_mb: int
    reports: int = 0
    is_late: bool = False

    @classmethod
    def forked(cls, memory_mb: int) -> "Child":
        """Return a new child; OSError where the system has no room for one for some seconds."""
        (read_here, write_there), (read_there, write_here) = os.pipe(), os.pipe()
        try:
            process = _forked()
        except OSError:
            for each in (read_here, write_there, read_there, write_here):
                os.close(each)
            raise
        if process == 0:
            os.close(read_here)
            os.close(write_here)
            _be_child(read_there, write_there, memory_mb)
        os.close(read_there)
        os.close(write_there)
        return cls(process, write_here, read_here, memory_mb)

    def ask(self, order: ReadingOrder, content: bytes) -> bytes | None:
        """Return the answer to an order; None where none comes in time."""
        self.reports += 1
        until = time.monotonic() + order.wall
        header = msgspec.msgpack.encode(order)
        message = len(header).to_bytes(_LENGTH, "big") + header
        try:
            if put(self.to, message, until) and put(self.to, content, until):
                return self._answered(until)
        except OSError:
            return None
        self.is_late = True
        return None

    def _answered(self, until: float) -> bytes | None:
        """Return the answer; meanwhile the pictures that the child asks about are read, in time of their own."""
        left = float(MOST_SECONDS)
        while (size := gathered(self.out, _LENGTH, until)) is not None:
            answer = gathered(self.out, int.from_bytes(size, "big"), until, most=MOST_TOLD)
            if answer is None or not answer.startswith(ASKED):
                return answer
            begun = time.monotonic()
            told = answer_asked(answer, left)
            spent = time.monotonic() - begun
            left, until = left - spent, until + spent
            if not put(self.to, len(told).to_bytes(_LENGTH, "big") + told, until):
                break
        self.is_late = time.monotonic() >= until
        return None

    def may_go_on(self, answer: bytes, memory_mb: int) -> bool:
        """Return whether the child read well enough to read another report."""
        return self.reports < MOST_READ and memory_mb == self.memory_mb and _IS_TEXT in answer[:_MARK]

    def end(self) -> Ended:
        """End the child; return how it ended."""
        os.close(self.to)
        os.close(self.out)
        status = None if self.is_late else self._status_within(_TO_END)
        if status is not None:
            return Ended(code=os.waitstatus_to_exitcode(status), is_late=False)
        os.kill(self.process, signal.SIGKILL)
        _, status = os.waitpid(self.process, 0)
        return Ended(code=os.waitstatus_to_exitcode(status), is_late=self.is_late, is_stopped=True)

    def _status_within(self, seconds: float) -> int | None:
        """Return the exit status of a child whose pipes are closed: it ends a moment later, or was told to end."""
        until = time.monotonic() + seconds
        while True:
            process, status = os.waitpid(self.process, os.WNOHANG)
            if process:
                return status
            if time.monotonic() >= until:
                return None
            time.sleep(0.001)


def _forked() -> int:
    """Return what `os.fork` does, with patience."""
    for pause in _PAUSES:
        try:
            return os.fork()
        except OSError:
            time.sleep(pause)
    return os.fork()


def _asking(source: int, out: int, seconds: int) -> Recognise:
    """Return what asks the process above, through the pipes of a child, for the words in a picture."""

    def recognise(picture: bytes, page: int) -> Recognised:
        asked = asked_for(picture, page)
        put(out, len(asked).to_bytes(_LENGTH, "big") + asked, float("inf"))
        answer = taken(source, _size(source))
        allow(seconds)
        return recognised_in(answer)

    return recognise


def _size(source: int) -> int:
    return int.from_bytes(taken(source, _LENGTH), "big")


def _be_child(source: int, out: int, memory_mb: int) -> NoReturn:
    """Answer orders until there are no more; nothing raised leaves this function."""
    try:
        _leave_standard_pipes()
        confine(memory_mb)
        while size := _size(source):
            order = msgspec.msgpack.decode(taken(source, size), type=ReadingOrder)
            content = taken(source, order.size)
            allow(order.seconds)
            answer = msgspec.msgpack.encode(_told(order, content, _asking(source, out, order.seconds)))
            put(out, len(answer).to_bytes(_LENGTH, "big") + answer, float("inf"))
    finally:
        os._exit(1)


def _told(order: ReadingOrder, content: bytes, recognise: Recognise) -> ReadingAnswer:
    try:
        return ReadingAnswer(text=read_report(content, order.name, recognise))
    except DatelineError as error:
        return ReadingAnswer(error=str(error), kind=type(error).__name__)
    except MemoryError:
        words = f"{order.name}: reading takes more than {order.memory_mb} MB of memory; {_SMALLER}"
    except RecursionError:
        words = f"{order.name}: nested too deeply to be read; {_SMALLER}"
    except Exception as error:
        words = f"{order.name}: the reader failed on it ({type(error).__name__}: {str(error)[:200]}); {_SMALLER}"
    return ReadingAnswer(error=words, kind="Unreadable")


def _leave_standard_pipes() -> None:
    """Hold nothing of the pipes by which the process above is asked and answers: they are not a child's to use."""
    nothing = os.open(os.devnull, os.O_RDWR)
    for each in (0, 1):
        os.dup2(nothing, each)
    os.close(nothing)


def _without_answer(order: ReadingOrder, ended: Ended) -> bytes:
    if ended.is_late:
        return _refused(
            order, f"reading took longer than {order.wall:g} seconds by the clock and was stopped; {_SMALLER}"
        )
    if ended.is_over_time:
        return _refused(order, f"reading took longer than {order.seconds} seconds and was stopped; {_SMALLER}")
    if ended.is_from_outside:
        return _refused(order, f"somebody else ended the process that read it ({ended.words}); {_LATER}")
    return _refused(order, f"the reader crashed ({ended.words}); {_SMALLER}")


def _refused(order: ReadingOrder, words: str) -> bytes:
    return msgspec.msgpack.encode(ReadingAnswer(error=f"{order.name}: {words}", kind="Unreadable"))
