"""Columns of numbers, one number a word, that templates put together into features."""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import TypeAlias
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from dateline.language.ascribing.texts import Words

Column: TypeAlias = NDArray[np.uint64]
Numbers: TypeAlias = NDArray[np.int64]
Features: TypeAlias = NDArray[np.int32]

_SHIFTED = re.compile(r"(\w+?)([+-]\d)?")
_PRIMES = [
    np.uint64(prime)
    for prime in (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xD6E8FEB86659FD93, 0xA0761D6478BD642F)
]
_ENDINGS = (
    ("ying", 2, "y"),
    ("ied", 2, "y"),
    ("ies", 2, "y"),
    ("ing", 3, ""),
    ("ed", 3, ""),
    ("es", 3, ""),
    ("s", 3, ""),
    ("e", 3, ""),
)
_IRREGULAR = {
    form: stem
    for stem, forms in {
        "say": "said says saying", "tell": "told", "think": "thought", "writ": "wrote written", "know": "knew known",
        "see": "saw seen", "find": "found", "feel": "felt", "hold": "held", "speak": "spoke spoken", "mean": "meant",
        "seek": "sought", "begin": "began begun", "go": "went gone", "giv": "gave given", "tak": "took taken",
        "mak": "made", "hear": "heard", "argu": "argue argued argues arguing",
    }.items()
    for form in forms.split()
}  # fmt: skip


class Columns:
    """Columns by name; "word-1" is the column "word" of the word before, and 0 where there is none.

    `places` picks the words that rows stand for; None is every word once.
    """

    def __init__(self, base: dict[str, Column], places: Numbers | None = None) -> None:
        self._base = base
        self._places = places
        self._taken: dict[str, Column] = {}

    def __getitem__(self, name: str) -> Column:
        column = self._taken.get(name)
        if column is None:
            column = self._taken[name] = self._take(name)
        return column

    def __setitem__(self, name: str, column: Column) -> None:
        self._taken[name] = column

    def _take(self, name: str) -> Column:
        found = _SHIFTED.fullmatch(name)
        if found is None:
            raise KeyError(name)
        column = shifted(self._base[found[1]], int(found[2] or 0))
        return column if self._places is None else column[self._places]


def shifted(column: Column, by: int) -> Column:
    """Return the column in which each word has the number of the word `by` places behind it."""
    if not by:
        return column
    moved = np.zeros_like(column)
    if by > 0:
        moved[:-by] = column[by:]
    else:
        moved[-by:] = column[:by]
    return moved


def hashed(templates: Sequence[str], columns: Columns, buckets: int) -> Features:
    """Return a row of buckets for each row of the columns: one bucket for what each template puts together."""
    return np.stack([_bucket(template, columns, buckets) for template in templates], 1)


def _bucket(template: str, columns: Columns, buckets: int) -> Features:
    mixed: Column | np.uint64 = np.uint64(crc32(template.encode()))
    for name, prime in zip(template.split(), _PRIMES, strict=False):
        mixed = (mixed ^ columns[name]) * prime
        mixed = mixed ^ (mixed >> np.uint64(29))
    return np.asarray((mixed >> np.uint64(17)) % np.uint64(buckets), dtype=np.int32)


def of_words(words: Words) -> dict[str, Column]:
    """Return the columns that words have by themselves: their form, ends, beginning, shape and stem."""
    numbers = np.array([_numbers(word) for word in words.words], dtype=np.uint64).reshape(len(words), 7)
    return dict(zip(("word", "end1", "end2", "end3", "begin", "shape", "stem"), numbers.T, strict=True))


@lru_cache(maxsize=1 << 16)
def _numbers(word: str) -> tuple[int, ...]:
    plain = word.lower().replace("’", "'")[:40]
    forms = (plain, plain[-4:], plain[-2:], plain[-3:], plain[:3], _shape(word), stem_of(plain))
    return tuple(number(form) for form in forms)


def number(form: str) -> int:
    """Return a number for a form, never 0."""
    return crc32(form.encode("utf-8", "surrogatepass")) + 1


def _shape(word: str) -> str:
    first = word[0]
    if first.isupper():
        return "X" if len(word) == 1 else "XX" if word.isupper() else "Xx"
    if first.islower():
        return "x-" if "-" in word else "x"
    return "d" if first.isdigit() else first


@lru_cache(maxsize=1 << 14)
def stem_of(plain: str) -> str:
    """Return a form that most forms of an English verb share; `plain` is in small letters."""
    if plain in _IRREGULAR:
        return _IRREGULAR[plain]
    for ending, fewest, put in _ENDINGS:
        if plain.endswith(ending) and len(plain) - len(ending) >= fewest:
            plain = plain[: -len(ending)] + put
            break
    if len(plain) > 3 and plain[-1] == plain[-2] and plain[-1] not in "sl":
        plain = plain[:-1]
    return plain[:-1] if plain.endswith("e") and len(plain) > 3 else plain


def offered(values: Numbers, least: int, most: int) -> Column:
    """Return whole numbers as a column: held between two bounds, the least as 1."""
    return (np.clip(values, least, most) - least + 1).astype(np.uint64)


def running_total(flags: NDArray[np.bool_]) -> Numbers:
    """Return how many flags are set before each place, one place more than there are words."""
    return np.concatenate([[0], np.cumsum(flags)]).astype(np.int64)


def distance(flags: NDArray[np.bool_], groups: Numbers, most: int, *, ahead: bool) -> Column:
    """Return how far the nearest flag of the same group is behind or ahead of each word, at most `most`."""
    if ahead:
        return distance(flags[::-1], -groups[::-1], most, ahead=False)[::-1]
    places = np.arange(len(flags))
    last = np.concatenate([[-1], np.maximum.accumulate(np.where(flags, places, -1))[:-1]]) if len(flags) else places
    same = (last >= 0) & (groups[last] == groups)
    return offered(np.where(same, places - last, most), 0, most)


def nearest_before(flags: NDArray[np.bool_], groups: Numbers) -> Numbers:
    """Return the place of the nearest flag of the same group before each word, -1 where there is none."""
    places = np.arange(len(flags))
    if not len(flags):
        return places
    last = np.concatenate([[-1], np.maximum.accumulate(np.where(flags, places, -1))[:-1]])
    return np.where((last >= 0) & (groups[last] == groups), last, -1)


def each_of(values: Sequence[int], chosen: Callable[[int], bool]) -> NDArray[np.bool_]:
    """Return a flag for each value."""
    return np.fromiter((chosen(value) for value in values), dtype=np.bool_, count=len(values))
