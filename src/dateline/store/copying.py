"""Copies of what is kept in SQLite files, whole and of one moment, whoever writes meanwhile."""

from contextlib import closing
from pathlib import Path

from dateline.domain.errors import Unreachable
from dateline.store.files import reading_mode
from dateline.store.library import sqlite_library


def copy_file(source: Path, target: Path) -> None:
    """Copy a file as it stands at one moment, with what is still on its way into it; for its owner alone.

    Unreachable where it cannot be read, or the copy not be written.
    """
    library = sqlite_library()
    try:
        target.touch(mode=0o600)
        with (
            closing(library.connect(f"{source.absolute().as_uri()}?{reading_mode(source)}", uri=True)) as held,
            closing(library.connect(target)) as made,
        ):
            held.backup(made)
    except (OSError, library.Error) as error:
        raise Unreachable(f"{source}: cannot be copied to {target.parent} ({error}); see to the disk") from error
