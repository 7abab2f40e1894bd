"""What a run of figures can stand for: a number, a year, a time of day, a whole date, a range."""

import re
from collections.abc import Callable
from typing import NamedTuple

from dateline.language.dating.calendar import is_day


class Sense(NamedTuple):
    """The kind of a piece of text and what it stands for: a number or a tuple of numbers."""

    kind: str
    value: tuple[float, ...]


class Figures(NamedTuple):
    """How a language writes figures: `pattern` finds a run of them, `day_first` tells 3/4 as 3 April, `comma` parts
    the decimals; `forms` are the kinds of figures with letters or marks behind them, by their pattern.
    """

    pattern: str
    day_first: bool = False
    comma: bool = False
    forms: tuple[tuple[str, str], ...] = ()


ENGLISH_FIGURES = Figures(r"\d+(?:,\d{3}(?!\d)|[.:/–—-]\d+)*")
_NOTHING = Sense("unknown", ())
_LEAST_YEAR, _LAST_YEAR = 1000, 2999
_JOINT = "[-–—]"


def sense_of_figures(figures: str, style: Figures = ENGLISH_FIGURES) -> Sense:
    """Return what `figures` (digits with `.`, `,`, `:`, `/` or dashes between them) stand for."""
    if figures.isdecimal():
        return _number(figures)
    for pattern, kind in style.forms:
        if match := re.fullmatch(pattern, figures):
            return _lettered(kind, match)
    if style.comma and (sense := _with_comma(figures)):
        return sense
    for form, read in _FORMS:
        if match := form.fullmatch(figures):
            sense = read(*(int(group) for group in match.groups() if group is not None))
            return _day_first(sense) if style.day_first and sense.kind in ("slash", "dashed") else sense
    return (_DECIMAL.fullmatch(figures) and Sense("decimal", (float(figures),))) or _NOTHING


def _lettered(kind: str, match: re.Match[str]) -> Sense:
    """1980er, 3., 24.7., 1º: figures that letters or marks behind them tell to be of a kind."""
    numbers = tuple(int(group) for group in match.groups() if group is not None)
    if kind == "dotted" and not is_day(2000, numbers[1], numbers[0]):
        return _NOTHING
    return Sense(kind, numbers)


def _with_comma(figures: str) -> Sense | None:
    """2,5 and 1.500 where the comma parts decimals and the dot thousands."""
    if match := _THOUSANDS.fullmatch(figures):
        return Sense("amount", (float(figures.replace(".", "").replace(",", ".")),)) if match else None
    return Sense("decimal", (float(figures.replace(",", ".")),)) if _COMMA.fullmatch(figures) else None


def _day_first(sense: Sense) -> Sense:
    """Return a date in figures with its month first where the day stands first; without a year it is a fraction there."""
    first, second, *rest = sense.value
    if not rest:
        return _NOTHING
    return Sense(sense.kind, (second, first, *rest)) if second <= 12 else sense


def _number(figures: str) -> Sense:
    if len(figures) > 9:
        return _NOTHING
    value = int(figures)
    if len(figures) == 4 and _LEAST_YEAR <= value <= _LAST_YEAR:
        return Sense("year", (value,))
    if len(figures) == 8 and is_day(value // 10000, value // 100 % 100, value % 100) and 1000 <= value // 10000 <= 2999:
        return Sense("stamp", (value // 10000, value // 100 % 100, value % 100))
    if len(figures) <= 2 and 1 <= value <= 31:
        return Sense("small" if value <= 12 else "mid", (value,))
    return Sense("big", (value,))


def _date(kind: str) -> Callable[..., Sense]:
    def read(year: int, month: int, day: int) -> Sense:
        return Sense(kind, (year, month, day)) if is_day(year, month, day) else _NOTHING

    return read


def _ordered(kind: str) -> Callable[..., Sense]:
    def read(first: int, second: int, year: int) -> Sense:
        fits = is_day(2000, first, second) or is_day(2000, second, first)
        return Sense(kind, (first, second, year)) if fits else _NOTHING

    return read


def _pair(first: int, second: int) -> Sense:
    fits = is_day(2000, first, second) or is_day(2000, second, first)
    return Sense("slash", (first, second)) if fits else _NOTHING


def _clock(hour: int, minute: int, second: int = 0) -> Sense:
    return Sense("clock", (hour, minute, second)) if hour <= 24 and minute < 60 and second < 60 else _NOTHING


def _clocks(hour: int, minute: int, hour_end: int, minute_end: int) -> Sense:
    fits = hour <= 24 and hour_end <= 24 and minute < 60 and minute_end < 60
    return Sense("clocks", (hour, minute, hour_end, minute_end)) if fits else _NOTHING


def _years(first: int, last: int) -> Sense:
    if last < 100:
        last += first // 100 * 100
    return Sense("years", (first, last)) if _LEAST_YEAR <= first < last <= _LAST_YEAR else _NOTHING


def _year_month(year: int, month: int) -> Sense:
    if 1 <= month <= 12:
        return Sense("yearmonth", (year, month))
    return _years(year, month)


def _smalls(first: int, last: int) -> Sense:
    return Sense("smalls", (first, last)) if 1 <= first <= 31 and 1 <= last <= 99 else _NOTHING


def _amount(*groups: int) -> Sense:
    return Sense("amount", (sum(group * 1000**place for place, group in enumerate(reversed(groups))),))


_FORMS: tuple[tuple[re.Pattern[str], Callable[..., Sense]], ...] = (
    (re.compile(r"(\d{4})-(\d\d)-(\d\d)"), _date("isodate")),
    (re.compile(r"(\d{4})/(\d\d?)/(\d\d?)"), _date("isodate")),
    (re.compile(r"(\d{4})\.(\d\d)\.(\d\d)"), _date("isodate")),
    (re.compile(r"(\d\d?)/(\d\d?)/(\d{4}|\d\d)"), _ordered("slash")),
    (re.compile(r"(\d\d?)\.(\d\d?)\.(\d{4}|\d\d)"), _ordered("dotted")),
    (re.compile(r"(\d\d?)-(\d\d?)-(\d{4}|\d\d)"), _ordered("dashed")),
    (re.compile(r"(\d\d?):(\d\d)(?::(\d\d))?"), _clock),
    (re.compile(rf"(\d\d?):(\d\d){_JOINT}(\d\d?):(\d\d)"), _clocks),
    (re.compile(rf"(\d{{4}}){_JOINT}(\d{{4}})"), _years),
    (re.compile(r"(\d{4})/(\d\d|\d{4})"), _years),
    (re.compile(r"(\d{4})[-–](\d\d)"), _year_month),
    (re.compile(r"(\d{4})[-–](\d)"), lambda year, digit: _years(year, year // 10 % 10 * 10 + digit)),
    (re.compile(r"(\d\d?)/(\d\d?)"), _pair),
    (re.compile(rf"(\d\d?){_JOINT}(\d\d?)"), _smalls),
    (re.compile(r"(\d{1,3})(?:,(\d{3}))(?:,(\d{3}))?"), _amount),
)
_DECIMAL = re.compile(r"\d{1,4}\.\d{1,3}")
_COMMA = re.compile(r"\d{1,4},\d{1,3}")
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3}){1,3}(?:,\d{1,3})?")
