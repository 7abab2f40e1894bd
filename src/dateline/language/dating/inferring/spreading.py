"""Dates told from a report whose day is only bounded: each is bounded by what it would be at either end."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple, TypeVar

from dateline.domain.dates import Basis, Day, Precision, When
from dateline.language.dating.edtf.reading import is_valid
from dateline.language.dating.rules import AnchorBounds, FoundDate, Rules
from dateline.language.dating.tagging.finding import Timex

_PLAIN = re.compile(r"\d{4}(?:-\d\d){0,2}")
_PARTS = re.compile(r"[-T:]")
_DIGIT = re.compile(r"\d")
_FAR = 501
_UNKNOWN_DAY = "XXXX-XX-XX"

Found = TypeVar("Found", Timex, FoundDate)


class _Pair(NamedTuple):
    """What one expression is at either end; an end is None where it is nothing there."""

    low: When | None
    high: When | None


def find_between(find: Callable[[str, Rules], Sequence[Timex]], text: str, rules: Rules) -> list[Timex]:
    """Return the expressions of time in a text that was written between the bounds that the rules give."""
    bounds = _bounds(rules)
    spread = []
    for low, high in _paired(find, text, rules, bounds):
        each = low or high
        if each is not None:
            value = _masked(low.value, high.value) if low and high else _UNKNOWN_DAY
            when = _spread(_Pair(low and low.when, high and high.when), each.text, bounds)
            spread.append(each._replace(value=value, when=when))
    return spread


def find_dates_between(
    find: Callable[[str, Rules], Sequence[FoundDate]], text: str, rules: Rules
) -> tuple[FoundDate, ...]:
    """Return the dates in a text that was written between the bounds that the rules give."""
    bounds = _bounds(rules)
    spread = []
    for low, high in _paired(find, text, rules, bounds):
        each = low or high
        if each is not None:
            when = _spread(_Pair(low and low.when, high and high.when), each.when.words, bounds)
            spread.append(each._replace(when=when))
    return tuple(spread)


def _bounds(rules: Rules) -> AnchorBounds:
    return rules.anchor_bounds or AnchorBounds(None, None)


def _paired(
    find: Callable[[str, Rules], Sequence[Found]], text: str, rules: Rules, bounds: AnchorBounds
) -> Iterator[tuple[Found | None, Found | None]]:
    """Yield what is found from the first and from the last day, in order."""
    lows, highs = (find(text, replace(rules, anchor=end, anchor_bounds=None)) for end in _ends(bounds))
    by_place: dict[tuple[int, int], Found] = {(each.start, each.end): each for each in highs}
    for low in lows:
        yield low, by_place.pop((low.start, low.end), None)
    taken = [(low.start, low.end) for low in lows]
    for (start, end), high in by_place.items():
        if not any(start < other_end and other_start < end for other_start, other_end in taken):
            yield None, high


def _ends(bounds: AnchorBounds) -> tuple[Day | None, Day | None]:
    """Return the bounds; for an open one a day so far from the other that what depends on the report's day differs."""
    earliest, latest = bounds
    return earliest or (latest and latest.shift(-_FAR)), latest or (earliest and earliest.shift(_FAR))


def _spread(pair: _Pair, words: str, bounds: AnchorBounds) -> When:
    """Return a date that holds whichever day of the bounds the report was written on."""
    low, high = pair
    if low is None or high is None:
        return When(words=words, basis=Basis.INFERRED, grounds=_grounds(bounds))
    if low == high:
        return low
    earliest = None if bounds.earliest is None or None in (low.first, high.first) else low.earliest
    latest = None if bounds.latest is None or None in (low.last, high.last) else high.latest
    edtf = low.edtf if low.edtf == high.edtf else _edtf(low, high, earliest, latest)
    return When(
        words=low.words,
        edtf=edtf if is_valid(edtf) else "",
        earliest=earliest,
        latest=latest,
        precision=low.precision if edtf == low.edtf else Precision.RANGE,
        basis=Basis.INFERRED,
        grounds=_grounds(bounds),
    )


def _grounds(bounds: AnchorBounds) -> str:
    first, last = bounds
    if first and last:
        return f"counted from a day from {first} to {last}, between which the report was written"
    side = f"not before {first}" if first else f"not after {last}"
    return f"counted from the day of the report, of which only is known that it was {side}"


def _edtf(low: When, high: When, earliest: str | None, latest: str | None) -> str:
    """One day, month or year of several is a set; a stretch that may lie here or there is what both cover."""
    if _PLAIN.fullmatch(low.edtf) and _PLAIN.fullmatch(high.edtf) and len(low.edtf) == len(high.edtf):
        return f"[{low.edtf if earliest else ''}..{high.edtf if latest else ''}]"
    return f"{earliest or '..'}/{latest or '..'}" if earliest or latest else ""


def _masked(low: str, high: str) -> str:
    """Return a TIMEX3 value with X for what differs: 2031-05-02 and 2031-05-08 are 2031-05-XX."""
    if low == high:
        return low
    ours, theirs = _PARTS.split(low), _PARTS.split(high)
    if len(ours) != len(theirs) or _PARTS.findall(low) != _PARTS.findall(high):
        return _UNKNOWN_DAY
    marks = [*_PARTS.findall(low), ""]
    parts = [one if one == other else _DIGIT.sub("X", one) for one, other in zip(ours, theirs, strict=True)]
    return "".join(part + mark for part, mark in zip(parts, marks, strict=True))
