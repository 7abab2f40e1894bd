"""The act that turns a draft down."""

from dateline.app.chronologies import opened
from dateline.app.desk import Desk
from dateline.app.inbox import Inbox
from dateline.app.regrouping import Waiting
from dateline.app.standing import decide, fresh, held
from dateline.domain.chronologies import Entry
from dateline.domain.drafts import Rejection, RejectionKind
from dateline.domain.errors import Conflict
from dateline.domain.ids import new_id, subject
from dateline.domain.records import dataclass
from dateline.domain.revisions import Act, Revision


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejected:
    """A draft that was turned down, and the revision that says so."""

    rejection: Rejection
    revision: Revision


def reject(desk: Desk, inbox: Inbox, waiting: Waiting, kind: RejectionKind, *, reason: str = "") -> Rejected:
    """Turn a draft down: it is not drafted again, unless a new origin tells of it.

    Conflict where it was answered meanwhile.
    """
    check_unanswered(desk, waiting)
    chronology = opened(desk, inbox.chronology.slug if inbox.chronology else "")
    passages = tuple(telling.key for telling in waiting.draft.tellings)
    rejection = Rejection(id=new_id(), chronology=chronology.id, kind=kind, passages=passages)
    revision = decide(desk, Act.REJECT_DRAFT, [fresh(rejection)], reason=reason or kind.value)
    return Rejected(rejection=rejection, revision=revision)


def check_unanswered(desk: Desk, waiting: Waiting) -> None:
    """Refuse an answer to a draft that somebody else has answered meanwhile."""
    state = desk.store.state(subject("entry", waiting.id))
    if state is not None and isinstance(state.value, Entry) and waiting.draft.adds_to != waiting.id:
        raise Conflict(f"draft {waiting.n}: was accepted meanwhile as entry {waiting.id}; `dateline show` has it")
    if any(waiting.keys <= set(each.passages) for each in held(desk, Rejection)):
        raise Conflict(f"draft {waiting.n}: was turned down meanwhile; `dateline log` says why")
