"""What the model finds: a cue and what it joins."""

from collections.abc import Sequence

from dateline.domain.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """A cue with its source and content, as stretches of words, and how likely cue, source and content are right."""

    cue: tuple[int, int]
    source: Sequence[tuple[int, int]]
    content: Sequence[tuple[int, int]]
    shares: tuple[float, float, float]
