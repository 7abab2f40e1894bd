"""Units, quarters and seasons told from a known day: last week, the following year, the third quarter."""

from dateline.domain.dates import Basis, Day, Precision
from dateline.language.dating.calendar import OVER_NEW_YEAR, SPRING, season_of
from dateline.language.dating.tagging import units as u
from dateline.language.dating.tagging.meanings import Point, Relation
from dateline.language.dating.tagging.placing.months import year_in
from dateline.language.dating.tagging.placing.placed import Found, unknown_day
from dateline.language.dating.tagging.placing.steps import unit_slot
from dateline.language.dating.tagging.placing.years import year_of_season
from dateline.language.dating.tagging.scenes import Scene
from dateline.language.dating.tagging.slots import Slot, masked_season, season_slot


def related(relation: Relation, unit: int, scene: Scene) -> Found | None:
    """Return the unit that a relation places: last week, the following year."""
    if unit == u.DAY and (relation.told or relation.step) and (day := day_in_told(scene)):
        return day
    anchor = anchor_of(relation, unit, scene)
    if anchor is None:
        return unknown_day()
    step = -1 if relation.word == "latest" and scene.tense <= 0 else relation.step
    slot = unit_slot(anchor, unit, step)
    if slot is None:
        return None
    return Found(slot, Basis.RELATIVE, f"counted from {anchor}", anchor)


def day_in_told(scene: Scene) -> Found | None:
    """Return some day of the month or the year told last: no words say which; None where a day was told or nothing."""
    told = scene.told
    if told is None or scene.told_day or told.first is None:
        return None
    if _OPEN in told.value:
        return Found(told, Basis.RELATIVE, "some day, as told before", told.first)
    masked = _MASKED.get(told.precision) if told.edtf == told.value else None
    value, edtf = (told.value + masked, told.edtf + masked) if masked else (_UNKNOWN, told.edtf)
    slot = told._replace(value=value, edtf=edtf)
    return Found(slot, Basis.RELATIVE, f"some day of {told.edtf}, as told before", told.first)


_OPEN, _MASKED, _UNKNOWN = "XX", {Precision.MONTH: "-XX", Precision.YEAR: "-XX-XX"}, "XXXX-XX-XX"


def anchor_of(relation: Relation, unit: int, scene: Scene) -> Day | None:
    """Return the day counted from: the next day follows what was told, the next week, month or year the report."""
    if relation.told or (unit == u.DAY and relation.step):
        return scene.here if scene.told is None or scene.told_day else scene.told.first
    return scene.now


def find_unit(point: Point, scene: Scene) -> Found | None:
    """Return the week, the quarter, the following year."""
    told = scene.narrative or (point.earlier and point.unit == u.MONTH and scene.is_near) or _is_told_year(point, scene)
    relation = point.relation or Relation("that" if told else "this")
    if relation.word == "latest" and point.unit == u.QUARTER:
        return _find_quarter(point, scene)
    found = related(relation, point.unit, scene)
    return found if point.part or point.earlier else found and _with_days(found, relation.step, point.unit)


def _is_told_year(point: Point, scene: Scene) -> bool:
    """2014, which is the year that they met."""
    told = scene.told is not None and scene.told.precision is Precision.YEAR
    return told and point.unit == u.YEAR and point.definite and scene.distance <= _APPOSED and not point.part


_APPOSED = 5
"""How many pieces may lie between a year and the year that says more of it."""


def _with_days(found: Found, step: int, unit: int) -> Found:
    """Last week is the one before this or the seven days before today, next week likewise: both are covered."""
    first, last, anchor = found.slot.first, found.slot.last, found.anchor
    if unit != u.WEEK or abs(step) != 1 or first is None or last is None or anchor is None:
        return found
    reason = (
        f"{found.reason}; the calendar week and the seven days {'before' if step < 0 else 'after'} are both covered"
    )
    reach = (first, anchor.shift(-1)) if step < 0 else (anchor.shift(1), last)
    return found._replace(reach=reach, reason=reason)


def _find_quarter(point: Point, scene: Scene) -> Found | None:
    """The quarter, the year-ago period: the one told last, else the last one that was over."""
    quarter = scene.quarter
    if quarter is None:
        if scene.now is None:
            return unknown_day()
        past = unit_slot(scene.now, u.QUARTER, -1)
        quarter = past.first if past else None
    if quarter is None:
        return None
    year = point.year if point.year is not None else quarter.year - point.years_back
    return Found(season_slot(year, 33 + (quarter.month - 1) // 3), Basis.RELATIVE, f"counted from {quarter}", scene.now)


def find_season(point: Point, scene: Scene) -> Found | None:
    """Return a season, a quarter or a half of a year."""
    season = season_of(point.season or SPRING, scene.rules.extents.hemisphere)
    if point.year is not None:
        return Found(season_slot(year_in(point, scene), season, point.until))
    year, reason = year_of_season(season, point.relation, scene)
    if year is None:
        unknown = Slot(masked_season(season), f"XXXX-{season}", None, None, Precision.SEASON)
        return Found(unknown, Basis.STATED, reason)
    until = year + 1 if season in OVER_NEW_YEAR else None
    return Found(season_slot(year, season, until), Basis.INFERRED, reason, scene.written)
