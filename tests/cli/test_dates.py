"""`dateline dates` on phrases and files, as people call it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from rich.console import Console

from dateline.app.dates import find_times, written_on
from dateline.cli import main, marking
from dateline.language.dating import Rules, is_valid

REPORT = (
    "Minister Orr came to Corran on Friday.\nShe had left Port Selene a few months ago; talks go on every Tuesday.\n"
)


def run(*words: str, lines: bytes = b"") -> Result:
    return CliRunner().invoke(main, ["dates", *words], input=lines)


@pytest.fixture
def report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "report.txt"
    path.write_text(REPORT, "utf-8")
    return path


def test_a_phrase_is_told_with_value_bounds_and_grounds() -> None:
    told = run("the following Sunday", "--from", "2015-07-24")
    assert told.exit_code == 0
    lines = dict(line.strip().split(maxsplit=1) for line in told.output.splitlines()[1:])
    assert lines["value"] == "2015-07-26"
    assert lines["bounds"] == "2015-07-26"
    assert "2015-07-24" in lines["grounds"]


def test_explained_a_phrase_says_its_timex_and_what_it_counts_from() -> None:
    told = run("yesterday", "--from", "2015-07-24", "--explain").output
    assert "TIMEX3   DATE 2015-07-23" in told
    assert "relative" in told


def test_a_phrase_without_a_day_to_count_from_stays_open() -> None:
    assert "date unknown" in run("the following Sunday").output


@pytest.mark.parametrize("day", ["2015-07-24", "24 July 2015", "2015-07-24T23:59:00Z"])
def test_the_day_to_count_from_may_be_written_in_ways(day: str) -> None:
    assert "2015-07-23" in run("yesterday", "--from", day).output


def test_of_a_day_known_in_part_every_reading_is_kept() -> None:
    told = json.loads(run("yesterday", "--from", "2015-07", "--json").output)["timexes"][0]
    assert (told["earliest"], told["latest"]) == ("2015-06-30", "2015-07-30")
    assert told["edtf"] == "[2015-06-30..2015-07-30]"
    assert is_valid(told["edtf"])


def test_a_day_that_is_none_is_wrong_use() -> None:
    told = run("yesterday", "--from", "soon")
    assert told.exit_code == 2
    assert "soon" in told.output


def test_the_order_of_day_and_month_can_be_said() -> None:
    assert "2015-04-03" in run("3/4/2015", "--order", "dmy").output
    assert "2015-03-04" in run("3/4/2015", "--order", "mdy").output
    assert "[2015-03-04,2015-04-03]" in run("3/4/2015").output


def test_a_phrase_as_a_cell_is_read_as_a_whole() -> None:
    assert "XXXX-07-24" in run("7/24").output


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("2015-24", "2015-24"),
        ("first weekend of May 2015", "2015-05-02/2015-05-03"),
        ("before 1850 at the latest", "../1850"),
        ("5 May 2015 14:30 BST", "2015-05-05T14:30:00+01:00"),
        ("between 3 and 5 May 2015", "2015-05-03/2015-05-05"),
        ("not 1850", "?"),
    ],
)
def test_a_phrase_that_is_one_date_is_told_as_one(words: str, value: str) -> None:
    told = run(words, "--from", "2015-07-24").output
    assert [line.split()[1] for line in told.splitlines() if line.startswith("  value")] == [value]
    assert told.startswith(words)


def test_of_a_sentence_each_date_is_shown() -> None:
    told = run("The talks began on 5 May 2015 in Corran and ended on 7 June 2015, before winter 2016").output
    values = [line.split()[1] for line in told.splitlines() if line.startswith("  value")]
    assert values == ["2015-05-05", "2015-06-07", "2016-24"]


def test_a_file_tells_its_own_day_and_that_is_said(report: Path) -> None:
    report.write_text("TARN QUAY, May 3, 2031 (CWP) — Minister Orr came on Friday.\n", "utf-8")
    told = run("report.txt")
    assert "[Friday → 2031-05-02]" in told.stdout
    assert "relative dates count from 2031-05-03 to 2031-05-04" in told.stderr
    assert "it stands in the dateline" in told.stderr
    assert "count from" not in run("report.txt", "--from", "2031-05-04").stderr
    line = json.loads(run("report.txt", "--json", "--explain").stdout)
    assert (line["surmised"]["earliest"], line["language"]) == ("2031-05-03", "en")


def test_the_next_best_day_is_told_too(report: Path) -> None:
    report.write_text("Published: 3 May 2031\n\nShe came yesterday (7 May) and left today, 8 May 2031.\n", "utf-8")
    told = json.loads(run("report.txt", "--json", "--explain").stdout)["surmised"]
    assert "weight" in told["runner_up"]
    assert "next best" in run("report.txt").stderr


def test_a_file_that_does_not_tell_its_day_says_how_to_give_it(report: Path) -> None:
    told = run("report.txt")
    assert "“yesterday” stay open; --from" in told.stderr
    assert "stay open" not in run("report.txt", "--from", "2015-07-26").stderr
    report.write_text("She came on 3 May 2031.\n", "utf-8")
    assert run("report.txt").stderr == ""


def test_a_text_in_another_language_is_read_in_it_and_that_is_said(report: Path) -> None:
    report.write_text("Die Ministerin kam am Freitag nach Corran und war nicht mit der Fähre da.\n", "utf-8")
    told = run("report.txt", "--from", "2015-07-26")
    assert "[Freitag → 2015-07-24]" in told.stdout
    assert "read as German, by its words" in told.stderr
    assert "read as" not in run("report.txt", "--from", "2015-07-26", "--language", "de").stderr


@pytest.mark.parametrize(
    ("phrase", "language", "days"),
    [
        ("zwischen 3. und 5. Oktober", "German", "2015-10-03 – 2015-10-05"),
        ("fin mars dernier", "French", "2015-03-16 – 2015-03-31"),
        ("la semana pasada", "Spanish", "2015-07-13 – 2015-07-23"),
    ],
)
def test_a_phrase_is_read_in_the_one_language_that_has_its_words(phrase: str, language: str, days: str) -> None:
    told = run(phrase, "--from", "2015-07-24")
    assert f"read as {language}, by its words" in told.stderr
    assert days in told.stdout


def test_a_phrase_of_several_languages_is_read_without_saying_in_which() -> None:
    assert run("3 mars 2015").stderr == ""


def test_a_language_that_is_not_known_is_wrong_use() -> None:
    told = run("yesterday", "--language", "qq")
    assert told.exit_code == 2
    assert "'qq' is not known" in told.output
    assert "de, fr, es" in told.output
    assert run("5 May 2015", "--language", "pt-BR").exit_code == 0


def test_where_no_date_is_seen_that_is_said() -> None:
    told = run("the harbour master")
    assert told.exit_code == 1
    assert "no date is seen" in told.output
    assert json.loads(run("the harbour master", "--json").output.splitlines()[0])["timexes"] == []
    assert "no file of that name" in run("missing.txt").output


def test_a_file_is_shown_with_its_dates_marked(report: Path) -> None:
    told = run("report.txt", "--from", "2015-07-26")
    assert told.exit_code == 0
    assert "Minister Orr came to Corran on [Friday → 2015-07-24].\n" in told.output
    assert "every Tuesday → XXXX-WXX-2]" in told.output


def test_explained_a_file_lists_each_date_with_its_line(report: Path) -> None:
    lines = run("report.txt", "--from", "2015-07-26", "--explain").output.splitlines()
    assert any(line.startswith("    1  Friday | 2015-07-24 | 2015-07-24 | ") for line in lines)
    assert any(line.startswith("    2  ") for line in lines)


def test_a_file_as_json_is_one_line_named_as_given(report: Path) -> None:
    told = json.loads(run("report.txt", "--from", "2015-07-26", "--json", "--explain").output)
    assert told["doc"] == "report.txt"
    assert all(REPORT[each["start"] : each["end"]] == each["text"] for each in told["timexes"])
    assert all("grounds" in each for each in told["timexes"])


def test_on_a_terminal_dates_are_coloured(report: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Console(force_terminal=True, color_system="standard", width=200, highlight=False, markup=False)
    monkeypatch.setattr(marking, "console", lambda: screen)
    with screen.capture() as shown:
        marking.print_marked(REPORT, find_times(REPORT, Rules(), written_on("2015-07-26")))
    assert "\x1b[1;36mFriday\x1b[0m" in shown.get()
    assert "‹2015-07-24›" in shown.get()


def test_words_of_a_file_cannot_steer_the_terminal(report: Path) -> None:
    report.write_bytes(b"Seen on 3 May 2031.\x1b[2J\n")
    told = run("report.txt").output
    assert "\x1b" not in told
    assert "<1b>[2J" in told


def test_a_file_named_like_a_phrase_is_read_and_that_is_said(report: Path) -> None:
    report.rename(report.parent / "yesterday")
    told = run("yesterday", "--from", "2015-07-26")
    assert "Corran on [Friday" in told.output
    assert "read as the file of that name" in told.output
    assert "2015-07-25" in run("yesterday ", "--from", "2015-07-26").output


def test_files_in_other_encodings_are_read_and_binary_ones_refused(report: Path) -> None:
    report.write_bytes("Präsident Müller sprach am 2031-05-03 über Zölle: “Wärme”.\n".encode("cp1252"))
    assert "not UTF-8" in run("report.txt").output
    told = run("report.txt", "--encoding", "cp1252")
    assert "Müller sprach am [2031-05-03 → 2031-05-03] über" in told.output
    assert "not UTF-8" not in told.output
    assert run("report.txt", "--encoding", "ascii").exit_code == 3
    assert run("report.txt", "--encoding", "morse").exit_code == 2
    report.write_text(REPORT, "utf-16")
    assert "[Friday" in run("report.txt", "--from", "2015-07-26").output
    report.write_bytes(bytes(range(256)) * 8)
    refused = run("report.txt")
    assert refused.exit_code == 3
    assert "holds no text" in refused.output


def test_a_folder_is_wrong_use(report: Path) -> None:
    assert run(str(report.parent)).exit_code == 2


def test_with_nothing_given_at_a_terminal_the_help_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dateline.cli.dates._at_terminal", lambda: True)
    told = run()
    assert told.exit_code == 0
    assert told.output.startswith("Usage:")


def test_lines_need_none_of_the_other_rooms() -> None:
    code = (
        "import sys; from dateline.cli import main; "
        "main(['dates'], standalone_mode=False); print(*sys.modules, file=sys.stderr)"
    )
    line = b'{"doc": "a", "dct": "2031-05-03", "text": "She came yesterday."}\n'
    ran = subprocess.run([sys.executable, "-c", code], input=line, capture_output=True, check=True)
    assert b"2031-05-02" in ran.stdout
    loaded = set(ran.stderr.decode().split())
    assert not loaded & {"sqlalchemy", "rich.console", "babel", "charset_normalizer", "pluggy", "jinja2", "lxml"}
