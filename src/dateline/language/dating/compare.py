"""Comparing dates that are only bounded: every answer is yes, no or cannot tell."""

from dateline.domain.dates import Day, When
from dateline.language.dating.edtf.value import Bounds
from dateline.language.dating.extents import DEFAULT_EXTENTS, Extents
from dateline.language.dating.moments import is_before, moment_of
from dateline.language.dating.rules import Rules

Dated = When | Bounds


def before(one: Dated, other: Dated) -> bool | None:
    """Return whether `one` is surely before `other` (True), surely not (False), or cannot be told (None).

    Two times of day are compared to the minute, across zones where both are stated; all else by its days.
    """
    moment, other_moment = moment_of(one), moment_of(other)
    if moment and other_moment:
        return is_before(moment, other_moment)
    return _is_earlier_day(one, other)


def _is_earlier_day(one: Dated, other: Dated) -> bool | None:
    (earliest, latest), (other_earliest, other_latest) = _days(one), _days(other)
    if latest is not None and other_earliest is not None and latest < other_earliest:
        return True
    if earliest is not None and other_latest is not None and earliest >= other_latest:
        return False
    return None


def after(one: Dated, other: Dated) -> bool | None:
    """Return whether `one` is surely after `other` (True), surely not (False), or cannot be told (None)."""
    return before(other, one)


def same(one: Dated, other: Dated) -> bool | None:
    """Return whether both are of one day: True where each is that very day, False where they cannot meet, else None.

    Days are compared as they are written, whatever the zones beside them.
    """
    if _is_earlier_day(one, other) or _is_earlier_day(other, one):
        return False
    days = {*_days(one), *_days(other)}
    return True if len(days) == 1 and None not in days else None


def overlaps(one: Dated, other: Dated) -> bool | None:
    """Return whether the two meet: False where they cannot, True where one lies within the other, else None."""
    if before(one, other) or before(other, one):
        return False
    return True if _inside(one, other) or _inside(other, one) else None


def within(one: Dated, other: Dated) -> bool | None:
    """Return whether `one` lies within `other`: False where it surely lies outside, None where it cannot be told."""
    if before(one, other) or before(other, one):
        return False
    return True if _inside(one, other) else None


def window(words: str, anchor: Day, extents: Extents = DEFAULT_EXTENTS) -> Bounds:
    """Return the days that words such as "last week" or "in July" can mean when said on `anchor`.

    Where writers use the words in two ways, the window holds both: last week is the calendar week before and the
    seven days before.
    """
    from dateline.language.dating.parsing import understand  # noqa: PLC0415 - takes time to load, and bounds are compared without

    reading = understand(words, Rules(anchor=anchor, extents=extents))
    return Bounds(reading.earliest, reading.latest, reading.precision)


def _days(dated: Dated) -> tuple[Day | None, Day | None]:
    return (dated.first, dated.last) if isinstance(dated, When) else (dated.earliest, dated.latest)


def _inside(one: Dated, other: Dated) -> bool:
    """An open side of `other` holds everything on that side; nothing known holds nothing."""
    (earliest, latest), (other_earliest, other_latest) = _days(one), _days(other)
    if earliest is None or latest is None or (other_earliest is None and other_latest is None):
        return False
    return (other_earliest is None or other_earliest <= earliest) and (other_latest is None or latest <= other_latest)
