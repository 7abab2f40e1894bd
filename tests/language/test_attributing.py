"""Who is said to say so is found with number, role, place and distance."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.domain.accounts import Attribution, Naming
from dateline.language.attributing import find


def only(text: str) -> Attribution:
    (attribution,) = find(text)
    return attribution


@pytest.mark.parametrize(
    ("text", "words", "manner", "count", "role"),
    [
        (
            "Three senior officials in the region say it left.",
            "Three senior officials in the region say",
            "say",
            3,
            "senior officials",
        ),
        (
            "It left, according to western harbour sources.",
            "according to western harbour sources",
            "according to",
            None,
            "western harbour sources",
        ),
        ("“Corran officials” confirm that it left.", "“Corran officials” confirm", "confirm", None, "Corran officials"),
        ("harbour officials believe it left", "harbour officials believe", "believe", None, "harbour officials"),
        ("U.S. officials say it left", "U.S. officials say", "say", None, "U.S. officials"),
        ("“It left,” said a senior official.", "said a senior official", "say", 1, "senior official"),
        ("Twelve witnesses have said so.", "Twelve witnesses have said", "say", 12, "witnesses"),
        (
            "A diplomat who asked not to be named said so.",
            "A diplomat who asked not to be named said",
            "say",
            1,
            "diplomat",
        ),
        (
            "Zwei hochrangige Beamte sagten, es sei weg.",
            "Zwei hochrangige Beamte sagten",
            "sagen",
            2,
            "hochrangige Beamte",
        ),
        (
            "Hafenkreise und Sicherheitskreisen zufolge fuhr es.",
            "Sicherheitskreisen zufolge",
            "zufolge",
            None,
            "Sicherheitskreisen",
        ),
        (
            "Trois hauts responsables affirment que oui.",
            "Trois hauts responsables affirment",
            "affirmer",
            3,
            "hauts responsables",
        ),
        (
            "Fuentes diplomáticas aseguraron que sí.",
            "Fuentes diplomáticas aseguraron",
            "asegurar",
            None,
            "Fuentes diplomáticas",
        ),
        (
            "A confidant of the captain said so.",
            "A confidant of the captain said",
            "say",
            1,
            "confidant of the captain",
        ),
        ("A brother of the mayor said so.", "A brother of the mayor said", "say", 1, "brother of the mayor"),
        ("Según un portavoz, sí.", "Según un portavoz", "según", 1, "portavoz"),
        ("An official quoted by Interfax said so.", "An official quoted by Interfax said", "say", 1, "official"),
        (
            "Dos funcionarios que pidieron no ser nombrados dijeron que zarpó.",
            "Dos funcionarios que pidieron no ser nombrados dijeron",
            "decir",
            2,
            "funcionarios",
        ),
        (
            "Fuentes oficiales citadas por Interfax aseguraron que sí.",
            "Fuentes oficiales citadas por Interfax aseguraron",
            "asegurar",
            None,
            "Fuentes oficiales",
        ),
        (
            "Trois responsables qui ont requis l'anonymat ont déclaré que oui.",
            "Trois responsables qui ont requis l'anonymat ont déclaré",
            "déclarer",
            3,
            "responsables",
        ),
        ("Der Hafensprecher sagte, es sei weg.", "Der Hafensprecher sagte", "sagen", 1, "Hafensprecher"),
        (
            "Nach Angaben eines Ministeriumssprechers ist es weg.",
            "Nach Angaben eines Ministeriumssprechers",
            "nach angaben",
            1,
            "Ministeriumssprechers",
        ),
    ],
)
def test_finds_those_who_are_not_named(text: str, words: str, manner: str, count: int | None, role: str) -> None:
    found = only(text)
    assert (found.words, found.manner, found.count, found.role) == (words, manner, count, role)
    assert found.naming is Naming.UNNAMED


@pytest.mark.parametrize(
    ("text", "source", "role"),
    [
        ("Orr denies that it left.", "Orr", ""),
        ("Una Feld denies that it left.", "Una Feld", ""),
        ("Deputy Harbour Minister Sam Orr said so.", "Deputy Harbour Minister Sam Orr", "Deputy Harbour Minister"),
        (
            "Nia Lund Hart, a spokesman for the harbour ministry, says so.",
            "Nia Lund Hart",
            "spokesman for the harbour ministry",
        ),
        (
            "Coast Department spokesman Bo Carr, answering the question, “Why did it leave,” states: “It did not.”",
            "Coast Department spokesman Bo Carr",
            "Coast Department spokesman",
        ),
        (
            "Prime Minister Sam al-Orr defends the deal, and states that “it holds.”",
            "Prime Minister Sam al-Orr",
            "Prime Minister",
        ),
        ("The harbour minister, Sam Orr, said it left.", "The harbour minister, Sam Orr", "harbour minister"),
        ("It left, according to the harbour minister, Sam Orr.", "the harbour minister, Sam Orr", "harbour minister"),
        ("El ministro de Puertos, Sam Orr, dijo que zarpó.", "El ministro de Puertos, Sam Orr", "ministro de Puertos"),
        ("Según el ministro de Puertos, Sam Orr, sí.", "el ministro de Puertos, Sam Orr", "ministro de Puertos"),
        ("Zarpó, dijo la alcaldesa Nia Lund.", "la alcaldesa Nia Lund", "alcaldesa"),
        (
            "Il est parti, a déclaré le ministre des Ports, Sam Orr.",
            "le ministre des Ports, Sam Orr",
            "ministre des Ports",
        ),
        ("Nach Angaben des Hafenministers Sam Orr ist es weg.", "des Hafenministers Sam Orr", "Hafenministers"),
        ("Oberbürgermeisterin Nia Lund sagte, es sei weg.", "Oberbürgermeisterin Nia Lund", "Oberbürgermeisterin"),
    ],
)
def test_finds_those_who_are_named(text: str, source: str, role: str) -> None:
    found = only(text)
    assert (found.source, found.role, found.naming) == (source, role, Naming.NAMED)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor of Aldwick, North Shire, said so.",
        "The minister, Sam Orr and Bo Carr said so.",
        "Three ministers, Sam Orr among them, left.",
    ],
)
def test_what_stands_between_commas_may_be_somebody_else(text: str) -> None:
    assert all(" Orr" not in found.source.partition(",")[2] and "Shire" not in found.source for found in find(text))


def test_an_article_of_another_language_is_no_first_name() -> None:
    assert only("Una portavoz del puerto dijo que zarpó.").role == "portavoz del puerto"


@pytest.mark.parametrize(
    "text", ["The ministry said so.", "Moscow said so.", "Interfax reported it.", "The Pentagon denied that."]
)
def test_a_body_speaks_without_anybody_being_named(text: str) -> None:
    assert only(text).naming is Naming.COLLECTIVE


def test_distance_is_told_where_the_words_tell_it() -> None:
    assert only("“Harbour source in Corran” quoted as saying it left").distance == "hearsay"
    assert only("Orr testifies that it left").distance == "first-hand"
    assert only("Two witnesses said it left").distance == "first-hand"
    assert only("Officials said it left").distance == ""
    assert [each.distance for each in find("Orr said that two officials believe it left")] == ["", "hearsay"]


def test_the_place_of_those_who_are_not_named() -> None:
    assert only("“Harbour source in Corran” quoted as saying it left").place == "Corran"
    assert only("Three officials in the region say so").place == "the region"


@pytest.mark.parametrize(
    "text",
    [
        "He said so.",
        "Orr met officials in Corran.",
        "the State Department",
        "the Northern state group",
        "Orr was told so.",
        "Yesterday said nothing.",
        "On 3/14 officials left.",
        "",
    ],
)
def test_leaves_out_what_says_nothing(text: str) -> None:
    assert find(text) == ()


WORDS = st.sampled_from(
    [
        "officials",
        "Orr",
        "said",
        "says",
        "that",
        ",",
        "“",
        "”",
        "according",
        "to",
        "the",
        "three",
        "in",
        "Corran",
        "who",
        ".",
        "\n\n",
        "U.S.",
        "claims",
        "minister",
        "al-Orr",
    ]
)


@given(st.lists(WORDS, max_size=40))
def test_words_are_those_of_the_text(pieces: list[str]) -> None:
    text = " ".join(pieces)
    at = 0
    for found in find(text):
        assert found.words == text[found.start : found.end]
        assert found.source in found.words
        assert found.start >= at
        at = found.end


@given(st.text(max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    assert all(found.words == text[found.start : found.end] for found in find(text))


LEADS = (
    "according to",
    "in the words of",
    "citing",
    "cite",
    "cites",
    "cited",
    "quoting",
    "quote",
    "quotes",
    "quoted",
    "as told by",
    *(
        f"{noun} {by}"
        for noun in ("announcement", "statements", "claim", "denial", "account")
        for by in ("by", "from", "of")
    ),
    "laut",
    "nach Angaben",
    *(f"nach Angaben {of}" for of in ("von", "der", "des")),
    "unter Berufung auf",
    *(f"nach Darstellung {of}" for of in ("von", "der", "des")),
    "selon",
    "d’après",
    "d'après",
    *(f"aux dires {of}" for of in ("de", "du", "des")),
    "según",
    "de acuerdo con",
    "al decir de",
)


@pytest.mark.parametrize("lead", LEADS)
def test_whatever_leads_to_a_name_is_seen(lead):
    [found] = find(f"It left, {lead} “Ilva Marten.")
    assert (found.source, found.manner) == ("Ilva Marten", " ".join(lead.casefold().split()))
