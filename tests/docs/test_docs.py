"""The documentation is true: references are up to date, links lead somewhere, commands and code blocks run."""

import doctest
import gzip
import re
import shutil
import subprocess
import sys
import tomllib
from dataclasses import fields
from pathlib import Path

import pytest

from dateline.cli import COMMANDS
from dateline.domain.dates import Day
from dateline.language.dating import DEFAULT_EXTENTS, Extents, Rules, parse, read_extents
from dateline.plugins import load_plugins

ROOT = Path(__file__).parent.parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
LINK = re.compile(r"\]\((?!https?:|mailto:)([^)#\s]*)(?:#([^)]*))?\)")
HEADING = re.compile(r"^#{1,6} (.+)$", re.MULTILINE)
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FILE = re.compile(r"^Put this into `([^`]+)`[^\n]*:\n\n```\w*\n(.*?)^```$", re.MULTILINE | re.DOTALL)
GUIDES = sorted([*(ROOT / "docs/tutorial").glob("*.md"), *(ROOT / "docs/how-to").glob("*.md")])
PART = "<<a new block begins>>"
VARYING = re.compile(r"\b[2-9a-hjkmnp-z]{10}\b|sha256:[0-9a-f…]+|\d{4}-\d\d-\d\dT[\d:.]+Z")


def test_generated_pages_are_up_to_date() -> None:
    run = subprocess.run(
        [sys.executable, "docs/generate.py", "--check"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(page: Path) -> None:
    for target, anchor in LINK.findall(page.read_text("utf-8")):
        place = page.parent / target if target else page
        assert place.exists(), target
        assert not anchor or anchor in _anchors(place), f"{target}#{anchor}"


def _anchors(page: Path) -> set[str]:
    """Return the anchors of a page's headings, as forges make them."""
    headings = HEADING.findall(page.read_text("utf-8"))
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_every_check_and_every_command_is_described() -> None:
    checks = (ROOT / "docs/reference/checks.md").read_text("utf-8")
    commands = (ROOT / "docs/reference/commands.md").read_text("utf-8")
    assert [check.name for check in load_plugins().checks if f"## {check.name}\n" not in checks] == []
    assert [name for name in COMMANDS if f"### dateline {name}\n" not in commands] == []


def _blocks(page: Path, language: str) -> list[str]:
    return [code for kind, code in BLOCK.findall(page.read_text("utf-8")) if kind == language]


def _dateline(folder: Path) -> dict[str, str]:
    """Return an environment in which `dateline` is the command of this very Python."""
    folder.mkdir()
    command = folder / "dateline"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -W error::SyntaxWarning -m dateline "$@"\n', "utf-8")
    command.chmod(0o755)
    return {"PATH": f"{folder}:/usr/bin:/bin", "DATELINE_AUTHOR": "the desk", "HOME": str(folder)}


def test_the_readme_does_what_it_says(tmp_path: Path) -> None:
    readme = ROOT / "README.md"
    table = next(block for block in re.findall(r"^```\n(Date Event.*?)^```$", readme.read_text("utf-8"), re.M | re.S))
    shell = next(block for block in _blocks(readme, "sh") if "dateline new" in block)
    (tmp_path / "table.txt").write_text(table, "utf-8")
    tolerant = shell.replace("dateline check ", "dateline check || test $? -eq 1 ")
    run = subprocess.run(
        ["sh", "-euc", tolerant],
        cwd=tmp_path,
        env=_dateline(tmp_path / "bin"),
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    assert "[denial-misses]" in run.stdout
    assert (tmp_path / "orla/site/index.html").is_file()
    assert (tmp_path / "orla/table.docx").is_file()


@pytest.mark.slow
@pytest.mark.parametrize(
    "page", [page for page in GUIDES if "```sh" in page.read_text("utf-8")], ids=lambda page: page.stem
)
def test_the_guides_do_and_show_what_they_say(page: Path, tmp_path: Path) -> None:
    """Commands run in order, each may find problems; lines shown come in order, `…` standing for what was cut."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    text = page.read_text("utf-8")
    for name, content in FILE.findall(text):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(content, "utf-8")
    blocks = [(kind, code) for kind, code in BLOCK.findall(text) if kind in ("sh", "text")]
    script = "".join(f"{code}echo '{PART}'\n" for kind, code in blocks if kind == "sh")
    tolerant = 'dateline() { command dateline "$@" || test $? -eq 1; }\n' + script
    environment = {name: each for name, each in _dateline(tmp_path / "bin").items() if name != "DATELINE_AUTHOR"}
    run = subprocess.run(
        ["sh", "-euc", f"exec 2>&1\n{tolerant}"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout
    outputs = iter(run.stdout.split(f"{PART}\n"))
    output = ""
    for kind, code in blocks:
        if kind == "sh":
            output = next(outputs)
        else:
            _stands_in(code, output)


def _stands_in(shown: str, output: str) -> None:
    """Hold the lines of a block to the output, in order."""
    said = iter([_bare(line) for line in output.splitlines()])
    for line in shown.splitlines():
        wanted = re.escape(_bare(line)).replace("…", ".*")
        if wanted.strip(".* \\"):
            assert any(re.fullmatch(wanted, each) for each in said), (
                f"not in the output, or not there: {line}\n\n{output}"
            )


def _bare(line: str) -> str:
    """Return a line without what differs from run to run, and without its spacing."""
    return " ".join(VARYING.sub("…", line).split())


DATES = re.findall(
    r"^\| ([^|]+) \| `([^`]+)` \|", (ROOT / "docs/explanation/dates.md").read_text("utf-8"), re.MULTILINE
)


@pytest.mark.parametrize(("words", "edtf"), DATES, ids=[words for words, _ in DATES])
def test_dates_are_held_as_the_explanation_says(words: str, edtf: str) -> None:
    assert parse(words).edtf == edtf


def test_the_reference_of_dates_shows_what_happens() -> None:
    page = "".join(_blocks(ROOT / "docs/reference/dates.md", "python"))
    test = doctest.DocTestParser().get_doctest(page, {}, "dates.md", None, 0)
    assert len(test.examples) > 40
    said: list[str] = []
    doctest.DocTestRunner(optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE).run(test, out=said.append)
    assert not said, "".join(said)


SAID_ON = Day(2015, 8, 14)
EXTENTS = {
    "about 3 May 2015": "2015-04-30 2015-05-06",
    "about May 2015": "2015-04-01 2015-06-30",
    "about 1911": "1906-01-01 1916-12-31",
    "around the 1920s": "1915-01-01 1934-12-31",
    "c. 12th century": "1075-01-01 1224-12-31",
    "early March 2015": "2015-03-01 2015-03-16",
    "mid-March 2015": "2015-03-08 2015-03-23",
    "late March 2015": "2015-03-16 2015-03-31",
    "early 2015": "2015-01-01 2015-06-30",
    "mid 2015": "2015-04-01 2015-09-30",
    "late 2015": "2015-07-01 2015-12-31",
    "winter 2015": "2015-01-01 2016-02-29",
    "fiscal 2015": "2014-04-01 2015-12-31",
    "academic year 2015": "2015-08-01 2016-09-30",
    "winter 1834-35": "1834-12-01 1835-02-28",
    "12th century": "1100-01-01 1199-12-31",
    "about 6:50 a.m. on July 24, 2015": "2015-07-24 2015-07-24",
    "about 23:30 on July 24, 2015": "2015-07-24 2015-07-25",
    "about summer 2015": "2015-05-01 2015-09-30",
    "last winter": "2014-12-01 2015-02-28",
    "weeks ago": "2015-05-12 2015-08-03",
    "a couple of days ago": "2015-08-11 2015-08-12",
    "some days ago": "2015-08-09 2015-08-12",
    "several days ago": "2015-08-05 2015-08-11",
    "many years ago": "1985-01-01 2011-12-31",
    "recently": "2015-05-15 2015-08-14",
    "before long": "2015-08-14 2015-11-13",
    "last week": "2015-08-03 2015-08-13",
    "next week": "2015-08-15 2015-08-23",
    "last Friday": "2015-08-07 2015-08-07",
    "two weeks ago": "2015-07-28 2015-08-03",
    "a few weeks ago": "2015-07-07 2015-08-03",
    "a few months ago": "2015-03-01 2015-06-30",
    "in two weeks": "2015-08-25 2015-08-31",
    "in weeks": "2015-08-14 None",
}


@pytest.mark.parametrize(("words", "bounds"), EXTENTS.items(), ids=list(EXTENTS))
def test_extents_are_those_of_the_explanation(words: str, bounds: str) -> None:
    """Whoever alters a default extent alters docs/explanation/dates.md as well."""
    when = parse(words, Rules(anchor=SAID_ON))
    assert f"{when.earliest} {when.latest}" == bounds


def test_every_extent_is_explained_with_how_to_set_it() -> None:
    page = (ROOT / "docs/explanation/dates.md").read_text("utf-8")
    settings = re.findall(r"`(\w+ = [^`]+)`", page)
    assert len(settings) == len(fields(Extents))
    assert read_extents(tomllib.loads("\n".join(settings))) == DEFAULT_EXTENTS


def test_the_reference_of_case_toml_names_every_extent() -> None:
    page = (ROOT / "docs/reference/case-toml.md").read_text("utf-8")
    assert [each.name for each in fields(Extents) if f"`{each.name}`" not in page] == []


def test_the_plugin_of_the_guide_checks_and_reads(tmp_path: Path) -> None:
    files = dict(FILE.findall((ROOT / "docs/how-to/plugins.md").read_text("utf-8")))
    project = tomllib.loads(files["dateline-desk/pyproject.toml"])["project"]
    installed = tmp_path / "installed"
    about = installed / "dateline_desk-1.0.dist-info"
    about.mkdir(parents=True)
    (installed / "dateline_desk.py").write_text(files["dateline-desk/dateline_desk.py"], "utf-8")
    (about / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {project['name']}\nVersion: 1.0\n", "utf-8")
    points = "".join(f"{name} = {place}\n" for name, place in project["entry-points"]["dateline"].items())
    (about / "entry_points.txt").write_text(f"[dateline]\n{points}", "utf-8")
    table = f"Date Event Source\n3 May 2031 {'word ' * 61}\n4 May 2031 The ferry is lost\n"
    (tmp_path / "table.txt.gz").write_bytes(gzip.compress(table.encode()))
    environment = {**_dateline(tmp_path / "bin"), "PYTHONPATH": str(installed)}
    script = "dateline new case && dateline import table.txt.gz -C case && dateline check -C case"
    run = subprocess.run(
        ["sh", "-c", script], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
    assert "2 entries (reader gzip 1)" in run.stdout
    assert "entry 1 (3 May 2031): note: it has 61 words [long-entry]" in run.stdout


def test_the_notebook_lines_of_the_readme_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    table = re.search(r"^```\n(Date Event.*?)^```$", readme, re.M | re.S)
    assert table is not None
    (tmp_path / "table.txt").write_text(table[1], "utf-8")
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {}
    exec(_blocks(ROOT / "README.md", "python")[0], names)
    assert len(names["frame"]) == 4


def test_the_notebook_script_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    script = _blocks(ROOT / "docs/how-to/notebook.md", "python")[0]
    assert len(script.strip().splitlines()) <= 10
    names: dict[str, object] = {}
    exec(script, names)
    assert len(names["frame"]) >= 10
    assert names["errors"] is not None
