"""Dates in cells, at the start and the end of lines, and in running text."""

import pytest

from dateline.domain.dates import Day
from dateline.language.dating import Rules, find_dates, leading_date, looks_like_date, trailing_date

DATES = """
July.|1984|904|9/11|7/24|24.7.|last week|Earlier in 2015|2014, May|Tuesday, October 22, 2019|12. Jahrhundert
5 мая 1945 г.|Spring 2011|2017, Unknown|May 7, 8, 9.|120-63 BC|c.650|The 1980s|May|2020-06|12-20-1937
(believed to be) June 1st
"""
OTHERS = """
Guards beat a rower|Chapter 5|12 people|1.2.3|v2.0|$1,200|3.14|555-1234|may|12|10:30|Friday|March on the harbour
Second|3-4|20 minutes|Unknown|page 12|Room 12|1-800|II|Spring|Q1|2020 budget|Sources|Date|the 5|9000
Feast of lamps, 24 April 1916||x
"""


def pieces(text: str) -> list[str]:
    return text.strip().replace("\n", "|").split("|")


@pytest.mark.parametrize("words", pieces(DATES))
def test_dates_look_like_dates(words: str) -> None:
    assert looks_like_date(words)


@pytest.mark.parametrize("words", pieces(OTHERS))
def test_others_do_not(words: str) -> None:
    assert not looks_like_date(words)


LEADING = [
    ("12 May 2013: the ferry sinks", "12 May 2013", "2013-05-12"),
    ("1984 – Foo opens", "1984", "1984"),
    ("c.650: the wall", "c.650", "0650~"),
    ("950(ca.): the wall", "950(ca.)", "0950~"),
    ("2 June 1243: 12 died", "2 June 1243", "1243-06-02"),
    ("[2020-06] Title", "2020-06", "2020-06"),
    ("7/24 Minister Quell arrives", "7/24", "XXXX-07-24"),
    ("Earlier in 2015 “Three officials", "Earlier in 2015", "2015"),
    ("726-787; 814-842: the ban", "726-787; 814-842", "{0726..0787,0814..0842}"),
    ("July. The crew meets", "July", "XXXX-07"),
    ("3300 B.C. – first huts", "3300 B.C.", "-3299"),
    ("May 12 – 15 people died", "May 12", "XXXX-05-12"),
    ("Octobre 1er : la reine", "Octobre 1er", "XXXX-10-01"),
    ("12. Jahrhundert: Erste Hütten", "12. Jahrhundert", "11XX"),
    ("• 5 May 2014 — the vote", "5 May 2014", "2014-05-05"),
]


@pytest.mark.parametrize(("line", "words", "edtf"), LEADING)
def test_leading_dates(line: str, words: str, edtf: str) -> None:
    found = leading_date(line)
    assert found is not None
    assert (line[found.start : found.end], found.when.edtf) == (words, edtf)
    assert found.when.words == words


NOT_LEADING = """
Quell arrives|12 people killed|Mayday for the crew|March on the harbour|2020 election results are in|10 Harbour Street
1. The first thing|3/4 of people|May the best win|[YYYY-MM-DD] Title|Second try||2 000 people|1.2.3 is out
"""


@pytest.mark.parametrize("line", pieces(NOT_LEADING))
def test_lines_that_begin_with_no_date(line: str) -> None:
    assert leading_date(line) is None


TRAILING = [
    ("Guards stop a rower | June 2nd", "June 2nd", "XXXX-06-02"),
    ("Guards stop a rower | (believed to be) June 1st", "(believed to be) June 1st", "XXXX-06-01?"),
    ("The mill (1984)", "1984", "1984"),
    ("The mill, 12 May 2013", "12 May 2013", "2013-05-12"),
    ("The mill on May 30th", "May 30th", "XXXX-05-30"),
    ("The mill – 2014", "2014", "2014"),
    ("Der Brand, 5. März 1945", "5. März 1945", "1945-03-05"),
]


@pytest.mark.parametrize(("line", "words", "edtf"), TRAILING)
def test_trailing_dates(line: str, words: str, edtf: str) -> None:
    found = trailing_date(line)
    assert found is not None
    assert (line[found.start : found.end], found.when.edtf) == (words, edtf)


@pytest.mark.parametrize(
    "line", ["They won 3-4", "Version 1.2.3", "Room 12", "The mill 1984", "", "They may", "Of the 12"]
)
def test_lines_that_end_with_no_date(line: str) -> None:
    assert trailing_date(line) is None


def test_dates_in_running_text() -> None:
    text = (
        "Quell landed at 6:50 a.m. on July 24, a Friday. He left the following Sunday, July 26, at 10:25 p.m. "
        "In May 2014. It may be that 12 of 14 people left; between July 20 and 23 nobody did, nor since 1990."
    )
    found = find_dates(text)
    assert [text[one.start : one.end] for one in found] == [one.when.words for one in found]
    assert [one.when.edtf for one in found] == [
        "XXXX-07-24",
        "XXXX-07-26",
        "2014-05",
        "2014-07-20/2014-07-23",
        "1990/..",
    ]


def test_relative_words_in_running_text_count_from_the_anchor() -> None:
    found = find_dates("He was there last week, and a few months ago.", Rules(anchor=Day(2015, 8, 14)))
    assert [(one.when.words, one.when.earliest) for one in found] == [
        ("last week", "2015-08-03"),
        ("a few months ago", "2015-03-01"),
    ]


def test_running_text_without_dates() -> None:
    assert find_dates("It may march on; 24 of 36 rowers, flight #5130, 4.5 miles, §12.3 and page 7.") == ()


@pytest.mark.parametrize("piece", ["1", "-", "(", "?", "1,", "May ", "5 May ", "1990–", "x"])
def test_long_hostile_text_is_read_to_its_end(piece: str) -> None:
    text = (piece * 20000)[:20000]
    for one in find_dates(text):
        assert text[one.start : one.end] == one.when.words
    leading_date(text)
    trailing_date(text)
    assert not looks_like_date(text)
