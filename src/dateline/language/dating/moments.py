"""Times of day as moments that can be compared: to the minute, in the zone that is stated or in none."""

import re
from typing import NamedTuple

from dateline.domain.dates import Day, Precision, When

_TIME = re.compile(r"(-?\d{4}-\d\d-\d\d)T(\d\d):(\d\d):\d\d(Z|[+-]\d\d(?::\d\d)?)?")
_DAY_MINUTES = 24 * 60
_FARTHEST_AHEAD, _FARTHEST_BEHIND = 14 * 60, 12 * 60


class Moment(NamedTuple):
    """A minute as a clock shows it, counted from day zero, and how far that clock is ahead of UTC; None if unstated."""

    minute: int
    ahead: int | None

    @property
    def span(self) -> tuple[int, int]:
        """The first and the last minute of UTC that it can be: an unstated zone can be any."""
        if self.ahead is not None:
            return self.minute - self.ahead, self.minute - self.ahead
        return self.minute - _FARTHEST_AHEAD, self.minute + _FARTHEST_BEHIND


def moment_of(when: object) -> Moment | None:
    """Return the moment that a date to the minute is; None for all others."""
    if not isinstance(when, When) or when.precision is not Precision.TIME:
        return None
    match = _TIME.fullmatch(when.edtf)
    if match is None:
        return None
    minute = Day.parse(match[1]).ordinal * _DAY_MINUTES + int(match[2]) * 60 + int(match[3])
    return Moment(minute, _ahead(match[4]))


def _ahead(zone: str | None) -> int | None:
    if zone is None or zone == "Z":
        return None if zone is None else 0
    minutes = int(zone[1:3]) * 60 + int(zone[4:6] or 0)
    return -minutes if zone[0] == "-" else minutes


def is_before(one: Moment, other: Moment) -> bool | None:
    """Return whether the one is surely before the other, surely not, or None where their zones leave it open.

    Two times without a zone are taken as told by one clock, as two days are.
    """
    if one.ahead is None and other.ahead is None:
        return one.minute < other.minute
    (earliest, latest), (other_earliest, other_latest) = one.span, other.span
    if latest < other_earliest:
        return True
    return False if earliest >= other_latest else None
