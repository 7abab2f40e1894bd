"""Comparing dates that are only bounded: yes, no, cannot tell."""

import pytest

from dateline.domain.dates import Day
from dateline.language.dating import Rules, before, bounds, overlaps, parse, window, within


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
