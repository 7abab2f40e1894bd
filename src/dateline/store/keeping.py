"""What programs worked out of single blobs, kept by key for as long as the file is there; it can go at any time."""

import os
from collections.abc import Mapping, Sequence
from contextlib import suppress
from itertools import takewhile
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from dateline.store.library import sqlite_library

_PATIENCE = 5


class Kept:
    """Contents by their keys in a file of their own, which several processes may use at once.

    Whatever a content depends on is in its key. Where the file cannot be used, nothing is kept and all is worked out.
    """

    def __init__(self, path: Path) -> None:
        self._connection = _opened(path)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def recall(self, key: bytes) -> bytes | None:
        """Return what was kept under the key, None where there is nothing."""
        if self._connection is None:
            return None
        try:
            found = self._connection.execute("SELECT content FROM kept WHERE key = ?", (key,)).fetchone()
        except sqlite_library().Error:
            self.close()
            return None
        return bytes(found[0]) if found else None

    def keep(self, key: bytes, content: bytes) -> None:
        """Keep the content under the key."""
        if self._connection is None:
            return
        try:
            self._connection.execute("INSERT OR REPLACE INTO kept VALUES (?, ?)", (key, content))
        except sqlite_library().Error:
            self.close()

    def keep_all(self, contents: Mapping[bytes, bytes]) -> None:
        """Keep contents under their keys, all of them or none."""
        self._change("INSERT OR REPLACE INTO kept VALUES (?, ?)", list(contents.items()))

    def keys_of(self, name: bytes) -> list[bytes]:
        """Return the keys that begin with some bytes."""
        if self._connection is None:
            return []
        try:
            found = self._connection.execute("SELECT key FROM kept WHERE key >= ?", (name,))
            return [bytes(key) for (key,) in takewhile(lambda row: row[0].startswith(name), found)]
        except sqlite_library().Error:
            self.close()
            return []

    def drop(self, keys: Sequence[bytes]) -> None:
        """Let contents go, all of them or none."""
        self._change("DELETE FROM kept WHERE key = ?", [(key,) for key in keys])

    def _change(self, words: str, values: Sequence[tuple[bytes, ...]]) -> None:
        if self._connection is None or not values:
            return
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            self._connection.executemany(words, values)
            self._connection.execute("COMMIT")
        except sqlite_library().Error:
            self.close()

    def close(self) -> None:
        """Let go of the file."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None


def _opened(path: Path) -> Any | None:  # noqa: ANN401 - a connection of whichever driver is used
    """A connection to the file, begun anew where it is damaged; None where it cannot be used."""
    try:
        return _connected(path)
    except sqlite_library().OperationalError:
        return None
    except sqlite_library().Error:
        with suppress(OSError, sqlite_library().Error):
            path.unlink(missing_ok=True)
            return _connected(path)
    return None


def _connected(path: Path) -> Any:  # noqa: ANN401 - a connection of whichever driver is used
    with suppress(OSError):
        # It holds the words of reports: like the record, it is for its owner alone.
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    connection = sqlite_library().connect(path, isolation_level=None, timeout=_PATIENCE, check_same_thread=False)
    try:
        # Nothing is lost when it is lost, so that no disk has to be waited for; a journal undoes what a kill cut short.
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("CREATE TABLE IF NOT EXISTS kept (key BLOB PRIMARY KEY, content BLOB) WITHOUT ROWID")
    except BaseException:
        connection.close()
        raise
    return connection
