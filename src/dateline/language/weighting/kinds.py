"""Words of a text by what they are: names, numbers, and all others."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from dateline.language.weighting.terms import tells

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]|[^\W\d_]+")


class Kind(StrEnum):
    """What a term is."""

    NAME = "name"
    NUMBER = "number"
    WORD = "word"


class PlacedTerm(NamedTuple):
    """A term in small letters, whether it was written with a capital, and where it begins."""

    term: str
    is_capital: bool
    start: int


def placed_terms(text: str) -> Iterator[PlacedTerm]:
    """Yield the words of `text` that tell what it is about, in order; 6.1 and 2,000 are one each."""
    for found in _WORD.finditer(text):
        word, is_capital = _read(found[0])
        if word:
            yield PlacedTerm(word, is_capital, found.start())


@lru_cache(maxsize=65536)
def _read(written: str) -> tuple[str, bool]:
    """Return a word in small letters, "" for one that tells nothing, and whether it is written with a capital."""
    word = written.lower()
    return word if tells(word) else "", written[0].isupper()


class Capitals:
    """Which terms are names: those that a pile of texts writes with a capital at least twice as often as without."""

    def __init__(self) -> None:
        self._with: Counter[str] = Counter()
        self._without: Counter[str] = Counter()

    def count(self, placed: Iterable[PlacedTerm]) -> None:
        """Count how the terms of a text are written."""
        for each in placed:
            (self._with if each.is_capital else self._without)[each.term] += 1

    def kind(self, term: str) -> Kind:
        """Return what a term is."""
        if term[0].isdigit():
            return Kind.NUMBER
        return Kind.NAME if self._with[term] > 2 * self._without[term] else Kind.WORD
