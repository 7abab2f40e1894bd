"""Links and other styles when the words they stand in are rewritten."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import takewhile

from dateline.domain.prose import Style


def restyle(before: str, styles: Iterable[Style], after: str) -> tuple[Style, ...]:
    """Return the styles of words that stayed, moved along; those of words that were rewritten go with them."""
    head = _shared(before, after)
    tail = min(_shared(before[::-1], after[::-1]), min(len(before), len(after)) - head)
    shift = len(after) - len(before)
    kept = []
    for style in styles:
        if style.end <= head:
            kept.append(style)
        elif style.start >= len(before) - tail:
            kept.append(replace(style, start=style.start + shift, end=style.end + shift))
    return tuple(kept)


def _shared(one: str, other: str) -> int:
    """Return how many characters two texts begin with alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
