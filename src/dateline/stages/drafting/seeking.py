"""Which of the happenings that were found an account tells of that names no day, or only a wide one."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from dateline.domain.records import dataclass
from dateline.language.weighting import Vector, heaviest_of
from dateline.stages.drafting.likeness import Likeness
from dateline.stages.drafting.pile import Account, Happening

# Set on made affairs and on the examples (bench/proposing.py). How near tellings of one happening are that are of a
# stretch of days; without a day; and by names, numbers and the kind of happening alone.
WIDER, UNDATED, GIST = 0.36, 0.42, 0.52
CLEAR = 1.1
"""What is as near to two happenings is joined to none, unless one is nearer by so much."""
NAMES = 2
LOOKED_AT = 20

_FURTHEST_BACK, _SPOKEN_BACK = 400, 3
_MOST_HOLDERS, _SOUGHT = 120, 20
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
        self._best: dict[_Asked, int | None] = {}
        self._near: dict[tuple[str, tuple[int, int] | None, int], float] = {}
        self._holders: defaultdict[str, list[int]] = defaultdict(list)
        for number, happening in enumerate(happenings):
            wordings = sorted({account.telling for account in happening.dated})
            for term in likeness.heaviest(tuple(wordings))[:_SOUGHT]:
                self._holders[term].append(number)

    def best(self, account: Account) -> Happening | None:
        """Return the happening that an account tells of, None where it is not clear."""
        asked = (account.telling, account.days, account.held.published, account.is_spoken)
        if asked not in self._best:
            self._best[asked] = self._sought(account)
        number = self._best[asked]
        return None if number is None else self._happenings[number]

    def _sought(self, account: Account) -> int | None:
        near = sorted(
            ((self._nearness(account, number), -number) for number in self._within_reach(account)), reverse=True
        )
        if not near or near[0][0] < 1 or (len(near) > 1 and near[1][0] * CLEAR > near[0][0]):
            return None
        return -near[0][1]

    def _within_reach(self, account: Account) -> list[int]:
        sought = heaviest_of(self._likeness.vector(account.telling))[:_SOUGHT]
        numbers = {number for term in sought for number in self._holders.get(term, ())[:_MOST_HOLDERS]}
        return sorted(number for number in numbers if _may_be(account, self._known[number]))

    def _nearness(self, account: Account, number: int) -> float:
        """Return how near an account is to the nearest telling of a happening; from 1 on it tells of the same."""
        asked = account.telling, account.days, number
        if asked not in self._near:
            self._near[asked] = self._compared(account, number)
        return self._near[asked]

    def _compared(self, account: Account, number: int) -> float:
        """Return how near an account is to a happening: by its words and its days, whatever report it is of."""
        least = WIDER if account.days else UNDATED
        wordings = self._known[number].wordings
        near = max(self._likeness.near(account.telling, each) for each in wordings) / least
        if not account.days and near < _PLAIN and not self._may_be_told_by(account, wordings):
            return 0.0
        if _is_of_some_days(account) and not self._tells_more_than_names(account, wordings):
            return 0.0
        if account.days:
            gist = max(self._likeness.near_in_gist(account.telling, each, NAMES) for each in wordings)
            near = max(near, gist / GIST)
        return round(near, 9)

    def _may_be_told_by(self, account: Account, wordings: Sequence[str]) -> bool:
        """Return whether an account without a day shares with a telling who it was, and what they did."""
        done = _done(self._likeness.vector(account.telling))
        shared = not done or any(not done.isdisjoint(_done(self._likeness.vector(each))) for each in wordings)
        return shared and self._tells_alike(account, wordings)

    def _tells_more_than_names(self, account: Account, wordings: Iterable[str]) -> bool:
        """Return whether an account shares anything with a telling beside its names."""
        mine, names = self._likeness.vector(account.telling).keys(), self._likeness.names(account.telling)
        return any((mine - names) & self._likeness.vector(each).keys() for each in wordings)

    def _tells_alike(self, account: Account, wordings: Iterable[str]) -> bool:
        """Return whether an account shares a name with a telling, and something that is no name."""
        names = self._likeness.names(account.telling)
        shared = (
            (names & self._likeness.names(each), self._likeness.shared(account.telling, each)) for each in wordings
        )
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


def _may_be(account: Account, happening: _Known) -> bool:
    """Return whether an account can tell of a happening by its days, or by those of its report where it names none.

    That something was said is told again for a few days alone: what is said later is said anew.
    """
    first, last = happening.days
    if account.days:
        meets = account.days[0] <= last and first <= account.days[1]
        return meets and (account.is_spoken or account.is_of_a_day or not happening.is_spoken)
    published = account.held.published
    back = _SPOKEN_BACK if happening.is_spoken else _FURTHEST_BACK
    return published is None or published - back <= first <= published
