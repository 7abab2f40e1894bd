"""`dateline quote`: passages that carry words, in files and in a case."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dateline.cli import main

LINES = (
    '{"doc": "a", "text": "The ship has not moved since the winter. Nobody has paid."}\n'
    '{"doc": "b", "text": "The ship has moved since the winter."}\n'
)


@pytest.fixture
def texts(tmp_path: Path) -> str:
    path = tmp_path / "texts.jsonl"
    path.write_text(LINES, "utf-8")
    return str(path)


def _run(*arguments: str) -> tuple[int, str]:
    done = CliRunner().invoke(main, ["quote", *arguments])
    return done.exit_code, done.output


def test_passages_are_shown_with_what_differs(texts: str) -> None:
    code, told = _run("ship has not moved since", texts)
    assert code == 0
    assert "a: exact\n    | …The >>ship has not moved since<< the winter." in told
    assert "b: altered" in told
    assert "“not” is not in the text here" in told
    assert "1 passage in 1 of 2 texts" in told


def test_words_that_nobody_carries_are_a_problem(texts: str) -> None:
    assert _run("quite another thing", texts) == (1, "none of 2 texts carries the words\n")


def test_json_tells_everything(texts: str) -> None:
    code, told = _run("Nobody has ... paid", texts, "--json", "--near", "0")
    quoted = json.loads(told)
    assert code == 0
    assert [(passage["doc"], passage["kind"]) for passage in quoted["passages"]] == [("a", "marked")]
    assert quoted["passages"][0]["passage"]["exact"] == "Nobody has paid"


def test_without_files_a_case_is_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert CliRunner().invoke(main, ["quote", "words"]).exit_code == 2 or "not inside a case" in _run("words")[1]
    CliRunner().invoke(main, ["new", "case"])
    code, told = _run("words", "-C", "case")
    assert code != 0
    assert "no report was taken in yet" in told


def test_a_list_to_stamp_says_that_it_holds_digests_of_sealed_sources(tmp_path: Path) -> None:
    def run(*words: str) -> Result:
        return CliRunner().invoke(main, [*words, "-C", str(tmp_path / "case")])

    CliRunner().invoke(main, ["new", str(tmp_path / "case"), "--author", "Mara"])
    (tmp_path / "letter.txt").write_text("The ferry\n\nThe ferry was sold, and nobody was told of it.\n", "utf-8")
    run("add", str(tmp_path / "letter.txt"), "--jobs", "1")
    assert "sealed" not in run("stamp", "--list", str(tmp_path / "list.txt")).stderr
    [report] = json.loads(run("report", "list", "--json").stdout)
    assert run("report", "seal", report["id"], "somebody at the harbour", "-m", "asked").exit_code == 0
    assert "digests of sealed snapshots" in run("stamp", "--list", str(tmp_path / "again.txt")).stderr
    assert "1 report of sealed sources not looked through; --sealed" in run("quote", "was sold").stderr
    assert run("quote", "was sold", "--sealed").exit_code == 0
