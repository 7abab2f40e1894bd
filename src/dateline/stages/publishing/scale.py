"""Days to places on a line, and the marks of a calendar along it."""

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.domain.dates import Day
from dateline.language.wording import MONTHS, spoken_year

MOST_TICKS = 10
_MONTH_STEPS = (1, 2, 3, 6)
_DAY_STEPS = (1, 2, 7)
_LONGEST_IN_DAYS = 35
_LONGEST_IN_MONTHS = 36


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A mark on the axis, `at` in percent of its width; `major` where a year begins."""

    at: float
    label: str
    major: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """From ordinal `low` at the left to ordinal `high` at the right."""

    low: int
    high: int

    @classmethod
    def around(cls, low: int, high: int) -> "Scale":
        """Return a scale that holds both days with some air at either end."""
        air = max(3, round((high - low) * 0.03))
        return cls(low=low - air, high=high + air)

    def at(self, ordinal: float) -> float:
        """Return the place of a day in percent, kept within the picture."""
        share = (ordinal - self.low) / (self.high - self.low)
        return round(min(max(share, 0.0), 1.0) * 100, 2)

    def ticks(self) -> list[Tick]:
        """Return marks with labels, about ten at most."""
        days = self.high - self.low
        if days <= _LONGEST_IN_DAYS:
            return list(self._day_ticks())
        return list(self._month_ticks() if days <= _LONGEST_IN_MONTHS * 31 else self._year_ticks())

    def bins(self, most: int) -> list[int]:
        """Return where days, weeks, months, quarters, years or longer stretches begin: the finest that are few enough.

        They are ordinals, the last of them behind the right edge, at most `most` and two of them.
        """
        days = self.high - self.low + 1
        for step in (1, 7):
            if days / step <= most:
                return list(range(self.low, self.high + step + 1, step))
        first, last = Day.from_ordinal(self.low), Day.from_ordinal(self.high)
        months = (last.year - first.year) * 12 + last.month - first.month + 1
        for step in (1, 3):
            if months / step < most:
                start = Day(first.year, first.month - (first.month - 1) % step, 1)
                return [_month_start(start, ahead) for ahead in range(0, months + 2 * step, step)]
        step = _year_step(last.year - first.year + 1, most - 1)
        start_year = first.year - first.year % step
        return [Day(year, 1, 1).ordinal for year in range(start_year, last.year + step + 1, step)]

    def _day_ticks(self) -> Iterator[Tick]:
        step = next((each for each in _DAY_STEPS if (self.high - self.low) / each <= MOST_TICKS), 7)
        for ordinal in range(self.low + 1, self.high, step):
            day = Day.from_ordinal(ordinal)
            opens = ordinal < self.low + 1 + step or day.day <= step
            yield Tick(at=self.at(ordinal), label=f"{day.day} {MONTHS[day.month - 1][:3]}" if opens else str(day.day))

    def _month_ticks(self) -> Iterator[Tick]:
        first, last = Day.from_ordinal(self.low), Day.from_ordinal(self.high)
        months = (last.year - first.year) * 12 + last.month - first.month
        step = next((each for each in _MONTH_STEPS if months / each <= MOST_TICKS), 6)
        named = False
        for ahead in range(1, months + 1):
            day = Day.from_ordinal(_month_start(first, ahead))
            if (day.month - 1) % step:
                continue
            opens = day.month == 1 or not named
            named = True
            label = MONTHS[day.month - 1][:3] + (f" {spoken_year(day.year)}" if opens else "")
            yield Tick(at=self.at(day.ordinal), label=label, major=day.month == 1)

    def _year_ticks(self) -> Iterator[Tick]:
        """Round years as they are said: 500 BC, the year 1, 500."""
        first, last = Day.from_ordinal(self.low).year, Day.from_ordinal(self.high).year
        step = _year_step(last - first, MOST_TICKS)
        for count in range(first // step, last // step + 1):
            year = count * step if count > 0 else 1 + count * step
            if first < year <= last:
                yield Tick(at=self.at(Day(year, 1, 1).ordinal), label=spoken_year(year), major=True)


def _month_start(first: Day, ahead: int) -> int:
    years, month = divmod(first.month - 1 + ahead, 12)
    return Day(first.year + years, month + 1, 1).ordinal


def _year_step(years: int, most: int) -> int:
    """The smallest of 1, 2, 5, 10, 20, 50 … years that cuts the stretch into `most` pieces or fewer."""
    step = 1
    while years / step > most:
        step = step * 5 // 2 if str(step)[0] == "2" else step * 2
    return step
