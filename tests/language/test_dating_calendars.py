"""Dates of other calendars, where the words say so: converted, bounded by every reading, and nothing else touched."""

import sys
from calendar import month_name
from types import FrameType

import pytest
from convertdate import french_republican, hebrew, islamic, julian, persian
from hijridate import Hijri
from hypothesis import given
from hypothesis import strategies as st
from pyluach.dates import HebrewDate, JulianDay

from dateline.domain.dates import Basis, Day, Precision
from dateline.language.dating import Rules, is_valid, looks_like_date, parse
from dateline.language.dating.calendars import find_other_calendar, may_hold_other_calendar, read_other_calendar
from dateline.language.dating.calendars.reckoning import (
    from_julian,
    hebrew_days,
    hijri_days,
    persian_days,
    republican_days,
)
from dateline.language.dating.calendars.spelling import fold, read_number
from dateline.language.dating.parsing import understand_whole

ORDINAL = 1721424.5
"""The Julian day at the start of the day that `Day.ordinal` counts as 0."""

JULIAN = [
    ("25 October 1917 (O.S.)", "1917-11-07"),
    ("O.S. 25 October 1917", "1917-11-07"),
    ("October 25, 1917 (Old Style)", "1917-11-07"),
    ("25.10.1917 (O.S.)", "1917-11-07"),
    ("25 October 1917 by the Julian calendar", "1917-11-07"),
    ("25. Oktober 1917 (a. St.)", "1917-11-07"),
    ("25 октября 1917 по старому стилю", "1917-11-07"),
    ("25 October (7 November) 1917", "1917-11-07"),
    ("7 November (25 October) 1917", "1917-11-07"),
    ("7 November [O.S. 25 October] 1917", "1917-11-07"),
    ("25 October (O.S.) / 7 November (N.S.) 1917", "1917-11-07"),
    ("25 декабря 1899 (6 января 1900)", "1900-01-06"),
    ("12/24 April 1877", "1877-04-24"),
    ("3 March 1861 (19 February)", "1861-03-03"),
    ("5 January 1900 (24 December)", "1900-01-05"),
    ("3 March 1861 (19 February O.S.)", "1861-03-03"),
    ("29 February 1900 (O.S.)", "1900-03-13"),
    ("15 March 44 BC (Julian)", "-0043-03-13"),
    ("about 5 May 1912 (O.S.)", "1912-05-18~"),
    ("5–7 May 1912 (O.S.)", "1912-05-18/1912-05-20"),
    ("before 5 May 1912 O.S.", "../1912-05-18"),
    ("May 1912 (O.S.)", "1912-05-14/1912-06-13"),
    ("11 February 1731/2 O.S.", "[1731-02-22,1732-02-22]"),
    ("11 February 1731 (O.S.)", "[1731-02-22,1732-02-22]"),
    ("11 April 1731 (O.S.)", "1731-04-22"),
    ("25 October (O.S.)", "XXXX-10-25/XXXX-11-07"),
]
OTHERS = [
    ("hijri", "15 Ramadan 1436", "[2015-07-01..2015-07-03]"),
    ("hijri", "15th of Ramaḍān, 1436 AH", "[2015-07-01..2015-07-03]"),
    ("hijri", "Ramadan 15, 1436", "[2015-07-01..2015-07-03]"),
    ("hijri", "1436 Ramadan 15", "[2015-07-01..2015-07-03]"),
    ("hijri", "15/9/1436 AH", "[2015-07-01..2015-07-03]"),
    ("hijri", "1436-09-15 AH", "[2015-07-01..2015-07-03]"),
    ("hijri", "15 رمضان 1436", "[2015-07-01..2015-07-03]"),
    ("hijri", "١٥ رمضان ١٤٣٦ هـ", "[2015-07-01..2015-07-03]"),
    ("hijri", "١٥/٩/١٤٣٦ هـ", "[2015-07-01..2015-07-03]"),
    ("hijri", "15 Ramazan 1436", "[2015-07-01..2015-07-03]"),
    ("hijri", "28 Ṣafar 1437", "[2015-12-09..2015-12-12]"),
    ("hijri", "Friday, 16 Ramadan 1436", "2015-07-03"),
    ("hijri", "Ramadan 1436", "2015-06-17/2015-07-18"),
    ("hijri", "1436 AH", "2014-10-24/2015-10-15"),
    ("hijri", "1436H", "2014-10-24/2015-10-15"),
    ("hijri", "AH 1436–37", "2014-10-24/2016-10-03"),
    ("hijri", "AH 1436/2015", "2015-01-01/2015-10-15"),
    ("hijri", "28 Ramadan – 2 Shawwal 1436", "2015-07-14/2015-07-20"),
    ("hijri", "before 15 Ramadan 1436", "../2015-07-03"),
    ("hijri", "10 Muharram 61 AH", "[0680-10-11..0680-10-14]"),
    ("hebrew", "15 Nisan 5775", "[2015-04-03..2015-04-04]"),
    ("hebrew", "Nisan 15, 5775", "[2015-04-03..2015-04-04]"),
    ("hebrew", "ט״ו בניסן תשע״ה", "[2015-04-03..2015-04-04]"),
    ("hebrew", "א' בתשרי ה'תשע\"ו", "[2015-09-13..2015-09-14]"),
    ("hebrew", "5775 AM", "2014-09-24/2015-09-13"),
    ("hebrew", "10 Adar I 5776", "[2016-02-18..2016-02-19]"),
    ("hebrew", "10 Adar 5776", "[2016-02-18..2016-03-20]"),
    ("french republican", "18 Brumaire an VIII", "1799-11-09"),
    ("french republican", "9 Thermidor Year II", "1794-07-27"),
    ("french republican", "le 14 frimaire an 2", "1793-12-04"),
    ("french republican", "duodi 12 germinal, an III de la République", "1795-04-01"),
    ("french republican", "6e jour complémentaire an III", "1795-09-22"),
    ("french republican", "18–19 Brumaire an VIII", "1799-11-09/1799-11-10"),
    ("french republican", "18 brumaire 1799", "1799-11-09"),
    ("french republican", "9 thermidor", "1792/1805"),
    ("persian", "25 Mehr 1394", "2015-10-17"),
    ("persian", "۲۵ مهر ۱۳۹۴", "2015-10-17"),
    ("persian", "1394/7/25 SH", "2015-10-17"),
]
UNTOUCHED = [
    ("15 Nisan 2015", "2015-04-15"),
    ("25 October 1917", "1917-10-25"),
    ("4 April 1484", "1484-04-04"),
    ("between 12 and 24 April 1877", "1877-04-12/1877-04-24"),
    ("5/13 May 1990", "1990-05-05/1990-05-13"),
    ("Julian Orme, 5 May 2015", "2015-05-05"),
    ("Julian, 5 May 2015", "2015-05-05"),
    ("OS Kestrel, 5 May 2015", "2015-05-05"),
    ("5 May 2015, 10 AM", "2015-05-05T10:00:00"),
]


@pytest.mark.parametrize(("words", "edtf"), JULIAN)
def test_julian(words: str, edtf: str) -> None:
    when = parse(words)
    assert (when.edtf, when.calendar) == (edtf, "julian")
    assert "Julian" in when.grounds
    assert looks_like_date(words)


@pytest.mark.parametrize(("calendar", "words", "edtf"), OTHERS)
def test_converted(calendar: str, words: str, edtf: str) -> None:
    when = parse(words)
    assert (when.edtf, when.calendar) == (edtf, calendar)
    assert is_valid(when.edtf)
    assert looks_like_date(words)


@pytest.mark.parametrize(("words", "edtf"), UNTOUCHED)
def test_what_speaks_of_no_other_calendar_is_not_converted(words: str, edtf: str) -> None:
    assert (parse(words).edtf, parse(words).calendar) == (edtf, "gregorian")


def test_the_grounds_say_how_it_was_converted() -> None:
    assert "Umm al-Qura" in parse("15 Ramadan 1436").grounds
    assert "sunset" in parse("15 Nisan 5775").grounds
    assert "13 days behind" in parse("25 October 1917 (O.S.)").grounds
    assert "there is no day 31" in parse("31 Ramadan 1436").grounds


def test_a_day_in_both_calendars_is_ours_and_compared() -> None:
    agreeing = parse("3 Rabi' al-awwal 1099 (7 January 1688)")
    assert agreeing.edtf == "1688-01-07"
    assert "agrees" in agreeing.grounds
    differing = parse("14 frimaire an II (5 décembre 1793)")
    assert (differing.edtf, differing.calendar) == ("1793-12-05", "gregorian")
    assert "differs" in differing.grounds
    assert parse("1 Muharram 1437 AH / 14 October 2015").edtf == "2015-10-14"


def test_a_year_in_both_calendars_is_where_they_overlap() -> None:
    when = parse("1436 AH (2015 CE)")
    assert (when.edtf, when.earliest, when.latest) == ("2015", "2015-01-01", "2015-10-15")


def test_a_missing_year_comes_from_the_heading_the_rules_or_the_anchor() -> None:
    heading = parse("15 Ramadan", Rules(context="2015"))
    assert (heading.edtf, heading.basis) == ("[2015-07-01..2015-07-03]", Basis.INFERRED)
    assert parse("9 thermidor", Rules(year=1794)).edtf == "1794-07-27"
    anchored = parse("15 Ramadan", Rules(anchor=Day(2016, 3, 1)))
    assert (anchored.earliest, anchored.latest) == ("2015-07-01", "2015-07-03")
    assert parse("25 October (O.S.)", Rules(year=1917)).edtf == "1917-11-07"
    assert not parse("15 Ramadan").known


def test_a_lunar_month_can_fall_twice_in_a_year() -> None:
    when = parse("5 Ramadan 2030")
    assert (when.earliest or "")[:7] == "2030-01"
    assert (when.latest or "")[:7] == "2030-12"
    assert "twice" in when.grounds


def test_a_weekday_that_no_such_day_has_is_said() -> None:
    when = parse("Monday, 16 Ramadan 1436")
    assert (when.edtf, "Monday" in when.grounds) == ("[2015-07-02..2015-07-04]", True)


@given(st.integers(1583, 2100), st.integers(1, 12), st.integers(1, 28))
def test_dual_dates_are_the_later_day(year: int, month: int, day: int) -> None:
    ours = from_julian(year, month, day)
    old, new = f"{day} {month_name[month]}", f"{ours.day} {month_name[ours.month]} {ours.year}"
    for words in (f"{old} {year} ({new})", f"{old} {year} (O.S.)"):
        when = parse(words)
        assert str(ours) in when.edtf
        assert when.calendar == "julian"


@given(st.integers(-3000, 3000), st.integers(1, 12), st.integers(1, 28))
def test_julian_days_are_those_of_another_program(year: int, month: int, day: int) -> None:
    ours = from_julian(year, month, day)
    assert ours.ordinal + ORDINAL == julian.to_jd(year, month, day)
    assert julian.from_jd(ours.ordinal + ORDINAL) == (year, month, day)


@given(st.integers(1, 1600), st.integers(1, 12), st.integers(1, 29))
def test_hijri_days_hold_both_reckonings(year: int, month: int, day: int) -> None:
    span = hijri_days(year, month, day)
    assert span is not None
    tabular = int(islamic.to_jd(year, month, day) - ORDINAL)
    assert span.first.ordinal <= tabular - 1
    assert tabular + 1 <= span.last.ordinal
    if 1343 <= year <= 1500:
        observed = Hijri(year, month, day).to_gregorian().toordinal()
        assert span.first.ordinal <= observed - 1
        assert observed + 1 <= span.last.ordinal
    assert span.last.ordinal - span.first.ordinal <= 4


@pytest.mark.filterwarnings("ignore:month_days")
@given(st.integers(4000, 6000), st.integers(1, 12), st.integers(1, 29))
def test_hebrew_days_are_those_of_another_program(year: int, month: int, day: int) -> None:
    span = hebrew_days(year, month, day)
    assert span is not None
    theirs = int(hebrew.to_jd(year, month, day) - ORDINAL)
    assert span.first.ordinal <= theirs <= span.last.ordinal
    back = JulianDay(theirs + ORDINAL).to_heb()
    assert (back.year, back.month, back.day) == (year, month, day)


@given(st.integers(1, 14), st.integers(1, 12), st.integers(1, 30))
def test_republican_days_are_those_of_another_program(year: int, month: int, day: int) -> None:
    span = republican_days(year, month, day)
    assert span is not None
    theirs = french_republican.to_jd(year, month, day, "continuous")
    assert span.first == span.last == Day.from_ordinal(int(theirs - ORDINAL))


@given(st.integers(1304, 1498), st.integers(1, 12), st.integers(1, 29))
def test_persian_days_are_those_of_another_program(year: int, month: int, day: int) -> None:
    span = persian_days(year, month, day)
    assert span is not None
    assert span.first == span.last == Day(*persian.to_gregorian(year, month, day))


@given(st.integers(1, 1700), st.integers(1, 12))
def test_coarser_dates_hold_the_finer_ones(year: int, month: int) -> None:
    for days in (hijri_days, persian_days):
        whole, part, first = days(year, None, None), days(year, month, None), days(year, month, 1)
        assert None not in (whole, part, first)
        assert whole.first <= part.first <= first.first
        assert first.last <= part.last <= whole.last


@given(st.integers(1, 30), st.integers(5001, 5999))
def test_hebrew_numerals_come_back(day: int, year: int) -> None:
    date = HebrewDate(year, 7, day)
    numeral = format(date, "%*Y")
    assert read_number(fold(numeral)) == year
    assert read_number(fold(format(date, "%*d"))) == day


@given(st.text(max_size=200))
def test_folding_keeps_every_letter_in_its_place(text: str) -> None:
    assert len(fold(text)) == len(text)


PIECES = ["15", "Ramadan", "1436", "AH", "an", "II", "Nisan", "5775", "O.S.", "5 May 1912", "(", ")", "Brumaire", "and"]
PIECES += ["–", "/", "2015", "באב", "رمضان", "H"]


@given(st.lists(st.sampled_from(PIECES), max_size=12))
def test_no_words_break_it(words: list[str]) -> None:
    text = " ".join(words)
    when = parse(text)
    assert not when.edtf or is_valid(when.edtf)
    assert not (when.earliest and when.latest) or Day.parse(when.earliest) <= Day.parse(when.latest)


TEXT = (
    "Voss left Port Loe on 15 Ramadan 1436 and came back on 18 Brumaire an VIII, or so Orme says; "
    "the ledger has 25 October 1917 (O.S.), and the stone 15 Nisan 5775."
)


def read(words: str) -> None:
    del words


def test_found_in_running_text() -> None:
    found = list(find_other_calendar(TEXT, lambda words: understand_whole(words, Rules())))
    assert [TEXT[start:end] for start, end, _ in found] == [
        "15 Ramadan 1436",
        "18 Brumaire an VIII",
        "25 October 1917 (O.S.)",
        "15 Nisan 5775",
    ]
    assert [reading.calendar for _, _, reading in found] == ["hijri", "french republican", "julian", "hebrew"]


@pytest.mark.parametrize(
    "text",
    [
        "Voss left Port Loe on Friday, 24 July 2015, at 10 AM.",
        "Rabid dogs in Arabia; the recept was a hit, 20 h.",
        "The march on Rome; an 8 out of 10.",
    ],
)
def test_other_texts_hold_none(text: str) -> None:
    assert list(find_other_calendar(text, read)) == []
    assert read_other_calendar(text, read) is None


def test_plain_texts_are_left_at_once() -> None:
    assert not may_hold_other_calendar("Voss left Port Loe on Friday, 24 July 2015, and Orme says she was late.")
    assert may_hold_other_calendar("since 1436 AH")


@pytest.mark.parametrize("piece", ["15 Ramadan 1436 ", "O.S. ", "Ramadan ", "1436 AH ", "15 ", "(O.S. 5 May "])
def test_steps_grow_with_the_text_only(piece: str) -> None:
    list(find_other_calendar(piece, read))
    once, fourfold = (calls_of(piece * count) for count in (100, 400))
    assert fourfold < 5 * once + 2000


def calls_of(text: str) -> int:
    """How many functions are called while dates of other calendars are looked for."""
    calls = 0

    def count(_frame: FrameType, event: str, _told: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        list(find_other_calendar(text, read))
    finally:
        sys.setprofile(None)
    return calls


def test_precision_is_that_of_the_words() -> None:
    assert parse("15 Ramadan 1436").precision is Precision.DAY
    assert parse("Ramadan 1436").precision is Precision.MONTH
    assert parse("1436 AH").precision is Precision.YEAR
