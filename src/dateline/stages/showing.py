"""Held entries → the chronology as it is shown, with all that is worked out from it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import partial

from dateline.domain.actors import Actor
from dateline.domain.chronologies import Chronology, Citation, CitationKind, Entry, EntryState
from dateline.domain.dates import When
from dateline.domain.events import Assessment, Dispute, Judgement, Link, Silence
from dateline.domain.reports import Report
from dateline.domain.shown import NO_ORIGINS, Origins, Shown, ShownAccount, ShownChronology, ShownCitation, ShownEntry
from dateline.language import citing
from dateline.language.citing import Resolution
from dateline.language.dating import DEFAULT_EXTENTS, Extents, Rules
from dateline.language.wording import entry_name
from dateline.stages.understanding import (
    NOTHING,
    Each,
    Memory,
    Understood,
    claims_in,
    cues_in,
    quotations_in,
    read_ahead,
    understand,
)
from dateline.stages.weighing.conflicts import conflicts
from dateline.stages.weighing.deriving import derived_of
from dateline.stages.weighing.disputes import proposed_disputes
from dateline.stages.weighing.grouping import groups_of
from dateline.stages.weighing.lineage import Lineage
from dateline.stages.weighing.origins import origins_of, standing_behind

UNLINKED = "unlinked-dispute"
_AT_ONCE = 2_000
"""So many entries' texts are read together."""


Holding = Callable[[Iterable[ShownEntry]], Sequence[ShownEntry]]
"""Keeps entries that come one by one."""


class Depth(IntEnum):
    """How much is worked out: what a line an entry shows, what a table does, what checks look at, or everything."""

    LINES = 0
    TABLE = 1
    CHECKS = 2
    WHOLE = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class _Whole:
    """What is known of the whole chronology, whatever part of it is shown; lists run along the entries."""

    chronology: Chronology
    entries: Sequence[Entry]
    names: Sequence[str]
    numbers: Sequence[int]
    resolutions: Sequence[Sequence[Resolution]]
    reports: Mapping[str, Report]
    teams: Mapping[str, Sequence[str]]
    disputes: Mapping[str, Sequence[Dispute]]
    disputed_by: Mapping[str, Sequence[Dispute]]
    readings: Mapping[str, Mapping[str, str]]
    depth: Depth = Depth.WHOLE
    extents: Extents = DEFAULT_EXTENTS
    memory: Memory | None = None
    lineage: Lineage | None = None


def show(  # noqa: PLR0913 - one keyword for each kind of thing that is held
    chronology: Chronology,
    entries: Iterable[Entry],
    *,
    reports: Iterable[Report] = (),
    disputes: Iterable[Dispute] = (),
    links: Iterable[Link] = (),
    assessments: Iterable[Assessment] = (),
    actors: Iterable[Actor] = (),
    silences: Iterable[Silence] = (),
    head: str = "",
    edition: int | None = None,
    page: slice | None = None,
    withdrawn: bool = False,
    drafts: bool = False,
    depth: Depth = Depth.WHOLE,
    numbers: Mapping[str, int] | None = None,
    extents: Extents = DEFAULT_EXTENTS,
    memory: Memory | None = None,
    each: Each = map,
    hold: Holding = tuple,
    lineage: Lineage | None = None,
) -> Shown:
    """Return the chronology with its entries in written order, and everything worked out from them.

    Entries are numbered from 1, where `numbers` does not say otherwise; drafts and withdrawn ones, left out unless
    asked for, are numbered after the others, so that no number moves. `depth` says how much is worked out. `page`
    limits what is shown, not what is looked at: numbers, short citations and disputes are those of the whole.
    `extents` say how far vague words of a date reach. `memory` remembers what texts tell, so that it is not read again;
    `each` reads many of them; `hold` keeps the entries, which come one by one. `lineage` tells where the reports come
    from, as their texts show.
    """
    kept = [entry for entry in _in_order(entries) if _is_wanted(entry, withdrawn=withdrawn, drafts=drafts)]
    numbered = [numbers[entry.id] for entry in kept] if numbers else _numbers(kept)
    disputes = list(disputes)
    if depth > Depth.LINES:
        answered = answered_by(disputes, silences)
        propose = partial(
            proposed_disputes,
            same=same_happenings(links),
            spellings=spelt_words(actors),
            extents=extents,
            cueing=partial(cues_in, memory=memory),
        )
        disputes += _proposed(kept, numbered, answered, propose)
    whole = replace(
        _whole(chronology, kept, disputes, assessments, reports, numbered),
        depth=depth,
        extents=extents,
        memory=memory,
        lineage=lineage,
    )
    places = range(len(kept))[page or slice(None)]
    return Shown(
        chronology=_heading(chronology, head, edition),
        entries=hold(_entry(whole, place) for place in _read_ahead(whole, places, each)),
    )


def _read_ahead(whole: _Whole, places: Sequence[int], each: Each) -> Iterator[int]:
    """Yield the places of entries, the texts of which are remembered by then where there is a memory."""
    for start in range(0, len(places), _AT_ONCE):
        some = places[start : start + _AT_ONCE]
        if whole.memory is not None and whole.depth is Depth.WHOLE:
            read_ahead((about for place in some for about in _texts(whole, place)), whole.memory, each)
        yield from some


def _texts(whole: _Whole, place: int) -> Iterator[tuple[str, Rules]]:
    """Yield the texts of an entry, its own and those of its accounts, with the rules by which each is read."""
    entry = whole.entries[place]
    yield entry.text, _rules(whole, entry.when, entry.when)
    for citation, resolution in zip(entry.citations, whole.resolutions[place], strict=True):
        yield citation.text, _rules(whole, entry.when, _published(whole, citation, resolution))


def _in_order(entries: Iterable[Entry]) -> list[Entry]:
    return sorted(entries, key=lambda entry: (entry.position, entry.id))


def _is_wanted(entry: Entry, *, withdrawn: bool, drafts: bool) -> bool:
    return {EntryState.WITHDRAWN: withdrawn, EntryState.DRAFT: drafts}.get(entry.state, True)


def _numbers(entries: Sequence[Entry]) -> list[int]:
    """Return the number of each entry: those in force first, each in written order."""
    order = sorted(range(len(entries)), key=lambda place: not entries[place].in_force)
    numbers = [0] * len(entries)
    for number, place in enumerate(order, start=1):
        numbers[place] = number
    return numbers


def _proposed(
    entries: Sequence[Entry],
    numbers: Sequence[int],
    answered: set[tuple[str, str]],
    propose: Callable[..., Iterator[Dispute]],
) -> list[Dispute]:
    """Return the disputes that are proposed: drafts are looked at only for what no other entry is found to be about."""
    settled = [place for place, entry in enumerate(entries) if entry.state is not EntryState.DRAFT]
    first = list(propose([entries[at] for at in settled], [numbers[at] for at in settled], answered=answered))
    if len(settled) == len(entries):
        return first
    found = {(dispute.entry, dispute.kind.value) for dispute in first}
    return [*first, *propose(entries, numbers, answered=answered | found)]


def answered_by(disputes: Iterable[Dispute], silences: Iterable[Silence]) -> set[tuple[str, str]]:
    """Return the entries whose own disputes are settled, each with the kind settled, "" for all kinds."""
    drawn = {(dispute.entry, dispute.kind.value) for dispute in disputes}
    return drawn | {(silence.entry, "") for silence in silences if silence.check == UNLINKED}


def same_happenings(links: Iterable[Link]) -> Mapping[str, set[str]]:
    """Return for an entry's id the ids of those judged to tell of the same happening, both ways."""
    same: dict[str, set[str]] = {}
    for link in links:
        if link.judgement is Judgement.SAME:
            same.setdefault(link.entry, set()).add(link.other)
            same.setdefault(link.other, set()).add(link.entry)
    return same


def spelt_words(actors: Iterable[Actor]) -> Mapping[str, str]:
    """Return for each word of a spelling, in lower case, the word it stands for in the actor's name."""
    spelt: dict[str, str] = {}
    for actor in actors:
        name = actor.name.casefold().split()
        for spelling in actor.spellings:
            words = spelling.words.casefold().split()
            if len(words) == len(name):
                spelt.update(zip(words, name, strict=True))
    return spelt


def _whole(
    chronology: Chronology,
    entries: Sequence[Entry],
    disputes: Sequence[Dispute],
    assessments: Iterable[Assessment],
    reports: Iterable[Report],
    numbers: Sequence[int],
) -> _Whole:
    # Short forms point back to what was written; only then comes in what was corrected since.
    resolutions = citing.resolve([entry.citations for entry in entries])
    known = {report.id: report for report in reports}
    entries = [citing.completed(entry, known) for entry in entries]
    names = [entry_name(number, entry.when.words) for number, entry in zip(numbers, entries, strict=True)]
    return _Whole(
        chronology=chronology,
        entries=entries,
        names=names,
        numbers=numbers,
        resolutions=resolutions,
        reports=known,
        teams=standing_behind((name, entry.citations) for name, entry in zip(names, entries, strict=True)),
        disputes=_grouped((dispute.entry, dispute) for dispute in disputes),
        disputed_by=_grouped(_mirrored(disputes, resolutions, entries)),
        readings=_readings(assessments),
    )


def _mirrored(
    disputes: Iterable[Dispute], resolutions: Sequence[Sequence[Resolution]], entries: Sequence[Entry]
) -> Iterator[tuple[str, Dispute]]:
    """Yield each dispute with the entries it strikes: the one it names, or all that cite the report it names."""
    citing_it: dict[str, dict[str, None]] = {}
    for entry, resolved in zip(entries, resolutions, strict=True):
        for resolution in resolved:
            citing_it.setdefault(f"report:{resolution.report}", {})[entry.id] = None
    for dispute in disputes:
        kind, _, name = dispute.target.partition(":")
        struck = [name] if kind == "entry" else list(citing_it.get(dispute.target, ()))
        yield from ((identifier, dispute) for identifier in struck if identifier != dispute.entry)


def _grouped(pairs: Iterable[tuple[str, Dispute]]) -> Mapping[str, Sequence[Dispute]]:
    groups: dict[str, list[Dispute]] = {}
    for name, dispute in pairs:
        groups.setdefault(name, []).append(dispute)
    return groups


def _readings(assessments: Iterable[Assessment]) -> Mapping[str, Mapping[str, str]]:
    """Return for each entry the reading chosen of each property, in a sentence."""
    readings: dict[str, dict[str, str]] = {}
    for assessment in assessments:
        reason = f", because {assessment.grounds}" if assessment.grounds else ""
        readings.setdefault(assessment.entry, {})[assessment.property] = (
            f"The editor holds “{assessment.claim}”{reason}."
        )
    return readings


def _heading(chronology: Chronology, head: str, edition: int | None) -> ShownChronology:
    return ShownChronology(
        slug=chronology.slug,
        title=chronology.title,
        status=chronology.status,
        edition=edition,
        head=head,
        language=chronology.language,
        preface=chronology.preface,
        sort=chronology.sort.value,
        order=chronology.order,
        year=chronology.year,
    )


def _entry(whole: _Whole, place: int) -> ShownEntry:
    entry, resolved = whole.entries[place], whole.resolutions[place]
    accounts = tuple(_account(whole, entry, *pair) for pair in zip(entry.citations, resolved, strict=True))
    readings = whole.readings.get(entry.id, {})
    told = _understood(whole, entry.text, _rules(whole, entry.when, entry.when))
    return ShownEntry(
        id=entry.id,
        n=whole.numbers[place],
        state=entry.state.value,
        when=entry.when,
        text=entry.text,
        styles=entry.styles,
        quotations=told.quotations,
        attributions=told.attributions,
        claims=told.claims,
        accounts=accounts,
        conflicts=conflicts(entry.when, entry.text, accounts, readings=readings),
        disputes=tuple(whole.disputes.get(entry.id, ())),
        disputed_by=tuple(whole.disputed_by.get(entry.id, ())),
        origins=_origins(whole, place),
        lane=entry.lane,
        details=entry.details,
        merged_into=entry.merged_into,
    )


def _origins(whole: _Whole, place: int) -> Origins:
    if whole.depth <= Depth.TABLE:
        return NO_ORIGINS
    pairs = zip(whole.entries[place].citations, whole.resolutions[place], strict=True)
    meant = [(citation, _meant(whole, resolution)) for citation, resolution in pairs]
    found = origins_of(meant, elsewhere=whole.teams, here=whole.names[place], lineage=whole.lineage)
    if whole.depth < Depth.WHOLE or len(meant) < 2:
        return found
    return replace(found, groups=groups_of(meant, found, whole.lineage))


def _meant(whole: _Whole, resolution: Resolution) -> Citation | None:
    """Return the full citation that a resolution leads to."""
    if resolution.entry_index is None or resolution.citation_index is None:
        return None
    return whole.entries[resolution.entry_index].citations[resolution.citation_index]


def _account(whole: _Whole, entry: Entry, citation: Citation, resolution: Resolution) -> ShownAccount:
    rules = _rules(whole, entry.when, _published(whole, citation, resolution))
    told = _understood(whole, citation.text, rules, accounts=len(entry.citations))
    return ShownAccount(
        citation=_citation(whole, citation, resolution),
        text=citation.text,
        styles=citation.styles,
        quotations=told.quotations,
        attributions=told.attributions,
        claims=told.claims,
    )


def _understood(whole: _Whole, text: str, rules: Rules, *, accounts: int = 0) -> Understood:
    """Return what a text tells, as far as is asked; it is an entry's own, or that of one of so many `accounts`.

    Of an entry's own words checks look at the dates alone, and so does a table of what a single account says: there is
    no other that its details could contradict.
    """
    if whole.depth is Depth.WHOLE:
        return understand(text, rules, whole.memory)
    if whole.depth is Depth.CHECKS:
        claims = claims_in(text, rules, dates_only=not accounts)
        return Understood(quotations=quotations_in(text), claims=claims)
    if whole.depth is Depth.TABLE and accounts:
        return Understood(claims=claims_in(text, rules, dates_only=accounts == 1))
    return NOTHING


def _published(whole: _Whole, citation: Citation, resolution: Resolution) -> When | None:
    report = whole.reports.get(resolution.report or "")
    return citation.published or (report.published if report else None)


def _rules(whole: _Whole, when: When, said: When | None) -> Rules:
    """Return how dates in the words of an entry are read: its year, and relative words from the day they were said on.

    An account whose report has no known day leaves its relative words open: "last week" is not counted from the entry.
    """
    first, last = when.first, when.last
    one_year = first is not None and last is not None and first.year == last.year
    day = said.first if said and said.earliest == said.latest else None
    year = first.year if first and one_year else whole.chronology.year
    return Rules(
        order=whole.chronology.order,
        year=year,
        language=whole.chronology.language,
        anchor=day,
        extents=whole.extents,
    )


def _citation(whole: _Whole, citation: Citation, resolution: Resolution) -> ShownCitation:
    stands_alone = citation.kind is CitationKind.FULL
    report = resolution.report
    return ShownCitation(
        label=citation.label,
        kind=citation.kind.value,
        bylines=citation.bylines,
        publisher=citation.publisher or None,
        affiliation=citation.affiliation or None,
        title=citation.title or None,
        url=citation.url or None,
        archive_url=citation.archive_url or None,
        published=_published(whole, citation, resolution),
        based_on=citation.based_on,
        locator=citation.locator or None,
        anonymous=citation.anonymous,
        report=citation.report,
        resolves_to=report,
        resolution="" if stands_alone else resolution.sentence,
        problem=resolution.problem,
        derived=derived_of(whole.lineage, citation, report) if whole.lineage else (),
    )
