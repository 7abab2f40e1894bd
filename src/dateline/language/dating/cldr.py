"""Names of months and weekdays from the Unicode CLDR, as Babel carries it; loaded when a language asks for them."""

from collections.abc import Iterator
from functools import cache

from babel import Locale


@cache
def months(language: str) -> tuple[tuple[str, ...], ...]:
    """Return the names of the twelve months in `language`, in lower case and without dots."""
    return tuple(tuple(_names(language, "months", number)) for number in range(1, 13))


@cache
def weekdays(language: str) -> tuple[tuple[str, ...], ...]:
    """Return the names of the weekdays in `language`, Monday first; names under three letters are left out."""
    return tuple(tuple(_names(language, "days", number)) for number in range(7))


def _names(language: str, field: str, number: int) -> Iterator[str]:
    table = getattr(Locale.parse(language), field)
    for form in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            name = table[form][width][number].lower().replace(".", "").strip()
            if len(name) >= 3 and not name.isdigit():
                yield name
