"""What a record can do besides being looked at and added to: SQLAlchemy Core over whatever a dialect connects to."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from sqlalchemy import Connection, bindparam, delete, null, update

from dateline.domain.errors import Conflict, Damaged, DatelineError, Invalid, NotFound, Refused
from dateline.domain.folding import State
from dateline.domain.ids import Subject, new_id, subject
from dateline.domain.revisions import Act, Decision, Revision
from dateline.store import asking, questions
from dateline.store.bodies import NOTHING, read_now
from dateline.store.dialects import Dialect, Sqlite
from dateline.store.files import RecordFile
from dateline.store.lines import read_line, write_line
from dateline.store.port import Head
from dateline.store.proving import Audit
from dateline.store.staging import Row, Staged
from dateline.store.tables import revisions, states, touched
from dateline.store.verifying import verify
from dateline.store.writing import Put, append, fold, write

_BATCH = 1_000


def open_record(file: RecordFile) -> "SqlRecord":
    """Return what a file of SQLite holds."""
    return SqlRecord(Sqlite(file))


class SqlRecord:
    """The record of one case in a database: the log, and what is folded from it."""

    def __init__(self, dialect: Dialect) -> None:
        self._dialect = dialect

    def make(self) -> None:
        """Make the tables of a new record."""
        self._dialect.make()

    def head(self) -> Head:
        """Return the end of the log; seq 0 and the genesis digest when empty."""
        with self._dialect.reading() as connection:
            return asking.head(connection)

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
        return questions.log(self._ask, subject=subject, acts=acts, after=after, until=until)

    def _ask(self, question: str, values: Mapping[str, object]) -> Sequence[Sequence[Any]]:
        with self._dialect.reading() as connection:
            return list(asking.asks(connection)(question, values))

    def revision(self, seq: int) -> Revision:
        """Return one revision; NotFound when there is none."""
        found = next(self.log(after=seq - 1, until=seq), None)
        if found is None:
            raise NotFound(f"revision {seq}: the log ends at revision {self.head().seq}; `dateline log` lists them")
        return found

    def as_of(self, moment: str | int) -> dict[Subject, State]:
        """Return all states as they stood after revision `moment` (a seq) or at `moment`.

        A moment in time is an ISO date or time, UTC; a bare date means its end.
        """
        with self._dialect.reading() as connection:
            return asking.as_of(connection, asking.seq_at(connection, moment))

    def redact(self, seqs: Iterable[int], *, reason: str, author: str, blobs: Sequence[str] = ()) -> Revision:
        """Take salt, reason and body of the named revisions away for good, in the file too.

        Subjects whose standing value came from them are left without one. The revision that says so is returned.
        """
        named = sorted(set(seqs))
        self._dialect.check_alone()
        with self._dialect.writing() as connection:
            _check_redactable(connection, named)
            standing = asking.standing_from(connection, named)
            _blank(connection, named)
            decision = _redaction(named, standing, reason=reason, blobs=blobs)
            [revision] = append(asking.asks(connection), _putting(connection), [decision], author=author, at=None)
        self._forget()
        return revision

    def verify(self) -> list[str]:
        """Return a sentence for everything in the record that does not agree with itself.

        Chain, seals, versions, the folded state and the file itself are looked at.
        """
        return verify(self._dialect)

    def rebuild(self) -> int:
        """Throw the folded state away and fold the whole log again; return how many subjects it gave.

        The file is written anew, without traces of what was overwritten.
        """
        with self._dialect.writing() as connection:
            connection.execute(delete(states))
            connection.execute(delete(touched))
            after = 0
            while page := asking.page(connection, after=after, limit=_BATCH):
                fold(_putting(connection), [_refolded(revision) for revision in page])
                after = page[-1].seq
            folded = asking.subjects(connection)
        self._dialect.compact()
        return folded

    def dump(self) -> Iterator[str]:
        """Yield the log as JSON Lines (no line ends), byte-stable."""
        return map(write_line, self.log(until=self.head().seq))

    def load(self, lines: Iterable[str]) -> int:
        """Take in a dump into an empty store, checking the chain; return how many revisions came."""
        audit = Audit()
        numbered = ((number, line) for number, line in enumerate(lines, start=1) if line.strip())
        with self._dialect.writing() as connection:
            if asking.head(connection).seq:
                raise Conflict("the case already has a log; load a dump into a new case (`dateline new`)")
            while batch := list(islice(numbered, _BATCH)):
                write(_putting(connection), [_refolded(_audited(audit, number, line)) for number, line in batch])
            _refuse(audit.rest(), "the dump")
            return asking.head(connection).seq

    def close(self) -> None:
        """Let go of the file."""
        self._dialect.engine.dispose()

    def _forget(self) -> None:
        said = "what was redacted is out of the record, but traces of it may stay in its file"
        try:
            forgotten = self._dialect.compact()
        except DatelineError as error:
            raise type(error)(f"{said} ({error}); run `dateline rebuild` once that is mended") from error
        if not forgotten:
            raise Conflict(
                f"{said} until whoever began to read the case meanwhile closes it; run `dateline rebuild` then"
            )


def _putting(connection: Connection) -> Put:
    """Return what carries out statements for many rows over a connection; without rows nothing is done."""

    def put(statement: str, rows: Sequence[Row]) -> None:
        if rows:
            connection.exec_driver_sql(statement, list(rows))

    return put


def _refolded(revision: Revision) -> Staged:
    now = {} if revision.body is None else read_now(revision.body)
    return Staged(revision, {name: now.get(name, NOTHING) for name in revision.touches})


def _audited(audit: Audit, number: int, line: str) -> Revision:
    revision = read_line(line, number)
    _refuse(audit.look(revision), f"line {number} of the dump")
    return revision


def _refuse(complaints: Iterator[str], place: str) -> None:
    first = next(complaints, None)
    if first is not None:
        raise Damaged(f"{place}: {first}; nothing was loaded; dump the case again, or use an older dump")


def _check_redactable(connection: Connection, seqs: Sequence[int]) -> None:
    acts = asking.acts(connection, seqs)
    for seq in seqs:
        if seq not in acts:
            raise NotFound(f"revision {seq}: not in the log; `dateline log` lists what is")
        if acts[seq] is Act.REDACT:
            raise Refused(
                f"revision {seq}: is itself a redaction and must stay; name the revisions that hold the words"
            )


def _blank(connection: Connection, seqs: Sequence[int]) -> None:
    if seqs:
        named = update(revisions).where(revisions.c.seq == bindparam("named"))
        bare = named.values(reason=null(), body=null(), salt=null())
        connection.execute(bare, [{"named": seq} for seq in seqs])


def _redaction(seqs: Sequence[int], standing: Mapping[Subject, int], *, reason: str, blobs: Sequence[str]) -> Decision:
    if not seqs and not blobs:
        raise Invalid("nothing to redact; name a revision, an entry, a report or a blob")
    # The subjects left without a value are touched, so that nobody who read them before writes the words back.
    expects = {subject("redaction", new_id()): 0, **standing}
    note = {"seqs": " ".join(map(str, seqs)), "blobs": " ".join(blobs)}
    return Decision(act=Act.REDACT, expects=expects, now=dict.fromkeys(expects), reason=reason, note=note)
