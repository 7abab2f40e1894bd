"""Word by word: what two texts share, what was taken from the first, what was put into the second."""

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum

from dateline.domain.records import dataclass

_TOKEN = re.compile(r"\s+|\w+|[^\w\s]")
_MOST_CELLS = 16_000_000


class WordPartKind(StrEnum):
    """Where a part of two compared texts stands."""

    EQUAL = "equal"
    TAKEN = "taken"
    PUT = "put"


@dataclass(frozen=True, slots=True, kw_only=True)
class WordPart:
    """A stretch of words that both texts hold, or that was taken from the first, or put into the second."""

    kind: WordPartKind
    text: str


def compare_words(before: str, after: str) -> tuple[WordPart, ...]:
    """Return the parts in reading order.

    The equal and taken ones make up `before`, the equal and put ones `after`.
    """
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    head = _shared(old, new)
    tail = _shared(old[head:][::-1], new[head:][::-1])
    old_middle, new_middle = old[head : len(old) - tail], new[head : len(new) - tail]
    parts = [_part(WordPartKind.EQUAL, old[:head])]
    parts += _middle(old_middle, new_middle)
    parts.append(_part(WordPartKind.EQUAL, old[len(old) - tail :]))
    return tuple(_gathered(part for part in parts if part.text))


def _shared(old: Sequence[str], new: Sequence[str]) -> int:
    """Return how many tokens both begin with."""
    for count, (one, other) in enumerate(zip(old, new, strict=False)):
        if one != other:
            return count
    return min(len(old), len(new))


def _middle(old: Sequence[str], new: Sequence[str]) -> Iterator[WordPart]:
    """Yield the parts of what lies between a shared beginning and a shared end; too long ones as wholly replaced."""
    if len(old) * len(new) > _MOST_CELLS or not old or not new:
        yield _part(WordPartKind.TAKEN, old)
        yield _part(WordPartKind.PUT, new)
        return
    from rapidfuzz.distance import Indel  # noqa: PLC0415 - takes time to load, and few changes come this far

    for code in Indel.opcodes(old, new):
        if code.tag == "equal":
            yield _part(WordPartKind.EQUAL, old[code.src_start : code.src_end])
        else:
            yield _part(WordPartKind.TAKEN, old[code.src_start : code.src_end])
            yield _part(WordPartKind.PUT, new[code.dest_start : code.dest_end])


def _part(kind: WordPartKind, tokens: Sequence[str]) -> WordPart:
    return WordPart(kind=kind, text="".join(tokens))


def _gathered(parts: Iterable[WordPart]) -> Iterator[WordPart]:
    """Yield runs of difference as one taken and one put part; mere white space between two of them joins them."""
    taken, put, space = "", "", ""
    for part in parts:
        if part.kind is WordPartKind.EQUAL:
            if (taken or put) and part.text.isspace() and not space:
                space = part.text
                continue
            yield from _run(taken, put, space + part.text)
            taken, put, space = "", "", ""
        else:
            taken, put, space = taken + space, put + space, ""
            taken += part.text if part.kind is WordPartKind.TAKEN else ""
            put += part.text if part.kind is WordPartKind.PUT else ""
    yield from _run(taken, put, space)


def _run(taken: str, put: str, equal: str) -> Iterator[WordPart]:
    kinds = ((WordPartKind.TAKEN, taken), (WordPartKind.PUT, put), (WordPartKind.EQUAL, equal))
    yield from (WordPart(kind=kind, text=text) for kind, text in kinds if text)
