"""What a run of figures can stand for: a number, a year, a time of day, a whole date, a range."""

import re
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from dateline.language.dating.calendar import is_day


class Sense(NamedTuple):
    """The kind of a piece of text and what it stands for: a number or a tuple of numbers."""

    kind: str
    value: tuple[float, ...] = ()


class Figures(NamedTuple):
    """How a language writes figures: `pattern` finds a run of them, `day_first` tells 3/4 as 3 April, `comma` parts
    the decimals; `forms` are the kinds of figures with letters or marks behind them, by their pattern.
    """

    pattern: str
    day_first: bool = False
    comma: bool = False
    forms: tuple[tuple[str, str], ...] = ()


ENGLISH_FIGURES = Figures(r"\d+(?:,\d{3}(?!\d)|[.:/–—-]\d+)*")
_NOTHING = Sense("unknown")
_LEAST_YEAR, _LAST_YEAR = 1000, 2999
CALENDARS_APART = range(10, 14)
"""How many days the Julian calendar can be behind ours."""
_MOST_DIGITS = 9
"""How many digits a number can have that says how many or which; longer ones only identify."""
LONGEST_LIFE = 110
"""How many years a life or a reign can have."""
_LEAP_YEAR = 2000
"""A year in which every day of the calendar exists, for days whose year is not known."""


def sense_of_figures(figures: str, style: Figures = ENGLISH_FIGURES) -> Sense:
    """Return what `figures` (digits with `.`, `,`, `:`, `/` or dashes between them) stand for."""
    if figures.isdecimal():
        return _number(figures)
    for pattern, kind in style.forms:
        if match := re.fullmatch(pattern, figures):
            return _lettered(kind, match)
    if style.comma and (sense := _with_comma(figures)):
        return sense
    for form, read in _forms():
        if match := form.fullmatch(figures):
            sense = read(*(int(group) for group in match.groups() if group is not None))
            return _day_first(sense) if style.day_first and sense.kind in ("slash", "dashed") else sense
    return Sense("decimal", (float(figures),)) if re.fullmatch(r"\d{1,4}\.\d{1,3}", figures) else _NOTHING


def is_clock(hour: int, minute: int = 0, second: int = 0) -> bool:
    """Return whether a day has that time; it ends at 24:00."""
    return (hour < 24 and minute < 60 and second < 60) or (hour, minute, second) == (24, 0, 0)


def _lettered(kind: str, match: re.Match[str]) -> Sense:
    """1980er, 3., 24.7., 1º: figures that letters or marks behind them tell to be of a kind."""
    numbers = tuple(int(group) for group in match.groups() if group is not None)
    if kind == "dotted" and not is_day(_LEAP_YEAR, numbers[1], numbers[0]):
        return _NOTHING
    return Sense(kind, numbers)


def _with_comma(figures: str) -> Sense | None:
    """2,5 and 1.500 where the comma parts decimals and the dot thousands."""
    if re.fullmatch(r"\d{1,3}(?:\.\d{3}){1,3}(?:,\d{1,3})?", figures):
        return Sense("amount", (float(figures.replace(".", "").replace(",", ".")),))
    return Sense("decimal", (float(figures.replace(",", ".")),)) if re.fullmatch(r"\d{1,4},\d{1,3}", figures) else None


def _day_first(sense: Sense) -> Sense:
    """Return a date with its month first where the day stands first; without a year it is a fraction there."""
    first, second, *rest = sense.value
    if not rest:
        return _NOTHING
    return Sense(sense.kind, (second, first, *rest)) if second <= 12 else sense


def _number(figures: str) -> Sense:
    if len(figures) > _MOST_DIGITS:
        return _NOTHING
    value = int(figures)
    if len(figures) == 4 and _LEAST_YEAR <= value <= _LAST_YEAR:
        return Sense("year", (value,))
    if len(figures) == 8 and (stamp := _stamp(value)):
        return stamp
    if len(figures) <= 2 and 1 <= value <= 31:
        return Sense("small" if value <= 12 else "mid", (value,))
    return Sense("big", (value,))


def _stamp(value: int) -> Sense | None:
    """20150724 is a day."""
    year, month, day = value // 10000, value // 100 % 100, value % 100
    return (
        Sense("stamp", (year, month, day)) if _LEAST_YEAR <= year <= _LAST_YEAR and is_day(year, month, day) else None
    )


def _date(year: int, month: int, day: int) -> Sense:
    return Sense("isodate", (year, month, day)) if is_day(year, month, day) else _NOTHING


def _ordered(kind: str) -> Callable[..., Sense]:
    """Return the reader of a day and a month in either order, with a year or without."""

    def read(first: int, second: int, *year: int) -> Sense:
        fits = is_day(_LEAP_YEAR, first, second) or is_day(_LEAP_YEAR, second, first)
        return Sense(kind, (first, second, *year)) if fits else _NOTHING

    return read


def _days_of_month(month: int, first: int, last: int, *year: int) -> Sense:
    """3/24-25: days of a month; lower figures can be anything."""
    fits = _MOST_MONTHS < first < last and is_day(_LEAP_YEAR, month, last)
    return Sense("slash_days", (month, first, last, *year)) if fits else _NOTHING


_MOST_MONTHS = 12


def _clock(hour: int, minute: int, second: int = 0) -> Sense:
    return Sense("clock", (hour, minute, second)) if is_clock(hour, minute, second) else _NOTHING


def _clocks(hour: int, minute: int, hour_end: int, minute_end: int) -> Sense:
    fits = is_clock(hour, minute) and is_clock(hour_end, minute_end)
    return Sense("clocks", (hour, minute, hour_end, minute_end)) if fits else _NOTHING


def _years(first: int, last: int) -> Sense:
    if last < 100:
        last += first // 100 * 100
    return Sense("years", (first, last)) if _LEAST_YEAR <= first < last <= _LAST_YEAR else _NOTHING


def _far_years(first: int, last: int) -> Sense:
    """431–404 runs backwards, as years before Christ do."""
    return Sense("years", (first, last)) if 0 < abs(last - first) < LONGEST_LIFE else _NOTHING


def _years_by_digit(first: int, digit: int) -> Sense:
    """1984-5 is 1984 to 1985."""
    return _years(first, first // 10 % 10 * 10 + digit)


def _years_to(year: int, last: int) -> Sense:
    """2007–09 is 2007 to 2009, as people write; what ran backwards is a month: 2015-07."""
    years = _years(year, last)
    return Sense("yearmonth", (year, last)) if years is _NOTHING and 1 <= last <= 12 else years


def _smalls(first: int, last: int) -> Sense:
    return Sense("smalls", (first, last)) if 1 <= first <= 31 and 1 <= last <= 99 else _NOTHING


def _stroked(first: int, last: int) -> Sense:
    """3/24 is a day; 14/15, before June, two of them, and 13/25 one by two calendars."""
    date = _ordered("slash")(first, last)
    are_days = last - first == 1 or last - first in CALENDARS_APART
    return _smalls(first, last) if date is _NOTHING and are_days else date


def _amount(*groups: int) -> Sense:
    return Sense("amount", (sum(group * 1000**place for place, group in enumerate(reversed(groups))),))


_JOINT = "[-–—]"
_FORMS: tuple[tuple[str, Callable[..., Sense]], ...] = (
    (r"(\d{4})-(\d\d)-(\d\d)", _date),
    (r"(\d{4})/(\d\d?)/(\d\d?)", _date),
    (r"(\d{4})\.(\d\d)\.(\d\d)", _date),
    (r"(\d\d?)/(\d\d?)/(\d{4}|\d\d)", _ordered("slash")),
    (r"(\d\d?)\.(\d\d?)\.(\d{4}|\d\d)", _ordered("dotted")),
    (r"(\d\d?)-(\d\d?)-(\d{4}|\d\d)", _ordered("dashed")),
    (r"(\d\d?):(\d\d)(?::(\d\d))?", _clock),
    (rf"(\d\d?):(\d\d){_JOINT}(\d\d?):(\d\d)", _clocks),
    (rf"(\d{{4}}){_JOINT}(\d{{4}})", _years),
    (r"([1-9]\d\d)[-–]([1-9]\d\d)", _far_years),
    (r"(\d{4})/(\d\d|\d{4})", _years),
    (r"(\d{4})[-–](\d\d)", _years_to),
    (r"(\d{4})[-–/](\d)", _years_by_digit),
    (r"(\d\d?)/(\d\d?)", _stroked),
    (rf"(\d\d?)/(\d\d){_JOINT}(\d\d)(?:/(\d{{4}}))?", _days_of_month),
    (rf"(\d\d?){_JOINT}(\d\d?)", _smalls),
    (r"(\d{1,3})(?:,(\d{3}))(?:,(\d{3}))?", _amount),
)
"""The forms of figures with marks between them, the first that fits is taken."""


@cache
def _forms() -> tuple[tuple[re.Pattern[str], Callable[..., Sense]], ...]:
    """Return the forms ready to run; they are made when the first text is read, not when the library is loaded."""
    return tuple((re.compile(form), read) for form, read in _FORMS)
