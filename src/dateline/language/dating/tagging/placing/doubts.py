"""Readings of which either can be meant: both orders of day and month, the year of the report or the one before."""

from collections.abc import Callable
from dataclasses import replace

from dateline.language.dating.rules import Reading
from dateline.language.dating.tagging.meanings import Point
from dateline.language.dating.tagging.placing.placed import Placed
from dateline.language.dating.tagging.scenes import Scene


def either(reading: Reading, other: Reading) -> Reading:
    """Return the reading with the bounds and the EDTF set of both."""
    first, second = sorted((_plain(reading.edtf), _plain(other.edtf)))
    firsts, lasts = [reading.earliest, other.earliest], [reading.latest, other.latest]
    known_firsts, known_lasts = [day for day in firsts if day], [day for day in lasts if day]
    return reading._replace(
        edtf=f"[{first},{second}]" if first and "/" not in first + second else "",
        earliest=min(known_firsts) if len(known_firsts) == 2 else None,
        latest=max(known_lasts) if len(known_lasts) == 2 else None,
    )


def _plain(edtf: str) -> str:
    """The day alone: a set has no times."""
    return edtf.partition("T")[0].rstrip("~?%")


def in_either_year(
    point: Point, placed: Placed, scene: Scene, place: Callable[[Point, Scene], Placed | None]
) -> Placed:
    """Return a month that lies after the report as that of the year before too, where a verb says that it was."""
    first = placed.reading.earliest
    if first is None or not _may_be_past(point, scene) or scene.now is None or first <= scene.now:
        return placed
    before = place(replace(point, year=first.year - 1), scene)
    if before is None:
        return placed
    reading = either(placed.reading, before.reading)
    reasons = (*reading.reasons, f"or of {first.year - 1}, as a verb in the past stands by it")
    return placed._replace(reading=reading._replace(reasons=reasons))


def _may_be_past(point: Point, scene: Scene) -> bool:
    if scene.tense >= 0 or scene.narrative or scene.rules.year is not None:
        return False
    bare = point.year is None and point.relation is None and point.within is None
    return bare and point.month is not None and point.day is None
