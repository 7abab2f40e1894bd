"""What speaks for the day a report was written: each ground with the days it allows, its weight and its words."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from dateline.domain.dates import Day

Stretch = tuple[int | None, int | None]
"""First and last day as ordinals (see `Day.ordinal`), None where that side is open."""

WEIGHTS: Mapping[str, int] = {
    "given": 40,
    "published": 9,
    "heading": 8,
    "dateline": 7,
    "today": 6,
    "tie": 5,
    "past": 4,
    "ahead": 4,
    "updated": 4,
    "near": 3,
    "weekday": 3,
    "anniversary": 3,
    "age": 3,
    "running": 3,
    "copyright": 2,
    "latest": 2,
    "told": 1,
    "soon": 1,
}
"""How much each kind of ground weighs. What weighs three or more sets bounds, the rest only tells within them."""
STRONG = 3


class Ground(NamedTuple):
    """One thing in a text that speaks of when it was written: `sentence` says how, the words stand at `start` to `end`.

    `stretches` are the days that it allows, in order, none meeting another. A `yearly` one comes again every year, and
    its stretches are those of the years that are looked at.
    """

    kind: str
    sentence: str
    words: str
    start: int
    end: int
    stretches: tuple[Stretch, ...]
    yearly: bool = False

    @property
    def weight(self) -> int:
        """How much it weighs against the others."""
        return WEIGHTS[self.kind]

    @property
    def is_strong(self) -> bool:
        """True where it sets bounds."""
        return self.weight >= STRONG


def days(first: Day | None, last: Day | None) -> Stretch:
    """Return the stretch from one day to another."""
    return (first.ordinal if first else None, last.ordinal if last else None)


def merged(stretches: Iterable[Stretch]) -> tuple[Stretch, ...]:
    """Return the same days as stretches in order of which none meets another."""
    found: list[Stretch] = []
    for first, last in sorted(stretches, key=lambda stretch: (stretch[0] is not None, stretch[0] or 0)):
        before = found[-1] if found else None
        if before and (before[1] is None or first is None or first <= before[1] + 1):
            found[-1] = (before[0], None if before[1] is None or last is None else max(before[1], last))
        else:
            found.append((first, last))
    return tuple(found)


def distinct(grounds: Iterable[Ground]) -> list[Ground]:
    """Return the grounds, of those of one kind that allow the same days only the first in the text.

    What is said twice weighs no more than once.
    """
    kept: dict[tuple[str, tuple[Stretch, ...]], Ground] = {}
    for ground in sorted(grounds, key=lambda each: (each.start, each.end, each.sentence)):
        kept.setdefault((ground.kind, ground.stretches), ground)
    return list(kept.values())
