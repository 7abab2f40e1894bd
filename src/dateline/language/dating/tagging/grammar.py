"""The words and shapes of a language, ready to run."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import NamedTuple

from dateline.language.dating.tagging.figures import Sense
from dateline.language.dating.tagging.firsts import firsts_of
from dateline.language.dating.tagging.kinds import CODES, compile_notation
from dateline.language.dating.tagging.scanning import Senses, Words, pieces_of

_LANGUAGES = {"en": "english", "de": "german", "es": "spanish"}
_TRIGGERS = ["year", "shortyear", "stamp", "clock", "clocks", "isodate", "slash", "dotted", "dashed", "yearmonth", "years", "set_word", "month", "low_month", "weekday", "weekdays", "season", "short_weekday", "seasons", "holiday", "daypart", "dayparts", "unit", "units", "decade", "era", "ampm", "oclock", "weekend", "weekends", "deictic", "now", "past", "future", "current", "weekday_part", "unit_step", "unit_edge", "year_word", "length_word", "minutes_of"]
_ABBREVIATED = ("month", "low_month", "weekday", "short_weekday")
_MOST_ABBREVIATED = 5


class Match(NamedTuple):
    """What fits at a place of a shape: the family, and where it ends."""

    family: str
    end: int


@dataclass(frozen=True, slots=True)
class Grammar:
    """The words of a language as kinds, and its shapes by the kinds they can start with.

    `triggers` finds the kinds that tell of time; `leads` are those that can stand in an expression before one;
    `lookalikes` are words, by the guard that asks for them.
    """

    pieces: re.Pattern[str]
    senses: Senses
    triggers: re.Pattern[str]
    shapes: Mapping[str, tuple[tuple[str, re.Pattern[str]], ...]]
    frames: Mapping[str, tuple[re.Pattern[str], ...]]
    leads: str
    lookalikes: Mapping[str, frozenset[str]]

    def matches(self, shape: str, start: int) -> list[Match]:
        """Return the expressions that can start at a place, the longest first, of equally long ones in their order."""
        found = [
            Match(family, match.end())
            for family, pattern in self.shapes.get(shape[start], ())
            if (match := pattern.match(shape, start))
        ]
        return sorted(found, key=lambda match: -match.end) if len(found) > 1 else found


def has_grammar(language: str) -> bool:
    """Return whether running text in a language ("de", "en-GB"; English where none is named) is read in full."""
    return _code(language) in _LANGUAGES


def _code(language: str) -> str:
    return language.replace("_", "-").split("-")[0].lower() or "en"


@cache
def grammar(language: str) -> Grammar:
    """Return the grammar of a language, English where it is not known."""
    module = import_module(f"dateline.language.dating.tagging.languages.{_LANGUAGES.get(_code(language), 'english')}")
    words = Words(_senses(module), module.CAPITAL, module.SMALL_MONTHS, module.SMALL, module.ENDINGS, module.FIGURES)
    return Grammar(
        pieces=pieces_of(words),
        senses=Senses(words),
        triggers=_triggers(module),
        shapes=_shapes(module),
        frames=_frames(module),
        leads="".join(CODES[name] for name in module.LEADS.split()),
        lookalikes={name: frozenset(filter(None, joined.split("|"))) for name, joined in module.LOOKALIKES.items()},
    )


def _senses(module: ModuleType) -> dict[str, Sense]:
    senses = {
        word: Sense(kind, value)
        for kind, values in module.WORDS.items()
        for value, joined in values.items()
        for word in joined.split("|")
        if word
    }
    senses.update(_abbreviations(module, senses))
    for day, joined in module.HOLIDAYS.items():
        senses.update({word: Sense("holiday", (day,)) for word in joined.split("|")})
    return senses


def _abbreviations(module: ModuleType, senses: Mapping[str, Sense]) -> dict[str, Sense]:
    """The short names of months and weekdays may have a dot, the first of each (its full name) none."""
    full = {names.partition("|")[0] for name in ("month", "weekday") for names in module.WORDS[name].values()}
    return {
        f"{word}.": sense
        for word, sense in senses.items()
        if sense.kind in _ABBREVIATED and word not in full and len(word) <= _MOST_ABBREVIATED
    }


def _shapes(module: ModuleType) -> dict[str, tuple[tuple[str, re.Pattern[str]], ...]]:
    shapes: dict[str, list[tuple[str, re.Pattern[str]]]] = {code: [] for code in CODES.values()}
    for family, notations in module.SHAPES.items():
        for notation in notations:
            expression = compile_notation(notation, module.MACROS)
            pattern = re.compile(expression)
            for code in firsts_of(expression):
                shapes[code].append((family, pattern))
    return {code: tuple(found) for code, found in shapes.items()}


def _frames(module: ModuleType) -> dict[str, tuple[re.Pattern[str], ...]]:
    return {
        name: tuple(re.compile(compile_notation(notation, module.MACROS)) for notation in notations)
        for name, notations in module.FRAMES.items()
    }


def _triggers(module: ModuleType) -> re.Pattern[str]:
    always = "".join(CODES[name] for name in _TRIGGERS)
    return re.compile("|".join((f"[{always}]", *(compile_notation(notation, {}) for notation in module.TRIGGERS))))
