"""What holds for every network: it never loosens, knows no order of telling, and agrees with a naive oracle."""

import importlib.util
import random
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.language.dating.network import Gap, Limits, Network, Statement, loading, rising
from dateline.language.dating.network.contradicting import contradict

_spec = importlib.util.spec_from_file_location("network_oracle", Path(__file__).with_name("oracle.py"))
assert _spec
assert _spec.loader
oracle = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(oracle)

EVENTS = ("alba", "bark", "cove", "dock", "ebb", "ford")
FIRST = 700_000

days = st.integers(-6, 8)
ordinals = st.integers(FIRST, FIRST + 25)


@st.composite
def dates(draw) -> Gap:
    low = draw(st.none() | ordinals)
    high = draw(ordinals if low is None else st.none() | ordinals)
    if low is not None and high is not None:
        low, high = sorted((low, high))
    return Gap(None, draw(st.sampled_from(EVENTS)), low, high)


@st.composite
def relations(draw) -> Gap:
    one, other = draw(st.permutations(EVENTS))[:2]
    low = draw(st.none() | days)
    high = draw(days if low is None else st.none() | days)
    if low is not None and high is not None:
        low, high = sorted((low, high))
    return Gap(one, other, low, high)


gap = st.one_of(dates(), relations())
gaps = st.lists(gap, min_size=1, max_size=3).map(tuple) | gap.map(lambda one: (one,))


@st.composite
def told(draw, largest: int = 14) -> list[Statement]:
    said = draw(st.lists(st.tuples(gaps, st.integers(0, 4)), max_size=largest))
    return [
        Statement(id=f"s{at:02d}", gaps=one, words=f"words {at}", trust=10 * trust)
        for at, (one, trust) in enumerate(said)
    ]


def state(network: Network) -> dict[str, object]:
    """Everything a network answers, by event and pair."""
    events = network.events
    found: dict[str, object] = {event: (network.bounds(event), network.why(event)) for event in events}
    found |= {
        f"{one}-{other}": (network.before(one, other), network.same_day(one, other))
        for one in events
        for other in events
    }
    return found | {"aside": network.set_aside, "contradictions": network.contradictions, "told": network.statements}


def one_by_one(statements: Sequence[Statement]) -> Network:
    network = Network()
    for statement in statements:
        network.tell(statement)
    return network


@settings(max_examples=300)
@given(told())
def test_it_holds_what_the_rule_holds_and_bounds_it_as_the_oracle_does(statements) -> None:
    for network in (one_by_one(statements), Network(statements)):
        kept = oracle.held(statements)
        assert [said for said in network.statements if said not in network.set_aside] == kept
        for event in network.events:
            first, last, _ = network.bounds(event)
            assert (first and first.ordinal, last and last.ordinal) == oracle.bounds(kept, event)


@settings(max_examples=300)
@given(told(), st.sampled_from((1, 2, 400)))
def test_whole_rounds_give_what_sweeps_give(statements, rounds: int) -> None:
    swept = Network(statements)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(loading, "_MANY", 1)
        patch.setattr(rising, "_FEWEST", 1)
        patch.setattr(rising, "_ROUNDS", rounds)
        risen = Network(statements)
    assert state(risen) == state(swept)
    for network in (risen, swept):
        for statement in statements[::2]:
            network.withdraw(statement.id)
    assert state(risen) == state(swept)


@settings(max_examples=200)
@given(told())
def test_before_and_same_day_agree_with_every_chain_of_statements(statements) -> None:
    network = Network(statements)
    found = oracle.distances(oracle.held(statements)) or {}
    for one in network.events:
        for other in network.events:
            least, back = found.get((one, other), oracle.FAR), found.get((other, one), oracle.FAR)
            if one == other:
                least = back = 0
            assert network.before(one, other) == (True if least >= 1 else False if back >= 0 else None)
            same = True if least >= 0 and back >= 0 else False if least >= 1 or back >= 1 else None
            assert network.same_day(one, other) == same


@settings(max_examples=200)
@given(told(), st.randoms(use_true_random=False))
def test_the_order_of_telling_does_not_matter(statements, chance: random.Random) -> None:
    shuffled = statements[:]
    chance.shuffle(shuffled)
    at = chance.randrange(len(statements) + 1)
    in_two = Network(shuffled[:at])
    in_two.tell_all(shuffled[at:])
    assert state(one_by_one(statements)) == state(one_by_one(shuffled)) == state(Network(shuffled)) == state(in_two)


@settings(max_examples=200)
@given(told(), st.randoms(use_true_random=False))
def test_withdrawn_is_as_never_told(statements, chance: random.Random) -> None:
    gone = {said.id for said in statements if chance.random() < 0.4}
    rest = [said for said in statements if said.id not in gone]
    for network in (one_by_one(statements), Network(statements)):
        for name in chance.sample(sorted(gone), len(gone)):
            network.withdraw(name)
        assert state(network) == state(Network(rest))


@settings(max_examples=100)
@given(told(), told(), st.randoms(use_true_random=False))
def test_told_again_with_other_words_it_takes_the_place_of_the_first(statements, later, chance) -> None:
    network = one_by_one(statements)
    for statement in later:
        network.tell(statement)
    latest = {said.id: said for said in (*statements, *later)}
    assert state(network) == state(Network(latest.values()))


@settings(max_examples=200)
@given(told())
def test_a_further_statement_that_sets_nothing_aside_never_loosens(statements) -> None:
    network = Network()
    for statement in statements:
        before, aside = {event: network.bounds(event) for event in network.events}, network.set_aside
        network.tell(statement)
        if network.set_aside != aside:
            continue
        for event, (first, last, _) in before.items():
            now = network.bounds(event)
            assert first is None or (now.earliest is not None and now.earliest >= first)
            assert last is None or (now.latest is not None and now.latest <= last)


@settings(max_examples=200)
@given(told(largest=10))
def test_every_contradiction_is_named_by_a_smallest_set(statements) -> None:
    network = Network(statements)
    kept = oracle.held(statements)
    assert {found.set_aside for found in network.contradictions} == set(statements) - set(kept)
    for found in network.contradictions:
        assert found.set_aside in found.statements
        assert found.doubt in found.statements
        assert found.days > 0
        assert oracle.distances(found.statements) is None
        for one in found.statements:
            assert oracle.distances([other for other in found.statements if other is not one]) is not None
        trusted = [said for said in kept if said.rank < found.set_aside.rank]
        if all(len(said.gaps) == 1 for said in statements):
            assert len(found.statements) == 1 + oracle.fewest_against(found.set_aside, trusted)


@settings(max_examples=100)
@given(told())
def test_the_steps_alone_give_the_bounds(statements) -> None:
    network = Network(statements)
    for event in network.events:
        why, bounds = network.why(event), network.bounds(event)
        first = Network({step.statement for step in why.earliest}).bounds(event).earliest if why.earliest else None
        last = Network({step.statement for step in why.latest}).bounds(event).latest if why.latest else None
        assert (first, last) == bounds[:2]
        assert first is None or why.earliest[-1].earliest == first
        assert last is None or why.latest[-1].latest == last


@settings(max_examples=100)
@given(told())
def test_the_steps_from_one_to_another_alone_put_them_in_order(statements) -> None:
    network = Network(statements)
    for one in network.events:
        for other in network.events:
            steps = network.why_before(one, other)
            assert bool(steps) == (network.before(one, other) is True)
            if steps:
                assert Network({step.statement for step in steps}).before(one, other) is True


@settings(max_examples=100)
@given(told(), st.randoms(use_true_random=False))
def test_questions_promise_what_their_answers_bring(statements, chance) -> None:
    network = Network(statements)
    asked = network.questions(limit=10, limits=Limits(events=6, partners=6, least=0.01))
    shuffled = statements[:]
    chance.shuffle(shuffled)
    assert asked == Network(shuffled).questions(limit=10, limits=Limits(events=6, partners=6, least=0.01))
    assert asked == sorted(asked, key=lambda one: (-one.worth, -one.worst, one.events))
    for question in asked:
        if len(question.events) == 2:
            one, other = question.events
            assert network.before(one, other) is None
            answers = (Gap(one, other, 1), Gap(other, one, 0))
            for answer, gain in zip(answers, question.gains, strict=True):
                finer = _finer(network, [*oracle.held(statements), Statement("answer", (answer,), "the answer")])
                assert finer == gain.helped


def _finer(network: Network, statements: Sequence[Statement]) -> int:
    answered = Network(statements)
    assert not answered.contradictions
    return sum(answered.bounds(event)[2] != network.bounds(event)[2] for event in answered.events)


@settings(max_examples=100)
@given(told())
def test_contradict_says_what_the_oracle_says(statements) -> None:
    assert contradict(statements) == (oracle.distances(statements) is None)
