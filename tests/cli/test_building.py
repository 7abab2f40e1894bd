"""`dateline build` does all of it in one go: reports and tables in, drafts, a summary worth reading, a site out."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dateline.app.building import build
from dateline.app.desk import create, creating, open_desk
from dateline.cli import main
from dateline.cli.building import title_of
from dateline.domain.errors import Invalid

TABLE = (
    "Date,Event,Source\n"
    '3/14/2031,"A tanker leaves Port Selene at 6:50 a.m., a Friday",Reporting by Ana Ruiz and Tom Vance\n'
    '4/2/2031,"The ministry denies that a tanker left Port Selene ""last week.""",Article by Ina Moll\n'
)
REPORTS = {
    "gazette.txt": "March 15, 2031\n\nThe ferry Alba sank off Cape Orla on March 14, 2031, the coast guard said.\n",
    "herald.txt": "March 20, 2031\n\nDivers found the bell of the ferry Alba on March 19, 2031, a diver said.\n",
}


def run(*words: str) -> Result:
    return CliRunner().invoke(main, list(words))


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The folder in which a site was built from a pile of reports and a table, the case kept, and what was told."""
    folder = tmp_path_factory.mktemp("built")
    (folder / "ferry-reports").mkdir()
    for name, words in REPORTS.items():
        (folder / "ferry-reports" / name).write_text(words, "utf-8")
    (folder / "table.csv").write_text(TABLE, "utf-8")
    asked = ("--table", str(folder / "table.csv"), "--keep", str(folder / "case"), "--title", "Two ships")
    done = run("build", str(folder / "ferry-reports"), "-o", str(folder / "site"), *asked)
    assert done.exit_code == 0, done.output
    return folder, done.output


def test_reports_become_drafts_beside_the_entries_of_a_table(built: tuple[Path, str]) -> None:
    folder, told = built
    assert "2 reports taken in" in told
    assert (
        "Two ships: 2 entries and 2 drafts. Two reports held and two others only cited stand behind four entries."
        in told
    )
    page = (folder / "site" / "index.html").read_text("utf-8")
    assert "A tanker leaves Port Selene" in page
    assert "ferry Alba sank off Cape Orla" in page
    assert page.count("Nobody has decided on this entry yet.") == 2


def test_what_the_table_hides_is_told(built: tuple[Path, str]) -> None:
    assert "Denials that miss what they deny: 1" in built[1]
    assert "entry 2: it denies something for “last week”" in built[1]


def test_a_kept_case_has_its_drafts_in_the_inbox_and_goes_on(built: tuple[Path, str]) -> None:
    folder, case = built[0], str(built[0] / "case")
    assert "2 of 2 drafts wait" in run("inbox", "-C", case).output
    assert "accept draft" not in run("log", "-C", case).output
    assert run("build", str(folder / "table.csv"), "-o", str(folder / "other"), "--keep", case).exit_code == 3
    (folder / "more.txt").write_text("March 30, 2031\n\nThe owner of the Alba was fined on March 29, 2031.\n", "utf-8")
    assert run("add", str(folder / "more.txt"), "-C", case).exit_code == 0
    assert run("inbox", "accept", "1", "-C", case).exit_code == 0
    drafted = run("draft", "-C", case).output
    assert "3 reports read: 2 drafts wait" in drafted
    assert "New: " in drafted
    assert "`dateline inbox`" in drafted
    assert "3 entries" in run("show", "-C", case).output
    assert run("verify", "-C", case).exit_code == 0


def test_a_table_alone_is_published_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "table.csv").write_text(TABLE, "utf-8")
    done = run("build", "--table", str(tmp_path / "table.csv"), "-o", str(tmp_path / "site"))
    assert done.exit_code == 0, done.output
    assert "Nobody has decided" not in (tmp_path / "site" / "index.html").read_text("utf-8")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["site", "table.csv"]


def test_without_anything_to_tell_nothing_is_published(tmp_path: Path) -> None:
    assert run("build", "-o", str(tmp_path / "site")).exit_code == 2
    with create(tmp_path / "case", title="Nothing", author="Mara") as desk, pytest.raises(Invalid, match="--table"):
        list(build(desk, tmp_path / "site", jobs=1))
    assert not (tmp_path / "site").exists()


def test_cited_reports_that_are_surely_held_are_one_with_those(tmp_path: Path) -> None:
    pages = {
        "gazette": ("Selene Gazette", "Ferry Alba sinks off Cape Orla"),
        "herald": ("Orla Herald", "Ferry lost off the cape"),
    }
    (tmp_path / "reports").mkdir()
    for name, (paper, title) in pages.items():
        words = f"<p>The ferry Alba sank off Cape Orla on 14 March 2031, “the {name} bell rang twice” that night.</p>"
        told = {"og:site_name": paper, "author": "Ada Lund", "article:published_time": "2031-03-15"}
        meta = "".join(f'<meta property="{key}" content="{value}">' for key, value in told.items())
        page = (
            f"<html lang=en><head><title>{title}</title>{meta}</head><body><article><h1>{title}</h1>{words}</article>"
        )
        (tmp_path / "reports" / f"{name}.html").write_text(page, "utf-8")
    (tmp_path / "table.csv").write_text(
        "Date,Event,Source\n"
        '14 March 2031,The Alba sinks: “the gazette bell rang twice”,"Ada Lund, Selene Gazette, 15 March 2031"\n'
        '14 March 2031,The Alba is lost,"Orla Herald, 15 March 2031"\n',
        "utf-8",
    )
    case = str(tmp_path / "case")
    asked = ("--table", str(tmp_path / "table.csv"), "--keep", case)
    done = run("build", str(tmp_path / "reports"), "-o", str(tmp_path / "site"), *asked)
    assert done.exit_code == 0, done.output
    assert "1 cited report is among those taken in" in done.output
    assert f"dateline report match -C {case}" in done.output
    assert "Two reports held and one other only cited stand behind" in done.output
    assert "1 match, 0 sure" in run("report", "match", "-C", case).output


def test_a_build_that_was_killed_can_be_given_again(tmp_path: Path) -> None:
    (tmp_path / "gazette.txt").write_text(REPORTS["gazette.txt"], "utf-8")
    asked = ("build", str(tmp_path / "gazette.txt"), "-o", str(tmp_path / "site"), "--keep", str(tmp_path / "case"))
    killed = (
        "import os, sys\nfrom dateline.app import building\nfrom dateline.cli import main\n"
        "building.build = lambda *given, **named: os.kill(os.getpid(), 9)\nmain(sys.argv[1:])\n"
    )
    done = subprocess.run([sys.executable, "-c", killed, *asked], check=False, capture_output=True)
    assert done.returncode == -signal.SIGKILL, done.stderr
    assert not (tmp_path / "case").exists()
    assert len(list(tmp_path.glob(".dateline-new-*"))) == 1
    again = run(*asked)
    assert again.exit_code == 0, again.output
    assert "1 of 1 draft wait" in run("inbox", "-C", str(tmp_path / "case")).output
    assert run("verify", "-C", str(tmp_path / "case")).exit_code == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["case", "gazette.txt", "site"]


def test_a_case_that_is_being_made_is_left_alone(tmp_path: Path) -> None:
    with creating(tmp_path / "first") as first:
        create(tmp_path / "second").close()
        assert (first.folder / "case.toml").is_file()
        assert first.folder.name == "first"
        (tmp_path / "first").mkdir()
        (tmp_path / "first" / "site").mkdir()
    open_desk(tmp_path / "first").close()
    with pytest.raises(ZeroDivisionError), creating(tmp_path / "third"):
        _ = 1 / 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["first", "second"]


@pytest.mark.parametrize(
    ("folder", "title"),
    [("in", "Chronology"), ("reports", "Chronology"), ("2031", "Chronology"), ("ferry-reports", "Ferry reports")],
)
def test_a_folder_whose_name_says_nothing_gives_no_title(tmp_path: Path, folder: str, title: str) -> None:
    assert title_of([str(tmp_path / folder)]) == title
