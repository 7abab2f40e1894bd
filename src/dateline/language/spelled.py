"""The different words of a text: whoever looks for something asks them first whether there can be any."""

import re
from functools import lru_cache
from typing import NamedTuple

_WORD = re.compile(r"[^\W\d_]+")
_FIGURE = re.compile(r"\d")


class Spelled(NamedTuple):
    """The different words of a text as they are written, letters in a row each, and whether it has figures."""

    words: frozenset[str]
    has_figures: bool


@lru_cache(maxsize=8)
def spelled(text: str) -> Spelled:
    """Return the words of a text; the last few texts are kept in mind, as each is looked at for several things."""
    return Spelled(frozenset(_WORD.findall(text)), _FIGURE.search(text) is not None)


def ends_in(words: str, endings: tuple[str, ...]) -> bool:
    """Return whether words, but for the blanks behind them, end in one of some endings, which are in small letters.

    It is asked before a pattern is looked for that has to end where the words do.
    """
    return words.rstrip().casefold().endswith(endings)
