"""What one further arrow changes: the bounds that rise because of it, and only those.

The values kept so far satisfy all other arrows, so each event rises at most once when the ones that rise furthest are
settled first (Cotton and Maler, "Fast and flexible difference constraint propagation for DPLL(T)", 2006). Statements
contradict one another exactly where the rise comes round to the arrow's own start, or reaches day zero.
"""

from collections.abc import Iterator
from heapq import heappop, heappush
from sys import maxsize
from typing import NamedTuple

from dateline.language.dating.network.graph import Graph, Link, Side, arrows_of

Rises = dict[int, tuple[int, int]]
"""For each place that rises, its new value and the place that holds it up."""


class Spread(NamedTuple):
    """The values that rise; `closed_at` is the place where they come round on themselves, -1 where they do not."""

    rises: Rises
    closed_at: int = -1


def spread(side: Side, start: int, end: int, days: int, limit: int = maxsize) -> Spread:
    """Return what rises because of an arrow, nothing changed yet; after `limit` places it stops looking."""
    values, onward = side.values, side.onward
    gain = values[start] + days - values[end]
    if gain <= 0:
        return Spread({})
    rises: Rises = {}
    heap = [(-gain, end, start)]
    while heap and len(rises) < limit:
        loss, place, via = heappop(heap)
        if place in rises:
            continue
        value = values[place] - loss
        rises[place] = (value, via)
        if place == start or not place:
            return Spread(rises, place)
        for other, further, _ in arrows_of(onward[place]):
            gain = value + further - values[other]
            if gain > 0 and other not in rises:
                heappush(heap, (-gain, other, place))
    return Spread(rises)


def commit(side: Side, rises: Rises) -> None:
    """Let the values rise."""
    for place, (value, via) in rises.items():
        side.values[place] = value
        side.held_by[place] = via


def loop(graph: Graph, link: Link, found: Spread) -> Iterator[Link]:
    """Yield arrows that contradict one another: the new one, and what leads from its end round to its start."""
    yield link
    rises, held_by = found.rises, graph.early.held_by
    place = found.closed_at
    while place != link.end:
        via = rises[place][1]
        yield strongest(graph, via, place)
        place = via
    place = link.start if not found.closed_at else 0
    while place:
        yield strongest(graph, held_by[place], place)
        place = held_by[place]


def strongest(graph: Graph, start: int, end: int) -> Link:
    """Return the arrow from one place to the other that reaches furthest, the most trusted of several."""
    if end:
        drawn = [Link(start, end, days, said) for at, days, said in arrows_of(graph.before[end]) if at == start]
    else:
        drawn = [Link(start, end, days, said) for at, days, said in arrows_of(graph.after[start]) if at == end]
    return min(drawn, key=lambda link: (-link.days, link.statement.rank))
