"""Which tellings are of one happening: those whose dates can meet and that share names, numbers and rare words."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from dateline.language.weighting import centre, terms
from dateline.stages.drafting.joining import join
from dateline.stages.drafting.likeness import Likeness
from dateline.stages.drafting.pile import Item
from dateline.stages.linking.neighbours import neighbours_among

# Set on made affairs and on the examples (bench/proposing.py). How near tellings of one happening are that are of one
# day; of a wider stretch of days; without a day; and by names, numbers and the kind of happening alone.
SAME_DAY, WIDER, UNDATED, GIST = 0.2, 0.36, 0.42, 0.52
CLEAR = 1.1
"""What is as near to two happenings is joined to none, unless one is nearer by so much."""
SAME_WORDS = 0.5

_NAMES = 2
_FURTHEST_BACK, _SPOKEN_BACK = 400, 3
_MOST_HOLDERS, _SOUGHT, _LOOKED_AT = 120, 20, 20
_LEAST_EQUAL = 8
_PLAIN = 1.5


@dataclass(slots=True, eq=False)
class Happening:
    """Tellings of one happening: `dated` say when, `others` name no day."""

    dated: list[Item]
    others: list[Item] = field(default_factory=list)

    @property
    def items(self) -> list[Item]:
        """All tellings in order."""
        return sorted((*self.dated, *self.others), key=lambda item: item.place)

    @property
    def days(self) -> tuple[int, int]:
        """The tightest stretch of days that any telling gives; of equal ones the earliest."""
        return min((item.days for item in self.dated if item.days), key=lambda days: (days[1] - days[0], days))

    @property
    def is_spoken(self) -> bool:
        """True where all that is dated is that somebody said something."""
        return all(item.is_spoken for item in self.dated)


def group(items: Sequence[Item], likeness: Likeness, share: float = 1.0) -> list[Happening]:
    """Return the happenings that items, which come in order, tell of.

    All thresholds count `share` times. What tells of reporting alone founds no happening.
    """
    telling = [item for item in items if item.days and not (item.passage.is_of_reporting or item.is_aside)]
    found = [Happening(each) for each in _of_days(telling, likeness, share * SAME_DAY)]
    wide = [item for item in telling if not item.is_of_a_day]
    left = _attach(found, wide, likeness, share, dated=True)
    found += [Happening(each) for each in _joined(left, likeness, share * WIDER)]
    found = _altered(_translated(found, likeness))
    of_reporting = [item for item in items if item.days and (item.passage.is_of_reporting or item.is_aside)]
    _attach(found, of_reporting, likeness, share, dated=True)
    _attach(found, [item for item in items if item.days is None], likeness, share, dated=False)
    return found


def _of_days(items: Sequence[Item], likeness: Likeness, threshold: float) -> Iterator[list[Item]]:
    days: defaultdict[int, list[Item]] = defaultdict(list)
    for item in items:
        if item.days and item.is_of_a_day:
            days[item.days[0]].append(item)
    for day in sorted(days):
        for joined in _joined(days[day], likeness, threshold):
            for members in _by_report(joined, likeness):
                yield from _by_speaker(members, likeness) if all(item.is_spoken for item in members) else [members]


def _joined(items: Sequence[Item], likeness: Likeness, threshold: float) -> Iterator[list[Item]]:
    """Yield the items that belong together by their wording; those of other days stay apart."""
    wordings: dict[tuple[str, tuple[int, int] | None], list[Item]] = {}
    for item in sorted(items, key=lambda item: (item.telling, item.days, item.place)):
        wordings.setdefault((item.telling, item.days), []).append(item)
    held = list(wordings.values())
    met = neighbours_among([likeness.vector(each[0].telling) for each in held])
    near = {
        (other, number): likeness.near(held[number][0].telling, held[other][0].telling)
        for number, others in enumerate(met)
        for other in others
        if _meet(held[number][0], held[other][0])
    }
    for members in join(len(held), near, threshold):
        yield sorted((item for number in members for item in held[number]), key=lambda item: item.place)


def _meet(one: Item, other: Item) -> bool:
    if one.days is None or other.days is None:
        return False
    return one.days[0] <= other.days[1] and other.days[0] <= one.days[1]


def _by_report(items: Sequence[Item], likeness: Likeness) -> Iterator[list[Item]]:
    """Yield what is of one happening: one report that dates two sentences to a day tells of two, unless much alike."""
    by_report: dict[str, list[Item]] = {}
    for item in items:
        by_report.setdefault(item.held.report.id, []).append(item)
    seeds: list[Item] = []
    for item in max(by_report.values(), key=len) if by_report else ():
        if all(likeness.near(item.telling, seed.telling) < SAME_WORDS for seed in seeds):
            seeds.append(item)
    if len(seeds) < 2:
        yield list(items)
        return
    parts: list[list[Item]] = [[] for _ in seeds]
    for item in items:
        near = [likeness.near(item.telling, seed.telling) for seed in seeds]
        parts[near.index(max(near))].append(item)
    yield from parts


def _by_speaker(items: Sequence[Item], likeness: Likeness) -> list[list[Item]]:
    """Return what was said, by who said it: two who say something of one matter on one day say two things."""
    parts: list[list[Item]] = []
    for item in items:
        part = next((part for part in parts if any(_may_be_one(item, other, likeness) for other in part)), None)
        if part is None:
            parts.append([item])
        else:
            part.append(item)
    return parts


def _may_be_one(one: Item, other: Item, likeness: Likeness) -> bool:
    mine, others = _speakers(one), _speakers(other)
    if not mine or not others or 2 * len(mine & others) >= min(len(mine), len(others)):
        return True
    return likeness.near(one.telling, other.telling) >= SAME_WORDS


def _speakers(item: Item) -> frozenset[str]:
    return frozenset(term for sayer in item.passage.sayers for term in terms(sayer.words))


def _altered(found: Sequence[Happening]) -> list[Happening]:
    """Return the happenings, those as one that differ in the date alone: told word for word, but of another day.

    Only where the words that date them differ ("on Monday" again is another Monday), and where each of the reports
    can have told of either day.
    """
    wordings: dict[str, list[tuple[Item, int]]] = {}
    for number, happening in enumerate(found):
        for item in happening.dated:
            if len(item.telling.split()) >= _LEAST_EQUAL:
                wordings.setdefault(item.telling, []).append((item, number))
    pairs = [
        (told[0][1], number)
        for told in wordings.values()
        for item, number in told[1:]
        if number != told[0][1] and item.held is not told[0][0].held and _are_put_otherwise(item, told[0][0])
    ]
    return _merged(found, pairs)


def _are_put_otherwise(one: Item, other: Item) -> bool:
    if one.when is None or other.when is None or one.when.words.casefold() == other.when.words.casefold():
        return False
    told_by = min((item.held.published for item in (one, other) if item.held.published is not None), default=None)
    return told_by is None or all(item.days and item.days[0] <= told_by for item in (one, other))


def _merged(found: Sequence[Happening], pairs: Iterable[tuple[int, int]]) -> list[Happening]:
    """Return the happenings, each two of a pair as one."""
    roots = list(range(len(found)))
    for one, other in pairs:
        first, second = sorted((_root(roots, one), _root(roots, other)))
        roots[second] = first
    merged: dict[int, Happening] = {}
    for number, happening in enumerate(found):
        into = merged.setdefault(_root(roots, number), happening)
        if into is not happening:
            into.dated = sorted((*into.dated, *happening.dated), key=lambda item: item.place)
            into.others += happening.others
    return list(merged.values())


def _root(roots: list[int], number: int) -> int:
    while roots[number] != number:
        roots[number] = roots[roots[number]]
        number = roots[number]
    return number


def _translated(found: Sequence[Happening], likeness: Likeness) -> list[Happening]:
    """Return the happenings, those as one that are told of the same days in two languages with the same names."""
    by_days: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    for number, happening in enumerate(found):
        by_days[happening.days].append(number)
    pairs = [pair for numbers in by_days.values() for pair in _told_twice(found, numbers, likeness)]
    return _merged(found, pairs)


def _told_twice(found: Sequence[Happening], numbers: Sequence[int], likeness: Likeness) -> Iterator[tuple[int, int]]:
    """Yield each two happenings of the same days that are told in two languages with the same names."""
    languages = {number: {item.held.read.language for item in found[number].dated} for number in numbers}
    if len(set().union(*languages.values())) < 2:
        return
    for at, one in enumerate(numbers):
        for other in numbers[at + 1 : at + 1 + _LOOKED_AT]:
            if languages[one].isdisjoint(languages[other]) and _share_gist(found[one], found[other], likeness):
                yield one, other


def _share_gist(one: Happening, other: Happening, likeness: Likeness) -> bool:
    return any(
        likeness.near_in_gist(mine.telling, its.telling, _NAMES) >= GIST
        for mine in one.dated[:_LOOKED_AT]
        for its in other.dated[:_LOOKED_AT]
    )


class _Found:
    """Happenings, looked up by the rare words of what is told of them."""

    def __init__(self, happenings: Sequence[Happening], likeness: Likeness, share: float) -> None:
        self._likeness = likeness
        self._happenings = happenings
        self._share = share
        self._holders: defaultdict[str, list[int]] = defaultdict(list)
        for number, happening in enumerate(happenings):
            wordings = sorted({item.telling for item in happening.dated})
            middle = centre((likeness.vector(each), 1.0) for each in wordings)
            for term in sorted(middle, key=lambda term: (-middle[term], term))[:_SOUGHT]:
                self._holders[term].append(number)

    def best(self, item: Item) -> Happening | None:
        """Return the happening that an item tells of, None where it is not clear."""
        near = sorted(((self._near(item, number), -number) for number in self._within_reach(item)), reverse=True)
        if not near or near[0][0] < 1 or (len(near) > 1 and near[1][0] * CLEAR > near[0][0]):
            return None
        return self._happenings[-near[0][1]]

    def _within_reach(self, item: Item) -> list[int]:
        vector = self._likeness.vector(item.telling)
        heaviest = sorted(vector, key=lambda term: (-vector[term], term))[:_SOUGHT]
        numbers = {number for term in heaviest for number in self._holders.get(term, ())[:_MOST_HOLDERS]}
        return sorted(number for number in numbers if _may_be(item, self._happenings[number]))

    def _near(self, item: Item, number: int) -> float:
        """Return how near an item is to the nearest telling of a happening; from 1 on it tells of the same."""
        least = self._share * (WIDER if item.days else UNDATED)
        wordings = dict.fromkeys(each.telling for each in self._happenings[number].dated[:_LOOKED_AT])
        near = max(self._likeness.near(item.telling, each) for each in wordings) / least
        if not item.days and near < _PLAIN and not self._tells_alike(item, wordings):
            return 0.0
        if item.days:
            gist = max(self._likeness.near_in_gist(item.telling, each, _NAMES) for each in wordings)
            near = max(near, gist / (self._share * GIST))
        return round(near, 9)

    def _tells_alike(self, item: Item, wordings: Iterable[str]) -> bool:
        """Return whether an item shares a name with a telling, and something that is no name."""
        names = self._likeness.names(item.telling)
        shared = ((names & self._likeness.names(each), self._likeness.shared(item.telling, each)) for each in wordings)
        return any(named and terms > len(named) for named, terms in shared)


def _may_be(item: Item, happening: Happening) -> bool:
    """Return whether an item can tell of a happening by its days, or by those of its report where it names none.

    That something was said is told again for a few days alone: what is said later is said anew.
    """
    first, last = happening.days
    if item.days:
        meets = item.days[0] <= last and first <= item.days[1]
        return meets and (item.is_spoken or item.is_of_a_day or not happening.is_spoken)
    published = item.held.published
    back = _SPOKEN_BACK if happening.is_spoken else _FURTHEST_BACK
    return published is None or published - back <= first <= published


def _attach(
    found: Sequence[Happening], items: Sequence[Item], likeness: Likeness, share: float, *, dated: bool
) -> list[Item]:
    """Add each item to the happening that it tells of, and return those that tell of none of them."""
    known = _Found(found, likeness, share)
    joining = [(item, known.best(item)) for item in items]
    for item, happening in joining:
        if happening is not None:
            (happening.dated if dated else happening.others).append(item)
    return [item for item, happening in joining if happening is None]
