"""What breaks in practice: damaged write-ahead logs, read-only folders, full disks, two writers at once."""

import json
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dateline.domain.errors import Conflict, Damaged, Invalid, NotFound, Refused, Unreachable
from dateline.domain.revisions import Decision
from dateline.store import Store, dialects, files, library, open_store
from dateline.store.library import sqlite_library

Decide = Callable[..., Decision]

# A process of its own: it writes entries called by its name, one at a time, and prints what became of each.
WRITER = """
import json, resource, signal, sys
from dateline.domain.chronologies import Entry
from dateline.domain.dates import When
from dateline.domain.errors import DatelineError
from dateline.domain.ids import subject
from dateline.domain.revisions import Act, Decision
from dateline.store import open_store

path, name, count, size, limit = sys.argv[1], sys.argv[2], *map(int, sys.argv[3:])
if limit:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
store = open_store(f"sqlite:///{path}")
told = []
for number in range(count):
    entry = Entry(id=f"{name}{number}", chronology="h", position=number, when=When(words="8/3"), text="x" * size)
    touched = subject("entry", entry.id)
    decision = Decision(act=Act.WRITE_ENTRY, expects={touched: 0}, now={touched: entry}, reason="noted", note={})
    try:
        told.append(store.append([decision], author=name)[0].seq)
    except DatelineError as error:
        told.append(f"{type(error).__name__}: {error}")
        break
print(json.dumps(told))
"""


def writer(path: Path, name: str, count: int, size: int = 10, limit: int = 0) -> "subprocess.Popen[str]":
    arguments = [sys.executable, "-c", WRITER, str(path), name, *map(str, (count, size, limit))]
    return subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True)


def told(process: "subprocess.Popen[str]") -> list[Any]:
    output, _ = process.communicate(timeout=60)
    assert process.returncode == 0
    said: list[Any] = json.loads(output)
    return said


def test_two_writers_at_once_lose_nothing(store: Store, path: Path) -> None:
    writers = [writer(path, name, 30) for name in ("a", "b")]
    seqs = [seq for process in writers for seq in told(process)]
    assert sorted(seqs) == [*range(1, 61)]
    assert store.verify() == []
    assert store.count("entry") == 60


@pytest.mark.usefixtures("store")
def test_a_writer_waits_for_another_one_and_is_told(
    path: Path, decide: Decide, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "WAIT_SECONDS", 0.2)
    waiting = open_store(f"sqlite:///{path}")
    holding = sqlite_library().connect(path, isolation_level=None)
    holding.execute("BEGIN IMMEDIATE")
    began = time.monotonic()
    with pytest.raises(Conflict, match="another writer holds the case; try again"):
        waiting.append([decide("a")], author="Ada Quill")
    assert time.monotonic() - began >= 0.2
    holding.execute("ROLLBACK")
    holding.close()
    assert waiting.append([decide("a")], author="Ada Quill")[0].seq == 1
    waiting.close()


def test_nothing_is_redacted_while_somebody_reads(
    store: Store, path: Path, decide: Decide, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "WAIT_SECONDS", 0.2)
    store.append([decide("a")], author="Ada Quill")
    store.close()
    reading = sqlite_library().connect(path, isolation_level=None)
    reading.execute("BEGIN")
    reading.execute("SELECT * FROM revisions").fetchall()
    with pytest.raises(Conflict, match="reading the case"):
        store.redact([1], reason="the court says so", author="Jon Marr")
    reading.close()
    assert not store.revision(1).redacted
    store.redact([1], reason="the court says so", author="Jon Marr")
    assert b"Voss crosses" not in path.read_bytes()


@pytest.fixture
def unfinished(path: Path, tmp_path: Path, decide: Decide) -> Path:
    """A copy of a record of thirty revisions whose write-ahead log was never taken in, as after a power cut."""
    store = open_store(f"sqlite:///{path}", create=True)
    for number in range(30):
        store.append([decide(f"e{number}", position=number, text="word " * 300)], author="Ada Quill")
    copy = tmp_path / "cut" / "case.db"
    copy.parent.mkdir()
    for file in (path, path.with_name("case.db-wal")):
        shutil.copyfile(file, copy.with_name(file.name))
    store.close()
    return copy


def look(path: Path) -> int | str:
    """Return how many revisions stand, all sound, or the words in which the record is given up."""
    try:
        opened = open_store(f"sqlite:///{path}")
    except (Damaged, Invalid) as error:
        return str(error)
    try:
        complaints = opened.verify()
        if complaints:
            return complaints[0]
        seqs = [revision.seq for revision in opened.log()]
        assert seqs == [*range(1, len(seqs) + 1)]
        return len(seqs)
    finally:
        opened.close()


@pytest.mark.parametrize("how", ["cut", "flip"])
def test_a_damaged_write_ahead_log_leaves_a_sound_beginning(unfinished: Path, tmp_path: Path, how: str) -> None:
    chance = random.Random(how)
    log = unfinished.with_name("case.db-wal").read_bytes()
    assert len(log) > 100_000
    copy = tmp_path / "damaged" / "case.db"
    copy.parent.mkdir()
    left = []
    for _ in range(25):
        shutil.copyfile(unfinished, copy)
        damaged = bytearray(log)
        place = chance.randrange(len(log))
        if how == "cut":
            del damaged[place:]
        else:
            damaged[place] ^= 1 << chance.randrange(8)
        copy.with_name("case.db-wal").write_bytes(damaged)
        left.append(look(copy))
        for file in copy.parent.iterdir():
            file.unlink()
    assert all(isinstance(each, int) or "case.db" in each for each in left)
    assert len({each for each in left if isinstance(each, int)}) > 5


# A reader that owns nothing, so that permissions count for the superuser too; the first look loads what it needs.
READER = """
import os, sys, tempfile
from pathlib import Path
from dateline.store import open_store
from dateline.store.copying import copy_file
from dateline.domain.errors import DatelineError

def look(path, create=False):
    try:
        store = open_store(f"sqlite:///{path}", create=create)
        print(store.head().seq, store.verify(), len(store.states("entry")))
        store.rebuild()
    except DatelineError as error:
        print(type(error).__name__, error)

with tempfile.TemporaryDirectory() as folder:
    look(f"{folder}/case.db", create=True)
os.geteuid() or os.setuid(65534)
look(sys.argv[1])
with tempfile.TemporaryDirectory() as folder:
    try:
        copy_file(Path(sys.argv[1]), Path(folder, "case.db"))
        look(f"{folder}/case.db")
    except DatelineError as error:
        print(type(error).__name__, error)
"""


def as_nobody(path: Path) -> list[str]:
    """Return what somebody sees of a record who may only read it, and then of a copy of it."""
    ran = subprocess.run(
        [sys.executable, "-c", READER, str(path)], capture_output=True, text=True, timeout=60, check=False
    )
    assert ran.returncode == 0, ran.stderr
    return ran.stdout.splitlines()[1:]


@pytest.fixture
def open_to_all(tmp_path: Path) -> Path:
    """A folder that others can look into, unlike those of the test runner."""
    temporary = Path(tempfile.gettempdir()).resolve()
    for folder in (tmp_path, *tmp_path.parents):
        if folder.resolve() != temporary and folder.resolve().is_relative_to(temporary):
            folder.chmod(0o755)
    return tmp_path


def test_a_read_only_folder_can_be_read(open_to_all: Path, decide: Decide) -> None:
    path = open_to_all / "case.db"
    made = open_store(f"sqlite:///{path}", create=True)
    made.append([decide("a")], author="Ada Quill")
    made.close()
    path.chmod(0o444)
    open_to_all.chmod(0o555)
    try:
        first, second, copied = as_nobody(path)
    finally:
        open_to_all.chmod(0o755)
    assert first == copied == "1 [] 1"
    assert second.startswith("Refused")
    assert "can be read but not written" in second
    assert [file.name for file in open_to_all.iterdir()] == ["case.db"]


@pytest.mark.usefixtures("open_to_all")
def test_a_read_only_folder_never_shows_less_than_was_written(unfinished: Path) -> None:
    unfinished.parent.chmod(0o555)
    for file in unfinished.parent.iterdir():
        file.chmod(0o444)
    try:
        said = as_nobody(unfinished)[0]
    finally:
        unfinished.parent.chmod(0o755)
    assert said.startswith(("30 [] 30", "Refused"))


def test_a_full_disk_costs_one_act_and_nothing_else(store: Store, path: Path) -> None:
    room = 400_000
    said = told(writer(path, "a", 1000, size=5_000, limit=room))
    *seqs, last = said
    assert seqs == [*range(1, len(seqs) + 1)]
    assert last.startswith("Unreachable")
    assert "nothing was written" in last
    assert store.verify() == []
    assert store.head().seq == len(seqs) > 0
    assert told(writer(path, "b", 3)) == [len(seqs) + number for number in (1, 2, 3)]
    assert store.verify() == []


def test_a_record_is_made_once_and_where_one_can_be(store: Store, path: Path, tmp_path: Path) -> None:
    with pytest.raises(Conflict, match="is there already"):
        open_store(f"sqlite:///{path}", create=True)
    with pytest.raises(Refused, match="cannot be made"):
        open_store(f"sqlite:///{tmp_path / 'nowhere' / 'case.db'}", create=True)
    with pytest.raises(NotFound, match="dateline new"):
        open_store(f"sqlite:///{tmp_path / 'nothing.db'}")
    assert store.verify() == []


@pytest.mark.parametrize("name", ["a b?c#d%41.db", "é.db", "mode=memory&x.db"])
def test_any_file_name_will_do(tmp_path: Path, name: str, decide: Decide) -> None:
    made = open_store(f"sqlite:///{tmp_path / name}", create=True)
    made.append([decide("a")], author="Ada Quill")
    made.close()
    assert [file.name for file in tmp_path.iterdir()] == [name]


def test_another_programs_database_is_left_alone(path: Path) -> None:
    connection = sqlite_library().connect(path)
    connection.execute("CREATE TABLE revisions (seq)")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(Invalid, match="not the record of a case"):
        open_store(f"sqlite:///{path}")
    assert path.read_bytes() == before


def test_a_record_with_triggers_is_not_trusted(store: Store, path: Path) -> None:
    store.close()
    connection = sqlite_library().connect(path)
    connection.execute("CREATE TRIGGER t AFTER INSERT ON states BEGIN UPDATE states SET value = NULL; END")
    connection.close()
    with pytest.raises(Invalid, match="do not trust it"):
        open_store(f"sqlite:///{path}")


def test_the_systems_library_will_do(
    tmp_path: Path, decide: Decide, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    request.addfinalizer(sqlite_library.cache_clear)
    monkeypatch.setattr(library, "find_spec", lambda _: None)
    sqlite_library.cache_clear()
    assert sqlite_library().__name__ == "sqlite3.dbapi2"
    made = open_store(f"sqlite:///{tmp_path / 'case.db'}", create=True)
    made.append([decide("a"), decide("b")], author="Ada Quill")
    made.redact([1], reason="the court says so", author="Jon Marr")
    assert made.verify() == []
    made.close()


def test_traces_that_could_not_be_swept_away_are_named(
    store: Store, path: Path, decide: Decide, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.append([decide("a")], author="Ada Quill")

    def fail(_: dialects.Sqlite) -> bool:
        raise Unreachable("the disk is full")

    with monkeypatch.context() as patch:
        patch.setattr(dialects.Sqlite, "compact", fail)
        with pytest.raises(Unreachable, match=r"out of the record.*dateline rebuild"):
            store.redact([1], reason="the court says so", author="Jon Marr")
    assert store.revision(1).redacted
    store.rebuild()
    assert store.verify() == []
    assert not any(b"Voss crosses" in file.read_bytes() for file in path.parent.iterdir())
