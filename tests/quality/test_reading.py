"""Gold texts are read as they are written, and hold no mark that says nothing."""

import json
import re
from datetime import date
from xml.etree import ElementTree as ET

import pytest
from export import as_timeml

from reading import HERE, TEXTS, Gold, GoldText, read_file, read_text, read_texts, write_text

VALUE = re.compile(
    r"""(PAST|PRESENT|FUTURE)_REF | T(MO|MI|AF|EV|NI|DT|\d\d:\d\d)
    | P([\dX]+(\.\d+)?(Y|M|W|D|Q|DE|CE|C|E|L))*(T([\dX]+[HMS])+)?
    | (BC)?[\dX]{2,4}
    | PXX | FY\d{4}
    | ([\dX]{4}|BC[\dX]{4})-(SP|SU|FA|WI|Q[1-4X]|H[12])
    | ([\dX]{4}|BC[\dX]{4})-[\dX]{2}(-[\dX]{2})?(T(\d\d(:\d\d){0,2}(Z|[+-]\d\d(:\d\d)?)?|MO|MI|AF|EV|NI|DT))?
    | [\dX]{4}-W[\dX]{2}(-WE|-[1-7](T(MO|MI|AF|EV|NI|DT|\d\d:\d\d))?)?
    """,
    re.VERBOSE,
)
PREPOSITION = re.compile(r"(on|at(?! least)|by|since|until|after|before) ", re.IGNORECASE)
TEXT = (
    "dct: 2031-04-02\nkind: news\n\nOn [[DATE 2031-03-28|last Friday]] and [[DATE 203/203X END {2036-01-01..}|then]].\n"
)


def test_marks_become_offsets() -> None:
    gold = read_text(TEXT, "t")
    assert gold.text == "On last Friday and then."
    assert [gold.text[mark.start : mark.end] for mark in gold.marks] == ["last Friday", "then"]
    assert gold.marks[1] == Gold(19, 23, "DATE", ("203", "203X"), "END", "2036-01-01", None)
    assert write_text(gold) == TEXT


@pytest.mark.parametrize("broken", ["[[DAY 2031|x]]", "[[DATE 2031 x]]", "[[DATE 2031|x]", "[[DATE|x]]"])
def test_a_broken_mark_is_an_error(broken: str) -> None:
    with pytest.raises(ValueError, match="t: a mark"):
        read_text(f"dct: 2031-04-02\nkind: news\n\n{broken}\n", "t")


@pytest.mark.parametrize("path", sorted(TEXTS.glob("*.txt")), ids=lambda path: path.stem)
def test_every_text_reads_back_as_written(path) -> None:
    assert "====\n".join(write_text(gold) for gold in read_file(path)) == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("gold", read_texts(), ids=lambda gold: gold.name)
def test_marks_are_values_on_words(gold: GoldText) -> None:
    date.fromisoformat(gold.dct)
    for mark in gold.marks:
        words = gold.text[mark.start : mark.end]
        assert words == words.strip()
        assert all(VALUE.fullmatch(value) for value in mark.values), (words, mark.values)
        assert (
            not re.match(r"(on|at(?! least)|by|since|until|after|before) ", words, re.IGNORECASE)
            or gold.language != "en"
        )


@pytest.mark.parametrize("gold", read_texts(), ids=lambda gold: gold.name)
def test_timeml_holds_the_same_text(gold: GoldText) -> None:
    text = ET.fromstring(as_timeml(gold)).find("TEXT")
    assert text is not None
    assert "".join(text.itertext()) == gold.text
    assert [timex.get("value") for timex in text] == [mark.values[0] for mark in gold.marks]


def test_phrases_are_whole() -> None:
    rows = [json.loads(line) for line in (HERE / "vague.jsonl").read_text(encoding="utf-8").splitlines()]
    assert len(rows) >= 60
    for row in rows:
        date.fromisoformat(row["anchor"])
        for earliest, latest in [(row["earliest"], row["latest"]), *row.get("also", [])]:
            ends = [date.fromisoformat(end) for end in (earliest, latest) if end]
            assert ends == sorted(ends)
        assert row["slack_days"] >= 0
        assert row["reason"].endswith(".")
        assert row["edtf"] or row["earliest"] == row["latest"] is None
