"""The claims of accounts side by side, and the reading that the grounds speak for."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.domain.accounts import Naming
from dateline.domain.events import Dispute, DisputeKind
from dateline.domain.grades import AccountGrade, Credibility, Reliability, SourceGrade
from dateline.domain.shown import ShownAccount, ShownEntry
from dateline.domain.texts import Note, NoteKind
from dateline.domain.watches import Version, Watched
from dateline.domain.weighings import Amendment, Weighing
from dateline.stages.showing import show
from dateline.stages.weighing.judging import Judgements, judge, judgements_of
from dateline.stages.weighing.weighing import weigh

SINKING = "3 May | The ferry Alba sinks off Corran Head"
LUND = "Reporting by Ada Lund :: The Alba sank off Corran Head on 3 May, survivors said."
CARR = "Reporting by Bo Carr :: The Alba sank off Corran Head in June."
DOW = "Reporting by Cy Dow :: The Alba sank off Corran Head in May."


@pytest.fixture
def entry(chronology, entries) -> Callable[..., ShownEntry]:
    def read(*sources: str, line: str = SINKING) -> ShownEntry:
        [shown] = show(chronology, entries(" | ".join((line, *sources)))).entries
        return shown

    return read


@pytest.fixture
def weighed(entry) -> Callable[..., Weighing]:
    def run(*sources: str, line: str = SINKING, seen=None, about: str = "when") -> Weighing:
        found = [
            each for each in weigh(entry(*sources, line=line), *([seen] if seen else [])) if each.property == about
        ]
        assert len(found) == 1
        return found[0]

    return run


def seen_of(**versions: Watched | None) -> Callable[[ShownAccount], Watched | None]:
    """What was seen of reports, by the surname of who wrote them."""
    by: Mapping[str, Watched | None] = versions
    return lambda account: by.get(account.citation.bylines[0].split()[-1].lower())


def watched(*texts: str, note: str = "", kind: NoteKind = NoteKind.CORRECTION) -> Watched:
    versions = [
        Version(snapshot=str(at), seen_at=f"2031-05-0{at + 4}T00:00:00Z", words=text) for at, text in enumerate(texts)
    ]
    if note:
        last = versions[-1]
        words = f"{last.words} {note}"
        place = Note(kind=kind, words=note, start=len(last.words) + 1, end=len(words))
        versions[-1] = replace(last, words=words, notes=(place,))
    return Watched(report="r", versions=versions)


def test_accounts_stand_side_by_side_with_what_is_behind_them(weighed):
    found = weighed(LUND, CARR, DOW)
    assert [(side.words, side.value, side.origins) for side in found.sides] == [
        ("on 3 May", "2031-05-03", 2),
        ("in June", "2031-06", 1),
    ]
    first, whole = found.sides[0].claims
    assert (first.teller, first.source, first.naming, first.distance) == (
        "Lund",
        "survivors",
        Naming.UNNAMED,
        "first-hand",
    )
    assert (whole.words, whole.naming, whole.links) == ("in May", None, 0)


def test_more_origins_and_a_telling_from_close_by_are_reasons_that_are_said(weighed):
    found = weighed(LUND, CARR, DOW)
    assert found.suggested == "on 3 May"
    assert (
        "Two accounts from two origins say “on 3 May” (Lund) and “in May” (Dow), which can hold together"
        in found.grounds
    )
    assert "What speaks for “on 3 May”: more independent origins and telling from closer by." in found.grounds


def test_one_against_one_is_left_open_and_says_so(weighed):
    found = weighed("Reporting by Ada Lund :: The Alba sank off Corran Head on 3 May.", CARR)
    assert found.suggested == ""
    assert found.grounds.endswith(
        "No reading is suggested: one origin against one origin; nothing else tells them apart."
    )


def test_grounds_that_point_different_ways_are_left_open(weighed):
    found = weighed(
        "Reporting by Ada Lund :: The Alba sank off Corran Head on 3 May, two officials said.",
        "Reporting by Ed Fox :: The Alba sank off Corran Head on 3 May, an official said.",
        CARR,
    )
    assert found.suggested == ""
    assert found.grounds.endswith(
        "No reading is suggested, as grounds point different ways: for “on 3 May” more independent origins;"
        " for “in June” less leaning on sources without a name."
    )


def test_accounts_that_agree_are_told_together_and_suggest_nothing(weighed):
    found = weighed(LUND, DOW)
    assert (len(found.sides), found.suggested) == (1, "")
    assert "two origins" in found.grounds


def test_one_account_or_none_with_claims_is_not_weighed(entry):
    assert weigh(entry(LUND)) == ()
    assert weigh(entry(LUND, "Reporting by Bo Carr")) == ()


@pytest.mark.parametrize(
    ("texts", "sides"),
    [
        (("at least 12 people died", "between 12 and 20 people died"), ["12/20"]),
        (("12 people died", "at least 15 people died"), ["12", "15/.."]),
        (("12 people died", "15 people died", "between 12 and 20 people died"), ["12", "15"]),
        (("up to 10 people died", "about 20 people died"), ["../10", "18/22"]),
    ],
)
def test_numbers_are_compared_as_ranges(weighed, texts, sides):
    sources = [f"Reporting by T{at} Teller{at} :: When the Alba sank, {text}." for at, text in enumerate(texts)]
    assert [side.value for side in weighed(*sources, about="how many").sides] == sides


def test_a_copy_does_not_strengthen_its_side(weighed):
    agency = "Reporting by Ada Lund, AP :: The Alba sank off Corran Head on 3 May."
    copies = [
        f"Reporting by C{at} Copy{at}, based on reporting by AP :: The Alba sank off Corran Head on 3 May."
        for at in range(3)
    ]
    alone, with_copies = weighed(agency, CARR), weighed(agency, *copies, CARR)
    assert alone.suggested == with_copies.suggested == ""
    assert [side.origins for side in with_copies.sides] == [1, 1]


def test_another_origin_tips_an_open_question(weighed):
    own = "Reporting by Ada Lund :: The Alba sank off Corran Head on 3 May."
    assert weighed(own, CARR).suggested == ""
    assert weighed(own, CARR, DOW).suggested == "on 3 May"


def test_a_retracted_report_no_longer_counts(weighed):
    gone = watched("The Alba sank off Corran Head in June.", note="This report is retracted.", kind=NoteKind.RETRACTION)
    own = "Reporting by Ada Lund :: The Alba sank off Corran Head on 3 May."
    found = weighed(own, CARR, seen=seen_of(carr=gone))
    assert found.suggested == "on 3 May"
    assert found.sides[1].origins == 0
    assert "Carr has been retracted since." in found.grounds
    assert "What speaks for “on 3 May”: what says otherwise no longer stands." in found.grounds


def test_a_claim_that_its_report_took_back_no_longer_counts(weighed):
    changed = watched(
        "The Alba sank off Corran Head in June.",
        "The Alba sank off Corran Head in May.",
        note="Correction: an earlier version gave a wrong month.",
    )
    found = weighed(LUND, CARR, seen=seen_of(carr=changed))
    assert found.sides[1].claims[0].amendment is Amendment.CORRECTED
    assert "Carr no longer says so since it was corrected." in found.grounds


def test_a_correction_that_names_the_claim_takes_it_back(weighed):
    mended = watched("The Alba sank off Corran Head on 3 May.", note="Correction: it had said that she sank in June.")
    found = weighed(LUND, CARR, seen=seen_of(carr=mended))
    assert found.sides[1].claims[0].amendment is Amendment.CORRECTED


def test_a_correction_of_something_else_makes_a_report_weigh_less(weighed):
    own = "Reporting by Ada Lund :: The Alba sank off Corran Head on 3 May."
    noted = watched("The Alba sank off Corran Head in June.", note="Correction: the captain's name was misspelt.")
    found = weighed(own, CARR, seen=seen_of(carr=noted))
    assert found.sides[1].claims[0].amendment is Amendment.NOTED
    assert found.suggested == "on 3 May"
    assert "a report that needed no correction" in found.grounds


def test_a_copy_goes_with_the_agency_that_corrected_itself(weighed):
    agency = "Reporting by Ada Lund, AP :: The Alba sank off Corran Head on 3 May."
    copy = "Reporting by Bo Carr, based on reporting by AP :: The Alba sank off Corran Head in June."
    mended = watched("The Alba sank off Corran Head on 3 May.", note="Correction: the month was wrong.")
    found = weighed(agency, copy, seen=seen_of(lund=mended))
    assert found.sides[1].claims[0].amendment is Amendment.SUPERSEDED
    assert "goes back to the same origin as Lund, AP, which has corrected it since" in found.grounds
    assert found.suggested == "on 3 May"


def test_denials_are_held_against_what_they_deny_and_miss_what_nobody_claims(weighed):
    denial = "Reporting by Ed Fox :: The ministry denied that {} people died when the Alba sank."
    claims = (
        "Reporting by Ada Lund :: When the Alba sank, 12 people died.",
        "Reporting by Bo Carr :: When the Alba sank, 30 people died.",
    )
    met = weighed(*claims, denial.format(12), about="how many")
    assert [len(side.against) for side in met.sides] == [1, 0]
    assert met.suggested == "30 people died"
    missed = weighed(*claims, denial.format(99), about="how many")
    assert [claim.teller for claim in missed.missing] == ["Fox"]
    assert "nobody here claims that, so it misses" in missed.grounds


def test_a_dispute_drawn_against_the_days_of_a_side_counts_unless_it_misses(entry):
    whole = entry("Reporting by Ada Lund :: The Alba sank off Corran Head on 3 May.", CARR)

    def suggested(*, misses: bool, drawn: bool = True) -> str:
        dispute = Dispute(
            id="d", entry="e9", target="entry:e1", kind=DisputeKind.DENIES, scope="in June",
            earliest="2031-06-01", latest="2031-06-30", misses=misses, drawn=drawn,
        )  # fmt: skip
        return weigh(replace(whole, disputed_by=(dispute,)))[0].suggested

    assert suggested(misses=False) == "on 3 May"
    assert suggested(misses=True) == suggested(misses=False, drawn=False) == ""


def test_words_that_do_not_stand_in_the_report_bear_nothing_out(entry):
    whole = entry("Reporting by Ada Lund :: “The Alba sank off Corran Head on 3 May.”", CARR)
    first = whole.accounts[0]
    missing = replace(first, quotations=tuple(replace(each, proof="missing") for each in first.quotations))
    [found] = weigh(replace(whole, accounts=(missing, whole.accounts[1])))
    assert found.sides[0].origins == 0
    assert "The words of Lund do not stand in the report, as it is kept." in found.grounds


def test_the_editors_grades_count_where_both_sides_have_one(entry):
    whole = entry("Reporting by Ada Lund, Corran Post :: The Alba sank off Corran Head on 3 May.", CARR)
    reports = [account.citation.resolves_to for account in whole.accounts]
    good = SourceGrade(id="g1", source="publisher:corran post", reliability=Reliability.B)
    bad = SourceGrade(id="g2", source=f"report:{reports[1]}", reliability=Reliability.E)
    assert weigh(judge(whole, judgements_of([good])))[0].suggested == ""
    found = weigh(judge(whole, judgements_of([good, bad])))[0]
    assert found.suggested == "on 3 May"
    assert "the editor's grade of a source" in found.grounds
    told = AccountGrade(id="g3", entry="e1", report=reports[0], credibility=Credibility.IMPROBABLE, property="when")
    other = AccountGrade(id="g4", entry="e1", report=reports[1], credibility=Credibility.PROBABLY_TRUE)
    assert weigh(judge(whole, judgements_of([told, other])))[0].suggested == "in June"


def test_nothing_judged_leaves_an_entry_as_it_is(entry):
    whole = entry(LUND, CARR)
    assert judge(whole, Judgements()) is whole


def test_later_reports_are_named_and_count_for_nothing(entry):
    whole = entry(
        "Reporting by Ada Lund, 2031-05-04 :: The Alba sank off Corran Head on 3 May.",
        "Reporting by Bo Carr, 2031-07-01 :: The Alba sank off Corran Head in June.",
    )
    [found] = weigh(whole)
    assert "All that say “in June” were published after those that say “on 3 May”." in found.grounds
    assert found.suggested == ""


TELLING = st.sampled_from(
    [
        "on 3 May", "in May", "in June", "on 9 June", "on 4 May, survivors said", "in June, an official said",
        "on 3 May, Orr said", "in 2031",
    ]
)  # fmt: skip


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(tellings=st.lists(TELLING, min_size=2, max_size=4), at=st.integers(0, 23))
def test_the_order_of_accounts_alters_nothing(chronology, entries, tellings, at):
    sources = [
        f"Reporting by T{n} Teller{n} :: The Alba sank off Corran Head {told}." for n, told in enumerate(tellings)
    ]
    orders = list(permutations(sources))

    def found(order):
        [shown] = show(chronology, entries(" | ".join((SINKING, *order)))).entries
        return [
            (each.suggested, sorted((s.value, s.origins, len(s.claims)) for s in each.sides)) for each in weigh(shown)
        ]

    assert found(orders[0]) == found(orders[at % len(orders)])


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(tellings=st.lists(TELLING, min_size=2, max_size=3), favoured=st.integers(0, 2))
def test_one_more_independent_account_never_costs_its_side_the_suggestion(chronology, entries, tellings, favoured):
    sources = [
        f"Reporting by T{n} Teller{n} :: The Alba sank off Corran Head {told}." for n, told in enumerate(tellings)
    ]
    more = f"Reporting by New Comer :: The Alba sank off Corran Head {tellings[favoured % len(tellings)]}."

    def suggested(*order):
        [shown] = show(chronology, entries(" | ".join((SINKING, *order)))).entries
        return {each.suggested for each in weigh(shown)} - {""}

    before, after = suggested(*sources), suggested(*sources, more)
    stated = tellings[favoured % len(tellings)].split(",")[0]
    if before == {stated}:
        assert after == {stated}
