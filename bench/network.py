"""How the network of bounds fares with 100,000 events and 615,000 constraints: `python bench/network.py`.

A constraint is one inequality between two events, or between an event and a day, as solvers count them: a gap bounded
on both ends is two. Makes an invented case (seeded), and prints each figure beside its floor and beside a plain work
queue over the same statements in the same run, beside networkx too where it is installed. Seconds are CPU seconds.
Exit code 1 where a floor is missed or an answer differs from the plain way.
"""

import argparse
import gc
import importlib
import importlib.util
import random
import resource
import statistics
import sys
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from dateline.language.dating.network import Gap, Kind, Network, Statement

EVENTS, CONSTRAINTS = 100_000, 615_000
FIRST, DAYS = 730_000, 3_650
TWO_ENDED = 0.3
FURTHER, SEEDED, ASKED = 2_000, 100, 200
T = TypeVar("T")
NEVER = -(10**15)

Bounds = dict[str | None, tuple[int, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One line of the report: what was measured, the floor it has to keep (None where none is set), a plain way."""

    name: str
    measured: float
    unit: str
    floor: float | None = None
    beside: str = ""

    @property
    def kept(self) -> bool:
        return self.floor is None or self.measured <= self.floor


class Case:
    """An invented case: events on days nobody is told, and statements about them that are all true."""

    def __init__(self, events: int, seed: int = 7) -> None:
        self.chance = random.Random(seed)
        self.days = [FIRST + self.chance.randrange(DAYS) for _ in range(events)]
        self.made = 0

    def statements(self, constraints: int) -> list[Statement]:
        """Return a date for every event and relations between events drawn at random, in a mixed order."""
        relations = round((constraints - 2 * len(self.days)) / (1 + TWO_ENDED))
        order = list(range(len(self.days) + relations))
        self.chance.shuffle(order)
        return [self.date(at) if at < len(self.days) else self.relation() for at in order]

    def date(self, event: int) -> Statement:
        """Say when an event was, to the day, the week, the month or the year."""
        blur = self.chance.choice((0, 0, 6, 30, 180, 365))
        low = self.days[event] - self.chance.randint(0, blur)
        kind = Kind.WRITTEN_PART if blur else Kind.WRITTEN_DAY
        return self.say(Gap(None, f"event {event}", low, low + blur), kind)

    def relation(self) -> Statement:
        """Say how two events lie to each other: mostly which came first, else how far apart, more or less."""
        one, other = self.chance.sample(range(len(self.days)), 2)
        if self.days[one] > self.days[other]:
            one, other = other, one
        apart = self.days[other] - self.days[one]
        if self.chance.random() >= TWO_ENDED:
            return self.say(Gap(f"event {one}", f"event {other}", min(apart, 1)), Kind.SAID)
        blur = self.chance.choice((0, 3, 7, 30))
        least = apart - self.chance.randint(0, blur)
        return self.say(Gap(f"event {one}", f"event {other}", least, least + blur), Kind.COUNTED)

    def lie(self) -> Statement:
        """Say of two events that they lie ten years further apart than they do: nothing can make that hold."""
        one, other = self.chance.sample(range(len(self.days)), 2)
        apart = self.days[other] - self.days[one] + DAYS
        return self.say(Gap(f"event {one}", f"event {other}", apart, apart + 7), Kind.ASSUMED)

    def say(self, gap: Gap, kind: Kind) -> Statement:
        self.made += 1
        return Statement(id=f"statement {self.made}", gaps=(gap,), words=f"statement {self.made} is made", kind=kind)


def main() -> int:
    """Measure, print, and say whether the floors are kept."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--events", type=int, default=EVENTS)
    asked.add_argument("--constraints", type=int, default=CONSTRAINTS)
    given = asked.parse_args()
    case = Case(given.events)
    statements = case.statements(given.constraints)
    ends = sum((gap.least is not None) + (gap.most is not None) for said in statements for gap in said.gaps)
    print(f"{given.events:,} events, {len(statements):,} statements, {ends:,} constraints", flush=True)
    kept = True
    for figure in _figures(case, statements):
        kept = kept and figure.kept
        print(_line(figure), flush=True)
    return 0 if kept else 1


def _line(figure: Figure) -> str:
    floor = "" if figure.floor is None else f" (floor {figure.floor:g}: {'kept' if figure.kept else 'MISSED'})"
    return f"{figure.name}: {figure.measured:.3g} {figure.unit}{floor}{'; ' if figure.beside else ''}{figure.beside}"


def _figures(case: Case, statements: Sequence[Statement]) -> Iterator[Figure]:
    before = _memory()
    network, seconds = _timed(lambda: Network(statements))
    taken = _memory() - before
    plain, plain_seconds = _timed(lambda: _plain(statements))
    beside = f"a plain work queue over the same statements {plain_seconds:.2f} s"
    yield Figure(name="build and tighten", measured=seconds, unit="s CPU", floor=2.5, beside=beside)
    yield Figure(name="memory taken", measured=taken, unit="MB", beside="statements themselves left out")
    yield Figure(name="bounds that differ from the plain way", measured=_differing(network, plain), unit="", floor=0)
    del plain
    yield from _networkx(statements)
    yield from _changing(network, case)
    yield from _asking(network, case)
    yield from _contradicting(network, case)


def _changing(network: Network, case: Case) -> Iterator[Figure]:
    more = [case.relation() for _ in range(FURTHER)]
    for name, act, floor in (
        ("one more statement", network.tell, 50.0),
        ("one statement withdrawn", lambda said: network.withdraw(said.id), None),
    ):
        spent = [_timed(lambda said=said, act=act: act(said))[1] * 1e6 for said in more]  # type: ignore[misc]
        worst = statistics.quantiles(spent, n=20)[-1]
        beside = f"95 in 100 under {worst:.0f}, all under {max(spent):.0f}"
        yield Figure(name=name, measured=statistics.median(spent), unit="µs CPU, median", floor=floor, beside=beside)


def _asking(network: Network, case: Case) -> Iterator[Figure]:
    events = [f"event {case.chance.randrange(len(case.days))}" for _ in range(ASKED)]
    whys, seconds = _timed(lambda: [network.why(event) for event in events])
    longest = max(len(why.earliest) for why in whys)
    yield Figure(
        name="why, one event", measured=seconds / ASKED * 1e3, unit="ms CPU", beside=f"{longest} steps at most"
    )
    pairs = list(zip(events, reversed(events), strict=True))
    answers, seconds = _timed(lambda: [network.before(one, other) for one, other in pairs])
    told = f"{sum(answer is not None for answer in answers)} of {ASKED} can be told"
    yield Figure(name="which came first, one pair", measured=seconds / ASKED * 1e3, unit="ms CPU", beside=told)
    found, seconds = _timed(lambda: network.questions(limit=3))
    best = found[0].sentence if found else "nothing"
    yield Figure(name="the three best questions", measured=seconds, unit="s CPU", beside=best)


def _contradicting(network: Network, case: Case) -> Iterator[Figure]:
    lies = [case.lie() for _ in range(SEEDED)]
    _, seconds = _timed(lambda: network.tell_all(lies))
    yield Figure(name=f"{SEEDED} false statements told at once", measured=seconds, unit="s CPU")
    found, seconds = _timed(lambda: network.contradictions)
    sizes = statistics.mean(len(one.statements) for one in found)
    beside = f"{sizes:.1f} statements each; the first: {found[0].sentence}"
    yield Figure(name="explained by a smallest set", measured=seconds / SEEDED * 1e3, unit="ms CPU each", beside=beside)
    missed = {lie.id for lie in lies} - {one.set_aside.id for one in found}
    yield Figure(name="false statements not found", measured=len(missed), unit="", floor=0)
    yield Figure(name="true statements set aside", measured=len(found) - SEEDED + len(missed), unit="", floor=0)


def _timed(act: Callable[[], T]) -> tuple[T, float]:
    began = time.process_time()
    done = act()
    return done, time.process_time() - began


def _memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _differing(network: Network, plain: Bounds) -> int:
    return sum(
        bounds != tuple(day.ordinal if day else None for day in network.bounds(event)[:2])
        for event, bounds in plain.items()
        if event is not None
    )


def _plain(statements: Sequence[Statement]) -> Bounds:
    """Return all bounds the plain way: arrows in lists of lists and a work queue, nothing kept to explain."""
    places: dict[str | None, int] = {None: 0}
    for said in statements:
        for earlier, later, _, _ in said.gaps:
            places.setdefault(earlier, len(places))
            places.setdefault(later, len(places))
    onward: list[list[tuple[int, int]]] = [[] for _ in places]
    inward: list[list[tuple[int, int]]] = [[] for _ in places]
    for said in statements:
        for earlier, later, least, most in said.gaps:
            start, end = places[earlier], places[later]
            if least is not None:
                onward[start].append((end, least))
                inward[end].append((start, least))
            if most is not None:
                onward[end].append((start, -most))
                inward[start].append((end, -most))
    first, last = _longest(onward), _longest(inward)
    return {event: (first[at], -last[at]) for event, at in places.items()}


def _longest(onward: Sequence[Sequence[tuple[int, int]]]) -> list[int]:
    values = [NEVER] * len(onward)
    values[0] = 0
    queue, waiting = deque([0]), [False] * len(onward)
    while queue:
        place = queue.popleft()
        waiting[place] = False
        for other, days in onward[place]:
            if values[place] + days > values[other]:
                values[other] = values[place] + days
                if not waiting[other]:
                    waiting[other] = True
                    queue.append(other)
    return values


def _networkx(statements: Sequence[Statement]) -> Iterator[Figure]:
    if importlib.util.find_spec("networkx") is None:
        print("networkx is not installed: no figure beside it", flush=True)
        return
    networkx = importlib.import_module("networkx")

    def build_and_tighten() -> int:
        graph = networkx.DiGraph()
        for said in statements:
            for earlier, later, least, most in said.gaps:
                for start, end, days in ((earlier or 0, later, least), (later, earlier or 0, most and -most)):
                    if days is not None:
                        held = graph.get_edge_data(start, end)
                        graph.add_edge(start, end, weight=min(-days, held["weight"]) if held else -days)
        for directed in (graph, graph.reverse(copy=False)):
            networkx.single_source_bellman_ford_path_length(directed, 0)
        return int(graph.number_of_edges())

    _, seconds = _timed(build_and_tighten)
    yield Figure(name="networkx, build and Bellman-Ford both ways", measured=seconds, unit="s CPU")
    gc.collect()


if __name__ == "__main__":
    sys.exit(main())
