"""Passages told so that they are found again, and never taken for a sentence that only looks like them."""

from collections.abc import Iterator
from enum import StrEnum

from dateline.domain.proofs import Passage
from dateline.domain.records import dataclass

AROUND = 40
"""So many characters before and behind a passage are kept with it."""
_MOST = 1_000


class AnchorState(StrEnum):
    """Whether a passage stands where it stood."""

    HELD = "held"
    MOVED = "moved"
    AMBIGUOUS = "ambiguous"
    ELSEWHERE = "elsewhere"
    LOST = "lost"


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchored:
    """Where a passage stands in a text now: held in its place, or moved with what stands around it.

    It is ambiguous where several places are as good, elsewhere where its words stand in other surroundings alone, and
    lost where they stand nowhere; `at` is None then, and `others` are the places that were refused.
    """

    state: AnchorState
    at: tuple[int, int] | None = None
    others: tuple[tuple[int, int], ...] = ()


def passage_at(text: str, start: int, end: int, *, place: str = "", snapshot: str = "", reader: str = "") -> Passage:
    """Return the characters `start` to `end` of a text as a passage, with what stands around them."""
    return Passage(
        exact=text[start:end],
        prefix=text[max(0, start - AROUND) : start],
        suffix=text[end : end + AROUND],
        start=start,
        end=end,
        place=place,
        snapshot=snapshot,
        reader=reader,
    )


def find_passage(passage: Passage, text: str) -> Anchored:
    """Return where the passage stands in a text that may have changed since."""
    length = len(passage.exact)
    spans = [(at, at + length) for at in _places(passage.exact, text)]
    if not spans:
        return Anchored(state=AnchorState.LOST)
    framed = [span for span in spans if _frames(passage, text, *span) == 2]
    own = (passage.start, passage.end)
    if own in framed:
        return Anchored(state=AnchorState.HELD, at=own, others=_without(framed, own))
    if len(framed) > 1:
        return Anchored(state=AnchorState.AMBIGUOUS, others=tuple(framed))
    if framed:
        return Anchored(state=AnchorState.MOVED, at=framed[0])
    return _half_framed(passage, text, spans)


def _half_framed(passage: Passage, text: str, spans: list[tuple[int, int]]) -> Anchored:
    """Return the one place of which one side at least is as it was; others are not taken for it."""
    half = [span for span in spans if _frames(passage, text, *span) == 1]
    if len(half) == 1:
        state = AnchorState.HELD if half[0][0] == passage.start else AnchorState.MOVED
        return Anchored(state=state, at=half[0], others=_without(spans, half[0]))
    if half:
        return Anchored(state=AnchorState.AMBIGUOUS, others=tuple(half))
    return Anchored(state=AnchorState.ELSEWHERE, others=tuple(spans))


def _frames(passage: Passage, text: str, start: int, end: int) -> int:
    """Return on how many sides the text has what stood around the passage."""
    before = text[max(0, start - len(passage.prefix)) : start] == passage.prefix
    after = text[end : end + len(passage.suffix)] == passage.suffix
    return before + after


def _places(words: str, text: str) -> Iterator[int]:
    at, count = text.find(words) if words else -1, 0
    while at >= 0 and count < _MOST:
        yield at
        at, count = text.find(words, at + 1), count + 1


def _without(spans: list[tuple[int, int]], own: tuple[int, int]) -> tuple[tuple[int, int], ...]:
    return tuple(span for span in spans if span != own)
