"""Which of two events came first: yes, no or cannot tell, by every chain of statements and not by bounds alone."""

from heapq import heappop, heappush

from dateline.language.dating.network.graph import OPEN_BELOW, Graph, arrows_of


def forces(graph: Graph, start: int, end: int, days: int) -> bool:
    """Return whether what is held forces `end` to lie at least so many days after `start`.

    The earliest days of all events satisfy every statement, and so do the latest: where they lie closer, nothing can
    force it. A search goes on only where both leave room, the least slack first.
    """
    if start == end:
        return days <= 0
    early, late = graph.early.values, graph.late.values
    if _by_day_zero(graph, start, end) >= days:
        return True
    room = min(early[end] - early[start], late[start] - late[end]) - days
    return room >= 0 and _leads(graph, start, end, early[end] - early[start] - days)


def _by_day_zero(graph: Graph, start: int, end: int) -> int:
    """Return how far apart the bounds alone keep the two: from the latest day of one to the earliest of the other."""
    first, last = graph.early.values[end], graph.late.values[start]
    return first + last if first > OPEN_BELOW and last > OPEN_BELOW else OPEN_BELOW


def _leads(graph: Graph, start: int, end: int, budget: int) -> bool:
    """Return whether a chain of arrows leads from one to the other within a budget of slack."""
    early, late = graph.early.values, graph.late.values
    heap, settled = [(0, start)], set()
    while heap:
        spent, place = heappop(heap)
        if place == end:
            return True
        if place in settled or not place:
            continue
        settled.add(place)
        for other, days, _ in arrows_of(graph.after[place]):
            cost = spent + early[other] - early[place] - days
            hopeless = cost + max(late[end] - late[other] + early[end] - early[other], 0) > budget
            if other not in settled and not hopeless:
                heappush(heap, (cost, other))
    return False
