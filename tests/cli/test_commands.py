"""The command line says what the library does, with the exit codes that are promised."""

import json
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from dateline.app import viewing
from dateline.app.citing import STYLES
from dateline.cli import COMMANDS, GROUPS, looking, main

TABLE = """Date,Event,Source
Earlier in 2031,Talks between the two ministries begin,Reporting by Ana Ruiz and Tom Vance
3/14,"A tanker leaves Port Selene at 6:50 a.m., a Friday",Reporting by Ana Ruiz and Tom Vance
3/16,The tanker is seen off Cape Orla,Id.
4/2,Parliament opens an inquiry,
"""


def run(*words: str, answer: str = "") -> Result:
    return CliRunner().invoke(main, list(words), input=answer or None)


@pytest.fixture
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATELINE_AUTHOR", "Mara")
    (tmp_path / "table.csv").write_text(TABLE, "utf-8")
    assert run("new", "case", "--title", "The tanker").exit_code == 0
    assert run("import", "table.csv", "-C", "case").exit_code == 0
    monkeypatch.chdir(tmp_path / "case")
    return tmp_path / "case"


def test_every_command_has_its_place_in_the_help() -> None:
    assert sorted(name for names in GROUPS.values() for name in names) == sorted(COMMANDS)
    shown = run("--help").output
    assert all(f"  {name} " in shown for name in COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_the_line_of_the_help_is_how_the_commands_own_help_begins(name: str) -> None:
    command = main.get_command(click.Context(main), name)
    assert command is not None
    assert command.get_short_help_str(1000).startswith(COMMANDS[name][1].rstrip("."))


def test_the_help_imports_no_command() -> None:
    code = "import sys; from dateline.cli import main; main(['--help'], standalone_mode=False); print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert not {f"dateline.cli.{module}" for module, _ in COMMANDS.values()} & set(loaded.split())


def test_inside_a_case_no_folder_need_be_named(case: Path) -> None:
    shown = run("show").output
    assert "The tanker" in shown
    assert "4 entries" in shown
    (case / "deep").mkdir()
    assert run("show", "-C", str(case)).output == shown


def test_outside_a_case_the_message_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = run("show")
    assert result.exit_code == 2
    assert "dateline new" in result.output


def test_json_is_the_published_shape(case: Path) -> None:
    shown = json.loads(run("show", "--format", "json").output)
    assert shown["dateline"] == 1
    assert [entry["n"] for entry in shown["entries"]] == [1, 2, 3, 4]
    assert shown["entries"][1]["when"]["edtf"] == "2031-03-14"
    assert {problem["check"] for problem in shown["problems"]} >= {"unsourced-entry"}


def test_check_asks_what_would_be_worth_finding_out(case: Path) -> None:
    assert "Worth finding out" not in run("check").output
    assert "No answer would date any entry more finely." in run("check", "--ask").output
    assert run("entry", "write", "March 2031", "A launch puts out", "-m", "late find").exit_code == 0
    asked = run("check", "--ask").output.partition("Worth finding out:\n")[2]
    assert asked.startswith("    If we knew ")
    questions = json.loads(run("check", "--ask", "--json").output)["questions"]
    assert [question["sentence"] for question in questions] == [line.strip() for line in asked.splitlines()]
    assert "questions" not in json.loads(run("check", "--json").output)


def test_check_exits_with_one_only_for_errors(case: Path) -> None:
    assert run("check").exit_code == 0
    (case / "case.toml").write_text('[checks]\nunsourced-entry = "error"\n', "utf-8")
    result = run("check")
    assert result.exit_code == 1
    assert "entry 4 (4/2): error:" in result.output
    assert "[unsourced-entry]" in result.output


def test_a_check_can_be_silenced_for_one_entry_with_a_reason(case: Path) -> None:
    assert run("silence", "check", "4", "unsourced-entry", "-m", "it was broadcast live").exit_code == 0
    result = run("check")
    assert "unsourced-entry" not in result.output
    assert "1 silenced" in result.output
    run("silence", "lift", "4", "unsourced-entry", "-m", "asked for")
    assert "unsourced-entry" in run("check").output


def test_an_unknown_check_in_the_settings_is_named(case: Path) -> None:
    (case / "case.toml").write_text('[checks]\nno-such-check = "off"\n', "utf-8")
    result = run("check")
    assert result.exit_code == 2
    assert "no-such-check" in result.output


def test_acts_are_logged_with_author_and_reason_and_can_be_undone(case: Path) -> None:
    run("entry", "revise", "4", "--text", "Parliament opens a public inquiry", "-m", "the minutes say so")
    last = run("log").output.splitlines()[-1]
    assert "Mara" in last
    assert "the minutes say so" in last
    seq = last.split()[0].removeprefix("#")
    told = run("diff", f"#{int(seq) - 1}")
    assert told.exit_code == 1
    assert "Parliament opens [-an-]{+a public+} inquiry" in told.output
    assert run("undo", seq, "-m", "they do not").exit_code == 0
    assert run("diff", f"#{int(seq) - 1}").exit_code == 0


def test_a_reason_is_compulsory(case: Path) -> None:
    result = run("entry", "withdraw", "4")
    assert result.exit_code == 2
    assert "--reason" in result.output


def test_entries_are_written_moved_merged_split_and_withdrawn(case: Path) -> None:
    why = ("-m", "the archive opened")
    assert run("entry", "write", "3/15/2031", "The tanker is chased", "--after", "2", "--source", "By Ida Holt", *why)
    assert _entries()[2]["text"] == "The tanker is chased"
    run("entry", "move", "3", "--before", "1", *why)
    assert _entries()[0]["text"] == "The tanker is chased"
    run("entry", "merge", "3", "1", *why)
    assert len(_entries()) == 4
    run("entry", "split", "4", "--part", "Parliament opens", "--part", "an inquiry", *why)
    assert len(_entries()) == 5
    run("entry", "withdraw", "5", *why)
    assert len(_entries()) == 4
    assert run("verify").exit_code == 0


def test_the_past_can_be_shown(case: Path) -> None:
    seq = len(run("log").output.splitlines())
    run("entry", "withdraw", "4", "-m", "not ours")
    assert "3 entries" in run("show").output
    assert "4 entries" in run("show", "--as-of", f"#{seq}").output


def test_dump_and_load_give_the_same_case(case: Path, tmp_path: Path) -> None:
    assert run("dump", "-o", str(tmp_path / "dump.jsonl")).exit_code == 0
    run("new", str(tmp_path / "other"))
    assert run("load", str(tmp_path / "dump.jsonl"), "-C", str(tmp_path / "other")).exit_code == 0
    assert run("diff", str(tmp_path / "other")).exit_code == 0
    assert run("rebuild").exit_code == 0


def test_redaction_asks_and_takes_away(case: Path) -> None:
    target = _entries()[3]["id"]
    assert "nothing was redacted" in run("redact", target, "-m", "to protect a person", answer="n\n").output
    assert run("redact", target, "--everywhere", "--yes", "-m", "to protect a person").exit_code == 0
    assert run("verify").exit_code == 0
    assert all(b"Parliament opens" not in path.read_bytes() for path in case.rglob("*") if path.is_file())


def test_a_site_is_published_and_only_what_is_new_is_written_again(case: Path, tmp_path: Path) -> None:
    first = run("publish", str(tmp_path / "site"))
    assert "edition 1" in first.output
    assert "0 files written" in run("publish", str(tmp_path / "site")).output
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine/thesis.txt").write_text("precious")
    refused = run("publish", str(tmp_path / "mine"))
    assert refused.exit_code == 3
    assert [path.name for path in (tmp_path / "mine").iterdir()] == ["thesis.txt"]


def test_a_site_is_published_without_what_only_other_commands_need(case: Path, tmp_path: Path) -> None:
    code = "import sys; from dateline.cli import main; main(['publish', sys.argv[1]], standalone_mode=False)"
    words = [sys.executable, "-c", f"{code}; print(*sys.modules)", str(tmp_path / "site")]
    loaded = subprocess.run(words, capture_output=True, text=True, check=True).stdout
    assert "dateline.stages.publishing" in loaded.split()
    needless = {"app.checking", "app.exporting", "app.reading", "stages.drafting", "stages.linking"}
    assert not {f"dateline.{name}" for name in needless} & set(loaded.split())


def test_publishing_says_in_one_line_how_many_errors_the_last_check_found(case: Path, tmp_path: Path) -> None:
    settings = case / "case.toml"
    settings.write_text(settings.read_text("utf-8").replace("[checks]", '[checks]\nunsourced-entry = "error"'), "utf-8")
    assert run("publish", str(tmp_path / "site")).stderr == ""
    assert run("check").exit_code == 1
    told = run("publish", str(tmp_path / "site"))
    assert told.exit_code == 0
    assert told.stderr == "what is published has 1 error in entry 4 (4/2): `dateline check` shows them\n"
    run("entry", "withdraw", "4", "-m", "not ours")
    told = run("publish", str(tmp_path / "site"))
    assert told.stderr == (
        "the last check found 1 error in entry 4 (4/2), before the last changes: `dateline check` says what is left\n"
    )
    assert run("check").exit_code == 0
    assert run("publish", str(tmp_path / "site")).stderr == ""


@pytest.mark.parametrize("style", STYLES)
def test_citations_are_written_anew_in_every_style_offered(case: Path, style: str) -> None:
    result = run("cite", "--style", style)
    assert result.exit_code == 0, result.output
    assert "Ruiz" in result.output
    assert [line.split()[0] for line in result.output.splitlines()] == ["1", "2", "3"]


def test_many_entries_stand_a_line_each_and_one_of_them_with_all_that_is_told_of_it(
    case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = "The ministry denies that a tanker left Port Selene “last week.”"
    run("entry", "write", "3/24/2031", words, "--source", "Reporting by Ida Holt", "-m", "it said so today")
    for module in (viewing, looking):
        monkeypatch.setattr(module, "LARGE", 3)
    listed = run("show").output
    assert [line.split("\t")[0] for line in listed.strip().splitlines()[2:]] == ["1", "2", "3", "5", "4"]
    assert "proposed" not in listed
    assert "(proposed)" in run("show", "5").output
    assert "(proposed)" in run("show", "--from", "3").output


def test_a_drawn_denial_that_misses_says_so(case: Path) -> None:
    words = "The ministry denies that a tanker left “last week.”"
    run("entry", "write", "3/24/2031", words, "--source", "Reporting by Ida Holt", "-m", "it said so today")
    run("dispute", "draw", "5", "2", "--kind", "denies", "--scope", "last week", "-m", "the same tanker")
    told = run("why", "5").output
    assert "it misses" in told
    assert "“last week” is 17 to 23 March 2031" in told


def test_a_dry_run_needs_no_case_and_writes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("table.csv").write_text(TABLE, "utf-8")
    result = run("import", "table.csv", "--dry-run")
    assert result.exit_code == 0
    assert "4 entries" in result.output
    assert [path.name for path in tmp_path.iterdir()] == ["table.csv"]


def test_columns_named_once_are_remembered(case: Path, tmp_path: Path) -> None:
    words = "Zeitpunkt X,Was Y,Woher Z\n2031-05-01,One happens,The Orla Post\n2031-05-02,Two happens,The Orla Post\n"
    (tmp_path / "odd.csv").write_text(words, "utf-8")
    named = ("--column", "Zeitpunkt X=date", "--column", "Was Y=event", "--column", "Woher Z=source")
    assert run("import", str(tmp_path / "odd.csv"), "--chronology", "odd", *named).exit_code == 0
    (tmp_path / "odder.csv").write_text(words.replace("One", "Three").replace("Two", "Four"), "utf-8")
    told = run("import", str(tmp_path / "odder.csv"), "--chronology", "odder", "--dry-run").output
    assert "column 'Was Y': event" in told


def test_words_cannot_steer_the_terminal(case: Path) -> None:
    run("entry", "write", "5/1/2031", "A ship \x1b[31mburns\x1b]0;owned\x07", "-m", "hostile words")
    assert "\x1b" not in run("show").output
    assert "<1b>" in run("show").output


def test_errors_cannot_steer_the_terminal_either(case: Path) -> None:
    for words in (("log", "\x1b]0;owned\x07"), ("import", "no\u009bfile\u202e.txt"), ("export", "x.\u009b31m")):
        result = run(*words)
        assert result.exit_code in {2, 3}
        assert not set("\x1b\x07\u009b\u202e") & set(result.output)


def test_a_page_that_is_gone_is_taken_away_and_nothing_else(case: Path, tmp_path: Path) -> None:
    run("publish", str(tmp_path / "site"))
    (tmp_path / "site/mine.txt").write_text("precious")
    gone = _entries()[3]["id"]
    run("entry", "withdraw", "4", "-m", "not ours")
    run("publish", str(tmp_path / "site"))
    assert not (tmp_path / f"site/entries/{gone}.html").exists()
    assert (tmp_path / "site/mine.txt").read_text() == "precious"


@pytest.mark.parametrize("line", ["../victim.txt", ".", "/etc/hosts", "a/../../victim.txt", "x" * 300, "entries"])
def test_a_list_of_pages_that_leads_elsewhere_is_refused(case: Path, tmp_path: Path, line: str) -> None:
    (tmp_path / "victim.txt").write_text("precious")
    run("publish", str(tmp_path / "site"))
    before = len(run("log").output.splitlines())
    (tmp_path / "site/.dateline-files").write_text(f"{line}\n")
    assert run("publish", str(tmp_path / "site")).exit_code == 3
    assert (tmp_path / "victim.txt").read_text() == "precious"
    assert len(run("log").output.splitlines()) == before


def test_pages_are_not_written_through_a_link_to_another_folder(case: Path, tmp_path: Path) -> None:
    (tmp_path / "victim").mkdir()
    (tmp_path / "site").mkdir()
    (tmp_path / "site/.dateline-files").touch()
    (tmp_path / "site/entries").symlink_to(tmp_path / "victim")
    assert run("publish", str(tmp_path / "site")).exit_code == 3
    assert list((tmp_path / "victim").iterdir()) == []


def _entries() -> list[dict]:
    return json.loads(run("show", "--format", "json").output)["entries"]


@pytest.mark.parametrize(
    ("said", "widest"), [("60", 60), ("44", 44), ("160", 160), ("", 100), ("wide", 100), ("0", 100)]
)
def test_a_pipe_gets_the_width_that_columns_says_and_no_day_is_cut(
    case: Path, monkeypatch: pytest.MonkeyPatch, said: str, widest: int
) -> None:
    run("entry", "write", "between 3 and 19 March 2031", "Nobody says where it was", "-m", "to be found out")
    monkeypatch.setenv("COLUMNS", said)
    lines = run("show").output.splitlines()
    assert max(len(line) for line in lines[1:]) == widest
    assert all(any(day in line for line in lines) for day in ("2031-03-03", "2031-03-19"))


def test_a_citation_is_given_in_translation_and_in_its_own_words_again(case: Path) -> None:
    run("citation", "add", "1", "Tanjug", "--account", "“Tanker je isplovio”", "-m", "read")
    refused = run("citation", "translate", "1", "2", "“The tanker has sailed”", "-m", "for readers")
    assert refused.exit_code == 2
    assert "give it with --language" in refused.output
    told = ("--language", "hr", "--translator", "Mira Holm", "-m", "for readers")
    assert run("citation", "translate", "1", "2", "“The tanker has sailed”", *told).exit_code == 0
    assert "Original (Croatian," in run("show", "1").output
    account = json.loads(run("show", "1", "--format", "json").stdout)["entries"][0]["accounts"][1]
    assert account["text"] == "“The tanker has sailed”"
    assert account["original"]["words"] == "“Tanker je isplovio”"
    assert run("citation", "untranslate", "1", "Tanjug", "-m", "no need").exit_code == 0
    again = json.loads(run("show", "1", "--format", "json").stdout)["entries"][0]["accounts"][1]
    assert (again["text"], again["original"]) == ("“Tanker je isplovio”", None)


def test_the_language_of_a_report_is_a_tag(case: Path) -> None:
    report = run("report", "add", "Visnyk", "--language", "uk", "-m", "read").output.split()[0]
    assert [each["language"] for each in json.loads(run("report", "list", "--json").stdout)][-1] == "uk"
    assert run("report", "revise", report, "--language", "Arabic", "-m", "by its name").exit_code == 0
    assert [each["language"] for each in json.loads(run("report", "list", "--json").stdout)][-1] == "ar"
    for wrong in ("Ukrainian (spoken)", "xx", "Klingish"):
        refused = run("report", "revise", report, "--language", wrong, "-m", "wrong")
        assert (refused.exit_code, "is no language that is known" in refused.output) == (2, True)
    assert "--language" not in run("report", "revise", report, "--publisher", "Visnyk", "-m", "its house").output


def test_a_citation_names_a_report_of_the_case(case: Path) -> None:
    report = run("report", "add", "The Selene Post, 4 May 2031", "-m", "read").output.split()[0]
    assert run("citation", "add", "1", "The Post", "--report", report, "-m", "read").exit_code == 0
    cited = json.loads(run("show", "1", "--format", "json").stdout)["entries"][0]["accounts"][1]["citation"]
    assert cited["report"] == report
    assert run("citation", "add", "1", "Another", "--report", "nosuch", "-m", "read").exit_code == 2
