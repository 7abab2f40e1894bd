"""Bytes kept by their digests."""

import errno
import os
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.archive.blobs import Blobs
from dateline.domain.errors import Damaged, Invalid, NotFound, Refused, Unreachable
from dateline.domain.ids import digest


@pytest.fixture
def blobs(tmp_path) -> Blobs:
    return Blobs(tmp_path / "archive" / "blobs")


def _files(blobs):
    return [path for path in blobs.folder.rglob("*") if path.is_file()]


def test_what_is_put_comes_back_once_under_its_digest(blobs):
    name = blobs.put(b"The ferry sails")
    assert name == digest(b"The ferry sails")
    assert blobs.put(b"The ferry sails") == name
    assert blobs.get(name) == b"The ferry sails"
    assert blobs.has(name)
    assert list(blobs.digests()) == [name]
    (path,) = _files(blobs)
    hexadecimal = name.removeprefix("sha256:")
    assert path.relative_to(blobs.folder).parts == (hexadecimal[:2], hexadecimal[2:4], hexadecimal)


@settings(deadline=None, max_examples=20)
@given(contents=st.sets(st.binary(max_size=64), max_size=8))
def test_any_bytes_come_back(tmp_path_factory, contents):
    blobs = Blobs(tmp_path_factory.mktemp("any"))
    names = {content: blobs.put(content) for content in contents}
    assert all(blobs.get(name) == content for content, name in names.items())
    assert list(blobs.digests()) == sorted(names.values())
    assert blobs.verify(names.values()) == []


_WRITER = """
import os, signal, sys
from pathlib import Path
from dateline.archive.blobs import Blobs
def wait(handle):
    if os.path.isfile(f"/proc/self/fd/{handle}"):
        print("writing", flush=True)
        signal.pause()
os.fsync = wait
Blobs(Path(sys.argv[1])).put(b"The ferry sank")
"""


@pytest.fixture
def writer(blobs):
    with subprocess.Popen([sys.executable, "-c", _WRITER, str(blobs.folder)], stdout=subprocess.PIPE) as process:
        assert process.stdout.readline() == b"writing\n"
        yield process
        process.kill()


def test_what_a_killed_writer_left_is_named_and_swept(blobs, writer):
    name = blobs.put(b"The ferry sails")
    blobs.sweep()
    assert len(_files(blobs)) == 2, "whoever is writing is left alone"
    assert blobs.verify([name]) == []
    writer.kill()
    writer.wait()
    [sentence] = blobs.verify([name])
    assert "half-written" in sentence
    blobs.sweep()
    assert len(_files(blobs)) == 1
    assert blobs.verify([name]) == []


def test_redaction_takes_what_was_left_half_written_too(blobs, writer):
    writer.kill()
    writer.wait()
    assert len(_files(blobs)) == 1
    blobs.redact(digest(b"The ferry sank"))
    assert _files(blobs) == []


def test_what_was_never_kept_is_not_found(blobs):
    missing = digest(b"never")
    assert not blobs.has(missing)
    with pytest.raises(NotFound, match=missing):
        blobs.get(missing)
    assert blobs.verify([missing]) == [f"{missing}: the blob is missing from {blobs.folder}"]


def test_damage_is_noticed_on_reading_and_on_verifying_and_mended_by_putting(blobs):
    name = blobs.put(b"The ferry sails")
    (path,) = _files(blobs)
    path.chmod(0o644)
    path.write_bytes(b"The ferry sinks")
    with pytest.raises(Damaged, match=r"no longer holds what came"):
        blobs.get(name)
    assert len(blobs.verify([])) == 1
    blobs.put(b"The ferry sails")
    assert blobs.get(name) == b"The ferry sails"


@pytest.mark.parametrize(
    "name",
    [
        "",
        "sha256:",
        "../../etc/passwd",
        "sha256:../../../../etc/passwd",
        "sha256:" + "A" * 64,
        "sha256:" + "a" * 63,
        "sha256:" + "a" * 64 + "\n",
        "sha256:" + "a" * 64 + "/..",
        "sha1:" + "a" * 40,
    ],
)
def test_what_is_no_digest_never_becomes_a_path(blobs, name):
    for ask in (blobs.get, blobs.has, blobs.redact):
        with pytest.raises(Invalid, match="is no digest"):
            ask(name)


def test_redaction_takes_the_bytes_away_and_can_be_repeated(blobs):
    name, other = blobs.put(b"a name"), blobs.put(b"another")
    blobs.redact(name)
    blobs.redact(name)
    assert not blobs.has(name)
    assert blobs.get(other) == b"another"


def test_strangers_in_the_folder_are_no_blobs(blobs):
    name = blobs.put(b"The ferry sails")
    (path,) = _files(blobs)
    (path.parent / ".incoming-x").write_bytes(b"half")
    (path.parent / ("0" * 64)).write_bytes(b"in the wrong place")
    (path.parent / "notes.txt").write_bytes(b"x")
    assert list(blobs.digests()) == [name]


def test_a_write_that_fails_leaves_nothing_half_written(blobs, monkeypatch):
    def full(_handle):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Unreachable, match="no space left; free some"):
        blobs.put(b"The ferry sails")
    assert _files(blobs) == []


def test_a_folder_that_may_not_be_written_says_so(blobs, monkeypatch):
    def locked(*_arguments, **_options):
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr("tempfile.mkstemp", locked)
    with pytest.raises(Refused, match="Read-only file system"):
        blobs.put(b"The ferry sails")


def test_bytes_are_on_disk_before_they_bear_their_name(blobs, monkeypatch):
    steps = []
    real_fsync, real_replace = os.fsync, os.replace
    monkeypatch.setattr(os, "fsync", lambda handle: (steps.append("fsync"), real_fsync(handle))[1])
    monkeypatch.setattr(os, "replace", lambda *paths: (steps.append("replace"), real_replace(*paths))[1])
    blobs.put(b"first")
    steps.clear()
    blobs.redact(blobs.put(b"first"))
    steps.clear()
    blobs.put(b"first")
    assert steps == ["fsync", "replace", "fsync"]
