"""Many bounds at once: all that rise in a round, round after round, while enough of them do to be worth a round.

What is left, and every contradiction, is for the sweeps of `loading`: they go on from any state in between. A place is
held up by the one that raised it last, so that held places never hold up one another in a ring, unless what is said
contradicts itself (as with predecessors of Bellman and Ford, whichever many of them change in one round).
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from dateline.language.dating.network.graph import Side

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.int64]

_FEWEST = 1_000
"""How many places have to wait for a round to be quicker than following them one by one."""
_ROUNDS = 400
"""After how many rounds the sweeps take over: along a chain of events they carry a bound in one go."""


class _Arrows(NamedTuple):
    """Arrows by the place they leave: those of place p are at `spots[p]` to before `spots[p + 1]`."""

    ends: "Numbers"
    days: "Numbers"
    spots: "Numbers"


def raise_many(side: Side, arrows: Sequence[int], ceilings: Sequence[int], *, backward: bool = False) -> list[int]:
    """Let bounds rise along arrows between events; return the places that still wait, or stand above their ceiling.

    `arrows` are start, end and days, three numbers each; `backward` follows them from end to start. `ceilings` are
    the place and the highest value that it can have, two numbers each; above one, it stops.
    """
    import numpy as np  # noqa: PLC0415 - few networks have so many events

    values, held_by = np.frombuffer(side.values, np.int64), np.frombuffer(side.held_by, np.int64)
    tops = _tops(ceilings, len(values), np)
    drawn = _by_start(np.array(arrows, np.int64).reshape(-1, 3), len(values), np, backward=backward)
    waiting = np.arange(1, len(values))
    for _ in range(_ROUNDS):
        if len(waiting) < _FEWEST or (values[waiting] > tops[waiting]).any():
            break
        waiting = _round(values, held_by, waiting, drawn, np)
    above = np.flatnonzero(values > tops)
    found: list[int] = np.union1d(waiting, above).tolist()
    return found


def _round(values: "Numbers", held_by: "Numbers", waiting: "Numbers", drawn: _Arrows, np: Any) -> "Numbers":  # noqa: ANN401 - the module
    """Follow the arrows of the places that wait; return those that rose."""
    counts = drawn.spots[waiting + 1] - drawn.spots[waiting]
    starts = np.repeat(waiting, counts)
    skipped = np.cumsum(counts) - counts
    at = np.arange(len(starts)) + np.repeat(drawn.spots[waiting] - skipped, counts)
    ends, raised = drawn.ends[at], values[starts] + drawn.days[at]
    higher = raised > values[ends]
    starts, ends, raised = starts[higher], ends[higher], raised[higher]
    np.maximum.at(values, ends, raised)
    highest = raised == values[ends]
    held_by[ends[highest]] = starts[highest]
    rose: Numbers = np.unique(ends)
    return rose


def _by_start(arrows: "Numbers", count: int, np: Any, *, backward: bool) -> _Arrows:  # noqa: ANN401 - the module
    starts, ends = (arrows[:, 1], arrows[:, 0]) if backward else (arrows[:, 0], arrows[:, 1])
    order = np.argsort(starts, kind="stable")
    spots = np.searchsorted(starts[order], np.arange(count + 1))
    return _Arrows(ends[order], arrows[order, 2], spots)


def _tops(ceilings: Sequence[int], count: int, np: Any) -> "Numbers":  # noqa: ANN401 - the module
    """Return the highest value that each place can have."""
    tops: Numbers = np.full(count, np.iinfo(np.int64).max)
    pairs = np.array(ceilings, np.int64).reshape(-1, 2)
    np.minimum.at(tops, pairs[:, 0], pairs[:, 1])
    return tops
