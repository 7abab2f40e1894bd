"""Many statements at once: sweeps over all that they touch, until nothing rises any more."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import dropwhile

from dateline.language.dating.network.graph import OPEN, Arrow, Graph, Side, arrows_of
from dateline.language.dating.network.loosening import resting_on
from dateline.language.dating.network.rising import raise_many
from dateline.language.dating.network.spreading import strongest
from dateline.language.dating.network.statements import Statement

IsNew = Callable[[Statement], bool]


def load(graph: Graph, statements: Sequence[Statement], is_new: IsNew) -> list[Statement]:
    """Put the statements in and tighten every bound; return those left out so that the rest can hold together.

    Which ones are left out is settled by trust later: here it is enough that none of the rest contradict one another.
    """
    blank = len(graph.names) == 1
    ceilings, drawn = _draw_all(graph, statements)
    touched: Iterable[int] = range(1, len(graph.names)) if blank else sorted(_ends(graph, statements))
    are_many = blank and len(statements) >= _MANY
    if are_many:
        touched = raise_many(graph.early, drawn, [number for at, low, _ in ceilings for number in (at, -low)])
    left_out: list[Statement] = []
    sweeps = _Sweeps(graph, touched)
    while (at := sweeps.tighten(graph.early)) is not None:
        loop = list(_loop(graph, at))
        weakest = max((said for said in loop if is_new(said)), key=lambda said: said.rank)
        left_out.append(weakest)
        sweeps.add(_leave_out(graph, weakest))
        sweeps.add([at])
    _hold_down(graph.late, ceilings, {said.id for said in left_out})
    if are_many:
        touched = range(1, len(graph.names)) if left_out else raise_many(graph.late, drawn, (), backward=True)
    _Sweeps(graph, touched).tighten(graph.late)
    return left_out


_MANY = 10_000
"""From how many statements on whole rounds are quicker than sweeps alone; numpy has to be loaded for them."""


def _draw_all(graph: Graph, statements: Iterable[Statement]) -> tuple[list[Arrow], list[int]]:
    """Draw the arrows of all statements, and let dates hold up what they speak of.

    Return the latest dates, and the arrows between events as start, end and days, one after the other.

    This is the inner loop of building, and asks for the few new events by the error they raise. The latest dates wait
    until it is known which statements are left out.
    """
    places, place, after, before = graph.places, graph.place, graph.after, graph.before
    values, held_by = graph.early.values, graph.early.held_by
    ceilings: list[Arrow] = []
    between: list[int] = []
    for statement in statements:
        for earlier, later, least, most in statement.gaps:
            try:
                start = places[earlier]
            except KeyError:
                start = place(earlier)
            try:
                end = places[later]
            except KeyError:
                end = place(later)
            if least is not None:
                before[end] += start, least, statement
                if start:
                    after[start] += end, least, statement
                    between += start, end, least
                elif least > values[end]:
                    values[end], held_by[end] = least, 0
            if most is not None:
                after[end] += start, -most, statement
                if start:
                    before[start] += end, -most, statement
                    between += end, start, -most
                else:
                    ceilings.append((end, -most, statement))
    return ceilings, between


def _hold_down(late: Side, ceilings: Iterable[Arrow], left_out: Collection[str]) -> None:
    for place, value, statement in ceilings:
        if value > late.values[place] and statement.id not in left_out:
            late.values[place], late.held_by[place] = value, 0


def _ends(graph: Graph, statements: Iterable[Statement]) -> set[int]:
    links = (link for statement in statements for link in graph.links(statement))
    return {place for link in links for place in (link.start, link.end)} - {0}


class _Sweeps:
    """The places whose onward arrows wait to be followed, swept over in turn from first to last and from last to first.

    Going to and fro carries a bound along a chain of events in one sweep, whichever way the chain runs (Yen, 1970).
    Where that does not do, the places are put in the order in which arrows lead from one to the next.
    """

    def __init__(self, graph: Graph, places: Iterable[int]) -> None:
        count = len(graph.names)
        self._order: Sequence[int] = range(count)
        self._spot: Sequence[int] = self._order
        self._waiting = bytearray(count)
        self._patience = self._left = 2 * max(count, 64)
        self.add(places)

    def add(self, places: Iterable[int]) -> None:
        """Let the places wait."""
        for place in places:
            self._waiting[self._spot[place]] = 1

    def tighten(self, side: Side) -> int | None:
        """Follow arrows until nothing rises; return a place on a contradiction as soon as one shows, else None."""
        while (at := self._waiting.find(1)) >= 0:
            for forth in (True, False):
                while at >= 0:
                    self._waiting[at] = 0
                    if not self._follow(side, self._order[at]):
                        return self._order[at]
                    self._left -= 1
                    at = self._waiting.find(1, at) if forth else self._waiting.rfind(1, 0, at + 1)
                at = self._waiting.rfind(1)
            if self._left < 0:
                self._left = self._patience
                if (stuck := _going_round(side)) is not None:
                    return stuck
                self._put_in_order(side)
        return None

    def _follow(self, side: Side, place: int) -> bool:
        """Let rise what the arrows of one place reach; False where day zero would."""
        values, held_by, waiting, spot = side.values, side.held_by, self._waiting, self._spot
        value = values[place]
        for other, days, _ in arrows_of(side.onward[place]):
            if value + days > values[other]:
                if not other:
                    return False
                values[other] = value + days
                held_by[other] = place
                waiting[spot[other]] = 1
        return True

    def _put_in_order(self, side: Side) -> None:
        waiting = [self._order[at] for at, waits in enumerate(self._waiting) if waits]
        self._order = _downstream(side)
        spot = [0] * len(self._order)
        for at, place in enumerate(self._order):
            spot[place] = at
        self._spot, self._waiting = spot, bytearray(len(spot))
        self.add(waiting)


def _downstream(side: Side) -> list[int]:
    """Return all places so that arrows that lead to later days lead onward, as far as they do not go round."""
    seen = bytearray(len(side.values))
    seen[0] = 1
    order: list[int] = []
    for root in range(1, len(seen)):
        trail = [] if seen[root] else [(root, arrows_of(side.onward[root]))]
        seen[root] = 1
        while trail:
            onward = next((other for other, days, _ in trail[-1][1] if days >= 0 and not seen[other]), 0)
            if onward:
                seen[onward] = 1
                trail.append((onward, arrows_of(side.onward[onward])))
            else:
                order.append(trail.pop()[0])
    return [0, *reversed(order)]


def _going_round(side: Side) -> int | None:
    """Return a place that holds itself up, which only contradictory statements bring about; None where none does."""
    seen = bytearray(len(side.values))
    for start in range(1, len(side.values)):
        place, trail = start, []
        while place > 0 and not seen[place]:
            seen[place] = 1
            trail.append(place)
            place = side.held_by[place]
        if place > 0 and seen[place] == 1:
            return place
        for one in trail:
            seen[one] = 2
    return None


def _loop(graph: Graph, at: int) -> Iterator[Statement]:
    """Yield statements that contradict one another: what holds up the place, down to day zero and back, or round."""
    held_by = graph.early.held_by
    trail, place = {at: None}, held_by[at]
    while place and place not in trail:
        trail[place] = None
        place = held_by[place]
    if not place:
        yield strongest(graph, at, 0).statement
    for one in dropwhile(place.__ne__, trail) if place else trail:
        yield strongest(graph, held_by[one], one).statement


def _leave_out(graph: Graph, statement: Statement) -> set[int]:
    """Take the arrows out with all that rose because of them; return the places that have to be looked at again."""
    links = tuple(graph.links(statement))
    graph.erase(statement)
    early = graph.early
    region = resting_on(early, [link.end for link in links if link.end and early.held_by[link.end] == link.start])
    _reset(early, region)
    return region


def _reset(side: Side, region: set[int]) -> None:
    """Let every value in the region be what its inward arrows give."""
    for place in region:
        side.values[place], side.held_by[place] = OPEN, -1
    for place in region:
        for other, days, _ in arrows_of(side.inward[place]):
            if side.values[other] + days > side.values[place]:
                side.values[place], side.held_by[place] = side.values[other] + days, other
