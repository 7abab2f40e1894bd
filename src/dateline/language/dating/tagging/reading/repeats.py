"""Times that come again: every day, twice a week, daily, Mondays."""

from dateline.language.dating.tagging import units as u
from dateline.language.dating.tagging.durations import length_value
from dateline.language.dating.tagging.meanings import Meaning, Repeat
from dateline.language.dating.tagging.reading.points import read_point
from dateline.language.dating.tagging.slots import masked_season
from dateline.language.dating.tagging.tokens import Token, Tokens, first_of, quantity_of


def read_repeat(tokens: Tokens) -> Meaning | None:
    """Return how often something comes again."""
    if word := first_of(tokens, "set_word"):
        return Repeat(length_value(word.value[0], int(word.value[1])))
    if place := _repeated_place(tokens):
        return Repeat(place)
    unit = first_of(tokens, "unit", "units")
    return unit and Repeat(length_value(_number(tokens, unit), unit.number))


def read_rate(tokens: Tokens) -> Meaning | None:
    """Return after how long so much comes again: 700 seats a week, $40 a night."""
    if daypart := first_of(tokens, "daypart"):
        return Repeat(f"XXXX-XX-XX{u.DAYPARTS[daypart.number]}")
    unit = first_of(tokens, "unit")
    return unit and Repeat(length_value(1, unit.number))


def _number(tokens: Tokens, unit: Token) -> float:
    """Return after how many units it comes again: every other week after two."""
    if first_of(tokens, "times", "once"):
        return 1
    each = tokens[: tokens.index(unit)]
    if first_of(each, "more") and not first_of(each, "small", "mid", "count"):
        return 2
    return quantity_of(each).low


def _repeated_place(tokens: Tokens) -> str:
    """A weekday, month or season without its year, as TIMEX3 writes those."""
    part = first_of(tokens, "daypart", "dayparts", "morrow")
    tail = u.DAYPARTS[part.number] if part and part.number not in (u.NOON, u.MIDNIGHT) else ""
    if part and (clock := read_point(tokens[1:]).clock):
        tail = f"T{clock}"
    if weekday := first_of(tokens, "weekday", "weekdays"):
        return f"XXXX-WXX-{weekday.number + 1}{tail}"
    if month := first_of(tokens, "month"):
        return f"XXXX-{month.number:02d}"
    if season := first_of(tokens, "season", "seasons"):
        return masked_season(season.number)
    if first_of(tokens, "weekend", "weekends"):
        return "XXXX-WXX-WE"
    return f"XXXX-XX-XX{tail}" if tail else ""
