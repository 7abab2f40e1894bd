"""Finds the lines at which the rows of a flattened table begin.

A date at the start of a line is not enough: sentences begin with dates too, and so do wrapped lines. It begins a row
when it fits the column, that is the form in which the other rows give their dates, and when the line before it is
at an end. A date of another form ("Earlier in 2015" among "7/14") needs an empty line before it and must not read as
the beginning of a sentence.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, zip_longest

from dateline.domain.dates import Precision
from dateline.domain.prose import Prose
from dateline.language.dating import leading_date
from dateline.stages.tabling.flattened_leads import common_shapes, find_leads, paragraphs_in, shape
from dateline.stages.tabling.flattened_lines import Line, begins_small, finished
from dateline.stages.tabling.leads import Lead

_DAY = re.compile(
    r"(?:the )?(\d{1,2})(?:st|nd|rd|th|º|er|\.)?(?:\s*(?P<sign>[:–—|\t]|\s-\s)\s*|\s+)(?=\S)", re.IGNORECASE
)
_COARSE = frozenset(
    {Precision.YEAR, Precision.MONTH, Precision.SEASON, Precision.QUARTER, Precision.DECADE, Precision.CENTURY}
)
_UNENDED = re.compile(
    r"(?:[,(–—-]|\b(?:on|of|in|at|by|from|since|until|till|to|and|or|the|a|an|between|before|after|around|during|dated|"
    r"am|vom|bis|seit|ab|und|der|des|dem|den|zum|im|nach|vor|le|du|au|depuis|et|de|des|avant|apres|el|del|al|desde|hasta|y|"
    r"il|dal|dopo|prima|e|do|ate|até|em|op|van|tot|met|с|до|от|к|и|на|в|od|dnia|z))$",
    re.IGNORECASE,
)
_LED_BY_WORD = re.compile(
    r"(?:on|in|at|am|im|an|el|en|le|il|nel|em|no|na|op|w|в|на|during|since|until|"
    r"throughout|by then|as of|then|that|this|last|next)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """A line that begins a row: its index, its date, the rest of the line, and the heading that holds the year."""

    at: int
    date: str
    rest: Prose
    strong: bool
    context: str = ""

    @property
    def alone(self) -> bool:
        """True when the date has the line to itself."""
        return not self.rest


@dataclass(frozen=True, slots=True, kw_only=True)
class Starts:
    """Where rows begin; the lines that were found to head several rows; and dated lines that begin none."""

    rows: tuple[Start, ...] = ()
    headings: frozenset[int] = frozenset()
    refused: tuple[int, ...] = ()


def find_starts(lines: Sequence[Line], first: int, *, headed: bool) -> Starts:
    """Return where rows begin from line `first` on; `headed` when the names of the columns stand above it."""
    leads = find_leads(lines, first)
    common = common_shapes(lead.date for lead in leads.values())
    kept = [at for at, lead in leads.items() if _fits(lines, at, first, lead, common)]
    starts = [Start(at=at, date=leads[at].date, rest=leads[at].rest, strong=leads[at].strong) for at in kept]
    starts, headings = _under_headings(lines, starts)
    starts = _with_days(lines, starts, headings)
    if not _is_table(lines, starts, first, headed=headed):
        return Starts(refused=tuple(leads))
    refused = tuple(sorted({*leads} - {*kept}))
    return Starts(rows=tuple(starts), headings=frozenset(headings), refused=refused)


def _fits(lines: Sequence[Line], at: int, first: int, lead: Lead, common: frozenset[str]) -> bool:
    line, before = lines[at], lines[at - 1].words if at > first else ""
    apart = at == first or line.gap > 0 or line.level > 0
    if _UNENDED.search(before.rstrip()[-12:]) and not apart:
        return False
    if not apart and _in_quotation(lines, at, first) and not finished(before):
        return False
    small = begins_small(lead.rest.words)
    if shape(lead.date) in common:
        return lead.strong or apart or not small
    return (apart or lead.strong) and not (small and not lead.strong) and not _LED_BY_WORD.match(lead.date)


def _in_quotation(lines: Sequence[Line], at: int, first: int) -> bool:
    """True when a quotation opened in the same paragraph is still open before line `at`."""
    opened = 0
    begin = at
    while begin > first and lines[begin].gap == 0:
        begin -= 1
    for line in lines[begin:at]:
        opened += line.words.count("“") - line.words.count("”") + line.words.count("«") - line.words.count("»")
    return opened > 0


def _under_headings(lines: Sequence[Line], starts: Sequence[Start]) -> tuple[list[Start], dict[int, str]]:
    """Return the starts below the coarse dates that head them ("2015" above "July 14"), and these by line."""
    kept: list[Start] = []
    headings: dict[int, str] = {}
    context: list[tuple[Precision, str]] = []
    for start, after in zip_longest(starts, starts[1:]):
        precision = _precision(start.date)
        if start.alone and precision in _COARSE and _heads(lines, start, after, precision):
            context = [held for held in context if _coarser(held[0], precision)]
            context.append((precision, start.date))
            headings[start.at] = " ".join(words for _, words in reversed(context))
        else:
            kept.append(replace(start, context=" ".join(words for _, words in reversed(context))))
    return kept, headings


def _heads(lines: Sequence[Line], start: Start, after: Start | None, precision: Precision) -> bool:
    if lines[start.at].level:
        return True
    if after is not None and after.at == start.at + 1:
        return not after.alone or _coarser(precision, _precision(after.date))
    below = lines[start.at + 1 : start.at + 2]
    return precision is Precision.MONTH and bool(below) and _DAY.match(below[0].words) is not None


def _coarser(one: Precision, other: Precision) -> bool:
    order = [Precision.CENTURY, Precision.DECADE, Precision.YEAR, Precision.SEASON, Precision.QUARTER, Precision.MONTH]
    rank = {precision: number for number, precision in enumerate(order)}
    return rank.get(one, len(order)) < rank.get(other, len(order))


def _precision(date: str) -> Precision:
    found = leading_date(date)
    return found.when.precision if found else Precision.UNKNOWN


def _with_days(lines: Sequence[Line], starts: list[Start], headings: dict[int, str]) -> list[Start]:
    """Return the starts with those lines below a month that begin with the number of a day."""
    months = sorted(at for at, words in headings.items() if _precision(words) is Precision.MONTH)
    taken = {start.at for start in starts}
    found: list[Start] = []
    for month, end in pairwise([*months, len(lines)]):
        for at in range(month + 1, end):
            if at in headings:
                break
            day = _DAY.match(lines[at].words) if at not in taken else None
            if day and 1 <= int(day[1]) <= 31:
                rest = lines[at].prose.cut(day.end(), len(lines[at].words))
                found.append(Start(at=at, date=day[1], rest=rest, strong=bool(day["sign"]), context=headings[month]))
    return sorted([*starts, *found], key=lambda start: start.at)


def _is_table(lines: Sequence[Line], starts: Sequence[Start], first: int, *, headed: bool) -> bool:
    """True when so many lines begin with a date that they can hardly be sentences of running text."""
    if headed or not starts:
        return bool(starts)
    strong = sum(start.strong or start.alone for start in starts)
    below = lines[max(first, starts[0].at) :]
    return strong >= 3 or (len(starts) >= 2 and len(starts) * 2 >= paragraphs_in(below))
