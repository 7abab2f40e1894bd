"""Dates in running text, in any language: with a grammar of its own where there is one, else by the shapes of cells."""

import re

from dateline.language.dating.finding import scan_dates
from dateline.language.dating.inferring.spreading import find_between, find_dates_between
from dateline.language.dating.rules import NO_RULES, FoundDate, Rules
from dateline.language.dating.tagging import Timex, has_grammar
from dateline.language.dating.tagging import find as find_tagged
from dateline.language.dating.tagging import find_dates as find_framed

_PLAIN_VALUE = re.compile(r"(\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d)?)?)?)(?::00)?")


def find(text: str, rules: Rules = NO_RULES) -> list[Timex]:
    """Return the expressions of time in running text, in order, none overlapping another, as TIMEX3 marks them up.

    English, German and Spanish are read in full: dates, times, lengths and repetitions, vague and relative ones too.
    In other languages the dates that name a part of the calendar are found.
    """
    if rules.anchor is None and rules.anchor_bounds is not None and any(rules.anchor_bounds):
        return find_between(find, text, rules)
    if has_grammar(rules.language):
        return find_tagged(text, rules)
    return [_as_timex(found) for found in scan_dates(text, rules)]


def find_dates(text: str, rules: Rules = NO_RULES) -> tuple[FoundDate, ...]:
    """Return the dates in running text that bound something, in order, each with the words that frame it.

    "Between 3 and 5 May", "since 2011", "by the end of the year" are one date each.
    """
    if rules.anchor is None and rules.anchor_bounds is not None and any(rules.anchor_bounds):
        return find_dates_between(find_dates, text, rules)
    return find_framed(text, rules) if has_grammar(rules.language) else scan_dates(text, rules)


def _as_timex(found: FoundDate) -> Timex:
    match = _PLAIN_VALUE.fullmatch(found.when.edtf)
    value = match[1] if match else ""
    return Timex(found.start, found.end, found.when.words, "TIME" if "T" in value else "DATE", value, "", found.when)
