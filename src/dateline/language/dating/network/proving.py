"""The fewest statements that force a number of days between two events.

Everything the network concludes is such a chain: why an event lies not before a day (from day zero to it), why one
came before another, why statements contradict one another (from the end of one that is set aside back to its start).
Chains grow from both ends, one statement at a time, and meet at day zero or directly; what cannot reach the number of
days any more, by the bounds of all events, is not followed. So a chain is found without walking the whole network.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from dateline.language.dating.network.graph import Arrow, Graph, Link, arrows_of
from dateline.language.dating.network.statements import Statement

Allowed = Callable[[Statement], bool]


class Wanted(NamedTuple):
    """A chain that is looked for: from `start` to `goal` over at least `least` days, by statements that are allowed.

    `more` are arrows not in the graph that may be used too.
    """

    start: int
    goal: int
    least: int
    allowed: Allowed = lambda _: True
    more: Sequence[Link] = ()


class _Reached(NamedTuple):
    """How a place was reached: the days so far, and the arrow over which."""

    days: int
    link: Link


class _Front:
    """The places reached from one end, by the number of statements it took."""

    def __init__(self, graph: Graph, wanted: Wanted, *, forward: bool) -> None:
        self._graph, self._wanted, self._forward = graph, wanted, forward
        self._arrows = graph.after if forward else graph.before
        self.end = wanted.goal if forward else wanted.start
        origin = wanted.start if forward else wanted.goal
        self.layers: list[dict[int, _Reached | None]] = [{origin: None}]
        self._best = {origin: 0}
        self._allowance = _allowance(graph, wanted.more)
        self._more = _by_place(wanted.more, forward=forward)

    def grow(self) -> bool:
        """Follow one arrow more from everywhere last reached; False where nothing was left to follow."""
        layer: dict[int, _Reached | None] = {}
        for place, reached in self.layers[-1].items():
            if place not in (0, self.end) or reached is None:
                days = reached.days if reached else 0
                for other, further, said in self._leaving(place):
                    self._reach(layer, Link(place, other, further, said), days + further)
        self._best |= {place: reached.days for place, reached in layer.items() if reached}
        self.layers.append(layer)
        return bool(layer)

    def _leaving(self, place: int) -> Iterator[Arrow]:
        allowed = self._wanted.allowed
        for arrow in arrows_of(self._arrows[place]):
            if allowed(arrow[2]):
                yield arrow
        yield from self._more.get(place, ())

    def _reach(self, layer: dict[int, _Reached | None], link: Link, days: int) -> None:
        """Keep the way that covers most days, the most trusted of equals; drop it where it can lead nowhere."""
        other = link.end
        if days <= self._best.get(other, days - 1) or days + self._ahead(other) < self._wanted.least:
            return
        kept = layer.get(other)
        if kept is None or (days, _preference(kept.link)) > (kept.days, _preference(link)):
            layer[other] = _Reached(days, link)

    def _ahead(self, place: int) -> int:
        """Return the most days that can still come.

        All earliest days together satisfy every statement held, and so do all latest days: no chain of statements
        puts two events further apart than they are in either.
        """
        start, end = (place, self.end) if self._forward else (self.end, place)
        early, late = self._graph.early.values, self._graph.late.values
        return min(early[end] - early[start], late[start] - late[end]) + self._allowance

    def at(self, place: int, count: int) -> int | None:
        """Return the days to the place by `count` statements, None where it is not reached by just so many."""
        if count >= len(self.layers) or place not in self.layers[count]:
            return None
        reached = self.layers[count][place]
        return reached.days if reached else 0

    def trail(self, place: int, count: int) -> list[Link]:
        """Return the arrows from this front's origin to the place, or from the place to it."""
        links: list[Link] = []
        while count and (reached := self.layers[count][place]):
            link = reached.link
            links.append(link if self._forward else Link(link.end, link.start, link.days, link.statement))
            place, count = link.start, count - 1
        return links[::-1] if self._forward else links


class Search:
    """A chain that is looked for from both ends at once, one arrow longer at each step."""

    def __init__(self, graph: Graph, wanted: Wanted) -> None:
        self._wanted = wanted
        self._ahead, self._back = (_Front(graph, wanted, forward=forward) for forward in (True, False))
        self._grows = [True, True]
        self._count = 0

    @property
    def is_open(self) -> bool:
        """False when no longer chain can be found any more."""
        return any(self._grows) or self._count <= len(self._ahead.layers) + len(self._back.layers)

    def step(self) -> list[Link]:
        """Return the best chain that is one arrow longer than those of the step before; empty where there is none."""
        self._count += 1
        for at, front in enumerate((self._ahead, self._back)):
            self._grows[at] = self._grows[at] and front.grow()
        return min(self._chains(), key=_order, default=(0, []))[1]

    def _chains(self) -> Iterator[tuple[int, list[Link]]]:
        """Yield chains that reach, with their days: direct ones, and those by way of day zero."""
        goal, least, count = self._wanted.goal, self._wanted.least, self._count
        ahead, back = self._ahead, self._back
        if goal and (days := ahead.at(goal, count)) is not None and days >= least:
            yield days, ahead.trail(goal, count)
        for first in range(max(count - len(back.layers), 0), min(count + 1, len(ahead.layers))):
            days, more = ahead.at(0, first), back.at(0, count - first)
            if days is not None and more is not None and days + more >= least:
                yield days + more, ahead.trail(0, first) + back.trail(0, count - first)


def fewest(graph: Graph, wanted: Wanted) -> list[Link] | None:
    """Return a chain of the fewest arrows that forces the days wanted, None where nothing forces them.

    Where several are as short, it is the one that reaches furthest, then the one of more trusted statements.
    """
    if wanted.start == wanted.goal and wanted.least <= 0:
        return []
    search = Search(graph, wanted)
    while search.is_open:
        if chain := search.step():
            return chain
    return None


def _order(chain: tuple[int, list[Link]]) -> tuple[int, list[tuple[int, str]]]:
    return -chain[0], sorted((link.statement.rank for link in chain[1]), reverse=True)


def _preference(link: Link) -> tuple[tuple[int, str], int]:
    return link.statement.rank, link.days


def _by_place(links: Sequence[Link], *, forward: bool) -> Mapping[int, list[Arrow]]:
    found: dict[int, list[Arrow]] = {}
    for start, end, days, statement in links:
        at, other = (start, end) if forward else (end, start)
        found.setdefault(at, []).append((other, days, statement))
    return found


def _allowance(graph: Graph, links: Sequence[Link]) -> int:
    """Return by how many days the further arrows can stretch what the bounds allow."""
    early, late = graph.early.values, graph.late.values
    return sum(
        max(early[start] + days - early[end], late[end] + days - late[start], 0) for start, end, days, _ in links
    )
