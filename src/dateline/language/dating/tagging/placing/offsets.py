"""Times that lie a length before or after another one: two weeks ago, years later, an hour earlier."""

from dateline.domain.dates import Day, Precision
from dateline.language.dating.edtf.reading import is_valid
from dateline.language.dating.partial import to_the_second
from dateline.language.dating.rules import Reading
from dateline.language.dating.tagging import units as u
from dateline.language.dating.tagging.meanings import COUPLE, Offset
from dateline.language.dating.tagging.placing.counts import counts
from dateline.language.dating.tagging.placing.placed import Placed
from dateline.language.dating.tagging.placing.runs import counted_from, mod_of, run_of_days
from dateline.language.dating.tagging.placing.steps import moved, unit_slot
from dateline.language.dating.tagging.scenes import Scene
from dateline.language.dating.tagging.slots import Slot, day_slot, run_text, season_slot

_MINUTES = {u.MINUTE: 1, u.HOUR: 60}
_WEEKS, _MONTHS = (u.WEEK, u.FORTNIGHT, u.WEEKEND), (u.MONTH, u.QUARTER)
_YEARS = (u.YEAR, u.DECADE, u.CENTURY, u.MILLENNIUM)
_IN_YEARS = {u.YEAR: 1, u.DECADE: 10, u.CENTURY: 100, u.MILLENNIUM: 1000}
_ROUND = 1000
"""From how many years on a number is a round one."""
_COARSER = {u.QUARTER: u.MONTH, u.DECADE: u.YEAR, u.CENTURY: u.YEAR}
"""Units that are counted in, by the unit that the result is as fine as."""
_FINE = (Precision.DAY, Precision.TIME, Precision.WEEK, Precision.MONTH)
_ABOUT, _ALMOST = 1, 4
_HALF_MONTH = 15
"""How many days what is told in months and a half may lie on either side of that."""
_MISS = 0.2
"""By which share of itself a length that is about right may miss."""
_OPEN = {2: 1, 3: -1, 5: 1, 6: -1}
"""Words such as more than and less than, by whether the length may be longer or shorter."""


def place_offset(offset: Offset, scene: Scene) -> Placed | None:
    """Return the time that lies a length before or after another one."""
    anchor = scene.now if offset.deictic else _told(offset, scene)
    if anchor and offset.deictic and offset.to_day:
        return _to_the_day(offset, anchor)
    if offset.vague and offset.vague != COUPLE:
        value = "PAST_REF" if offset.sign < 0 else "FUTURE_REF"
        return Placed("DATE", value, mod_of(offset.approx), _ago(offset, anchor, scene) if anchor else Reading())
    if anchor is None:
        return Placed("DATE", "XXXX-XX-XX", mod_of(offset.approx))
    if offset.unit in _MINUTES and scene.clock and not offset.deictic:
        return _clock_later(offset, anchor, scene)
    slot = _quarter_before(offset, scene) or _slot(offset, anchor)
    return Placed("DATE", slot.value, mod_of(offset.approx), _ago(offset, anchor, scene), slot)


def _told(offset: Offset, scene: Scene) -> Day | None:
    """Years later count from what was told last, however coarse; days later from the last day told."""
    if scene.passed and scene.passed.first and offset.unit >= u.YEAR:
        return scene.passed.first
    told = scene.told
    if told is None or told.first is None or scene.told_day is not None or offset.unit < u.MONTH:
        return scene.here
    return told.first if offset.unit >= u.YEAR or told.precision in _FINE else scene.here


def _to_the_day(offset: Offset, anchor: Day) -> Placed:
    """Three years ago today."""
    at = moved(anchor, offset.unit, offset.sign * offset.low)
    slot = day_slot(at)
    return Placed("DATE", slot.value, "", run_of_days(at, at, Precision.DAY, anchor, about=False), slot)


def _clock_later(offset: Offset, anchor: Day, scene: Scene) -> Placed:
    """Twenty minutes later, after a time of day."""
    hour, minute = (int(part) for part in scene.clock.split(":")[:2])
    days, minutes = divmod(hour * 60 + minute + round(offset.sign * offset.low * _MINUTES[offset.unit]), 1440)
    slot = day_slot(anchor.shift(days))
    clock = f"T{minutes // 60:02d}:{minutes % 60:02d}"
    edtf = "" if slot.edtf.startswith("Y") else slot.edtf + to_the_second(clock)
    reading = counted_from(anchor, edtf, slot.first, slot.last, Precision.TIME, f"{scene.clock} on ")
    return Placed("TIME", slot.value + clock, mod_of(offset.approx), reading, slot)


def _quarter_before(offset: Offset, scene: Scene) -> Slot | None:
    """A year earlier, in a report on a quarter, is that quarter of the year before."""
    if scene.quarter is None or offset.unit != u.YEAR or offset.low != 1 or offset.sign > 0:
        return None
    if scene.told is not None and scene.told.precision is Precision.YEAR:
        return None
    return season_slot(scene.quarter.year - 1, 33 + (scene.quarter.month - 1) // 3)


def _slot(offset: Offset, anchor: Day) -> Slot:
    """As fine as the unit counted in, no finer."""
    at = moved(anchor, offset.unit, offset.sign * offset.low)
    if offset.unit < u.WEEK or offset.unit == u.NIGHT or (offset.unit in (u.WEEK, u.FORTNIGHT) and not offset.deictic):
        return day_slot(at)
    finer = u.MONTH if offset.unit == u.YEAR and offset.low != int(offset.low) else offset.unit
    return unit_slot(at, _COARSER.get(finer, finer)) or day_slot(at)


def _ago(offset: Offset, anchor: Day, scene: Scene) -> Reading:
    """Three weeks ago is some day near that; months and years ago are as fine as a month or a year."""
    low, high = counts(offset.low, offset.high, offset.vague, offset.unit, scene)
    if offset.approx in _OPEN and low == high:
        return _open_side(offset, anchor, moved(anchor, offset.unit, offset.sign * low))
    if offset.approx in (_ABOUT, _ALMOST):
        low, high = low * (1 - _MISS), high * (1 + (_MISS if offset.approx == _ABOUT else 0))
    if offset.unit in _YEARS and low == high and not offset.vague:
        low, high = _as_round_as_said(low, offset.unit)
    near, far = sorted(moved(anchor, offset.unit, offset.sign * number) for number in (low, high))
    if offset.unit in _WEEKS:
        slack = scene.rules.extents.week_slack
        return run_of_days(near.shift(-slack), far.shift(slack), Precision.WEEK, anchor, about=True)
    if offset.unit in _MONTHS and low == high != int(low):
        return run_of_days(near.shift(-_HALF_MONTH), near.shift(_HALF_MONTH), Precision.MONTH, anchor, about=True)
    if offset.unit == u.YEAR and low == high != int(low):
        near, far = moved(near, u.MONTH, -1), moved(far, u.MONTH, 1)
    if offset.unit in _MONTHS or offset.unit in _YEARS:
        return _coarse(near, far, u.MONTH if _is_told_in_months(offset) else u.YEAR, anchor)
    return run_of_days(near, far, Precision.DAY, anchor, about=low != high)


def _is_told_in_months(offset: Offset) -> bool:
    """Half a year ago is as fine as the months that it has."""
    return offset.unit in _MONTHS or (offset.unit == u.YEAR and offset.low != int(offset.low))


def _as_round_as_said(number: float, unit: int) -> tuple[float, float]:
    """Two thousand years are round: half of the last place that is told either way; hundreds are taken as told."""
    years = round(number * _IN_YEARS[unit])
    if years < _ROUND:
        return number, number
    place = 10 ** (len(str(years)) - len(str(years).rstrip("0")))
    slack = place / 2 / _IN_YEARS[unit]
    return number - slack, number + slack


def _open_side(offset: Offset, anchor: Day, at: Day) -> Reading:
    """More than ten years ago is before a day; less than ten years ago is between that day and the report."""
    first: Day | None = min(at, anchor)
    last: Day | None = max(at, anchor)
    if _OPEN[offset.approx] > 0:
        first, last = (None, at) if offset.sign < 0 else (at, None)
    return counted_from(anchor, run_text(first, last), first, last, Precision.RANGE)


def _coarse(near: Day, far: Day, unit: int, anchor: Day) -> Reading:
    first, last = unit_slot(near, unit), unit_slot(far, unit)
    if first is None or last is None:
        return Reading()
    edtf = f"{first.edtf}~/{last.edtf}~" if first != last else f"{first.edtf}~"
    return counted_from(anchor, edtf if is_valid(edtf) else "", first.first, last.last, first.precision)
