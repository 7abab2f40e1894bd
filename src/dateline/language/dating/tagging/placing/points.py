"""Places in the calendar, completed by what the scene knows."""

from collections.abc import Callable
from dataclasses import replace

from dateline.domain.dates import Basis, Day, Precision
from dateline.language.dating.calendar import WINTER, days_in, is_day, month_span
from dateline.language.dating.finishing import mark_doubt
from dateline.language.dating.narrowing import narrow
from dateline.language.dating.rules import Reading
from dateline.language.dating.tagging import units as u
from dateline.language.dating.tagging.meanings import Point, Relation
from dateline.language.dating.tagging.placing.lengths import mod_of
from dateline.language.dating.tagging.placing.placed import Found, Placed, reading_of
from dateline.language.dating.tagging.placing.steps import unit_slot
from dateline.language.dating.tagging.placing.years import year_of_day, year_of_month, year_of_season
from dateline.language.dating.tagging.scenes import Scene
from dateline.language.dating.tagging.slots import (
    Slot,
    day_slot,
    month_slot,
    season_slot,
    span_slot,
    week_slot,
    weekend_slot,
    year_slot,
)

_PARTS = {u.START: 0, u.MID: 1, u.END: 2}
_EARLIER = {-1: 4, 1: 5}


def place_point(point: Point, scene: Scene) -> Placed | None:
    """Return when a place in the calendar is, None where its numbers name none."""
    found = _find(point, scene)
    if found is None:
        return None
    placed = Placed("DATE", found.slot.value, _mod(point), _narrowed(point, reading_of(found), scene), found.slot)
    return _timed(point, placed) if point.clock or point.daypart else placed


def _mod(point: Point) -> str:
    if point.part or point.daypart == u.SMALL_HOURS:
        return u.MODS[point.part or u.START]
    return {-1: "START", 1: "END"}.get(point.earlier) or mod_of(point.approx)


def _narrowed(point: Point, reading: Reading, scene: Scene) -> Reading:
    if point.part:
        reading = narrow(reading, _PARTS[point.part], _PARTS[point.part], scene.rules)
    elif point.earlier:
        reading = narrow(reading, _EARLIER[point.earlier], _EARLIER[point.earlier], scene.rules)
    if point.approx and mod_of(point.approx) and reading.edtf:
        reading = mark_doubt(reading, scene.rules.extents, about=True, unsure=False)
    return reading


def _timed(point: Point, placed: Placed) -> Placed:
    """Add the time of day; a night reaches into the next day."""
    if point.clock:
        point = _in_daypart(point)
        zone = "Z" if point.zone == 0 else ""
        value = f"{placed.value}T{point.clock}{zone}"
        reading = placed.reading
        if placed.slot and placed.slot.precision is Precision.DAY and not point.approx and placed.reading.edtf[:1] != "X":
            reading = reading._replace(edtf=f"{placed.slot.edtf}T{point.clock}{zone}", precision=Precision.TIME)
        return placed._replace(type="TIME", value=value, reading=reading)
    value = placed.value + u.DAYPARTS[point.daypart]
    reading = placed.reading
    latest = reading.latest
    if point.daypart == u.OVERNIGHT and latest and reading.earliest == latest:
        edtf = f"{day_slot(latest).edtf}/{day_slot(latest.shift(1)).edtf}"
        reading = reading._replace(edtf=edtf, latest=latest.shift(1), reasons=(*reading.reasons, "a night reaches into the next day"))
    if point.daypart == u.NIGHTTIME and point.night_of and latest and reading.earliest == latest:
        morning = latest.shift(1)
        edtf = f"{day_slot(latest).edtf}/{day_slot(morning).edtf}"
        reading = reading._replace(edtf=edtf, latest=morning, reasons=(*reading.reasons, "a night reaches into the next day"))
    return placed._replace(type="TIME", value=value, reading=reading)


def _in_daypart(point: Point) -> Point:
    """Three o'clock in the afternoon is 15:00."""
    hour = int(point.clock[:2])
    late = point.daypart in (u.AFTERNOON, u.EVENING, u.DUSK) or (point.daypart == u.NIGHTTIME and hour > 5)
    if late and hour < 12 and not point.half_day:
        return replace(point, clock=f"{hour + 12:02d}{point.clock[2:]}")
    return point


def _find(point: Point, scene: Scene) -> Found | None:
    for applies, finder in _FINDERS:
        if applies(point):
            return finder(point, scene)
    return None


# ------------------------------------------------------------------ whole and cut-short dates


def _find_within(point: Point, scene: Scene) -> Found | None:
    """March last year, Friday of next week: the point in the unit that a relation places."""
    if point.within is None:
        return None
    relation, unit = point.within
    outer = _related(relation, unit, scene)
    if outer is None or outer.slot.first is None:
        return None
    first = outer.slot.first
    inner = replace(point, within=None, relation=None)
    if point.weekday is not None and unit == u.WEEK:
        return outer._replace(slot=day_slot(first.shift(-first.weekday + point.weekday)))
    if point.day is not None and point.month is None:
        return outer._replace(slot=day_slot(Day(first.year, first.month, min(point.day, days_in(first.year, first.month)))))
    found = _find(replace(inner, year=first.year), scene)
    return found and outer._replace(slot=found.slot)


def _find_nth(point: Point, scene: Scene) -> Found | None:
    """The last day of June, the first week of 1998."""
    outer = _find(replace(point, nth=None), scene)
    if outer is None or outer.slot.first is None or outer.slot.last is None or point.nth is None:
        return None
    number, unit = point.nth
    if unit < 0:
        return _nth_weekday(outer, number, -unit - 1)
    step = 1 if unit == u.DAY else 7
    if number < 0:
        day = outer.slot.last
    else:
        day = outer.slot.first.shift(step * (number - 1))
    if day > outer.slot.last:
        return None
    slot = day_slot(day) if unit == u.DAY else week_slot(day)
    return outer._replace(slot=slot)


def _nth_weekday(outer: Found, number: int, weekday: int) -> Found | None:
    """The first Monday in December."""
    first, last = outer.slot.first, outer.slot.last
    if first is None or last is None:
        return None
    if number < 0:
        day = last.shift(-((last.weekday - weekday) % 7))
    else:
        day = first.shift((weekday - first.weekday) % 7 + 7 * (number - 1))
    return outer._replace(slot=day_slot(day)) if first <= day <= last else None


def _find_week(point: Point, scene: Scene) -> Found | None:
    """The week of March 16."""
    found = _find(replace(point, unit=0), scene)
    if found is None or found.slot.first is None:
        return found
    return found._replace(slot=week_slot(found.slot.first))


def _find_shift(point: Point, scene: Scene) -> Found | None:
    if scene.now is None:
        return _unknown_day()
    if scene.narrative and not point.shift and scene.written and not point.daypart:
        return Found(Slot("PRESENT_REF", "", None, None, Precision.UNKNOWN), Basis.RELATIVE, "the present of the writer")
    day = scene.now.shift(point.shift or 0)
    return Found(day_slot(day), Basis.RELATIVE, f"counted from {scene.now}", scene.now)


def _unknown_day() -> Found:
    slot = Slot("XXXX-XX-XX", "", None, None, Precision.UNKNOWN)
    return Found(slot, Basis.RELATIVE, "relative to a day that is not known")


def _find_month(point: Point, scene: Scene) -> Found | None:
    month = point.month or 1
    if point.day is not None and not 1 <= point.day <= days_in(2000, month):
        return None
    if point.year is not None:
        return _dated(_year(point, scene), month, point.day)
    if point.day is not None and point.relation and scene.now:
        return _day_related(point.relation, month, point.day, scene.now)
    if point.day is not None:
        return _day_without_year(point, month, point.day, scene)
    year, reason = year_of_month(month, point.relation, scene)
    if year is None:
        return Found(_masked_month(month), Basis.STATED, reason)
    return Found(month_slot(year, month), Basis.INFERRED, reason, scene.written)


def _year(point: Point, scene: Scene) -> int:
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
    year, reason = year_of_day(month, day, point, scene)
    if year is None or not is_day(year, month, day):
        value = f"XXXX-{month:02d}-{day:02d}"
        return Found(Slot(value, value, None, None, Precision.DAY), Basis.STATED, reason)
    return Found(day_slot(Day(year, month, day)), Basis.INFERRED, reason, scene.written)


def _day_related(relation: Relation, month: int, day: int, now: Day) -> Found | None:
    """Last Oct. 23, the 12th of October last, 1 February next."""
    later = (month, day) >= (now.month, now.day)
    year = now.year
    if relation.step < 0 and later:
        year -= 1
    elif relation.step > 0 and not later:
        year += 1
    return Found(day_slot(Day(year, month, day)), Basis.RELATIVE, f"counted from {now}", now) if is_day(year, month, day) else None


def _masked_month(month: int) -> Slot:
    value = f"XXXX-{month:02d}"
    return Slot(value, value, None, None, Precision.MONTH)


def _find_day(point: Point, scene: Scene) -> Found | None:
    """The 25th: of the month told last, else of the report's, before or after it as the tense says."""
    day = point.day or 1
    if point.weekday is None and scene.year is not None and scene.month is not None and (scene.narrative or scene.written is None):
        if is_day(scene.year, scene.month, day):
            return Found(day_slot(Day(scene.year, scene.month, day)), Basis.INFERRED, "in the month told before")
        return None
    if scene.now is None:
        return None
    for step in (0, -1, 1) if scene.tense <= 0 else (0, 1, -1):
        first, last = month_span(scene.now.year, scene.now.month + step)
        if day > last.day:
            continue
        at = Day(first.year, first.month, day)
        if (scene.tense > 0 and at >= scene.now) or (scene.tense < 0 and at <= scene.now) or scene.tense == 0:
            return Found(day_slot(at), Basis.INFERRED, f"counted from {scene.now}", scene.now)
    return None


# ------------------------------------------------------------------ weekdays


def _find_weekday(point: Point, scene: Scene) -> Found | None:
    weekday = point.weekday or 0
    relation = point.relation
    if relation and relation.told:
        return _weekday_told(weekday, relation, scene)
    anchor = scene.here if scene.narrative and scene.tense <= 0 else scene.now
    if anchor is None:
        return _unknown_day()
    day = _weekday_near(weekday, relation, anchor, scene)
    return Found(day_slot(day), Basis.RELATIVE, f"counted from {anchor}", anchor)


def _weekday_told(weekday: int, relation: Relation, scene: Scene) -> Found:
    anchor = scene.here
    if anchor is None:
        return _unknown_day()
    back = (anchor.weekday - weekday) % 7
    if relation.word == "last":
        day = anchor.shift(-(back or 7))
    else:
        day = anchor.shift(7 - back if relation.word == "next" else (-back if back < 4 else 7 - back))
    return Found(day_slot(day), Basis.RELATIVE, f"counted from {anchor}", anchor)


def _weekday_near(weekday: int, relation: Relation | None, anchor: Day, scene: Scene) -> Day:
    """The plain weekday is the last one up to the report, the next one where the sentence looks ahead."""
    back = (anchor.weekday - weekday) % 7
    step = relation.step if relation else 0
    if step < 0:
        return anchor.shift(-(back or 7))
    if step > 0:
        return anchor.shift(7 - back)
    if relation and relation.word == "this":
        return anchor.shift(weekday - anchor.weekday if scene.tense <= 0 or weekday >= anchor.weekday else 7 - back)
    if scene.tense > 0 or (scene.narrative and not scene.written):
        return anchor.shift((7 - back) % 7)
    return anchor.shift(-back)


# ------------------------------------------------------------------ units, seasons, spans


def _related(relation: Relation, unit: int, scene: Scene) -> Found | None:
    anchor = _anchor(relation, unit, scene)
    if anchor is None:
        return _unknown_day()
    step = -1 if relation.word == "latest" and scene.tense <= 0 else relation.step
    slot = unit_slot(anchor, unit, step)
    if slot is None:
        return None
    return Found(slot, Basis.RELATIVE, f"counted from {anchor}", anchor)


def _anchor(relation: Relation, unit: int, scene: Scene) -> Day | None:
    """The next day follows what was told before; the next week, month or year follow the report."""
    if relation.told or (unit == u.DAY and relation.step):
        return scene.here if scene.told is None or scene.told_day else scene.told.first
    return scene.now


def _find_unit(point: Point, scene: Scene) -> Found | None:
    told = scene.narrative or (point.earlier and point.unit == u.MONTH and scene.is_near)
    relation = point.relation or Relation("that" if told else "this")
    if relation.word == "latest" and point.unit == u.QUARTER:
        return _find_quarter(point, scene)
    return _related(relation, point.unit, scene)


def _find_quarter(point: Point, scene: Scene) -> Found | None:
    """The quarter, the year-ago period: the one told last, else the last one that was over."""
    quarter = scene.quarter
    if quarter is None:
        if scene.now is None:
            return _unknown_day()
        past = unit_slot(scene.now, u.QUARTER, -1)
        quarter = past.first if past else None
    if quarter is None:
        return None
    year = point.year if point.year is not None else quarter.year - point.years_back
    return Found(season_slot(year, 33 + (quarter.month - 1) // 3), Basis.RELATIVE, f"counted from {quarter}", scene.now)


def _find_season(point: Point, scene: Scene) -> Found | None:
    season = point.season or 21
    if point.year is not None:
        return Found(season_slot(_year(point, scene), season, point.until))
    year, reason = year_of_season(season, point.relation, scene)
    if year is None:
        value = season_slot(2000, season).value.replace("2000", "XXXX")
        return Found(Slot(value, f"XXXX-{season}", None, None, Precision.SEASON), Basis.STATED, reason)
    return Found(season_slot(year, season, year + 1 if season == WINTER else None), Basis.INFERRED, reason, scene.written)


def _find_holiday(point: Point, scene: Scene) -> Found | None:
    from dateline.language.dating.tagging.placing.holidays import holiday_found

    return holiday_found(point, scene)


def _find_weekend(point: Point, scene: Scene) -> Found | None:
    relation = point.relation or Relation("this")
    anchor = _anchor(relation, u.WEEKEND, scene)
    if anchor is None:
        return _unknown_day()
    step = relation.step
    past = scene.tense < 0 or (scene.tense == 0 and anchor.weekday < 2 and not point.relation)
    if anchor.weekday < 5 and past and (point.definite or (relation.word == "this" and point.relation and anchor.weekday < 3)):
        step = -1
    return Found(weekend_slot(anchor.shift(7 * step)), Basis.RELATIVE, f"counted from {anchor}", anchor)


def _find_span(point: Point, scene: Scene) -> Found | None:
    return Found(span_slot(point.year or 0, point.span, point.era))


def _find_year(point: Point, scene: Scene) -> Found | None:
    return Found(year_slot(_year(point, scene)))


def _find_today(point: Point, scene: Scene) -> Found | None:
    """A bare time of day is that of the day told last in a narrative, else of the report's day."""
    relation = point.relation
    told = scene.narrative or (relation and (relation.told or relation.word == "next")) or (not relation and scene.is_near)
    anchor = scene.here if told else scene.now
    if anchor is None:
        return _unknown_day()
    step = relation.step if relation else 0
    if point.daypart == u.OVERNIGHT and not told and scene.tense <= 0:
        step = -1
    if scene.night and told and not relation and _is_morning(point):
        step = 1
    return Found(day_slot(anchor.shift(step)), Basis.RELATIVE, f"counted from {anchor}", anchor)


def _is_morning(point: Point) -> bool:
    if point.clock:
        return int(point.clock[:2]) < 12
    return point.daypart in (u.MORNING, u.DAWN)


_FINDERS: tuple[tuple[Callable[[Point], bool], Callable[[Point, Scene], Found | None]], ...] = (
    (lambda point: point.nth is not None, _find_nth),
    (lambda point: point.unit == u.WEEK and point.month is not None, _find_week),
    (lambda point: point.within is not None, _find_within),
    (lambda point: point.shift is not None, _find_shift),
    (lambda point: point.month is not None, _find_month),
    (lambda point: point.holiday is not None, _find_holiday),
    (lambda point: point.season is not None, _find_season),
    (lambda point: point.weekend, _find_weekend),
    (lambda point: point.day is not None and point.weekday is None, _find_day),
    (lambda point: point.weekday is not None and point.day is not None, _find_day),
    (lambda point: point.weekday is not None, _find_weekday),
    (lambda point: point.span > 1, _find_span),
    (lambda point: point.unit == u.QUARTER, _find_unit),
    (lambda point: point.year is not None, _find_year),
    (lambda point: point.unit > 0, _find_unit),
    (lambda point: bool(point.daypart or point.clock), _find_today),
)
