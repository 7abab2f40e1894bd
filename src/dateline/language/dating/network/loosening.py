"""What falls back when arrows are taken out: the bounds that stood on them, and only those."""

from collections.abc import Iterable
from heapq import heapify, heappop, heappush

from dateline.language.dating.network.graph import OPEN, Graph, Side, arrows_of
from dateline.language.dating.network.statements import Statement


def lift(graph: Graph, statement: Statement) -> None:
    """Take the statement out: every bound is what it would be had it never been told."""
    links = tuple(graph.links(statement))
    roots = [_held_up(graph.early, link.start, link.end, link.days) for link in links]
    mirrored = [_held_up(graph.late, link.end, link.start, link.days) for link in links]
    graph.erase(statement)
    loosen(graph.early, (place for place in roots if place))
    loosen(graph.late, (place for place in mirrored if place))


def _held_up(side: Side, start: int, end: int, days: int) -> int:
    """Return the end of an arrow that its value may rest on, else 0."""
    tight = side.values[end] == side.values[start] + days
    return end if tight and side.held_by[end] == start else 0


def loosen(side: Side, roots: Iterable[int]) -> None:
    """Let the values of the roots, and of all that rests on them, fall to what the arrows still drawn hold up.

    The old values satisfy every arrow that is left, so what falls least is settled first, each place once.
    """
    region = resting_on(side, roots)
    heap = [(*_fall(side, place, region), place) for place in region]
    heapify(heap)
    settled: dict[int, tuple[int, int]] = {}
    while heap:
        fall, via, place = heappop(heap)
        if place in settled:
            continue
        settled[place] = (fall, via)
        for other, days, _ in arrows_of(side.onward[place]):
            if other in region and other not in settled:
                slack = side.values[other] - side.values[place] - days
                heappush(heap, (fall + slack, place, other))
    for place, (fall, via) in settled.items():
        side.values[place] -= fall
        side.held_by[place] = via


def resting_on(side: Side, roots: Iterable[int]) -> set[int]:
    """Return the roots and every place whose value is held up by one of them, at any remove."""
    region = set(roots)
    waiting = list(region)
    while waiting:
        place = waiting.pop()
        for other, _, _ in arrows_of(side.onward[place]):
            if side.held_by[other] == place and other not in region:
                region.add(other)
                waiting.append(other)
    return region


def _fall(side: Side, place: int, region: set[int]) -> tuple[int, int]:
    """Return how far the value falls to what holds it up from outside the region, and what that is."""
    value = side.values[place]
    best = (value - OPEN, -1)
    for other, days, _ in arrows_of(side.inward[place]):
        if other not in region:
            best = min(best, (value - side.values[other] - days, other))
    return best
