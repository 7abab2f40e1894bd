"""Denials, doubts, corrections and retractions are found with what they contest."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.domain.events import DisputeKind
from dateline.language.claiming import DisputeCue, dispute_cues
from dateline.language.claiming.contesting import BEGINNINGS, CUES

NEVER_AROUND = re.compile(r"\(\?<?![^()]*\)")
"""What may not stand around the words of a cue, in its pattern."""


def only(text: str) -> DisputeCue:
    (cue,) = dispute_cues(text)
    return cue


def test_a_denial_with_the_time_it_denies() -> None:
    cue = only("Deputy Minister Sam Orr denies that Lund was in Corran “last week.”  “Reports said it was last month.”")
    assert (cue.kind, cue.scope, cue.who) == (DisputeKind.DENIES, "last week", "Deputy Minister Sam Orr")
    assert cue.content == "Lund was in Corran “last week.”"
    assert not cue.at_reports


def test_a_doubt_about_reporting() -> None:
    cue = only("“The Gull” raises skeptical questions about earlier reporting on the visit: “Who said so?”")
    assert (cue.kind, cue.who, cue.at_reports) == (DisputeKind.DOUBTS, "The Gull", True)


@pytest.mark.parametrize(
    ("text", "kind", "content", "scope"),
    [
        ("Orr denied on Monday it was so", "denies", "it was so", ""),
        (
            "The union disputes the ministry’s version of May 2015.",
            "denies",
            "the ministry’s version of May 2015",
            "May 2015",
        ),
        ("The report was denied by the ministry.", "denies", "The report", ""),
        ("The visit never took place, the ministry denied.", "denies", "The visit never took place", ""),
        ("He called the report false.", "denies", "the report", ""),
        ("Corran dismissed the reports as rumours.", "denies", "the reports as rumours", ""),
        ("The paper retracted the story on 3 May.", "retracts", "the story on 3 May", "on 3 May"),
        ("The Star corrects its earlier report.", "corrects", "its earlier report", ""),
        ("The Star questions whether Orr came in July.", "doubts", "whether Orr came in July", "in July"),
        ("Der Sprecher dementiert, dass Orr am 3. Mai kam.", "denies", "Orr am 3. Mai kam", "am 3. Mai"),
        ("Das Amt weist die Berichte vom Juli zurück.", "denies", "die Berichte vom Juli", "Juli"),
        ("Le ministère dément avoir reçu Orr hier.", "denies", "avoir reçu Orr hier", "hier"),
        (
            "El portavoz niega que Orr viniera la semana pasada.",
            "denies",
            "Orr viniera la semana pasada",
            "la semana pasada",
        ),
    ],
)
def test_kinds_and_languages(text: str, kind: str, content: str, scope: str) -> None:
    cue = only(text)
    assert (cue.kind.value, cue.content, cue.scope) == (kind, content, scope)


@pytest.mark.parametrize(
    "text",
    [
        "The judge denied bail to Orr.",
        "She was denied entry.",
        "Orr denies the captain access to the boat.",
        "Nobody denied that he came.",
        "Orr cannot deny it.",
        "Orr refused to deny the report.",
        "The ministry declined to deny that he came.",
        "The ministry declined to confirm or deny the visit.",
        "Orr would neither confirm nor deny it.",
        "Orr would not confirm or deny it.",
        "The ministry didn’t confirm or deny it.",
        "The ministry stopped short of denying the report.",
        "He has no doubt that it left.",
        "Orr raises “concern” about the visit.",
        "Many questions were asked.",
        "as Orr stated in his denial",
        "The teacher corrects papers.",
    ],
)
def test_what_contests_nothing(text: str) -> None:
    assert dispute_cues(text) == ()


def test_a_denial_beside_a_refusal_is_one() -> None:
    assert only("Orr declined to comment but denied the report.").kind.value == "denies"


@given(
    st.lists(
        st.sampled_from(
            [
                "denied",
                "by",
                "that",
                "was",
                "Orr",
                "“",
                "”",
                ".",
                "last week",
                "calls",
                "false",
                "weist",
                "zurück",
                "questions",
                "the reports",
                "\n\n",
            ]
        ),
        max_size=30,
    )
)
def test_what_is_found_stands_in_the_text(pieces: list[str]) -> None:
    text = " ".join(pieces)
    for cue in dispute_cues(text):
        assert 0 <= cue.start < cue.end <= len(text)
        assert cue.content in text
        assert cue.scope in cue.content
        assert cue.who in text


@given(st.text(max_size=150))
def test_any_text_can_be_read(text: str) -> None:
    dispute_cues(text)


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("The army denied on Sunday that its soldiers killed villagers in Marn in early May.", "in early May"),
        ("The army denied that it fired in Marn late last week.", "late last week"),
        ("Der Minister bestritt, Anfang Mai in Marn gewesen zu sein.", "Anfang Mai"),
        ("Elle dément avoir été à Marn début mai.", "début mai"),
        ("Niega que estuviera en Marn a principios de mayo.", "a principios de mayo"),
    ],
)
def test_a_part_of_a_month_or_week_stays_in_the_scope(text: str, scope: str) -> None:
    [cue] = dispute_cues(text)
    assert cue.scope == scope


@pytest.mark.parametrize("pattern", [pattern for patterns in CUES.values() for pattern in patterns])
@settings(max_examples=20)
@given(data=st.data())
def test_every_cue_begins_as_those_that_are_looked_for(pattern: str, data: st.DataObject) -> None:
    told = NEVER_AROUND.sub("", pattern).replace("(?=", "(?:")
    words = data.draw(st.from_regex(re.compile(told, re.IGNORECASE | re.ASCII), fullmatch=True))
    assert words.lower().startswith(tuple(BEGINNINGS))


def test_cues_begin_words_and_none_begins_within_another() -> None:
    text = "Hidden deniers contest nothing; he undenies it. Orr denied that the paper had retracted its story."
    assert [text[cue.start : cue.end] for cue in dispute_cues(text)] == ["denied", "retracted"]
