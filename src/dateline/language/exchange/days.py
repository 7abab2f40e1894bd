"""Dates for formats that know years, months and days, and no more: never finer than what is known."""

import re
from calendar import monthrange
from typing import NamedTuple

from dateline.domain.dates import Day, When

_APPROXIMATE, _UNCERTAIN = re.compile(r"[~%]"), re.compile(r"[?%]")


class Period(NamedTuple):
    """A whole year, a whole month, or one day of the Gregorian calendar; year 0 is 1 BC."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def first(self) -> Day:
        """Its first day."""
        return Day(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> Day:
        """Its last day."""
        month = self.month or 12
        return Day(self.year, month, self.day or days_in(self.year, month))

    def __str__(self) -> str:
        """As ISO 8601 writes it: "1984", "1984-05", "1984-05-07", "-0043-03"."""
        sign = "-" if self.year < 0 else ""
        parts = (f"{sign}{abs(self.year):04d}", *(f"{part:02d}" for part in self[1:] if part is not None))
        return "-".join(parts)


def days_in(year: int, month: int) -> int:
    """Return how many days a month has, in any year of the proleptic Gregorian calendar."""
    return monthrange(2000 + year % 400, month)[1]


def containing(when: When | None) -> Period | None:
    """Return the shortest year, month or day that surely holds the date; None where no single one does."""
    first, last = (when.first, when.last) if when else (None, None)
    if first is None or last is None or first.year != last.year:
        return None
    if first.month != last.month:
        return Period(first.year)
    return Period(*first) if first == last else Period(first.year, first.month)


def exactly(when: When | None) -> Period | None:
    """Return the year, month or day that the date is, None where it is less than a whole one, or more."""
    period = containing(when)
    if when is None or period is None:
        return None
    return period if (period.first, period.last) == (when.first, when.last) else None


def ends(when: When) -> tuple[Period | None, Period | None]:
    """Return first and last year, month or day, as coarse as holds at both ends; None at an open end."""
    first, last = when.first, when.last
    if (first is None or first[1:] == (1, 1)) and (last is None or last[1:] == (12, 31)):
        return first and Period(first.year), last and Period(last.year)
    if (first is None or first.day == 1) and (last is None or last.day == days_in(last.year, last.month)):
        return first and Period(*first[:2]), last and Period(*last[:2])
    return first and Period(*first), last and Period(*last)


def is_approximate(when: When | None) -> bool:
    """True where the date is about that time."""
    return when is not None and bool(_APPROXIMATE.search(when.edtf))


def is_uncertain(when: When | None) -> bool:
    """True where it is doubtful that the date is this one."""
    return when is not None and bool(_UNCERTAIN.search(when.edtf))
