"""Divisions of years and what years divide: quarters and halves, decades and centuries."""

from dataclasses import replace

from dateline.language.dating.tagging import units as u
from dateline.language.dating.tagging.meanings import Meaning, Point, Relation
from dateline.language.dating.tagging.reading.points import RELATIONS, read_point, step_of
from dateline.language.dating.tagging.tokens import Token, Tokens, first_of, only, values_of

_QUARTERS = {1: 33, 2: 34, 3: 35, 4: 36}
_HALVES = {1: 40, 2: 41}
"""The divisions of a year by their ISO 8601-2 codes."""
_TWENTIES = 20
"""The first decade of two digits that is one of the last century."""


def read_decade(tokens: Tokens) -> Meaning | None:
    """Return the 1980s, the nineties; the 1800s are a century."""
    token = first_of(tokens, "year", "small", "mid", "big", "decade", "count")
    if token is None or token.number % 10:
        return None
    number, point = token.number, _beside(tokens)
    if number < 100 and (unit := first_of(tokens, "unit")) and unit.number == u.CENTURY:
        return _decade_of(point, number, values_of(tokens, "ordinal", "roman")[:1])
    if number < 100:
        point.year, point.span, point.short_year = (1900 if number >= _TWENTIES else 2000) + number, 10, True
    else:
        point.year, point.span = number, 100 if number % 100 == 0 and number != 2000 else 10
    return point


def _decade_of(point: Point, number: int, centuries: list[int]) -> Point | None:
    """Return the twenties of the 19th century."""
    if not centuries:
        return None
    point.year, point.span = (centuries[0] - 1) * 100 + number, 10
    return point


def read_century(tokens: Tokens) -> Meaning | None:
    """Return the nineteenth century, the second millennium BC."""
    unit = first_of(tokens, "unit", "units")
    if unit is None or unit.number not in (u.CENTURY, u.MILLENNIUM):
        return None
    numbers = values_of(tokens, "ordinal", "small", "mid", "big", "count", "roman")
    number = sum(numbers) if first_of(tokens, "count") else numbers[0]
    point = _beside(tokens)
    point.span = 100 if unit.number == u.CENTURY else 1000
    point.year = (number - 1) * point.span
    return point


def _beside(tokens: Tokens) -> Point:
    """Return what stands beside the number of a decade or a century; the later 1800s are the late ones."""
    point = read_point(only(tokens, "part", "edge", "approx", "era", "earlier"))
    if point.earlier and not first_of(tokens, "in_", "onto"):
        point.part, point.earlier = (u.START if point.earlier < 0 else u.END), 0
    return point


def read_share(tokens: Tokens) -> Meaning | None:
    """Return the first half of the 19th century, the last third of May; a decade of a century is that decade."""
    at = next(index for index, token in enumerate(tokens) if index and token.kind == "of")
    number, parts = _share_told(tokens[:at])
    if not 1 <= number <= parts:
        return None
    whole = _whole_shared(tokens[at + 1 :])
    if not isinstance(whole, Point):
        return None
    if parts == _DECADES and whole.span == 100 and whole.era >= 0 and whole.year is not None:
        return replace(whole, year=whole.year + 10 * (number - 1), span=10)
    return replace(whole, share=((number - 1) / parts, number / parts)) if parts != _DECADES else None


_DECADES = 10
"""How many of them a century has."""
_PARTS = {u.QUARTER: 4, u.DECADE: _DECADES}


def _share_told(tokens: Tokens) -> tuple[int, int]:
    """Return which part is meant, and of how many; the last one is the highest."""
    ordinals = values_of(tokens, "ordinal", "small", "mid")
    if first_of(tokens, "half", "half_year"):
        parts = 2
    elif unit := first_of(tokens, "unit"):
        parts = _PARTS.get(unit.number, 0)
    else:
        parts = 3 if ordinals[-1] == _THIRD else 0
        ordinals = ordinals[:-1]
    return (parts if first_of(tokens, "last") else sum(ordinals)), parts


_THIRD = 3


def _whole_shared(tokens: Tokens) -> Meaning | None:
    """Return what is shared out: a century, a decade, a month, a year."""
    units = values_of(tokens, "unit")
    if first_of(tokens, "s_letter", "decade") or (first_of(tokens, "year") and first_of(tokens, "quote_s")):
        return read_decade(tokens)
    if first_of(tokens, "ordinal", "suffix", "roman") and (u.CENTURY in units or u.MILLENNIUM in units):
        return read_century(tokens)
    return read_point(tokens)


def read_quarter(tokens: Tokens) -> Meaning | None:
    """Return the third quarter, the first half: a division of a year, which a year or a relation to one places."""
    divisions = _HALVES if first_of(tokens, "half", "half_year") else _QUARTERS
    units = values_of(tokens, "unit")
    number = _number_of_division(tokens, len(divisions))
    if number not in divisions or not (u.QUARTER in units or divisions is _HALVES):
        return None
    point = read_point(only(tokens, "year", "shortyear", "fiscal", "part", "approx"))
    point.season, point.within = divisions[number], _year_of_division(tokens, units)
    return point


def _number_of_division(tokens: Tokens, most: int) -> int:
    """Return which division is meant, 0 where that is not said; the last one is one of a year only."""
    if token := first_of(tokens, "ordinal", "small"):
        return token.number
    return most if first_of(tokens, "last") and first_of(tokens, "year") else 0


def _year_of_division(tokens: Tokens, units: list[int]) -> tuple[Relation, int] | None:
    """Return how the year is told that a division lies in, None where it is not."""
    if first_of(tokens, "ago", "earlier"):
        return Relation("last"), u.YEAR
    if (relation := first_of(tokens, *RELATIONS)) and u.YEAR in units:
        return Relation(relation.kind, relation.number), u.YEAR
    step = first_of(tokens, "unit_step")
    return step_of(step) if step else None


def read_quarter_meant(tokens: Tokens) -> Meaning | None:
    """Return the quarter, the latest period, the year-ago quarter: the one that the report is about."""
    units = values_of(tokens, "unit")
    if first_of(tokens, "year_word"):
        return Point(unit=u.QUARTER, relation=Relation("latest"), years_back=1)
    period, past = first_of(tokens, "period"), _is_year_ago(tokens, units)
    if not (u.QUARTER in units or period or past) or (units and units[-1] not in (u.QUARTER, u.YEAR)):
        return None
    year: Token | None = first_of(tokens, "year")
    return Point(unit=u.QUARTER, relation=Relation("latest"), year=year.number if year else None, years_back=int(past))


def _is_year_ago(tokens: Tokens, units: list[int]) -> bool:
    """The year-ago quarter, last year's period."""
    if first_of(tokens, "ago", "earlier"):
        return True
    several = len(units) + bool(first_of(tokens, "period")) > 1
    return several and u.YEAR in units and first_of(tokens, "last") is not None
