"""What programs worked out, remembered by the digest of what they worked on; it can be thrown away at any time."""

import os
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any

from dateline.store.library import sqlite_library

_STALE = 4
"""How many times as much as was of use may be remembered before all of it is let go."""
_FEW = 5_000
_PATIENCE = 0.5


class Remembered:
    """Contents by their keys, in a file of their own.

    What is in it counts for one `version` of the program; made by another one, or damaged, it is begun anew. Where the
    file cannot be written, nothing is remembered and all is worked out.
    """

    def __init__(self, path: Path, version: str) -> None:
        self._path = path
        self._connection = _opened(path, version)
        self._recalled = 0

    def recall(self, key: bytes) -> bytes | None:
        """Return what was kept under the key, None where there is nothing."""
        found = self._ask("SELECT content FROM kept WHERE key = ?", key)
        self._recalled += found is not None
        return found[0] if found else None

    def keep(self, key: bytes, content: bytes) -> None:
        """Remember the content under the key."""
        self._recalled += 1
        self._ask("INSERT OR REPLACE INTO kept VALUES (?, ?)", key, content)

    def __enter__(self) -> "Remembered":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Write down what is new; let all of it go where most is of no use any more."""
        if self._connection is None:
            return
        counted = self._ask("SELECT COUNT(*) FROM kept")
        if counted and counted[0] > max(_FEW, _STALE * self._recalled):
            self._ask("DELETE FROM kept")
        self._ask("COMMIT")
        self._let_go()

    def _ask(self, words: str, *values: bytes) -> Any:  # noqa: ANN401 - a row as SQLite gives it
        """The first row of the answer; None where there is none, or the file is no longer of use."""
        if self._connection is None:
            return None
        try:
            return self._connection.execute(words, values).fetchone()
        except sqlite_library().Error as error:
            self._let_go()
            _clear(self._path, error)
            return None

    def _let_go(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None


def _opened(path: Path, version: str) -> Any | None:  # noqa: ANN401 - a connection of whichever driver is used
    """A connection to the file, emptied where it is of another version; None where it cannot be used."""
    try:
        return _connected(path, version)
    except sqlite_library().Error as error:
        if not _clear(path, error):
            return None
    try:
        return _connected(path, version)
    except sqlite_library().Error:
        return None


def _clear(path: Path, error: Exception) -> bool:
    """Take away a file that is damaged, which is of no use to anybody; one that is only busy or locked stays."""
    if isinstance(error, sqlite_library().OperationalError):
        return False
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return False
    return True


def _connected(path: Path, version: str) -> Any:  # noqa: ANN401 - a connection of whichever driver is used
    with suppress(OSError):
        # It quotes drafts and withdrawn words: like the record, it is for its owner alone.
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    connection = sqlite_library().connect(path, isolation_level=None, timeout=_PATIENCE)
    try:
        # Nothing is lost when it is lost, so that no disk has to be waited for.
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("PRAGMA journal_mode = MEMORY")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("CREATE TABLE IF NOT EXISTS made_by (version TEXT)")
        connection.execute("CREATE TABLE IF NOT EXISTS kept (key BLOB PRIMARY KEY, content BLOB) WITHOUT ROWID")
        if connection.execute("SELECT version FROM made_by").fetchone() != (version,):
            connection.execute("DELETE FROM kept")
            connection.execute("DELETE FROM made_by")
            connection.execute("INSERT INTO made_by VALUES (?)", (version,))
    except BaseException:
        connection.close()
        raise
    return connection
