"""What kind of text it is: a tale of years far from its own day, or a report of the days around it."""

from collections.abc import Container, Sequence

from dateline.domain.dates import Day
from dateline.language.dating.rules import Rules
from dateline.language.dating.tagging.expressions import Expression
from dateline.language.dating.tagging.meanings import Point
from dateline.language.dating.tagging.scenes import Scene
from dateline.language.dating.tagging.units import WEEK

_OF_WEEKDAY, _FAR_DAY = 3, 2
"""How much a bare weekday speaks for days around the report, and a day of a far year for a tale."""
_FAR, _FAR_ALONE, _FAR_LONG = 8, 4, 6
"""How much must be told of far years: to make a narrative, where nothing else is told, and before a today is the
writer's own, looking back."""
_BEGINNING = 4
"""Before which piece of a text the date stands that the text begins with."""


def first_scene(expressions: Sequence[Expression], rules: Rules, quoted: Container[int]) -> Scene:
    """Return the scene that a text begins in; the expressions at the places that are `quoted` do not tell it."""
    points = [(at, each.meaning) for at, each in enumerate(expressions)]
    own = [point for at, point in points if isinstance(point, Point) and at not in quoted]
    narrative = is_narrative(own, rules.anchor, begins=bool(expressions) and expressions[0].first < _BEGINNING)
    return Scene(
        written=rules.anchor,
        rules=rules,
        narrative=narrative,
        year=_first_year(own) if narrative and rules.anchor else None,
    )


def is_narrative(points: Sequence[Point], written: Day | None, *, begins: bool = False) -> bool:
    """Return whether a text tells of years far from its own day, and little of the days around it.

    Weekdays behind a day long past speak little for near days, where nothing else does.
    A text that `begins` with a far year ("In 1942 the mill burned down.") and tells of no near one needs no other.
    """
    if written is None:
        return True
    far = near = around = led = 0
    for point in points:
        if point.event:
            continue
        if point.year is not None and point.span == 1:
            weight = _farness(point, point.year, written)
            far, around = far + weight, around + (not weight)
        elif point.shift != 0 or far < _FAR_LONG or near or around:
            weight = _nearness(point)
            if weight == _OF_WEEKDAY and far >= _FAR_DAY and not near and not around:
                led += 1
            else:
                near += weight
    near += led if not near and not around else _OF_WEEKDAY * led
    alone = 1 if begins and points and points[0].year is not None else _FAR_ALONE
    return far >= max(_FAR, 2 * near + 1) or (far >= alone and not near and not around)


def _farness(point: Point, year: int, written: Day) -> int:
    """Return how much a year speaks for a narrative: nothing beside the report, more with a month or a day."""
    if abs(year - written.year) <= 1 and point.era >= 0:
        return 0
    return 2 if point.is_dated else 1


def _nearness(point: Point) -> int:
    """Return how much a point without a year speaks against a narrative: yesterday, this week, a bare weekday."""
    if point.shift is not None or _is_by_report(point):
        return 2
    return _OF_WEEKDAY if point.weekday is not None and point.relation is None and point.day is None else 0


def _is_by_report(point: Point) -> bool:
    """Last week and next Tuesday count from the report; this year can be that of the tale."""
    if point.relation is None or point.relation.told or point.relation.word not in ("this", "last", "next"):
        return False
    return point.weekday is not None or point.weekend or point.unit == WEEK


def _first_year(points: Sequence[Point]) -> int | None:
    """Return the year that the dates before the first year of a narrative belong to."""
    for point in points:
        if point.year is not None and point.span == 1 and not point.event:
            return 1 - point.year if point.era < 0 else point.year
    return None
