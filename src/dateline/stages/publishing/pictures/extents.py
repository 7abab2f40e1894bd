"""How far in time something reaches: what is sure of it, what is possible, and which ends are no hard bounds."""

import re
from functools import lru_cache
from math import ceil

from dateline.domain.dates import Basis, Day, When
from dateline.domain.errors import Invalid
from dateline.domain.records import dataclass
from dateline.language.dating import parse_edtf

_TIME = re.compile(r"T(\d\d):(\d\d)(?::(\d\d))?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Extent:
    """From `low` to before `high`, in days (`Day.ordinal` and parts of days), None where that side is open.

    `sure` is the stretch in which something surely went on, None where it happened once, some time within. `day` is
    True for what is known to the day or finer, `approximate` where even the bounds are about right only.
    """

    low: float | None
    high: float | None
    sure: tuple[float, float] | None = None
    day: bool = False
    approximate: bool = False

    @property
    def last(self) -> Day | None:
        """The last day it touches, None where it is open."""
        return None if self.high is None else Day.from_ordinal(ceil(self.high) - 1)

    @property
    def is_moment(self) -> bool:
        """True for what is known finer than to the day."""
        return self.low is not None and self.high is not None and self.high - self.low < 1

    @property
    def is_open(self) -> bool:
        """True where one side has no bound."""
        return self.low is None or self.high is None


def extent_of(when: When) -> Extent | None:
    """Return how far a date reaches, None when neither end is known."""
    first, last = when.first, when.last
    if first is None and last is None:
        return None
    low = first.ordinal if first else None
    high = last.ordinal + 1 if last else None
    if first is not None and first == last:
        return _of_day(first, when.edtf)
    return Extent(
        low=low,
        high=high,
        sure=None if when.basis is Basis.RELATIVE else _sure(when.edtf, low, high),
        approximate="~" in when.edtf or "%" in when.edtf,
    )


def window_of(earliest: str | None, latest: str | None) -> Extent | None:
    """Return the window between two days (ISO), None when both are open."""
    first, last = Day.parse(earliest) if earliest else None, Day.parse(latest) if latest else None
    if first is None and last is None:
        return None
    return Extent(low=first.ordinal if first else None, high=last.ordinal + 1 if last else None)


def _of_day(day: Day, edtf: str) -> Extent:
    """The day, or the minute of it where the time is known."""
    match = _TIME.search(edtf) if "/" not in edtf else None
    if match is None:
        return Extent(low=day.ordinal, high=day.ordinal + 1, day=True)
    at = day.ordinal + int(match[1]) / 24 + int(match[2]) / 1440
    return Extent(low=at, high=at + 1 / 1440, day=True)


def _sure(edtf: str, low: int | None, high: int | None) -> tuple[float, float] | None:
    """When an interval surely goes on: from the end of what its start can mean to the start of what its end can."""
    if "/" not in edtf or low is None or high is None:
        return None
    begun, ends = _inner(edtf)
    if begun is None or ends is None:
        return None
    start, end = max(begun, low), min(ends, high)
    return (start, end) if start < end else None


@lru_cache(maxsize=4096)
def _inner(edtf: str) -> tuple[int | None, int | None]:
    """The last day on which the interval can begin, and the day after the first on which it can end."""
    try:
        value = parse_edtf(edtf)
    except Invalid:
        return None, None
    if len(value.members) != 2:
        return None, None
    begun, ends = value.members[0].latest, value.members[1].earliest
    return begun.ordinal if begun else None, ends.ordinal + 1 if ends else None
