"""Words that a shorter sentence is held to: only whole parts can be left out."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.stages.rewriting.words import fits, key_of, words_in

WHOLE = "The tanker, which Loe built, left Port Selene with forty drums, and the old pilot died"


def fit(shorter: str, whole: str = WHOLE) -> bool:
    return fits(words_in(shorter, "en"), words_in(whole, "en"))


@pytest.mark.parametrize(
    ("shorter", "good"),
    [
        ("tanker left Port Selene", True),
        ("tanker left Port Selene with 40 drums", True),
        ("the old pilot died", True),
        ("pilot died", False),
        ("the tanker left Port", False),
        ("Loe built Port Selene", False),
        ("Port Selene left the tanker", False),
        ("tanker sank", False),
        ("", False),
    ],
)
def test_whole_parts_can_be_left_out(shorter: str, good: bool) -> None:
    assert fit(shorter) is good


def test_what_stays_is_never_left_out() -> None:
    at = WHOLE.index("which")
    whole = words_in(WHOLE, "en", staying=[(at, at + 5)])
    assert not fits(words_in("tanker left Port Selene", "en"), whole)
    assert fits(words_in("tanker, which Loe built, left Port Selene", "en"), whole)


def test_one_spelling_is_one_word() -> None:
    assert key_of("Forty") == key_of("40") == "#40"
    assert key_of("1,200") == key_of("1200")
    assert key_of("Tal’s") == key_of("tal's") != key_of("Tal")
    assert key_of("UN") == "un"


def test_articles_are_those_of_the_language() -> None:
    assert [each.key for each in words_in("Sailors die", "en")] == ["sailors", "die"]
    assert [each.key for each in words_in("die Matrosen", "de")] == ["matrosen"]


@settings(max_examples=60)
@given(st.lists(st.sampled_from(["red", "boat", "sank", "in", "Loe", ",", ";", "not", "of"]), max_size=12), st.data())
def test_what_fits_is_in_order_and_made_of_the_whole(tokens: list[str], data: st.DataObject) -> None:
    whole = words_in(" ".join(tokens), "en")
    kept = data.draw(st.lists(st.booleans(), min_size=len(whole), max_size=len(whole)))
    shorter = [word for word, stays in zip(whole, kept, strict=True) if stays]
    if shorter and all(kept):
        assert fits(shorter, whole)
    if fits(shorter, whole):
        keys = iter(each.key for each in whole)
        assert all(any(key == each.key for key in keys) for each in shorter)
    if len(shorter) > 1 and shorter[0].key != shorter[-1].key and len({each.key for each in whole}) == len(whole):
        assert not fits(list(reversed(shorter)), whole)


def test_at_the_end_no_part_goes_that_may_say_who_says_so() -> None:
    assert not fit("The tanker left", "The tanker left, the office made clear")
    assert not fit("The tanker left", "The tanker left with forty drums, the office made clear")
    assert fit("The tanker left, the office made clear", "The tanker left with forty drums, the office made clear")
    assert fit("The tanker left", "The tanker left, but without drums")
