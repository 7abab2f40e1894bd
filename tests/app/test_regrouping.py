"""What a merge or a split does to the drafts that wait, and that it moves no passage that it does not name."""

from dateline.app.regrouping import Waiting, regroup
from dateline.domain.chronologies import Entry
from dateline.domain.dates import When
from dateline.domain.drafts import Draft, Grouping, Telling
from dateline.domain.events import Judgement
from dateline.domain.proofs import Passage


def _waiting(n: int, *keys: str) -> Waiting:
    tellings = tuple(
        Telling(key=key, report=f"r-{key}", passage=Passage(exact=key, start=0, end=1), dated_by="") for key in keys
    )
    entry = Entry(id=f"e{n}", chronology="c", position=0.0, when=When(words=""), text=f"“{keys[0]}”")
    return Waiting(n=n, draft=Draft(entry=entry, tellings=tellings, share=1.0, grounds=()))


def _judged(judgement: Judgement, one: str, other: str) -> Grouping:
    name = f"{one}{judgement}{other}"
    return Grouping(id=name, chronology="c", judgement=judgement, passages=tuple(one), others=tuple(other))


def test_what_was_merged_after_a_split_stays_whole() -> None:
    judged = [_judged(Judgement.DIFFERENT, "b", "a"), _judged(Judgement.SAME, "a", "b")]
    [whole] = regroup([_waiting(1, "a", "b")], judged)
    assert whole.keys == {"a", "b"}
    [cut] = regroup([_waiting(1, "a", "b")], [*judged, _judged(Judgement.DIFFERENT, "b", "a")])
    assert cut.keys == {"a"}


def test_a_passage_that_was_split_off_and_merged_elsewhere_is_not_held_back_there() -> None:
    judged = [
        _judged(Judgement.DIFFERENT, "b", "a"),
        _judged(Judgement.SAME, "b", "c"),
        _judged(Judgement.SAME, "a", "c"),
    ]
    [whole, other] = regroup([_waiting(1, "a", "b", "c"), _waiting(2, "d")], judged)
    assert (whole.keys, other.keys) == ({"a", "b", "c"}, {"d"})


def test_a_merger_of_what_stayed_brings_nothing_back() -> None:
    judged = [_judged(Judgement.DIFFERENT, "b", "a"), _judged(Judgement.SAME, "a", "c")]
    [merged] = regroup([_waiting(1, "a", "b"), _waiting(2, "c")], judged)
    assert merged.keys == {"a", "c"}
