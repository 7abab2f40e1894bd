"""Times told by how they lie to a date that is named: two days before 5 May, the Monday after Easter, Friday week."""

from dateline.language.dating.tagging import units as u
from dateline.language.dating.tagging.meanings import COUPLE, Counted, Meaning, Offset, Point, Relation
from dateline.language.dating.tagging.reading.lengths import approx_of
from dateline.language.dating.tagging.reading.points import read_point
from dateline.language.dating.tagging.tokens import Token, Tokens, first_of, has_number, only, quantity_of

_COUNTED = ("unit", "units", "weekend", "daypart", "weekday", "morrow")
_SIDES = {"before": -1, "ahead_of": -1, "ago": -1, "last": -1, "after": 1, "from_": 1, "next": 1, "of": 0}
_WORDS = {-1: "last", 0: "this", 1: "next"}
_TOLD = 3
_WEEK_DAYS = {u.WEEK: 7, u.FORTNIGHT: 14}


def read_counted(tokens: Tokens) -> Meaning | None:
    """Return the week before Easter, the weekend of 5 May, two weeks from Tuesday.

    A week from Tuesday counts from the one to come. Two days before 5 May are a length and a date, as TIMEX3 marks
    them; a frame puts them together (see `frames`).
    """
    at = next(index for index, token in enumerate(tokens) if token.kind in _COUNTED)
    joint = next(index for index in range(at + 1, len(tokens)) if tokens[index].kind in _SIDES)
    step, side = tokens[:joint], tokens[joint]
    sign = 0 if tokens[at].kind == "weekend" and side.kind == "from_" else _SIDES[side.kind]
    if side.kind in ("last", "next") and side.number != _TOLD:
        return None
    of = read_point(tokens[joint + 1 :])
    unit = tokens[at].number if tokens[at].kind in ("unit", "units") else 0
    if _is_year(of) and unit < u.YEAR:
        return None
    if side.kind == "from_" and of.weekday is not None and of.relation is None and of.day is None:
        of.relation = Relation("next")
    if not has_number(step):
        return Counted(_place(step, sign), of)
    if quantity_of(step).vague not in (0, COUPLE):
        return None
    return Counted(_length(step, tokens[at], sign, weekday=of.weekday is not None), of)


def _is_year(point: Point) -> bool:
    return point.year is not None and not point.is_dated


def _length(step: Tokens, unit: Token, sign: int, *, weekday: bool) -> Offset:
    """A week from Friday is a Friday; a week after a date is some day near that."""
    number = quantity_of(step)
    approx = approx_of(step)
    days = _WEEK_DAYS.get(unit.number)
    if days and weekday and not approx:
        return Offset(days * number.low, days * number.high, u.DAY, sign, deictic=False)
    return Offset(number.low, number.high, unit.number, sign, deictic=False, vague=number.vague, approx=approx)


def _place(step: Tokens, sign: int) -> Point:
    point = read_point(step)
    point.relation = Relation(_WORDS[sign], _TOLD if sign else 1)
    return point


def read_week_on(tokens: Tokens) -> Meaning | None:
    """Return Friday week, a week on Friday and tomorrow fortnight, which is that long after the day to come."""
    days = _days_on(tokens)
    if not days:
        return None
    day = Point(shift=1) if first_of(tokens, "morrow") else read_point(only(tokens, "weekday", "deictic"))
    if day.weekday is not None:
        day.relation = Relation("next")
    return Counted(Offset(days, days, u.DAY, sign=1, deictic=False), day)


def _days_on(tokens: Tokens) -> int:
    """Return how many days a length is; heute in acht Tagen is the same day of the next week."""
    unit = first_of(tokens, "unit", "units")
    if unit is None or unit.number not in (u.DAY, *_WEEK_DAYS):
        return 0
    number = quantity_of(tokens).low if unit.kind == "units" else 1
    days = int(number) * _WEEK_DAYS.get(unit.number, 1)
    return _WEEK_DAYS[u.WEEK] if days == _EIGHT_DAYS and unit.number == u.DAY else days


_EIGHT_DAYS = 8


def read_week_ago(tokens: Tokens) -> Meaning | None:
    """Return two weeks ago Friday: the Friday so many weeks before the last one."""
    unit = first_of(tokens, "unit", "units")
    days = _WEEK_DAYS.get(unit.number) if unit else None
    if days is None:
        return None
    number = quantity_of(tokens[: tokens.index(unit)] if unit else tokens)
    if number.vague:
        return None
    back = Offset(days * number.low, days * number.high, u.DAY, sign=-1, deictic=False)
    return Counted(back, read_point(tokens[-1:]))
