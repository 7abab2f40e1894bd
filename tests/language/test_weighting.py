"""Terms, their rarity, and how near texts are by them."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.language.weighting import Rarity, centre, nearness, terms, unit

SOME_WORDS = st.lists(st.sampled_from(["tanker", "drums", "selene", "orla", "minister"]), max_size=12)


def test_small_words_are_left_out_and_figures_stay() -> None:
    assert terms("The tanker of 40 drums WAS at Port Selene, by 6") == ["tanker", "40", "drums", "port", "selene", "6"]


def test_small_words_of_other_languages_are_left_out() -> None:
    assert terms("Der Tanker und die Fässer") == ["tanker", "fässer"]
    assert terms("los barriles según el ministro") == ["barriles", "ministro"]


def test_signs_of_scripts_without_spaces_are_terms() -> None:
    assert terms("港口 12") == ["港", "口", "12"]


def test_the_fewer_texts_have_a_term_the_more_it_weighs() -> None:
    rarity = Rarity()
    for text in (["tanker", "drums"], ["tanker"], ["tanker", "orla", "orla"]):
        rarity.count(text)
    assert rarity.of("drums") == rarity.of("orla") > rarity.of("tanker") > 0


def test_texts_of_equal_words_are_nearest_and_of_none_in_common_farthest() -> None:
    rarity = Rarity()
    rarity.count(["tanker", "drums"])
    one = rarity.weigh(["tanker", "drums"])
    assert nearness(one, rarity.weigh(["drums", "tanker"])) == pytest.approx(1)
    assert nearness(one, rarity.weigh(["minister"])) == 0


@given(SOME_WORDS, SOME_WORDS)
def test_nearness_is_the_same_both_ways_and_between_0_and_1(one: list[str], other: list[str]) -> None:
    rarity = Rarity()
    rarity.count(one)
    rarity.count(other)
    here, there = rarity.weigh(one), rarity.weigh(other)
    assert nearness(here, there) == nearness(there, here)
    assert 0 <= nearness(here, there) <= 1 + 1e-9


@given(SOME_WORDS)
def test_what_is_weighed_has_length_1(words: list[str]) -> None:
    rarity = Rarity()
    rarity.count(words)
    weighed = rarity.weigh(words)
    assert math.isclose(sum(weight**2 for weight in weighed.values()), 1) or not words


@given(st.lists(st.tuples(SOME_WORDS, st.floats(0.1, 3)), max_size=6), st.randoms())
def test_the_centre_does_not_hang_on_the_order(parts: list[tuple[list[str], float]], chance: object) -> None:
    vectors = [(unit(dict.fromkeys(words, 1.0)), share) for words, share in parts]
    turned = list(vectors)
    chance.shuffle(turned)  # type: ignore[attr-defined]
    assert centre(vectors) == centre(turned)
