"""What only looks like a date stays alone, and what looks like none and is one is found."""

import pytest

from dateline.domain.dates import Day
from dateline.language.dating import Rules, find

WRITTEN = Rules(anchor=Day(2031, 10, 10))


@pytest.mark.parametrize(
    "text",
    [
        "He read the Sunday Times.",
        "She wrote of the March on Tarnmouth.",
        "He was in his late 80s, she in her '70s.",
        "Serve 1/2 of it with the Good Friday Agreement.",
        "He lent them a boat.",
        "The day-to-day work and a year-on-year rise took more than a quarter of it; about a quarter have gone.",
        "Take flight #5130 from Room 1984, version 2.0.15, open 24/7.",
    ],
)
def test_lookalikes_stay_alone(text: str) -> None:
    assert [timex.text for timex in find(text, WRITTEN)] == []


@pytest.mark.parametrize("words", ["a fiscal year", "another bad financial week"])
def test_any_fiscal_year_is_a_length(words: str) -> None:
    (found,) = find(f"They had {words} in Tarnmouth.", WRITTEN)
    assert (found.type, found.when.known) == ("DURATION", False)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("It opened on Thanksgiving.", "Thanksgiving", "2031-11-27"),
        ("They met last Easter.", "last Easter", "2031-04-13"),
        ("They will meet next Easter.", "next Easter", "2032-03-28"),
        ("They met on Good Friday 2030.", "Good Friday 2030", "2030-04-19"),
        ("He landed on D-Day.", "D-Day", "1944-06-06"),
        ("In Ramadan 2030 they met.", "Ramadan 2030", "2030"),
        ("It happened on July 24, a Thursday, at noon.", "July 24, a Thursday", "2031-07-24"),
        ("They meet in the future.", "the future", "FUTURE_REF"),
    ],
)
def test_named_days_fall_in_their_year(text: str, words: str, value: str) -> None:
    assert (words, value) in [(timex.text, timex.value) for timex in find(text, WRITTEN)]


def test_the_future_has_no_end_and_the_near_future_has() -> None:
    assert find("Perhaps in the future, they said, not now.", WRITTEN)[0].when.latest is None
    assert find("Perhaps in the near future, they said.", WRITTEN)[0].when.latest == "2032-01-09"


def test_a_pasted_table_is_dated_by_the_figures_its_lines_begin_with() -> None:
    table = "Earlier in 2031 “Talks begin”\n7/14 Deal reached\n8/14 He denies that she came “last week”\n"
    found = {timex.text: timex.value for timex in find(table)}
    assert found["7/14"] == "2031-07-14"
    assert found["last week"] == "2031-W32"
