"""Times told from others: last week, the day before, that night, recently."""

from dataclasses import replace

from dateline.language.dating.tagging import units as u
from dateline.language.dating.tagging.durations import length_value
from dateline.language.dating.tagging.meanings import Meaning, Point, Reference, Relation, Repeat, Span
from dateline.language.dating.tagging.reading.points import read_point
from dateline.language.dating.tagging.tokens import Token, Tokens, first_of, without

_BELOW_DAYS = (u.SECOND, u.MINUTE, u.HOUR)
_CALENDAR_UNITS = (u.DAY, u.WEEK, u.MONTH, u.QUARTER, u.YEAR, u.DECADE, u.CENTURY)
_PAST, _THE_DAY_TOLD = ("last", 2), Relation("this", 4)
_TOLD = 3
"""The degree of a relation to what was told before."""
_SOMETIME = 3
"""The future without a word for how near it is."""
_REFERENCES = {
    "now": "PRESENT_REF",
    "present": "PRESENT_REF",
    "current": "PRESENT_REF",
    "past": "PAST_REF",
    "last": "PAST_REF",
    "future": "FUTURE_REF",
}


def read_relative(tokens: Tokens) -> Meaning | None:
    """Return what is meant by last week, the following year, the end of the month, that night."""
    point = read_point(tokens)
    if point.relation and point.relation[:2] == _PAST and point.unit >= u.WEEK and not point.part:
        return Span(1, 1, point.unit, window=-1, definite=True)
    _relate(point, tokens)
    if point.unit in _BELOW_DAYS or not _names_time(point):
        return None
    if first_of(tokens, "every", "ordinal"):
        return _numbered_unit(tokens, point.unit)
    if point.edge and point.unit == u.YEAR and point.part == u.END and first_of(tokens, "dash"):
        return replace(point, month=12, day=31, unit=0, part=0)
    return point


def _relate(point: Point, tokens: Tokens) -> None:
    """Take in what the words around a unit or a part of the day say of it: the night before, este día."""
    point.definite = tokens[0].kind == "the" or (tokens[0].kind == "weekend" and bool(tokens[0].value))
    if point.daypart and (beside := first_of(tokens, "before", "after")):
        point.relation = Relation("last" if beside.kind == "before" else "next", 3)
    if point.relation == _THE_DAY_TOLD and point.unit == u.DAY:
        point.relation = Relation("that")


def _names_time(point: Point) -> bool:
    if point.relation or point.daypart or point.weekend or point.part or point.earlier:
        return True
    return point.unit in _CALENDAR_UNITS


def _numbered_unit(tokens: Tokens, unit: int) -> Meaning | None:
    """Every second week comes again; the first week is a length."""
    if every := first_of(tokens, "every"):
        number = first_of(tokens, "ordinal") or every
        return Repeat(length_value(number.number, unit)) if unit else None
    return Span(1, 1, unit, over=True) if unit in (u.DAY, u.WEEK, u.MONTH, u.YEAR) else None


def read_told_unit(tokens: Tokens) -> Meaning | None:
    """Return what is meant by the day before, the year after: a unit beside what was told."""
    if but := first_of(tokens, "but_one"):
        return _but_one(tokens, but.number)
    if outer := first_of(tokens, "last", "next"):
        return _last_but_one(read_point(tokens[: tokens.index(outer) - 1]), outer)
    if first_of(tokens, "ago"):
        count, day = without(tokens, "ago")
        return Point(weekday=day.number, relation=Relation("last", 1, count.number))
    if weekday := first_of(tokens, "weekday"):
        return _weekday_told(tokens, weekday)
    unit, direction = first_of(tokens, "unit"), first_of(tokens, "before", "after", "earlier")
    if unit is None or direction is None or unit.number < u.DAY:
        return None
    return Point(unit=unit.number, relation=Relation("last" if direction.number < 0 else "next", 3))


def _but_one(tokens: Tokens, times: int) -> Point | None:
    """The last week but one, next Friday but two."""
    relation, named = first_of(tokens, "last", "next"), first_of(tokens, "unit", "weekday")
    if relation is None or named is None or (named.kind == "unit" and named.number < u.DAY):
        return None
    told = Relation(relation.kind, 1, times)
    return (
        Point(weekday=named.number, relation=told)
        if named.kind == "weekday"
        else Point(unit=named.number, relation=told)
    )


def _weekday_told(tokens: Tokens, weekday: Token) -> Point:
    """Am Dienstag darauf is the next one; of am Dienstag später only the weekday is told."""
    direction = tokens[-1]
    if len(direction.value) == 1:
        return Point(weekday=weekday.number, definite=tokens[0].kind == "the")
    return Point(weekday=weekday.number, relation=Relation("last" if direction.number < 0 else "next", _TOLD))


def _last_but_one(point: Point, outer: Token) -> Point | None:
    """The year before last, the Friday before last, the night before last; two days back, as nights are told."""
    if point.unit and point.unit < u.DAY:
        return None
    if point.daypart and point.weekday is None:
        return replace(point, shift=-2 if outer.kind == "last" else 2, night_of=True)
    return replace(point, relation=Relation(outer.kind, 1, 2))


def read_some_day(tokens: Tokens) -> Meaning | None:
    """Return the future of what will be one day."""
    one_day = tokens[0].number == 1 and tokens[1].number == u.DAY
    return Reference("FUTURE_REF", _SOMETIME) if one_day else None


def read_reference(tokens: Tokens) -> Meaning | None:
    """Return the present, past or future without a day."""
    token = first_of(tokens, *_REFERENCES)
    if token is None or (token.kind == "last" and token.number != 2):
        return None
    graded = token.kind == "past" or (token.kind == "future" and token.number == _SOMETIME)
    return Reference(_REFERENCES[token.kind], token.number if graded else 0)
