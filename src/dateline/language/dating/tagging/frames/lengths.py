"""Frames around a length of time: within days, in two weeks, for weeks now."""

from dateline.domain.dates import Basis, Day
from dateline.language.dating.rules import Reading, Rules
from dateline.language.dating.tagging import units as u
from dateline.language.dating.tagging.durations import in_one_unit
from dateline.language.dating.tagging.frames.pairs import is_present
from dateline.language.dating.tagging.frames.runs import run
from dateline.language.dating.tagging.meanings import Offset, Span
from dateline.language.dating.tagging.placing import place
from dateline.language.dating.tagging.placing.steps import moved
from dateline.language.dating.tagging.scenes import Scene
from dateline.language.dating.tagging.sightings import Sighting

_AT_MOST = (3, 6)
"""The senses of words such as less than and at most."""


def within(sightings: tuple[Sighting, ...], rules: Rules) -> Reading | None:
    """Within days of the report, or within so long; from the report on."""
    span, anchor = sightings[0].meaning, rules.anchor
    if not isinstance(span, Span) or anchor is None or span.window or span.over:
        return None
    if span.vague == 1:
        return _foretold(anchor) if rules.extents.foretold == "open" and not span.definite else None
    span = in_one_unit(span)
    begun = span.unit == u.HOUR and span.high % 24 > 0
    last = moved(anchor, span.unit, span.high or 1).shift(begun)
    return run(anchor, last, anchor, f"counted from {anchor}")


def hence(sightings: tuple[Sighting, ...], rules: Rules) -> Reading | None:
    """In two weeks is some day near that, in weeks is open, in less than a year is within it; in the weeks is none."""
    span, anchor = sightings[0].meaning, rules.anchor
    if not isinstance(span, Span) or anchor is None or span.window or span.definite or span.over:
        return None
    if span.approx in _AT_MOST:
        return within(sightings, rules)
    if span.vague == 1 and rules.extents.foretold == "open":
        return _foretold(anchor)
    span = in_one_unit(span)
    ahead = Offset(span.low, span.high, span.unit, sign=1, deictic=True, vague=span.vague, approx=span.approx)
    placed = place(ahead, Scene(written=anchor, rules=rules))
    return placed.reading if placed else None


def _foretold(anchor: Day) -> Reading:
    """In weeks, within months: after the report, and, as forecasts slip, open."""
    reasons = ("foretold, without a last day",)
    return Reading(edtf=f"{anchor}/..", earliest=anchor, basis=Basis.RELATIVE, reasons=reasons, anchor=anchor)


def hitherto(sightings: tuple[Sighting, ...], rules: Rules) -> Reading | None:
    """For weeks now: from as long before the report until it."""
    span = sightings[0].meaning
    if not isinstance(span, Span) or not is_present(sightings[1]):
        return None
    return lasting(span, rules)


def lasting(span: Span, rules: Rules) -> Reading | None:
    """Return the time from as long before the report until it."""
    placed = place(span._replace(window=-1), Scene(written=rules.anchor, rules=rules))
    return placed.reading if placed and placed.reading.edtf else None
