"""What has consequences for whom it befalls, in four languages, and which of it is told as new."""

import pytest

from dateline.language.happening.consequences import consequence_in, is_news, is_plan


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Police arrested Petra Lohm at her house.", "an arrest"),
        ("In Torvik wurde Petra Lohm festgenommen.", "an arrest"),
        ("The manager was charged with poisoning a river.", "a charge"),
        ("The public prosecutor brought charges against two men.", "a charge"),
        ("The trial of Petra Lohm opened in Torvik.", "a trial"),
        ("In Torvik hat der Prozess gegen Petra Lohm begonnen.", "a trial"),
        ("Le procès de Petra Lohm s’est ouvert à Torvik.", "a trial"),
        ("A court in Torvik sentenced Petra Lohm to two years.", "a verdict"),
        ("The judges overturned the ruling.", "a verdict"),
        ("Jonas Reik has died in hospital.", "a death"),
        ("Jonas Reik murió en Torvik.", "a death"),
        ("The engineer was dismissed.", "a dismissal"),
        ("Environment Minister Karel Dorn resigned.", "a resignation"),
        ("La ministre a donné sa démission.", "a resignation"),
        ("The works were closed.", "a closure"),
        ("The firm filed for bankruptcy.", "a closure"),
        ("The Ledger has withdrawn its report.", "a withdrawal"),
        ("The licence was revoked.", "a ban"),
        ("Investigators searched the villa.", "a search"),
        ("The ministry opened an inquiry.", "an inquiry"),
        ("The school was closed for the day.", ""),
        ("The minister dismissed the allegations.", ""),
        ("He had a cardiac arrest on stage.", ""),
        ("The number of guests rose by a tenth.", ""),
    ],
)
def test_words_tell_what_has_consequences(words: str, kind: str) -> None:
    assert consequence_in(words) == kind


@pytest.mark.parametrize(
    ("words", "leads", "expected"),
    [
        ("Karel Dorn resigned.", True, True),
        ("Karel Dorn resigned.", False, False),
        ("A worker, Jonas Reik, has died in hospital.", False, True),
        ("Karel Dorn had resigned.", True, False),
        ("The man who was arrested is a clerk.", True, False),
        ("Petra Lohm would be charged if she came back.", True, False),
        ("The bay was clear.", True, False),
    ],
)
def test_only_what_is_told_as_new_is_news(words: str, leads: bool, expected: bool) -> None:
    assert is_news(words, leads=leads) is expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Ostmark Holding plans to close the Halde Works.", True),
        ("The minister is set to resign.", True),
        ("The town plans to celebrate.", False),
    ],
)
def test_a_plan_is_one_that_would_have_consequences(words: str, expected: bool) -> None:
    assert is_plan(words) is expected


@pytest.mark.parametrize(
    "words",
    [
        "The wind died down near Dorrem.",
        "Oskar Rohn closed the gap in the dam.",
        "The battery was charged by the electrician.",
        "The hall was charged with enthusiasm.",
    ],
)
def test_what_only_sounds_like_a_consequence_is_none(words: str) -> None:
    assert consequence_in(words) == ""
