"""Frames around two dates: between, before and after another, the portion of one."""

from dataclasses import replace

from dateline.domain.dates import Day, Precision
from dateline.language.dating.rules import Reading, Rules
from dateline.language.dating.spans import from_on, join_spans, span_of, together
from dateline.language.dating.tagging import units as u
from dateline.language.dating.tagging.durations import in_one_unit
from dateline.language.dating.tagging.frames.runs import run
from dateline.language.dating.tagging.meanings import Counted, Offset, Point, Reference, Span
from dateline.language.dating.tagging.placing import place
from dateline.language.dating.tagging.placing.points import in_daypart
from dateline.language.dating.tagging.placing.steps import moved
from dateline.language.dating.tagging.scenes import Scene
from dateline.language.dating.tagging.sightings import Sighting
from dateline.language.dating.tagging.slots import day_slot


def between(sightings: tuple[Sighting, ...], rules: Rules) -> Reading | None:
    """From one date to another; to the present where that is the end."""
    first, last = (sighting.placed.reading for sighting in sightings)
    if is_present(sightings[1]):
        return from_on(first, included=True) if first.edtf else None
    if first.earliest and last.latest and last.latest < first.earliest:
        last = _in_year_after(sightings[1], first.earliest, rules) or last
    return join_spans(first, last) if first.edtf and last.edtf else None


def is_present(sighting: Sighting) -> bool:
    """Return whether a sighting is the present."""
    return isinstance(sighting.meaning, Reference) and sighting.meaning.value == "PRESENT_REF"


def _in_year_after(sighting: Sighting, first: Day, rules: Rules) -> Reading | None:
    """Between Christmas 2030 and New Year: the end without a year is the first one behind the start."""
    point = sighting.meaning
    if not isinstance(point, Point) or point.year is not None or not (point.month or point.holiday):
        return None
    for year in (first.year, first.year + 1):
        placed = place(replace(point, year=year, relation=None), Scene(written=rules.anchor, rules=rules))
        if placed and placed.reading.earliest and placed.reading.earliest >= first:
            return placed.reading
    return None


def inside(sightings: tuple[Sighting, ...], rules: Rules) -> Reading | None:
    """After 9 May but before 13 May 2015."""
    first, last = (sighting.placed.reading for sighting in sightings)
    point = sightings[0].meaning
    if last.earliest and isinstance(point, Point) and point.month and point.year is None:
        first = _completed(replace(point, year=last.earliest.year), sightings[0], rules)
    if first.latest is None or last.earliest is None or first.latest.shift(1) >= last.earliest:
        return None
    return run(first.latest.shift(1), last.earliest.shift(-1), None, "on neither of the two")


def either(sightings: tuple[Sighting, ...], _: Rules) -> Reading | None:
    """One of two dates."""
    readings = [sighting.placed.reading for sighting in sightings]
    if all(map(_is_bare_weekday, sightings)):
        readings[0] = _in_one_week(*readings)
    return together(readings, either=True) if all(reading.edtf for reading in readings) else None


def _is_bare_weekday(sighting: Sighting) -> bool:
    point = sighting.meaning
    return isinstance(point, Point) and point.weekday is not None and not (point.is_placed or point.within)


def _in_one_week(first: Reading, last: Reading) -> Reading:
    """Of Friday or Saturday, said on a Friday, the Friday is that right before the Saturday."""
    if first.earliest is None or last.earliest is None or first.earliest < last.earliest:
        return first
    day = first.earliest.shift(-7)
    return first._replace(edtf=str(day), earliest=day, latest=day)


def before_date(sightings: tuple[Sighting, ...], rules: Rules) -> Reading | None:
    """Two days before a date, or the two days before it."""
    return _beside(sightings, rules, -1)


def beside_happening(sightings: tuple[Sighting, ...], rules: Rules) -> Reading | None:
    """The day before the vote of 5 May; the night after it, the day of it."""
    beside, date = (sighting.meaning for sighting in sightings)
    if not isinstance(beside, Reference) or beside.step is None or not isinstance(date, Point):
        return None
    of = sightings[1].placed.reading
    if of.earliest is None or of.earliest != of.latest:
        return None
    day = Point(year=of.earliest.year, month=of.earliest.month, day=of.earliest.day)
    placed = place(Counted(beside.step, day), Scene(written=rules.anchor, rules=rules))
    return placed.reading if placed else None


def leading_up(sightings: tuple[Sighting, ...], rules: Rules) -> Reading | None:
    """The weeks before a date are all of them; weeks before it is some day of them."""
    span = sightings[0].meaning
    if not isinstance(span, Span) or span.vague != 1:
        return None
    counted = sightings[0]._replace(meaning=span._replace(definite=True))
    return _beside((counted, sightings[1]), rules, -1)


def after_date(sightings: tuple[Sighting, ...], rules: Rules) -> Reading | None:
    """Two days after a date, or the two days after it."""
    return _beside(sightings, rules, 1)


def _beside(sightings: tuple[Sighting, ...], rules: Rules, sign: int) -> Reading | None:
    """A few days before Christmas is a day so far from it, the two weeks before Christmas all of them up to it."""
    span, reading = sightings[0].meaning, sightings[1].placed.reading
    if not isinstance(span, Span) or span.window or reading.earliest is None or reading.latest is None:
        return None
    span = in_one_unit(span)
    step = Offset(span.low, span.high, span.unit, sign, deictic=False, vague=span.vague, approx=span.approx)
    ends = [place(step, Scene(written=day, rules=rules)) for day in (reading.earliest, reading.latest)]
    far = span_of(*(each.reading for each in ends if each)) if all(ends) else None
    if far is None or not span.definite:
        return far
    if sign < 0:
        return _along(far.earliest, reading.earliest.shift(-1))
    return _along(reading.latest.shift(1), far.latest)


def _along(first: Day | None, last: Day | None) -> Reading | None:
    return run(first, last, None, "all of them, up to that date or from it on") if first and last else None


def within_of(sightings: tuple[Sighting, ...], _: Rules) -> Reading | None:
    """Within 30 days of a date is on either side of it."""
    return _reach(sightings, -1, 1)


def within_before(sightings: tuple[Sighting, ...], _: Rules) -> Reading | None:
    """Within 30 days before a date."""
    return _reach(sightings, -1, 0)


def within_after(sightings: tuple[Sighting, ...], _: Rules) -> Reading | None:
    """Within 30 days after a date."""
    return _reach(sightings, 0, 1)


def _reach(sightings: tuple[Sighting, ...], back: int, ahead: int) -> Reading | None:
    """Return a date with as much time before and behind it as a length says, so many times."""
    span, reading = sightings[0].meaning, sightings[1].placed.reading
    if not isinstance(span, Span) or span.vague or span.window or reading.earliest is None or reading.latest is None:
        return None
    span = in_one_unit(span)
    first = moved(reading.earliest, span.unit, back * span.high)
    return run(first, moved(reading.latest, span.unit, ahead * span.high), None, "no farther from that date")


def _to_the_day(span: Span, counted: Counted, rules: Rules) -> Reading | None:
    """A year to the day after 5 May 2014 is the 5 May of the next."""
    step, of = counted.step, place(counted.of, Scene(written=rules.anchor, rules=rules))
    if not isinstance(step, Point) or step.unit != u.DAY or step.relation is None or not step.relation.step or not of:
        return None
    first, last = of.reading.earliest, of.reading.latest
    if first is None or first != last:
        return None
    span = in_one_unit(span)
    day = moved(first, span.unit, step.relation.step * span.low)
    reading = run(day, day, None, f"counted from {first}, to the day")
    return reading._replace(edtf=day_slot(day).edtf, precision=Precision.DAY)


def ended(sightings: tuple[Sighting, ...], rules: Rules) -> Reading | None:
    """The year ended 30 June, the year to March, the week ended 5 May: so long, up to the end of that."""
    span, end, counted = sightings[0].meaning, sightings[1].placed.reading, sightings[1].meaning
    if isinstance(span, Span) and isinstance(counted, Counted):
        return _to_the_day(span, counted, rules)
    if isinstance(span, Point) and span.unit in _ENDING and not (span.relation or span.within or span.part):
        span = Span(1, 1, span.unit)
    if not isinstance(span, Span) or span.window or span.vague or end.latest is None or end.earliest is None:
        return None
    span = in_one_unit(span)
    first = moved(end.latest.shift(1), span.unit, -span.high)
    return run(first, end.latest, None, "that long, up to the end of that date")


_ENDING = (u.WEEK, u.FORTNIGHT, u.MONTH)


def portion(sightings: tuple[Sighting, ...], rules: Rules) -> Reading | None:
    """The first two weeks of July, the last three days of the month; the first days of it are several at most."""
    span, whole = sightings[0].meaning, sightings[1].placed.reading
    if not isinstance(span, Span) or not span.side or whole.earliest is None or whole.latest is None:
        return None
    most = (rules.extents.several[1] or 0) if span.vague else span.high
    if span.side > 0:
        first, last = whole.earliest, moved(whole.earliest, span.unit, most).shift(-1)
    else:
        first, last = moved(whole.latest.shift(1), span.unit, -most), whole.latest
    if not whole.earliest <= first <= last <= whole.latest:
        return None
    return run(first, last, None, "so long, from its start" if span.side > 0 else "so long, up to its end")


def weekday(sightings: tuple[Sighting, ...], rules: Rules) -> Reading | None:
    """July 24, a Friday; 7/24, Friday night: the weekday belongs to the day before it, and fits it or not."""
    day, named = (sighting.meaning for sighting in sightings)
    if not isinstance(day, Point) or not isinstance(named, Point) or named.weekday is None:
        return None
    if day.day is None or day.weekday is not None or replace(named, daypart=0).is_placed:
        return None
    if named.daypart and (day.daypart or day.clock):
        return None
    return _completed(replace(day, weekday=named.weekday, daypart=named.daypart or day.daypart), sightings[0], rules)


def clocked(sightings: tuple[Sighting, ...], rules: Rules) -> Reading | None:
    """July 26, at 10:25 p.m.: a time of that day."""
    day, time = (sighting.meaning for sighting in sightings)
    if not isinstance(day, Point) or not isinstance(time, Point) or not time.clock or day.clock or time.is_dated:
        return None
    clock = in_daypart(time).clock if time.daypart else time.clock
    timed = replace(day, clock=clock, half_day=time.half_day, zone=time.zone)
    return _completed(timed, sightings[0], rules)


def _completed(point: Point, sighting: Sighting, rules: Rules) -> Reading:
    """Return a sighting with what was added to its point, as it was where that leaves its year unknown."""
    placed = place(point, Scene(written=rules.anchor, rules=rules))
    return placed.reading if placed and placed.reading.edtf[:1] != "X" else sighting.placed.reading
