"""Places in the calendar and times of day, by the shape in which they are written."""

from dataclasses import replace

from dateline.language.dating.tagging import units as u
from dateline.language.dating.tagging.meanings import Meaning, Point, Repeat
from dateline.language.dating.tagging.reading.clocks import clock
from dateline.language.dating.tagging.reading.points import read_point
from dateline.language.dating.tagging.tokens import (
    Token,
    Tokens,
    first_of,
    kind_at,
    places_of,
    values_of,
    words_to_number,
)

_BEHIND = 3
"""The degree of following, which without an article leads to what it is behind."""
_NUMBERS_OF_YEARS = ("year", "big", "small", "mid")


def read_place(tokens: Tokens) -> Meaning | None:
    """Return a date, a time or a part of one; what comes every year is a repetition."""
    point = read_point(tokens)
    if _counts_to(tokens, point) or _is_last_day(tokens, point):
        return None
    if (units := first_of(tokens, "units")) and not _is_clock_in_hours(tokens, units):
        return None
    if tokens[0].kind == "next" and tokens[0].number == _BEHIND and point.month and point.day:
        return None  # what happened following 5 May was after it
    if first_of(tokens, "every"):
        return Repeat(f"XXXX-{point.month:02d}-{point.day:02d}") if point.month and point.day else None
    if dayparts := places_of(tokens, "daypart"):
        at = dayparts[0]
        point.night_of = first_of(tokens[at : at + 2], "of", "from_") is not None
        point.eve = point.night_of and len(tokens[at].value) > 1
    return point


def _counts_to(tokens: Tokens, point: Point) -> bool:
    """A week before 5 is no time of day."""
    return not point.clock and bool(
        first_of(tokens, "before") or (first_of(tokens, "to") and first_of(tokens, "unit", "units"))
    )


def _is_last_day(tokens: Tokens, point: Point) -> bool:
    """El último día de mayo is that day of the month, where el pasado mes de mayo is the month."""
    unit = first_of(tokens, "unit")
    return unit is not None and unit.number == u.DAY and point.month is not None and bool(first_of(tokens, "last"))


def _is_clock_in_hours(tokens: Tokens, units: Token) -> bool:
    """0315 hours and 1015 hours are times of day, 2000 hours may be a length; minutes past the hour stand elsewhere.

    So are las 14 horas and 14.30 horas; years may lead the number of one: im Jahre 1914.
    """
    at = tokens.index(units)
    if units.number == u.YEAR and kind_at(tokens, at + 1) in _NUMBERS_OF_YEARS:
        return True
    if units.number != u.HOUR:
        return units.number == u.MINUTE and first_of(tokens, "last", "to", "before") is not None
    if first_of(tokens, "the_hours") or tokens[at - 1].kind in ("decimal", "clock"):
        return True
    figures = tokens[at - 1].text
    return len(figures) == 4 and (figures[0] == "0" or figures[2:] != "00") and figures[2:] < "60"


def read_nth_of(tokens: Tokens) -> Meaning | None:
    """Return the last day of June, the first week of 1998."""
    at = places_of(tokens, "unit", "weekday", "weekend")[0]
    unit, number, last = tokens[at], first_of(tokens[:at], "ordinal", "small", "mid"), first_of(tokens[:at], "last")
    if unit.kind == "unit" and unit.number not in (u.DAY, u.WEEK):
        return None
    outer = read_point(tokens[at + 1 :])
    if outer.relation and outer.unit:
        outer.within = None
    which = {"unit": unit.number, "weekend": u.WEEKEND}.get(unit.kind, -unit.number - 1)
    from_end = int(last.value[1]) if last and len(last.value) > 1 else 1
    return replace(outer, nth=(number.number if number else -from_end, which))


def read_spelled_year(tokens: Tokens) -> Meaning | None:
    """Return nineteen ninety-six; two thousand and five only where it is called a year."""
    numbers = values_of(tokens, "count", "scale")
    century = 11 <= numbers[0] <= 20 and 10 <= numbers[1] < 100
    named = first_of(tokens, "unit") is not None and numbers[:2] == [2, 1000]
    return read_point(tokens) if century or named else None


def read_counted_year(tokens: Tokens) -> Meaning | None:
    """Return a year told as one number: mil novecientos catorce, neunzehnhundertvierzehn."""
    number = words_to_number(values_of(tokens, "count", "scale"))
    return Point(year=number) if 1000 < number < 2100 else None


def read_day_number(tokens: Tokens) -> Meaning | None:
    """Return the day of el día 24, el pasado día 3."""
    point = read_point([token for token in tokens if token.kind != "unit"])
    return point if values_of(tokens, "unit") == [u.DAY] else None


def read_ordinal_day(tokens: Tokens) -> Meaning | None:
    """Return the day of am 24.; an ordinal in words is none."""
    return read_point(tokens) if tokens[0].text[0].isdecimal() else None


def read_bare_hour(tokens: Tokens) -> Meaning | None:
    """Return the first hour of zwischen 9 und 11 Uhr."""
    hour = clock(tokens[0].number)
    return Point(clock=hour) if hour else None


_FIGURES = 4
"""With how many figures soldiers write a time of day."""


def read_at_figures(tokens: Tokens) -> Meaning | None:
    """Return the time of day of at 1015, which elsewhere is a year, of by 0430 and of by 1200 hours."""
    figures = tokens[0].text
    if len(tokens) > 1 and (tokens[1].number != u.HOUR or len(figures) != _FIGURES):
        return None
    if len(tokens) == 1 and tokens[0].kind == "big" and (len(figures) != _FIGURES or figures[0] != "0"):
        return None
    time = clock(*divmod(tokens[0].number, 100))
    return Point(clock=time) if time else None


def read_night_into(tokens: Tokens) -> Meaning | None:
    """Return the night that leads into the last day named, which the words say it is: die Nacht zum Sonntag."""
    at = next((place for place in places_of(tokens, "onto", "in_")[::-1] if _leads_into(tokens[place])), None)
    if at is None or (tokens[at].kind == "in_" and not _NIGHTS.intersection(values_of(tokens[:at], "daypart"))):
        return None
    point = read_point(tokens[at + 1 :])
    point.daypart, point.night_of, point.eve = u.NIGHTTIME, True, True
    return point


_NIGHTS = frozenset((u.OVERNIGHT, u.NIGHTTIME))


def _leads_into(token: Token) -> bool:
    return token.kind == "onto" or token.text.lower() == "into"


def read_night_of_two(tokens: Tokens) -> Meaning | None:
    """Return the night that two days of a month share, as that of the first: la noche del 3 al 4 de mayo."""
    joint = places_of(tokens, "to", "until", "and_", "dash")[0]
    second = next(at for at in range(joint, len(tokens)) if tokens[at].kind in ("small", "mid", "ordinal"))
    return read_place([*tokens[:joint], *tokens[second + 1 :]])


def read_about_year(tokens: Tokens) -> Meaning | None:
    """Return a year that a word of place leads to, which before figures means about: um 1850."""
    return replace(read_point(tokens[1:]), approx=1)


def read_morrow(tokens: Tokens) -> Meaning | None:
    """Return tomorrow, where the word for it means the morning too."""
    return replace(read_point(tokens[1:]), shift=1)
