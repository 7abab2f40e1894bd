"""Which reports of a pile may tell of one happening: those that share terms that few have."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from dateline.language.weighting import Vector, heaviest_of

SOUGHT = 30
MOST_HOLDERS = 120
NEIGHBOURS = 40
_LEAST = 0.02


def neighbours_among(vectors: Sequence[Vector]) -> list[list[int]]:
    """Return for each vector by its number those before it that it may go with, by their numbers.

    Each is looked up by its SOUGHT heaviest terms, each among the first MOST_HOLDERS that have it: time grows with the
    number of vectors, not with its square. What is far from all it meets has none.
    """
    holders: defaultdict[str, list[int]] = defaultdict(list)
    return [_met(number, vector, vectors, holders) for number, vector in enumerate(vectors)]


def _met(number: int, vector: Vector, vectors: Sequence[Vector], holders: dict[str, list[int]]) -> list[int]:
    met: Counter[int] = Counter()
    for term in heaviest_of(vector)[:SOUGHT]:
        weight, having = vector[term], holders[term]
        for other in having:
            met[other] += weight * vectors[other][term]  # type: ignore[assignment]
        if len(having) < MOST_HOLDERS:
            having.append(number)
    nearest = sorted(met, key=lambda other: (-met[other], other))[:NEIGHBOURS]
    return [other for other in nearest if met[other] >= _LEAST]
