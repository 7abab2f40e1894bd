"""Texts without a word or a figure that can tell of time are passed over, and no others."""

import pytest

from dateline.domain.dates import Day
from dateline.language.dating import Rules
from dateline.language.dating.tagging import cut, find_in, may_tell_of_time
from dateline.language.dating.tagging.grammar import grammar
from dateline.language.dating.tagging.language import Language
from dateline.language.dating.tagging.languages import english, german, spanish

ANCHOR = Day(2031, 5, 7)
WHOLES = (
    "Ramadan",
    "the last day of Thermidor",
    "10 A.H.",
    "the reign of Heisei",
    "平成元年",
    "at the turn of the century",
)


def spellings(language: Language) -> list[str]:
    kinds = [joined for values in language.words.values() for joined in values.values()]
    return [word for joined in (*kinds, *language.holidays.values()) for word in joined.split("|") if word]


@pytest.mark.parametrize("code", ["en", "de", "es"])
def test_no_word_of_a_language_that_tells_of_time_is_passed_over(code: str) -> None:
    rules = Rules(anchor=ANCHOR, language=code)
    language = {"en": english, "de": german, "es": spanish}[code].LANGUAGE
    for word in spellings(language):
        for told in (word, word.capitalize(), word.upper()):
            text = f"Halden Voss, {told} – Osmark"
            scanned = cut(text, rules)
            assert may_tell_of_time(text, code) or not (find_in(scanned, rules) or scanned.telling), told


@pytest.mark.parametrize("text", WHOLES)
def test_words_of_dates_read_as_a_whole_are_not_passed_over(text: str) -> None:
    assert may_tell_of_time(text, "en")


def test_other_texts_are() -> None:
    assert not may_tell_of_time("The union secretary signed a lease with Ekdal's broker, pilots there say.", "en")
    assert grammar("en").telling["signed"] is False
