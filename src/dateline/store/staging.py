"""From decisions to revisions, and from revisions to rows, before anything is written."""

import math
import secrets
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, TypedDict

import msgspec

from dateline.domain.chronologies import Entry
from dateline.domain.dates import Day
from dateline.domain.errors import Conflict, Damaged, Invalid
from dateline.domain.ids import Subject, kind_of
from dateline.domain.records import dataclass
from dateline.domain.revisions import KINDS, Act, Decision, Held, Revision, chained, seal
from dateline.store.bodies import Written, write_body, written
from dateline.store.port import Head

Row = tuple[Any, ...]

REVISION_COLUMNS = (
    "seq",
    "subject",
    "version",
    "act",
    "touches",
    "author",
    "at",
    "reason",
    "body",
    "salt",
    "seal",
    "previous",
    "digest",
)
TOUCHED_COLUMNS = ("subject", "version", "seq")
STATE_COLUMNS = (
    "subject",
    "kind",
    "version",
    "seq",
    "value",
    "chronology",
    "position",
    "earliest",
    "latest",
    "in_force",
)
"""What rows hold, in their order; a subject that is no entry has no place among entries."""
_NOWHERE = (None,) * 5

# SQL integers have 64 bits; days beyond that are told apart by nobody.
_FARTHEST = 2**62


@dataclass(frozen=True, slots=True)
class Staged:
    """A revision ready to be written, and the values it leaves behind."""

    revision: Revision
    now: Mapping[Subject, Written]


def stage(
    decisions: Sequence[Decision], *, versions: Mapping[Subject, int], head: Head, author: str, at: str
) -> Iterator[Staged]:
    """Yield one revision for each decision, chained to `head`; `versions` are those of the subjects as they stand."""
    if not author.strip():
        raise Invalid("a revision needs an author; give one with --author or in case.toml")
    present = dict(versions)
    for decision in decisions:
        check_decision(decision)
        _check_versions(decision, present)
        staged = _seal_and_chain(decision, head=head, author=author, at=at)
        present.update(staged.revision.touches)
        head = Head(seq=staged.revision.seq, digest=staged.revision.digest)
        yield staged


def check_decision(decision: Decision) -> None:
    """Hold a decision to its form; Invalid says what is amiss."""
    if not decision.reason.strip():
        raise Invalid(f"{decision.act.value}: a reason is compulsory; give one with --reason")
    if not decision.expects or decision.expects.keys() != decision.now.keys():
        raise Invalid(f"{decision.act.value}: every touched subject needs its expected version and its new value")
    for subject, value in decision.now.items():
        if value is not None:
            _check_value(subject, value)


def state_columns(subject: Subject, version: int, seq: int, left: Written) -> Mapping[str, Any]:
    """Return the row of a subject as it stands, by the names of its columns."""
    return dict(zip(STATE_COLUMNS, state_row(subject, version, seq, left), strict=True))


def state_row(subject: Subject, version: int, seq: int, left: Written) -> Row:
    """Return the row of a subject as it stands; Damaged where its value has a date that is none."""
    placed = _placed(left.value) if isinstance(left.value, Entry) else _NOWHERE
    return (subject, kind_of(subject), version, seq, left.content, *placed)


def _placed(entry: Entry) -> Row:
    try:
        bounds = (_ordinal(entry.when.earliest), _ordinal(entry.when.latest))
    except ValueError as error:
        raise Damaged(f"entry {entry.id}: its date cannot be read ({error}); run `dateline verify`") from error
    return (entry.chronology, float(entry.position), *bounds, int(entry.in_force))


def revision_row(revision: Revision) -> Row:
    """Return the row of a revision."""
    return (
        revision.seq,
        revision.subject,
        revision.version,
        revision.act.value,
        touches_text(revision.touches),
        revision.author,
        revision.at,
        revision.reason,
        revision.body,
        revision.salt,
        revision.seal,
        revision.previous,
        revision.digest,
    )


def touched_rows(revision: Revision) -> list[Row]:
    """Return a row for every subject that a revision touches."""
    return [(subject, version, revision.seq) for subject, version in revision.touches.items()]


def touches_text(touches: Mapping[Subject, int]) -> str:
    """Return touched subjects and their versions as JSON text, in the order the chain digests them."""
    return msgspec.json.encode(dict(sorted(touches.items()))).decode()


def _check_value(subject: Subject, value: Held) -> None:
    if not isinstance(value, KINDS.get(kind_of(subject), ())) or value.id != subject.partition(":")[2]:
        raise Invalid(
            f"{subject}: the value given is {type(value).__name__} {value.id!r}; name it by its own kind and id"
        )
    if isinstance(value, Entry):
        _check_entry(value)


def _check_entry(entry: Entry) -> None:
    if not math.isfinite(entry.position):
        raise Invalid(f"entry {entry.id}: its position is no number; give a finite one")
    for bound in (entry.when.earliest, entry.when.latest):
        try:
            _ordinal(bound)
        except ValueError as error:
            raise Invalid(f"entry {entry.id}: {bound!r} is no day; write it like 2015-07-24") from error


def _check_versions(decision: Decision, present: Mapping[Subject, int]) -> None:
    for subject, expected in (*decision.expects.items(), *decision.relies_on.items()):
        standing = present.get(subject, 0)
        if standing != expected:
            raise Conflict(
                f"{subject}: you saw version {expected}, it now stands at version {standing}; "
                f"look at it again (`dateline log {subject}`) and repeat the act if it still fits"
            )


def _seal_and_chain(decision: Decision, *, head: Head, author: str, at: str) -> Staged:
    now = {subject: written(decision.now[subject]) for subject in decision.expects}
    body = write_body({subject: left.content for subject, left in now.items()}, decision.note)
    salt = secrets.token_hex(16)
    try:
        sealed = seal(salt, decision.reason, body)
    except UnicodeEncodeError as error:
        raise Invalid(f"{decision.act.value}: a reason that no file can hold ({error}); mend it") from error
    subject = decision.subject
    told = _Told(
        seq=head.seq + 1,
        subject=subject,
        version=decision.expects[subject] + 1,
        act=decision.act,
        touches={name: version + 1 for name, version in decision.expects.items()},
        author=author,
        at=at,
        seal=sealed,
        previous=head.digest,
    )
    return Staged(Revision(reason=decision.reason, body=body, salt=salt, digest=chained(**told), **told), now)


class _Told(TypedDict):
    """What the chain digests of a revision."""

    seq: int
    subject: Subject
    version: int
    act: Act
    touches: Mapping[Subject, int]
    author: str
    at: str
    seal: str
    previous: str


@lru_cache(maxsize=4096)
def _ordinal(iso: str | None) -> int | None:
    return None if iso is None else max(-_FARTHEST, min(Day.parse(iso).ordinal, _FARTHEST))
