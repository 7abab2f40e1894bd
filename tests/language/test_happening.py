"""The head of an expression that tells of an event."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.language.happening import head_of


@pytest.mark.parametrize(
    ("words", "other"),
    [
        ("was arrested", "arrests"),
        ("stopping", "stopped"),
        ("denies", "denied"),
        ("fled", "fleeing"),
        ("shot", "had been shooting"),
        ("dying", "died"),
        ("The Strikes", "strike"),
    ],
)
def test_forms_of_one_word_share_a_base(words: str, other: str) -> None:
    assert head_of(words).base == head_of(other).base


@pytest.mark.parametrize(
    ("words", "other"),
    [
        ("killed", "death"),
        ("earthquake", "tremor"),
        ("sacked", "dismissal"),
        ("on the run", "escaped"),
        ("severed", "cut"),
        ("passed away", "died"),
    ],
)
def test_words_that_can_tell_of_the_same_share_a_family(words: str, other: str) -> None:
    assert set(head_of(words).families) & set(head_of(other).families)


@pytest.mark.parametrize(("words", "other"), [("said", "reported"), ("accused", "charged"), ("playoff", "game")])
def test_words_that_tell_of_other_things_share_none(words: str, other: str) -> None:
    assert not set(head_of(words).families) & set(head_of(other).families)


def test_helping_words_and_prepositions_are_no_head() -> None:
    assert head_of("was taken over by").base == head_of("taken").base
    assert head_of("checked in").base == "check"
    assert head_of("checked herself into").base == "check"


def test_what_points_and_what_is_said_of_much_is_known() -> None:
    assert head_of("It").points
    assert head_of("said").common
    assert not head_of("exploded").points
    assert not head_of("exploded").common


@given(st.text(max_size=30))
def test_any_words_have_a_head(words: str) -> None:
    assert isinstance(head_of(words).base, str)
