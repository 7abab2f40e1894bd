"""`add` with addresses, `recheck` and `diff --snapshots`, as people call them."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from loopback import Site, page

from dateline.cli import main

LOST = "The ferry Orla left Port Loe at dawn with nine men aboard, the harbour office said on Saturday."
CALM = "Nobody has been found, and the search was called off in calm water at the weekend."
ALLOW = ("--allow-host", "127.0.0.1")


def run(*words: str) -> Result:
    return CliRunner().invoke(main, list(words))


@pytest.fixture
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATELINE_AUTHOR", "Ada Quill")
    assert run("new", "case").exit_code == 0
    (tmp_path / "case" / "case.toml").write_text(
        (tmp_path / "case" / "case.toml").read_text() + '\n[fetch]\ncontact = "desk@loe.example"\npause = 0\n'
    )
    monkeypatch.chdir(tmp_path / "case")
    return tmp_path / "case"


@pytest.fixture
def ferry(site: Site) -> Site:
    site.page("/ferry", page("The ferry Orla", LOST, CALM))
    return site


def test_an_address_is_fetched_read_and_kept(case: Path, ferry: Site) -> None:
    done = run("add", ferry.url("/ferry"), *ALLOW)
    assert done.exit_code == 0, done.output
    assert "1 report new" in done.output
    [report] = json.loads(run("report", "list", "--json").output)
    assert (report["title"], report["address"]) == ("The ferry Orla", ferry.url("/ferry"))
    assert "desk@loe.example" in ferry.asked[0].headers["user-agent"]
    assert run("verify").exit_code == 0
    again = run("add", ferry.url("/ferry"), *ALLOW)
    assert "0 reports new, 1 known before" in again.output
    assert ferry.paths == ["/ferry"]


def test_what_is_private_is_not_reached_unless_it_is_named(case: Path, ferry: Site) -> None:
    done = run("add", ferry.url("/ferry"))
    assert done.exit_code == 1
    assert "this machine" in done.output
    assert "--allow-host 127.0.0.1" in done.output
    assert ferry.asked == []
    assert run("report", "list", "--json").output.strip() == "[]"


def test_robots_is_minded_unless_the_desk_says_so(case: Path, ferry: Site) -> None:
    ferry.robots("User-agent: *", "Disallow: /ferry")
    done = run("add", ferry.url("/ferry"), *ALLOW)
    assert done.exit_code == 1
    assert "--ignore-robots" in done.output
    assert run("add", ferry.url("/ferry"), *ALLOW, "--ignore-robots").exit_code == 0


def test_a_dry_run_and_no_fetch_ask_nobody(case: Path, ferry: Site) -> None:
    done = run("add", ferry.url("/ferry"), "--dry-run")
    assert done.exit_code == 0, done.output
    assert "would be fetched" in done.output
    assert run("report", "list", "--json").output.strip() == "[]"
    assert run("add", ferry.url("/ferry"), "--no-fetch").exit_code == 0
    [report] = json.loads(run("report", "list", "--json").output)
    assert report["address"] == ferry.url("/ferry")
    assert ferry.asked == []


def test_a_list_of_addresses_is_fetched_with_what_it_says(case: Path, ferry: Site) -> None:
    (case / "list.csv").write_text(
        f"url,title,publisher\n{ferry.url('/ferry')},Orla,Loe Gazette\n{ferry.url('/no')},,\n"
    )
    done = run("add", "list.csv", *ALLOW)
    assert done.exit_code == 1
    assert "(status 404)" in done.output
    [report] = json.loads(run("report", "list", "--json").output)
    assert (report["title"], report["publisher"]) == ("Orla", "Loe Gazette")


class TestRecheck:
    @pytest.fixture
    def held(self, ferry: Site, case: Path) -> Site:
        assert case.is_dir()
        assert run("add", ferry.url("/ferry"), *ALLOW).exit_code == 0
        return ferry

    def test_a_page_as_it_was(self, held: Site) -> None:
        done = run("recheck", *ALLOW)
        assert held.paths == ["/ferry", "/ferry"]
        assert done.exit_code == 0, done.output
        assert "unchanged: present on 20" in done.output
        assert "1 report: 0 changed, 1 unchanged, 0 not reached" in done.output

    def test_a_page_that_changed_is_shown_word_by_word_and_again_by_diff(self, held: Site) -> None:
        held.page("/ferry", page("The ferry Orla", LOST.replace("nine", "seven"), CALM))
        done = run("recheck", *ALLOW)
        assert done.exit_code == 1
        assert "[-nine-]{+seven+}" in done.output
        assert "(version 2)" in done.output
        [report] = json.loads(run("report", "list", "--json").output)
        shown = run("diff", "--snapshots", report["id"])
        assert shown.exit_code == 1
        assert "[-nine-]{+seven+}" in shown.output
        assert run("diff", "--snapshots", report["id"], "2", "2").exit_code == 0
        told = json.loads(run("diff", "--snapshots", report["id"], "2", "1", "--json").output)
        assert [part["text"] for part in told["paragraphs"][0] if part["kind"] == "put"] == ["nine"]

    def test_a_page_that_is_gone(self, held: Site) -> None:
        held.page("/ferry", "gone", status=410)
        done = run("recheck", *ALLOW, "--json")
        assert done.exit_code == 1
        [told] = json.loads(done.stdout)
        assert (told["state"], told["sightings"][-1]["saw"]) == ("offline", "absent")

    def test_a_server_that_is_gone(self, held: Site) -> None:
        done = run("recheck")
        assert held.paths == ["/ferry"]
        assert done.exit_code == 3
        assert "some reports were not reached" in done.stderr
        assert "not reached" in done.output
        assert "--allow-host" in done.output

    def test_a_dry_run_asks_nobody(self, held: Site) -> None:
        done = run("recheck", "--dry-run")
        assert done.exit_code == 0
        assert "1 report would be looked at" in done.output
        assert held.paths == ["/ferry"]
        assert "0 reports would be looked at" in run("recheck", "--dry-run", "--rested", "1").output

    @pytest.mark.usefixtures("held")
    def test_what_has_no_address_is_not_counted_but_told(self, tmp_path: Path) -> None:
        done = run("recheck", *ALLOW, "--rested", "1")
        assert "0 reports: all were seen too short a time ago; leave --rested out" in done.stderr
        case, saved = tmp_path / "saved", tmp_path / "saved.txt"
        saved.write_text("The ferry Orla is lost\n\nNine are missing.\n", "utf-8")
        CliRunner().invoke(main, ["new", str(case), "--author", "Mara"])
        CliRunner().invoke(main, ["add", str(saved), "-C", str(case), "--jobs", "1"])
        done = CliRunner().invoke(main, ["recheck", "-C", str(case)])
        assert done.exit_code == 0
        assert "0 reports: none has both an address and a snapshot" in done.stderr
        assert "dateline report revise REPORT --url URL -m WHY" in done.stderr
        assert "0 changed" not in done.stderr

    def test_words_of_pages_do_not_steer_the_terminal(self, held: Site) -> None:
        held.page("/ferry", page("The ferry Orla", LOST.replace("nine", "&#27;[31mseven\u202e"), CALM))
        assert not {"\x1b", "\u202e"} & set(run("recheck", *ALLOW).output)


def test_diff_without_anything_says_what_to_name(case: Path) -> None:
    done = run("diff")
    assert done.exit_code == 2
    assert "name the moment" in done.output


def test_without_a_browser_rendering_takes_nothing_in(case: Path, ferry: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATELINE_CHROMIUM", "no-such-browser")
    for words in ((), ("--dry-run",)):
        done = run("add", "--render", ferry.url("/ferry"), *ALLOW, *words)
        assert done.exit_code == 2
        assert "'no-such-browser', which is no program here; apt install chromium" in done.output
    assert run("add", "--render", "--no-fetch", ferry.url("/ferry")).exit_code == 2
    assert ferry.asked == []
