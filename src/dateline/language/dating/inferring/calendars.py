"""The days that a date in words can be, year by year where it names none."""

from collections.abc import Iterable, Iterator

from dateline.domain.dates import Day
from dateline.language.dating.calendar import falls_on, is_day, month_span, season_span, year_span
from dateline.language.dating.tagging.meanings import Point


def is_absolute(point: Point) -> bool:
    """Return whether a point is a place of the calendar by itself, be it in each year anew."""
    if point.within or point.nth or point.unit or point.shift is not None or point.era < 0 or point.span > 1:
        return False
    if point.fiscal or point.years_back:
        return False
    return point.year is not None or point.month is not None or point.holiday is not None


def is_day_point(point: Point) -> bool:
    """Return whether a point names a day and its month."""
    return is_absolute(point) and ((point.month is not None and point.day is not None) or point.holiday is not None)


def spans_of(point: Point, years: Iterable[int]) -> Iterator[tuple[Day, Day]]:
    """Yield the first and last day that an absolute point can be in each of the years, in its own where it has one."""
    for year in (point.year,) if point.year is not None else years:
        yield from _in_year(point, year)


def fitting_years(point: Point, years: Iterable[int]) -> list[int]:
    """Return the years in which the day falls on the weekday beside it."""
    return [year for year in years if any(True for _ in _in_year(point, year))]


def _in_year(point: Point, year: int) -> Iterator[tuple[Day, Day]]:
    month, day = divmod(point.holiday, 100) if point.holiday is not None else (point.month, point.day)
    if month is None:
        yield season_span(year, point.season) if point.season is not None else year_span(year, point.until or year)
    elif day is None:
        yield month_span(year, month)
    else:
        pairs = [(month, day), (day, month)] if point.swappable else [(month, day)]
        for each_month, each_day in pairs:
            if is_day(year, each_month, each_day):
                found = Day(year, each_month, each_day)
                if point.weekday is None or point.year is not None or falls_on(found, point.weekday):
                    yield found, found
