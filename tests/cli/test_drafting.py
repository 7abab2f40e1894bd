"""The door `dateline draft --jsonl`."""

import json
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.cli import main

TEXT = (
    "The tanker left Port Selene on Wednesday with forty drums on its deck, three dockers said. "
    "None of the drums was named in the papers that the harbour master was given that evening."
)
DENIAL = ["The ministry denied on 12 April 2031 that a tanker with forty drums had left Port Selene at all."]


def answered(lines: list[bytes], *options: str) -> tuple[int, list[dict[str, object]]]:
    result = CliRunner().invoke(main, ["draft", "--jsonl", *options], input=b"".join(line + b"\n" for line in lines))
    return result.exit_code, [json.loads(line) for line in result.stdout.splitlines()]


def line(**told: object) -> bytes:
    return json.dumps(told).encode()


PILE = [
    line(doc="b", published="2031-04-13", sentences=DENIAL),
    line(doc=7, published="2031-04-03", title="Drums", text=TEXT),
]


def test_days_come_in_the_promised_shape() -> None:
    code, told = answered(PILE, "--dates", "2", "--sentences", "1")
    assert code == 0
    assert told == [
        {"date": "2031-04-02", "sentences": [TEXT.partition(". ")[0] + "."], "docs": [7]},
        {"date": "2031-04-12", "sentences": DENIAL, "docs": ["b"]},
    ]


def test_every_day_can_be_asked_why() -> None:
    _, told = answered(PILE, "--explain", "--sentences", "1")
    assert told[0]["grounds"] == "One report names 2 April 2031, published on 3 April 2031."
    assert told[0]["dated_by"] == ["it names the day: “Wednesday”"]
    assert told[1]["origins"] == told[1]["reports"] == 1
    assert max(float(str(each["share"])) for each in told) == 1


def test_reports_that_tell_the_day_in_the_same_words_are_one_origin() -> None:
    pile = [line(doc=n, published="2031-04-13", sentences=DENIAL) for n in range(3)]
    _, told = answered(pile, "--explain")
    assert told[0]["grounds"] == (
        "Three reports name 12 April 2031, published on 13 April 2031; one of them does so in words of its own."
    )


def test_a_bad_line_costs_itself_and_no_other() -> None:
    bad = [
        b"\xff",
        line(doc="no text", published="2031-04-03"),
        line(doc="no day", published="31.31.2031", text=TEXT),
        line(doc="odd", sentences="one"),
        b"",
    ]
    code, told = answered([PILE[0], *bad, PILE[1]])
    assert code == 1
    assert [each.get("doc") for each in told[:5]] == [None, "no text", "no day", "odd", None]
    assert all("error" in each for each in told[:5])
    assert told[5:] == answered(PILE)[1]


def test_several_jobs_draft_the_same() -> None:
    assert answered(PILE * 20, "--jobs", "2") == answered(PILE * 20)


def test_a_month_of_publication_is_no_anchor_but_costs_nothing() -> None:
    code, told = answered(
        [line(doc="a", published="2031-04", text=TEXT + " It docked on 1 April 2031 in the morning.")]
    )
    assert code == 0
    assert [each["date"] for each in told] == ["2031-04-01"]


def test_no_line_is_no_draft() -> None:
    assert answered([]) == (0, [])


def test_without_jsonl_a_case_is_needed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(main, ["draft"], input=b"")
    assert result.exit_code == 2
    assert "not inside a case" in result.output


WORDS = st.text(st.sampled_from("aä 3./-\n\u202e\0 港“tomorrow 12 May 2031 yesterday."), max_size=80)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(WORDS, st.sampled_from(["2031-05-12", "2031", None])), max_size=5))
def test_odd_texts_cost_nothing(texts: list[tuple[str, str | None]]) -> None:
    code, told = answered([line(doc=n, text=text, published=day) for n, (text, day) in enumerate(texts)])
    assert code == 0
    for each in told:
        date.fromisoformat(str(each["date"]))
        docs, sentences = each["docs"], each["sentences"]
        assert isinstance(docs, list)
        assert isinstance(sentences, list)
        assert all(said in texts[doc][0] for doc, said in zip(docs, sentences, strict=True))
