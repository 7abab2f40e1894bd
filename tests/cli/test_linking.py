"""The doors `dateline link` and `dateline link --mentions`."""

import json

from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.cli import main

TARN = "A quake of 6.1 shook Tarn on 3 May 2031; 12 people died in Moll Street."
AGAIN = "In Tarn, 12 people died in Moll Street when a quake of 6.1 struck, the mayor said."
ORLA = "Miners at Cape Orla walked out over pay; Tom Vance speaks for 1,200 of them."


def answered(lines: list[bytes], *options: str) -> tuple[int, list[dict[str, object]]]:
    result = CliRunner().invoke(main, ["link", *options], input=b"".join(line + b"\n" for line in lines))
    return result.exit_code, [json.loads(line) for line in result.stdout.splitlines()]


def line(**told: object) -> bytes:
    return json.dumps(told).encode()


def test_each_line_is_answered_in_order_in_the_promised_shape() -> None:
    pile = [
        line(doc="a", published="2031-05-04", title="", text=TARN),
        line(doc="b", published=None, title=None, text=ORLA),
        line(doc=3, text=AGAIN),
    ]
    assert answered(pile) == (0, [{"id": "a", "cluster": 1}, {"id": "b", "cluster": 2}, {"id": 3, "cluster": 1}])


def test_a_bad_line_costs_its_own_answer_and_no_other() -> None:
    pile = [line(doc="a", text=TARN), b"\xff", line(doc="x"), line(doc="y", text="", published="soon"), line(text=ORLA)]
    code, told = answered(pile)
    assert code == 1
    assert ["error" in each for each in told] == [False, True, True, True, False]
    assert [each.get("doc") for each in told[1:4]] == [None, "x", "y"]
    assert [told[0]["cluster"], told[4]["cluster"]] == [1, 2]


def test_pairs_say_why() -> None:
    _, told = answered([line(doc="a", text=TARN), line(doc="b", text=AGAIN)], "--explain")
    pairs = told[0]["pairs"]
    assert isinstance(pairs, list)
    (pair,) = pairs
    assert (pair["other"], pair["judgement"]) == ("b", "same")
    assert "the numbers 12 and 6.1" in pair["grounds"]
    assert pair["differ"]["days"] == ["2031-05-03"]


def test_words_are_answered_one_a_line() -> None:
    pile = [
        line(doc="a", text=TARN, mentions=[{"id": "a1", "start": 2, "end": 7}, {"id": "a2", "start": 51, "end": 55}]),
        line(doc="b", text=ORLA, mentions=[]),
        line(doc="c", text=AGAIN, mentions=[{"id": 5, "start": 19, "end": 23}]),
    ]
    assert TARN[51:55] == AGAIN[19:23] == "died"
    assert answered(pile, "--mentions") == (
        0,
        [{"id": "a1", "cluster": 1}, {"id": "a2", "cluster": 2}, {"id": 5, "cluster": 2}],
    )


def test_words_outside_their_text_make_a_bad_line() -> None:
    pile = [
        line(doc="a", text=TARN, mentions=[{"id": 1, "start": 2, "end": 700}]),
        line(doc="b", text=TARN, mentions=[{"id": 2, "start": 2, "end": 7}]),
        line(doc="c", text=TARN),
    ]
    code, told = answered(pile, "--mentions")
    assert code == 1
    assert told[1] == {"id": 2, "cluster": 1}
    assert [each.get("doc") for each in told] == ["a", None, "c"]
    assert "no place" in str(told[0]["error"])


def test_no_line_is_no_answer() -> None:
    assert answered([]) == (0, [])
    assert answered([], "--mentions") == (0, [])


def test_the_verbs_that_judge_entries_are_still_there() -> None:
    result = CliRunner().invoke(main, ["link", "draw", "--help"])
    assert result.exit_code == 0
    assert "ENTRY OTHER" in result.stdout


WORDS = st.text(st.sampled_from("aä 3./-\n\u202e\0 港“quake 12 May 2031."), max_size=60)


@settings(max_examples=40, deadline=None)
@given(st.lists(WORDS, max_size=6))
def test_odd_texts_are_answered_one_by_one(texts: list[str]) -> None:
    code, told = answered([line(doc=number, text=text) for number, text in enumerate(texts)], "--explain")
    assert code == 0
    assert [each["id"] for each in told] == list(range(len(texts)))
