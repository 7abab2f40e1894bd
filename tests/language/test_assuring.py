"""Words that vouch, words that hold back, and words of likelihood, in the languages read here."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.domain.grades import BANDS, band_of
from dateline.language.assuring import WORDS, Stance, assurances, chances, scale_of, vouches

VOUCHING = [
    *(
        "It was confirmed on Monday",
        "It is now clear that she sank",
        "He proved that she sank",
        "proven",
        "beyond doubt",
    ),
    *("without any doubt", "there is no doubt", "undoubtedly", "undeniably", "indisputably", "conclusively"),
    *("bestätigtermaßen", "Das ist bestätigt", "Es steht fest, dass", "erwiesenermaßen", "bewiesen", "zweifelsfrei"),
    *("unbestreitbar", "nachweislich", "ohne jeden Zweifel", "elle a été confirmée", "il est avéré que", "prouvées"),
    *("sans aucun doute", "indubitablement", "incontestablement", "fue confirmado", "está probado que", "consta que"),
    *("demostrada", "sin duda", "indudablemente"),
]
HOLDING_BACK = [
    *("reportedly", "allegedly", "the alleged visit", "purportedly", "supposedly", "she is said to have sunk"),
    *(
        "he was rumoured to be there",
        "angeblich",
        "mutmaßliche",
        "vermeintlichen",
        "dem Vernehmen nach",
        "prétendument",
    ),
    *(
        "les présumés auteurs",
        "soi-disant",
        "presuntamente",
        "supuestamente",
        "el presunto autor",
        "la supuesta visita",
    ),
]


@pytest.mark.parametrize("text", VOUCHING)
def test_words_that_vouch_are_found(text):
    assert [each.stance for each in assurances(text)] == [Stance.VOUCHING]


@pytest.mark.parametrize("text", HOLDING_BACK)
def test_words_that_hold_back_are_found(text):
    [found] = assurances(text)
    assert found.stance is Stance.HOLDING_BACK
    assert text[found.start : found.end] == found.words


@pytest.mark.parametrize(
    "text",
    [
        *("It was never confirmed", "unconfirmed", "It is not clear that she sank", "It was not proven"),
        *(
            "It remains to be proven",
            "Ob das erwiesen ist",
            "nicht bewiesen",
            "Ce n’est pas prouvé",
            "no está claro que",
        ),
        *("sans doute", "a clear day", "por supuesto", "confirmed cases rose", "She was confirmed by the Senate", ""),
    ],
)
def test_what_is_left_open_or_means_something_else_is_not(text):
    assert list(assurances(text)) == []


def test_words_of_likelihood_are_found_with_their_bands():
    text = "It is almost certainly lost, very likely sunk, and highly improbable to sail; it may be likely."
    assert [(each.words, BANDS[each.band].low) for each in chances(text)] == [
        ("almost certainly", 95),
        ("very likely", 80),
        ("highly improbable", 5),
    ]


def test_the_bands_are_those_of_the_directive():
    assert [(band.low, band.high) for band in BANDS] == [
        (1, 5), (5, 20), (20, 45), (45, 55), (55, 80), (80, 95), (95, 99),
    ]  # fmt: skip
    for at, band in enumerate(BANDS):
        assert band_of(band.likelihood) == band_of(band.probability.upper()) == at
        assert (scale_of(band.likelihood), scale_of(band.probability)) == ("likelihood", "probability")
    assert band_of("perhaps") is None
    assert scale_of("perhaps") == ""


@given(
    st.sampled_from([pattern for vouching, _ in WORDS.values() for pattern in vouching]).flatmap(
        lambda pattern: st.from_regex(re.compile(pattern), fullmatch=True)
    )
)
def test_what_vouches_alone_is_found_as_among_all(words):
    among_all = [each for each in assurances(f"x {words} x") if each.stance is Stance.VOUCHING]
    assert list(vouches(f"x {words} x")) == among_all
    assert among_all or not words.isascii()


def test_what_holds_back_does_not_vouch():
    assert list(vouches("It is said to be reportedly so")) == []
