"""Reports that have a happening from one mouth, or from a paper that they call by half its name, are one origin."""

from dataclasses import replace

import pytest
from made_affairs import held

from dateline.domain.drafts import Draft
from dateline.stages.drafting.origins import names_of
from dateline.stages.drafting.pile import HeldReport
from dateline.stages.drafting.proposing import propose

FIRST = (
    "Guards arrested the lock keeper of Ebbing, Tilo Marn, at the weir on Tuesday, "
    "prosecutor Una Feld said on Wednesday."
)


def arrest(*reports: HeldReport) -> Draft:
    return next(each for each in propose(reports, most=50) if "arrested" in each.entry.text)


@pytest.mark.parametrize(
    ("words", "origins"),
    [
        ("Tilo Marn, who keeps the lock of Ebbing, was arrested at the weir on Tuesday, Una Feld told reporters.", 1),
        ("Tilo Marn, the lock keeper of Ebbing, was arrested at the weir on Tuesday, Una Feld said on Wednesday.", 1),
        ("Tilo Marn, the lock keeper, was arrested at the weir of Ebbing on Tuesday, Una Feld said on Thursday.", 2),
        ("Tilo Marn, the lock keeper, was arrested at the weir of Ebbing on Tuesday, Una Feld told the Weekly.", 2),
        ("Tilo Marn, the lock keeper, was arrested at the weir of Ebbing on Tuesday, his sister told reporters.", 2),
        ("Tilo Marn, the lock keeper, was arrested at the weir of Ebbing on Tuesday, the Post had reported.", 1),
        ("Tilo Marn, the lock keeper, was arrested at the weir on Tuesday, according to the Ebbing Post.", 1),
    ],
)
def test_who_has_it_from_one_person_on_one_occasion_is_one_origin(words: str, origins: int) -> None:
    first = held("a", "2034-03-09", FIRST, publisher="Ebbing Post")
    draft = arrest(first, held("b", "2034-03-09", words, publisher="Lower Ebbing Weekly"))
    assert (len({each.report for each in draft.tellings}), draft.origins) == (2, origins)


def test_why_they_are_one_is_said() -> None:
    words = "Tilo Marn, who keeps the lock of Ebbing, was arrested at the weir on Tuesday, Una Feld told reporters."
    draft = arrest(
        held("a", "2034-03-09", FIRST, publisher="Ebbing Post"),
        held("b", "2034-03-09", words, publisher="Lower Ebbing Weekly"),
    )
    assert any("have it from the same person on one occasion" in each and "Feld" in each for each in draft.grounds)


def test_the_newspaper_is_the_one_that_its_report_names() -> None:
    draft = arrest(
        held("a", "2034-03-09", FIRST, publisher="Ebbing Post"),
        held(
            "b",
            "2034-03-10",
            "The story was broken by the Ebbing Post a day ago and has shaken the town.",
            "Tilo Marn, the lock keeper of Ebbing, was arrested at the weir on Tuesday, according to the newspaper.",
            publisher="Lower Ebbing Weekly",
        ),
    )
    assert draft.origins == 1


def test_no_two_reports_are_called_alike() -> None:
    def of(name: str, title: str, day: str = "2034-03-09") -> HeldReport:
        made = held(name, day, FIRST, publisher="Ebbing Post")
        return replace(made, report=replace(made.report, title=title))

    reports = {each.report.id: each for each in (of("a", "Arrest"), of("b", "Arrest"), of("c", "Weir"))}
    assert list(names_of(reports).values()) == [
        "Ebbing Post of 9 March 2034, “Arrest” (report a)",
        "Ebbing Post of 9 March 2034, “Arrest” (report b)",
        "Ebbing Post of 9 March 2034, “Weir”",
    ]
    assert list(names_of({"a": of("a", "Arrest"), "b": of("b", "Arrest", "2034-03-10")}).values()) == [
        "Ebbing Post of 9 March 2034",
        "Ebbing Post of 10 March 2034",
    ]


def test_whom_a_report_quotes_and_who_writes_is_one_voice() -> None:
    told = "Nine people were killed at the weir of Ebbing on Tuesday, the county coroner, Dr. Una Feld, told the Post."
    other = "Nine people were killed at the weir of Ebbing on Tuesday, the lock keeper, Tilo Marn, told the Post."
    wrote = "On Tuesday the flood at Ebbing killed nine people near the weir."
    mail = held("m", "2034-03-12", wrote, bylines=("Dr Una Feld",), by_mail=True)

    def killed(words: str) -> Draft:
        report = held("a", "2034-03-09", words, bylines=("Samuel Okar",))
        return next(each for each in propose((report, mail), most=50) if "killed" in each.entry.text)

    assert (killed(told).origins, killed(other).origins) == (1, 2)
    assert any("has it from Una Feld, who wrote a report of it too" in each for each in killed(told).grounds)
