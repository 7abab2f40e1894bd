"""Dates as newcomers put them in running text: what each bounds, in three languages."""

import pytest

from dateline.domain.dates import Day
from dateline.language.dating import Rules, find, find_dates, parse

WRITTEN = Day(2024, 6, 14)


def bounds_of(text: str, language: str = "en") -> list[str]:
    found = find_dates(text, Rules(anchor=WRITTEN, language=language))
    return [f"{each.when.earliest}..{each.when.latest}" for each in found]


@pytest.mark.parametrize(
    ("text", "language", "bounds"),
    [
        ("It was agreed on the eve of 7 May 2024.", "en", "2024-05-06..2024-05-06"),
        ("On the eve of May 7 they met.", "en", "2024-05-06..2024-05-06"),
        ("It was dark on the night before Christmas 2014.", "en", "2014-12-24..2014-12-25"),
        ("They met half a year ago.", "en", "2023-11-01..2024-01-31"),
        ("Sie trafen sich vor einem halben Jahr.", "de", "2023-11-01..2024-01-31"),
        ("They met three Fridays ago.", "en", "2024-05-24..2024-05-24"),
        ("They met two Mondays ago.", "en", "2024-06-03..2024-06-03"),
        ("The fair ran from December 23 to the 27th.", "en", "2023-12-23..2023-12-27"),
        ("from Dec. 23 to the 27th", "en", "2023-12-23..2023-12-27"),
        ("It shuts between Christmas 2030 and New Year.", "en", "2030-12-25..2031-01-01"),
        ("It shuts between Christmas 2030 and New Year's Day.", "en", "2030-12-25..2031-01-01"),
        ("Es ist zwischen Weihnachten 2030 und Neujahr zu.", "de", "2030-12-25..2031-01-01"),
        ("Es war zwischen den Jahren zu.", "de", "2023-12-25..2023-12-31"),
        ("Es war zwischen den Jahren 2021 zu.", "de", "2021-12-25..2021-12-31"),
    ],
)
def test_a_date_in_a_sentence_bounds_what_it_says(text: str, language: str, bounds: str) -> None:
    assert bounds_of(text, language) == [bounds]


def test_two_years_are_no_days_between_them() -> None:
    assert bounds_of("Zwischen den Jahren 1914 und 1918 war Krieg.", "de") != ["1914-12-25..1914-12-31"]


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("the night before Christmas 2014", "2014-12-24/2014-12-25"),
        ("the evening before 7 May 2024", "2024-05-06"),
        ("the eve of 7 May 2024", "2024-05-06"),
    ],
)
def test_the_night_before_a_day_in_a_cell(words: str, edtf: str) -> None:
    assert parse(words).edtf == edtf


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The prosecutor expects to bring charges “within weeks”.", "en"),
        ("The prosecutor expects to bring charges within months.", "en"),
        ("Er rechnet binnen Wochen mit der Anklage.", "de"),
    ],
)
def test_what_is_to_be_within_weeks_is_ahead_and_open(text: str, language: str) -> None:
    assert bounds_of(text, language) == ["2024-06-14..None"]


@pytest.mark.parametrize("text", ["Es war Freitag, der 13.", "Am Freitag, dem 13., kam er.", "Es war Freitag der 13."])
def test_a_weekday_with_the_day_of_the_month_behind_a_comma(text: str) -> None:
    assert bounds_of(text, "de") == ["2023-10-13..2023-10-13"]


@pytest.mark.parametrize(
    "text", ["3/14/2023, Tuesday night", "It fell on March 14, 2023, Tuesday night.", "14 March 2023, Tuesday"]
)
def test_a_day_and_its_weekday_with_a_part_of_the_day_are_one_date(text: str) -> None:
    assert bounds_of(text) == ["2023-03-14..2023-03-14"]
    assert {str(each.when.earliest) for each in find(text, Rules(anchor=WRITTEN))} == {"2023-03-14"}


def test_another_weekday_behind_a_comma_is_told_from_the_report() -> None:
    [day, weekday] = find("They met on 14 March 2023, Friday night brought rain.", Rules(anchor=WRITTEN))
    assert (day.value, weekday.value) == ("2023-03-14", "2024-06-14TNI")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The court rules Thursday.", "2024-06-20"),
        ("The council meets on Monday.", "2024-06-17"),
        ("The inquiry opens Tuesday.", "2024-06-18"),
        ("The court announced new rules Thursday.", "2024-06-13"),
        ("The court ruled Thursday.", "2024-06-13"),
    ],
)
def test_what_is_scheduled_in_the_present_lies_ahead(text: str, day: str) -> None:
    assert bounds_of(text) == [f"{day}..{day}"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Orde resigned on Tuesday, the day police searched its offices.", ["2024-06-11..2024-06-11"]),
        ("She left the day that the mill closed.", []),
        ("It was the day when police came.", []),
        ("The week the mill closed was a hard one.", []),
        ("That was the year the mill closed.", []),
        ("On the day 43 people drowned, it rained.", []),
        ("It happened the day after the vote.", []),
    ],
)
def test_the_day_of_what_a_clause_tells_is_not_counted_from_the_report(text: str, told: list[str]) -> None:
    assert bounds_of(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "He said it on the day.",
        "The day began with rain.",
        "Shares ended the day lower as traders sold.",
        "Shares rose on the day as traders sold.",
        "Later in the day police searched the office.",
        "The day, he said, was long.",
    ],
)
def test_the_day_without_a_clause_is_that_of_the_report(text: str) -> None:
    assert bounds_of(text) == ["2024-06-14..2024-06-14"]


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("Friday night into Saturday", "2015-07-17/2015-07-18"),
        ("From Friday night into Saturday morning", "2015-07-17/2015-07-18"),
        ("late Friday into early Saturday", "2015-07-17/2015-07-18"),
        ("from 5 May into June", "2015-05-05/2015-06"),
    ],
)
def test_what_goes_on_into_another_day_is_one_stretch(words: str, edtf: str) -> None:
    text = f"{words} the mill burned." if words[0].isupper() else f"The mill burned {words}."
    found = find_dates(text, Rules(anchor=Day(2015, 7, 24)))
    assert [(text[each.start : each.end], each.when.edtf) for each in found] == [(words, edtf)]


def test_what_is_turned_into_something_is_no_stretch() -> None:
    found = find_dates("They turned Friday into a feast in June.", Rules(anchor=Day(2015, 7, 24)))
    assert [each.when.edtf for each in found] == ["2015-07-24", "2015-06"]
