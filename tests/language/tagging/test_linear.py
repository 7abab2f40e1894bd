"""Time grows with the length of a text and not faster, proved by counting steps, not by a clock.

A text is read in four passes, and none of them can go back further than a bound that the text does not move:

1. *Cutting.* At each place the scanning pattern takes one piece and goes on behind it. Its alternatives are, in
   order: known phrases (as many letters as the phrase has, and runs of blanks that the piece then takes anyway),
   figures (a run that begins with a digit, parted by single marks), letters, an apostrophe with what belongs to it,
   one mark; then the blanks behind. Two unbounded repeats never stand side by side over the same characters, so
   what was matched is never divided anew: a step count over a twin of the engine shows it.
2. *Matching.* Shapes run over the kinds of pieces. They repeat nothing without bound and look around by a bounded
   number of pieces, so a match costs no more than a bound for each place; and it is tried only at the pieces before a
   word of time that can lead it, `_REACH` at most.
3. *Doubting and placing.* Each expression is looked at once, with a bounded number of pieces around it.
4. *Framing.* As matching, at each place once.

The bounds are asserted below on the patterns themselves, and on texts made to break them.
"""

import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from types import FrameType

import pytest
from hostile import ATOMS, repeated, units
from hypothesis import example, given, settings
from hypothesis import strategies as st
from stepping import Stepper, c, parser

from dateline.domain.dates import Day
from dateline.language.dating import Rules
from dateline.language.dating.tagging import expressions, find, find_dates
from dateline.language.dating.tagging.grammar import Grammar, Match, grammar
from dateline.language.dating.tagging.kinds import CODES

LANGUAGES = ("en", "de", "es")
MOST_PIECES = 160
"""How many pieces a shape or frame can read at most, with those that it looks ahead at."""
MOST_STEPS = 400
"""How many steps of the engine a shape can take at one place."""
RULES = Rules(anchor=Day(2015, 7, 24))


def patterns_of(language: str) -> list[str]:
    """Every pattern over kinds of a language."""
    words = grammar(language)
    several = [
        start.expression for table in (words.shapes, words.frames) for each in table.by_first.values() for start in each
    ]
    return sorted({*several, words.triggers.pattern})


# ------------------------------------------------------------------ the patterns themselves


def inner_of(what: object, told: object) -> Iterator[parser.SubPattern]:
    """The patterns inside a node of a parsed pattern."""
    match what, told:
        case c.BRANCH, (_, branches):
            yield from branches
        case c.SUBPATTERN, (_, _, _, inner):
            yield inner
        case ((c.MAX_REPEAT | c.MIN_REPEAT), (_, _, inner)):
            yield inner
        case ((c.ASSERT | c.ASSERT_NOT), (_, inner)):
            yield inner


def repeats(tree: parser.SubPattern) -> Iterator[int]:
    """How often each repeat of a pattern may repeat."""
    for what, told in tree:
        if what in (c.MAX_REPEAT, c.MIN_REPEAT):
            yield told[1]
        for inner in inner_of(what, told):
            yield from repeats(inner)


def reach(tree: parser.SubPattern) -> tuple[int, int]:
    """How many pieces a match can take, and how far ahead of its start it can look."""
    taken = far = 0
    for what, told in tree:
        times = told[1] if what is c.MAX_REPEAT else 1
        inside = [reach(inner) for inner in inner_of(what, told)] or [(1, 1)]
        width = max(each for each, _ in inside)
        ahead = 0 if what in (c.ASSERT, c.ASSERT_NOT) and told[0] < 0 else max(each for _, each in inside)
        far = max(far, taken + (times - 1) * width + ahead)
        taken += 0 if what in (c.ASSERT, c.ASSERT_NOT) else times * width
    return taken, max(far, taken)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_shape_repeats_without_bound_or_looks_far(language: str) -> None:
    for pattern in patterns_of(language):
        tree = parser.parse(pattern)
        assert max(repeats(tree), default=0) <= 9, pattern
        assert reach(tree)[1] <= MOST_PIECES, pattern


def test_reach_is_told_right() -> None:
    assert reach(parser.parse("a(?:bc){0,3}(?=de)")) == (7, 9)
    assert reach(parser.parse("(?<=abc)d?|ef")) == (2, 2)
    assert list(repeats(parser.parse("a(?:b{2,4}|c*)"))) == [4, c.MAXREPEAT]


kinds = st.sampled_from(sorted(CODES.values()))
"""Kinds of pieces."""
COUNTING = ("count", "scale", "dash", "and_", "small", "mid", "year", "unit", "units", "month", "the", "of")
"""Those that the most shapes can go on with."""
shapes = st.one_of(
    st.lists(st.sampled_from([CODES[name] for name in COUNTING]), min_size=30, max_size=30).map("".join),
    st.lists(kinds, min_size=1, max_size=4).map(lambda unit: ("".join(unit) * 30)[:60]),
)


@pytest.mark.parametrize("language", LANGUAGES)
@given(shape=shapes)
@settings(max_examples=15)
def test_no_shape_goes_back_without_end(language: str, shape: str) -> None:
    for pattern in patterns_of(language):
        stepper = Stepper(pattern)
        stepper.match(shape, 4)
        assert stepper.steps <= MOST_STEPS, pattern


# ------------------------------------------------------------------ cutting a text into pieces


def steps_of_cutting(text: str, language: str) -> int:
    """The steps of the scanning pattern over a text."""
    stepper = Stepper(grammar(language).pieces.pattern)
    pieces = stepper.findall(text)
    assert pieces == grammar(language).pieces.findall(text), "the twin does what the engine does"
    assert "".join(pieces) == text, "every character is in one piece"
    return stepper.steps


@given(units, st.sampled_from(LANGUAGES))
@example("day before", "en")
@example("day      before      ", "en")
@example("the other \n \n \n", "en")
@example("1.1", "de")
@example("1,234,", "en")
@example("a. m", "en")
@example("24. 7. ", "de")
@example("o'", "en")
@example("9", "es")
@example(" ", "en")
@example("\n ", "en")
@settings(max_examples=40)
def test_cutting_takes_twice_the_steps_for_twice_the_text(unit: str, language: str) -> None:
    once, twice = (steps_of_cutting(repeated(unit, length), language) for length in (400, 800))
    assert twice <= 2.2 * once + 200


# ------------------------------------------------------------------ reading it


def calls_of(do: Callable[[], object]) -> int:
    """How many functions are called, of ours and of the interpreter."""
    calls = 0

    def count(_frame: FrameType, event: str, _told: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        do()
    finally:
        sys.setprofile(None)
    return calls


def assert_linear(unit: str, language: str, length: int) -> None:
    rules = Rules(anchor=RULES.anchor, language=language)
    for reader in (find, find_dates):
        once, twice = (calls_of(partial(reader, repeated(unit, each), rules)) for each in (length, 2 * length))
        assert twice <= 2.2 * once + 2_000, reader


@given(units, st.sampled_from(LANGUAGES))
@example("1984, ", "en")
@example("1984 and ", "en")
@example("in 480, ", "en")
@example("'98 1998 ", "en")
@example("3/4 ", "en")
@example("12/11/10 ", "de")
@example("two hundred and ", "en")
@example("the the the ", "en")
@example("of the end of the ", "en")
@example("May ", "en")
@example("5 May\n", "en")
@example("Monday\n\n", "en")
@example("between ", "en")
@example("since ", "en")
@example("1914-18 ", "es")
@settings(max_examples=20)
def test_reading_takes_twice_the_calls_for_twice_the_text(unit: str, language: str) -> None:
    grammar(language)
    assert_linear(unit, language, 1_000)


class Counting:
    """A grammar whose matching is counted."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.count: Counter[str] = Counter()
        matches, frames_at, read = Grammar.matches, Grammar.frames_at, expressions.read

        def counted_matches(words: Grammar, shape: str, start: int) -> list[Match]:
            self.count["matches"] += 1
            return matches(words, shape, start)

        def counted_frames(words: Grammar, shape: str, start: int) -> list[Match]:
            self.count["frames"] += 1
            return frames_at(words, shape, start)

        def counted_read(family: str, tokens: list[object]) -> object:
            self.count["tokens"] += len(tokens)
            return read(family, tokens)

        monkeypatch.setattr(Grammar, "matches", counted_matches)
        monkeypatch.setattr(Grammar, "frames_at", counted_frames)
        monkeypatch.setattr(expressions, "read", counted_read)


@pytest.mark.parametrize(
    "unit", ["the last two hundred and ", "5 May 1998, ", "1984 and ", "- 3/4 – ", "\n\n٣ ² \u200f😀 "]
)
def test_a_long_text_costs_no_more_for_each_piece_than_a_short_one(unit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    counting = Counting(monkeypatch)
    text = repeated(unit, 100_000)
    find_dates(text, RULES)
    pieces = len(grammar("en").pieces.findall(text))
    assert counting.count["matches"] <= (expressions._REACH + 1) * pieces
    assert counting.count["frames"] <= pieces
    assert counting.count["tokens"] <= MOST_PIECES * pieces


def test_the_atoms_hold_what_the_docstring_says() -> None:
    assert all(
        re.search(each, " ".join(ATOMS)) for each in (r"\d", "\u200f", "😀", "\u0301", "\n", "٣", "²", "May", "the")
    )
