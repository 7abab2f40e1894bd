"""Times of day in a text, and numbers by which things are called: flights, cases, resolutions."""

import re
from collections.abc import Iterator
from functools import lru_cache

from dateline.domain.patterns import compile_late
from dateline.domain.records import dataclass
from dateline.language.spelled import has_figures, matches_at, words_spelled
from dateline.language.vocabulary import words_of

_TIME = compile_late(
    r"(?:"
    r"(?P<hour>[01]?\d|2[0-4])(?:[:.h](?P<minute>[0-5]\d))?\s?(?P<half>[ap]\.?\s?m\b\.?)"
    r"|(?P<hour24>[01]?\d|2[0-4])[:h](?P<minute24>[0-5]\d)(?::[0-5]\d)?(?![\d:])(?:\s?(?:Uhr|hrs|hours|heures|horas))?"
    r"|(?P<uhr>[01]?\d|2[0-4])(?:\.(?P<uhrminute>[0-5]\d))?\sUhr(?:\s(?P<after>[0-5]?\d)(?![\d.]))?"
    r"|(?P<heures>[01]?\d|2[0-4])\s?(?:heures|h)(?:\s?(?P<heuresminute>[0-5]\d))?(?!\w)"
    r"|(?P<military>[01]\d|2[0-4])(?P<militaryminute>[0-5]\d)\s?(?:hrs|hours|GMT|UTC|Z)\b"
    r"|(?P<noon>\b(?:12 )?noon|midday|mediodía)\b|(?P<midnight>\b(?:12 )?midnight|Mitternacht|minuit|medianoche)\b"
    r")",
    re.IGNORECASE,
)
_NOONS_AND_MIDNIGHTS = words_of("noon midday mediodía midnight mitternacht minuit medianoche")
# What a time of day begins with, in figures or in words: noon, midnight, Mitternacht.
_BEGINS_TIME_IN_FIGURES = compile_late(r"\d(?<![\w:.,#$€£/-].)")
_BEGINS_TIME = compile_late(r"[\dnNmM](?<![\w:.,#$€£/-].)")
_THINGS = words_of(
    "flight flug vol vuelo train zug case docket file aktenzeichen az. resolution resolución résolution hull bus route",
    "gate room cell order bill decree dekret warrant contract invoice permit section article artikel",
)
_FIRST_LETTERS = tuple(thing.rstrip(".") for thing in _THINGS)
_NUMBERED = compile_late(
    rf"\b(?P<thing>{'|'.join(map(re.escape, sorted(_THINGS)))})"
    r"\s*(?:#|№|no\.?|nos\.?|number|nr\.?|n[°º]|núm\.?)?\s*(?P<number>#?(?-i:[A-Z]{1,4}[ -]?)?\d[\w/-]*)",
    re.IGNORECASE,
)
_NAMES = {"flug": "flight", "vol": "flight", "vuelo": "flight", "zug": "train", "az.": "case", "aktenzeichen": "case"}
_NAMES |= {
    "docket": "case",
    "resolución": "resolution",
    "résolution": "resolution",
    "dekret": "decree",
    "artikel": "article",
}
_MEANT = {
    "arrival": r"arriv\w*|land(?:ed|s|ing)|touch\w* down|reach(?:ed|es)|angekommen|ankunft|ankam|gelandet"
    r"|atterri\w*|lleg\w+",
    "departure": r"depart\w*|left|leav(?:es|ing)|took off|flew out|set off|verließ\w*|abgereist|abflug|abfahrt|parti\w*"
    r"|sali\w+",
    "beginning": r"beg[aiu]n\w*|start(?:ed|s|ing)?|open(?:ed|s)|begonnen|begann|commenc\w*|comenz\w+|empez\w+",
    "end": r"end(?:ed|s)|finish\w*|clos(?:ed|es)|endete|termin\w+",
}
_DOING = compile_late("|".join(f"(?P<{name}>\\b(?:{words})\\b)" for name, words in _MEANT.items()), re.IGNORECASE)
_REACH = 160
_LONGEST_NUMBER = 24


@dataclass(frozen=True, slots=True)
class Detail:
    """A comparable detail at `start` to `end` of a text: its value in a form to compare, and what it is about."""

    start: int
    end: int
    value: str
    topic: str


def times(text: str) -> Iterator[Detail]:
    """Yield the times of day of `text`; the topic says of what where a verb before it tells ("time of arrival")."""
    in_words = any(map(_is_noon_or_midnight, words_spelled(text)))
    if not in_words and not has_figures(text):
        return
    reached = 0
    for begun in (_BEGINS_TIME if in_words else _BEGINS_TIME_IN_FIGURES).finditer(text):
        found = _TIME.match(text, begun.start()) if begun.start() >= reached else None
        if found is None:
            continue
        reached = found.end()
        if value := _clock(found):
            yield Detail(found.start(), found.end(), value, _time_of(text, found.start()))


def numbers(text: str) -> Iterator[Detail]:
    """Yield the things of `text` that are called by a number; the topic is what they are."""
    if not has_figures(text):
        return
    for found in matches_at(_NUMBERED, text, _may_be_numbered):
        number = found["number"].lstrip("#").rstrip("-/")[:_LONGEST_NUMBER]
        thing = found["thing"].casefold()
        topic = _NAMES.get(thing, thing)
        end = found.end() - len(found["number"]) + len(found["number"].rstrip("-/"))
        yield Detail(found.start(), end, f"{topic} {number.upper()}", topic)


@lru_cache(maxsize=16384)
def _is_noon_or_midnight(word: str) -> bool:
    return word.lower() in _NOONS_AND_MIDNIGHTS


@lru_cache(maxsize=16384)
def _may_be_numbered(word: str) -> bool:
    return word.lower().startswith(_FIRST_LETTERS)


def _clock(found: re.Match[str]) -> str:
    """Return the time as "06:50", "" for what is none (24:30, 13 p.m.)."""
    if found["noon"]:
        return "12:00"
    if found["midnight"]:
        return "00:00"
    for hour, minute in _FIELDS:
        if found[hour]:
            return _normal(int(found[hour]), int(found[minute] or found["after"] or 0), found["half"] or "")
    return ""


_FIELDS = (
    ("hour", "minute"),
    ("hour24", "minute24"),
    ("uhr", "uhrminute"),
    ("heures", "heuresminute"),
    ("military", "militaryminute"),
)


def _normal(hour: int, minute: int, half: str) -> str:
    if half:
        if not 1 <= hour <= 12:
            return ""
        hour = hour % 12 + (12 if half[0] in "pP" else 0)
    if hour == 24 and minute:
        return ""
    return f"{hour % 24:02d}:{minute:02d}"


def _time_of(text: str, at: int) -> str:
    """Return what the time is that of, by the nearest verb before it in the sentence."""
    before = text[max(0, at - _REACH) : at]
    before = before[max(before.rfind(". "), before.rfind("\n"), before.rfind("; ")) + 1 :]
    last = None
    for found in _DOING.finditer(before):
        last = found
    return f"time of {last.lastgroup}" if last else "time"
