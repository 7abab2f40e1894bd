"""Times told by a happening whose day the words do not say: the night before he died, the day police came."""

from dataclasses import replace

from dateline.language.dating.tagging import units as u
from dateline.language.dating.tagging.guards.clauses import tells_clause
from dateline.language.dating.tagging.meanings import Meaning, Point, Reference, Relation, Span
from dateline.language.dating.tagging.surroundings import Surroundings

_UNKNOWN_VALUES = {
    u.DAY: "XXXX-XX-XX",
    u.WEEK: "XXXX-WXX",
    u.FORTNIGHT: "XXXX-WXX",
    u.MONTH: "XXXX-XX",
    u.YEAR: "XXXX",
}
_BESIDE = ("before", "after")
_SIDES = {"before": Relation("last", 3), "after": Relation("next", 3)}
_SUBJECTS = frozenset(("unknown", "the", "a", "this", "that"))
"""The kinds that what happens can begin with."""
_FINAL = Relation("last", 1)
"""Of a day the last one is not the one before: the last day to register, the last day of the trial."""
_LAST = 1
"""The degree of last, which counts from the end of what is named; the past is that of the report."""


def beside_happening(around: Surroundings) -> Meaning:
    """Return the meaning of an expression, without a day where it counts from what only happened."""
    meaning = around.meaning
    if isinstance(meaning, Span):
        last = meaning.window < 0 and meaning.degree == _LAST
        if last and around.is_one_of(around.first - 1, around.lookalikes.owner):
            return meaning._replace(window=0)
        return meaning._replace(window=0, side=-1) if last and around.behind == "of" else meaning
    if not isinstance(meaning, Point) or around.family not in _FAMILIES:
        return meaning
    if meaning.unit == u.DAY and meaning.relation == _FINAL and around.head == "the":
        return Reference(_UNKNOWN_VALUES[u.DAY])
    if not _is_bare(meaning):
        return meaning
    return _beside(meaning, around)


_FAMILIES = ("relative", "told_unit")


def _is_bare(point: Point) -> bool:
    """Return whether a unit or a part of the day is all that is told."""
    dated = (point.month, point.day, point.season, point.holiday, point.shift, point.year)
    told = any(part is not None for part in dated) or point.within or point.clock or point.part or point.earlier
    placed = point.relation is not None and not (point.daypart and point.relation.told)
    named = point.daypart > 0 or point.weekday is not None or point.unit in _UNKNOWN_VALUES
    return not told and not placed and named and point.definite


def _tells_happening(around: Surroundings) -> bool:
    """The day of the vote, the night before he died; of the night before, and then, nothing more is told."""
    if around.kind(around.last - 1) in _BESIDE:
        return around.behind in _SUBJECTS
    return around.behind in (*_BESIDE, "of") and around.kind(around.last + 1) in _SUBJECTS


def _beside(point: Point, around: Surroundings) -> Meaning:
    """Return a bare unit, without a day where what happened or a clause says which it is."""
    if _tells_happening(around):
        return Reference(_unknown(point), step=replace(point, relation=_side_of(around)))
    return Reference(_unknown(point)) if tells_clause(around) else point


def _side_of(around: Surroundings) -> Relation:
    """Return on which side of the happening it lies; the day of it is that day."""
    joint = around.kind(around.last - 1)
    return _SIDES.get(joint if joint in _SIDES else around.behind, Relation("this"))


def _unknown(point: Point) -> str:
    if point.daypart:
        return _UNKNOWN_VALUES[u.DAY] + u.DAYPARTS[point.daypart]
    if point.weekday is not None:
        return f"{_UNKNOWN_VALUES[u.WEEK]}-{point.weekday + 1}"
    return _UNKNOWN_VALUES[point.unit]
