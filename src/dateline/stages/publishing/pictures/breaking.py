"""Where a scale is broken: a few things far from most others would squeeze these into a corner of the picture."""

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from dateline.stages.publishing.pictures.scale import Stretch

MOST = 6
_TIMES = 9
"""So many times as long as all the rest are gaps that are not worth their place."""
_FAIR = 0.6
"""What holds most of all has at least so much of the width that goes with how much it holds."""


def gaps_in(stretches: Sequence[Stretch]) -> list[Stretch]:
    """Return the fewest gaps, in order, that leave most stretches room: none where they have it.

    In a gap none of them begins or ends. The gaps are so much longer than all the rest that this would be hard to make
    out, and at least half of the stretches lie between the same two. Those that take the room of these go too.
    """
    runs = list(_runs(sorted(end for each in stretches for end in _ends(each))))
    gaps = sorted(((one[1], other[0]) for one, other in pairwise(runs)), key=lambda gap: gap[0] - gap[1])
    span = runs[-1][1] - runs[0][0] if runs else 0.0
    for count, length in enumerate(accumulate(end - begin for begin, end in gaps[:MOST]), start=1):
        if length > _TIMES * (span - length):
            return _fair(stretches, runs, gaps, count)
    return []


def _ends(stretch: Stretch) -> tuple[Stretch, Stretch]:
    """The days at both ends of a stretch."""
    begin, end = stretch
    return (begin, min(begin + 1, end)), (max(end - 1, begin), end)


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


def _fair(stretches: Sequence[Stretch], runs: Sequence[Stretch], gaps: Sequence[Stretch], count: int) -> list[Stretch]:
    """Return the first gaps, and further ones while what most stretches lie in has too little of the width."""
    chosen = sorted(gaps[:count])
    piece, most = _fullest(stretches, runs, chosen)
    if most < 2 or 2 * most < len(stretches):
        return []
    fair = _FAIR * most / len(stretches)
    outside = (gap for gap in gaps[count:] if gap[1] <= piece[0] or gap[0] >= piece[1])
    while len(chosen) < MOST and piece[1] - piece[0] < fair * _width(runs, chosen):
        further = next(outside, None)
        if further is None:
            break
        chosen = sorted([*chosen, further])
    return chosen


def _fullest(stretches: Sequence[Stretch], runs: Sequence[Stretch], gaps: Sequence[Stretch]) -> tuple[Stretch, int]:
    """Return from where to where the most stretches reach that lie between the same gaps, and how many they are."""
    edges = [runs[0][0], *(edge for gap in gaps for edge in gap), runs[-1][1]]
    pieces = zip(edges[::2], edges[1::2], strict=True)
    held = [[each for each in stretches if low <= each[0] and each[1] <= high] for low, high in pieces]
    most = max(held, key=len)
    return (min((begin for begin, _ in most), default=0.0), max((end for _, end in most), default=0.0)), len(most)


def _width(runs: Sequence[Stretch], gaps: Sequence[Stretch]) -> float:
    return runs[-1][1] - runs[0][0] - sum(end - begin for begin, end in gaps)
