"""Units of time counted from a day."""

from dateline.domain.dates import Day
from dateline.language.dating.calendar import add_months
from dateline.language.dating.tagging import units as u
from dateline.language.dating.tagging.slots import (
    Slot,
    day_slot,
    month_slot,
    season_slot,
    span_slot,
    week_slot,
    weekend_slot,
    year_slot,
)

_DAYS = {u.DAY: 1, u.NIGHT: 1, u.WEEK: 7, u.WEEKEND: 7, u.FORTNIGHT: 14}
_MONTHS = {u.MONTH: 1, u.QUARTER: 3, u.SEASON: 3, u.YEAR: 12, u.DECADE: 120, u.CENTURY: 1200, u.MILLENNIUM: 12000}

_MONTH_DAYS = 30


def moved(day: Day, unit: int, number: float) -> Day:
    """Return the day `number` units later, earlier when negative; units below a day leave it where it is."""
    if unit in _DAYS:
        return day.shift(round(_DAYS[unit] * number))
    if unit == u.HOUR:
        return day.shift(int(abs(number) / 24) * (1 if number > 0 else -1))
    if unit in _MONTHS:
        months = _MONTHS[unit] * number
        half = round((months - int(months)) * _MONTH_DAYS) if unit == u.MONTH else 0
        return add_months(day, int(months) if half else round(months)).shift(half)
    return day


def unit_slot(day: Day, unit: int, step: int = 0) -> Slot | None:
    """Return the whole unit that lies `step` units after the one that holds `day`; None for units below a day."""
    at = moved(day, unit, step)
    if unit in (u.DAY, u.NIGHT):
        return day_slot(at)
    if unit in (u.WEEK, u.FORTNIGHT):
        return week_slot(at)
    if unit == u.WEEKEND:
        return weekend_slot(at)
    return _longer_slot(day, unit, step, at)


def _longer_slot(day: Day, unit: int, step: int, at: Day) -> Slot | None:
    if unit == u.MONTH:
        return month_slot(day.year, day.month + step)
    if unit == u.QUARTER:
        return season_slot(at.year, 33 + (at.month - 1) // 3)
    if unit == u.YEAR:
        return year_slot(day.year + step)
    spans = {u.DECADE: 10, u.CENTURY: 100, u.MILLENNIUM: 1000}
    if unit in spans:
        span = spans[unit]
        return span_slot((day.year // span + step) * span, span) if day.year + step * span >= span else None
    return None
