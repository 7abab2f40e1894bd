"""What an earlier drafting worked out, taken up again: never another outcome, and only what is new is worked out."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_affairs import beside_the_record, held, read_affair

from dateline.app import remembering
from dateline.app.remembering import Remembering
from dateline.domain.drafts import Draft
from dateline.stages.drafting.pile import HeldReport
from dateline.stages.drafting.proposing import propose

SENTENCES = st.sampled_from(
    [
        "The barge Ysolde struck the Karel bridge at Dunmar on 7 April, and 14 people were hurt.",
        "The barge Ysolde hit the Karel bridge at Dunmar on 7 April, a diver said.",
        "Das Schiff Ysolde rammte am 7. April in Dunmar die Karelbrücke, 14 Menschen wurden verletzt.",
        "La péniche Ysolde a heurté le pont Karel à Dunmar le 7 avril, faisant 14 blessés.",
        "La barcaza Ysolde chocó el 7 de abril con el puente Karel en Dunmar y hubo 14 heridos.",
        "The mayor of Dunmar, Ada Venn, denied on Tuesday that the barge Ysolde struck the Karel bridge last week.",
        "Die Bürgermeisterin Ada Venn bestritt am Dienstag, dass die Ysolde die Karelbrücke gerammt hat.",
        "Three people died at the Karel bridge in Dunmar on 7 April.",
        "Five people died at the Karel bridge in Dunmar on 7 April, the coroner said.",
        "Divers raised the barge Ysolde on 12 April in front of the Karel bridge.",
        "Two days after the collision Ada Venn resigned.",
        "Ada Venn has been arrested in Dunmar.",
        "The town hall did not answer questions about the barge Ysolde.",
        "Ada Venn said on Sunday that the Karel bridge would be mended.",
        "Correction: An earlier version of this report misstated the day of the collision. It was 7 April.",
    ]
)
PILES = st.lists(
    st.tuples(
        st.lists(SENTENCES, min_size=1, max_size=4), st.integers(8, 14), st.sampled_from(["Post", "Mast", "Echo"])
    ),
    min_size=2,
    max_size=7,
    unique_by=lambda each: (tuple(each[0]), each[2]),
)


def add_one_by_one(reports: Sequence[HeldReport]) -> None:
    """Draft after each report with what the draftings before worked out; each has to be that of a drafting anew."""
    drafts = list[Draft]()
    with beside_the_record() as kept:
        for count in range(1, len(reports) + 1):
            memory = Remembering(kept, "a case")
            anew = propose(reports[:count], most=100, previous=drafts)
            drafts = propose(reports[:count], most=100, previous=drafts, memory=memory)
            assert drafts == anew
            memory.end()


@settings(max_examples=60, deadline=None)
@given(PILES)
def test_what_is_drafted_report_by_report_is_what_is_drafted_anew(pile: list[tuple[list[str], int, str]]) -> None:
    add_one_by_one(
        [
            held(f"r{number}", f"2031-04-{day:02d}", *sentences, publisher=publisher, title="The barge")
            for number, (sentences, day, publisher) in enumerate(pile)
        ]
    )


@settings(max_examples=3, deadline=None)
@given(st.permutations(read_affair("halcyon")))
def test_an_affair_in_four_languages_comes_to_the_same_in_any_order(reports: list[HeldReport]) -> None:
    add_one_by_one(reports)


class Watched(Remembering):
    """A memory that counts what it is asked for in vain."""

    missed = 0

    def keep(self, key: bytes, value: object) -> None:
        """Keep a value under the key."""
        self.missed += 1
        super().keep(key, value)


def days_apart(count: int) -> list[HeldReport]:
    """Return pairs of reports, each pair of a happening of its own day and place."""
    return [
        held(f"r{day}{paper}", f"2031-04-{day + 1:02d}", words, publisher=paper)
        for day in range(1, count)
        for paper, words in (
            ("Post", f"A fire destroyed the mill number {day} at Dunmar on {day} April, the fire brigade said."),
            ("Mast", f"On {day} April the mill number {day} burned down at Dunmar, and {day + 20} people were hurt."),
        )
    ]


def test_one_report_more_leaves_what_it_does_not_reach_as_it_was() -> None:
    pile = days_apart(25)
    with beside_the_record() as kept:
        first, later = Watched(kept, "a case"), Watched(kept, "a case")
        propose(pile, most=100, memory=first)
        first.end()
        propose([*pile, held("x", "2031-05-30", "Ada Venn left Selene on 29 May.")], most=100, memory=later)
    assert first.missed > 50
    assert later.missed <= 4


def test_what_is_no_longer_asked_for_is_kept_no_longer() -> None:
    pile = days_apart(25)
    with beside_the_record() as kept:
        counts = []
        for part in (pile, pile[:4]):
            memory = Remembering(kept, "a case")
            propose(part, most=100, memory=memory)
            memory.end()
            counts.append(len(kept.keys_of(b"")))
    assert 0 < counts[1] < counts[0] / 4


class Ended(Exception):
    """Ends a drafting in the middle."""


class Ending(Watched):
    """A memory that ends the drafting when so much was worked out."""

    def keep(self, key: bytes, value: object) -> None:
        """Keep a value under the key."""
        super().keep(key, value)
        if self.missed == 40:
            raise Ended


def test_what_was_worked_out_before_a_drafting_was_cut_short_is_not_worked_out_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(remembering, "_AT_ONCE", 10)
    pile = days_apart(25)
    with beside_the_record() as kept:
        with pytest.raises(Ended):
            propose(pile, most=100, memory=Ending(kept, "a case"))
        whole, rest = Watched(kept, "another case"), Watched(kept, "a case")
        assert propose(pile, most=100, memory=rest) == propose(pile, most=100, memory=whole)
    assert rest.missed == whole.missed - 40


def test_what_one_case_remembers_is_let_go_by_no_other() -> None:
    with beside_the_record() as kept:
        for name in ("mine", "other"):
            memory = Remembering(kept, name)
            memory.keep(b"key", "value")
            memory.end()
        assert Remembering(kept, "mine").recall(b"key", str) == "value"
        Remembering(kept, "mine").end()
        assert Remembering(kept, "mine").recall(b"key", str) is None
        assert Remembering(kept, "other").recall(b"key", str) == "value"


def told_again(before: Sequence[HeldReport], now: Sequence[HeldReport]) -> list[Draft]:
    """Return what is drafted now, which is otherwise than before, from nothing and from what is remembered alike."""
    with beside_the_record() as kept:
        memory = Remembering(kept, "a case")
        first = propose(before, most=100, memory=memory)
        memory.end()
        later = propose(now, most=100, memory=Remembering(kept, "a case"))
    assert later == propose(now, most=100)
    assert later != first
    return later


def test_what_is_put_right_of_a_report_is_told_as_it_is_now() -> None:
    first, *others = days_apart(4)
    changed = replace(first, report=replace(first.report, publisher="Lantern"))
    [draft] = [each for each in told_again([first, *others], [changed, *others]) if "number 1" in each.entry.text]
    assert "Lantern" in draft.origins_grounds


def test_what_a_day_is_counted_from_is_told_of_the_report_that_tells_it_now() -> None:
    counted = held("c", "2031-05-09", "Two weeks after the fire at the Orlov mill Ada Venn resigned.", publisher="Echo")
    fire = "A fire destroyed the Orlov mill in Dunmar on 7 April."
    told, earlier = held("b", "2031-04-09", fire, publisher="Post"), held("a", "2031-04-08", fire, publisher="Mast")
    drafts = told_again([counted, told], [counted, told, earlier])
    [draft] = [each for each in drafts if "resigned" in each.entry.text]
    assert "Mast" in draft.entry.when.grounds
