"""Names and patterns of dates from the Unicode CLDR, as Babel carries it; loaded when a language asks for them."""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from functools import cache
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.localedata import LocaleDataDict, load

from dateline.domain.errors import Unsupported

_USED = (
    "months",
    "days",
    "eras",
    "day_periods",
    "date_formats",
    "time_formats",
    "datetime_formats",
    "datetime_skeletons",
    "interval_formats",
    "list_patterns",
)


@cache
def months(language: str) -> tuple[tuple[str, ...], ...]:
    """Return the names of the twelve months in `language`, in lower case and without dots."""
    return tuple(tuple(_names(language, "months", number)) for number in range(1, 13))


@cache
def weekdays(language: str) -> tuple[tuple[str, ...], ...]:
    """Return the names of the weekdays in `language`, Monday first; names under three letters are left out."""
    return tuple(tuple(_names(language, "days", number)) for number in range(7))


def _names(language: str, field: str, number: int) -> Iterator[str]:
    table = locale_data(locale_of(language))[field]
    for form in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            name = table[form][width][number].lower().replace(".", "").strip()
            if len(name) >= 3 and not name.isdigit():
                yield name


def locale_of(language: str) -> Locale:
    """Return the locale called `language` ("de", "pt-BR"); Unsupported where the CLDR has none."""
    try:
        return Locale.parse(language.replace("_", "-"), sep="-")
    except (UnknownLocaleError, ValueError) as error:
        message = f'"{language}" is no language of the Unicode CLDR: give its code, as de, ar or pt-BR'
        raise Unsupported(message) from error


@cache
def locale_data(locale: Locale) -> Mapping[str, Any]:
    """Return what the CLDR says of dates in the locale, in a copy of our own.

    Babel resolves references within data that all languages share (python-babel/babel#1234): without the copy, months
    could bear the names of whatever language was asked for before.
    """
    shared = load(str(locale))
    return LocaleDataDict({name: deepcopy(shared[name]) for name in _USED})
