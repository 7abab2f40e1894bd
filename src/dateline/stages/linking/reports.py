"""Reports → which of them tell of one happening, how sure that is, and what agrees and what does not."""

from collections.abc import Mapping, Sequence

from dateline.domain.events import Judgement
from dateline.domain.records import dataclass
from dateline.language.weighting import nearness
from dateline.stages.linking.clustering import APART, Clustering, are_apart
from dateline.stages.linking.neighbours import neighbours_among
from dateline.stages.linking.pile import Part, Pile, Told

# Learned with a topic left out at a time (bench/linking.py).
THRESHOLD = 0.17
OWN = 0.65
UNSURE = 0.7
"""A pair whose own nearness and whose clusters do not agree by so much of the threshold is unsure."""

_TOLD_PAIRS = 3
_TOLD_TERMS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A report beside another one (`other`, its number in the pile): how near they are, and what was judged.

    `agree` gives the terms that both have, `differ` the heaviest that only the first has, by what they are; `are_apart`
    tells that both reports' days are known and lie apart.
    """

    other: int
    nearness: float
    judgement: Judgement
    are_apart: bool
    agree: Mapping[Part, Sequence[str]]
    differ: Mapping[Part, Sequence[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """A report with the number of its cluster, from 1 in the order in which the pile tells them; its nearest pairs."""

    cluster: int
    pairs: tuple[Pair, ...] = ()


def link(reports: Sequence[Told], *, explain: bool = False) -> list[Linked]:
    """Return for each report its cluster: reports of one happening share one, in whatever order the pile comes."""
    ordered = sorted(range(len(reports)), key=lambda number: reports[number].place)
    pile = Pile([reports[number] for number in ordered])
    met = neighbours_among(pile.vectors)
    of = {number: members[0] for members in _clusters(pile, met) for number in members}
    ranks = {number: rank for rank, number in enumerate(ordered)}
    names: dict[int, int] = {}
    clusters = [names.setdefault(of[ranks[number]], len(names) + 1) for number in range(len(reports))]
    if not explain:
        return [Linked(cluster=cluster) for cluster in clusters]
    nearby = _both_ways(met)
    return [
        Linked(cluster=cluster, pairs=tuple(_pairs(pile, ranks[number], nearby, of, ordered)))
        for number, cluster in enumerate(clusters)
    ]


def _clusters(pile: Pile, met: Sequence[Sequence[int]]) -> Clustering:
    return Clustering(pile.vectors, met, THRESHOLD, pile.days, own=OWN)


def _both_ways(met: Sequence[Sequence[int]]) -> list[set[int]]:
    nearby: list[set[int]] = [set(others) for others in met]
    for number, others in enumerate(met):
        for other in others:
            nearby[other].add(number)
    return nearby


def _pairs(
    pile: Pile, here: int, nearby: Sequence[set[int]], of: Mapping[int, int], ordered: Sequence[int]
) -> list[Pair]:
    near = {there: _nearness(pile, here, there) for there in nearby[here]}
    nearest = sorted(near, key=lambda there: (-near[there], there))[:_TOLD_PAIRS]
    return [
        Pair(
            other=ordered[there],
            nearness=near[there],
            judgement=judge(near[there], together=of[here] == of[there]),
            are_apart=are_apart(pile.days[here], pile.days[there]),
            agree=_by_part(pile, here, there, shared=True),
            differ=_by_part(pile, here, there, shared=False),
        )
        for there in nearest
    ]


def _nearness(pile: Pile, here: int, there: int) -> float:
    apart = are_apart(pile.days[here], pile.days[there])
    return nearness(pile.vectors[here], pile.vectors[there]) * (APART if apart else 1)


def judge(near: float, *, together: bool) -> Judgement:
    """Return whether a pair is the same, where its own nearness and its clusters say the same of it."""
    if together:
        return Judgement.SAME if near >= THRESHOLD * UNSURE else Judgement.UNSURE
    return Judgement.DIFFERENT if near < THRESHOLD * UNSURE else Judgement.UNSURE


def _by_part(pile: Pile, here: int, there: int, *, shared: bool) -> dict[Part, list[str]]:
    mine, others = pile.vectors[here], pile.vectors[there]
    found: dict[Part, list[str]] = {}
    for term in sorted(mine, key=lambda term: (-mine[term], term)):
        if (term in others) == shared and len(terms := found.setdefault(pile.part(term), [])) < _TOLD_TERMS:
            terms.append(term)
    return found
