"""How alike two passages are in what they tell: their rare words, names and numbers, dates apart."""

import math
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TypeVar

from dateline.language.happening import head_of, kin_of
from dateline.language.weighting import (
    Capitals,
    Kind,
    SteppedRarity,
    Vector,
    centre,
    heaviest_of,
    nearness,
    placed_terms,
    unit,
)
from dateline.stages.weighing.telling import kinds_in

K = TypeVar("K")
V = TypeVar("V")

# What tells one happening from another of its kind counts more than the words that tell the kind (bench/proposing.py).
WEIGHTS = {Kind.NAME: 1.5, Kind.NUMBER: 2.0, Kind.WORD: 1.0}
FAMILY, KIND = 0.6, 0.5
NAMED_APART = 0.5
OTHERS = 200
MOST_HELD, MOST_SOUGHT = 100_000, 20

_FAMILY, _KIND = "=", "#"


def deeds_of(term: str) -> frozenset[int]:
    """Return what a term of a vector has in common with others that tell of the same deed."""
    return kin_of(term.lstrip("~")) if term[0] not in {_FAMILY, _KIND} else frozenset()


@dataclass(slots=True, eq=False)
class _Wording:
    """What is known of a wording: its vector, and what else of it was asked for."""

    vector: Vector
    names: frozenset[str] | None = None
    numbers: frozenset[str] | None = None
    deeds: frozenset[int] | None = None
    gist: Vector | None = None


class Likeness:
    """Passages as vectors of length 1, by their wordings: equal wordings have one vector, and are counted once.

    What they are counted for is held; the vectors are made when they are asked for, and those of MOST_HELD at hand.
    """

    def __init__(self, tellings: Sequence[str]) -> None:
        self._capitals = Capitals()
        self._rarity = SteppedRarity(OTHERS)
        self._known: dict[str, _Wording] = {}
        self._heaviest: dict[tuple[str, ...], Sequence[str]] = {}
        self._worths: dict[str, tuple[float, float]] = {}
        self._forms: dict[str, tuple[str, ...]] = {}
        first = array("Q", _first_of(tellings))
        for at in first:
            self._capitals.count(placed_terms(tellings[at]))
        self._rarity.count_all(set(self._terms(tellings[at])) for at in first)

    def vector(self, telling: str) -> Vector:
        """Return what a passage tells as a vector."""
        return self._of(telling).vector

    def read(self, telling: str) -> Vector:
        """Return what words tell that are none of the pile, as a vector."""
        return self._weigh(Counter(self._terms(telling)))

    def _of(self, telling: str) -> _Wording:
        found = self._known.get(telling)
        if found is None:
            found = held_at_hand(self._known, telling, _Wording(self.read(telling)))
        return found

    def heaviest(self, tellings: tuple[str, ...]) -> Sequence[str]:
        """Return the MOST_SOUGHT terms in the middle of some wordings that weigh most, the heaviest first."""
        found = self._heaviest.get(tellings)
        if found is None:
            terms = heaviest_of(centre((self.vector(each), 1.0) for each in tellings))[:MOST_SOUGHT]
            found = held_at_hand(self._heaviest, tellings, terms)
        return found

    def gist(self, telling: str) -> Vector:
        """Return who and what a passage tells of, and the kind of happening, as a vector: other words left out."""
        known = self._of(telling)
        if known.gist is None:
            known.gist = _gist(known.vector)
        return known.gist

    def near(self, one: str, other: str, floor: float = 0.0) -> float:
        """Return how alike two passages are, 0 to 1; where that is less than `floor`, it may be told too high.

        Where each has names of its own, as many as they share, and they share no number, they count NAMED_APART times;
        so do those that share nothing but names where the deeds are known of which each tells, and are others.
        """
        near = nearness(self.vector(one), self.vector(other))
        if near < floor:
            return near
        apart = self._are_named_apart(one, other) or self._are_done_apart(one, other)
        return near * NAMED_APART if apart else near

    def _are_done_apart(self, one: str, other: str) -> bool:
        mine, its = self.deeds(one), self.deeds(other)
        if not mine or not its or not mine.isdisjoint(its):
            return False
        return (self.vector(one).keys() & self.vector(other).keys()) <= self.names(one)

    def deeds(self, telling: str) -> frozenset[int]:
        """Return what the words of a passage have in common with others that tell of the same deeds."""
        known = self._of(telling)
        if known.deeds is None:
            known.deeds = frozenset().union(*map(deeds_of, known.vector))
        return known.deeds

    def _are_named_apart(self, one: str, other: str) -> bool:
        mine, its = self.names(one), self.names(other)
        if not mine or not its or 2 * len(mine & its) > min(len(mine), len(its)) or mine <= its or its <= mine:
            return False
        return not self.numbers(one) & self.numbers(other)

    def shared(self, one: str, other: str) -> int:
        """Return how many terms two passages share."""
        return len(self.vector(one).keys() & self.vector(other).keys())

    def near_in_gist(self, one: str, other: str, names: int) -> float:
        """Return how alike the gists of two passages are; 0 where they share fewer than so many words of names."""
        if len(self.names(one) & self.names(other)) < names:
            return 0.0
        return nearness(self.gist(one), self.gist(other))

    def names(self, telling: str) -> frozenset[str]:
        """Return the words of names in a passage."""
        known = self._of(telling)
        if known.names is None:
            known.names = self._terms_of(telling, Kind.NAME)
        return known.names

    def names_in(self, words: str) -> frozenset[str]:
        """Return the words of names in words that are none of the pile."""
        return self._terms_of(words, Kind.NAME)

    def numbers(self, telling: str) -> frozenset[str]:
        """Return the numbers in a passage."""
        known = self._of(telling)
        if known.numbers is None:
            known.numbers = self._terms_of(telling, Kind.NUMBER)
        return known.numbers

    def _terms_of(self, telling: str, kind: Kind) -> frozenset[str]:
        return frozenset(each.term for each in placed_terms(telling) if self._capitals.kind(each.term) is kind)

    def written(self, telling: str, terms: Iterable[str]) -> list[str]:
        """Return the terms as they are written in a passage, in its order."""
        wanted = set(terms)
        return list(
            dict.fromkeys(
                telling[each.start : each.start + len(each.term)]
                for each in placed_terms(telling)
                if each.term in wanted
            )
        )

    def _terms(self, telling: str) -> Iterator[str]:
        for each in placed_terms(telling):
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


def _gist(vector: Vector) -> Vector:
    kept = {term: weight for term, weight in vector.items() if term[0] not in {"~", _FAMILY, _KIND}}
    kinds = [term for term in vector if term[0] == _KIND]
    return unit({**kept, **dict.fromkeys(kinds, max(kept.values(), default=1.0))})


def _first_of(tellings: Iterable[str]) -> Iterator[int]:
    """Yield the places of wordings that are none of those before."""
    known: set[int] = set()
    for at, telling in enumerate(tellings):
        told = hash(telling)
        if told not in known:
            known.add(told)
            yield at


def held_at_hand(held: dict[K, V], key: K, value: V, most: int = MOST_HELD) -> V:
    """Put a value under its key, and return it; the older half of what is held goes where that becomes too much."""
    if len(held) >= most:
        for each in list(islice(held, most // 2)):
            del held[each]
    held[key] = value
    return value
