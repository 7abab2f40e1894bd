"""From the words of an expression to what it means."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import NamedTuple

from dateline.language.dating.tagging import units as u
from dateline.language.dating.tagging.meanings import Meaning, Offset, Point, Reference, Relation, Repeat, Span
from dateline.language.dating.tagging.placing.lengths import duration_value
from dateline.language.dating.tagging.points import RELATIONS, read_point, step_of
from dateline.language.dating.tagging.slots import season_slot
from dateline.language.dating.tagging.tokens import Token, Tokens, first_of, quantity_of, values_of, words_to_number

QUARTERS = {1: 33, 2: 34, 3: 35, 4: 36}
HALVES = {1: 40, 2: 41}


class Part(NamedTuple):
    """A meaning and the first and last token it was read from.

    `skipped` and `spared` are the characters at its start and its end that belong to another meaning.
    """

    first: int
    last: int
    meaning: Meaning
    skipped: int = 0
    spared: int = 0


def _point(tokens: Tokens) -> Meaning | None:
    point = read_point(tokens)
    if (units := first_of(tokens, "units")) and not _is_clock_in_hours(tokens, units):
        return None
    if first_of(tokens, "every"):
        return Repeat(f"XXXX-{point.month:02d}-{point.day:02d}") if point.month and point.day else None
    at = next((index for index, token in enumerate(tokens) if token.kind == "daypart"), 0)
    point.night_of = any(token.kind == "of" for token in tokens[at : at + 2])
    return point


def _is_clock_in_hours(tokens: Tokens, units: Token) -> bool:
    """0315 hours and 1015 hours are times of day, 2000 hours may be a length; minutes past the hour stand elsewhere.

    So are las 14 horas and 14.30 horas; years may lead the number of one: im Jahre 1914.
    """
    at = tokens.index(units)
    if units.number == u.YEAR and at + 1 < len(tokens) and tokens[at + 1].kind in ("year", "big", "small", "mid"):
        return True
    if units.number != u.HOUR:
        return first_of(tokens, "last", "to", "before") is not None
    if first_of(tokens, "the_hours") or tokens[at - 1].kind in ("decimal", "clock"):
        return True
    figures = tokens[at - 1].text
    return len(figures) == 4 and (figures[0] == "0" or figures[2:] != "00") and figures[2:] < "60"


def read(family: str, tokens: Tokens) -> Iterator[Part]:
    """Yield what the tokens of an expression of `family` mean; nothing where they name no time after all."""
    if family in _SEVERAL:
        yield from _SEVERAL[family](tokens)
    elif (meaning := _READERS[family](tokens)) is not None:
        yield Part(int(tokens[0].kind == "around"), len(tokens) - 1, meaning)


def _years(tokens: Tokens) -> Iterator[Part]:
    """1914–18 is two years, found in one piece."""
    at = next(index for index, token in enumerate(tokens) if token.kind == "years")
    first, last = (int(year) for year in tokens[at].value)
    era = first_of(tokens, "era")
    skipped, spared = _cuts(tokens[at])
    yield Part(0, at, Point(year=first, until=last, era=era.number if era else 0), spared=spared)
    yield Part(at, len(tokens) - 1, Point(year=last, era=era.number if era else 0), skipped=skipped)


def _cuts(token: Token) -> tuple[int, int]:
    """Return how many characters stand before the second number of a range, and how many behind the first."""
    numbers = list(_NUMBER.finditer(token.text))
    return numbers[-1].start(), len(token.text) - numbers[0].end()


_NUMBER = re.compile(r"\d+")


def _days(tokens: Tokens) -> Iterator[Part]:
    """May 7, 8 and 9: each number is a day of its own; the one beside the month takes it in."""
    shared = read_point([token for token in tokens if token.kind in ("month", "low_month", "year", "era", "shortyear")])
    numbers = [index for index, token in enumerate(tokens) if token.kind in ("small", "mid", "ordinal", "smalls")]
    month = next(index for index, token in enumerate(tokens) if token.kind in ("month", "low_month"))
    for number in numbers:
        start = (
            0 if month < number and number == numbers[0] else number - (number > 0 and tokens[number - 1].kind == "the")
        )
        end = len(tokens) - 1 if number == numbers[-1] else number
        days = [replace(shared, day=int(value)) for value in tokens[number].value]
        if len(days) == 1:
            yield Part(start, end, days[0])
            continue
        skipped, spared = _cuts(tokens[number])
        yield Part(start, number, days[0], spared=spared)
        yield Part(number, end, days[1], skipped=skipped)


def _nth_of(tokens: Tokens) -> Meaning | None:
    """The last day of June, the first week of 1998."""
    at = next(index for index, token in enumerate(tokens) if token.kind in ("unit", "weekday"))
    unit, number = tokens[at], first_of(tokens[:at], "ordinal", "small", "mid")
    if unit.kind == "unit" and unit.number not in (u.DAY, u.WEEK):
        return None
    outer = read_point(tokens[at + 1 :])
    if outer.relation and outer.unit:
        outer.within = None
    return replace(
        outer, nth=(number.number if number else -1, unit.number if unit.kind == "unit" else -unit.number - 1)
    )


def _seconds(tokens: Tokens) -> Meaning | None:
    """One second: the ordinal word is the unit too."""
    if tokens[-1].number != 2:
        return None
    number = quantity_of(tokens[:-1])
    return Span(number.low, number.high, u.SECOND, approx=_approx(tokens))


def _spelled_year(tokens: Tokens) -> Meaning | None:
    """Nineteen ninety-six; two thousand and five only where it is called a year."""
    numbers = values_of(tokens, "count", "scale")
    century = 11 <= numbers[0] <= 20 and 10 <= numbers[1] < 100
    named = first_of(tokens, "unit") is not None and numbers[:2] == [2, 1000]
    return read_point(tokens) if century or named else None


def _counted_year(tokens: Tokens) -> Meaning | None:
    """Mil novecientos catorce, neunzehnhundertvierzehn: a year told as one number."""
    number = words_to_number(values_of(tokens, "count", "scale"))
    return Point(year=number) if 1000 < number < 2100 else None


def _length_word(tokens: Tokens) -> Meaning | None:
    """Dreitägig, jahrelang: a length in one word, 0 where the number is not said."""
    token = first_of(tokens, "length_word")
    if token is None:
        return None
    number, unit = token.value[0], int(token.value[1])
    return Span(number, number, unit, vague=int(not number), approx=_approx(tokens))


def _night_into(tokens: Tokens) -> Meaning | None:
    """The night that leads into the last day named, which the words say it is: die Nacht zum Sonntag."""
    at = max(index for index, token in enumerate(tokens) if token.kind == "onto")
    point = read_point(tokens[at + 1 :])
    point.daypart, point.night_of, point.eve = u.NIGHTTIME, True, True
    return point


def _day_number(tokens: Tokens) -> Meaning | None:
    """El día 24, el pasado día 3."""
    point = read_point([token for token in tokens if token.kind != "unit"])
    return point if values_of(tokens, "unit") == [u.DAY] else None


def _repeats(tokens: Tokens) -> Iterator[Part]:
    """Los martes y jueves: each weekday comes again."""
    places = [index for index, token in enumerate(tokens) if token.kind == "weekday"]
    for at in places:
        yield Part(0 if at == places[0] else at, at, Repeat(f"XXXX-WXX-{tokens[at].number + 1}"))


def _morrow(tokens: Tokens) -> Meaning | None:
    """Tomorrow, where the word for it means the morning too."""
    return replace(read_point(tokens[1:]), shift=1)


_TWENTIES = 20
"""The first decade of two digits that is one of the last century."""


def _decade(tokens: Tokens) -> Meaning | None:
    point = read_point([token for token in tokens if token.kind in ("part", "edge", "approx", "era", "earlier")])
    token = first_of(tokens, "year", "small", "mid", "big", "decade", "count")
    if token is None or token.number % 10:
        return None
    number = token.number
    if number < 100:
        point.year, point.span = (1900 if number >= _TWENTIES else 2000) + number, 10
    else:
        century = number % 100 == 0 and number != 2000
        point.year, point.span = number, 100 if century else 10
    return point


def _century(tokens: Tokens) -> Meaning | None:
    unit = first_of(tokens, "unit")
    if unit is None or unit.number not in (u.CENTURY, u.MILLENNIUM):
        return None
    numbers = values_of(tokens, "ordinal", "small", "mid", "big", "count", "roman")
    number = sum(numbers) if first_of(tokens, "count") else numbers[0]
    span = 100 if unit.number == u.CENTURY else 1000
    point = read_point([token for token in tokens if token.kind in ("part", "edge", "approx", "era", "earlier")])
    point.year, point.span = (number - 1) * span, span
    return point


def _quarter(tokens: Tokens) -> Meaning | None:
    """The third quarter, the first half: a division of a year, which a year or a relation to one places."""
    token = first_of(tokens, "ordinal", "small") or first_of(tokens, "last")
    divisions = HALVES if first_of(tokens, "half", "half_year") else QUARTERS
    units = values_of(tokens, "unit")
    if token is None or not (u.QUARTER in units or divisions is HALVES):
        return None
    number = token.number if token.kind != "last" else len(divisions)
    if number not in divisions or (token.kind == "last" and not first_of(tokens, "year")):
        return None
    point = read_point([token for token in tokens if token.kind in ("year", "shortyear", "fiscal", "part", "approx")])
    point.season = divisions[number]
    relation = first_of(tokens, *RELATIONS)
    if first_of(tokens, "ago", "earlier"):
        point.within = (Relation("last"), u.YEAR)
    elif relation and u.YEAR in units:
        point.within = (Relation(relation.kind, relation.number), u.YEAR)
    elif step := first_of(tokens, "unit_step"):
        point.within = step_of(step)
    return point


def _quarter_meant(tokens: Tokens) -> Meaning | None:
    """The quarter, the latest period, the year-ago quarter: the one that the report is about."""
    units = values_of(tokens, "unit")
    if first_of(tokens, "year_word"):
        return Point(unit=u.QUARTER, relation=Relation("latest"), years_back=1)
    past = first_of(tokens, "ago", "earlier") is not None or (
        first_of(tokens, "last") is not None and u.YEAR in units and len(units) + bool(first_of(tokens, "period")) > 1
    )
    if u.QUARTER not in units and first_of(tokens, "period") is None and not past:
        return None
    if units and units[-1] not in (u.QUARTER, u.YEAR):
        return None
    year = first_of(tokens, "year")
    if units == [u.YEAR] and not past and first_of(tokens, "period") is None:
        return None
    return Point(unit=u.QUARTER, relation=Relation("latest"), year=year.number if year else None, years_back=int(past))


def _relative(tokens: Tokens) -> Meaning | None:
    """Last week, the following year, the end of the month, that night."""
    point = read_point(tokens)
    if point.relation and point.relation[:2] == ("last", 2) and point.unit >= u.WEEK and not point.part:
        return Span(1, 1, point.unit, window=-1, definite=True)
    point.definite = tokens[0].kind == "the" or (tokens[0].kind == "weekend" and bool(tokens[0].value))
    if point.daypart and (beside := first_of(tokens, "before", "after")):
        point.relation = Relation("last" if beside.kind == "before" else "next", 3)
    relation = point.relation
    if point.unit in (u.SECOND, u.MINUTE, u.HOUR):
        return None
    if relation == ("this", 4, 1) and point.unit == u.DAY:
        point.relation = Relation("that")
    if relation is None and not point.daypart and not point.weekend and not point.part and not point.earlier:
        if point.unit not in (u.WEEK, u.MONTH, u.YEAR, u.DAY, u.QUARTER, u.DECADE, u.CENTURY):
            return None
    if every := first_of(tokens, "every"):
        number = first_of(tokens, "ordinal") or every
        return Repeat(length(number.number, point.unit)) if point.unit else None
    if first_of(tokens, "ordinal"):
        return Span(1, 1, point.unit) if point.unit in (u.DAY, u.WEEK, u.MONTH, u.YEAR) else None
    if point.edge and point.unit == u.YEAR and point.part == u.END and first_of(tokens, "dash"):
        return replace(point, month=12, day=31, unit=0, part=0)
    return point


def _whole_unit(tokens: Tokens) -> Meaning | None:
    """The year ended June 30: a length of time."""
    unit = tokens[-1]
    return Span(1, 1, unit.number, definite=True) if unit.number == u.YEAR else None


def _told_unit(tokens: Tokens) -> Meaning | None:
    """The day before, the year after: a unit beside what was told."""
    unit, direction = first_of(tokens, "unit"), first_of(tokens, "before", "after", "earlier")
    if unit is None or direction is None or unit.number < u.DAY:
        return None
    step = direction.number if direction.kind != "before" else -1
    relation = Relation("last" if step < 0 else "next", 3)
    if outer := first_of(tokens, "last", "next"):
        return Point(unit=unit.number, relation=Relation(outer.kind, 1, 2))
    return Point(unit=unit.number, relation=relation)


def _has_number(tokens: Tokens) -> bool:
    kinds = (
        "small",
        "mid",
        "big",
        "amount",
        "decimal",
        "count",
        "scale",
        "vague",
        "half",
        "smalls",
        "slash",
        "year",
        "a",
    )
    return first_of(tokens, *kinds) is not None


def _approx(tokens: Tokens) -> int:
    token = first_of(tokens, "approx", "over")
    return token.number if token else int(first_of(tokens, "so_") is not None)


_WINDOWS = {"last": -1, "latest": -1, "past": -1, "next": 1, "ahead": 1, "future": 1}


def _window(tokens: Tokens) -> Meaning | None:
    """The past three months, the next few days, the weeks ahead."""
    relation = first_of(tokens, "last", "next", "latest", "ahead", "past", "future", "that", "this")
    unit = first_of(tokens, "unit", "units")
    if unit is None:
        return None
    number = quantity_of(tokens)
    return Span(
        number.low,
        number.high,
        unit.number,
        window=_WINDOWS.get(relation.kind, 0) if relation else 0,
        degree=relation.number if relation and relation.kind in ("last", "next") else 1,
        vague=number.vague if _has_number(tokens) else 1,
        approx=_approx(tokens),
        definite=True,
    )


def _offset(tokens: Tokens) -> Offset | None:
    """Two days ago, a year earlier, three weeks later."""
    if [token.kind for token in tokens[:4]] == ["a", "unit", "of", "a"]:
        whole = _offset(tokens[3:]) if tokens[1].number == u.QUARTER else None
        return whole and whole._replace(low=0.25, high=0.25)
    unit = first_of(tokens, "unit", "units")
    direction = first_of(tokens, "ago", "hence", "earlier", "before", "after", "from_")
    if unit is None or direction is None:
        return None
    number = quantity_of(tokens)
    return Offset(
        number.low,
        number.high,
        unit.number,
        sign=1 if direction.kind == "from_" else direction.number,
        deictic=direction.kind in ("ago", "hence", "from_"),
        vague=number.vague if _has_number(tokens) else 1,
        approx=_approx(tokens),
        to_day=tokens[-1].kind == "deictic",
    )


def _duration(tokens: Tokens) -> Meaning | None:
    """Two weeks, an hour and a half, years, a four-day."""
    places = [index for index, token in enumerate(tokens) if token.kind in _LENGTHS]
    first = tokens[places[0]]
    unit = u.WEEKEND if first.kind in ("weekend", "weekends") else first.number
    if [token.kind for token in tokens[:4]] == ["a", "unit", "of", "a"]:
        return Span(0.25, 0.25, tokens[-1].number) if tokens[1].number == u.QUARTER and len(tokens) == 5 else None
    if len(tokens) == 2 and tokens[1].kind in ("small", "mid"):
        return Span(1, 1, unit) if unit in (u.DAY, u.WEEK, u.YEAR) else None
    halved = any(token.kind in ("half", "minutes_of") for token in tokens[places[0] :])
    before = tokens[: places[0]]
    number = quantity_of(before if _has_number(before) and not halved else tokens)
    smaller = None
    if (
        len(places) > 1
        and tokens[places[1]].kind not in ("dayparts",)
        and tokens[places[1]].number < unit
        and _has_number(tokens[places[0] :])
    ):
        smaller = (quantity_of(tokens[places[0] + 1 : places[1]]).low, tokens[places[1]].number)
    return Span(
        number.low,
        number.high,
        unit,
        vague=number.vague if _has_number(tokens) else int(first.kind in ("units", "weekends")),
        approx=_approx(tokens),
        smaller=smaller,
        definite=first_of(tokens, "the") is not None,
    )


_LENGTHS = frozenset(("unit", "units", "weekend", "weekends"))


def _repeat(tokens: Tokens) -> Meaning | None:
    """Every day, twice a week, daily, Mondays."""
    if word := first_of(tokens, "set_word"):
        return Repeat(length(word.value[0], int(word.value[1])))
    place = _repeated_place(tokens)
    if place:
        return Repeat(place)
    unit = first_of(tokens, "unit", "units")
    if unit is None:
        return None
    each = tokens[: tokens.index(unit)]
    other = first_of(each, "more") is not None and not first_of(each, "small", "mid", "count")
    number = 2.0 if other else quantity_of([token for token in each if token.kind != "once"]).low
    if first_of(tokens, "times", "once"):
        number = 1
    return Repeat(length(number, unit.number))


def _repeated_place(tokens: Tokens) -> str:
    """A weekday, month or season without its year, as TIMEX3 writes those."""
    part = first_of(tokens, "daypart", "dayparts", "morrow")
    tail = u.DAYPARTS[part.number] if part and part.number not in (u.NOON, u.MIDNIGHT) else ""
    if weekday := first_of(tokens, "weekday", "weekdays"):
        return f"XXXX-WXX-{weekday.number + 1}{tail}"
    if month := first_of(tokens, "month"):
        return f"XXXX-{month.number:02d}"
    if season := first_of(tokens, "season", "seasons"):
        return season_slot(2000, season.number).value.replace("2000", "XXXX")
    if first_of(tokens, "weekend", "weekends"):
        return "XXXX-WXX-WE"
    return f"XXXX-XX-XX{tail}" if tail else ""


def length(number: float, unit: int) -> str:
    """Return a length as TIMEX3 writes it."""
    return duration_value(Span(number, number, unit))


_REFERENCES = {
    "now": "PRESENT_REF",
    "current": "PRESENT_REF",
    "past": "PAST_REF",
    "last": "PAST_REF",
    "future": "FUTURE_REF",
}
_SOMETIME = 3
"""The future without a word for how near it is."""


def _reference(tokens: Tokens) -> Meaning | None:
    token = first_of(tokens, *_REFERENCES)
    if token is None or (token.kind == "last" and token.number != 2):
        return None
    vague = token.kind == "past" or (token.kind == "future" and token.number == _SOMETIME)
    return Reference(_REFERENCES[token.kind], token.number if vague else 0)


_READERS: dict[str, Callable[[Tokens], Meaning | None]] = {
    "point": _point,
    "season": read_point,
    "holiday": read_point,
    "nth_of": _nth_of,
    "seconds": _seconds,
    "spelled_year": _spelled_year,
    "decade": _decade,
    "century": _century,
    "quarter": _quarter,
    "quarter_meant": _quarter_meant,
    "relative": _relative,
    "whole_unit": _whole_unit,
    "told_unit": _told_unit,
    "window": _window,
    "offset": _offset,
    "duration": _duration,
    "repeat": _repeat,
    "reference": _reference,
    "counted_year": _counted_year,
    "length_word": _length_word,
    "night_into": _night_into,
    "day_number": _day_number,
    "ordinal_day": lambda tokens: read_point(tokens) if tokens[0].text[0].isdecimal() else None,
    "bare_hour": lambda tokens: Point(clock=f"{tokens[0].number:02d}:00"),
    "morrow": _morrow,
}
_SEVERAL: dict[str, Callable[[Tokens], Iterator[Part]]] = {"years": _years, "days": _days, "repeats": _repeats}
