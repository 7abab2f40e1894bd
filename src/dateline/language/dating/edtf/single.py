"""Single EDTF dates: days, months, years, seasons, times, with X for digits left open and ?, ~, % beside parts."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import product

from dateline.domain.dates import Day, Precision
from dateline.domain.errors import Invalid
from dateline.domain.patterns import compile_late
from dateline.language.dating.calendar import (
    MONTH_LENGTHS,
    SEASON_MONTHS,
    days_in,
    month_span,
    season_span,
    year_span,
)
from dateline.language.dating.edtf.value import Edtf, joined, parts_of, write_parts

_DATE = compile_late(
    r"([?~%]?)(-?[0-9X]{4})([?~%]?)(?:-([?~%]?)([0-9X]{2})([?~%]?)(?:-([?~%]?)([0-9X]{2})([?~%]?))?)?", re.ASCII
)
_TIME = compile_late(
    r"(-?[0-9]{4}-[0-9]{2}-[0-9]{2})T([0-9]{2}):([0-9]{2})(?::([0-9]{2}))?(Z|[+-][0-9]{2}(?::[0-9]{2})?)?", re.ASCII
)
_SIGNIFICANT = compile_late(r"(-?[0-9]{4})S([1-9][0-9]?)", re.ASCII)
_LONG_YEAR = compile_late(r"Y(-?[1-9][0-9]{0,17})(?:E([1-9][0-9]?))?(?:S([1-9][0-9]?))?", re.ASCII)
_FARTHEST = 10**18
_LEAP_DAY = (2, 29)

Places = Sequence[tuple[int, Sequence[int]]]
"""Months, each with the days of it that a date can mean, at least one."""


def read_single(text: str) -> Edtf:
    """Return the date that the whole of `text` is; Invalid when it is none."""
    if match := _DATE.fullmatch(text):
        return _read_date(match)
    if match := _TIME.fullmatch(text):
        return _read_time(match)
    if match := _SIGNIFICANT.fullmatch(text):
        return _read_significant(text, int(match[1]), int(match[2]))
    if match := _LONG_YEAR.fullmatch(text):
        return _read_long_year(match)
    raise Invalid(f'"{text[:60]}" is no EDTF date: write 2015, 2015-07, 2015-07-24, 2015-07-24~ or 2015-21.')


def _read_date(match: re.Match[str]) -> Edtf:
    before, year, behind, before_month, month, behind_month, before_day, day, behind_day = match.groups("")
    if year == "-0000":
        raise Invalid(f'"{match[0]}" has no such year: the year before 0001 is 0000.')
    marks = before + behind + before_month + behind_month + before_day + behind_day
    text = match[0]
    if marks:
        behind = joined(before + behind)
        rest = (before_month, month, behind_month, before_day, day, behind_day)
        text = write_parts(parts_of((year, behind, *rest)))
    if month and not day and month.isdigit() and int(month) >= 21:
        return _season(text, year, int(month), marks)
    first, last, ends_from = _spans(year, month, day, match[0])
    return Edtf(
        "date",
        text,
        first,
        last,
        precision_of(year, month, day),
        first,
        ends_from,
        "~" in marks or "%" in marks,
        "?" in marks or "%" in marks,
    )


def _years(mask: str) -> tuple[int, int]:
    """Return the first and the last year; a year 0 is not written with a minus."""
    low, high = int(mask.replace("X", "0")), int(mask.replace("X", "9"))
    if mask[0] != "-":
        return low, high
    return high, low or -int("1".join(mask[1:].rsplit("X", 1)).replace("X", "0"))


def _every_year(mask: str) -> Iterator[int]:
    """Yield the years that the mask can mean, nearest to year 0 first."""
    sign = -1 if mask[0] == "-" else 1
    for digits in product(*("0123456789" if digit == "X" else digit for digit in mask.lstrip("-"))):
        if year := int("".join(digits)):
            yield sign * year
        elif sign > 0:
            yield 0


def _spans(year: str, month: str, day: str, text: str) -> tuple[Day, Day, Day]:
    """Return the first day, the last day, and the first day of the last reading."""
    low, high = _years(year)
    if not month:
        return Day(low, 1, 1), Day(high, 12, 31), Day(high, 1, 1)
    months = _matching(month, 1, 12)
    if not months:
        raise Invalid(f'"{text}" has no such month: months run from 01 to 12.')
    if not day:
        return Day(low, months[0], 1), month_span(high, months[-1])[1], Day(high, months[-1], 1)
    leap = low != high
    places = [(number, days) for number in months if (days := _days(low, number, day, leap=leap))]
    if not places:
        raise Invalid(f'"{text}" has no such day: that month is shorter.')
    if leap and _LEAP_DAY in ((places[0][0], places[0][1][0]), (places[-1][0], places[-1][1][-1])):
        return _leap_spans(year, places, text)
    last = Day(high, places[-1][0], places[-1][1][-1])
    return Day(low, places[0][0], places[0][1][0]), last, last


def _days(year: int, month: int, mask: str, *, leap: bool) -> Sequence[int]:
    """Return the days of a month that the mask can mean, in a leap year where it may be one."""
    return _matching(mask, 1, MONTH_LENGTHS[month] if leap else days_in(year, month))


def _leap_spans(mask: str, places: Places, text: str) -> tuple[Day, Day, Day]:
    """Return the spans where the first or the last day may be a 29 February, which few years have."""
    years = sorted(_every_year(mask))
    first, last = _first_day(years, places, 0), _first_day(reversed(years), places, -1)
    if first is None or last is None:
        raise Invalid(f'"{text}" has no such day: none of these years has a 29 February.')
    return first, last, last


def _first_day(years: Iterable[int], places: Places, end: int) -> Day | None:
    """Return the first day in the first of the years that has one; the last day where `end` is -1."""
    for year in years:
        days = [Day(year, month, day) for month, days in places for day in days if day <= days_in(year, month)]
        if days:
            return days[end]
    return None


@lru_cache(maxsize=1024)
def _matching(mask: str, low: int, high: int) -> Sequence[int]:
    if "X" not in mask:
        return (int(mask),) if low <= int(mask) <= high else ()
    return tuple(
        number
        for number in range(low, high + 1)
        if all(x in ("X", y) for x, y in zip(mask, f"{number:02d}", strict=True))
    )


def precision_of(year: str, month: str, day: str) -> Precision:
    """Return how fine a date is by its digits, X for open ones."""
    if day and "X" not in day:
        return Precision.DAY
    if month and "X" not in month:
        return Precision.MONTH
    open_digits = year.count("X")
    return (Precision.YEAR, Precision.DECADE, Precision.CENTURY)[open_digits] if open_digits < 3 else Precision.UNKNOWN


def _season(text: str, year: str, code: int, marks: str) -> Edtf:
    if code not in SEASON_MONTHS:
        raise Invalid(f'"{text}" has no such month or season: seasons run from 21 to 41.')
    low, high = _years(year)
    first, last = SEASON_MONTHS[code]
    return Edtf(
        kind="season",
        text=text,
        earliest=season_span(low, code)[0],
        latest=month_span(high, last)[1],
        precision=season_precision(code),
        begins=Day(low, first, 1),
        ends_from=Day(high, first, 1),
        approximate="~" in marks or "%" in marks,
        uncertain="?" in marks or "%" in marks,
    )


def season_precision(code: int) -> Precision:
    """Return how fine a division of the year (21 to 41) is."""
    return Precision.QUARTER if 33 <= code <= 36 else Precision.SEASON


def _read_time(match: re.Match[str]) -> Edtf:
    """Read a time; one to the minute, which EDTF has not, is written with its seconds."""
    date, hour, minute, second, zone = match.groups("")
    day = read_single(date)
    clock = int(hour) * 3600 + int(minute) * 60 + int(second or 0)
    if int(minute) > 59 or int(second or 0) > 59 or clock > 86400:
        raise Invalid(f'"{match[0]}" has no such time of day: times run from 00:00:00 to 24:00:00.')
    if zone and zone != "Z" and not _zone_exists(zone):
        raise Invalid(f'"{match[0]}" has no such time zone: zones run from -12:00 to +14:00.')
    return Edtf(
        kind="time",
        text=f"{date}T{hour}:{minute}:{second or '00'}{zone}",
        earliest=day.earliest,
        latest=day.latest,
        precision=Precision.TIME,
        begins=day.earliest,
        ends_from=day.earliest,
    )


def _zone_exists(zone: str) -> bool:
    minutes = int(zone[1:3]) * 60 + int(zone[4:6] or 0)
    if int(zone[4:6] or 0) > 59:
        return False
    return minutes <= 840 if zone[0] == "+" else 0 < minutes <= 720


def _read_significant(text: str, year: int, digits: int) -> Edtf:
    if text.startswith("-0000"):
        raise Invalid(f'"{text}" has no such year: the year before 0001 is 0000.')
    return _long_year(text, _significant_years(year, digits))


def _read_long_year(match: re.Match[str]) -> Edtf:
    year = int(match[1]) * 10 ** int(match[2] or 0)
    if abs(year) < 10000:
        raise Invalid(f'"{match[0]}" needs no Y: years of four digits are written {year:04d}.')
    if abs(year) >= _FARTHEST:
        raise Invalid(f'"{match[0]}" is too far away: years of at most 18 digits are read.')
    span = _significant_years(year, int(match[3])) if match[3] else (year, year)
    return _long_year(f"Y{year}" + (f"S{match[3]}" if match[3] else ""), span)


def _significant_years(year: int, digits: int) -> tuple[int, int]:
    scale = 10 ** max(len(str(abs(year)).rjust(4, "0")) - digits, 0)
    low = abs(year) // scale * scale
    return (low, low + scale - 1) if year >= 0 else (-(low + scale - 1), -(low or 1))


def _long_year(text: str, span: tuple[int, int]) -> Edtf:
    first, last = year_span(*span)
    return Edtf("year", text, first, last, Precision.YEAR, first, first)
