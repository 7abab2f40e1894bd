"""What is bound to entries that were merged into another one: disputes, links, readings, grades and the like."""

from collections.abc import Callable, Collection, Hashable, Iterator
from dataclasses import replace

from dateline.app.desk import Desk
from dateline.app.standing import Touched, standing
from dateline.domain.errors import Conflict
from dateline.domain.events import Assessment, Dispute, Judgement, Link, Silence
from dateline.domain.grades import AccountGrade, Likelihood
from dateline.domain.ids import kind_of

Bound = Dispute | Link | Assessment | Silence | AccountGrade | Likelihood
Naming = Callable[[str], str]

KINDS: tuple[type[Bound], ...] = (Dispute, Link, Assessment, Silence, AccountGrade, Likelihood)


def rebind(desk: Desk, keep: str, gone: Collection[str]) -> Iterator[Touched]:
    """Yield what becomes of everything bound to the entries `gone`: bound to `keep`, lifted where that has its own.

    Entries that dispute one another, or were judged not to be the same, are not one: Conflict.
    """

    def name(entry: str) -> str:
        return keep if entry in gone else entry

    for kind in KINDS:
        bound = [(each, _renamed(each.value, name)) for each in standing(desk, kind)]
        held = {_key(each.value) for each, after in bound if after == each.value}
        for each, after in bound:
            if after != each.value:
                needless = _key(after) in held or _is_settled(after)
                held.add(_key(after))
                yield each.lifted() if needless else each.becomes(after)


def _renamed(bound: Bound, name: Naming) -> Bound:
    entry = name(bound.entry)
    match bound:
        case Dispute(target=target) if kind_of(target) == "entry":
            return replace(bound, entry=entry, target=f"entry:{name(target.partition(':')[2])}")
        case Link(other=other):
            return replace(bound, entry=entry, other=name(other))
        case _:
            return replace(bound, entry=entry)


def _key(bound: Bound) -> Hashable:
    match bound:
        case Dispute():
            return bound.entry, bound.target, bound.kind, bound.scope
        case Link():
            return frozenset((bound.entry, bound.other))
        case Assessment():
            return bound.entry, bound.property
        case Silence():
            return bound.entry, bound.check
        case AccountGrade():
            return bound.entry, bound.report, bound.property
        case Likelihood():
            return bound.entry


def _is_settled(bound: Bound) -> bool:
    """Tell whether merging itself answers the link; Conflict where what was decided speaks against merging."""
    match bound:
        case Link(judgement=Judgement.SAME) if bound.entry == bound.other:
            return True
        case Link() if bound.entry == bound.other:
            raise Conflict(f"link {bound.id}: the entries were judged {bound.judgement.value}; lift that link first")
        case Dispute() if bound.target == f"entry:{bound.entry}":
            raise Conflict(f"dispute {bound.id}: one of the entries disputes the other; lift that dispute first")
    return False
