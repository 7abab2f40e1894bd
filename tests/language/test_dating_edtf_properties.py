"""EDTF of all levels, made up at random: written as it was read, bounded as counting every day would bound it."""

from itertools import product

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from dateline.domain.dates import Day
from dateline.language.dating import (
    Extents,
    Part,
    bounds,
    canonical,
    fuzzy_bounds,
    is_valid,
    parse_edtf,
    write_parts,
)
from dateline.language.dating.calendar import SEASON_MONTHS, is_day

MARKS = st.sampled_from(["", "", "", "?", "~", "%"])
SIGNS = st.sampled_from(["", "", "-"])


def masks(low: int, high: int, width: int) -> st.SearchStrategy[str]:
    """Numbers of so many digits, some of these left open."""
    return st.builds(
        lambda number, opened: "".join(
            "X" if is_open else digit for digit, is_open in zip(f"{number:0{width}d}", opened, strict=True)
        ),
        st.integers(low, high),
        st.lists(st.sampled_from([False, False, True]), min_size=width, max_size=width),
    )


YEARS = st.builds("".join, st.tuples(SIGNS, masks(0, 9999, 4)))
MONTHS = masks(1, 12, 2)
DATES = st.one_of(
    st.builds("".join, st.tuples(MARKS, YEARS, MARKS)),
    st.builds("{}{}{}-{}{}{}".format, MARKS, YEARS, MARKS, MARKS, MONTHS, MARKS),
    st.builds(
        "{}{}{}-{}{}{}-{}{}{}".format, *([MARKS, YEARS, MARKS, MARKS, MONTHS, MARKS, MARKS, masks(1, 31, 2), MARKS])
    ),
)
SEASONS = st.builds("{}{}-{}{}".format, YEARS, MARKS, st.sampled_from(sorted(SEASON_MONTHS)), MARKS)
TIMES = st.builds(
    "{}T{:02d}:{:02d}{}{}".format,
    st.dates().map(str),
    st.integers(0, 23),
    st.integers(0, 59),
    st.sampled_from(["", ":00", ":59"]),
    st.sampled_from(["", "Z", "+14", "-12:00", "+05:30"]),
)
LONG_YEARS = st.one_of(
    st.builds("Y{}{}".format, SIGNS, st.integers(10000, 10**9)),
    st.builds("Y{}{}E{}".format, SIGNS, st.integers(1, 999), st.integers(1, 12)),
    st.builds("Y{}{}S{}".format, SIGNS, st.integers(10000, 10**9), st.integers(1, 12)),
    st.builds("{}{:04d}S{}".format, SIGNS, st.integers(1, 9999), st.integers(1, 5)),
)
ONES = st.one_of(DATES, DATES, SEASONS)
SIDES = st.one_of(ONES, ONES, st.sampled_from(["", ".."]))
INTERVALS = st.builds("{}/{}".format, SIDES, SIDES)
MEMBERS = st.one_of(ONES, ONES, st.builds("{}..{}".format, DATES, DATES))
LISTS = st.lists(MEMBERS, min_size=1, max_size=4).map(",".join)
SETS = st.builds(
    lambda brackets, start, members, end: f"{brackets[0]}{start}{members}{end}{brackets[1]}",
    st.sampled_from(["[]", "{}"]),
    st.sampled_from(["", "", ".."]),
    LISTS,
    st.sampled_from(["", "", ".."]),
)
EDTF = st.one_of(DATES, SEASONS, TIMES, LONG_YEARS, INTERVALS, SETS).filter(is_valid)


@given(EDTF)
def test_what_is_written_is_read_as_the_same(text: str) -> None:
    value = parse_edtf(text)
    assert parse_edtf(value.text) == value
    assert canonical(value.text) == value.text
    assert value.level in (0, 1, 2)


@given(st.text(alphabet="0123456789X-/.,~%?[]{}TYES:Z+ ", max_size=24))
def test_any_text_is_read_or_refused(text: str) -> None:
    if is_valid(text):
        value = parse_edtf(text)
        assert value.earliest is None or value.latest is None or value.earliest <= value.latest
        assert parse_edtf(canonical(text)) == value


@given(DATES.filter(is_valid))
def test_parts_make_the_date_again(text: str) -> None:
    value = parse_edtf(text)
    assert write_parts(value.parts) == value.text


@given(YEARS, MONTHS, masks(1, 31, 2), *[MARKS] * 6)
def test_marks_hold_for_what_stands_before_them(year, month, day, a, b, c, d, e, f) -> None:
    text = f"{a}{year}{b}-{c}{month}{d}-{e}{day}{f}"
    assume(is_valid(text))
    said = [{*a, *b, *d, *f}, {*c, *d, *f}, {*e, *f}]
    for part, marks in zip(parse_edtf(text).parts, said, strict=True):
        assert (part.mark in ("~", "%")) == bool(marks & {"~", "%"})
        assert (part.mark in ("?", "%")) == bool(marks & {"?", "%"})


def days_meant(text: str) -> list[Day]:
    """Every day that a date with open digits can mean, counted one by one."""
    sign, digits = (-1, text[1:]) if text[0] == "-" else (1, text)
    year, *rest = digits.split("-")
    years = [sign * int(number) for number in spelt(year) if int(number) or sign > 0]
    months = [int(number) for number in spelt(rest[0])] if rest else range(1, 13)
    days = [int(number) for number in spelt(rest[1])] if len(rest) > 1 else range(1, 32)
    return [Day(y, m, d) for y, m, d in product(years, months, days) if is_day(y, m, d)]


def spelt(mask: str) -> list[str]:
    return ["".join(digits) for digits in product(*("0123456789" if digit == "X" else digit for digit in mask))]


NARROW = st.one_of(
    st.builds("{}{}-{}-{}".format, SIGNS, masks(0, 9999, 4), MONTHS, masks(1, 31, 2)),
    st.builds("{}{}-{}".format, SIGNS, masks(0, 9999, 4), MONTHS),
    st.builds("{}{}-02-{}".format, SIGNS, masks(0, 9999, 4), st.sampled_from(["29", "2X", "X9", "3X"])),
    st.builds("{}{}".format, SIGNS, masks(0, 9999, 4)),
).filter(lambda text: text[:5].count("X") < 3)


@given(NARROW)
def test_bounds_are_the_first_and_the_last_of_all_days_meant(text: str) -> None:
    days = days_meant(text)
    assert is_valid(text) == bool(days)
    if days:
        assert bounds(text)[:2] == (min(days), max(days))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("19XX-02-29", "1904-02-29", "1996-02-29"),
        ("1X00-02-29", "1200-02-29", "1600-02-29"),
        ("-0XXX-02-29", "-0996-02-29", "-0004-02-29"),
        ("-000X", "-0009-01-01", "-0001-12-31"),
        ("-0X00", "-0900-01-01", "-0100-12-31"),
        ("190X-X2-29", "1900-12-29", "1909-12-29"),
        ("XXXX-02-29", "0000-02-29", "9996-02-29"),
    ],
)
def test_leap_days_fall_in_leap_years_and_no_year_is_minus_0(text: str, first: str, last: str) -> None:
    found = bounds(text)
    assert (str(found.earliest), str(found.latest)) == (first, last)
    assert not is_valid("1X01-02-29")


@given(st.lists(NARROW.filter(is_valid), min_size=1, max_size=3), st.sampled_from(["[]", "{}"]))
def test_sets_hold_the_days_of_their_members(texts: list[str], brackets: str) -> None:
    found = bounds(f"{brackets[0]}{','.join(texts)}{brackets[1]}")
    days = [day for text in texts for day in days_meant(text)]
    assert found[:2] == (min(days), max(days))


@given(NARROW.filter(is_valid), NARROW.filter(is_valid))
def test_an_interval_holds_the_days_of_both_sides_and_runs_forward(start: str, end: str) -> None:
    text = f"{start}/{end}"
    assume(is_valid(text))
    found = bounds(text)
    assert found[:2] == (min(days_meant(start)), max(days_meant(end)))


EXTENTS = st.builds(
    Extents,
    about_day=st.integers(0, 9),
    about_month=st.integers(0, 9),
    about_season=st.integers(0, 3),
    about_year=st.integers(0, 9),
    about_decade=st.integers(0, 20),
    about_century=st.integers(0, 90),
)


@given(EDTF, EXTENTS)
def test_fuzzy_bounds_hold_the_strict_ones(text: str, extents: Extents) -> None:
    strict, fuzzy = bounds(text), fuzzy_bounds(text, extents)
    assert (fuzzy.earliest is None) == (strict.earliest is None)
    assert (fuzzy.latest is None) == (strict.latest is None)
    assert fuzzy.earliest is None or fuzzy.earliest <= strict.earliest
    assert fuzzy.latest is None or fuzzy.latest >= strict.latest
    if not parse_edtf(text).approximate:
        assert fuzzy == strict


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2004~", "1999-01-01", "2009-12-31"),
        ("2004?", "2004-01-01", "2004-12-31"),
        ("2004%", "1999-01-01", "2009-12-31"),
        ("200X~", "1995-01-01", "2014-12-31"),
        ("20XX~", "1975-01-01", "2124-12-31"),
        ("2004-06~", "2004-05-01", "2004-07-31"),
        ("2004-06-11~", "2004-06-08", "2004-06-14"),
        ("2004-~01", "2004-01-01", "2004-02-29"),
        ("2004-06-~01", "2004-06-01", "2004-06-04"),
        ("2004-06~-11", "2004-05-11", "2004-07-11"),
        ("2004~-06-11", "1999-06-11", "2009-06-11"),
        ("2004~-06-~11", "1999-06-08", "2009-06-14"),
        ("2004-22~", "2004-05-01", "2004-09-30"),
        ("1984~/2004-06~", "1979-01-01", "2004-07-31"),
        ("1984/2004-06~", "1984-01-01", "2004-07-31"),
        ("../2004~", None, "2009-12-31"),
        ("[1667~,1760-12]", "1662-01-01", "1760-12-31"),
        ("{1667..1672~}", "1667-01-01", "1677-12-31"),
        ("2004-02~-29", "2004-01-29", "2004-03-31"),
    ],
)
def test_fuzzy_bounds(text: str, first: str | None, last: str) -> None:
    found = fuzzy_bounds(text)
    assert (found.earliest and str(found.earliest), str(found.latest)) == (first, last)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("?2004-06~", "2004%-~06"),
        ("2004~-06~", "2004-06~"),
        ("2004-06?-11%", "2004-06-11%"),
        ("~2004-?06-11", "2004~-?06-11"),
        ("2004-06~-11", "2004-06~-11"),
        ("2004~-~06-11", "2004-06~-11"),
        ("2001?-23", "2001?-23"),
        ("2001-~23", "2001-~23"),
        ("Y-17E4S2", "Y-170000S2"),
        ("2015-07-24T06:50Z", "2015-07-24T06:50:00Z"),
        ("[1760 , ~1761 .. 1763]", None),
        ("{ 1760,1761..}", "{1760,1761..}"),
    ],
)
def test_canonical_notation(text: str, written: str | None) -> None:
    if written is None:
        assert not is_valid(text)
    else:
        assert canonical(text) == written


@pytest.mark.parametrize(
    ("level", "texts"),
    [
        (0, "1985 1985-04 1985-04-12 0000 1985-04-12T23:20:30Z 1964/2008 2004-02-01/2005"),
        (1, "-1985 Y170000002 2001-21 1984? 2004-06-11% 201X 20XX 2004-XX 1985-04-XX 1985-XX-XX 1985/.. ../1985"),
        (1, "1984~/2004-06 -1985-04-12T23:20:30 1985/ 2003-22/2004-22 ../.."),
        (2, "1950S2 Y3388E2S3 2001-34 [1667,1668] {..1984} 2004?-06-11 2004-06-~11 156X-12-25 XXXX-12-XX 1XXX-XX"),
        (2, "1984-1X 2004-06-XX/2004-07-03 1984-?06-02/2004-06-11% 1XXX 2001-25~"),
    ],
)
def test_levels(level: int, texts: str) -> None:
    assert {text: parse_edtf(text).level for text in texts.split()} == dict.fromkeys(texts.split(), level)


@pytest.mark.parametrize(
    "text", ["Y1E18", "Y12E99", "Y99999999999999999999", "-0000S2", "1X01-02-29", "[1984..2000..]"]
)
def test_what_is_no_year_is_refused(text: str) -> None:
    assert not is_valid(text)


def test_parts_tell_digits_and_marks() -> None:
    assert parse_edtf("?2004-0X~").parts == (Part("2004", "%"), Part("0X", "~"))
    assert parse_edtf("-0860-21").parts == (Part("-0860"), Part("21"))
    assert parse_edtf("2015-07-24T06:50:00").parts == (Part("2015"), Part("07"), Part("24"))
    assert parse_edtf("1984/1985").parts == ()
