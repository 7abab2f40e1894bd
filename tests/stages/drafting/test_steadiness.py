"""Drafts hang on what reports say: never on the ids that a case gave them, nor on when it took them in."""

import random
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_affairs import held, read_affair

from dateline.domain.drafts import Draft, Grouping
from dateline.domain.events import Judgement
from dateline.domain.reports import Derivation, DerivationKind
from dateline.stages.drafting.answered import Answered
from dateline.stages.drafting.descent import descent_of
from dateline.stages.drafting.pile import HeldReport
from dateline.stages.drafting.proposing import propose
from dateline.stages.weighing.crediting import credited

_ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"


def _taken_anew(reports: Sequence[HeldReport], chance: random.Random) -> tuple[list[HeldReport], dict[str, str]]:
    """Return reports as another case would hold them, and what it calls each: other ids, another order."""
    names = {each.report.id: _id(chance) for each in reports}
    taken = [
        replace(
            each,
            report=replace(each.report, id=names[each.report.id]),
            snapshot=_id(chance),
            taken=f"2031-06-01T12:00:{chance.randrange(60):02}Z",
        )
        for each in reports
    ]
    chance.shuffle(taken)
    return taken, names


def _id(chance: random.Random) -> str:
    return "".join(chance.choices(_ALPHABET, k=10))


def _told(drafts: Sequence[Draft], names: Mapping[str, str]) -> list[str]:
    """Return all that drafts tell, their reports by the names of the first case and all other ids by their order."""
    called = {new: old for old, new in names.items()}
    called |= {draft.entry.id: f"draft {number}" for number, draft in enumerate(drafts)}
    keys = dict.fromkeys(telling.key for draft in drafts for telling in draft.tellings)
    called |= {key: f"telling {number}" for number, key in enumerate(keys)}
    called |= {telling.snapshot: "" for draft in drafts for telling in draft.tellings if telling.snapshot}
    called |= {dispute.id: "dispute" for draft in drafts for dispute in draft.disputes}
    ids = re.compile("|".join(map(re.escape, called))) if called else re.compile("(?!)")
    return [ids.sub(lambda found: called[found[0]], repr(draft)) for draft in drafts]


@pytest.mark.parametrize("affair", ["ferry", "quarry"])
def test_another_case_drafts_the_same_of_an_affair(affair: str) -> None:
    reports = read_affair(affair)
    first = [_told(propose(anew, most=100), names) for anew, names in (_taken_anew(reports, random.Random(1)),)]
    for seed in range(2, 5):
        anew, names = _taken_anew(reports, random.Random(seed))
        assert _told(propose(anew, most=100), names) == first[0]


SENTENCES = st.sampled_from(
    [
        "The barge Ysolde struck the Karel bridge at Dunmar on 7 April.",
        "The barge Ysolde hit the Karel bridge at Dunmar on 7 April, a diver said.",
        "The mayor of Dunmar, Ada Venn, denied on Tuesday that the barge Ysolde struck the Karel bridge last week.",
        "Divers raised the barge Ysolde on 12 April in front of the Karel bridge.",
        "Ada Venn visited Selene on 12 April and spoke of the barge.",
        "The Post reported that the Ysolde struck the Karel bridge earlier this month.",
        "Ada Venn said on Sunday that the Karel bridge would be mended.",
    ]
)
PILES = st.lists(
    st.tuples(
        st.lists(SENTENCES, min_size=1, max_size=4), st.integers(8, 10), st.sampled_from(["Post", "Mast", "Echo"])
    ),
    min_size=2,
    max_size=6,
    unique_by=lambda each: (tuple(each[0]), each[2]),
)


@settings(max_examples=40, deadline=None)
@given(PILES, st.integers(0, 10**6))
def test_another_case_drafts_the_same_of_reports_of_few_days(pile: list[tuple[list[str], int, str]], seed: int) -> None:
    reports = [
        held(f"r{n}", f"2031-04-{day:02d}", *sentences, publisher=publisher, title="The barge")
        for n, (sentences, day, publisher) in enumerate(pile)
    ]
    chance = random.Random(seed)
    one, names = _taken_anew(reports, chance)
    other, others = _taken_anew(reports, chance)
    assert _told(propose(one, most=100), names) == _told(propose(other, most=100), others)


def test_what_reports_were_made_from_is_told_in_the_order_of_the_reports() -> None:
    told = "The barge Ysolde struck the Karel bridge at Dunmar on 7 April."
    reports = [held(f"r{n}", "2031-04-08", told, f"It is report {n}.", publisher=f"Paper {n}") for n in range(4)]
    found = []
    for seed in range(4):
        anew, names = _taken_anew(reports, random.Random(seed))
        made = [
            Derivation(report=names[f"r{n}"], kind=DerivationKind.TRANSLATES, source=names[f"r{m}"])
            for n, m in ((1, 0), (2, 0), (3, 1))
        ]
        descent = descent_of(made, [each.report for each in anew])
        found.append(_told(propose(anew, most=100, descent=descent), names))
    assert all(each == found[0] for each in found)


def _passages(drafts: Sequence[Draft]) -> set[frozenset[str]]:
    return {frozenset(telling.key for telling in draft.tellings) for draft in drafts}


@pytest.mark.parametrize("affair", ["ferry", "quarry"])
def test_judgements_move_the_passages_that_they_name_and_no_others(affair: str) -> None:
    reports = read_affair(affair)
    drafts = [each for each in propose(reports, most=100) if not each.disputes]
    chance = random.Random(7)
    chosen = chance.sample(drafts, 6)
    judged = [_same(number, chosen[number : number + 2]) for number in (0, 2, 4)]
    keys = [telling.key for telling in next(each for each in drafts if len(each.tellings) > 2).tellings]
    judged.append(
        Grouping(
            id="apart",
            chronology="c",
            judgement=Judgement.DIFFERENT,
            passages=tuple(keys[-1:]),
            others=tuple(keys[:-1]),
        )
    )
    named = {key for each in judged for key in (*each.passages, *each.others)}
    again = propose(reports, most=100, answered=Answered(groupings=judged))
    untouched = {each for each in _passages(propose(reports, most=100)) if each.isdisjoint(named)}
    assert untouched <= _passages(again)
    assert all(each in untouched or each <= named for each in _passages(again))


def _same(number: int, drafts: Sequence[Draft]) -> Grouping:
    first, *others = ([telling.key for telling in draft.tellings] for draft in drafts)
    return Grouping(
        id=f"same{number}",
        chronology="c",
        judgement=Judgement.SAME,
        passages=tuple(first),
        others=tuple(key for keys in others for key in keys),
    )


def test_initials_are_the_publisher_whose_they_are() -> None:
    told = "STONEHAM (MNA) – The barge Ysolde struck the Karel bridge at Dunmar on 7 April and sank within the hour."
    wire = held("a", "2031-04-08", told, publisher="Meridian News Agency")
    paper = held("b", "2031-04-08", told, publisher="The Mast")
    wire, paper = (replace(each, read=replace(each.read, agencies=("MNA",))) for each in (wire, paper))
    [draft] = propose([paper, wire], most=10)
    assert draft.origins == 1
    assert "Meridian News Agency credits" not in draft.origins_grounds
    assert [*credited(("MNA",), (), (), own="Meridian News Agency")] == []
    assert len([*credited(("MNA",), (), (), own="The Mast")]) == 1


def test_of_one_day_the_time_of_day_tells_which_was_first() -> None:
    told = "The barge Ysolde struck the Karel bridge at Dunmar on 7 April and sank within the hour, divers found."
    early, late = (
        replace(each, read=replace(each.read, moment=f"2031-04-08T{hour}:00:00"))
        for each, hour in (
            (held("z", "2031-04-08", told, publisher="Zenith"), "06"),
            (held("a", "2031-04-08", told, publisher="Anchor"), "14"),
        )
    )
    [draft] = propose([late, early], most=10)
    assert "Anchor has it word for word as Zenith." in draft.origins_grounds
