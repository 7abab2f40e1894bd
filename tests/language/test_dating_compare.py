"""Comparing dates that are only bounded: yes, no, cannot tell."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.domain.dates import Day, When
from dateline.language.dating import Rules, after, before, bounds, overlaps, parse, same, window, within


@pytest.mark.parametrize(
    ("one", "other", "is_before", "meets", "is_within"),
    [
        ("2014", "2015", True, False, False),
        ("2015", "2014", False, False, False),
        ("2015-07-24/2015-07-26", "2015-08-03/2015-08-13", True, False, False),
        ("2015-07-24", "2015-07", None, True, True),
        ("2015-07", "2015-07-24", None, True, None),
        ("2014/2015", "2015/2016", None, None, None),
        ("2015-07-24", "2015-07-24", False, True, True),
        ("2015-07-24", "2015/..", None, True, True),
        ("2014-12-31", "2015/..", True, False, False),
        ("2015-07-24", "../2014", False, False, False),
        ("XXXX-07-24", "2015", None, None, None),
    ],
)
def test_three_answers(
    one: str, other: str, *, is_before: bool | None, meets: bool | None, is_within: bool | None
) -> None:
    first, second = parse(one), parse(other)
    assert before(first, second) is is_before
    assert overlaps(first, second) is meets
    assert overlaps(second, first) is meets
    assert within(first, second) is is_within


@pytest.mark.parametrize(
    ("one", "other", "is_before"),
    [
        ("5 May 2015 10:00", "5 May 2015 14:30", True),
        ("5 May 2015 14:30", "5 May 2015 10:00", False),
        ("5 May 2015 14:30", "5 May 2015 14:30", False),
        ("5 May 2015 14:30 CEST", "5 May 2015 13:00 UTC", True),
        ("5 May 2015 23:30 EDT", "6 May 2015 04:00 CEST", False),
        ("6 May 2015 04:00 CEST", "5 May 2015 23:30 EDT", True),
        ("5 May 2015 14:30 UTC", "5 May 2015 16:00", None),
        ("5 May 2015 14:30", "5 May 2015 16:00 UTC", None),
        ("5 May 2015 01:00 UTC", "6 May 2015 20:00", True),
        ("6 May 2015 20:00", "5 May 2015 01:00 UTC", False),
        ("5 May 2015 14:30 UTC", "6 May 2015", True),
        ("about 14:30 on 5 May 2015", "5 May 2015 16:00", False),
    ],
)
def test_times_of_day_compare_to_the_minute(one: str, other: str, *, is_before: bool | None) -> None:
    first, second = parse(one), parse(other)
    assert before(first, second) is is_before
    assert after(second, first) is is_before
    assert overlaps(first, second) is (False if is_before else overlaps(first, second))


def test_two_times_of_one_day_are_of_that_day() -> None:
    assert same(parse("5 May 2015 10:00"), parse("5 May 2015 14:30")) is True
    assert same(parse("5 May 2015 23:30 EDT"), parse("6 May 2015 05:30 CEST")) is False


def test_nothing_known_compares_as_unknown() -> None:
    nothing = parse("undated")
    assert before(nothing, parse("2015")) is None
    assert overlaps(nothing, nothing) is None
    assert within(parse("2015"), nothing) is None


def test_a_denial_of_last_week_misses_a_visit_in_july() -> None:
    denied = window("last week", Day(2015, 8, 14))
    assert (denied.earliest, denied.latest) == (Day(2015, 8, 3), Day(2015, 8, 13))
    assert overlaps(denied, bounds("2015-07-24/2015-07-26")) is False
    assert overlaps(denied, bounds("2015-08-05")) is True


@pytest.mark.parametrize(
    ("words", "earliest", "latest"),
    [
        ("last month", "2015-07-01", "2015-07-31"),
        ("yesterday", "2015-08-13", "2015-08-13"),
        ("in July", "2015-07-01", "2015-07-31"),
        ("at the harbour", None, None),
    ],
)
def test_windows(words: str, earliest: str | None, latest: str | None) -> None:
    found = window(words, Day(2015, 8, 14))
    assert (found.earliest and str(found.earliest), found.latest and str(found.latest)) == (earliest, latest)


def test_an_inferred_window_says_what_it_covers() -> None:
    assert "seven days before" in parse("last week", Rules(anchor=Day(2015, 8, 14))).grounds


SMALL = st.integers(0, 6)
SPANS = st.one_of(
    st.builds(lambda start, length: (start, start + length), SMALL, SMALL),
    st.builds(lambda start: (start, None), SMALL),
    st.builds(lambda end: (None, end), SMALL),
    st.just((None, None)),
)
ANSWERS = {(True,): True, (False,): False}


def dated(span: tuple[int | None, int | None]) -> When:
    first, last = (None if at is None else str(Day.from_ordinal(735000 + at)) for at in span)
    return When(words="", earliest=first, latest=last)


def days(span: tuple[int | None, int | None]) -> range:
    """Every day the span holds; far enough to stand for all where it is open."""
    return range(-30 if span[0] is None else span[0], 30 if span[1] is None else span[1] + 1)


@given(SPANS, SPANS)
def test_an_answer_is_what_holds_for_every_two_days_they_can_mean(one, other) -> None:
    pairs = [(a, b) for a in days(one) for b in days(other)]
    first, second = dated(one), dated(other)
    for asked, holds in ((before, int.__lt__), (after, int.__gt__), (same, int.__eq__)):
        found = tuple({holds(a, b) for a, b in pairs})
        assert asked(first, second) is ANSWERS.get(found)
    met = {a == b for a, b in pairs}
    assert (overlaps(first, second) is False) == (met == {False})
    assert (within(first, second) is False) == (met == {False})
    if within(first, second):
        assert set(days(one)) <= set(days(other))
        assert overlaps(first, second)


@given(SPANS, SPANS)
def test_both_ways_of_asking_agree(one, other) -> None:
    first, second = dated(one), dated(other)
    assert overlaps(first, second) is overlaps(second, first)
    assert same(first, second) is same(second, first)
    assert before(first, second) is after(second, first)


def test_the_same_day() -> None:
    assert same(parse("24 July 2015"), parse("2015-07-24")) is True
    assert same(parse("24 July 2015"), parse("July 2015")) is None
    assert same(parse("July 2015"), parse("July 2015")) is None
    assert same(parse("24 July 2015"), parse("25 July 2015")) is False
