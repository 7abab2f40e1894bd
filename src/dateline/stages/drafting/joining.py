"""What belongs together by how near each two are: the nearest groups are joined first, by the mean of all pairs."""

import heapq
from collections import defaultdict
from collections.abc import Iterator, Mapping

Pair = tuple[int, int]


def join(count: int, near: Mapping[Pair, float], threshold: float) -> Iterator[list[int]]:
    """Yield the numbers below `count` in groups, joined until no two are as near as the threshold (average linkage).

    `near` gives for two numbers, the lower first, how near they are; those that it does not give are not near at all.
    """
    members: dict[int, list[int]] = {number: [number] for number in range(count)}
    sums: defaultdict[int, dict[int, float]] = defaultdict(dict)
    for (one, other), value in near.items():
        sums[one][other] = sums[other][one] = value
    heap = [(-value, one, other) for (one, other), value in near.items() if value >= threshold]
    heapq.heapify(heap)
    following = count
    while heap:
        _, one, other = heapq.heappop(heap)
        if one in members and other in members:
            members[following] = members.pop(one) + members.pop(other)
            _add(sums, one, other, following)
            for third, value in sums[following].items():
                mean = value / (len(members[following]) * len(members[third]))
                if mean >= threshold:
                    heapq.heappush(heap, (-mean, third, following))
            following += 1
    yield from sorted(sorted(each) for each in members.values())


def _add(sums: dict[int, dict[int, float]], one: int, other: int, joined: int) -> None:
    """Put a joined group in the place of its two parts."""
    added: dict[int, float] = defaultdict(float)
    for part in (one, other):
        for third, value in sums.pop(part, {}).items():
            if third not in {one, other}:
                added[third] += value
    sums[joined] = {}
    for third in sorted(added):
        sums[joined][third] = sums[third][joined] = round(added[third], 9)
        sums[third].pop(one, None)
        sums[third].pop(other, None)
