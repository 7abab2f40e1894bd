"""In a letter, who wrote it is its "I" and "we", and denies what nobody else is said to deny."""

import pytest

from dateline.domain.accounts import Attributed, Modality, Naming
from dateline.language.ascribing import find

WRITER = "Halvard Brenn"


def _by_writer(body: str, language: str = "en") -> list[tuple[str, str, Modality]]:
    text = f"Dear Ms Lindqvist,\n\n{body}\n\nKind regards"
    found = [each for each in find(text, language, writer=WRITER) if each.actor == WRITER]
    return [(each.manner, _content(text, each), each.modality) for each in found]


def _content(text: str, found: Attributed) -> str:
    return " ".join(text[start:end] for start, end in found.content)


@pytest.mark.parametrize(
    ("body", "language", "content"),
    [
        ("We deny that the ministry sold the ferry twice.", "en", "the ministry sold the ferry twice"),
        ("I reject any suggestion that we hid the failure.", "en", "we hid the failure"),
        ("We firmly dispute that the berth was closed in June.", "en", "the berth was closed in June"),
        ("It is not true that the contract was signed on 2 May.", "en", "the contract was signed on 2 May"),
        ("There is no truth in the report that the ship was sold.", "en", "the ship was sold"),
        ("At no time did the minister meet Mr Orde.", "en", "At no time did the minister meet Mr Orde"),
        ("Wir bestreiten, dass Geld geflossen ist.", "de", "Geld geflossen ist"),
        (
            "Wir weisen den Vorwurf zurück, die Fähre sei zweimal verkauft worden.",
            "de",
            "die Fähre sei zweimal verkauft worden",
        ),
        ("Nous démentons que le navire ait été vendu.", "fr", "le navire ait été vendu"),
        ("Negamos que el barco se vendiera dos veces.", "es", "el barco se vendiera dos veces"),
    ],
)
def test_a_denial_is_the_writers(body: str, language: str, content: str) -> None:
    ((_, told, modality),) = _by_writer(body, language)
    assert content in told
    assert modality is Modality.DENIED


def test_what_a_writer_confirms_is_no_denial() -> None:
    assert _by_writer("I can confirm that the vessel left the berth on 4 May.") == [
        ("confirm", "the vessel left the berth on 4 May", Modality.ASSERTED)
    ]


@pytest.mark.parametrize(
    "body",
    [
        "Mr Orde denies that he met the minister.",
        "“We deny that the ferry was sold,” Mr Orde said.",
        'The captain told us: "I deny that the ferry was sold."',
        "On 3 May Jon Orde wrote:\n\nWe deny that the ferry was sold.",
        "> We deny that the ferry was sold.",
        "---------- Forwarded message ----------\n\nWe deny that the ferry was sold.",
        "The ferry left the berth at Port Loe on 4 May.",
    ],
)
def test_what_others_say_is_not_the_writers(body: str) -> None:
    assert _by_writer(body) == []


def test_words_lent_to_a_spokesperson_are_those_of_the_spokesperson() -> None:
    text = 'Dear Rosa,\n\nAttributable to a spokesperson of the port: "No officer boarded the ferry on 3 May."\n\nBest'
    (found,) = find(text, "en", writer="Media Desk")
    assert found.actor != "Media Desk"
    assert found.naming is Naming.UNNAMED
    assert _content(text, found) == '"No officer boarded the ferry on 3 May."'


def test_without_a_writer_we_is_nobody_known() -> None:
    text = "A letter\n\nWe deny that the ministry sold the ferry twice.\n\nYours"
    assert [each.actor for each in find(text, "en")] == [""]
