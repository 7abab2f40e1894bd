"""Named days in the year that the scene gives."""

from dateline.domain.dates import Basis, Day, Precision
from dateline.language.dating.named_days import Named, named_day, year_of
from dateline.language.dating.tagging.meanings import Point, Relation
from dateline.language.dating.tagging.placing.placed import Found
from dateline.language.dating.tagging.placing.years import year_of_day
from dateline.language.dating.tagging.scenes import Scene
from dateline.language.dating.tagging.slots import Slot, coarser_value, day_slot, run_text

_STEPS = {"last": -1, "next": 1}


def find_holiday(point: Point, scene: Scene) -> Found | None:
    """Return a day that has a name, in the year that is told or nearest; None where that year has none."""
    code = point.holiday or 101
    if point.year is not None:
        return _found(named_day(code, 1 - point.year if point.era < 0 else point.year), Basis.STATED, "")
    if year := year_of(code):
        return _found(named_day(code, year), Basis.STATED, "")
    near = named_day(code, scene.now.year if scene.now else scene.year or _ANY_YEAR)
    if near is None:
        return None
    year, reason = year_of_day(near.first.month, near.first.day, None, scene)
    if year is None:
        return None
    if scene.now and point.relation and (step := _step(code, year, point.relation, scene.now)):
        year, reason = year + step, f"counted from {scene.now}"
    return _found(named_day(code, year), Basis.INFERRED, reason, scene.written)


_ANY_YEAR = 2000


def _step(code: int, year: int, relation: Relation, now: Day) -> int:
    """Last Easter is the last one that was over, the next one the first to come."""
    named = named_day(code, year)
    step = _STEPS.get(relation.word, 0)
    if named is None or not step:
        return 0
    return step * (named.first >= now if step < 0 else named.last <= now)


def _found(named: Named | None, basis: Basis, reason: str, anchor: Day | None = None) -> Found | None:
    if named is None:
        return None
    reasons = "; ".join(filter(None, (reason, named.why)))
    return Found(_slot(named), basis, reasons, anchor)


def _slot(named: Named) -> Slot:
    if named.first == named.last:
        return day_slot(named.first)
    value = coarser_value(named.first, named.last)
    return Slot(value, run_text(named.first, named.last), named.first, named.last, Precision.RANGE)
