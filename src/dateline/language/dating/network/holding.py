"""Which statements are held, and which are set aside because they contradict more trusted ones.

The rule knows no order of telling. Take all statements by rank, the most trusted first; hold each that agrees with
those already held, set aside each that does not. What is held is thus a function of what was told, whoever told it
first. It is kept up without starting over: a statement set aside keeps the more trusted ones that contradict it, and
is looked at again only when one of these is no longer held.
"""

from collections.abc import Collection, Iterable, Sequence
from heapq import heapify, heappop, heappush

from dateline.domain.errors import NotFound
from dateline.language.collecting import no_collecting
from dateline.language.dating.network.graph import Graph, Link
from dateline.language.dating.network.loading import load
from dateline.language.dating.network.loosening import lift
from dateline.language.dating.network.spreading import commit, loop, spread
from dateline.language.dating.network.statements import Statement, require_sense


class Held:
    """The statements told so far, held or set aside, and the graph of those held."""

    def __init__(self) -> None:
        self.graph = Graph()
        self.told: dict[str, Statement] = {}
        self.aside: dict[str, frozenset[str]] = {}
        """For each statement set aside, the ids of held and more trusted ones that contradict it."""
        self.changes = 0
        """How often anything changed: what was worked out before the last change is stale."""

    def tell(self, statement: Statement) -> None:
        """Take the statement in, in the place of one with the same id."""
        if self.told.get(statement.id) == statement:
            return
        require_sense([statement])
        if statement.id in self.told:
            self.withdraw(statement.id)
        self.told[statement.id] = statement
        self._settle([statement])

    def tell_all(self, statements: Iterable[Statement]) -> None:
        """Take many statements in at once; the same as telling one after the other, and much faster."""
        fresh = self._fresh(statements)
        for name in fresh.keys() & self.told.keys():
            self.withdraw(name)
        old = self.told.keys()
        with no_collecting():
            left_out = load(self.graph, list(fresh.values()), lambda said: said.id not in old)
        self.told |= fresh
        self._settle(left_out)

    def _fresh(self, statements: Iterable[Statement]) -> dict[str, Statement]:
        """Return the statements that say anything new, the last of each id."""
        fresh = {said.id: said for said in statements}
        require_sense(fresh.values())
        told = self.told
        return {name: said for name, said in fresh.items() if told.get(name) != said} if told else fresh

    def withdraw(self, name: str) -> None:
        """Leave everything as it would be had the statement never been told; NotFound where it was not."""
        statement = self.told.pop(name, None)
        if statement is None:
            raise NotFound(f"no statement {name!r} was told; the ids are those given when telling")
        if self.aside.pop(name, None) is None:
            lift(self.graph, statement)
            self._settle(self._freed_by([name]))
        self.changes += 1

    def _settle(self, undecided: Sequence[Statement]) -> None:
        """Decide about statements that are told and not yet in the graph, the most trusted first."""
        self.changes += 1
        waiting = {said.id for said in undecided}
        heap = [said.rank for said in undecided]
        heapify(heap)
        while heap:
            name = heappop(heap)[1]
            waiting.discard(name)
            unheld = [said for said in self._decide(self.told[name]) if said.id not in waiting]
            for said in (*unheld, *self._freed_by([said.id for said in unheld], waiting)):
                waiting.add(said.id)
                heappush(heap, said.rank)

    def _decide(self, statement: Statement) -> list[Statement]:
        """Hold the statement or set it aside; return less trusted ones that no longer hold, to be decided anew.

        They need not be the ones that fall in the end: whatever is undecided is looked at again by rank.
        """
        self.aside.pop(statement.id, None)
        unheld: list[Statement] = []
        while against := place(self.graph, statement):
            weakest = max(against, key=lambda said: said.rank)
            if weakest is statement:
                self.aside[statement.id] = frozenset(said.id for said in against) - {statement.id}
                break
            lift(self.graph, weakest)
            unheld.append(weakest)
        return unheld

    def _freed_by(self, names: Sequence[str], waiting: Collection[str] = ()) -> list[Statement]:
        """Return the statements set aside because of any of these, which have to be decided anew."""
        if not names or not self.aside:
            return []
        freed = [name for name, against in self.aside.items() if not against.isdisjoint(names)]
        return [self.told[name] for name in freed if name not in waiting]


def place(graph: Graph, statement: Statement) -> list[Statement]:
    """Put the statement into the graph; where it contradicts others return them with it, and leave all as it was."""
    for link in graph.links(statement):
        graph.draw(link)
        found = spread(graph.early, link.start, link.end, link.days)
        if found.closed_at >= 0:
            against = {one.statement.id: one.statement for one in loop(graph, link, found)}
            lift(graph, statement)
            return list(against.values())
        commit(graph.early, found.rises)
        _commit_late(graph, link)
    return []


def _commit_late(graph: Graph, link: Link) -> None:
    commit(graph.late, spread(graph.late, link.end, link.start, link.days).rises)
