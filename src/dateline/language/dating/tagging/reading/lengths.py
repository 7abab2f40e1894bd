"""Lengths of time, and times told by a length: two weeks, the past three months, a year earlier."""

from dateline.language.dating.tagging import units as u
from dateline.language.dating.tagging.durations import in_one_unit
from dateline.language.dating.tagging.meanings import Counted, Length, Meaning, Offset, Point, Span
from dateline.language.dating.tagging.tokens import (
    Token,
    Tokens,
    first_of,
    has_number,
    places_of,
    quantity_of,
    values_of,
    without,
)

_WINDOWS = {"last": -1, "latest": -1, "past": -1, "next": 1, "ahead": 1, "future": 1}
"""Words that place a length before or after the report."""
_CONJUNCTIONS = frozenset(("that",))
"""Words that place no length of several units: he said that five years were enough."""
_DIRECTIONS = ("ago", "hence", "earlier", "before", "after", "from_")
_LENGTHS = ("unit", "units", "weekend", "weekends")
_A_UNIT, _JOINTS = ["a", "unit"], ((), ("dash",), ("of", "a"))
"""A quarter, and what can stand between it and the unit that it is of."""


def read_window(tokens: Tokens) -> Meaning | None:
    """Return the past three months, the next few days, the weeks ahead."""
    relation = first_of(tokens, "last", "next", "latest", "ahead", "past", "future", "that", "this")
    places = places_of(tokens, "unit", "units")
    if not places or (tokens[places[0]].kind == "units" and relation and relation.text.lower() in _CONJUNCTIONS):
        return None
    unit = tokens[places[0]]
    smaller = _smaller(tokens, places, unit.number)
    if len(places) > 1 and smaller is None:
        return None
    number = quantity_of(tokens[: places[0]] if smaller else tokens)
    return Span(
        number.low,
        number.high,
        unit.number,
        window=_WINDOWS.get(relation.kind, 0) if relation else 0,
        degree=relation.number if relation and relation.kind in ("last", "next") else 1,
        vague=number.vague if has_number(tokens) else 1,
        approx=approx_of(tokens),
        smaller=smaller,
        definite=True,
        side=int(values_of(tokens, "ordinal")[:1] == [1]),
    )


def read_offset(tokens: Tokens) -> Meaning | None:
    """Return two days ago, a year earlier, three weeks later; gestern vor einer Woche counts from that day."""
    offset, deictic = _offset(tokens), first_of(tokens, "deictic", "morrow")
    beside = 1 if deictic and deictic.kind == "morrow" else deictic.number if deictic else 0
    if offset is None or not beside:
        return offset
    if offset.vague or offset.unit < u.DAY:
        return None
    days = _IN_DAYS.get(offset.unit)
    if days is None:
        return Counted(offset._replace(deictic=True, to_day=True), Point(shift=beside))
    exact = offset._replace(low=days * offset.low, high=days * offset.high, unit=u.DAY, deictic=False, to_day=False)
    return Counted(exact, Point(shift=beside))


_IN_DAYS = {u.DAY: 1, u.WEEK: 7, u.FORTNIGHT: 14}


def _offset(tokens: Tokens) -> Offset | None:
    tokens = _some_as_about(tokens)
    if whole := _quartered(tokens):
        offset = _offset(tokens[whole:])
        return offset and offset._replace(low=0.25, high=0.25, vague=0, approx=approx_of(tokens))
    unit, direction = first_of(tokens, "unit", "units"), first_of(tokens, *_DIRECTIONS)
    if unit is None or direction is None:
        return None
    if len(places_of(tokens, "unit", "units")) > 1:
        return _in_two_units(without(tokens, direction.kind), direction)
    number = quantity_of(tokens)
    return Offset(
        number.low,
        number.high,
        unit.number,
        sign=_sign(direction),
        deictic=direction.kind in _FROM_REPORT,
        vague=number.vague if has_number(tokens) else 1,
        approx=approx_of(tokens),
        to_day="deictic" in (tokens[0].kind, tokens[-1].kind),
    )


def _in_two_units(length: Tokens, direction: Token) -> Offset | None:
    """Return two years and six months ago, as fine as the smaller of the two."""
    span = read_duration(length)
    if not isinstance(span, Span) or span.smaller is None:
        return None
    whole, deictic = in_one_unit(span), direction.kind in _FROM_REPORT
    return Offset(whole.low, whole.high, whole.unit, _sign(direction), deictic, vague=span.vague, approx=span.approx)


def _sign(direction: Token) -> int:
    return 1 if direction.kind == "from_" else direction.number


_FROM_REPORT = ("ago", "hence", "from_")
_SOME, _ABOUT = 106, 1


def _some_as_about(tokens: Tokens) -> Tokens:
    """Some ten days are about ten; some days are some of them."""
    if tokens[0].kind != "vague" or tokens[0].number != _SOME or not values_of(tokens[1:2], *_COUNTING):
        return tokens
    return [tokens[0]._replace(kind="approx", value=(_ABOUT,)), *tokens[1:]]


_COUNTING = ("small", "mid", "big", "count", "amount", "year")


def read_duration(tokens: Tokens) -> Meaning | None:
    """Return two weeks, an hour and a half, years, a four-day."""
    tokens = _some_as_about(tokens)
    places = places_of(tokens, *_LENGTHS)
    at = places[0]
    first = tokens[at]
    unit = u.WEEKEND if first.kind in ("weekend", "weekends") else first.number
    if whole := _quartered(tokens):
        return Span(0.25, 0.25, tokens[-1].number, approx=approx_of(tokens)) if len(tokens) == whole + 1 else None
    if len(tokens) == 2 and tokens[1].kind in ("small", "mid"):
        return Span(1, 1, unit) if unit in (u.DAY, u.WEEK, u.YEAR) else None
    number = quantity_of(_counting(tokens, at))
    if first_of(tokens, "working") and unit == u.DAY:
        number = number._replace(high=_with_days_off(number.high))
    if first.kind == "unit" and at and tokens[at - 1].kind == "year":
        return None  # the cup of 2018, day five
    return Span(
        number.low,
        number.high,
        unit,
        vague=number.vague if has_number(tokens) else int(first.kind in ("units", "weekends")),
        approx=approx_of(tokens),
        smaller=_smaller(tokens, places, unit),
        definite=first_of(tokens, "the") is not None,
    )


def _with_days_off(number: float) -> float:
    """Return how many days so many working days can take: two more a week, a weekend before them, one of holiday."""
    return number + 2 * (number // 5) + 3


def _quartered(tokens: Tokens) -> int:
    """Return where the unit stands that a quarter is of: a quarter of a century, a quarter-century; 0 where none is."""
    first = int(tokens[0].kind in ("approx", "over"))
    kinds = [token.kind for token in tokens[first : first + 5]]
    if kinds[:2] != _A_UNIT or tokens[first + 1].number != u.QUARTER:
        return 0
    return next((first + len(joint) + 2 for joint in _JOINTS if kinds[2:] and _leads_unit(kinds[2:], joint)), 0)


def _leads_unit(kinds: list[str], joint: tuple[str, ...]) -> bool:
    return tuple(kinds[: len(joint)]) == joint and kinds[len(joint) : len(joint) + 1] == ["unit"]


def _counting(tokens: Tokens, unit: int) -> Tokens:
    """Return the words that count the unit: those before it, all where a half stands behind it."""
    if len(places_of(tokens, *_LENGTHS)) > 1:
        return tokens[:unit]
    halved = first_of(tokens[unit:], "half", "minutes_of")
    return tokens[:unit] if not halved and has_number(tokens[:unit]) else tokens


def _smaller(tokens: Tokens, places: list[int], unit: int) -> Length | None:
    """Return the six months of two years and six months."""
    if len(places) < 2 or not has_number(tokens[places[0] :]):
        return None
    first, second = places[:2]
    smaller: Token = tokens[second]
    return Length(quantity_of(tokens[first + 1 : second]).low, smaller.number) if smaller.number < unit else None


def read_seconds(tokens: Tokens) -> Meaning | None:
    """Return one second, where the ordinal word is the unit too."""
    if tokens[-1].number != 2:
        return None
    number = quantity_of(tokens[:-1])
    return Span(number.low, number.high, u.SECOND, approx=approx_of(tokens))


def read_length_word(tokens: Tokens) -> Meaning | None:
    """Return a length in one word, 0 where the number is not said: dreitägig, jahrelang."""
    token = first_of(tokens, "length_word")
    if token is None:
        return None
    number, unit = token.value[0], int(token.value[1])
    return Span(number, number, unit, vague=int(not number), approx=approx_of(tokens))


def read_whole_unit(tokens: Tokens) -> Meaning | None:
    """Return the year ended June 30, which is a length of time."""
    unit = tokens[-1]
    return Span(1, 1, unit.number, definite=True) if unit.number == u.YEAR else None


def approx_of(tokens: Tokens) -> int:
    """Return the sense of about, more than, or so; 0 where the number is meant as said."""
    token = first_of(tokens, "approx", "over")
    if token is None and first_of(tokens, "plus"):
        return _AT_LEAST
    return token.number if token else int(first_of(tokens, "so_") is not None)


_AT_LEAST = 5
"""What 4+ hours say, as the vocabularies number it."""
