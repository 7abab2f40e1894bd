"""Which words speak of dates, and what they stand for, language by language."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from importlib import import_module

from dateline.domain.records import dataclass
from dateline.language.dating import kinds as k
from dateline.language.dating.prepared import prepared
from dateline.language.dating.vocabulary import english as english_words
from dateline.language.dating.vocabulary.feasts import FEASTS, NO_FEASTS

LETTERS = r"[\u0900-\u0963\u0971-\u097f]+|[^\W\d_]+(?:['’][^\W\d_]+)*"
"""A word; the vowel signs of Devanagari are no letters for a pattern, and belong to one all the same."""
_WORD = re.compile(LETTERS)
_ENGLISH_TOO = english_words.CAPITALISED | frozenset(
    ("a", "ago", "also", "do", "gen", "in", "no", "on", "out", "over", "para", "set", "sen", "the", "to", "pro")
)
"""English words that mean something else in the date words of another language."""
_JOINING = frozenset((k.FILLER, k.AND, k.IN, k.COUNT, k.UNIT))
Sense = tuple[tuple[str, ...], str, int]
"""The words that must follow, the kind, and what is stood for."""

LANGUAGES = {
    "de": "german",
    "fr": "french",
    "es": "spanish",
    "it": "italian",
    "pt": "portuguese",
    "nl": "dutch",
    "pl": "polish",
    "ru": "russian",
    "uk": "ukrainian",
    "ar": "arabic",
    "tr": "turkish",
    "sv": "swedish",
    "da": "danish",
    "nb": "norwegian",
    "cs": "czech",
    "ca": "catalan",
    "ro": "romanian",
    "hu": "hungarian",
    "fi": "finnish",
    "el": "greek",
    "he": "hebrew",
    "fa": "persian",
    "hi": "hindi",
    "vi": "vietnamese",
    "id": "indonesian",
    "bg": "bulgarian",
    "sk": "slovak",
    "sl": "slovene",
    "hr": "croatian",
    "lt": "lithuanian",
    "lv": "latvian",
    "et": "estonian",
}
"""The languages besides English, in the order in which they are tried, and the modules of their words."""
_ALSO = {"no": "nb", "nn": "nb", "iw": "he", "in": "id"}
_IN_FIGURES = frozenset(("ja", "ko", "zh"))
"""Languages of which the signs behind figures are known, and no words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """The date words of one language in lower case.

    `words` gives the kind and value of single words; `phrases` the longer ones by their first word and then by
    their second, the longest first.
    """

    language: str
    words: Mapping[str, tuple[str, int]]
    phrases: Mapping[str, Mapping[str, tuple[Sense, ...]]]
    capitalised: frozenset[str] = frozenset()


@cache
def english() -> Lexicon:
    """Return the English date words."""
    phrases = [
        *_phrases(english_words.WORDS),
        *_listed(k.MONTH, english_words.MONTHS),
        *_listed(k.WEEKDAY, english_words.WEEKDAYS, first=0),
        *_listed(k.ORDINAL, english_words.ORDINALS.split("|")),
        *_listed(k.COUNT, english_words.COUNTS.split("|")),
        *_feasts("en"),
    ]
    return _lexicon("en", phrases, english_words.CAPITALISED)


@cache
def small_english() -> Lexicon:
    """Return the English date words with may and march in small letters too, for words that can be nothing else."""
    return replace(english(), capitalised=frozenset())


@cache
def lexicon(language: str) -> Lexicon:
    """Return the date words of `language` ("de", "pt-BR"), English where it is not known."""
    code = _bare(language)
    return _foreign(code) if code in LANGUAGES else english()


def is_known(language: str) -> bool:
    """Return whether dates are read in the language of that code."""
    code = _bare(language)
    return code == "en" or code in LANGUAGES or code in _IN_FIGURES


def _bare(language: str) -> str:
    """Return the code without its region, the usual one of several: "pt" for "pt-BR", "nb" for "no"."""
    code = language.replace("_", "-").split("-")[0].lower()
    return _ALSO.get(code, code)


def speakers(words: str) -> tuple[str, ...]:
    """Return the languages, English apart, that know a word of `words` that speaks of dates, the likeliest first."""
    known = _speakers_of()
    low = words.lower().replace("’", "'")
    counts: dict[str, int] = {}
    for match in _WORD.finditer(low):
        codes = known.get(match.group(), ())
        months = _months_like_fillers(match.group()) if len(codes) > 1 else ()
        as_month = not months or _stands_as_month(low, *match.span())
        for code in codes:
            if as_month or code not in months:
                counts[code] = counts.get(code, 0) + 1
    return tuple(sorted(counts, key=lambda code: -counts[code]))


def language_of_phrase(words: str) -> str:
    """Return the one language besides English that has every word as a date word, "" where none or several have."""
    said = {match.group() for match in _WORD.finditer(words.lower().replace("’", "'"))}
    if not said or len(said) > _LONGEST_PHRASE or _has_all(english(), said):
        return ""
    fitting = [code for code in speakers(words) if _has_all(_foreign(code), said)]
    return fitting[0] if len(fitting) == 1 else ""


_LONGEST_PHRASE = 8


def _has_all(known: Lexicon, words: Iterable[str]) -> bool:
    return all(word in known.words or word in known.phrases for word in words)


@cache
def _months_like_fillers(word: str) -> frozenset[str]:
    """Return the languages in which a word is a month, where it is an article in another: des is December or of the."""
    codes = _speakers_of().get(word, ())
    months = frozenset(code for code in codes if any(word in names.split("|") for names in prepared().months[code]))
    others = (code for code in codes if months and code not in months)
    return months if any(_foreign(code).words.get(word, ("", 0))[0] == k.FILLER for code in others) else frozenset()


def _stands_as_month(words: str, start: int, end: int) -> bool:
    """Return whether a month in short stands before a figure, behind one with no word to follow, or with its stop."""
    ahead, behind = words[:start].rstrip(" .-/"), words[end:].lstrip(" -/,'’")
    return behind[:1] == "." or behind[:1].isdecimal() or (ahead[-1:].isdecimal() and not behind[:1].isalpha())


@cache
def _speakers_of() -> dict[str, tuple[str, ...]]:
    return {word: tuple(codes.split()) for codes, words in prepared().speakers.items() for word in words.split()}


def words_known() -> dict[str, tuple[str, ...]]:
    """Return the languages of each word that starts a phrase with a meaning of its own; joining words have none.

    This loads every language, which is why it is prepared.
    """
    ours = english().words.keys() | english().phrases.keys()
    known: dict[str, tuple[str, ...]] = {}
    for code in LANGUAGES:
        theirs = _foreign(code)
        for word in theirs.words.keys() | theirs.phrases.keys():
            joining = word not in theirs.phrases and theirs.words[word][0] in _JOINING
            if word in _ENGLISH_TOO or (joining and (word in ours or (len(word) < 3 and word.isascii()))):
                continue
            known[word] = (*known.get(word, ()), code)
    return known


@cache
def _foreign(code: str) -> Lexicon:
    """Month and weekday names come from the Unicode CLDR, the rest from `vocabulary`."""
    words: Mapping[tuple[str, int], str] = import_module(f"dateline.language.dating.vocabulary.{LANGUAGES[code]}").WORDS
    phrases = [
        *_listed(k.WEEKDAY, prepared().weekdays[code], first=0),
        *_listed(k.MONTH, prepared().months[code]),
        *_phrases(words),
        *_feasts(code),
    ]
    return _lexicon(code, phrases)


def _feasts(code: str) -> Iterator[tuple[str, str, int]]:
    """Yield the names of days, and what only sounds like one."""
    named = [(phrase, k.HOLIDAY, day) for day, joined in FEASTS.get(code, {}).items() for phrase in joined.split("|")]
    others = [(phrase, k.UNKNOWN, 0) for phrase in NO_FEASTS.get(code, "").split("|") if phrase]
    yield from (*named, *others)


@cache
def feast_codes() -> dict[str, int]:
    """Return the code of each named day by its name in small letters, in any language; of two the earlier one's."""
    codes: dict[str, int] = {}
    for names in FEASTS.values():
        for code, joined in names.items():
            for phrase in joined.split("|"):
                codes.setdefault(phrase.replace(" - ", "-").replace(" ' ", "' ").replace(" , ", ", "), code)
    return codes


def _phrases(words: Mapping[tuple[str, int], str]) -> Iterator[tuple[str, str, int]]:
    return ((phrase, kind, value) for (kind, value), joined in words.items() for phrase in joined.split("|"))


def _listed(kind: str, names: list[str] | tuple[str, ...], *, first: int = 1) -> list[tuple[str, str, int]]:
    return [(name, kind, value) for value, joined in enumerate(names, first) for name in joined.split("|") if name]


def _lexicon(language: str, phrases: list[tuple[str, str, int]], capitalised: frozenset[str] = frozenset()) -> Lexicon:
    """Of two senses of one phrase the later wins; apostrophes are those of typewriters (see `tokens`)."""
    words: dict[str, tuple[str, int]] = {}
    longer: dict[str, dict[str, dict[tuple[str, ...], Sense]]] = {}
    for phrase, kind, value in phrases:
        head, *rest = phrase.replace("-", " - ").replace("’", "'").split()
        if rest:
            longer.setdefault(head, {}).setdefault(rest[0], {})[tuple(rest)] = (tuple(rest), kind, value)
        else:
            words[head] = (kind, value)
    ordered = {
        head: {
            second: tuple(sorted(senses.values(), key=lambda sense: -len(sense[0]))) for second, senses in by.items()
        }
        for head, by in longer.items()
    }
    return Lexicon(language=language, words=words, phrases=ordered, capitalised=capitalised)
