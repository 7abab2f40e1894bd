"""Names of months and weekdays from the Unicode CLDR, as Babel carries it; loaded when a language asks for them."""

from collections.abc import Iterator
from functools import cache

from babel import Locale

_SHORT = 3
_MARKS = dict.fromkeys(map(ord, ".׳॰\u0654"))
"""Marks of abbreviation, and the hamza of Persian names that go with a year: read over in texts as well."""


@cache
def months(language: str) -> tuple[tuple[str, ...], ...]:
    """Return the names of the twelve months in `language`, in lower case and without dots."""
    return tuple(tuple(_names(language, "months", number)) for number in range(1, 13))


@cache
def weekdays(language: str) -> tuple[tuple[str, ...], ...]:
    """Return the names of the weekdays in `language`, Monday first; names under three letters are left out."""
    return tuple(tuple(_names(language, "days", number)) for number in range(7))


@cache
def weekdays_in_short(language: str) -> dict[str, int]:
    """Return the weekday (Monday is 0) by its abbreviations of one to three letters, which can be other words too."""
    table = Locale.parse(language).days
    short = ((form, width) for form in table for width in ("abbreviated", "short", "narrow") if width in table[form])
    names = (
        (table[form][width][number].lower().translate(_MARKS).strip(), number)
        for form, width in short
        for number in range(7)
    )
    found: dict[str, set[int]] = {}
    for name, number in names:
        found.setdefault(name, set()).add(number)
    return {name: numbers.pop() for name, numbers in found.items() if len(numbers) == 1 and len(name) <= _SHORT}


def _names(language: str, field: str, number: int) -> Iterator[str]:
    table = getattr(Locale.parse(language), field)
    for form in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            name = table[form][width][number].lower().translate(_MARKS).strip()
            if len(name) >= 3 and not name.isdigit():
                yield name
