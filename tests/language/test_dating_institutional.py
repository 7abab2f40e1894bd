"""Fiscal and academic years, seasons of the south, turns of centuries, and days counted from another date."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.domain.dates import Basis, Day, Precision
from dateline.language.dating import Rules, find_dates, is_valid, looks_like_date, parse
from dateline.language.dating.extents import Extents
from dateline.language.dating.institutional import find_institutional_years

AMERICAN = Rules(extents=Extents(fiscal_year_month=10))
BRITISH = Rules(extents=Extents(fiscal_year_month=4, fiscal_year_name="start", academic_year_month=9))

WRITTEN = [
    ("FY2015", "2014-04/2015-12", Precision.YEAR),
    ("FY15", "2014-04/2015-12", Precision.YEAR),
    ("fiscal 2015", "2014-04/2015-12", Precision.YEAR),
    ("fiscal year 2014-15", "2014-04/2015-09", Precision.YEAR),
    ("the 2014–15 financial year", "2014-04/2015-09", Precision.YEAR),
    ("FY15 Q2", "2014-07/2015-06", Precision.QUARTER),
    ("Q2 FY2015", "2014-07/2015-06", Precision.QUARTER),
    ("first quarter of fiscal 2015", "2014-04/2015-03", Precision.QUARTER),
    ("third fiscal quarter of 2015", "2014-10/2015-09", Precision.QUARTER),
    ("1H FY15", "2014-04/2015-06", Precision.SEASON),
    ("FY2013–FY2015", "2012-04/2015-12", Precision.RANGE),
    ("FY2012-2015", "2011-04/2015-12", Precision.RANGE),
    ("Geschäftsjahr 2014/15", "2014-04/2015-09", Precision.YEAR),
    ("academic year 2014/15", "2014-08/2015-09", Precision.YEAR),
    ("the 2014-15 school year", "2014-08/2015-09", Precision.YEAR),
    ("année scolaire 2014-2015", "2014-08/2015-09", Precision.YEAR),
    ("Schuljahr 2014/15", "2014-08/2015-09", Precision.YEAR),
    ("by the end of FY2015", "../2015-12", Precision.RANGE),
    ("turn of the 20th century", "1900~", Precision.YEAR),
    ("the turn of the twentieth century", "1900~", Precision.YEAR),
    ("Jahreswende 2014/15", "2014-12/2015-01", Precision.RANGE),
    ("southern winter of 2015", "2015-32", Precision.SEASON),
    ("austral summer 2014-15", "2014-30", Precision.SEASON),
    ("summer 2015 (southern hemisphere)", "2015-30", Precision.SEASON),
    ("boreal summer 2015", "2015-22", Precision.SEASON),
    ("third millennium BC", "-2999/-2000", Precision.CENTURY),
    ("480s BC", "-0488/-0479", Precision.DECADE),
]


@pytest.mark.parametrize(("words", "edtf", "precision"), WRITTEN)
def test_value(words: str, edtf: str, precision: Precision) -> None:
    when = parse(words)
    assert (when.edtf, when.precision) == (edtf, precision)
    assert is_valid(when.edtf)
    assert looks_like_date(words)


@pytest.mark.parametrize(
    ("words", "rules", "edtf"),
    [
        ("FY2015", AMERICAN, "2014-10/2015-09"),
        ("FY15 Q2", AMERICAN, "2015-01/2015-03"),
        ("early FY2015", AMERICAN, "2014-10/2015-03"),
        ("FY2015", BRITISH, "2015-04/2016-03"),
        ("FY2014-15", BRITISH, "2014-04/2015-03"),
        ("academic year 2014/15", BRITISH, "2014-09/2015-08"),
        ("academic year 2015", BRITISH, "2015-09/2016-08"),
        ("academic year 2015", Rules(extents=Extents(hemisphere="south")), "2015-01/2016-02"),
    ],
)
def test_the_settings_say_when_a_year_starts(words: str, rules: Rules, edtf: str) -> None:
    assert parse(words, rules).edtf == edtf


def test_the_grounds_say_what_was_assumed() -> None:
    assert "January, April, July or October" in parse("FY2015").grounds
    assert "starts in October" in parse("FY2015", AMERICAN).grounds


def test_a_quarter_without_its_year_takes_the_one_given() -> None:
    assert parse("fiscal first quarter", Rules(year=2015, extents=AMERICAN.extents)).edtf == "2014-10/2014-12"
    assert not parse("fiscal first quarter").known


def test_early_in_a_year_that_can_start_in_several_months_reaches_over_all_of_them() -> None:
    when = parse("early FY2015")
    assert (when.earliest, when.latest) == ("2014-04-01", "2015-06-30")


@given(st.integers(1950, 2100), st.integers(1, 12), st.sampled_from(["start", "end"]), st.integers(1, 4))
def test_what_is_assumed_covers_what_a_setting_says(year: int, month: int, name: str, quarter: int) -> None:
    month = (1, 4, 7, 10)[month % 4]
    told = Rules(extents=Extents(fiscal_year_month=month, fiscal_year_name=name))
    untold = Rules(extents=Extents(fiscal_year_name=name))
    for words in (f"FY{year}", f"Q{quarter} FY{year}"):
        narrow, wide = parse(words, told), parse(words, untold)
        assert (wide.earliest or "") <= (narrow.earliest or "")
        assert (narrow.latest or "") <= (wide.latest or "")


@pytest.mark.parametrize(
    "text", ["the fiscal court of 2015 judges", "An FYI to all 15 of them", "He paid a tax of 2015 marks"]
)
def test_other_words_hold_none(text: str) -> None:
    assert list(find_institutional_years(text)) == []


COUNTED = [
    ("the day after Thanksgiving 2015", "2015-11-27"),
    ("the day before 24 July 2015", "2015-07-23"),
    ("two days before Christmas 2015", "2015-12-23"),
    ("a week after 24 July 2015", "2015-07-28~/2015-08-03~"),
    ("three months after 5 May 2014", "2014-08~"),
    ("a few months after 5 May 2014", "2014-07~/2014-10~"),
    ("two years after 1940", "1942~"),
    ("the year after 1940", "1941"),
    ("a year to the day after 24 July 2014", "2015-07-24"),
    ("the tenth anniversary of July 4, 2005", "2015-07-04"),
    ("on the anniversary of 24 July 2014", "XXXX-07-24"),
    ("three days after the deadline", ""),
]


@pytest.mark.parametrize(("words", "edtf"), COUNTED)
def test_counted_from_a_date_in_the_words(words: str, edtf: str) -> None:
    assert parse(words).edtf == edtf


def test_counted_from_the_anchor_where_the_words_have_none() -> None:
    for words in ("on its 10th anniversary", "ten years to the day later"):
        open_one = parse(words)
        assert (open_one.edtf, open_one.basis) == ("", Basis.RELATIVE)
        settled = parse(words, Rules(anchor=Day(2005, 7, 4)))
        assert (settled.edtf, settled.anchor, settled.basis) == ("2015-07-04", "2005-07-04", Basis.RELATIVE)


def test_the_last_turn_of_a_century_before_the_anchor() -> None:
    assert not parse("the turn of the century").known
    assert parse("the turn of the century", Rules(anchor=Day(1912, 1, 1))).edtf == "1900~"
    assert parse("the turn of the century", Rules(anchor=Day(2015, 1, 1))).edtf == "2000~"


@given(st.dates(), st.integers(1, 60))
def test_days_are_counted_to_the_day(day: object, count: int) -> None:
    on = Day.parse(str(day))
    if not 100 < on.year < 9900:
        return
    assert parse(f"{count} days after {on}").earliest == str(on.shift(count))
    assert parse(f"{count} days before {on}").latest == str(on.shift(-count))


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The town grew from 40,000 in 1865 to 300,000 at the turn of the century.", "1900~"),
        ("They left in 1906; at the turn of the century it had been poor.", "1900~"),
        ("Um 1765 wuchs der Ort. Um die Jahrhundertwende war er reich.", "1800~"),
        ("It was founded in 1911 and moved in 1999. At the turn of the century it closed.", "2000~"),
        ("All 1865 of them left. At the turn of the century it closed.", "2000~"),
        ("It opened in 1865." + " The mill stood." * 40 + " At the turn of the century it closed.", "2000~"),
    ],
)
def test_the_turn_of_a_century_in_a_tale_is_the_one_near_the_year_told(text: str, edtf: str) -> None:
    found = find_dates(text, Rules(anchor=Day(2015, 1, 1), language="de" if "wuchs" in text else "en"))
    assert found[-1].when.edtf == edtf
