"""Stretches of the calendar with their TIMEX3 value, EDTF value and bounds."""

from typing import NamedTuple

from dateline.domain.dates import Day, Precision
from dateline.language.dating.calendar import SEASON_MONTHS, WINTER, month_span, season_span
from dateline.language.dating.partial import year_text

_SEASONS = {
    21: "SP",
    22: "SU",
    23: "FA",
    24: "WI",
    29: "SP",
    30: "SU",
    31: "FA",
    32: "WI",
    33: "Q1",
    34: "Q2",
    35: "Q3",
    36: "Q4",
    40: "H1",
    41: "H2",
}
_OPEN_DIGITS = {10: 1, 100: 2, 1000: 3}
_LAST_PLAIN_YEAR = 9999
"""The last year that EDTF writes in intervals."""


class Slot(NamedTuple):
    """A stretch of the calendar: how TIMEX3 and EDTF write it, its first and last day, how fine it is."""

    value: str
    edtf: str
    first: Day | None
    last: Day | None
    precision: Precision


def day_slot(day: Day) -> Slot:
    """Return one day."""
    return Slot(_dated(day), _edtf(day), day, day, Precision.DAY)


def week_slot(day: Day) -> Slot:
    """Return the week, Monday to Sunday, that holds `day`."""
    monday = day.shift(-day.weekday)
    return Slot(_week(monday), run_text(monday, monday.shift(6)), monday, monday.shift(6), Precision.WEEK)


def weekend_slot(day: Day) -> Slot:
    """Return the Saturday and Sunday of the week that holds `day`."""
    saturday = day.shift(5 - day.weekday)
    value = f"{_week(saturday)}-WE"
    return Slot(value, run_text(saturday, saturday.shift(1)), saturday, saturday.shift(1), Precision.DAY)


def month_slot(year: int, month: int) -> Slot:
    """Return a month; months before 1 and above 12 count into other years."""
    first, last = month_span(year, month)
    return Slot(
        f"{timex_year(first.year)}-{first.month:02d}",
        _edtf_in(first.year, f"-{first.month:02d}"),
        first,
        last,
        Precision.MONTH,
    )


def some_month_slot(year: int, day: int) -> Slot:
    """Return a day of a month that is not known."""
    value, edtf = f"{timex_year(year)}-XX-{day:02d}", _edtf_in(year, f"-XX-{day:02d}")
    return Slot(value, edtf, Day(year, 1, day), Day(year, 12, day), Precision.DAY)


def season_slot(year: int, season: int, until: int | None = None) -> Slot:
    """Return a season, quarter or half of a year by its ISO 8601-2 code; `until` is the year a winter ends in."""
    first, last = season_span(year, season)
    if until is not None:
        first = month_span(year, SEASON_MONTHS[season][0])[0]
    precision = Precision.QUARTER if 33 <= season <= 36 else Precision.SEASON
    return Slot(f"{timex_year(year)}-{_SEASONS[season]}", _edtf_in(year, f"-{season}"), first, last, precision)


def masked_season(season: int) -> str:
    """Return the TIMEX3 value of a season, quarter or half whose year is not known."""
    return f"XXXX-{_SEASONS[season]}"


def season_start(year: int, season: int) -> Day:
    """Return the first day of a season as it is counted from its own year: winter from December."""
    month = SEASON_MONTHS[season][0]
    return Day(year, month if season != WINTER else 12, 1)


def year_slot(year: int) -> Slot:
    """Return a year (astronomical: 0 is 1 BC)."""
    return Slot(timex_year(year), year_text(year), Day(year, 1, 1), Day(year, 12, 31), Precision.YEAR)


def span_slot(year: int, span: int, era: int = 0) -> Slot:
    """Return the `span` years (10, 100 or 1000) that begin with the round `year`, counted backwards before Christ."""
    if era < 0:
        return _span_before_christ(year, span)
    digits = f"{year:04d}"[: 4 - _OPEN_DIGITS[span]]
    last = Day(year + span - 1, 12, 31)
    precision = Precision.DECADE if span == 10 else Precision.CENTURY
    return Slot(digits, digits + "X" * _OPEN_DIGITS[span], Day(year, 1, 1), last, precision)


def _span_before_christ(year: int, span: int) -> Slot:
    """The 480s BC are 489 to 480; the fifth century BC is 500 to 401."""
    decade = span == 10
    first, last = 1 - (year + span - decade), 1 - (year + (not decade))
    value = "BC" + f"{year:04d}"[: 4 - _OPEN_DIGITS[span]]
    precision = Precision.DECADE if decade else Precision.CENTURY
    edtf = "" if first < -_LAST_PLAIN_YEAR else f"{year_text(first)}/{year_text(last)}"
    return Slot(value, edtf, Day(first, 1, 1), Day(last, 12, 31), precision)


def coarser_value(first: Day, last: Day) -> str:
    """Return the TIMEX3 value of several days: the month or the year that they begin in."""
    whole = (first.year, first.month) == (last.year, last.month)
    return timex_year(first.year) + (f"-{first.month:02d}" if whole else "")


def timex_year(year: int) -> str:
    """Return a year as TIMEX3 writes it: BC before the digits of a year before Christ."""
    return f"{year:04d}" if year > 0 else f"BC{1 - year:04d}"


def _dated(day: Day) -> str:
    return f"{timex_year(day.year)}-{day.month:02d}-{day.day:02d}"


def _edtf(day: Day) -> str:
    return _edtf_in(day.year, f"-{day.month:02d}-{day.day:02d}")


def _edtf_in(year: int, rest: str) -> str:
    """Return what is written behind a year; EDTF writes years of five digits alone."""
    written = year_text(year)
    return written if written.startswith("Y") else written + rest


def run_text(first: Day | None, last: Day | None, mark: str = "") -> str:
    """Return the EDTF interval of two days, open where one is None; "" where a year of five digits has no place in one.

    `mark` stands behind both days.
    """
    sides = [f"{_edtf(day)}{mark}" if day else ".." for day in (first, last)]
    return "" if "Y" in sides[0] + sides[1] else "/".join(sides)


def _week(day: Day) -> str:
    """The ISO week's year is that of its Thursday."""
    thursday = day.shift(3 - day.weekday)
    number = (thursday.ordinal - Day(thursday.year, 1, 1).ordinal) // 7 + 1
    return f"{timex_year(thursday.year)}-W{number:02d}"
