"""The log: append-only, hash-chained, one revision for each act of an author.

A revision carries, for every subject it touches, the subject's whole new value (None takes it out of the folded
state). So the state at any moment is the last value of each subject, `undo` is a revision that carries the values
before, and no program version can fold history into something else.

The chain hashes a seal of the body, not the body: seal = SHA-256(salt, reason, body). Redaction takes salt, reason
and body away; the seal stays, so the chain still verifies and nobody can guess words from it.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum
from json.encoder import encode_basestring

from dateline.domain.actors import Actor
from dateline.domain.chronologies import Chronology, Edition, Entry
from dateline.domain.drafts import Grouping, Rejection
from dateline.domain.events import Assessment, Dispute, Link, Silence
from dateline.domain.grades import AccountGrade, Likelihood, SourceGrade
from dateline.domain.ids import Subject
from dateline.domain.records import dataclass
from dateline.domain.reports import Attestation, Report, Snapshot
from dateline.domain.sealings import Sealing
from dateline.domain.watches import Watch

Held = (
    Chronology
    | Entry
    | Report
    | Snapshot
    | Watch
    | Attestation
    | Sealing
    | Dispute
    | Link
    | Assessment
    | Silence
    | SourceGrade
    | AccountGrade
    | Likelihood
    | Rejection
    | Grouping
    | Actor
    | Edition
)

KINDS: Mapping[str, type] = {
    "chronology": Chronology,
    "entry": Entry,
    "report": Report,
    "snapshot": Snapshot,
    "watch": Watch,
    "attestation": Attestation,
    "sealing": Sealing,
    "dispute": Dispute,
    "link": Link,
    "assessment": Assessment,
    "silence": Silence,
    "reliability": SourceGrade,
    "credibility": AccountGrade,
    "likelihood": Likelihood,
    "rejection": Rejection,
    "grouping": Grouping,
    "actor": Actor,
    "edition": Edition,
}

_quoted = encode_basestring
"""What is hashed is written as JSON, without blanks and with letters as they stand."""

GENESIS = "sha256:" + "0" * 64


class Act(StrEnum):
    """The closed list of acts."""

    ADD_CHRONOLOGY = "add chronology"
    REVISE_CHRONOLOGY = "revise chronology"
    WRITE_ENTRY = "write entry"
    REVISE_ENTRY = "revise entry"
    WITHDRAW_ENTRY = "withdraw entry"
    MERGE_ENTRIES = "merge entries"
    SPLIT_ENTRY = "split entry"
    MOVE_ENTRY = "move entry"
    ADD_REPORT = "add report"
    REVISE_REPORT = "revise report"
    MERGE_REPORTS = "merge reports"
    TAKE_SNAPSHOT = "take snapshot"
    WATCH_REPORT = "watch report"
    ATTEST_SNAPSHOTS = "attest snapshots"
    SEAL_SOURCE = "seal source"
    UNSEAL_SOURCE = "unseal source"
    ADD_CITATION = "add citation"
    TAKE_CITATION = "take citation"
    TRANSLATE_CITATION = "translate citation"
    UNTRANSLATE_CITATION = "untranslate citation"
    DRAW_DISPUTE = "draw dispute"
    LIFT_DISPUTE = "lift dispute"
    DRAW_LINK = "draw link"
    LIFT_LINK = "lift link"
    NAME_ACTOR = "name actor"
    JOIN_ACTORS = "join actors"
    UNJOIN_ACTORS = "unjoin actors"
    CHOOSE_READING = "choose reading"
    LIFT_READING = "lift reading"
    SILENCE_CHECK = "silence check"
    LIFT_SILENCE = "lift silence"
    GRADE_SOURCE = "grade source"
    GRADE_ACCOUNT = "grade account"
    LIFT_GRADE = "lift grade"
    STATE_LIKELIHOOD = "state likelihood"
    LIFT_LIKELIHOOD = "lift likelihood"
    ACCEPT_DRAFT = "accept draft"
    REJECT_DRAFT = "reject draft"
    GROUP_PASSAGES = "group passages"
    PUBLISH_EDITION = "publish edition"
    UNDO = "undo"
    REDACT = "redact"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What an author decides, not yet in the log.

    `expects` gives for each touched subject the version it had when the author saw it (0 for a new one); `now` its
    whole new value, None to take it out of the folded state. `relies_on` gives the versions of what the decision stands
    on without touching it; they are not part of the revision. `note` holds what the act needs to say besides
    (undo: {"seq": "12"}; redact: {"seqs": "3 7", "blobs": "sha256:…"}; import, take snapshot: {"blob": …};
    accept draft: {"draft": …, "passages": …}).
    """

    act: Act
    expects: Mapping[Subject, int]
    now: Mapping[Subject, Held | None]
    reason: str
    note: Mapping[str, str]
    relies_on: Mapping[Subject, int] = field(default_factory=dict)

    @property
    def subject(self) -> Subject:
        """The subject the revision is filed under: the first one touched."""
        return next(iter(self.expects))


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """One line of the log. `body` is the exact JSON text that was sealed; it, salt and reason are None once redacted.

    `version` is that of `subject` after the act; `touches` gives every touched subject with its version after it.
    `at` is UTC, ISO 8601 with microseconds and "Z".
    """

    seq: int
    subject: Subject
    version: int
    act: Act
    touches: Mapping[Subject, int]
    author: str
    at: str
    reason: str | None
    body: str | None
    salt: str | None
    seal: str
    previous: str
    digest: str

    @property
    def redacted(self) -> bool:
        """True when the body has been taken away."""
        return self.body is None


def seal(salt: str, reason: str, body: str) -> str:
    """Return the digest that stands for a body in the chain; `salt` is 32 random hexadecimal digits."""
    return _digest(f"[{_quoted(salt)},{_quoted(reason)},{_quoted(body)}]")


def chain(revision: Revision) -> str:
    """Return the digest of a revision: everything in it but salt, reason and body, over the digest before."""
    return chained(
        seq=revision.seq,
        subject=revision.subject,
        version=revision.version,
        act=revision.act,
        touches=revision.touches,
        author=revision.author,
        at=revision.at,
        seal=revision.seal,
        previous=revision.previous,
    )


def chained(  # noqa: PLR0913 - one keyword for each thing that is digested
    *,
    seq: int,
    subject: Subject,
    version: int,
    act: Act,
    touches: Mapping[Subject, int],
    author: str,
    at: str,
    seal: str,
    previous: str,
) -> str:
    """Return the digest of a revision made of these parts."""
    touched = ",".join(f"[{_quoted(name)},{standing}]" for name, standing in sorted(touches.items()))
    told = f"[{seq},{_quoted(subject)},{version},{_quoted(act.value)},[{touched}]"
    return _digest(f"{told},{_quoted(author)},{_quoted(at)},{_quoted(seal)},{_quoted(previous)}]")


def _digest(content: str) -> str:
    return "sha256:" + hashlib.sha256(content.encode()).hexdigest()
