"""Patterns that are compiled late find what patterns find, and are compiled once, when they are first used."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as some

from dateline.domain.patterns import compile_late

WORDS = r"(?P<name>[a-c]+)|(?P<figures>\d{1,2})(?!x)"
ASKED = ("search", "match", "fullmatch", "findall", "split")


@given(some.text(alphabet="abcABC12x \n", max_size=30), some.sampled_from((0, re.IGNORECASE)))
def test_it_finds_what_the_pattern_finds(text, flags):
    late, pattern = compile_late(WORDS, flags), re.compile(WORDS, flags)
    for asked in ASKED:
        assert str(getattr(late, asked)(text)) == str(getattr(pattern, asked)(text))
    assert [found.groupdict() for found in late.finditer(text)] == [
        found.groupdict() for found in pattern.finditer(text)
    ]
    assert late.sub("-", text) == pattern.sub("-", text)
    assert (late.pattern, late.flags, late.groups) == (pattern.pattern, pattern.flags, pattern.groups)


def test_nothing_is_compiled_before_it_is_used_and_then_once(monkeypatch):
    compiled = []

    def counting(words, flags=0, make=re.compile):
        compiled.append(words)
        return make(words, flags)

    monkeypatch.setattr(re, "compile", counting)
    late = compile_late(WORDS)
    assert not compiled
    assert late.search("12")
    assert late.match("ab")
    assert late.search("ab")
    assert compiled == [WORDS]


def test_what_is_wrong_with_its_words_is_told_when_it_is_used():
    late = compile_late("(a")
    with pytest.raises(re.error, match="unterminated"):
        late.search("a")
