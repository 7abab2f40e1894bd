"""Days that head what follows, as in diaries, logs and minutes: today is then the day of the entry."""

from dataclasses import replace

from dateline.domain.dates import Day, Precision
from dateline.language.dating.tagging.kinds import codes_of
from dateline.language.dating.tagging.meanings import Meaning, Point, Relation
from dateline.language.dating.tagging.placing.placed import Placed
from dateline.language.dating.tagging.scanning import Scan
from dateline.language.dating.tagging.scenes import Scene
from dateline.language.dating.tagging.slots import day_slot

_CLOSING = codes_of("dot symbol dash break_")
_FIGURES = codes_of("slash dotted dashed isodate")
_FAR = 1_000_000
"""How far what was told before lies from a time that heads what follows, as in a running report."""
_AFTER_TOLD = Relation("next", 3)


def heads(scanned: Scan, first: int, last: int) -> bool:
    """Return whether an expression begins a line and is its whole sentence, or a date in figures, as in a table."""
    if not scanned.opens_line(first):
        return False
    if last == first + 1 and scanned.shape[first] in _FIGURES:
        return True
    return last == len(scanned.pieces) or scanned.shape[last] in _CLOSING or "\n" in scanned.pieces[last - 1]


def next_heading(meaning: Meaning, scene: Scene) -> Meaning:
    """Return what a heading means: a weekday is the first one after the heading before it, a time is of the day."""
    if isinstance(meaning, Point) and meaning.clock and not meaning.is_dated:
        scene.distance = _FAR
    if not scene.headed or scene.written is None or not isinstance(meaning, Point) or not _is_weekday(meaning):
        return meaning
    heading = day_slot(scene.written)
    scene.tell(heading, heading.value)
    return replace(meaning, relation=_AFTER_TOLD)


def _is_weekday(point: Point) -> bool:
    return point.weekday is not None and point.day is None and point.relation is None and point.within is None


def headed_day(placed: Placed) -> Day | None:
    """Return the day that heads what follows, None where a heading names none."""
    slot = placed.slot
    return slot.first if placed.type == "DATE" and slot is not None and slot.precision is Precision.DAY else None
