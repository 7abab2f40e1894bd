"""Which tellings are of one happening: those whose dates can meet and that share names, numbers and rare words."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from dateline.language.weighting import Vector, centre, nearness
from dateline.stages.drafting.likeness import Likeness
from dateline.stages.drafting.pile import Item
from dateline.stages.linking.clustering import Clustering
from dateline.stages.linking.neighbours import neighbours_among

# Set on made affairs and on the examples (bench/proposing.py): of one day, of a wider stretch of days, without a day.
SAME_DAY, WIDER, UNDATED = 0.24, 0.36, 0.42
CLEAR = 1.1
"""What is as near to two happenings is joined to none, unless one is nearer by so much."""

_FURTHEST_BACK = 400


@dataclass(slots=True)
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


def group(items: Sequence[Item], likeness: Likeness, threshold: float = SAME_DAY) -> list[Happening]:
    """Return the happenings that items tell of, those of one wording together; items come in order."""
    found = [Happening(each) for each in _of_days(items, likeness, threshold)]
    share = threshold / SAME_DAY
    wide = [item for item in items if item.days and not item.is_of_a_day]
    left = _attach(found, wide, likeness, WIDER * share, dated=True)
    found += [Happening(each) for each in _joined(left, likeness, WIDER * share)]
    _attach(found, [item for item in items if item.days is None], likeness, UNDATED * share, dated=False)
    return found


def _of_days(items: Sequence[Item], likeness: Likeness, threshold: float) -> Iterator[list[Item]]:
    days: defaultdict[int, list[Item]] = defaultdict(list)
    for item in items:
        if item.days and item.is_of_a_day:
            days[item.days[0]].append(item)
    for day in sorted(days):
        yield from _joined(days[day], likeness, threshold)


def _joined(items: Sequence[Item], likeness: Likeness, threshold: float) -> Iterator[list[Item]]:
    """Yield the items that belong together by their wording; those of other days stay apart."""
    wordings: dict[tuple[str, tuple[int, int] | None], list[Item]] = {}
    for item in sorted(items, key=lambda item: (item.telling, item.days, item.place)):
        wordings.setdefault((item.telling, item.days), []).append(item)
    held = list(wordings.values())
    vectors = [likeness.vector(each[0].telling) for each in held]
    days = [_ordinals(each[0]) for each in held]
    for members in Clustering(vectors, neighbours_among(vectors), threshold, days):
        yield sorted((item for number in members for item in held[number]), key=lambda item: item.place)


def _ordinals(item: Item) -> frozenset[int]:
    return frozenset(range(item.days[0], item.days[1] + 1)) if item.days else frozenset()


class _Found:
    """Happenings, looked up by the rare words of what is told of them."""

    def __init__(self, happenings: Sequence[Happening], likeness: Likeness) -> None:
        self._likeness = likeness
        self.happenings = happenings
        self._middles = [self._middle(each) for each in happenings]
        self._holders: defaultdict[str, list[int]] = defaultdict(list)
        for number, middle in enumerate(self._middles):
            for term in _heaviest(middle):
                self._holders[term].append(number)

    def _middle(self, happening: Happening) -> Vector:
        wordings = {item.telling for item in happening.dated}
        return centre((self._likeness.vector(each), 1.0) for each in sorted(wordings))

    def best(self, item: Item, threshold: float) -> Happening | None:
        """Return the happening that an item tells of, None where it is not clear."""
        vector = self._likeness.vector(item.telling)
        numbers = {number for term in _heaviest(vector) for number in self._holders.get(term, ())[:_MOST_HOLDERS]}
        near = sorted(
            (
                (self._near(item, vector, number), -number)
                for number in numbers
                if _may_be(item, self.happenings[number])
            ),
            reverse=True,
        )
        if not near or near[0][0] < threshold:
            return None
        if len(near) > 1 and near[1][0] * CLEAR > near[0][0]:
            return None
        return self.happenings[-near[0][1]]

    def _near(self, item: Item, vector: Vector, number: int) -> float:
        closest = max(
            (nearness(vector, self._likeness.vector(each.telling)) for each in self.happenings[number].dated[:20]),
            default=0.0,
        )
        return round(max(nearness(vector, self._middles[number]), closest), 9)


_MOST_HOLDERS = 120
_SOUGHT = 20


def _heaviest(vector: Vector) -> list[str]:
    return sorted(vector, key=lambda term: (-vector[term], term))[:_SOUGHT]


def _may_be(item: Item, happening: Happening) -> bool:
    """Return whether an item can tell of a happening by its days, or by those of its report where it names none."""
    first, last = happening.days
    if item.days:
        return item.days[0] <= last and first <= item.days[1]
    published = item.held.published
    return published is None or published - _FURTHEST_BACK <= first <= published


def _attach(
    found: Sequence[Happening], items: Iterable[Item], likeness: Likeness, threshold: float, *, dated: bool
) -> list[Item]:
    """Add each item to the happening that it tells of, and return those that tell of none of them."""
    known = _Found(found, likeness)
    joining = [(item, known.best(item, threshold)) for item in items]
    for item, happening in joining:
        if happening is not None:
            (happening.dated if dated else happening.others).append(item)
    return [item for item, happening in joining if happening is None]
