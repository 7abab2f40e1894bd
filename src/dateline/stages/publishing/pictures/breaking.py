"""Where a scale is broken: a few things far from most others would squeeze these into a corner of the picture."""

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from dateline.stages.publishing.pictures.scale import Stretch

MOST = 3
_TIMES = 9
"""So many times as long as all the rest are gaps that are not worth their place."""


def gaps_in(stretches: Sequence[Stretch]) -> list[Stretch]:
    """Return the fewest gaps between stretches, in order, that leave most of them room: none where they have it.

    They are so much longer than all the rest that this would be hard to make out, and at least half of the stretches
    lie together between them.
    """
    runs = list(_runs(sorted(stretches)))
    gaps = sorted(((one[1], other[0]) for one, other in pairwise(runs)), key=lambda gap: gap[0] - gap[1])
    span = runs[-1][1] - runs[0][0] if runs else 0.0
    for count, length in enumerate(accumulate(end - begin for begin, end in gaps[:MOST]), start=1):
        if length > _TIMES * (span - length):
            chosen = sorted(gaps[:count])
            return chosen if _most_together(stretches, chosen) else []
    return []


def _runs(ordered: Sequence[Stretch]) -> Iterator[Stretch]:
    """Yield stretches, those that touch as one."""
    run: Stretch | None = None
    for begin, end in ordered:
        if run is not None and begin > run[1]:
            yield run
            run = None
        run = (begin, end) if run is None else (run[0], max(run[1], end))
    if run is not None:
        yield run


def _most_together(stretches: Sequence[Stretch], gaps: Sequence[Stretch]) -> bool:
    """True where half of more than two stretches, or more, lie between the same gaps."""
    places = [sum(begin >= gap[1] for gap in gaps) for begin, _ in stretches]
    most = max(places.count(place) for place in set(places))
    return most > 1 and 2 * most >= len(stretches)
