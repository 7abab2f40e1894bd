"""A draft from a pile of reports: which days, which sentences, and why."""

from collections.abc import Callable, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.domain.dates import Day
from dateline.stages.drafting import DatedReport, DraftedDay, Told, cut, date, draft, standing
from dateline.stages.drafting.standing import gather
from dateline.stages.drafting.subject import Subject

Counting = Callable[[Callable[[], object]], int]

LEFT = "The tanker left Port Selene on 2 April 2031 with forty drums on its deck, three dockers said."
SEEN = "A fishing boat saw the tanker off Cape Orla on 9 April 2031 without a single drum on its deck."
DENIED = "The ministry of harbours denied on 12 April 2031 that a tanker with drums had left Port Selene."


def report(doc: str, day: str, *sentences: str) -> Told:
    published = Day.parse(day) if day else None
    return Told(doc=doc, sentences=sentences, first=published, last=published, language="en")


def drafted(reports: Sequence[Told], dates: int | None = None, sentences: int = 2) -> list[DraftedDay]:
    return draft([date(each) for each in reports], dates=dates, sentences=sentences)


def days(found: Sequence[DraftedDay]) -> list[str]:
    return [str(Day.from_ordinal(each.day)) for each in found]


def test_days_come_in_order_with_sentences_as_they_stand() -> None:
    found = drafted([report("b", "2031-04-13", DENIED, SEEN), report("a", "2031-04-03", LEFT)])
    assert days(found) == ["2031-04-02", "2031-04-09", "2031-04-12"]
    assert found[0].sentences[0].words == LEFT
    assert [each.sentences[0].doc for each in found] == ["a", "b", "b"]


def test_relative_words_count_from_the_day_of_publication() -> None:
    pile = [
        report("a", "2031-04-03", "The tanker left Port Selene yesterday with forty drums on its deck, dockers said."),
        report(
            "b", "2031-04-20", "The tanker with the forty drums had left Port Selene on April 2, a Wednesday night."
        ),
    ]
    assert days(drafted(pile)) == ["2031-04-02"]
    assert drafted(pile)[0].reports == 2


def test_a_day_recalled_by_many_reports_outweighs_a_day_of_one() -> None:
    recalled = "The tanker that left Port Selene on 2 April 2031 with forty drums is still being looked for."
    pile = [report(f"later {n}", f"2031-05-{n:02d}", f"Paper {n}: {recalled}") for n in range(1, 8)]
    pile.append(
        report("once", "2031-05-09", "The port of Selene opened a tanker berth on 8 May 2031 with a small band.")
    )
    assert days(drafted(pile, dates=1)) == ["2031-04-02"]


def test_copies_of_one_wording_count_once_for_a_day() -> None:
    copies = [report(f"copy {n}", "2031-04-10", SEEN) for n in range(30)]
    own = [
        report("x", "2031-04-13", DENIED),
        report("y", "2031-04-13", "No tanker with drums left Port Selene, a ministry speaker said on 12 April 2031."),
    ]
    (first,) = drafted([*copies, *own], dates=1)
    assert str(Day.from_ordinal(first.day)) == "2031-04-12"
    seen = next(each for each in drafted([*copies, *own]) if each.day == Day(2031, 4, 9).ordinal)
    assert (seen.reports, seen.origins) == (30, 1)


def test_the_earliest_report_is_named_for_words_that_several_have() -> None:
    pile = [report("late", "2031-04-11", SEEN), report("early", "2031-04-10", SEEN), report("undated", "", SEEN)]
    (day,) = drafted(pile)
    assert [each.doc for each in day.sentences] == ["early"]


def test_no_sentence_is_told_twice_on_a_day() -> None:
    alike = SEEN.replace("single ", "")
    (day,) = drafted([report("a", "2031-04-10", SEEN), report("b", "2031-04-11", alike)], sentences=5)
    assert len(day.sentences) == 1


def test_what_lies_after_all_reports_is_no_day_of_a_chronology() -> None:
    expected = "The ministry of harbours will question the crew of the tanker on 30 June 2031 in Port Selene."
    assert days(drafted([report("a", "2031-04-13", DENIED, expected)])) == ["2031-04-12"]


def test_what_was_written_before_a_day_stands_back_behind_what_was_written_after() -> None:
    before = "Three ministers will board the tanker at Port Selene on 9 April 2031, the harbour master said."
    after = "Three ministers boarded the tanker at Port Selene on 9 April 2031, the harbour master said."
    (day,) = drafted([report("a", "2031-04-03", before), report("b", "2031-04-10", after)], sentences=1)
    assert day.sentences[0].words == after


def test_a_vague_date_names_no_day() -> None:
    vague = "The tanker left Port Selene in April 2031 with forty drums on its deck, or a few weeks before that."
    assert drafted([report("a", "2031-05-13", vague)]) == []


def test_sentences_without_a_date_may_tell_of_the_day_of_their_report() -> None:
    told = "Forty drums of the tanker were found empty on the beach of Cape Orla by children from the village."
    (day,) = drafted([report("a", "2031-04-09", SEEN, told)], sentences=2)
    assert {each.words: each.dated_by for each in day.sentences} == {SEEN: "9 April 2031", told: ""}


def test_sentences_without_a_date_may_tell_of_a_day_that_their_report_has_named_before() -> None:
    told = "Forty drums of the tanker were found empty on the beach of Cape Orla by children from the village."
    named = drafted([report("a", "2031-04-10", SEEN, told)])
    assert [each.words for day in named for each in day.sentences] == [SEEN, told]
    (day,) = drafted([report("a", "2031-04-10", told), report("b", "2031-04-11", SEEN)])
    assert [each.words for each in day.sentences] == [SEEN]


def test_so_many_days_and_sentences_are_given_as_are_asked_for() -> None:
    pile = [report("a", "2031-04-13", LEFT, SEEN, DENIED)]
    assert len(drafted(pile, dates=2)) == 2
    assert all(len(day.sentences) <= 1 for day in drafted(pile, sentences=1))


def test_nothing_comes_of_nothing() -> None:
    assert drafted([]) == []
    assert drafted([report("a", "2031-04-13"), report("b", "", "No day at all.")]) == []


def test_a_text_is_cut_into_sentences_that_stand_in_it() -> None:
    text = "Dr. Moll spoke.\n\nThe tanker left. “It was dark.”"
    assert cut(text) == ["Dr. Moll spoke.", "The tanker left.", "“It was dark.”"]


SENTENCES = st.sampled_from(
    [
        LEFT,
        SEEN,
        DENIED,
        "Nobody said who had paid for the drums that stood on the deck of the tanker.",
        "",
        "yesterday",
    ]
)
REPORTS = st.builds(
    report,
    st.sampled_from(["a", "b", "c"]),
    st.sampled_from(["2031-04-03", "2031-04-10", "2031-04-13", ""]),
    *[SENTENCES] * 4,
)


@settings(max_examples=40, deadline=None)
@given(st.lists(REPORTS, max_size=7), st.randoms(), st.integers(1, 4), st.integers(1, 4))
def test_a_draft_does_not_hang_on_the_order_of_the_reports(
    pile: list[Told], chance: object, dates: int, sentences: int
) -> None:
    turned = list(pile)
    chance.shuffle(turned)  # type: ignore[attr-defined]
    assert drafted(pile, dates, sentences) == drafted(turned, dates, sentences)


@settings(max_examples=40, deadline=None)
@given(st.lists(REPORTS, max_size=7), st.integers(1, 4), st.integers(1, 4))
def test_a_draft_holds_only_what_the_reports_say(pile: list[Told], dates: int, sentences: int) -> None:
    said = {words: told.doc for told in pile for words in told.sentences}
    found = drafted(pile, dates, sentences)
    assert len(found) <= dates
    assert [each.day for each in found] == sorted({each.day for each in found})
    for day in found:
        assert 1 <= len(day.sentences) <= sentences
        assert all(each.words in said for each in day.sentences)
        assert 0 < day.share <= 1
        assert day.origins <= day.reports


def crowd(count: int, days: int) -> list[DatedReport]:
    """So many reports, each in words of its own, all of so few days."""
    return [
        date(report(str(number), f"2031-04-{1 + number % days:02d}", f"Boat{number} left Selene{number % 7}. {LEFT}"))
        for number in range(count)
    ]


@pytest.mark.parametrize("days", [1, 25])
def test_drafting_grows_with_the_reports_and_not_with_their_square(calls_of: Counting, days: int) -> None:
    few, many = crowd(200, days), crowd(800, days)
    assert calls_of(lambda: draft(many)) < 4.6 * calls_of(lambda: draft(few))


def test_a_crowded_day_costs_no_more_than_its_heaviest_sentences(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(standing, "_MOST", 50)
    pile = crowd(400, 1)
    sentences = (each.words for report in pile for each in report.sentences)
    gathered = gather([Day.parse("2031-04-02").ordinal], pile, Subject(sentences))
    assert [len(of_day.standings) for of_day in gathered.values()] == [50]
