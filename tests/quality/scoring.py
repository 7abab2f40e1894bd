"""Scores of found time expressions against marked ones, as TempEval-3 defines them."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol

from reading import Gold


class Found(Protocol):
    """What the finder says of one expression."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...

    @property
    def type(self) -> str: ...

    @property
    def value(self) -> str: ...


class Pair(NamedTuple):
    """A marked and a found expression that lie on the same words; one of them is missing where it has no partner."""

    gold: Gold | None
    found: Found | None


class Score(NamedTuple):
    """F1 in per cent: spans equal, spans overlapping, and of the overlapping ones the type or the value right.

    `precision` is the share of what was found that lies on a mark: what it lacks are false alarms.
    """

    strict: float
    relaxed: float
    type: float
    value: float
    precision: float


def pair_up(gold: Sequence[Gold], found: Sequence[Found]) -> list[Pair]:
    """Pair marked and found one to one: equal spans first, then those that share most characters."""
    overlaps = sorted(
        ((g.start, g.end) != (f.start, f.end), -shared, i, j)
        for i, g in enumerate(gold)
        for j, f in enumerate(found)
        if (shared := min(g.end, f.end) - max(g.start, f.start)) > 0
    )
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, i, j in overlaps:
        if i not in partner and j not in taken:
            partner[i] = j
            taken.add(j)
    pairs = [Pair(g, found[partner[i]] if i in partner else None) for i, g in enumerate(gold)]
    return pairs + [Pair(None, f) for j, f in enumerate(found) if j not in taken]


def score(pairs: Iterable[Pair]) -> Score:
    """Return the five figures over all pairs; with nothing marked and nothing found they are 100."""
    pairs = list(pairs)
    both = [(pair.gold, pair.found) for pair in pairs if pair.gold and pair.found]
    sides = len(pairs) + len(both)
    return Score(
        strict=_percent(2 * sum((g.start, g.end) == (f.start, f.end) for g, f in both), sides),
        relaxed=_percent(2 * len(both), sides),
        type=_percent(2 * sum(g.type == f.type for g, f in both), sides),
        value=_percent(2 * sum(f.value in g.values for g, f in both), sides),
        precision=_percent(len(both), sum(pair.found is not None for pair in pairs)),
    )


def _percent(hits: int, of: int) -> float:
    return round(100 * hits / of, 2) if of else 100.0
