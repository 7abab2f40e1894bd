"""Entries made ready for the pages: words set, links made safe, sentences said."""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from dateline.domain.events import Dispute
from dateline.domain.shown import Conflict, Shown, ShownAccount, ShownChronology, ShownCitation, ShownEntry
from dateline.language.typesetting import Span, linkable, paragraphs, quotation_spans, style_spans
from dateline.language.wording import clipped, listed, window_of
from dateline.stages.publishing import saying
from dateline.stages.publishing.ordering import UNDATED, in_order
from dateline.stages.publishing.ordering import pages as paged

HOME = "index.html"

_QUOTES = '“”"„»«'
_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,63}")
_DATETIME = re.compile(r"\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d)?)?)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A dispute seen from one of its ends: `lead`, a link to `name` where there is one, then `tail` and grounds."""

    lead: str
    name: str
    page: str
    words: str
    tail: str
    grounds: str
    decided: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAccount:
    """One account as it is set: its source, and what the entry gives under it."""

    label: str
    address: str
    archive: str
    asides: tuple[str, ...]
    paragraphs: Sequence[Markup]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One entry as it is set. `name` is what its page and its anchor are called; `page` the page of the table."""

    entry: ShownEntry
    name: str
    page: str
    datetime: str
    bounds: str
    gloss: str
    basis: str
    paragraphs: Sequence[Markup]
    accounts: Sequence[SetAccount]
    disputes: Sequence[Note]
    disputed: Sequence[Note]
    origins: str

    @property
    def words(self) -> str:
        """The date as written; where nothing is written, that is said rather than worked out."""
        return self.entry.when.words.strip() or UNDATED.lower()

    @property
    def title(self) -> str:
        """What the entry's page is called."""
        return f"{saying.day_of(self.entry)}: {clipped(self.entry.text, 70)}".rstrip(": ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """All that the pages show: the head, the entries in order, cut into pages of the table."""

    shown: Shown
    published_on: str
    pages: Mapping[str, Sequence[ShownEntry]]
    places: Mapping[str, "Place"]

    @classmethod
    def of(cls, shown: Shown, *, published_on: str, per_page: int) -> "Site":
        """Return the site of what anybody may see."""
        ordered = in_order(shown.entries, shown.chronology.sort)
        pages = {page_name(number): page for number, page in enumerate(paged(ordered, per_page), start=1)}
        places = {
            entry.id: Place(entry=entry, name=safe_name(entry.id), page=name)
            for name, page in pages.items()
            for entry in page
        }
        return cls(shown=shown, published_on=published_on, pages=pages, places=places)

    @property
    def head(self) -> ShownChronology:
        """The head of the chronology."""
        return self.shown.chronology

    @property
    def ordered(self) -> list[ShownEntry]:
        """All entries in the order shown."""
        return [entry for page in self.pages.values() for entry in page]

    def line(self, entry: ShownEntry) -> Line:
        """Return one entry made ready."""
        place = self.places[entry.id]
        spans = (*style_spans(entry.styles), *quotation_spans(entry.quotations))
        return Line(
            entry=entry,
            name=place.name,
            page=place.page,
            datetime=entry.when.edtf if _DATETIME.fullmatch(entry.when.edtf) else "",
            bounds=saying.bounds(entry.when),
            gloss=saying.gloss(entry.when),
            basis=saying.basis(entry.when),
            paragraphs=_set(entry.text, spans),
            accounts=[_account(account) for account in entry.accounts],
            disputes=[self._made(dispute) for dispute in entry.disputes],
            disputed=[self._met(dispute) for dispute in entry.disputed_by],
            origins=saying.origins(len(entry.accounts), entry.origins),
        )

    def _made(self, dispute: Dispute) -> Note:
        """A dispute as the entry that contests sees it."""
        place = self.places.get(dispute.target.removeprefix("entry:"))
        scope = f", as to “{dispute.scope.strip(_QUOTES)}”" if dispute.scope else ""
        outcome = saying.outcome(dispute)
        return Note(
            lead=f"{saying.contests(dispute)} {'the entry of' if place else 'what was reported'}",
            name=place.name if place else "",
            page=place.page if place else "",
            words=saying.day_of(place.entry) if place else "",
            tail=f"{scope}{'; ' if outcome else ''}{outcome}",
            grounds=dispute.grounds or window_of(dispute),
            decided=dispute.drawn,
        )

    def _met(self, dispute: Dispute) -> Note:
        """A dispute as the entry contested sees it."""
        place = self.places.get(dispute.entry)
        outcome = saying.outcome(dispute)
        return Note(
            lead=f"{saying.contested(dispute)} on" if place else saying.contested(dispute),
            name=place.name if place else "",
            page=place.page if place else "",
            words=saying.day_of(place.entry) if place else "",
            tail=f"; {outcome}" if outcome else "",
            grounds=dispute.grounds or window_of(dispute),
            decided=dispute.drawn,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where an entry stands: the name of its page and anchor, and the page of the table."""

    entry: ShownEntry
    name: str
    page: str


def page_name(number: int) -> str:
    """Return the file name of the table's page, from 1."""
    return HOME if number == 1 else f"page-{number}.html"


def safe_name(name: str) -> str:
    """Return a name fit for files and anchors: the id itself where it is one of ours, else a digest of it."""
    return name if _NAME.fullmatch(name) else "x" + hashlib.sha256(name.encode()).hexdigest()[:20]


def compared(entry: ShownEntry) -> list[SetAccount]:
    """Return the accounts of an entry with the words marked on which they do not agree."""
    return [_account(account, tuple(_differing(account, entry.conflicts))) for account in entry.accounts]


def _differing(account: ShownAccount, conflicts: Iterable[Conflict]) -> Iterator[Span]:
    """The claims whose words are one side of a conflict."""
    for conflict in conflicts:
        for claim in account.claims:
            if claim.property == conflict.property and any(claim.words in side for side in conflict.sides):
                yield Span(claim.start, claim.end, "mark")


def _account(account: ShownAccount, marked: tuple[Span, ...] = ()) -> SetAccount:
    citation = account.citation
    spans = (*style_spans(account.styles), *quotation_spans(account.quotations), *marked)
    return SetAccount(
        label=citation.label.strip().rstrip(":") or citation.title or citation.url or "a source without a name",
        address=linkable(citation.url),
        archive=linkable(citation.archive_url),
        asides=tuple(_asides(citation)),
        paragraphs=_set(account.text, spans),
    )


def _asides(citation: ShownCitation) -> Iterator[str]:
    """What a reader should know of a source besides its label."""
    if citation.kind != "full" and citation.resolution:
        yield citation.resolution
    if citation.based_on:
        yield f"rests on {listed(citation.based_on)}"


def _set(words: str, spans: Iterable[Span]) -> list[Markup]:
    return [Markup(piece) for piece in paragraphs(words, spans)]  # noqa: S704 - `paragraphs` escapes
