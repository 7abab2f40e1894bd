"""Deeds, numbers with units, and houses that people speak for, in four languages."""

import pytest

from dateline.language.attributing.offices import Office, bodies_in, ministries_in, office_of, with_field
from dateline.language.happening.acts import ACTS
from dateline.language.happening.deeds import LANGUAGES, deeds_in, is_act
from dateline.language.happening.events import EVENTS
from dateline.language.happening.measures import measures_in
from dateline.language.relating.deeds import counted_from_deed


@pytest.mark.parametrize(
    ("words", "deed"),
    [
        ("the county fire service said that two roads were under water", "a fire"),
        ("the slide buried six parked cars", "a burial"),
        ("der Hang hat sechs Autos begraben", "a burial"),
    ],
)
def test_words_of_a_deed_that_tell_of_none(words: str, deed: str) -> None:
    assert deed not in deeds_in(words, "de" if words.startswith("der") else "en")
    assert "a burial" in deeds_in("he was buried in Tarn", "en")


@pytest.mark.parametrize(
    ("deed", "told"),
    [
        ("an arrest", ("police arrested her", "sie wurde festgenommen", "elle a été interpellée", "la detuvieron")),
        ("an arrest", ("taken into custody", "die Polizei nahm sie gestern fest", "son arrestation", "su detención")),
        ("a resignation", ("he quit", "er trat gestern zurück", "il a démissionné", "dimitió")),
        ("a theft", ("thieves broke in", "Bilder gestohlen", "un tableau volé", "robaron un cuadro")),
        ("a death", ("two drowned", "kamen ums Leben", "trois morts", "falleció")),
        ("a fire", ("a blaze", "ein Brand", "un incendie", "ardió el almacén")),
        ("a collision", ("the ships collided", "Zusammenstoß zweier Schiffe", "heurté le quai", "chocó con el muelle")),
        ("a protest", ("they marched", "eine Kundgebung", "ont manifesté", "se manifestaron")),
    ],
)
def test_one_deed_is_told_in_four_languages(deed: str, told: tuple[str, ...]) -> None:
    assert [deed in deeds_in(words, language) for language, words in zip(LANGUAGES, told, strict=True)] == [True] * 4


@pytest.mark.parametrize(
    ("language", "words"),
    [("fr", "vendredi dans tout le pays"), ("en", "he said so"), ("it", "arrestato"), ("", "arrested"), ("de", "nahm")],
)
def test_other_words_and_other_languages_tell_of_none(language: str, words: str) -> None:
    assert deeds_in(words, language) == frozenset()


def test_every_deed_has_words_in_every_language_and_stems_are_long_enough() -> None:
    for told in (ACTS | EVENTS).values():
        assert len(told) == len(LANGUAGES)
        for word in " ".join(told).split():
            assert not word.endswith("-") or len(word) > 3, word
    assert is_act("an arrest")
    assert not is_act("a fire")
    assert not ACTS.keys() & EVENTS.keys()


@pytest.mark.parametrize(
    ("language", "words", "value", "unit"),
    [
        ("en", "14 injured passengers", 14, "people"),
        ("de", "vierzehn verletzte Passagiere", 14, "people"),
        ("fr", "Deux cents personnes", 200, "people"),
        ("es", "doscientas personas", 200, "people"),
        ("de", "zweihundert Leute", 200, "people"),
        ("fr", "40 000 couronnes", 40_000, "crowns"),
        ("es", "40.000 coronas", 40_000, "crowns"),
        ("de", "2 Millionen Kronen", 2_000_000, "crowns"),
        ("en", "12 per cent", 12, "per"),
        ("en", "7%", 7, "percent"),
        ("fr", "14 barils d'huile", 14, "barrels"),
    ],
)
def test_numbers_have_units_that_are_one_in_all_languages(language: str, words: str, value: float, unit: str) -> None:
    [measure] = measures_in(words, language)
    assert (measure.value, measure.unit) == (value, unit)


@pytest.mark.parametrize(
    ("words", "office"),
    [
        ("a spokeswoman of the transport ministry", Office("ministry", "transport")),
        ("eine Sprecherin des Verkehrsministeriums", Office("ministry", "transport")),
        ("le ministre des Transports", Office("ministry", "transport")),
        ("La portavoz del Ministerio de Cultura", Office("ministry", "culture")),
        ("the minister", Office("ministry")),
        ("ein Polizeisprecher", Office("the police")),
        ("un porte-parole de Norrline", Office("Norrline")),
        ("Norrline's director", Office("Norrline")),
        ("the director of Kell Stone, Per Aske", Office("Kell Stone")),
        ("the former minister, Ada Holm", None),
        ("a ministry driver", None),
        ("police", Office("the police")),
        ("the government of Calder", Office("the government", place="Calder")),
        ("two police officers", None),
        ("prosecutor Una Feld", None),
        ("the director", None),
        ("Ada Holm", None),
    ],
)
def test_those_who_speak_for_a_house_are_known_by_it(words: str, office: Office | None) -> None:
    assert office_of(words) == office


def test_houses_are_one_where_nothing_told_of_them_differs() -> None:
    assert Office("ministry").is_one_with(Office("ministry", "culture"))
    assert not Office("ministry", "transport").is_one_with(Office("ministry", "culture"))
    assert not Office("ministry", "foreign", "Tarn").is_one_with(Office("ministry", "foreign", "Loe"))
    assert with_field(Office("ministry"), "Das Kulturministerium zahlte.").field == "culture"
    assert with_field(Office("ministry"), "Das Kulturministerium und das Verkehrsministerium zahlten.").field == ""
    assert ministries_in("le ministère de la Culture") == {"the culture ministry"}
    assert bodies_in("La policía y el ministerio") == {"the police", "ministry"}


@pytest.mark.parametrize(
    ("language", "words", "days", "deed", "told"),
    [
        ("en", "Three weeks after the collision with the Corrigan, she left.", (18, 24), "a collision", ("Corrigan",)),
        ("en", "The strike of the pilots ended two days after the storm.", (2, 2), "a storm", ()),
        ("en", "The day before the arrest he called.", (-1, -1), "an arrest", ()),
        ("de", "Am Tag nach dem Brand im Werk Tarn ging er.", (1, 1), "a fire", ("Werk", "Tarn")),
        ("fr", "Le lendemain de l'incendie de Tarn, il est parti.", (1, 1), "a fire", ("Tarn",)),
        ("fr", "La veille du vol, il est parti.", (-1, -1), "a theft", ()),
        ("es", "Tres días después del incendio, se fue.", (3, 3), "a fire", ()),
    ],
)
def test_days_are_counted_from_deeds(
    language: str, words: str, days: tuple[int, int], deed: str, told: tuple[str, ...]
) -> None:
    counted = counted_from_deed(words, language)
    assert counted is not None
    assert (counted.days, counted.told) == (days, told)
    assert deed in counted.deeds
    assert words[counted.start :].startswith(counted.words)


@pytest.mark.parametrize(
    "words", ["Two days after the soup, he left.", "After the fire he left.", "Two days later, he left."]
)
def test_what_names_no_deed_or_no_count_counts_from_none(words: str) -> None:
    assert counted_from_deed(words, "en") is None
