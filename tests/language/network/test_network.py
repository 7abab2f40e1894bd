"""The network of bounds, told in an invented case: a ferry, a vote and a strike."""

import subprocess
import sys

import pytest

from dateline.domain.dates import Day, Precision
from dateline.domain.errors import Invalid, NotFound
from dateline.language.dating.network import (
    Gap,
    Gaps,
    Kind,
    Network,
    Statement,
    follows,
    is_not_after,
    is_within,
    lasts,
    lies,
    precedes,
    shares_day,
    stands_between,
)

NAMES = {"vote": "the vote", "strike": "the strike", "sinking": "the loss of the Alba", "inquiry": "the inquiry"}


def day(month: int, of: int) -> Day:
    return Day(2031, month, of)


def say(name: str, gaps: Gaps, words: str, *, kind: Kind = Kind.SAID, source: str = "") -> Statement:
    return Statement(id=name, gaps=gaps, words=words, kind=kind, source=source)


VOTE = say("vote", lies("vote", day(5, 3), day(5, 3)), "“3 May 2031”", kind=Kind.WRITTEN_DAY, source="Corran Post")
STRIKE = say("strike", follows("strike", "vote", 1, 7), "the strike began the following Sunday", kind=Kind.COUNTED)
SINKING = say("sinking", precedes("strike", "sinking"), "the Alba was lost after the strike began", source="Tidende")
REPORT = say("report", lies("sinking", None, day(5, 20)), "Tidende of 20 May tells of it", kind=Kind.PAST_TENSE)
INQUIRY = say("inquiry", follows("inquiry", "sinking", 2, 2), "the inquiry opened two days after", kind=Kind.COUNTED)
CASE = (VOTE, STRIKE, SINKING, REPORT, INQUIRY)


@pytest.fixture
def network() -> Network:
    return Network(CASE, names=NAMES)


def test_relations_carry_a_written_date_to_events_that_nobody_dated(network: Network) -> None:
    assert network.bounds("strike") == (day(5, 4), day(5, 10), Precision.WEEK)
    assert network.bounds("sinking") == (day(5, 5), day(5, 20), Precision.MONTH)
    assert network.bounds("inquiry") == (day(5, 7), day(5, 22), Precision.MONTH)


def test_it_says_why_step_by_step(network: Network) -> None:
    why = network.why("sinking")
    assert [step.sentence for step in why.earliest] == [
        "The vote cannot be before 3 May 2031: “3 May 2031” (Corran Post).",
        "The strike cannot be before 4 May 2031: the strike began the following Sunday.",
        "The loss of the Alba cannot be before 5 May 2031: the Alba was lost after the strike began (Tidende).",
    ]
    assert [step.statement.id for step in why.latest] == ["report"]
    assert network.why("vote").latest[0].latest == day(5, 3)


def test_an_open_side_has_no_steps() -> None:
    network = Network([say("only", precedes("vote", "strike"), "the vote came first")])
    assert network.bounds("strike") == (None, None, Precision.UNKNOWN)
    assert network.why("strike") == network.why("vote")
    assert network.why("strike").earliest == ()


def test_which_came_first_is_known_from_a_chain_where_bounds_leave_it_open(network: Network) -> None:
    bounds = [network.bounds(event) for event in ("strike", "sinking")]
    assert bounds[0].latest > bounds[1].earliest
    assert network.before("strike", "sinking") is True
    assert network.before("sinking", "strike") is False
    assert network.before("vote", "inquiry") is True
    assert [step.statement.id for step in network.why_before("strike", "inquiry")] == ["sinking", "inquiry"]
    assert network.why_before("strike", "sinking")[0].sentence == (
        "The loss of the Alba lies on a later day than the strike: the Alba was lost after the strike began (Tidende)."
    )


def test_by_way_of_dates_the_steps_go_over_days(network: Network) -> None:
    network.tell(say("trial", lies("trial", day(6, 1), day(6, 30)), "the trial was in June"))
    steps = network.why_before("sinking", "trial")
    assert [step.statement.id for step in steps] == ["report", "trial"]
    assert (steps[0].latest, steps[1].earliest) == (day(5, 20), day(6, 1))


def test_what_is_open_is_said_to_be_open(network: Network) -> None:
    network.tell(say("debate", follows("debate", "vote", 0, 30), "within the month"))
    assert network.before("debate", "sinking") is None
    assert network.same_day("debate", "sinking") is None
    assert network.same_day("sinking", "inquiry") is False
    assert network.lies_after("inquiry", "sinking", 2) is True
    assert network.lies_after("inquiry", "sinking", 3) is False
    assert network.lies_after("sinking", "strike", 3) is None


def test_same_day_is_known_though_the_day_is_not() -> None:
    network = Network([say("same", shares_day("a", "b"), "on the same day")])
    assert network.same_day("a", "b") is True
    assert network.before("a", "b") is False


def test_the_smallest_set_that_contradicts_is_named_and_the_least_trusted_set_aside(network: Network) -> None:
    network.tell(say("rows", is_not_after("inquiry", "vote"), "the inquiry stands above the vote", kind=Kind.ROW_ORDER))
    (found,) = network.contradictions
    assert {said.id for said in found.statements} == {"rows", "strike", "sinking", "inquiry"}
    assert (found.set_aside.id, found.doubt.id, found.days) == ("rows", "rows", 4)
    assert found.sentence.startswith("These cannot all hold, they miss each other by four days: ")
    assert found.sentence.endswith("Set aside: the inquiry stands above the vote.")
    assert network.bounds("inquiry").earliest == day(5, 7)


def test_one_wrong_date_that_explains_many_contradictions_is_doubted_first() -> None:
    wrong = say("a date", lies("a", day(9, 1), day(9, 1)), "“1 September”", kind=Kind.WRITTEN_DAY)
    others = [
        say(f"{n} date", lies(n, day(5, 1), day(5, 9)), f"“1 to 9 May”, {n}", kind=Kind.WRITTEN_DAY) for n in "bcd"
    ]
    after = [say(f"a-{n}", precedes("a", n), f"{n} came after a") for n in "bcd"]
    network = Network([wrong, *others, *after])
    assert {found.set_aside for found in network.contradictions} == set(after)
    assert {found.doubt for found in network.contradictions} == {wrong}
    assert "Doubt first: “1 September”." in network.contradictions[0].sentence
    network.withdraw("a date")
    assert network.contradictions == ()
    assert network.bounds("a").latest == day(5, 8)


def test_a_statement_can_contradict_itself() -> None:
    network = Network([say("odd", stands_between("a", "b", "c") + precedes("c", "b"), "a lies between b and c")])
    (found,) = network.contradictions
    assert [said.id for said in found.statements] == ["odd"]
    assert found.sentence == "A lies between b and c: this contradicts itself."


def test_what_was_set_aside_comes_back_when_what_stood_against_it_goes(network: Network) -> None:
    late = say("late", lies("inquiry", day(5, 30), None), "“after 30 May”", kind=Kind.SAID)
    network.tell(late)
    assert network.set_aside == (REPORT,)
    network.withdraw("late")
    assert network.set_aside == ()
    assert network.bounds("inquiry").latest == day(5, 22)


def test_a_statement_told_again_takes_the_place_of_the_first(network: Network) -> None:
    network.tell(VOTE._replace(gaps=lies("vote", day(5, 6), day(5, 6))))
    assert network.bounds("strike").earliest == day(5, 7)
    assert len(network.statements) == len(CASE)


def test_an_event_is_forgotten_with_the_last_statement_that_speaks_of_it(network: Network) -> None:
    network.withdraw("inquiry")
    assert "inquiry" not in network.events
    with pytest.raises(NotFound, match="inquiry"):
        network.bounds("inquiry")


def test_the_best_question_halves_most_of_what_is_open() -> None:
    told = [
        say("fire", lies("fire", day(1, 1), day(12, 31)), "some time in 2031", kind=Kind.WRITTEN_PART),
        say("vote", lies("vote", day(6, 30), day(6, 30)), "“30 June”", kind=Kind.WRITTEN_DAY),
        *(say(f"step {at}", follows(f"step {at}", "fire", at, at), f"{at} days after the fire") for at in range(1, 6)),
    ]
    network = Network(told, names={"fire": "the fire", "vote": "the vote"}, one="entry", many="entries")
    order = next(asked for asked in network.questions(limit=20) if asked.events == ("fire", "vote"))
    assert order.worst == pytest.approx(6, abs=0.2)
    assert order == network.questions(limit=1)[0]
    day_of_fire = next(asked for asked in network.questions(limit=20) if asked.events == ("fire",))
    assert day_of_fire.sentence == "If we knew the day of the fire, five entries would be dated to the day at best."


def test_the_question_names_what_each_answer_brings() -> None:
    told = [
        say("long", lies("long", day(5, 1), day(6, 20)), "May or June"),
        say("mid", lies("mid", day(5, 26), day(5, 26)), "26 May"),
    ]
    question = next(asked for asked in Network(told).questions() if len(asked.events) == 2)
    assert question.sentence == (
        "If we knew whether long came before mid, one event would be dated to the month either way."
    )
    assert question.chances == pytest.approx((25 / 51, 26 / 51))


def test_nothing_is_asked_where_all_is_known() -> None:
    assert Network([VOTE]).questions() == []


@pytest.mark.parametrize(
    ("gaps", "complaint"),
    [
        ((), "says nothing"),
        ((Gap("a", "a", 1),), "beside itself"),
        ((Gap("a", "b", 3, 2),), "at least 3 and at most 2"),
        ((Gap("a", "b", 10**12),), "further than"),
        ((Gap(None, "b", None, -(10**12)),), "further than"),
    ],
)
def test_a_statement_that_makes_no_sense_is_refused_and_changes_nothing(
    network: Network, gaps: Gaps, complaint: str
) -> None:
    for tell in (network.tell, lambda said: network.tell_all([VOTE, said])):
        with pytest.raises(Invalid, match=complaint):
            tell(say("senseless", gaps, "nonsense"))
    assert network.statements == Network(CASE).statements


def test_withdrawing_what_was_never_told_is_an_error(network: Network) -> None:
    with pytest.raises(NotFound, match="rumour"):
        network.withdraw("rumour")


def test_what_lasts_is_two_events() -> None:
    network = Network(
        [
            say("siege", lasts("siege begins", "siege ends", 30), "the siege lasted a month or more"),
            say("end", lies("siege ends", None, day(5, 31)), "it was over in May"),
            say("near", is_within("siege begins", "vote", 2), "within two days of the vote"),
        ]
    )
    assert network.bounds("siege begins").latest == day(5, 1)
    assert network.bounds("vote").latest == day(5, 3)


def test_a_long_chain_is_no_trouble() -> None:
    length = 20_000
    chain = [say(f"s{at}", precedes(f"e{at}", f"e{at + 1}"), "then") for at in range(length)]
    network = Network([*chain, say("first", lies("e0", day(1, 1), None), "“1 January 2031”")])
    end = network.bounds(f"e{length}").earliest
    assert end == day(1, 1).shift(length)
    assert len(network.why(f"e{length}").earliest) == length + 1
    network.withdraw("first")
    assert network.bounds(f"e{length}").earliest is None


def test_a_ring_without_a_single_date_is_found_at_once() -> None:
    ring = [say(f"r{at}", precedes(f"e{at}", f"e{(at + 1) % 500}"), "then") for at in range(500)]
    for network in (Network(ring), Network()):
        for statement in ring:
            network.tell(statement)
        (found,) = network.contradictions
        assert len(found.statements) == 500
        assert found.set_aside.id == "r99"


def test_importing_it_loads_no_heavy_library() -> None:
    script = (
        "import sys, dateline.language.dating.network; print([m for m in ('numpy', 'networkx') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
