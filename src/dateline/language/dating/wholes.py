"""Dates read as a whole, before the words around them: of other calendars, years of institutions, turns of years."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from dateline.language.dating import institutional, regnal, rewording, turns
from dateline.language.dating.calendars import Found, Read, find_other_calendar, tells_of_calendar
from dateline.language.dating.calendars.doubled import find_doubled, tells_of_two_years
from dateline.language.dating.long_ago import find_long_ago
from dateline.language.dating.portions import find_portions
from dateline.language.dating.rules import Rules
from dateline.language.dating.terms import find_terms

_REACH = 100
"""How many letters before and behind a telling word the year of an institution can stand."""
_FIRST_LETTERS = re.compile(r"[^\W\d_]+")
_PIECES = (*institutional.TELLING, *turns.TELLING, *rewording.TELLING)
_BEGINNINGS = tuple({_FIRST_LETTERS.findall(each)[0]: None for each in _PIECES})
"""What a word holds that such a year or turn begins with; of one letter, the whole word."""


@cache
def _telling() -> re.Pattern[str]:
    """Return the pattern of the beginnings, which texts alone ask for."""
    return re.compile("|".join(each if len(each) > 1 else rf"\A{each}\Z" for each in _BEGINNINGS))


def tells_of_whole(word: str) -> bool:
    """Return whether a word, or a phrase, can belong to a date that is read as a whole."""
    if _telling().search(word) or tells_of_calendar(word) or regnal.tells_of_era(word):
        return True
    return tells_of_two_years(word)


def find_wholes(text: str, read: Read, rules: Rules, places: Sequence[int] | None = None) -> tuple[Found, ...]:
    """Return where such dates stand in the text and what they say, in order, none overlapping another.

    `read` reads words of our calendar that are a date from end to end. Texts without a telling word cost little.
    `places` are where words stand that tell of one, as `tells_of_whole` says; None where the text was not cut before.
    """
    if places is not None and not places:
        return ()
    windows = None if places is None else list(_windows(text, places))
    found = (
        *find_other_calendar(text, read, rules, places),
        *institutional.find_institutional_years(text, rules, windows),
        *(find_doubled(text, read, windows) if windows else ()),  # of a cell, which is read whole, the reader knows
        *turns.find_turns(text, rules, windows),
        *rewording.find_reworded(text, read, windows),
        *(regnal.find_regnal(text, read) if _may_tell_of_era(text, places) else ()),
    )
    return _in_order(found) if found else ()


def _may_tell_of_era(text: str, places: Sequence[int] | None) -> bool:
    if places is None:
        return True
    words = (_FIRST_LETTERS.match(text, place) for place in places)
    return any(word is not None and regnal.tells_of_era(word.group()) for word in words)


def find_phrases(text: str, read: Read, rules: Rules) -> tuple[Found, ...]:
    """Return where dates stand in a cell that are read as a whole, in order: those of `find_wholes` and counted ones.

    The grammars of running text know the latter in their own way.
    """
    counted = (
        *find_portions(text, read),
        *find_terms(text, read),
        *find_long_ago(text, rules),
        *rewording.find_last_night(text, rules),
    )
    found = find_wholes(text, read, rules)
    return _in_order((*counted, *found)) if counted else found


def _windows(text: str, places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the stretches of the text, apart from each other, around places in it; they cut no word or number."""
    start = end = -1
    for place in places:
        if end < 0 or place - _REACH > end:
            if end >= 0:
                yield start, end
            start = max(text.rfind(" ", 0, max(place - _REACH, 0)), end, 0)
        end = _space_behind(text, min(place + _REACH, len(text)))
    yield start, end


def _space_behind(text: str, place: int) -> int:
    at = text.find(" ", place, place + _REACH)
    return at if at >= 0 else min(place + _REACH, len(text))


def _in_order(found: Iterable[Found]) -> tuple[Found, ...]:
    return tuple(_apart(sorted(found, key=lambda each: (each[0], -each[1]))))


def _apart(found: Iterable[Found]) -> Iterator[Found]:
    at = 0
    for each in found:
        if each[0] >= at:
            yield each
            at = each[1]
