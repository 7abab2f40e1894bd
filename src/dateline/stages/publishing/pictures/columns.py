"""Many entries as columns: how many surely fell into each stretch of time, how many more possibly did."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise
from math import ceil, floor
from typing import Generic

from dateline.domain.dates import Day
from dateline.domain.records import dataclass
from dateline.stages.publishing.pictures.periods import bins
from dateline.stages.publishing.pictures.scale import Scale
from dateline.stages.publishing.pictures.zooming import Crowd, Node, Placed, Value

MOST_BINS = 160
HEIGHT = 110
_GAP = 0.12
_LEAST = 1.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One stretch of time, places in percent and heights in pixels; `first` and `last` are its days."""

    x: float
    width: float
    possible: float
    sure: float
    first: Day
    last: Day


@dataclass(frozen=True, slots=True, kw_only=True)
class Area(Generic[Value]):
    """A stretch of the picture that leads to the page of its period."""

    x: float
    width: float
    node: Node[Value]


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns(Generic[Value]):
    """All columns, above an axis at `axis`; the tallest holds `most`, and each spans `days` days, more or less."""

    axis: int
    columns: Sequence[Column]
    areas: Sequence[Area[Value]]
    most: int
    days: int

    @property
    def kinds(self) -> set[str]:
        """What the key has to explain."""
        return {"column-sure"} | {"column-possible" for column in self.columns if column.possible > column.sure}


def columns_of(node: Node[Value], crowd: Crowd, scale: Scale) -> Columns[Value]:
    """Return the columns of what lies on a page and its parts; `crowd` is all there is, wherever it stands."""
    edges = _edges(node, scale)
    sure = _sure([each for part in node.walk() for each in part.own], edges)
    possible = [crowd.touching(*edge) for edge in pairwise(edges)]
    most = max(*possible, 1) if possible else 1
    tallies = zip(pairwise(edges), sure, possible, strict=True)
    return Columns(
        axis=HEIGHT + 14,
        columns=[_column(scale, edge, (least, up_to), most) for edge, least, up_to in tallies if up_to],
        areas=[_area(scale, part) for part in node.parts],
        most=most,
        days=edges[len(edges) // 2] - edges[len(edges) // 2 - 1],
    )


def _edges(node: Node[Value], scale: Scale) -> list[int]:
    """Where bins begin and end: each stretch between breaks of the scale has as many as it takes of the width."""
    if not scale.breaks:
        return bins(node.low, node.high, MOST_BINS)
    ends = [(max(floor(low), node.low), min(ceil(high), node.high)) for low, high in scale.pieces]
    edges = (bins(low, high, max(ceil(MOST_BINS * (high - low) / scale.days), 2)) for low, high in ends if low < high)
    return sorted({edge for piece in edges for edge in piece})


def _sure(placed: Sequence[Placed[Value]], edges: Sequence[int]) -> list[int]:
    """How many lie wholly within each bin."""
    counts = [0] * (len(edges) - 1)
    for each in placed:
        if each.low is not None and each.high is not None:
            at = min(max(bisect_right(edges, each.low) - 1, 0), len(counts) - 1)
            counts[at] += each.high <= edges[at + 1]
    return counts


def _column(scale: Scale, edge: tuple[int, int], counts: tuple[int, int], most: int) -> Column:
    x, width = scale.box(*edge)
    sure, possible = counts
    return Column(
        x=x,
        width=max(round(width - _GAP, 2), _GAP),
        possible=_tall(max(possible, sure), most),
        sure=_tall(sure, most),
        first=Day.from_ordinal(edge[0]),
        last=Day.from_ordinal(edge[1] - 1),
    )


def _tall(count: int, most: int) -> float:
    """The height of a column: in proportion, but never too low to be seen."""
    return max(round(count / most * HEIGHT, 1), _LEAST) if count else 0


def _area(scale: Scale, part: Node[Value]) -> Area[Value]:
    x, width = scale.box(part.low, part.high)
    return Area(x=x, width=width, node=part)
