"""From words and places to entries and reports that an author can decide on."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import field, replace
from typing import NamedTuple

from dateline.domain.chronologies import Entry, EntryState
from dateline.domain.dates import When
from dateline.domain.events import Dispute
from dateline.domain.ids import new_id
from dateline.domain.records import dataclass
from dateline.domain.reports import Report
from dateline.domain.written import ColumnReading, Doubt, Dropped, WrittenChronology, WrittenEntry
from dateline.language.dating import DEFAULT_EXTENTS, DateCell, Extents, Hints, parse
from dateline.language.dating import settle as settle_dates
from dateline.stages.settling.citations import Cited, bind, citation_of
from dateline.stages.settling.hinting import Hinted, Judged, Kept, read_hints


@dataclass(frozen=True, slots=True, kw_only=True)
class SettlingHints:
    """What an author settles beforehand: the order of day and month, the year, the language, the day of publication,
    how far vague words reach.

    `published` is a date as written or ISO; `chronology_id` the chronology the entries are to belong to.
    """

    order: str = ""
    year: int | None = None
    language: str = ""
    published: str | None = None
    chronology_id: str = ""
    extents: Extents = DEFAULT_EXTENTS


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A written chronology understood: entries and the reports they cite, not yet decided on.

    `order` and `year` are what dates were read by, with the grounds; `questions` what only the author can settle,
    `doubts` what was read in one way and could be read in another. `disputes` are those a file of our own carried,
    `judged` the readings, grades and likelihoods.
    """

    entries: tuple[Entry, ...]
    reports: tuple[Report, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    judged: tuple[Judged, ...] = ()
    order: str = ""
    order_grounds: str = ""
    year: int | None = None
    year_grounds: str = ""
    questions: tuple[Doubt, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    columns: tuple[ColumnReading, ...] = ()
    title: str = ""
    status: str = ""
    preface: str = ""
    language: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)


NO_HINTS = SettlingHints()
_ORDERS = ("dmy", "mdy")
_YEAR = re.compile(r"-?[0-9]{1,5}")


def settle(written: WrittenChronology, hints: SettlingHints = NO_HINTS) -> Proposal:
    """Return the entries that the written chronology holds, its dates settled over the whole table at once.

    Where a file of our own says more of an entry than its words, and the words are unchanged, that is taken as it is.
    """
    hinted = [
        read_hints(entry, chronology=hints.chronology_id, position=float(position))
        for position, entry in enumerate(written.entries, start=1)
    ]
    cells = [_cell(entry, said) for entry, said in zip(written.entries, hinted, strict=True)]
    dates = settle_dates(cells, _date_hints(written, hints))
    cited, reports = bind(
        [_citations(entry, said) for entry, said in zip(written.entries, hinted, strict=True)],
        [said.entry is not None or (said.kept is not None and said.kept.citations is not None) for said in hinted],
    )
    entries = _entries(written, hinted, dates.whens, cited, hints.chronology_id)
    return Proposal(
        entries=entries,
        reports=reports,
        disputes=tuple(dispute for said in hinted for dispute in said.disputes),
        judged=tuple({each.id: each for said in hinted if said.name for each in said.judged if each.id}.values()),
        order=dates.order,
        order_grounds=dates.order_grounds,
        year=dates.year,
        year_grounds=dates.year_grounds,
        questions=tuple(Doubt(place=q.place, message=q.message, remedy=q.remedy) for q in dates.questions),
        doubts=(
            *written.doubts,
            *(Doubt(place=q.place, message=q.message, remedy=q.remedy) for q in dates.doubts),
            *(doubt for said in hinted for doubt in said.doubts),
        ),
        dropped=written.dropped,
        columns=written.columns,
        title=written.title,
        status=written.status,
        preface=written.preface,
        language=hints.language or written.language,
        facts=written.facts,
    )


def _date_hints(written: WrittenChronology, hints: SettlingHints) -> Hints:
    facts = (written.title, written.status, written.preface, *written.facts.values())
    return Hints(
        order=hints.order or _order_told(written),
        year=_year_told(written) if hints.year is None else hints.year,
        language=hints.language or written.language,
        published=parse(hints.published or written.facts.get("published", "")).first,
        facts_text="\n".join(filter(None, facts)),
        extents=hints.extents,
    )


def _order_told(written: WrittenChronology) -> str:
    """Return the order of day and month that the file itself states, "" where it states none."""
    told = written.facts.get("order", "")
    return told if told in _ORDERS else ""


def _year_told(written: WrittenChronology) -> int | None:
    """Return the year that a file of our own states; what others call a year may be that of the file."""
    told = written.facts.get("year", "")
    return int(told) if "sort" in written.facts and _YEAR.fullmatch(told) else None


def _cell(entry: WrittenEntry, said: Hinted) -> DateCell:
    """Return the date with all that may speak for the parts it leaves out."""
    told = [piece for source in entry.sources for piece in (source.text.words, source.label, source.url, source.after)]
    return DateCell(
        words=entry.date,
        context=entry.date_context,
        end_words=entry.end_date,
        place=entry.place,
        text="\n".join(filter(None, (entry.text.words, *told))),
        decided=said.entry is not None or said.when is not None,
    )


def _citations(entry: WrittenEntry, said: Hinted) -> Cited:
    if said.entry:
        return said.entry.citations
    if said.kept and said.kept.citations is not None:
        return said.kept.citations
    if said.kept and said.kept.known:
        from dateline.stages.settling.changing import changed_citations  # noqa: PLC0415 - most tables come unchanged

        return changed_citations(entry.sources, said.kept.known)
    return tuple(citation_of(source) for source in entry.sources)


def _entries(
    written: WrittenChronology,
    hinted: Sequence[Hinted],
    whens: Sequence[When],
    cited: Sequence[Cited],
    chronology: str,
) -> tuple[Entry, ...]:
    taken: set[str] = set()
    entries: list[Entry] = []
    for number, (one, said, when) in enumerate(zip(written.entries, hinted, whens, strict=True)):
        name = said.name if said.name and said.name not in taken else new_id()
        taken.add(name)
        place = _Place(id=name, chronology=chronology, position=float(number + 1))
        if said.entry:
            entries.append(replace(said.entry, id=name, position=place.position))
        else:
            entries.append(_entry(one, said, when, cited[number], place))
    return tuple(entries)


class _Place(NamedTuple):
    """Where an entry stands, and under which id."""

    id: str
    chronology: str
    position: float


def _entry(written: WrittenEntry, said: Hinted, when: When, citations: Cited, place: _Place) -> Entry:
    kept = said.kept or Kept()
    text = kept.text or written.text
    return Entry(
        id=place.id,
        chronology=place.chronology,
        position=place.position,
        when=said.when or when,
        text=text.words,
        styles=text.styles,
        citations=citations,
        state=said.state or EntryState.PUBLISHED,
        lane=written.lane,
        details={**written.details, **kept.details},
        merged_into=kept.merged_into,
    )
