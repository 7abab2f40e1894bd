"""Which of the happenings that were found an account tells of that names no day, or only a wide one."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from dateline.domain.records import dataclass
from dateline.language.weighting import Vector, heaviest_of
from dateline.stages.drafting.likeness import MOST_SOUGHT, Likeness, held_at_hand
from dateline.stages.drafting.pile import Account, Happening

# Set on made affairs and on the examples (bench/proposing.py). How near tellings of one happening are that are of a
# stretch of days; without a day; and by names, numbers and the kind of happening alone.
WIDER, UNDATED, GIST = 0.36, 0.42, 0.52
CLEAR = 1.1
"""What is as near to two happenings is joined to none, unless one is nearer by so much."""
NAMES = 2
LOOKED_AT = 20

_COUNTS = 0.9
"""What is nearer than this, where 1 is near enough, may be as near as the nearest: less is none, at CLEAR."""
_FURTHEST_BACK, _SPOKEN_BACK = 400, 3
_MOST_HOLDERS = 120
_AT_HAND = 5_000
"""So many answers are held: those who ask the same again stand near to one another."""
_PLAIN, _SOME_DAYS = 1.5, 7
_HAPPENED = frozenset("=#")

_Asked = tuple[str, tuple[int, int] | None, int | None, bool]


@dataclass(frozen=True, slots=True)
class _Known:
    """What is looked at of a happening: its days, whether it was only said, and the first wordings of it."""

    days: tuple[int, int]
    is_spoken: bool
    wordings: tuple[str, ...]


class Found:
    """Happenings, looked up by the rare words of what is told of them."""

    def __init__(self, happenings: Sequence[Happening], likeness: Likeness) -> None:
        self._likeness = likeness
        self._happenings = happenings
        self._known = [_known(each) for each in happenings]
        self._first = [each.days[0] for each in self._known]
        self._best: dict[_Asked, int | None] = {}
        self._near: dict[tuple[str, tuple[int, int] | None], dict[int, float]] = {}
        self._holders: defaultdict[str, list[int]] = defaultdict(list)
        for number, happening in enumerate(happenings):
            wordings = sorted({account.telling for account in happening.dated})
            for term in likeness.heaviest(tuple(wordings)):
                self._holders[term].append(number)

    def best(self, account: Account) -> Happening | None:
        """Return the happening that an account tells of, None where it is not clear."""
        asked = (account.telling, account.days, account.held.published, account.is_spoken)
        if asked not in self._best:
            held_at_hand(self._best, asked, self._sought(account), _AT_HAND)
        number = self._best[asked]
        return None if number is None else self._happenings[number]

    def _sought(self, account: Account) -> int | None:
        telling, asked = account.telling, (account.telling, account.days)
        known = self._near.get(asked)
        if known is None:
            known = held_at_hand(self._near, asked, dict[int, float](), _AT_HAND)
        best, second = (0.0, 0), 0.0
        for number in self._within_reach(account, telling):
            near = known.get(number)
            if near is None:
                near = known[number] = self._compared(account, telling, number)
            if (near, -number) > best:
                best, second = (near, -number), best[0]
            elif near > second:
                second = near
        return None if best[0] < 1 or second * CLEAR > best[0] else -best[1]

    def _within_reach(self, account: Account, telling: str) -> list[int]:
        """Return the happenings that share a rare word with an account, and that it can tell of by its days.

        Where it names none, they are those up to its report. That something was said is told again for a few days
        alone: what is said later is said anew.
        """
        sought = heaviest_of(self._likeness.vector(telling))[:MOST_SOUGHT]
        numbers = {number for term in sought for number in self._holders.get(term, ())[:_MOST_HOLDERS]}
        if account.days is not None:
            return sorted(number for number in numbers if _meets(account, self._known[number]))
        published = account.held.published
        if published is None:
            return sorted(numbers)
        first = self._first
        late = [number for number in numbers if published - _FURTHEST_BACK <= first[number] <= published]
        said = published - _SPOKEN_BACK
        return sorted(number for number in late if first[number] >= said or not self._known[number].is_spoken)

    def _compared(self, account: Account, telling: str, number: int) -> float:
        """Return how near an account is to the nearest telling of a happening, by its words and its days.

        From 1 on it tells of the same; what is so far that it makes no other one unclear either is 0.
        """
        least = WIDER if account.days else UNDATED
        wordings = self._known[number].wordings
        floor = _COUNTS * least
        near = max(self._likeness.near(telling, each, floor) for each in wordings) / least
        if not account.days and near < _COUNTS:
            return 0.0
        if not account.days and near < _PLAIN and not self._may_be_told_by(telling, wordings):
            return 0.0
        if _is_of_some_days(account) and not self._tells_more_than_names(telling, wordings):
            return 0.0
        if account.days:
            gist = max(self._likeness.near_in_gist(telling, each, NAMES) for each in wordings)
            near = max(near, gist / GIST)
        return round(near, 9)

    def _may_be_told_by(self, telling: str, wordings: Sequence[str]) -> bool:
        """Return whether an account without a day shares with a telling who it was, and what they did."""
        done = _done(self._likeness.vector(telling))
        shared = not done or any(not done.isdisjoint(_done(self._likeness.vector(each))) for each in wordings)
        return shared and self._tells_alike(telling, wordings)

    def _tells_more_than_names(self, telling: str, wordings: Iterable[str]) -> bool:
        """Return whether an account shares anything with a telling beside its names."""
        mine, names = self._likeness.vector(telling).keys(), self._likeness.names(telling)
        return any((mine - names) & self._likeness.vector(each).keys() for each in wordings)

    def _tells_alike(self, telling: str, wordings: Iterable[str]) -> bool:
        """Return whether an account shares a name with a telling, and something that is no name."""
        names = self._likeness.names(telling)
        shared = ((names & self._likeness.names(each), self._likeness.shared(telling, each)) for each in wordings)
        return any(named and terms > len(named) for named, terms in shared)


def _is_of_some_days(account: Account) -> bool:
    """Return whether an account names a few days: it knows when it was, and need not be of what else is told then."""
    return account.days is not None and 0 < account.days[1] - account.days[0] < _SOME_DAYS


def _done(vector: Vector) -> frozenset[str]:
    """Return the terms of a vector that stand for what happened."""
    return frozenset(term for term in vector if term[0] in _HAPPENED)


def _known(happening: Happening) -> _Known:
    wordings = tuple(dict.fromkeys(each.telling for each in happening.dated[:LOOKED_AT]))
    return _Known(happening.days, happening.is_spoken, wordings)


def _meets(account: Account, happening: _Known) -> bool:
    """Return whether an account with a day can tell of a happening by the days of both."""
    (first, last), (begins, ends) = happening.days, account.days or happening.days
    return begins <= last and first <= ends and (account.is_spoken or account.is_of_a_day or not happening.is_spoken)
