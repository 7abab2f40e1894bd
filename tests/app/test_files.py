"""Files are written whole or not at all; what stands against it is named with the next step."""

import resource
from contextlib import contextmanager

import pytest

from dateline.app.files import write_whole
from dateline.app.site_files import MANIFEST, write_files
from dateline.domain.errors import Refused


@contextmanager
def small_files(most):
    """Let no file grow over so many bytes, as where a disk is full."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_what_does_not_fit_leaves_what_was_there(tmp_path):
    path = tmp_path / "export.csv"
    write_whole(path, b"before")
    with (
        small_files(1000),
        pytest.raises(Refused, match=r"export\.csv: cannot be written \(File too large\); .*limit"),
    ):
        write_whole(path, b"x" * 5000)
    assert path.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [path]


def test_a_site_that_does_not_fit_is_finished_when_it_does(tmp_path):
    out = tmp_path / "site"
    pages = [("index.html", b"x" * 500), ("page-2.html", b"y" * 5000)]
    with small_files(1000), pytest.raises(Refused, match="cannot be written"):
        write_files(out, pages)
    assert not (out / MANIFEST).exists()
    assert not (out / "page-2.html").exists()
    assert write_files(out, pages).written + 1 == len(pages)
    assert (out / "page-2.html").read_bytes() == b"y" * 5000


@pytest.mark.parametrize(
    ("place", "told"),
    [
        ("file/export.csv", "a file stands where a folder is needed"),
        ("folder", "a folder stands there"),
        ("a" * 300, "the name is too long"),
    ],
)
def test_what_stands_in_the_way_is_named_with_the_next_step(tmp_path, place, told):
    (tmp_path / "file").touch()
    (tmp_path / "folder").mkdir()
    with pytest.raises(Refused, match=told) as raised:
        write_whole(tmp_path / place, b"x")
    assert str(tmp_path / place) in str(raised.value)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "folder"]
