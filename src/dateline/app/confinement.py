"""The child's side of reading in isolation: gives up what it does not need, reads one file, answers and ends."""

import ctypes
import gc
import os
import resource
import sys
from collections.abc import Mapping
from dataclasses import fields
from typing import NoReturn

import msgspec

from dateline.domain.errors import DatelineError
from dateline.domain.prose import Prose
from dateline.domain.roles import Reader
from dateline.domain.written import Block, Grid, Heading, Item, Page, Paragraph, WrittenChronology
from dateline.plugins import load_plugins

_BLOCKS: dict[str, msgspec.msgpack.Decoder[Block]] = {
    kind.__name__: msgspec.msgpack.Decoder(kind) for kind in (Heading, Paragraph, Item, Grid)
}
_CLONE_NEWNET, _CLONE_NEWUSER = 0x40000000, 0x10000000
_NO_NEW_PRIVILEGES = 38
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_REFUSED_EVENTS = (
    *("socket.", "subprocess.", "ctypes.", "os.exec", "os.fork", "os.posix_spawn", "os.system"),
    *("os.remove", "os.rename", "os.rmdir", "os.mkdir", "os.link", "os.symlink", "os.truncate", "os.chmod"),
)

_MEMORY_EVENTS = ("ctypes.create_string_buffer", "ctypes.create_unicode_buffer")
"""What a reader of PDF asks for: memory of its own to be told its title in."""


class Order(msgspec.Struct, kw_only=True):
    """What the child is asked to do."""

    reader: str
    name: str
    seconds: int
    memory_mb: int


class Raised(msgspec.Struct, kw_only=True):
    """What the reader raised."""

    type: str
    message: str


class Cover(msgspec.Struct, kw_only=True, omit_defaults=True):
    """All of a page but its blocks, under the same names."""

    title: str = ""
    language: str = ""
    flattened: bool = False
    notes: Mapping[str, Prose] = msgspec.field(default_factory=dict)
    facts: Mapping[str, str] = msgspec.field(default_factory=dict)
    doubts: tuple[str, ...] = ()


class Answer(msgspec.Struct, kw_only=True, omit_defaults=True):
    """What comes back: the cover of a page and its blocks, each with its type; or a chronology, or what was raised."""

    cover: Cover | None = None
    blocks: list[tuple[str, msgspec.Raw]] = msgspec.field(default_factory=list)
    chronology: WrittenChronology | None = None
    raised: Raised | None = None


def main() -> NoReturn:
    """Read the order and the file from standard input, write the answer to standard output, and end."""
    order, content = _received()
    reader = next(reader for reader in load_plugins().readers if reader.name == order.reader)
    sys.dont_write_bytecode = True
    gc.disable()
    leave_network()
    confine(order.memory_mb)
    allow(order.seconds)
    answer = _answer(reader, order, content)
    sys.stdout.buffer.write(answer)
    sys.stdout.buffer.flush()
    os._exit(0)


def pack(read: Page | WrittenChronology) -> bytes:
    """Return what was read as one message."""
    if isinstance(read, WrittenChronology):
        return msgspec.msgpack.encode(Answer(chronology=read))
    encoder = msgspec.msgpack.Encoder()
    blocks = [(type(block).__name__, msgspec.Raw(encoder.encode(block))) for block in read.blocks]
    cover = Cover(**{each.name: getattr(read, each.name) for each in fields(read) if each.name != "blocks"})
    return encoder.encode(Answer(cover=cover, blocks=blocks))


def unpack(answer: Answer) -> Page | WrittenChronology:
    """Return what was read."""
    if answer.chronology is not None:
        return answer.chronology
    cover = answer.cover or Cover()
    blocks = tuple(_BLOCKS[kind].decode(block) for kind, block in answer.blocks)
    return Page(blocks=blocks, **msgspec.structs.asdict(cover))


def _received() -> tuple[Order, bytes]:
    size = int.from_bytes(sys.stdin.buffer.read(4), "big")
    order = msgspec.msgpack.decode(sys.stdin.buffer.read(size), type=Order)
    return order, sys.stdin.buffer.read()


def _answer(reader: Reader, order: Order, content: bytes) -> bytes:
    try:
        return pack(reader.read(content, order.name))
    except DatelineError as error:
        raised = Raised(type=type(error).__name__, message=str(error))
    except MemoryError:
        raised = Raised(
            type="Unreadable",
            message=f"{order.name}: reading takes more than {order.memory_mb} MB of memory; split it",
        )
    except Exception as error:
        what = f"{type(error).__name__}: {str(error)[:200]}"
        raised = Raised(
            type="Unreadable",
            message=f"{order.name}: the {order.reader} reader failed on it ({what}); save it in another format",
        )
    return msgspec.msgpack.encode(Answer(raised=raised))


def confine(memory_mb: int) -> None:
    """Give up memory, files and processes, as far as the system lets it."""
    _give_up(memory_mb)
    sys.addaudithook(_refuse)


def confine_opener(memory_mb: int, largest_file: int) -> None:
    """Give up what `confine` does; memory is what is written to, so that files of any size may be mapped for reading.

    Files that are open already may grow to `largest_file` bytes.
    """
    _limit(resource.RLIMIT_DATA, memory_mb * 1024 * 1024)
    _limit(resource.RLIMIT_FSIZE, largest_file)
    for what in (resource.RLIMIT_CORE, resource.RLIMIT_NPROC):
        _limit(what, 0)
    sys.addaudithook(_refuse)


def limit_program(memory_mb: int, seconds: int) -> None:
    """Give up memory, files, processes and all but so many seconds of CPU time, just before becoming a program."""
    _give_up(memory_mb)
    _limit(resource.RLIMIT_CPU, seconds)


def _give_up(memory_mb: int) -> None:
    _limit(resource.RLIMIT_AS, memory_mb * 1024 * 1024)
    for what in (resource.RLIMIT_FSIZE, resource.RLIMIT_CORE, resource.RLIMIT_NPROC):
        _limit(what, 0)


def allow(seconds: int) -> None:
    """Let this process use so many seconds of CPU time from now on, and be ended after them."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    most = int(used.ru_utime + used.ru_stime) + 1 + seconds
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))


def _limit(what: int, most: int) -> None:
    _, hard = resource.getrlimit(what)
    ceiling = most if hard == resource.RLIM_INFINITY else min(most, hard)
    resource.setrlimit(what, (ceiling, ceiling))


def leave_network() -> None:
    """Go where there is no network; where the system does not allow it, the audit hook of `confine` still stands."""
    if not sys.platform.startswith("linux"):
        return
    system = ctypes.CDLL(None, use_errno=True)
    if system.unshare(_CLONE_NEWNET) != 0:
        system.unshare(_CLONE_NEWUSER | _CLONE_NEWNET)
    system.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0)


def _refuse(event: str, arguments: tuple[object, ...]) -> None:
    writes = event == "open" and isinstance(arguments[2], int) and arguments[2] & _WRITING
    if writes or (event.startswith(_REFUSED_EVENTS) and event not in _MEMORY_EVENTS):
        raise PermissionError(f"a reader may not do {event}")
