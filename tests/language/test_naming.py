"""Names are found, and spellings of one name proposed for joining with care."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.language.naming import names, variants


def found(text: str) -> list[str]:
    return [name.words for name in names(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We saw Ada Lund and Bo van Carr there.", ["Ada Lund", "Bo van Carr"]),
        ("the Prime Minister Sam al-Orr came", ["Sam al-Orr"]),
        ("when Secretary of State Hart met Dr. Ada M. Lund", ["Hart", "Ada M. Lund"]),
        ("near Lund’s house and Carr's boat", ["Lund", "Carr"]),
        ("The boat left. Nobody saw it in July.", []),
        ("in the U.S. they said", ["U.S."]),
        ("Orr left. They saw Orr again.", ["Orr", "Orr"]),
        ("", []),
    ],
)
def test_finds_names_without_titles(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tass", "TASS"),
        ("Al Abadi", "al-Abadi"),
        ("Khorvani", "Khorvany"),
        ("Mohammed", "Muhammad"),
        ("Nasir Mohammed", "Nasir Muhammad"),
        ("Soltani", "Sultani"),
        ("Chernovsky", "Tchernovski"),
        ("Lomlinson", "Lomlinsan"),
        ("Ryalkov", "Rylakov"),
        ("Ali Khorvani", "Khorvany"),
        ("Müllner", "Mullner"),
    ],
)
def test_proposes_spellings_of_one_name(one: str, other: str) -> None:
    (pair,) = variants({one: 3, other: 1})
    assert (pair.a, pair.b) == (one, other)
    assert pair.why


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Iran", "Iraq"),
        ("Gambia", "Zambia"),
        ("Slovakia", "Slovenia"),
        ("Syria", "Syrian"),
        ("Russia", "Russians"),
        ("Lund", "Lunds"),
        ("Germany", "German"),
        ("Ada Lund", "Bo Lund"),
        ("Peter Orr", "Petra Orr"),
        ("Ann Brown", "Bob Browne"),
        ("Maria", "Marie"),
        ("Carr", "Barr"),
    ],
)
def test_keeps_apart_what_is_two(one: str, other: str) -> None:
    assert variants({one: 2, other: 2}) == ()


def test_two_surnames_met_often_with_their_own_first_names_stay_two() -> None:
    assert variants({"Brownell": 9, "Brownall": 8, "Ann Brownell": 5, "Bob Brownall": 4}) == ()


def test_the_spelling_met_more_often_comes_first() -> None:
    (pair,) = variants({"Khorvany": 7, "Khorvani": 1})
    assert (pair.a, pair.b) == ("Khorvany", "Khorvani")


@given(
    st.lists(
        st.sampled_from(
            ["Ada", "Lund", "al-Orr", "de", "Mr.", "the", ".", "U.S.", "’s", "“", "\n\n", "Minister", "of"]
        ),
        max_size=30,
    )
)
def test_words_are_those_of_the_text(pieces: list[str]) -> None:
    text = " ".join(pieces)
    assert all(name.words == text[name.start : name.end] != "" for name in names(text))


@given(st.text(max_size=150))
def test_any_text_can_be_read(text: str) -> None:
    assert all(name.words == text[name.start : name.end] for name in names(text))


@given(st.dictionaries(st.text(max_size=20), st.integers(1, 9), max_size=12))
def test_any_names_can_be_compared(counted: dict[str, int]) -> None:
    pairs = variants(counted)
    assert all(counted[pair.a] >= counted[pair.b] and pair.a != pair.b for pair in pairs)
    assert len({frozenset((pair.a, pair.b)) for pair in pairs}) == len(pairs)
