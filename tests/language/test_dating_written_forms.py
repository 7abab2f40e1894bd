"""Dates in the forms that kept chronologies write them in."""

import pytest

from dateline.language.dating import Rules, looks_like_date, parse


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("abt 1790", "1790~"),
        ("bet. 1834 and 1836", "1834/1836"),
        ("BEF 1841", "../1841"),
        ("AFT 12 MAR 1849", "1849-03-12/.."),
        ("the 1860s–70s", "186X/187X"),
        ("[1871]", "1871"),
        ("1525, 2. Mai", "1525-05-02"),
        ("1969 (20 July)", "1969-07-20"),
        ("44 BC, 15 March", "-0043-03-15"),
        ("1999 - May 3", "1999-05-03"),
        ("11/12/2012, 25/12/2012", "{2012-12-11,2012-12-25}"),
        ("31 januari/1 februari 1953", "1953-01-31/1953-02-01"),
        ("17–19 IX 1939", "1939-09-17/1939-09-19"),
        ("lata 90. XX w.", "199X"),
        ("В марте 2014 г.", "2014-03"),
        ("1ro de mayo de 2002", "2002-05-01"),
        ("1.º de janeiro de 1900", "1900-01-01"),
        ("jaren zestig", "196X"),
        ("1999年5月3日", "1999-05-03"),
        ("8 Sept. 2019 at 14h30", "2019-09-08T14:30:00"),
        ("3\u00a0May\u200e 1999\u200f", "1999-05-03"),
    ],
)
def test_forms_that_chronologies_use(words: str, edtf: str) -> None:
    assert parse(words).edtf == edtf
    assert looks_like_date(words)


def test_time_that_is_about_right_is_not_made_exact() -> None:
    assert parse("14/02/2016 approx. 18:00").edtf == "2016-02-14"


@pytest.mark.parametrize("words", ["2ª metà del XX secolo", "seconde moitié du XXe siècle", "tweede helft 20e eeuw"])
def test_second_half_draws_the_bounds_in(words: str) -> None:
    when = parse(words)
    assert when.edtf == "19XX"
    assert when.earliest == "1950-01-01"


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("13–15", "1940-05-13/1940-05-15"),
        ("13 – 15", "1940-05-13/1940-05-15"),
        ("Monday 20th", "1940-05-20"),
        ("13/14", "1940-05-13/1940-05-14"),
        ("3, 4 and 9", "{1940-05-03,1940-05-04,1940-05-09}"),
    ],
)
def test_bare_days_take_month_and_year_from_the_heading(words: str, edtf: str) -> None:
    assert parse(words, Rules(context="May 1940")).edtf == edtf


def test_bare_days_without_month_above_stay_open() -> None:
    assert parse("13–15", Rules(context="1940")).edtf == ""


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("Feast of St Maur, 15 January 1480", "1480-01-15"),
        ("Whitsun 1702", "[1702-05-24,1702-06-04]"),
        ("3 Rabi' al-awwal 1099 (7 January 1688)", "1688-01-07"),
        ("14 frimaire an II (4 décembre 1793)", "1793-12-04"),
    ],
)
def test_feast_or_other_calendar_beside_the_date(words: str, edtf: str) -> None:
    assert parse(words).edtf == edtf
    assert looks_like_date(words)


@pytest.mark.parametrize("words", ["The Sun, 2 May 1999", "Easter services were held in 1661", "Saint Maur, 4 of them"])
def test_other_words_beside_a_date_make_no_cell_of_dates(words: str) -> None:
    assert not looks_like_date(words)


def test_weekday_of_an_old_day_is_that_of_its_calendar() -> None:
    assert "but" not in parse("Sunday, 4 April 1484").grounds
    assert "but" in parse("Tuesday, 4 April 1484").grounds


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("1834-35 Winter", "1834-24"),
        ("8 July? 1592", "1592-07-08?"),
        ("3 May (?) 1999", "1999-05-03?"),
        ("?? Mar 2001", "2001-03"),
        ("9 April 1388 (3rd day of the 3rd lunar month)", "1388-04-09"),
        ("2000'li yıllar", "200X"),
    ],
)
def test_odd_forms(words: str, edtf: str) -> None:
    assert parse(words).edtf == edtf
    assert looks_like_date(words)


@pytest.mark.parametrize(
    ("words", "edtf"), [("about the 20th", "1887-05-20~"), ("30 (night)", "1887-05-30/1887-05-31")]
)
def test_days_under_a_month_keep_what_is_said_of_them(words: str, edtf: str) -> None:
    assert parse(words, Rules(context="May 1887")).edtf == edtf
