"""Lengths of time as TIMEX3 writes them: P3D, PT90M, PXM, P2Y6M."""

from dateline.language.dating.tagging import units as u
from dateline.language.dating.tagging.meanings import COUPLE, Span

_IN_OTHERS = {u.FORTNIGHT: (u.WEEK, 2), u.DECADE: (u.YEAR, 10), u.CENTURY: (u.YEAR, 100)}
"""Units that TIMEX3 has no letter for, or that are usually written in another."""
_SMALLER = {u.YEAR: (u.MONTH, 12), u.DAY: (u.HOUR, 24), u.HOUR: (u.MINUTE, 60), u.MINUTE: (u.SECOND, 60)}
"""Units whose halves are said in a smaller one."""


_IN_SMALLER = {
    (u.CENTURY, u.YEAR): 100,
    (u.DECADE, u.YEAR): 10,
    (u.YEAR, u.QUARTER): 4,
    (u.YEAR, u.MONTH): 12,
    (u.FORTNIGHT, u.DAY): 14,
    (u.WEEK, u.DAY): 7,
    (u.DAY, u.HOUR): 24,
    (u.HOUR, u.MINUTE): 60,
    (u.MINUTE, u.SECOND): 60,
}
"""How many of a smaller unit one of a larger has, where that is always as many."""
_DAYS, _MONTHS, _MONTH_DAYS = {u.DAY: 1, u.WEEK: 7}, {u.MONTH: 1, u.YEAR: 12}, 30


def in_one_unit(span: Span) -> Span:
    """Return a length of two units in one of them: two years and six months are thirty months."""
    if span.smaller is None:
        return span
    number, unit = span.smaller
    if times := _IN_SMALLER.get((span.unit, unit)):
        return span._replace(low=span.low * times + number, high=span.high * times + number, unit=unit, smaller=None)
    days, months = _DAYS.get(unit, 0), _MONTHS.get(span.unit, 0)
    if not days or not months:
        return span._replace(smaller=None)
    rest = days * number / _MONTH_DAYS
    return span._replace(low=span.low * months + rest, high=span.high * months + rest, unit=u.MONTH, smaller=None)


def duration_value(span: Span) -> str:
    """Return a length as TIMEX3 writes it."""
    if span.vague and span.vague != COUPLE:
        return _length("X", span.unit)
    unit, number = _in_letters(span.unit, span.low)
    if span.smaller:
        smaller, rest = _in_letters(span.smaller.unit, span.smaller.number)
        return _length(_digits(number), unit) + _tail(unit, rest, smaller)
    return _divided(unit, number)


def length_value(number: float, unit: int) -> str:
    """Return so many units as TIMEX3 writes them."""
    return duration_value(Span(number, number, unit))


def _in_letters(unit: int, number: float) -> tuple[int, float]:
    other, times = _IN_OTHERS.get(unit, (unit, 1))
    return other, number * times


def _divided(unit: int, number: float) -> str:
    """Two and a half years are two years and six months; half an hour is thirty minutes."""
    smaller, times = _SMALLER.get(unit, (unit, 0))
    rest = (number - int(number)) * times
    if not rest or rest != int(rest):
        return _length(_digits(number), unit)
    if not int(number):
        return _length(_digits(rest), smaller)
    return _length(str(int(number)), unit) + _tail(unit, rest, smaller)


def _length(number: str, unit: int) -> str:
    letter = u.LETTERS.get(unit, "W")
    return f"PT{number}{letter[1:]}" if letter[0] == "T" else f"P{number}{letter}"


def _tail(unit: int, number: float, smaller: int) -> str:
    letter = u.LETTERS[smaller]
    clock = "T" if letter[0] == "T" and u.LETTERS[unit][0] != "T" else ""
    return f"{clock}{_digits(number)}{letter[-1]}"


def _digits(number: float) -> str:
    return str(int(number)) if number == int(number) else f"{number:g}"
