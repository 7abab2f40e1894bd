"""The documentation is true: references are up to date, links lead somewhere, commands and code blocks run."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)(?:#[^)]*)?\)")
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def test_generated_pages_are_up_to_date() -> None:
    run = subprocess.run(
        [sys.executable, "docs/generate.py", "--check"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(page: Path) -> None:
    targets = LINK.findall(page.read_text("utf-8"))
    missing = [target for target in targets if not (page.parent / target).exists()]
    assert not missing


def test_every_check_and_every_command_is_described() -> None:
    from dateline.cli import COMMANDS
    from dateline.plugins import load_plugins

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
        ["sh", "-euc", tolerant], cwd=tmp_path, env=_dateline(tmp_path / "bin"), capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stdout + run.stderr
    assert (tmp_path / "orla/site/index.html").is_file()
    assert (tmp_path / "orla/table.md").is_file()


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
