"""The ordered whole and its lines."""

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum

from dateline.domain.dates import When
from dateline.domain.proofs import Evidence
from dateline.domain.prose import Style
from dateline.domain.records import dataclass


class EntryState(StrEnum):
    """Where an entry stands; drafts are never shown unless asked for."""

    DRAFT = "draft"
    PUBLISHED = "published"
    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"


class CitationKind(StrEnum):
    """Whether a citation stands by itself or points back."""

    FULL = "full"
    SHORT = "short"
    ID = "id"


class SortRule(StrEnum):
    """In what order a chronology is shown; ties keep the written order."""

    EARLIEST = "earliest"
    LATEST = "latest"
    WRITTEN = "written"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A typed mark inside a quotation at `start` to `end` of its words: sic, bracket, ellipsis or emphasis."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Words set in quotation marks, as they stand at `start` to `end` of the text (marks excluded).

    `closed` is False when the writer never closed it; `depth` is 1 for a quotation inside another one.
    `joined` is True where two quotations seem to have been run together at an ellipsis without a word.
    `proof` is exact, marked, translated, altered, missing or "no snapshot"; `evidence` is what it stands on.
    """

    words: str
    start: int
    end: int
    marks: tuple[Mark, ...] = ()
    closed: bool = True
    depth: int = 0
    joined: bool = False
    proof: str = "no snapshot"
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Original:
    """The words of a report in its own language, of which an entry gives a translation.

    `language` is their BCP 47 tag, "" where it is not known; `translator` is "" where nobody said who translated them.
    """

    words: str
    language: str = ""
    translator: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """One source of an entry, as the writer put it, and what was read out of it.

    `label` is kept as written. `text` is the account: what the entry gives under this source (quotations, a
    paraphrase), "" when the entry's own text is all there is. `report` is the report meant, None for a short form
    not yet resolved. `based_on` are agencies or publishers that the label itself names as its basis. `original` is what
    `text` translates, or the entry's own text where `text` is ""; None where the report's own words are given.
    """

    label: str
    kind: CitationKind = CitationKind.FULL
    bylines: tuple[str, ...] = ()
    publisher: str = ""
    affiliation: str = ""
    title: str = ""
    url: str = ""
    archive_url: str = ""
    published: When | None = None
    based_on: tuple[str, ...] = ()
    locator: str = ""
    anonymous: bool = False
    text: str = ""
    styles: tuple[Style, ...] = ()
    report: str | None = None
    original: Original | None = None

    @property
    def printed(self) -> str:
        """The account in the words of the report itself: the original, where `text` translates it."""
        return self.original.words if self.original else self.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of a chronology.

    `position` orders entries as written. `lane` is the group, column or place it stands under. `details` keeps
    further columns by their names as written. `merged_into` names the entry that took this one in.
    """

    id: str
    chronology: str
    position: float
    when: When
    text: str
    styles: tuple[Style, ...] = ()
    citations: tuple[Citation, ...] = ()
    state: EntryState = EntryState.PUBLISHED
    lane: str = ""
    details: Mapping[str, str] = field(default_factory=dict)
    merged_into: str | None = None

    @property
    def in_force(self) -> bool:
        """True for what is shown without asking: neither a draft nor withdrawn."""
        return self.state not in {EntryState.DRAFT, EntryState.WITHDRAWN}


@dataclass(frozen=True, slots=True, kw_only=True)
class Chronology:
    """The ordered whole: its name in the case, its title, and the house rules it is read by.

    `order` is "dmy", "mdy" or "" when not settled; `year` the year that bare days belong to, None when not settled.
    """

    id: str
    slug: str
    title: str = ""
    status: str = "work in progress"
    language: str = ""
    sort: SortRule = SortRule.EARLIEST
    order: str = ""
    year: int | None = None
    preface: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """A chronology as published at one moment: `seq` and `head` are the log's, `content` digests what was shown.

    `note` is what readers are told of it; why it was published stays in the log.
    """

    id: str
    chronology: str
    number: int
    seq: int
    head: str
    content: str
    published_at: str
    note: str = ""
