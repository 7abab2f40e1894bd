"""How English reports tell of time: tense, lists of weekdays, figures of companies, events, running reports."""

import pytest

from dateline.domain.dates import Day
from dateline.language.dating import Rules, find

CASES = """
It had been due to expire [Friday evening]. | TIME 2015-07-24TEV | 2015-07-24..2015-07-24
It had been due to expire [Monday]. | DATE 2015-07-20 | 2015-07-20..2015-07-20
It is due to expire [Monday]. | DATE 2015-07-27 | 2015-07-27..2015-07-27
Until [Thursday], they had not named him. | DATE 2015-07-23 | 2015-07-23..2015-07-23
Until [Thursday], they will not name him. | DATE 2015-07-30 | 2015-07-30..2015-07-30
They meet separately [Monday] in Esker. | DATE 2015-07-27 | 2015-07-27..2015-07-27
They could come to the U.S. from Esker by boat on [Tuesday]. | DATE 2015-07-28 | 2015-07-28..2015-07-28
They will meet Gen. Orr in Esker on [Tuesday]. | DATE 2015-07-28 | 2015-07-28..2015-07-28
It stood below the record set on [Sept. 6]. | DATE 2014-09-06 | 2014-09-06..2014-09-06
It was set for [Tuesday]. | DATE 2015-07-28 | 2015-07-28..2015-07-28
Polls were first set for [June], then put off. | DATE 2015-06 | 2015-06-01..2015-06-30
In [September] I shall be there. | DATE 2015-09 | 2015-09-01..2015-09-30
In the year ended [Sept. 30] it sold less. | DATE 2014-09-30 | 2014-09-30..2014-09-30
In [the fiscal year] ended Jan. 31 it sold less. | DURATION P1Y | ..
It will lose some in [the year] ending tomorrow. | DURATION P1Y | ..
It sold less in [the fiscal year]. | DATE 2015 | 2015-01-01..2015-12-31
They spoke on [that October night]. | TIME XXXX-10-XXTNI | ..
It came on a cold [January morning]. | TIME 2015-01-XXTMO | 2015-01-01..2015-01-31
It left in [the fall of 2014]. | DATE 2014-FA | 2014-09-01..2014-11-30
Her [last years] were hard. | DURATION PXY | ..
It rained in his [last three weeks]. | DURATION P3W | ..
The first [half-hour] is free. | DURATION PT30M | ..
It earned more beside a [year-earlier] loss. | DATE 2014-Q2 | 2014-04-01..2014-06-30
It lost, beside a [year-ago] profit, some more. | DATE 2014-Q2 | 2014-04-01..2014-06-30
It was built [a quarter-century ago]. | DATE 1990 | 1990-01-01..1990-12-31
It was built [half a century ago]. | DATE 1965 | 1965-01-01..1965-12-31
It lasted [about a quarter-century]. | DURATION P25Y | ..
It lasted [seven-and-a-half years]. | DURATION P7Y6M | ..
She said that [five years] were enough. | DURATION P5Y | ..
It opens at [12 noon]. | TIME 2015-07-24T12:00 | 2015-07-24..2015-07-24
It closes at [12 midnight]. | TIME 2015-07-24T24:00 | 2015-07-24..2015-07-24
He told of [last nights] game. | TIME 2015-07-23TNI | 2015-07-23..2015-07-24
They will sleep [the whole day tomorrow]. | DATE 2015-07-25 | 2015-07-25..2015-07-25
They met [the day before last Tuesday]. | DATE 2015-07-20 | 2015-07-20..2015-07-20
They came in [the early hours of Thursday morning]. | TIME 2015-07-23TMO | 2015-07-23..2015-07-23
They do their [Christmas] shopping here. | DATE 2015-12-25 | 2015-12-25..2015-12-25
The dress has fine [spring] colours. | DATE 2015-SP | 2015-03-01..2015-05-31
"""


def test_expressions_say_when(case, told_of) -> None:
    assert told_of(case, "en") == (case.words, case.type, case.value, case.bounds)


def values(text: str, anchor: str = "2015-07-24") -> list[tuple[str, str]]:
    return [(timex.text, timex.value) for timex in find(text, Rules(anchor=Day.parse(anchor)))]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("We play this Saturday, Sunday and Monday.", ["2015-07-25", "2015-07-26", "2015-07-27"]),
        ("We will play on Friday and Saturday.", ["2015-07-24", "2015-07-25"]),
        ("They played on Friday and Saturday.", ["2015-07-17", "2015-07-18"]),
        ("They played on Friday or on Sunday.", ["2015-07-17", "2015-07-19"]),
        ("They played on Friday and Thursday.", ["2015-07-24", "2015-07-23"]),
        ("They played on Sunday and Saturday.", ["2015-07-19", "2015-07-18"]),
        ("They played on Monday and Tuesday.", ["2015-07-20", "2015-07-21"]),
        ("The course is on August 4 - 5 (Tues-Wed).", ["2015-08-04", "2015-08-05", "2015-08-04", "2015-08-05"]),
        ("The course is on August 5 (Wed).", ["2015-08-05", "2015-08-05"]),
    ],
)
def test_weekdays_follow_the_day_that_they_are_joined_to(text: str, days: list[str]) -> None:
    assert [value for _, value in values(text)] == days


def test_a_long_list_of_days_has_one_month() -> None:
    found = values("Courses: May 2 - 3, 9 - 10, 16 - 17, 23 - 24, 30 - 31.")
    assert [value for _, value in found] == [f"2015-05-{day:02d}" for day in (2, 3, 9, 10, 16, 17, 23, 24, 30, 31)]


def test_that_day_is_no_finer_than_the_month_that_was_told() -> None:
    found = find("He was shot in June 2011. That day the mill burned.", Rules(anchor=Day(2015, 7, 24)))
    assert (found[1].value, found[1].when.edtf) == ("2011-06-XX", "2011-06-XX")
    assert (found[1].when.earliest, found[1].when.latest) == ("2011-06-01", "2011-06-30")


def test_the_year_that_says_more_of_a_year_is_that_one() -> None:
    assert values("It was 2011, which is the year that Orr came.")[1] == ("the year", "2011")
    text = "He came on Monday. The mill burned in 2011, as Orr has said. He will leave by the end of the year."
    assert values(text)[-1] == ("the end of the year", "2015")


@pytest.mark.parametrize(
    ("text", "anchor", "value"),
    [
        ("He kept the town safe after 9/11, he said.", "2016-02-17", "2001-09-11"),
        ("The talks are on 9/11 in Esker.", "2016-08-20", "2016-09-11"),
        ("9/11 The talks begin.", "2016-02-17", "2015-09-11"),
        ("The talks are on 9/12 in Esker.", "2016-02-17", "2016-09-12"),
    ],
)
def test_figures_that_name_an_event(text: str, anchor: str, value: str) -> None:
    assert [found for _, found in values(text, anchor)] == [value]


def test_days_of_the_month_told_last_are_listed() -> None:
    text = (
        "On 17 July 1936 the garrison rose. On the 23rd and 24th, bombs fell. The 3rd and 4th crews left on the 26th."
    )
    assert [value for _, value in values(text)] == ["1936-07-17", "1936-07-23", "1936-07-24", "1936-07-26"]


def test_the_event_moves_no_tale() -> None:
    text = "After 9/11 he left. After 9/11 she stayed. After 9/11 they wrote. After 9/11 all changed. They met in June."
    assert values(text, "2016-02-17")[-1] == ("June", "2015-06")


def test_times_that_head_a_running_report_are_of_its_day() -> None:
    report = "The vote was on Friday, 17 July 2015.\n\n2:15 p.m.\n\nThe hall fills.\n\n7 p.m.\n\nOrr speaks.\n"
    assert values(report)[1:] == [("2:15 p.m.", "2015-07-24T14:15"), ("7 p.m.", "2015-07-24T19:00")]


def test_after_a_winter_the_months_are_those_of_the_next_year() -> None:
    tale = "In May 1751 the war began. In the winter of 1753–54 nothing moved. On 12 April the thaw set in."
    assert values(tale)[-1] == ("12 April", "1754-04-12")


def test_a_year_by_two_figures_behind_a_quote_is_none_and_the_rest_is_read() -> None:
    assert values("They watched CBS's ''60 Minutes'' in 2011.") == [("2011", "2011")]
