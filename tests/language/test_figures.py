"""Figures behind numbers that are written in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.language import numerals
from dateline.language.numerals import NUMBER_WORDS, with_figures


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Twenty-five bets and five million crowns", "Twenty-five 25 bets and five million 5000000 crowns"),
        ("DREISSIG Schiffe, dreißig Boote", "DREISSIG 30 Schiffe, dreißig 30 Boote"),
        ("12 ships, one-eyed Ann, no tenth", "12 ships, one-eyed Ann, no tenth"),
    ],
)
def test_figures_stand_behind_the_words_of_numbers(text: str, told: str) -> None:
    assert with_figures(text) == told


PARTS = st.sampled_from([*NUMBER_WORDS, "ships", "12", "million", "Ann", "’s"])


@given(st.lists(st.tuples(PARTS, st.sampled_from([" ", "-", ", ", "", "\u00a0"]), st.booleans())))
def test_no_number_in_words_is_passed_over(parts: list[tuple[str, str, bool]]) -> None:
    text = "".join(f"{word.upper() if large else word}{behind}" for word, behind, large in parts)
    assert with_figures(text) == numerals._WRITTEN.sub(numerals._with_figure, text)
