"""Quoted words are proved letter by letter against the text they claim to come from."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from dateline.language.quoting import fold, prove

TEXT = (
    "The decision was taken at a meeting between the minister and Orr some months ago, two people said. Orr,\n"
    "sent by Lund to run the harbour's side of the operation, sailed to Port Corran to discuss details.\n\n"
    "\"We are—of course—'glad',\" she said. Nobody else spoke at any length about the boat."
)


def stands(words: str) -> tuple[str, str]:
    proof = prove(words, TEXT)
    return proof.kind, TEXT[slice(*proof.at)] if proof.at else ""


def test_the_same_letters_are_exact() -> None:
    assert stands("a meeting between the minister and Orr") == ("exact", "a meeting between the minister and Orr")


def test_typesetting_makes_no_difference() -> None:
    assert stands("We are - of course - “glad,” she said.")[0] == "exact"
    assert stands("We are – of course – “glad”")[0] == "exact"
    assert stands("harbour’s\u00a0side of  the operation, sailed")[0] == "exact"
    assert stands("Orr, sent by Lund") == ("exact", "Orr,\nsent by Lund")


def test_a_last_stop_is_the_house_s() -> None:
    assert stands("to discuss details,")[0] == "exact"
    assert stands("two people said")[0] == stands("two people said.")[0] == "exact"


def test_marks_are_taken_for_what_they_are() -> None:
    assert stands("between the minister [i.e., Lee Hart] and [the captain] Orr some months ago…Orr, sent by Lund") == (
        "marked",
        "between the minister and Orr some months ago, two people said. Orr,\nsent by Lund",
    )
    assert stands("sent [sic] by Lund") == ("marked", "sent by Lund")
    assert stands("[S]ent by Lund")[0] == "marked"
    assert stands("[The envoy] sailed to Port Corran … Nobody else spoke")[0] == "marked"


@pytest.mark.parametrize(
    ("words", "difference"),
    [
        ("sent by Lund to run the harbor's side", "“harbor's” is quoted where the text has “harbour's”"),
        ("was not taken at a meeting", "“not” is not in the text here"),
        ("taken at a meeting between minister and Orr", "“the” is left out without a mark"),
        ("The Decision was taken at", "“Decision” is quoted where the text has “decision”"),
    ],
)
def test_an_alteration_is_named(words: str, difference: str) -> None:
    proof = prove(words, TEXT)
    assert proof.kind == "altered"
    assert difference.casefold() in proof.difference.casefold()


def test_parts_in_another_order_are_altered() -> None:
    assert prove("sailed to Port Corran … the decision was taken at", TEXT.lower()).kind == "altered"
    assert prove("sailed to Port Corran … was taken at a meeting", TEXT).kind == "altered"


@pytest.mark.parametrize("words", ["", "…", "[sic]", "quite other words altogether", "oat", "harb"])
def test_what_is_not_there_is_missing(words: str) -> None:
    proof = prove(words, TEXT)
    assert proof.kind == "missing"
    assert proof.at is None
    assert proof.difference.endswith(".")


def test_a_text_can_be_folded_once_for_many_quotations() -> None:
    folded = fold(TEXT)
    assert prove("sailed to Port Corran", folded) == prove("sailed to Port Corran", TEXT)


def test_paragraphs_of_one_quotation_may_each_repeat_the_mark() -> None:
    text = "“The boat left.\n\n“It came back.”"
    assert prove("The boat left.\n\n“It came back.", text).kind == "exact"
    assert prove("The boat left. It came back.", text).kind == "exact"


@given(st.data())
def test_any_stretch_of_words_is_exact(data: st.DataObject) -> None:
    starts = [0, *(at + 1 for at, letter in enumerate(TEXT) if letter.isspace())]
    ends = [*(at for at, letter in enumerate(TEXT) if letter.isspace()), len(TEXT)]
    start = data.draw(st.sampled_from(starts))
    end = data.draw(st.sampled_from(ends))
    words = TEXT[start:end].strip()
    assume(any(letter.isalnum() for letter in words))
    assert prove(words, TEXT).kind == "exact"


@given(st.data())
def test_no_seeded_alteration_goes_unseen(data: st.DataObject) -> None:
    words = TEXT[: TEXT.index(" some months")].split()
    at = data.draw(st.integers(0, len(words) - 1))
    slip = data.draw(st.sampled_from(["drop", "double", "letter"]))
    altered = {
        "drop": words[:at] + words[at + 1 :],
        "double": [*words[:at], words[at], *words[at:]],
        "letter": [*words[:at], words[at] + "x", *words[at + 1 :]],
    }[slip]
    proof = prove(" ".join(altered), TEXT)
    edge = slip == "drop" and at in {0, len(words) - 1}
    assert proof.kind == ("exact" if edge else "altered")


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_words_can_be_looked_for_in_any_text(words: str, text: str) -> None:
    proof = prove(words, text)
    assert proof.kind in {"exact", "marked", "altered", "missing"}
    if proof.at is not None:
        assert 0 <= proof.at[0] < proof.at[1] <= len(text)


@given(st.text(alphabet="ab'’“ \n—-.…\u0301e\u200b", max_size=40))
def test_folded_words_know_where_they_stand(text: str) -> None:
    folded = fold(text)
    places = [folded.place(at) for at in range(len(folded.words))]
    assert places == sorted(places)
    assert all(0 <= place < len(text) for place in places)
