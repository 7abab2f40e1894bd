"""Dates of other calendars looked for in a text, around the words that tell of them."""

from collections.abc import Iterator

from dateline.language.dating.calendars import Found, Read
from dateline.language.dating.calendars.converting import convert
from dateline.language.dating.calendars.eras import era_dates
from dateline.language.dating.calendars.julian import find_julian, read_julian
from dateline.language.dating.calendars.spelling import fold
from dateline.language.dating.calendars.triggers import telling_windows
from dateline.language.dating.calendars.written import Written, written_dates
from dateline.language.dating.rules import Reading, Rules

_EDGES = " \t\n.,;:()[]\"'“”«»"
_MOST_BETWEEN = 16


def read_whole(words: str, read: Read, rules: Rules) -> Reading | None:
    """Return what `words` say where the whole of them is one date of another calendar, None where it is not.

    `read` reads words of our calendar that are a date from end to end: Julian dates are written in them.
    """
    if julian := read_julian(words, read):
        return julian
    for start, end, reading in find(words, read, rules):
        if not words[:start].strip(_EDGES) and not words[end:].strip(_EDGES):
            return reading
    return None


def find(text: str, read: Read, rules: Rules) -> Iterator[Found]:
    """Yield the dates of other calendars in the text, in order, none overlapping another.

    It takes time in line with the length of the text, and next to none where no word in it tells of one.
    """
    for start, end in telling_windows(text):
        yield from _in_window(text, start, end, read, rules)


def _in_window(text: str, start: int, end: int, read: Read, rules: Rules) -> Iterator[Found]:
    piece = text[start:end]
    written = sorted((*written_dates(fold(piece)), *era_dates(piece)), key=lambda each: (each.start, -each.end))
    found = [
        (each.start + start, each.end + start, reading)
        for each in _with_shared_years(written)
        if (reading := convert(each, rules))
    ]
    at = start
    for first, last, reading in sorted((*found, *find_julian(text, start, end, read)), key=lambda each: each[:2]):
        if first >= at:
            yield first, last, reading
            at = last


def _with_shared_years(written: list[Written]) -> Iterator[Written]:
    """Yield the dates, those without a year with that of the one close behind: 28 Ramadan – 2 Shawwal 1436."""
    for index, date in enumerate(written):
        behind = (written[at] for at in range(index + 1, len(written)))
        following = next((each for each in behind if each.start >= date.end), None)
        yield _in_year_of(date, following) if following else date


def _in_year_of(date: Written, following: Written) -> Written:
    """Return the date in the year of the one close behind it; in the year before where it could not come first."""
    near = following.start - date.end <= _MOST_BETWEEN and date.calendar is following.calendar
    lacks = date.year is date.our_year is None
    if not near or not lacks or None in (date.month, following.month) or following.year is None:
        return date
    return date._replace(year=following.year - ((date.month or 0) > (following.month or 0)))
