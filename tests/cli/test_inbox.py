"""`dateline inbox` lists what waits and answers it, on wide and narrow terminals and whatever the words are."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dateline.app.chronologies import add_chronology
from dateline.app.desk import create, open_desk
from dateline.app.entries import write_entry
from dateline.app.inbox import inbox_of
from dateline.cli import main
from dateline.cli.draft_tables import inbox_table
from dateline.cli.tables import console
from dateline.domain.events import Dispute, DisputeKind
from drafts_laid import LANTERN, again, drafted, lay, three

HOSTILE = "[bold]red[/bold] \x1b[31mred\x07 \u202egnihtemos <b>x</b>"


def run(*words: str) -> Result:
    return CliRunner().invoke(main, list(words))


@pytest.fixture
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A case with a chronology and three drafts, worked on from within."""
    monkeypatch.setenv("DATELINE_AUTHOR", "Mara")
    folder = tmp_path / "case"
    with create(folder, title="The tanker") as desk:
        add_chronology(desk, "The tanker", reason="to begin with", year=2031, language="en")
        three(desk)
    monkeypatch.chdir(folder)
    return folder


def test_the_list_tells_date_words_grounds_and_doubts(case: Path) -> None:
    told = run("inbox").output
    assert "The tanker · 3 of 3 drafts wait · drafted 2031-04-20" in told
    for words in ("April 2", "2031-04-02", "The tanker left Port Selene", "3 reports, 2 origins", "1 doubt"):
        assert words in told
    assert run("inbox", "-C", str(case)).output == told


@pytest.mark.parametrize("columns", ["40", "60", "80", "200"])
def test_the_list_fits_the_terminal(case: Path, columns: str) -> None:
    with open_desk(case) as desk:
        target = console()
        target.width = int(columns)
        with target.capture() as captured:
            target.print(inbox_table(inbox_of(desk).waiting, target.width))
    lines = captured.get().splitlines()
    assert max(map(len, lines)) <= int(columns)
    assert "fishing boat" in " ".join(" ".join(lines).split())
    assert any("2031-04-02" in line for line in lines)


def test_the_list_is_json_for_programs(case: Path) -> None:
    told = json.loads(run("inbox", "--json").output)
    assert [each["n"] for each in told] == [1, 2, 3]
    assert told[0]["draft"]["entry"]["id"] == "departure2"
    assert told[0]["origins"]["count"] == 2
    shown = json.loads(run("inbox", "show", "1", "--json").output)
    assert shown["shown"]["state"] == "draft"


def test_one_draft_is_shown_with_all_that_it_stands_on(case: Path) -> None:
    with open_desk(case) as desk:
        held = write_entry(desk, "4/1", "The papers are signed.", reason="noted")
        departure, sighting, denial = three(desk)
        dispute = Dispute(
            id="d2",
            entry="denia22222",
            target="entry:departure2",
            kind=DisputeKind.DENIES,
            scope="last week",
            drawn=False,
        )
        lay(desk, departure, replace(sighting, adds_to=held.id), replace(denial, disputes=(dispute,)))
    told = run("inbox", "show", "1").output
    for words in (
        "draft 1 of 3  departure2",
        "April 2 [2031-04-02]",
        "1  Loe Gazette, 3 April 2031",
        "“Dockers say that the tanker left Port Selene on April 2.”",
        "dated by “on Wednesday”",
        "copies passage 1",
        "Told by reports.",
    ):
        assert words in told
    assert "adds to entry" in run("inbox", "show", "2").output
    assert "The papers are signed." in run("inbox", "show", "sight").output
    assert "draft 3 denies draft 1: “last week”" in run("inbox", "show", "3").output


def test_drafts_are_accepted_and_the_log_and_why_tell_it(case: Path) -> None:
    done = run("inbox", "accept", "1", "sighting22", "-m", "both are sure")
    assert done.exit_code == 0
    assert "draft 1: entry departure2  April 2 [2031-04-02]" in done.output
    assert "1 of 3 drafts wait" in run("inbox").output
    assert "Mara  accept draft  entry:departure2  both are sure" in run("log").output
    assert "2 entries" in run("show").output
    assert "drafted it on 20 April 2031" in run("why", "departure2").output
    assert run("inbox", "accept", "1").exit_code == 3
    assert run("verify").exit_code == 0


def test_a_draft_is_accepted_with_changes(case: Path) -> None:
    done = run(
        "inbox", "accept", "1", "--date", "early April", "--edtf", "2031-04", "--text", "It sails.", "--without", "2"
    )
    assert "early April [2031-04]  It sails." in done.output
    assert "accepted with another date and another text, without one passage" in run("log", "departure2").output


@pytest.mark.parametrize(
    "words",
    [
        ("accept",),
        ("accept", "1", "2", "--text", "x"),
        ("accept", "1", "--policy"),
        ("accept", "9"),
        ("accept", "1", "--without", "9"),
        ("reject", "1"),
        ("reject", "1", "--as", "dull"),
        ("merge", "1"),
        ("split", "1", "--passages", "x"),
        ("split", "1", "--passages", "1,2,3"),
        ("show", "nobody"),
    ],
)
def test_wrong_use_is_told_and_answers_nothing(case: Path, words: tuple[str, ...]) -> None:
    assert run("inbox", *words).exit_code == 2
    assert "3 of 3 drafts wait" in run("inbox").output


def test_all_named_drafts_are_found_before_one_is_accepted(case: Path) -> None:
    assert run("inbox", "accept", "1", "nobody").exit_code == 2
    assert "3 of 3 drafts wait" in run("inbox").output


def test_drafts_are_turned_down_merged_and_split(case: Path) -> None:
    assert "turned down as off-topic" in run("inbox", "reject", "3", "--as", "off-topic", "-m", "no ship").output
    assert "is one with 2" in run("inbox", "merge", "1", "2").output
    assert "merged with 2" in run("inbox").output
    split = run("inbox", "split", "1", "--passages", "3,4")
    assert "2 passages are left out" in split.output
    listed = run("inbox").output
    assert "1 of 3 drafts wait" in listed
    assert "2 passages belong to other drafts" in listed
    acts = [line.split("  ")[3] for line in run("log").output.splitlines()[-3:]]
    assert acts == ["reject draft", "group passages", "group passages"]


def test_the_case_may_be_named_before_the_answer(case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("inbox", "-C", str(case), "reject", "3", "--as", "minor").exit_code == 0
    assert run("inbox", "reject", "2", "--as", "minor", "-C", str(case)).exit_code == 0
    assert "1 of 3 drafts wait" in run("inbox", "-C", str(case)).output


def test_a_number_is_not_taken_for_another_draft_than_was_listed(case: Path) -> None:
    run("inbox")
    with open_desk(case) as desk:
        departure, sighting, denial = three(desk)
        lay(desk, denial, departure, sighting)
    refused = run("inbox", "accept", "1")
    assert refused.exit_code == 3
    assert "another one since it was listed" in refused.output
    run("inbox")
    assert "entry denia22222" in run("inbox", "accept", "1").output


def test_hostile_words_steer_no_terminal(case: Path) -> None:
    with open_desk(case) as desk:
        departure, _, _ = three(desk)
        telling = replace(
            departure.tellings[0], dated_by=HOSTILE, passage=replace(departure.tellings[0].passage, exact=HOSTILE)
        )
        bad = replace(again(departure, text=HOSTILE), grounds=(HOSTILE,), doubts=(HOSTILE,), tellings=(telling,))
        lay(desk, again(bad, when=replace(bad.entry.when, words=HOSTILE, grounds=HOSTILE)))
    shown = [run("inbox").output, run("inbox", "show", "1").output, run("why", "draft 1").output]
    shown += [run("show", "--drafts").output, run("inbox", "accept", "1").output, run("log").output]
    for told in shown:
        assert not {"\x1b", "\x07", "\u202e"} & set(told)
    assert "[bold]red[/bold]" in " ".join(shown[1].split())


def test_a_policy_accepts_and_the_log_says_who(case: Path) -> None:
    assert "no policy" in run("inbox", "accept", "--policy").output
    with (case / "case.toml").open("a", encoding="utf-8") as settings:
        settings.write('\n[drafts]\naccept = "two origins"\n')
    assert "1 draft accepted by the policy: two origins" in run("inbox", "accept", "--policy").output
    assert "policy: two origins  accept draft" in run("log").output


def test_drafts_are_shown_and_exported_only_where_they_are_marked(case: Path) -> None:
    assert "0 entries" in run("show").output
    shown = run("show", "--drafts").output
    assert "3 entries" in shown
    assert shown.count("[draft]") == 3
    refused = run("export", "out.json", "--format", "timelinejs", "--drafts")
    assert refused.exit_code == 2
    assert "cannot say that an entry is a draft" in refused.output


def test_drafted_entries_stay_as_they_were_accepted_when_more_comes_in(case: Path) -> None:
    run("inbox", "accept", "1", "--text", "My words.")
    with open_desk(case) as desk:
        lay(desk, drafted(desk, "other22222", "April 2", [LANTERN], adds_to="departure2"))
    assert "added to entry departure2" in run("inbox", "accept", "1").output
    assert "My words." in run("show").output
