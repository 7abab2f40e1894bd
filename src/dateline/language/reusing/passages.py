"""The passages that two texts share, and which of them tell that one was made from the other.

A sentence with a quotation in it, or a stretch that is nearly all quotation, is shared by whoever heard the same
speaker: it tells of a common source, not of a copy.
"""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cached_property

from dateline.domain.records import dataclass
from dateline.language import quoting
from dateline.language.reusing.words import RUN, WORD
from dateline.language.sentences import sentences

SHORTEST = 18
_LEAST = 8
_LONGEST_QUOTED = 250
_MOSTLY = 0.8
_MUCH = 0.4
_GAP = 5
_AROUND = 1000


@dataclass(frozen=True)
class Anatomy:
    """A text with its runs in order; where its words stand is worked out when it is asked for."""

    text: str
    runs: Sequence[int]

    @cached_property
    def firsts(self) -> dict[int, int]:
        """Where each of its runs stands first, by the number of its first word."""
        return dict(zip(reversed(self.runs), range(len(self.runs) - 1, -1, -1), strict=True))

    @cached_property
    def starts(self) -> list[int]:
        """Where each word begins, in characters."""
        return list(map(re.Match.start, WORD.finditer(self.text)))

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Return where the words from `first` up to `last` (exclusive) stand, in characters."""
        found = WORD.match(self.text, self.starts[last - 1])
        return self.starts[first], found.end() if found else len(self.text)

    def count(self, start: int, end: int) -> int:
        """Return how many words begin between two places in the text, 0 where the second comes first."""
        return max(0, bisect_left(self.starts, end) - bisect_left(self.starts, start))


@dataclass(frozen=True, slots=True, kw_only=True)
class Reuse:
    """What two texts share: words in passages that tell of copying, in all of them, and in long ones alone.

    `own` counts words of all such passages, `long` only of those of SHORTEST words or more; each is the lesser of
    what the two texts show. `here` and `there` are the long passages in either text, in characters.
    """

    own: int
    long: int
    here: tuple[tuple[int, int], ...]
    there: tuple[tuple[int, int], ...]


def compare(here: Anatomy, there: Anatomy, shared: Collection[int]) -> Reuse:
    """Return what two texts share by the runs they have in common, `shared`, those of page furniture left out.

    Where that is much of the shorter text, its quotations count as well: they came with the rest.
    """
    much = len(shared) >= _MUCH * min(len(here.firsts), len(there.firsts))
    mine, yours = (list(_telling(text, shared, quotations=much)) for text in (here, there))
    return Reuse(
        own=min(_words(mine), _words(yours)),
        long=min(_words(_long(mine)), _words(_long(yours))),
        here=tuple(here.span(first, last) for first, last in _long(mine)),
        there=tuple(there.span(first, last) for first, last in _long(yours)),
    )


def _telling(anatomy: Anatomy, shared: Iterable[int], *, quotations: bool) -> Iterator[tuple[int, int]]:
    """Yield the stretches of shared words; without `quotations`, those that a common speaker does not explain."""
    for first, last in _stretches(sorted(map(anatomy.firsts.__getitem__, shared))):
        if last - first >= _LEAST and (quotations or not _is_quotation(anatomy, first, last)):
            yield first, last


def _stretches(places: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Yield first and last word (exclusive) of stretches of shared runs; a few altered words part no stretch."""
    first = last = -1
    for at in places:
        if first >= 0 and at - last > _GAP:
            yield first, last + RUN
            first = -1
        first, last = (at if first < 0 else first), at
    if first >= 0:
        yield first, last + RUN


def _is_quotation(anatomy: Anatomy, first: int, last: int) -> bool:
    """True where the words are nearly all quoted, or lie in one sentence that quotes."""
    if last - first > _LONGEST_QUOTED:
        return False
    start, end = anatomy.span(first, last)
    offset, around = _surroundings(anatomy.text, start, end)
    quoted = [(offset + each.start, offset + each.end) for each in quoting.find(around) if each.depth == 0]
    if not quoted:
        return False
    inside = sum(anatomy.count(max(left, start), min(right, end)) for left, right in quoted)
    if inside >= _MOSTLY * (last - first):
        return True
    told = [
        (left, right)
        for left, right in _sentences(around, offset)
        if anatomy.count(max(left, start), min(right, end)) >= RUN
    ]
    return len(told) == 1 and any(left < told[0][1] and right > told[0][0] for left, right in quoted)


def _surroundings(text: str, start: int, end: int) -> tuple[int, str]:
    """Return the paragraphs that hold a stretch, cut where they are very long, and where they begin."""
    first = max(text.rfind("\n", 0, start) + 1, start - _AROUND)
    after = text.find("\n", end)
    last = min(len(text) if after < 0 else after, end + _AROUND)
    return first, text[first:last]


def _sentences(text: str, offset: int) -> Iterator[tuple[int, int]]:
    starts = sentences(text).starts
    for start, end in zip(starts, (*starts[1:], len(text)), strict=True):
        yield offset + start, offset + end


def _long(stretches: list[tuple[int, int]]) -> list[tuple[int, int]]:
    return [(first, last) for first, last in stretches if last - first >= SHORTEST]


def _words(stretches: list[tuple[int, int]]) -> int:
    return sum(last - first for first, last in stretches)
