"""Counts of hundreds and more, which are round: a couple hundred years ago, 4.5 billion years ago."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from dateline.domain.dates import Basis, Day, Precision
from dateline.language.dating.calendar import year_span
from dateline.language.dating.calendars import Found
from dateline.language.dating.edtf.reading import is_valid
from dateline.language.dating.extents import Extents
from dateline.language.dating.partial import year_text
from dateline.language.dating.rules import UNANCHORED, Reading, Rules
from dateline.language.dating.vocabulary.english import COUNTS

_NUMBERS = {word: number for number, word in enumerate(COUNTS.split("|"), 1)}
_VAGUE = {
    "a couple": "couple",
    "couple": "couple",
    "a few": "few",
    "several": "several",
    "some": "some",
    "many": "many",
}
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 10**6, "billion": 10**9, "bn": 10**9}
_COUNT = rf"(?P<count>\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?|{'|'.join(_NUMBERS)}|an?|{'|'.join(_VAGUE)})"
_SCALE = rf"(?P<scale>{'|'.join(_SCALES)})s?"


@cache
def _told() -> re.Pattern[str]:
    """Return the pattern, which only words that can hold one ask for."""
    return re.compile(
        rf"\b(?P<about>(?:about|around|approximately|roughly|some|nearly|almost|over|more\sthan)\s)?{_COUNT}"
        rf"(?:\s(?:of\s)?{_SCALE})?\s(?:years?|yrs?\.?)\sago\b",
        re.IGNORECASE,
    )


_LEAST = 100
_PRESENT = 2000
"""Whose present is meant makes no difference to what is counted in millions."""
_FAR = 10**6
_FARTHEST = 10**15


class Counted(NamedTuple):
    """How many years are said, and how many it can be; None where there is no most."""

    said: int
    low: int
    high: int | None


def find_long_ago(text: str, rules: Rules) -> Iterator[Found]:
    """Yield what is told to be a hundred years ago or more, in order: fewer years are counted one by one."""
    if "ago" not in text and "AGO" not in text:
        return
    for match in _told().finditer(text):
        counted = _counted(match, rules.extents)
        if counted and counted.said >= _LEAST:
            yield *match.span(), _ago(counted, rules)


def _counted(match: re.Match[str], extents: Extents) -> Counted | None:
    word, scale = match["count"].lower(), _SCALES.get((match["scale"] or "").lower(), 1)
    if word in _VAGUE:
        low, high = extents.plural(_VAGUE[word])
        return Counted(low * scale, low * scale, None if high is None else high * scale)
    number = _NUMBERS.get(word, 1 if word in ("a", "an") else 0) or float(word.replace(",", ""))
    count = round(number * scale)
    if count > _FARTHEST:
        return None
    missed = count * extents.round_ago // 100 if count % 100 == 0 or match["about"] else 0
    return Counted(count, count - missed, count + missed)


def _ago(counted: Counted, rules: Rules) -> Reading:
    present = rules.anchor.year if rules.anchor else _PRESENT
    if rules.anchor is None and counted.low < _FAR // 10:
        return UNANCHORED
    last = year_span(present - counted.low, present - counted.low)[1]
    first = None if counted.high is None else Day(present - counted.high, 1, 1)
    said = f"{counted.low:,} to {counted.high:,}" if counted.high is not None else f"{counted.low:,} or more"
    since = f"counted from {rules.anchor}" if rules.anchor else "whose present that is makes no difference"
    return Reading(
        edtf=_edtf(first, last),
        earliest=first,
        latest=last,
        precision=Precision.RANGE if first is None or first.year != last.year else Precision.YEAR,
        basis=Basis.RELATIVE,
        anchor=rules.anchor,
        reasons=(f"a round number of years is taken as {said}", since) if counted.low != counted.high else (since,),
    )


def _edtf(first: Day | None, last: Day) -> str:
    """Return an interval of years; nothing where EDTF has none so long ago, the bounds hold it then."""
    text = f"{year_text(first.year)}~/{year_text(last.year)}~" if first else f"../{year_text(last.year)}~"
    if first and first.year == last.year:
        text = f"{year_text(last.year)}~"
    return text if is_valid(text) else ""
