"""Running text holds dates that no grammar of it knows: of other calendars, of the years of institutions."""

import pytest

from dateline.language.dating import find, find_dates


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("He was born on 15 Ramadan 1441 AH in Tarn.", "15 Ramadan 1441 AH", "2020-05"),
        ("The decree of 18 Brumaire An VIII stood until May 1804.", "18 Brumaire An VIII", "1799-11-09"),
        ("They signed on 25 October 1917 (O.S.), not in March.", "25 October 1917 (O.S.)", "1917-11-07"),
        ("On 3 Tishrei 5775 they met.", "3 Tishrei 5775", "2014-09"),
        ("In the academic year 2015-16 she taught.", "academic year 2015-16", "2015"),
    ],
)
def test_a_whole_stands_for_its_pieces(text: str, words: str, value: str) -> None:
    found = find(text)
    assert (found[0].text, found[0].value) == (words, value)
    assert [timex.start for timex in found] == sorted({timex.start for timex in found})


def test_what_is_found_around_a_whole_stays() -> None:
    found = [timex.text for timex in find("In 1990, as of 3 Tishrei 5775 and in May 2016, they met.")]
    assert found == ["1990", "3 Tishrei 5775", "May 2016"]


def test_words_that_frame_a_whole_count() -> None:
    [found] = find_dates("Since 25 October 1917 (O.S.) they were there.")
    assert (found.when.earliest, found.when.latest) == ("1917-11-07", None)
