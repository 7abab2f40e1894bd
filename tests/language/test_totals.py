"""Numbers of dead: which stretches of time, and so which tolls, are held against one another."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from dateline.language.claiming.totals import meeting

DAYS = st.integers(0, 40)
STRETCHES = st.lists(st.tuples(DAYS, DAYS).map(lambda days: (min(days), max(days))), max_size=25)


@given(STRETCHES)
def test_those_meet_that_share_a_day_and_each_two_once(stretches: list[tuple[int, int]]) -> None:
    expected = [
        (place, other)
        for place, other in combinations(range(len(stretches)), 2)
        if stretches[place][0] <= stretches[other][1] and stretches[other][0] <= stretches[place][1]
    ]
    assert sorted(meeting(stretches)) == expected
