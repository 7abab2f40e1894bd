"""Dates in relative clauses and participles: they date what they stand beside, not the sentence."""

import pytest
from made_affairs import held

from dateline.stages.drafting.clauses import clauses_in
from dateline.stages.drafting.proposing import propose


@pytest.mark.parametrize(
    ("words", "date", "clause"),
    [
        ("The ship that sank on Monday was carrying oil.", "on Monday", "The ship that sank on Monday"),
        ("The works, which Brenn bought in 2029, make dyes.", "in 2029", "The works, which Brenn bought in 2029"),
        ("Petra Lohm, who was arrested on Monday, denies it.", "on Monday", "Petra Lohm, who was arrested on Monday"),
        ("The bay, where a ferry sank in 1998, was clear.", "in 1998", "The bay, where a ferry sank in 1998"),
        (
            "Orsolo is barred under a law, which the treaty initialled in Ilmar on July 2 would lift in part.",
            "on July 2",
            "the treaty initialled in Ilmar on July 2",
        ),
        ("Trade is barred under a resolution passed in 2016.", "in 2016", "a resolution passed in 2016"),
        ("The plant was run by a firm founded in Tarn in 1970.", "in 1970", "a firm founded in Tarn in 1970"),
        (
            "The driver of the lorry that hit her in May was fined.",
            "in May",
            "The driver of the lorry that hit her in May",
        ),
        ("Le bac Ysolde, qui a coulé le 11 mars, a été relevé.", "le 11 mars", "Le bac Ysolde, qui a coulé le 11 mars"),
        ("Le bac qui a coulé le 11 mars a été relevé.", "le 11 mars", "Le bac qui a coulé le 11 mars"),
        ("La police a retrouvé le bac qui avait coulé le 11 mars.", "le 11 mars", "le bac qui avait coulé le 11 mars"),
        (
            "L'usine, où deux hommes ont été blessés le 11 mars, est fermée.",
            "le 11 mars",
            "L'usine, où deux hommes ont été blessés le 11 mars",
        ),
    ],
)
def test_a_clause_dates_what_it_stands_beside(words: str, date: str, clause: str) -> None:
    at = words.index(date)
    [found] = clauses_in(words, [(at, at + len(date))])
    assert words[found.start : found.end] == clause


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("The minister said that the ship sank on Monday.", "on Monday"),
        ("Ada Holm, qui dirige le port, a démissionné le 11 mars.", "le 11 mars"),
        ("On ignore qui a volé le bac le 11 mars à Dunmar.", "le 11 mars"),
        ("Le port, où il a dormi le 11 mars, est fermé.", "le 11 mars"),
        ("C'est le bac Ysolde qui a coulé le 11 mars au large.", "le 11 mars"),
        ("Officials in the town arrested two men on Monday.", "on Monday"),
        ("The committee passed a resolution in 2016.", "in 2016"),
        ("The minister asked who had signed the paper on Monday.", "on Monday"),
        ("He was taken to hospital in Torvik, where he died on Monday.", "on Monday"),
        ("Reports that the ship sank on Monday are many.", "on Monday"),
        ("It was Petra Lohm who left on Monday.", "on Monday"),
        ("In the capital police arrested two men on Monday.", "on Monday"),
    ],
)
def test_what_dates_the_sentence_is_no_clause(words: str, date: str) -> None:
    at = words.index(date)
    assert list(clauses_in(words, [(at, at + len(date))])) == []


def test_a_sentence_is_not_dated_by_its_clause_which_is_drafted_in_its_own_words() -> None:
    words = "The ferry that sank on Monday had left Port Ellan with 212 passengers."
    [draft] = propose([held("a", "2027-05-05", words)], most=10)
    assert (draft.entry.text, draft.entry.when.edtf) == ("“The ferry that sank on Monday”", "2027-05-03")
    [telling] = draft.tellings
    assert words.startswith(telling.passage.exact)
    assert (telling.passage.start, telling.passage.end) == (0, len("The ferry that sank on Monday"))
    assert telling.passage.suffix.startswith(" had left Port Ellan")


def test_a_date_of_the_sentence_stands_beside_that_of_its_clause() -> None:
    words = "The bay, where a ferry sank in 1998, was closed to all swimmers on Tuesday."
    drafts = propose([held("a", "2027-05-05", words)], most=10)
    assert {each.entry.when.edtf: each.entry.text for each in drafts} == {
        "2027-05-04": f"“{words}”",
        "1998": "“The bay, where a ferry sank in 1998”",
    }
