from dataclasses import replace

import pytest

from dateline.domain.accounts import Modality
from dateline.domain.dates import Day, When
from dateline.domain.shown import ShownAccount, ShownCitation
from dateline.language import claiming
from dateline.language.dating import Rules, parse
from dateline.stages.weighing.conflicts import conflicts

RULES = Rules(year=2031, language="en")
SINKING = "The ferry Alba sinks off Corran Head"


def account(teller: str, text: str) -> ShownAccount:
    citation = ShownCitation(label=teller, kind="full", bylines=(teller,))
    return ShownAccount(citation=citation, text=text, claims=claiming.find(text, RULES))


def found(*texts: str, when: str = "3 May", entry: str = SINKING, readings=None):
    accounts = [account(f"Teller {name}", text) for name, text in zip("ABCDEFG", texts, strict=False)]
    return conflicts(parse(when, RULES), entry, accounts, readings=readings or {})


def test_another_month_contradicts_the_entry_and_the_other_accounts():
    (conflict,) = found(
        "The Alba sank off Corran Head on May 3.",
        "The Alba sank off Corran Head in May.",
        "The Alba sank off Corran Head in June [sic].",
    )
    assert conflict.property == "when"
    assert conflict.sides == ("on May 3: A", "in May: B", "in June [sic]: C")
    assert "the entry holds 3 May" in conflict.grounds


@pytest.mark.parametrize("words", ["that afternoon", "the next morning", "two days later"])
def test_words_that_count_from_a_day_the_account_does_not_tell_contradict_nothing(words):
    rules = Rules(anchor=Day(2031, 5, 9), language="en")
    text = f"The ferry Alba sank off Corran Head {words}."
    told = replace(account("Teller A", text), claims=claiming.find(text, rules))
    assert conflicts(parse("3 May", RULES), SINKING, [told], readings={}) == ()
    text = f"The ferry Alba left Corran Head on May 12 and sank {words} off Corran Head."
    told = replace(account("Teller A", text), claims=claiming.find(text, rules))
    assert [each.property for each in conflicts(parse("3 May", RULES), SINKING, [told], readings={})] == ["when"]


def test_a_single_account_can_contradict_its_entry():
    assert [c.property for c in found("The Alba sank off Corran Head on 9 May.")] == ["when"]


@pytest.mark.parametrize(
    "text",
    [
        "The Alba sank off Corran Head in May.",
        "The Alba sank off Corran Head in 2031.",
        "The Alba sank off Corran Head early in May 2031, and was raised in August.",
        "The yard was closed in June.",
        "The Alba will sail off Corran Head in June.",
        "The Alba did not sink off Corran Head, not in June.",
        "The Alba sank off Corran Head last week.",
        "Nobody says when.",
        "",
    ],
)
def test_a_part_of_the_whole_or_another_matter_is_no_conflict(text):
    assert found(text) == ()


def test_an_entry_without_a_date_contradicts_nobody():
    assert (
        conflicts(When(words=""), SINKING, [account("A", "The Alba sank off Corran Head in June.")], readings={}) == ()
    )


def test_times_of_day_on_one_topic_are_compared():
    (conflict,) = found("She arrived at 6:50 a.m.", "She arrived at 7:15 a.m.")
    assert "6:50 a.m.: A" in conflict.sides
    assert found("She arrived at 6:50 a.m.", "She arrived at 06:50.") == ()
    assert found("She arrived at 6:50 a.m.", "She departed at 7:15 a.m.") == ()


def test_numbers_are_compared_where_they_count_one_thing():
    (conflict,) = found("The wreck off Corran Head killed 12 people.", "The wreck off Corran Head killed 15 people.")
    assert conflict.property == "how many"
    assert found("The wreck off Corran Head killed 12 people.", "The wreck killed at least 10 people.") == ()
    assert found("The wreck off Corran Head killed 12 people.", "A parade in Port Loe drew 15 people.") == ()


def test_one_account_with_both_numbers_agrees_with_either():
    assert found("The ship took flight 51, then flight 52 home.", "They came on flight 52.") == ()


def test_a_chosen_reading_is_told():
    (conflict,) = found("The Alba sank off Corran Head in June.", readings={"when": "The editor holds “in June”."})
    assert conflict.reading == "The editor holds “in June”."


def test_many_accounts_are_weighed_in_bounded_time():
    accounts = [account(f"Teller {n}", f"She arrived on flight {n}.") for n in range(400)]
    (conflict,) = conflicts(parse("3 May", RULES), SINKING, accounts, readings={})
    assert conflict.property == "what"
    assert all(claim.modality is Modality.ASSERTED for a in accounts for claim in a.claims)


BLAST = "a boiler explosion injured 14 people, the mayor said"


@pytest.mark.parametrize(
    ("one", "other", "clash"),
    [
        (BLAST, "Twelve people were injured in the explosion of the boiler.", True),
        (BLAST, "Fewer than 12 people were hurt in the explosion.", True),
        (BLAST, "At least 12 people were injured in the explosion.", False),
        (BLAST, "12 people were taken to hospital after the explosion.", False),
        (BLAST, "12 staff were evacuated after the explosion.", False),
        ("The explosion killed nine miners.", "Seven people died in the explosion.", True),
        ("The explosion killed nine miners.", "12 people died in the explosion.", False),
        ("The explosion killed nine miners.", "The explosion killed two rescuers.", False),
        ("400 cubic metres of brine were lost.", "Engineers put the loss at about 600 m³.", True),
        ("400 cubic metres of brine were lost.", "Engineers put the loss at about 380 cubic metres.", False),
        ("400 cubic metres of brine were lost.", "The tank holds 900 cubic metres.", False),
        ("Officers took 11 boxes of files.", "Eight boxes were taken away.", True),
        ("Officers took 11 boxes of files.", "Eight boxes stood in the hall.", False),
        ("In 1931 the explosion killed 14 people.", "In 2031 an explosion killed 12 people.", False),
    ],
)
def test_numbers_clash_where_the_same_is_said_of_what_is_counted(one: str, other: str, clash: bool) -> None:
    assert [each.property for each in found(one, other, entry="A boiler explodes")] == ["how many"] * clash


@pytest.mark.parametrize(
    ("text", "clash"),
    [
        ("The museum's director resigned on 6 May, a spokesman said.", True),
        ("On 6 May the museum's director resigned.", True),
        ("The director resigned in May.", False),
        ("The director said on 6 May that she would resign.", False),
        ("The audit of the museum, which its director ordered on 6 May, went wrong.", False),
    ],
)
def test_another_day_of_the_same_deed_contradicts_the_entry(text: str, clash: bool) -> None:
    told = found("Its director resigned on 7 May.", text, when="7 May", entry="The director of the museum resigns")
    assert [each.property for each in told] == ["when"] * clash


def test_what_accounts_count_otherwise_is_told_in_words() -> None:
    boxes = found("Officers took 11 boxes of files.", "Eight boxes were taken away.")
    hurt = found(BLAST, "Twelve people were injured in the explosion of the boiler.")
    assert boxes[0].grounds.startswith("The accounts do not agree on how many boxes: A says")
    assert hurt[0].grounds.startswith("The accounts do not agree on how many were injured: A says")


@pytest.mark.parametrize(
    "text",
    [
        "The Post retracts its article of May 14, “The Alba sank off Corran Head.”",
        "Correction: An earlier version said that the Alba sank off Corran Head on May 12.",
        "The Alba was not off Corran Head on the night of May 10.",
        "The Post's story published on 14 May told of the Alba off Corran Head.",
    ],
)
def test_days_of_reports_and_of_what_is_contested_contradict_nothing(text: str):
    assert found(text, when="30 May", entry=text) == ()


def test_a_day_until_which_something_did_not_happen_is_told():
    assert [
        each.property for each in found("The ferry Alba did not sink off Corran Head until May 9.", when="30 May")
    ] == ["when"]
