"""Quotation marks of every style are paired as their writers meant them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.language.quoting import find, joins, marks_in


def words(text: str) -> list[str]:
    return [quotation.words for quotation in find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('She said "hello," then "bye".', ["hello,", "bye"]),
        ("“Hello,” she said.", ["Hello,"]),
        ("«Bonjour», dit-elle. « Salut », dit-il.", ["Bonjour", "Salut"]),
        ("»Guten Tag«, sagte sie.", ["Guten Tag"]),
        ("„Guten Tag“, sagte sie. „Dag”, zei hij.", ["Guten Tag", "Dag"]),
        ("”Hej”, sade hon.", ["Hej"]),
        ("‹Eins› und “zwei”", ["Eins", "zwei"]),
        ("她说“你好”然后走了", ["你好"]),
        ("「あ」と言った", ["あ"]),
        ("``Old type'' they set.", ["Old type"]),
        ("'The boat left,' he said.", ["The boat left,"]),
    ],
)
def test_reads_every_style_of_marks(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It's the workers' boat, and the '90s won't come back.",
        "rock 'n' roll in O’Hara’s bar",
        "the ’20s and the boats’ owners",
        "a plank of 6' 2\" by 3'",
        "",
        "””””",
    ],
)
def test_apostrophes_and_measures_are_no_quotations(text: str) -> None:
    assert words(text) == []


def test_a_quotation_inside_another_is_one_deeper() -> None:
    outer, inner = find("“Orr said ‘never’ to us,” she wrote.")
    assert (outer.depth, outer.words) == (0, "Orr said ‘never’ to us,")
    assert (inner.depth, inner.words) == (1, "never")


def test_possessives_do_not_close_a_quotation_in_single_marks() -> None:
    assert words("‘The pilots’ view is that it’s late,’ he said.") == ["The pilots’ view is that it’s late,"]


def test_marks_turned_the_wrong_way_are_read_by_their_place() -> None:
    assert words("”Turned” and “turned“ too") == ["Turned", "turned"]


def test_a_mark_repeated_on_each_paragraph_goes_on_with_the_quotation() -> None:
    (quotation,) = find("“First.\n\n“Second.\n\n“Third,” she said.")
    assert quotation.closed
    assert quotation.words == "First.\n\n“Second.\n\n“Third,"


def test_an_unclosed_quotation_ends_with_its_paragraph() -> None:
    unclosed, other = find("“It left at dawn.\n\nOrr called it “late”.")
    assert (unclosed.words, unclosed.closed) == ("It left at dawn.", False)
    assert (other.words, other.closed) == ("late", True)


@pytest.mark.parametrize("gap", ["\n\n\n\n", "\n\n"])
def test_an_excerpt_that_begins_with_an_ellipsis_does_not_go_on(gap: str) -> None:
    first, second = find(f"“It left at dawn….{gap}“…It came back.”")
    assert not first.closed
    assert second.closed
    assert second.words == "…It came back."


def test_marks_of_the_editor_are_typed() -> None:
    text = "In May [sic] [the boat] left … early [emphasis added] . . . (sic) [...]"
    assert [(mark.kind, text[mark.start : mark.end]) for mark in marks_in(text)] == [
        ("sic", "[sic]"),
        ("bracket", "[the boat]"),
        ("ellipsis", "…"),
        ("emphasis", "[emphasis added]"),
        ("ellipsis", ". . ."),
        ("sic", "(sic)"),
        ("ellipsis", "[...]"),
    ]


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("“It left months ago…Orr, sent by Lund, went too.”", True),
        ("“It left months ago… Orr went too.”", False),
        ("“the loss of…Corran could be turned”", False),
        ("“it left…and came”", False),
        ("“…Orr left”", False),
    ],
)
def test_joined_tells_sentences_run_together_at_an_ellipsis(text: str, *, joined: bool) -> None:
    (quotation,) = find(text)
    assert quotation.joined is joined
    assert bool(joins(quotation.words)) is joined


@given(st.text(alphabet="ab “”‘’\"'«»„「」\n.…[]()sic", max_size=80))
def test_words_are_those_of_the_text(text: str) -> None:
    for quotation in find(text):
        assert text[quotation.start : quotation.end] == quotation.words
        assert quotation.words == quotation.words.strip() != ""
        for mark in quotation.marks:
            assert 0 <= mark.start < mark.end <= len(quotation.words)


@given(st.text())
def test_any_text_can_be_read(text: str) -> None:
    quotations = find(text)
    assert list(quotations) == sorted(quotations, key=lambda quotation: quotation.start)


@given(st.text(alphabet="abc ,.", min_size=1, max_size=40).filter(str.strip))
def test_what_stands_between_curly_marks_is_found(inside: str) -> None:
    text = f"She said: “x{inside}x” there."
    assert words(text) == [f"x{inside}x"]
