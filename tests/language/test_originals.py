"""What an account translates stands below it in a line that people read, and that is read back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.domain.chronologies import Original
from dateline.domain.prose import Prose, Style
from dateline.language.citing import originals
from dateline.language.quoting import pieces_of

WORDS = "Ми лишаємося тут, поки міст не впаде"
_SPOKEN = st.text(st.characters(categories=["L", "N", "P"], include_characters=" "), min_size=1).filter(str.strip)
_NAMES = st.text(st.characters(categories=["L"], include_characters=" .-(),"), max_size=40).map(
    lambda name: " ".join(name.split())
)


@pytest.mark.parametrize(
    ("language", "translator", "line"),
    [
        ("uk", "Olena Marko", f"Original (Ukrainian, translated by Olena Marko): {WORDS}"),
        ("uk", "", f"Original (Ukrainian): {WORDS}"),
        ("pt-BR", "", f"Original (Brazilian Portuguese): {WORDS}"),
        ("", "", f"Original (unknown language): {WORDS}"),
    ],
)
def test_it_is_said_in_a_line_and_read_out_of_it(language: str, translator: str, line: str) -> None:
    assert originals.line_of(WORDS, language, translator) == line
    told, original = originals.part(Prose(words=f"“We stay here.”\n{line}"))
    assert told == Prose(words="“We stay here.”")
    assert original is not None
    assert (original.words, original.language, original.translator) == (WORDS, language, translator)


def test_people_may_write_it_by_tag_and_over_several_lines() -> None:
    told, original = originals.part(Prose(words="They stay.\n\nOriginal (uk): Ми лишаємося.\n\nМи тут."))
    assert told.words == "They stay."
    assert original == Original(words="Ми лишаємося.\n\nМи тут.", language="uk")


def test_links_before_it_stay() -> None:
    link = Style(kind="link", start=0, end=4, target="https://loe.example/")
    told, original = originals.part(Prose(words="They stay.\nOriginal (uk): Ми тут.", styles=(link,)))
    assert told == Prose(words="They stay.", styles=(link,))
    assert original is not None


@pytest.mark.parametrize(
    "words",
    [
        "The Original (of 1931): it is lost.",
        "Original (signed by two officials): the lease.",
        "Original: Ми лишаємося.",
        "Original (Ukrainian):  ",
        "",
    ],
)
def test_other_words_are_left_alone(words: str) -> None:
    assert originals.part(Prose(words=words)) == (Prose(words=words), None)


@given(words=_SPOKEN, language=st.sampled_from(["uk", "ar", "pt-BR", "zh-Hant", ""]), translator=_NAMES)
def test_any_words_come_back(words: str, language: str, translator: str) -> None:
    line = originals.line_of(words, language, translator)
    told, original = originals.part(Prose(words=f"Told so.\n{line}"))
    assert told.words == "Told so."
    assert original is not None
    assert (original.words, original.language, original.translator) == (words.strip(), language, translator)


@pytest.mark.parametrize(
    ("words", "pieces"),
    [
        (WORDS, [WORDS]),
        (f"«{WORDS}»", [WORDS]),
        ("“Die Fähre lief aus.” “Sie kam nicht an.”", ["Die Fähre lief aus.", "Sie kam nicht an."]),
        ("“Die Fähre”, sagte er, “lief aus.”", ["“Die Fähre”, sagte er, “lief aus.”"]),
        ("Er sagte: “Die Fähre lief aus.”", ["Er sagte: “Die Fähre lief aus.”"]),
    ],
)
def test_what_is_proved_of_an_original(words: str, pieces: list[str]) -> None:
    assert [piece.words for piece in pieces_of(words)] == pieces
    assert all(words[piece.start : piece.end] == piece.words for piece in pieces_of(words))
