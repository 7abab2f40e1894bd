"""`dateline show --known-by` says what was known, and on standard error what of it cannot be told."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dateline.cli import main

TABLE = """Date,Event,Source
24 July 2031,Minister Voss crosses to Port Loe,"Reporting by Ada Quill, The Lantern, 6 August 2031"
14 August 2031,The ministry denies that Voss crossed,"Jon Marr, Coastwire, 14 August 2031"
1 August 2031,The harbour guild confirms the crossing,Reporting by Ines Toll
"""


def run(*words: str) -> Result:
    return CliRunner().invoke(main, list(words))


@pytest.fixture
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATELINE_AUTHOR", "Mara")
    (tmp_path / "table.csv").write_text(TABLE, "utf-8")
    assert run("new", "case").exit_code == 0
    assert run("import", "table.csv", "-C", "case").exit_code == 0
    monkeypatch.chdir(tmp_path / "case")
    return tmp_path / "case"


def known(day: str) -> list[int]:
    shown = json.loads(run("show", "--known-by", day, "--format", "json").stdout)
    return [entry["n"] for entry in shown["entries"]]


def test_only_what_was_reported_by_the_day_is_shown(case: Path) -> None:
    assert known("2031-08-05") == []
    assert known("2031-08-06") == [1]
    assert known("2031-08-14") == [1, 2]


def test_how_much_cannot_be_told_is_said(case: Path) -> None:
    said = run("show", "--known-by", "2031-08-14")
    assert "Minister Voss" in said.stdout
    assert "guild" not in said.stdout
    assert "1 entry cites no report with a date" in said.stderr


def test_a_report_can_be_given_its_date(case: Path) -> None:
    toll = next(line.split()[0] for line in run("report", "list").stdout.splitlines() if "Ines Toll" in line)
    assert run("report", "revise", toll, "--published", "3 August 2031", "-m", "seen").exit_code == 0
    assert known("2031-08-05") == [3]
    assert run("report", "revise", toll, "--published", "some day", "-m", "seen").exit_code == 2


@pytest.mark.parametrize(
    "words", [("--known-by", "yesterday"), ("--known-by", "2031-02-30"), ("--known-by", "2031-08-05", "--as-of", "#2")]
)
def test_wrong_use_is_refused(case: Path, words: tuple[str, ...]) -> None:
    assert run("show", *words).exit_code == 2


@pytest.mark.parametrize("day", ["6 August 2031", "August 6, 2031", "2031-08-06"])
def test_the_day_may_be_given_in_words(case: Path, day: str) -> None:
    assert known(day) == [1]


def test_a_stretch_is_no_day(case: Path) -> None:
    said = run("show", "--known-by", "August 2031")
    assert said.exit_code == 2
    assert "14 August 2031" in said.stderr


def test_one_entry_is_shown_without_the_others_being_counted(case: Path) -> None:
    shown = run("show", "2")
    assert shown.exit_code == 0
    assert "1 entry" in shown.stdout
    assert "--limit" not in shown.stderr


def test_drawing_a_dispute_tells_what_the_scope_means_and_the_grounds(case: Path) -> None:
    told = run(
        *("dispute", "draw", "2", "1", "--kind", "denies", "--scope", "last week"),
        *("--grounds", "It says so.", "-m", "read"),
    ).stdout
    assert "“last week” is" in told
    assert "It says so." in told
