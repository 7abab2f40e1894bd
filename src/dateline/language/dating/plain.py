"""Dates as most tables have them, written out in English to the year: 3 May 2031, May 3, 2031, May 2031, 2031-05-03.

Every way of reading agrees about them, whatever the rules and the language: they are read here, at a fiftieth of what
the grammar of cells takes.
"""

import re

from dateline.domain.dates import Day, Precision
from dateline.language.dating.calendar import is_day, month_span
from dateline.language.dating.rules import Reading
from dateline.language.wording import MONTHS

_MONTH = {name: number for number, name in enumerate(MONTHS, start=1)}
_NAMES = "|".join(MONTHS)
# Before 1800 a calendar may be in doubt, and longer figures are hardly years of reports.
_YEAR = r"((?:18|19|20)\d\d)"
_DAY_FIRST = rf"([1-9]|[12]\d|3[01]) ({_NAMES}) {_YEAR}"
_MONTH_FIRST = rf"({_NAMES}) (?:([1-9]|[12]\d|3[01]), )?{_YEAR}"
_FIGURES = rf"{_YEAR}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])"
_PLAIN = re.compile(f"{_MONTH_FIRST}|{_DAY_FIRST}|{_FIGURES}", re.ASCII)


def read_plain(words: str) -> Reading | None:
    """Return the day or the month that plain words name, None for all others and for days that no month has."""
    found = _PLAIN.fullmatch(words)
    if found is None:
        return None
    year, month, day = _parts(found)
    if day is None:
        return Reading(f"{year}-{month:02}", *month_span(year, month), Precision.MONTH)
    if not is_day(year, month, day):
        return None
    named = Day(year, month, day)
    return Reading(f"{year}-{month:02}-{day:02}", named, named, Precision.DAY)


def is_plain(words: str) -> bool:
    """Return whether the words are such a date, and nothing else."""
    return _PLAIN.fullmatch(words) is not None


def _parts(found: re.Match[str]) -> tuple[int, int, int | None]:
    before, day_behind, year_behind, day_before, behind, year, in_figures, month, day = found.groups()
    if before:
        return int(year_behind), _MONTH[before], int(day_behind) if day_behind else None
    if behind:
        return int(year), _MONTH[behind], int(day_before)
    return int(in_figures), int(month), int(day)
