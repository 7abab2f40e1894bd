"""Drafts of entries from reports: which happenings, on which days, in whose words, of how many origins."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_affairs import beside_the_record, held, read_affair

from dateline.app.remembering import Remembering
from dateline.domain.chronologies import Entry, EntryState
from dateline.domain.drafts import Draft, Grouping, Rejection, RejectionKind
from dateline.domain.events import DisputeKind, Judgement
from dateline.language.dating import parse
from dateline.language.wording import untold_window_of, window_of
from dateline.stages.drafting import passages
from dateline.stages.drafting.answered import Answered
from dateline.stages.drafting.judging import judge
from dateline.stages.drafting.likeness import Likeness
from dateline.stages.drafting.pile import HeldReport, accounts_of
from dateline.stages.drafting.proposing import keep_ids, propose

STRUCK = "The barge Ysolde struck the Karel bridge at Dunmar on Monday and sank, the river police said."
FERRY = read_affair("ferry")


def drafted(reports: Sequence[HeldReport], answered: Answered = Answered()) -> list[Draft]:  # noqa: B008 it is frozen
    return propose(reports, chronology="c", answered=answered)


def of(drafts: Sequence[Draft], words: str) -> Draft:
    """Return the one draft that has these words among its passages."""
    [found] = [draft for draft in drafts if any(words in each.passage.exact for each in draft.tellings)]
    return found


def reports_of(draft: Draft) -> list[str]:
    return [str(citation.report) for citation in draft.entry.citations]


def barge(*others: HeldReport) -> list[HeldReport]:
    return [held("a", "2031-04-08", STRUCK, publisher="Dunmar Post"), *others]


def test_a_draft_is_dated_as_its_words_date_it_and_told_in_them() -> None:
    [draft] = drafted(barge())
    when = draft.entry.when
    assert (when.words, when.edtf, when.earliest, when.latest, when.anchor) == (
        "7 April 2031",
        "2031-04-07",
        "2031-04-07",
        "2031-04-07",
        "2031-04-08",
    )
    assert when.grounds.startswith("“on Monday” in a report of 8 April 2031; ")
    assert draft.entry.text == f"“{STRUCK}”"
    assert draft.entry.state is EntryState.DRAFT
    assert draft.doubts == ("It stands on one report.",)


def test_what_somebody_quoted_quotes_bears_the_doubt_that_it_is_retold() -> None:
    retold = (
        "“The mate told me, ‘I scuttled the barge Ysolde at Dunmar on Monday,’ and then he laughed,” Bea Carr said."
    )
    plain = "“The mate scuttled the barge Ysolde at Dunmar on Monday, and then he laughed,” Bea Carr said."
    doubt = "It is told within a quotation only: whoever is quoted tells what somebody else said."
    told = [drafted([held("a", "2031-04-08", words)])[0].doubts for words in (retold, plain)]
    assert [doubt in each for each in told] == [True, False]


def test_an_extent_stays_an_extent() -> None:
    words = "The Karel bridge at Dunmar was painted green earlier this month by nineteen volunteers."
    [draft] = drafted([held("a", "2031-04-20", words)])
    assert (draft.entry.when.earliest, draft.entry.when.latest) == ("2031-04-01", "2031-04-20")


@pytest.mark.parametrize(
    "words",
    [
        "The barge Ysolde will be raised at Dunmar on Friday next week by two cranes.",
        "The barge Ysolde did not pass the lock at Dunmar on Monday with her cargo of coal.",
        "Who let the barge Ysolde pass the lock at Dunmar on Monday with her cargo of coal?",
        "The barge Ysolde carries coal and gravel between Dunmar and the sea.",
    ],
)
def test_what_is_expected_or_denied_or_asked_or_without_a_date_is_no_happening(words: str) -> None:
    assert drafted([held("a", "2031-04-08", words)]) == []


RELEASED = "Ada Holm was released from the Marn prison on Friday after nine weeks."


NOT_COUNTED = "Not counted, as it denies, doubts or supposes it"


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("Ada Holm was not released from the Marn prison on Friday, her lawyer said.", "Her lawyer denied it"),
        (
            "Reports that Ada Holm was released from the Marn prison on Friday are wrong, officials said.",
            "Officials denied it",
        ),
        (
            "It is false that Ada Holm was released from the Marn prison on Friday after nine weeks.",
            "A report of Loe Gazette says that it is not so",
        ),
        ("Had Ada Holm been released from the Marn prison on Friday, her mother would know.", NOT_COUNTED),
        ("Guards doubted whether Ada Holm was released from the Marn prison on Friday.", "Guards doubted it"),
        ("Contrary to reports, Ada Holm slept in the Marn prison and nobody was released on Friday.", NOT_COUNTED),
        ("Ada Holm denied that she was released from the Marn prison on Friday.", "Ada Holm denied it"),
        ("Ada Holm was never released from the Marn prison, a guard said.", "A guard denied it"),
    ],
)
def test_what_denies_doubts_or_supposes_a_happening_bears_none_out(words: str, who: str) -> None:
    told = held("a", "2031-05-10", RELEASED, publisher="Tarn Courier")
    drafts = drafted([told, held("b", "2031-05-11", words, publisher="Loe Gazette")])
    draft = next(each for each in drafts if reports_of(each) == ["a"])
    assert draft.origins == 1
    assert draft.doubts[0] == "It stands on one report."
    [against] = [each for each in draft.doubts if each.endswith(f"“{words}”")]
    assert against.startswith(f"{who}: ")
    aimed = [each.target for other in drafts if other is not draft for each in other.disputes]
    assert aimed == [f"entry:{draft.entry.id}"] * (len(drafts) - 1)


def test_a_passage_that_negates_never_leads() -> None:
    drafts = drafted(
        [
            held("a", "2031-05-10", "Soldiers killed 14 villagers in Marn on 4 May."),
            held(
                "b",
                "2031-05-11",
                "Soldiers killed 40 villagers in Marn on 4 May, a survivor said.",
                "On 4 May soldiers killed nobody in Marn, the army said.",
            ),
        ]
    )
    killed, denied = of(drafts, "14 villagers"), of(drafts, "nobody")
    assert "nobody" not in killed.entry.text
    assert [len(each.tellings) for each in (killed, denied)] == [2, 1]
    assert [each.target for each in denied.disputes] == [f"entry:{killed.entry.id}"]


@pytest.mark.parametrize(
    "words",
    [
        "A rumour that the mayor fled to Loe on Friday spread in the town of Tarn.",
        "If the bridge at Tarn collapsed on Friday, as some say, the police would know.",
        "The novel, set on 5 May 2031, tells of the sinking of the Alba.",
        "The governor Otto Wind was supposed to land in Loe on Friday.",
        "The firm called the report that its plant leaked acid on Thursday “pure invention”.",
    ],
)
def test_rumours_conditions_and_stories_found_no_happening(words: str) -> None:
    assert drafted([held("a", "2031-05-10", words)]) == []


def test_reports_that_were_rejected_on_a_day_are_told_of_that_day() -> None:
    visit = "General Oda Prim visited the port of Selene on Thursday, dockers said."
    rejected = "The ministry rejected on Sunday reports that General Oda Prim visited Selene on Thursday."
    drafts = drafted([held("a", "2031-05-10", visit), held("b", "2031-05-12", rejected)])
    assert of(drafts, "rejected").entry.when.edtf == "2031-05-11"
    [dispute] = of(drafts, "rejected").disputes
    assert (dispute.kind, dispute.target) == (DisputeKind.DENIES, f"entry:{of(drafts, 'dockers').entry.id}")


def test_of_a_very_long_report_the_beginning_is_read_and_that_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passages, "MOST_READ", 200)
    late = "The barge Ysolde was raised at Dunmar on Friday by two cranes."
    long = held("a", "2031-04-12", " ".join([STRUCK, "Divers looked on and ate their bread." * 4, late]))
    [draft] = drafted([long])
    assert [each.passage.exact for each in draft.tellings] == [STRUCK]
    words = sum(map(len, (STRUCK, late))) + 37 * 4 + 2
    cut = f"Only the first 200 of its {words} characters were looked at for drafts."
    assert passages.cut_of(long.read) == cut
    assert any(each.endswith(cut) for each in draft.doubts)


def test_copies_are_cited_and_count_once() -> None:
    copy = held("b", "2031-04-09", STRUCK.replace("on Monday ", "on Monday evening "), publisher="Evening Mast")
    own = held(
        "c",
        "2031-04-09",
        "The Ysolde hit the Karel bridge at Dunmar on 7 April; the barge sank within a minute.",
        publisher="Canal News",
    )
    [draft] = drafted(barge(copy, own))
    assert reports_of(draft)[0] in {"a", "c"}
    assert sorted(reports_of(draft)) == ["a", "b", "c"]
    assert draft.grounds[0] == "Told by three reports of two origins between 8 April 2031 and 9 April 2031."
    assert "Evening Mast has most of its words from Dunmar Post." in draft.grounds
    by_report = {each.report: each for each in draft.tellings}
    assert by_report["b"].copy_of == by_report["a"].key


def test_who_has_it_from_another_outlet_is_no_origin() -> None:
    leaning = held(
        "b",
        "2031-04-09",
        "The barge Ysolde sank at Dunmar on Monday when she hit the Karel bridge, the Dunmar Post reported.",
        publisher="Canal News",
    )
    [draft] = drafted(barge(leaning))
    assert draft.doubts[0] == "It has one origin."
    assert "Canal News has it from Dunmar Post." in draft.grounds


def test_more_copies_weigh_no_more() -> None:
    fire = "A fire in the Orlov mill at Dunmar killed two weavers on Monday, the fire brigade said."
    pile = [*barge(), held("fire", "2031-04-08", fire, publisher="Dunmar Star")]
    copies = [held(f"copy{n}", "2031-04-08", STRUCK, publisher=f"Paper {n}") for n in range(5)]
    before, after = drafted(pile), drafted([*pile, *copies])
    shares = [of(found, "barge").share / of(found, "Orlov").share for found in (before, after)]
    assert shares[1] <= shares[0] * 1.2


def test_two_happenings_of_one_kind_stay_apart() -> None:
    first = "A shell struck the Karam market in Vasht on Monday, killing four traders."
    second = "A shell struck the Salim school in Vasht on Tuesday, killing nine pupils."
    same_day = "A shell struck the Nuri bakery in Vasht on Monday, wounding two bakers."
    drafts = drafted(
        [held("a", "2031-04-09", first, second), held("b", "2031-04-08", same_day), held("c", "2031-04-08", first)]
    )
    assert [reports_of(of(drafts, name)) for name in ("Karam", "Salim", "Nuri")] == [["c", "a"], ["a"], ["b"]]


def test_a_visit_to_two_places_is_two_visits() -> None:
    places = [of(drafted(FERRY), words).entry.id for words in ("visited Port Ellan", "visited Tannet")]
    assert len(set(places)) == 2


def test_a_sentence_that_looks_back_bears_out_the_old_happening() -> None:
    back = "The town council met after the sinking of the barge Ysolde at the Karel bridge on 7 April."
    draft = of(drafted(barge(held("b", "2031-05-02", back, publisher="Canal News"))), "struck")
    assert reports_of(draft) == ["a", "b"]
    assert draft.entry.text == f"“{STRUCK}”"


def test_where_accounts_differ_the_date_of_more_origins_is_taken_and_said() -> None:
    told = "The barge Ysolde struck the Karel bridge at Dunmar {} with nine tonnes of coal aboard."
    drafts = drafted(
        [
            held("a", "2031-04-20", told.format("on 7 April"), publisher="Dunmar Post"),
            held("b", "2031-04-21", told.format("on 7 April"), publisher="Canal News", bylines=["Ann Orr"]),
            held("c", "2031-04-22", told.format("on 9 April"), publisher="Evening Mast"),
            held(
                "d",
                "2031-04-23",
                "Divers say that the Ysolde sank at the Karel bridge on 7 April with coal aboard.",
                publisher="River Times",
            ),
        ]
    )
    draft = of(drafts, "9 April")
    assert draft.entry.when.edtf == "2031-04-07"
    assert "Accounts differ on the date: Evening Mast gives 9 April 2031, not 7 April 2031." in draft.doubts


def test_a_denial_is_a_happening_of_its_own_that_contests_another() -> None:
    drafts = drafted(FERRY)
    denial, drinking = of(drafts, "on Monday denied"), of(drafts, "bar of the Tannet Hotel")
    [dispute] = denial.disputes
    assert (dispute.kind, dispute.target, dispute.scope) == (
        DisputeKind.DENIES,
        f"entry:{drinking.entry.id}",
        "last week",
    )
    assert dispute.misses is False
    assert not dispute.drawn
    assert "It is contested by what one draft or entry tells." in drinking.grounds


def test_a_denial_of_another_week_misses() -> None:
    drafts = drafted(
        [
            held("a", "2031-04-09", "General Oda Prim visited the port of Selene on 1 April, dockers said."),
            held("b", "2031-04-21", "The ministry on Monday denied that General Oda Prim visited Selene last week."),
        ]
    )
    [dispute] = of(drafts, "denied").disputes
    assert (dispute.misses, dispute.earliest) == (True, "2031-04-14")


def test_ferry_groundings_are_told_once_each_and_in_three_languages() -> None:
    drafts = drafted(FERRY)
    first, second = of(drafts, "ran on to the Skarv reef"), of(drafts, "Star of Lorn struck")
    assert (first.entry.when.edtf, second.entry.when.edtf) == ("2027-05-04", "2027-05-11")
    assert {citation.publisher for citation in first.entry.citations} == {
        "Ellan Herald",
        "Northern Press Agency",
        "Daily Beacon",
        "Le Rivage",
    }
    assert {citation.publisher for citation in second.entry.citations} == {"Northern Press Agency", "Daily Beacon"}


def grouped(judgement: Judgement, one: Draft, other: Draft) -> Grouping:
    keys = [tuple(each.key for each in draft.tellings) for draft in (one, other)]
    return Grouping(id="g", chronology="c", judgement=judgement, passages=keys[0], others=keys[1])


def test_a_window_is_told_once() -> None:
    denial = of(drafted(FERRY), "on Monday denied")
    [dispute] = denial.disputes
    window = window_of(dispute)
    assert dispute.grounds.count(window) == 1
    assert untold_window_of(dispute) == ""
    assert untold_window_of(replace(dispute, grounds="An editor saw it.")) == window


def test_what_authors_judge_the_same_is_one_draft() -> None:
    drafts = drafted(FERRY)
    one, other = of(drafts, "visited Port Ellan"), of(drafts, "visited Tannet")
    again = drafted(FERRY, Answered(groupings=[grouped(Judgement.SAME, one, other)]))
    assert of(again, "visited Port Ellan").entry.id == of(again, "visited Tannet").entry.id


def test_what_authors_judge_different_is_two_drafts() -> None:
    pile = barge(held("b", "2031-04-08", STRUCK.replace("the river police", "sailors"), publisher="Canal News"))
    [draft] = drafted(pile)
    keys = tuple(each.key for each in draft.tellings)
    apart = Grouping(id="g", chronology="c", judgement=Judgement.DIFFERENT, passages=keys[:1], others=keys[1:])
    assert sorted(map(reports_of, drafted(pile, Answered(groupings=[apart])))) == [["a"], ["b"]]
    joined = replace(apart, judgement=Judgement.SAME)
    assert len(drafted(pile, Answered(groupings=[apart, joined]))) == 1


def rejected(draft: Draft, kind: RejectionKind) -> Rejection:
    return Rejection(id="r", chronology="c", kind=kind, passages=tuple(each.key for each in draft.tellings))


def test_what_was_turned_down_comes_again_only_with_a_new_origin() -> None:
    [draft] = drafted(barge())
    answered = Answered(rejections=[rejected(draft, RejectionKind.MINOR)])
    assert drafted(barge(), answered) == []
    copy = held("b", "2031-04-09", STRUCK, publisher="Evening Mast")
    assert drafted(barge(copy), answered) == []
    own = held("c", "2031-04-09", "The Ysolde hit the Karel bridge at Dunmar on 7 April, a diver said.", publisher="X")
    [again] = drafted(barge(own), answered)
    assert "It was turned down before; since then one new origin tells it." in again.grounds


def test_what_is_like_what_was_turned_down_weighs_less() -> None:
    football = "Dunmar Rovers beat Selene United in the river cup on {} before a crowd of {}."
    pile = [
        *barge(),
        held("f", "2031-04-09", football.format("6 April", "900")),
        held("g", "2031-05-09", football.format("4 May", "700")),
    ]
    before = drafted(pile)
    answered = Answered(rejections=[rejected(of(before, "6 April"), RejectionKind.OFF_TOPIC)])
    after = drafted(pile, answered)
    ratios = [of(found, "4 May").share / of(found, "barge").share for found in (before, after)]
    assert ratios[1] < 0.6 * ratios[0]


def accepted(draft: Draft, state: EntryState = EntryState.PUBLISHED) -> Entry:
    return replace(draft.entry, state=state)


def test_what_an_entry_tells_is_drafted_only_where_it_lacks_accounts() -> None:
    [draft] = drafted(barge())
    entry = accepted(draft)
    keys = {each.key: entry.id for each in draft.tellings}
    answered = Answered(entries=[entry], accepted=keys)
    assert drafted(barge(), answered) == []
    own = held("c", "2031-04-09", "The Ysolde hit the Karel bridge at Dunmar on 7 April, a diver said.", publisher="X")
    [more] = drafted(barge(own), answered)
    assert more.adds_to == entry.id
    assert reports_of(more) == ["c"]
    assert more.entry.id != entry.id
    assert drafted(barge(own), Answered(entries=[accepted(draft, EntryState.WITHDRAWN)], accepted=keys)) == []


def test_an_entry_that_was_written_by_hand_gets_the_accounts_that_it_lacks() -> None:
    [draft] = drafted(barge())
    entry = replace(
        accepted(draft), id="hand", citations=(), text="The barge Ysolde strikes the Karel bridge at Dunmar and sinks."
    )
    [more] = drafted(barge(), Answered(entries=[entry]))
    assert (more.adds_to, reports_of(more)) == ("hand", ["a"])


def test_what_an_entry_quotes_from_a_report_that_it_cites_is_told_whatever_day_it_holds() -> None:
    [draft] = drafted(barge())
    words = draft.tellings[0].passage.exact
    cites = [replace(each, text="") for each in draft.entry.citations]
    entry = replace(accepted(draft), id="hand", citations=tuple(cites), text=f"“{words}”", when=parse("2031-02-01"))
    assert drafted(barge(), Answered(entries=[entry])) == []
    [other] = drafted(barge(), Answered(entries=[replace(entry, text="“The Ysolde left port.”")]))
    assert other.adds_to == ""


def test_what_an_entry_quotes_with_marks_of_its_editor_is_told_as_well() -> None:
    [draft] = drafted(barge())
    words = draft.tellings[0].passage.exact
    cites = [replace(each, text="") for each in draft.entry.citations]
    marked = f"“[…]{words.partition(' ')[2].replace('sank', 'sank [sic]')}”"
    entry = replace(accepted(draft), id="hand", citations=tuple(cites), text=marked, when=parse("2031-02-01"))
    assert drafted(barge(), Answered(entries=[entry])) == []
    [other] = drafted(barge(), Answered(entries=[replace(entry, text=marked.replace("barge", "tug"))]))
    assert other.adds_to == ""


def test_the_day_of_what_is_told_of_who_says_something_is_not_that_of_the_saying() -> None:
    words = "Ida Rusk, who opened a bakery in Tarn on 8 July, said that bread sold well."
    [draft] = drafted([held("a", "2031-07-09", words)])
    assert draft.entry.when.edtf == "2031-07-08"
    assert not any("that of the saying" in each for each in draft.doubts)


def test_a_wind_that_died_down_is_not_told_by_who_tells_a_death() -> None:
    wind = held("a", "2031-05-20", "The wind died down on 4 May near Dorrem.", publisher="Dorrem Post")
    death = held("b", "2031-05-21", "A rescue worker at the Dorrem mill died.", publisher="Tarn Eye")
    [calm] = [each for each in drafted([wind, death]) if each.entry.when.edtf == "2031-05-04"]
    assert reports_of(calm) == ["a"]


def test_a_draft_keeps_its_id_when_reports_come() -> None:
    first = drafted(FERRY[:4])
    second = propose(FERRY, chronology="c", previous=first)
    words = "ran on to the Skarv reef"
    assert of(first, words).entry.id == of(second, words).entry.id


def test_an_id_goes_to_the_draft_that_shares_most_passages() -> None:
    one, other, *_ = drafted(FERRY)
    renamed = replace(other, entry=replace(other.entry, id="former"))
    kept = keep_ids([one, other], [renamed])
    assert [each.entry.id for each in kept] == [one.entry.id, "former"]
    assert keep_ids([one], [], {one.entry.id})[0].entry.id != one.entry.id


def test_a_retracted_report_founds_nothing_and_counts_for_nothing() -> None:
    [report] = barge()
    retracted = replace(report, read=replace(report.read, is_retracted=True))
    assert drafted([retracted]) == []
    own = held("c", "2031-04-09", "The Ysolde hit the Karel bridge at Dunmar on 7 April, a diver said.", publisher="X")
    [draft] = drafted([retracted, own])
    assert (draft.origins, draft.entry.text) == (
        1,
        "“The Ysolde hit the Karel bridge at Dunmar on 7 April, a diver said.”",
    )
    assert reports_of(draft) == ["c", "a"]
    assert "Dunmar Post was retracted, and counts for nothing." in draft.doubts


def pair(first: str, second: str, days: tuple[str, str] = ("2031-04-08", "2031-04-08")) -> tuple[Judgement, str]:
    accounts = accounts_of([held("a", days[0], first), held("b", days[1], second)])
    one, other = accounts
    judged = judge(one, other, Likeness([account.telling for account in accounts]))
    return judged.judgement, judged.grounds


def test_two_passages_are_judged_with_what_agrees_and_what_does_not() -> None:
    hit = "The Ysolde hit the Karel bridge at Dunmar on 7 April, a diver said."
    assert pair(STRUCK, hit) == (Judgement.SAME, "Their dates can meet. Both have Ysolde, Karel and Dunmar.")
    other = "The mayor of Selene, Ada Venn, opened a school on Monday."
    judgement, grounds = pair(STRUCK, other)
    assert judgement is Judgement.DIFFERENT
    assert grounds.startswith("Their dates can meet. They share no name and no number. Only the first has Ysolde")
    assert pair(STRUCK, STRUCK, ("2031-04-08", "2031-04-15")) == (
        Judgement.DIFFERENT,
        "Their dates lie apart. Both have Ysolde, Karel and Dunmar.",
    )


def test_what_is_not_sure_to_be_the_same_is_a_doubt() -> None:
    wide = (
        "Oda Prim came to Selene in April with word that without fresh timber, rope, tar and sailcloth the northern"
        " channel would be lost to ferries, and that nobody should count on loans, lotteries or wealthy widows."
    )
    pile = [
        held("a", "2031-04-20", "General Oda Prim landed in Selene on 3 April with nine aides and two trunks."),
        held("b", "2031-05-20", wide, publisher="Canal News"),
    ]
    [draft] = drafted(pile)
    assert reports_of(draft) == ["a", "b"]
    assert any(
        each.startswith("Whether Canal News tells of the same is not sure. Their dates can meet. Both have Oda")
        for each in draft.doubts
    )


SENTENCES = st.sampled_from(
    [
        STRUCK,
        "The barge Ysolde hit the Karel bridge at Dunmar on 7 April, a diver said.",
        "The mayor of Dunmar, Ada Venn, denied on Tuesday that the barge Ysolde struck the Karel bridge last week.",
        "Divers raised the barge Ysolde on 12 April in front of the Karel bridge.",
        "Ada Venn visited Selene on 12 April and spoke of the barge.",
        "The Ysolde was built in Selene.",
        "Ada Venn said on Sunday that the Karel bridge would be mended.",
        "The Dunmar Post reported that the Ysolde struck the Karel bridge earlier this month.",
    ]
)
PILES = st.lists(
    st.tuples(st.lists(SENTENCES, min_size=1, max_size=4), st.integers(8, 28), st.sampled_from(["Post", "Mast", ""])),
    min_size=1,
    max_size=5,
)


@settings(max_examples=30, deadline=None)
@given(PILES, st.randoms(use_true_random=False))
def test_drafts_are_the_same_in_whatever_order_reports_come(
    pile: list[tuple[list[str], int, str]], random: "object"
) -> None:
    reports = [
        held(f"r{n}", f"2031-04-{day:02d}", *sentences, publisher=publisher)
        for n, (sentences, day, publisher) in enumerate(pile)
    ]
    shuffled = list(reports)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    drafts = drafted(reports)
    assert drafted(shuffled) == drafts
    assert len({draft.entry.id for draft in drafts}) == len(drafts)
    texts = {report.report.id: report for report in reports}
    for draft in drafts:
        assert 0 < draft.share <= 1
        assert draft.entry.when.known
        assert {each.report for each in draft.tellings} == set(reports_of(draft))
        for telling in draft.tellings:
            exacts = [each.words for each in texts[telling.report].read.passages]
            assert telling.passage.exact in exacts


TWICE = (
    "The barge Ysolde struck the Karel bridge at Dunmar on Monday and sank. "
    "The barge Ysolde struck the Karel bridge at Dunmar on Monday with her bow."
)


def test_a_report_that_tells_a_happening_twice_is_cited_with_all_that_it_tells() -> None:
    [draft] = drafted([held("a", "2031-04-08", TWICE, publisher="Dunmar Post")])
    first, second = (f"“{each.passage.exact}”" for each in draft.tellings)
    assert first != second
    assert [each.text for each in draft.entry.citations] == [f"{first} {second}"]


def test_what_was_split_from_an_accepted_passage_is_not_added_to_its_entry() -> None:
    pile = barge(held("b", "2031-04-08", STRUCK.replace("the river police", "sailors"), publisher="Canal News"))
    [draft] = drafted(pile)
    keys = tuple(each.key for each in draft.tellings)
    apart = Grouping(id="g", chronology="c", judgement=Judgement.DIFFERENT, passages=keys[1:], others=keys[:1])
    entry = accepted(next(each for each in drafted(pile, Answered(groupings=[apart])) if reports_of(each) == ["a"]))
    answered = Answered(entries=[entry], accepted={keys[0]: entry.id}, groupings=[apart])
    [rest] = drafted(pile, answered)
    assert (reports_of(rest), rest.adds_to) == (["b"], "")
    joined = replace(apart, id="h", judgement=Judgement.SAME)
    [rest] = drafted(pile, replace(answered, groupings=[apart, joined]))
    assert (reports_of(rest), rest.adds_to) == (["b"], entry.id)


def test_what_was_joined_to_an_accepted_passage_of_the_same_report_is_added_to_its_entry() -> None:
    words = f"{STRUCK} A crane lifted the church bell of Tarn onto a lorry on Sunday."
    pile = [held("a", "2031-04-08", words, publisher="Dunmar Post")]
    bell, struck = of(drafted(pile), "bell"), of(drafted(pile), "bridge")
    answered = Answered(entries=[accepted(struck)], accepted={each.key: struck.entry.id for each in struck.tellings})
    assert [each.adds_to for each in drafted(pile, answered)] == [""]
    [more] = drafted(pile, replace(answered, groupings=[grouped(Judgement.SAME, struck, bell)]))
    assert more.adds_to == struck.entry.id
    assert [each.text for each in more.entry.citations] == [each.text for each in bell.entry.citations]


@settings(max_examples=8, deadline=None)
@given(st.permutations(FERRY), st.sets(st.integers(1, len(FERRY) - 1), max_size=3))
def test_in_whatever_order_and_batches_reports_come_the_drafts_are_those_of_one_go(
    reports: list[HeldReport], cuts: set[int]
) -> None:
    with beside_the_record() as kept:
        for cut in (*sorted(cuts), len(reports)):
            memory = Remembering(kept, "c")
            drafts = propose(reports[:cut], chronology="c", memory=memory)
            memory.end()
    assert drafts == drafted(FERRY)


@pytest.mark.parametrize(
    "words",
    [
        "A study released on Monday says that the lock at Dunmar has no lights.",
        "Barges pay at the lock of Dunmar under a law of 2029 and a treaty of 2030.",
        "Pilots say that the barge Ysolde's April journey followed weeks of repairs.",
        "An earlier Dunmar Post report, citing two pilots, had put the journey of the Ysolde on Monday.",
    ],
)
def test_the_date_of_a_thing_that_is_named_dates_no_happening(words: str) -> None:
    assert drafted([held("a", "2031-05-08", words)]) == []


ORDE = "Mr Orde, the chief engineer of the water board, was blamed for months."


@pytest.mark.parametrize(
    ("before", "text"),
    [
        (ORDE, "“[Mr Orde] resigned on Monday.”"),
        ("The keeper, Irena Voss, was seen at the lock.", "“[Irena Voss] resigned on Monday.”"),
        ("The lock is shut, the mayor, Jelena Stahl, said.", "“[Jelena Stahl] resigned on Monday.”"),
        ("Pavel Orde met Mr Fenn at the lock of Dunmar.", "“He resigned on Monday.”"),
        ("Nobody was seen at the lock of Dunmar.", "“He resigned on Monday.”"),
    ],
)
def test_a_pronoun_is_told_with_the_name_where_it_is_clear(before: str, text: str) -> None:
    [draft] = drafted([held("a", "2031-04-08", f"{before} He resigned on Monday.")])
    assert draft.entry.text == text
    assert ("Who “He” is has to be read in the text before." in draft.doubts) == text.startswith("“He ")


def test_what_names_somebody_leads_before_what_is_only_understood_behind_another_sentence() -> None:
    log = held("a", "2031-04-08", "The water was high. The log says 10:25 p.m. on 6 April.", bylines=["Nils Ekdal"])
    told = "The barge Ysolde came into Dunmar at 10:25 p.m. on 6 April, the log says, and moored at first light."
    [draft] = drafted([log, held("b", "2031-04-10", told, bylines=["Nils Ekdal"])])
    assert draft.entry.text == f"“{told}”"


def test_a_name_behind_a_pronoun_joins_what_two_reports_tell() -> None:
    other = "The chief engineer Pavel Orde resigned on Monday over a crack in the wall."
    drafts = drafted([held("a", "2031-04-08", f"{ORDE} He resigned on Monday."), held("b", "2031-04-09", other)])
    assert [reports_of(draft) for draft in drafts] == [["b", "a"]]


def test_what_somebody_is_quoted_with_denies_nothing_that_is_told_beside_it() -> None:
    words = "“I can no longer answer for this wall,” Pavel Orde wrote to the board on Monday as he resigned."
    [draft] = drafted([held("a", "2031-04-08", words)])
    assert draft.tellings[0].dated_by == "on Monday"


def test_numbers_that_differ_are_a_doubt() -> None:
    told = held(
        "a", "2031-04-08", "Some 240 families left Lower Osk on Monday after the wall cracked.", publisher="Herald"
    )
    other = held("b", "2031-04-08", "About 310 families left Lower Osk on Monday, the guard said.", publisher="Wire")
    [draft] = drafted([told, other])
    assert "Accounts differ on how many families: Herald has 240, Wire 310." in draft.doubts


@pytest.mark.parametrize(
    ("one", "other", "doubt"),
    [
        (
            "On Monday a boiler explosion at the Ombra laundry injured 14 people, Mayor Ute Lahm said.",
            "Twelve people were injured on Monday in a boiler explosion at the Ombra laundry, said Tomas Verrin.",
            "Accounts differ on how many were injured: Herald has 14, Wire twelve.",
        ),
        (
            "On Monday a boiler explosion at the Ombra laundry injured 14 people, Mayor Ute Lahm said.",
            "At least 12 people were injured on Monday in a boiler explosion at the Ombra laundry, said Tomas Verrin.",
            "",
        ),
        (
            "On Monday 12 people were taken to hospital after a boiler explosion at the Ombra laundry.",
            "On Monday 14 staff were evacuated after a boiler explosion at the Ombra laundry.",
            "",
        ),
        (
            "On Monday officers searched the Ombra laundry and took 11 boxes of files.",
            "Eight boxes of files were taken when officers searched the Ombra laundry on Monday.",
            "Accounts differ on how many boxes: Herald has 11, Wire eight.",
        ),
        (
            "The mayor resigned on Monday after the Ombra laundry blast, two officials said.",
            "The mayor resigned on Monday after the Ombra laundry blast, three officials said.",
            "",
        ),
    ],
)
def test_what_reports_count_otherwise_is_a_doubt(one: str, other: str, doubt: str) -> None:
    reports = [held("a", "2031-04-08", one, publisher="Herald"), held("b", "2031-04-08", other, publisher="Wire")]
    [draft] = drafted(reports)
    assert [each for each in draft.doubts if "differ on how many" in each] == ([doubt] if doubt else [])


def drafted_days(*reports: HeldReport) -> list[str]:
    return sorted(each.entry.when.edtf for each in propose(reports, most=100))


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("The harbour office took samples off Tarn on 3 and 4 May 2033.", ["2033-05-03/2033-05-04"]),
        ("Two tanks leaked at Tarn on Monday and Tuesday, the office said on Wednesday.", ["2033-05-02/2033-05-03"]),
        ("The ferry Orla left Tarn on 3 May 2033 and on 5 January 2033 the dock burned.", ["2033-01-05", "2033-05-03"]),
        ("Jo Lund resigned as harbour master on Tuesday, the day police searched the dock.", ["2033-05-03"]),
    ],
)
def test_days_that_and_joins_are_one_stretch_and_a_day_named_by_another_happening_none(
    words: str, days: list[str]
) -> None:
    assert drafted_days(held("a", "2033-05-06", words)) == days


def test_the_day_behind_who_says_so_dates_no_german_happening() -> None:
    words = "In Tarn sind am 2. Mai 2033 rund 300 Fische geborgen worden, teilte das Amt am 4. Mai 2033 mit."
    assert drafted_days(held("a", "2033-05-06", words)) == ["2033-05-02"]


def test_what_names_no_day_joins_only_what_tells_of_the_same_deed() -> None:
    closed = held("a", "2033-05-06", "The water board closed the intake at Sill Weir on Tuesday, a notice said.")
    voted = held(
        "b",
        "2033-05-12",
        "By 7 votes to 4 the council voted to keep the water intake at Sill Weir closed until autumn.",
    )
    [draft] = propose([closed, voted], most=100)
    assert reports_of(draft) == ["a"]
