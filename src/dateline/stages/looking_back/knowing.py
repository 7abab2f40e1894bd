"""Which reports were published by a day, and what of each entry stands on them."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from dateline.domain.chronologies import Citation, Entry
from dateline.domain.dates import Day, When
from dateline.domain.records import dataclass
from dateline.domain.reports import Report
from dateline.language import citing, dating
from dateline.language.citing import Resolution
from dateline.language.dating import Rules


@dataclass(frozen=True, slots=True, kw_only=True)
class Reported:
    """One entry with the day by which each of its citations was surely published, None where that cannot be told.

    `full` are the full citations that they stand for, None for one that points to nothing; `since` is the first day by
    which the entry was surely reported.
    """

    entry: Entry
    days: tuple[Day | None, ...]
    full: tuple[Citation | None, ...]
    since: Day | None

    @property
    def turns(self) -> tuple[Day, ...]:
        """The days on which something of the entry became known, each once, in order."""
        return tuple(sorted({day for day in self.days if day}))


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What was known by a day.

    `names` are the ids of all entries known. `entries` hold only what had been reported; `kept` gives for the id of
    each the places of the citations kept; `open` how many more citations bear no date; `undecided` are entries of
    which no citation has a date, where they can have happened by then: whether they were known cannot be told.
    """

    day: Day
    names: frozenset[str]
    entries: tuple[Entry, ...]
    kept: Mapping[str, tuple[int, ...]]
    open: Mapping[str, int]
    undecided: tuple[str, ...]


def reported(entries: Sequence[Entry], reports: Iterable[Report]) -> tuple[Reported, ...]:
    """Return the entries in written order, each with the days its citations were published by."""
    ordered = sorted(entries, key=lambda entry: (entry.position, entry.id))
    published = {report.id: report.published for report in reports if report.published}
    resolutions = citing.resolve([entry.citations for entry in ordered])
    return tuple(
        _reported(entry, ordered, resolved, published) for entry, resolved in zip(ordered, resolutions, strict=True)
    )


def _reported(
    entry: Entry, ordered: Sequence[Entry], resolved: Sequence[Resolution], published: Mapping[str, When]
) -> Reported:
    full = tuple(_full(ordered, resolution) for resolution in resolved)
    whens = (
        citation.published or published.get(resolution.report or "") or (meant.published if meant else None)
        for citation, resolution, meant in zip(entry.citations, resolved, full, strict=True)
    )
    days = tuple(when.last if when else None for when in whens)
    return Reported(entry=entry, days=days, full=full, since=min((day for day in days if day), default=None))


def _full(ordered: Sequence[Entry], resolution: Resolution) -> Citation | None:
    if resolution.entry_index is None or resolution.citation_index is None:
        return None
    return ordered[resolution.entry_index].citations[resolution.citation_index]


def known_by(told: Sequence[Reported], day: Day, rules: Rules, *, only: Collection[str] | None = None) -> Known:
    """Return what reports published by `day`, that day included, tell; `entries` of `only` these ids where given.

    Dates that later entries had narrowed are as wide as the words leave them; `rules` say how those are read.
    """
    known = [each for each in told if each.since and each.since <= day]
    wanted = known if only is None else [each for each in known if each.entry.id in only]
    kept = {each.entry.id: _kept(each, day) for each in wanted}
    narrowed = len(known) < len(told) and any(_stands_on_others(each.entry.when) for each in wanted)
    ends = _ends(each.entry for each in known) if narrowed else None
    return Known(
        day=day,
        names=frozenset(each.entry.id for each in known),
        entries=tuple(_as_known(each.entry, kept[each.entry.id], ends, rules) for each in wanted),
        kept=kept,
        open={each.entry.id: each.days.count(None) for each in wanted if None in each.days},
        undecided=tuple(each.entry.id for each in told if each.since is None and _can_have_happened(each.entry, day)),
    )


def _kept(each: Reported, day: Day) -> tuple[int, ...]:
    return tuple(place for place, published in enumerate(each.days) if published and published <= day)


def _can_have_happened(entry: Entry, day: Day) -> bool:
    return entry.when.first is None or entry.when.first <= day


def _stands_on_others(when: When) -> bool:
    """True where a date may have been narrowed by other entries: that is always said in its grounds."""
    return bool(when.grounds) and when.anchor is None and when.known


def _as_known(entry: Entry, kept: Sequence[int], ends: "_Ends | None", rules: Rules) -> Entry:
    when = _when_then(entry.when, ends, rules) if ends else entry.when
    return replace(entry, when=when, citations=tuple(entry.citations[place] for place in kept))


@dataclass(frozen=True, slots=True)
class _Ends:
    """The days at which entries that were known begin and end."""

    firsts: frozenset[Day]
    lasts: frozenset[Day]

    def explain_last(self, day: Day) -> bool:
        """True where an entry that was known keeps another one from reaching past `day`."""
        return day in self.firsts or day.shift(1) in self.firsts

    def explain_first(self, day: Day) -> bool:
        """True where an entry that was known keeps another one from beginning before `day`."""
        return day in self.lasts or day.shift(-1) in self.lasts


def _ends(entries: Iterable[Entry]) -> _Ends:
    stated = [
        entry.when for entry in entries if not _stands_on_others(entry.when) or entry.when.earliest == entry.when.latest
    ]
    return _Ends(
        frozenset(day for when in stated if (day := when.first)),
        frozenset(day for when in stated if (day := when.last)),
    )


def _when_then(when: When, ends: _Ends, rules: Rules) -> When:
    """The date without what entries narrowed it by that nobody knew of."""
    if not _stands_on_others(when):
        return when
    wide = dating.parse(when.words, replace(rules, year=_year(when) or rules.year))
    first, last = when.first, when.last
    wider_first = first and (wide.first is None or wide.first < first) and not ends.explain_first(first)
    wider_last = last and (wide.last is None or wide.last > last) and not ends.explain_last(last)
    if not (wider_first or wider_last) or not _holds(wide, when):
        return when
    earliest = wide.earliest if wider_first else when.earliest
    latest = wide.latest if wider_last else when.latest
    return replace(
        when,
        earliest=earliest,
        latest=latest,
        edtf=wide.edtf,
        precision=wide.precision,
        basis=wide.basis,
        grounds="",
    )


def _year(when: When) -> int | None:
    first, last = when.first, when.last
    return first.year if first and last and first.year == last.year else None


def _holds(wide: When, narrow: When) -> bool:
    """True where the wide bounds leave out nothing that the narrow ones allow."""
    opens = wide.first is None or (narrow.first is not None and wide.first <= narrow.first)
    closes = wide.last is None or (narrow.last is not None and wide.last >= narrow.last)
    return opens and closes
