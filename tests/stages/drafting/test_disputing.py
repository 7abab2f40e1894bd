"""What contests what, found over a pile of reports: denials without a day, doubts, corrections, retractions."""

import pytest
from made_affairs import held

from dateline.domain.drafts import Draft
from dateline.domain.events import DisputeKind
from dateline.language.happening import kin_of
from dateline.stages.drafting.pile import HeldReport
from dateline.stages.drafting.proposing import propose

MEETING = held(
    "a",
    "2033-05-06",
    "The mayor of Astrin, Lene Vogt, met the builder Oskar Rohn at the Villa Perle on April 28, two clerks said.",
    "Rohn paid for the dinner of 14 guests.",
    publisher="Astrin Mirror",
)
PARADE = held(
    "b",
    "2033-05-06",
    "At least 12 riders fell from the pontoon at Dorrem on Tuesday when the railing broke.",
    publisher="Dorrem Post",
)


def drafted(*reports: HeldReport) -> list[Draft]:
    return propose([MEETING, PARADE, *reports], most=100)


def disputes(drafts: list[Draft], report: str) -> list[tuple[DisputeKind, bool | None, str]]:
    """Return the kind of each dispute that a report brings, whether it misses, and what its target begins with."""
    by_id = {each.entry.id: each for each in drafts}
    own = [each for each in drafts if any(telling.report == report for telling in each.tellings)]
    return [
        (one.kind, one.misses, by_id[one.target.removeprefix("entry:")].tellings[0].report)
        for each in own
        for one in each.disputes
    ]


@pytest.mark.parametrize(
    ("words", "kind", "misses"),
    [
        ("Lene Vogt never met the builder, her lawyer, Tarja Lund, said on Sunday.", DisputeKind.DENIES, None),
        ("There was no meeting between Vogt and Rohn, the town hall said.", DisputeKind.DENIES, None),
        ("“I did not meet Oskar Rohn in May,” Lene Vogt told reporters.", DisputeKind.DENIES, True),
        ("The builder called the report that he met Lene Vogt “a fairy tale”.", DisputeKind.DENIES, None),
        ("Vogt rejected the Astrin Mirror's story about a meeting with Rohn.", DisputeKind.DENIES, None),
        ("Neighbours of the house doubt that Lene Vogt met Rohn at the Villa Perle.", DisputeKind.DOUBTS, None),
        ("Whether Vogt met Rohn at the Villa Perle is open to question.", DisputeKind.DOUBTS, None),
        ("The story that Vogt met Rohn does not hold: the Villa Perle was closed.", DisputeKind.DENIES, None),
    ],
)
def test_who_contests_a_happening_without_naming_a_day_brings_a_dispute(
    words: str, kind: DisputeKind, misses: bool | None
) -> None:
    drafts = drafted(held("c", "2033-05-09", words, publisher="Lower Astrin Letter"))
    assert disputes(drafts, "c") == [(kind, misses, "a")]
    [told] = [each for each in drafts if [telling.report for telling in each.tellings][:1] == ["a"]]
    assert any(words[3:20] in each and " it" in each for each in told.doubts)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("The builder called the report that he met Lene Vogt “a fairy tale”.", "The builder denied it: "),
        ("The town hall denied on Sunday that Vogt met Rohn at the Villa Perle.", "The town hall denied it: "),
        (
            "The town hall denied on Tuesday that Vogt met Rohn at the Villa Perle last week.",
            "The town hall denied it, but for another time (“last week” is ",
        ),
        ("Vogt denies that she met Rohn at the Villa Perle, her lawyer said.", "Vogt denied it: "),
        (
            "Neighbours of the house doubt that Lene Vogt met Rohn at the Villa Perle.",
            "Neighbours of the house doubted",
        ),
        ("“I did not meet Oskar Rohn,” Lene Vogt told reporters.", "Lene Vogt denied it: "),
        (
            "The story that Vogt met Rohn does not hold: the Villa Perle was closed.",
            "A report of Lower Astrin Letter says that it is not so: ",
        ),
    ],
)
def test_whoever_the_passage_names_contests_it_else_the_report(words: str, told: str) -> None:
    drafts = drafted(held("c", "2033-05-19", words, publisher="Lower Astrin Letter"))
    [lead] = [each for each in drafts if each.tellings[0].report == "a"]
    assert [each for each in lead.doubts if each.startswith(told)], lead.doubts


@pytest.mark.parametrize(
    "words",
    [
        "The mayor did not answer questions about Oskar Rohn and the Villa Perle.",
        "Vogt declined to confirm the meeting with the builder.",
        "The builder never repaired the roof of the school in Dorrem, parents said.",
        "Nobody was hurt when a tram left its rails near the Villa Perle.",
        "If Vogt had not met Rohn at the Villa Perle, the town would have a pool.",
        "“Vogt did not meet the builder Oskar Rohn as a tourist,” a clerk said.",
        "Lene Vogt did not meet Oskar Rohn only once, a clerk said.",
        "Lene Vogt did not come to the Villa Perle to meet Oskar Rohn alone, a waiter said.",
        "Vogt did not meet Rohn because of the roof of the school, a clerk said.",
    ],
)
def test_what_contests_nothing_that_is_told_brings_none(words: str) -> None:
    assert disputes(drafted(held("c", "2033-05-09", words, publisher="Lower Astrin Letter")), "c") == []


def test_a_denial_without_a_day_is_dated_by_its_report_and_one_with_a_day_by_that() -> None:
    words = "Lene Vogt never met Oskar Rohn at the Villa Perle, her lawyer said"
    drafts = drafted(
        held("c", "2033-05-09", f"{words}.", publisher="Lower Astrin Letter"),
        held("d", "2033-05-19", f"{words} on Sunday.", publisher="Dorrem Post"),
    )
    days = {each.tellings[0].report: (each.entry.when.edtf, each.entry.when.words) for each in drafts}
    assert (days["c"], days["d"]) == (("2033-05-09", "9 May 2033"), ("2033-05-15", "15 May 2033"))


def test_a_denial_that_points_is_of_what_stands_before_it() -> None:
    drafts = drafted(
        held(
            "c",
            "2033-05-09",
            "Several papers wrote that Lene Vogt met Oskar Rohn at the Villa Perle on April 28.",
            "None of this is true.",
            publisher="Lower Astrin Letter",
        )
    )
    assert (DisputeKind.DENIES, None, "a") in disputes(drafts, "c")


def test_a_correction_aims_at_what_it_corrects_and_a_retraction_at_what_it_takes_back() -> None:
    note = "Correction: An earlier version of this article said that 12 riders fell from the pontoon; it was nine."
    corrected = held("c", "2033-05-08", "The pontoon at Dorrem broke on Tuesday.", note, publisher="Dorrem Post")
    words = "The Astrin Mirror retracts its report of May 6 that Lene Vogt met Oskar Rohn at the Villa Perle."
    drafts = drafted(corrected, held("d", "2033-05-20", words, publisher="Astrin Mirror"))
    assert [each[0] for each in disputes(drafts, "c")] == [DisputeKind.CORRECTS]
    assert disputes(drafts, "d") == [(DisputeKind.RETRACTS, None, "a")]


def test_what_contests_a_happening_is_no_telling_of_it() -> None:
    words = (
        "The Astrin Mirror's report that Vogt met Rohn was wrong: the Villa Perle was closed on April 28, a cook said."
    )
    drafts = drafted(held("c", "2033-05-09", words, publisher="Lower Astrin Letter"))
    [told] = [each for each in drafts if each.tellings[0].report == "a"]
    assert (told.origins, [each.report for each in told.tellings if each.report == "c"]) == (1, [])


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("The Mirror's version is pure fantasy, Lene Vogt wrote.", DisputeKind.DENIES),
        ("The claim that Vogt met Rohn at the Villa Perle is without foundation.", DisputeKind.DENIES),
        ("There is no evidence that Lene Vogt met Oskar Rohn.", DisputeKind.DOUBTS),
        ("Several neighbours question whether Lene Vogt met Rohn at the Villa Perle.", DisputeKind.DOUBTS),
    ],
)
def test_more_ways_to_contest(words: str, kind: DisputeKind) -> None:
    aside = "Lene Vogt and Oskar Rohn have known each other for years."
    drafts = drafted(held("c", "2033-05-09", aside, words, publisher="Lower Astrin Letter"))
    assert [each[0] for each in disputes(drafts, "c")] == [kind]


PURCHASE = held(
    "c",
    "2033-05-06",
    "The town council of Dorrem bought the Alder Wharf for 3 million crowns on May 4, two clerks said.",
    publisher="Dorrem Post",
)


@pytest.mark.parametrize(
    ("words", "scope"),
    [
        (
            "Mayor Iva Kelm denied on Saturday that the council had bought the Alder Wharf.",
            "the council had bought the Alder Wharf",
        ),
        (
            "Tern Homes rejected as false a report that the council of Dorrem bought the Alder Wharf.",
            "the council of Dorrem bought the Alder Wharf",
        ),
    ],
)
def test_what_is_denied_is_told_without_the_day_of_the_saying_and_the_report(words: str, scope: str) -> None:
    drafts = drafted(PURCHASE, held("d", "2033-05-08", words, publisher="Sable News"))
    [dispute] = [one for each in drafts for one in each.disputes]
    assert dispute.scope == scope


def test_a_denial_without_a_day_is_of_the_day_of_its_report_and_two_speakers_contest_twice() -> None:
    drafts = drafted(
        PURCHASE,
        held("d", "2033-05-08", "Mayor Iva Kelm denied on Saturday that the council had bought the Alder Wharf."),
        held("e", "2033-05-09", "Tern Homes rejected as false a report that the council bought the Alder Wharf."),
    )
    doubts = [doubt for each in drafts for doubt in each.doubts]
    assert len([one for each in drafts for one in each.disputes]) == 2
    assert "The date is that of the report." in doubts
    assert not any("“”" in doubt or doubt.startswith("Accounts differ on the date") for doubt in doubts)


@pytest.mark.parametrize("by_mail", [True, False])
def test_a_denial_by_mail_is_of_whoever_signs_it(by_mail: bool) -> None:
    answer = held(
        "c",
        "2033-05-09",
        "Dear Ms Lindqvist,",
        "We deny that we met the builder at the villa on April 28.",
        "Kind regards, Tarja Lund, office of Lene Vogt",
        bylines=["Tarja Lund"],
        by_mail=by_mail,
    )
    assert disputes(drafted(answer), "c") == ([(DisputeKind.DENIES, False, "a")] if by_mail else [])
    sayers = [sayer.words for passage in answer.read.passages for sayer in passage.sayers]
    assert ("Tarja Lund" in sayers) == by_mail


def test_rejecting_recent_reports_without_their_content_is_no_happening() -> None:
    assert len(drafted(held("d", "2033-05-08", "The Osk Line plc rejects recent press reports."))) == 2


LEAK = held(
    "c",
    "2033-05-06",
    "Oil leaked from the depot of Tern Homes in Dorrem on Wednesday and hurt three firemen, the fire service said.",
    publisher="Dorrem Post",
    title="Oil runs from Dorrem depot",
)
SALE = held(
    "f",
    "2033-05-06",
    "Tern Homes bought the Alder Wharf in April, two clerks said.",
    publisher="The Ledger",
    title="Tern Homes took over the Alder Wharf",
)


@pytest.mark.parametrize(
    ("words", "target"),
    [
        ("There was no spill, the manager of the depot at Dorrem, Ole Quint, told listeners on Thursday.", "c"),
        ("Nobody had been injured at the depot in Dorrem, Ole Quint told this newspaper.", "c"),
        ("Ole Quint bestreitet, dass in Dorrem jemand verletzt wurde.", "c"),
        ("Tern Homes dément toute fuite à Dorrem.", "c"),
        ("No sale had taken place, the head of Tern Homes, Ida Brolin, said.", "f"),
        ("Tern Homes hat die Alder Wharf nicht gekauft, teilte ein Sprecher am Montag mit.", "f"),
        ("The claims published by the Ledger on Friday are fabricated, Ida Brolin said in a letter.", "f"),
        ("The depot in Dorrem had no leak, Ole Quint said.", "c"),
    ],
)
def test_a_denial_in_other_words_for_the_deed_aims_at_it(words: str, target: str) -> None:
    drafts = drafted(LEAK, SALE, held("d", "2033-05-09", words, publisher="Sable News", title="The head of Tern Homes"))
    assert disputes(drafts, "d") == [(DisputeKind.DENIES, None, target)]


@pytest.mark.parametrize(
    "words",
    [
        "The town of Dorrem denied that it had ever denied the leak at the depot.",
        "Ole Quint did not deny that oil had leaked in Dorrem.",
        "Ole Quint denied that nobody had been hurt at the depot in Dorrem.",
        "Had Tern Homes not bought the Alder Wharf, its shares would have fallen.",
        "There was no strike at the depot of Tern Homes in Dorrem, Ole Quint said.",
    ],
)
def test_a_denial_of_a_denial_or_of_another_deed_aims_at_nothing(words: str) -> None:
    drafts = drafted(LEAK, SALE, held("d", "2033-05-09", words, publisher="Sable News", title="Dorrem depot"))
    assert disputes(drafts, "d") == []


def test_what_somebody_told_is_contested_by_their_name_alone() -> None:
    told = held(
        "e", "2033-05-08", "The wharf was sold in a hurry on Friday, the broker Silas Morn said.", title="Wharf"
    )
    doubt = held("g", "2033-05-11", "Anke Sole doubts Morn's account.", publisher="Sable News", title="Doubts")
    assert disputes(drafted(LEAK, told, doubt), "g") == [(DisputeKind.DOUBTS, None, "e")]


def test_a_correction_of_a_report_of_a_day_is_of_what_that_report_told() -> None:
    early = held("e", "2033-05-06", "Tern Homes bought the Alder Wharf in 2031, a clerk said.", publisher="Sable News")
    note = "In our report of May 6 we wrote that Tern Homes bought the Alder Wharf in 2031; it was 2030."
    plan = "Tern Homes sold the Alder Wharf on Wednesday, a clerk said."
    later = held("g", "2033-05-12", plan, note, publisher="Sable News")
    assert (DisputeKind.CORRECTS, None, "e") in disputes(drafted(early, later), "g")


def test_what_was_taken_back_is_retracted() -> None:
    seen = held("e", "2033-05-07", "Klara Benz said she saw two men load a crate into a van on Wednesday.", title="Van")
    back = held("g", "2033-05-12", "Klara Benz has taken back her statement about the crate and the van.", title="Back")
    assert disputes(drafted(seen, back), "g") == [(DisputeKind.RETRACTS, None, "e")]


def test_a_correction_in_brackets_aims_at_what_its_report_tells_in_other_words() -> None:
    note = "Correction: number of injured to five, not three"
    corrected = held("d", "2033-05-08", "Oil leaked in Dorrem on Wednesday.", "Five were hurt at the depot.", note)
    assert [each[0] for each in disputes(drafted(LEAK, corrected), "d")] == [DisputeKind.CORRECTS]


def test_words_for_one_deed_have_something_in_common_in_any_language_and_from_both_sides() -> None:
    assert kin_of("sale") & kin_of("bought") & kin_of("verkauf") & kin_of("vendu")
    assert not kin_of("leak") & kin_of("strike")
    assert kin_of("weather") == frozenset()


def test_what_is_denied_of_how_it_was_is_of_a_telling_that_tells_that() -> None:
    told = held(
        "c", "2033-05-07", "The pilot Ulla Brandt came to Dorrem by train on Thursday.", publisher="Dorrem Post"
    )
    words = "Ulla Brandt did not come to Dorrem by {}, her brother said."
    by_train = held("d", "2033-05-09", words.format("train"), publisher="Astrin Mirror")
    by_boat = held("e", "2033-05-09", words.format("boat"), publisher="Lower Astrin Letter")
    assert disputes(drafted(told, by_train), "d") == [(DisputeKind.DENIES, None, "c")]
    assert disputes(drafted(told, by_boat), "e") == []


def test_who_tells_what_happened_does_not_deny_it_in_the_same_report() -> None:
    told = "The pilot Ulla Brandt landed at Dorrem with eleven boxes on Thursday, two port officials said."
    more = "“Brandt did not declare the boxes at Dorrem,” one of the port officials said."
    drafts = drafted(held("c", "2033-05-07", told, more, publisher="Dorrem Post"))
    assert disputes(drafts, "c") == []


def test_a_correction_of_a_day_is_of_what_gives_that_day() -> None:
    words = "The pilot Ulla Brandt came to Dorrem {} with word that the harbour would be shut, two officials said."
    right = held("c", "2033-05-20", words.format("on April 19"), publisher="Dorrem Post")
    note = "Correction, June 9: An earlier version of this report, which we took from Sundwire, said that Ulla Brandt"
    wrong = held("d", "2033-06-04", words.format("in May"), f"{note} came to Dorrem in May.", publisher="Astrin Mirror")
    alone = [(each.entry.when.edtf, one) for each in drafted(wrong) for one in each.disputes]
    assert [(day, one.kind) for day, one in alone] == [("2033-06-09", DisputeKind.CORRECTS)]
    assert "of May 2033 by Astrin Mirror" in alone[0][1].grounds
    assert "It names" not in alone[0][1].grounds
    assert [one for each in drafted(right, wrong) for one in each.disputes] == []


def test_a_charge_that_was_never_brought_is_no_denial_of_another() -> None:
    charged = "Prosecutors charged Jan Holt with neglect over the fire at the Dorrem mill on Monday."
    told = held("c", "2033-05-10", charged, publisher="Dorrem Post")
    words = "Jan Holt was never charged with {}, his lawyer said."
    other, same = (held("d", "2033-05-12", words.format(each), publisher="Tarn Eye") for each in ("arson", "neglect"))
    assert disputes(drafted(told, other), "d") == []
    assert disputes(drafted(told, same), "d") == [(DisputeKind.DENIES, None, "c")]
