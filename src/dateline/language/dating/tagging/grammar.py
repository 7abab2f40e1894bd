"""The words and shapes of a language, ready to run."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import NamedTuple

from dateline.language.dating.tagging.figures import Sense
from dateline.language.dating.tagging.firsts import firsts_of
from dateline.language.dating.tagging.kinds import CODES, compile_notation
from dateline.language.dating.tagging.scanning import Senses, Words, pieces_of

_LANGUAGES = {"en": "english"}
_TRIGGERS = (
    "year shortyear stamp clock clocks isodate slash dotted dashed yearmonth years set_word month low_month weekday weekdays season short_weekday "
    "seasons holiday daypart dayparts unit units decade era ampm oclock weekend weekends deictic now past future current s_letter suffix oclock"
).split()


class Match(NamedTuple):
    """What fits at a place of a shape: the family, and where it ends."""

    family: str
    end: int


@dataclass(frozen=True, slots=True)
class Grammar:
    """The words of a language as kinds, and its shapes by the kinds they can start with."""

    pieces: re.Pattern[str]
    senses: Senses
    triggers: re.Pattern[str]
    shapes: Mapping[str, tuple[tuple[str, re.Pattern[str]], ...]]
    frames: Mapping[str, tuple[re.Pattern[str], ...]]

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
    senses: dict[str, Sense] = {}
    for kind, values in module.WORDS.items():
        for value, joined in values.items():
            for word in joined.split("|"):
                if word:
                    senses[word] = Sense(kind, value)
    full = {names.partition("|")[0] for name in ("month", "weekday") for names in module.WORDS[name].values()}
    for name in ("month", "weekday", "short_weekday"):
        senses.update({f"{word}.": sense for word, sense in senses.items() if sense.kind == name and word not in full})
    for day, joined in module.HOLIDAYS.items():
        for word in joined.split("|"):
            senses[word] = Sense("holiday", (day,))
    words = Words(senses, module.CAPITAL, module.SMALL_MONTHS, module.SMALL, module.PAST_ENDINGS)
    shapes: dict[str, list[tuple[str, re.Pattern[str]]]] = {code: [] for code in CODES.values()}
    for family, notations in module.SHAPES.items():
        for notation in notations:
            expression = compile_notation(notation, module.MACROS)
            pattern = re.compile(expression)
            for code in firsts_of(expression):
                shapes[code].append((family, pattern))
    frames = {
        name: tuple(re.compile(compile_notation(notation, module.MACROS)) for notation in notations)
        for name, notations in module.FRAMES.items()
    }
    triggers = re.compile(
        "["
        + "".join(CODES[name] for name in _TRIGGERS)
        + "]|"
        + f"{CODES['count']}(?={CODES['count']}|{CODES['scale']})|(?<={CODES['ordinal']}){CODES['half']}|{CODES['last']}(?=[{CODES['small']}{CODES['count']}])|(?<=[{CODES['in_']}{CODES['by']}{CODES['since']}{CODES['until']}{CODES['between']}{CODES['from_']}]){CODES['big']}|(?<={CODES['at']})[{CODES['decimal']}{CODES['big']}]|{CODES['big']}(?=.{CODES['era']}|.{CODES['big']}{CODES['era']})"
    )
    return Grammar(
        pieces_of(words), Senses(words), triggers, {code: tuple(found) for code, found in shapes.items()}, frames
    )
