"""Months and days of the month, with the year that the words leave out."""

from dateline.domain.dates import Basis, Day, Precision
from dateline.language.dating.calendar import days_in, is_day, month_span
from dateline.language.dating.tagging.meanings import Point, Relation
from dateline.language.dating.tagging.placing.placed import Found
from dateline.language.dating.tagging.placing.years import year_of_day, year_of_month
from dateline.language.dating.tagging.scenes import Scene
from dateline.language.dating.tagging.slots import Slot, day_slot, month_slot, some_month_slot


def find_month(point: Point, scene: Scene) -> Found | None:
    """Return a month, or a day of it; None where the month has no such day."""
    month = point.month or 1
    if point.day is not None and not 1 <= point.day <= days_in(2000, month):
        return None
    if point.year is not None:
        return _dated(year_in(point, scene), month, point.day)
    if point.day is not None and point.relation and point.weekday is None:
        anchor = scene.here if point.relation.told or _is_of_old(scene) else scene.now
        if anchor:
            return _day_related(point.relation, month, point.day, anchor)
    if point.day is not None:
        return _day_without_year(point, month, point.day, scene)
    year, reason = year_of_month(month, point.relation, scene)
    if year is None:
        return Found(_masked_month(month), Basis.STATED, reason)
    return Found(month_slot(year, month), Basis.INFERRED, reason, scene.written)


def _is_of_old(scene: Scene) -> bool:
    """Return whether a tale is at a day longer ago than anybody tells of by "last": it is then who is quoted that does.

    A judgment of 1984 that tells of 1977 means by 17 July last the one before itself.
    """
    here, written = scene.here, scene.written
    return scene.narrative and here is not None and written is not None and here.year < written.year - _LIFETIME


_LIFETIME = 70


def year_in(point: Point, scene: Scene) -> int:
    """In a text that tells of years before Christ, years of three figures without an era are such."""
    year = point.year or 0
    before = point.era < 0 or (point.era == 0 and year < 1000 and scene.before_christ)
    return 1 - year if before else year


def _dated(year: int, month: int, day: int | None) -> Found | None:
    if day is None:
        return Found(month_slot(year, month))
    if not is_day(year, month, day):
        return None
    return Found(day_slot(Day(year, month, day)))


def _day_without_year(point: Point, month: int, day: int, scene: Scene) -> Found:
    year, reason = year_of_day(month, day, point.weekday, scene)
    if year is None or not is_day(year, month, day):
        value = f"XXXX-{month:02d}-{day:02d}"
        return Found(Slot(value, value, None, None, Precision.DAY), Basis.STATED, reason)
    return Found(day_slot(Day(year, month, day)), Basis.INFERRED, reason, scene.written)


def _day_related(relation: Relation, month: int, day: int, now: Day) -> Found | None:
    """Last Oct. 23, the 12th of October last, 1 February next."""
    later = (month, day) >= (now.month, now.day)
    year = now.year - (relation.step < 0 and later) + (relation.step > 0 and not later)
    if not is_day(year, month, day):
        return None
    return Found(day_slot(Day(year, month, day)), Basis.RELATIVE, f"counted from {now}", now)


def _masked_month(month: int) -> Slot:
    value = f"XXXX-{month:02d}"
    return Slot(value, value, None, None, Precision.MONTH)


def find_day(point: Point, scene: Scene) -> Found | None:
    """Return the 25th: of the month told last, else of the report's, before or after it as the tense says."""
    day = point.day or 1
    in_told = point.weekday is None and (scene.narrative or scene.written is None)
    if in_told and scene.year is not None and scene.month is not None:
        if not is_day(scene.year, scene.month, day):
            return None
        return Found(day_slot(Day(scene.year, scene.month, day)), Basis.INFERRED, "in the month told before")
    if scene.narrative and point.weekday is None and scene.told and scene.year is not None:
        return Found(some_month_slot(scene.year, day), Basis.INFERRED, f"of a month of {scene.year}, as told before")
    if scene.now is None:
        return None
    near = _day_near(day, scene.now, scene.tense)
    if near is None or point.weekday is None or _falls_on(near, point.weekday):
        return near
    return _day_on(day, point.weekday, scene.now, scene.tense) or near


def _falls_on(found: Found, weekday: int) -> bool:
    return found.slot.first is not None and found.slot.first.weekday == weekday


_MONTHS_AROUND = 14
"""Within how many months each day of a month falls on each weekday."""


def _day_on(day: int, weekday: int, now: Day, tense: int) -> Found | None:
    """Return the nearest day of a month that falls on a weekday, before or after the report as the tense says."""
    for step in range(_MONTHS_AROUND + 1):
        first, last = month_span(now.year, now.month + (step if tense > 0 else -step))
        at = first.shift(day - 1)
        if at <= last and at.weekday == weekday and (at >= now if tense > 0 else at <= now):
            return Found(day_slot(at), Basis.INFERRED, f"the one nearest to {now} that falls on that weekday", now)
    return None


def _day_near(day: int, now: Day, tense: int) -> Found | None:
    """Return the day of this month, or of the one beside it that the tense asks for."""
    for step in (0, -1, 1) if tense <= 0 else (0, 1, -1):
        first, last = month_span(now.year, now.month + step)
        at = Day(first.year, first.month, day)
        if day <= last.day and (at.ordinal - now.ordinal) * tense >= 0:
            return Found(day_slot(at), Basis.INFERRED, f"counted from {now}", now)
    return None
