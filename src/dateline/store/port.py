"""What every store can do; the one implementation is in `sqlite`."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Protocol

from dateline.domain.folding import State
from dateline.domain.ids import Subject
from dateline.domain.records import dataclass
from dateline.domain.revisions import Act, Decision, Held, Revision


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The end of the log: how many revisions there are, and the digest of the last one."""

    seq: int
    digest: str


class Store(Protocol):
    """The record of one case.

    Every writing method is one transaction: after it returns, all of it is on disk; when it raises, nothing is.
    """

    def append(self, decisions: Sequence[Decision], *, author: str, at: str | None = None) -> list[Revision]:
        """Add one revision for each decision, in order; Conflict when a subject it touches or relies on has moved."""

    def head(self) -> Head:
        """Return the end of the log; seq 0 and the genesis digest when empty."""

    def log(
        self,
        *,
        subject: Subject | None = None,
        acts: Collection[Act] = (),
        after: int = 0,
        until: int | None = None,
    ) -> Iterator[Revision]:
        """Yield revisions in order, with `after` < seq <= `until`.

        Those that touch `subject`, and those of `acts`, alone, where they are given.
        """

    def revision(self, seq: int) -> Revision:
        """Return one revision; NotFound when there is none."""

    def now_of(self, revision: Revision) -> Mapping[Subject, Held | None]:
        """Return the values that a revision carries; empty when it is redacted."""

    def note_of(self, revision: Revision) -> Mapping[str, str]:
        """Return what the act says besides; empty when it is redacted."""

    def state(self, subject: Subject) -> State | None:
        """Return a subject as it stands, None when the log never touched it."""

    def states(
        self,
        kind: str,
        *,
        chronology: str | None = None,
        offset: int = 0,
        limit: int | None = None,
        rule: str = "written",
        in_force: bool = False,
    ) -> list[State]:
        """Return the standing subjects of one kind that have a value.

        Entries can be limited to one chronology, and with `in_force` to those neither drafts nor withdrawn. They come
        in the order of `rule` ("written", "earliest", "latest"); other kinds in the order they were first touched in.
        """

    def count(self, kind: str, *, chronology: str | None = None, in_force: bool = False) -> int:
        """Return how many standing subjects of one kind have a value; with `in_force` as in `states`."""

    def numbers(self, chronology: str, subjects: Sequence[Subject]) -> Mapping[Subject, int]:
        """Return for each of these entries its place, from 1, among the entries in force as written."""

    def as_of(self, moment: str | int) -> dict[Subject, State]:
        """Return all states as they stood after revision `moment` (a seq) or at `moment`.

        A moment in time is an ISO date or time, UTC; a bare date means its end.
        """

    def redact(self, seqs: Iterable[int], *, reason: str, author: str, blobs: Sequence[str] = ()) -> Revision:
        """Take salt, reason and body of the named revisions away for good, in the file too.

        The revision that says so is returned.
        """

    def verify(self) -> list[str]:
        """Return a sentence for everything in the record that does not agree with itself.

        Chain, seals, versions, the folded state and the file itself are looked at.
        """

    def rebuild(self) -> int:
        """Throw the folded state away and fold the whole log again; return how many subjects it gave."""

    def dump(self) -> Iterator[str]:
        """Yield the log as JSON Lines (no line ends), byte-stable."""

    def load(self, lines: Iterable[str]) -> int:
        """Take in a dump into an empty store, checking the chain; return how many revisions came."""

    def close(self) -> None:
        """Let go of the file."""
