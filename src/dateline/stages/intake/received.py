"""What came in."""

import re
from datetime import UTC, datetime

from dateline.domain.problems import Problem, Severity
from dateline.domain.records import dataclass
from dateline.domain.reports import Manner
from dateline.domain.roles import Sample

HEAD = 64 * 1024
# Without those that stand for bytes in names of files (PEP 383).
_HALVES = re.compile("[\ud800-\udc7f\udd00-\udfff]")


def is_address(words: str) -> bool:
    """Return whether words are an address on the web."""
    return words.lower().startswith(("http://", "https://"))


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenReport:
    """What whoever hands a report in says of it; "" and () where nothing is said.

    `published` is a date in words. It counts as said by the author who takes the report in.
    """

    label: str = ""
    title: str = ""
    bylines: tuple[str, ...] = ()
    publisher: str = ""
    published: str = ""
    language: str = ""
    archive_address: str = ""


NOTHING_GIVEN = GivenReport()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """How a browser showed a page that came in, as `Rendering` has it, with the very bytes of its screenshot and PDF.

    The bytes are b"" where there is none.
    """

    browser: str
    window: tuple[int, int]
    screenshot: bytes = b""
    pdf: bytes = b""
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """A file as it came: its name without folders, and its bytes; and how a report came, where it is one.

    `content` is b"" where only the address of a report is known. `name` says where it was found ("mail.mbox, 3").
    `taken_at` is when the bytes were got: ISO 8601, "" where nobody knows. `media_type` is what whoever sent it
    called it. `exchange` holds the WARC records of the exchange, b"" where there was none; `redirects` are the
    addresses asked before `address`, in order. `rendered` says how a browser showed it, None where none did.
    """

    name: str
    content: bytes
    address: str = ""
    media_type: str = ""
    taken_at: str = ""
    how: Manner = Manner.UPLOADED
    exchange: bytes = b""
    redirects: tuple[str, ...] = ()
    given: GivenReport = NOTHING_GIVEN
    rendered: Rendered | None = None

    @property
    def weight(self) -> int:
        """How many bytes it holds in all."""
        shown = len(self.rendered.screenshot) + len(self.rendered.pdf) if self.rendered else 0
        return len(self.content) + len(self.exchange) + shown

    @property
    def sample(self) -> Sample:
        """What readers may look at before one accepts the file."""
        return Sample(name=self.name, size=len(self.content), head=self.content[:HEAD])


Incoming = Received | Problem


def legible(words: str) -> str:
    """Return words as text that every file can hold: bytes and halves of letters that are none become signs for that.

    Bytes that Python could not read in the name of a file are read as UTF-8 as far as they are.
    """
    whole = _HALVES.sub("\N{REPLACEMENT CHARACTER}", words)
    return whole.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def moment_of(told: str) -> str:
    """Return a moment (ISO 8601) as UTC with "Z", "" where the words name none."""
    try:
        moment = datetime.fromisoformat(told.strip())
        moment = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except (ValueError, OverflowError):
        return ""
    return moment.isoformat(timespec="seconds").replace("+00:00", "Z")


def trouble(name: str, message: str, repair: str, *, place: str = "") -> Problem:
    """Return what is wrong with something that was handed in; the rest of it comes all the same."""
    return Problem(
        check="intake", severity=Severity.ERROR, entry="", message=f"{name}: {message}", repair=repair, place=place
    )


def told_of(error: Exception, name: str) -> Problem:
    """Return an error that something handed in led to as what is wrong with it."""
    message, _, repair = str(error).removeprefix(f"{name}: ").partition("; ")
    return trouble(name, message, repair or "look at the file, and hand it in again")
