"""Words that tell of several times at once: 1914–18; May 7, 8 and 9; los martes y jueves."""

import re
from collections.abc import Iterator
from dataclasses import replace

from dateline.language.dating.tagging.figures import CALENDARS_APART
from dateline.language.dating.tagging.meanings import Point, Repeat
from dateline.language.dating.tagging.reading.divisions import read_century
from dateline.language.dating.tagging.reading.parts import Part
from dateline.language.dating.tagging.reading.points import read_point
from dateline.language.dating.tagging.tokens import Token, Tokens, first_of, kind_at, only, places_of, without

_BY_TWO = "the day of our calendar behind that of the Julian one"
_NUMBER = re.compile(r"\d+")


def read_years(tokens: Tokens) -> Iterator[Part]:
    """Yield the two years of 1914–18."""
    places = places_of(tokens, "years")
    yield from _years_of_piece(tokens, places[0]) if places else _years_apart(tokens)


def _years_apart(tokens: Tokens) -> Iterator[Part]:
    """1892 – 94: the second year is told by its last two digits, and is the later one."""
    first, last = tokens[0].number, tokens[-1]
    if len(last.text) == 2 and first % 100 < last.number:
        until = first // 100 * 100 + last.number
        yield Part(0, 0, Point(year=first, until=until))
        yield Part(len(tokens) - 1, len(tokens) - 1, Point(year=until))


def _years_of_piece(tokens: Tokens, at: int) -> Iterator[Part]:
    first, last = (int(year) for year in tokens[at].value)
    era = first_of(tokens, "era")
    skipped, spared = _cuts(tokens[at])
    yield Part(0, at, Point(year=first, until=last, era=era.number if era else 0), spared=spared)
    yield Part(at, len(tokens) - 1, Point(year=last, era=era.number if era else 0), skipped=skipped)


def read_days(tokens: Tokens) -> Iterator[Part]:
    """Yield the days of May 7, 8 and 9; the one beside the month takes it in."""
    shared = read_point(only(tokens, "month", "low_month", "year", "era", "shortyear"))
    numbers = places_of(tokens, "small", "mid", "ordinal", "smalls", "slash")
    month = places_of(tokens, "month", "low_month")[0]
    for number in numbers:
        begins = month < number and number == numbers[0]
        start = 0 if begins else number - (kind_at(tokens, number - 1) == "the")
        end = len(tokens) - 1 if number == numbers[-1] else number
        yield from _days_of_number(tokens[number], number, start, end, shared)


def read_slash_days(tokens: Tokens) -> Iterator[Part]:
    """Yield the two days of 3/24-25."""
    month, first, last, *year = (int(number) for number in tokens[0].value)
    numbers = list(_NUMBER.finditer(tokens[0].text))
    shared = Point(year=year[0] if year else None, month=month)
    yield Part(0, 0, replace(shared, day=first), spared=len(tokens[0].text) - numbers[1].end())
    yield Part(0, 0, replace(shared, day=last), skipped=numbers[2].start())


def _days_of_number(token: Token, number: int, start: int, end: int, shared: Point) -> Iterator[Part]:
    """Yield the day that a number stands for, the first and the last where it stands for two.

    Two days with a stroke between them follow each other; 12/24 April is one day by two calendars.
    """
    if "/" in token.text and (apart := token.value[1] - token.value[0]) != 1:
        if apart in CALENDARS_APART:
            yield Part(start, end, replace(shared, day=int(token.value[1]), why=(_BY_TWO,)))
        return
    days = [replace(shared, day=int(value)) for value in token.value]
    if len(days) == 1:
        yield Part(start, end, days[0])
        return
    skipped, spared = _cuts(token)
    yield Part(start, number, days[0], spared=spared)
    yield Part(number, end, days[1], skipped=skipped)


def read_centuries(tokens: Tokens) -> Iterator[Part]:
    """Yield both of the 15th to the 19th century."""
    joint = next(at for at in range(1, len(tokens)) if _joins_centuries(tokens, at))
    shared = only(tokens, "unit", "units", "era")
    for first, last in ((0, joint - 1), (joint + 1, len(tokens) - 1)):
        if meaning := read_century([*without(tokens[first : last + 1], "unit", "units", "era"), *shared]):
            yield Part(first, last, meaning)


def _joins_centuries(tokens: Tokens, at: int) -> bool:
    """A dash in twenty-first joins no two of them."""
    return tokens[at].kind in ("and_", "to", "until", "or_") or (
        tokens[at].kind == "dash" and tokens[at - 1].kind in ("ordinal", "suffix") and tokens[at + 1].kind not in _UNITS
    )


_UNITS = ("unit", "units")


def read_repeats(tokens: Tokens) -> Iterator[Part]:
    """Yield each weekday that comes again."""
    places = places_of(tokens, "weekday", "short_weekday")
    for at in places:
        yield Part(0 if at == places[0] else at, at, Repeat(f"XXXX-WXX-{tokens[at].number + 1}"))


def _cuts(token: Token) -> tuple[int, int]:
    """Return how many characters stand before the second number of a range, and how many behind the first."""
    numbers = list(_NUMBER.finditer(token.text))
    return numbers[-1].start(), len(token.text) - numbers[0].end()
