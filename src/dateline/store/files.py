"""The file of a record in SQLite: how it is opened and written to, what its stamps must say, what its failures mean.

SQLAlchemy is not needed for this, and takes longer to load than a page takes to read.
"""

import os
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

from dateline.domain.errors import (
    Conflict,
    Damaged,
    DatelineError,
    Invalid,
    NotFound,
    Refused,
    Unreachable,
    Unsupported,
)
from dateline.store.library import sqlite_library

SCHEMA = 1
WAIT_SECONDS = 10
# "DTLN": tells a case from any other SQLite file.
APPLICATION = 0x44544C4E

_PRAGMAS = (
    "PRAGMA synchronous = FULL",
    "PRAGMA secure_delete = ON",
    "PRAGMA foreign_keys = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
)


_MEANINGS: tuple[tuple[tuple[str, ...], type[DatelineError], str], ...] = (
    (("SQLITE_BUSY", "SQLITE_LOCKED"), Conflict, "another writer holds the case; try again"),
    (
        ("SQLITE_FULL", "SQLITE_IOERR_SHMSIZE"),
        Unreachable,
        "the disk is full, nothing was written; make room and do it again",
    ),
    (
        ("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM", "SQLITE_AUTH"),
        Refused,
        "cannot be opened ({error}); copy the case to where you may write",
    ),
    (("SQLITE_NOTADB",), Invalid, "is not the record of a case; `dateline new` makes one"),
    (("SQLITE_CONSTRAINT",), Conflict, "the act no longer fits the record ({error}); look again and repeat it"),
    (
        ("SQLITE_IOERR",),
        Unreachable,
        "the disk failed ({error}), nothing was written; look at the disk, then run `dateline verify`",
    ),
)


class RecordFile:
    """The file of one record, and its connections: one for each thread of this process."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.writable = _can_write(path)
        self._file = path.absolute()
        self._readers: dict[tuple[int, int], Any] = {}

    def check(self) -> None:
        """Make sure that it is the record of a case, of a schema we know."""
        if not self.path.is_file():
            raise NotFound(f"{self.path}: there is no record here; `dateline new` makes a case")
        with self.reading() as connection:
            [(application,)] = connection.execute("PRAGMA application_id")
            [(schema,)] = connection.execute("PRAGMA user_version")
            alien = connection.execute("SELECT name FROM sqlite_master WHERE type NOT IN ('table', 'index')").fetchall()
        if application != APPLICATION:
            raise Invalid(f"{self.path}: is not the record of a case; `dateline new` makes one")
        if schema != SCHEMA:
            raise Unsupported(f"{self.path}: has schema {schema}, this Dateline knows {SCHEMA}; update Dateline")
        if alien:
            raise Invalid(f"{self.path}: holds triggers or views, which no case does; do not trust it, load its dump")

    def check_writable(self) -> None:
        """Make sure that it can be written to; Refused otherwise."""
        if not self.writable:
            raise Refused(f"{self.path}: can be read but not written; copy the case to where you may write")

    def ask(self, question: str, values: Mapping[str, object]) -> list[tuple[Any, ...]]:
        """Return the rows that answer a question in SQL, with `:name` for each of the values."""
        with self.reading() as connection:
            rows: list[tuple[Any, ...]] = connection.execute(question, values).fetchall()
        return rows

    @contextmanager
    def reading(self) -> Iterator[Any]:
        """Give a connection of the driver; failures come as errors of ours."""
        # A connection does not outlive a fork, nor does it serve two threads at once.
        place = (os.getpid(), threading.get_ident())
        with self.explained():
            if place not in self._readers:
                self._readers[place] = self.connect()
            yield self._readers[place]

    @contextmanager
    def writing(self) -> Iterator[Any]:
        """Give a connection of the driver in a transaction that waited for other writers, committed at the end.

        Refused where nobody can write; nothing is written when anything fails.
        """
        self.check_writable()
        with self.reading() as connection:
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                self._give_up(connection)
                raise

    def _give_up(self, connection: Any) -> None:  # noqa: ANN401 - a connection of whichever driver is used
        """Undo what a transaction wrote, by letting go of a connection that cannot do so itself."""
        try:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
        except sqlite_library().Error:
            self._readers.pop((os.getpid(), threading.get_ident()), None)
            connection.close()

    def connect(self) -> Any:  # noqa: ANN401 - a connection of whichever driver is used
        """Return a new connection; transactions are begun by whoever needs one."""
        connection = sqlite_library().connect(
            f"file:{quote(str(self._file))}?{self._mode()}",
            uri=True,
            timeout=WAIT_SECONDS,
            isolation_level=None,
            check_same_thread=False,
        )
        for pragma in _PRAGMAS:
            connection.cursor().execute(pragma)
        return connection

    def close(self) -> None:
        """Let go of the file."""
        readers, self._readers = self._readers, {}
        for (process, _), connection in readers.items():
            if process == os.getpid():
                connection.close()

    def _mode(self) -> str:
        return "mode=rw" if self.writable else reading_mode(self._file)

    @contextmanager
    def explained(self) -> Iterator[None]:
        """Raise what the driver raises as an error of ours."""
        try:
            yield
        except (sqlite_library().Error, UnicodeDecodeError) as error:
            # A damaged name in the schema makes a message that is no text.
            raise explain(self.path, error) from error


def reading_mode(path: Path) -> str:
    """Return how SQLite is to open a file that is only read, also where nothing can be written beside it."""
    # Without a write-ahead log the file is whole and nobody can add to it through this folder.
    log = path.with_name(path.name + "-wal")
    is_whole = not _can_write(path) and not (log.exists() and log.stat().st_size)
    return "mode=ro&immutable=1" if is_whole else "mode=ro"


def explain(path: Path, error: BaseException) -> DatelineError:
    """Return what a failure of the driver means for whoever works on the case."""
    name = getattr(error, "sqlite_errorname", None) or ""
    for codes, kind, words in _MEANINGS:
        if name.startswith(codes):
            return kind(f"{path}: {words.format(error=error)}")
    return Damaged(f"{path}: cannot be read as a record ({error}); run `dateline verify`, or load your last dump")


def _can_write(path: Path) -> bool:
    return os.access(path, os.W_OK) and os.access(path.absolute().parent, os.W_OK)
