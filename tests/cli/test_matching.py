"""`report match` and `report merge` as people type them."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dateline.cli import main

TABLE = (
    "| Date | Event | Source |\n| --- | --- | --- |\n"
    "| 3 May 2031 | The Alba is sold | Reporting by Ada Lund, 4 May 2031 |\n"
)
PAGE = (
    "The Alba is sold twice in one day\n\nBy Ada Lund\n\n2031-05-04\n\n"
    "It was sold twice in one morning, an officer said.\n"
)


def run(case: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, [*arguments, "-C", str(case)])


@pytest.fixture
def case(tmp_path: Path) -> Path:
    made = tmp_path / "alba"
    assert CliRunner().invoke(main, ["new", str(made), "--author", "Mara"]).exit_code == 0
    (tmp_path / "table.md").write_text(TABLE, "utf-8")
    (tmp_path / "sale.txt").write_text(PAGE, "utf-8")
    return made


def test_what_may_be_one_is_told_listed_accepted_and_undone(case: Path) -> None:
    assert run(case, "report", "match").stdout == "0 matches, 0 sure\n"
    run(case, "import", str(case.parent / "table.md"))
    added = run(case, "add", str(case.parent / "sale.txt"), "--jobs", "1")
    assert added.stdout.endswith("at least 1 cited report may be among those held: dateline report match\n")
    listed = run(case, "report", "match")
    assert "   1  same: Reporting by Ada Lund, 4 May 2031\n" in listed.stdout
    assert "It agrees in its byline (Ada Lund), its day (4 May 2031)" in listed.stdout
    [told] = json.loads(run(case, "report", "match", "--json").stdout)
    assert (told["n"], told["judgement"], told["whole"]) == (1, "same", True)
    assert run(case, "report", "match", "--accept").exit_code == 2
    assert json.loads(run(case, "report", "match", "1,2", "--json").stdout) == [told]
    wrong = run(case, "report", "match", "--accept", "1,x", "-m", "looked at")
    assert (wrong.exit_code, "'x' is no number; give those of the list, as 1 3 or 1,3" in wrong.output) == (2, True)
    accepted = run(case, "report", "match", "--accept", "1,", "-m", "looked at")
    assert f"{told['kept']}  The Alba is sold twice in one day: 1 citation came to it" in accepted.stdout
    assert run(case, "report", "match", "--all-sure").exit_code == 2
    last = run(case, "log").stdout.splitlines()[-1]
    assert "merge reports" in last
    assert "looked at" in last
    run(case, "undo", last.split()[0], "-m", "no")
    merged = run(case, "report", "merge", told["kept"], told["cited"], "-m", "the same")
    assert merged.stdout.startswith(f"{told['kept']}  The Alba is sold twice in one day: 1 citation came to it")
    named = "The Alba is sold twice in one day (cited as “Reporting by Ada Lund, 4 May 2031”)"
    assert run(case, "report", "list").stdout == f"{told['kept']}  {named}\n"
    assert run(case, "report", "merge", told["kept"], told["kept"], "-m", "the same").exit_code != 0
    again = run(case, "import", str(case.parent / "table.md"))
    assert "may be among" not in again.stdout


def test_sealing_speaks_of_the_words_of_this_source_alone(case: Path) -> None:
    run(case, "import", str(case.parent / "table.md"))
    [cited] = [line[:10] for line in run(case, "report", "list").stdout.splitlines()]
    told = run(case, "report", "seal", cited, "a person at the harbour", "--word", "Ostermann", "-m", "asked").stdout
    assert "ostermann" in told
    assert "quist" not in told
    assert "is looked for as the beginning of a word" not in told
    assert told.endswith("add what else would tell with --word\n")


def test_sealing_says_with_an_own_name_what_a_beginning_is(case: Path) -> None:
    (case.parent / "table.md").write_text(TABLE.replace("Lund", "Ostermann"), "utf-8")
    run(case, "import", str(case.parent / "table.md"))
    [cited] = [line[:10] for line in run(case, "report", "list").stdout.splitlines()]
    told = run(case, "report", "seal", cited, "a person at the harbour", "-m", "asked").stdout
    assert "“ostermann…” is looked for as the beginning of a word\n" in told
