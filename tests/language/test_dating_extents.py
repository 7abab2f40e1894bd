"""Default extents: set in one place, refused where they make no sense."""

from dataclasses import fields

import pytest

from dateline.domain.dates import Day
from dateline.domain.errors import Invalid
from dateline.language.dating import (
    DEFAULT_EXTENTS,
    DateCell,
    Extents,
    Hints,
    Rules,
    differing,
    find_dates,
    is_valid,
    parse,
    read_extents,
    settle,
)


def test_extents_are_set_by_name_in_the_types_of_toml() -> None:
    extents = read_extents({"few": [3, 7], "weeks": [2], "early": [0, 0.4], "hemisphere": "south", "about_day": 5})
    assert extents == Extents(few=(3, 7), weeks=(2, None), early=(0.0, 0.4), hemisphere="south", about_day=5)


def test_what_is_not_set_stays() -> None:
    assert read_extents({}) == DEFAULT_EXTENTS
    assert read_extents({"soon": 10}, Extents(few=(1, 2))) == Extents(few=(1, 2), soon=10)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("fews", [2, 5]),
        ("few", 5),
        ("few", []),
        ("few", [5, 2]),
        ("few", [0, 2]),
        ("few", [2, 5, 9]),
        ("few", [2.0, 5.0]),
        ("few", [True, 5]),
        ("few", [2, 10**9]),
        ("early", [0.5, 0.5]),
        ("early", [0.0, 1.5]),
        ("early", "half"),
        ("about_day", -1),
        ("about_day", True),
        ("about_day", 2.5),
        ("pivot", 29),
        ("fiscal_year_month", 13),
        ("hemisphere", "west"),
        ("foretold", 3),
        ("academic_year_name", []),
    ],
)
def test_what_makes_no_sense_is_refused_by_its_name(key: str, value: object) -> None:
    with pytest.raises(Invalid, match=rf"\b{key}\b"):
        read_extents({key: value})


def test_every_default_can_be_given_as_it_is() -> None:
    for each in fields(Extents):
        value = getattr(DEFAULT_EXTENTS, each.name)
        assert read_extents({each.name: list(value) if isinstance(value, tuple) else value}) == DEFAULT_EXTENTS


def test_a_year_of_two_digits_is_the_last_one_not_after_the_pivot() -> None:
    assert parse("3 May '29").edtf == "2029-05-03"
    assert parse("3 May '29", Rules(extents=Extents(pivot=1999))).edtf == "1929-05-03"


SAID_ON = Day(2015, 8, 14)


@pytest.mark.parametrize(
    ("words", "extents", "bounds"),
    [
        ("a few weeks ago", Extents(few=(3, 4)), "2015-07-14 2015-07-27"),
        ("a few weeks ago", Extents(few=(3, None)), "None 2015-07-27"),
        ("a couple of months ago", Extents(couple=(2, None)), "None 2015-06-30"),
        ("the past few days", Extents(few=(3, None)), "None 2015-08-14"),
        ("in a few years", Extents(few=(3, None)), "2018-01-01 None"),
        ("two weeks ago", Extents(week_slack=0), "2015-07-31 2015-07-31"),
        ("weeks ago", Extents(weeks=(1, 2)), "2015-07-28 2015-08-10"),
        ("in weeks", Extents(foretold="counted", weeks=(2, 3)), "2015-08-14 2015-09-04"),
        ("recently", Extents(recently=13), "2015-08-01 2015-08-14"),
        ("before long", Extents(soon=1), "2015-08-14 2015-08-15"),
        ("shortly after 3 May 2015", Extents(shortly=7), "2015-05-04 2015-05-10"),
        ("shortly before 1911", Extents(about_year=2), "1909-01-01 1910-12-31"),
        ("early March 2015", Extents(early=(0.0, 0.34)), "2015-03-01 2015-03-11"),
        ("about 1911", Extents(about_year=2), "1909-01-01 1913-12-31"),
        ("about 3 May 2015", Extents(about_day=0), "2015-05-03 2015-05-03"),
        ("about 23:30 on July 24, 2015", Extents(about_time=10), "2015-07-24 2015-07-24"),
        ("1911~", Extents(about_year=1), "1910-01-01 1912-12-31"),
        ("spring 2015", Extents(hemisphere="south"), "2015-09-01 2015-11-30"),
        ("summer 2014-15", Extents(hemisphere="south"), "2014-12-01 2015-02-28"),
        ("last summer", Extents(hemisphere="south"), "2014-12-01 2015-02-28"),
        ("fiscal 2015", Extents(), "2014-04-01 2015-12-31"),
        ("FY2015", Extents(fiscal_year_month=4), "2014-04-01 2015-03-31"),
        ("financial year 2014-15", Extents(fiscal_year_month=4), "2014-04-01 2015-03-31"),
        ("financial year 2014-15", Extents(fiscal_year_month=4, fiscal_year_name="start"), "2014-04-01 2015-03-31"),
        ("fiscal year 2015", Extents(fiscal_year_month=4, fiscal_year_name="start"), "2015-04-01 2016-03-31"),
        ("FY 2015", Extents(fiscal_year_month=1), "2015-01-01 2015-12-31"),
        ("Q3 FY2015", Extents(fiscal_year_month=10), "2015-04-01 2015-06-30"),
        ("the third quarter of fiscal 2015", Extents(fiscal_year_month=10), "2015-04-01 2015-06-30"),
        ("fiscal first quarter 2015", Extents(fiscal_year_month=10), "2014-10-01 2014-12-31"),
        ("the 2015–16 academic year", Extents(academic_year_month=9), "2015-09-01 2016-08-31"),
        ("academic year 2015", Extents(academic_year_month=10), "2015-10-01 2016-09-30"),
        ("school year 2015/16", Extents(academic_year_name="end", academic_year_month=9), "2015-09-01 2016-08-31"),
    ],
)
def test_words_reach_as_far_as_the_extents_say(words: str, extents: Extents, bounds: str) -> None:
    when = parse(words, Rules(anchor=SAID_ON, extents=extents))
    assert f"{when.earliest} {when.latest}" == bounds
    assert is_valid(when.edtf)


def test_tables_are_settled_by_the_extents() -> None:
    cells = [DateCell(words="about 1911"), DateCell(words="early 1912")]
    settled = settle(cells, Hints(extents=Extents(about_year=1, early=(0.0, 0.25))))
    assert [(when.earliest, when.latest) for when in settled.whens] == [
        ("1910-01-01", "1912-12-31"),
        ("1912-01-01", "1912-03-31"),
    ]


def test_102_days_are_no_couple() -> None:
    assert parse("102 days ago", Rules(anchor=SAID_ON)).edtf == "2015-05-04"


@pytest.mark.parametrize(
    ("said_on", "last", "this", "coming"),
    [
        (Day(2015, 1, 14), "2013-12-01", "2014-12-01", "2015-12-01"),
        (Day(2015, 8, 14), "2014-12-01", "2015-12-01", "2015-12-01"),
        (Day(2015, 12, 14), "2014-12-01", "2015-12-01", "2016-12-01"),
    ],
)
def test_which_winter_is_meant_the_day_it_is_said_on_tells(said_on: Day, last: str, this: str, coming: str) -> None:
    words = ("last winter", "this winter", "next winter")
    assert [parse(each, Rules(anchor=said_on)).earliest for each in words] == [last, this, coming]


def test_what_differs_from_the_house_rules_is_told_and_read_again() -> None:
    extents = Extents(few=(3, None), late=(0.6, 1.0), hemisphere="south", soon=3)
    assert differing(DEFAULT_EXTENTS) == {}
    assert differing(extents) == {"few": [3], "late": [0.6, 1.0], "soon": 3, "hemisphere": "south"}
    assert read_extents(differing(extents)) == extents


@pytest.mark.parametrize(
    ("text", "extents", "bounds"),
    [
        ("Sales fell in fiscal 2015.", Extents(), "2014-04-01 2015-12-31"),
        ("Sales fell in fiscal year 2015.", Extents(fiscal_year_month=4), "2014-04-01 2015-03-31"),
        ("They met in the summer of 2014.", Extents(hemisphere="south"), "2014-01-01 2015-02-28"),
        ("They met in spring 2014.", Extents(hemisphere="south"), "2014-09-01 2014-11-30"),
    ],
)
def test_running_text_is_read_by_the_extents(text: str, extents: Extents, bounds: str) -> None:
    [found] = find_dates(text, Rules(anchor=SAID_ON, extents=extents))
    assert f"{found.when.earliest} {found.when.latest}" == bounds


def test_a_fiscal_year_of_two_years_apart_is_none() -> None:
    assert parse("FY 2014-17").edtf != "2013-10/2014-09"
