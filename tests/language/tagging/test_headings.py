"""Diaries, logs and minutes: a day that stands alone at the head of an entry is what today means below it."""

from dateline.domain.dates import Day
from dateline.language.dating import Rules, find

DIARY = """From the notes of the ferryman of Tarnmouth.

Saturday, 24 September. The river rose today.
Sunday. Yesterday's boats came back empty.
They want a count of them by tomorrow.

27 September: at noon the rope was cut.
"""


def values(text: str, written: Day | None) -> dict[str, str]:
    return {timex.text: timex.value for timex in find(text, Rules(anchor=written))}


def test_today_is_the_day_of_the_entry() -> None:
    found = values(DIARY, Day(1938, 10, 2))
    assert found["Saturday, 24 September"] == "1938-09-24"
    assert found["today"] == "1938-09-24"
    assert found["Sunday"] == "1938-09-25"
    assert found["Yesterday"] == "1938-09-24"
    assert found["tomorrow"] == "1938-09-26"
    assert found["noon"] == "1938-09-27T12:00"


def test_an_entry_needs_no_day_of_the_report() -> None:
    found = values("Monday, 3 May 1982\n\nNobody came. Yesterday there were forty.\n\nTuesday\n\nA letter.", None)
    assert found["Yesterday"] == "1982-05-02"
    assert found["Tuesday"] == "1982-05-04"


def test_a_date_within_a_line_heads_nothing() -> None:
    found = values("The ferry sank on 24 September. Divers went down today.", Day(1938, 10, 2))
    assert found["today"] == "1938-10-02"
