"""Quotations that their own sentence dates: what they tell of today counts from the day they were said."""

import pytest

from dateline.domain.dates import Day
from dateline.language.dating import Rules, find

WRITTEN = Rules(anchor=Day(2031, 10, 10))


def told(text: str) -> dict[str, str]:
    return {timex.text: timex.value for timex in find(text, WRITTEN)}


@pytest.mark.parametrize(
    "text",
    [
        "The mill burned in 1864. On 3 May 1864 she wrote: “We left yesterday.” In June 1864 she was back.",
        "“We left yesterday,” she wrote to Orr on 3 May 1864.",
        "She told him on 3 May 1864: “We left yesterday.”",
        'On 3 May 1864 she told him: "We left yesterday."',
        "On May 3, 1864, she wrote that ``we left yesterday''.",
        "On 3 May 1864 the mayor wrote to all:\nOur men left yesterday.\nThey were never seen again.",
        "“It rained,” she wrote on 3 May 1864. “We left yesterday.”",
    ],
)
def test_what_was_said_counts_from_the_day_it_was_said(text: str) -> None:
    assert told(text)["yesterday"] == "1864-05-02"


@pytest.mark.parametrize(
    "text",
    [
        "“We left yesterday,” said Orr, who was born on 3 May 1964.",
        "The bridge of 3 May 1964 is open, and Orr said: “We left yesterday.”",
        "Orr was born on 3 May 1964. “We left yesterday,” he said.",
        "On 3 May 1964 the bridge opened. Orr said: “We left yesterday.”",
        "They left yesterday, and on 3 May 1964 she had written: “We stay.”",
        "The plan, as it was drawn on 3 May 1964, is old, “we left yesterday”.",
    ],
)
def test_a_date_that_is_of_something_else_does_not_date_a_quotation(text: str) -> None:
    assert told(text)["yesterday"] == "2031-10-09"


def test_of_a_year_or_a_month_alone_a_day_lies_in_it_and_its_months_are_known() -> None:
    assert spans("“We start today, and end in June,” she said in 1998. She went in May.") == {
        "today": ("1998-01-01", "1998-12-31"),
        "June": ("1998-06-01", "1998-06-30"),
        "1998": ("1998-01-01", "1998-12-31"),
        "May": ("1998-05-01", "1998-05-31"),
    }
    assert spans("In March 1864 she wrote: “We left yesterday. In July I was ill.” In April she came.") == {
        "March 1864": ("1864-03-01", "1864-03-31"),
        "yesterday": ("1864-02-29", "1864-03-30"),
        "July": ("1863-07-01", "1863-07-31"),
        "April": ("1864-04-01", "1864-04-30"),
    }


def spans(text: str) -> dict[str, tuple[str | None, str | None]]:
    """The bounds of each expression, by its words."""
    return {each.text: (each.when.earliest, each.when.latest) for each in find(text, WRITTEN)}


def test_every_word_of_a_quotation_counts_from_its_day() -> None:
    text = (
        "“The last two weeks were hard. This year we lost three men, and on Friday a boat. We go home next week,” "
        "she wrote on 5 May 1864. “Two days ago it froze.”"
    )
    assert told(text) == {
        "The last two weeks": "P2W",
        "This year": "1864",
        "Friday": "1864-04-29",
        "next week": "1864-W19",
        "5 May 1864": "1864-05-05",
        "Two days ago": "1864-05-03",
    }


def test_a_day_told_from_another_in_a_tale_counts_from_what_was_told() -> None:
    tale = "In 1859 he issued a decree. On October 12, 1859, it came out. In January 1860 he wrote of the decree "
    assert told(f"{tale}of the 12th of October last, which nobody obeyed.")["the 12th of October last"] == "1859-10-12"
    ours = "In 2019 he issued a decree. On October 12, 2019, it came out. In January 2020 he wrote of the decree "
    assert told(f"{ours}of the 12th of July last, which nobody obeyed.")["the 12th of July last"] == "2031-07-12"


def test_quotations_do_not_make_a_tale_a_report() -> None:
    days = [
        f"On {day} May 1864 she wrote: “We left yesterday, and go on tomorrow.” In June they were back."
        for day in (3, 5, 9)
    ]
    values = [timex.value for timex in find(" ".join(days), WRITTEN)]
    assert values.count("1864-06") == len(days)


def test_what_was_lately_so_in_a_tale_has_no_bounds_by_the_report() -> None:
    tale = "In 1859 the mill burned. On October 12, 1859, she came; she had recently been ill in Corran. "
    lately = next(each for each in find(f"{tale}In May 1861 she died.", WRITTEN) if each.text == "recently")
    assert (lately.value, lately.when.known) == ("PAST_REF", False)
    (now,) = find("She has recently been ill.", WRITTEN)
    assert now.when.latest == "2031-10-10"
