"""From what an expression means to when it is: placed by the scene it stands in."""

from dateline.language.dating.tagging.meanings import Counted, Meaning, Offset, Point, Reference, Span
from dateline.language.dating.tagging.placing.counted import place_counted
from dateline.language.dating.tagging.placing.lengths import place_span
from dateline.language.dating.tagging.placing.offsets import place_offset
from dateline.language.dating.tagging.placing.placed import Placed
from dateline.language.dating.tagging.placing.points import place_point
from dateline.language.dating.tagging.placing.references import place_reference
from dateline.language.dating.tagging.scenes import Scene

__all__ = ["Placed", "place"]


def place(meaning: Meaning, scene: Scene) -> Placed | None:
    """Return when the expression is, None where it names no time after all."""
    if isinstance(meaning, Point):
        return place_point(meaning, scene)
    if isinstance(meaning, Offset):
        return place_offset(meaning, scene)
    if isinstance(meaning, Span):
        return place_span(meaning, scene)
    if isinstance(meaning, Reference):
        return place_reference(meaning, scene)
    if isinstance(meaning, Counted):
        return place_counted(meaning, scene, place)
    return Placed("SET", meaning.value)
