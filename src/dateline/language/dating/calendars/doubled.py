"""Dates written twice: a day by both calendars, 7 November (25 October) 1917; a year by both beginnings, 1731/32."""

import re
from collections.abc import Callable, Iterator, Sequence

from dateline.domain.dates import Precision
from dateline.language.dating.calendars import Found, Read
from dateline.language.dating.rules import Reading
from dateline.language.dating.windows import Window

_DAY = r"\d{1,2}(?:st|nd|rd|th|er|\.|º)?"
_MONTH = r"[^\W\d_]{3,12}\.?"
_DATE = rf"(?:{_DAY}\s(?:of\s|de\s|d')?{_MONTH}|{_MONTH}\s{_DAY})"
_OPENS = r"(?<![\w./-])"
_IN_TWO = re.compile(rf"{_OPENS}{_DATE}\s?[(/]\s?{_DATE}\)?,?\s(?:de\s)?\d{{4}}(?!\w)")
_TWO_YEARS = r"1[1-7]\d\d/(?:\d{4}|\d{1,2})"
_OF_TWO_YEARS = re.compile(rf"{_OPENS}(?:{_DATE}|{_MONTH}),?\s(?:de\s)?{_TWO_YEARS}(?![\w/])")
_YEARS = re.compile(_TWO_YEARS)


def tells_of_two_years(word: str) -> bool:
    """Return whether a word is a year by both its beginnings."""
    return "/" in word and _YEARS.fullmatch(word) is not None


def find_doubled(text: str, read: Read, windows: Sequence[Window]) -> Iterator[Found]:
    """Yield such dates in those stretches of the text that can hold one; `read` reads the words of one."""
    for window in windows:
        for marks, pattern, fits in _WRITTEN:
            if all(text.find(mark, *window) < 0 for mark in marks):
                continue
            for match in pattern.finditer(text, *window):
                reading = read(match.group())
                if reading and fits(reading):
                    yield *match.span(), reading


def _is_one_day(reading: Reading) -> bool:
    return reading.calendar == "julian" and reading.precision is Precision.DAY


def _is_of_either_year(reading: Reading) -> bool:
    return reading.edtf.startswith("[") and reading.edtf.count(",") == 1


_WRITTEN: tuple[tuple[str, re.Pattern[str], Callable[[Reading], bool]], ...] = (
    ("(/", _IN_TWO, _is_one_day),
    ("/", _OF_TWO_YEARS, _is_of_either_year),
)
"""How dates are written twice: the marks of which each holds one, its pattern, and what one has to be."""
