"""The pile of reports that are linked: what each is about, as weighted terms."""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from enum import StrEnum

from dateline.domain.dates import Day
from dateline.domain.records import dataclass
from dateline.language.dating import Rules, find
from dateline.language.dating.rules import AnchorBounds
from dateline.language.weighting import Capitals, Kind, Rarity, Vector, placed_terms, unit

Doc = str | int | float | None

# Learned with a topic left out at a time (bench/linking.py). What tells one happening from another of its kind counts
# more than the words that tell the kind: names, numbers, days. Terms among the first LEADING characters count LEAD
# times.
WEIGHTS = {Kind.NAME: 1.5, Kind.NUMBER: 2.5, Kind.WORD: 1.0}
DAY_WEIGHT = 2.5
LEADING, LEAD = 200, 2
OTHERS = 500

_DATED = 1000
_HEAVIEST = 160


class Part(StrEnum):
    """What a report and another agree or differ in."""

    NAMES = "names"
    NUMBERS = "numbers"
    DAYS = "days"
    WORDS = "words"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A report to link: its title and text, and the days it can have been published on (None where unknown)."""

    doc: Doc
    text: str
    title: str = ""
    first: Day | None = None
    last: Day | None = None
    language: str = ""

    @property
    def words(self) -> str:
        """Title and text as one."""
        return f"{self.title}\n{self.text}" if self.title else self.text

    @property
    def place(self) -> tuple[str, str, str]:
        """What reports are put in order by, whatever order they came in."""
        return self.words, str(self.first), str(self.doc)


class Pile:
    """Reports as vectors of length 1, the days around which each tells, and what each of their terms is."""

    def __init__(self, reports: Sequence[Told]) -> None:
        self._capitals = Capitals()
        self._rarity = Rarity(OTHERS)
        counted = [self._count(report) for report in reports]
        self.vectors: list[Vector] = [self._weigh(counts) for counts in counted]
        self.days: list[Set[int]] = [_around(each, counts) for each, counts in zip(reports, counted, strict=True)]

    def part(self, term: str) -> Part:
        """Return what a term is."""
        if _is_day(term):
            return Part.DAYS
        return {Kind.NAME: Part.NAMES, Kind.NUMBER: Part.NUMBERS}.get(self._capitals.kind(term), Part.WORDS)

    def _count(self, report: Told) -> Counter[str]:
        placed = list(placed_terms(report.words))
        self._capitals.count(placed)
        counts: Counter[str] = Counter()
        for each in placed:
            counts[each.term] += LEAD if each.start < LEADING else 1
        counts.update(set(_days(report)))
        self._rarity.count(list(counts))
        return counts

    def _weigh(self, counts: Mapping[str, int]) -> Vector:
        """Return the heaviest terms of a report as a vector; the rest of a long one adds little but time."""
        weights = {
            term: (1 + math.log(count)) * self._rarity.of(term) * self._importance(term)
            for term, count in counts.items()
        }
        heaviest = sorted(weights, key=lambda term: (-weights[term], term))[:_HEAVIEST]
        return unit({term: weights[term] for term in heaviest})

    def _importance(self, term: str) -> float:
        return DAY_WEIGHT if _is_day(term) else WEIGHTS[self._capitals.kind(term)]


def _days(report: Told) -> Iterator[str]:
    """Yield the days that the beginning of a report names, resolved, as terms."""
    anchor = report.first if report.first == report.last else None
    bounds = AnchorBounds(report.first, report.last) if anchor is None else None
    for timex in find(report.words[:_DATED], Rules(anchor=anchor, anchor_bounds=bounds, language=report.language)):
        when = timex.when
        if timex.type in ("DATE", "TIME") and when.earliest and when.earliest == when.latest:
            yield when.earliest


def _around(report: Told, counts: Iterable[str]) -> Set[int]:
    """Return the days that a report names, that of its publication, and the days beside them, as `Day.ordinal` counts.

    Where the day of publication is not known, relative words name no day for sure: then none.
    """
    if report.first is None or report.first != report.last:
        return frozenset()
    days = [report.first.ordinal, *(Day.parse(term).ordinal for term in filter(_is_day, counts))]
    return frozenset(day + beside for day in days for beside in (-1, 0, 1))


def _is_day(term: str) -> bool:
    """Return whether a term is a resolved day: no word and no number holds a hyphen."""
    return "-" in term
