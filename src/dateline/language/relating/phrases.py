"""Words that put a happening so many days after another one, in English: only what can be taken in one way."""

import re
from typing import NamedTuple

from dateline.language.relating.happenings import HAPPENINGS


class Relation(NamedTuple):
    """How many days a happening lies after another one, None where open, in the words at its beginning.

    `noun` is what the other one is called ("vote"), "" for the entry before; `told` are the words that go with it
    ("second", "Varnes"), which must be said of the other one too.
    """

    words: str
    least: int | None
    most: int | None
    noun: str = ""
    told: tuple[str, ...] = ()


Days = tuple[int | None, int | None]

_NUMBERS = {
    word: number
    for number, words in enumerate(
        ("", "a an one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
    )
    for word in words.split()
}
_COUNT = rf"(?P<count>\d{{1,3}}|{'|'.join(_NUMBERS)})"
_UNIT = r"(?P<unit>day|week|fortnight|month|year)s?"
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_EXTENTS = {
    "day": (1, 1, 0),
    "week": (7, 7, 3),
    "fortnight": (14, 14, 3),
    "month": (28, 31, 15),
    "year": (365, 366, 183),
}
"""For each unit how many days it has, and how far off a count of it may be: weeks are not counted to the day, months
are as fine as a month (docs/explanation/dates.md)."""

_FROM_THE_ENTRY_BEFORE: tuple[tuple[str, Days], ...] = (
    (r"(?:the )?same day|that day|later that day|(?:that|the same) (?:morning|afternoon|evening)", (0, 0)),
    (r"that night|the same night", (0, 1)),
    (r"(?:the )?(?:next|following) (?:day|morning|afternoon|evening)", (1, 1)),
    (r"(?:the )?(?:next|following) night", (1, 2)),
    (rf"(?:the )?following {_WEEKDAY}", (1, 7)),
    (r"(?:the )?following week", (1, 13)),
    (r"(?:the )?following month", (1, 61)),
    (r"(?:shortly|soon|immediately) after(?:wards)?|afterwards", (0, None)),
)
_BEFORE = tuple(
    (re.compile(rf"(?:on )?({words})(?=\s*(?:[,;(]|$))", re.IGNORECASE), days) for words, days in _FROM_THE_ENTRY_BEFORE
)
_COUNTED_ON = re.compile(rf"({_COUNT} {_UNIT} (?:later|afterwards|after))(?=\s*(?:[,;(]|$))", re.IGNORECASE)

_NOUN = "|".join(sorted(HAPPENINGS, key=len, reverse=True))
_HAPPENING = (
    rf"the (?P<given>(?:[\w’'.-]+ ){{0,3}}?)(?P<noun>{_NOUN})"
    r"(?P<of>(?: (?:of|in|at|on|off|with|between|near) (?:[\w’'.-]+ ?){1,6})?)"
)
_LEAD = rf"the (?P<next>day|morning|night)|{_COUNT} {_UNIT}|(?P<hours>hours)|shortly|soon|immediately|just"
_BESIDE = re.compile(
    rf"(?:(?P<eve>on the eve of)|(?P<same>on the (?:same )?day (?:of|as))|"
    rf"(?:(?:{_LEAD}) )?(?P<side>after|following|before|ahead of|prior to)) {_HAPPENING}\s*(?=[,;(]|$)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[\w’'-]+")
_SMALL = frozenset(
    ["a", "an", "and", "at", "between", "her", "his", "in", "its", "near", "of", "off", "on", "the", "with"]
)
_READ = 200


def find_relations(words: str, *, dated: bool) -> Relation | None:
    """Return how the words at the beginning of a text put it beside another happening, None where they do not.

    `dated` says that these are the words of a date: only they count from the entry before.
    """
    opening = " ".join(words[:_READ].split())
    return (_from_entry_before(opening) if dated else None) or _from_happening(opening)


def _from_entry_before(opening: str) -> Relation | None:
    for pattern, days in _BEFORE:
        if match := pattern.match(opening):
            return Relation(match[1], *days)
    if match := _COUNTED_ON.match(opening):
        return Relation(match[1], *_extent(match))
    return None


def _from_happening(opening: str) -> Relation | None:
    match = _BESIDE.match(opening)
    if match is None:
        return None
    around = _WORD.findall(f"{match['given']} {match['of']}")
    told = tuple(word for word in around if word.lower() not in _SMALL)
    return Relation(match[0].strip(), *_days(match), match["noun"].lower(), told)


def _days(match: re.Match[str]) -> Days:
    if match["same"]:
        return 0, 0
    if match["eve"]:
        return -1, -1
    least, most = _after(match)
    if match["side"].lower() in ("after", "following"):
        return least, most
    return (None if most is None else -most), (None if least is None else -least)


def _after(match: re.Match[str]) -> Days:
    """Return how far the words lead from the other happening, to whichever side."""
    if match["hours"]:
        return 0, 1
    if match["next"]:
        return (0, 1) if match["next"].lower() == "night" else (1, 1)
    return _extent(match) if match["count"] else (0, None)


def _extent(match: re.Match[str]) -> Days:
    count = match["count"].lower()
    number = int(count) if count.isdigit() else _NUMBERS[count]
    low, high, slack = _EXTENTS[match["unit"].lower()]
    return number * low - slack, number * high + slack
