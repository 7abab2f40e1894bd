"""Dates in running text, in any language: with a grammar of its own where there is one, else by the shapes of cells."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Protocol, TypeVar

from dateline.domain.dates import Day
from dateline.language.dating.binding import bind
from dateline.language.dating.finding import scan_dates
from dateline.language.dating.following import counted_from_told
from dateline.language.dating.inferring.spreading import find_between, find_dates_between
from dateline.language.dating.parsing import parse, understand_whole
from dateline.language.dating.rewording import find_reworded
from dateline.language.dating.rules import NO_RULES, FoundDate, Rules
from dateline.language.dating.tagging import Scan, Timex, cut, find_dates_in, find_in, has_grammar, may_tell_of_time
from dateline.language.dating.tagging.slots import coarser_value
from dateline.language.dating.wholes import find_wholes

_UNKNOWN = "XXXX"
"""The TIMEX3 value of a date whose year is not known."""
_PLAIN_VALUE = re.compile(r"(\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d)?)?)?)(?::00)?[~?%]?")


def find(text: str, rules: Rules = NO_RULES) -> list[Timex]:
    """Return the expressions of time in running text, in order, none overlapping another, as TIMEX3 marks them up.

    English, German and Spanish are read in full: dates, times, lengths and repetitions, vague and relative ones too.
    In other languages the dates that name a part of the calendar are found, and units told from the report's day.
    """
    if _is_written_between(rules):
        return find_between(find, text, rules)
    if has_grammar(rules.language):
        if not may_tell_of_time(text, rules.language):
            return []
        scanned = cut(text, rules)
        return _with_wholes(find_in(scanned, rules), [_as_timex(each) for each in _wholes(scanned, rules)])
    return [_as_timex(found) for found in _scanned(text, rules)]


def _scanned(text: str, rules: Rules) -> list[FoundDate]:
    """Return the dates in a text without a grammar, those that are said in other words in place of their pieces."""
    reworded = find_reworded(text, lambda words: understand_whole(words, rules))
    wholes = [FoundDate(start, end, bind(text[start:end], reading)) for start, end, reading in reworded]
    return counted_from_told(text, _with_wholes(scan_dates(text, rules), wholes), rules)


def find_dates(text: str, rules: Rules = NO_RULES) -> tuple[FoundDate, ...]:
    """Return the dates in running text that bound something, in order, each with the words that frame it.

    "Between 3 and 5 May", "since 2011", "by the end of the year" are one date each.
    """
    if _is_written_between(rules):
        return find_dates_between(find_dates, text, rules)
    if has_grammar(rules.language):
        if not may_tell_of_time(text, rules.language):
            return ()
        scanned = cut(text, rules)
        found = find_dates_in(scanned, rules)
        return tuple(_with_wholes(found, [_framed(each, found, text, rules) for each in _wholes(scanned, rules)]))
    return tuple(_scanned(text, rules))


def _is_written_between(rules: Rules) -> bool:
    """Return whether no more is known of the report's day than a day before or after it."""
    return rules.anchor is None and rules.anchor_bounds is not None and any(rules.anchor_bounds)


class _Placed(Protocol):
    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


_Found = TypeVar("_Found", bound=_Placed)


def _wholes(scanned: Scan, rules: Rules) -> list[FoundDate]:
    """Return the dates that no grammar of running text knows: of other calendars and of institutions' years."""
    found = find_wholes(scanned.text, lambda words: understand_whole(words, rules), rules, scanned.telling)
    return [FoundDate(start, end, bind(scanned.text[start:end], reading)) for start, end, reading in found]


def _framed(whole: FoundDate, found: Sequence[FoundDate], text: str, rules: Rules) -> FoundDate:
    """Return a whole with the words that frame what was found of it: since 25 October 1917 (O.S.)."""
    at = bisect_right(found, whole.start, key=lambda each: each.end)
    if at == len(found) or not found[at].start < whole.start < found[at].end < whole.end:
        return whole
    when = parse(text[found[at].start : whole.end], rules)
    return FoundDate(found[at].start, whole.end, when) if when.edtf else whole


def _with_wholes(found: Sequence[_Found], wholes: Sequence[_Found]) -> list[_Found]:
    """Return what was found, each whole in place of the pieces of it that were found; what holds it all stays."""
    if not wholes:
        return list(found)
    starts, ends = [each.start for each in found], [each.end for each in found]
    merged: list[_Found] = []
    at = 0
    for whole in wholes:
        first, last = max(bisect_right(ends, whole.start), at), bisect_left(starts, whole.end)
        if last - first == 1 and starts[first] <= whole.start and whole.end <= ends[first]:
            continue
        merged += (*found[at:first], whole)
        at = max(last, first)
    return [*merged, *found[at:]]


def _as_timex(found: FoundDate) -> Timex:
    """Return a date as TIMEX3 has it; several days are worth the month or the year that they begin in."""
    match = _PLAIN_VALUE.fullmatch(found.when.edtf)
    value = match[1] if match else _several(found.when.first, found.when.last)
    return Timex(found.start, found.end, found.when.words, "TIME" if "T" in value else "DATE", value, "", found.when)


def _several(first: Day | None, last: Day | None) -> str:
    return _UNKNOWN if first is None or last is None else coarser_value(first, last)
