"""Entries made ready for the pages: words set, links made safe, sentences said."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from dateline.domain.events import Dispute
from dateline.domain.shown import Conflict, ShownAccount, ShownCitation, ShownEntry
from dateline.language.typesetting import Span, linkable, paragraphs, quotation_spans, style_spans
from dateline.language.wording import clipped, window_of
from dateline.stages.publishing import contesting, saying
from dateline.stages.publishing.site import Place, Site

_DATETIME = re.compile(r"\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d)?)?)?")
_ENTRY = "entry:"

Leading = Callable[[Place], str]
"""Where a link to another entry leads from the page that is made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A dispute seen from one of its ends, in a sentence that links to the other; grounds are in English."""

    sentence: str
    grounds: str
    decided: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAccount:
    """One account as it is set: its source, and what the entry gives under it."""

    label: str
    address: str
    archive: str
    resolution: str
    rests_on: str
    paragraphs: Sequence[Markup]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One entry as it is set; `grounds` say in English what the date rests on, `basis` does where there are none."""

    entry: ShownEntry
    place: Place
    words: str
    title: str
    datetime: str
    gloss: str
    grounds: str
    basis: str
    paragraphs: Sequence[Markup]
    accounts: Sequence[SetAccount]
    disputes: Sequence[Note]
    disputed: Sequence[Note]
    origins: str


def line_of(site: Site, entry: ShownEntry, leading: Leading) -> Line:
    """Return one entry made ready; `leading` makes the links to the others that it contests or that contest it."""
    voice, when = site.voice, entry.when
    spans = (*style_spans(entry.styles), *quotation_spans(entry.quotations))
    return Line(
        entry=entry,
        place=site.places[entry.id],
        # Where nothing is written, that is said rather than worked out.
        words=when.words.strip() or voice.gettext("undated"),
        title=f"{saying.day_of(voice, when)}: {clipped(entry.text, 70)}".rstrip(": "),
        datetime=when.edtf if _DATETIME.fullmatch(when.edtf) else "",
        gloss=saying.gloss(voice, when),
        grounds=saying.sentence(when.grounds),
        basis=saying.basis(voice, when),
        paragraphs=set_words(entry.text, spans),
        accounts=[_account(site, account) for account in entry.accounts],
        disputes=[_made(site, dispute, leading) for dispute in entry.disputes],
        disputed=[_met(site, dispute, leading) for dispute in entry.disputed_by],
        origins=saying.origins(voice, len(entry.accounts), entry.origins),
    )


def compared(site: Site, entry: ShownEntry) -> list[SetAccount]:
    """Return the accounts of an entry with the words marked on which they do not agree."""
    return [_account(site, account, tuple(_differing(account, entry.conflicts))) for account in entry.accounts]


def set_words(words: str, spans: Iterable[Span] = ()) -> list[Markup]:
    """Return the paragraphs of some words, set."""
    return [Markup(piece) for piece in paragraphs(words, spans)]  # noqa: S704 - `paragraphs` escapes


def _made(site: Site, dispute: Dispute, leading: Leading) -> Note:
    """A dispute as the entry that contests sees it."""
    linked = _linked(site, dispute.target.removeprefix(_ENTRY), leading)
    return _note(site, dispute, contesting.contests(site.voice, dispute, linked))


def _met(site: Site, dispute: Dispute, leading: Leading) -> Note:
    """A dispute as the entry contested sees it."""
    linked = _linked(site, dispute.entry, leading)
    return _note(site, dispute, contesting.contested(site.voice, dispute, linked))


def _note(site: Site, dispute: Dispute, lead: str) -> Note:
    return Note(
        sentence=contesting.with_outcome(site.voice, dispute, lead),
        grounds=saying.sentence(dispute.grounds or window_of(dispute)),
        decided=dispute.drawn,
    )


def _linked(site: Site, name: str, leading: Leading) -> str:
    """A link to an entry by its date, "" where it has no place."""
    place = site.places.get(name)
    if place is None:
        return ""
    return Markup('<a href="{}"><bdi>{}</bdi></a>').format(leading(place), saying.day_of(site.voice, place.when))


def _differing(account: ShownAccount, conflicts: Iterable[Conflict]) -> Iterator[Span]:
    """The claims whose words are one side of a conflict."""
    for conflict in conflicts:
        for claim in account.claims:
            if claim.property == conflict.property and any(claim.words in side for side in conflict.sides):
                yield Span(claim.start, claim.end, "mark")


def _account(site: Site, account: ShownAccount, marked: tuple[Span, ...] = ()) -> SetAccount:
    citation = account.citation
    spans = (*style_spans(account.styles), *quotation_spans(account.quotations), *marked)
    return SetAccount(
        label=_label(site, citation),
        address=linkable(citation.url),
        archive=linkable(citation.archive_url),
        resolution=citation.resolution if citation.kind != "full" else "",
        rests_on=site.voice.listed(citation.based_on),
        paragraphs=set_words(account.text, spans),
    )


def _label(site: Site, citation: ShownCitation) -> str:
    written = citation.label.strip().rstrip(":") or citation.title or citation.url
    return written or site.voice.gettext("a source without a name")
