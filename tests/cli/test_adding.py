"""`add`, `archive` and `custody` on the command line."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

PAGE = (
    "<!doctype html><html lang='en'><head><title>Ferry sold twice</title></head><body><article>"
    "<h1>Ferry sold twice</h1><p>The ferry Orla was sold twice on the same morning, officials of the harbour said.</p>"
    "<p>Neither buyer has paid, and the ship has not moved from its berth at Port Loe.</p></article></body></html>"
)


@pytest.fixture
def case(tmp_path: Path) -> Path:
    assert _run("new", str(tmp_path / "case"), "--author", "Ada Quill").returncode == 0
    return tmp_path / "case"


def _run(*words: str, given: str = "") -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "dateline", *words], input=given, capture_output=True, text=True, check=False
    )


def test_a_report_is_taken_in_told_of_and_given_on(case: Path, tmp_path: Path) -> None:
    ran = _run("add", "-", "-C", str(case), "--address", "https://loe.example/ferry", "-m", "mailed to us", given=PAGE)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout == "1 report new, 0 known before, 0 problems\n"
    again = _run("add", "-", "-C", str(case), "--json", given=PAGE)
    [told] = json.loads(again.stdout)["reports"]
    assert (told["name"], told["new"]) == ("standard input", False)
    assert "mailed to us" in _run("log", "-C", str(case)).stdout
    page = tmp_path / "page.html"
    custody = _run("custody", told["report"][:6], "-C", str(case), "-o", str(page))
    assert custody.returncode == 0
    assert told["digest"] in page.read_text("utf-8")
    assert told["digest"] in _run("custody", told["snapshot"], "-C", str(case)).stdout
    wacz = _run("archive", "-C", str(case), "--wacz", str(tmp_path / "case.wacz"))
    assert wacz.stdout == f"{tmp_path / 'case.wacz'}: 1 snapshot, 1 record\n"
    assert "whole" in _run("verify", "-C", str(case)).stdout


def test_problems_are_told_and_end_in_one(case: Path, tmp_path: Path) -> None:
    (tmp_path / "good.html").write_text(PAGE, "utf-8")
    ran = _run("add", str(tmp_path / "gone.html"), str(tmp_path / "good.html"), "-C", str(case), "--dry-run")
    assert ran.returncode == 1
    assert ran.stderr == "error: gone.html: there is no such file; look at how it is called\n"
    assert ran.stdout == "1 report new, 0 known before, 1 problem; nothing was written (--dry-run)\n"


def test_an_address_is_that_of_one_report(case: Path, tmp_path: Path) -> None:
    ran = _run("add", "a", "b", "--address", "https://loe.example", "-C", str(case))
    assert ran.returncode == 2
    assert _run("archive", "-C", str(case)).returncode == 2


def test_a_damaged_blob_is_named_by_verify_and_custody(case: Path) -> None:
    told = json.loads(_run("add", "-", "-C", str(case), "--json", given=PAGE).stdout)["reports"][0]
    [blob] = [path for path in (case / "archive").glob("*/*/*") if path.is_file()]
    blob.write_text("other bytes")
    for command in (["verify"], ["custody", told["snapshot"]]):
        ran = _run(*command, "-C", str(case))
        assert ran.returncode == 1
        assert told["digest"] in ran.stdout


def test_a_state_can_be_given_to_a_report(case: Path) -> None:
    told = json.loads(_run("add", "-", "-C", str(case), "--json", given=PAGE).stdout)["reports"][0]
    assert (
        _run("report", "revise", told["report"], "--state", "paywalled", "-m", "asked", "-C", str(case)).returncode == 0
    )
    assert json.loads(_run("report", "list", "--json", "-C", str(case)).stdout)[0]["state"] == "paywalled"
