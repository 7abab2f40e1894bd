"""Dates that stand side by side and complete each other: "January 18–19", "1346-7", "120-63 BC"."""

from dateline.language.dating.partial import Partial
from dateline.language.dating.points import complete_year


def complete(dates: list[Partial]) -> list[Partial] | None:
    """Return the dates with what each takes over from its neighbours, None where a bare number stays one."""
    done = list(dates)
    for index in range(len(done) - 2, -1, -1):
        done[index] = _from_later(done[index], done[index + 1])
    for index in range(1, len(done)):
        done[index] = _from_earlier(done[index], done[index - 1])
    return None if any(_is_bare(date) for date in done) else done


def _is_bare(date: Partial) -> bool:
    return date.day is not None and date.month is None


def _from_later(date: Partial, later: Partial) -> Partial:
    """Take over from the right: the month and year of "18–19 January 1990", the era of "120–63 BC"."""
    if _is_bare(date):
        if later.month is not None and later.day is not None:
            date = date._replace(month=later.month, swappable=False)
        elif later.year is not None and later.month is None and later.era == -1 and date.day is not None:
            return Partial(year=1 - date.day, era=-1)
        else:
            return date
    if date.year is None and later.year is not None and _has_calendar_part(date):
        return date._replace(year=later.year - (_place(date) > _place(later)), short_year=None)
    if later.era == -1 and date.era == 0 and date.year is not None and date.year > 0 and _era_shared(date, later):
        return date._replace(year=1 - date.year, era=-1)
    return date


def _era_shared(date: Partial, later: Partial) -> bool:
    """A range of years before Christ counts down: 120–63 BC."""
    return date.year is not None and later.year is not None and date.year >= 1 - later.year


def _from_earlier(date: Partial, earlier: Partial) -> Partial:
    """Take over from the left: the month of "January 18–19", the first digits of "1346-7"."""
    if _is_bare(date) and date.day is not None:
        if earlier.month is not None:
            year = date.year if date.year is not None else earlier.year
            return date._replace(month=earlier.month, year=year)
        if earlier.year is not None and date.digits and earlier.span == 1:
            return Partial(year=complete_year(earlier.year, date.day, date.digits), era=earlier.era)
        return date
    if date.year is None and earlier.year is not None and _has_calendar_part(date):
        return date._replace(year=earlier.year + (_place(date) < _place(earlier)), short_year=None)
    return date


def _has_calendar_part(date: Partial) -> bool:
    return date.month is not None or date.season is not None


def _place(date: Partial) -> tuple[int, int]:
    """Return where in the year a date stands; a date without a month stands nowhere in particular."""
    if date.season is not None:
        return ((date.season - 21) * 3 + 3, 0) if date.season < 25 else (0, 0)
    return (date.month or 0, date.day or 0)
