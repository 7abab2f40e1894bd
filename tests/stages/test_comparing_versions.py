"""Two versions of a text: what was taken and what was put, in the paragraphs where it was."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.stages.comparing import WordPartKind, compare_versions

FERRY = "The ferry left Port Loe at dawn with nine men aboard.\n\nNobody has been found.\n\nThe search goes on."


def told(before: str, after: str) -> list[str]:
    signs = {WordPartKind.TAKEN: "-", WordPartKind.PUT: "+"}
    return [
        " ".join(f"{signs[part.kind]}{part.text}" for part in parts if part.kind in signs)
        for parts in compare_versions(before, after)
    ]


@pytest.mark.parametrize(
    ("after", "changes"),
    [
        (FERRY, []),
        (FERRY.replace("\n\n", "\n"), []),
        (FERRY.replace("nine", "seven"), ["-nine +seven"]),
        (FERRY.replace("Nobody has been found.\n\n", ""), ["-Nobody has been found."]),
        (FERRY + "\n\nCorrection: seven men.", ["+Correction: seven men."]),
        (
            FERRY.replace("nine", "seven").replace("goes on", "is over"),
            ["-nine +seven", "-goes on +is over"],
        ),
        ("A new lead.\n\n" + FERRY.replace("dawn", "noon"), ["+A new lead.", "-dawn +noon"]),
    ],
)
def test_what_differs_is_told_where_it_stands(after: str, changes: list[str]) -> None:
    assert told(FERRY, after) == changes


paragraphs = st.lists(st.text("ab .\n", max_size=12), max_size=8).map("\n".join)


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip()]


@given(paragraphs, paragraphs)
def test_what_is_told_to_be_taken_stood_there_and_what_is_put_stands_there(before: str, after: str) -> None:
    old, new = _lines(before), _lines(after)
    for parts in compare_versions(before, after):
        taken = "".join(part.text for part in parts if part.kind is not WordPartKind.PUT)
        put = "".join(part.text for part in parts if part.kind is not WordPartKind.TAKEN)
        assert taken == "" or taken in old
        assert put == "" or put in new
    assert (not compare_versions(before, after)) == (old == new)


def test_long_reports_are_compared_word_by_word_too() -> None:
    before = "\n".join(
        f"Paragraph {at} tells of the harbour and of what was seen there that day." for at in range(4000)
    )
    after = before.replace("Paragraph 3 tells", "Paragraph 3 says").replace(
        "Paragraph 3990 tells", "Paragraph 3990 says"
    )
    begun = time.process_time()
    assert told(before, after) == ["-tells +says", "-tells +says"]
    assert time.process_time() - begun < 5
