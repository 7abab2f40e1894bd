"""Weeks, feasts, other calendars and orders that a table cannot have."""

import pytest

from dateline.domain.dates import Basis, Day, Precision
from dateline.language.dating import DateCell, Hints, Rules, parse, settle


@pytest.mark.parametrize("words", ["am folgenden Tag", "Am nächsten Tag", "tags darauf"])
def test_the_following_day_in_german(words: str) -> None:
    when = parse(words, Rules(language="de", anchor=Day(2031, 5, 3)))
    assert (when.edtf, when.basis) == ("2031-05-04", Basis.RELATIVE)


def test_a_week_without_its_year_takes_the_one_given() -> None:
    when = parse("KW 27", Rules(language="de", year=2031, year_grounds="as given"))
    assert (when.earliest, when.latest, when.precision) == ("2031-06-30", "2031-07-06", Precision.WEEK)
    assert "2031" in when.grounds
    assert not parse("KW 27", Rules(language="de")).known


@pytest.mark.parametrize(("words", "edtf"), [("vor Pfingsten 2028", "../2028"), ("nach Pfingsten 2028", "2028/..")])
def test_before_and_after_a_feast_bound_the_year_on_one_side(words: str, edtf: str) -> None:
    assert parse(words, Rules(language="de")).edtf == edtf


def test_a_year_of_another_calendar_is_none_of_ours() -> None:
    when = parse("Ramadan 1436", Rules())
    assert not when.known
    assert "another calendar" in when.grounds
    assert parse("Ramadan 2015", Rules()).edtf == "2015"


def test_a_day_that_no_month_has_proves_no_order() -> None:
    settled = settle([DateCell(words=words) for words in ("2/30", "3/4")], Hints(year=2031))
    assert settled.order == ""
    assert settled.questions


def test_a_date_against_the_order_given_says_so() -> None:
    settled = settle([DateCell(words=words) for words in ("31/12/2031", "3/4/2031")], Hints(order="mdy"))
    assert "against the order mdy" in settled.whens[0].grounds
    assert "against" not in settled.whens[1].grounds


def test_a_year_taken_over_from_beside_must_have_the_day() -> None:
    assert parse("2/29-3/1/2019").edtf == "2019-02/2019-03-01"
    assert parse("2/29-3/1/2020").edtf == "2020-02-29/2020-03-01"
