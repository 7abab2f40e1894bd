"""Vectors that belong together: the nearest clusters are joined first, by the mean nearness of all their members."""

import heapq
from collections.abc import Iterator, Sequence, Set

from dateline.language.weighting import Vector

# So low that of reports of other days only those in nearly the same words are of one happening: copies.
APART = 0.25
_FORGOTTEN = 0.4
"""Clusters less near than this share of the threshold are not looked at again."""
_SPEAKING = 5
"""So many members tell how near to one another those of a cluster are."""


class Clustering:
    """Clusters of vectors, joined until no two are as near as the threshold (average linkage).

    The mean of all cosines between two clusters is the product of their sums, so no table of pairs is needed. Where
    both clusters have days, by their numbers, and none in common, the mean counts APART times. Two clusters of many
    members are joined only where they are as near as the share `own` of how near those of each are to one another: two
    happenings of one kind may be nearer than the threshold, and still lie apart.
    """

    def __init__(
        self,
        vectors: Sequence[Vector],
        met: Sequence[Sequence[int]],
        threshold: float,
        days: Sequence[Set[int]] = (),
        *,
        own: float = 0.0,
    ) -> None:
        days = days or [frozenset()] * len(vectors)
        first = _first_alike(vectors, days, threshold)
        self._members = _gathered(first)
        self._sums = {number: _times(vectors[number], len(members)) for number, members in self._members.items()}
        self._met: dict[int, set[int]] = {number: set() for number in self._members}
        self._days: dict[int, Set[int]] = {number: days[number] for number in self._members}
        self._following = len(vectors)
        self._threshold = threshold
        self._own = own
        self._among: dict[int, float] = {}
        self._heap: list[tuple[float, int, int]] = []
        for number, others in enumerate(met):
            for other in others:
                if first[other] != first[number]:
                    self._meet(first[other], first[number])
        self._join_all()

    def __iter__(self) -> Iterator[list[int]]:
        """Yield the members of each cluster, by their numbers in order; clusters by their first members."""
        return iter(sorted(sorted(members) for members in self._members.values()))

    def _meet(self, one: int, other: int) -> None:
        near = self._nearness(one, other)
        if near < _FORGOTTEN * self._threshold:
            return
        self._met[one].add(other)
        self._met[other].add(one)
        if near >= self._threshold and not self._lie_apart(one, other, near):
            heapq.heappush(self._heap, (-near, one, other))

    def _nearness(self, one: int, other: int) -> float:
        small, large = sorted((self._sums[one], self._sums[other]), key=len)
        together = sum(weight * large[term] for term, weight in small.items() if term in large)
        mean = together / (len(self._members[one]) * len(self._members[other]))
        return mean * APART if are_apart(self._days[one], self._days[other]) else mean

    def _lie_apart(self, one: int, other: int, near: float) -> bool:
        """Return whether two clusters of many members are much less near than each is in itself."""
        if min(len(self._members[one]), len(self._members[other])) < _SPEAKING:
            return False
        return near < self._own * (self._nearness_among(one) + self._nearness_among(other)) / 2

    def _nearness_among(self, cluster: int) -> float:
        """Return the mean of all cosines between two members of a cluster."""
        if cluster not in self._among:
            count = len(self._members[cluster])
            squares = sum(weight * weight for weight in self._sums[cluster].values())
            self._among[cluster] = (squares - count) / (count * (count - 1))
        return self._among[cluster]

    def _join_all(self) -> None:
        while self._heap:
            _, one, other = heapq.heappop(self._heap)
            if one in self._members and other in self._members:
                self._join(one, other, self._following)
                self._following += 1

    def _join(self, one: int, other: int, joined: int) -> None:
        met = (self._met.pop(one) | self._met.pop(other)) - {one, other}
        self._sums[joined] = _added(self._sums.pop(one), self._sums.pop(other))
        self._days[joined] = self._days.pop(one) | self._days.pop(other)
        self._members[joined] = self._members.pop(one) + self._members.pop(other)
        self._met[joined] = set()
        for cluster in sorted(met):
            self._met[cluster] -= {one, other}
            self._meet(cluster, joined)


def are_apart(one: Set[int], other: Set[int]) -> bool:
    """Return whether both have days, and none in common."""
    return bool(one and other) and one.isdisjoint(other)


def _first_alike(vectors: Sequence[Vector], days: Sequence[Set[int]], threshold: float) -> list[int]:
    """Return for each vector the first that is the same, of the same days, where that is near enough to be joined.

    Nothing is nearer, so these are joined in any case: one by one, a thousand copies would take a million steps.
    """
    met: dict[tuple[frozenset[tuple[str, float]], Set[int]], int] = {}
    first: list[int] = []
    for number, (vector, around) in enumerate(zip(vectors, days, strict=True)):
        is_near = sum(weight * weight for weight in vector.values()) >= threshold
        first.append(met.setdefault((frozenset(vector.items()), around), number) if is_near else number)
    return first


def _gathered(first: Sequence[int]) -> dict[int, list[int]]:
    members: dict[int, list[int]] = {}
    for number, to in enumerate(first):
        members.setdefault(to, []).append(number)
    return members


def _times(vector: Vector, count: int) -> dict[str, float]:
    return {term: count * weight for term, weight in vector.items()}


def _added(one: dict[str, float], other: dict[str, float]) -> dict[str, float]:
    """Return the sum, held in the larger of both: a cluster that grows member by member is not copied each time."""
    small, large = sorted((one, other), key=len)
    for term, weight in small.items():
        large[term] = large.get(term, 0.0) + weight
    return large
