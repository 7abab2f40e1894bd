"""One day, weekend or week of a month or a year, counted from its start or its end: the last Friday of May 2015."""

import re
from collections.abc import Iterator
from functools import cache

from dateline.domain.dates import Day, Precision
from dateline.language.dating.calendars import Found, Read
from dateline.language.dating.rules import Reading
from dateline.language.dating.vocabulary.english import MONTHS, WEEKDAYS

_COUNTS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": -1, "final": -1}
_COUNT = rf"(?P<count>{'|'.join(_COUNTS)}|[1-5](?:st|nd|rd|th)|(?:second|third)[ -](?:to[ -])?last|penultimate)"
_NAMES = [names.split("|")[0] for names in WEEKDAYS]
_UNIT = rf"(?P<unit>{'|'.join(_NAMES)}|weekend|week|day)"
_MONTH = "|".join(name for names in MONTHS for name in names.split("|"))
_OF = rf"(?P<of>(?:{_MONTH})\b\.?(?:,?\s(?:of\s)?\d{{4}})?|(?:the\syear\s)?\d{{4}})(?!\w)(?![-/.]\d)"


@cache
def _portion() -> re.Pattern[str]:
    """Return the pattern, which only words that can hold one ask for."""
    return re.compile(rf"\b(?:the\s)?{_COUNT}\s(?:full\s)?{_UNIT}\s(?:of|in)\s{_OF}", re.IGNORECASE)


_WEEK, _SATURDAY = 7, 5


def find_portions(text: str, read: Read) -> Iterator[Found]:
    """Yield such days, weekends and weeks in the text, in order; `read` reads the month or the year they are of."""
    if not (" of " in text or " in " in text) or not any(each in text for each in ("day", "week", "Day", "Week")):
        return
    for match in _portion().finditer(text):
        whole = read(match["of"])
        if whole and whole.precision in (Precision.MONTH, Precision.YEAR) and (found := _of(whole, match)):
            yield *match.span(), found


def _of(whole: Reading, match: re.Match[str]) -> Reading | None:
    count, unit = _counted(match["count"].lower()), match["unit"].lower()
    if whole.earliest is None or whole.latest is None:
        reason = f"which {unit} that is depends on the year, which is not given"
        return whole._replace(reasons=(*whole.reasons, reason))
    if unit == "weekend":
        return _weekend(whole, whole.earliest, whole.latest, count)
    if unit == "week":
        return _week(whole, whole.earliest, whole.latest, count)
    day = _day(whole.earliest, whole.latest, count, None if unit == "day" else _NAMES.index(unit))
    return _reading(whole, day, day) if whole.earliest <= day <= whole.latest else None


def _counted(word: str) -> int:
    if word in _COUNTS:
        return _COUNTS[word]
    if word[0].isdecimal():
        return int(word[0])
    return -3 if word.startswith("third") else -2


def _day(first: Day, last: Day, count: int, weekday: int | None) -> Day:
    """Return the day so counted, the `weekday` so counted where one is asked for."""
    step = 1 if weekday is None else _WEEK
    if count > 0:
        return first.shift((0 if weekday is None else (weekday - first.weekday) % _WEEK) + step * (count - 1))
    return last.shift(-(0 if weekday is None else (last.weekday - weekday) % _WEEK) + step * (count + 1))


def _weekend(whole: Reading, first: Day, last: Day, count: int) -> Reading | None:
    """Return the Saturday and Sunday; where the month parts them, the first or last weekend may be another one."""
    saturdays = {_day(first, last, count, _SATURDAY), _day(first, last, count, _SATURDAY + 1).shift(-1)}
    one, other = min(saturdays), max(saturdays)
    if not first <= other.shift(1) or not one <= last:
        return None
    reasons = (f"the weekend of {one} is parted by the month, so that of {other} may be meant",)
    return _reading(whole, one, other.shift(1), *(reasons if one != other else ()))


def _week(whole: Reading, first: Day, last: Day, count: int) -> Reading | None:
    """Return the days that the week has by either count: sevens from the start or end, or Mondays to Sundays."""
    steps = count - 1 if count > 0 else count + 1
    seven = first.shift(_WEEK * steps) if count > 0 else last.shift(_WEEK * steps - 6)
    monday = (first if count > 0 else last).shift(_WEEK * steps)
    monday = monday.shift(-monday.weekday)
    whole_week = monday.shift(_WEEK) if count > 0 and monday < first.shift(_WEEK * steps) else monday
    if count < 0 and monday.shift(6) > last.shift(_WEEK * steps):
        whole_week = monday.shift(-_WEEK)
    start, end = min(seven, monday, whole_week), max(seven, monday, whole_week).shift(6)
    start, end = max(start, first), min(end, last)
    if start > end:
        return None
    reason = f"weeks are counted from the first day or from Monday: {start} to {end} covers both"
    return _reading(whole, start, end, reason)._replace(edtf=whole.edtf)  # no finer than the words


def _reading(whole: Reading, first: Day, last: Day, *reasons: str) -> Reading:
    precision = Precision.DAY if first == last else Precision.WEEK
    edtf = str(first) if first == last else f"{first}/{last}"
    return whole._replace(
        edtf=edtf, earliest=first, latest=last, precision=precision, reasons=(*whole.reasons, *reasons)
    )
