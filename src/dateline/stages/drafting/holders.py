"""Which tellings have a term, or tell of a deed: looked up by what aims at them."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Set
from itertools import chain

from dateline.stages.drafting.likeness import Likeness, deeds_of

_MOST = 80
_MOST_AT_HAND = 4_000_000
"""So many numbers are held in sets, some 200 MB; those of a common term are many in a large pile."""


class Holders:
    """Numbers of tellings, in order, by their terms and by what these have in common with others of the same deeds."""

    def __init__(self, tellings: Iterable[str], likeness: Likeness) -> None:
        self._numbers: defaultdict[str | int, list[int]] = defaultdict(list)
        self._sets: dict[str | int, frozenset[int]] = {}
        self._size = 0
        for number, telling in enumerate(tellings):
            keys: Iterator[str | int] = chain(likeness.vector(telling), likeness.deeds(telling))
            for key in keys:
                self._numbers[key].append(number)

    def are_known(self, term: str) -> bool:
        """Return whether any telling has a term, or tells of the same deed in other words."""
        return term in self._numbers or any(kin in self._numbers for kin in deeds_of(term))

    def before(self, end: int, keys: Iterable[str | int]) -> Iterator[int]:
        """Yield the last of the numbers below `end` that have each key."""
        for key in keys:
            numbers = self._numbers.get(key, [])
            upto = bisect_right(numbers, end - 1)
            yield from numbers[max(0, upto - _MOST) : upto]

    def among(self, numbers: Set[int], keys: Iterable[str | int]) -> set[int]:
        """Return those of some numbers that have any of the keys."""
        found: set[int] = set()
        for key in keys:
            found |= numbers & self._all(key)
        return found

    def _all(self, key: str | int) -> frozenset[int]:
        known = self._sets.get(key)
        if known is None:
            known = frozenset(self._numbers.get(key, ()))
            self._size += len(known)
            if self._size > _MOST_AT_HAND:
                self._sets, self._size = {}, len(known)
            self._sets[key] = known
        return known
