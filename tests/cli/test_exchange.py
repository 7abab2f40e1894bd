"""Formats of others from the command line: chosen by ending or name, with what is left out said aside."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from dateline.cli import main

TABLE = """Date,Event,Source
Earlier in 2031,Talks between the two ministries begin,"Reporting by Ana Ruiz, The Corran Post"
3/14,A tanker leaves Port Selene; the port says it will be back in two weeks,Id.
4/2,Parliament opens an inquiry,
"""


def run(*words: str):
    return CliRunner().invoke(main, list(words))


@pytest.fixture
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DATELINE_AUTHOR", "the desk")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "tanker.csv").write_text(TABLE, "utf-8")
    assert run("new", "tanker").exit_code == 0
    monkeypatch.chdir(tmp_path / "tanker")
    assert run("import", "../tanker.csv", "--order", "mdy").exit_code == 0
    return tmp_path


def test_one_ending_has_several_formats(case: Path) -> None:
    for name in ("x.json", "x.timelinejs.json", "x.wikibase.json", "x.csl.json"):
        assert run("export", name).exit_code == 0
    assert run("export", "y.json", "--format", "timelinejs").exit_code == 0
    assert Path("y.json").read_bytes() == Path("x.timelinejs.json").read_bytes()
    found = {name: json.loads(Path(name).read_bytes()) for name in ("x.json", "x.timelinejs.json", "x.wikibase.json")}
    assert [sorted(each)[-1] for each in found.values()] == ["problems", "scale", "entities"]


def test_what_is_left_out_is_said_aside(case: Path) -> None:
    told = run("export", "x.timesketch.csv")
    assert "x.timesketch.csv: 3 entries" in told.stdout
    assert "exact times only" in told.stderr


def test_a_calendar_stamps_what_is_due_with_the_log_and_not_with_now(case: Path) -> None:
    assert run("export", "x.ics").exit_code == 0
    first = Path("x.ics").read_bytes()
    (moment,) = re.findall(rb"^DTSTAMP:(\d{8}T\d{6}Z)", first, re.M)
    assert moment != b"19700101T000000Z"
    assert b"UID:" in first
    assert run("export", "x.ics").exit_code == 0
    assert Path("x.ics").read_bytes() == first


def test_provenance_carries_the_log_up_to_the_moment_asked_for(case: Path) -> None:
    run("entry", "revise", "3", "--text", "Parliament opens two inquiries", "-m", "a second one")
    activities = []
    for name, options in (("now.prov.json", ()), ("then.prov.json", ("--as-of", "#5"))):
        assert run("export", name, *options).exit_code == 0
        activities.append(len(json.loads(Path(name).read_bytes())["activity"]))
    assert activities[0] > activities[1] == 5


@pytest.mark.parametrize("ending", ["timelinejs.json", "ftm.jsonl", "jsonld", "wikibase.json", "annotations.json"])
def test_what_was_exported_and_imported_again_says_nothing_new(case: Path, ending: str) -> None:
    assert run("export", f"x.{ending}").exit_code == 0
    told = run("import", f"x.{ending}")
    assert told.exit_code == 0, told.output
    assert "the file says nothing new" in told.output


def test_citations_in_a_style_of_ones_own_and_a_bibliography(case: Path) -> None:
    assert run("cite", "--bibliography").stdout == "Reporting by Ana Ruiz, The Corran Post\n"
    beside = run("cite", "--style", "bluebook", "--as-written").stdout.splitlines()
    assert beside[1].endswith("Id.  [as written: Id.]")
    assert [entry["written"] for entry in json.loads(run("cite", "--json").stdout)][1] == ["Id."]
    assert "any .csl file" in run("cite", "--style", "vancouver").output


@pytest.mark.parametrize(
    ("ending", "counted"),
    [
        *(("bib", "1 report"), ("ris", "1 report"), ("csl.json", "1 report")),
        *(("ics", "1 expectation"), ("md", "3 entries")),
    ],
)
def test_what_was_written_is_counted_as_what_it_is(case: Path, ending: str, counted: str) -> None:
    assert run("export", f"x.{ending}").stdout == f"x.{ending}: {counted}\n"


def test_timesketch_counts_the_lines_that_it_holds(case: Path) -> None:
    assert run("entry", "write", "on some day", "Nobody knows when this was", "-m", "told").exit_code == 0
    told = run("export", "x.timesketch.csv").stdout
    lines = Path("x.timesketch.csv").read_text("utf-8-sig").count("Nobody knows when")
    assert lines == 0
    assert ": 3 entries" in told


def test_exports_name_pages_of_the_site_where_its_address_is_known(case: Path) -> None:
    def addresses(name):
        assert run("export", name).exit_code == 0
        named = r"urn:dateline:(?:entry|report|chronology):|https://case\.example/\w+/"
        return re.findall(named, Path(name).read_text("utf-8"))

    files = ("x.jsonld", "x.annotations.json", "x.ics")
    assert any("urn:" in each for name in files for each in addresses(name))
    with Path("case.toml").open("a", encoding="utf-8") as settings:
        settings.write('\n[site]\nurl = "https://case.example/"\n')
    assert not any("urn:" in each for name in files for each in addresses(name))
    assert "https://case.example/entries/" in addresses("x.jsonld")
    assert "https://case.example/entries/" in addresses("x.ics")
    assert run("import", "x.jsonld", "--dry-run").exit_code == 0
