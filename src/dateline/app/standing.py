"""What acts are made of: things as they stand, and one revision of what becomes of them."""

from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from typing import Generic, TypeVar

from dateline.app.desk import Desk
from dateline.domain.errors import Invalid, NotFound
from dateline.domain.folding import State
from dateline.domain.ids import Subject, subject
from dateline.domain.records import dataclass
from dateline.domain.revisions import KINDS, Act, Decision, Held, Revision

Kind = TypeVar("Kind", bound=Held)

_KIND_NAMES = {kind: name for name, kind in KINDS.items()}


@dataclass(frozen=True, slots=True)
class Touched:
    """What becomes of a subject: its new value, None to take it out; `version` is the one the author saw."""

    subject: Subject
    version: int
    now: Held | None


@dataclass(frozen=True, slots=True)
class Standing(Generic[Kind]):
    """A value as it is held, at its version."""

    version: int
    value: Kind

    def becomes(self, value: Kind) -> Touched:
        """Return the touch that puts `value` in the place of this one."""
        return Touched(subject_of(self.value), self.version, value)

    def lifted(self) -> Touched:
        """Return the touch that takes this value out."""
        return Touched(subject_of(self.value), self.version, None)


def fresh(value: Held) -> Touched:
    """Return the touch that brings in a value never held before."""
    return Touched(subject_of(value), 0, value)


def subject_of(value: Held) -> Subject:
    """Return the name under which the log keeps a value."""
    return subject(_KIND_NAMES[type(value)], value.id)


def decide(
    desk: Desk,
    act: Act,
    touched: Iterable[Touched],
    *,
    reason: str,
    note: Mapping[str, str] | None = None,
    relies_on: Mapping[Subject, int] | None = None,
) -> Revision:
    """Put one revision into the log, filed under the first subject touched, and return it.

    Conflict where what it touches or `relies_on` is at another version.
    """
    decided = replace(decision(act, touched, reason=reason, note=note), relies_on=relies_on or {})
    [revision] = desk.store.append([decided], author=desk.author)
    return revision


def decision(act: Act, touched: Iterable[Touched], *, reason: str, note: Mapping[str, str] | None = None) -> Decision:
    """Return what the author decides, filed under the first subject touched."""
    touches = list(touched)
    return Decision(
        act=act,
        expects={touch.subject: touch.version for touch in touches},
        now={touch.subject: touch.now for touch in touches},
        reason=reason,
        note=note or {},
    )


def find(desk: Desk, kind: type[Kind], name: str) -> Standing[Kind]:
    """Return what stands under an id, or under the beginning of one; NotFound or Invalid otherwise."""
    kind_name = _KIND_NAMES[kind]
    exact = desk.store.state(subject(kind_name, name))
    if exact is not None:
        return _standing(exact, kind, f"{kind_name} {name}")
    begun = [state for state in standing(desk, kind) if name and state.value.id.startswith(name)]
    if not begun:
        raise NotFound(f"{kind_name} {name!r}: there is none in {desk.folder}; `dateline log` names what was ever held")
    if len(begun) > 1:
        raise Invalid(f"{kind_name} {name!r}: {len(begun)} ids begin like this; give more of it")
    return begun[0]


def standing(desk: Desk, kind: type[Kind]) -> list[Standing[Kind]]:
    """Return everything of one kind that stands."""
    states = desk.store.states(_KIND_NAMES[kind])
    return [Standing(state.version, state.value) for state in states if isinstance(state.value, kind)]


def held(desk: Desk, kind: type[Kind]) -> list[Kind]:
    """Return the standing values of one kind, in the order in which they were first touched."""
    return [each.value for each in standing(desk, kind)]


def check_revised(before: Held, after: Held) -> None:
    """Refuse a revision that leaves everything as it is."""
    if before == after:
        known = ", ".join(each.name for each in fields(before) if each.name != "id")
        raise Invalid(f"{subject_of(before)}: stays as it is; give what is to become of one of {known}")


def _standing(state: State, kind: type[Kind], name: str) -> Standing[Kind]:
    if not isinstance(state.value, kind):
        raise NotFound(f"{name}: was taken out or redacted; `dateline log {state.subject}` says why")
    return Standing(state.version, state.value)
