"""From decisions to revisions, and from revisions to rows, before anything is written."""

import math
import secrets
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import msgspec

from dateline.domain.chronologies import Entry
from dateline.domain.dates import Day
from dateline.domain.errors import Conflict, Damaged, Invalid
from dateline.domain.ids import Subject, kind_of
from dateline.domain.revisions import KINDS, Decision, Held, Revision, chain, seal
from dateline.store.bodies import Written, write_body, written
from dateline.store.port import Head

Columns = dict[str, Any]

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


def state_columns(subject: Subject, version: int, seq: int, left: Written) -> Columns:
    """Return the row of a subject as it stands; Damaged where its value has a date that is none."""
    columns: Columns = {
        "subject": subject,
        "kind": kind_of(subject),
        "chronology": None,
        "version": version,
        "seq": seq,
        "position": None,
        "earliest": None,
        "latest": None,
        "in_force": None,
        "value": left.content,
    }
    if isinstance(left.value, Entry):
        columns.update(_entry_columns(left.value))
    return columns


def _entry_columns(entry: Entry) -> Columns:
    try:
        return {
            "chronology": entry.chronology,
            "position": float(entry.position),
            "earliest": _ordinal(entry.when.earliest),
            "latest": _ordinal(entry.when.latest),
            "in_force": int(entry.in_force),
        }
    except ValueError as error:
        raise Damaged(f"entry {entry.id}: its date cannot be read ({error}); run `dateline verify`") from error


def revision_columns(revision: Revision) -> Columns:
    """Return the row of a revision."""
    return {
        "seq": revision.seq,
        "subject": revision.subject,
        "version": revision.version,
        "act": revision.act.value,
        "touches": touches_text(revision.touches),
        "author": revision.author,
        "at": revision.at,
        "reason": revision.reason,
        "body": revision.body,
        "salt": revision.salt,
        "seal": revision.seal,
        "previous": revision.previous,
        "digest": revision.digest,
    }


def touched_columns(revision: Revision) -> list[Columns]:
    """Return a row for every subject that a revision touches."""
    return [
        {"subject": subject, "version": version, "seq": revision.seq} for subject, version in revision.touches.items()
    ]


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
    unchained = Revision(
        seq=head.seq + 1,
        subject=decision.subject,
        version=decision.expects[decision.subject] + 1,
        act=decision.act,
        touches={subject: version + 1 for subject, version in decision.expects.items()},
        author=author,
        at=at,
        reason=decision.reason,
        body=body,
        salt=salt,
        seal=sealed,
        previous=head.digest,
        digest="",
    )
    return Staged(replace(unchained, digest=chain(unchained)), now)


def _ordinal(iso: str | None) -> int | None:
    return None if iso is None else max(-_FARTHEST, min(Day.parse(iso).ordinal, _FARTHEST))
