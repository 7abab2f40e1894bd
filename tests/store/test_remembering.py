"""What is remembered can be lost at any time, and is never taken for what another program made."""

import os
from functools import partial

import pytest

from dateline.engine import each, local
from dateline.store import Remembered, remembering
from dateline.store.library import sqlite_library


@pytest.fixture(autouse=True)
def two_processors(monkeypatch):
    monkeypatch.setattr(local, "_processors", lambda: 2)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "remembered.db"


def test_what_is_kept_is_there_the_next_time(path):
    with Remembered(path, "one") as memory:
        assert memory.recall(b"key") is None
        memory.keep(b"key", b"content")
        assert memory.recall(b"key") == b"content"
    with Remembered(path, "one") as memory:
        assert memory.recall(b"key") == b"content"


def test_another_program_begins_anew(path):
    with Remembered(path, "one") as memory:
        memory.keep(b"key", b"content")
    with Remembered(path, "two") as memory:
        assert memory.recall(b"key") is None


@pytest.mark.parametrize("content", [b"", b"no database", b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_damaged_file_is_begun_anew(path, content):
    path.write_bytes(content)
    with Remembered(path, "one") as memory:
        memory.keep(b"key", b"content")
        assert memory.recall(b"key") == b"content"
    with Remembered(path, "one") as memory:
        assert memory.recall(b"key") == b"content"


def test_damage_within_costs_what_was_remembered_and_no_more(path):
    with Remembered(path, "one") as memory:
        for number in range(2000):
            memory.keep(number.to_bytes(4, "big"), b"x" * 100)
    whole = bytearray(path.read_bytes())
    whole[8192:] = b"\xaa" * (len(whole) - 8192)
    path.write_bytes(whole)
    with Remembered(path, "one") as memory:
        assert {memory.recall(number.to_bytes(4, "big")) for number in range(2000)} <= {None, b"x" * 100}
    with Remembered(path, "one") as memory:
        memory.keep(b"key", b"content")
    with Remembered(path, "one") as memory:
        assert memory.recall(b"key") == b"content"


def test_a_file_that_somebody_else_has_is_left_alone(path):
    with Remembered(path, "one") as memory:
        memory.keep(b"key", b"content")
    other = sqlite_library().connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with Remembered(path, "one") as memory:
        memory.keep(b"other", b"content")
        assert memory.recall(b"key") is None
    other.execute("COMMIT")
    other.close()
    with Remembered(path, "one") as memory:
        assert memory.recall(b"key") == b"content"


def test_a_place_that_cannot_be_written_remembers_nothing(tmp_path):
    with Remembered(tmp_path / "missing" / "remembered.db", "one") as memory:
        memory.keep(b"key", b"content")
        assert memory.recall(b"key") is None


def test_what_is_of_no_use_any_more_is_let_go(path, monkeypatch):
    monkeypatch.setattr("dateline.store.remembering._FEW", 10)
    with Remembered(path, "one") as memory:
        for number in range(100):
            memory.keep(b"old %d" % number, b"content")
    with Remembered(path, "one") as memory:
        assert memory.recall(b"old 1") == b"content"
    with Remembered(path, "one") as memory:
        assert memory.recall(b"old 1") is None


@pytest.mark.parametrize("room", [0, 700, 10**9])
def test_what_is_held_in_memory_is_bounded_and_nothing_is_lost_by_it(path, monkeypatch, room):
    monkeypatch.setattr("dateline.store.remembering._AHEAD", room)
    monkeypatch.setattr("dateline.store.remembering._AT_ONCE", 7)
    for run in range(3):
        with Remembered(path, "one") as memory:
            for number in range(100):
                key = b"%d" % number
                assert memory.recall(key) == (b"content" + key if run else None)
                memory.keep(key, b"content" + key)
                assert memory.recall(key) == b"content" + key
                assert memory.recall(b"0") == b"content0"


def test_only_its_owner_reads_it(path):
    with Remembered(path, "one"):
        pass
    assert path.stat().st_mode & 0o077 == 0


def test_a_forked_process_recalls_what_is_held_and_keeps_nothing(path):
    with Remembered(path, "one") as memory:
        memory.keep(b"key", b"content")
        made = list(each(partial(_told_by, memory), range(100)))
        assert {content for content, _ in map(bytes.split, made)} == {b"content"}
        here, *forked = dict.fromkeys(process for _, process in map(bytes.split, made))
        assert here == _process()
        assert forked
        # What the forked ones keep is lost.
        assert memory.recall(here) == b"new"
        assert [memory.recall(process) for process in forked] == [None] * len(forked)


def test_a_forked_process_leaves_a_file_that_is_too_large_to_be_held_alone(path, monkeypatch):
    monkeypatch.setattr(remembering, "_AHEAD", 1)
    with Remembered(path, "one") as memory:
        memory.keep(b"key", b"content" * 1000)
    with Remembered(path, "one") as memory:
        made = list(each(partial(_recalled, memory), range(100)))
        assert {content for content, process in map(bytes.split, made) if process == _process()} == {b"content" * 1000}
        assert {content for content, process in map(bytes.split, made) if process != _process()} == {b"nothing"}
        assert memory.recall(b"key") == b"content" * 1000


def _told_by(memory, _):
    memory.keep(_process(), b"new")
    return _recalled(memory, _)


def _recalled(memory, _):
    return (memory.recall(b"key") or b"nothing") + b" " + _process()


def _process():
    return str(os.getpid()).encode()
