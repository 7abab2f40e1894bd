"""Lines that say something of the report: furniture, credits, notes, place lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.domain.texts import BlockKind, CreditKind, NoteKind, TextBlock
from dateline.language.reporting.credits import find_credits
from dateline.language.reporting.furniture import appeals, closes, credits_picture, part_furniture, points_elsewhere
from dateline.language.reporting.notes import find_notes
from dateline.language.reporting.placelines import find_place


def blocks(*words: str) -> list[TextBlock]:
    return [TextBlock(kind=BlockKind.PARAGRAPH, words=each) for each in words]


PROSE = "The ferry left Port Selene at dawn with forty people aboard, and nobody has seen it since, the harbour office said."  # noqa: E501


def credited(text: str) -> list[tuple[CreditKind, str]]:
    lines = []
    at = 0
    for line in text.split("\n"):
        lines.append((at, at + len(line)))
        at += len(line) + 1
    found = find_credits(text, lines)
    assert all(text[credit.start : credit.end] for credit in found)
    return [(credit.kind, credit.name) for credit in found]


@pytest.mark.parametrize(
    ("end", "found"),
    [
        ("he said. (Tarn Press)", [(CreditKind.AGENCY, "Tarn Press")]),
        ("“He has gone.” (TPA)", [(CreditKind.AGENCY, "TPA")]),
        ("he said of the harbour (Tarn Press)", []),
        ("he said. (Ada Holm)", []),
        ("he said. (He had said so before.)", []),
    ],
)
def test_an_agency_signs_behind_the_last_words(end: str, found: list[tuple[CreditKind, str]]) -> None:
    assert credited(f"{PROSE}\n{PROSE}\nNobody knows, {end}") == found


@pytest.mark.parametrize(
    "words",
    [
        "Read more: The ferry, explained",
        "Lea también: El ferry",
        "Lesen Sie auch: Die Fähre",
        "À lire aussi : Le ferry",
        "Read more",
    ],
)
def test_pointers(words: str) -> None:
    assert points_elsewhere(words)


def test_prose_that_begins_like_a_pointer_is_none() -> None:
    assert not points_elsewhere("Watch the harbour for a year and you will know every ship in it.")
    assert not points_elsewhere("Related families live on both sides of the strait.")


def test_closing_headings() -> None:
    assert closes("Related stories")
    assert closes("Das könnte Sie auch interessieren")
    assert not closes("Related stories are told on both coasts")


def test_appeals_and_credits_of_pictures() -> None:
    assert appeals("Sign up for our newsletter")
    assert credits_picture("Photo: Ana Ruiz/Coastwire")
    assert credits_picture("AFP / MARCO VOSS")
    assert not credits_picture("Photos of the ferry were shown to the court.")


def test_furniture_is_parted_and_nothing_is_lost() -> None:
    given_blocks = blocks(
        PROSE, "Read more: Another ferry", PROSE + " Again.", PROSE + " Still.", "Related stories", "Ferry two"
    )
    parted = part_furniture(given_blocks)
    assert [block.words for block in parted.blocks] == [PROSE, PROSE + " Again.", PROSE + " Still."]
    assert {block.words for block in parted.asides} == {"Read more: Another ferry", "Related stories", "Ferry two"}


def test_a_closing_heading_in_the_middle_closes_nothing() -> None:
    parted = part_furniture(blocks("Comments", PROSE, PROSE + " Again."))
    assert PROSE in [block.words for block in parted.blocks]


@given(st.lists(st.text(min_size=1, max_size=60).filter(str.strip), max_size=12))
def test_every_block_is_kept_or_put_aside(words: list[str]) -> None:
    parted = part_furniture(blocks(*words))
    assert sorted(block.words for block in (*parted.blocks, *parted.asides)) == sorted(words)


def test_agencies_in_place_lines_and_last_lines() -> None:
    assert (CreditKind.AGENCY, "Reuters") in credited(f"PORT SELENE (Reuters) - {PROSE}")
    assert (CreditKind.AGENCY, "AP") in credited(f"{PROSE}\n{PROSE} — AP")
    assert (CreditKind.AGENCY, "dpa") in credited(f"{PROSE}\n(dpa)")
    assert credited(PROSE) == []


@pytest.mark.parametrize(
    ("line", "kind", "name"),
    [
        ("Additional reporting by Ana Ruiz and Tom Vance", CreditKind.REPORTING, "Ana Ruiz and Tom Vance"),
        ("Ina Moll contributed reporting from Port Selene.", CreditKind.REPORTING, "Ina Moll"),
        ("Translated from the French by Tom Vance", CreditKind.TRANSLATED, "Tom Vance"),
        ("Aus dem Englischen übersetzt von Ina Moll", CreditKind.TRANSLATED, "Ina Moll"),
        ("This story first appeared in Coast Courier.", CreditKind.FIRST_APPEARED, "Coast Courier"),
        ("Originally published in Coast Courier", CreditKind.FIRST_APPEARED, "Coast Courier"),
        ("This story first appeared in the Coast Courier.", CreditKind.FIRST_APPEARED, "Coast Courier"),
        ("With reporting by Ina Moll in Loe.", CreditKind.REPORTING, "Ina Moll"),
        ("Reporting by Ina Moll in Port Loe and Bo Carr in Corran", CreditKind.REPORTING, "Ina Moll and Bo Carr"),
        ("Mit Material von Ina Moll aus Corran", CreditKind.REPORTING, "Ina Moll"),
    ],
)
def test_credit_lines(line: str, kind: CreditKind, name: str) -> None:
    assert (kind, name) in credited(f"{PROSE}\n{PROSE}\n{line}")


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Correction: An earlier version misnamed the ferry.", NoteKind.CORRECTION),
        ("Correction (3 May 2031): The ferry is called Orla.", NoteKind.CORRECTION),
        ("An earlier version of this article misnamed the ferry.", NoteKind.CORRECTION),
        ("Editor's note: Names have been changed.", NoteKind.EDITORS_NOTE),
        ("Anmerkung der Redaktion: Der Name wurde geändert.", NoteKind.EDITORS_NOTE),
        ("UPDATE: The ferry was found.", NoteKind.UPDATE),
        ("This article has been retracted.", NoteKind.RETRACTION),
    ],
)
def test_notes_of_the_editors(line: str, kind: NoteKind) -> None:
    (note,) = find_notes(line, [(0, len(line))])
    assert note.kind is kind
    assert line[note.start : note.end] == note.words


def test_words_about_corrections_are_no_note() -> None:
    line = "Correction of the ferry's course took an hour."
    assert find_notes(line, [(0, len(line))]) == ()


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("PORT SELENE, 3 March (Reuters) — The ferry left.", "PORT SELENE"),
        ("PORT SELENE — The ferry left.", "PORT SELENE"),
        ("Port Selene (dpa) - Die Fähre fuhr ab.", "Port Selene"),
        ("PORT SELENE, Orla (AP) — The ferry left.", "PORT SELENE, Orla"),
        ("The ferry left Port Selene (the old harbour) at dawn.", ""),
        ("NATO said the ferry left.", ""),
    ],
)
def test_place_lines(text: str, place: str) -> None:
    assert find_place(text) == place
