"""One phrase means one thing: in running text (`find_dates`) and in cells (`parse`) it has the same bounds.

The two are read by grammars of their own. What they say of the same words is compared here, phrase by phrase; where one
of them reaches farther, the reason stands beside it, and it never leaves out what the other holds possible.
"""

import pytest

from dateline.domain.dates import Day, When
from dateline.language.dating import Rules, find, find_dates, parse

RULES = Rules(anchor=Day(2015, 7, 24))
"""The report is of a Friday."""

ALIKE = """
5 May 2015 | May 5, 2015 | 5 May | May 2015 | 2015 | in May | Friday | Friday, 24 July 2015 | last Friday
next Friday | last Monday | next Monday | today | yesterday | tomorrow | the day before yesterday
the day after tomorrow | this week | last week | next week | this month | last month | next month | this year
last year | next year | last summer | next spring | this autumn | summer 2014 | winter 2014 | the spring of 2014
winter 2014-15 | last March | next March | early 2015 | mid-2015 | late 2015 | early May 2015 | mid-May
late May 2015 | early in 2014 | the beginning of 2014 | the end of 2014 | the middle of 2014 | earlier this year
later this year | earlier in 2015 | later in 2015 | the 1980s | the early 1980s | the late 1980s | the mid-1980s
the 19th century | the early 19th century | the first half of the 19th century | the twelfth century
three Fridays ago | half a year ago | the last three weeks of May 2015 | the first ten days of May 2015 | last weekend
next weekend | this weekend | a month and a half ago | the 15th to the 19th century
the nineties | the second half of the 1980s | the fifth century BC | 44 BC | AD 79 | 79 AD | 480 BCE | c. 1850
c. 850 BC | about 1911 | around 5 May 2015 | circa May 2014 | two days ago | three weeks ago | a month ago
two months ago | two years ago | a few days ago | a few weeks ago | a few months ago | a few years ago
several years ago | years ago | weeks ago | a couple of weeks ago | decades ago | in two days | in three weeks
in two months | in two years | in weeks | in a few days | since 2011 | since May | since spring
since at least 2011 | until May 2015 | until at least 2011 | by Friday | by the end of the year | before 2014
before 5 May 2015 | after May 2015 | after 2014 | on or after 5 May 2015 | on or before 5 May 2015
not before May 2014 | pre-1914 | post-1945 | through May 2016 | between 3 and 5 May 2015 | between 2011 and 2013
from May to July 2014 | 1914–18 | 3–5 May 2015 | May 3-5, 2015 | May or June 2014 | 3 or 4 May 2015
two days before 5 May 2015 | two weeks after 24 July 2014 | three months after 5 May 2014 | two years after 1940
the day before 24 July 2015 | the day after 5 May 2015 | the week before 5 May 2015 | the year after 1940
the week of 4 May 2015 | the night of 5 May 2015 | Christmas 2014 | Easter 2015
the day after Thanksgiving 2015 | New Year's Day 2014 | the first quarter of 2014 | Q3 2014
the second half of 2014 | the fourth quarter of last year | fiscal 2014 | fiscal year 2014
academic year 2014/15 | FY2015 | turn of the 20th century | the turn of the century | the last three weeks
the past three months | the next two weeks | the last few years | recently | 5 May 2015, 14:30 BST
5 May 2015 BST | 14:30 on 5 May 2015 | tonight | 15 Ramadan 1441 AH | 25 October 1917 (O.S.)
mid to late May 2015 | the end of May | the early hours of 5 May 2015 | noon on 5 May 2015
the beginning of May 2015 | 3/24-25 | 3/24-25/2014
a week from Monday | two weeks from Tuesday | a year to the day after 5 May 2014
the morning after 5 May 2015 | the evening following 5 May 2015 | the night before 5 May 2015 | Friday week
the Friday before last | the weekend after 5 May 2015 | throughout the winter of 2012-13
shortly after 5 May 2015 | just before 24 July 2014 | soon after 1900 | after the end of May 2015
after the end of 2014
the week ended 12 July 2015 | two days after the fire on 5 May 2015 | the day before the vote of 5 May 2015
this time last year | the latter half of 1916 | the night from 22 to 23 July 2015
Friday or Saturday | Thursday or Friday | Friday to Sunday | between Friday and Sunday
"""

NOT_YET = "what is to be by a day that lies ahead had not been when the report was written"
FINER = "a cell keeps the whole month where it knows no finer count"
INTO_MORNING = "a night reaches into the next day"

REACHING = {
    "by May 2016": NOT_YET,
    "by 5 May 2016": NOT_YET,
    "last night": INTO_MORNING,
    "3/18/2032, Thursday night": INTO_MORNING,
    "the last day of May 2015": FINER,
    "the first Monday of May 2015": FINER,
    "the first weekend of May 2015": FINER,
    "the first week of May 2015": FINER,
    "the second week of June 2015": FINER,
}
"""Phrases of which one reading holds the other, with the reason."""

PHRASES = [phrase.strip() for line in ALIKE.strip().splitlines() for phrase in line.split(" | ")]


def found_in(phrase: str, rules: Rules = RULES) -> When:
    """The one date that running text is found to hold where the phrase is all of it."""
    [found] = find_dates(phrase, rules)
    return found.when


def holds(one: When, other: When) -> bool:
    """Whether every day that the other can be is one that the first can be."""
    starts = one.first is None or (other.first is not None and one.first <= other.first)
    ends = one.last is None or (other.last is not None and one.last >= other.last)
    return starts and ends


@pytest.mark.parametrize("phrase", PHRASES)
def test_both_readings_bound_a_phrase_alike(phrase: str) -> None:
    found, written = found_in(phrase), parse(phrase, RULES)
    assert (found.earliest, found.latest) == (written.earliest, written.latest)
    assert found.earliest or found.latest


@pytest.mark.parametrize("phrase", REACHING)
def test_where_one_reading_reaches_farther_it_holds_the_other(phrase: str) -> None:
    found, written = found_in(phrase), parse(phrase, RULES)
    assert holds(found, written) or holds(written, found)
    assert None not in (found.first, found.last)


@pytest.mark.parametrize("phrase", [*PHRASES, *REACHING])
def test_marked_up_expressions_are_held_by_the_date_they_make(phrase: str) -> None:
    """What `find` marks up is no finer than the date that the whole phrase is."""
    whole, marked = found_in(phrase), find(phrase, RULES)
    assert marked
    if len(marked) == 1:
        assert (marked[0].when.earliest, marked[0].when.latest) == (whole.earliest, whole.latest)


FOREIGN = {
    "de": "5. Mai 2015 | im Mai 2015 | 2015 | seit Mai 2014 | bis Mai 2015 | Anfang Mai 2015 | Ende 2014 | gestern",
    "es": "5 de mayo de 2015 | mayo de 2015 | ayer | desde 2011 | hasta mayo de 2015",
}
IN_FOREIGN = [(language, phrase) for language, several in FOREIGN.items() for phrase in several.split(" | ")]


@pytest.mark.parametrize(("language", "phrase"), IN_FOREIGN)
def test_both_readings_agree_in_other_languages(language: str, phrase: str) -> None:
    rules = Rules(anchor=RULES.anchor, language=language)
    found, written = found_in(phrase, rules), parse(phrase, rules)
    assert (found.earliest, found.latest) == (written.earliest, written.latest)


def test_there_are_enough_phrases_to_tell() -> None:
    assert len({*PHRASES, *REACHING}) >= 120
