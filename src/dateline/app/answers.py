"""What authors answered to drafts, read out of the record."""

from collections.abc import Mapping

from dateline.app.desk import Desk
from dateline.app.standing import held
from dateline.domain.chronologies import Entry
from dateline.domain.drafts import Grouping, Rejection
from dateline.domain.records import dataclass
from dateline.domain.revisions import Act, Revision

PASSAGES, WITHOUT = "passages", "without"
"""Where the note of an acceptance names the passages that went into the entry, and those that were left out."""
REWRITTEN, HOST, PROMPT = "rewritten_by", "endpoint", "prompt"
"""Where it names the model that wrote the text, where that is, and the version of what it was asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What was answered to the drafts of a chronology; passages are named by their keys.

    `accepted` gives for a passage the id of the entry that it went into, `left_out` holds those that an author left
    out of one. Groupings stand in the order in which they were judged: a later one outranks an earlier one.
    """

    accepted: Mapping[str, str]
    left_out: frozenset[str]
    rejections: tuple[Rejection, ...]
    groupings: tuple[Grouping, ...]

    @property
    def rejected(self) -> frozenset[str]:
        """The passages of all drafts that were turned down."""
        return frozenset(key for each in self.rejections for key in each.passages)


def answers_of(desk: Desk, chronology: str) -> Answers:
    """Return what was answered to the drafts of a chronology (its id); what was undone or redacted is no answer."""
    accepted: dict[str, str] = {}
    left_out: set[str] = set()
    for revision in acceptances(desk):
        entry = desk.store.now_of(revision).get(revision.subject)
        if isinstance(entry, Entry) and entry.chronology == chronology:
            note = desk.store.note_of(revision)
            accepted.update(dict.fromkeys(note.get(PASSAGES, "").split(), entry.id))
            left_out.update(note.get(WITHOUT, "").split())
    return Answers(
        accepted=accepted,
        left_out=frozenset(left_out),
        rejections=tuple(each for each in held(desk, Rejection) if each.chronology == chronology),
        groupings=tuple(each for each in held(desk, Grouping) if each.chronology == chronology),
    )


def acceptances(desk: Desk) -> list[Revision]:
    """Return the revisions that accept a draft and were not undone, in order."""
    revisions = list(desk.store.log(acts=[Act.ACCEPT_DRAFT, Act.UNDO]))
    undone: set[str] = set()
    # Backwards: an undo that was undone itself has undone nothing.
    for revision in reversed(revisions):
        if revision.act is Act.UNDO and str(revision.seq) not in undone:
            undone.add(desk.store.note_of(revision).get("seq", ""))
    return [each for each in revisions if each.act is Act.ACCEPT_DRAFT and str(each.seq) not in undone]
