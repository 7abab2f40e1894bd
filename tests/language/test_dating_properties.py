"""What holds for every date, and for every text that is none."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.domain.dates import Day, Precision
from dateline.language.dating import (
    DateCell,
    Hints,
    Rules,
    before,
    bounds,
    canonical,
    find,
    is_valid,
    leading_date,
    looks_like_date,
    parse,
    settle,
    trailing_date,
)
from dateline.language.dating.calendar import days_in

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
PIECES = [
    *[
        "1",
        "5",
        "12",
        "13",
        "31",
        "32",
        "00",
        "1984",
        "1834",
        "35",
        "120",
        "20150724",
        "May",
        "June",
        "Feb",
        "Friday",
        "BC",
        "AD",
        "c.",
        "about",
        "?",
        "early",
        "mid",
        "late",
        "-",
        "–",
        "/",
        ",",
        ";",
        ".",
        ":",
        "(",
        ")",
    ],
    *[
        "and",
        "or",
        "to",
        "from",
        "between",
        "before",
        "after",
        "since",
        "until",
        "by",
        "of",
        "century",
        "1980s",
        "80s",
        "Q2",
        "quarter",
        "spring",
        "winter",
        "last",
        "next",
        "week",
    ],
    *[
        "month",
        "ago",
        "yesterday",
        "12:53",
        "a.m.",
        "XIX",
        "1st",
        "2nd",
        "'98",
        "unknown",
        "n.d.",
        "present",
        "Oct-06",
        "stray",
        "T",
        "Z",
        "Christmas",
        "~",
        "..",
        "199X",
    ],
    "the night of",
    "earlier in",
    "a few",
    "later that day",
    " – ",
]
ORDERS = st.sampled_from(["", "dmy", "mdy"])
TEXTS = st.one_of(st.text(max_size=60), st.lists(st.sampled_from(PIECES), max_size=9).map(" ".join))
DAYS = st.builds(
    lambda year, month, share: Day(year, month, 1 + int(share * (days_in(year, month) - 1))),
    st.integers(1000, 2100),
    st.integers(1, 12),
    st.floats(0, 1),
)
RULES = st.builds(
    Rules,
    order=ORDERS,
    year=st.sampled_from([None, 1990, 2015]),
    anchor=st.sampled_from([None, Day(2015, 8, 14)]),
    context=st.sampled_from(["", "1990", "May 1990", "July 24, 2015", "1980s"]),
    language=st.sampled_from(["", "en", "de", "fr", "ru"]),
)


@given(TEXTS, RULES)
@settings(max_examples=400)
def test_any_text_gives_a_sound_when(words: str, rules: Rules) -> None:
    when = parse(words, rules)
    assert when.words == words
    if when.first and when.last:
        assert when.first <= when.last
    if when.edtf:
        assert is_valid(when.edtf)
        assert canonical(when.edtf) == when.edtf
    if when.precision is Precision.UNKNOWN:
        assert when.grounds


@given(TEXTS)
@settings(max_examples=200)
def test_any_text_can_be_searched(text: str) -> None:
    looks_like_date(text)
    for found in (leading_date(text), trailing_date(text), *find(text)):
        if found:
            assert 0 <= found.start < found.end <= len(text)
            assert text[found.start : found.end] == found.when.words


@given(TEXTS)
@settings(max_examples=200)
def test_dates_found_in_running_text_stand_in_order(text: str) -> None:
    ends = [0]
    for found in find(text):
        assert found.start >= ends[-1]
        ends.append(found.end)


@given(DAYS)
def test_a_day_is_read_from_every_common_notation(day: Day) -> None:
    month = MONTHS[day.month - 1]
    for words in (
        str(day),
        f"{day.day} {month} {day.year}",
        f"{month} {day.day}, {day.year}",
        f"{month[:3]}. {day.day}, {day.year}",
        f"{day.day}.{day.month}.{day.year}",
        f"{day.year:04d}{day.month:02d}{day.day:02d}",
    ):
        when = parse(words)
        assert (when.edtf, when.first, when.last, when.precision) == (str(day), day, day, Precision.DAY)


@given(DAYS, ORDERS.filter(bool))
def test_figures_are_read_in_the_given_order(day: Day, order: str) -> None:
    first, second = (day.day, day.month) if order == "dmy" else (day.month, day.day)
    assert parse(f"{first}/{second}/{day.year}", Rules(order=order)).edtf == str(day)


@given(DAYS)
def test_figures_without_an_order_hold_the_day_meant(day: Day) -> None:
    when = parse(f"{day.month}/{day.day}/{day.year}")
    assert when.first is not None
    assert when.last is not None
    assert when.first <= day <= when.last


@given(DAYS, st.sampled_from(["", "about ", "c. ", "early ", "mid ", "late ", "possibly "]))
def test_no_value_is_finer_than_its_words(day: Day, said: str) -> None:
    for words, digits in ((str(day.year), 4), (f"{MONTHS[day.month - 1]} {day.year}", 6), (str(day), 8)):
        assert len(re.sub(r"\D", "", parse(said + words).edtf)) <= digits


@given(DAYS, st.integers(0, 800))
def test_a_range_holds_both_its_ends(day: Day, length: int) -> None:
    last = day.shift(length)
    when = parse(f"{day} – {last}")
    assert (when.first, when.last) == (day, last)
    assert before(when, parse(str(last.shift(1)))) is True


@given(DAYS)
def test_the_bounds_of_coarser_words_hold_the_day(day: Day) -> None:
    decade, century = day.year // 10 * 10, day.year // 100 + 1
    for words in (f"{day.year}", f"{MONTHS[day.month - 1]} {day.year}", f"{decade}s", f"{century}th century"):
        when = parse(words)
        assert when.first is not None
        assert when.last is not None
        assert when.first <= day <= when.last
        assert bounds(when.edtf).earliest == when.first


@given(st.lists(TEXTS, max_size=8), ORDERS)
@settings(max_examples=100)
def test_any_table_is_settled_row_by_row(words: list[str], order: str) -> None:
    settled = settle([DateCell(words=each, text=each) for each in words], Hints(order=order))
    assert [when.words for when in settled.whens] == words
    for when in settled.whens:
        assert not (when.first and when.last) or when.first <= when.last
        assert not when.edtf or is_valid(when.edtf)
