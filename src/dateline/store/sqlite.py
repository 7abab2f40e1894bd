"""The record of one case in a file of SQLite.

What every command begins with is asked of the file directly, and what it adds to the log written to it directly;
SQLAlchemy is loaded with what else the record can do.
"""

import os
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dateline.domain.errors import Conflict, Refused
from dateline.domain.folding import State
from dateline.domain.ids import Subject
from dateline.domain.revisions import Act, Decision, Held, Revision
from dateline.store import questions
from dateline.store.bodies import read_body, read_now
from dateline.store.files import RecordFile
from dateline.store.port import Head
from dateline.store.writing import append

if TYPE_CHECKING:
    from dateline.store.sql import SqlRecord


def open_sqlite(url: str, *, create: bool = False) -> "SqliteStore":
    """Return the record at "sqlite:///path", a new one with `create`."""
    path = Path(url.removeprefix("sqlite:///"))
    if not create:
        file = RecordFile(path)
        file.check()
        return SqliteStore(file)
    _make_room(path)
    made = SqliteStore(RecordFile(path))
    made.make()
    return made


def _make_room(path: Path) -> None:
    """Make an empty file, readable by its owner alone; Conflict when there is one."""
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except FileExistsError as error:
        raise Conflict(f"{path}: is there already; open it, or choose another folder") from error
    except OSError as error:
        raise Refused(f"{path}: cannot be made ({error.strerror}); choose a folder you can write to") from error


class SqliteStore:
    """The record of one case in a file of its own: a `Store`."""

    def __init__(self, file: RecordFile) -> None:
        self._file = file

    def append(self, decisions: Sequence[Decision], *, author: str, at: str | None = None) -> list[Revision]:
        """Add one revision for each decision, in order; Conflict when a subject it touches or relies on has moved."""
        if not decisions:
            return []
        with self._file.writing() as connection:
            return append(
                lambda question, values: connection.execute(question, values).fetchall(),
                connection.executemany,
                decisions,
                author=author,
                at=at,
            )

    def head(self) -> Head:
        """Return the end of the log; seq 0 and the genesis digest when empty."""
        return questions.head(self._file.ask)

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
        return questions.log(self._file.ask, subject=subject, acts=acts, after=after, until=until)

    def now_of(self, revision: Revision) -> Mapping[Subject, Held | None]:
        """Return the values that a revision carries; empty when it is redacted."""
        if revision.body is None:
            return {}
        return {name: left.value for name, left in read_now(revision.body).items()}

    def note_of(self, revision: Revision) -> Mapping[str, str]:
        """Return what the act says besides; empty when it is redacted."""
        return {} if revision.body is None else read_body(revision.body).note

    def state(self, subject: Subject) -> State | None:
        """Return a subject as it stands, None when the log never touched it."""
        return questions.state(self._file.ask, subject)

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
        in the order of `rule`: "written" by position; "earliest" and "latest" by that bound, where an entry that
        lacks it takes the bound of the nearest entry written before it that has one (and comes first where there is
        none); ties keep the written order. Other kinds come in the order in which they were first touched.
        """
        if kind == "entry":
            return questions.entries(
                self._file.ask, chronology=chronology, rule=rule, offset=offset, limit=limit, in_force=in_force
            )
        return questions.of_kind(self._file.ask, kind, offset=offset, limit=limit)

    def count(self, kind: str, *, chronology: str | None = None, in_force: bool = False) -> int:
        """Return how many standing subjects of one kind have a value; with `in_force` as in `states`."""
        return questions.count(self._file.ask, kind, chronology, in_force=in_force)

    def numbers(self, chronology: str, subjects: Sequence[Subject]) -> Mapping[Subject, int]:
        """Return for each of these entries its place, from 1, among the entries in force as written."""
        return questions.numbers(self._file.ask, chronology, subjects)

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()
        if "_record" in self.__dict__:
            self._record.close()

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - each method has its own type, as `Store` says
        """Return what the record can do besides: what stood when, verifying, redacting."""
        if name.startswith("_"):
            raise AttributeError(name)
        return getattr(self._record, name)

    @cached_property
    def _record(self) -> "SqlRecord":
        from dateline.store.sql import open_record  # noqa: PLC0415 - takes longer to load than a page takes to read

        return open_record(self._file)
