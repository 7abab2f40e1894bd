"""The cheapest things to learn: which answers would date most events most finely.

A question is tried out: what would follow from each answer is spread through the network and thrown away. Trying all
pairs of events would take for ever, so first come the events from which most can follow: those known least exactly,
with most bounds resting on theirs. Each is compared with events that would halve it (known well, in its middle) and
with those a statement relates to the same event; and its own day is a question too. All limits are in `Limits`.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from heapq import nsmallest
from math import fsum, log2
from typing import NamedTuple

from dateline.domain.dates import Precision
from dateline.domain.records import dataclass
from dateline.language.dating.network.comparing import forces
from dateline.language.dating.network.graph import Graph, arrows_of
from dateline.language.dating.network.spreading import Rises, spread
from dateline.language.dating.network.widths import bits, chance_before, precision_of, width
from dateline.language.wording import counted, listed

_DATED = (Precision.DAY, Precision.WEEK, Precision.MONTH, Precision.YEAR, Precision.DECADE, Precision.CENTURY)
_DAYS_TRIED = 4


class Limits(NamedTuple):
    """How far to look: so many events, each beside so many others; what follows, to so many events a side.

    A question worth less than `least` is not asked: on average, and for each yes or no, it would halve fewer stretches.
    """

    events: int = 32
    partners: int = 6
    reach: int = 400
    least: float = 0.25


class Gain(NamedTuple):
    """What an answer brings.

    `finer` counts the events it dates more finely, by how fine, `closer` all that it bounds more closely; `bits` is how
    often it halves their bounds, in all.
    """

    finer: Mapping[Precision, int]
    closer: int
    bits: float

    @property
    def helped(self) -> int:
        """How many events would be dated more finely."""
        return sum(self.finer.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Something worth finding out: which of two events came first, or the day of one.

    `gains` go with the answers in order: it did come before, it did not; for the day of an event, days spread over
    its bounds. `chances` are how likely the answers are, all days within the bounds being as likely. `cost` is how
    many times yes or no it takes to answer: once for which came first, as often as its bounds can be halved for a
    day. `sentence` can be printed.
    """

    events: tuple[str, ...]
    gains: tuple[Gain, ...]
    chances: tuple[float, ...]
    cost: float
    sentence: str

    @property
    def expected(self) -> float:
        """How often the answer halves what is open, on average."""
        return fsum(chance * gain.bits for chance, gain in zip(self.chances, self.gains, strict=True))

    @property
    def worth(self) -> float:
        """What the answer brings on average, for what it costs."""
        return self.expected / self.cost

    @property
    def worst(self) -> float:
        """How often the least welcome answer does."""
        return min(gain.bits for gain in self.gains)


class Wording(NamedTuple):
    """How sentences name an event, and what they call one and several."""

    name: Callable[[str], str]
    one: str
    many: str


def questions(graph: Graph, limit: int, wording: Wording, limits: Limits) -> list[Question]:
    """Return the questions whose answers bring most on average for what they cost, ties by their worst answer."""
    asked = [question for question in _asked(graph, wording, limits) if question.worth >= limits.least]
    asked.sort(key=lambda question: (-question.worth, -question.worst, question.events))
    return asked[:limit]


def _asked(graph: Graph, wording: Wording, limits: Limits) -> Iterator[Question]:
    open_places = _promising(graph, limits.events)
    middles = _middles(graph)
    seen: set[tuple[int, int]] = set()
    for place in open_places:
        if question := _day(graph, place, wording, limits):
            yield question
        for other in _partners(graph, place, middles, limits.partners):
            one, two = sorted((place, other), key=graph.names.__getitem__)
            if (one, two) not in seen:
                seen.add((one, two))
                if question := _order(graph, one, two, wording, limits):
                    yield question


def _promising(graph: Graph, count: int) -> list[int]:
    """Return the places from which most can follow: open by many days, with many bounds resting on theirs."""
    early, late = graph.early, graph.late
    worth: list[tuple[float, str, int]] = []
    for place in range(1, len(graph.names)):
        open_by = width(graph.earliest(place), graph.latest(place))
        if open_by > 1 and graph.is_spoken_of(place):
            resting = sum(_is_tight(side.values, place, other, days) for side in (early, late)
                          for other, days, _ in arrows_of(side.onward[place]) if other)  # fmt: skip
            worth.append((-log2(open_by) * (1 + resting), graph.names[place], place))
    return [place for _, _, place in nsmallest(count, worth)]


def _is_tight(values: Sequence[int], place: int, other: int, days: int) -> bool:
    return values[place] + days == values[other]


def _middles(graph: Graph) -> list[tuple[int, int, str, int]]:
    """Return the closed events by the middle of their bounds (doubled), with their widths."""
    found = []
    for place in range(1, len(graph.names)):
        first, last = graph.earliest(place), graph.latest(place)
        if first is not None and last is not None and graph.is_spoken_of(place):
            found.append((first + last, last - first + 1, graph.names[place], place))
    return sorted(found)


def _partners(graph: Graph, place: int, middles: list[tuple[int, int, str, int]], count: int) -> list[int]:
    """Return the events worth comparing with this one: siblings in some statement, and yardsticks in its middle."""
    siblings = [other for other in _siblings(graph, place, count) if _overlap(graph, place, other)]
    yardsticks = _yardsticks(graph, place, middles, count)
    return list(dict.fromkeys((*siblings[: count // 2], *yardsticks)))[:count]


def _siblings(graph: Graph, place: int, count: int) -> list[int]:
    """Return events that stand beside the same event as this one, by name."""
    found: set[int] = set()
    for neighbour in _neighbours(graph, place)[:count]:
        found |= set(_neighbours(graph, neighbour)[: 4 * count])
    return sorted(found - {place}, key=graph.names.__getitem__)


def _neighbours(graph: Graph, place: int) -> list[int]:
    both = (arrows_of(graph.after[place]), arrows_of(graph.before[place]))
    found = {other for arrows in both for other, _, _ in arrows if other}
    return sorted(found, key=graph.names.__getitem__)


def _overlap(graph: Graph, one: int, other: int) -> bool:
    """Return whether bounds alone leave open which of the two came first."""
    return not (_surely_before(graph, one, other) or _surely_before(graph, other, one))


def _surely_before(graph: Graph, one: int, other: int) -> bool:
    last, first = graph.latest(one), graph.earliest(other)
    return last is not None and first is not None and last < first


def _yardsticks(graph: Graph, place: int, middles: list[tuple[int, int, str, int]], count: int) -> list[int]:
    """Return better known events nearest to the middle of this one, on either side of it."""
    first, last = graph.earliest(place), graph.latest(place)
    if first is None and last is None:
        return []
    middle = (first if last is None else last) or 0
    middle = first + last if first is not None and last is not None else 2 * middle
    at, open_by = bisect_left(middles, (middle,)), width(first, last)
    near = middles[max(at - 4 * count, 0) : at + 4 * count]
    better = [one for one in near if one[3] != place and one[1] < open_by and _overlap(graph, place, one[3])]
    return [one[3] for one in sorted(better, key=lambda one: (abs(one[0] - middle), one[2]))[:count]]


def _order(graph: Graph, one: int, other: int, wording: Wording, limits: Limits) -> Question | None:
    """Return the question which of the two came first; None where it is known."""
    if forces(graph, one, other, 1) or forces(graph, other, one, 0):
        return None
    gains = (_gain(graph, one, other, 1, limits), _gain(graph, other, one, 0, limits))
    chance = chance_before(_bounds(graph, one), _bounds(graph, other))
    names = (graph.names[one], graph.names[other])
    asked = f"whether {wording.name(names[0])} came before {wording.name(names[1])}"
    sentence = f"If we knew {asked}, {_answers([_told(gain, wording) for gain in gains])}."
    return Question(events=names, gains=gains, chances=(chance, 1 - chance), cost=1.0, sentence=sentence)


def _answers(told: Sequence[str]) -> str:
    """Return what either answer brings, once where it is the same."""
    did, did_not = told
    return f"{did} either way" if did == did_not else f"{did} if it did, and {did_not} if it did not"


def _gain(graph: Graph, start: int, end: int, days: int, limits: Limits) -> Gain:
    """Return what follows if `end` lies at least so many days after `start`."""
    rises = spread(graph.early, start, end, days, limits.reach).rises
    falls = spread(graph.late, end, start, days, limits.reach).rises
    return _weigh(graph, rises, falls)


def _day(graph: Graph, place: int, wording: Wording, limits: Limits) -> Question | None:
    """Return the question on which day an event was; what it tells of the event itself is not counted."""
    first, last = graph.earliest(place), graph.latest(place)
    if first is None or last is None:
        return None
    tried = sorted({first + (2 * at + 1) * (last - first + 1) // (2 * _DAYS_TRIED) for at in range(_DAYS_TRIED)})
    gains = tuple(_gain_of_day(graph, place, day, limits) for day in tried)
    name, most = wording.name(graph.names[place]), max(gains, key=lambda gain: gain.bits)
    return Question(
        events=(graph.names[place],),
        gains=gains,
        chances=(1 / len(tried),) * len(tried),
        cost=max(log2(width(first, last)), 1.0),
        sentence=f"If we knew the day of {name}, {_told(most, wording)} at best.",
    )


def _gain_of_day(graph: Graph, place: int, day: int, limits: Limits) -> Gain:
    rises = dict(spread(graph.early, 0, place, day, limits.reach).rises)
    falls = dict(spread(graph.late, 0, place, -day, limits.reach).rises)
    rises.pop(place, None)
    falls.pop(place, None)
    return _weigh(graph, rises, falls)


def _weigh(graph: Graph, rises: Rises, falls: Rises) -> Gain:
    """Return by how much bounds close in, over all events that either side moves."""
    finer: dict[Precision, int] = {}
    halved: list[float] = []
    moved = rises.keys() | falls.keys()
    for place in moved:
        old = _bounds(graph, place)
        first = rises[place][0] if place in rises else old[0]
        last = -falls[place][0] if place in falls else old[1]
        halved.append(bits(width(*old), width(first, last)))
        if (precision := precision_of(first, last)) != precision_of(*old):
            finer[precision] = finer.get(precision, 0) + 1
    return Gain({precision: finer[precision] for precision in _DATED if precision in finer}, len(moved), fsum(halved))


def _bounds(graph: Graph, place: int) -> tuple[int | None, int | None]:
    return graph.earliest(place), graph.latest(place)


def _told(gain: Gain, wording: Wording) -> str:
    """Return what an answer brings: "six entries would be dated to the month"."""
    if not gain.finer:
        closer = counted(gain.closer, wording.one, wording.many) if gain.closer else "nothing"
        return f"{closer} would be bounded more closely"
    counts = list(gain.finer.items())
    first = f"{counted(counts[0][1], wording.one, wording.many)} would be dated to the {counts[0][0].value}"
    rest = [f"{counted(count, 'more', 'more')} to the {precision.value}" for precision, count in counts[1:]]
    return listed([first, *rest])
