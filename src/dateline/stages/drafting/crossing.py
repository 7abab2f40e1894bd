"""Whether tellings in two languages are of one happening: by the names, the numbers and the deeds that both tell of."""

from collections.abc import Sequence, Set

from dateline.domain.events import Judgement
from dateline.domain.records import dataclass
from dateline.language.happening import deeds_in
from dateline.language.happening.deeds import is_act
from dateline.language.wording import listed
from dateline.stages.drafting.likeness import NAMED_APART, Likeness, held_at_hand
from dateline.stages.drafting.pile import Account
from dateline.stages.drafting.seeking import GIST, NAMES
from dateline.stages.drafting.sharing import Facts, Measured, Named, facts_of, language_of

SAME_WORDS = 0.5
"""So near are tellings that are much alike."""
# Set on made affairs and on the examples (bench/proposing.py).
ALIKE, HARDLY = 0.2, 0.1
"""So near are tellings of one day that can be of one happening, and those of which something else has to tell it."""
CLEARLY = 3
_MOST_TOLD = 4
_AT_HAND = 20_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Crossing:
    """How two tellings in two languages are judged, and what both have: names and numbers as written, and deeds.

    `weight` says how much that is. `is_near` holds where hardly any name or number is of one alone: that is enough
    where nothing else is told that it could be.
    """

    judgement: Judgement
    names: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()
    deeds: tuple[str, ...] = ()
    weight: float = 0.0
    is_near: bool = False

    @property
    def is_doubtful(self) -> bool:
        """True where it is not sure, but more than names agree."""
        return self.judgement is Judgement.UNSURE and bool(self.measures or self.deeds)

    def told(self) -> str:
        """Return what both have as a sentence says it: "Halcyon, Port Vauren, 14 passengers and a collision"."""
        return listed([*self.names[:_MOST_TOLD], *self.measures[:_MOST_TOLD], *self.deeds[:_MOST_TOLD]])


NOTHING_SHARED = Crossing(judgement=Judgement.DIFFERENT)


def are_in_two_languages(one: Account, other: Account) -> bool:
    """Return whether it is known that two tellings are not in one language."""
    mine, its = language_of(one), language_of(other)
    return bool(mine and its) and mine != its


class Crosser:
    """Judges whether tellings of the same days in two languages are of one happening; reads each of them once.

    They are where a deed is told in both, with two names, or one of a person, or a name and a number of one unit.
    Where both tell of deeds and of none together they are not, and where only one tells that somebody was arrested
    or the like it is not sure.
    """

    def __init__(self, likeness: Likeness) -> None:
        self.likeness = likeness
        self._facts: dict[Account, Facts] = {}

    def near(self, one: Account, other: Account) -> float:
        """Return how near two tellings are: in one language by their words, in two by what both have.

        What tells of other deeds, and is not much alike, counts NAMED_APART times.
        """
        near = self.likeness.near(one.telling, other.telling)
        if are_in_two_languages(one, other):
            judged = self.cross(one, other).judgement
            return max(near, SAME_WORDS) if judged is Judgement.SAME else min(near, _NEARLY[judged])
        if near < SAME_WORDS and are_of_other_deeds(one, other):
            return near * NAMED_APART
        return ALIKE if HARDLY <= near < ALIKE and self._tell_one_act(one, other) else near

    def _tell_one_act(self, one: Account, other: Account) -> bool:
        """Return whether both tell of the same that somebody did, and name the same person, house or ship in full."""
        mine, its = self._of(one), self._of(other)
        acts = [{deed for deed in each.deeds if is_act(deed)} for each in (mine, its)]
        if acts[0].isdisjoint(acts[1]):
            return False
        named = Named(mine, its)
        is_whole = any(len(each.parts) > 1 for each in named.shared)
        return is_whole and not named.are_others and not Measured(mine.measures, its.measures).differ

    def best(self, accounts: Sequence[Account], others: Sequence[Account]) -> Crossing:
        """Return how the two are judged, one of each side, that are surest to be the same."""
        pairs = ((one, other) for one in accounts for other in others if are_in_two_languages(one, other))
        found = (self.cross(one, other) for one, other in pairs)
        return max(found, key=lambda each: (_SUREST.index(each.judgement), each.weight), default=NOTHING_SHARED)

    def cross(self, one: Account, other: Account) -> Crossing:
        """Return how two tellings are judged, and what both have."""
        mine, its = self._of(one), self._of(other)
        both = mine.deeds & its.deeds
        named = Named(mine, its) if both or not mine.deeds or not its.deeds else None
        if named is None or not named.weight:
            return NOTHING_SHARED
        measures = Measured(mine.measures, its.measures)
        is_open = not mine.deeds or not its.deeds
        return Crossing(
            judgement=_judged(named, measures, mine.deeds, its.deeds),
            is_near=is_open and not measures.differ and self._is_near(one, other),
            names=tuple(named.written()),
            measures=tuple(each.words for each in measures.shared),
            deeds=tuple(sorted(both)),
            weight=named.weight + 2 * len(measures.shared) + 2 * len(both) - len(mine.deeds ^ its.deeds) / 10,
        )

    def _of(self, account: Account) -> Facts:
        known = self._facts.get(account)
        return (
            held_at_hand(self._facts, account, facts_of(account, self.likeness), _AT_HAND) if known is None else known
        )

    def _is_near(self, one: Account, other: Account) -> bool:
        return self.likeness.near_in_gist(one.telling, other.telling, NAMES) >= GIST


_NEARLY = {Judgement.UNSURE: 0.15, Judgement.DIFFERENT: 0.0}
"""How near those are at most that are not sure to be the same: not enough to be joined."""
_SUREST = (Judgement.DIFFERENT, Judgement.UNSURE, Judgement.SAME)


def _judged(named: Named, measures: Measured, mine: Set[str], its: Set[str]) -> Judgement:
    """Return how tellings are judged that share a name; where one tells of no deed that is known, none is sure."""
    both = mine & its
    is_enough = named.weight >= NAMES or measures.tell
    if not both or not is_enough:
        return Judgement.UNSURE if is_enough or both else Judgement.DIFFERENT
    is_clear = not measures.differ or named.weight >= CLEARLY
    is_caused = named.weight >= NAMES or not both <= _OUTCOMES or mine == its
    is_there = not both <= _MEETINGS or not named.are_elsewhere
    is_same = is_clear and is_caused and is_there and can_be_one(mine, its) and not named.are_others
    return Judgement.SAME if is_same else Judgement.UNSURE


_OUTCOMES = frozenset(("a death", "injuries"))
"""Of these somebody has to know what they came of."""
_MEETINGS = frozenset(("a meeting", "a visit", "an arrival", "a departure", "a return"))
"""Of these one person has several on a day: where, or with whom, tells them apart."""


def can_be_one(mine: Set[str], its: Set[str]) -> bool:
    """Return whether deeds that two tell of can be of one happening.

    "Arrested over the theft" and "the theft" share what was not done on the day: where only one tells what somebody
    did, they have to share that.
    """
    acts = [{deed for deed in deeds if is_act(deed)} for deeds in (mine, its)]
    return bool(acts[0] & acts[1]) if any(acts) else bool(mine & its)


def are_of_other_deeds(one: Account, other: Account) -> bool:
    """Return whether two tellings both tell of deeds that are known, and of none together."""
    mine, its = (deeds_in(each.telling, language_of(each)) for each in (one, other))
    return bool(mine and its) and mine.isdisjoint(its)
