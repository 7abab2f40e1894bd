"""Words around a date that change what it bounds: since, by, between … and, no later than, the rest of."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from dateline.domain.dates import Basis, Day, Precision
from dateline.language.dating.edtf import is_valid
from dateline.language.dating.narrowing import take_share
from dateline.language.dating.rules import Reading, Rules
from dateline.language.dating.spans import from_on, join_spans, together, up_to
from dateline.language.dating.tagging import units as u
from dateline.language.dating.tagging.kinds import DATE
from dateline.language.dating.tagging.meanings import Meaning, Offset, Point, Reference, Span
from dateline.language.dating.tagging.placing import Placed, place
from dateline.language.dating.tagging.placing.steps import moved
from dateline.language.dating.tagging.scenes import Scene

_RUN_UP = 30
"""How many days before a day its run-up is taken to begin."""


class Sighting(NamedTuple):
    """An expression that was found: its first piece, the one behind its last, its meaning and when it is.

    `skipped` and `spared` are the characters at its start and its end that belong to another one.
    """

    first: int
    last: int
    meaning: Meaning
    placed: Placed
    skipped: int = 0
    spared: int = 0


class Framed(NamedTuple):
    """One or two sightings with the frame around them, as a range of pieces, and what they bound together."""

    first: int
    last: int
    sightings: tuple[Sighting, ...]
    reading: Reading


Frame = Callable[[tuple[Sighting, ...], Rules], Reading | None]


def framed(
    shape: str, sightings: Sequence[Sighting], frames: Mapping[str, Sequence[re.Pattern[str]]], rules: Rules
) -> Iterator[Framed]:
    """Yield the sightings in the frames around them, in order, those without a frame as they are."""
    reduced, places = _reduced(shape, sightings)
    by_first = {sighting.first: sighting for sighting in sightings}
    at = 0
    while at < len(reduced):
        found = _frame_at(reduced, at, frames)
        if found is None:
            if reduced[at] == DATE:
                sighting = by_first[places[at]]
                yield Framed(sighting.first, sighting.last, (sighting,), sighting.placed.reading)
            at += 1
            continue
        name, end = found
        inside = tuple(by_first[places[index]] for index in range(at, end) if reduced[index] == DATE)
        reading = _FRAMES[name](inside, rules)
        if reading is None:
            yield from (Framed(each.first, each.last, (each,), each.placed.reading) for each in inside)
        else:
            last = inside[-1].last if reduced[end - 1] == DATE else places[end - 1] + 1
            yield Framed(places[at], last, inside, reading)
        at = end


def _reduced(shape: str, sightings: Sequence[Sighting]) -> tuple[str, list[int]]:
    """Return the shape with one character for each sighting, and the piece that each character stands for."""
    parts: list[str] = []
    places: list[int] = []
    at = 0
    for sighting in sightings:
        if sighting.first < at:
            continue
        parts.append(shape[at : sighting.first] + DATE)
        places.extend(range(at, sighting.first + 1))
        at = sighting.last
    parts.append(shape[at:])
    places.extend(range(at, len(shape)))
    return "".join(parts), places


def _frame_at(reduced: str, at: int, frames: Mapping[str, Sequence[re.Pattern[str]]]) -> tuple[str, int] | None:
    best: tuple[str, int] | None = None
    for name, patterns in frames.items():
        for pattern in patterns:
            match = pattern.match(reduced, at)
            if match and (best is None or match.end() > best[1]):
                best = (name, match.end())
    return best


# ------------------------------------------------------------------ what each frame makes of its dates


def _reading(sightings: tuple[Sighting, ...]) -> Reading | None:
    reading = sightings[0].placed.reading
    return reading if reading.edtf or reading.earliest or reading.latest else None


def _is_vague(sighting: Sighting) -> bool:
    """Before the end of the year reaches to its last day, however the end is taken."""
    return isinstance(sighting.meaning, Point) and bool(sighting.meaning.part)


def _between(sightings: tuple[Sighting, ...], rules: Rules) -> Reading | None:
    first, last = (sighting.placed.reading for sighting in sightings)
    return join_spans(first, last) if first.edtf and last.edtf else None


def _either(sightings: tuple[Sighting, ...], rules: Rules) -> Reading | None:
    readings = [sighting.placed.reading for sighting in sightings]
    return together(readings, either=True) if all(reading.edtf for reading in readings) else None


def _about(sightings: tuple[Sighting, ...], rules: Rules) -> Reading | None:
    """About 1911: the word belongs to the date, which was read with it."""
    return _reading(sightings) if isinstance(sightings[0].meaning, Point) else None


def _weekday(sightings: tuple[Sighting, ...], rules: Rules) -> Reading | None:
    """July 24, a Friday: the weekday belongs to the day before it, and fits it or not."""
    day, named = (sighting.meaning for sighting in sightings)
    if not isinstance(day, Point) or not isinstance(named, Point) or named.weekday is None or named.is_placed:
        return None
    if day.day is None or day.weekday is not None:
        return None
    placed = place(replace(day, weekday=named.weekday), Scene(written=rules.anchor, rules=rules))
    return placed.reading if placed and placed.reading.edtf[:1] != "X" else sightings[0].placed.reading


def _clocked(sightings: tuple[Sighting, ...], rules: Rules) -> Reading | None:
    """July 26, at 10:25 p.m.: a time of that day."""
    day, time = (sighting.meaning for sighting in sightings)
    if not isinstance(day, Point) or not isinstance(time, Point) or not time.clock or day.clock or time.is_dated:
        return None
    placed = place(
        replace(day, clock=time.clock, half_day=time.half_day, zone=time.zone), Scene(written=rules.anchor, rules=rules)
    )
    return placed.reading if placed and placed.reading.edtf[:1] != "X" else sightings[0].placed.reading


def _since(sightings: tuple[Sighting, ...], rules: Rules) -> Reading | None:
    """Seit drei Jahren, desde hace tres años: for as long as that."""
    span = sightings[0].meaning
    if isinstance(span, Span) and not span.window:
        return _lasting(span, rules)
    reading = _reading(sightings)
    return reading and from_on(reading, included=True)


def _until(sightings: tuple[Sighting, ...], rules: Rules) -> Reading | None:
    reading = _reading(sightings)
    return reading and up_to(reading._replace(basis=Basis.STATED), included=True)


def _by(sightings: tuple[Sighting, ...], rules: Rules) -> Reading | None:
    """What is to be by a day that lies ahead has not been when that is said."""
    reading = _reading(sightings)
    return reading and up_to(reading._replace(basis=Basis.RELATIVE, anchor=rules.anchor), included=True)


def _before(sightings: tuple[Sighting, ...], rules: Rules) -> Reading | None:
    if _is_vague(sightings[0]):
        return _by(sightings, rules)
    reading = _reading(sightings)
    return reading and up_to(reading, included=False)


def _after(sightings: tuple[Sighting, ...], rules: Rules) -> Reading | None:
    reading = _reading(sightings)
    return reading and from_on(reading, included=_is_vague(sightings[0]))


def _rest(sightings: tuple[Sighting, ...], rules: Rules) -> Reading | None:
    reading = _reading(sightings)
    anchor = rules.anchor
    if reading is None or anchor is None or reading.latest is None or anchor > reading.latest:
        return reading
    return _run(max(anchor, reading.earliest or anchor), reading.latest, anchor, f"from {anchor} to its end")


def _halfway(sightings: tuple[Sighting, ...], rules: Rules) -> Reading | None:
    reading = _reading(sightings)
    return reading and take_share(reading, *rules.extents.mid, "the middle")


def _run_up(sightings: tuple[Sighting, ...], rules: Rules) -> Reading | None:
    reading = _reading(sightings)
    if reading is None or reading.earliest is None:
        return None
    first, last = reading.earliest.shift(-_RUN_UP), reading.earliest.shift(-1)
    return _run(first, last, None, f"the {_RUN_UP} days before it")


def _within(sightings: tuple[Sighting, ...], rules: Rules) -> Reading | None:
    span, anchor = sightings[0].meaning, rules.anchor
    if not isinstance(span, Span) or anchor is None or span.window or (span.vague and span.vague == 1):
        return None
    return _run(
        anchor,
        moved(anchor, span.unit, span.high or 1).shift(span.unit == u.HOUR and span.high % 24 > 0),
        anchor,
        f"counted from {anchor}",
    )


def _hence(sightings: tuple[Sighting, ...], rules: Rules) -> Reading | None:
    """In two weeks is some day near that; in weeks is open; in less than a year is within it; in the weeks is neither."""
    span, anchor = sightings[0].meaning, rules.anchor
    if not isinstance(span, Span) or anchor is None or span.window or span.definite:
        return None
    if span.approx in (3, 6):
        return _within(sightings, rules)
    if span.vague == 1 and rules.extents.foretold == "open":
        reasons = ("foretold, without a last day",)
        return Reading(edtf=f"{anchor}/..", earliest=anchor, basis=Basis.RELATIVE, reasons=reasons, anchor=anchor)
    ahead = Offset(span.low, span.high, span.unit, sign=1, deictic=True, vague=span.vague, approx=span.approx)
    placed = place(ahead, Scene(written=anchor, rules=rules))
    return placed.reading if placed else None


def _hitherto(sightings: tuple[Sighting, ...], rules: Rules) -> Reading | None:
    """For weeks now: from as long before the report until it."""
    span, now = (sighting.meaning for sighting in sightings)
    if not isinstance(span, Span) or not isinstance(now, Reference) or now.value != "PRESENT_REF":
        return None
    return _lasting(span, rules)


def _lasting(span: Span, rules: Rules) -> Reading | None:
    placed = place(span._replace(window=-1), Scene(written=rules.anchor, rules=rules))
    return placed.reading if placed and placed.reading.edtf else None


def _turn(sightings: tuple[Sighting, ...], rules: Rules) -> Reading | None:
    """The turn of the year or the century: the one nearest to the report, and some time on either side of it."""
    point, anchor = sightings[0].meaning, rules.anchor
    if not isinstance(point, Point) or anchor is None or point.unit not in _TURNS:
        return None
    span, days = _TURNS[point.unit]
    year = round((anchor.year + (anchor.month - 1) / 12) / span) * span
    new_year = Day(year, 1, 1)
    return _run(new_year.shift(-days), new_year.shift(days), anchor, "the one nearest to the report")


_TURNS = {u.YEAR: (1, 16), u.DECADE: (10, 366), u.CENTURY: (100, 1827), u.MILLENNIUM: (1000, 1827)}
"""How many years lie between the turns of a unit, and how many days on either side a turn reaches."""


def _run(first: Day, last: Day, anchor: Day | None, reason: str) -> Reading:
    edtf = f"{first}/{last}"
    return Reading(
        edtf=edtf if is_valid(edtf) else "",
        earliest=first,
        latest=last,
        precision=Precision.RANGE,
        basis=Basis.RELATIVE,
        reasons=(reason,),
        anchor=anchor,
    )


_FRAMES: dict[str, Frame] = {
    "between": _between,
    "clocked": _clocked,
    "weekday": _weekday,
    "about": _about,
    "either": _either,
    "since": _since,
    "until": _until,
    "by": _by,
    "before": _before,
    "after": _after,
    "rest": _rest,
    "halfway": _halfway,
    "run_up": _run_up,
    "within": _within,
    "hence": _hence,
    "hitherto": _hitherto,
    "turn": _turn,
}
