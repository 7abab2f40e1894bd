"""Breaks lines in which rows run together: a header with the first row behind it, a row in the midst of a line.

A date inside a line is taken for the beginning of a row only where much speaks for it: it has the form of figures in
which other rows give their dates, no word leads to it, a capital or a quotation follows, and it falls into the order.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from dateline.domain.records import dataclass
from dateline.stages.tabling.columns import normal
from dateline.stages.tabling.flattened_header import find_header, names_within
from dateline.stages.tabling.flattened_lines import Line, leads_on
from dateline.stages.tabling.leads import opening

_FIGURES = re.compile(r"(?<!\S)\d{1,4}([/.-])\d{1,2}(?:\1\d{1,4})?(?=\s+[^\W\d_a-zß-öø-ÿ]|\s+[“„«\"]|$)")
_PARTED = re.compile(r"\t|[|｜]| {3}")
_COUNTED = re.compile(r"\W*\d{0,5}\W*")
_NUMBER = re.compile(r"\d+")
_FEWEST = 3
_REACH = 1000
_SURE_SHARE = 0.8

Key = tuple[int, ...]

# What the figures of a date can mean, from the part that counts most: as they stand, the other way round, year last.
_ORDERS: tuple[Callable[[Key], Key], ...] = (
    lambda parts: parts,
    lambda parts: parts[::-1],
    lambda parts: (parts[-1], *parts[:-1]),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Date:
    """A date of figures at `start` of line `at`."""

    at: int
    start: int
    parts: Key


def broken(lines: Sequence[Line], wishes: Mapping[str, str]) -> tuple[list[Line], list[str]]:
    """Return the lines, broken where rows run together, and the places where that was done."""
    whole = list(lines) if find_header(lines, wishes) else _at_header(lines, wishes)
    inside = _rows_inside(whole)
    parted = [piece for at, line in enumerate(whole) for piece in (_cut(line, inside[at]) if at in inside else [line])]
    return parted, [whole[at].place for at in sorted(inside)]


def _at_header(lines: Sequence[Line], wishes: Mapping[str, str]) -> list[Line]:
    wished = {normal(name): role for name, role in wishes.items()}
    for at, line in enumerate(lines):
        bounds = names_within(line.words, wished)
        if bounds:
            return [*lines[:at], *_cut(line, bounds), *lines[at + 1 :]]
    return list(lines)


def _rows_inside(lines: Sequence[Line]) -> dict[int, list[int]]:
    """Return where, behind their beginnings, rows begin in the lines."""
    dates = [date for at, line in enumerate(lines) for date in _figures_in(at, line.words)]
    inside: dict[int, list[int]] = {}
    for date in _column(dates):
        if date.start:
            inside.setdefault(date.at, []).append(date.start)
    return inside


def _figures_in(at: int, words: str) -> Iterator[_Date]:
    """Yield the dates of figures that could begin a row: at the start of the line, or where no word leads to them."""
    if _PARTED.search(words):
        return
    for found in _FIGURES.finditer(words):
        before = words[max(0, found.start() - _REACH) : found.start()]
        if not before or not (leads_on(before) or _in_quotation(before)):
            parts = tuple(map(int, _NUMBER.findall(found[0])))
            opens = _COUNTED.fullmatch(words, 0, found.start()) is not None
            yield _Date(at=at, start=0 if opens else found.start(), parts=parts)


def _in_quotation(before: str) -> bool:
    """True when the last mark opens a quotation; one that is never closed counts up to the next mark only."""
    return before.rfind("“") > before.rfind("”")


def _column(dates: Sequence[_Date]) -> list[_Date]:
    """Return those dates that rise, or fall, from row to row, where nearly all of one form do; else none."""
    column: list[_Date] = []
    for length in (2, 3):
        alike = [date for date in dates if len(date.parts) == length]
        runs = [_run(way, order) for order in _ORDERS for way in (alike, alike[::-1])]
        best = max(runs, key=len)
        if len(best) >= max(_FEWEST, _SURE_SHARE * len(alike)):
            column += best
    return column


def _run(dates: Sequence[_Date], order: Callable[[Key], Key]) -> list[_Date]:
    """Return the longest run that never falls, of the dates at the start of lines before those inside."""
    opening_dates = [date for date in dates if not date.start]
    firm = {opening_dates[place] for place in _rising([order(date.parts) for date in opening_dates])}
    fitting: list[_Date] = []
    for date in dates:
        if date in firm:
            while fitting and fitting[-1] not in firm and order(fitting[-1].parts) > order(date.parts):
                fitting.pop()
            fitting.append(date)
        elif date.start and (not fitting or order(fitting[-1].parts) <= order(date.parts)):
            fitting.append(date)
    return fitting


def _rising(keys: Sequence[Key]) -> list[int]:
    """Return the places of a longest run that never falls (patience sorting)."""
    tops: list[Key] = []
    ends: list[int] = []
    before: list[int] = []
    for at, key in enumerate(keys):
        pile = bisect_right(tops, key)
        before.append(ends[pile - 1] if pile else -1)
        tops[pile : pile + 1] = [key]
        ends[pile : pile + 1] = [at]
    run: list[int] = []
    at = ends[-1] if ends else -1
    while at >= 0:
        run.append(at)
        at = before[at]
    return run


def _cut(line: Line, places: Sequence[int]) -> list[Line]:
    """Return the line cut at the places; the pieces behind the first stand apart."""
    bounds = [0, *sorted(places), len(line.words)]
    pieces = [line.prose.cut(start, end) for start, end in pairwise(bounds)]
    kept = [piece for piece in pieces if piece]
    return [
        replace(line, prose=piece, gap=1 if number else line.gap, lead=opening(piece))
        for number, piece in enumerate(kept)
    ]
