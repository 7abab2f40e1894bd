"""Which days of a pile of reports matter: those that sentences near its subject name, each wording counted once."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from dateline.language.weighting import terms
from dateline.stages.drafting.reports import DatedReport
from dateline.stages.drafting.subject import Subject

# Learned with a topic left out at a time (bench/drafting.py). A sentence counts by its nearness to the subject raised
# to NEARNESS; by LEAD where it is among the first LEADING of its report; by SAME_DAY where that is of the day it
# names, and by LATER from LATE days on; by BEFORE where the day lies before all reports.
NEARNESS = 1.5
LEADING, LEAD = 3, 1.5
SAME_DAY = 1.25
LATE, LATER = 3, 0.75
BEFORE = 0.3

FEWEST = 5
_EXACT = 9


def weigh(reports: Iterable[DatedReport], subject: Subject) -> dict[int, float]:
    """Return what each day weighs that a sentence names, up to the day of the last report.

    Equal wordings count once for a day, by the copy that counts most; what lies after all reports is expected, and no
    day of a chronology yet.
    """
    best: dict[int, float] = {}
    weights: defaultdict[int, float] = defaultdict(float)
    published: list[int] = []
    for report in reports:
        published += [] if report.published is None else [report.published]
        for wording, day, weight in _named(report, subject):
            key = hash((wording, day))
            counted = best.get(key, 0.0)
            if weight > counted:
                best[key] = weight
                weights[day] += weight - counted
    return _within(weights, published)


def chosen(weights: dict[int, float], number: int | None) -> list[int]:
    """Return so many of the days that weigh most, the heaviest first; of equal ones the earlier.

    Where no number is given, those that weigh at least the mean of all days, and no fewer than FEWEST.
    """
    ordered = sorted(weights, key=lambda day: (-weights[day], day))
    if number is None:
        mean = sum(weights.values()) / max(1, len(weights))
        number = max(FEWEST, sum(weight >= mean for weight in weights.values()))
    return ordered[:number]


def _within(weights: dict[int, float], published: list[int]) -> dict[int, float]:
    """Return the weights, in figures that do not hang on the order of addition; days before all reports count less."""
    if not published:
        return {day: round(weight, _EXACT) for day, weight in weights.items()}
    first, last = min(published), max(published)
    return {
        day: round(weight * (BEFORE if day < first else 1), _EXACT) for day, weight in weights.items() if day <= last
    }


def _named(report: DatedReport, subject: Subject) -> Iterator[tuple[int, int, float]]:
    """Yield each wording of a report by its number, each day that it names, and what it adds to that day."""
    for number, sentence in enumerate(report.sentences):
        if not sentence.days:
            continue
        told = terms(sentence.words)
        weight = subject.nearness(subject.rarity.weigh(told)) ** NEARNESS * (LEAD if number < LEADING else 1)
        for named in sentence.days:
            yield hash(tuple(told)), named.day, weight / len(sentence.days) * _lag(report.published, named.day)


def _lag(published: int | None, day: int) -> float:
    if published is None:
        return 1
    if published == day:
        return SAME_DAY
    return LATER if published - day >= LATE else 1
