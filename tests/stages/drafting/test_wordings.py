"""How drafts are told: by how many reports, from when, and in words that begin as a sentence does."""

from made_affairs import held

from dateline.domain.dates import Day
from dateline.stages.drafting.entries import told_by
from dateline.stages.drafting.proposing import propose


def test_days_are_said_to_be_those_known_where_some_are_not() -> None:
    day = Day(2033, 5, 6)
    assert told_by(2, 1, [day, day]) == "Told by two reports of one origin on 6 May 2033."
    assert told_by(3, 1, [day, day]) == "Told by three reports of one origin, those whose day is known on 6 May 2033."
    assert told_by(3, 1, []) == "Told by three reports of one origin."


def test_words_that_go_on_from_others_begin_with_a_capital_in_brackets() -> None:
    letter = "we handed our letter to the mayor of Astrin, Lene Vogt, on April 28 in her office."
    [one] = propose([held("a", "2033-05-06", "Dear Samuel,", letter, publisher="Astrin Mirror")], most=10)
    assert one.entry.text.startswith("“[W]e handed our letter")
    assert one.entry.citations[0].text.startswith("“we handed our letter")
    [other] = propose([held("a", "2033-05-06", letter.replace("we", "We", 1), publisher="Astrin Mirror")], most=10)
    assert other.entry.text.startswith("“We handed our letter")
