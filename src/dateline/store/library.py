"""Which SQLite is used: that of the wheel where it is installed, else the system's."""

from functools import cache
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType


@cache
def sqlite_library() -> ModuleType:
    """Return the driver; the wheel comes first, since system libraries before 3.51.3 can lose a write."""
    return import_module("pysqlite3.dbapi2" if find_spec("pysqlite3") else "sqlite3.dbapi2")


def engine_version() -> tuple[int, ...]:
    """Return the version of SQLite that keeps the record."""
    return tuple(map(int, sqlite_library().sqlite_version.split(".")))
