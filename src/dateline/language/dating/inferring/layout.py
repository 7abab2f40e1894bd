"""What the layout of a report tells of its day: lines of dates at its head or foot, datelines, copyright years."""

import re
from collections.abc import Iterator

from dateline.language.dating.calendar import year_span
from dateline.language.dating.inferring.calendars import is_day_point, spans_of
from dateline.language.dating.inferring.grounds import Ground, Stretch, days, merged
from dateline.language.dating.inferring.survey import Survey, Told
from dateline.language.dating.inferring.words import DATED, MARKED_UP, PUBLISHED, UPDATED

_HEAD, _FOOT = 1200, 500
"""How many characters at the start and at the end of a text may hold its date."""
_LONGEST_LINE, _LONGEST_MARK = 100, 160
_BARE = re.compile(r"[\s|•·*\[\]()<>–—_,.:;-]*")
_PLACE = re.compile(r"\s*[^\W\d_][\w .'’-]{1,30},\s*")
_TIME = re.compile(
    r"[\s,|•·–—-]*(?:(?:at|um|à|a las)\s)?(?:\d{1,2}[:.h]\d\d)?\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,4}|Uhr)?\W*"
)
_CAPITALS = re.compile(r"\W*[A-Z][A-Z.'’ -]{2,40}(?:,\s*[A-Z][\w.'’ -]{1,25}){0,2}[\s,(_–—-]*")
_AGENCY = re.compile(r"[\s,.]*(?:[(/\[][\w .&/-]{1,40}[)/\]]\s*)?(?:--?|—|–|_|:)|[\s,.]*[(/\[][\w .&/-]{1,40}[)/\]]")
_SIGNED = re.compile(r"[\s,.]*[(\[][\w .&/-]{1,40}[)\]]\s*\.?\s*[-–—:]")
"""An agency in brackets with a dash behind it: only a dateline goes on so."""
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|\bcopyright\b|\bc\.)[\s,]*(?:©|\(c\))?\s*((?:1[89]|20)\d\d)(?:\s?[-–]\s?((?:1[89]|20)\d\d))?",
    re.IGNORECASE,
)
_A_DAY_ON = 1
"""A dateline gives the day the report was sent, and it may be printed the day after."""


def dates_of_report(seen: Survey) -> list[Told]:
    """Return the dates that stand at the head or foot of the text as the report's own."""
    return [each for each in seen.told if any(True for _ in _of_told(seen, each))]


def layout_grounds(seen: Survey) -> Iterator[Ground]:
    """Yield what lines of dates, datelines and copyright years tell."""
    for each in seen.told:
        yield from _of_told(seen, each)
    yield from _copyrights(seen)


def _of_told(seen: Survey, each: Told) -> Iterator[Ground]:
    point = each.point
    if point is None or not is_day_point(point):
        return
    if MARKED_UP.search(seen.text, max(0, each.start - _LONGEST_MARK), each.start):
        yield _ground(seen, each, "published", "the page's own marks give it as the day it appeared")
    elif _is_at_edge(seen, each):
        yield from _of_line(seen, each)


def _is_at_edge(seen: Survey, each: Told) -> bool:
    return each.start <= _HEAD or each.end >= len(seen.text) - _FOOT


def _of_line(seen: Survey, each: Told) -> Iterator[Ground]:
    start = seen.text.rfind("\n", 0, each.start) + 1
    end = seen.text.find("\n", each.end)
    before, behind = seen.text[start : each.start], seen.text[each.end : len(seen.text) if end < 0 else end]
    alone = len(before) + len(behind) <= _LONGEST_LINE
    if alone and UPDATED.search(before):
        yield from _updated(seen, each)
    elif alone and PUBLISHED.search(before):
        yield _ground(seen, each, "published", "the report gives it as the day it appeared")
    elif alone and _leads(before) and _TIME.fullmatch(behind):
        yield _ground(seen, each, "heading", "it stands in a line of its own, as the date of a report does")
    elif _is_dateline(before, behind):
        yield _ground(seen, each, "dateline", "it stands in the dateline", on=_A_DAY_ON)


def _is_dateline(before: str, behind: str) -> bool:
    """Return whether the date is that of a dateline: LINDAU, 3 May (XYZ) - or Lindau, 3. Mai (xyz) -."""
    if _CAPITALS.fullmatch(before) and _AGENCY.match(behind):
        return True
    return _SIGNED.match(behind) is not None and (_leads(before) or not before.strip())


def _leads(before: str) -> bool:
    """Return whether the date is alone in its line but for a byline or a place (Tarn Quay, 3 May 2031)."""
    if _BARE.fullmatch(before) or DATED.fullmatch(before):
        return True
    return before.strip()[:1].isupper() and _PLACE.fullmatch(before) is not None


def _updated(seen: Survey, each: Told) -> Iterator[Ground]:
    if each.point is None:
        return
    lasts = [last.ordinal for _, last in spans_of(each.point, seen.years)]
    if each.point.year is not None:
        sentence = f'"{each.words}": the report was changed then, so it was written no later'
        yield Ground("updated", sentence, each.words, each.start, each.end, merged([(None, last) for last in lasts]))
    yield _ground(seen, each, "soon", "the report was changed then, mostly soon after it appeared", back=30)


def _ground(seen: Survey, each: Told, kind: str, why: str, *, back: int = 0, on: int = 0) -> Ground:
    spans = spans_of(each.point, seen.years) if each.point is not None else ()
    stretches = merged(days(first.shift(-back), last.shift(on)) for first, last in spans)
    return Ground(kind, f'"{each.words}": {why}', each.words, each.start, each.end, stretches, each.is_yearly)


def _copyrights(seen: Survey) -> Iterator[Ground]:
    for match in _COPYRIGHT.finditer(seen.text):
        year = int(match[2] or match[1])
        sentence = f'"{match[0]}": a copyright notice mostly names the year of the report'
        yield Ground("copyright", sentence, match[0], match.start(), match.end(), (year_stretch(year, year),))


def year_stretch(first: int, last: int) -> Stretch:
    """Return the days of the years `first` to `last`."""
    return days(*year_span(first, last))
