"""The words and shapes of a language, ready to run."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from functools import cache, lru_cache
from importlib import import_module
from typing import NamedTuple

from dateline.domain.records import dataclass
from dateline.language.dating.tagging.figures import Sense
from dateline.language.dating.tagging.firsts import starts_of
from dateline.language.dating.tagging.kinds import CODES, DATE, codes_of, compile_notation
from dateline.language.dating.tagging.language import Language, Lookalikes, Notations
from dateline.language.dating.tagging.reading.parts import Part
from dateline.language.dating.tagging.scanning import Senses, Words, pieces_of
from dateline.language.dating.wholes import tells_of_whole
from dateline.language.spelled import has_figures, words_spelled

_LANGUAGES = {"en": "english", "de": "german", "es": "spanish"}
_TELLING = codes_of(
    "year shortyear stamp clock clocks isodate slash slash_days dotted dashed yearmonth years decade era ampm oclock "
    "month low_month weekday weekdays short_weekday weekday_part weekend weekends season seasons holiday "
    "daypart dayparts unit units unit_step unit_edge length_word minutes_of year_word set_word deictic "
    "now past future current new_year"
)
"""The kinds that tell of time wherever they stand; every expression holds one of them, or what the language adds."""
_BEHIND_NUMBERS = codes_of("suffix s_letter")
"""The kinds of words that tell of time behind a number alone, which tells of it itself: 3rd, 1990s."""
_LETTERS, _FIGURE = re.compile(r"[^\W\d_]+"), re.compile(r"\d")
_MOST_KNOWN = 200_000
"""How many words are kept in mind; texts that never end may not fill the memory."""
_ABBREVIATED = ("month", "low_month", "weekday", "short_weekday")
_MOST_ABBREVIATED = 5

Patterns = tuple[tuple[str, re.Pattern[str]], ...]
"""Patterns over shapes, each with the name of what reads it, in the order in which they are preferred."""


class _Start(NamedTuple):
    """A pattern, what reads it, and the characters that can stand second in a match; None for any."""

    name: str
    expression: str
    seconds: frozenset[str] | None


class Match(NamedTuple):
    """What fits at a place of a shape: the name of what reads it, and where it ends."""

    name: str
    end: int


class Starting(dict[str, Patterns]):
    """Patterns by the two characters at a place that a match can start with, found out when such a place is met."""

    def __init__(self, by_first: Mapping[str, Sequence[_Start]]) -> None:
        super().__init__()
        self.by_first = by_first

    def __missing__(self, begins: str) -> Patterns:
        known = self.by_first.get(begins[:1], ())
        fitting = (each for each in known if each.seconds is None or begins[1:] in each.seconds)
        self[begins] = kept = tuple((each.name, _compiled(each.expression)) for each in fitting)
        return kept

    def beginnings(self) -> Iterator[str]:
        """Yield patterns of a character each that a match can start with, before what can stand second in one."""
        for first, starts in self.by_first.items():
            seconds = [each.seconds for each in starts]
            known = frozenset().union(*(each for each in seconds if each is not None))
            yield first if None in seconds else f"{first}(?=[{''.join(sorted(known))}])"


class Telling(dict[str, bool]):
    """Whether a word that stands in a text can belong to an expression of time or to a date that is read as a whole.

    `words` are those, in small letters, without one of which and without figures no expression is told.
    """

    def __init__(self, words: frozenset[str]) -> None:
        super().__init__()
        self._words = words

    def __missing__(self, word: str) -> bool:
        if len(self) > _MOST_KNOWN:
            self.clear()
        self[word] = tells = word.lower() in self._words or tells_of_whole(word)
        return tells


@dataclass(frozen=True, slots=True)
class Grammar:
    """The words of a language as kinds, and its shapes and frames by the kinds they can start with.

    `triggers` finds the kinds that tell of time, `telling` the words that can; `leads` are the kinds that can stand in
    an expression before one, and `framing` finds where a date stands or a frame can begin.
    """

    pieces: re.Pattern[str]
    senses: Senses
    triggers: re.Pattern[str]
    telling: Telling
    leads: frozenset[str]
    shapes: Starting
    frames: Starting
    framing: re.Pattern[str]
    lookalikes: Lookalikes
    readings: dict[tuple[str, ...], tuple[Part, ...]] = field(default_factory=dict, compare=False, repr=False)

    def matches(self, shape: str, start: int) -> list[Match]:
        """Return the expressions that can start at a place, the longest first, of equally long ones in their order."""
        return _matches(self.shapes, shape, start)

    def frames_at(self, shape: str, start: int) -> list[Match]:
        """Return the frames that can start at a place, the longest first; dates stand as one character in `shape`."""
        return _matches(self.frames, shape, start)


def has_grammar(language: str) -> bool:
    """Return whether running text in a language ("de", "en-GB"; English where none is named) is read in full."""
    return _code(language) in _LANGUAGES


def may_tell_of_time(text: str, language: str) -> bool:
    """Return whether any word or figure of a text can belong to what has to do with time."""
    return has_figures(text) or any(map(grammar(language).telling.__getitem__, words_spelled(text)))


def grammar(language: str) -> Grammar:
    """Return the grammar of a language, English where it is not known."""
    return _grammar(_LANGUAGES.get(_code(language), "english"))


@cache
def _grammar(name: str) -> Grammar:
    """Return the grammar of one of the languages; threads that meet here first make equal ones."""
    language: Language = import_module(f"dateline.language.dating.tagging.languages.{name}").LANGUAGE
    words = Words(_senses(language), language)
    kinds, sometimes = _asked(language)
    frames = _by_start(language.frames, language.macros)
    return Grammar(
        pieces=pieces_of(words),
        senses=Senses(words),
        triggers=_triggers(kinds, sometimes),
        telling=Telling(_telling_words(words.senses, kinds - _BEHIND_NUMBERS)),
        leads=codes_of(language.leads),
        shapes=_by_start(language.shapes, language.macros),
        frames=frames,
        framing=re.compile("|".join((DATE, *frames.beginnings()))),
        lookalikes=language.lookalikes,
    )


@lru_cache(maxsize=256)
def _code(language: str) -> str:
    return language.replace("_", "-").split("-")[0].lower() or "en"


def _matches(patterns: Starting, shape: str, start: int) -> list[Match]:
    found = [
        Match(name, match.end())
        for name, pattern in patterns[shape[start : start + 2]]
        if (match := pattern.match(shape, start))
    ]
    return sorted(found, key=lambda match: -match.end) if len(found) > 1 else found


def _senses(language: Language) -> dict[str, Sense]:
    senses = {
        word: Sense(kind, value)
        for kind, values in language.words.items()
        for value, joined in values.items()
        for word in joined.split("|")
        if word
    }
    senses.update(_abbreviations(language, senses))
    for day, joined in language.holidays.items():
        senses.update({word: Sense("holiday", (day,)) for word in joined.split("|")})
    senses.update({word: Sense("unknown", ()) for word in language.no_holidays.split("|")})
    return senses


def _abbreviations(language: Language, senses: Mapping[str, Sense]) -> dict[str, Sense]:
    """The short names of months and weekdays may have a dot, the first of each (its full name) none."""
    full = {names.partition("|")[0] for name in ("month", "weekday") for names in language.words[name].values()}
    return {
        f"{word}.": sense
        for word, sense in senses.items()
        if sense.kind in _ABBREVIATED and word not in full and len(word) <= _MOST_ABBREVIATED
    }


def _by_start(notations: Notations, macros: Mapping[str, str]) -> Starting:
    """Return the patterns of notations by the characters that a match of them can start with."""
    patterns: dict[str, list[_Start]] = {}
    for name, notation in _each(notations):
        expression = compile_notation(notation, macros)
        for first, seconds in starts_of(expression).items():
            patterns.setdefault(first, []).append(_Start(name, expression, seconds))
    return Starting(patterns)


@cache
def _compiled(expression: str) -> re.Pattern[str]:
    """Return the pattern, compiled when it is first needed: most are not, for a short text."""
    return re.compile(expression)


def _each(notations: Notations) -> Iterable[tuple[str, str]]:
    return ((name, notation) for name, several in notations.items() for notation in several)


def _asked(language: Language) -> tuple[frozenset[str], list[str]]:
    """Return the kinds that can tell of time, and what tells of it in some surroundings only."""
    sometimes = [compile_notation(notation, language.macros) for notation in language.triggers]
    return _TELLING.union(*map(starts_of, sometimes)), sometimes


def _telling_words(senses: Mapping[str, Sense], kinds: frozenset[str]) -> frozenset[str]:
    """Return a word of each spelling of some kinds, but of those with figures; of several words the longest."""
    spelled = (word.lower() for word, sense in senses.items() if CODES[sense.kind] in kinds)
    several = (_LETTERS.findall(each) for each in spelled if not _FIGURE.search(each))
    return frozenset(max(words, key=lambda word: (len(word), word)) for words in several if words)


def _triggers(first: frozenset[str], sometimes: Sequence[str]) -> re.Pattern[str]:
    """Return the pattern of one piece that tells of time, always or by those beside it.

    It begins with the kinds that can, so that others are passed over fast; what stands beside them is asked behind.
    """
    always = f"[{''.join(sorted(_TELLING))}]"
    asked = "|".join(f"(?<={each})" for each in (always, *sometimes))
    return re.compile(f"[{''.join(sorted(first))}](?:{asked})")
