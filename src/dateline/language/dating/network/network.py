"""The network of bounds over the events of a case."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from dateline.domain.dates import Day
from dateline.domain.errors import NotFound
from dateline.language.dating.edtf.value import Bounds
from dateline.language.dating.network import asking, explaining
from dateline.language.dating.network.asking import Limits, Question, Wording
from dateline.language.dating.network.comparing import forces
from dateline.language.dating.network.contradicting import Contradiction, contradictions
from dateline.language.dating.network.explaining import Step, Why
from dateline.language.dating.network.holding import Held
from dateline.language.dating.network.proving import Wanted, fewest
from dateline.language.dating.network.statements import Statement
from dateline.language.dating.network.widths import precision_of

NO_NAMES: Mapping[str, str] = MappingProxyType({})


class Network:
    """Events whose days are unknown, and statements that bound them; it only ever tightens what statements say.

    An event is one day. What lasts is two events, its start and its end (`lasts`). `names` are how sentences name
    events, their ids where it has none; `one` and `many` what sentences call an event and several.
    Everything said is of the statements held: those that contradict more trusted ones are set aside, see
    `contradictions`. Nothing depends on the order in which statements were told.
    """

    def __init__(
        self,
        statements: Iterable[Statement] = (),
        *,
        names: Mapping[str, str] = NO_NAMES,
        one: str = "event",
        many: str = "events",
    ) -> None:
        self._held = Held()
        self._names = names
        self._wording = Wording(self._name, one, many)
        self._contradictions: tuple[int, tuple[Contradiction, ...]] = (-1, ())
        self.tell_all(statements)

    def tell(self, statement: Statement) -> None:
        """Take the statement in, in the place of one with its id; only what it touches is tightened.

        Invalid where it can hold for no days at all.
        """
        self._held.tell(statement)

    def tell_all(self, statements: Iterable[Statement]) -> None:
        """Take many statements in at once: the same as telling each, and much faster."""
        self._held.tell_all(statements)

    def withdraw(self, statement: str) -> None:
        """Leave everything as it would be had the statement of this id never been told; NotFound where it was not."""
        self._held.withdraw(statement)

    @property
    def events(self) -> tuple[str, ...]:
        """The events that any statement speaks of, by name."""
        graph = self._held.graph
        found = {name for at, name in enumerate(graph.names) if graph.is_spoken_of(at)}
        found |= {name for said in self.set_aside for gap in said.gaps for name in gap[:2] if name is not None}
        return tuple(sorted(found))

    @property
    def statements(self) -> tuple[Statement, ...]:
        """All that was told and not withdrawn, the most trusted first."""
        return tuple(sorted(self._held.told.values(), key=lambda said: said.rank))

    @property
    def set_aside(self) -> tuple[Statement, ...]:
        """The statements that are not held, because more trusted ones contradict them."""
        return tuple(sorted((self._held.told[name] for name in self._held.aside), key=lambda said: said.rank))

    @property
    def contradictions(self) -> tuple[Contradiction, ...]:
        """For each statement set aside, a smallest set of statements that it makes a contradiction with."""
        if self._contradictions[0] != self._held.changes:
            self._contradictions = (self._held.changes, contradictions(self._held))
        return self._contradictions[1]

    def bounds(self, event: str) -> Bounds:
        """Return the first and the last day the event can lie on, and to within what that dates it."""
        place, graph = self._place(event), self._held.graph
        first, last = graph.earliest(place), graph.latest(place)
        return Bounds(_day(first), _day(last), precision_of(first, last))

    def why(self, event: str) -> Why:
        """Return the statements that lead to either bound of the event, in the fewest steps."""
        return explaining.why(self._held.graph, self._place(event), self._name)

    def before(self, one: str, other: str) -> bool | None:
        """Return whether the one lies on an earlier day (True), on the same or a later one (False), or None: open."""
        if self._forces(one, other, 1):
            return True
        return False if self._forces(other, one, 0) else None

    def same_day(self, one: str, other: str) -> bool | None:
        """Return whether both lie on one day; None where that is open."""
        if self._forces(one, other, 0) and self._forces(other, one, 0):
            return True
        return False if self._forces(one, other, 1) or self._forces(other, one, 1) else None

    def lies_after(self, other: str, one: str, days: int) -> bool | None:
        """Return whether `other` lies at least so many days after `one`; None where that is open."""
        if self._forces(one, other, days):
            return True
        return False if self._forces(other, one, 1 - days) else None

    def why_after(self, other: str, one: str, days: int) -> tuple[Step, ...]:
        """Return the statements that force `other` to lie at least so many days after `one`; none where none do."""
        graph = self._held.graph
        chain = fewest(graph, Wanted(self._place(one), self._place(other), days))
        return explaining.between(graph, chain or (), self._name)

    def why_before(self, one: str, other: str) -> tuple[Step, ...]:
        """Return the statements that force the one to lie on an earlier day than the other; none where none do."""
        return self.why_after(other, one, 1)

    def questions(self, limit: int = 3, limits: Limits = Limits()) -> list[Question]:  # noqa: B008 immutable
        """Return the things most worth learning, best first: which of two events came first, or the day of one."""
        return asking.questions(self._held.graph, limit, self._wording, limits)

    def _forces(self, one: str, other: str, days: int) -> bool:
        return forces(self._held.graph, self._place(one), self._place(other), days)

    def _place(self, event: str) -> int:
        graph = self._held.graph
        place = graph.places.get(event, 0)
        if not place or not (graph.is_spoken_of(place) or event in self.events):
            raise NotFound(f"no statement speaks of the event {event!r}; `events` lists those that any speaks of")
        return place

    def _name(self, event: str) -> str:
        return self._names.get(event, event)


def _day(ordinal: int | None) -> Day | None:
    return None if ordinal is None else Day.from_ordinal(ordinal)
