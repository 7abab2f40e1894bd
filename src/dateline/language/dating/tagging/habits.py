"""Days and hours of what comes again, which are of no one day: 8:30 every morning, open Monday to Friday, 9 to 5."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeGuard

from dateline.language.dating.rules import Reading
from dateline.language.dating.tagging import units as u
from dateline.language.dating.tagging.expressions import Expression
from dateline.language.dating.tagging.kinds import CODES, codes_of
from dateline.language.dating.tagging.meanings import Meaning, Point, Repeat
from dateline.language.dating.tagging.placing import Placed
from dateline.language.dating.tagging.scanning import Scan

_JOINTS, _LONGEST_JOINT = codes_of("at from_ to until dash comma and_ or_ between of on by symbol onto"), 3
"""What stands between what comes again and its hours, and how many pieces of it at most."""
_RANGED, _WEEKDAYS, _HOURS = (
    codes_of("to until onto dash"),
    codes_of("weekday short_weekday"),
    codes_of("clocks smalls"),
)
_NUMBERED = codes_of("ordinal last suffix")
_BETWEEN, _OF = codes_of("from_ is_ of in_ on symbol dash"), CODES["of"]
_DID = codes_of("did bade fixed had_been")
_SENTENCE_ENDS = codes_of("stop break_ dot")
_NEAR = 3
"""How many pieces before the days what is open can stand, and before that the verb that says it was."""
_YEARLY, _MONTHLY = "P1Y", "P1M"
_NO_DAY = Reading(reasons=("what comes again is of no one day",))

Habits = Mapping[int, Placed]
"""When the expressions are that tell of what comes again, by their places among all."""


def habits(scanned: Scan, expressions: Sequence[Expression], opening: frozenset[str]) -> Habits:
    """Return the expressions of what comes again; `opening` are the words such as open, closed and hours."""
    found: dict[int, Placed] = {}
    for at, each in enumerate(expressions):
        if isinstance(each.meaning, Repeat):
            found.update(_beside_repeat(scanned.shape, expressions, at))
        elif isinstance(each.meaning, Point) and each.meaning.weekday is not None and at not in found:
            found.update(_week(scanned, expressions, at, opening))
    return found


def _beside_repeat(shape: str, expressions: Sequence[Expression], at: int) -> Iterator[tuple[int, Placed]]:
    """Yield what stands beside a word of repetition: daily from 10 a.m. until 6 p.m., in July each year."""
    yield from _hours(shape, expressions, at, 1)
    yield from _hours(shape, expressions, at, -1)
    repeat, before = expressions[at], expressions[at - 1] if at else None
    if before is None or not isinstance(before.meaning, Point) or not isinstance(repeat.meaning, Repeat):
        return
    gap, point = shape[before.last : repeat.first], before.meaning
    if not gap and repeat.meaning.value == _YEARLY and point.month and point.year is None and not point.relation:
        yield at - 1, _set(f"XXXX-{point.month:02d}" + (f"-{point.day:02d}" if point.day else ""))
    if (
        gap == _OF
        and repeat.meaning.value in (_MONTHLY, _YEARLY)
        and before.first > 0
        and shape[before.first - 1] in _NUMBERED
        and _is_bare(point)
    ):
        yield at - 1, _weekly(point)


def _hours(shape: str, expressions: Sequence[Expression], at: int, step: int) -> Iterator[tuple[int, Placed]]:
    """Yield the times of day that are joined to an expression, and to one another, on one side of it."""
    beside = at + step
    while 0 <= beside < len(expressions) and _is_hour(meaning := expressions[beside].meaning):
        one, other = sorted((beside, beside - step))
        gap = shape[expressions[one].last : expressions[other].first]
        if len(gap) > _LONGEST_JOINT or not _JOINTS.issuperset(gap):
            return
        yield beside, Placed("TIME", f"T{meaning.clock}", reading=_NO_DAY)
        beside += step


def _is_hour(meaning: Meaning) -> TypeGuard[Point]:
    if not isinstance(meaning, Point) or not meaning.clock or meaning.is_dated:
        return False
    return meaning.relation is None and meaning.year is None and meaning.within is None


def _week(
    scanned: Scan, expressions: Sequence[Expression], at: int, opening: frozenset[str]
) -> Iterator[tuple[int, Placed]]:
    """Yield the days of a week that something is open on, and its hours: Monday to Friday, 9 a.m. to 5 p.m."""
    last = at + 1 if _leads_to_weekday(scanned.shape, expressions, at) else at
    end, shape = expressions[last], scanned.shape
    begins_before = last == at and _follows_short_weekday(shape, expressions, at)
    if (last == at and not begins_before) or not _is_bare(end.meaning) or _says_more_of_day(shape, expressions, at):
        return
    hours = list(_hours(shape, expressions, last, 1))
    has_hours = bool(end.meaning.clock) and (bool(hours) or not _HOURS.isdisjoint(shape[end.first : end.last]))
    if has_hours or _is_open(scanned, expressions[at].first, end.last, opening):
        yield from ((place, _weekly(expressions[place].meaning)) for place in range(at, last + 1))
        yield from hours


def _follows_short_weekday(shape: str, expressions: Sequence[Expression], at: int) -> bool:
    """Return whether a weekday too short to be one by itself begins the range: Mo–Fr."""
    first = expressions[at].first
    if first < 2 or (at and expressions[at - 1].last == first - 1):
        return False
    return shape[first - 1] in _RANGED and shape[first - 2] in _WEEKDAYS


def _says_more_of_day(shape: str, expressions: Sequence[Expression], at: int) -> bool:
    """5–6 May (Tues–Wed 9–17): the weekdays of days that are told right before."""
    before = expressions[at - 1] if at else None
    if before is None or not isinstance(before.meaning, Point) or before.meaning.day is None:
        return False
    gap = shape[before.last : expressions[at].first]
    return len(gap) <= _NEAR and _SENTENCE_ENDS.isdisjoint(gap)


def _leads_to_weekday(shape: str, expressions: Sequence[Expression], at: int) -> bool:
    if at + 1 == len(expressions) or not _is_bare(expressions[at].meaning):
        return False
    following = expressions[at + 1]
    return shape[expressions[at].last : following.first] in _RANGED and _is_bare(following.meaning)


def _is_bare(meaning: Meaning) -> TypeGuard[Point]:
    """Return whether a weekday is all that is told, but for a time of day."""
    if not isinstance(meaning, Point) or meaning.weekday is None or meaning.relation or meaning.within:
        return False
    return meaning.month is None and meaning.day is None and meaning.year is None


def _is_open(scanned: Scan, first: int, last: int, opening: frozenset[str]) -> bool:
    """Return whether something is open or closed then, and not was."""
    at = first - 1
    while at > first - _NEAR and at >= 0 and scanned.shape[at] in _BETWEEN:
        at -= 1
    if at >= 0 and _is_one_of(scanned, at, opening):
        return _DID.isdisjoint(scanned.shape[max(at - _NEAR, 0) : at])
    return last < len(scanned.pieces) and _is_one_of(scanned, last, opening)


def _is_one_of(scanned: Scan, at: int, words: frozenset[str]) -> bool:
    return scanned.pieces[at].rstrip().lower() in words


def _weekly(meaning: Meaning) -> Placed:
    point = meaning if isinstance(meaning, Point) else Point()
    part = f"T{point.clock}" if point.clock else u.DAYPARTS.get(point.daypart, "")
    return _set(f"XXXX-WXX-{(point.weekday or 0) + 1}{part}")


def _set(value: str) -> Placed:
    return Placed("SET", value, reading=_NO_DAY)
