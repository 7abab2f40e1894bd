"""Frames around one date: since, until, by, before and after it, its rest, its turn."""

from dateline.domain.dates import Basis, Day, Precision
from dateline.language.dating.narrowing import take_share
from dateline.language.dating.rules import Reading, Rules
from dateline.language.dating.spans import from_on, shortly_beside, up_to
from dateline.language.dating.tagging import units as u
from dateline.language.dating.tagging.frames.lengths import lasting
from dateline.language.dating.tagging.frames.runs import run
from dateline.language.dating.tagging.meanings import Offset, Point, Span
from dateline.language.dating.tagging.placing import place
from dateline.language.dating.tagging.scenes import Scene
from dateline.language.dating.tagging.sightings import Sighting
from dateline.language.dating.tagging.slots import day_slot, run_text

_AROUND_MIDNIGHT = ("23", "24")
_RUN_UP = 30
"""How many days before a day its run-up is taken to begin."""
_AT_LEAST = 5
"""The sense of at least."""
_TURNS = {u.YEAR: (1, 16), u.DECADE: (10, 366)}
"""How many years lie between the turns of a unit, and how many days on either side a turn reaches; those of centuries
are read as a whole (see `turns`)."""


def _reading(sightings: tuple[Sighting, ...]) -> Reading | None:
    reading = sightings[0].placed.reading
    return reading if reading.edtf or reading.earliest or reading.latest else None


def _is_part(sighting: Sighting) -> bool:
    """Before the end of the year reaches to its last day, however the end is taken."""
    return isinstance(sighting.meaning, Point) and bool(sighting.meaning.part)


def about(sightings: tuple[Sighting, ...], _: Rules) -> Reading | None:
    """About 1911: the word belongs to the date, which was read with it."""
    return _reading(sightings) if isinstance(sightings[0].meaning, Point) else None


def since(sightings: tuple[Sighting, ...], rules: Rules) -> Reading | None:
    """Since May, the years since May; seit drei Jahren, desde hace tres años, for as long as that."""
    span = sightings[0].meaning
    if len(sightings) > 1:
        counted = isinstance(span, Span) and span.vague == 1 and not span.window
        return since(sightings[1:], rules) if counted else None
    if isinstance(span, Span) and not span.window:
        return lasting(span, rules)
    reading = _reading(sightings)
    if reading and _is_at_least(sightings[0]):
        return _reasoned(up_to(reading, included=True), "it may have begun earlier")
    return reading and from_on(reading, included=True)


def until(sightings: tuple[Sighting, ...], _: Rules) -> Reading | None:
    """Up to a date, that included."""
    reading = _reading(sightings)
    if reading and _is_at_least(sightings[0]):
        return _reasoned(from_on(reading, included=True), "no end is stated")
    return reading and up_to(reading._replace(basis=Basis.STATED), included=True)


def _is_at_least(sighting: Sighting) -> bool:
    return isinstance(sighting.meaning, Point) and sighting.meaning.approx == _AT_LEAST


def _reasoned(reading: Reading, reason: str) -> Reading:
    return reading._replace(reasons=(*reading.reasons, reason))


def by(sightings: tuple[Sighting, ...], rules: Rules) -> Reading | None:
    """What is to be by a day that lies ahead has not been when that is said."""
    reading = _reading(sightings)
    return reading and up_to(reading._replace(basis=Basis.RELATIVE, anchor=rules.anchor), included=True)


def before(sightings: tuple[Sighting, ...], rules: Rules) -> Reading | None:
    """What lies before a date; before a part of one, no later than its end."""
    if _is_part(sightings[0]):
        return by(sightings, rules)
    reading = _reading(sightings)
    return reading and _not_before_told(up_to(reading, included=_is_timed(sightings[0])), rules.anchor)


def _not_before_told(reading: Reading, written: Day | None) -> Reading:
    """What is to be before a day that lies ahead has not been when that is said."""
    if reading.earliest or reading.latest is None or written is None or reading.latest <= written:
        return reading
    return reading._replace(earliest=written)


def after(sightings: tuple[Sighting, ...], _: Rules) -> Reading | None:
    """What lies after a date; after the end of it, behind its last day."""
    reading, point = _reading(sightings), sightings[0].meaning
    is_over = isinstance(point, Point) and point.due
    return reading and from_on(reading, included=(_is_part(sightings[0]) and not is_over) or _is_timed(sightings[0]))


def _is_timed(sighting: Sighting) -> bool:
    """After noon on a day may be on that day."""
    return sighting.placed.type == "TIME"


def shortly_before(sightings: tuple[Sighting, ...], rules: Rules) -> Reading | None:
    """Close before a time of day, or before a date; not before the report where it lies ahead of that."""
    return _close_to(sightings[0]) or _shortly(before(sightings, rules), sightings[0], rules)


def shortly_after(sightings: tuple[Sighting, ...], rules: Rules) -> Reading | None:
    """Close after a time of day, or after a date."""
    return _close_to(sightings[0]) or _shortly(after(sightings, rules), sightings[0], rules)


def _shortly(opened: Reading | None, sighting: Sighting, rules: Rules) -> Reading | None:
    return opened and shortly_beside(opened, sighting.placed.reading, rules.extents)


def _close_to(sighting: Sighting) -> Reading | None:
    """Shortly after a time of day is still that day; which of two days midnight is of, writers differ on."""
    point, reading = sighting.meaning, sighting.placed.reading
    if not _is_timed(sighting) or reading.earliest is None or reading.latest is None:
        return None
    late = isinstance(point, Point) and (point.daypart == u.MIDNIGHT or point.clock[:2] in _AROUND_MIDNIGHT)
    last = reading.latest.shift(int(late))
    edtf = run_text(reading.earliest, last) if last != reading.earliest else day_slot(last).edtf
    return reading._replace(edtf=edtf, latest=last, precision=Precision.DAY)


def rest(sightings: tuple[Sighting, ...], rules: Rules) -> Reading | None:
    """From the report to the end of a date."""
    reading = _reading(sightings)
    anchor = rules.anchor
    if reading is None or anchor is None or reading.latest is None or anchor > reading.latest:
        return reading
    return run(max(anchor, reading.earliest or anchor), reading.latest, anchor, f"from {anchor} to its end")


def halfway(sightings: tuple[Sighting, ...], rules: Rules) -> Reading | None:
    """The middle of a date."""
    reading = _reading(sightings)
    return reading and take_share(reading, *rules.extents.mid, "the middle")


def run_up(sightings: tuple[Sighting, ...], _: Rules) -> Reading | None:
    """The days before a date."""
    reading = _reading(sightings)
    if reading is None or reading.earliest is None:
        return None
    first, last = reading.earliest.shift(-_RUN_UP), reading.earliest.shift(-1)
    return run(first, last, None, f"the {_RUN_UP} days before it")


def turn(sightings: tuple[Sighting, ...], rules: Rules) -> Reading | None:
    """The turn of the year or the decade: the one nearest to the report, and some time on either side of it."""
    point, anchor = sightings[0].meaning, rules.anchor
    if not isinstance(point, Point) or anchor is None or point.unit not in _TURNS:
        return None
    span, days = _TURNS[point.unit]
    year = round((anchor.year + (anchor.month - 1) / 12) / span) * span
    new_year = Day(year, 1, 1)
    return run(new_year.shift(-days), new_year.shift(days), anchor, "the one nearest to the report")


_IN_SMALLER = {u.YEAR: (12, u.MONTH), u.MONTH: (1, u.MONTH), u.WEEK: (7, u.DAY)}
"""How far away the same time of another unit is."""


def this_time(sightings: tuple[Sighting, ...], rules: Rules) -> Reading | None:
    """Of this time last year: the month twelve months before the report's."""
    point = sightings[0].meaning
    if not isinstance(point, Point) or point.unit not in _IN_SMALLER or point.relation is None:
        return None
    if point.relation.word == "this" or point.relation.told:
        return None
    number, unit = _IN_SMALLER[point.unit]
    away = Offset(number, number, unit, point.relation.step, deictic=True)
    placed = place(away, Scene(written=rules.anchor, rules=rules))
    return placed.reading if placed else None
