"""Phrases as people put them: bounds said in words, counted days and stretches, round counts, clocks and zones."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.domain.dates import Basis, Day, Precision, When
from dateline.language.dating import DateCell, Hints, Rules, find, is_valid, parse, read_extents, settle

WRITTEN_ON = Rules(anchor=Day(2015, 7, 24))


def told(words: str, rules: Rules = WRITTEN_ON) -> tuple[str, str | None, str | None]:
    when = parse(words, rules)
    return when.edtf, when.earliest, when.latest


@pytest.mark.parametrize("words", ["not 1850", "not in May 1850", "not on 5 May 2015"])
def test_when_it_was_not_is_no_date(words: str) -> None:
    when = parse(words)
    assert (when.edtf, when.known) == ("", False)
    assert "only when it was not" in when.grounds


@pytest.mark.parametrize(
    ("words", "edtf", "earliest", "latest"),
    [
        ("before 1850 at the latest", "../1850", None, "1849-12-31"),
        ("by May 1850 at the latest", "../1850-05", None, "1850-05-31"),
        ("after 1850 at the earliest", "1850/..", "1851-01-01", None),
        ("1850 at the earliest", "1850/..", "1850-01-01", None),
        ("not before 1850", "1850/..", "1850-01-01", None),
        ("no later than 5 May 2015", "../2015-05-05", None, "2015-05-05"),
        ("on or after 5 May 2015", "2015-05-05/..", "2015-05-05", None),
        ("on or before 5 May 2015", "../2015-05-05", None, "2015-05-05"),
        ("pre-1914", "../1914", None, "1913-12-31"),
        ("post-1945", "1945/..", "1946-01-01", None),
        ("since at least 2011", "../2011", None, "2011-12-31"),
        ("through May", "../2015-05", None, "2015-05-31"),
        ("before 14:30 on 5 May 2015", "../2015-05-05", None, "2015-05-05"),
        ("after 14:30 on 5 May 2015", "2015-05-05/..", "2015-05-05", None),
        ("about 5/6 May", "2015-05-05~/2015-05-06~", "2015-05-02", "2015-05-09"),
        ("around 5 or 6 May 2015", "[2015-05-05~,2015-05-06~]", "2015-05-02", "2015-05-09"),
        ("about 1914-18", "1914~/1918~", "1909-01-01", "1923-12-31"),
        ("first half of the 19th century", "18XX", "1800-01-01", "1849-12-31"),
        ("second half of the 19th century", "18XX", "1850-01-01", "1899-12-31"),
        ("c. 3000 BC", "-2999~", "-3099-01-01", "-2899-12-31"),
        ("c. 44 BC", "-0043~", "-0048-01-01", "-0038-12-31"),
        ("AD 79", "0079", "0079-01-01", "0079-12-31"),
        ("1751/2", "[1751,1752]", "1751-01-01", "1752-12-31"),
        ("1751/2 January 5", "[1751-01-05,1752-01-05]", "1751-01-05", "1752-01-05"),
        ("January 1751/2", "[1751-01,1752-01]", "1751-01-01", "1752-01-31"),
        ("1984/5", "1984/1985", "1984-01-01", "1985-12-31"),
        ("2015/7", "2015-07", "2015-07-01", "2015-07-31"),
    ],
)
def test_bounds_said_in_words(words: str, edtf: str, earliest: str | None, latest: str | None) -> None:
    assert told(words) == (edtf, earliest, latest)


@pytest.mark.parametrize(
    ("words", "edtf", "earliest", "latest"),
    [
        ("first weekend of May 2015", "2015-05-02/2015-05-03", "2015-05-02", "2015-05-03"),
        ("the last weekend of May 2015", "2015-05-30/2015-05-31", "2015-05-30", "2015-05-31"),
        ("first weekend of May 2016", "2016-04-30/2016-05-08", "2016-04-30", "2016-05-08"),
        ("second week of May 2015", "2015-05", "2015-05-04", "2015-05-17"),
        ("last week of 2015", "2015", "2015-12-21", "2015-12-31"),
        ("the last Friday of May 2015", "2015-05-29", "2015-05-29", "2015-05-29"),
        ("second to last Friday of May 2015", "2015-05-22", "2015-05-22", "2015-05-22"),
        ("1st Monday in May", "2015-05-04", "2015-05-04", "2015-05-04"),
        ("last day of 2015", "2015-12-31", "2015-12-31", "2015-12-31"),
        ("before the first weekend of May 2015", "../2015-05-03", None, "2015-05-01"),
    ],
)
def test_days_and_weeks_counted_in_a_month(words: str, edtf: str, earliest: str | None, latest: str | None) -> None:
    assert told(words) == (edtf, earliest, latest)


def test_of_a_month_without_its_year_the_month_is_known() -> None:
    when = parse("first Monday in May")
    assert (when.edtf, when.known) == ("XXXX-05", False)
    assert "depends on the year" in when.grounds


def test_a_fifth_friday_that_is_none_is_no_day() -> None:
    assert parse("the fifth Friday of June 2015").precision is not Precision.DAY


@given(st.integers(1900, 2100), st.integers(1, 12), st.integers(0, 6), st.sampled_from(["first", "third", "last"]))
def test_a_counted_weekday_is_that_weekday_of_that_month(year: int, month: int, weekday: int, count: str) -> None:
    names = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
    months = ("January", "February", "March", "April", "May", "June", "July")
    months += ("August", "September", "October", "November", "December")
    day = parse(f"the {count} {names[weekday]} of {months[month - 1]} {year}").first
    assert day is not None
    assert (day.year, day.month, day.weekday) == (year, month, weekday)
    low = {"first": 1, "third": 15, "last": 22}[count]
    assert low <= day.day <= (low + 6 if count != "last" else 31)


@pytest.mark.parametrize(
    ("words", "edtf", "earliest", "latest"),
    [
        ("year ended 31 December 2015", "2015", "2015-01-01", "2015-12-31"),
        ("the year to March 2016", "2015-04/2016-03", "2015-04-01", "2016-03-31"),
        ("the fiscal year ending June 30, 2014", "2013-07/2014-06", "2013-07-01", "2014-06-30"),
        ("the six months to June 2015", "2015-01/2015-06", "2015-01-01", "2015-06-30"),
        ("three months ended 30 September 2015", "2015-07/2015-09", "2015-07-01", "2015-09-30"),
        ("the week ending 5 May 2015", "2015-04-29/2015-05-05", "2015-04-29", "2015-05-05"),
        ("the year to 28 February 2015", "2014-03/2015-02", "2014-03-01", "2015-02-28"),
        ("the year to 5 April 2016", "2015-04-06/2016-04-05", "2015-04-06", "2016-04-05"),
    ],
)
def test_stretches_told_by_their_end(words: str, edtf: str, earliest: str, latest: str) -> None:
    assert told(words) == (edtf, earliest, latest)
    assert "that included" in parse(words).grounds


@pytest.mark.parametrize(
    ("words", "edtf", "earliest", "latest"),
    [
        ("a couple hundred years ago", "1715~/1815~", "1715-01-01", "1815-12-31"),
        ("a hundred years ago", "1905~/1925~", "1905-01-01", "1925-12-31"),
        ("150 years ago", "1865~", "1865-01-01", "1865-12-31"),
        ("10,000 years ago", "-8985~/-6985~", "-8985-01-01", "-6985-12-31"),
        ("65 million years ago", "", "-71497985-01-01", "-58497985-12-31"),
        ("4.5 billion years ago", "", "-4949997985-01-01", "-4049997985-12-31"),
    ],
)
def test_round_counts_of_years_are_round(words: str, edtf: str, earliest: str, latest: str) -> None:
    assert told(words) == (edtf, earliest, latest)
    assert parse(words, WRITTEN_ON).basis is Basis.RELATIVE


def test_how_round_is_set_in_one_place_and_millions_need_no_anchor() -> None:
    exact = Rules(anchor=Day(2015, 7, 24), extents=read_extents({"round_ago": 0}))
    assert told("200 years ago", exact) == ("1815~", "1815-01-01", "1815-12-31")
    assert parse("200 years ago").known is False
    assert parse("4.5 billion years ago").earliest == "-4949998000-01-01"


@pytest.mark.parametrize(
    ("words", "edtf", "calendar"),
    [
        ("Reiwa 1", "2019-05/2019-12", "japanese"),
        ("Heisei 31", "2019-01/2019-04", "japanese"),
        ("Showa 20", "1945", "japanese"),
        ("5 May, Heisei 27", "2015-05-05", "japanese"),
        ("昭和20年8月15日", "1945-08-15", "japanese"),
        ("令和元年5月1日", "2019-05-01", "japanese"),
        ("平成30年4月", "2018-04", "japanese"),
        ("Meiji 5", "1872-01-21/1872-12-31", "japanese"),
        ("明治6年3月1日", "1873-03-01", "japanese"),
        ("B.E. 2558", "2015", "buddhist"),
        ("5 May 2558 BE", "2015-05-05", "buddhist"),
        ("พ.ศ. 2558", "2015", "buddhist"),
        ("B.E. 2483", "1940-04/1940-12", "buddhist"),
        ("before Showa 20", "../1945", "japanese"),
    ],
)
def test_years_of_japanese_eras_and_of_the_buddhist_era(words: str, edtf: str, calendar: str) -> None:
    when = parse(words)
    assert (when.edtf, when.calendar) == (edtf, calendar)


@pytest.mark.parametrize(
    "text", ["OVER 2500 BE HIRED", "THERE WILL BE 2500 JOBS", "the Meiji Restoration", "Showa Shell"]
)
def test_words_in_capitals_are_no_era(text: str) -> None:
    assert find(text) == [] or all(timex.when.calendar == "gregorian" for timex in find(text))


def test_eras_are_found_in_running_text() -> None:
    values = [timex.when.edtf for timex in find("It was signed on 5 May, Showa 20, and ratified in B.E. 2558.")]
    assert values == ["1945-05-05", "2015"]


def test_a_day_beyond_its_era_is_held_and_said() -> None:
    assert "was not of Showa" in parse("5 May, Showa 64").grounds
    assert parse("Heisei 43").edtf == ""


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("5 May 2015 14:30 BST", "2015-05-05T14:30:00+01:00"),
        ("5 May 2015 14:30 UTC+3", "2015-05-05T14:30:00+03:00"),
        ("5 May 2015 14:30 (UTC-05:30)", "2015-05-05T14:30:00-05:30"),
        ("5 May 2015 14:30 +0300", "2015-05-05T14:30:00+03:00"),
        ("5 May 2015 14:30Z", "2015-05-05T14:30:00Z"),
        ("2:30 p.m. GMT on 5 May 2015", "2015-05-05T14:30:00Z"),
        ("5 May 2015 2:30 p.m. EST", "2015-05-05T14:30:00-05:00"),
        ("2015-05-05 14:30:00-05:00", "2015-05-05T14:30:00-05:00"),
        ("5 May 2015 14:30", "2015-05-05T14:30:00"),
        ("5 May 2015, 14:30 local time", "2015-05-05T14:30:00"),
        ("5 May 2015 14:30 IST", "2015-05-05T14:30:00"),
        ("5 May 2015 14:30 UTC+17", "2015-05-05T14:30:00"),
        ("four o'clock in the afternoon on 5 May 2015", "2015-05-05T16:00:00"),
        ("5 May 2015 at ten o’clock at night", "2015-05-05T22:00:00"),
        ("5 May 2015 at two o'clock at night", "2015-05-05T02:00:00"),
        ("at 14 o'clock on 5 May 2015", "2015-05-05T14:00:00"),
        ("four o'clock on 5 May 2015", "2015-05-05"),
        ("shortly after midnight on 5 May 2015", "2015-05-05"),
        ("between 10:00 and 12:00 on 5 May 2015", "2015-05-05"),
        ("10:00-12:00 on 5 May 2015", "2015-05-05"),
        ("9 a.m. to 5 p.m. on 5 May 2015", "2015-05-05"),
        ("between 10 and 12 May 2015", "2015-05-10/2015-05-12"),
    ],
)
def test_clocks_and_their_zones(words: str, edtf: str) -> None:
    when = parse(words)
    assert when.edtf == edtf
    assert (when.earliest, when.latest) in ((edtf[:10], edtf[:10]), ("2015-05-10", "2015-05-12"))


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("5 May 2015 14:30 BST", "British Summer Time"),
        ("5 May 2015 14:30 IST", "can be several zones"),
        ("5 May 2015 14:30 UTC+17", "no zone"),
        ("four o'clock on 5 May 2015", "morning or the afternoon is not said"),
        ("shortly after midnight on 5 May 2015", "no finer than the day"),
    ],
)
def test_what_was_made_of_a_clock_is_said(words: str, reason: str) -> None:
    assert reason in parse(words).grounds


def test_an_hour_alone_is_of_the_day_it_was_told_on() -> None:
    assert told("four o'clock") == ("2015-07-24", "2015-07-24", "2015-07-24")
    assert parse("four o'clock").known is False


def test_two_digits_count_from_the_report_unless_a_pivot_is_set() -> None:
    report = Rules(anchor=Day(2031, 5, 1), order="dmy")
    assert parse("3/4/31", report).edtf == "2031-04-03"
    assert parse("3/4/31", Rules(order="dmy")).edtf == "1931-04-03"
    assert parse("3/4/42", report).edtf == "1942-04-03"
    assert parse("3/4/31", Rules(anchor=Day(2031, 5, 1), extents=read_extents({"pivot": 2020}))).edtf[1:5] == "1931"


YEARS = st.integers(-3000, 2100)
PARTS = st.sampled_from(["", "-01", "-07", "-12", "-21", "-24", "-33", "-36", "-40", "-41", "-07-24", "-02-28"])
MARKS = st.sampled_from(["", "?", "~", "%"])
DATES = st.builds(lambda year, part, mark: f"{'-' if year < 0 else ''}{abs(year):04d}{part}{mark}", YEARS, PARTS, MARKS)
VALUES = st.one_of(
    DATES,
    DATES.map(lambda date: f"{date}/.."),
    DATES.map(lambda date: f"../{date}"),
    st.tuples(DATES, DATES).map("/".join).filter(is_valid),
    st.tuples(DATES, DATES).map(lambda dates: f"[{','.join(dates)}]").filter(is_valid),
    st.tuples(DATES, DATES).map(lambda dates: f"{{{','.join(dates)}}}").filter(is_valid),
    st.sampled_from(["198X", "19XX", "XXXX-05-05", "XXXX-05", "XXXX-24", "2015-XX-05", "Y17000", "Y-17000"]),
    st.sampled_from(["2015-07-24T14:30:00", "2015-07-24T14:30:00Z", "2015-07-24T14:30:00-05:30"]),
)


@given(VALUES)
def test_a_value_by_itself_reads_back_as_itself(value: str) -> None:
    if is_valid(value):
        assert parse(value).edtf == value


PHRASES = [
    *("winter 2015", "December 2011", "Q3 1935", "861 BC", "autumn 2022", "since 2011", "before 1850", "the 1980s"),
    *("about 1911", "possibly 1984", "24 July", "3 or 5 May 2015", "winter 1834-35", "mid-March 2015", "1751/2"),
    *("5 May 2015 14:30 BST", "Reiwa 1", "the year to March 2016", "H2 2015", "c. 3000 BC", "about 1914-18"),
]


@pytest.mark.parametrize("words", PHRASES)
def test_what_is_printed_of_a_phrase_reads_back_as_the_same_value(words: str) -> None:
    value = parse(words).edtf
    assert value
    assert parse(value).edtf == value


def settled(*words: str) -> list[str]:
    return [when.edtf for when in _whens(*words)]


def _whens(*words: str) -> tuple[When, ...]:
    return settle([DateCell(words=one) for one in words], Hints()).whens


def test_in_a_table_the_other_rows_tell_what_a_hyphen_means() -> None:
    assert settled("2015-24", "2014-07~", "2016") == ["2015-24", "2014-07~", "2016"]
    assert settled("1834-24", "1921-24", "1935-36") == ["1834-24", "1921-24", "1935-36"]
    assert settled("1921-24", "May 1926") == ["1921/1924", "1926-05"]
    assert settled("1921-24", "1926") == ["1921/1924", "1926"]
    assert settled("-1850", "May 1926") == ["../1850", "1926-05"]
    assert settled("-1850", "1834-24") == ["-1850", "1834-24"]
    assert "not as EDTF 1921-24" in _whens("1921-24", "May 1926")[0].grounds


TUESDAY = Rules(anchor=Day(2031, 3, 18))


@pytest.mark.parametrize(
    ("words", "earliest", "latest"),
    [
        ("the morrow of March 1, 2031", "2031-03-02", "2031-03-02"),
        ("the weekend of March 1-2", "2031-03-01", "2031-03-02"),
        ("the southern summer of 2030", "2030-01-01", "2031-02-28"),
        ("last night", "2031-03-17", "2031-03-18"),
        ("the turn of the year", "2030-12-16", "2031-01-17"),
    ],
)
def test_a_date_in_other_words_is_one_in_a_cell_and_in_a_text(words: str, earliest: str, latest: str) -> None:
    [found] = find(f"The Orla sank {words} off Loe.", TUESDAY)
    for when in (parse(words, TUESDAY), found.when):
        assert (when.earliest, when.latest) == (earliest, latest)


@pytest.mark.parametrize(
    ("words", "latest"),
    [
        ("over a year ago", "2030-03-18"),
        ("just over two weeks ago", "2031-03-04"),
        ("well over 3 months ago", "2030-12-18"),
    ],
)
def test_what_is_over_so_long_ago_does_not_lie_ahead(words: str, latest: str) -> None:
    assert parse(words, TUESDAY).latest == latest
