"""Running text holds dates that no grammar of it knows: of other calendars, of the years of institutions."""

import re
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.domain.dates import Day
from dateline.language.dating import Rules, find, find_dates, institutional, turns
from dateline.language.dating.parsing import understand_whole
from dateline.language.dating.tagging import cut
from dateline.language.dating.wholes import find_wholes, tells_of_whole


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("He was born on 15 Ramadan 1441 AH in Tarn.", "15 Ramadan 1441 AH", "2020-05"),
        ("The decree of 18 Brumaire An VIII stood until May 1804.", "18 Brumaire An VIII", "1799-11-09"),
        ("They signed on 25 October 1917 (O.S.), not in March.", "25 October 1917 (O.S.)", "1917-11-07"),
        ("The coup of 7 November (25 October) 1917 failed.", "7 November (25 October) 1917", "1917-11-07"),
        ("The coup of 25 October (7 November) 1917 failed.", "25 October (7 November) 1917", "1917-11-07"),
        ("On October 25/November 7, 1917 they came.", "October 25/November 7, 1917", "1917-11-07"),
        ("He was born on 11 February 1731/32 in Tarn.", "11 February 1731/32", "1731"),
        ("The letter of 11 Feb. 1699/1700 is lost.", "11 Feb. 1699/1700", "1699"),
        ("On 3 Tishrei 5775 they met.", "3 Tishrei 5775", "2014-09"),
        ("In the academic year 2015-16 she taught.", "academic year 2015-16", "2015"),
    ],
)
def test_a_whole_stands_for_its_pieces(text: str, words: str, value: str) -> None:
    found = find(text)
    assert (found[0].text, found[0].value) == (words, value)
    assert [timex.start for timex in found] == sorted({timex.start for timex in found})


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Der Umsturz vom 7. November (25. Oktober) 1917 gelang.", "de"),
        ("El golpe del 7 de noviembre (25 de octubre) de 1917 triunfó.", "es"),
    ],
)
def test_a_day_by_both_calendars_is_one_in_any_language(text: str, language: str) -> None:
    [found] = find(text, Rules(language=language))
    assert (found.value, found.when.earliest, found.when.latest) == ("1917-11-07", "1917-11-07", "1917-11-07")


def test_what_is_found_around_a_whole_stays() -> None:
    found = [timex.text for timex in find("In 1990, as of 3 Tishrei 5775 and in May 2016, they met.")]
    assert found == ["1990", "3 Tishrei 5775", "May 2016"]


def test_words_that_frame_a_whole_count() -> None:
    [found] = find_dates("Since 25 October 1917 (O.S.) they were there.")
    assert (found.when.earliest, found.when.latest) == ("1917-11-07", None)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("He lived 1910-1980.", "1910-01-01", "1980-12-31"),
        ("The queen (1558–1603) ruled.", "1558-01-01", "1603-12-31"),
        ("They met on 3-7 May 2015.", "2015-05-03", "2015-05-07"),
        ("They met on May 3-7, 2015, in Tarn.", "2015-05-03", "2015-05-07"),
    ],
)
def test_a_range_with_a_dash_keeps_both_ends(text: str, first: str, last: str) -> None:
    [found] = find_dates(text)
    assert (found.when.earliest, found.when.latest) == (first, last)


WHOLES = (
    "15 Ramadan 1441 AH",
    "12 Rabi' al-Awwal 1436",
    "9 muharram 1440",
    "3 Tishrei 5775",
    "18 Brumaire An VIII",
    "2 sans-culottide an III",
    "25 October 1917 (O.S.)",
    "5 May 1912, old style",
    "den 5. Mai 1912 alten Stils",
    "el 5 de mayo de 1912 (estilo antiguo)",
    "1 Farvardin 1394 AP",
    "in 1440 A.H.",
    "FY2015",
    "F.Y. 2014",
    "Q2 FY15",
    "the 2014–15 financial year",
    "academic year 2014/15",
    "third fiscal quarter of 2015",
    "Geschäftsjahr 2014/15",
    "Schuljahr 2014/15",
    "el curso escolar 2014-15",
    "the turn of the 20th century",
    "Jahreswende 2014/15",
    "in Showa 20",
    "on 5 May Heisei 3",
    "平成3年5月3日",
    "5 May 2558 BE",
    "in 2558 B.E.",
)
FILLERS = (
    "He said no",
    "the U.S. paid its tax",
    "Still, they met in May 2015",
    "x" * 130,
    "\n",
    "and",
    "turned",
    "O, he",
)


@given(
    pieces=st.lists(st.sampled_from((*WHOLES, *FILLERS)), min_size=1, max_size=7),
    between=st.sampled_from((" ", ". ", ", ", "\n")),
    language=st.sampled_from(("en", "de", "es")),
)
def test_the_words_that_tell_of_wholes_lead_to_all_of_them(pieces: list[str], between: str, language: str) -> None:
    text, rules = between.join(pieces), Rules(anchor=Day(2015, 7, 24), language=language)
    told = cut(text, rules).telling
    assert find_wholes(text, partial(understand_whole, rules=rules), rules, told) == find_wholes(
        text, partial(understand_whole, rules=rules), rules
    )


@pytest.mark.parametrize("text", WHOLES)
def test_words_of_wholes_are_told(text: str) -> None:
    assert cut(text, Rules()).telling


@pytest.mark.parametrize("telling", [*institutional.TELLING, *turns.TELLING])
def test_each_telling_piece_has_a_word_that_tells(telling: str) -> None:
    assert any(tells_of_whole(word) for word in re.findall(r"[^\W\d_]+", telling))
