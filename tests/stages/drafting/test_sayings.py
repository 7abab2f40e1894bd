"""What is dated by the saying alone, and which sentences only say that something was said."""

import pytest
from made_affairs import held

from dateline.stages.drafting.pile import Account, accounts_of


def accounts(words: str, language_day: str = "2033-03-25") -> list[Account]:
    return accounts_of([held("Brannock Echo", language_day, words)])


@pytest.mark.parametrize(
    ("words", "spoken"),
    [
        (
            "Kell Stone was fined on 10 March, two officials who knew of it told reporters at a briefing on Tuesday.",
            [True],
        ),
        ("The mill shut on 10 March, its owner Ada Holm said in an interview on Tuesday.", [True]),
        ("Der Steinbruch wurde am 10. März geschlossen, sagte Ada Holm bei einer Pressekonferenz am Dienstag.", [True]),
        ("Kell Stone's owner and two friends met at a briefing on Tuesday in the town of Brannock.", [False]),
    ],
)
def test_the_day_of_an_occasion_is_that_of_the_saying(words: str, spoken: list[bool]) -> None:
    [passage] = {account.passage for account in accounts(words)}
    assert [each.is_spoken for each in passage.datings][-1:] == spoken


@pytest.mark.parametrize(
    "words", ["Das sagte er am Dienstag der Agentur Northgate.", "Cela a déclaré le maire mardi à la presse locale."]
)
def test_a_sentence_that_says_that_it_was_said_tells_of_nothing(words: str) -> None:
    assert accounts(words) == []


@pytest.mark.parametrize(
    ("words", "is_held"),
    [
        ("The judge Carla Weiss read her ruling on Thursday to a full court.", True),
        ("The judge Carla Weiss read her ruling of Thursday to a full court.", False),
        ("Ada Holm pleaded not guilty at Brannock court on Thursday to causing the slide.", True),
        ("Ada Holm did not go to Brannock court on Thursday with her lawyer.", False),
    ],
)
def test_what_a_day_is_of(words: str, is_held: bool) -> None:
    passages = held("Brannock Echo", "2033-03-25", words).read.passages
    assert [each.is_held for passage in passages for each in passage.datings] == [is_held]


def test_a_trial_with_a_charge_tells_of_itself_where_the_charge_is_taken_for_a_saying() -> None:
    words = "The manager of Kell Stone, Per Aske, went on trial on Monday, charged with neglect in the slide of March."
    assert any("went on trial" in account.telling for account in accounts(words))
