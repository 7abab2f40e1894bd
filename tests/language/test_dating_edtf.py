"""EDTF strings: which are valid, which days they can mean, how they are written anew."""

import pytest

from dateline.domain.dates import Day, Precision
from dateline.domain.errors import Invalid
from dateline.language.dating import bounds, canonical, is_valid, parse_edtf

VALID = [
    "1985",
    "1985-04",
    "1985-04-12",
    "0000",
    "-0860",
    "1985-04-12T23:20:30",
    "1985-04-12T23:20:30Z",
    "1985-04-12T23:20:30+04:30",
    "1985-04-12T23:20",
    "1984?",
    "1984~",
    "1984%",
    "2004-06-11%",
    "2004-06-~11",
    "2004?-%06",
    "?2004-06-04~",
    "2001-21",
    "2001-34",
    "2001-41",
    "199X",
    "19XX",
    "1999-XX",
    "1985-XX-XX",
    "XXXX-12-XX",
    "156X-12-25",
    "15XX-12-XX",
    "-156X-12-25",
    "1964/2008",
    "2004-02-01/2005",
    "1985/..",
    "1985/",
    "../1985",
    "/1985",
    "../..",
    "1984?/2004~",
    "2004-06-XX/2004-07-03",
    "2015-02-27/2015-02-X8",
    "Y17E7",
    "Y-170000002",
    "Y3388E2S3",
    "1950S2",
    "2004-02-29",
]

INVALID = [
    *[
        "2016-13",
        "2016-00",
        "2016-05-32",
        "2016-02-30",
        "1900-02-29",
        "156X-09-31",
        "15XX-02-3X",
        "15XX-2X-25",
        "-0000",
        "-0000-01-01",
        "12345",
        "Y2006",
        "Y9999",
        "2016-05-02T24:00:01",
        "2016-05-02T00:61:00",
        "2016-05-02T12:00:00+14:01",
        "2016-05-02T12:00:00-00:00",
        "1985-04-12t23:20:30",
        "2002/2001",
        "2005-07-25T10:10:10Z/2006-01",
        "2012/2013/2014",
        "2000/12-12",
        "[1999",
        "[1999}",
        "{2002..2001}",
        "{1987-10..1988}",
        "wtf1985",
        "2001-99",
    ],
    "",
    " 1863",
    "1863 ",
    "18 63",
    "[1667,..1670]",
]


@pytest.mark.parametrize("text", VALID)
def test_valid(text: str) -> None:
    assert is_valid(text)


@pytest.mark.parametrize("text", INVALID)
def test_invalid(text: str) -> None:
    assert not is_valid(text)


def test_invalid_names_the_text_and_the_next_step() -> None:
    with pytest.raises(Invalid, match=r'"2016-02-30".*shorter'):
        parse_edtf("2016-02-30")
    with pytest.raises(Invalid, match="swap"):
        parse_edtf("2002/2001")
    with pytest.raises(Invalid, match="too long"):
        parse_edtf("1" * 5000)


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "precision"),
    [
        ("1985", "1985-01-01", "1985-12-31", Precision.YEAR),
        ("1985-02", "1985-02-01", "1985-02-28", Precision.MONTH),
        ("2004-02", "2004-02-01", "2004-02-29", Precision.MONTH),
        ("1985-04-12", "1985-04-12", "1985-04-12", Precision.DAY),
        ("1985-04-12T23:20", "1985-04-12", "1985-04-12", Precision.TIME),
        ("-0860", "-0860-01-01", "-0860-12-31", Precision.YEAR),
        ("198X", "1980-01-01", "1989-12-31", Precision.DECADE),
        ("18XX", "1800-01-01", "1899-12-31", Precision.CENTURY),
        ("-01XX", "-0199-01-01", "-0100-12-31", Precision.CENTURY),
        ("1560-XX-25", "1560-01-25", "1560-12-25", Precision.DAY),
        ("1999-XX", "1999-01-01", "1999-12-31", Precision.YEAR),
        ("2001-21", "2001-03-01", "2001-05-31", Precision.SEASON),
        ("2001-34", "2001-04-01", "2001-06-30", Precision.QUARTER),
        ("2010-24", "2010-01-01", "2011-02-28", Precision.SEASON),
        ("2004-06/2006-08", "2004-06-01", "2006-08-31", Precision.RANGE),
        ("2004-01-01/..", "2004-01-01", None, Precision.RANGE),
        ("../2006", None, "2006-12-31", Precision.RANGE),
        ("[1667,1668,1670..1672]", "1667-01-01", "1672-12-31", Precision.RANGE),
        ("[1939-03-11,1939-11-03]", "1939-03-11", "1939-11-03", Precision.DAY),
        ("{1960,1961-12}", "1960-01-01", "1961-12-31", Precision.RANGE),
        ("[..1984]", None, "1984-12-31", Precision.RANGE),
        ("Y17E7", "170000000-01-01", "170000000-12-31", Precision.YEAR),
        ("Y3388E2S3", "338000-01-01", "338999-12-31", Precision.YEAR),
    ],
)
def test_bounds(text: str, earliest: str | None, latest: str | None, precision: Precision) -> None:
    found = bounds(text)
    assert (found.earliest and str(found.earliest), found.latest and str(found.latest)) == (earliest, latest)
    assert found.precision is precision


def test_doubts_are_told_apart() -> None:
    assert (parse_edtf("1984~").approximate, parse_edtf("1984~").uncertain) == (True, False)
    assert (parse_edtf("1984?").approximate, parse_edtf("1984?").uncertain) == (False, True)
    assert (parse_edtf("1984%").approximate, parse_edtf("1984%").uncertain) == (True, True)
    assert parse_edtf("1984?/2004~").approximate


def test_an_interval_end_may_lie_in_its_open_digits() -> None:
    assert is_valid("2016-02-28/2016-02-X9")
    assert not is_valid("2004-06-11/2004-06")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("?2001", "2001?"),
        ("[1667, 1668 ,1670..1672]", "[1667,1668,1670..1672]"),
        ("Y17E7", "Y170000000"),
        ("2004-06~", "2004-06~"),
    ],
)
def test_canonical(text: str, written: str) -> None:
    assert canonical(text) == written
    assert canonical(written) == written


def test_a_year_left_open_is_known_to_be() -> None:
    assert not parse_edtf("XXXX-06-02").year_known
    assert parse_edtf("199X-06-02").year_known
    assert bounds("XXXX-06-02").earliest == Day(0, 6, 2)
