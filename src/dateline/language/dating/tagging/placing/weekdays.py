"""Weekdays and weekends, before and after a known day."""

from dateline.domain.dates import Basis, Day
from dateline.language.dating.tagging import units as u
from dateline.language.dating.tagging.meanings import Point, Relation
from dateline.language.dating.tagging.placing.placed import Found, unknown_day
from dateline.language.dating.tagging.placing.related import anchor_of
from dateline.language.dating.tagging.scenes import Scene
from dateline.language.dating.tagging.slots import day_slot, weekend_slot

_SATURDAY, _EARLY_IN_WEEK = 5, 2
"""The weekday that a weekend begins on, and the one by which a weekend just past is still spoken of."""


def find_weekday(point: Point, scene: Scene) -> Found | None:
    """Return a weekday: in a narrative from the day told last, else from the report's."""
    weekday = point.weekday or 0
    relation = point.relation
    if relation and relation.told:
        return _weekday_told(weekday, relation, scene)
    if relation is None and (day := _beside(weekday, scene)):
        return Found(day_slot(day), Basis.RELATIVE, f"counted from {scene.joined or scene.noted}", scene.now)
    anchor = scene.here if scene.narrative and scene.tense <= 0 else scene.now
    if anchor is None:
        return unknown_day()
    day = _weekday_near(weekday, relation, anchor, scene)
    return Found(day_slot(day), Basis.RELATIVE, f"counted from {anchor}", anchor)


def _beside(weekday: int, scene: Scene) -> Day | None:
    """Return the weekday nearest to the day that it notes, or the first one behind the weekday that it is joined to.

    What was is not joined to what is to come: on Sunday and Saturday, told on a Wednesday, are the last ones.
    """
    if scene.noted:
        return scene.noted.shift((weekday - scene.noted.weekday + 3) % 7 - 3)
    if scene.joined is None:
        return None
    day = scene.joined.shift((weekday - scene.joined.weekday) % 7)
    if scene.now is None or day <= scene.now or scene.joined > scene.now:
        return day
    return day if scene.joined == scene.now and scene.tense >= 0 else None


def _weekday_told(weekday: int, relation: Relation, scene: Scene) -> Found:
    anchor = scene.here
    if anchor is None:
        return unknown_day()
    back = (anchor.weekday - weekday) % 7
    if relation.word == "last":
        day = anchor.shift(-(back or 7))
    else:
        day = anchor.shift(7 - back if relation.word == "next" else (-back if back < 4 else 7 - back))
    return Found(day_slot(day), Basis.RELATIVE, f"counted from {anchor}", anchor)


_TENSE_TELLS = 4
"""The degree of a this that says no more than the weekday alone, as in Spanish."""


def _weekday_near(weekday: int, relation: Relation | None, anchor: Day, scene: Scene) -> Day:
    """The plain weekday is the last one up to the report, the next one where the sentence looks ahead.

    On Friday and Saturday, told on a Friday as past, is the week before.
    """
    back = (anchor.weekday - weekday) % 7
    step = relation.step if relation else 0
    if step < 0:
        return anchor.shift(-(back or 7) + 7 * (step + 1))
    if step > 0:
        return anchor.shift(7 - back + 7 * (step - 1))
    if relation and relation.word == "this" and relation.degree != _TENSE_TELLS:
        return anchor.shift(weekday - anchor.weekday if scene.tense <= 0 or weekday >= anchor.weekday else 7 - back)
    if scene.tense > 0 or (scene.narrative and (scene.told_day or not scene.written)):
        return anchor.shift((7 - back) % 7)
    is_over = not back and scene.leads_on and scene.tense < 0
    return anchor.shift(-7 if is_over else -back)


def find_weekend(point: Point, scene: Scene) -> Found | None:
    """Return a weekend; the weekend, told in the past on a working day, is the last one.

    The weekend after a working day that was told is that of its week.
    """
    relation = point.relation or Relation("this")
    anchor = anchor_of(relation, u.WEEKEND, scene)
    if anchor is None:
        return unknown_day()
    step = relation.step
    if step > 0 and relation.told:
        step -= anchor.weekday < _SATURDAY
    elif _is_weekend_over(point, anchor, scene.tense):
        step = -1
    return Found(weekend_slot(anchor.shift(7 * step)), Basis.RELATIVE, f"counted from {anchor}", anchor)


def _is_weekend_over(point: Point, anchor: Day, tense: int) -> bool:
    if tense > 0 or anchor.weekday >= _SATURDAY:
        return False
    if tense == 0 and (point.relation or anchor.weekday >= _EARLY_IN_WEEK):
        return False
    this = point.relation is not None and point.relation.word == "this"
    return point.definite or (this and anchor.weekday <= _EARLY_IN_WEEK)
