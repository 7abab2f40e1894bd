"""What is said between whoever wants a page rendered and the cell in which the browser runs."""

import time

import msgspec

from dateline.app.pipes import gathered, put

LENGTH = 8
_MB = 1024 * 1024
MOST_ASKED = 64 * 1024
"""Bytes of a message that asks for something or tells of it."""
MOST_SHOWN = 64 * _MB
"""Bytes of a page as it stands, of its screenshot and of its PDF, each."""


class RenderingOrder(msgspec.Struct, kw_only=True):
    """What the cell is asked to do: show the page at `address`, or say that it stands, where there is none.

    `program` is the browser; `trees` are the folders that the cell may read: where each is to stand, and where it is.
    `loading` and `showing` are seconds: for the page to come to rest, and for taking what it shows.
    """

    address: str
    program: str
    trees: dict[str, str]
    width: int
    height: int
    loading: float
    showing: float
    memory_mb: int
    disk_mb: int


class Asked(msgspec.Struct, kw_only=True):
    """The page asks for something; `origin` is that of the scripts that want to read it, "" where none do."""

    number: int
    address: str
    origin: str = ""


class Answered(msgspec.Struct, kw_only=True):
    """What is answered to it; `status` is 0 where nothing is."""

    number: int
    status: int = 0
    headers: tuple[tuple[str, str], ...] = ()
    content: bytes = b""


class Shown(msgspec.Struct, kw_only=True):
    """What the page showed: its HTML as it stood, and pictures of it; b"" where there is none."""

    browser: str
    page: bytes
    screenshot: bytes = b""
    pdf: bytes = b""


class Said(msgspec.Struct, kw_only=True, omit_defaults=True):
    """A message out of the cell: the page asks, something is doubtful, it is shown, it is not, or it cannot be here.

    `size` is that of the message that follows, which holds what was shown.
    """

    asked: Asked | None = None
    doubt: str = ""
    size: int = 0
    trouble: str = ""
    refused: str = ""
    is_ready: bool = False


def say(out: int, message: msgspec.Struct, until: float = float("inf")) -> bool:
    """Write a message with its length before it; return whether all of it was taken in time."""
    packed = msgspec.msgpack.encode(message)
    return put(out, len(packed).to_bytes(LENGTH, "big") + packed, until)


def show(out: int, shown: Shown) -> None:
    """Write what a page showed."""
    packed = msgspec.msgpack.encode(shown)
    say(out, Said(size=len(packed)))
    put(out, packed, float("inf"))


def heard(source: int, until: float) -> Said | None:
    """Return the next message out of the cell; None where none comes in time, or none that makes sense."""
    size = gathered(source, LENGTH, until)
    message = None if size is None else gathered(source, int.from_bytes(size, "big"), until, most=MOST_ASKED)
    try:
        return None if message is None else msgspec.msgpack.decode(message, type=Said)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return None


def seen(source: int, size: int, until: float) -> Shown | None:
    """Return what a page showed, as `show` wrote it; None where it does not come, or is too large."""
    message = gathered(source, size, until, most=4 * MOST_SHOWN)
    try:
        return None if message is None else msgspec.msgpack.decode(message, type=Shown)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return None


def until(seconds: float) -> float:
    """Return the moment of the monotonic clock in so many seconds."""
    return time.monotonic() + seconds
