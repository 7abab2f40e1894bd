"""Case folders: made whole or not at all, opened with clear words."""

import os
from pathlib import Path

import pytest

from dateline.app import desk as desks
from dateline.app.desk import create, default_author, open_desk, read_settings
from dateline.domain.errors import Conflict, Damaged, Invalid, NotFound, Refused
from dateline.language.dating import Extents


def test_a_case_is_made_and_opened_again(tmp_path: Path) -> None:
    title = 'The "Harbour" Lease \\ é\x7f\n'
    with create(tmp_path / "deep" / "case", title=title, author="Ada Quill") as made:
        assert (made.settings.title, made.author) == (title, "Ada Quill")
    with open_desk(tmp_path / "deep" / "case") as opened:
        assert (opened.settings.title, opened.author) == (title, "Ada Quill")
        assert opened.store.head().seq == 0
    assert {path.name for path in (tmp_path / "deep").iterdir()} == {"case"}


def test_the_record_can_be_read_by_its_owner_alone(tmp_path: Path) -> None:
    create(tmp_path / "case", author="Ada Quill").close()
    assert (tmp_path / "case" / "case.db").stat().st_mode & 0o777 == 0o600


def test_a_case_is_made_among_files_that_are_there(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    create(tmp_path, author="Ada Quill").close()
    assert {path.name for path in tmp_path.iterdir()} == {"notes.txt", "case.toml", "case.db", "archive"}
    with pytest.raises(Conflict, match="case here already"):
        create(tmp_path, author="Ada Quill")


@pytest.mark.parametrize("part", ["archive", "case.db"])
def test_nothing_that_is_there_is_taken_over(tmp_path: Path, part: str) -> None:
    (tmp_path / part).write_text("mine")
    with pytest.raises(Conflict, match=part):
        create(tmp_path, author="Ada Quill")
    assert [path.name for path in tmp_path.iterdir()] == [part]


def test_nothing_is_half_made_when_making_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(Invalid, match="no file can hold"):
        create(tmp_path / "case", title="\ud800", author="Ada Quill")
    rename = Path.rename

    def fail_last(self: Path, target: Path) -> Path:
        if self.name == desks.SETTINGS:
            raise OSError(28, "No space left on device")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", fail_last)
    with pytest.raises(Refused, match="No space left"):
        create(tmp_path, author="Ada Quill")
    assert list(tmp_path.iterdir()) == []


def test_what_is_no_case_is_not_opened(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="dateline new"):
        open_desk(tmp_path)
    (tmp_path / "case.toml").write_text("")
    with pytest.raises(Damaged, match=r"case\.db is missing"):
        open_desk(tmp_path)
    (tmp_path / "file").write_text("")
    with pytest.raises(Conflict, match="a file of this name"):
        create(tmp_path / "file")


@pytest.mark.parametrize("content", [b"", b"no database at all", b"SQLite format 3\x00" + b"\x01" * 4096])
def test_a_record_that_is_none_is_not_opened(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "case.toml").write_text("")
    (tmp_path / "case.db").write_bytes(content)
    with pytest.raises((Invalid, Damaged), match="dateline"):
        open_desk(tmp_path)
    assert (tmp_path / "case.db").read_bytes() == content


def test_who_decides(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DATELINE_AUTHOR", raising=False)
    monkeypatch.setenv("LOGNAME", "jmarr")
    create(tmp_path / "case").close()
    assert author_of(tmp_path / "case") == "jmarr"
    (tmp_path / "case" / "case.toml").write_text('author = "Ada Quill"')
    assert author_of(tmp_path / "case") == "Ada Quill"
    monkeypatch.setenv("DATELINE_AUTHOR", "Ines Toll")
    assert author_of(tmp_path / "case") == "Ines Toll"
    assert author_of(tmp_path / "case", "Jon Marr") == "Jon Marr"


def author_of(folder: Path, author: str = "") -> str:
    with open_desk(folder, author=author) as opened:
        return opened.author


def test_somebody_without_a_name_is_asked_for_one(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DATELINE_AUTHOR", "LOGNAME", "USER", "LNAME", "USERNAME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(os, "getuid", lambda: 987_654)
    with pytest.raises(Invalid, match="DATELINE_AUTHOR"):
        default_author()


def test_settings_are_read(tmp_path: Path) -> None:
    path = tmp_path / "case.toml"
    path.write_text('order = "dmy"\nyear = 2031\n[checks]\nunsourced-entry = "off"\n')
    settings = read_settings(path)
    assert (settings.order, settings.year, settings.severities) == ("dmy", 2031, {"unsourced-entry": "off"})


def test_extents_of_vague_dates_are_read(tmp_path: Path) -> None:
    path = tmp_path / "case.toml"
    path.write_text("[dates]\nfew = [2, 7]\nlate = [0.66, 1]\n")
    assert read_settings(path).extents == Extents(few=(2, 7), late=(0.66, 1.0))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("titel = 'x'", "titel"),
        ("title = 3", "title must be a text"),
        ("year = '2031'", "year must be a whole number"),
        ("year = true", "year must be"),
        ("order = 'ymd'", "order must be"),
        ("checks = 3", "table"),
        ("[checks]\nunsourced-entry = 'loud'", "unsourced-entry"),
        ("[checks]\nunsourced-entry = {}", "unsourced-entry"),
        ("dates = 3", r"\[dates\]"),
        ("[dates]\nfewer = [2, 5]", r"case\.toml: \[dates\]: no extent is called fewer"),
        ("[dates]\nfew = [5, 2]", "few must be"),
        ("[dates]\nhemisphere = 'east'", "hemisphere must be one of north, south"),
        ("title = ", "cannot be read"),
        ("x = " + "[" * 100_000, "cannot be read"),
    ],
)
def test_settings_that_make_no_sense_are_named(tmp_path: Path, content: str, said: str) -> None:
    path = tmp_path / "case.toml"
    path.write_text(content)
    with pytest.raises(Invalid, match=said):
        read_settings(path)


def test_settings_that_are_no_text_are_named(tmp_path: Path) -> None:
    (tmp_path / "case.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(Invalid, match="cannot be read"):
        read_settings(tmp_path / "case.toml")
