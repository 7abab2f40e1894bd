"""How alike two passages are in what they tell: their rare words, names and numbers, dates apart."""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from dateline.language.happening import head_of, kin_of
from dateline.language.weighting import (
    Capitals,
    Kind,
    PlacedTerm,
    SteppedRarity,
    Vector,
    centre,
    heaviest_of,
    nearness,
    placed_terms,
    unit,
)
from dateline.stages.weighing.telling import kinds_in

# What tells one happening from another of its kind counts more than the words that tell the kind (bench/proposing.py).
WEIGHTS = {Kind.NAME: 1.5, Kind.NUMBER: 2.0, Kind.WORD: 1.0}
FAMILY, KIND = 0.6, 0.5
NAMED_APART = 0.5
OTHERS = 200

_FAMILY, _KIND = "=", "#"


def deeds_of(term: str) -> frozenset[int]:
    """Return what a term of a vector has in common with others that tell of the same deed."""
    return kin_of(term.lstrip("~")) if term[0] not in {_FAMILY, _KIND} else frozenset()


class Likeness:
    """Passages as vectors of length 1, by their wordings: equal wordings have one vector, and are counted once."""

    def __init__(self, tellings: Iterable[str]) -> None:
        self._capitals = Capitals()
        self._rarity = SteppedRarity(OTHERS)
        self._gists: dict[str, Vector] = {}
        self._heaviest: dict[tuple[str, ...], Sequence[str]] = {}
        self._worths: dict[str, tuple[float, float]] = {}
        self._parts: dict[tuple[str, Kind], frozenset[str]] = {}
        self._deeds: dict[str, frozenset[int]] = {}
        self._placed: dict[str, Sequence[PlacedTerm]] = {}
        self._forms: dict[str, tuple[str, ...]] = {}
        for telling in dict.fromkeys(tellings):
            placed = tuple(placed_terms(telling))
            self._capitals.count(placed)
            self._placed[telling] = placed
        counted = {telling: Counter(self._terms(telling, placed)) for telling, placed in self._placed.items()}
        self._rarity.count_all(counted.values())
        self._vectors: dict[str, Vector] = {telling: self._weigh(counts) for telling, counts in counted.items()}

    def vector(self, telling: str) -> Vector:
        """Return what a passage tells as a vector."""
        return self._vectors[telling]

    def know(self, tellings: Iterable[str]) -> None:
        """Take in wordings that do not count for how rare a word is."""
        for telling in tellings:
            if telling not in self._vectors:
                self._placed[telling] = tuple(placed_terms(telling))
                self._vectors[telling] = self.read(telling)

    def read(self, telling: str) -> Vector:
        """Return what words tell that are none of the pile, as a vector."""
        return self._weigh(Counter(self._terms(telling, tuple(placed_terms(telling)))))

    def heaviest(self, tellings: tuple[str, ...]) -> Sequence[str]:
        """Return the terms in the middle of some wordings, those that weigh most first."""
        if tellings not in self._heaviest:
            self._heaviest[tellings] = heaviest_of(centre((self._vectors[each], 1.0) for each in tellings))
        return self._heaviest[tellings]

    def gist(self, telling: str) -> Vector:
        """Return who and what a passage tells of, and the kind of happening, as a vector: other words left out."""
        if telling not in self._gists:
            self._gists[telling] = self._gist(telling)
        return self._gists[telling]

    def _gist(self, telling: str) -> Vector:
        vector = self._vectors[telling]
        kept = {term: weight for term, weight in vector.items() if term[0] not in {"~", _FAMILY, _KIND}}
        kinds = [term for term in vector if term[0] == _KIND]
        return unit({**kept, **dict.fromkeys(kinds, max(kept.values(), default=1.0))})

    def near(self, one: str, other: str) -> float:
        """Return how alike two passages are, 0 to 1.

        Where each has names of its own, as many as they share, and they share no number, they count NAMED_APART times;
        so do those that share nothing but names where the deeds are known of which each tells, and are others.
        """
        near = nearness(self._vectors[one], self._vectors[other])
        apart = self._are_named_apart(one, other) or self._are_done_apart(one, other)
        return near * NAMED_APART if apart else near

    def _are_done_apart(self, one: str, other: str) -> bool:
        mine, its = self.deeds(one), self.deeds(other)
        if not mine or not its or not mine.isdisjoint(its):
            return False
        return (self._vectors[one].keys() & self._vectors[other].keys()) <= self.names(one)

    def deeds(self, telling: str) -> frozenset[int]:
        """Return what the words of a passage have in common with others that tell of the same deeds."""
        if telling not in self._deeds:
            self._deeds[telling] = frozenset().union(*map(deeds_of, self._vectors[telling]))
        return self._deeds[telling]

    def _are_named_apart(self, one: str, other: str) -> bool:
        mine, its = self.names(one), self.names(other)
        if not mine or not its or 2 * len(mine & its) > min(len(mine), len(its)) or mine <= its or its <= mine:
            return False
        return not self.numbers(one) & self.numbers(other)

    def shared(self, one: str, other: str) -> int:
        """Return how many terms two passages share."""
        return len(self._vectors[one].keys() & self._vectors[other].keys())

    def near_in_gist(self, one: str, other: str, names: int) -> float:
        """Return how alike the gists of two passages are; 0 where they share fewer than so many words of names."""
        if len(self.names(one) & self.names(other)) < names:
            return 0.0
        return nearness(self.gist(one), self.gist(other))

    def names(self, telling: str) -> frozenset[str]:
        """Return the words of names in a passage."""
        return self._of(telling, Kind.NAME)

    def names_in(self, words: str) -> frozenset[str]:
        """Return the words of names in words that are none of the pile."""
        return frozenset(each.term for each in placed_terms(words) if self._capitals.kind(each.term) is Kind.NAME)

    def numbers(self, telling: str) -> frozenset[str]:
        """Return the numbers in a passage."""
        return self._of(telling, Kind.NUMBER)

    def _of(self, telling: str, kind: Kind) -> frozenset[str]:
        if (telling, kind) not in self._parts:
            terms = (each.term for each in self._placed[telling] if self._capitals.kind(each.term) is kind)
            self._parts[telling, kind] = frozenset(terms)
        return self._parts[telling, kind]

    def written(self, telling: str, terms: Iterable[str]) -> list[str]:
        """Return the terms as they are written in a passage, in its order."""
        wanted = set(terms)
        return list(
            dict.fromkeys(
                telling[each.start : each.start + len(each.term)]
                for each in self._placed[telling]
                if each.term in wanted
            )
        )

    def _terms(self, telling: str, placed: Sequence[PlacedTerm]) -> Iterator[str]:
        for each in placed:
            yield from self._forms.get(each.term) or self._formed(each.term)
        yield from (f"{_KIND}{kind}" for kind in sorted(kinds_in(telling)))

    def _formed(self, term: str) -> tuple[str, ...]:
        """Return what a term counts as: itself where it is a name or a number, else its base and those like it."""
        forms: tuple[str, ...] = (term,)
        if self._capitals.kind(term) is Kind.WORD:
            head = head_of(term)
            forms = (f"~{head.base}", *(f"{_FAMILY}{family}" for family in head.families))
        self._forms[term] = forms
        return forms

    def _weigh(self, counts: Mapping[str, int]) -> Vector:
        weights = {}
        for term, count in counts.items():
            rarity, weight = self._worths.get(term) or self._worth(term)
            weights[term] = math.sqrt(count) * rarity * weight
        return unit(weights)

    def _worth(self, term: str) -> tuple[float, float]:
        """Return how rare a term is in the pile, and what it weighs by what it is."""
        found = self._worths[term] = self._rarity.of(term), self._weight(term)
        return found

    def _weight(self, term: str) -> float:
        if term[0] in {_FAMILY, _KIND}:
            return FAMILY if term[0] == _FAMILY else KIND
        return WEIGHTS[Kind.WORD if term[0] == "~" else self._capitals.kind(term)]
