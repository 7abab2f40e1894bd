"""What a network must answer, found the slow way: every distance between every two events (Floyd and Warshall)."""

from collections.abc import Iterable, Sequence
from itertools import combinations, product

from dateline.language.dating.network import Statement

FAR = float("-inf")
Distances = dict[tuple[str | None, str | None], float]


def distances(statements: Iterable[Statement]) -> Distances | None:
    """Return how many days each event lies at least after each other one, None where the statements contradict."""
    told = list(statements)
    events = [None, *sorted({name for said in told for gap in said.gaps for name in gap[:2] if name is not None})]
    found = dict.fromkeys(product(events, events), FAR) | {(event, event): 0 for event in events}
    for said in told:
        for earlier, later, least, most in said.gaps:
            if least is not None:
                found[earlier, later] = max(found[earlier, later], least)
            if most is not None:
                found[later, earlier] = max(found[later, earlier], -most)
    for via, one, other in product(events, events, events):
        found[one, other] = max(found[one, other], found[one, via] + found[via, other])
    return None if any(found[event, event] > 0 for event in events) else found


def held(statements: Iterable[Statement]) -> list[Statement]:
    """Return the statements that the rule holds: the most trusted first, each that agrees with those before it."""
    kept: list[Statement] = []
    for said in sorted(statements, key=lambda said: said.rank):
        if distances([*kept, said]) is not None:
            kept.append(said)
    return kept


def bounds(statements: Iterable[Statement], event: str) -> tuple[float | None, float | None]:
    """Return the first and the last ordinal the event can lie on, None where open."""
    found = distances(statements)
    assert found is not None
    first, last = found.get((None, event), FAR), found.get((event, None), FAR)
    return (None if first == FAR else first, None if last == FAR else -last)


def fewest_against(statement: Statement, kept: Sequence[Statement]) -> int:
    """Return how many of the statements it takes at least to contradict this one."""
    for count in range(len(kept) + 1):
        if any(distances([*some, statement]) is None for some in combinations(kept, count)):
            return count
    raise AssertionError(f"{statement} contradicts nothing")
