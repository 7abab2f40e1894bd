"""What differs between databases, one class each."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from typing import Any, Protocol

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError

from dateline.domain.errors import Conflict
from dateline.store.files import APPLICATION, SCHEMA, RecordFile, explain
from dateline.store.library import sqlite_library
from dateline.store.tables import meta, metadata


class Dialect(Protocol):
    """What the record asks of a database beyond common SQL."""

    engine: Engine

    def make(self) -> None:
        """Make the tables of a record where there are none."""

    def reading(self) -> AbstractContextManager[Connection]:
        """Give a connection that sees one moment; failures come as errors of ours."""

    def writing(self) -> AbstractContextManager[Connection]:
        """Give a transaction that waited for other writers, committed at the end; Refused where none can be."""

    def check_alone(self) -> None:
        """Make sure that nobody is reading, so that `compact` can do all its work; Conflict otherwise."""

    def compact(self) -> bool:
        """Leave no byte of what was overwritten in any file; False where a reader keeps some alive for now."""

    def complaints(self) -> list[str]:
        """Return what the database itself finds amiss."""


class Sqlite:
    """SQLite in one file, with a write-ahead log beside it."""

    def __init__(self, file: RecordFile) -> None:
        self._path = file.path
        self._file = file
        self.engine = create_engine("sqlite://", module=sqlite_library(), creator=file.connect)
        event.listen(self.engine, "begin", _begin)
        self._writing = self.engine.execution_options(writing=True)

    def make(self) -> None:
        """Make the tables of a record in the empty file."""
        self._directly("PRAGMA journal_mode = WAL")
        with self.writing() as connection:
            metadata.create_all(connection)
            connection.execute(meta.insert().values(schema=SCHEMA))
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION}")
            connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA}")

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection that sees one moment; failures come as errors of ours."""
        with self._explained(), self.engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Give a transaction that waited for other writers, committed at the end; Refused where none can be."""
        self._file.check_writable()
        with self._explained(), self._writing.begin() as connection:
            yield connection

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

    def _directly(self, statement: str) -> list[tuple[Any, ...]]:
        with self._explained(), closing(self.engine.raw_connection()) as connection:
            cursor = connection.cursor()
            cursor.execute(statement)
            return list(cursor.fetchall())

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            with self._file.explained():
                yield
        except DBAPIError as error:
            raise explain(self._path, error.orig or error) from error


def _begin(connection: Connection) -> None:
    writing = connection.get_execution_options().get("writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")
