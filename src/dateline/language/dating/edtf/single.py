"""Single EDTF dates: days, months, years, seasons, times, with X for digits left open and ?, ~, % beside parts."""

import re
from collections.abc import Sequence
from functools import lru_cache

from dateline.domain.dates import Day, Precision
from dateline.domain.errors import Invalid
from dateline.language.dating.calendar import (
    MONTH_LENGTHS,
    SEASON_MONTHS,
    days_in,
    month_span,
    season_span,
    year_span,
)
from dateline.language.dating.edtf.value import Edtf

_DATE = re.compile(
    r"([?~%]?)(-?[0-9X]{4})([?~%]?)(?:-([?~%]?)([0-9X]{2})([?~%]?)(?:-([?~%]?)([0-9X]{2})([?~%]?))?)?", re.ASCII
)
_TIME = re.compile(
    r"(-?[0-9]{4}-[0-9]{2}-[0-9]{2})T([0-9]{2}):([0-9]{2})(?::([0-9]{2}))?(Z|[+-][0-9]{2}(?::[0-9]{2})?)?", re.ASCII
)
_SIGNIFICANT = re.compile(r"(-?[0-9]{4})S([1-9][0-9]?)", re.ASCII)
_LONG_YEAR = re.compile(r"Y(-?[1-9][0-9]{0,12})(?:E([1-9]))?(?:S([1-9][0-9]?))?", re.ASCII)


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
    before_year, year, after_year, before_month, month, after_month, before_day, day, after_day = match.groups("")
    if year == "-0000":
        raise Invalid(f'"{match[0]}" has no such year: the year before 0001 is 0000.')
    marks = before_year + after_year + before_month + after_month + before_day + after_day
    text = match[0] if not before_year else f"{year}{after_year or before_year}{match[0][match.end(3) :]}"
    if month and not day and month.isdigit() and int(month) >= 21:
        return _season(text, year, int(month), marks)
    years = _years(year)
    spans = _spans(years, month, day, match[0])
    return Edtf(
        kind="date",
        text=text,
        earliest=spans[0],
        latest=spans[1],
        precision=_precision(year, month, day),
        begins=spans[0],
        ends_from=spans[2],
        approximate="~" in marks or "%" in marks,
        uncertain="?" in marks or "%" in marks,
    )


def _years(mask: str) -> tuple[int, int]:
    low, high = int(mask.replace("X", "0")), int(mask.replace("X", "9"))
    return (high, low) if mask[0] == "-" else (low, high)


def _spans(years: tuple[int, int], month: str, day: str, text: str) -> tuple[Day, Day, Day]:
    """Return the first day, the last day, and the first day of the last reading."""
    low, high = years
    if not month:
        return Day(low, 1, 1), Day(high, 12, 31), Day(high, 1, 1)
    months = _matching(month, 1, 12)
    if not months:
        raise Invalid(f'"{text}" has no such month: months run from 01 to 12.')
    if not day:
        return Day(low, months[0], 1), month_span(high, months[-1])[1], Day(high, months[-1], 1)
    if low == high:
        lengths = [days_in(low, number) for number in months]
    else:
        lengths = [MONTH_LENGTHS[number] for number in months]
    pairs = [
        (number, days) for number, length in zip(months, lengths, strict=True) if (days := _matching(day, 1, length))
    ]
    if not pairs:
        raise Invalid(f'"{text}" has no such day: that month is shorter.')
    first, last = Day(low, pairs[0][0], pairs[0][1][0]), Day(high, pairs[-1][0], pairs[-1][1][-1])
    return first, last, last


@lru_cache(maxsize=1024)
def _matching(mask: str, low: int, high: int) -> Sequence[int]:
    if "X" not in mask:
        return (int(mask),) if low <= int(mask) <= high else ()
    return tuple(
        number
        for number in range(low, high + 1)
        if all(x in ("X", y) for x, y in zip(mask, f"{number:02d}", strict=True))
    )


def _precision(year: str, month: str, day: str) -> Precision:
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
        precision=Precision.QUARTER if 33 <= code <= 36 else Precision.SEASON,
        begins=Day(low, first, 1),
        ends_from=Day(high, first, 1),
        approximate="~" in marks or "%" in marks,
        uncertain="?" in marks or "%" in marks,
    )


def _read_time(match: re.Match[str]) -> Edtf:
    date, hour, minute, second, zone = match.groups("")
    day = read_single(date)
    clock = int(hour) * 3600 + int(minute) * 60 + int(second or 0)
    if int(minute) > 59 or int(second or 0) > 59 or clock > 86400:
        raise Invalid(f'"{match[0]}" has no such time of day: times run from 00:00:00 to 24:00:00.')
    if zone and zone != "Z" and not _zone_exists(zone):
        raise Invalid(f'"{match[0]}" has no such time zone: zones run from -12:00 to +14:00.')
    return Edtf(
        kind="time",
        text=match[0],
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
    span = _significant_years(year, digits)
    return _long_year(text, span, Precision.YEAR)


def _read_long_year(match: re.Match[str]) -> Edtf:
    year = int(match[1]) * 10 ** int(match[2] or 0)
    if abs(year) < 10000:
        raise Invalid(f'"{match[0]}" needs no Y: years of four digits are written {year:04d}.')
    span = _significant_years(year, int(match[3])) if match[3] else (year, year)
    text = f"Y{year}" + (f"S{match[3]}" if match[3] else "")
    return _long_year(text, span, Precision.YEAR)


def _significant_years(year: int, digits: int) -> tuple[int, int]:
    scale = 10 ** max(len(str(abs(year)).rjust(4, "0")) - digits, 0)
    low = abs(year) // scale * scale
    return (low, low + scale - 1) if year >= 0 else (-(low + scale - 1), -low)


def _long_year(text: str, span: tuple[int, int], precision: Precision) -> Edtf:
    first, last = year_span(*span)
    return Edtf(kind="year", text=text, earliest=first, latest=last, precision=precision, begins=first, ends_from=first)
