"""Named days in the year that the scene gives."""

from dateline.domain.dates import Basis, Day
from dateline.language.dating.tagging.meanings import Point
from dateline.language.dating.tagging.placing.placed import Found
from dateline.language.dating.tagging.placing.years import year_of_day
from dateline.language.dating.tagging.scenes import Scene
from dateline.language.dating.tagging.slots import day_slot


def find_holiday(point: Point, scene: Scene) -> Found | None:
    """Return a day that has a name, in the year that is told or nearest."""
    month, day = divmod(point.holiday or 101, 100)
    if point.year is not None:
        return Found(day_slot(Day(point.year, month, day)))
    year, reason = year_of_day(month, day, None, scene)
    if year is None:
        return None
    now = scene.now
    if now and point.relation and point.relation.word == "last" and Day(year, month, day) >= now:
        year -= 1
    return Found(day_slot(Day(year, month, day)), Basis.INFERRED, reason, scene.written)
