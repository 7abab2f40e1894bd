"""How fine a stretch of days is, and how likely one event came before another when only bounds are known."""

from math import log2

from dateline.domain.dates import Precision

LONGEST = 36_525
"""An open side counts as a century, in days: some length is needed to weigh what would close it."""
_FINEST: tuple[tuple[int, Precision], ...] = (
    (1, Precision.DAY),
    (7, Precision.WEEK),
    (31, Precision.MONTH),
    (366, Precision.YEAR),
    (3_653, Precision.DECADE),
    (LONGEST, Precision.CENTURY),
)


def precision_of(first: int | None, last: int | None) -> Precision:
    """Return to within what the two ordinals date an event: a month where they hold 31 days or fewer."""
    if first is None or last is None:
        return Precision.UNKNOWN
    return next((precision for days, precision in _FINEST if last - first < days), Precision.RANGE)


def width(first: int | None, last: int | None) -> int:
    """Return how many days there are from one to the other, both included, a century at most."""
    return LONGEST if first is None or last is None else min(last - first + 1, LONGEST)


def bits(before: int, after: int) -> float:
    """Return how often a stretch was halved: 2.0 from four weeks to one."""
    return log2(before / after) if after < before else 0.0


def chance_before(one: tuple[int | None, int | None], other: tuple[int | None, int | None]) -> float:
    """Return how likely a day of the one stretch lies before a day of the other, all days being as likely.

    Where a side is open nothing is known about that, and it is one half.
    """
    (first, last), (other_first, other_last) = one, other
    if first is None or last is None or other_first is None or other_last is None:
        return 0.5
    earlier = max(min(last, other_first - 1) - first + 1, 0) * (other_last - other_first + 1)
    low, high = max(first, other_first), min(last, other_last)
    among = (high - low + 1) * (2 * other_last - low - high) // 2 if high >= low else 0
    return (earlier + among) / ((last - first + 1) * (other_last - other_first + 1))
