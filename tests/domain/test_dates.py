"""Days of any year, and the total order of dates."""

import datetime
import random

from hypothesis import given
from hypothesis import strategies as st

from dateline.domain.dates import Basis, Day, Precision, When

ORDINALS = st.integers(-4_000_000, 4_000_000)
ISO = st.one_of(st.none(), st.sampled_from(["2014-12-31", "2015-01-01", "2015-07-24", "-0860-01-01", "12015-01-01"]))
WHENS = st.builds(
    When,
    words=st.sampled_from(["", "2015", "July"]),
    edtf=st.sampled_from(["", "2015", "2015-07"]),
    earliest=ISO,
    latest=ISO,
    precision=st.sampled_from(Precision),
    calendar=st.sampled_from(["gregorian", "julian"]),
    basis=st.sampled_from(Basis),
    anchor=st.sampled_from([None, "", "2015-07-24"]),
    grounds=st.sampled_from(["", "as given"]),
)


@given(ORDINALS)
def test_a_day_is_counted_and_told_again(ordinal: int) -> None:
    day = Day.from_ordinal(ordinal)
    assert day.ordinal == ordinal
    assert Day.parse(str(day)) == day
    assert day.shift(1).weekday == (day.weekday + 1) % 7


@given(st.dates())
def test_days_agree_with_the_standard_library(date: datetime.date) -> None:
    day = Day(date.year, date.month, date.day)
    assert (day.ordinal, day.weekday) == (date.toordinal(), date.weekday())


@given(WHENS, WHENS)
def test_the_order_is_total_and_equal_only_for_equals(one: When, other: When) -> None:
    assert (one < other) + (other < one) + (one == other) == 1
    assert (one <= other) == (one < other or one == other)
    assert (one >= other) == (other <= one)
    assert (one > other) == (other < one)
    assert (hash(one) == hash(other)) or one != other


@given(WHENS, WHENS, WHENS)
def test_the_order_is_transitive(one: When, other: When, third: When) -> None:
    first, second, last = sorted((one, other, third))
    assert first <= second <= last
    assert first <= last


@given(st.lists(WHENS), st.randoms())
def test_sorting_does_not_depend_on_the_order_before(whens: list[When], chance: random.Random) -> None:
    shuffled = list(whens)
    chance.shuffle(shuffled)
    assert sorted(shuffled) == sorted(whens)
    assert sorted(whens, key=lambda when: when.place) == sorted(whens)


def test_open_sides_and_dates_not_known_have_their_place() -> None:
    bounds = [
        (None, "2014-12-31"),
        (None, "2015-07-24"),
        ("-0860-01-01", "-0860-12-31"),
        ("2015-01-01", "2015-01-31"),
        ("2015-01-01", "2015-12-31"),
        ("2015-01-01", None),
        ("2015-07-24", "2015-07-24"),
        ("12015-01-01", "12015-12-31"),
        (None, None),
    ]
    whens = [When(words="", earliest=earliest, latest=latest) for earliest, latest in bounds]
    mixed = [*whens[4:], *whens[:4]]
    assert sorted(mixed) == whens
