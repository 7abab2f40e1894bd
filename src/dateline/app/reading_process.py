"""The other side of reading reports: a process that has everything loaded, and forks children that read.

A message in is the length of an order, the order and the bytes of the report; a message out its length and an answer.
This process itself never looks into a report. A child reads one after another while all goes well, a few at most, each
within limits of its own; one that fails is ended with whatever the report did to it, and the next is forked afresh.
"""

import gc
import hashlib
import os
import select
import signal
import sys
import time
import zlib
from dataclasses import dataclass
from pathlib import PurePath
from typing import BinaryIO, NoReturn

import msgspec

from dateline.app.confinement import allow, confine, leave_network
from dateline.domain.errors import DatelineError, Unreadable
from dateline.domain.roles import Sample
from dateline.domain.texts import Text
from dateline.plugins import load_plugins
from dateline.stages.intake import HEAD
from dateline.stages.reading import name_reading, settle

MOST_UNPACKED = 256 * 1024 * 1024
_GZIP = b"\x1f\x8b"
_LENGTH = 8
_PIECE = 1 << 12  # no more than a pipe takes at once when it is ready
_LARGE_PIECE = 1 << 20
MOST_READ = 16
_IS_TEXT, _MARK = b"\xa4text", 8
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


def read_report(content: bytes, name: str) -> Text:
    """Return the text of a report by the one reader that accepts it; gzip is read through."""
    unpacked = _unpacked(content, name) if content.startswith(_GZIP) else content
    bare = name.removesuffix(".gz") if content.startswith(_GZIP) else name
    if not unpacked.strip():
        raise Unreadable(f"{name}: the file is empty; nothing was read")
    sample = Sample(name=PurePath(bare).name, size=len(unpacked), head=unpacked[:HEAD])
    reader = load_plugins().report_reader_for(sample)
    text = settle(reader.read(unpacked, name))
    digest = f"sha256:{hashlib.sha256(unpacked).hexdigest()}"
    return name_reading(text, reader=f"{reader.name}/{reader.version}", digest=digest)


def _unpacked(content: bytes, name: str) -> bytes:
    """Return what is packed, as far as it is whole; Unreadable when there is none of it, or far too much."""
    pieces: list[bytes] = []
    size = 0
    while content.startswith(_GZIP):
        unpacker = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
        try:
            piece = unpacker.decompress(content, MOST_UNPACKED - size + 1)
        except zlib.error as error:
            if not pieces:
                raise Unreadable(f"{name}: the packed file is damaged ({error}); get it again") from error
            break
        pieces.append(piece)
        size += len(piece)
        if size > MOST_UNPACKED:
            most = MOST_UNPACKED // 1024 // 1024
            raise Unreadable(f"{name}: unpacks to more than {most} MB; it looks made to fill memory")
        content = unpacker.unused_data
    return b"".join(pieces)


def _warm_languages() -> None:
    """Load what settling a report needs, by settling a small one."""
    page = (
        b"<html><head><title>Ferry</title></head><body><h1>Ferry</h1><p>The ferry left on 3 May 2031.</p></body></html>"
    )
    read_report(page, "warm.html")


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

    def answer(self, order: ReadingOrder, content: bytes) -> bytes:
        """Return what a child answers, or why there is no answer.

        A report that fails in a child that has read others is read again by a new one: no report costs another.
        """
        child = self._child or Child.forked(order.memory_mb)
        self._child = None
        answer = child.ask(order, content)
        if answer is None:
            return _without_answer(order, *child.end())
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

    @classmethod
    def forked(cls, memory_mb: int) -> "Child":
        """Return a new child."""
        (read_here, write_there), (read_there, write_here) = os.pipe(), os.pipe()
        process = os.fork()
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
            if not (_put(self.to, message, until) and _put(self.to, content, until)):
                return None
            size = _gathered(self.out, _LENGTH, until)
            return _gathered(self.out, int.from_bytes(size, "big"), until) if size else None
        except OSError:
            return None

    def may_go_on(self, answer: bytes, memory_mb: int) -> bool:
        """Return whether the child read well enough to read another report."""
        return self.reports < MOST_READ and memory_mb == self.memory_mb and _IS_TEXT in answer[:_MARK]

    def end(self) -> tuple[int, bool]:
        """End the child; return its exit code, and whether it had to be ended."""
        os.close(self.to)
        os.close(self.out)
        ended, status = os.waitpid(self.process, os.WNOHANG)
        if not ended:
            os.kill(self.process, signal.SIGKILL)
            _, status = os.waitpid(self.process, 0)
        return os.waitstatus_to_exitcode(status), not ended


def _be_child(source: int, out: int, memory_mb: int) -> NoReturn:
    """Answer orders until there are no more; nothing raised leaves this function."""
    try:
        confine(memory_mb)
        while size := int.from_bytes(_taken(source, _LENGTH), "big"):
            order = msgspec.msgpack.decode(_taken(source, size), type=ReadingOrder)
            content = _taken(source, order.size)
            allow(order.seconds)
            answer = msgspec.msgpack.encode(_told(order, content))
            _put(out, len(answer).to_bytes(_LENGTH, "big") + answer, float("inf"))
    finally:
        os._exit(1)


def _told(order: ReadingOrder, content: bytes) -> ReadingAnswer:
    try:
        return ReadingAnswer(text=read_report(content, order.name))
    except DatelineError as error:
        return ReadingAnswer(error=str(error), kind=type(error).__name__)
    except MemoryError:
        words = f"{order.name}: reading takes more than {order.memory_mb} MB of memory; {_SMALLER}"
    except RecursionError:
        words = f"{order.name}: nested too deeply to be read; {_SMALLER}"
    except Exception as error:
        words = f"{order.name}: the reader failed on it ({type(error).__name__}: {str(error)[:200]}); {_SMALLER}"
    return ReadingAnswer(error=words, kind="Unreadable")


def _taken(source: int, size: int) -> bytes:
    """Return so many bytes from a pipe; fewer where it ends."""
    pieces: list[bytes] = []
    while size and (piece := os.read(source, min(size, _LARGE_PIECE))):
        pieces.append(piece)
        size -= len(piece)
    return b"".join(pieces)


def _put(out: int, message: bytes, until: float) -> bool:
    """Write a message to a pipe; return whether all of it was taken in time."""
    left = memoryview(message)
    while left:
        if until < float("inf") and not _is_ready([], [out], until):
            return False
        left = left[os.write(out, left[:_PIECE]) :]
    return True


def _gathered(source: int, size: int, until: float) -> bytes | None:
    """Return so many bytes from a pipe, None when they do not come in time."""
    pieces: list[bytes] = []
    while size:
        if not _is_ready([source], [], until):
            return None
        piece = os.read(source, min(size, _LARGE_PIECE))
        if not piece:
            return None
        pieces.append(piece)
        size -= len(piece)
    return b"".join(pieces)


def _is_ready(sources: list[int], outs: list[int], until: float) -> bool:
    """Return whether a pipe can be read or written before a moment of the monotonic clock."""
    left = until - time.monotonic()
    return left > 0 and any(select.select(sources, outs, [], left))


def _without_answer(order: ReadingOrder, ended: int, late: bool) -> bytes:  # noqa: FBT001 as Child.end tells it
    if late or -ended in (signal.SIGXCPU, signal.SIGKILL):
        words = f"{order.name}: reading took longer than {order.seconds} seconds and was stopped; {_SMALLER}"
    else:
        words = f"{order.name}: the reader crashed ({ended}); {_SMALLER}"
    return msgspec.msgpack.encode(ReadingAnswer(error=words, kind="Unreadable"))
