"""Why an event lies where it lies, step by step, each step a sentence that can be printed."""

from collections.abc import Callable, Iterator, Sequence

from dateline.domain.dates import Day
from dateline.domain.records import dataclass
from dateline.language.dating.network.contradicting import quoted
from dateline.language.dating.network.graph import Graph, Link
from dateline.language.dating.network.proving import Wanted, fewest
from dateline.language.dating.network.statements import Statement
from dateline.language.wording import capitalised, counted, spoken_day

Naming = Callable[[str], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What one statement adds to what was known before it: an event lies not before `earliest`, or not after `latest`.

    Where the step counts from another event and not from a day, both are None.
    """

    event: str
    statement: Statement
    sentence: str
    earliest: Day | None = None
    latest: Day | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """The steps to an event's earliest day and to its latest, empty where that side is open."""

    earliest: tuple[Step, ...]
    latest: tuple[Step, ...]


def why(graph: Graph, place: int, name: Naming) -> Why:
    """Return the fewest steps that lead to either bound."""
    first, last = graph.earliest(place), graph.latest(place)
    up = fewest(graph, Wanted(0, place, first)) if first is not None else None
    down = fewest(graph, Wanted(place, 0, -last)) if last is not None else None
    return Why(
        earliest=tuple(_upward(graph, up or (), name)),
        latest=tuple(_downward(graph, (down or ())[::-1], name)),
    )


def _upward(graph: Graph, chain: Sequence[Link], name: Naming) -> Iterator[Step]:
    """Yield the steps from day zero up to an event."""
    reached = 0
    for link in chain:
        reached += link.days
        yield _step(graph.names[link.end], link.statement, name, earliest=Day.from_ordinal(reached))


def _downward(graph: Graph, chain: Sequence[Link], name: Naming) -> Iterator[Step]:
    """Yield the steps from day zero to an event that lies before it."""
    reached = 0
    for link in chain:
        reached -= link.days
        yield _step(graph.names[link.start], link.statement, name, latest=Day.from_ordinal(reached))


def _step(
    event: str, statement: Statement, name: Naming, *, earliest: Day | None = None, latest: Day | None = None
) -> Step:
    bound = f"before {spoken_day(earliest)}" if earliest else f"after {spoken_day(latest)}" if latest else ""
    sentence = f"{capitalised(name(event))} cannot be {bound}: {quoted(statement)}."
    return Step(event=event, statement=statement, sentence=sentence, earliest=earliest, latest=latest)


def between(graph: Graph, chain: Sequence[Link], name: Naming) -> tuple[Step, ...]:
    """Return the chain from one event to another as steps; by way of day zero it leads over days."""
    turn = next((at for at, link in enumerate(chain) if not link.end), None)
    if turn is not None:
        down, up = chain[: turn + 1], chain[turn + 1 :]
        return (*_downward(graph, down[::-1], name), *_upward(graph, up, name))
    return tuple(_relative(graph, link, name) for link in chain)


def _relative(graph: Graph, link: Link, name: Naming) -> Step:
    start, end = name(graph.names[link.start]), name(graph.names[link.end])
    sentence = f"{capitalised(end)} {_beside(link.days)} {start}: {quoted(link.statement)}."
    return Step(event=graph.names[link.end], statement=link.statement, sentence=sentence)


def _beside(days: int) -> str:
    if days > 0:
        return f"lies {counted(days, 'day')} or more after" if days > 1 else "lies on a later day than"
    return f"lies at most {counted(-days, 'day')} before" if days else "lies not before"
