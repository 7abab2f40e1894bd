"""Places in the calendar, read token by token."""

from collections.abc import Callable

from dateline.language.dating.tagging.meanings import Point, Relation
from dateline.language.dating.tagging.tokens import Token, Tokens, words_to_number
from dateline.language.dating.tagging.units import MINUTE, QUARTER

Taker = Callable[[Point, Tokens, int], None]
_RUN = frozenset(("count", "scale", "dash", "ordinal", "and_"))
RELATIONS = frozenset(("last", "next", "this", "that", "latest", "current"))


def read_point(tokens: Tokens) -> Point:
    """Return the place in the calendar that the tokens give."""
    point = Point()
    spoken = _spoken_clock(tokens, point)
    for index, token in enumerate(tokens):
        if index in spoken:
            continue
        if taker := _TAKERS.get(token.kind):
            taker(point, tokens, index)
    return point


def full_year(short: int) -> int:
    """Return the year of two digits that `short` means: the last one not after 2029."""
    return 2029 - (2029 - short) % 100


def _spoken_clock(tokens: Tokens, point: Point) -> range:
    """Read half past seven, five minutes to six, a quarter to five; return the places of its tokens."""
    if told := _told_minutes(tokens, point):
        return told
    for at in range(1, len(tokens) - 1):
        token = tokens[at]
        past = token.kind == "last" and token.number == 2
        if (past or token.kind in ("to", "before")) and tokens[at + 1].kind in ("small", "count"):
            start, minutes = _minutes_before(tokens, at)
            if minutes is None:
                continue
            hour = tokens[at + 1].number
            total = (hour * 60 + (minutes if past else -minutes)) % 1440
            point.clock = f"{total // 60:02d}:{total % 60:02d}"
            return range(start, at + 2)
    return range(0)


def _told_minutes(tokens: Tokens, point: Point) -> range:
    """Read halb acht, viertel vor acht, las siete y media: minutes of the hour behind them, else before them."""
    at = next((index for index, token in enumerate(tokens) if token.kind == "minutes_of"), None)
    if at is None:
        return range(0)
    hour = at + 1 if _kind_at(tokens, at + 1) in _HOURS else at - 1
    if _kind_at(tokens, hour) not in _HOURS:
        return range(0)
    total = (tokens[hour].number * 60 + tokens[at].number) % 1440
    point.clock = f"{total // 60:02d}:{total % 60:02d}"
    return range(min(at, hour), max(at, hour) + 1)


_HOURS = ("small", "mid", "count", "hour_word")


def _minutes_before(tokens: Tokens, at: int) -> tuple[int, int | None]:
    """Return where the minutes begin that end before a token, and how many; None where there are none."""
    before = tokens[at - 1]
    if before.kind == "half":
        return at - 1, 30
    if before.kind == "unit" and before.number == QUARTER:
        return (at - 2 if _kind_at(tokens, at - 2) == "a" else at - 1), 15
    if (
        before.kind == "units"
        and before.number == MINUTE
        and at > 1
        and tokens[at - 2].kind in ("small", "mid", "count")
    ):
        return at - 2, tokens[at - 2].number
    if before.kind in ("small", "mid", "count") and not (at > 1 and tokens[at - 2].kind == "month"):
        return at - 1, before.number
    return at, None


def _kind_at(tokens: Tokens, index: int) -> str:
    return tokens[index].kind if 0 <= index < len(tokens) else ""


def _take_integer(point: Point, tokens: Tokens, index: int) -> None:
    """A number is an hour before a.m., a year beside an era, else the day of the month."""
    number = tokens[index].number
    before, behind = _kind_at(tokens, index - 1), _kind_at(tokens, index + 1)
    if before == "oclock" and point.clock:
        point.clock = f"{point.clock[:2]}:{number:02d}"
        return
    if behind == "plus":
        behind = _kind_at(tokens, index + 2)
    if (
        before == "the_hours"
        or behind in ("ampm", "oclock", "zone", "units")
        or number > 999
        or (behind in ("this", "that", "last") and _kind_at(tokens, index + 2) == "daypart")
    ) or (behind == "in_" and _kind_at(tokens, index + 3) == "daypart"):
        point.clock = _clock(number)
    elif (number > 99 and tokens[index].kind == "big") or "era" in (behind, _kind_at(tokens, index - 1)):
        point.year = number
    elif point.day is None:
        point.day = number


def _clock(number: int) -> str:
    """Return the time of day of 7 or 730."""
    hour, minute = divmod(number, 100) if number > 99 else (number, 0)
    return f"{hour:02d}:{minute:02d}" if hour <= 24 and minute < 60 else ""


def _full_hour(hour: int) -> str:
    return f"{hour:02d}:00" if hour <= _LAST_HOUR else ""


_LAST_HOUR = 24


def _take_count(point: Point, tokens: Tokens, index: int) -> None:
    """Counting words are an hour before o'clock, a day where an ordinal ends them, else a year."""
    if _kind_at(tokens, index - 1) in _RUN and index and _starts_before(tokens, index):
        return
    run = _run(tokens, index)
    numbers = [token.number for token in run if token.kind in ("count", "scale", "ordinal")]
    behind = [_kind_at(tokens, index + len(run) + step) for step in range(3)]
    if (
        behind[0] == "oclock"
        or _kind_at(tokens, index - 1) == "the_hours"
        or (behind[0] == "in_" and "daypart" in behind)
    ):
        point.clock = _full_hour(numbers[0])
    elif run[-1].kind == "ordinal" or behind[:2] == ["of", "month"]:
        point.day = sum(numbers)
    else:
        year = words_to_number(numbers)
        point.year = year if year > 1000 else None


def _starts_before(tokens: Tokens, index: int) -> bool:
    before = index - 1
    while before >= 0 and tokens[before].kind in ("dash", "and_"):
        before -= 1
    return before >= 0 and tokens[before].kind in ("count", "scale")


def _run(tokens: Tokens, index: int) -> Tokens:
    end = index
    while end < len(tokens) and tokens[end].kind in _RUN:
        end += 1
    while tokens[end - 1].kind in ("dash", "and_"):
        end -= 1
    return tokens[index:end]


def _take_ordinal(point: Point, tokens: Tokens, index: int) -> None:
    if point.day is None:
        point.day = tokens[index].number


def _take_clock(point: Point, tokens: Tokens, index: int) -> None:
    hour, minute, *seconds = (int(number) for number in tokens[index].value)
    tail = f":{seconds[0]:02d}" if tokens[index].kind == "clock" and seconds[0] else ""
    point.clock = f"{hour:02d}:{minute:02d}{tail}"


def _take_decimal(point: Point, tokens: Tokens, index: int) -> None:
    hour, minute = divmod(round(tokens[index].value[0] * 100), 100)
    if minute < 60 and 0 < hour <= 24:
        point.clock = f"{hour:02d}:{minute:02d}"


def _take_hours(point: Point, tokens: Tokens, index: int) -> None:
    if not {"ampm", "oclock"}.isdisjoint((_kind_at(tokens, index + 1), _kind_at(tokens, index + 2))):
        point.clock = _full_hour(tokens[index].number)
    elif point.daypart:
        point.day = tokens[index].number


def _take_half_day(point: Point, tokens: Tokens, index: int) -> None:
    if not point.clock:
        return
    hour = int(point.clock[:2])
    if hour <= 12:
        point.clock = f"{hour % 12 + tokens[index].number:02d}{point.clock[2:]}"
    point.half_day = True


def _take_relation(point: Point, tokens: Tokens, index: int) -> None:
    """Of "this past" and "this coming" the second counts, of "that same" the first; "the next" follows what was told.

    Behind a unit it places that, and the date before it in that: marzo del año pasado.
    """
    token = tokens[index]
    if point.is_dated and point.unit and _kind_at(tokens, index - 1) == "unit":
        point.within, point.unit = (Relation(token.kind, token.number), point.unit), 0
    elif point.relation is None or token.kind not in ("that", "this"):
        told = token.kind == "next" and token.number != _UNTOLD and _kind_at(tokens, index - 1) == "the"
        times = int(token.value[1]) if len(token.value) > 1 else 1
        point.relation = Relation(token.kind, 3 if told else token.number, times)


_UNTOLD = 4


def step_of(token: Token) -> tuple[Relation, int]:
    """Return the relation and the unit of a word that says both: Vorjahr, Folgetag."""
    unit, step = (int(number) for number in token.value[:2])
    return Relation("last" if step < 0 else "next", 3), unit


def _take_unit_step(point: Point, tokens: Tokens, index: int) -> None:
    relation, unit = step_of(tokens[index])
    if point.is_dated:
        point.within = (relation, unit)
    else:
        point.relation, point.unit = relation, unit


def _take_unit_edge(point: Point, tokens: Tokens, index: int) -> None:
    point.part, point.unit = (int(number) for number in tokens[index].value)


def _take_weekday_part(point: Point, tokens: Tokens, index: int) -> None:
    point.weekday, point.daypart = (int(number) for number in tokens[index].value)


def _take_hour_word(point: Point, tokens: Tokens, index: int) -> None:
    point.clock = f"{tokens[index].number:02d}:00"


def _take_unit(point: Point, tokens: Tokens, index: int) -> None:
    if point.relation and point.is_dated:
        point.within = (point.relation, tokens[index].number)
        point.relation = None
    else:
        point.unit = tokens[index].number


def _take_slash(point: Point, tokens: Tokens, index: int) -> None:
    """Two figures that can both be a month stand month first, unless a dot parts them."""
    token = tokens[index]
    first, second, *rest = (int(number) for number in token.value)
    dotted = token.kind == "dotted"
    day_first = first > 12 or (dotted and second <= 12)
    point.month, point.day = (second, first) if day_first else (first, second)
    point.swappable = not dotted and first <= 12 and second <= 12 and first != second
    if rest:
        point.short_year = rest[0] <= 99
        point.year = full_year(rest[0]) if point.short_year else rest[0]


def _take_date(point: Point, tokens: Tokens, index: int) -> None:
    year, month, *day = (int(number) for number in tokens[index].value)
    point.year, point.month = year, month
    if day:
        point.day = day[0]


def _take_short_year(point: Point, tokens: Tokens, index: int) -> None:
    point.year, point.short_year = full_year(tokens[index].number), True


def _take_zone(point: Point, tokens: Tokens, index: int) -> None:
    """GMT+8 is eight hours before GMT."""
    point.zone = tokens[index].number
    if _kind_at(tokens, index + 1) in ("plus", "dash") and _kind_at(tokens, index + 2) in ("small", "mid"):
        point.zone += 60 * tokens[index + 2].number * (1 if tokens[index + 1].kind == "plus" else -1)


def _take_year(point: Point, tokens: Tokens, index: int) -> None:
    """Four figures are a time of day before a.m. or GMT."""
    if _kind_at(tokens, index + 1) in ("ampm", "zone", "units"):
        _take_integer(point, tokens, index)
    else:
        point.year = tokens[index].number


def _take_years(point: Point, tokens: Tokens, index: int) -> None:
    point.year, point.until = (int(year) for year in tokens[index].value)


def _take_year_month(point: Point, tokens: Tokens, index: int) -> None:
    """2002-03 is March 2002, or two years where a season stands before."""
    year, second = (int(number) for number in tokens[index].value)
    if point.season is not None:
        point.year, point.until = year, year + 1
    else:
        point.year, point.month = year, second


def _take_edge(point: Point, tokens: Tokens, index: int) -> None:
    point.part, point.edge = tokens[index].number, True


def _take_deictic(point: Point, tokens: Tokens, index: int) -> None:
    shift, daypart = (int(number) for number in tokens[index].value)
    point.shift = shift
    point.daypart = daypart or point.daypart


def _take_new_year(point: Point, tokens: Tokens, index: int) -> None:
    point.month, point.relation = 1, Relation("next", 2)


def _take_weekend(point: Point, tokens: Tokens, index: int) -> None:
    point.weekend = True


def _take_fiscal(point: Point, tokens: Tokens, index: int) -> None:
    point.fiscal = True


def _set(name: str) -> Taker:
    def take(point: Point, tokens: Tokens, index: int) -> None:
        setattr(point, name, tokens[index].number)

    return take


_TAKERS: dict[str, Taker] = {
    "month": _set("month"),
    "low_month": _set("month"),
    "short_weekday": _set("weekday"),
    "zone": _take_zone,
    "year": _take_year,
    **{name: _set(name) for name in ("weekday", "season", "holiday", "daypart", "era", "part")},
    **{name: _set(name) for name in ("earlier", "approx")},
    **dict.fromkeys(("small", "mid", "big"), _take_integer),
    **dict.fromkeys(("clock", "clocks"), _take_clock),
    **dict.fromkeys(("slash", "dotted", "dashed"), _take_slash),
    **dict.fromkeys(("isodate", "stamp"), _take_date),
    "yearmonth": _take_year_month,
    **dict.fromkeys(RELATIONS, _take_relation),
    **dict.fromkeys(("count", "scale"), _take_count),
    "ordinal": _take_ordinal,
    "decimal": _take_decimal,
    "smalls": _take_hours,
    "ampm": _take_half_day,
    "shortyear": _take_short_year,
    "years": _take_years,
    "edge": _take_edge,
    "deictic": _take_deictic,
    "unit": _take_unit,
    "new_year": _take_new_year,
    "dayparts": _set("daypart"),
    "around": _set("approx"),
    "morrow": _set("daypart"),
    "unit_step": _take_unit_step,
    "unit_edge": _take_unit_edge,
    "weekday_part": _take_weekday_part,
    "hour_word": _take_hour_word,
    "weekend": _take_weekend,
    "fiscal": _take_fiscal,
}
