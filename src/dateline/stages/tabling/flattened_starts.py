"""Finds the lines at which the rows of a flattened table begin.

A date at the start of a line is not enough: sentences begin with dates too, and so do wrapped lines. It begins a row
when it fits the column, that is the form in which the other rows give their dates, and when the line before it is
at an end. A date of another form ("Earlier in 2015" among "7/14") needs an empty line before it and must not read as
the beginning of a sentence.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, zip_longest

from dateline.domain.dates import Precision
from dateline.domain.prose import Prose
from dateline.domain.records import dataclass
from dateline.language.dating import leading_date
from dateline.stages.tabling.flattened_leads import Leads, common_shapes, find_leads, in_order, paragraphs_in, shape
from dateline.stages.tabling.flattened_lines import Line, begins_small, finished, leads_on
from dateline.stages.tabling.flattened_others import other_rows
from dateline.stages.tabling.flattened_paragraphs import ends_cited, is_apart, is_citation
from dateline.stages.tabling.leads import Lead, opening_day

_DAY = re.compile(
    r"(?:the )?(\d{1,2})(?:st|nd|rd|th|º|er|\.)?(?:\s*(?P<sign>[:–—|\t](?!\s?\d)|\s-\s)\s*|\s+)(?=\S)", re.IGNORECASE
)
_SMALL_SHARE = 0.3
_SURELY = 3
_COARSE = frozenset(
    {Precision.YEAR, Precision.MONTH, Precision.SEASON, Precision.QUARTER, Precision.DECADE, Precision.CENTURY}
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
    kept = in_order(_kept(lines, first, leads), leads)
    usual = common_shapes(lead.date for lead in leads.values())
    starts = [_start(at, leads[at]) for at in kept]
    starts, headings = _under_headings(lines, starts)
    starts = _with_days(lines, starts, headings)
    others, unsure = other_rows(lines, [start.at for start in starts], headings)
    starts = sorted([*starts, *(_start(at, lead) for at, lead in others.items())], key=lambda start: start.at)
    if not _is_table(lines, starts, first, headed=headed):
        return Starts(refused=tuple(leads))
    doubtful = {*leads} - {*kept} - {*others}
    refused = {at for at in doubtful if lines[at].gap or shape(leads[at].date) in usual} | {*unsure}
    return Starts(rows=tuple(starts), headings=frozenset(headings), refused=tuple(sorted(refused)))


def _start(at: int, lead: Lead) -> Start:
    return Start(at=at, date=lead.date, rest=lead.rest, strong=lead.strong)


def _kept(lines: Sequence[Line], first: int, leads: Leads) -> list[int]:
    """Return those of the leads that begin a row."""
    column = _Column(leads)
    kept: list[int] = []
    open_quotations = 0
    for at in range(first, len(lines)):
        apart = at == first or lines[at].gap > 0 or lines[at].level > 0
        open_quotations = 0 if apart else open_quotations
        before = "" if apart else lines[at - 1].words
        lead = leads.get(at)
        begins = lead is not None and column.takes(lead, before, apart=apart, quoted=open_quotations > 0)
        if begins:
            kept.append(at)
        open_quotations = _left_open(lines[at].words, 0 if begins else open_quotations)
    return kept


class _Column:
    """What the dates of the rows have in common."""

    def __init__(self, leads: Leads) -> None:
        self._common = common_shapes(lead.date for lead in leads.values())
        usual = [lead for lead in leads.values() if shape(lead.date) in self._common]
        self._small = sum(begins_small(lead.rest.words) for lead in usual) > _SMALL_SHARE * len(usual)

    def takes(self, lead: Lead, before: str, *, apart: bool, quoted: bool) -> bool:
        """True when the lead begins a row; `before` is the line above, "" where the lead stands `apart` from it."""
        if leads_on(before) or (quoted and not finished(before)):
            return False
        small = begins_small(lead.rest.words)
        if shape(lead.date) in self._common:
            return lead.strong or apart or not small or (self._small and _ended(before))
        return lead.strong or (apart and not small and not _LED_BY_WORD.match(lead.date))


def _ended(words: str) -> bool:
    return finished(words) or ends_cited(words)


def _left_open(words: str, before: int) -> int:
    """Return how many quotations are open behind a line; a citation ends all, a paragraph of quotation those before."""
    opened = words.count("“") - words.count("”") + words.count("«") - words.count("»")
    if (before or opened) and is_apart(words):
        return 0 if is_citation(words) else opened
    return before + opened


def _under_headings(lines: Sequence[Line], starts: Sequence[Start]) -> tuple[list[Start], dict[int, str]]:
    """Return the starts below the coarse dates that head them ("2015" above "July 14"), and these by line."""
    kept: list[Start] = []
    headings: dict[int, str] = {}
    context: list[tuple[Precision, str]] = []
    for start, after in zip_longest(starts, starts[1:]):
        precision = _precision(start.date) if start.alone else Precision.UNKNOWN
        if precision in _COARSE and _heads(lines, start, after, precision):
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
    return precision is Precision.MONTH and bool(below) and _day(below[0]) is not None


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
            lead = _day(lines[at]) if at not in taken else None
            if lead:
                found.append(Start(at=at, date=lead.date, rest=lead.rest, strong=lead.strong, context=headings[month]))
    return sorted([*starts, *found], key=lambda start: start.at)


def _day(line: Line) -> Lead | None:
    """Return the bare day, or span of days, that begins a line; one that nothing parts from the rest is weak."""
    if lead := opening_day(line.prose):
        return lead
    day = _DAY.match(line.words)
    if day is None or not 1 <= int(day[1]) <= 31:
        return None
    return Lead(date=day[1], rest=line.prose.cut(day.end(), len(line.words)), strong=bool(day["sign"]))


def _is_table(lines: Sequence[Line], starts: Sequence[Start], first: int, *, headed: bool) -> bool:
    """True when so many lines begin with a date that they can hardly be sentences of running text."""
    if headed or not starts:
        return bool(starts)
    strong = sum(start.strong or start.alone for start in starts)
    below = [line for line in lines[max(first, starts[0].at) :] if not is_apart(line.words)]
    return strong >= _SURELY or (len(starts) > 1 and len(starts) * 2 >= paragraphs_in(below))
