"""A review: the drafts of an inbox, one after the other, from where the author stopped the last time."""

from collections.abc import Sequence

from dateline.app import acceptances, groupings, rejections
from dateline.app.acceptances import AS_DRAFTED, Accepted, Changes
from dateline.app.desk import Desk
from dateline.app.groupings import Grouped
from dateline.app.history import undo
from dateline.app.inbox import Inbox, find_waiting, inbox_of, openly
from dateline.app.listing import note_listed, note_place, place
from dateline.app.regrouping import Waiting
from dateline.app.rejections import Rejected
from dateline.domain.drafts import RejectionKind
from dateline.domain.errors import Conflict, NotFound
from dateline.domain.revisions import Revision


class Review:
    """Goes through an inbox: looks at one draft at a time and answers it; what was answered can be undone, last first.

    Drafts that stand on sealed reports are among them where it is `sealed`. Where the author stands is kept beside
    the record, so that the next review begins there.
    """

    def __init__(self, desk: Desk, slug: str = "", *, sealed: bool = False) -> None:
        self.desk, self._slug, self._sealed = desk, slug, sealed
        self.inbox: Inbox = self._read()
        self._answers: list[tuple[int, int]] = []
        self._at = 0
        self._list()
        self._go_to(place(desk))

    @property
    def current(self) -> Waiting | None:
        """The draft that is looked at; None where none waits any more."""
        return self.inbox.waiting[self._at] if self.inbox.waiting else None

    @property
    def place(self) -> int:
        """The place of that draft among those that wait, from 1."""
        return self._at + 1

    @property
    def answered(self) -> int:
        """How many answers this review has given and not undone."""
        return len(self._answers)

    def move(self, steps: int) -> bool:
        """Look at a draft so many places further; return False where there is none, and stay."""
        if not 0 <= self._at + steps < len(self.inbox.waiting):
            return False
        self._at += steps
        self._keep_place()
        return True

    def accept(self, changes: Changes = AS_DRAFTED) -> Accepted:
        """Accept the draft, and look at the next one."""
        waiting = self._present()
        accepted = acceptances.accept(self.desk, self.inbox, waiting, changes=changes)
        self._answered(waiting, accepted.revision)
        return accepted

    def reject(self, kind: RejectionKind) -> Rejected:
        """Turn the draft down, and look at the next one."""
        waiting = self._present()
        rejected = rejections.reject(self.desk, self.inbox, waiting, kind)
        self._answered(waiting, rejected.revision)
        return rejected

    def merge(self, names: Sequence[str]) -> Grouped:
        """Tell that the draft is one with those called so, and look at what they come to."""
        waiting = self._present()
        others = [find_waiting(self.desk, self.inbox, name) for name in names]
        grouped = groupings.merge(self.desk, self.inbox, [waiting, *others])
        self._answered(min([waiting, *others], key=lambda each: each.n), grouped.revision)
        return grouped

    def split(self, passages: Sequence[int]) -> Grouped:
        """Tell that some passages of the draft tell of another happening, and look at the rest of it."""
        waiting = self._present()
        grouped = groupings.split(self.desk, self.inbox, waiting, passages)
        self._answered(waiting, grouped.revision)
        return grouped

    def undo(self) -> Revision:
        """Undo the last answer of this review, and look at its draft again."""
        if not self._answers:
            raise NotFound("nothing was answered in this review; `dateline undo` undoes what was before")
        seq, number = self._answers[-1]
        revision = undo(self.desk, seq, reason="taken back in the review")
        self._answers.pop()
        self._reload(number)
        return revision

    def refresh(self) -> None:
        """Read the inbox anew, as others have left it."""
        waiting = self.current
        self._reload(waiting.n if waiting else 0)

    def _present(self) -> Waiting:
        if self.current is None:
            raise Conflict("no draft waits any more; `dateline draft` drafts from what came in since")
        return self._whole[self.current.id]

    def _answered(self, waiting: Waiting, revision: Revision) -> None:
        self._answers.append((revision.seq, waiting.n))
        self._reload(waiting.n)

    def _reload(self, number: int) -> None:
        before = self.inbox.drafting
        self.inbox = self._read()
        if self.inbox.drafting != before:
            self._list()
        self._go_to(number)

    def _read(self) -> Inbox:
        """Return the inbox to look at; what is answered is the drafts as they are."""
        inbox = inbox_of(self.desk, self._slug)
        self._whole = {each.id: each for each in inbox.waiting}
        return inbox if self._sealed else openly(self.desk, inbox)

    def _list(self) -> None:
        note_listed(self.desk, {n: each.entry.id for n, each in enumerate(self.inbox.drafting.drafts, start=1)})

    def _go_to(self, number: int) -> None:
        """Look at the draft of this number, or at the next one that waits."""
        later = [at for at, each in enumerate(self.inbox.waiting) if each.n >= number]
        self._at = later[0] if later else max(len(self.inbox.waiting) - 1, 0)
        self._keep_place()

    def _keep_place(self) -> None:
        if self.current is not None:
            note_place(self.desk, self.current.n)
