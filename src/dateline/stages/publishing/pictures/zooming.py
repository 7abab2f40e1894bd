"""Many things in time, parted by the calendar into pages that each hold few enough: each stands on one page alone."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import field
from itertools import pairwise
from typing import Generic, TypeVar

from dateline.domain.records import dataclass
from dateline.stages.publishing.pictures.periods import Period, Unit, finest

MOST_PARTS = 40
"""How many periods a page leads to at most, unless even the longest are more."""
MOST_SHEETS = 4
"""Into how many sheets what stands on a page is cut before it is parted into days, of which there are so many."""

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed(Generic[Value]):
    """Something that lies from the ordinal `low` to before `high`, None where that side is open."""

    value: Value
    low: int | None
    high: int | None


@dataclass(frozen=True, slots=True)
class Crowd:
    """Answers how many of many things can lie in a stretch of time, each in the time that a search takes."""

    lows: Sequence[float]
    highs: Sequence[float]

    @classmethod
    def of(cls, placed: Iterable[Placed[Value]]) -> "Crowd":
        """Return the crowd of these things."""
        ends = [(placed_.low, placed_.high) for placed_ in placed]
        lows = sorted(float("-inf") if low is None else low for low, _ in ends)
        highs = sorted(float("inf") if high is None else high for _, high in ends)
        return cls(lows, highs)

    def touching(self, low: float, high: float) -> int:
        """Return how many can lie, at least in part, from `low` to before `high`."""
        return bisect_left(self.lows, high) - bisect_left(self.highs, low + 1)


@dataclass(slots=True, kw_only=True)
class Node(Generic[Value]):
    """One page: a period (None for the whole), the pages of its parts, and what stands on it itself.

    `count` is how many things lie in it, those of its parts included; `before` and `after` are the pages of the same
    length next to it in time, `above` the one that leads to it.
    """

    period: Period | None
    low: int
    high: int
    count: int
    own: Sequence[Placed[Value]] = ()
    parts: Sequence["Node[Value]"] = ()
    unit: Unit | None = None
    above: "Node[Value] | None" = field(default=None, repr=False)
    before: "Node[Value] | None" = field(default=None, repr=False)
    after: "Node[Value] | None" = field(default=None, repr=False)

    def walk(self) -> "Iterator[Node[Value]]":
        """Yield this page and all below it, in order of time."""
        yield self
        for part in self.parts:
            yield from part.walk()

    def fills(self, most: int) -> bool:
        """Return whether more lies in it than one sheet holds, over several days: columns show how it spreads."""
        return self.high - self.low > 1 and (bool(self.parts) or len(self.own) > most)

    def sheets(self, most: int) -> "list[Sequence[Placed[Value]]]":
        """Return what stands on the page in as many parts as it takes to hold at most `most` on each; one at least."""
        count = max(1, -(-len(self.own) // most))
        size, longer = divmod(len(self.own), count)
        ends = [number * size + min(number, longer) for number in range(count + 1)]
        return [self.own[start:end] for start, end in pairwise(ends)]

    def path(self, folder: str, number: int = 1) -> str:
        """Return the path of the page in its folder, or of a further part of it."""
        name = self.period.name if self.period else "index"
        return f"{folder}/{name}{'' if number == 1 else f'-part-{number}'}.html"

    @property
    def path_up(self) -> "list[Node[Value]]":
        """The pages above it, the whole first."""
        return [] if self.above is None else [*self.above.path_up, self.above]


def grow(placed: Sequence[Placed[Value]], most: int) -> Node[Value]:
    """Return the page of the whole, and under it those of its parts, until about `most` things or fewer stand on one.

    What does not lie within one part stands on the page above. At least one thing must have a bound.
    """
    days = [
        low for each in placed for low in (each.low, None if each.high is None else each.high - 1) if low is not None
    ]
    low, high = min(days), max(days) + 1
    root = _node(None, placed, low, high, most)
    _join(root)
    return root


def _node(period: Period | None, placed: Sequence[Placed[Value]], low: int, high: int, most: int) -> Node[Value]:
    unit = _unit_below(period, low, high) if len(placed) > most else None
    if unit is Unit.DAY and len(placed) <= MOST_SHEETS * most:
        unit = None
    if unit is None:
        return Node(period=period, low=low, high=high, count=len(placed), own=placed)
    own, parted = _parted(placed, unit)
    if period is not None and not own and len(parted) == 1:
        ((part, inside),) = parted.items()
        return _node(part, inside, part.low, part.high, most)
    parts = [_node(part, inside, part.low, part.high, most) for part, inside in sorted(parted.items(), key=_start)]
    return Node(period=period, low=low, high=high, count=len(placed), own=own, parts=parts, unit=unit)


def _start(pair: tuple[Period, object]) -> int:
    return pair[0].low


def _unit_below(period: Period | None, low: int, high: int) -> Unit | None:
    """The length of the parts, None where a single day cannot be parted further."""
    if period is not None:
        return None if period.unit is Unit.DAY else Unit(period.unit + 1)
    return None if high - low <= 1 else finest(low, high, MOST_PARTS)


def _parted(
    placed: Sequence[Placed[Value]], unit: Unit
) -> tuple[list[Placed[Value]], dict[Period, list[Placed[Value]]]]:
    """What lies in no one part, and what lies in each."""
    own: list[Placed[Value]] = []
    parted: dict[Period, list[Placed[Value]]] = {}
    known: dict[int, Period] = {}
    for each in placed:
        if each.low is None or each.high is None:
            own.append(each)
            continue
        period = known.get(each.low) or known.setdefault(each.low, Period.around(unit, each.low))
        (parted.setdefault(period, []) if each.high <= period.high else own).append(each)
    return own, parted


def _join(root: Node[Value]) -> None:
    """Lead from each page to the one above and to its neighbours of the same length."""
    last: dict[Unit, Node[Value]] = {}
    for node in root.walk():
        for part in node.parts:
            part.above = node
        if node.period is None:
            continue
        node.before = last.get(node.period.unit)
        if node.before is not None:
            node.before.after = node
        last[node.period.unit] = node
