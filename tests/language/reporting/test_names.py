"""Who signs: names out of signatures as pages print them, offices apart, and nobody where nobody is named."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.language.reporting.names import Signed, distinct, is_body, is_person, name_key, read_signature


@pytest.mark.parametrize(
    ("words", "people"),
    [
        ("By Ana Ruiz", ["Ana Ruiz"]),
        ("By Ana Ruiz and Tom Vance", ["Ana Ruiz", "Tom Vance"]),
        ("by Ana Ruiz, Tom Vance & Ina Moll", ["Ana Ruiz", "Tom Vance", "Ina Moll"]),
        ("Von Mara Köhler am 3.5.2031", ["Mara Köhler"]),
        ("Par Loïc Le Clerc | 30 septembre 2031", ["Loïc Le Clerc"]),
        ("Text & Fotos: Ivo Brandt", ["Ivo Brandt"]),
        ("Posted by Jonas Wirth on Aug. 3, 2031", ["Jonas Wirth"]),
        ("By Ana Ruiz May 20, 2031", ["Ana Ruiz"]),
        ("By ANA RUIZ", ["Ana Ruiz"]),
        ("Ana Ruiz, Political Correspondent, The Coast Courier", ["Ana Ruiz"]),
        ("Por Inés Peña Toll | Publicado hace 3 horas", ["Inés Peña Toll"]),
        ("3 May 2031 · by Ana Ruiz · 4 comments", ["Ana Ruiz"]),
        ("Ana Ruiz Ana Ruiz", ["Ana Ruiz"]),
        ("Dr. Karin Holt", ["Karin Holt"]),
        ("Gavin O'Callaghan", ["Gavin O'Callaghan"]),
        ("Post author By Ana Ruiz", ["Ana Ruiz"]),
        ("Beitragsautor Von Mara Köhler", ["Mara Köhler"]),
        ("About the author: Ana Ruiz", ["Ana Ruiz"]),
    ],
)
def test_signatures_name_people(words: str, people: list[str]) -> None:
    assert list(read_signature(words).people) == people


@pytest.mark.parametrize(
    "words",
    [
        "By Staff",
        "Redaktion",
        "By The Coast Courier",
        "AP",
        "Reuters",
        "harbour-news.com",
        "By Harbour News Staff",
        "Symbolbild Rettungsdienst",
        "Veröffentlicht am 3. Mai 2031",
        "By 2031",
        "",
    ],
)
def test_nobody_is_named_where_no_person_signs(words: str) -> None:
    assert read_signature(words, handles=True).people == ()


def test_organisations_are_kept_apart() -> None:
    signed = read_signature("By Ana Ruiz and Reuters")
    assert signed.people == ("Ana Ruiz",)
    assert signed.bodies == ("Reuters",)
    assert read_signature("by HCN Staff Report", handles=True) == Signed((), ("HCN Staff Report",), True)
    assert read_signature("by mara_k, editor", handles=True).people == ("mara_k",)


def test_single_words_are_names_only_where_they_are_asked_for() -> None:
    assert read_signature("by mara_k").people == ()
    assert read_signature("by mara_k", handles=True).people == ("mara_k",)
    assert read_signature("Posted by mara_k").people == ("mara_k",)


@pytest.mark.parametrize(
    "name", ["Ana Ruiz", "J. R. Stone", "Ludwig van der Berg", "Ana Ruiz-Toll", "Mary May", "An Di Rosa"]
)
def test_names_of_persons(name: str) -> None:
    assert is_person(name)


@pytest.mark.parametrize(
    "name", ["Harbour Office", "ruiz", "Ana 3", "Ministry of the Coast", "Agence France-Presse", "Mein Boot"]
)
def test_what_no_person_is_called(name: str) -> None:
    assert not is_person(name)


def test_an_office_is_a_body() -> None:
    assert is_body("Pressestelle des Hafens")
    assert is_body("AFP")
    assert not is_body("Ana Ruiz")


def test_names_are_known_again() -> None:
    assert name_key("Dr. ANA RÚIZ") == name_key("Ana Ruiz")
    assert distinct(["Ana Ruiz", "ANA RUIZ", "Ana Ruiz Reporter", "Tom Vance"]) == ("Ana Ruiz", "Tom Vance")


@given(st.text(max_size=200))
def test_any_words_can_be_read(words: str) -> None:
    signed = read_signature(words, handles=True)
    assert all(name.strip() for name in signed.people)
    assert len(signed.people) <= 8
