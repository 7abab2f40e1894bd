"""What feeds tell: entries that are new or changed, each under a name that stays and with the times of its editions."""

import uuid
from collections.abc import Iterator
from heapq import nsmallest

import msgspec
from markupsafe import Markup

from dateline.domain.records import dataclass
from dateline.domain.shown import ShownEntry
from dateline.stages.publishing.lines import Line, entry_key, line_of
from dateline.stages.publishing.record import ChangeKind, Span
from dateline.stages.publishing.site import Place, Site

MOST_ITEMS = 100
"""How many entries a feed tells of: those of the newest editions."""

_NAMES = uuid.uuid5(uuid.NAMESPACE_URL, "urn:dateline:feeds")


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One entry in a feed; times are those of the editions that first gave it and that last changed it."""

    id: str
    path: str
    title: str
    content: str
    published: str
    updated: str
    corrected: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Gone:
    """An entry that is no longer published: its name and the time of the edition that left it out, no word of it."""

    id: str
    updated: str


def feed_id(site: Site) -> str:
    """Return the name of the whole, the same for every edition."""
    return _name(_chronology(site))


def updated(site: Site) -> str:
    """Return when the last edition was published; "" where there was none."""
    editions = site.record.editions
    return editions[-1].edition.published_at if editions else ""


def items(site: Site) -> list[Item]:
    """Return the entries that last changed, the newest first; of one edition in the order shown."""
    spans = site.record.spans
    stamped = [(at, spans[name]) for at, name in enumerate(site.places) if name in spans]
    newest = nsmallest(MOST_ITEMS, stamped, key=lambda pair: (-pair[1].last.number, pair[0]))
    return [_item(site, site.ordered[at], span) for at, span in newest]


def gone(site: Site) -> list[Gone]:
    """Return the entries that were published and are no more, the last first."""
    left: dict[str, Gone] = {}
    for past in site.record.editions:
        for change in past.changes:
            away = change.kind in {ChangeKind.WITHDRAWN, ChangeKind.REDACTED} and change.id not in site.places
            if away:
                left[change.id] = Gone(id=_entry_id(site, change.id), updated=past.edition.published_at)
    return sorted(left.values(), key=lambda each: each.updated, reverse=True)[:MOST_ITEMS]


def _chronology(site: Site) -> str:
    """The id of the chronology, which no author gives and none changes; its short name where there is no record."""
    editions = site.record.editions
    return editions[-1].edition.chronology if editions else site.head.slug


def _name(words: str) -> str:
    return f"urn:uuid:{uuid.uuid5(_NAMES, words)}"


def _entry_id(site: Site, entry: str) -> str:
    return _name(f"{_chronology(site)}/{entry}")


def _item(site: Site, entry: ShownEntry, span: Span) -> Item:
    about = ("fed", site.voice.key, site.options.url, entry_key(site, entry))
    title, content = _DECODER.decode(site.remembered(about, lambda: _told(site, entry)))
    return Item(
        id=_entry_id(site, entry.id),
        path=site.places[entry.id].entry_path,
        title=title,
        content=content,
        published=span.first.published_at,
        updated=span.last.published_at,
        corrected=entry.state == "corrected",
    )


def _told(site: Site, entry: ShownEntry) -> bytes:
    line = line_of(site, entry, lambda place: _lead(site, place))
    return msgspec.msgpack.encode((line.title, "".join(_content(site, line))))


_DECODER = msgspec.msgpack.Decoder(tuple[str, str])


def _lead(site: Site, place: Place) -> str:
    return site.address(place.entry_path) or place.entry_path


def _content(site: Site, line: Line) -> Iterator[str]:
    """The entry as HTML: its date and what it can mean, what happened, its accounts and disputes."""
    yield Markup("<p><strong>{}</strong>{}</p>").format(line.words, f" ({line.gloss})" if line.gloss else "")
    for paragraph in line.paragraphs:
        yield Markup('<p dir="auto">{}</p>').format(paragraph)
    for note in line.disputes:
        yield Markup("<p>⇄ {}</p>").format(note.sentence)
    for found in line.conflicts:
        yield Markup("<p>≠ {}</p>").format(found.sentence or found.grounds)
    for account in line.accounts:
        for paragraph in account.paragraphs:
            yield Markup('<blockquote dir="auto">{}</blockquote>').format(paragraph)
        yield Markup('<p dir="auto">— {}</p>').format(_source(account.alone, account.address))
    if not line.accounts:
        yield Markup("<p>{}</p>").format(site.voice.gettext("no source given"))


def _source(label: str, address: str) -> Markup:
    return Markup('<a href="{}">{}</a>').format(address, label) if address else Markup("{}").format(label)
