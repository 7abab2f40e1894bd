"""Words within a sentence that count a day from a deed told elsewhere: "three weeks after the riot in Tarn"."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from dateline.language.happening import deeds_in
from dateline.language.relating.phrases import EXTENTS
from dateline.language.relating.tongue import numbered

_REST = r"(?P<rest>[^,;:.!?“”«»()]{{3,80}})"
_NUMBERS = {
    "en": numbered("a|one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    "de": numbered("einen|einem|eine|einer", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn"),
    "fr": numbered("un|une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"),
    "es": numbered("un|una", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez"),
}
_UNITS = {
    "en": ("days?", "weeks?", "fortnights?", "months?"),
    "de": ("Tag(?:en?)?", "Wochen?", "Doppelwochen?", "Monat(?:en?)?"),
    "fr": ("jours?", "semaines?", "quinzaines?", "mois"),
    "es": ("días?", "semanas?", "quincenas?", "mes(?:es)?"),
}
_COUNT = r"(?P<count>\d{{1,2}}|{numbers}) (?P<unit>{units})"
_BESIDE = {
    "en": rf"(?:{_COUNT}|the (?P<next>day|morning)) (?:(?P<after>after|following)|before) (?:the|that|this) {_REST}",
    "de": rf"(?:{_COUNT}|(?:am|den) (?P<next>Tag|Morgen)) (?:(?P<after>nach)|vor) de[rmn] {_REST}",
    "fr": rf"(?:{_COUNT} (?:(?P<after>après)|avant) (?:l[ae]s? |l['’])"
    rf"|(?:(?P<next>le lendemain)|la veille) (?:d(?:u|es) |de la |de l['’])){_REST}",
    "es": rf"(?:{_COUNT} (?:(?P<after>después)|antes)|(?P<next>(?:al|el) día siguiente)|la víspera)"
    rf" de(?:l| las?| los) {_REST}",
}
_NAMES = re.compile(
    r"(?:\s+(?:of|in|at|on|off|with|near|von|im|am|bei|mit|vor|de|du|des|à|au|avec|dans|en|con|del|the|der|dem|den|la|le|el|l['’])"
    r"|\s+[A-ZÀ-Þ][\w’'-]*)*"
)
_NAME = re.compile(r"[A-ZÀ-Þ][\w-]+")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LEADING = 4
"""The word for the deed is among so many behind the article."""


class Counted(NamedTuple):
    """How many days a happening lies after one of these deeds, in the words at a place of the text.

    `told` are the names that go with the deed ("Tarn").
    """

    words: str
    start: int
    days: tuple[int, int]
    deeds: frozenset[str]
    told: tuple[str, ...]


def counted_from_deed(words: str, language: str) -> Counted | None:
    """Return what counts a day from a deed in a sentence of a language; None where nothing does, or two do."""
    if language not in _PATTERNS or not _LEADS[language].search(words):
        return None
    found = list(_PATTERNS[language].finditer(words))
    return _counted(found[0], language) if len(found) == 1 else None


def _counted(found: re.Match[str], language: str) -> Counted | None:
    rest = found["rest"]
    for word in list(_WORD.finditer(rest))[:_LEADING]:
        if deeds := deeds_in(word[0], language):
            names = _NAMES.match(rest, word.end())
            end = names.end() if names else word.end()
            told = rest[: word.start()] + rest[word.end() : end] if language != "de" else rest[word.end() : end]
            stop = found.start("rest") + len(rest[:end].rstrip())
            return Counted(
                found.string[found.start() : stop],
                found.start(),
                _days(found, language),
                deeds,
                tuple(_NAME.findall(told)),
            )
    return None


def _days(found: re.Match[str], language: str) -> tuple[int, int]:
    if found["count"] is None:
        step = 1 if found["after"] or (found["next"] and language in {"fr", "es"}) else -1
        return step, step
    number = _NUMBERS[language].get(found["count"].casefold()) or int(found["count"])
    at = next(at for at, unit in enumerate(_UNITS[language]) if re.fullmatch(unit, found["unit"], re.IGNORECASE))
    low, high, slack = EXTENTS[at]
    least, most = number * low - slack, number * high + slack
    return (least, most) if found["after"] else (-most, -least)


def _pattern(language: str) -> re.Pattern[str]:
    numbers = "|".join(sorted(_NUMBERS[language], key=len, reverse=True))
    told = _BESIDE[language].format(numbers=numbers, units="|".join(_UNITS[language]))
    return re.compile(rf"(?<!\w){told}", re.IGNORECASE)


_PATTERNS: Mapping[str, re.Pattern[str]] = {language: _pattern(language) for language in _BESIDE}
_LEADS: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(r"\b(?:after|before|following) th"),
    "de": re.compile(r"\b(?:nach|vor) de"),
    "fr": re.compile(r"\b(?:après|avant|lendemain|veille)\b", re.IGNORECASE),
    "es": re.compile(r"\b(?:después|antes|siguiente|víspera) de"),
}
