"""Times that lie beside a date that is named, counted from its first and from its last day."""

from collections.abc import Callable

from dateline.domain.dates import Basis, Day
from dateline.language.dating.rules import Reading
from dateline.language.dating.spans import span_of
from dateline.language.dating.tagging.meanings import Counted, Meaning
from dateline.language.dating.tagging.placing.placed import Placed
from dateline.language.dating.tagging.placing.points import place_point
from dateline.language.dating.tagging.scenes import Scene
from dateline.language.dating.tagging.slots import coarser_value, day_slot

Place = Callable[[Meaning, Scene], Placed | None]


def place_counted(counted: Counted, scene: Scene, place: Place) -> Placed | None:
    """Return when something is that is counted from a named date; `place` is what places the step from there."""
    of = place_point(counted.of, scene)
    if of is None:
        return None
    if of.slot is None or of.slot.first is None or of.slot.last is None:
        unknown = Reading(basis=Basis.RELATIVE, reasons=("counted from a day that is not known",))
        return Placed("DATE", "XXXX-XX-XX", reading=unknown)
    first, last = (_placed_from(counted, day, scene, place) for day in (of.slot.first, of.slot.last))
    if first is None or last is None:
        return None
    reading = span_of(first.reading, last.reading)
    reasons = tuple(dict.fromkeys((*of.reading.reasons, *reading.reasons)))
    value = _value(first.value, reading.earliest, reading.latest)
    return first._replace(value=value, reading=reading._replace(reasons=reasons, basis=Basis.RELATIVE))


def _value(value: str, first: Day | None, last: Day | None) -> str:
    """A few days before a date that is named are known better than as past or future."""
    return coarser_value(first, last) if value.endswith("_REF") and first and last else value


def _placed_from(counted: Counted, day: Day, scene: Scene, place: Place) -> Placed | None:
    """Return the step as if the day counted from were the last one told, and the report of that day."""
    there = Scene(written=day, rules=scene.rules)
    there.tell(day_slot(day), "")
    return place(counted.step, there)
