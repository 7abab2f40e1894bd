"""All grounds weighed at once: the days that most of their weight allows, and the next best ones."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import inf
from typing import NamedTuple

from dateline.domain.dates import Day
from dateline.language.dating.inferring.grounds import Ground, Stretch, merged


class Score(NamedTuple):
    """The weight of what allows a day: that of the strong grounds counts first."""

    strong: int = 0
    weight: int = 0


Scored = tuple[Stretch, Score]


class Region(NamedTuple):
    """The days that one score allows, with the grounds that allow all of them and those that forbid some."""

    stretches: tuple[Stretch, ...]
    score: Score
    grounds: tuple[Ground, ...]
    against: tuple[Ground, ...]


class Weighed(NamedTuple):
    """The days that the strong grounds allow, the best and the next best ones by all grounds (None where no others)."""

    bounds: tuple[Stretch, ...]
    best: Region
    second: Region | None


class Scale:
    """Grounds on the scale, with the years in which those are looked at that come again every year."""

    def __init__(self, grounds: Sequence[Ground], years: range) -> None:
        self.grounds = grounds
        self._yearly = bool(years) and any(ground.yearly for ground in grounds)
        self._edges = (Day(years[0], 1, 1).ordinal, Day(years[-1], 12, 31).ordinal) if self._yearly else (0, 0)
        self.scored = [each for each in self._pieces() if not self._yearly or self._lies_within(each[0])]

    def region(self, score: Score) -> Region:
        """Return all days of a score."""
        pieces = [stretch for stretch, each in self.scored if each == score]
        holding = tuple(ground for ground in self.grounds if all(allows(ground, piece) for piece in pieces))
        against = tuple(ground for ground in self.grounds if ground not in holding)
        return Region(self._opened(pieces), score, holding, against)

    def bounds(self) -> tuple[Stretch, ...]:
        """Return all days that most strong grounds allow."""
        strongest = max(score.strong for _, score in self.scored)
        return self._opened([stretch for stretch, score in self.scored if score.strong == strongest])

    def best(self) -> Region:
        """Return the days of the highest score."""
        return self.region(max(score for _, score in self.scored))

    def _lies_within(self, piece: Stretch) -> bool:
        first, last = piece
        return first is not None and last is not None and self._edges[0] <= first and last <= self._edges[1]

    def _opened(self, pieces: list[Stretch]) -> tuple[Stretch, ...]:
        """What fits a year behind all that has a year fits later ones as well, and likewise before all."""
        if not self._yearly:
            return merged(pieces)
        low, high = self._edges
        cuts = [cut for ground in self.grounds if not ground.yearly for cut in _cuts(ground) if low <= cut <= high]
        if any(first is not None and first >= max(cuts, default=low) for first, _ in pieces):
            pieces = [*pieces, (high + 1, None)]
        if any(last is not None and last < min(cuts, default=high) for _, last in pieces):
            pieces = [(None, low - 1), *pieces]
        return merged(pieces)

    def _pieces(self) -> Iterable[Scored]:
        """Yield all days in pieces that every ground allows as a whole or not at all, each with its score."""
        rises: defaultdict[int, Score] = defaultdict(Score)
        score = Score()
        for ground in self.grounds:
            by = Score(ground.weight * ground.is_strong, ground.weight)
            for first, last in ground.stretches:
                if first is None:
                    score = _plus(score, by)
                else:
                    rises[first] = _plus(rises[first], by)
                if last is not None:
                    rises[last + 1] = _plus(rises[last + 1], Score(-by.strong, -by.weight))
        if self._yearly:
            rises[self._edges[0]] = rises[self._edges[0]]
            rises[self._edges[1] + 1] = rises[self._edges[1] + 1]
        cuts: list[int | None] = [*sorted(rises), None]
        yield (None, cuts[0] - 1 if cuts[0] is not None else None), score
        for cut, following in pairwise(cuts):
            if cut is not None:
                score = _plus(score, rises[cut])
                yield (cut, None if following is None else following - 1), score


def weigh(grounds: Sequence[Ground], years: range = range(0)) -> Weighed:
    """Return the days that the grounds speak for; the order of the grounds does not matter.

    A further ground that allows some of the best days never adds a day to them: theirs is then the highest score still.
    """
    scale = Scale(grounds, years)
    best = scale.best()
    return Weighed(scale.bounds(), best, _second(scale, best, years))


def _second(scale: Scale, best: Region, years: range) -> Region | None:
    """Return what would hold if the grounds were doubted that decide against the next best days."""
    others = [each for each in scale.scored if each[1] != best.score and each[1].weight > 0]
    if not others:
        return None
    piece, _ = max(others, key=lambda each: each[1])
    agreeing = [ground for ground in scale.grounds if allows(ground, piece) or ground in best.against]
    second = Scale(agreeing, years).best()
    return second._replace(against=tuple(ground for ground in scale.grounds if ground not in second.grounds))


def allows(ground: Ground, piece: Stretch) -> bool:
    """Return whether a ground allows a piece of the scale, which never reaches over a border of a ground."""
    at = bisect_right(ground.stretches, _start(piece), key=_start) - 1
    if at < 0:
        return False
    last = ground.stretches[at][1]
    return last is None or (piece[1] is not None and piece[1] <= last)


def _start(stretch: Stretch) -> float:
    return -inf if stretch[0] is None else stretch[0]


def _cuts(ground: Ground) -> list[int]:
    """Return the first days on which a ground allows what it did not, or no longer what it did."""
    firsts = [first for first, _ in ground.stretches if first is not None]
    return firsts + [last + 1 for _, last in ground.stretches if last is not None]


def _plus(one: Score, other: Score) -> Score:
    return Score(one.strong + other.strong, one.weight + other.weight)
