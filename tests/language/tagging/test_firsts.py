"""What an expression can start with: every match begins so, told from its pattern alone."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.language.dating.tagging.firsts import starts_of
from dateline.language.dating.tagging.grammar import grammar


@pytest.mark.parametrize(
    ("expression", "starts"),
    [
        ("ab", {"a": {"b"}}),
        ("a?b", {"a": {"b"}, "b": None}),
        ("a(?:b|c)?", {"a": None}),
        ("a(?:b|c)d", {"a": {"b", "c"}}),
        ("(?:a|b?)cd", {"a": {"c"}, "b": {"c"}, "c": {"d"}}),
        ("(?:ab){0,3}c", {"a": {"b"}, "c": None}),
        ("a{1,3}b", {"a": {"a", "b"}}),
        ("(?<!x)a(?=b)", {"a": None}),
        ("(?:a(?!b)|cd)e", {"a": {"e"}, "c": {"d"}}),
    ],
)
def test_the_first_two_characters_of_matches(expression: str, starts: dict[str, set[str] | None]) -> None:
    assert starts_of(expression) == starts


LETTERS = "abc"
PATTERNS = st.recursive(
    st.sampled_from(LETTERS),
    lambda inner: st.one_of(
        st.tuples(inner, inner).map("".join),
        st.tuples(inner, inner).map(lambda pair: f"(?:{pair[0]}|{pair[1]})"),
        inner.map(lambda each: f"(?:{each})?"),
        inner.map(lambda each: f"(?:{each}){{0,2}}"),
        inner.map(lambda each: f"(?:{each}){{1,2}}"),
        st.tuples(inner, inner).map(lambda pair: f"{pair[0]}(?={pair[1]})"),
    ),
    max_leaves=6,
)


@given(expression=PATTERNS, text=st.text(LETTERS, min_size=1, max_size=5))
def test_every_match_starts_as_told(expression: str, text: str) -> None:
    match, starts = re.match(expression, text), starts_of(expression)
    if match and match.group():
        assert text[0] in starts
        seconds = starts[text[0]]
        assert seconds is None or text[1] in seconds


@pytest.mark.parametrize("language", ["en", "de", "es"])
def test_the_start_of_a_place_leaves_out_no_pattern_that_matches_there(language: str) -> None:
    shapes = grammar(language).shapes
    for first, known in shapes.by_first.items():
        for start in known:
            for second in start.seconds or "Zz":
                tried = [(name, pattern.pattern) for name, pattern in shapes[first + second]]
                assert (start.name, start.expression) in tried
