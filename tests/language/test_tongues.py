"""Which language a text is in, where that is clear."""

import pytest

from dateline.language.dating.lexicon import LANGUAGES, is_known
from dateline.language.tongues import language_of


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Minister Orr came to Corran on Friday. She had left Port Selene."),
        ("de", "Die Ministerin kam am Freitag nach Corran. Sie hatte Selene vor Monaten verlassen."),
        ("es", "La ministra llegó el viernes a Corran y se fue de la ciudad."),
        ("fr", "Le ministre est arrivé vendredi dans la ville de Corran."),
        ("nl", "De minister kwam vrijdag aan in de stad van het volk."),
        ("pt", "O ministro chegou na sexta-feira em Corran e foi para o porto com a equipe."),
        ("ru", "Министр прибыл в пятницу в Корран, 5 мая. Это был её первый визит."),
        ("uk", "Міністр прибув у п'ятницу в Корран, і це його візит."),
        ("ar", "وصل الوزير يوم الجمعة إلى كوران"),
        ("el", "ο υπουργός ήρθε την Παρασκευή στην πόλη"),
        ("en", "Now we know what to do if a boat comes in the night, as I said."),
        ("en", "When I was a boy I saw a comet. Now I do so again."),
        ("fr", "Le ministre a dit vendredi que le président a signé."),
        ("pt", "A ministra do governo me disse que a reunião do conselho é a mais importante."),
        ("en", "The letter of López says “la casa de los”, and then he went to the harbour with the crew."),
    ],
)
def test_small_words_and_scripts_tell_the_language(language: str, text: str) -> None:
    assert language_of(text) == language
    assert is_known(language)


def test_words_that_english_shares_make_a_short_post_no_other_language() -> None:
    assert language_of("I beg all to row with care at night please. I beg you") in ("", "en")
    assert language_of("Every morning I planned to leave. I swear every morning.") in ("", "en")


@pytest.mark.parametrize(
    "text", ["", "W12 w5 Z3 w7 i9 z1 4w 8z", "5. Mai 2015", "yesterday", "Corran, Selene, Tarn Quay", "1914-18 1915"]
)
def test_a_few_words_tell_none(text: str) -> None:
    assert language_of(text) == ""


def test_codes_are_known_with_their_regions_and_older_ones_too() -> None:
    assert all(map(is_known, [*LANGUAGES, "en", "en-GB", "pt_BR", "no", "iw", "ja"]))
    assert not any(map(is_known, ["qq", "", "english"]))
