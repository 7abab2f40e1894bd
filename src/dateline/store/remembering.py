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
_AHEAD = 32_000_000
"""At most so many bytes of contents are held in memory; a larger file is read content by content."""
_AT_ONCE = 2_000
"""So many new contents are written together."""
_PATIENCE = 0.5


class Remembered:
    """Contents by their keys, in a file of their own.

    What is in it counts for one `version` of the program; made by another one, or damaged, it is begun anew. Where the
    file cannot be written, nothing is remembered and all is worked out. A forked process knows only what is held in
    memory, and keeps nothing: a connection is not to be shared.
    """

    def __init__(self, path: Path, version: str) -> None:
        self._path = path
        self._process = os.getpid()
        self._connection = _opened(path, version)
        self._recalled = 0
        self._new: dict[bytes, bytes] = {}
        self._room = _AHEAD
        self._held = self._read_ahead()

    def recall(self, key: bytes) -> bytes | None:
        """Return what was kept under the key, None where there is nothing."""
        held = self._held
        found = self._found(key) if held is None else held.get(key)
        self._recalled += found is not None
        return found

    def keep(self, key: bytes, content: bytes) -> None:
        """Remember the content under the key."""
        if self._connection is None or os.getpid() != self._process:
            return
        self._recalled += 1
        self._new[key] = content
        self._hold(key, content)
        if len(self._new) >= _AT_ONCE:
            self._write()

    def __enter__(self) -> "Remembered":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Write down what is new; let all of it go where most is of no use any more."""
        if self._connection is None:
            return
        self._write()
        counted = self._ask("SELECT COUNT(*) FROM kept")
        if counted and counted[0] > max(_FEW, _STALE * self._recalled):
            self._ask("DELETE FROM kept")
        self._ask("COMMIT")
        self._let_go()

    def _read_ahead(self) -> dict[bytes, bytes] | None:
        """All contents, None where they are too many to be read in one go."""
        if self._connection is None:
            return {}
        try:
            self._room -= self._path.stat().st_size
            if self._room < 0:
                return None
            return dict(self._connection.execute("SELECT key, content FROM kept"))
        except (OSError, sqlite_library().Error) as error:
            self._give_up(error)
            return {}

    def _hold(self, key: bytes, content: bytes) -> None:
        self._room -= len(content)
        if self._room < 0:
            self._held = None
        if self._held is not None:
            self._held[key] = content

    def _found(self, key: bytes) -> bytes | None:
        """Return what is not held in memory but stands in the file, or will."""
        if key in self._new:
            return self._new[key]
        if os.getpid() != self._process:
            return None
        found = self._ask("SELECT content FROM kept WHERE key = ?", key)
        return found[0] if found else None

    def _write(self) -> None:
        """Put what is new into the file."""
        if self._connection is None:
            return
        try:
            self._connection.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?)", list(self._new.items()))
        except sqlite_library().Error as error:
            self._give_up(error)
        self._new = {}

    def _ask(self, words: str, *values: bytes) -> Any:  # noqa: ANN401 - a row as SQLite gives it
        """The first row of the answer; None where there is none, or the file is no longer of use."""
        if self._connection is None:
            return None
        try:
            return self._connection.execute(words, values).fetchone()
        except sqlite_library().Error as error:
            self._give_up(error)
            return None

    def _give_up(self, error: Exception) -> None:
        self._let_go()
        _clear(self._path, error)

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
        # Nothing is lost when it is lost, so that no disk has to be waited for; a journal undoes what a kill cut short.
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("PRAGMA journal_mode = DELETE")
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
