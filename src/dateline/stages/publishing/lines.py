"""Entries made ready for the pages: words set, links made safe, sentences said."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from markupsafe import Markup

from dateline.domain.events import Dispute
from dateline.domain.records import dataclass
from dateline.domain.shown import ShownAccount, ShownCitation, ShownEntry, ShownOriginal
from dateline.language import contesting
from dateline.language.interface import Voice, message
from dateline.language.typesetting import Span, language_tag, linkable, paragraphs, quotation_spans, style_spans
from dateline.language.wording import clipped
from dateline.stages.publishing import marking, saying
from dateline.stages.publishing.disagreeing import SetConflict, conflicts_of
from dateline.stages.publishing.proofs import SetProof, proof_of
from dateline.stages.publishing.site import Place, Site, key_of

MEANINGS = {
    "sic": message("so in the original"),
    "bracket": message("put in by whoever quotes"),
    "ellipsis": message("words left out here"),
    "emphasis": message("emphasis put in by whoever quotes"),
}
"""What the marks in quotations mean, as the catalogs have it."""

TITLE = 70
"""How many characters of an entry's words its title holds."""

_DATETIME = re.compile(r"\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d)?)?)?")
_ENTRY = "entry:"


Leading = Callable[[Place], str]
"""Where a link to another entry leads from the page that is made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A dispute seen from one of its ends, in a sentence that links to the other; grounds are as they are held."""

    sentence: str
    grounds: str
    decided: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SetOriginal:
    """What an account translates, as it is set; `language` is called so, `tag` is its BCP 47 tag, fit for a page.

    `proofs` are what the report says to each piece of it, none where there is no snapshot to ask.
    """

    language: str
    tag: str
    translator: str
    paragraphs: Sequence[Markup]
    proofs: Sequence[SetProof]


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAccount:
    """One account as it is set: its source, and what the entry gives under it.

    `label` is the source as written, `alone` as it is cited away from the table; `resolution` says what a short form
    stands for, as it is held; `facts` are what is known of the report, each with what it is. `original` is what stands
    in the report, where that is translated.
    """

    label: str
    alone: str
    address: str
    archive: str
    resolution: str
    rests_on: str
    facts: Sequence[tuple[str, str]]
    paragraphs: Sequence[Markup]
    original: SetOriginal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One entry as it is set; `grounds` say what the date rests on, as held, `basis` where there are none."""

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
    conflicts: Sequence[SetConflict]
    disputes: Sequence[Note]
    origins: str


def line_of(site: Site, entry: ShownEntry, leading: Leading) -> Line:
    """Return one entry made ready; `leading` makes the links to the others that it contests or that contest it."""
    voice, when = site.voice, entry.when
    spans = (*style_spans(entry.styles), *quotation_spans(entry.quotations, _meanings(voice)))
    return Line(
        entry=entry,
        place=site.places[entry.id],
        # Where nothing is written, that is said rather than worked out.
        words=when.words.strip() or voice.gettext("undated"),
        title=f"{saying.day_of(voice, when)}: {clipped(entry.text, TITLE)}".rstrip(": "),
        datetime=when.edtf if _DATETIME.fullmatch(when.edtf) else "",
        gloss=saying.gloss(voice, when),
        grounds=when.grounds,
        basis=saying.basis(voice, when),
        paragraphs=set_words(entry.text, (*spans, *marking.contested(entry))),
        accounts=_accounts(voice, entry),
        conflicts=conflicts_of(voice, entry),
        disputes=list(_notes(site, entry, leading)),
        origins=saying.origins(voice, entry),
    )


def led_elsewhere(site: Site, line: Line, leading: Leading) -> Line:
    """Return the same entry made ready for another page, from which links to others lead elsewhere."""
    return replace(line, disputes=list(_notes(site, line.entry, leading)))


def _accounts(voice: Voice, entry: ShownEntry) -> list[SetAccount]:
    differing = marking.differing(entry)
    return [
        set_account(voice, _unrepeated(account, entry), differing.get(place, ()))
        for place, account in enumerate(entry.accounts)
    ]


def _unrepeated(account: ShownAccount, entry: ShownEntry) -> ShownAccount:
    """Return the account without words that the entry itself has printed already."""
    return replace(account, text="", styles=(), quotations=()) if account.text == entry.text else account


def others(entry: ShownEntry) -> Iterator[str]:
    """Yield the ids of the entries that this one's disputes lead to."""
    yield from (dispute.target.removeprefix(_ENTRY) for dispute in entry.disputes)
    yield from (dispute.entry for dispute in entry.disputed_by)


def entry_key(site: Site, entry: ShownEntry) -> str:
    """Return a key that is the same while all that a page shows of an entry is."""
    met = [site.places.get(name) for name in others(entry)]
    return key_of(site.places[entry.id], met, site.digest_of(entry))


def set_words(words: str, spans: Iterable[Span] = ()) -> list[Markup]:
    """Return the paragraphs of some words, set."""
    return [Markup(piece) for piece in paragraphs(words, spans)]  # noqa: S704 - `paragraphs` escapes


def _notes(site: Site, entry: ShownEntry, leading: Leading) -> Iterator[Note]:
    """The disputes that the entry makes, then those that it meets."""
    for dispute in entry.disputes:
        place = site.places.get(dispute.target.removeprefix(_ENTRY))
        yield _note(site.voice, dispute, _said(contesting.contests, site, dispute, place, leading))
    for dispute in entry.disputed_by:
        place = site.places.get(dispute.entry)
        yield _note(site.voice, dispute, _said(contesting.contested, site, dispute, place, leading))


def _note(voice: Voice, dispute: Dispute, lead: str) -> Note:
    return Note(
        sentence=contesting.with_outcome(voice, dispute, lead),
        grounds=contesting.untold_grounds(dispute),
        decided=dispute.drawn,
    )


def _said(say: contesting.Saying, site: Site, dispute: Dispute, place: Place | None, leading: Leading) -> str:
    """A sentence on the dispute that leads to the entry at its other end, where it has a place."""
    if place is None:
        return say(site.voice, dispute, "")
    name = saying.day_of(site.voice, place.when)
    link = Markup('<a href="{}"><bdi>{}</bdi></a>').format(leading(place), name)
    return say(site.voice, dispute, link, is_day=saying.is_one_day(place.when))


def set_account(voice: Voice, account: ShownAccount, differing: Iterable[Span] = ()) -> SetAccount:
    """Return one account made ready, with the words marked on which it does not agree."""
    citation = account.citation
    spans = (*style_spans(account.styles), *quotation_spans(account.quotations, _meanings(voice)))
    return SetAccount(
        label=_label(voice, citation, citation.label),
        alone=_label(voice, citation, citation.alone),
        address=linkable(citation.url),
        archive=linkable(citation.archive_url),
        resolution=citation.resolution if citation.kind != "full" else "",
        rests_on=voice.listed(citation.based_on),
        facts=list(_facts(voice, citation)),
        paragraphs=set_words(account.text, (*spans, *differing)) if account.text else [],
        original=_original(voice, account.original) if account.original else None,
    )


def _original(voice: Voice, original: ShownOriginal) -> SetOriginal:
    return SetOriginal(
        language=voice.tongue(original.language),
        tag=language_tag(original.language),
        translator=original.translator,
        paragraphs=set_words(original.words, quotation_spans(original.quotations, _meanings(voice))),
        proofs=[proof for piece in original.quotations if (proof := proof_of(voice, piece))],
    )


def _label(voice: Voice, citation: ShownCitation, words: str) -> str:
    written = words.strip().rstrip(":") or citation.title or citation.url
    return written or voice.gettext("a source without a name")


def _facts(voice: Voice, citation: ShownCitation) -> Iterator[tuple[str, str]]:
    """What is known of a report and does not stand in its label; the words themselves are data."""
    published = citation.published
    unnamed = [name for name in citation.bylines if name not in citation.label]
    known = (
        (voice.gettext("By"), voice.listed(citation.bylines) if unnamed else ""),
        (voice.gettext("Affiliation"), citation.affiliation),
        (voice.gettext("Title"), citation.title),
        (voice.gettext("Publisher"), citation.publisher),
        (voice.gettext("Published"), saying.bounds(voice, published) if published and published.known else ""),
        (voice.gettext("Place in it"), citation.locator),
    )
    yield from ((name, words) for name, words in known if words and words not in citation.label)


@cache
def _meanings(voice: Voice) -> Mapping[str, str]:
    return {kind: voice.gettext(meaning) for kind, meaning in MEANINGS.items()}
