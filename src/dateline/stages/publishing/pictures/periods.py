"""Stretches of the calendar, from a day to a thousand years: how they part into finer ones, and what they are called.

A name is fit for a file: "2031-07-03", "2031-07", "2031", "2030-2039", "bc499-bc400".
"""

from collections.abc import Iterator
from enum import IntEnum

from dateline.domain.dates import Day
from dateline.domain.records import dataclass
from dateline.language.interface import Voice
from dateline.stages.publishing.pictures.scale import month_start, year_step


class Unit(IntEnum):
    """How long a period is, longest first."""

    MILLENNIUM = 0
    CENTURY = 1
    DECADE = 2
    YEAR = 3
    MONTH = 4
    DAY = 5


_YEARS = {Unit.MILLENNIUM: 1000, Unit.CENTURY: 100, Unit.DECADE: 10, Unit.YEAR: 1}


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """One day, month, year, decade, century or millennium: from the ordinal `low` to before `high`."""

    unit: Unit
    low: int
    high: int

    @classmethod
    def around(cls, unit: Unit, ordinal: int) -> "Period":
        """Return the period of that length in which the day lies."""
        if unit is Unit.DAY:
            return cls(unit=unit, low=ordinal, high=ordinal + 1)
        day = Day.from_ordinal(ordinal)
        if unit is Unit.MONTH:
            first = Day(day.year, day.month, 1)
            return cls(unit=unit, low=first.ordinal, high=month_start(first, 1))
        start, end = _years_around(day.year, _YEARS[unit])
        return cls(unit=unit, low=Day(start, 1, 1).ordinal, high=Day(end, 1, 1).ordinal)

    @property
    def first(self) -> Day:
        """Its first day."""
        return Day.from_ordinal(self.low)

    @property
    def last(self) -> Day:
        """Its last day."""
        return Day.from_ordinal(self.high - 1)

    @property
    def name(self) -> str:
        """What its page is called."""
        first = self.first
        if self.unit >= Unit.YEAR:
            numbers = (f"{first.month:02}", f"{first.day:02}")[: self.unit - Unit.YEAR]
            return "-".join((_year_name(first.year), *numbers))
        return f"{_year_name(first.year)}-{_year_name(self.last.year)}"

    def words(self, voice: Voice) -> str:
        """Return what it is called: "July 2031", "2030–2039"."""
        if self.unit is Unit.DAY:
            return voice.day(self.first)
        if self.unit is Unit.MONTH:
            return voice.month(self.first)
        return voice.years(self.first.year, self.last.year)

    def label(self, voice: Voice) -> str:
        """Return what it is called where the longer period around it is known: "July", "2031", "3"."""
        first = self.first
        if self.unit is Unit.DAY:
            return voice.figure(first.day)
        if self.unit is Unit.MONTH:
            return voice.writer.patterns.lone_months[first.month - 1]
        return voice.year(first.year)


def finest(low: int, high: int, most: int) -> Unit:
    """Return the shortest unit that cuts the days from `low` to before `high` into at most `most` periods."""
    for unit in sorted(Unit, reverse=True):
        if _count(unit, low, high) <= most:
            return unit
    return Unit.MILLENNIUM


def _count(unit: Unit, low: int, high: int) -> int:
    first, last = Day.from_ordinal(low), Day.from_ordinal(high - 1)
    if unit is Unit.DAY:
        return high - low
    if unit is Unit.MONTH:
        return (last.year - first.year) * 12 + last.month - first.month + 1
    return _years_number(last.year, _YEARS[unit]) - _years_number(first.year, _YEARS[unit]) + 1


def _years_number(year: int, years: int) -> int:
    """Number the decades or centuries in order: from 0 the years 1 to 9 or 99, from -1 back those before year 1."""
    return year // years if year > 0 else -1 - -year // years


def _years_around(year: int, years: int) -> tuple[int, int]:
    """Return the first year of a decade or century and the first after it; 500 to 401 BC are a century."""
    number = _years_number(year, years)
    if number >= 0:
        return max(1, number * years), (number + 1) * years
    return 1 + number * years, 1 + (number + 1) * years


def bins(low: int, high: int, most: int) -> list[int]:
    """Return where days, weeks, months, quarters, years or longer stretches begin: the finest that are few enough.

    They are ordinals, the last of them at or behind `high`, at most `most` and two of them.
    """
    days = high - low
    for step in (1, 7):
        if days / step <= most:
            return list(range(low, high + step, step))[: -(-days // step) + 1]
    first, last = Day.from_ordinal(low), Day.from_ordinal(high - 1)
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    for step in (1, 3):
        if months / step < most:
            start = Day(first.year, first.month - (first.month - 1) % step, 1)
            return _until(high, (month_start(start, ahead) for ahead in range(0, months + 2 * step, step)))
    step = year_step(last.year - first.year + 1, most - 1)
    begun = first.year - first.year % step
    return _until(high, (Day(year, 1, 1).ordinal for year in range(begun, last.year + 2 * step, step)))


def _until(high: int, starts: Iterator[int]) -> list[int]:
    found = [next(starts)]
    while found[-1] < high:
        found.append(next(starts))
    return found


def _year_name(year: int) -> str:
    return f"{year:04}" if year > 0 else f"bc{1 - year:04}"
