"""Lengths of time, and times told by a length: two weeks, the past year, three days ago."""

from collections.abc import Callable

from dateline.domain.dates import Basis, Day, Precision
from dateline.language.dating.edtf import is_valid
from dateline.language.dating.partial import to_the_second
from dateline.language.dating.rules import Reading
from dateline.language.dating.tagging import units as u
from dateline.language.dating.tagging.meanings import Offset, Reference, Span
from dateline.language.dating.tagging.placing.placed import Placed
from dateline.language.dating.tagging.placing.steps import moved, unit_slot
from dateline.language.dating.tagging.scenes import Scene
from dateline.language.dating.tagging.slots import Slot, day_slot, season_slot

_COARSER = {u.WEEK: Precision.WEEK, u.FORTNIGHT: Precision.WEEK, u.MONTH: Precision.MONTH, u.QUARTER: Precision.MONTH}
_APPROX = {1: "APPROX", 2: "MORE_THAN", 3: "LESS_THAN", 4: "APPROX", 5: "EQUAL_OR_MORE", 6: "EQUAL_OR_LESS"}


def mod_of(approx: int) -> str:
    """Return the TIMEX3 modifier of a word such as about or at least."""
    return _APPROX.get(approx, "")


def place_span(span: Span, scene: Scene) -> Placed:
    """Return a length of time, with bounds where it is placed before or after a known day."""
    reading = _window(span, scene) if span.window else Reading()
    return Placed("DURATION", duration_value(span), mod_of(span.approx), reading)


def duration_value(span: Span) -> str:
    """Return a length as TIMEX3 writes it: P3D, PT90M, PXM, P2Y6M."""
    if span.vague and span.vague != COUPLE:
        return _length("X", span.unit)
    unit, number = span.unit, span.low
    if unit in _IN_OTHERS:
        other, times = _IN_OTHERS[unit]
        unit, number = other, number * times
    if span.smaller:
        rest, smaller = span.smaller
        smaller, times = _IN_OTHERS.get(smaller, (smaller, 1))
        return _length(_digits(number), unit) + _tail(unit, rest * times, smaller)
    rest = (number - int(number)) * _SMALLER[unit][1] if unit in _SMALLER else 0
    if rest and rest == int(rest):
        if not int(number):
            return _length(_digits(rest), _SMALLER[unit][0])
        return _length(str(int(number)), unit) + _tail(unit, rest, _SMALLER[unit][0])
    return _length(_digits(number), unit)


COUPLE = 102
_IN_OTHERS = {u.FORTNIGHT: (u.WEEK, 2), u.DECADE: (u.YEAR, 10), u.CENTURY: (u.YEAR, 100)}
_SMALLER = {u.YEAR: (u.MONTH, 12), u.DAY: (u.HOUR, 24), u.HOUR: (u.MINUTE, 60), u.MINUTE: (u.SECOND, 60)}
"""Units whose halves are said in a smaller one."""


def _length(number: str, unit: int) -> str:
    letter = u.LETTERS.get(unit, "W")
    return f"PT{number}{letter[1:]}" if letter[0] == "T" else f"P{number}{letter}"


def _tail(unit: int, number: float, smaller: int) -> str:
    letter = u.LETTERS[smaller]
    clock = "T" if letter[0] == "T" and u.LETTERS[unit][0] != "T" else ""
    return f"{clock}{_digits(number)}{letter[-1]}"


def _digits(number: float) -> str:
    return str(int(number)) if number == int(number) else f"{number:g}"


def _window(span: Span, scene: Scene) -> Reading:
    """The past three weeks reach back from the day of the report, the following three days on from what was told."""
    anchor = scene.here if span.degree == 3 else scene.now
    if anchor is None:
        return Reading(basis=Basis.RELATIVE, reasons=("counted from a day that is not known",))
    low, high = _counts(span.low, span.high, span.vague, span.unit, scene)
    far = moved(anchor, span.unit, span.window * high)
    first, last = min(anchor, far), max(anchor, far)
    return _run(first, last, Precision.RANGE, anchor, about=low != high)


def _run(first: Day, last: Day, precision: Precision, anchor: Day, *, about: bool) -> Reading:
    mark = "~" if about else ""
    edtf = (
        f"{day_slot(first).edtf}{mark}/{day_slot(last).edtf}{mark}"
        if first != last
        else f"{day_slot(first).edtf}{mark}"
    )
    return Reading(
        edtf=edtf if is_valid(edtf) else "",
        earliest=first,
        latest=last,
        precision=precision,
        basis=Basis.RELATIVE,
        reasons=(f"counted from {anchor}",),
        anchor=anchor,
    )


_PLURALS = {
    u.MINUTE: "minutes",
    u.HOUR: "hours",
    u.DAY: "days",
    u.WEEK: "weeks",
    u.MONTH: "months",
    u.YEAR: "years",
    u.DECADE: "decades",
    u.CENTURY: "centuries",
}


def _counts(low: float, high: float, vague: int, unit: int, scene: Scene) -> tuple[float, float]:
    extents = scene.rules.extents
    if vague == 1:
        least, most = getattr(extents, _PLURALS.get(unit, "years"))
    elif vague:
        least, most = extents.count(-vague)
    else:
        return low, high
    return least, most if most is not None else least * 10


def place_offset(offset: Offset, scene: Scene) -> Placed | None:
    """Return the time that lies a length before or after another one."""
    anchor = scene.now if offset.deictic else _told(offset, scene)
    if anchor and offset.deictic and offset.to_day:
        day = day_slot(moved(anchor, offset.unit, offset.sign * offset.low))
        return Placed(
            "DATE",
            day.value,
            "",
            _run(day.first or anchor, day.last or anchor, Precision.DAY, anchor, about=False),
            day,
        )
    if offset.vague and offset.vague != 102:
        value = "PAST_REF" if offset.sign < 0 else "FUTURE_REF"
        reading = _ago(offset, anchor, scene) if anchor else Reading()
        return Placed("DATE", value, mod_of(offset.approx), reading)
    if anchor is None:
        return Placed("DATE", "XXXX-XX-XX", mod_of(offset.approx))
    if offset.unit in _MINUTES and scene.clock and not offset.deictic:
        return _clock_later(offset, anchor, scene)
    slot = _quarter_before(offset, scene) or _offset_slot(offset, anchor)
    reading = _ago(offset, anchor, scene)
    return Placed("DATE", slot.value, mod_of(offset.approx), reading, slot)


_MINUTES = {u.MINUTE: 1, u.HOUR: 60}


def _clock_later(offset: Offset, anchor: Day, scene: Scene) -> Placed:
    """Twenty minutes later, after a time of day."""
    hour, minute = (int(part) for part in scene.clock.split(":")[:2])
    days, minutes = divmod(hour * 60 + minute + round(offset.sign * offset.low * _MINUTES[offset.unit]), 1440)
    slot = day_slot(anchor.shift(days))
    clock = f"{minutes // 60:02d}:{minutes % 60:02d}"
    reading = Reading(
        edtf=f"{slot.edtf}T{to_the_second(clock)}",
        earliest=slot.first,
        latest=slot.last,
        precision=Precision.TIME,
        basis=Basis.RELATIVE,
        reasons=(f"counted from {scene.clock} on {anchor}",),
        anchor=anchor,
    )
    return Placed("TIME", f"{slot.value}T{clock}", mod_of(offset.approx), reading, slot)


def _told(offset: Offset, scene: Scene) -> Day | None:
    """Years later count from what was told last, however coarse; days later from the last day told."""
    told = scene.told
    if told is not None and told.first is not None and scene.told_day is None and offset.unit >= u.MONTH:
        coarse = told.precision not in (Precision.DAY, Precision.TIME, Precision.WEEK, Precision.MONTH)
        if offset.unit >= u.YEAR or not coarse:
            return told.first
    return scene.here


def _quarter_before(offset: Offset, scene: Scene) -> Slot | None:
    """A year earlier, in a report on a quarter, is that quarter of the year before."""
    if scene.quarter is None or offset.unit != u.YEAR or offset.low != 1 or offset.sign > 0:
        return None
    if scene.told is not None and scene.told.precision is Precision.YEAR:
        return None
    return season_slot(scene.quarter.year - 1, 33 + (scene.quarter.month - 1) // 3)


def place_reference(reference: Reference, scene: Scene) -> Placed:
    """Return the present, past or future, with bounds where a word such as lately or soon sets some."""
    reading = Reading()
    if scene.now is not None and reference.value in _REACHES:
        reading = _REACHES[reference.value](reference, scene.now, scene)
    return Placed("DATE", reference.value, "", reading)


def _lately(reference: Reference, now: Day, scene: Scene) -> Reading:
    if not reference.degree:
        return Reading()
    back = 14 if reference.degree == 4 else scene.rules.extents.recently
    return _run(now.shift(-back), now.shift(-int(reference.degree == 4)), Precision.RANGE, now, about=True)


def _soon(reference: Reference, now: Day, scene: Scene) -> Reading:
    """The near future is some weeks; the future has no end."""
    if reference.degree:
        return _open_run(now, None, now)
    return _run(now, now.shift(scene.rules.extents.soon), Precision.RANGE, now, about=True)


_REACHES: dict[str, Callable[[Reference, Day, Scene], Reading]] = {"PAST_REF": _lately, "FUTURE_REF": _soon}


def _offset_slot(offset: Offset, anchor: Day) -> Slot:
    """As fine as the unit counted in, no finer."""
    at = moved(anchor, offset.unit, offset.sign * offset.low)
    if offset.unit < u.WEEK or offset.unit == u.NIGHT or (offset.unit in (u.WEEK, u.FORTNIGHT) and not offset.deictic):
        return day_slot(at)
    finer = u.MONTH if offset.low != int(offset.low) else offset.unit
    return unit_slot(at, {u.QUARTER: u.MONTH, u.DECADE: u.YEAR, u.CENTURY: u.YEAR}.get(finer, finer)) or day_slot(at)


def _ago(offset: Offset, anchor: Day, scene: Scene) -> Reading:
    """Three weeks ago is some day near that; months and years ago are as fine as a month or a year."""
    low, high = _counts(offset.low, offset.high, offset.vague, offset.unit, scene)
    if offset.approx in _OPEN and low == high:
        return _open_side(offset, anchor, moved(anchor, offset.unit, offset.sign * low))
    if offset.approx in (1, 4):
        low, high = low * (1 - _ABOUT), high * (1 + (_ABOUT if offset.approx == 1 else 0))
    near, far = sorted((moved(anchor, offset.unit, offset.sign * low), moved(anchor, offset.unit, offset.sign * high)))
    about = low != high
    if offset.unit in (u.WEEK, u.FORTNIGHT, u.WEEKEND):
        slack = scene.rules.extents.week_slack
        return _run(near.shift(-slack), far.shift(slack), Precision.WEEK, anchor, about=True)
    if offset.unit in (u.MONTH, u.QUARTER):
        return _coarse(near, far, u.MONTH, anchor, about=about)
    if offset.unit in (u.YEAR, u.DECADE, u.CENTURY, u.MILLENNIUM):
        return _coarse(near, far, u.YEAR, anchor, about=about)
    return _run(near, far, Precision.DAY, anchor, about=about)


_ABOUT = 0.2
"""By which share of itself a length that is about right may miss."""
_OPEN = {2: 1, 3: -1, 5: 1, 6: -1}
"""Words such as more than and less than, by whether the length may be longer or shorter."""


def _open_side(offset: Offset, anchor: Day, at: Day) -> Reading:
    """More than ten years ago is before a day; less than ten years ago is between that day and the report."""
    beyond = _OPEN[offset.approx] * offset.sign
    longer = _OPEN[offset.approx] > 0
    first, last = (None, at) if beyond < 0 and longer else (at, None) if longer else (min(at, anchor), max(at, anchor))
    return _open_run(first, last, anchor)


def _open_run(first: Day | None, last: Day | None, anchor: Day) -> Reading:
    edtf = f"{first or '..'}/{last or '..'}"
    return Reading(
        edtf=edtf if is_valid(edtf) else "",
        earliest=first,
        latest=last,
        precision=Precision.RANGE,
        basis=Basis.RELATIVE,
        reasons=(f"counted from {anchor}",),
        anchor=anchor,
    )


def _coarse(near: Day, far: Day, unit: int, anchor: Day, *, about: bool) -> Reading:
    first, last = unit_slot(near, unit), unit_slot(far, unit)
    if first is None or last is None:
        return Reading()
    edtf = f"{first.edtf}~/{last.edtf}~" if first != last else f"{first.edtf}~"
    return Reading(
        edtf=edtf if is_valid(edtf) else "",
        earliest=first.first,
        latest=last.last,
        precision=first.precision,
        basis=Basis.RELATIVE,
        reasons=(f"counted from {anchor}",),
        anchor=anchor,
    )
