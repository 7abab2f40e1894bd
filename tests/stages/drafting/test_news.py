"""What one report alone tells that has consequences: weighed, and without a day bounded by its report."""

from made_affairs import held

from dateline.domain.drafts import Draft
from dateline.stages.drafting.pile import HeldReport
from dateline.stages.drafting.proposing import propose

BLAST = held(
    "a",
    "2034-03-07",
    "A boiler exploded at the Halde Works in Sarnhem on Monday and burned three workers, the fire service said.",
    publisher="Sarnhem Post",
)
MANAGER = held(
    "b",
    "2034-03-09",
    "The manager of the Halde Works, Petra Lohm, showed visitors round on Wednesday.",
    "A choir from Sarnhem sang on Wednesday in front of the works.",
    publisher="Torvik Abend",
)


def drafted(*reports: HeldReport) -> list[Draft]:
    return propose([BLAST, MANAGER, *reports], most=100)


def of_report(drafts: list[Draft], report: str) -> list[Draft]:
    return [each for each in drafts if {telling.report for telling in each.tellings} == {report}]


def test_a_consequence_without_a_day_lies_in_the_week_before_its_report() -> None:
    words = "A worker who was burned when the boiler exploded, Jonas Reik, has died in hospital, his family said."
    [draft] = of_report(drafted(held("c", "2034-04-28", words, publisher="Sarnhem Post")), "c")
    assert (draft.entry.when.edtf, draft.entry.text) == ("[2034-04-21..2034-04-28]", f"“{words}”")
    assert "No day is told: it is taken to have been in the week before the report." in draft.doubts
    assert draft.entry.when.grounds in draft.doubts


def test_a_plan_is_told_on_the_day_of_its_report() -> None:
    words = "Ostmark Holding plans to close the Halde Works, according to an internal paper."
    [draft] = of_report(drafted(held("c", "2034-06-20", words, publisher="The Ledger")), "c")
    assert draft.entry.when.edtf == "2034-06-20"
    assert "The date is that of the report." in draft.doubts


def test_news_of_nothing_that_others_tell_and_what_was_before_found_no_draft() -> None:
    strange = held("c", "2034-04-28", "A painter from Ilmar, Ruth Oke, has died.", publisher="Inselblatt")
    before = held("d", "2034-04-29", "Petra Lohm had resigned from the Halde Works.", publisher="The Ledger")
    drafts = drafted(strange, before)
    assert not of_report(drafts, "c") + of_report(drafts, "d")


def test_a_consequence_with_a_day_elsewhere_is_told_of_that_day() -> None:
    dated = held("c", "2034-03-24", "Police arrested Petra Lohm in Sarnhem on Thursday.", publisher="Sarnhem Post")
    undated = held("d", "2034-03-25", "Petra Lohm has been arrested by police in Sarnhem.", publisher="The Ledger")
    drafts = drafted(dated, undated)
    [arrest] = [each for each in drafts if {telling.report for telling in each.tellings} == {"c", "d"}]
    assert arrest.entry.when.edtf == "2034-03-23"


def test_what_one_report_tells_weighs_more_where_it_has_consequences() -> None:
    charged = held(
        "c", "2034-04-05", "The manager, Petra Lohm, was charged in Torvik on Tuesday.", publisher="Norrwire"
    )
    drafts = drafted(charged)
    shares = {each.tellings[0].report: each.share for each in reversed(drafts)}
    [sung] = [each.share for each in drafts if "choir" in each.entry.text]
    assert shares["c"] > sung


def tolls(*reports: HeldReport) -> dict[str, list[str]]:
    found = {}
    for draft in propose(reports, most=50):
        found[draft.entry.text] = [each for each in draft.doubts if "how many died" in each or "later count" in each]
    return found


def test_numbers_of_dead_that_cannot_all_hold_are_doubts_of_each_draft() -> None:
    first = held(
        "a",
        "2034-03-12",
        "Police stormed the jail of Sarnhem at dawn on Sunday.",
        "At least 12 people were killed in Sarnhem on Sunday.",
        publisher="Norrwire",
    )
    coroner = held("b", "2034-03-14", "Nine people died on March 12 when the gate of Sarnhem fell.", publisher="Ledger")
    doubts = [each for several in tolls(first, coroner).values() for each in several]
    assert any("nine" in each and "at least 12" in each for each in doubts)
    away = held("b", "2034-03-14", "Nine people died on March 12 when a ferry sank off Ilmar.", publisher="Ledger")
    assert not any(tolls(first, away).values())


def test_who_was_killed_right_behind_a_day_was_killed_on_that_day() -> None:
    stormed, killed = (
        "Police stormed the works of Sarnhem at dawn on Sunday and left after four hours.",
        "At least 12 people were killed, according to the fire service of Sarnhem.",
    )
    reports = [
        held("c", "2034-03-13", f"{stormed} {killed}", publisher="Norrwire"),
        held("d", "2034-03-14", "The fire service of Sarnhem counted the dead of the works.", publisher="The Ledger"),
    ]
    [draft] = [each for each in drafted(*reports) if "At least 12" in each.entry.text]
    assert (draft.entry.when.edtf, draft.entry.when.words) == ("2034-03-12", "12 March 2034")
    assert "that of the sentence before" in draft.entry.when.grounds
    apart = [held("c", "2034-03-13", stormed, killed, publisher="Norrwire"), *reports[1:]]
    [draft] = [each for each in drafted(*apart) if "At least 12" in each.entry.text]
    assert draft.entry.when.edtf == "[2034-03-06..2034-03-13]"
