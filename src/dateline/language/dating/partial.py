"""Dates in parts, before the parts are put together."""

from typing import NamedTuple

from dateline.domain.dates import Day, Precision
from dateline.language.dating.calendar import SEASON_MONTHS, days_in, month_span, season_span

WEEK, WEEKEND = 7, 2


class Partial(NamedTuple):
    """What one date's words give.

    `year` is astronomical once `era` (-1, 0 where none is written, 1) was counted in; `span` counts the years from
    `year` on that a decade or century covers, `numbered` tells a century told by its number. `until` is the second
    year of a season that spans two; `time` is "" or "HH:MM"; `around` tells that the week (7) or weekend (2) of
    the day is meant, 0 the day itself.
    `swappable` tells that day and month could change places, `order` in which order figures
    stand where they prove it, `short_year` the year that a number behind a month
    means if it is not the day, `other_year` the year it may be as well, `digits` how many digits a bare number was
    written with; `feast` is the code of a named day that moves, `beside` that of one named beside the day.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    season: int | None = None
    span: int = 1
    era: int = 0
    weekday: int | None = None
    time: str = ""
    around: int = 0
    swappable: bool = False
    order: str = ""
    short_year: int | None = None
    other_year: int | None = None
    until: int | None = None
    numbered: bool = False
    feast: int = 0
    beside: int = 0
    digits: int = 0
    reasons: tuple[str, ...] = ()

    @property
    def precision(self) -> Precision:
        """How fine the parts are."""
        if self.time or self.feast:
            return Precision.TIME if self.time else Precision.DAY
        if self.day is not None:
            return Precision.WEEK if self.around else Precision.DAY
        if self.month is not None:
            return Precision.MONTH
        if self.season is not None:
            return Precision.QUARTER if 33 <= self.season <= 36 else Precision.SEASON
        if self.year is None:
            return Precision.UNKNOWN
        return {1: Precision.YEAR, 10: Precision.DECADE}.get(self.span, Precision.CENTURY)


def edtf_of(date: Partial) -> str:
    """Return the EDTF string of the parts, X for a year not known."""
    year = year_text(date.year)
    if date.span > 1 and date.year is not None:
        return _masked(date.year, date.span)
    if year.startswith("Y"):
        return year  # EDTF has no months and days in years of five digits
    if date.season is not None:
        return f"{year}-{date.season}"
    if date.month is None:
        return year if date.day is None else f"{year}-XX-{date.day:02d}"
    if date.day is None:
        return f"{year}-{date.month:02d}"
    time = f"T{to_the_second(date.time)}" if date.time and date.year is not None else ""
    return f"{year}-{date.month:02d}-{date.day:02d}{time}"


def to_the_second(clock: str) -> str:
    """Return a time of day as EDTF writes it: it has no times to the minute."""
    return f"{clock}:00" if clock.count(":") == 1 else clock


def year_text(year: int | None) -> str:
    """Return a year as EDTF writes it: four digits, a sign before year 0, Y before five digits."""
    if year is None:
        return "XXXX"
    if abs(year) > 9999:
        return f"Y{year}"
    return f"-{-year:04d}" if year < 0 else f"{year:04d}"


def _masked(year: int, span: int) -> str:
    """Return 198X or 11XX; an interval where the years do not fall on a round number (BC)."""
    digits = {10: 1, 100: 2, 1000: 3}[span]
    if 0 <= year <= 9999:
        return f"{year:04d}"[: 4 - digits] + "X" * digits
    return f"{year_text(year)}/{year_text(year + span - 1)}"


def days_of(date: Partial) -> tuple[Day, Day] | None:
    """Return the first and the last day the parts can mean, None where the year is not known."""
    if date.year is None:
        return None
    if date.season is not None:
        return _season_days(date.year, date.season, date.until)
    if date.month is None:
        return Day(date.year, 1, 1), Day(date.year + date.span - 1, 12, 31)
    if date.day is None:
        return month_span(date.year, date.month)
    day = Day(date.year, date.month, min(date.day, days_in(date.year, date.month)))
    return _days_around(day, date.around) if date.around else (day, day)


def _days_around(day: Day, around: int) -> tuple[Day, Day]:
    """Return the week that a day starts or lies in, or the weekend it lies in or near."""
    if around == WEEK:
        return day.shift(-day.weekday), day.shift(6)
    saturday = day.shift(5 - day.weekday)
    return min(day, saturday), saturday.shift(1)


def _season_days(year: int, season: int, until: int | None) -> tuple[Day, Day]:
    first, last = season_span(year, season)
    return (first, last) if until is None else (month_span(year, SEASON_MONTHS[season][0])[0], last)
