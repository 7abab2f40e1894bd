"""A time told both from the writer and by the calendar: today, 3 May; last year, 2014; next Tuesday, 10 May."""

import re
from collections.abc import Callable, Iterator

from dateline.domain.dates import Day
from dateline.language.dating.inferring.calendars import is_day_point, spans_of
from dateline.language.dating.inferring.grounds import Ground, Stretch, days, merged
from dateline.language.dating.inferring.survey import Survey, Told
from dateline.language.dating.tagging import units as u
from dateline.language.dating.tagging.meanings import Meaning, Offset, Point, Relation
from dateline.language.dating.tagging.placing.steps import moved, unit_slot

_JOINT = re.compile(r"\s*[,(–—-]?\s*(?:(?:in|on|of|i\.e\.|that is|am|den|dem|le|el)\s+)?(?:the\s+)?", re.IGNORECASE)
_LOOSE = re.compile(r"[,(–—]")
_WEEK_SLACK, _MONTH_SLACK, _YEAR_SLACK = 3, 31, 366

Inverse = Callable[[Day, Day], Stretch]
"""Given the first and last day of what is meant, the days on which the words mean it."""


def tie_grounds(seen: Survey) -> Iterator[Ground]:
    """Yield what each time tells that is told both ways."""
    for each in seen.told:
        if (point := own_tie(each.meaning)) is not None and (inverse := _of_relation(point)):
            yield _ground(seen, each, each, point, inverse)
    for first, second in zip(seen.told, seen.told[1:], strict=False):
        gap = seen.gap(first, second)
        if not _JOINT.fullmatch(gap):
            continue
        for relative, absolute in ((first, second), (second, first)):
            inverse = inverse_of(relative.meaning)
            if inverse is None or absolute.point is None or not _agree(relative.meaning, absolute.point, gap):
                continue
            yield _ground(seen, relative, absolute, absolute.point, inverse)


def own_tie(meaning: Meaning) -> Point | None:
    """Return last Friday, May 3 as its day: its relation tells how far the writer is from it."""
    if not isinstance(meaning, Point) or meaning.weekday is None or meaning.relation is None or meaning.day is None:
        return None
    if meaning.month is None or meaning.relation.told:
        return None
    return meaning


def inverse_of(meaning: Meaning) -> Inverse | None:
    """Return on which days the words mean what is meant, None where they do not count from the writer."""
    if isinstance(meaning, Offset):
        return _of_offset(meaning) if meaning.deictic and not meaning.vague and not meaning.approx else None
    if not isinstance(meaning, Point):
        return None
    if meaning.shift is not None:
        shift = meaning.shift
        return lambda first, last: days(first.shift(-shift), last.shift(-shift))
    return _of_relation(meaning) if meaning.month is None and meaning.day is None else None


def _of_relation(point: Point) -> Inverse | None:
    relation = point.relation
    if relation is None or relation.told or relation.degree == 2 or point.part or point.earlier or point.daypart:
        return None
    if relation.word not in ("last", "next", "this", "current"):
        return None
    if point.weekday is not None or point.unit == u.WEEK:
        return _of_week(relation)
    if point.unit in (u.MONTH, u.QUARTER, u.YEAR) and point.season is None:
        return lambda first, last: _units_on(first, last, point.unit, relation)
    return None


def _of_week(relation: Relation) -> Inverse:
    """Last week is the calendar week before or the seven days before: writers differ."""
    low, high = {-1: (1, 13), 0: (-6, 6), 1: (-13, -1)}[max(-1, min(1, relation.step))]
    return lambda first, last: days(first.shift(low), last.shift(high))


def _units_on(first: Day, last: Day, unit: int, relation: Relation) -> Stretch:
    low, high = unit_slot(first, unit, -relation.step), unit_slot(last, unit, -relation.step)
    return days(low.first if low else None, high.last if high else None)


def _of_offset(offset: Offset) -> Inverse | None:
    """Three weeks ago may be some days more or less, two years ago any day of the year."""
    if offset.unit < u.DAY or offset.unit == u.NIGHT:
        return None
    slack = 0 if offset.to_day else _slack(offset)
    low, high = (offset.low, offset.high) if offset.sign < 0 else (-offset.high, -offset.low)
    return lambda first, last: days(
        moved(first, offset.unit, low).shift(-slack), moved(last, offset.unit, high).shift(slack)
    )


def _slack(offset: Offset) -> int:
    """Return by how many days the words may miss."""
    if offset.unit <= u.FORTNIGHT:
        return 0 if offset.unit == u.DAY else _WEEK_SLACK
    return _MONTH_SLACK if offset.unit <= u.QUARTER else _YEAR_SLACK


def _agree(relative: Meaning, absolute: Point, gap: str) -> bool:
    """Today is beside a day, last year beside a year; today and a bare year are not the same time."""
    if isinstance(relative, Point) and relative.shift is not None:
        return is_day_point(absolute) and not absolute.clock
    if isinstance(relative, Offset):
        fine = relative.unit <= u.FORTNIGHT
        return is_day_point(absolute) or not fine
    if isinstance(relative, Point) and relative.unit == u.YEAR:
        return absolute.month is None and absolute.season is None and absolute.holiday is None and _names(absolute, gap)
    if isinstance(relative, Point) and relative.unit == u.MONTH:
        return absolute.month is not None and _names(absolute, gap)
    return is_day_point(absolute)


def _names(absolute: Point, gap: str) -> bool:
    """Last year, 2014, or last year (2014): not merely one beside the other."""
    return bool(_LOOSE.search(gap)) or (" in " in f" {gap.strip()} " and absolute.day is not None)


def _ground(seen: Survey, relative: Told, absolute: Told, point: Point, inverse: Inverse) -> Ground:
    stretches = merged(inverse(first, last) for first, last in spans_of(point, seen.years))
    start, end = min(relative.start, absolute.start), max(relative.end, absolute.end)
    words = seen.text[start:end]
    is_today = isinstance(relative.meaning, Point) and relative.meaning.shift is not None
    said = f'"{relative.words}" is "{absolute.words}"'
    if relative is absolute:
        said = f'"{relative.words}" counts from the writer'
    return Ground("today" if is_today else "tie", said, words, start, end, stretches, point.year is None)
