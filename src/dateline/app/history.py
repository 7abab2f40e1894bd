"""The log as authors see it: looked at, reversed, carried elsewhere, proved, redacted."""

from collections.abc import Iterable, Iterator

from dateline.app.desk import Desk
from dateline.app.proving import missing_blobs, verify
from dateline.app.recalling import find_subject, value_before
from dateline.app.redacting import Redaction, plan_redaction, redact
from dateline.app.standing import held, standing, subject_of
from dateline.domain.chronologies import Entry
from dateline.domain.drafts import Grouping, Rejection
from dateline.domain.errors import Conflict, Refused
from dateline.domain.events import Assessment, Dispute, Link, Silence
from dateline.domain.folding import State
from dateline.domain.grades import AccountGrade, Likelihood, SourceGrade
from dateline.domain.ids import Subject
from dateline.domain.reports import Snapshot
from dateline.domain.revisions import Act, Decision, Revision
from dateline.domain.sealings import Sealing
from dateline.domain.watches import Watch
from dateline.language.wording import clipped

__all__ = [
    "Redaction",
    "as_of",
    "dump",
    "find_subject",
    "load",
    "log",
    "missing_blobs",
    "plan_redaction",
    "rebuild",
    "redact",
    "undo",
    "verify",
    "words_of",
]

_WORDS = 50
_LASTING = {
    Act.REDACT: "what was redacted is gone for good",
    Act.PUBLISH_EDITION: "what was published stays so; publish another edition",
}


def log(desk: Desk, subject: str | None = None, *, after: int = 0, until: int | None = None) -> Iterator[Revision]:
    """Yield the revisions in order, those that touch `subject` when given, with `after` < seq <= `until`.

    A subject is named as in `find_subject`.
    """
    named = None if subject is None else find_subject(desk, subject)
    return desk.store.log(subject=named, after=after, until=until)


def words_of(desk: Desk, revision: Revision) -> str:
    """Return how the entry that a revision is filed under reads after it: the beginning of its date and its text."""
    entry = None if revision.redacted else desk.store.now_of(revision).get(revision.subject)
    return clipped(f"{entry.when.words} {entry.text}".strip(), _WORDS) if isinstance(entry, Entry) else ""


def undo(desk: Desk, seq: int, *, reason: str) -> Revision:
    """Put back, in one revision, what revision `seq` touched as it stood before it.

    Conflict, naming the later revision, when a touched subject has moved on since and does not stand so again.
    """
    revision = desk.store.revision(seq)
    standing = _undoable(desk, revision)
    before = {name: value_before(desk, name, revision) for name in _in_order(revision)}
    _check_unbound(desk, [name for name, value in before.items() if value is None])
    decision = Decision(
        act=Act.UNDO,
        expects={name: standing[name] for name in before},
        now=before,
        reason=reason,
        note={"seq": str(seq)},
    )
    return desk.store.append([decision], author=desk.author)[0]


def as_of(desk: Desk, moment: str | int) -> dict[Subject, State]:
    """Return all states as they stood after a revision (its number), or at a moment (ISO date or time, UTC)."""
    if isinstance(moment, str) and moment.isdecimal():
        moment = int(moment)
    return desk.store.as_of(moment)


def dump(desk: Desk) -> Iterator[str]:
    """Yield the log as JSON Lines, the same bytes for the same log; blobs are files and are copied as such."""
    return desk.store.dump()


def load(desk: Desk, lines: Iterable[str]) -> int:
    """Take a dump into an empty case, all of it or nothing, and return how many revisions came."""
    return desk.store.load(lines)


def rebuild(desk: Desk) -> int:
    """Fold the whole log again and return how many subjects it gave."""
    return desk.store.rebuild()


def _undoable(desk: Desk, revision: Revision) -> dict[Subject, int]:
    """Return the versions of what a revision touched, all of which stands as the revision left it."""
    name = f"revision {revision.seq}"
    if revision.act in _LASTING:
        raise Refused(f"{name}: cannot be undone: {_LASTING[revision.act]}")
    if revision.redacted:
        raise Refused(f"{name}: has been redacted, and what it did is no longer known; revise what stands instead")
    left = desk.store.now_of(revision)
    standing: dict[Subject, int] = {}
    for subject, version in revision.touches.items():
        state = desk.store.state(subject)
        if state is None or (state.version != version and state.value != left.get(subject)):
            later = state.seq if state else desk.store.head().seq
            raise Conflict(f"{name}: {subject} has moved on since, last in revision {later}; undo that first")
        standing[subject] = state.version
    return standing


def _in_order(revision: Revision) -> list[Subject]:
    return [revision.subject, *(name for name in revision.touches if name != revision.subject)]


def _check_unbound(desk: Desk, leaving: Iterable[Subject]) -> None:
    gone = set(leaving)
    if not gone:
        return
    for subject, holder in _bonds(desk):
        if subject in gone and holder not in gone:
            raise Conflict(f"{subject}: {holder} still refers to it; take that out, or undo it, first")


def _bonds(desk: Desk) -> Iterator[tuple[str, str]]:
    """Yield what is referred to, and what refers to it."""
    for each in standing(desk, Dispute):
        yield from ((name, f"dispute:{each.value.id}") for name in (f"entry:{each.value.entry}", each.value.target))
    for link in standing(desk, Link):
        yield from ((f"entry:{name}", f"link:{link.value.id}") for name in (link.value.entry, link.value.other))
    for reading in standing(desk, Assessment):
        yield f"entry:{reading.value.entry}", f"assessment:{reading.value.id}"
    for silence in standing(desk, Silence):
        yield f"entry:{silence.value.entry}", f"silence:{silence.value.id}"
    yield from _graded(desk)
    for entry in standing(desk, Entry):
        yield f"chronology:{entry.value.chronology}", f"entry:{entry.value.id}"
        yield from ((f"report:{each.report}", f"entry:{entry.value.id}") for each in entry.value.citations)
    answers: list[Rejection | Grouping] = [*held(desk, Rejection), *held(desk, Grouping)]
    yield from ((f"chronology:{answer.chronology}", subject_of(answer)) for answer in answers)
    for snapshot in standing(desk, Snapshot):
        yield f"report:{snapshot.value.report}", f"snapshot:{snapshot.value.id}"
    for sealing in standing(desk, Sealing):
        yield sealing.value.subject, f"sealing:{sealing.value.id}"
    for watch in standing(desk, Watch):
        behind = (f"report:{watch.value.id}", *(f"snapshot:{each.snapshot}" for each in watch.value.sightings))
        yield from ((each, f"watch:{watch.value.id}") for each in behind)


def _graded(desk: Desk) -> Iterator[tuple[str, str]]:
    for source in standing(desk, SourceGrade):
        yield source.value.source, f"reliability:{source.value.id}"
    for account in standing(desk, AccountGrade):
        behind = (f"entry:{account.value.entry}", f"report:{account.value.report}")
        yield from ((each, f"credibility:{account.value.id}") for each in behind)
    for likelihood in standing(desk, Likelihood):
        yield f"entry:{likelihood.value.entry}", f"likelihood:{likelihood.value.id}"
