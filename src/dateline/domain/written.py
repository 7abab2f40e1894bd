"""A chronology as people wrote it, before it is held: the page a reader makes of a file, and the table found in it.

A thing as read and the same thing as held are different types: these hold words and places only. Dates and sources
are understood later, over the whole table at once.
"""

from collections.abc import Mapping
from dataclasses import field

from dateline.domain.prose import Prose
from dateline.domain.records import dataclass

NO_PROSE = Prose(words="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading of the page; level 1 is the highest. `id` is its anchor, or ""."""

    level: int
    prose: Prose
    place: str
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph.

    `kind` is "text", "quote" (a block quotation), "code", "term", "description", "rule" (a line drawn, or a run of
    empty lines; no words) or "furniture" (what the file itself marks as standing around the content).
    """

    prose: Prose
    place: str
    kind: str = "text"
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One entry of a list; `depth` is 0 for the outermost list. Further paragraphs of it follow in the same prose."""

    depth: int
    prose: Prose
    place: str
    ordered: bool = False
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell of a grid; `continued` where a merged cell above or to the left covers it (its prose is repeated)."""

    prose: Prose
    continued: bool = False
    header: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of a grid, all rows of one grid equally long."""

    cells: tuple[Cell, ...]
    place: str
    id: str = ""
    data: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A table as it stands; a header row, if there is one, is the first and its cells say so."""

    rows: tuple[Row, ...]
    place: str
    caption: str = ""


Block = Heading | Paragraph | Item | Grid


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A file as a reader understood it: its blocks in order, with places ("line 12", "table 1, row 3").

    `flattened` is True where structure was lost on the way (text pasted from a page or word processor), so that
    lines may run cells together. `notes` maps labels of foot- and endnotes to their prose. `facts` holds what the
    file says of itself (front matter, document properties), keys in lower case. `doubts` are things the reader
    could not be sure of (an encoding guessed, a sheet left out), in printable sentences.
    """

    blocks: tuple[Block, ...]
    title: str = ""
    language: str = ""
    flattened: bool = False
    notes: Mapping[str, Prose] = field(default_factory=dict)
    facts: Mapping[str, str] = field(default_factory=dict)
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenSource:
    """One source as it stands.

    `label` is in the writer's words, "" for a bare address; `after` is what follows a linked label ("The Gazette,
    24/11/2023"); `text` is what the entry gives under it.
    """

    label: str
    url: str = ""
    archive_url: str = ""
    text: Prose = NO_PROSE
    place: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenEntry:
    """One line of the chronology as written.

    `date` is the date as the entry shows it, `date_context` the heading or column that holds what it leaves out
    (a year), `end_date` the second cell where a range has two. `date_column` tells cells of one column apart from
    dates found elsewhere. `details` keeps the other columns. `hints` are what a file of our own says (id, edtf,
    basis, anchor, grounds, earliest, latest, precision, state).
    """

    place: str
    date: str
    text: Prose
    date_context: str = ""
    end_date: str = ""
    sources: tuple[WrittenSource, ...] = ()
    lane: str = ""
    details: Mapping[str, str] = field(default_factory=dict)
    hints: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dropped:
    """Words that did not become part of the chronology, where they stood, and why."""

    words: str
    place: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """Something read in one way that could be read in another; `remedy` says what settles it ("--order dmy")."""

    place: str
    message: str
    remedy: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnReading:
    """What a column was taken for: its role (date, end, time, event, source, lane, detail, ignored), and why."""

    name: str
    role: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenChronology:
    """The chronology found in a file, with what was left out and what is doubtful."""

    entries: tuple[WrittenEntry, ...]
    title: str = ""
    status: str = ""
    language: str = ""
    preface: str = ""
    columns: tuple[ColumnReading, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    facts: Mapping[str, str] = field(default_factory=dict)
