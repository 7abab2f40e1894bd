"""Scores pair one to one, as TempEval-3 does; bounds are judged by what they leave out and how far they reach."""

from datetime import date
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from phrases import Phrase, accepts, judge, read_phrases, span
from scoring import pair_up, score

from reading import Gold


class Found(NamedTuple):
    start: int
    end: int
    type: str = "DATE"
    value: str = "2031"


def gold(start: int, end: int, *values: str) -> Gold:
    return Gold(start, end, "DATE", values or ("2031",))


def test_equal_spans_pair_before_longer_overlaps() -> None:
    pairs = pair_up([gold(0, 10), gold(11, 20)], [Found(5, 20), Found(11, 20)])
    assert [(pair.gold.start, pair.found.start) for pair in pairs] == [(0, 5), (11, 11)]


def test_each_is_paired_once() -> None:
    pairs = pair_up([gold(0, 10)], [Found(0, 4), Found(4, 10)])
    assert [(pair.gold is None, pair.found.start) for pair in pairs] == [(False, 4), (True, 0)]


def test_figures_are_shares_of_both_sides() -> None:
    marked = [gold(0, 4), gold(10, 14, "203", "203X"), gold(20, 24)]
    found = [Found(0, 4, value="2030"), Found(11, 14, value="203X"), Found(30, 34)]
    figures = score(pair_up(marked, found))
    assert figures.strict == pytest.approx(100 / 3, abs=0.01)
    assert figures.relaxed == figures.type == figures.precision == pytest.approx(200 / 3, abs=0.01)
    assert figures.value == pytest.approx(100 / 3, abs=0.01)


@given(st.lists(st.integers(0, 50), unique=True, max_size=12))
def test_what_is_found_as_marked_scores_full(starts: list[int]) -> None:
    marked = [gold(start * 10, start * 10 + 5) for start in starts]
    assert set(score(pair_up(marked, [Found(g.start, g.end) for g in marked]))) == {100.0}


PHRASE = Phrase("p", "some days in May", "2031-06-01", (span("2031-05-10", "2031-05-20"),), 3, ("2031-05",))
OPEN = Phrase("p", "since May", "2031-06-01", (span("2031-05-01", None), span("2031-05-01", "2031-06-01")), 0, ())


@pytest.mark.parametrize(
    ("phrase", "earliest", "latest", "sound", "right"),
    [
        (PHRASE, "2031-05-10", "2031-05-20", True, True),
        (PHRASE, "2031-05-07", "2031-05-23", True, True),
        (PHRASE, "2031-05-06", "2031-05-23", True, False),
        (PHRASE, "2031-05-11", "2031-05-20", False, False),
        (PHRASE, None, "2031-05-20", True, False),
        (OPEN, "2031-05-01", None, True, True),
        (OPEN, "2031-05-01", "2031-06-01", True, True),
        (OPEN, "2031-05-01", "2031-05-31", False, False),
    ],
)
def test_bounds_are_sound_and_tight(phrase, earliest, latest, sound, right) -> None:
    assert judge(phrase, span(earliest, latest)) == (sound, right)


@pytest.mark.parametrize("phrase", read_phrases(), ids=lambda phrase: phrase.id)
def test_gold_bounds_are_right_by_themselves(phrase: Phrase) -> None:
    assert all(judge(phrase, bounds).right for bounds in phrase.spans)


def test_where_nothing_can_be_said_only_nothing_is_right() -> None:
    event = Phrase("p", "on the eve of the vote", "2031-06-01", (span(None, None),), 0, ())
    assert judge(event, span(None, None)).right
    assert not judge(event, span(None, "2031-06-01")).sound
    assert accepts(event, None)
    assert not accepts(event, "2031")
    assert judge(event, (None, date(2031, 6, 1))) == (False, False)
