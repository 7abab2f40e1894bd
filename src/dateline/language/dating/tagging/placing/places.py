"""Which stretch of the calendar a point is: the finder for what it gives."""

from collections.abc import Callable
from dataclasses import replace

from dateline.domain.dates import Basis, Day, Precision
from dateline.language.dating.calendar import days_in
from dateline.language.dating.tagging import units as u
from dateline.language.dating.tagging.meanings import Point, Relation
from dateline.language.dating.tagging.placing.holidays import find_holiday
from dateline.language.dating.tagging.placing.months import find_day, find_month, year_in
from dateline.language.dating.tagging.placing.placed import Found, unknown_day
from dateline.language.dating.tagging.placing.related import day_in_told, find_season, find_unit, related
from dateline.language.dating.tagging.placing.weekdays import find_weekday, find_weekend
from dateline.language.dating.tagging.scenes import Scene
from dateline.language.dating.tagging.slots import Slot, day_slot, span_slot, week_slot, weekend_slot, year_slot


def find_place(point: Point, scene: Scene) -> Found | None:
    """Return the stretch of the calendar that a point is, None where it gives nothing that could be one."""
    for applies, finder in _FINDERS:
        if applies(point):
            return finder(point, scene)
    return None


def _find_within(point: Point, scene: Scene) -> Found | None:
    """March last year, Friday of next week: the point in the unit that a relation places."""
    if point.within is None:
        return None
    relation, unit = point.within
    outer = related(relation, unit, scene)
    if outer is None or outer.slot.first is None:
        return None
    first = outer.slot.first
    if point.weekday is not None and unit == u.WEEK:
        return outer._replace(slot=day_slot(first.shift(-first.weekday + point.weekday)))
    if point.day is not None and point.month is None:
        day = min(point.day, days_in(first.year, first.month))
        return outer._replace(slot=day_slot(Day(first.year, first.month, day)))
    year, era = (first.year, 1) if first.year > 0 else (1 - first.year, -1)
    found = find_place(replace(point, within=None, relation=None, year=year, era=era), scene)
    return found and outer._replace(slot=found.slot)


def _find_nth(point: Point, scene: Scene) -> Found | None:
    """The last day of June, the first week of 1998."""
    outer = find_place(replace(point, nth=None), scene)
    if outer is None or outer.slot.first is None or outer.slot.last is None or point.nth is None:
        return None
    number, unit = point.nth
    if unit < 0:
        return _nth_weekday(outer, number, -unit - 1)
    if unit == u.WEEKEND:
        saturday = _nth_weekday(outer, number, _SATURDAY)
        return saturday and _weekend_of(saturday)
    step = 1 if unit == u.DAY else 7
    day = outer.slot.last.shift(step * (number + 1)) if number < 0 else outer.slot.first.shift(step * (number - 1))
    if not outer.slot.first <= day <= outer.slot.last:
        return None
    if unit == u.DAY:
        return outer._replace(slot=day_slot(day))
    return outer._replace(slot=week_slot(day), reach=_reach_of_week(outer.slot.first, outer.slot.last, number))


def _reach_of_week(first: Day, last: Day, number: int) -> tuple[Day, Day]:
    """Return the days that a week can have by either count: sevens from the start or the end, or Mondays to Sundays."""
    start = first.shift(7 * (number - 1)) if number > 0 else last.shift(7 * (number + 1) - 6)
    monday = start.shift(-start.weekday)
    whole = monday.shift(7) if number > 0 and monday < start else monday
    return min(start, whole), min(max(start.shift(6), whole.shift(6)), last)


_SATURDAY = 5


def _weekend_of(saturday: Found) -> Found | None:
    return saturday._replace(slot=weekend_slot(saturday.slot.first)) if saturday.slot.first else None


def _nth_weekday(outer: Found, number: int, weekday: int) -> Found | None:
    """The first Monday in December."""
    first, last = outer.slot.first, outer.slot.last
    if first is None or last is None:
        return None
    from_end = -((last.weekday - weekday) % 7) + 7 * (number + 1)
    from_start = (weekday - first.weekday) % 7 + 7 * (number - 1)
    day = last.shift(from_end) if number < 0 else first.shift(from_start)
    return outer._replace(slot=day_slot(day)) if first <= day <= last else None


def _find_week(point: Point, scene: Scene) -> Found | None:
    """The week of March 16."""
    found = find_place(replace(point, unit=0), scene)
    if found is None or found.slot.first is None:
        return found
    return found._replace(slot=week_slot(found.slot.first))


def _find_shift(point: Point, scene: Scene) -> Found | None:
    if scene.now is None:
        return unknown_day()
    if scene.narrative and not point.shift and scene.written and not point.daypart:
        present = Slot("PRESENT_REF", "", None, None, Precision.UNKNOWN)
        return Found(present, Basis.RELATIVE, "the present of the writer")
    day = scene.now.shift(point.shift or 0)
    return Found(day_slot(day), Basis.RELATIVE, f"counted from {scene.now}", scene.now)


def _find_span(point: Point, _: Scene) -> Found | None:
    return Found(span_slot(point.year or 0, point.span, point.era))


def _find_year(point: Point, scene: Scene) -> Found | None:
    return Found(year_slot(year_in(point, scene)))


def _find_today(point: Point, scene: Scene) -> Found | None:
    """A bare time of day is that of the day told last in a narrative, else of the report's day."""
    told = scene.narrative or _follows_told(point.relation, scene)
    if told and (some_day := day_in_told(scene)):
        return some_day
    anchor = scene.here if told else scene.now
    if anchor is None:
        return unknown_day()
    day = anchor.shift(_days_on(point, scene, told=told))
    return Found(day_slot(day), Basis.RELATIVE, f"counted from {anchor}", anchor)


def _follows_told(relation: Relation | None, scene: Scene) -> bool:
    return relation.told or relation.word == "next" if relation else scene.is_near


def _days_on(point: Point, scene: Scene, *, told: bool) -> int:
    """Overnight began the day before; the morning after a night that was told is that of the next day."""
    if told and scene.night and not point.relation and _is_morning(point):
        return 1
    if point.daypart == u.OVERNIGHT and not told and scene.tense <= 0:
        return -1
    return point.relation.step if point.relation else 0


def _is_morning(point: Point) -> bool:
    if point.clock:
        return int(point.clock[:2]) < 12
    return point.daypart in (u.MORNING, u.DAWN)


_FINDERS: tuple[tuple[Callable[[Point], bool], Callable[[Point, Scene], Found | None]], ...] = (
    (lambda point: point.nth is not None, _find_nth),
    (lambda point: point.unit == u.WEEK and point.month is not None, _find_week),
    (lambda point: point.within is not None, _find_within),
    (lambda point: point.shift is not None, _find_shift),
    (lambda point: point.month is not None, find_month),
    (lambda point: point.holiday is not None, find_holiday),
    (lambda point: point.season is not None, find_season),
    (lambda point: point.weekend, find_weekend),
    (lambda point: point.day is not None and point.weekday is None, find_day),
    (lambda point: point.weekday is not None and point.day is not None, find_day),
    (lambda point: point.weekday is not None, find_weekday),
    (lambda point: point.span > 1, _find_span),
    (lambda point: point.unit == u.QUARTER, find_unit),
    (lambda point: point.year is not None, _find_year),
    (lambda point: point.unit > 0, find_unit),
    (lambda point: bool(point.daypart or point.clock), _find_today),
)
