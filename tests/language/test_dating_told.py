"""Cells that tell their date as running text does, and rows whose year only their place in the table tells."""

import pytest

from dateline.app.dates import Written, resolve
from dateline.domain.dates import Basis, Day
from dateline.language.dating import DateCell, Hints, Rules, find_dates, format_bounds, parse, settle

SAID = Day(2015, 8, 14)  # a Friday

CELLS = [
    ("last weekend", "2015-08-08", "2015-08-09", ""),
    ("this weekend", "2015-08-15", "2015-08-16", ""),
    ("next weekend", "2015-08-22", "2015-08-23", ""),
    ("early next week", "2015-08-17", "2015-08-20", ""),
    ("in the coming weeks", "2015-08-14", "2015-11-13", ""),
    ("some ten days ago", "2015-08-02", "2015-08-06", ""),
    ("a year and a half ago", "2014-01-01", "2014-03-31", ""),
    ("the first days of June 2015", "2015-06-01", "2015-06-09", ""),
    ("after 9 May but before 13 May 2015", "2015-05-10", "2015-05-12", ""),
    ("either 4 or 5 May 2010", "2010-05-04", "2010-05-05", ""),
    ("two weekends ago", "2015-08-01", "2015-08-02", ""),
    ("three Fridays ago", "2015-07-24", "2015-07-24", ""),
    ("half a year ago", "2015-01-01", "2015-03-31", ""),
    ("between Christmas and New Year", "2014-12-25", "2015-01-01", ""),
    ("the last three weeks of July", "2015-07-11", "2015-07-31", ""),
    ("the first ten days of May 2015", "2015-05-01", "2015-05-10", ""),
    ("Friday or Saturday", "2015-08-07", "2015-08-08", ""),
    ("half past four", "2015-08-14", "2015-08-14", ""),
    ("a quarter to nine on 5 May 2015", "2015-05-05", "2015-05-05", ""),
    ("heute vor einer Woche", "2015-08-07", "2015-08-07", "de"),
    ("heute vor einer Woche", "2015-08-07", "2015-08-07", ""),
    ("im Spätsommer", "2015-07-17", "2015-08-31", "de"),
    ("hace tres viernes", "2015-07-24", "2015-07-24", "es"),
    ("the 19th century", "1800-01-01", "1899-12-31", ""),
]


@pytest.mark.parametrize(
    ("words", "earliest", "latest", "language"), CELLS, ids=[" ".join(each[::3]) for each in CELLS]
)
def test_a_cell_is_read_as_a_text_that_is_one_date(words: str, earliest: str, latest: str, language: str) -> None:
    when = parse(words, Rules(anchor=SAID, language=language))
    assert (when.earliest, when.latest) == (earliest, latest)


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("at half past four in the afternoon on 5 May 2015", "2015-05-05T16:30:00"),
        ("a quarter to one in the afternoon on 5 May 2015", "2015-05-05T12:45:00"),
        ("ten minutes past nine in the evening on 5 May 2015", "2015-05-05T21:10:00"),
        ("half past four on 5 May 2015", "2015-05-05"),
        ("75 minutes past four on 5 May 2015", "2015-05-05"),
    ],
)
def test_minutes_beside_an_hour_are_held_where_the_half_of_the_day_is_said(words: str, edtf: str) -> None:
    assert parse(words).edtf == edtf


@pytest.mark.parametrize(
    ("phrase", "latest"), [("until mid-November", "2009-11-22"), ("not later than the end of June", "2010-06-30")]
)
def test_a_phrase_asked_with_its_day_looks_ahead_for_a_limit(phrase: str, latest: str) -> None:
    said = Day(2009, 10, 2)
    [found] = resolve(phrase, Rules(), Written(said, said))
    assert found.when.latest == latest


@pytest.mark.parametrize("words", ["three Fridays ago", "half a year ago", "heute vor einer Woche", "half past four"])
def test_without_a_day_to_count_from_such_a_cell_only_says_that_it_is_relative(words: str) -> None:
    when = parse(words)
    assert (when.edtf, when.known, when.basis) == ("", False, Basis.RELATIVE)


@pytest.mark.parametrize(
    "words",
    [
        "on the eve of the vote",
        "the night before he died",
        "the week after the fire",
        "the last two years of the war",
        "between Christmas and New Year",
    ],
)
def test_what_no_words_date_stays_open(words: str) -> None:
    assert not parse(words).known
    assert not any(found.when.known for found in find_dates(f"They met {words}."))


@pytest.mark.parametrize(
    ("words", "earliest", "latest"),
    [
        ("a few days before Easter", "2016-03-22", "2016-03-25"),
        ("two weeks before Easter", "2016-03-10", "2016-03-16"),
        ("late summer", "2016-07-17", "2016-08-31"),
    ],
)
def test_a_date_without_a_year_takes_that_in_which_it_stands_between_its_neighbours(
    words: str, earliest: str, latest: str
) -> None:
    rows = ["3 March 2016", words, "12 October 2016"]
    row = settle([DateCell(words=each) for each in rows], Hints()).whens[1]
    assert (row.earliest, row.latest) == (earliest, latest)


def test_two_years_that_fit_between_the_neighbours_are_not_chosen_from() -> None:
    rows = ["3 March 2016", "between Christmas and New Year", "12 May 2018"]
    row = settle([DateCell(words=each) for each in rows], Hints()).whens[1]
    assert (row.edtf, row.earliest, row.latest) == ("", "2016-03-03", "2018-05-12")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("18 or 19 March 2015", "18 or 19 March 2015"),
        ("between 18 and 20 March 2015", "between 18 and 20 March 2015"),
        ("15 Ramadan 1436", "between 1 and 3 July 2015"),
    ],
)
def test_days_told_apart_are_set_with_or(words: str, said: str) -> None:
    assert format_bounds(parse(words), "day-first") == said


def test_over_the_weekend_is_the_last_one_in_a_cell() -> None:
    assert parse("over the weekend", Rules(anchor=Day(2015, 7, 23))).edtf == "2015-07-18/2015-07-19"
