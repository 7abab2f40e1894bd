"""Days of other calendars counted in ours: for each, the first and the last day that a date of it can be."""

from collections.abc import Callable
from typing import NamedTuple

from dateline.domain.dates import Day


class Span(NamedTuple):
    """The first and the last day of ours that a date of another calendar can be, and how that was found."""

    first: Day
    last: Day
    how: str


Reckoning = Callable[[int, int | None, int | None], Span | None]
"""Year, month and day of another calendar, coarser ones alone where the rest is None; None where it has no such day."""

_JULIAN_EPOCH = -307
"""What the days since March of the year before 1 lack to the ordinal of the same day of ours."""
_TABULAR_EPOCH = 227015
"""1 Muharram 1 of the civil tabular Islamic calendar is 16 July 622 of the Julian one."""
_FIRST_OBSERVED, _LAST_OBSERVED = 1343, 1500
"""The years of the Umm al-Qura calendar that hijridate holds."""
_LAST_HIJRI = 1700
_JULIAN_DAY_OF_ORDINAL = 1721424.5
_LAST_HEBREW = 9999
_ADAR, _SECOND_ADAR = 12, 13
FIRST_ADAR = 14
"""What Adar is written as where the words say that the first of two is meant."""
_REPUBLICAN_EPOCH = Day(1792, 9, 22).ordinal
_SEXTILE = (3, 7, 11)
"""The republican years of 366 days, as they were kept; the calendar ended in year 14."""
_LAST_REPUBLICAN, _COMPLEMENTARY = 14, 13
_FIRST_CIVIL_PERSIAN = 1304
"""The year (1925) from which the months of the Persian calendar have the lengths of the law."""


def from_julian(year: int, month: int, day: int) -> Day:
    """Return the Gregorian day that the Julian calendar calls so; years are astronomical."""
    shifted = year - (month <= 2)
    of_year = (153 * ((month + 9) % 12) + 2) // 5 + day - 1
    return Day.from_ordinal(shifted * 365 + shifted // 4 + of_year + _JULIAN_EPOCH)


def julian_lag(day: Day) -> int:
    """Return by how many days the Julian calendar lags behind ours on what it calls `day`."""
    return from_julian(*day).ordinal - day.ordinal


def hijri_days(year: int, month: int | None, day: int | None) -> Span | None:
    """Return the days that a date of the Islamic calendar can be, by table and by the moon.

    A day begins at sunset, and a month with the new moon as it was seen: a date by table holds within a day. For
    1924 to 2077 the Umm al-Qura calendar counts beside the civil table, before it the astronomical table.
    """
    if not 1 <= year <= _LAST_HIJRI or not _is_lunar_day(month, day):
        return None
    firsts = _lunar_starts(year, month or 1, day or 1)
    lasts = firsts if day else _lunar_starts(year, (month or 12) + 1, 0)
    observed = _FIRST_OBSERVED <= year <= _LAST_OBSERVED
    tables = "the Umm al-Qura calendar and the civil table" if observed else "both Islamic tables"
    return Span(
        Day.from_ordinal(min(firsts) - 1),
        Day.from_ordinal(max(lasts) + 1),
        f"by {tables}, and a day either way, as days begin at sunset and months with the moon as seen",
    )


def _is_lunar_day(month: int | None, day: int | None) -> bool:
    return (month is None or 1 <= month <= 12) and (day is None or 1 <= day <= 30)


def _lunar_starts(year: int, month: int, day: int) -> list[int]:
    """Return the ordinals of a day by every table that holds the year; month 13 is the first of the next year."""
    years, index = divmod(month - 1, 12)
    year, month = year + years, index + 1
    tabular = _TABULAR_EPOCH + (11 * year + 3) // 30 + 354 * (year - 1) + (59 * (month - 1) + 1) // 2 + day - 1
    if not _FIRST_OBSERVED <= year <= _LAST_OBSERVED:
        return [tabular - 1, tabular]
    from hijridate import Hijri  # noqa: PLC0415 - 20 ms, for Islamic dates only

    first = Hijri(year, month, 1).to_gregorian()
    return [tabular, first.toordinal() + day - 1]


def hebrew_days(year: int, month: int | None, day: int | None) -> Span | None:
    """Return the days of a date of the Hebrew calendar, from the eve on: its days begin at sunset.

    Months count from Nisan as in pyluach: Tishrei is 7, Adar 12 and the second Adar 13. "Adar" alone in a year that
    has two can be either.
    """
    if not 1 <= year <= _LAST_HEBREW:
        return None
    lengths = _hebrew_months(year, month)
    fitting = [at for at, length in lengths.items() if 1 <= (day or 1) <= length]
    if not fitting:
        return None
    first = _hebrew_ordinal(year, fitting[0], day or 1)
    last = _hebrew_ordinal(year, fitting[-1], day or lengths[fitting[-1]])
    how = "days begin at sunset, so the evening before counts"
    return Span(Day.from_ordinal(first - 1), Day.from_ordinal(last), how)


def _hebrew_months(year: int, month: int | None) -> dict[int, int]:
    """Return the months of the year that `month` can be, in their order from Tishrei, and their lengths."""
    from pyluach.hebrewcal import Month, Year  # noqa: PLC0415 - 15 ms, for Hebrew dates only

    leap = Year(year).leap
    months = {
        None: (7, 6),
        _ADAR: (_ADAR, _SECOND_ADAR) if leap else (_ADAR,),
        _SECOND_ADAR: (_SECOND_ADAR if leap else _ADAR,),
        FIRST_ADAR: (_ADAR,),
    }.get(month, (month or 0,))
    return {at: len(Month(year, at)) for at in months}


def _hebrew_ordinal(year: int, month: int, day: int) -> int:
    from pyluach.dates import HebrewDate  # noqa: PLC0415 - as above

    return int(HebrewDate(year, month, day).jd - _JULIAN_DAY_OF_ORDINAL)


def republican_days(year: int, month: int | None, day: int | None) -> Span | None:
    """Return the days of a date of the French republican calendar, years 1 to 14 as they were kept; month 13 holds
    the five or six complementary days.
    """
    if not 1 <= year <= _LAST_REPUBLICAN:
        return None
    length = (5 + (year in _SEXTILE)) if month == _COMPLEMENTARY else 30
    if day is not None and not 1 <= day <= length:
        return None
    starts = _republican_start(year) + 30 * ((month or 1) - 1)
    ends = starts + length - 1 if month else _republican_start(year + 1) - 1
    how = "years as they were kept from 1792 to 1805"
    if day is not None:
        starts = ends = starts + day - 1
    return Span(Day.from_ordinal(starts), Day.from_ordinal(ends), how)


def _republican_start(year: int) -> int:
    return _REPUBLICAN_EPOCH + 365 * (year - 1) + sum(leap < year for leap in _SEXTILE)


def persian_days(year: int, month: int | None, day: int | None) -> Span | None:
    """Return the days of a date of the Persian (solar hijri) calendar; before the law of 1925 a day either way."""
    from persiantools.jdatetime import JalaliDate  # noqa: PLC0415 - 40 ms, for Persian dates only

    if not 1 <= year <= _LAST_HIJRI:
        return None
    start, end = month or 1, month or 12
    length = JalaliDate.days_in_month(end, year)
    if day is not None and not 1 <= day <= length:
        return None
    slack = 0 if year >= _FIRST_CIVIL_PERSIAN else 1
    first = JalaliDate(year, start, day or 1).to_gregorian().toordinal() - slack
    last = JalaliDate(year, end, day or length).to_gregorian().toordinal() + slack
    how = "and a day either way, as the year began by observation" if slack else "days begin at midnight"
    return Span(Day.from_ordinal(first), Day.from_ordinal(last), how)
