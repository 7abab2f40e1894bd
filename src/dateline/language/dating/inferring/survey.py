"""A text read for what it tells of the day it was written: its expressions of time, each with its tense."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from dateline.domain.dates import Day
from dateline.domain.records import dataclass
from dateline.language.dating.finding import scan_dates
from dateline.language.dating.inferring.calendars import is_absolute
from dateline.language.dating.inferring.tenses import tense_of
from dateline.language.dating.rules import Rules
from dateline.language.dating.tagging import has_grammar
from dateline.language.dating.tagging.finding import cut, sight
from dateline.language.dating.tagging.grammar import grammar
from dateline.language.dating.tagging.meanings import Meaning, Offset, Point, Span
from dateline.language.dating.tagging.scanning import Scan
from dateline.language.dating.tagging.sightings import Sighting
from dateline.language.dating.tagging.units import WEEK

_PLAIN = re.compile(r"(\d{4}|XXXX)(?:-(\d\d)(?:-(\d\d))?)?")
_BESIDE = re.compile(r"\s*[,(–—-]\s*(?:an?\s+|which was an?\s+)?", re.IGNORECASE)
_MOST_YEARS = 150
"""How many years from the middle one of those told a day without a year is looked for: 2999 is no year of a report."""
YEARS_BACK, YEARS_ON = 3, 13
"""How many years before the first and after the last one told a day without a year is looked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An expression in a text: where it stands, what it means, and its tense (-1 past, 1 ahead, 0 unsaid)."""

    start: int
    end: int
    words: str
    meaning: Meaning
    tense: int = 0

    @property
    def point(self) -> Point | None:
        """The place in the calendar that it is by itself."""
        meaning = self.meaning
        return meaning if isinstance(meaning, Point) and is_absolute(meaning) else None

    @property
    def is_yearly(self) -> bool:
        """True where it comes again every year."""
        return self.point is not None and self.point.year is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """A text with all that it tells of; `years` are those that a day without one is looked for in, none where no year
    is told at all. `is_news` is True where it speaks of days as they lie from the writer.
    """

    text: str
    told: Sequence[Told]
    years: range
    is_news: bool

    @property
    def inner_years(self) -> range:
        """The years without the first and the last one, whose days lack a neighbour."""
        return self.years[1:-1]

    def gap(self, first: Told, second: Told) -> str:
        """Return what stands between two expressions."""
        return self.text[first.end : second.start]


def survey(text: str, rules: Rules) -> Survey:
    """Return what a text tells of time."""
    told = _with_weekdays(text, list(_tagged(text, rules) if has_grammar(rules.language) else _scanned(text, rules)))
    return Survey(text=text, told=told, years=_years(told, rules), is_news=_is_news(told))


ANY_YEARS = range(1999, 2010)


def in_any_years(seen: Survey) -> Survey:
    """Return the survey as if it were of some years, its weekdays forgotten, which would tell those years apart."""
    told = [
        replace(each, meaning=replace(each.meaning, weekday=None))
        if isinstance(each.meaning, Point) and each.point is not None
        else each
        for each in seen.told
    ]
    return replace(seen, told=told, years=ANY_YEARS)


def _tagged(text: str, rules: Rules) -> Iterator[Told]:
    scanned = cut(text, rules)
    sightings = sight(scanned, grammar(rules.language), replace(rules, anchor=None))
    for sighting in sightings:
        start, end = _place(scanned, sighting)
        tense = tense_of(scanned, sighting.first, sighting.last)
        yield Told(start=start, end=end, words=text[start:end], meaning=sighting.meaning, tense=tense)


def _with_weekdays(text: str, told: list[Told]) -> list[Told]:
    """July 24, a Friday: the weekday belongs to the day before it."""
    for at, (first, second) in enumerate(pairwise(told)):
        day, named = first.meaning, second.meaning
        if not isinstance(day, Point) or not isinstance(named, Point) or named.weekday is None or named.is_placed:
            continue
        if day.day and day.month and day.weekday is None and _BESIDE.fullmatch(text[first.end : second.start]):
            told[at] = replace(
                first, end=second.end, words=text[first.start : second.end], meaning=replace(day, weekday=named.weekday)
            )
    return told


def _place(scanned: Scan, sighting: Sighting) -> tuple[int, int]:
    last = sighting.last - 1
    end = scanned.starts[last] + len(scanned.pieces[last].rstrip())
    return scanned.starts[sighting.first] + sighting.skipped, end - sighting.spared


def _scanned(text: str, rules: Rules) -> Iterator[Told]:
    """Dates in languages without a grammar, of which the tense is not known."""
    for found in scan_dates(text, replace(rules, anchor=None)):
        if match := _PLAIN.fullmatch(found.when.edtf):
            year, month, day = (int(part) if part and part != "XXXX" else None for part in match.groups())
            yield Told(
                start=found.start, end=found.end, words=found.when.words, meaning=Point(year=year, month=month, day=day)
            )


def _years(told: Sequence[Told], rules: Rules) -> range:
    years = [point.until or point.year for each in told if (point := each.point) and point.year]
    years += [rules.year] if rules.year is not None else []
    years += [day.year for day in _given_days(rules)]
    if not years:
        return range(0)
    middle = sorted(years)[len(years) // 2]
    first, last = max(min(years), middle - _MOST_YEARS), min(max(years), middle + _MOST_YEARS)
    return years_around(first, last)


def years_around(first: int, last: int) -> range:
    """Return the years from some before the first to some after the last."""
    return range(first - YEARS_BACK, last + YEARS_ON + 1)


def _given_days(rules: Rules) -> list[Day]:
    bounds = rules.anchor_bounds
    return [day for day in (rules.anchor, *(bounds or ())) if day is not None]


def _is_news(told: Sequence[Told]) -> bool:
    near = sum(_counts_from_writer(each.meaning) for each in told)
    far = sum(1 for each in told if (point := each.point) and point.year is not None)
    return near >= 1 and near * 3 >= far


def _counts_from_writer(meaning: Meaning) -> bool:
    """Return whether the words count from the day of the report: yesterday, last week, two days ago, on Friday."""
    if isinstance(meaning, Offset):
        return meaning.deictic
    if isinstance(meaning, Span):
        return meaning.window != 0 and meaning.degree != 3
    if not isinstance(meaning, Point) or (meaning.relation and meaning.relation.told):
        return False
    if meaning.shift is not None:
        return True
    if meaning.relation is not None:
        return meaning.unit >= WEEK or meaning.weekday is not None or meaning.month is not None
    return meaning.weekday is not None and meaning.year is None
