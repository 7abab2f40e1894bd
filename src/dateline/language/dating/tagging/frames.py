"""What each frame makes of the dates in it."""

from collections.abc import Callable
from dataclasses import replace

from dateline.domain.dates import Basis, Day, Precision
from dateline.language.dating.narrowing import take_share
from dateline.language.dating.rules import Reading, Rules
from dateline.language.dating.spans import from_on, join_spans, span_of, together, up_to
from dateline.language.dating.tagging import units as u
from dateline.language.dating.tagging.meanings import Counted, Offset, Point, Reference, Span
from dateline.language.dating.tagging.placing import place
from dateline.language.dating.tagging.placing.steps import moved
from dateline.language.dating.tagging.scenes import Scene
from dateline.language.dating.tagging.sightings import Sighting
from dateline.language.dating.tagging.slots import day_slot, run_text

Frame = Callable[[tuple[Sighting, ...], Rules], Reading | None]

_AROUND_MIDNIGHT = ("23", "24")
_RUN_UP = 30
"""How many days before a day its run-up is taken to begin."""
_AT_LEAST, _AT_MOST = 5, (3, 6)
"""The senses of at least, and of words such as less than and at most."""
_TURNS = {u.YEAR: (1, 16), u.DECADE: (10, 366)}
"""How many years lie between the turns of a unit, and how many days on either side a turn reaches; those of centuries
are read as a whole (see `turns`)."""


def read_frame(name: str, sightings: tuple[Sighting, ...], rules: Rules) -> Reading | None:
    """Return what the dates in a frame bound, None where the words around them do not frame them after all."""
    return _FRAMES[name](sightings, rules)


# ------------------------------------------------------------------ two dates


def _between(sightings: tuple[Sighting, ...], rules: Rules) -> Reading | None:
    first, last = (sighting.placed.reading for sighting in sightings)
    if _is_present(sightings[1]):
        return from_on(first, included=True) if first.edtf else None
    if first.earliest and last.latest and last.latest < first.earliest:
        last = _in_year_after(sightings[1], first.earliest, rules) or last
    return join_spans(first, last) if first.edtf and last.edtf else None


def _is_present(sighting: Sighting) -> bool:
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


def _inside(sightings: tuple[Sighting, ...], rules: Rules) -> Reading | None:
    """After 9 May but before 13 May 2015."""
    first, last = (sighting.placed.reading for sighting in sightings)
    point = sightings[0].meaning
    if last.earliest and isinstance(point, Point) and point.month and point.year is None:
        first = _completed(replace(point, year=last.earliest.year), sightings[0], rules)
    if first.latest is None or last.earliest is None or first.latest.shift(1) >= last.earliest:
        return None
    return _run(first.latest.shift(1), last.earliest.shift(-1), None, "on neither of the two")


def _either(sightings: tuple[Sighting, ...], _: Rules) -> Reading | None:
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


def _before_date(sightings: tuple[Sighting, ...], rules: Rules) -> Reading | None:
    return _beside(sightings, rules, -1)


def _after_date(sightings: tuple[Sighting, ...], rules: Rules) -> Reading | None:
    return _beside(sightings, rules, 1)


def _beside(sightings: tuple[Sighting, ...], rules: Rules, sign: int) -> Reading | None:
    """A few days before Christmas is a day so far from it, the two weeks before Christmas all of them up to it."""
    span, reading = sightings[0].meaning, sightings[1].placed.reading
    if not isinstance(span, Span) or span.window or reading.earliest is None or reading.latest is None:
        return None
    step = Offset(span.low, span.high, span.unit, sign, deictic=False, vague=span.vague, approx=span.approx)
    ends = [place(step, Scene(written=day, rules=rules)) for day in (reading.earliest, reading.latest)]
    far = span_of(*(each.reading for each in ends if each)) if all(ends) else None
    if far is None or not span.definite:
        return far
    if sign < 0:
        return _along(far.earliest, reading.earliest.shift(-1))
    return _along(reading.latest.shift(1), far.latest)


def _along(first: Day | None, last: Day | None) -> Reading | None:
    return _run(first, last, None, "all of them, up to that date or from it on") if first and last else None


def _within_of(sightings: tuple[Sighting, ...], _: Rules) -> Reading | None:
    """Within 30 days of a date is on either side of it."""
    return _reach(sightings, -1, 1)


def _within_before(sightings: tuple[Sighting, ...], _: Rules) -> Reading | None:
    return _reach(sightings, -1, 0)


def _within_after(sightings: tuple[Sighting, ...], _: Rules) -> Reading | None:
    return _reach(sightings, 0, 1)


def _reach(sightings: tuple[Sighting, ...], back: int, ahead: int) -> Reading | None:
    """Return a date with as much time before and behind it as a length says, so many times."""
    span, reading = sightings[0].meaning, sightings[1].placed.reading
    if not isinstance(span, Span) or span.vague or span.window or reading.earliest is None or reading.latest is None:
        return None
    first = moved(reading.earliest, span.unit, back * span.high)
    return _run(first, moved(reading.latest, span.unit, ahead * span.high), None, "no farther from that date")


def _to_the_day(span: Span, counted: Counted, rules: Rules) -> Reading | None:
    """A year to the day after 5 May 2014 is the 5 May of the next."""
    step, of = counted.step, place(counted.of, Scene(written=rules.anchor, rules=rules))
    if not isinstance(step, Point) or step.unit != u.DAY or step.relation is None or not step.relation.step or not of:
        return None
    first, last = of.reading.earliest, of.reading.latest
    if first is None or first != last:
        return None
    day = moved(first, span.unit, step.relation.step * span.low)
    reading = _run(day, day, None, f"counted from {first}, to the day")
    return reading._replace(edtf=day_slot(day).edtf, precision=Precision.DAY)


def _ended(sightings: tuple[Sighting, ...], rules: Rules) -> Reading | None:
    """The year ended 30 June, the year to March: so long, up to the end of that."""
    span, end, counted = sightings[0].meaning, sightings[1].placed.reading, sightings[1].meaning
    if isinstance(span, Span) and isinstance(counted, Counted):
        return _to_the_day(span, counted, rules)
    if not isinstance(span, Span) or span.window or span.vague or end.latest is None or end.earliest is None:
        return None
    first = moved(end.latest.shift(1), span.unit, -span.high)
    return _run(first, end.latest, None, "that long, up to the end of that date")


def _portion(sightings: tuple[Sighting, ...], rules: Rules) -> Reading | None:
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
    return _run(first, last, None, "so long, from its start" if span.side > 0 else "so long, up to its end")


def _weekday(sightings: tuple[Sighting, ...], rules: Rules) -> Reading | None:
    """July 24, a Friday; 7/24, Friday night: the weekday belongs to the day before it, and fits it or not."""
    day, named = (sighting.meaning for sighting in sightings)
    if not isinstance(day, Point) or not isinstance(named, Point) or named.weekday is None:
        return None
    if day.day is None or day.weekday is not None or replace(named, daypart=0).is_placed:
        return None
    if named.daypart and (day.daypart or day.clock):
        return None
    return _completed(replace(day, weekday=named.weekday, daypart=named.daypart or day.daypart), sightings[0], rules)


def _clocked(sightings: tuple[Sighting, ...], rules: Rules) -> Reading | None:
    """July 26, at 10:25 p.m.: a time of that day."""
    day, time = (sighting.meaning for sighting in sightings)
    if not isinstance(day, Point) or not isinstance(time, Point) or not time.clock or day.clock or time.is_dated:
        return None
    timed = replace(day, clock=time.clock, half_day=time.half_day, zone=time.zone)
    return _completed(timed, sightings[0], rules)


def _completed(point: Point, sighting: Sighting, rules: Rules) -> Reading:
    """Return a sighting with what was added to its point, as it was where that leaves its year unknown."""
    placed = place(point, Scene(written=rules.anchor, rules=rules))
    return placed.reading if placed and placed.reading.edtf[:1] != "X" else sighting.placed.reading


# ------------------------------------------------------------------ one date


def _reading(sightings: tuple[Sighting, ...]) -> Reading | None:
    reading = sightings[0].placed.reading
    return reading if reading.edtf or reading.earliest or reading.latest else None


def _is_part(sighting: Sighting) -> bool:
    """Before the end of the year reaches to its last day, however the end is taken."""
    return isinstance(sighting.meaning, Point) and bool(sighting.meaning.part)


def _about(sightings: tuple[Sighting, ...], _: Rules) -> Reading | None:
    """About 1911: the word belongs to the date, which was read with it."""
    return _reading(sightings) if isinstance(sightings[0].meaning, Point) else None


def _since(sightings: tuple[Sighting, ...], rules: Rules) -> Reading | None:
    """Since May; seit drei Jahren, desde hace tres años, for as long as that."""
    span = sightings[0].meaning
    if isinstance(span, Span) and not span.window:
        return _lasting(span, rules)
    reading = _reading(sightings)
    if reading and _is_at_least(sightings[0]):
        return _reasoned(up_to(reading, included=True), "it may have begun earlier")
    return reading and from_on(reading, included=True)


def _until(sightings: tuple[Sighting, ...], _: Rules) -> Reading | None:
    reading = _reading(sightings)
    if reading and _is_at_least(sightings[0]):
        return _reasoned(from_on(reading, included=True), "no end is stated")
    return reading and up_to(reading._replace(basis=Basis.STATED), included=True)


def _is_at_least(sighting: Sighting) -> bool:
    return isinstance(sighting.meaning, Point) and sighting.meaning.approx == _AT_LEAST


def _reasoned(reading: Reading, reason: str) -> Reading:
    return reading._replace(reasons=(*reading.reasons, reason))


def _by(sightings: tuple[Sighting, ...], rules: Rules) -> Reading | None:
    """What is to be by a day that lies ahead has not been when that is said."""
    reading = _reading(sightings)
    return reading and up_to(reading._replace(basis=Basis.RELATIVE, anchor=rules.anchor), included=True)


def _before(sightings: tuple[Sighting, ...], rules: Rules) -> Reading | None:
    if _is_part(sightings[0]):
        return _by(sightings, rules)
    reading = _reading(sightings)
    return reading and up_to(reading, included=_is_timed(sightings[0]))


def _after(sightings: tuple[Sighting, ...], _: Rules) -> Reading | None:
    reading = _reading(sightings)
    return reading and from_on(reading, included=_is_part(sightings[0]) or _is_timed(sightings[0]))


def _is_timed(sighting: Sighting) -> bool:
    """After noon on a day may be on that day."""
    return sighting.placed.type == "TIME"


def _shortly_before(sightings: tuple[Sighting, ...], rules: Rules) -> Reading | None:
    return _close_to(sightings[0]) or _before(sightings, rules)


def _shortly_after(sightings: tuple[Sighting, ...], rules: Rules) -> Reading | None:
    return _close_to(sightings[0]) or _after(sightings, rules)


def _close_to(sighting: Sighting) -> Reading | None:
    """Shortly after a time of day is still that day; which of two days midnight is of, writers differ on."""
    point, reading = sighting.meaning, sighting.placed.reading
    if not _is_timed(sighting) or reading.earliest is None or reading.latest is None:
        return None
    late = isinstance(point, Point) and (point.daypart == u.MIDNIGHT or point.clock[:2] in _AROUND_MIDNIGHT)
    last = reading.latest.shift(int(late))
    edtf = run_text(reading.earliest, last) if last != reading.earliest else day_slot(last).edtf
    return reading._replace(edtf=edtf, latest=last, precision=Precision.DAY)


def _rest(sightings: tuple[Sighting, ...], rules: Rules) -> Reading | None:
    reading = _reading(sightings)
    anchor = rules.anchor
    if reading is None or anchor is None or reading.latest is None or anchor > reading.latest:
        return reading
    return _run(max(anchor, reading.earliest or anchor), reading.latest, anchor, f"from {anchor} to its end")


def _halfway(sightings: tuple[Sighting, ...], rules: Rules) -> Reading | None:
    reading = _reading(sightings)
    return reading and take_share(reading, *rules.extents.mid, "the middle")


def _run_up(sightings: tuple[Sighting, ...], _: Rules) -> Reading | None:
    reading = _reading(sightings)
    if reading is None or reading.earliest is None:
        return None
    first, last = reading.earliest.shift(-_RUN_UP), reading.earliest.shift(-1)
    return _run(first, last, None, f"the {_RUN_UP} days before it")


def _turn(sightings: tuple[Sighting, ...], rules: Rules) -> Reading | None:
    """The turn of the year or the decade: the one nearest to the report, and some time on either side of it."""
    point, anchor = sightings[0].meaning, rules.anchor
    if not isinstance(point, Point) or anchor is None or point.unit not in _TURNS:
        return None
    span, days = _TURNS[point.unit]
    year = round((anchor.year + (anchor.month - 1) / 12) / span) * span
    new_year = Day(year, 1, 1)
    return _run(new_year.shift(-days), new_year.shift(days), anchor, "the one nearest to the report")


# ------------------------------------------------------------------ a length


def _within(sightings: tuple[Sighting, ...], rules: Rules) -> Reading | None:
    span, anchor = sightings[0].meaning, rules.anchor
    if not isinstance(span, Span) or anchor is None or span.window:
        return None
    if span.vague == 1:
        return _foretold(anchor) if rules.extents.foretold == "open" and not span.definite else None
    begun = span.unit == u.HOUR and span.high % 24 > 0
    last = moved(anchor, span.unit, span.high or 1).shift(begun)
    return _run(anchor, last, anchor, f"counted from {anchor}")


def _hence(sightings: tuple[Sighting, ...], rules: Rules) -> Reading | None:
    """In two weeks is some day near that, in weeks is open, in less than a year is within it; in the weeks is none."""
    span, anchor = sightings[0].meaning, rules.anchor
    if not isinstance(span, Span) or anchor is None or span.window or span.definite:
        return None
    if span.approx in _AT_MOST:
        return _within(sightings, rules)
    if span.vague == 1 and rules.extents.foretold == "open":
        return _foretold(anchor)
    ahead = Offset(span.low, span.high, span.unit, sign=1, deictic=True, vague=span.vague, approx=span.approx)
    placed = place(ahead, Scene(written=anchor, rules=rules))
    return placed.reading if placed else None


def _foretold(anchor: Day) -> Reading:
    """In weeks, within months: after the report, and, as forecasts slip, open."""
    reasons = ("foretold, without a last day",)
    return Reading(edtf=f"{anchor}/..", earliest=anchor, basis=Basis.RELATIVE, reasons=reasons, anchor=anchor)


def _hitherto(sightings: tuple[Sighting, ...], rules: Rules) -> Reading | None:
    """For weeks now: from as long before the report until it."""
    span = sightings[0].meaning
    if not isinstance(span, Span) or not _is_present(sightings[1]):
        return None
    return _lasting(span, rules)


def _lasting(span: Span, rules: Rules) -> Reading | None:
    """Return the time from as long before the report until it."""
    placed = place(span._replace(window=-1), Scene(written=rules.anchor, rules=rules))
    return placed.reading if placed and placed.reading.edtf else None


def _run(first: Day, last: Day, anchor: Day | None, reason: str) -> Reading:
    return Reading(
        edtf=run_text(first, last),
        earliest=first,
        latest=last,
        precision=Precision.RANGE,
        basis=Basis.RELATIVE,
        reasons=(reason,),
        anchor=anchor,
    )


_FRAMES: dict[str, Frame] = {
    "between": _between,
    "before_date": _before_date,
    "after_date": _after_date,
    "within_of": _within_of,
    "within_before": _within_before,
    "within_after": _within_after,
    "inside": _inside,
    "portion": _portion,
    "ended": _ended,
    "clocked": _clocked,
    "weekday": _weekday,
    "about": _about,
    "either": _either,
    "since": _since,
    "until": _until,
    "by": _by,
    "before": _before,
    "after": _after,
    "shortly_before": _shortly_before,
    "shortly_after": _shortly_after,
    "rest": _rest,
    "halfway": _halfway,
    "run_up": _run_up,
    "within": _within,
    "hence": _hence,
    "hitherto": _hitherto,
    "turn": _turn,
}
