"""Texts as weighted terms: rare terms weigh more, and texts that share them are near."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import chain

Vector = Mapping[str, float]
"""What each term of a text weighs."""


class Rarity:
    """How rare each term is among the texts counted: none of a text's terms weighs nothing.

    `others` texts without any of the terms are counted in as well, so that what all texts of a small pile are about is
    not taken for what every text has.
    """

    def __init__(self, others: int = 0) -> None:
        self.holders: Counter[str] = Counter()
        self.texts = others

    def count(self, text: Sequence[str]) -> None:
        """Count a text by its terms."""
        self.count_all([text])

    def count_all(self, texts: Iterable[Iterable[str]]) -> None:
        """Count texts by their terms."""
        self.holders.update(chain.from_iterable(map(self._set, texts)))

    def _set(self, text: Iterable[str]) -> set[str]:
        self.texts += 1
        return set(text)

    def of(self, term: str) -> float:
        """Return the weight of a term: the more the fewer texts have it, and 0.69 where all have it."""
        return math.log(1 + self.texts / max(1, self.holders[term]))

    def weigh(self, text: Sequence[str]) -> Vector:
        """Return the terms of a text as a vector of length 1; a term that comes again adds ever less."""
        return unit({term: (1 + math.log(times)) * self.of(term) for term, times in Counter(text).items()})


class SteppedRarity(Rarity):
    """How rare each term is, in steps: one text more leaves the weights of most terms as they were.

    Up to EXACT holders are told apart; of more, as many as double them make STEPS steps. The number of texts counts by
    the power of two that it has reached.
    """

    def of(self, term: str) -> float:
        """Return the weight of a term: one weight for all that are held by about as many texts."""
        return _weight(self.texts.bit_length(), self.holders[term])


EXACT, STEPS = 8, 8


def _step(holders: int) -> int:
    """Return the number of the step that so many holders have reached."""
    return holders if holders <= EXACT else EXACT + int(STEPS * math.log2(holders / EXACT))


@lru_cache(maxsize=4096)
def _weight(doublings: int, holding: int) -> float:
    texts, step = 1 << doublings, _step(holding)
    holders = max(1, step) if step <= EXACT else EXACT * 2 ** ((step - EXACT) / STEPS)
    return math.log(1 + texts / holders)


def unit(vector: Vector) -> Vector:
    """Return the vector with length 1, an empty one as it is."""
    length = math.sqrt(math.fsum(weight * weight for weight in vector.values()))
    return {term: weight / length for term, weight in vector.items()} if length else vector


def nearness(one: Vector, other: Vector) -> float:
    """Return the cosine of two vectors of length 1: 0 where they share no term, 1 where they are the same."""
    small, large = (one, other) if len(one) <= len(other) else (other, one)
    return math.fsum(weight * large[term] for term, weight in small.items() if term in large)


def heaviest_of(vector: Vector) -> list[str]:
    """Return the terms of a vector, those that weigh most first."""
    return sorted(vector, key=lambda term: (-vector[term], term))


def centre(vectors: Iterable[tuple[Vector, float]]) -> Vector:
    """Return the middle of vectors that count by the weight beside each, with length 1; their order is of no weight."""
    parts: defaultdict[str, list[float]] = defaultdict(list)
    for vector, share in vectors:
        for term, weight in vector.items():
            parts[term].append(share * weight)
    return unit({term: math.fsum(weights) for term, weights in parts.items()})
