"""One date as written: its value, its bounds, its precision, its grounds."""

import pytest

from dateline.domain.dates import Basis, Day, Precision
from dateline.language.dating import Rules, parse, weekday_agrees, weekday_of

ANCHOR = Day(2015, 8, 14)

WRITTEN = [
    # years, months, days
    ("2020", "2020"),
    ("2020-06", "2020-06"),
    ("2020-06-02", "2020-06-02"),
    ("2020/06/02", "2020-06-02"),
    ("20200602", "2020-06-02"),
    ("1948-3-14", "1948-03-14"),
    ("24.7.2015", "2015-07-24"),
    ("12-20-1937", "1937-12-20"),
    ("20/12/1937", "1937-12-20"),
    ("7/24", "XXXX-07-24"),
    ("24.7.", "XXXX-07-24"),
    ("July 24, 2015", "2015-07-24"),
    ("24 July 2015", "2015-07-24"),
    ("24th of July, 2015", "2015-07-24"),
    ("Jul. 24 2015", "2015-07-24"),
    ("Friday, July 24, 2015", "2015-07-24"),
    ("July 24, a Friday", "XXXX-07-24"),
    ("the following Sunday, July 26", "XXXX-07-26"),
    ("2014, May", "2014-05"),
    ("May 2014", "2014-05"),
    ("2017, Unknown", "2017"),
    ("July.", "XXXX-07"),
    ("12-May-13", "2013-05-12"),
    ("May '98", "1998-05"),
    ("10/1066", "1066-10"),
    ("904", "0904"),
    ("Christmas 1914", "1914-12-25"),
    # what is not there
    ("Feb 30", "XXXX-02"),
    ("29/02/2015", "2015-02"),
    ("32 May 2014", "2014-05"),
    ("2014-13-01", "2014"),
    ("??/??/1999", "1999"),
    ("May ??, 2014", "2014-05"),
    ("00/00/2014", "2014"),
    ("198?", "198X"),
    ("19xx", "19XX"),
    # two readings
    ("3/11/1939", "[1939-03-11,1939-11-03]"),
    ("9/11", "[XXXX-09-11,XXXX-11-09]"),
    ("Oct-06", "[2006-10,XXXX-10-06]"),
    ("22 February 1741/2", "[1741-02-22,1742-02-22]"),
    ("11 Feb. 1699/1700", "[1699-02-11,1700-02-11]"),
    ("Feb. 1699/1700", "[1699-02,1700-02]"),
    ("11 May 1699/1745", "1699-05-11/1745"),
    ("Feb. 1899/1900", "1899-02/1900"),
    ("25 October (7 November) 1917", "1917-11-07"),
    # times
    ("12-20-1941 12:53", "1941-12-20T12:53:00"),
    ("6:50 a.m. on July 24, 2015", "2015-07-24T06:50:00"),
    ("July 24, 2015, 10:25 p.m.", "2015-07-24T22:25:00"),
    ("12:10 am, 5 May 2014", "2014-05-05T00:10:00"),
    # ranges
    ("1403 — 1413", "1403/1413"),
    ("1911-12", "1911-12"),
    ("1911–12", "1911/1912"),
    ("about 1911-12", "1911~/1912~"),
    ("1834-24", "1834-24"),
    ("-0860", "-0860"),
    ("1984-5", "1984/1985"),
    ("1346-7", "1346/1347"),
    ("1980/81", "1980/1981"),
    ("1943-7 – 1946", "1943-07/1946"),
    ("January 18–19.", "XXXX-01-18/XXXX-01-19"),
    ("May 5-7, 2014", "2014-05-05/2014-05-07"),
    ("5–7 May 2014", "2014-05-05/2014-05-07"),
    ("May 5 – June 7, 2014", "2014-05-05/2014-06-07"),
    ("Dec 28, 2015 – Jan 3", "2015-12-28/2016-01-03"),
    ("Dec 28 – Jan 3, 2016", "2015-12-28/2016-01-03"),
    ("5/12/2015-5/14/2015", "2015-05-12/2015-05-14"),
    ("5/12-5/14", "XXXX-05-12/XXXX-05-14"),
    ("2015-05-12 – 14", "2015-05-12/2015-05-14"),
    ("12 May 2015 03:00–05:00", "2015-05-12"),
    ("May/June 2014", "2014-05/2014-06"),
    ("from 5 May 1990 to 3 June", "1990-05-05/1990-06-03"),
    ("between July 20 and 23, 2015", "2015-07-20/2015-07-23"),
    ("1990–present", "1990/.."),
    ("1990 –", "1990/.."),
    ("1960s-70s", "196X/197X"),
    # several
    ("May 7, 8, 9.", "{XXXX-05-07,XXXX-05-08,XXXX-05-09}"),
    ("May 5, 6 and 7, 2014", "{2014-05-05,2014-05-06,2014-05-07}"),
    ("726-787; 814-842", "{0726..0787,0814..0842}"),
    ("1914 or 1915", "[1914,1915]"),
    ("12–14 and 16 May 1970", "{1970-05-12..1970-05-14,1970-05-16}"),
    ("May 12–14, 16, 1970", "{1970-05-12..1970-05-14,1970-05-16}"),
    # before and after
    ("pre-1900", "../1900"),
    ("1980+", "1980/.."),
    ("unknown (before 1980)", "../1980"),
    ("before 1990", "../1990"),
    ("by 5 May 2014", "../2014-05-05"),
    ("since July 2015", "2015-07/.."),
    ("1990 or later", "1990/.."),
    # eras
    ("861 BC", "-0860"),
    ("AD 70", "0070"),
    ("120-63 BC", "-0119/-0062"),
    ("88-63BC", "-0087/-0062"),
    ("27 BC – 14 AD", "-0026/0014"),
    ("3300 BC – 1300 BC", "-3299/-1299"),
    ("15 March 44 B.C.", "-0043-03-15"),
    ("10,000 BC", "-9999"),
    # doubts
    ("c.650", "0650~"),
    ("C. 860", "0860~"),
    ("950(ca.)", "0950~"),
    ("c. 1200–1250", "1200~/1250"),
    ("(believed to be) June 1st", "XXXX-06-01?"),
    ("1984?", "1984?"),
    ("possibly c. 1450", "1450%"),
    # coarse
    ("1980s", "198X"),
    ("the '80s", "198X"),
    ("2000s", "200X"),
    ("1900s", "19XX"),
    ("12th century", "11XX"),
    ("5th century BC", "-0499/-0400"),
    ("17th–19th century", "16XX/18XX"),
    ("Q2 2019", "2019-34"),
    ("second half of 2019", "2019-41"),
    ("Spring 2011", "2011-21"),
    ("winter 1834-35", "1834-24"),
    ("2019-W23", "2019-06-03/2019-06-09"),
    ("week of 5 May 2014", "2014-05-05/2014-05-11"),
    ("the weekend of July 25, 2015", "2015-07-25/2015-07-26"),
    ("week of 5 May", "XXXX-05-05/XXXX-05-11"),
    ("early March 2015", "2015-03"),
    ("Mid 200s BC", "-0298/-0199"),
    ("possibly May 1980", "1980-05?"),
    ("the nineties", "199X"),
    ("1st week of May 2015", "2015-05"),
    # among other words
    ("1 Muharram 1436 (25 October 2014)", "2014-10-25"),
    ("25 Tishrei 5775 / 19 October 2014", "2014-10-19"),
    ("Day 2: May 5", "XXXX-05-05"),
    ("may 5, 2014", "2014-05-05"),
    ("10 Thermidor, an II (28 July 1794)", "1794-07-28"),
    ("Monday, AugustSome stray words 3, 2015", "2015-08-03"),
    ("shortly after 5 May 1990", "1990-05-06/1990-06-05"),
    ("just before Easter 1990", "1990-03-15/1990-04-14"),
    ("soon after 1900", "1901/1905"),
    ("peu après le 5 mai 1990", "1990-05-06/1990-06-05"),
    ("the quarter to 30 June 1990", "1990-04/1990-06"),
]


@pytest.mark.parametrize(("words", "edtf"), WRITTEN)
def test_value(words: str, edtf: str) -> None:
    when = parse(words)
    assert when.edtf == edtf
    assert when.words == words


UNDATED = [
    "",
    " ",
    "?",
    "n.d.",
    "undated",
    "date unknown",
    "TBD",
    "no date at all here",
    "12 people",
    "1.2.3",
    "$1,200",
]
OTHERS = ["Heisei 43", "Room 1984 and 12", "12", "8:46 am", "5 million years", "x" * 1000, "²", "\x00"]


@pytest.mark.parametrize("words", UNDATED + OTHERS)
def test_no_date_is_made_up(words: str) -> None:
    when = parse(words)
    assert (when.edtf, when.earliest, when.latest, when.precision) == ("", None, None, Precision.UNKNOWN)
    assert when.grounds


@pytest.mark.parametrize(
    ("words", "earliest", "latest", "precision"),
    [
        ("7/24", None, None, Precision.DAY),
        ("before 1990", None, "1989-12-31", Precision.RANGE),
        ("by 1990", None, "1990-12-31", Precision.RANGE),
        ("before the end of 1990", None, "1990-12-31", Precision.RANGE),
        ("after May 2014", "2014-06-01", None, Precision.RANGE),
        ("since May 2014", "2014-05-01", None, Precision.RANGE),
        ("c. 650", "0645-01-01", "0655-12-31", Precision.YEAR),
        ("about May 2014", "2014-04-01", "2014-06-30", Precision.MONTH),
        ("on or about May 5, 2014", "2014-05-02", "2014-05-08", Precision.DAY),
        ("12th century", "1100-01-01", "1199-12-31", Precision.CENTURY),
        ("late 1980s", "1985-01-01", "1989-12-31", Precision.DECADE),
        ("mid to late 1980s", "1982-07-01", "1989-12-31", Precision.DECADE),
        ("first half of the 19th century", "1800-01-01", "1849-12-31", Precision.CENTURY),
        ("early May 2014", "2014-05-01", "2014-05-16", Precision.MONTH),
        ("winter 1834-35", "1834-12-01", "1835-02-28", Precision.SEASON),
        ("winter 1834", "1834-01-01", "1835-02-28", Precision.SEASON),
        ("the night of July 22, 2015", "2015-07-22", "2015-07-23", Precision.DAY),
        ("3/11/1939", "1939-03-11", "1939-11-03", Precision.DAY),
        ("Oct-06", None, None, Precision.MONTH),
        ("10 to 5 May 2014", "2014-05-01", "2014-05-31", Precision.MONTH),
    ],
)
def test_bounds_are_honest(words: str, earliest: str | None, latest: str | None, precision: Precision) -> None:
    when = parse(words)
    assert (when.earliest, when.latest, when.precision) == (earliest, latest, precision)


def test_order_is_settled_by_the_rules_and_asked_for_otherwise() -> None:
    assert "--order" in parse("3/11/1939").grounds
    assert parse("3/11/1939", Rules(order="dmy")).edtf == "1939-11-03"
    assert parse("3/11/1939", Rules(order="mdy")).edtf == "1939-03-11"
    assert parse("12-20-1937", Rules(order="dmy")).edtf == "1937-12-20"
    assert parse("5/5/2014").edtf == "2014-05-05"


def test_a_weekday_tells_day_and_month_apart() -> None:
    when = parse("Saturday, 3/11/1939")
    assert when.edtf == "1939-03-11"
    assert "Saturday" in when.grounds


def test_year_comes_from_rules_or_context_and_is_said_to_be_inferred() -> None:
    when = parse("7/24", Rules(year=2015))
    assert (when.edtf, when.basis) == ("2015-07-24", Basis.INFERRED)
    assert "2015" in when.grounds
    when = parse("May 7, 8, 9.", Rules(context="Arrests of 1990"))
    assert when.edtf == "{1990-05-07,1990-05-08,1990-05-09}"
    assert "Arrests of 1990" in when.grounds
    assert parse("May 7, 1991", Rules(context="1990")).edtf == "1991-05-07"
    assert parse("Feb 29", Rules(year=2015)).edtf == "2015-02"
    assert parse("Oct-06", Rules(year=2015)).edtf == "2015-10-06"
    assert parse("7", Rules(context="May 1990")).edtf == "1990-05-07"
    assert parse("6:50 a.m.", Rules(context="July 24, 2015")).edtf == "2015-07-24T06:50:00"
    assert parse("7/24", Rules(context="1990 and 1991")).edtf == "XXXX-07-24"


def test_a_contradicting_weekday_is_told_and_the_date_kept() -> None:
    when = parse("Thursday, July 24, 2015")
    assert when.edtf == "2015-07-24"
    assert "Thursday" in when.grounds
    assert "Friday" in when.grounds
    assert weekday_agrees(when) is False
    assert weekday_agrees(parse("Friday, July 24, 2015")) is True
    assert weekday_agrees(parse("July 24, 2015")) is None
    assert weekday_agrees(parse("Friday, July 24")) is None
    assert weekday_of("on Sunday, July 26") == 6
    assert weekday_of("Freitag, 24. Juli", "de") == 4
    assert weekday_of("July 26") is None


@pytest.mark.parametrize(
    ("words", "edtf", "earliest", "latest"),
    [
        ("yesterday", "2015-08-13", "2015-08-13", "2015-08-13"),
        ("last week", "2015-08-03/2015-08-13", "2015-08-03", "2015-08-13"),
        ("last month", "2015-07", "2015-07-01", "2015-07-31"),
        ("last year", "2014", "2014-01-01", "2014-12-31"),
        ("in July", "2015-07", "2015-07-01", "2015-07-31"),
        ("September", "2014-09", "2014-09-01", "2014-09-30"),
        ("Monday", "2015-08-10", "2015-08-10", "2015-08-10"),
        ("next Monday", "2015-08-17", "2015-08-17", "2015-08-17"),
        ("three days ago", "2015-08-11", "2015-08-11", "2015-08-11"),
        ("two weeks ago", "2015-07-28~/2015-08-03~", "2015-07-28", "2015-08-03"),
        ("a few months ago", "2015-03~/2015-06~", "2015-03-01", "2015-06-30"),
        ("in weeks, maybe less", "2015-08-14/..", "2015-08-14", None),
        ("later that day", "2015-08-14", "2015-08-14", "2015-08-14"),
        ("the next day", "2015-08-15", "2015-08-15", "2015-08-15"),
        ("Earlier in 2015", "2015", "2015-01-01", "2015-08-14"),
        ("earlier this year", "2015", "2015-01-01", "2015-08-14"),
        ("by the end of the year", "../2015", "2015-08-14", "2015-12-31"),
        ("since spring", "2015-21/..", "2015-03-01", None),
        ("later this year", "2015", "2015-08-14", "2015-12-31"),
        ("the past three weeks", "2015-07-24/2015-08-14", "2015-07-24", "2015-08-14"),
        ("some time last year", "2014", "2014-01-01", "2014-12-31"),
    ],
)
def test_relative_words_count_from_the_anchor(words: str, edtf: str, earliest: str | None, latest: str | None) -> None:
    when = parse(words, Rules(anchor=ANCHOR))
    assert (when.edtf, when.earliest, when.latest) == (edtf, earliest, latest)


def test_relative_words_without_an_anchor_stay_open() -> None:
    when = parse("last week")
    assert (when.edtf, when.basis, when.known) == ("", Basis.RELATIVE, False)
    assert when.grounds == "relative to a day that is not known"
    assert parse("yesterday", Rules(anchor=ANCHOR)).anchor == "2015-08-14"


def test_a_month_written_with_a_hyphen_follows_the_rule() -> None:
    assert parse("1911-12", Rules(hyphen="edtf")).edtf == "1911-12"
    assert parse("1911-12", Rules(hyphen="years")).edtf == "1911/1912"
    assert parse("1911-12").edtf == "1911-12"
    assert "not as people write 1911/1912" in parse("1911-12").grounds
    assert parse("2020-06").edtf == "2020-06"


def test_edtf_is_understood_as_it_is() -> None:
    assert parse("XXXX-06-02").edtf == "XXXX-06-02"
    assert not parse("XXXX-06-02").known
    assert parse("[1939-03-11,1939-11-03]").edtf == "[1939-03-11,1939-11-03]"
    assert parse("1984~").earliest == parse("c. 1984").earliest


def test_words_passed_over_are_named() -> None:
    when = parse("Feast of the Lantern, 24 April 1916")
    assert when.edtf == "1916-04-24"
    assert "Lantern" in when.grounds


def test_two_dates_in_one_cell_are_both_kept() -> None:
    assert parse("5 May 2014 (printed 8 May 2014)").edtf == "{2014-05-05,2014-05-08}"
