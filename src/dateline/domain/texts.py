"""What reading a report gives: its words in order, and what the report says of itself.

A reader hands over what a file holds (ReadReport: blocks and clues); settling the clues makes a text of it (Text).
Both are proposals: they are made anew from the bytes, and change nothing that was accepted.
"""

from enum import StrEnum

from dateline.domain.records import dataclass


class BlockKind(StrEnum):
    """What a block of words is in its report."""

    HEADING = "heading"
    LEAD = "lead"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    QUOTE = "quote"
    ROW = "row"
    CAPTION = "caption"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True, kw_only=True)
class TextBlock:
    """Words that stand together; `place` is a locator for pin cites ("page 3", "00:01:02"), `speaker` who says them."""

    kind: BlockKind
    words: str
    place: str = ""
    speaker: str = ""


class About(StrEnum):
    """What a clue is a clue to."""

    TITLE = "title"
    BYLINE = "byline"
    PUBLISHER = "publisher"
    PUBLISHED = "published"
    UPDATED = "updated"
    LANGUAGE = "language"
    SECTION = "section"
    ADDRESS = "address"


@dataclass(frozen=True, slots=True, kw_only=True)
class Clue:
    """Words in a report that tell something of it, and where they stand.

    `source` names the place ("og:title", "h1", "json-ld", "time element"); `shown` is whether a person sees the words
    on the page; `weight` is how much of a clue they are where several of one source differ, 1 as a rule.
    """

    about: About
    source: str
    words: str
    shown: bool = False
    weight: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadReport:
    """What a file holds: the blocks of the report in order, what stands on the page beside it, clues, and doubts."""

    blocks: tuple[TextBlock, ...]
    clues: tuple[Clue, ...] = ()
    asides: tuple[TextBlock, ...] = ()
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognised:
    """The words found in a picture: lines, part by part as they stand on it.

    `sure` is from 0 to 100; `by` is the program that found them.
    """

    parts: tuple[tuple[str, ...], ...]
    sure: int
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DateFound:
    """A day (or month, or year) in EDTF, "" where none was found, with the reasons in a sentence.

    `certain` holds only where independent sources agree and none contradicts; `moment` is the time stamp as written,
    where there is one.
    """

    edtf: str = ""
    certain: bool = False
    grounds: str = ""
    moment: str = ""


class CreditKind(StrEnum):
    """How a report names what it stands on."""

    AGENCY = "agency"
    REPORTING = "with reporting by"
    TRANSLATED = "translated by"
    FIRST_APPEARED = "first appeared in"


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """Whom a report credits; `words` are the words that do, at `start` to `end` of the text."""

    kind: CreditKind
    name: str
    words: str
    start: int
    end: int


class NoteKind(StrEnum):
    """What a report says of its own making."""

    CORRECTION = "correction"
    CLARIFICATION = "clarification"
    RETRACTION = "retraction"
    UPDATE = "update"
    EDITORS_NOTE = "editor's note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A note of the editors, at `start` to `end` of the text."""

    kind: NoteKind
    words: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """Where a block stands in the characters of the text."""

    kind: BlockKind
    start: int
    end: int
    place: str = ""
    speaker: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A report as read: its words with stable offsets, and what it says of itself.

    Offsets count characters of `words`; they hold for one digest of the bytes and one `reader` ("html/1"). `place` is
    the place line as printed. `bylines` are persons; `houses` are the organisations that the report says sign it, where
    no person does ("By Staff"); `organisations` are all that it names as its makers.
    """

    words: str
    blocks: tuple[Placed, ...] = ()
    title: str = ""
    bylines: tuple[str, ...] = ()
    houses: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    publisher: str = ""
    place: str = ""
    published: DateFound = DateFound()
    updated: DateFound = DateFound()
    language: str = ""
    section: str = ""
    address: str = ""
    credits: tuple[Credit, ...] = ()
    notes: tuple[Note, ...] = ()
    asides: tuple[TextBlock, ...] = ()
    doubts: tuple[str, ...] = ()
    reader: str = ""
    digest: str = ""
