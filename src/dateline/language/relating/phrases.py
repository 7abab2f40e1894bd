"""Words that put a happening so many days after another one: only what can be taken in one way."""

import re
from functools import cache
from typing import NamedTuple

from dateline.language.relating.languages import TONGUES
from dateline.language.relating.tongue import Days, Tongue


class Relation(NamedTuple):
    """How many days a happening lies after another one, None where open, in the words at its beginning.

    `noun` is what the other one is called ("vote"), "" for the entry before; `told` are the words that go with it
    ("second", "Varnes"), which must be said of the other one too. `language` is that of the words.
    """

    words: str
    least: int | None
    most: int | None
    noun: str = ""
    told: tuple[str, ...] = ()
    language: str = "en"


EXTENTS = ((1, 1, 0), (7, 7, 3), (14, 14, 3), (28, 31, 15), (365, 366, 183))
"""For each unit how many days it has, and how far off a count of it may be: weeks are not counted to the day, months
are as fine as a month (docs/explanation/dates.md)."""
_END = r"\s*(?=[,;(]|$)"
_WORD = re.compile(r"[\w’'-]+")
_READ = 200


class _Patterns(NamedTuple):
    """The words of one language, compiled."""

    tongue: Tongue
    from_entry_before: tuple[tuple[re.Pattern[str], Days], ...]
    counted_on: re.Pattern[str]
    beside: re.Pattern[str]
    units: tuple[re.Pattern[str], ...]


@cache
def _patterns(language: str) -> _Patterns:
    tongue = TONGUES[language]
    parts = {
        "count": rf"(?P<count>\d{{1,3}}|{'|'.join(sorted(tongue.numbers, key=len, reverse=True))})",
        "unit": rf"(?P<unit>{'|'.join(tongue.units)})",
        "noun": "|".join(sorted(tongue.happenings, key=len, reverse=True)),
    }
    return _Patterns(
        tongue,
        tuple((_compiled(rf"{tongue.lead}({words}){_END}"), days) for words, days in tongue.from_entry_before),
        _compiled(rf"{tongue.lead}({tongue.counted_on.format(**parts)}){_END}"),
        _compiled(tongue.beside.format(**parts) + _END),
        tuple(map(_compiled, tongue.units)),
    )


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def find_relations(words: str, *, dated: bool) -> Relation | None:
    """Return how the words at the beginning of a text put it beside another happening, None where they do not.

    `dated` says that these are the words of a date: only they count from the entry before. Each language is tried.
    """
    opening = " ".join(words[:_READ].split())
    for language in TONGUES:
        patterns = _patterns(language)
        if found := (_from_entry_before(opening, patterns) if dated else None) or _from_happening(opening, patterns):
            return found
    return None


def _from_entry_before(opening: str, patterns: _Patterns) -> Relation | None:
    code = patterns.tongue.code
    for pattern, days in patterns.from_entry_before:
        if match := pattern.match(opening):
            return Relation(match[1], *days, language=code)
    if match := patterns.counted_on.match(opening):
        return Relation(match[1], *_extent(match, patterns), language=code)
    return None


def _from_happening(opening: str, patterns: _Patterns) -> Relation | None:
    match = patterns.beside.match(opening)
    if match is None:
        return None
    around = _WORD.findall(f"{match['given']} {match['of']}")
    told = tuple(word for word in around if word.lower() not in patterns.tongue.small)
    days = _days(match, patterns)
    return Relation(match[0].strip(), *days, match["noun"].lower(), told, patterns.tongue.code)


def _days(match: re.Match[str], patterns: _Patterns) -> Days:
    if match["same"]:
        return 0, 0
    if match["eve"]:
        return -1, -1
    least, most = _after(match, patterns)
    if match["after"]:
        return least, most
    return (None if most is None else -most), (None if least is None else -least)


def _after(match: re.Match[str], patterns: _Patterns) -> Days:
    """Return how far the words lead from the other happening, to whichever side."""
    if match["hours"] or match["night"]:
        return 0, 1
    if match["next"]:
        return 1, 1
    return _extent(match, patterns) if match["count"] else (0, None)


def _extent(match: re.Match[str], patterns: _Patterns) -> Days:
    count = match["count"].lower()
    number = int(count) if count.isdigit() else patterns.tongue.numbers[count]
    at = next(at for at, unit in enumerate(patterns.units) if unit.fullmatch(match["unit"]))
    low, high, slack = EXTENTS[at]
    return number * low - slack, number * high + slack
