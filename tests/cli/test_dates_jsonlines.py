"""The JSON Lines door of `dateline dates`: one line out per line in, whatever comes in."""

import io
import json
import subprocess
import sys
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from dateline.app import jsonlines
from dateline.app.dates import AskedText, Teller, find_times, written_on
from dateline.app.jsonlines import Door
from dateline.cli import main
from dateline.domain.dates import Day
from dateline.language.dating import Rules, is_valid

DOOR = Door(AskedText, Teller())
KEYS = ["start", "end", "text", "type", "value", "edtf", "earliest", "latest"]


def tell(*lines: bytes) -> list[dict[str, Any]]:
    return [json.loads(told.line) for told in DOOR.open(io.BytesIO(b"".join(line + b"\n" for line in lines)))]


def test_an_answer_has_the_shape_that_was_promised() -> None:
    (told,) = tell(b'{"doc": "a1", "dct": "2031-05-03", "text": "\xf0\x9f\x9a\xa2 She sailed yesterday."}')
    assert list(told) == ["doc", "timexes"]
    (timex,) = told["timexes"]
    assert list(timex) == KEYS
    assert timex == {
        "start": 13,
        "end": 22,
        "text": "yesterday",
        "type": "DATE",
        "value": "2031-05-02",
        "edtf": "2031-05-02",
        "earliest": "2031-05-02",
        "latest": "2031-05-02",
    }


@pytest.mark.parametrize("dct", ["2031-05-03T10:00:00Z", "2031-05-03 10:00", "20310503", "2031-05-03T23:59:59.5+02:00"])
def test_a_stamp_is_of_its_day(dct: str) -> None:
    (told,) = tell(json.dumps({"doc": 1, "dct": dct, "text": "She came yesterday."}).encode())
    assert told["timexes"][0]["value"] == "2031-05-02"


@pytest.mark.parametrize("dct", [None, ""])
def test_without_a_day_relative_words_stay_open(dct: str | None) -> None:
    (told,) = tell(json.dumps({"doc": None, "dct": dct, "text": "She came yesterday, not on 3 May 2031."}).encode())
    assert [timex["earliest"] for timex in told["timexes"]] == [None, "2031-05-03"]


def test_a_line_may_name_its_language(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Rules] = []
    monkeypatch.setattr("dateline.app.dates.find", lambda _, rules: asked.append(rules) or [])
    assert tell(b'{"text": "", "language": "de"}', b'{"text": ""}') == [{"doc": None, "timexes": []}] * 2
    assert [rules.language for rules in asked] == ["de", ""]


HOSTILE = {
    "empty": (b"", None, "empty"),
    "blank": (b"   ", None, "empty"),
    "no JSON": (b"yesterday", None, "not JSON"),
    "cut off": (b'{"doc": "a", "text": "Fri', "a", "not JSON"),
    "followed by more": (b'{"doc": "a", "text": ""} {}', "a", "not JSON"),
    "a list": (b'["a"]', None, "object"),
    "no text": (b'{"doc": "a"}', "a", "text"),
    "text of another kind": (b'{"text": 3, "doc": 7}', 7, "text"),
    "doc of another kind": (b'{"text": "", "doc": {}}', None, "doc"),
    "a day that is none": (b'{"doc": "a", "text": "", "dct": "2031-13-40"}', "a", "2031-13-40"),
    "a day of another kind": (b'{"doc": "a", "text": "", "dct": 2031}', "a", "dct"),
    "not UTF-8": (b'{"doc": "a", "text": "\xff\xfe"}', "a", "not UTF-8"),
    "UTF-16": ('{"doc": "a", "text": ""}'.encode("utf-16"), None, "not UTF-8"),
    "half a pair": (b'{"doc": "a", "text": "\\ud83d"}', "a", "surrogate"),
    "the other half": (b'{"doc": "a", "text": "\\ude00 x"}', "a", "surrogate"),
    "a raw control character": (b'{"doc": "a", "text": "\x01"}', "a", "not JSON"),
    "no number": (b'{"doc": NaN, "text": ""}', None, "not JSON"),
    "endless": (b'{"doc": Infinity, "text": ""}', None, "not JSON"),
    "too large a number": (b'{"doc": 1e999, "text": ""}', None, "doc"),
    "deep": (b'{"doc": "a", "x": ' + b"[" * 200_000 + b"}", "a", "nested"),
    "deep objects": (b'{"doc": "a", "x": ' + b'{"x":' * 200_000, "a", "nested"),
    "binary": (bytes(range(1, 9)) + b"\x00\x80", None, "not"),
}


@pytest.mark.parametrize(("line", "doc", "words"), HOSTILE.values(), ids=list(HOSTILE))
def test_a_bad_line_says_what_is_wrong_and_the_run_goes_on(line: bytes, doc: object, words: str) -> None:
    bad, good = tell(line, b'{"doc": "z", "text": "3 May 2031"}')
    assert list(bad) == ["doc", "error"]
    assert bad["doc"] == doc
    assert words in bad["error"]
    assert good["timexes"][0]["value"] == "2031-05-03"


def test_a_bad_line_is_told_by_its_number_and_a_wrong_field_by_its_name() -> None:
    told = tell(b'{"text": "3 May 2031"}', b"", b'{"doc": 2, "text": 3}', b'{"text": "", "language": "qq"}')
    assert told[1]["error"] == "line 2: empty; each line holds one JSON object"
    assert told[2]["error"] == 'line 3: "text" must be str, and is int'
    assert "line 4: language 'qq' is not known" in told[3]["error"]


def test_a_text_without_a_day_is_read_by_the_day_and_the_language_it_tells_itself() -> None:
    english = json.dumps({"text": "TARN QUAY, May 3, 2031 (CWP) — Minister Orr came on Friday."}).encode()
    german = json.dumps(
        {"text": "Die Ministerin kam gestern nach Corran und war nicht da.", "dct": "2031-05-03"}
    ).encode()
    told = tell(english, german)
    assert [timex["value"] for timex in told[0]["timexes"]] == ["2031-05-03", "2031-05-02"]
    assert [timex["value"] for timex in told[1]["timexes"]] == ["2031-05-02"]
    explained = Door(AskedText, Teller(explain=True)).tell(1, english)
    line = json.loads(explained.line)
    assert (line["surmised"]["latest"], line["language"]) == ("2031-05-04", "en")
    assert "dateline" in line["surmised"]["grounds"]


def test_marks_and_ends_of_other_systems_do_no_harm() -> None:
    told = tell(
        b'\xef\xbb\xbf{"doc": "a", "text": "3 May 2031"}\r', b'{"doc": "b", "text": "x\\r\\n3 May 2031", "more": [1]}'
    )
    assert [(one["doc"], one["timexes"][0]["start"]) for one in told] == [("a", 0), ("b", 3)]


def test_a_pair_of_escapes_is_one_character() -> None:
    (told,) = tell(b'{"doc": "a", "text": "\\ud83d\\ude00 3 May 2031"}')
    assert told["timexes"][0]["start"] == 2


def test_a_line_too_long_to_hold_costs_its_own_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jsonlines, "MOST_BYTES", 1000)
    good = b'{"doc": "z", "text": "3 May 2031"}'
    told = tell(good, b'{"doc": "a", "text": "' + b"x" * 5000 + b'"}', good, b"x" * 999, good, b"x" * 1000)
    assert ["error" in one for one in told] == [False, True, False, True, False, True]
    assert "MiB" in told[1]["error"]


@pytest.mark.parametrize("error", [ZeroDivisionError("unforeseen"), ValueError("unforeseen"), RecursionError()])
def test_an_error_of_ours_is_told_and_the_run_goes_on(error: Exception) -> None:
    def fail(asked: AskedText) -> None:
        raise error

    told = [json.loads(one.line) for one in Door(AskedText, fail).open(io.BytesIO(b'{"doc": "a", "text": ""}\n' * 2))]
    assert [one["doc"] for one in told] == ["a", "a"]
    assert all(f"an error of ours ({type(error).__name__}" in one["error"] for one in told)


def test_the_exit_code_says_whether_a_line_was_bad() -> None:
    good = b'{"doc": "a", "text": ""}\n'
    assert CliRunner().invoke(main, ["dates"], input=good).exit_code == 0
    assert CliRunner().invoke(main, ["dates", "-"], input=b"").exit_code == 0
    bad = CliRunner().invoke(main, ["dates"], input=good + b"x\n")
    assert bad.exit_code == 1
    assert "1 of 2 lines" in bad.stderr


PHRASES = """yesterday; the following Sunday; in March; a few months ago; 3 May 2031; 7/24; May; 24/7; Q3 2030; noon;
the 1980s; early 2030; on Friday; two weeks; every day; by the end of the year; 6:50 a.m.; flight #5130; 31 February;
🚢; “; —; since spring; between July 20 and 23; 2030-02; last week; next month; the night of July 22"""
WORDS = st.sampled_from(["\n", ", ", ". ", *PHRASES.replace("\n", " ").split("; ")])
TEXTS = st.lists(WORDS | st.text(max_size=5).filter(str.isprintable), max_size=8).map(" ".join)
DAYS = st.none() | st.sampled_from(
    ["2031-05-03", "2031-05", "2031", "2000-02-29T12:00:00Z", "0001-01-01", "9999-12-31"]
)
LINES = st.builds(
    lambda doc, dct, text: json.dumps({"doc": doc, "dct": dct, "text": text}).encode(),
    st.none() | st.integers() | st.text(max_size=5).filter(str.isprintable),
    DAYS,
    TEXTS,
)
BAD = st.sampled_from([line for line, _, _ in HOSTILE.values() if len(line) < 1000]) | st.binary(max_size=20).map(
    lambda line: line.replace(b"\n", b"").replace(b"\r", b"")
)


@given(st.lists(LINES | BAD, max_size=6))
def test_every_line_out_answers_the_line_in(lines: list[bytes]) -> None:
    told = tell(*lines)
    assert len(told) == len(lines)
    for line, one in zip(lines, told, strict=True):
        assert list(one) in (["doc", "timexes"], ["doc", "error"])
        if "timexes" in one:
            check_answer(json.loads(line.removeprefix(b"\xef\xbb\xbf")), one)


def check_answer(asked: dict[str, Any], told: dict[str, Any]) -> None:
    """Hold an answer to its line: places, values, bounds."""
    assert told["doc"] == asked.get("doc")
    at = 0
    for timex in told["timexes"]:
        assert at <= timex["start"] < timex["end"]
        at = timex["end"]
        assert asked["text"][timex["start"] : timex["end"]] == timex["text"]
        assert timex["type"] in ("DATE", "TIME", "DURATION", "SET")
        assert timex["value"]
        assert timex["edtf"] == "" or is_valid(timex["edtf"])
        if timex["earliest"] and timex["latest"]:
            assert Day.parse(timex["earliest"]) <= Day.parse(timex["latest"])


@given(TEXTS, st.sampled_from(["2031-05", "2031", "2000-02"]), st.integers(0, 400))
def test_bounds_from_a_day_known_in_part_hold_those_from_each_day(text: str, part: str, days: int) -> None:
    written = written_on(part)
    assert written.first is not None
    assert written.last is not None
    day = min(written.first.shift(days), written.last)
    exactly = {
        (timex.start, timex.end): timex.when for timex in find_times(text, Rules(anchor=None), written_on(str(day)))
    }
    for timex in find_times(text, Rules(), written):
        one = exactly.get(timex[:2])
        if one is not None:
            assert timex.when.first is None or one.first is None or timex.when.first <= one.first
            assert timex.when.last is None or one.last is None or timex.when.last >= one.last


def test_several_processes_answer_in_the_order_of_the_lines() -> None:
    lines = [json.dumps({"doc": n, "dct": "2031-05-03", "text": "yesterday " * (n % 7)}).encode() for n in range(150)]
    source = b"".join(line + b"\n" for line in [*lines, b"x", b""])
    alone = list(DOOR.open(io.BytesIO(source)))
    assert list(DOOR.open(io.BytesIO(source), jobs=2)) == alone
    assert [json.loads(told.line)["doc"] for told in alone] == [*range(150), None, None]


def test_a_reader_that_goes_away_ends_the_run_in_peace() -> None:
    lines = b'{"doc": "a", "text": "3 May 2031"}\n' * 20_000
    command = f"{sys.executable} -m dateline dates | head -n 1"
    ran = subprocess.run(["bash", "-o", "pipefail", "-c", command], input=lines, capture_output=True, check=True)
    assert ran.stdout.count(b"\n") == 1
    assert ran.stderr == b""


def test_each_line_is_answered_before_the_next_is_read() -> None:
    child = subprocess.Popen([sys.executable, "-m", "dateline", "dates"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert child.stdin is not None
    assert child.stdout is not None
    for n in range(3):
        child.stdin.write(b'{"doc": %d, "text": "3 May 2031"}\n' % n)
        child.stdin.flush()
        assert json.loads(child.stdout.readline())["doc"] == n
    child.stdin.close()
    assert child.stdout.read() == b""
    assert child.wait() == 0
    child.stdout.close()
