"""The shape of a language's phrases, and where they are."""

from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import NamedTuple

from dateline.domain.records import dataclass

LANGUAGES = {
    "ar": "arabic",
    "de": "german",
    "en": "english",
    "es": "spanish",
    "fr": "french",
    "it": "italian",
    "nl": "dutch",
    "pt": "portuguese",
}
"""The languages that have phrases, and the modules these stand in; others make do with signs."""


class Said(NamedTuple):
    """A phrase around a date, {} standing for it: around a day, and around a month or a year."""

    day: str
    other: str

    @classmethod
    def alike(cls, phrase: str) -> "Said":
        """The same phrase around all dates."""
        return cls(phrase, phrase)


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrases:
    """What a language puts around dates.

    `by` and `since` include the date, `before` and `after` do not. `seasons` are spring, summer, autumn, winter, with
    the year in {}; `crossing` writes the year of one that runs over New Year, from its first year in full and in two
    digits and its last. `quarters`, `thirds` and `halves` are parts of the year in {}. `ordinal` writes the number
    of a century. None of the last, from `seasons` on, need be there: days, months and years say it then. Where it
    `inflects`, decades, centuries and seasons would change behind "before" and the like, and years and months are
    said there; else `definite` gives the counted ones their article.
    """

    about: Said
    unsure: str
    before: Said
    by: Said
    after: Said
    since: Said
    between: Said
    unknown: str
    seasons: tuple[str, ...] = ()
    crossing: str = ""
    southern: str = "{}"
    quarters: tuple[str, ...] = ()
    thirds: tuple[str, ...] = ()
    halves: tuple[str, ...] = ()
    decade: str = ""
    century: str = ""
    inflects: bool = True
    definite: str = "{}"
    ordinal: Callable[[int], str] = str


SIGNS = Phrases(
    about=Said.alike("≈ {}"),
    unsure="{} (?)",
    before=Said.alike("< {}"),
    by=Said.alike("≤ {}"),
    after=Said.alike("> {}"),
    since=Said.alike("≥ {}"),
    between=Said.alike("{} … {}"),
    unknown="?",
)
"""What languages without phrases make do with."""

_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def roman(number: int) -> str:
    """Return the number in Roman numerals, up to 39."""
    written = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        written += letters * count
    return written


@cache
def phrases_of(language: str) -> Phrases:
    """Return the phrases of `language` ("de", "pt-BR"); signs where it has none."""
    code = language.replace("_", "-").split("-")[0].lower()
    if code not in LANGUAGES:
        return SIGNS
    found: Phrases = import_module(f"dateline.language.dating.formatting.phrases.{LANGUAGES[code]}").PHRASES
    return found
