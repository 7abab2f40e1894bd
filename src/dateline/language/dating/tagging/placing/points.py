"""Places in the calendar, completed by what the scene knows."""

from dataclasses import replace

from dateline.domain.dates import Day, Precision
from dateline.language.dating.finishing import mark_doubt
from dateline.language.dating.institutional import read_fiscal_year
from dateline.language.dating.narrowing import BEGINNING, EARLY, END, LATE, MID, narrow, take_share
from dateline.language.dating.partial import to_the_second
from dateline.language.dating.rules import Reading
from dateline.language.dating.tagging import units as u
from dateline.language.dating.tagging.meanings import Point
from dateline.language.dating.tagging.placing.doubts import in_either_year
from dateline.language.dating.tagging.placing.placed import Found, Placed, reading_of
from dateline.language.dating.tagging.placing.places import find_place
from dateline.language.dating.tagging.placing.runs import mod_of
from dateline.language.dating.tagging.scenes import Scene
from dateline.language.dating.tagging.slots import day_slot, run_text

_PARTS = {u.START: EARLY, u.MID: MID, u.END: LATE}
_VERGES = {u.START: BEGINNING, u.MID: MID, u.END: END}
_EARLIER = {-1: 4, 1: 5}
_ABOUT = (1, 4)
"""The senses of words that doubt a date: about, nearly; at least and up to say on which side of it the time lies."""


def place_point(point: Point, scene: Scene) -> Placed | None:
    """Return when a place in the calendar is, None where its numbers name none."""
    found = find_place(point, scene)
    if found is None:
        return None
    if point.eve and found.slot.first is not None:
        return _eve(point, found, found.slot.first, scene)
    reading = _narrowed(point, _fiscal(point, reading_of(found), scene), scene)
    placed = Placed("DATE", found.slot.value, _mod(point), reading, found.slot)
    placed = _timed(point, placed) if point.clock or point.daypart else placed
    return in_either_year(point, placed, scene, place_point)


def _eve(point: Point, found: Found, day: Day, scene: Scene) -> Placed:
    """The night that leads into a day is the one of the day before; what follows counts from the day named."""
    eve = found._replace(slot=day_slot(day.shift(-1)))
    placed = Placed("DATE", eve.slot.value, _mod(point), _narrowed(point, reading_of(eve), scene), eve.slot)
    return _timed(point, placed)._replace(slot=found.slot)


def _fiscal(point: Point, reading: Reading, scene: Scene) -> Reading:
    """Bound a fiscal year, or a quarter of one, that is told by its number."""
    if not point.fiscal or point.year is None or reading.earliest is None:
        return reading
    first = reading.earliest
    if reading.precision is Precision.YEAR:
        return read_fiscal_year(first.year, scene.rules)
    if reading.precision is Precision.QUARTER:
        return read_fiscal_year(first.year, scene.rules, part=(first.month + 2) // 3, months=3)
    return reading


def _mod(point: Point) -> str:
    if point.share:
        return u.MODS[u.START if not point.share[0] else u.END if point.share[1] == 1 else u.MID]
    if point.part or point.daypart == u.SMALL_HOURS:
        return u.MODS[point.part or u.START]
    return {-1: "START", 1: "END"}.get(point.earlier) or mod_of(point.approx)


def _narrowed(point: Point, reading: Reading, scene: Scene) -> Reading:
    if point.share:
        reading = take_share(reading, *point.share, "the part")
    elif point.due and reading.latest is not None:
        reason = "a limit: the end is its last day"
        reading = reading._replace(earliest=reading.latest, reasons=(*reading.reasons, reason))
    elif point.part:
        parts = _VERGES if point.verge else _PARTS
        first, last = sorted((point.part_from or point.part, point.part))
        reading = narrow(reading, parts[first], parts[last], scene.rules)
    elif point.earlier:
        reading = narrow(reading, _EARLIER[point.earlier], _EARLIER[point.earlier], scene.rules)
    if point.approx not in _ABOUT or not reading.edtf or point.clock:
        return reading
    return (
        _about_midnight(point, reading)
        if point.daypart
        else mark_doubt(reading, scene.rules.extents, about=True, unsure=False)
    )


def _about_midnight(point: Point, reading: Reading) -> Reading:
    """About noon is that day; which of two days a midnight is of, writers differ on."""
    first, last = reading.earliest, reading.latest
    if point.daypart != u.MIDNIGHT or first is None or last is None:
        return reading
    first, last = first.shift(-1), last.shift(1)
    reasons = (*reading.reasons, "which night is meant is not said")
    return reading._replace(edtf=run_text(first, last), earliest=first, latest=last, reasons=reasons)


def _timed(point: Point, placed: Placed) -> Placed:
    """Add the time of day; a night that is said to be that of a day reaches into the next one."""
    if point.clock:
        return _clocked(in_daypart(point), placed)
    reading = placed.reading
    night = point.daypart == u.OVERNIGHT or (point.daypart == u.NIGHTTIME and _is_whole_night(point))
    if night and reading.latest and reading.earliest == reading.latest:
        reading = _into_morning(reading, reading.latest)
    some_day = "-XX" if point.month is not None and point.day is None and placed.value[-2:].isdecimal() else ""
    return placed._replace(type="TIME", value=placed.value + some_day + u.DAYPARTS[point.daypart], reading=reading)


def _is_whole_night(point: Point) -> bool:
    """The night of a day, the night before: not the evening hours alone, as Monday night can be."""
    if point.night_of or (point.shift is not None and point.shift < 0):
        return True
    return point.relation is not None and point.relation.word == "last" and point.weekday is None


def _clocked(point: Point, placed: Placed) -> Placed:
    zone = _zone_text(point.zone)
    reading = placed.reading
    slot = placed.slot
    single = slot and slot.precision is Precision.DAY and slot.first == slot.last and reading.edtf[:1] not in "XY"
    if point.either_half and not point.daypart:
        reading = reading._replace(reasons=(*reading.reasons, "before or after noon is not said"))
    elif slot and single and not point.approx:
        reading = reading._replace(edtf=f"{slot.edtf}T{to_the_second(point.clock)}{zone}", precision=Precision.TIME)
    return placed._replace(
        type="TIME", value=f"{placed.value}T{point.clock}{zone if zone == 'Z' else ''}", reading=reading
    )


_DAY_MINUTES = 24 * 60


def _zone_text(minutes: int | None) -> str:
    """Return a zone as EDTF writes it, nothing where it is unsaid or that of a place that is not named."""
    if minutes is None or abs(minutes) >= _DAY_MINUTES:
        return ""
    hours, rest = divmod(abs(minutes), 60)
    return f"{'-' if minutes < 0 else '+'}{hours:02d}:{rest:02d}" if minutes else "Z"


def _into_morning(reading: Reading, evening: Day) -> Reading:
    morning = evening.shift(1)
    reasons = (*reading.reasons, "a night reaches into the next day")
    return reading._replace(edtf=run_text(evening, morning), latest=morning, reasons=reasons)


def in_daypart(point: Point) -> Point:
    """Return a time of day as its part of the day has it: three o'clock in the afternoon is 15:00."""
    hour = int(point.clock[:2])
    late = point.daypart in (u.AFTERNOON, u.EVENING, u.DUSK) or (point.daypart == u.NIGHTTIME and hour > 5)
    if late and hour < 12 and not point.half_day:
        return replace(point, clock=f"{hour + 12:02d}{point.clock[2:]}")
    return replace(point, clock="24:00") if point.daypart == u.MIDNIGHT and hour == _NOON else point


_NOON = 12
