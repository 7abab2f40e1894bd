"""Dates of other calendars as they stand in a text: a month by its name, with day and year around it."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from dateline.language.dating.calendars.months import CALENDARS, HEBREW, HIJRI, REPUBLICAN, Calendar
from dateline.language.dating.calendars.spelling import read_number

_LEFT_REACH = 48
_LETTER_DAY = r"[א-ל][\"']?[א-ט]?'?"
_DAY = rf"(?:\d{{1,2}}|(?<![א-ת]){_LETTER_DAY})(?:st|nd|rd|th|er|eme|e|º|ª|\.)?"
_OF = r"(?:(?:day )?(?:of|de|du|del|des|d'|al)\s?)?(?:(?:the )?month of )?(?:the )?"
_TO = r"\s?(?:-|/|\bto\b|\band\b|\bet\b|\bau\b|\bund\b|\bbis\b|\by\b)\s?"
_DECADE_DAY = r"(?:(?:primi|duo|tri|quarti|quinti|sexti|septi|octi|noni|deca)di,? )?"
_LEFT = re.compile(
    rf"(?<![\w./'-])(?:(?P<year>\d{{4}})[\s,/-]{{1,3}})?(?:the )?{_DECADE_DAY}"
    rf"(?P<day>{_DAY})(?:{_TO}(?P<until>{_DAY}))?[\s,.'/-]{{1,3}}{_OF}$"
)
_EARLY_YEAR = re.compile(r"(?<![\w./'-])(?P<year>\d{4})[\s,/-]{1,2}$")
_LATE_DAY = re.compile(
    rf"[\s-](?:the )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:{_TO}(?P<until>\d{{1,2}}))?(?!\w)(?![./:-]\d)"
)
_ENDING = re.compile(r"(?<=\d)(?:st|nd|rd|th|er|eme|e|º|ª|\.)$")
_SURE_YEARS = range(1600, 2200)
_RAMADAN = 9
_THIS_MILLENNIUM = 5000


class Written(NamedTuple):
    """A date of another calendar as written, at `start` to `end` of the text.

    `year` counts in the calendar, `our_year` in ours where the words give that one; what is not written is None.
    `until` is the last day of several, `until_year` the last year.
    """

    start: int
    end: int
    calendar: Calendar
    year: int | None = None
    month: int | None = None
    day: int | None = None
    until: int | None = None
    until_year: int | None = None
    our_year: int | None = None


def written_dates(folded: str) -> Iterator[Written]:
    """Yield the dates of other calendars that name a month, in the order of calendars; the text is folded."""
    for calendar in CALENDARS:
        for match in calendar.months.finditer(folded):
            if written := _around(folded, match, calendar):
                yield written


def _around(folded: str, match: re.Match[str], calendar: Calendar) -> Written | None:
    month = int((match.lastgroup or "m0")[1:])
    start, end = match.span()
    left = _LEFT.search(folded, max(start - _LEFT_REACH, 0), start)
    late = None if left else _late_day(folded, end, calendar)
    early = _EARLY_YEAR.search(folded, max(start - _LEFT_REACH, 0), start) if late else None
    year, end = _year_behind(folded, late.end() if late else end, calendar)
    before = left or early
    if before and before["year"] and year is None:
        year = int(before["year"])
    written = Written(before.start() if before else start, end, calendar, month=month)
    if days := left or late:
        written = written._replace(day=_number(days["day"]), until=_number(days["until"]))
    return _with_year(written, year)


def _late_day(folded: str, at: int, calendar: Calendar) -> re.Match[str] | None:
    """Return the day behind a month ("Ramadan 15, 1436"); behind a republican month stands its year."""
    return None if calendar is REPUBLICAN else _LATE_DAY.match(folded, at)


def _number(word: str | None) -> int | None:
    return read_number(_ENDING.sub("", word)) if word else None


def _year_behind(folded: str, at: int, calendar: Calendar) -> tuple[int | None, int]:
    """Return the year that follows, and where it ends; the place itself where none does."""
    match = _year_pattern(calendar).match(folded, at)
    if not match:
        return None, at
    year = read_number(match["year"])
    if year is not None and calendar is HEBREW and not match["year"].isdecimal() and year < _THIS_MILLENNIUM // 5:
        year += _THIS_MILLENNIUM
    return year, match.end()


@cache
def _year_pattern(calendar: Calendar) -> re.Pattern[str]:
    short = rf"|\d{{1,2}}(?=\s?(?:{calendar.behind}))" if calendar is HIJRI else ""
    joint = r"[\s,./-]{1,3}(?:(?:in|of|de|del|du|de l')\s?)?"
    before = rf"(?:(?:{calendar.before})\s?)?" if calendar.before else ""
    return re.compile(rf"{joint}{before}(?P<year>{calendar.year}{short})(?:,?\s?\(?(?:{calendar.behind})\)?(?!\w))?")


def _with_year(written: Written, year: int | None) -> Written | None:
    """Return the date with its year; None where nothing tells a date from the mere name of a month."""
    calendar = written.calendar
    if year is None:
        return written if written.day is not None and calendar.bare_days else None
    if year not in _SURE_YEARS:
        return written._replace(year=year) if calendar.least <= year <= calendar.last else None
    named = written.day is not None or calendar is REPUBLICAN or (calendar is HIJRI and written.month == _RAMADAN)
    return written._replace(our_year=year) if named and calendar.bare_days else None
