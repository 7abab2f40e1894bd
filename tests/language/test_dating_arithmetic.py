"""Reckoning with dates: whatever they can have been, the result holds what they then give."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from dateline.domain.dates import Basis, Day, Precision, When
from dateline.domain.errors import Invalid
from dateline.language.dating import (
    Count,
    Duration,
    age,
    anniversary,
    canonical,
    days_between,
    duration_between,
    exactly,
    is_valid,
    parse,
    read_duration,
    shift,
    shift_back,
    weekday_after,
    weekday_before,
)
from dateline.language.dating.calendar import add_months, days_in
from dateline.language.dating.durations import Step

DAYS = st.integers(Day(1, 1, 1).ordinal, Day(2400, 12, 31).ordinal).map(Day.from_ordinal)
NEAR_ENDS = st.builds(
    lambda year, month, back: Day(year, month, days_in(year, month) - back),
    st.integers(1890, 2030),
    st.integers(1, 12),
    st.integers(0, 3),
)
ANY_DAYS = st.one_of(DAYS, NEAR_ENDS)
STEPS = st.builds(Step, st.integers(0, 30), st.integers(0, 70), st.just(0))
CLOCKS = st.integers(0, 86_399)
EXACT = STEPS.map(lambda step: Duration(least=step, most=step))
DURATIONS = st.one_of(
    EXACT,
    st.builds(
        lambda step, more: Duration(least=step, most=Step(step.months + more.months, step.days + more.days, 0)),
        STEPS,
        STEPS,
    ),
    STEPS.map(lambda step: Duration(least=step, most=None)),
)


def spanning(first: Day | None, last: Day | None) -> When:
    """A date that can be any of the days."""
    return When(words="", earliest=first and str(first), latest=last and str(last))


def within(day: Day, when: When) -> bool:
    return (when.first is None or when.first <= day) and (when.last is None or day <= when.last)


def moved(day: Day, step: Step) -> Day:
    return add_months(day, step.months).shift(step.days)


SPANS = st.builds(lambda day, length: (day, day.shift(length)), ANY_DAYS, st.integers(0, 500))


@given(SPANS, st.integers(0, 500), DURATIONS, st.integers(0, 30), st.integers(0, 70))
def test_a_shifted_date_holds_every_day_shifted(span, at: int, by: Duration, months: int, days: int) -> None:
    day = min(span[0].shift(at), span[1])
    step = by.least if by.exact else Step(by.least.months + months, by.least.days + days)
    if by.most is not None:
        step = Step(min(step.months, by.most.months), min(step.days, by.most.days))
    assert within(moved(day, step), shift(spanning(*span), by))


@given(SPANS, st.integers(0, 500), DURATIONS)
def test_what_is_shifted_and_shifted_back_is_held(span, at: int, by: Duration) -> None:
    day = min(span[0].shift(at), span[1])
    assert within(day, shift_back(shift(spanning(*span), by), by))


@given(ANY_DAYS, EXACT)
def test_back_is_every_day_that_leads_there(day: Day, by: Duration) -> None:
    back = shift_back(spanning(day, day), by)
    sources = [
        day.shift(-by.least.days - 31 * by.least.months - 3 + at)
        for at in range(4 * by.least.months + 8)
        if moved(day.shift(-by.least.days - 31 * by.least.months - 3 + at), by.least) == day
    ]
    assert all(within(source, back) for source in sources)


@given(st.one_of(st.none(), ANY_DAYS), st.one_of(st.none(), ANY_DAYS), DURATIONS)
def test_a_shifted_date_is_sound(first: Day | None, last: Day | None, by: Duration) -> None:
    assume(first is None or last is None or first <= last)
    for result in (shift(spanning(first, last), by), shift_back(spanning(first, last), by)):
        assert result.first is None or result.last is None or result.first <= result.last
        assert not result.edtf or (is_valid(result.edtf) and canonical(result.edtf) == result.edtf)
        assert result.grounds


@pytest.mark.parametrize(
    ("words", "by", "edtf"),
    [
        ("24 July 2015", "P2M", "2015-09-24"),
        ("24 July 2015", "P2M..P5M", "2015-09-24~/2015-12-24~"),
        ("24 July 2015", "P3D..", "2015-07-27~/.."),
        ("24 July 2015", "..P1W", "2015-07-24~/2015-07-31~"),
        ("31 January 2015", "P1M", "2015-02-28"),
        ("July 2015", "P2M", "2015-09"),
        ("July 2015", "P1Y", "2016-07"),
        ("July 2015", "P10D", "2015-07-11/2015-08-10"),
        ("2015", "P3Y", "2018"),
        ("2015", "P2M", "2015-03/2016-02"),
        ("the 1980s", "P10Y", "199X"),
        ("about 1911", "P1Y", "1907~/1917~"),
        ("possibly 1984", "P1Y", "1985?"),
        ("since 2011", "P1Y", "2012-01-01/.."),
        ("before 2015", "P1Y", "../2015-12-31"),
        ("6:50 a.m. on July 24, 2015", "PT20H", "2015-07-25T02:50:00"),
        ("24 July 2015", "PT20H", "2015-07-24/2015-07-25"),
        ("24 July 2015", "P0D", "2015-07-24"),
        ("undated", "P1D", ""),
        ("44 BC", "P1Y", "-0042"),
    ],
)
def test_shifted(words: str, by: str, edtf: str) -> None:
    result = shift(parse(words), by)
    assert result.edtf == edtf
    assert result.basis is Basis.RELATIVE
    assert words in result.words


@pytest.mark.parametrize(
    ("words", "by", "first", "last"),
    [
        ("24 July 2015", "P2M", "2015-05-24", "2015-05-24"),
        ("28 February 2015", "P1M", "2015-01-28", "2015-01-31"),
        ("31 March 2015", "P1M", "2015-02-28", "2015-02-28"),
        ("March 2015", "P1M", "2015-02-01", "2015-02-28"),
        ("February 2015", "P1M", "2015-01-01", "2015-01-31"),
        ("24 July 2015", "P2M..P5M", "2015-02-24", "2015-05-24"),
        ("24 July 2015", "P2M..", None, "2015-05-24"),
        ("24 July 2015", "PT5H", "2015-07-23", "2015-07-24"),
    ],
)
def test_shifted_back(words: str, by: str, first: str | None, last: str) -> None:
    result = shift_back(parse(words), by)
    assert (result.earliest, result.latest) == (first, last)


@given(SPANS, SPANS, st.integers(0, 500), st.integers(0, 500))
def test_days_between_hold_the_days_between_any_two(one, other, at: int, place: int) -> None:
    first, last = min(one[0].shift(at), one[1]), min(other[0].shift(place), other[1])
    count = days_between(spanning(*one), spanning(*other))
    assert count.least is not None
    assert count.most is not None
    assert count.least <= last.ordinal - first.ordinal <= count.most
    assert days_between(spanning(*other), spanning(*one)) == (-count.most, -count.least)


@given(ANY_DAYS, ANY_DAYS)
def test_the_duration_between_two_days_leads_from_one_to_the_other(one: Day, other: Day) -> None:
    assume(one <= other)
    between = duration_between(spanning(one, one), spanning(other, other))
    assert between.exact
    assert moved(one, between.least) == other
    assert shift(spanning(one, one), between).last == other


@given(SPANS, SPANS, st.integers(0, 500), st.integers(0, 500))
def test_ages_hold_the_age_on_any_day(born, on, at: int, place: int) -> None:
    birth, day = min(born[0].shift(at), born[1]), min(on[0].shift(place), on[1])
    assume(birth <= day)
    completed = day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))
    count = age(spanning(*born), spanning(*on))
    assert count.least is not None
    assert count.most is not None
    assert count.least <= completed <= count.most


def test_ages() -> None:
    assert age(parse("3 May 1980"), parse("2 May 2015")) == Count(34, 34)
    assert age(parse("1980"), parse("2015")) == Count(34, 35)
    assert age(parse("29 February 2000"), parse("28 February 2015")) == Count(14, 15)
    assert age(parse("before 1980"), parse("2015")) == Count(35, None)
    assert age(parse("1980"), parse("undated")) == Count(0, None)
    with pytest.raises(Invalid, match="before the birth"):
        age(parse("1980"), parse("1979"))


def test_durations_between() -> None:
    assert str(duration_between(parse("24 July 2015"), parse("2 September 2016"))) == "P1Y1M9D"
    assert str(duration_between(parse("July 2015"), parse("August 2015"))) == "P1D..P1M30D"
    assert str(duration_between(parse("July 2015"), parse("July 2015"))) == "..P30D"
    assert str(duration_between(parse("July 2015"), parse("since 2016"))) == "P5M1D.."
    with pytest.raises(Invalid, match="swap"):
        duration_between(parse("2016"), parse("2015"))


@pytest.mark.parametrize(
    ("words", "years", "edtf"),
    [
        ("24 July 2015", 1, "2016-07-24"),
        ("24 July 2015", 10, "2025-07-24"),
        ("28 February 2015", 1, "2016-02-28"),
        ("29 February 2012", 4, "2016-02-29"),
        ("29 February 2012", 1, "[2013-02-28,2013-03-01]"),
        ("July 2015", 1, "2016-07"),
        ("2015", 5, "2020"),
    ],
)
def test_anniversaries(words: str, years: int, edtf: str) -> None:
    assert anniversary(parse(words), years).edtf == edtf


def test_an_anniversary_lies_ahead() -> None:
    with pytest.raises(Invalid, match="anniversary -1"):
        anniversary(parse("2015"), -1)


@given(SPANS, st.integers(0, 500), st.integers(0, 6))
def test_the_weekday_after_holds_that_of_any_day(span, at: int, weekday: int) -> None:
    day = min(span[0].shift(at), span[1])
    after, back = weekday_after(spanning(*span), weekday), weekday_before(spanning(*span), weekday)
    ahead = next(day.shift(step) for step in range(1, 8) if day.shift(step).weekday == weekday)
    behind = next(day.shift(-step) for step in range(1, 8) if day.shift(-step).weekday == weekday)
    assert within(ahead, after)
    assert within(behind, back)
    assert is_valid(after.edtf)
    assert is_valid(back.edtf)


def test_the_following_sunday() -> None:
    following = weekday_after(parse("July 24, 2015"), 6)
    assert (following.edtf, following.precision) == ("2015-07-26", Precision.DAY)
    assert following.grounds == "the Sunday after July 24, 2015, which is 2015-07-24"
    assert weekday_after(parse("Sunday, July 26, 2015"), 6).edtf == "2015-08-02"
    assert weekday_before(parse("Sunday, July 26, 2015"), 6).edtf == "2015-07-19"
    assert weekday_after(parse("20-29 July 2015"), 6).edtf == "[2015-07-26,2015-08-02]"
    assert weekday_after(parse("since 2015"), 6).edtf == "2015-01-04/.."
    with pytest.raises(Invalid, match="Monday is 0"):
        weekday_after(parse("2015"), 7)


@given(DURATIONS, CLOCKS)
def test_durations_are_read_as_written(by: Duration, seconds: int) -> None:
    assert read_duration(str(by)) == by
    clocked = by.least._replace(seconds=seconds)
    assert read_duration(str(Duration(least=clocked, most=clocked))).least == clocked


@given(ANY_DAYS, CLOCKS, CLOCKS)
def test_hours_may_carry_into_the_next_day(day: Day, moment: int, seconds: int) -> None:
    by = Duration(least=Step(seconds=seconds), most=Step(seconds=seconds))
    at = spanning(day, day)
    assert within(day.shift((moment + seconds) // 86_400), shift(at, by))
    assert within(day.shift((moment - seconds) // 86_400), shift_back(at, by))


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("P1Y2M10D", Step(14, 10), Step(14, 10)),
        ("P2W", Step(0, 14), Step(0, 14)),
        ("PT36H", Step(0, 1, 43200), Step(0, 1, 43200)),
        ("PT90M", Step(0, 0, 5400), Step(0, 0, 5400)),
        ("P0.5Y", Step(6), Step(6)),
        ("P1.5D", Step(0, 1, 43200), Step(0, 1, 43200)),
        ("P2,5W", Step(0, 17, 43200), Step(0, 17, 43200)),
        ("P2M..P5M", Step(2), Step(5)),
        ("P2M..", Step(2), None),
        ("..P5M", Step(), Step(5)),
    ],
)
def test_durations(text: str, least: Step, most: Step | None) -> None:
    assert read_duration(text) == Duration(least=least, most=most)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "P",
        "PT",
        "P1H",
        "2M",
        "P2M..P1M",
        "..",
        "P1.5M",
        "P0.5Y2M",
        "P1Y..P2",
        "P-1D",
        "p1d",
        "P1DT",
        "P" + "9" * 20 + "D",
    ],
)
def test_what_is_no_duration_is_refused(text: str) -> None:
    with pytest.raises(Invalid):
        read_duration(text)


def test_exact_durations_are_made_by_unit() -> None:
    assert str(exactly(years=1, months=2, weeks=1, days=3)) == "P1Y2M10D"
    assert shift(parse("24 July 2015"), exactly(weeks=2)).edtf == "2015-08-07"
