"""Days that lie ahead by their words: ranges without a year, the next 5 October, a week on Tuesday."""

import pytest

from dateline.domain.dates import Day
from dateline.language.dating import Rules, find, find_dates

FRIDAY = Day(2026, 9, 18)


@pytest.mark.parametrize(
    "words",
    [
        "between 3 and 5 Oct",
        "from 3 to 5 October",
        "3 to 5 October",
        "3-5 October",
        "October 3-5",
        "3 October - 5 October",
    ],
)
def test_a_range_without_a_year_is_in_the_year_of_one_day_alone(words: str) -> None:
    (alone,) = find("3 October", Rules(anchor=FRIDAY))
    (found,) = find(words, Rules(anchor=FRIDAY))
    assert alone.when.edtf == "2026-10-03"
    assert found.when.edtf == "2026-10-03/2026-10-05"
    assert found.value == "2026-10-03/2026-10-05"


def test_one_of_two_days_is_in_the_year_of_one_alone() -> None:
    (found,) = find("5 or 6 October", Rules(anchor=FRIDAY))
    assert found.when.edtf == "[2026-10-05,2026-10-06]"


def test_what_is_told_as_past_stays_past() -> None:
    (found,) = find_dates("They met between 3 and 5 October.", Rules(anchor=FRIDAY))
    assert found.when.edtf == "2025-10-03/2025-10-05"


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("next 5 October", "2026-10-05"),
        ("next 5 Oct.", "2026-10-05"),
        ("the next 5th October", "2026-10-05"),
        ("next October 5", "2026-10-05"),
        ("last 5 October", "2025-10-05"),
        ("a week on Tuesday", "2026-09-29"),
        ("a fortnight on Tuesday", "2026-10-06"),
        ("Tuesday week", "2026-09-29"),
    ],
)
def test_a_day_told_from_the_report(words: str, edtf: str) -> None:
    for text in (words, f"The vote is {words}."):
        assert [(each.text, each.when.edtf) for each in find(text, Rules(anchor=FRIDAY))] == [(words, edtf)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The court set 3 November for the hearing.", "2026-11-03"),
        ("The court set a November 3 hearing.", "2026-11-03"),
        ("The board has set 10 Jan. as the deadline.", "2027-01-10"),
        ("The board has set Tuesday as the deadline.", "2026-09-22"),
        ("It set Tuesday as the deadline, and has lifted that.", "2026-09-15"),
        ("The court had set 1 September for the hearing.", "2026-09-01"),
        ("She beat the record set Tuesday.", "2026-09-15"),
    ],
)
def test_a_day_that_is_fixed_is_to_come(text: str, day: str) -> None:
    assert [each.value for each in find(text, Rules(anchor=FRIDAY))] == [day]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The two meet separately Tuesday with the secretary.", "2026-09-22"),
        ("The council meets in the old hall on Tuesday.", "2026-09-22"),
        ("The court rules Tuesday whether the mill stays.", "2026-09-22"),
        ("The council met in the old hall on Tuesday.", "2026-09-15"),
    ],
)
def test_what_is_arranged_is_to_come(text: str, value: str) -> None:
    assert [each.value for each in find(text, Rules(anchor=FRIDAY))] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("On Tuesday, Winifred and her father are to travel to the coast.", "2026-09-22"),
        ("On Tuesday, Winifred travelled to the coast.", "2026-09-15"),
        ("She jailed him Tuesday.", "2026-09-15"),
    ],
)
def test_a_name_is_no_verb_in_the_past(text: str, value: str) -> None:
    assert [each.value for each in find(text, Rules(anchor=FRIDAY))] == [value]


def test_what_is_paid_a_week_is_no_week_on_a_day() -> None:
    found = find("They get 400 a week on Tuesday.", Rules(anchor=FRIDAY))
    assert [each.text for each in found] == ["a week", "Tuesday"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It has rained since 3 December.", "2025-12-03"),
        ("It has rained since December.", "2025-12"),
        ("The index has fallen since year-end.", "2025-12-31"),
        ("It has rained since 3 September.", "2026-09-03"),
        ("It will rain on 3 December.", "2026-12-03"),
    ],
)
def test_what_has_been_since_a_day_began_on_it(text: str, value: str) -> None:
    assert [each.value for each in find(text, Rules(anchor=FRIDAY))] == [value]
