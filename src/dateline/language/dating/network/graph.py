"""The events as places in lists, what statements say as arrows between them, and the bounds reached so far.

An arrow from one event to another says that the other lies at least so many days later. A gap with both ends is two
arrows, one each way, since "at most 7 days after" is "at least -7 days after" seen from the other end. Day zero is
place 0, so that dates are arrows too. The earliest days are then the least numbers that satisfy all arrows, and the
latest days are the same problem in the mirror: arrows turned round, days with their sign changed. The class `Side`
keeps either.
"""

from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from dateline.language.dating.network.statements import Statement

OPEN = -(1 << 60)
"""The value of an event without a bound; no chain of gaps leads out of its neighbourhood."""
OPEN_BELOW = OPEN // 2

Arrow = tuple[int, int, Statement]
"""The place at the other end, the days, and the statement that says so."""
Arrows = list[list[Any]]
"""For each place its arrows, three elements each on one flat list: half the memory of tuples, and twice as fast."""


class Link(NamedTuple):
    """An arrow with both its ends."""

    start: int
    end: int
    days: int
    statement: Statement


@dataclass(slots=True, kw_only=True)
class Side:
    """The bounds on one side: the earliest days, or the latest with their sign changed.

    `values` only rise as statements come in. `held_by` is the place whose value holds up this one, 0 for a date,
    -1 where nothing does. `onward` are the arrows leaving a place in this direction, `inward` those that reach it.
    """

    values: "array[int]"
    held_by: "array[int]"
    onward: Arrows
    inward: Arrows


@dataclass(slots=True)
class Graph:
    """All events and arrows. Arrows from and to day zero are kept at their other end only."""

    names: list[str] = field(default_factory=lambda: [""])
    places: dict[str | None, int] = field(default_factory=lambda: {None: 0})
    after: Arrows = field(default_factory=lambda: [[]])
    before: Arrows = field(default_factory=lambda: [[]])
    early: Side = field(init=False)
    late: Side = field(init=False)

    def __post_init__(self) -> None:
        """Begin with day zero alone."""
        self.early = _side(self.after, self.before)
        self.late = _side(self.before, self.after)

    def place(self, name: str | None) -> int:
        """Return where the event is kept, after making room for it if it is new."""
        found = self.places.get(name)
        return self._open_place(name) if found is None else found

    def _open_place(self, name: str | None) -> int:
        found = self.places[name] = len(self.names)
        self.names.append(name or "")
        self.after.append([])
        self.before.append([])
        for side in (self.early, self.late):
            side.values.append(OPEN)
            side.held_by.append(-1)
        return found

    def links(self, statement: Statement) -> Iterator[Link]:
        """Yield what the statement says as arrows."""
        for earlier, later, least, most in statement.gaps:
            start, end = self.place(earlier), self.place(later)
            if least is not None:
                yield Link(start, end, least, statement)
            if most is not None:
                yield Link(end, start, -most, statement)

    def draw(self, link: Link) -> None:
        """Put the arrow in; no bound moves yet."""
        start, end, days, statement = link
        if start:
            self.after[start] += end, days, statement
        if end:
            self.before[end] += start, days, statement

    def erase(self, statement: Statement) -> None:
        """Take the arrows of the statement out; no bound moves yet."""
        for link in self.links(statement):
            for arrows, place in ((self.after, link.start), (self.before, link.end)):
                arrows[place] = _without(arrows[place], statement)

    def earliest(self, place: int) -> int | None:
        """Return the first day the event can lie on, as an ordinal."""
        value = self.early.values[place]
        return None if value < OPEN_BELOW else value

    def latest(self, place: int) -> int | None:
        """Return the last day the event can lie on, as an ordinal."""
        value = self.late.values[place]
        return None if value < OPEN_BELOW else -value

    def is_spoken_of(self, place: int) -> bool:
        """Return whether any statement that counts speaks of the event."""
        return bool(self.after[place] or self.before[place])


def arrows_of(flat: list[Any]) -> Iterator[Arrow]:
    """Return the arrows kept on a flat list."""
    one = iter(flat)
    return zip(one, one, one, strict=False)


def _side(onward: Arrows, inward: Arrows) -> Side:
    return Side(values=array("q", [0]), held_by=array("q", [-1]), onward=onward, inward=inward)


def _without(flat: list[Any], statement: Statement) -> list[Any]:
    kept: Iterable[Arrow] = (arrow for arrow in arrows_of(flat) if arrow[2] is not statement)
    return [element for arrow in kept for element in arrow]
