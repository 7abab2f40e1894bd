"""Tables of dates that a program has been at."""

from dateline.language.dating import DateCell, Hints, settle


def edtf(*words: str) -> list[str]:
    return [when.edtf for when in settle([DateCell(words=each) for each in words], Hints()).whens]


def test_month_and_number_is_month_and_year_where_the_rows_only_so_run_on() -> None:
    assert edtf("Oct-06", "Nov-07", "Mar-09", "Dec-11", "Jun-13") == [
        "2006-10",
        "2007-11",
        "2009-03",
        "2011-12",
        "2013-06",
    ]


def test_one_number_that_is_no_day_proves_the_others() -> None:
    assert edtf("Mar-98", "Apr-04") == ["1998-03", "2004-04"]


def test_month_and_number_beside_full_dates_in_order_is_month_and_year() -> None:
    assert edtf("3 May 2005", "Oct-06", "12 June 2008")[1] == "2006-10"


def test_month_and_number_stays_open_where_both_readings_run_on() -> None:
    assert edtf("Jan-05", "Mar-08", "May-10")[0].startswith("[")


def test_day_that_stands_beside_many_years_was_filled_in() -> None:
    assert edtf("1984-01-09", "1991-01-09", "1992-06-30", "2003-01-09") == ["1984", "1991", "1992-06-30", "2003"]


def test_new_years_days_and_days_that_differ_are_kept() -> None:
    assert edtf("1984-01-01", "1991-01-01", "2003-01-01")[0] == "1984-01-01"
    assert edtf("1984-01-09", "1991-03-09", "2003-01-19")[0] == "1984-01-09"
