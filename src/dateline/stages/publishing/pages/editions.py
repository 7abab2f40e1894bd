"""The editions that were published, and what changed from each to the next, word by word."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from markupsafe import Markup

from dateline.domain.chronologies import Edition
from dateline.domain.dates import Day
from dateline.domain.records import dataclass
from dateline.language.interface import message
from dateline.stages.comparing import FieldDifference, WordPart, WordPartKind
from dateline.stages.comparing.differing import field_differences
from dateline.stages.publishing import saying
from dateline.stages.publishing.pages.kinds import Kind
from dateline.stages.publishing.pages.rendering import page
from dateline.stages.publishing.record import ChangeKind, EntryChange, PastEdition
from dateline.stages.publishing.site import File, Link, Place, Site, Stamp

INDEX = "editions/index.html"
MOST_TOLD = 1_000
"""So many changes of an edition are told word by word; the others are named."""

_FIELDS = {
    "when.words": message("Date, as written"),
    "when.earliest": message("Not before"),
    "when.latest": message("Not after"),
    "text": message("Event"),
    "lane": message("Under"),
    "citations": message("Order of the sources"),
}
_CITED_FIELDS = {
    "label": message("Source %(number)s"),
    "text": message("Account of source %(number)s"),
    "url": message("Address of source %(number)s"),
    "archive_url": message("Archived copy of source %(number)s"),
    "title": message("Title of source %(number)s"),
    "published.words": message("Publication of source %(number)s"),
}
_HEADINGS = {
    ChangeKind.ADDED: message("Added"),
    ChangeKind.REVISED: message("Changed"),
    ChangeKind.AROUND: message("Disputes and readings"),
    ChangeKind.WITHDRAWN: message("Withdrawn"),
    ChangeKind.REDACTED: message("Taken out of the record"),
}


_TAKEN = Markup('<del dir="auto"><span class="unseen" dir="{}">{} </span>{}</del>')
_PUT = Markup('<ins dir="auto"><span class="unseen" dir="{}">{} </span>{}</ins>')


@dataclass(frozen=True, slots=True, kw_only=True)
class _Edition:
    """An edition in the list: `counts` say how many entries it added, changed, withdrew."""

    past: PastEdition
    path: str
    day: str
    counts: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Field:
    """One field that differs, with its words marked up."""

    label: str
    words: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class _Change:
    """One change as it is set; `place` is None where the entry is no longer published."""

    change: EntryChange
    place: Place | None
    words: str
    text: str
    fields: Sequence[_Field]


def edition_pages(site: Site) -> Iterator[File]:
    """Yield the list of editions and, for each but the first, what changed since the one before."""
    editions = [_edition(site, past) for past in site.record.editions]
    if not editions:
        return
    yield page(site, "editions.html", INDEX, editions=editions[::-1])
    for before, this in pairwise(editions):
        told = _told(site, this.past.changes)
        stamp = _stamp(this.past.edition)
        yield page(site, "edition.html", this.path, edition=this, before=before, groups=told, index=INDEX, stamp=stamp)


def _edition(site: Site, past: PastEdition) -> _Edition:
    return _Edition(
        past=past,
        path=f"editions/{past.edition.number}.html",
        day=_day(site, past.edition.published_at),
        counts=list(_counts(site, past)),
    )


def _stamp(edition: Edition) -> Stamp:
    return Stamp(edition=edition.number, published_on=edition.published_at[:10], head=edition.head)


def _day(site: Site, moment: str) -> str:
    return site.voice.day(Day.parse(moment[:10]))


def _counts(site: Site, past: PastEdition) -> Iterator[str]:
    voice = site.voice
    counts = {kind: sum(change.kind is kind for change in past.changes) for kind in ChangeKind}
    if count := counts[ChangeKind.ADDED]:
        yield voice.ngettext("%(figure)s entry added", "%(figure)s entries added", count)
    if count := counts[ChangeKind.REVISED] + counts[ChangeKind.AROUND]:
        yield voice.ngettext("%(figure)s changed", "%(figure)s changed", count)
    if count := counts[ChangeKind.WITHDRAWN] + counts[ChangeKind.REDACTED]:
        yield voice.ngettext("%(figure)s withdrawn", "%(figure)s withdrawn", count)


def _told(site: Site, changes: Sequence[EntryChange]) -> list[tuple[str, str, list[_Change]]]:
    """The changes by what became of the entries, each group with its heading."""
    found: dict[ChangeKind, list[_Change]] = {kind: [] for kind in _HEADINGS}
    for at, change in enumerate(changes):
        found[change.kind].append(_change(site, change, whole=at < MOST_TOLD))
    return [(kind.value, site.voice.gettext(_HEADINGS[kind]), told) for kind, told in found.items() if told]


def _change(site: Site, change: EntryChange, *, whole: bool) -> _Change:
    place = site.places.get(change.id)
    entry = change.after or change.before
    when = entry.when if entry else place.when if place else None
    return _Change(
        change=change,
        place=place,
        words=saying.day_of(site.voice, when) if when else "",
        text=entry.text if entry and whole else "",
        fields=list(_fields(site, change)) if whole else [],
    )


def _fields(site: Site, change: EntryChange) -> Iterator[_Field]:
    """The fields of a revised entry that readers see, each word by word."""
    if change.kind is not ChangeKind.REVISED or not change.before or not change.after:
        return
    for difference in field_differences(change.before, change.after):
        label = _label(site, difference)
        if label:
            yield _Field(label=label, words=_set(site, difference.words))


def _label(site: Site, difference: FieldDifference) -> str:
    """What readers call a field, "" for what pages do not show."""
    kind, _, rest = difference.field.partition(".")
    if kind == "details":
        return rest
    if kind == "citations" and rest:
        number, _, name = rest.partition(".")
        told = _CITED_FIELDS.get(name)
        return site.voice.gettext(told, number=site.voice.figure(int(number))) if told else ""
    return site.voice.gettext(_FIELDS[difference.field]) if difference.field in _FIELDS else ""


def _set(site: Site, parts: Sequence[WordPart]) -> Markup:
    """The words, what was taken out and put in marked for eyes and for ears."""
    return Markup("").join(_part(site, part) for part in parts)


def _part(site: Site, part: WordPart) -> Markup:
    if part.kind is WordPartKind.EQUAL:
        return Markup("{}").format(part.text)
    if part.kind is WordPartKind.TAKEN:
        return _TAKEN.format(site.voice.direction, site.voice.gettext("taken out:"), part.text)
    return _PUT.format(site.voice.direction, site.voice.gettext("put in:"), part.text)


def _links(site: Site) -> list[Link]:
    return [Link(path=INDEX, label=site.voice.gettext("Editions"))] if site.record.editions else []


EDITIONS = Kind(make=edition_pages, links=_links)
