"""What contradicts what: the smallest sets of statements that cannot all hold, and which one of each to doubt."""

from collections.abc import Sequence
from heapq import heapify, heappop, heappush

from dateline.domain.records import dataclass
from dateline.language.dating.network.graph import Graph, Link
from dateline.language.dating.network.holding import Held, place
from dateline.language.dating.network.proving import Search, Wanted
from dateline.language.dating.network.statements import Statement
from dateline.language.wording import capitalised, counted


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """Statements that cannot all hold, while any of them could be right were one other wrong.

    `set_aside` is the one not held: the least trusted. `doubt` is the one to look at first: it differs from the one
    set aside where a more trusted statement stands in so many contradictions that its being wrong would explain them
    all at a lower price. `days` is by how much they miss each other.
    """

    statements: tuple[Statement, ...]
    set_aside: Statement
    doubt: Statement
    days: int

    @property
    def sentence(self) -> str:
        """The contradiction in a sentence that can be printed."""
        told = "; ".join(quoted(statement) for statement in self.statements)
        if len(self.statements) == 1:
            return f"{capitalised(told)}: this contradicts itself."
        both = "both" if len(self.statements) == 2 else "all"
        doubt = "" if self.doubt is self.set_aside else f" Doubt first: {quoted(self.doubt)}."
        return (
            f"These cannot {both} hold, they miss each other by {counted(self.days, 'day')}: {told}. "
            f"Set aside: {quoted(self.set_aside)}.{doubt}"
        )


def quoted(statement: Statement) -> str:
    """Return the words of a statement with who says so."""
    return f"{statement.words} ({statement.source})" if statement.source else statement.words


def contradictions(held: Held) -> tuple[Contradiction, ...]:
    """Return one contradiction for each statement set aside, those of the most trusted first."""
    aside = sorted((held.told[name] for name in held.aside), key=lambda said: said.rank)
    sets = [_smallest(held.graph, statement) for statement in aside]
    doubts = _doubts([statements for statements, _ in sets])
    return tuple(
        Contradiction(statements=statements, set_aside=statement, doubt=doubt, days=days)
        for statement, (statements, days), doubt in zip(aside, sets, doubts, strict=True)
    )


def _smallest(graph: Graph, statement: Statement) -> tuple[tuple[Statement, ...], int]:
    """Return the statement with the fewest held and more trusted ones that it cannot stand beside, and the days.

    The fewest steps are the fewest statements, unless one of several gaps is used twice; the set is then pared down.
    """
    loops = _shortest_loops(graph, statement)
    best = min(loops, key=lambda chain: (len({link.statement.id for link in chain}), -sum(one.days for one in chain)))
    members = tuple({link.statement.id: link.statement for link in best}.values())
    return _pared(members), sum(link.days for link in best)


def _shortest_loops(graph: Graph, statement: Statement) -> list[list[Link]]:
    """Return the shortest chains that lead round to more than no days, each through a gap of this statement.

    All gaps are searched in step, so that the first loop to be found goes round only once.
    """

    def is_more_trusted(said: Statement) -> bool:
        return said.rank < statement.rank

    links = tuple(graph.links(statement))
    searches = []
    for link in links:
        more = tuple(one for one in links if one is not link)
        searches.append((link, Search(graph, Wanted(link.end, link.start, 1 - link.days, is_more_trusted, more))))
    while True:
        found = [[link, *chain] for link, search in searches if search.is_open and (chain := search.step())]
        if found:
            return found


def _pared(members: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """Return the statements without those that the contradiction does not need."""
    if all(len(one.gaps) == 1 for one in members):
        return members
    for one in sorted(members, key=lambda said: said.rank, reverse=True):
        rest = tuple(other for other in members if other is not one)
        if contradict(rest):
            members = rest
    return members


def contradict(statements: Sequence[Statement]) -> bool:
    """Return whether the statements, taken by themselves, cannot all hold."""
    graph = Graph()
    return any(place(graph, statement) for statement in statements)


def _doubts(sets: Sequence[Sequence[Statement]]) -> list[Statement]:
    """Return for each contradiction the statement to doubt.

    To doubt costs trust. Doubts are laid where the trust lost for each contradiction explained is least, until all
    are explained: the greedy rule for weighted set cover (Chvátal, "A greedy heuristic for the set-covering
    problem", 1979). A price only rises as contradictions are explained, so it is checked when its turn comes.
    """
    members = {said.id: said for statements in sets for said in statements}
    weakest_first = sorted(members.values(), key=lambda said: said.rank, reverse=True)
    left = _where(sets)
    heap = [(said.weight / len(left[said.id]), at) for at, said in enumerate(weakest_first)]
    heapify(heap)
    doubts: dict[int, Statement] = {}
    while heap:
        _, at = heappop(heap)
        said = weakest_first[at]
        explained = left[said.id] - doubts.keys()
        if explained and len(explained) < len(left[said.id]):
            left[said.id] = explained
            heappush(heap, (said.weight / len(explained), at))
        else:
            doubts |= dict.fromkeys(explained, said)
    return [doubts[at] for at in range(len(sets))]


def _where(sets: Sequence[Sequence[Statement]]) -> dict[str, set[int]]:
    """Return for each statement the contradictions it stands in."""
    found: dict[str, set[int]] = {}
    for at, statements in enumerate(sets):
        for said in statements:
            found.setdefault(said.id, set()).add(at)
    return found
