"""What a pile of reports is about: the terms that come again and again, and how near each sentence is to them."""

from collections import Counter
from collections.abc import Iterable, Iterator

from dateline.language.weighting import Rarity, Vector, nearness, terms, unit

_FEWEST = 3


class Subject:
    """What the sentences of a pile are about; `rarity`, which has counted nothing yet, says how rare its words are."""

    def __init__(self, sentences: Iterable[str], rarity: Rarity | None = None) -> None:
        self.rarity = Rarity() if rarity is None else rarity
        times: Counter[str] = Counter()
        for told in _wordings(sentences):
            self.rarity.count(told)
            times.update(told)
        fewest = _FEWEST if self.rarity.texts > 2 * _FEWEST else 1
        self._middle = unit({term: count * self.rarity.of(term) for term, count in times.items() if count >= fewest})

    def nearness(self, vector: Vector) -> float:
        """Return how near a sentence is to the subject of the pile, 0 to 1."""
        return nearness(vector, self._middle)


def _wordings(sentences: Iterable[str]) -> Iterator[list[str]]:
    """Yield the terms of each sentence; of copies only once, so that what is copied most is not the subject."""
    known: set[int] = set()
    for words in _once(sentences):
        told = terms(words)
        wording = hash(tuple(told))
        if wording not in known:
            known.add(wording)
            yield told


def _once(sentences: Iterable[str]) -> Iterator[str]:
    known: set[int] = set()
    for words in sentences:
        if hash(words) not in known:
            known.add(hash(words))
            yield words
