"""One day written in two calendars: whether the two agree."""

from collections.abc import Iterable, Sequence

from dateline.domain.dates import Day, Precision
from dateline.language.dating.calendars.reckoning import from_julian
from dateline.language.dating.rules import Reading

_FIRST_GREGORIAN = 1582


def compare_beside(reading: Reading, others: Iterable[Reading]) -> Reading:
    """Return the reading of our calendar with what the same day in others says: where they agree, it lies in all."""
    for other in others:
        reading = _compared(reading, other)
    return reading


def _compared(reading: Reading, other: Reading) -> Reading:
    common = _common(reading, other)
    if common is None:
        return reading
    first, last = common
    span = f"{other.earliest} to {other.latest}" if other.earliest != other.latest else str(other.earliest)
    verdict = "agrees" if first <= last else "differs"
    reading = reading._replace(
        reasons=(*reading.reasons, f"its {other.calendar} date is {span} by ours, which {verdict}")
    )
    return reading._replace(earliest=first, latest=last) if first <= last else reading


def named_in_two(readings: list[Reading]) -> Reading | None:
    """Return the reading of our calendar where the other one names the same day by another calendar."""
    ours = [each for each in readings if each.calendar == "gregorian"]
    if len(ours) != 1 or len(readings) != 2:
        return None
    other = readings[1 - readings.index(ours[0])]
    common = _common(ours[0], other)
    return _compared(ours[0], other) if common and common[0] <= common[1] else None


def _common(one: Reading, other: Reading) -> tuple[Day, Day] | None:
    """Return from where to where both can be, the wrong way round where they do not meet; None where a side is open."""
    if one.earliest is None or one.latest is None or other.earliest is None or other.latest is None:
        return None
    return max(one.earliest, other.earliest), min(one.latest, other.latest)


def same_day(readings: Sequence[Reading]) -> Reading | None:
    """Return the one day that two written ones are, if one is by the Julian calendar what the other is by ours."""
    days = [reading.earliest for reading in readings if reading.earliest and reading.earliest == reading.latest]
    return one_day(*sorted(days)) if len(days) == len(readings) == 2 else None


def one_day(old: Day, new: Day) -> Reading | None:
    """Return the reading of a day that the Julian calendar calls `old` and ours `new`, None where these are two."""
    if old.year < _FIRST_GREGORIAN or from_julian(*old) != new:
        return None
    reason = f"{old} by the Julian calendar is {new} by ours"
    return Reading(str(new), new, new, Precision.DAY, reasons=(reason,), calendar="julian")
