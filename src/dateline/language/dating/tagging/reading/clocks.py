"""Times of day: 7:30 p.m., half past seven, a quarter to five, halb acht, las siete y media."""

from dateline.language.dating.tagging import units as u
from dateline.language.dating.tagging.figures import is_clock
from dateline.language.dating.tagging.meanings import Point
from dateline.language.dating.tagging.tokens import Token, Tokens, kind_at

_HOURS = ("small", "mid", "count", "hour_word")
_WHOLE = ("small", "mid", "count")


def clock(hour: int, minute: int = 0) -> str:
    """Return a time of day as HH:MM, "" where a day has none such."""
    return f"{hour:02d}:{minute:02d}" if is_clock(hour, minute) else ""


def take_spoken_clock(tokens: Tokens, point: Point) -> range:
    """Take in a time that is told by the minutes before or after an hour, and return the places of its tokens."""
    if told := _take_told_minutes(tokens, point):
        return told
    for at in range(1, len(tokens) - 1):
        past = tokens[at].kind == "last" and tokens[at].number == 2
        if not (past or tokens[at].kind in ("to", "before")) or tokens[at + 1].kind not in ("small", "count"):
            continue
        start, minutes = _minutes_before(tokens, at)
        if minutes is not None:
            point.clock = _around_the_clock(tokens[at + 1].number * 60 + (minutes if past else -minutes))
            return range(start, at + 2)
    return range(0)


def _take_told_minutes(tokens: Tokens, point: Point) -> range:
    """Halb acht, viertel vor acht, las siete y media: minutes of the hour behind them, else before them."""
    at = next((index for index, token in enumerate(tokens) if token.kind == "minutes_of"), None)
    if at is None:
        return range(0)
    hour = at + 1 if kind_at(tokens, at + 1) in _HOURS else at - 1
    if kind_at(tokens, hour) not in _HOURS:
        return range(0)
    point.clock = _around_the_clock(tokens[hour].number * 60 + tokens[at].number)
    return range(min(at, hour), max(at, hour) + 1)


def _around_the_clock(minutes: int) -> str:
    return clock(*divmod(minutes % 1440, 60))


def _minutes_before(tokens: Tokens, at: int) -> tuple[int, int | None]:
    """Return where the minutes begin that end before a token, and how many; None where there are none."""
    before, further = tokens[at - 1], kind_at(tokens, at - 2)
    if before.kind == "half":
        return at - 1, 30
    if before.kind == "unit" and before.number == u.QUARTER:
        return at - 1 - (further == "a"), 15
    if before.kind == "units" and before.number == u.MINUTE and further in _WHOLE:
        return at - 2, tokens[at - 2].number
    if before.kind in _WHOLE and further != "month":
        return at - 1, before.number
    return at, None


def is_of_either_half(tokens: Tokens, point: Point, spoken: range) -> bool:
    """Return whether an hour can be one before or after noon: four o'clock, half past seven, las siete, vier Uhr.

    In figures only where the word for the hour is that of a clock of twelve hours.
    """
    if point.half_day or not point.clock or not 1 <= int(point.clock[:2]) <= _NOON:
        return False
    if spoken or any(token.kind == "the_hours" for token in tokens):
        return all(token.kind not in ("clock", "clocks", "decimal") for token in tokens)
    oclock = next((index for index, token in enumerate(tokens) if token.kind == "oclock"), 0)
    return bool(oclock) and (bool(tokens[oclock].value) or tokens[oclock - 1].kind == "count")


_NOON = 12


def take_figures(point: Point, tokens: Tokens, index: int) -> None:
    """Take in 10:30 and 10:30:15, of two times the first."""
    hour, minute, *seconds = (int(number) for number in tokens[index].value)
    tail = f":{seconds[0]:02d}" if tokens[index].kind == "clock" and seconds[0] else ""
    point.clock = f"{hour:02d}:{minute:02d}{tail}"


def take_decimal(point: Point, tokens: Tokens, index: int) -> None:
    """Take in 10.30 as a time of day."""
    hour, minute = divmod(round(tokens[index].value[0] * 100), 100)
    if hour and is_clock(hour, minute):
        point.clock = clock(hour, minute)


def take_hours(point: Point, tokens: Tokens, index: int) -> None:
    """Take in the first hour of 3-5 p.m.; beside a part of the day it is the first day."""
    if not {"ampm", "oclock"}.isdisjoint((kind_at(tokens, index + 1), kind_at(tokens, index + 2))):
        point.clock = clock(tokens[index].number)
    elif point.daypart:
        point.day = tokens[index].number


def take_half_day(point: Point, tokens: Tokens, index: int) -> None:
    """Take in a.m. and p.m. behind a time."""
    if not point.clock:
        return
    hour = int(point.clock[:2])
    if hour <= 12:
        point.clock = f"{hour % 12 + tokens[index].number:02d}{point.clock[2:]}"
    point.half_day = True


def take_hour_word(point: Point, tokens: Tokens, index: int) -> None:
    """Take in ein Uhr, la una."""
    point.clock = clock(tokens[index].number)


def take_zone(point: Point, tokens: Tokens, index: int) -> None:
    """Take in GMT; how far a zone lies from it may stand behind."""
    point.zone = tokens[index].number


def take_zone_shift(point: Point, tokens: Tokens, index: int) -> None:
    """Take in how far a zone lies from another: GMT+8, eight hours before it, UTC-0330, T14:30+02:00."""
    if shifts_zone(tokens, index + 1):
        sign = 1 if tokens[index].kind == "plus" else -1
        point.zone = (point.zone or 0) + sign * _minutes_of_shift(tokens[index + 1])


def shifts_zone(tokens: Tokens, index: int) -> bool:
    """Return whether a number says how far a zone lies from another."""
    if kind_at(tokens, index - 1) not in ("plus", "dash"):
        return False
    before = kind_at(tokens, index - 2)
    return before == "zone" or (before == "clock" and kind_at(tokens, index - 3) == "unknown")


def _minutes_of_shift(token: Token) -> int:
    if token.kind == "clock":
        return int(token.value[0]) * 60 + int(token.value[1])
    hours, minutes = divmod(token.number, 100) if len(token.text) > 2 else (token.number, 0)
    return hours * 60 + minutes


def is_hour(tokens: Tokens, index: int) -> bool:
    """Return whether a whole number is an hour: seven in the morning, 7 p.m., 1030 GMT, las 7."""
    behind = kind_at(tokens, index + 1)
    if behind == "plus":
        behind = kind_at(tokens, index + 2)
    if kind_at(tokens, index - 1) == "the_hours" or behind in ("ampm", "oclock", "zone", "units"):
        return True
    if behind == "daypart":
        return tokens[index].number == _NOON and tokens[index + 1].number in (u.NOON, u.MIDNIGHT)
    if behind in ("this", "that", "last"):
        return kind_at(tokens, index + 2) == "daypart"
    return tokens[index].number > 999 or (behind == "in_" and kind_at(tokens, index + 3) == "daypart")


def clock_of_number(number: int) -> str:
    """Return the time of day of 7 or 730."""
    return clock(*divmod(number, 100)) if number > 99 else clock(number)
