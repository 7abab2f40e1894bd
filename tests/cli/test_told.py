"""What the commands say to somebody who does not know them yet."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dateline.cli import main

TABLE = """# The tanker

Last checked by Mara; a work in progress.

The harbour logs were read for it, and two crews were asked what they saw at sea.

| Date | Event | Source |
| --- | --- | --- |
| 3/14/2031 | Minister Orr visits Corran | Ana Ruiz: “Orr came to Corran on 14 March.” |
| 3/16/2031 | The tanker is seen off Cape Orla | Reporting by Tom Vance |
"""


def run(*words: str) -> Result:
    return CliRunner().invoke(main, list(words))


@pytest.fixture
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATELINE_AUTHOR", "Mara")
    (tmp_path / "table.md").write_text(TABLE, "utf-8")
    assert run("new", "case").exit_code == 0
    assert run("import", "table.md", "-C", "case").exit_code == 0
    monkeypatch.chdir(tmp_path / "case")
    return tmp_path / "case"


@pytest.mark.parametrize("options", [("--dry-run",), ()])
def test_what_stands_above_the_table_is_seen_before_it_is_published(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, options: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "table.md").write_text(TABLE, "utf-8")
    run("new", "case")
    told = run("import", "table.md", "-C", "case", *options).output
    assert "  title: The tanker" in told
    assert "  status: Last checked by Mara" in told
    assert "  preface: The harbour logs were read" in told
    again = json.loads(run("import", "table.md", "-C", "case", "--dry-run", "--json").output)
    assert again["title"] == "The tanker"


def test_a_revision_is_written_the_same_everywhere(case: Path) -> None:
    run("entry", "withdraw", "2", "-m", "not ours")
    last = run("log").output.splitlines()[-1].split()[0]
    assert last.startswith("#")
    assert "1 entry" in run("show", "--as-of", last).output
    assert run("undo", last, "-m", "ours").exit_code == 0
    number = run("log").output.splitlines()[-1].split()[0].removeprefix("#")
    assert run("undo", number, "-m", "not ours").exit_code == 0
    refused = run("undo", "last", "-m", "ours")
    assert refused.exit_code == 2
    assert "as #12" in refused.output


def test_an_edition_is_a_moment_wherever_one_is_given(case: Path, tmp_path: Path) -> None:
    run("publish", str(tmp_path / "site"))
    run("entry", "withdraw", "2", "-m", "not ours")
    assert "2 entries" in run("show", "--as-of", "edition 1").output
    assert run("diff", "edition 1").exit_code == 1
    run("export", str(tmp_path / "then.json"), "--as-of", "Edition 1")
    assert len(json.loads((tmp_path / "then.json").read_text("utf-8"))["entries"]) == 2
    missing = run("show", "--as-of", "edition 7")
    assert missing.exit_code == 2
    assert "edition 7" in missing.output


@pytest.mark.parametrize("words", [("show", "--as-of"), ("diff",)])
def test_before_anything_was_held_that_is_said(case: Path, words: tuple[str, ...]) -> None:
    told = run(*words, "2020-01-01")
    assert told.exit_code == 2
    assert "nothing was held then" in told.output


def test_the_log_shows_how_entries_read(case: Path) -> None:
    run("entry", "revise", "2", "--text", "The tanker is seen again", "-m", "mended")
    last = run("log").output.splitlines()[-1]
    assert "“3/16/2031 The tanker is seen again”" in last
    run("entry", "revise", "2", "--text", "word " * 60, "-m", "longer")
    assert len(run("log").output.splitlines()[-1].partition("“")[2]) <= 51


def test_a_reading_that_is_held_is_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    run("new", "case")
    monkeypatch.chdir(tmp_path / "case")
    run("chronology", "add", "The visit", "-m", "begun")
    run("entry", "write", "3 May 2031", "Minister Orr visits Corran", "-m", "noted")
    for label, words in (("Ada Lund", "Orr came to Corran on 3 May."), ("Bo Carr", "Orr went to Corran in June.")):
        run("citation", "add", "1", f"Reporting by {label}", "--account", f"“{words}”", "-m", "read")
    assert "reading choose 1 when" in run("check").output
    refused = run("reading", "choose", "1", "when", "in May", "-m", "a guess")
    assert refused.exit_code == 2
    assert "“in June”" in refused.output
    chosen = ("reading", "choose", "1", "when", "in June", "--grounds", "her log has it", "-m", "a friend said so")
    assert run(*chosen).exit_code == 0
    shown = " ".join(run("show", "1").output.split())
    assert "The editor holds" in shown
    assert "friend" not in shown
    assert run("publish", str(tmp_path / "site")).exit_code == 0
    pages = [path.read_text("utf-8") for path in (tmp_path / "site").rglob("*.html")]
    assert any("her log has it" in page for page in pages)
    assert not any("friend" in page for page in pages)


def test_a_dump_names_the_files_it_leaves_out(case: Path, tmp_path: Path) -> None:
    assert run("dump", str(tmp_path / "dump.jsonl")).exit_code == 0
    assert run("dump", "a", "-o", "b").exit_code == 2
    assert not (case / "a").exists()
    run("new", str(tmp_path / "other"))
    loaded = run("load", str(tmp_path / "dump.jsonl"), "-C", str(tmp_path / "other"))
    assert loaded.exit_code == 0
    assert "1 file that the log names is not in the dump" in loaded.output
    assert "archive/" in loaded.output


def test_a_redaction_reminds_of_what_it_cannot_reach(case: Path) -> None:
    told = run("redact", "#2", "--everywhere", "--yes", "-m", "to protect a person").output
    assert "Sites, exports and dumps" in told
    assert "proposes them again" in told
