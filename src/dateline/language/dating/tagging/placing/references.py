"""The present, the past and the future, with bounds where a word such as lately or soon sets some."""

from dateline.domain.dates import Day, Precision
from dateline.language.dating.rules import Reading
from dateline.language.dating.tagging.meanings import Reference
from dateline.language.dating.tagging.placing.placed import Placed
from dateline.language.dating.tagging.placing.runs import counted_from, run_of_days
from dateline.language.dating.tagging.scenes import Scene
from dateline.language.dating.tagging.slots import run_text

_THE_OTHER_DAY = 4
"""The degree of a past that was some days before the report."""
_OTHER_DAYS = 14
"""How many days back the other day can be."""


def place_reference(reference: Reference, scene: Scene) -> Placed:
    """Return the present, past or future, with bounds where a word sets some.

    What is told as past in a narrative was lately or soon as the tale has it, not as the report would have it.
    """
    kind = "TIME" if "T" in reference.value[1:] and reference.value[:1] == "X" else "DATE"
    own = scene.now if not scene.narrative or scene.tense >= 0 else None
    return Placed(kind, reference.value, "", _reach(reference, own, scene) if own else Reading())


def _reach(reference: Reference, now: Day, scene: Scene) -> Reading:
    """Lately and soon reach to the report and from it on; the future has no end, and the past no bounds."""
    if reference.value == "PAST_REF" and reference.degree:
        if reference.degree == _THE_OTHER_DAY:
            return run_of_days(now.shift(-_OTHER_DAYS), now.shift(-1), Precision.RANGE, now, about=True)
        return run_of_days(now.shift(-scene.rules.extents.recently), now, Precision.RANGE, now, about=True)
    if reference.value != "FUTURE_REF":
        return Reading()
    if reference.degree:
        return counted_from(now, run_text(now, None), now, None, Precision.RANGE)
    return run_of_days(now, now.shift(scene.rules.extents.soon), Precision.RANGE, now, about=True)
