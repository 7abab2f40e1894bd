"""Stretches told by their length and where they end: the year ended 31 December 2015, the six months to June 2015."""

import re
from collections.abc import Iterator
from functools import cache

from dateline.domain.dates import Day, Precision
from dateline.language.dating.calendar import add_months, month_span
from dateline.language.dating.calendars import Found, Read
from dateline.language.dating.edtf.writing import write_span
from dateline.language.dating.rules import Reading
from dateline.language.dating.vocabulary.english import COUNTS, MONTHS

_NUMBERS = {word: number for number, word in enumerate(COUNTS.split("|"), 1)}
_MONTH = "|".join(name for names in MONTHS for name in names.split("|"))
_DATE = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s)?(?:{_MONTH})\b\.?(?:\s\d{{1,2}}(?:st|nd|rd|th)?(?!\d))?(?:,?\s\d{{4}})?"
    r"|\d{4}-\d\d(?:-\d\d)?"
)
_LENGTH = (
    rf"(?:(?P<count>\d{{1,2}}|{'|'.join(_NUMBERS)})[\s-])?(?:financial\s|fiscal\s|trading\s|reporting\s)?"
    r"(?P<unit>half[\s-]year|quarter|year|month|week|day|half)(?P<plural>s)?"
)


@cache
def _term() -> re.Pattern[str]:
    """Return the pattern, which only words that can hold one ask for."""
    return re.compile(
        rf"\b(?:the\s|in\sthe\s|for\sthe\s)?{_LENGTH}\s(?P<verb>ended|ending|that\sended|to|up\sto|through)\s(?:on\s)?"
        rf"(?P<end>{_DATE})(?!\w)(?![-/.]\d)",
        re.IGNORECASE,
    )


_TELLING = ("year", "quarter", "month", "week", "day", "half", "Year", "Quarter", "Half", "YEAR")
_MONTHS = {"year": 12, "half": 6, "quarter": 3, "month": 1}
_DAYS = {"week": 7, "day": 1}
_PRECISIONS = {(12, 0): Precision.YEAR, (3, 0): Precision.QUARTER, (1, 0): Precision.MONTH, (0, 7): Precision.WEEK}


def find_terms(text: str, read: Read) -> Iterator[Found]:
    """Yield such stretches in the text, in order; `read` reads the day or the month that they end with."""
    if not any(unit in text for unit in _TELLING) or not any(verb in text for verb in ("end", " to ", "through")):
        return
    for match in _term().finditer(text):
        end = read(match["end"]) if bool(match["plural"]) <= bool(match["count"]) else None
        if end and (found := _up_to(end, match)):
            yield *match.span(), found


def _up_to(end: Reading, match: re.Match[str]) -> Reading | None:
    unit, count = match["unit"].lower().replace("-", " ").split()[0], _count(match["count"])
    months, days = _MONTHS.get(unit, 0) * count, _DAYS.get(unit, 0) * count
    if end.latest is None or end.earliest is None:
        return end._replace(edtf="", reasons=(*end.reasons, "the year that it ends in is not given"))
    if end.precision is Precision.MONTH and months:
        first, last = month_span(end.latest.year, end.latest.month - months + 1)[0], end.latest
    elif end.precision is Precision.DAY and end.earliest == end.latest:
        first, last = _begin(end.latest, months).shift(1 - days), end.latest
    else:
        return None
    length = " ".join(filter(None, (match["count"], match["unit"] + (match["plural"] or "")))).lower()
    reason = f"the {length} up to {match['end'].strip()}, that included"
    precision = _PRECISIONS.get((months, days), Precision.RANGE)
    return end._replace(
        edtf=write_span(first, last),
        earliest=first,
        latest=last,
        precision=precision,
        reasons=(*end.reasons, reason),
        weekday_fits=None,
    )


def _begin(last: Day, months: int) -> Day:
    """Return the day that so many months end with `last` behind; the last of a month is behind the last of another."""
    if not months:
        return last
    if last.shift(1).day == 1:
        return add_months(last.shift(1), -months).shift(-1)
    return add_months(last, -months)


def _count(word: str | None) -> int:
    if not word:
        return 1
    return int(word) if word.isdecimal() else _NUMBERS[word.lower()]
