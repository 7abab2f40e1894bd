"""One bit, anywhere: in any column of any table, or anywhere in the file."""

import random
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from dateline.domain.errors import DatelineError
from dateline.domain.revisions import Decision
from dateline.store import Store, open_store
from dateline.store.library import sqlite_library

Decide = Callable[..., Decision]

KEYS = {"revisions": ("seq",), "touched": ("subject", "version"), "states": ("subject",), "meta": ("schema",)}


@pytest.fixture
def sound(store: Store, path: Path, decide: Decide) -> Path:
    """A closed record with everything in it: values, withdrawn ones, redacted ones."""
    store.append([decide(f"e{n}", position=n, earliest="2031-08-03") for n in range(6)], author="Ada Quill")
    store.append([decide("e1", 1, text="é“”"), decide("e2", 1, text=None), decide("e3", 1)], author="Jon Marr")
    store.redact([5, 9], reason="the court says so", author="Jon Marr")
    assert store.verify() == []
    store.close()
    return path


def connect(path: Path) -> Any:
    return sqlite_library().connect(path, isolation_level=None)


def cells(path: Path) -> list[tuple[str, str, tuple[object, ...]]]:
    """Every cell that holds something: table, column, key of its row."""
    found = []
    connection = connect(path)
    for table, keys in KEYS.items():
        cursor = connection.execute(f"SELECT * FROM {table}")
        columns = [column[0] for column in cursor.description]
        for row in cursor.fetchall():
            named = dict(zip(columns, row, strict=True))
            key = tuple(named[name] for name in keys)
            found += [(table, column, key) for column in columns if named[column] is not None]
    connection.close()
    return found


def flip_cell(path: Path, table: str, column: str, key: tuple[object, ...], chance: random.Random) -> None:
    connection = connect(path)
    where = " AND ".join(f"{name} = ?" for name in KEYS[table])
    [[cell]] = connection.execute(f"SELECT {column} FROM {table} WHERE {where}", key).fetchall()
    if isinstance(cell, str):
        content = bytearray(cell.encode())
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
        flipped, slot = bytes(content), "CAST(? AS TEXT)"
    elif isinstance(cell, float):
        flipped, slot = float(int(cell) ^ (1 << chance.randrange(20))), "?"
    else:
        flipped, slot = cell ^ (1 << chance.randrange(60)), "?"
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute(f"UPDATE {table} SET {column} = {slot} WHERE {where}", (flipped, *key))
    connection.close()


def complaints(path: Path) -> list[str]:
    try:
        opened = open_store(f"sqlite:///{path}")
    except DatelineError as error:
        return [str(error)]
    try:
        return opened.verify()
    finally:
        opened.close()


def test_a_bit_in_any_column_of_any_row_is_found(sound: Path, tmp_path: Path) -> None:
    chance = random.Random(2031)
    every = sorted(cells(sound), key=lambda cell: (chance.random(), cell))
    one_of_each = {cell[:2]: cell for cell in every}
    copy = tmp_path / "copy.db"
    missed = []
    for cell in [*one_of_each.values(), *every[:90]]:
        shutil.copyfile(sound, copy)
        try:
            flip_cell(copy, *cell, chance)
        except sqlite_library().IntegrityError:
            # The tables themselves refuse it.
            continue
        if not complaints(copy):
            missed.append(cell)
    assert not missed
    assert complaints(sound) == []


def contents(path: Path) -> list[object]:
    connection = connect(path)
    connection.text_factory = bytes
    try:
        tables = [connection.execute(f"SELECT * FROM {table}").fetchall() for table in KEYS]
        return [*tables, connection.execute("SELECT type, name, sql FROM sqlite_master").fetchall()]
    finally:
        connection.close()


def flips(path: Path, count: int) -> Iterator[tuple[int, int]]:
    chance = random.Random(824)
    size = path.stat().st_size
    return ((chance.randrange(size), 1 << chance.randrange(8)) for _ in range(count))


def test_a_bit_anywhere_in_the_file_is_found_or_changes_nothing(sound: Path, tmp_path: Path) -> None:
    truth = contents(sound)
    original = sound.read_bytes()
    copy = tmp_path / "copy.db"
    found = 0
    for place, bit in flips(sound, 200):
        spoilt = bytearray(original)
        spoilt[place] ^= bit
        copy.write_bytes(spoilt)
        if complaints(copy):
            found += 1
        else:
            assert contents(copy) == truth, f"bit {bit} of byte {place} was not found"
    assert found > 30


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("DELETE FROM touched WHERE seq = 7", "missing from the versions"),
        ("DELETE FROM states WHERE subject = 'entry:e1'", "not in the folded state"),
        ("UPDATE states SET value = NULL WHERE subject = 'entry:e0'", "entry:e0: stands otherwise"),
        ("UPDATE states SET position = 99.0 WHERE subject = 'entry:e0'", "entry:e0: stands otherwise"),
        ("UPDATE revisions SET body = NULL WHERE seq = 1", "revision 1: is redacted only in part"),
        ("UPDATE revisions SET body = NULL, salt = NULL, reason = NULL WHERE seq = 1", "no redaction names it"),
        ("UPDATE revisions SET body = '', salt = '', reason = '' WHERE seq = 5", "is not redacted"),
        ("UPDATE revisions SET author = 'Nobody' WHERE seq = 2", "revision 2: its digest"),
        ("UPDATE revisions SET act = 'burn entry' WHERE seq = 2", "revision 2: cannot be read"),
        ("UPDATE revisions SET seq = 99 WHERE seq = 10", "revision 99: follows revision 9"),
        ("DELETE FROM revisions WHERE seq = 3", "revision 4: follows revision 2"),
        ("DELETE FROM meta", "meta"),
        ("INSERT INTO touched VALUES ('entry:e0', 2, 10)", "the log does not say so"),
        ("PRAGMA application_id = 1", "is not the record of a case"),
        ("PRAGMA user_version = 9", "update Dateline"),
    ],
)
def test_what_was_tampered_with_is_named(sound: Path, statement: str, said: str) -> None:
    connection = connect(sound)
    connection.execute(statement)
    connection.close()
    assert any(said in complaint for complaint in complaints(sound))


def test_a_damaged_folded_state_is_rebuilt(sound: Path) -> None:
    connection = connect(sound)
    connection.execute("DELETE FROM touched")
    connection.execute("UPDATE states SET value = NULL, version = 9")
    connection.close()
    opened = open_store(f"sqlite:///{sound}")
    assert opened.verify()
    assert opened.rebuild() == 7
    assert opened.verify() == []
    opened.close()
