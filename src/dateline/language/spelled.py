"""The different words of a text: whoever looks for something asks them first whether there can be any."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

_WORD = re.compile(r"[^\W\d_]+")
_FIGURE = re.compile(r"\d")


@lru_cache(maxsize=8)
def words_spelled(text: str) -> frozenset[str]:
    """Return the different words of a text as they are written, letters in a row each.

    The last few texts are kept in mind: each is looked at for several things.
    """
    return frozenset(_WORD.findall(text))


def has_figures(text: str) -> bool:
    """Return whether any figure stands in a text."""
    return _FIGURE.search(text) is not None


def matches_at(pattern: re.Pattern[str], text: str, may_begin: Callable[[str], bool]) -> Iterator[re.Match[str]]:
    """Yield where a pattern stands in a text, in order, none overlapping another, where a word may begin it.

    A pattern with many ways to begin is slow to look for at every character; so it is tried at few.
    """
    if not any(map(may_begin, words_spelled(text))):
        return
    reached = 0
    for word in _WORD.finditer(text):
        if word.start() >= reached and may_begin(word[0]) and (found := pattern.match(text, word.start())):
            reached = found.end()
            yield found


def ends_in(words: str, endings: tuple[str, ...]) -> bool:
    """Return whether words, but for the blanks behind them, end in one of some endings, which are in small letters.

    It is asked before a pattern is looked for that has to end where the words do.
    """
    return words.rstrip().casefold().endswith(endings)
