"""Reads files in a child process with bounded time and memory, no network and nothing to write to.

The bytes go in by standard input, the page comes back as MessagePack by standard output: whatever a file does to
its reader, the parent only decodes nouns.
"""

import subprocess

import msgspec

from dateline.app import confinement
from dateline.app.children import begin_python
from dateline.app.confinement import Answer, Order, Raised, unpack
from dateline.app.ended import Ended
from dateline.domain import errors
from dateline.domain.errors import DatelineError, Unreadable
from dateline.domain.written import Page, WrittenChronology

_GRACE = 5
_SMALLER = "split it, or save it in a simpler format"


def read_isolated(
    reader_name: str, content: bytes, name: str, *, seconds: int = 60, memory_mb: int = 1500
) -> Page | WrittenChronology:
    """Return what the reader makes of `content`; Unreadable when it crashes or takes too long or too much memory.

    What the reader itself raises is raised here with the same type and message.
    """
    order = Order(reader=reader_name, name=name, seconds=seconds, memory_mb=memory_mb)
    header = msgspec.msgpack.encode(order)
    answer = _ask(len(header).to_bytes(4, "big") + header + content, order)
    if answer.raised:
        raise _raised(answer.raised)
    return unpack(answer)


def _ask(message: bytes, order: Order) -> Answer:
    """Return the answer of a child; one that somebody else ended is begun once more."""
    out, ended = _run(message, order)
    if ended.is_from_outside:
        out, ended = _run(message, order)
    if ended.code != 0:
        raise _broken_off(ended, order)
    try:
        return msgspec.msgpack.decode(out, type=Answer)
    except msgspec.MsgspecError as error:
        raise Unreadable(f"{order.name}: the {order.reader} reader broke off without an answer; {_SMALLER}") from error


def _run(message: bytes, order: Order) -> tuple[bytes, Ended]:
    with begin_python(confinement.__name__) as child:
        try:
            out, _ = child.communicate(message, timeout=order.seconds + _GRACE)
        except subprocess.TimeoutExpired as expired:
            child.kill()
            raise _too_slow(order) from expired
        except BaseException:
            child.kill()
            raise
    return out, Ended(code=child.returncode)


def _raised(raised: Raised) -> DatelineError:
    kind = getattr(errors, raised.type, Unreadable)
    return kind(raised.message) if issubclass(kind, DatelineError) else Unreadable(raised.message)


def _too_slow(order: Order) -> Unreadable:
    return Unreadable(f"{order.name}: reading took longer than {order.seconds} seconds and was stopped; {_SMALLER}")


def _broken_off(ended: Ended, order: Order) -> Unreadable:
    if ended.is_over_time:
        return _too_slow(order)
    if ended.is_from_outside:
        return Unreadable(f"{order.name}: somebody else ended the process that read it ({ended.words}); give it again")
    return Unreadable(f"{order.name}: the {order.reader} reader crashed ({ended.words}); {_SMALLER}")
