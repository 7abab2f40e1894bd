"""Sentences end where readers say they do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.language.numerals import plain_number, value_of
from dateline.language.sentences import sentences


def cut(text: str) -> list[str]:
    starts = sentences(text).starts
    return [text[a:b].strip() for a, b in zip(starts, [*starts[1:], len(text)], strict=True)]


@pytest.mark.parametrize(
    "parts",
    [
        ["The boat left.", "It came back."],
        ["“The boat left.”", "She saw it."],
        ["Did it leave?", "It did!", "“So?”"],
        ["He met Dr. Lund and Gen. Carr in the U.S. embassy at 6 p.m. on Monday."],
        ["Orr came am 3. Mai nach Corran.", "Er blieb."],
        ["Flight No. 7 left.", "J. R. Lund saw it."],
        ["One\n\n", "Two"],
        ["它走了。", "它回来了。"],
    ],
)
def test_ends_of_sentences(parts: list[str]) -> None:
    assert cut(" ".join(parts)) == [part.strip() for part in parts]


@given(st.text(alphabet="aB.!? \n“”1", max_size=60), st.integers(0, 59))
def test_every_character_stands_in_one_sentence(text: str, at: int) -> None:
    found = sentences(text)
    assert found.starts[0] == 0
    assert list(found.starts) == sorted(set(found.starts))
    if at < len(text):
        start, end = found.around(at)
        assert start <= at
        assert end <= len(text)


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("1,200", 1200),
        ("1.200", 1200),
        ("1 200 000", 1_200_000),
        ("3.5 million", 3_500_000),
        ("twelve", 12),
        ("twenty-one", 21),
        ("hundert", 100),
        ("dreißig", 30),
        ("Dreissig", 30),
        ("a boat", None),
    ],
)
def test_numbers_as_people_write_them(words: str, number: int | None) -> None:
    assert value_of(words) == number


def test_numbers_come_without_needless_fractions() -> None:
    assert (plain_number(12.0), plain_number(1.5)) == ("12", "1.5")
