"""Lengths of time, with bounds where they are placed: the past year, the next two weeks."""

from dateline.domain.dates import Basis, Precision
from dateline.language.dating.rules import Reading
from dateline.language.dating.tagging.durations import duration_value, in_one_unit
from dateline.language.dating.tagging.meanings import Span
from dateline.language.dating.tagging.placing.counts import counts
from dateline.language.dating.tagging.placing.placed import Placed
from dateline.language.dating.tagging.placing.runs import mod_of, run_of_days
from dateline.language.dating.tagging.placing.steps import moved
from dateline.language.dating.tagging.scenes import Scene


def place_span(span: Span, scene: Scene) -> Placed:
    """Return a length of time, with bounds where it is placed before or after a known day."""
    reading = _window(in_one_unit(span), scene) if span.window else Reading()
    return Placed("DURATION", duration_value(span), mod_of(span.approx), reading)


def _window(span: Span, scene: Scene) -> Reading:
    """The past three weeks reach back from the day of the report, the following three days on from what was told.

    So do the next five years in a narrative.
    """
    anchor = scene.here if span.degree == 3 else scene.now
    if anchor is None:
        return Reading(basis=Basis.RELATIVE, reasons=("counted from a day that is not known",))
    low, high = counts(span.low, span.high, span.vague, span.unit, scene)
    told = scene.passed or scene.told
    if scene.narrative and span.window > 0 and told and told.first and told.last:
        last = moved(told.last, span.unit, high)
        return run_of_days(told.first, last, Precision.RANGE, told.first, about=low != high)
    far = moved(anchor, span.unit, span.window * high)
    return run_of_days(min(anchor, far), max(anchor, far), Precision.RANGE, anchor, about=low != high)
