"""Which happenings, found in one language each, are told of the same days in two: those that agree most go first."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import combinations, product

from dateline.domain.events import Judgement
from dateline.domain.records import dataclass
from dateline.stages.drafting.crossing import NOTHING_SHARED, Crosser, Crossing
from dateline.stages.drafting.likeness import Likeness
from dateline.stages.drafting.memory import Recalling
from dateline.stages.drafting.merging import root_of
from dateline.stages.drafting.pile import Account, Happening
from dateline.stages.drafting.sharing import language_of, ministries_of

_MOST_HOLDERS = 40
"""A name that more happenings of the same days have leads to none."""
_COMPARED, _BEGINNING = 5, 4


@dataclass(frozen=True, slots=True, kw_only=True)
class _Crossed:
    """Pairs of happenings of the same days, by their places among them: those that are one, and those that may be."""

    same: tuple[tuple[int, int], ...]
    unsure: tuple[tuple[int, int], ...]


def translated(found: Sequence[Happening], crosser: Crosser, recalling: Recalling) -> list[tuple[int, int]]:
    """Return pairs of the happenings, by their numbers, that are told of the same days in two languages.

    Each is put beside those in other languages of which it is not sure whether they are the same. No report tells of
    one happening in two of its own, and what is different from any part of a whole is none of it.
    """
    by_days: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    for number, happening in enumerate(found):
        by_days[happening.days].append(number)
    return [pair for numbers in by_days.values() for pair in _of_days(found, numbers, crosser, recalling)]


def _of_days(
    found: Sequence[Happening], numbers: Sequence[int], crosser: Crosser, recalling: Recalling
) -> Iterator[tuple[int, int]]:
    """Yield the pairs of those of the same days that are one, and put those beside each other that may be."""
    told = [found[number] for number in numbers]
    if len({language_of(account) for happening in told for account in happening.dated} - {""}) < 2:
        return
    grouped = [each.dated for each in told]
    crossed = recalling.of("in two languages", grouped, _Crossed, partial(_crossed, told, crosser))
    for one, other in crossed.unsure:
        told[one].unsure.append(told[other].dated[0])
        told[other].unsure.append(told[one].dated[0])
    yield from ((numbers[one], numbers[other]) for one, other in crossed.same)


def _crossed(found: Sequence[Happening], crosser: Crosser) -> _Crossed:
    crossings = {
        (one, other): crosser.best(_told(found[one]), _told(found[other]))
        for one, other in _met(found, crosser.likeness)
    }
    joining = _Joining(found, crossings, crosser)
    ordered = sorted(crossings, key=lambda pair: (-crossings[pair].weight, pair))
    same = [pair for pair in ordered if crossings[pair].judgement is Judgement.SAME and joining.join(*pair)]
    near = [pair for pair in ordered if crossings[pair].is_near and joining.are_alone(*pair)]
    joined = [*same, *(pair for pair in near if joining.join(*pair))]
    doubtful = (pair for pair in ordered if crossings[pair].is_doubtful and not joining.are_joined(*pair))
    return _Crossed(same=tuple(joined), unsure=tuple(doubtful))


def _met(found: Sequence[Happening], likeness: Likeness) -> list[tuple[int, int]]:
    """Return each two that share what may be a name."""
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for number, happening in enumerate(found):
        for key in {key for each in _told(happening) for key in _keys(each, likeness)}:
            holders[key].append(number)
    few = (sorted(each) for each in holders.values() if 1 < len(each) <= _MOST_HOLDERS)
    pairs = {pair for each in few for pair in combinations(each, 2)}
    return sorted((one, other) for one, other in pairs if _languages(found[one]) != _languages(found[other]))


def _languages(happening: Happening) -> set[str]:
    return {language_of(each) for each in _told(happening)}


def _keys(account: Account, likeness: Likeness) -> Iterator[str]:
    """Yield what two tellings in two languages may share: the beginnings of names, and ministries."""
    yield from (name[:_BEGINNING] for name in likeness.names(account.telling))
    yield from ministries_of(account)


class _Joining:
    """Happenings of the same days that are put together step by step."""

    def __init__(
        self,
        found: Sequence[Happening],
        crossings: Mapping[tuple[int, int], Crossing],
        crosser: Crosser,
    ) -> None:
        self._found, self._crossings, self._crosser = found, crossings, crosser
        self._roots = list(range(len(found)))
        self._members = {number: [number] for number in self._roots}
        self._near: defaultdict[int, list[int]] = defaultdict(list)
        for one, other in (pair for pair, each in crossings.items() if each.judgement is not Judgement.DIFFERENT):
            self._near[one].append(other)
            self._near[other].append(one)
        self._reports = [{account.held.report.id for account in each.dated} for each in found]
        self._languages = [{language_of(account) for account in each.dated} for each in found]

    def join(self, one: int, other: int) -> bool:
        """Put two together where no part of the one is apart from a part of the other, and return whether they are."""
        first, second = sorted((root_of(self._roots, one), root_of(self._roots, other)))
        members = product(self._members[first], self._members[second])
        if first == second or any(self._are_apart(min(pair), max(pair)) for pair in members):
            return False
        self._roots[second] = first
        self._members[first] += self._members.pop(second)
        return True

    def are_joined(self, one: int, other: int) -> bool:
        """Return whether two are parts of one."""
        return root_of(self._roots, one) == root_of(self._roots, other)

    def are_alone(self, one: int, other: int) -> bool:
        """Return whether there is nothing else that either could be of what is told of the same days."""
        own = {root_of(self._roots, one), root_of(self._roots, other)}
        near = (could for root in own for number in self._members[root] for could in self._near[number])
        return all(root_of(self._roots, could) in own for could in near)

    def _are_apart(self, one: int, other: int) -> bool:
        if not self._reports[one].isdisjoint(self._reports[other]):
            return True
        if not self._languages[one].isdisjoint(self._languages[other]):
            mine, its = (self._found[number].dated[0] for number in (one, other))
            return self._crosser.cross(mine, its).judgement is not Judgement.SAME
        return self._crossings.get((one, other), NOTHING_SHARED).judgement is Judgement.DIFFERENT


def _told(happening: Happening) -> Sequence[Account]:
    return happening.dated[:_COMPARED]
