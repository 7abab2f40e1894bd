"""What differs between databases, one class each."""

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import quote

from sqlalchemy import Connection, Engine, Table, create_engine, event
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DBAPIError

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
from dateline.store.tables import SCHEMA, meta, metadata

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
    (("SQLITE_FULL",), Unreachable, "the disk is full, nothing was written; make room and do it again"),
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


class Dialect(Protocol):
    """What the record asks of a database beyond common SQL."""

    engine: Engine

    def reading(self) -> AbstractContextManager[Connection]:
        """Give a connection that sees one moment; failures come as errors of ours."""

    def writing(self) -> AbstractContextManager[Connection]:
        """Give a transaction that waited for other writers, committed at the end; Refused where none can be."""

    def upsert(self, connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
        """Write rows, taking the place of those with the same key."""

    def check_alone(self) -> None:
        """Make sure that nobody is reading, so that `compact` can do all its work; Conflict otherwise."""

    def compact(self) -> bool:
        """Leave no byte of what was overwritten in any file; False where a reader keeps some alive for now."""

    def complaints(self) -> list[str]:
        """Return what the database itself finds amiss."""


class Sqlite:
    """SQLite in one file, with a write-ahead log beside it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file = path.absolute()
        self._writable = _can_write(path)
        self.engine = create_engine("sqlite://", module=sqlite_library(), creator=self._connect)
        event.listen(self.engine, "begin", _begin)
        self._writing = self.engine.execution_options(writing=True)

    @classmethod
    def create(cls, path: Path) -> "Sqlite":
        """Return a new and empty record, readable by its owner alone; Conflict when there is one."""
        try:
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        except FileExistsError as error:
            raise Conflict(f"{path}: is there already; open it, or choose another folder") from error
        except OSError as error:
            raise Refused(f"{path}: cannot be made ({error.strerror}); choose a folder you can write to") from error
        made = cls(path)
        made._directly("PRAGMA journal_mode = WAL")
        with made.writing() as connection:
            metadata.create_all(connection)
            connection.execute(meta.insert().values(schema=SCHEMA))
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION}")
            connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA}")
        return made

    @classmethod
    def open(cls, path: Path) -> "Sqlite":
        """Return the record in `path`, held to be one of a schema we know."""
        if not path.is_file():
            raise NotFound(f"{path}: there is no record here; `dateline new` makes a case")
        opened = cls(path)
        opened._check_stamp()
        return opened

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection that sees one moment; failures come as errors of ours."""
        with self._explained(), self.engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Give a transaction that waited for other writers, committed at the end; Refused where none can be."""
        if not self._writable:
            raise Refused(f"{self._path}: can be read but not written; copy the case to where you may write")
        with self._explained(), self._writing.begin() as connection:
            yield connection

    def upsert(self, connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
        """Write rows, taking the place of those with the same key."""
        statement = insert(table)
        replaced = {column.name: statement.excluded[column.name] for column in table.columns if not column.primary_key}
        keys = [column.name for column in table.primary_key]
        connection.execute(statement.on_conflict_do_update(index_elements=keys, set_=replaced), rows)

    def check_alone(self) -> None:
        """Make sure that nobody is reading, so that `compact` can do all its work; Conflict otherwise."""
        with self.writing() as connection:
            # Something must be written for readers of the file itself to be in the way.
            connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA}")
        if not self._empty_log():
            raise Conflict(f"{self._path}: somebody is reading the case; close their Dateline and do it again")

    def compact(self) -> bool:
        """Leave no byte of what was overwritten in any file; False where a reader keeps some alive for now."""
        # secure_delete blanks what is freed; VACUUM also drops what moving cells about left in the gaps of pages.
        self._directly("VACUUM")
        return self._empty_log()

    def complaints(self) -> list[str]:
        """Return what SQLite finds amiss in the file, its indexes and its stamps."""
        found = [str(line) for (line,) in self._directly("PRAGMA integrity_check") if line != "ok"]
        return found + [
            f"row {row[1]} of {row[0]} points to no revision" for row in self._directly("PRAGMA foreign_key_check")
        ]

    def _empty_log(self) -> bool:
        [(busy, _, _)] = self._directly("PRAGMA wal_checkpoint(TRUNCATE)")
        return not busy

    def _check_stamp(self) -> None:
        [(application,)] = self._directly("PRAGMA application_id")
        [(schema,)] = self._directly("PRAGMA user_version")
        if application != APPLICATION:
            raise Invalid(f"{self._path}: is not the record of a case; `dateline new` makes one")
        if schema != SCHEMA:
            raise Unsupported(f"{self._path}: has schema {schema}, this Dateline knows {SCHEMA}; update Dateline")
        if self._directly("SELECT name FROM sqlite_master WHERE type NOT IN ('table', 'index')"):
            raise Invalid(f"{self._path}: holds triggers or views, which no case does; do not trust it, load its dump")

    def _directly(self, statement: str) -> list[tuple[Any, ...]]:
        with self._explained(), closing(self.engine.raw_connection()) as connection:
            cursor = connection.cursor()
            cursor.execute(statement)
            return list(cursor.fetchall())

    def _connect(self) -> DBAPIConnection:
        connection: DBAPIConnection = sqlite_library().connect(
            f"file:{quote(str(self._file))}?{self._mode()}",
            uri=True,
            timeout=WAIT_SECONDS,
            isolation_level=None,
            check_same_thread=False,
        )
        for pragma in _PRAGMAS:
            connection.cursor().execute(pragma)
        return connection

    def _mode(self) -> str:
        if self._writable:
            return "mode=rw"
        # Without a write-ahead log the file is whole and nobody can add to it through this folder.
        log = self._file.with_name(self._file.name + "-wal")
        return "mode=ro" if log.exists() and log.stat().st_size else "mode=ro&immutable=1"

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            raise _explain(self._path, error.orig or error) from error
        except (sqlite_library().Error, UnicodeDecodeError) as error:
            # A damaged name in the schema makes a message that is no text.
            raise _explain(self._path, error) from error


def _begin(connection: Connection) -> None:
    writing = connection.get_execution_options().get("writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def _can_write(path: Path) -> bool:
    return os.access(path, os.W_OK) and os.access(path.absolute().parent, os.W_OK)


def _explain(path: Path, error: BaseException) -> DatelineError:
    name = getattr(error, "sqlite_errorname", None) or ""
    for codes, kind, words in _MEANINGS:
        if name.startswith(codes):
            return kind(f"{path}: {words.format(error=error)}")
    return Damaged(f"{path}: cannot be read as a record ({error}); run `dateline verify`, or load your last dump")
