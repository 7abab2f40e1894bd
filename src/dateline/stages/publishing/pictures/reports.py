"""The reports that entries cite: who published them, when, of what they tell, and on whom they rest."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from dateline.domain.chronologies import Citation
from dateline.domain.dates import When
from dateline.domain.records import dataclass
from dateline.domain.shown import ShownCitation, ShownEntry
from dateline.language.citing.agencies import house
from dateline.language.citing.identity import publisher_key
from dateline.language.citing.records import corrected, is_record
from dateline.language.wording import credit
from dateline.stages.publishing.pictures.extents import Extent, extent_of
from dateline.stages.weighing.origins import origin_of

_FULL = "full"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reported:
    """One report; `told` are the places, in the order shown, of the entries that cite it, `days` when those were.

    `cited` is the place of the citation that says most of it: that of the entry, and that of the account in the
    entry. `house` is who published it, else who wrote it, "" for records of registers and courts; `bases` are the
    houses it rests on; `team` is equal for reports of one team, "" where nobody is named.
    """

    key: str
    cited: tuple[int, int]
    house: str
    bases: tuple[str, ...]
    team: str
    published: Extent | None
    told: tuple[int, ...]
    days: tuple[When, ...]

    @property
    def rests(self) -> bool:
        """True for a report that rests on others."""
        return bool(self.bases)


@dataclass(slots=True)
class _Found:
    """A report as it is met in one entry after another; `full` once a citation stands by itself."""

    cited: tuple[int, int]
    citation: ShownCitation
    told: dict[int, When]

    @property
    def full(self) -> bool:
        return self.citation.kind == _FULL


def reports_of(entries: Iterable[ShownEntry]) -> list[Reported]:
    """Return the reports that the entries cite, each once, in the order of the entries."""
    found: dict[str, _Found] = {}
    for place, entry in enumerate(entries):
        for at, account in enumerate(entry.accounts):
            citation = account.citation
            met = found.setdefault(key_of_report(citation), _Found((place, at), citation, {}))
            met.told[place] = entry.when
            if citation.kind == _FULL and not met.full:
                met.cited, met.citation = (place, at), citation
    return [_reported(key, met) for key, met in found.items()]


def key_of_report(citation: ShownCitation) -> str:
    """Return what is equal for citations of one report."""
    return citation.resolves_to or citation.report or f"label:{citation.label}"


def _reported(key: str, met: _Found) -> Reported:
    citation = met.citation
    return Reported(
        key=key,
        cited=met.cited,
        house=_house(citation),
        bases=bases_of(citation),
        team=origin_of(_as_held(citation)).key if citation.bylines else "",
        published=extent_of(citation.published) if citation.published else None,
        told=tuple(met.told),
        days=tuple(met.told.values()),
    )


def bases_of(citation: ShownCitation) -> tuple[str, ...]:
    """Return the houses that a report rests on: those it names itself, and those that its text shows, each once."""
    own = publisher_key(citation.publisher or "")
    shown = (each.told for each in citation.derived if each.is_strong)
    names = [
        *(house(name) for name in citation.based_on),
        *(house(name) for name in shown if publisher_key(name) != own),
    ]
    return tuple({publisher_key(name): name for name in reversed(names) if name}.values())[::-1]


def _house(citation: ShownCitation) -> str:
    """Who published a report, else who is named for it; "" for records, which no house publishes."""
    if is_record(_as_held(citation)):
        return ""
    if citation.publisher:
        return house(corrected(citation.publisher))
    return credit(citation) if citation.bylines else corrected(credit(citation))


def _as_held(citation: ShownCitation) -> Citation:
    return Citation(
        label=citation.label,
        bylines=citation.bylines,
        title=citation.title or "",
        publisher=citation.publisher or "",
        based_on=citation.based_on,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """One publisher: how many reports it has here, how many rest on it, and on whom its own rest, the most first."""

    name: str
    reports: int
    drawn_upon: int
    bases: Sequence[tuple[str, int]]


def houses_of(reports: Sequence[Reported]) -> list[House]:
    """Return the publishers and what they draw on, those first on which most rests."""
    names: dict[str, str] = {}
    counts: dict[str, int] = {}
    upon: dict[str, dict[str, int]] = {}
    for report in (report for report in reports if report.house):
        key = _named(names, report.house)
        counts[key] = counts.get(key, 0) + 1
        for basis in report.bases:
            found = upon.setdefault(key, {})
            found[_named(names, basis)] = found.get(publisher_key(basis), 0) + 1
    drawn = _drawn_upon(upon)
    houses = [
        House(
            name=name, reports=counts.get(key, 0), drawn_upon=drawn.get(key, 0), bases=_most(upon.get(key, {}), names)
        )
        for key, name in names.items()
    ]
    return sorted(houses, key=lambda each: (-each.drawn_upon, -each.reports))


def _named(names: dict[str, str], name: str) -> str:
    """Return what is equal for the names of one publisher; its first name is kept."""
    key = publisher_key(name)
    names.setdefault(key, name)
    return key


def _drawn_upon(upon: Mapping[str, Mapping[str, int]]) -> dict[str, int]:
    drawn: dict[str, int] = {}
    for bases in upon.values():
        for basis, count in bases.items():
            drawn[basis] = drawn.get(basis, 0) + count
    return drawn


def _most(bases: Mapping[str, int], names: Mapping[str, str]) -> list[tuple[str, int]]:
    return [(names[key], count) for key, count in sorted(bases.items(), key=lambda pair: -pair[1])]


def delay(report: Reported, day: When) -> tuple[int | None, int | None]:
    """Return how many days after it happened a report was published: at least, at most; None where that is open.

    Less than nothing is said before it happened.
    """
    happened, published = extent_of(day), report.published
    if happened is None or published is None:
        return None, None
    least = None if published.low is None or happened.high is None else _days(published.low) - _last(happened.high)
    most = None if published.high is None or happened.low is None else _last(published.high) - _days(happened.low)
    return least, most


def _days(moment: float) -> int:
    return int(moment // 1)


def _last(end: float) -> int:
    """The day on which a stretch ends that reaches to before `end`."""
    return -int(-end // 1) - 1


def earliest_first(reports: Iterable[Reported]) -> Iterator[Reported]:
    """Yield the reports by the day they were published on, those without one last."""

    def day(report: Reported) -> float:
        published = report.published
        if published is None:
            return float("inf")
        return published.low if published.low is not None else published.high or float("inf")

    yield from sorted(reports, key=day)
