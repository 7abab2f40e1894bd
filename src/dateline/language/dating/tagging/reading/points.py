"""Places in the calendar, read token by token."""

from collections.abc import Callable

from dateline.language.dating.tagging.meanings import OF_TALE, Point, Relation
from dateline.language.dating.tagging.reading import clocks
from dateline.language.dating.tagging.tokens import Token, Tokens, first_of, kind_at, words_to_number
from dateline.language.dating.tagging.units import MONTH, START, YEAR

Taker = Callable[[Point, Tokens, int], None]
_RUN = frozenset(("count", "scale", "dash", "ordinal", "and_"))
"""The kinds that counting words are written with: two thousand and five, twenty-first."""
RELATIONS = frozenset(("last", "next", "this", "that", "latest", "current"))
_UNTOLD = 4
"""The degree of a next that counts from the report behind an article too."""
_NEW_YEAR = 101
_MOST_DAYS = 99
"""The last number of two digits, which alone is no year."""
_LAST_SHORT = 2029
"""The last year that two digits mean."""


def read_point(tokens: Tokens) -> Point:
    """Return the place in the calendar that the tokens give."""
    point = Point()
    spoken = clocks.take_spoken_clock(tokens, point)
    for index, token in enumerate(tokens):
        if index in spoken or clocks.shifts_zone(tokens, index):
            continue
        if taker := _TAKERS.get(token.kind):
            taker(point, tokens, index)
    point.either_half = clocks.is_of_either_half(tokens, point, spoken)
    return point


def step_of(token: Token) -> tuple[Relation, int]:
    """Return the relation and the unit of a word that says both: Vorjahr, Folgetag."""
    unit, step = (int(number) for number in token.value[:2])
    return Relation("last" if step < 0 else "next", 3), unit


def _full_year(short: int) -> int:
    return _LAST_SHORT - (_LAST_SHORT - short) % 100


# ------------------------------------------------------------------ numbers


def _take_integer(point: Point, tokens: Tokens, index: int) -> None:
    """A number is minutes behind o'clock, an hour before a.m., a year beside an era, else the day of the month."""
    number, before = tokens[index].number, kind_at(tokens, index - 1)
    if before == "oclock" and point.clock:
        point.clock = clocks.clock(int(point.clock[:2]), number)
    elif "era" in (before, _behind_plus(tokens, index)):
        point.year = number
    elif clocks.is_hour(tokens, index):
        point.clock = clocks.clock_of_number(number)
    elif tokens[index].kind == "big" and (number > _MOST_DAYS or _is_named_year(tokens, index)):
        point.year = number
    elif point.day is None:
        point.day = number


def _is_named_year(tokens: Tokens, index: int) -> bool:
    """The year 71."""
    return index > 0 and tokens[index - 1].kind in ("unit", "units") and tokens[index - 1].number == YEAR


def _behind_plus(tokens: Tokens, index: int) -> str:
    behind = kind_at(tokens, index + 1)
    return kind_at(tokens, index + 2) if behind == "plus" else behind


def _take_year(point: Point, tokens: Tokens, index: int) -> None:
    """Four figures are a time of day before a.m. or GMT, behind a day of a month its year all the same."""
    behind = kind_at(tokens, index + 1)
    completes = behind == "zone" and point.month and point.day and point.year is None
    if behind in ("ampm", "zone", "units") and not completes:
        _take_integer(point, tokens, index)
    else:
        point.year = tokens[index].number


def _take_count(point: Point, tokens: Tokens, index: int) -> None:
    """Counting words are an hour before o'clock, a day where an ordinal ends them, else a year."""
    if _starts_before(tokens, index):
        return
    run = _run(tokens, index)
    numbers = [token.number for token in run if token.kind in ("count", "scale", "ordinal")]
    if _counts_hours(tokens, index, index + len(run)):
        point.clock = clocks.clock(numbers[0])
    elif run[-1].kind == "ordinal" or _leads_month(tokens, index + len(run)):
        point.day = sum(numbers)
    else:
        year = words_to_number(numbers)
        point.year = year if year > 1000 else None


def _counts_hours(tokens: Tokens, index: int, end: int) -> bool:
    """Seven o'clock, seven in the morning, las siete."""
    if kind_at(tokens, index - 1) == "the_hours":
        return True
    behind = [token.kind for token in tokens[end : end + 3]]
    return behind[:1] == ["oclock"] or (behind[:1] == ["in_"] and "daypart" in behind)


def _leads_month(tokens: Tokens, end: int) -> bool:
    """Veintiuno de mayo."""
    return kind_at(tokens, end) == "of" and kind_at(tokens, end + 1) == "month"


def _starts_before(tokens: Tokens, index: int) -> bool:
    """Return whether a counting word goes on with those before it."""
    before = index - 1
    while kind_at(tokens, before) in ("dash", "and_"):
        before -= 1
    return kind_at(tokens, before) in ("count", "scale")


def _run(tokens: Tokens, index: int) -> Tokens:
    end = index
    while kind_at(tokens, end) in _RUN:
        end += 1
    while tokens[end - 1].kind in ("dash", "and_"):
        end -= 1
    return tokens[index:end]


def _take_ordinal(point: Point, tokens: Tokens, index: int) -> None:
    if point.day is None:
        point.day = tokens[index].number


# ------------------------------------------------------------------ figures with marks


def _take_slash(point: Point, tokens: Tokens, index: int) -> None:
    """Two figures that can both be a month stand month first, unless a dot parts them; of 5/6 June both are days."""
    token = tokens[index]
    if first_of(tokens[index + 1 :], "month"):
        point.day = token.number
        return
    first, second, *rest = (int(number) for number in token.value)
    dotted = token.kind == "dotted"
    day_first = first > 12 or (dotted and second <= 12)
    point.month, point.day = (second, first) if day_first else (first, second)
    point.swappable = not dotted and first <= 12 and second <= 12 and first != second
    if rest:
        point.short_year = rest[0] <= 99
        point.year = _full_year(rest[0]) if point.short_year else rest[0]


def _take_date(point: Point, tokens: Tokens, index: int) -> None:
    point.year, point.month, point.day = (int(number) for number in tokens[index].value)


def _take_short_year(point: Point, tokens: Tokens, index: int) -> None:
    point.year, point.short_year = _full_year(tokens[index].number), True


def _take_years(point: Point, tokens: Tokens, index: int) -> None:
    point.year, point.until = (int(year) for year in tokens[index].value)


def _take_year_month(point: Point, tokens: Tokens, index: int) -> None:
    """2002-03 is March 2002, or two years where a season stands before."""
    year, second = (int(number) for number in tokens[index].value)
    if point.season is not None:
        point.year, point.until = year, year + 1
    else:
        point.year, point.month = year, second


# ------------------------------------------------------------------ words


def _take_relation(point: Point, tokens: Tokens, index: int) -> None:
    """Of "this past" and "this coming" the second counts, of "that same" the first; "the next" follows what was told.

    Behind a unit it places that, and the date before it in that: marzo del año pasado.
    """
    token, before = tokens[index], kind_at(tokens, index - 1)
    if point.is_dated and point.unit and before == "unit":
        point.within, point.unit = (Relation(token.kind, token.number), point.unit), 0
    elif point.relation is None or token.kind not in ("that", "this"):
        told = token.kind == "next" and token.number != _UNTOLD and before == "the"
        times = int(token.value[1]) if len(token.value) > 1 else 1
        point.relation = Relation(token.kind, 3 if told else token.number, times)


def _take_unit(point: Point, tokens: Tokens, index: int) -> None:
    if point.relation and point.is_dated:
        point.within, point.relation = (point.relation, tokens[index].number), None
    else:
        point.unit = tokens[index].number


def _take_month_word(point: Point, tokens: Tokens, index: int) -> None:
    """The 3rd instant, the 24th ultimo: of the month that a letter is of, or the one before or after it."""
    step = tokens[index].number
    point.within = (Relation({-1: "last", 0: "this", 1: "next"}[step]), MONTH)


def _take_unit_step(point: Point, tokens: Tokens, index: int) -> None:
    relation, unit = step_of(tokens[index])
    if point.is_dated:
        point.within = (relation, unit)
    else:
        point.relation, point.unit = relation, unit


def _take_unit_edge(point: Point, tokens: Tokens, index: int) -> None:
    point.part, point.unit = (int(number) for number in tokens[index].value)


def _take_part(point: Point, tokens: Tokens, index: int) -> None:
    """Of mid to late May both count."""
    point.part_from, point.part = point.part, tokens[index].number


def _take_edge(point: Point, tokens: Tokens, index: int) -> None:
    point.part, point.edge = tokens[index].number, True
    point.verge = len(tokens[index].value) > 1


def _take_season(point: Point, tokens: Tokens, index: int) -> None:
    """Spätsommer is the late part of a summer."""
    point.season = tokens[index].number
    if len(tokens[index].value) > 1:
        point.part = int(tokens[index].value[1])


def _take_weekday_part(point: Point, tokens: Tokens, index: int) -> None:
    point.weekday, point.daypart = (int(number) for number in tokens[index].value)


def _take_deictic(point: Point, tokens: Tokens, index: int) -> None:
    shift, daypart = (int(number) for number in tokens[index].value)
    point.shift = shift
    point.daypart = daypart or point.daypart


def _take_new_year(point: Point, tokens: Tokens, _index: int) -> None:
    """The new year is its January, which is early in it; New Year without a word more is its first day."""
    if len(tokens) == 1:
        point.holiday = _NEW_YEAR
    else:
        point.month, point.relation = 1, Relation("next", OF_TALE)
        point.part = 0 if point.part == START else point.part


def _set(name: str) -> Taker:
    """Return what takes the number of a word for a part of the point."""

    def take(point: Point, tokens: Tokens, index: int) -> None:
        setattr(point, name, tokens[index].number)

    return take


def _mark(name: str) -> Taker:
    """Return what marks the point where a word stands in it."""

    def take(point: Point, _tokens: Tokens, _index: int) -> None:
        setattr(point, name, True)

    return take


_TAKERS: dict[str, Taker] = {
    **dict.fromkeys(("month", "low_month"), _set("month")),
    **dict.fromkeys(("weekday", "short_weekday"), _set("weekday")),
    **dict.fromkeys(("daypart", "dayparts", "morrow"), _set("daypart")),
    **dict.fromkeys(("approx", "around"), _set("approx")),
    **{name: _set(name) for name in ("holiday", "era", "earlier")},
    "season": _take_season,
    "part": _take_part,
    **{name: _mark(name) for name in ("weekend", "fiscal")},
    **dict.fromkeys(("small", "mid", "big", "amount"), _take_integer),
    **dict.fromkeys(("count", "scale"), _take_count),
    **dict.fromkeys(("slash", "dotted", "dashed"), _take_slash),
    **dict.fromkeys(("isodate", "stamp"), _take_date),
    **dict.fromkeys(("clock", "clocks"), clocks.take_figures),
    **dict.fromkeys(RELATIONS, _take_relation),
    "ordinal": _take_ordinal,
    "year": _take_year,
    "shortyear": _take_short_year,
    "years": _take_years,
    "yearmonth": _take_year_month,
    "decimal": clocks.take_decimal,
    "smalls": clocks.take_hours,
    "ampm": clocks.take_half_day,
    "hour_word": clocks.take_hour_word,
    "zone": clocks.take_zone,
    **dict.fromkeys(("plus", "dash"), clocks.take_zone_shift),
    "unit": _take_unit,
    "unit_step": _take_unit_step,
    "month_word": _take_month_word,
    "unit_edge": _take_unit_edge,
    "edge": _take_edge,
    "weekday_part": _take_weekday_part,
    "deictic": _take_deictic,
    "new_year": _take_new_year,
}
"""What each kind of word adds to a point; other kinds add nothing."""
