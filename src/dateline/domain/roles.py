"""What a plugin fulfils, and what it is handed."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from dateline.domain.records import dataclass

if TYPE_CHECKING:  # A process that reads one file loads no nouns but those it makes.
    from dateline.domain.actors import Actor
    from dateline.domain.events import Silence
    from dateline.domain.problems import Problem, Severity
    from dateline.domain.sealings import Hidden
    from dateline.domain.shown import Shown
    from dateline.domain.texts import ReadReport, Recognised
    from dateline.domain.watches import Watched
    from dateline.domain.written import Page, WrittenChronology


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """What a reader may look at before it accepts a file: its name, its size in bytes, and its first 64 KiB."""

    name: str
    size: int
    head: bytes


class Reader(Protocol):
    """Reads files of one kind into a page, or into a chronology where the file is one of our own.

    `accepts` goes by content first and by name last. `read` raises Unreadable, naming the place and the next step.
    """

    name: str
    version: str

    def accepts(self, sample: Sample) -> bool: ...

    def read(self, content: bytes, name: str) -> "Page | WrittenChronology": ...


class ReportReader(Protocol):
    """Reads reports of one kind: the words of the report, and the clues to what it says of itself.

    `accepts` goes by content first and by name last. `read` raises Unreadable, naming the place and the next step.
    `warm` imports what reading needs, so that many reports can be read for the price of one beginning.
    """

    name: str
    version: str

    def accepts(self, sample: Sample) -> bool: ...

    def warm(self) -> None: ...

    def read(self, content: bytes, name: str) -> "ReadReport": ...


Recognise = Callable[[bytes, int], "Recognised"]
"""Finds the words in a picture: a file (PNG, JPEG, TIFF, WebP, GIF, PNM), and which of its pages, from 0.

It raises Unsupported where no program for it is installed, and Unreadable where the picture cannot be read.
"""


@runtime_checkable
class PictureReader(ReportReader, Protocol):
    """Reads reports that are pictures of text, or hold some, with the help of whoever finds the words in them."""

    def read_pictures(self, content: bytes, name: str, recognise: Recognise) -> "ReadReport": ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Examined:
    """What a check looks at: the chronology as shown, the actors named so far, and the day it is looked at (ISO).

    `watched` tells what was seen of the reports that are cited, where there are snapshots of them; `keeps_reports` is
    True where there are snapshots at all. `hidden` is what would tell who sealed sources are; `public` is the
    chronology as outsiders see it, None where that is `shown`.
    """

    shown: "Shown"
    today: str
    silences: "Sequence[Silence]" = ()
    actors: "Sequence[Actor]" = ()
    watched: "Sequence[Watched]" = ()
    hidden: "Sequence[Hidden]" = ()
    public: "Shown | None" = None
    keeps_reports: bool = False


class Check(Protocol):
    """Finds one kind of problem.

    `name` is kebab-case and stays put. `summary` says in a sentence what it finds, `example` shows it in a line or
    two of a chronology, `repair` says what to do; the reference is made from them.
    """

    name: str
    version: str
    severity: "Severity"
    summary: str
    example: str
    repair: str

    def run(self, examined: Examined) -> "Iterable[Problem]": ...


class Exporter(Protocol):
    """Writes a chronology in one format.

    `suffixes` are file endings with the dot. `export` returns the bytes, the same for the same input.
    `left_out` names what this chronology holds that the format cannot carry, one sentence each.
    """

    name: str
    version: str
    suffixes: tuple[str, ...]

    def export(self, shown: "Shown") -> bytes: ...

    def left_out(self, shown: "Shown") -> Sequence[str]: ...


@runtime_checkable
class AdjustableExporter(Exporter, Protocol):
    """Writes its format in more than one way.

    `wishes` maps what can be wished for to the values it can have, the one that holds unasked first. `adjusted`
    returns the exporter that fulfils them; names and values are known to it by then.
    """

    wishes: Mapping[str, tuple[str, ...]]

    def adjusted(self, wishes: Mapping[str, str]) -> Exporter: ...
