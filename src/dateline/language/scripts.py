"""Which way words run (Unicode Standard Annex 9, rules P2 and P3)."""

import unicodedata
from collections.abc import Iterator
from itertools import groupby

_LANGUAGES = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "syr", "ug", "ur", "yi"})
_LEFTWARD = frozenset({"R", "AL"})
_STRONG = _LEFTWARD | {"L"}


def is_leftward(language: str) -> bool:
    """True for a language that is written from right to left."""
    return language.partition("-")[0].lower() in _LANGUAGES


def begins_leftward(words: str, *, otherwise: bool = False) -> bool:
    """True where the first letter that has a direction runs from right to left; `otherwise` where none has."""
    if words.isascii():
        return otherwise if not any(sign.isalpha() for sign in words) else False
    first = next((kind for sign in words if (kind := unicodedata.bidirectional(sign)) in _STRONG), "")
    return first in _LEFTWARD if first else otherwise


def directed_runs(words: str) -> Iterator[tuple[str, bool]]:
    """Yield stretches of words with whether they run from right to left; what has no direction goes with the former."""
    if words.isascii():
        if words:
            yield words, False
        return
    directions: list[bool] = []
    leftward = False
    for sign in words:
        kind = unicodedata.bidirectional(sign)
        leftward = kind in _LEFTWARD if kind in _STRONG else leftward
        directions.append(leftward)
    at = 0
    for direction, run in groupby(directions):
        length = len(list(run))
        yield words[at : at + length], direction
        at += length
