"""Spellings joined into one pattern."""

import re

from hypothesis import given
from hypothesis import strategies as st

from dateline.language.dating.tagging.joining import joined

SPELLINGS = st.lists(st.text("abc", min_size=1, max_size=5), min_size=1, max_size=12)


@given(SPELLINGS, st.text("abc", max_size=8))
def test_the_longest_spelling_that_fits_is_read(spellings: list[str], text: str) -> None:
    longest = max((each for each in spellings if text.startswith(each)), key=len, default=None)
    match = re.match(joined(tuple(each) for each in spellings), text)
    assert (match and match.group()) == longest


def test_what_several_spellings_begin_with_is_written_once() -> None:
    assert joined((tuple("today"), tuple("tomb"), tuple("tom"))) == "to(?:day|m(?:b)?)"
