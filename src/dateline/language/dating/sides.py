"""Dates that stand side by side and complete each other: "January 18–19", "1346-7", "120-63 BC"."""

from dateline.language.dating.calendar import MONTH_LENGTHS, SEASON_MONTHS
from dateline.language.dating.named_days import reach_of
from dateline.language.dating.partial import Partial
from dateline.language.dating.points import century, complete_year


def complete(dates: list[Partial]) -> list[Partial] | None:
    """Return the dates with what each takes over from its neighbours, None where a bare number stays one.

    Months pass on before years: "May 5–7, 2014" lends its month to the right and its year to the left.
    """
    done = _in_one_order(dates)
    for index in range(1, len(done)):
        done[index] = _number_from_earlier(done[index], done[index - 1])
    for index in range(len(done) - 2, -1, -1):
        done[index] = _year_from_later(_number_from_later(done[index], done[index + 1]), done[index + 1])
    for index in range(1, len(done)):
        done[index] = _year_from_earlier(done[index], done[index - 1])
    return done if all(_is_whole(date) for date in done) else None


def _in_one_order(dates: list[Partial]) -> list[Partial]:
    """One date in figures that proves the order of day and month proves it for its neighbours."""
    orders = {date.order for date in dates if date.order}
    if len(orders) != 1:
        return list(dates)
    order = orders.pop()
    return [_ordered(date, order) if date.swappable else date for date in dates]


def _ordered(date: Partial, order: str) -> Partial:
    """Figures that could be swapped are held month first."""
    if order == "dmy":
        date = date._replace(month=date.day, day=date.month)
    return date._replace(swappable=False, order=order)


def _is_whole(date: Partial) -> bool:
    """A bare number stays one where no month completes it, or where the month has no such day."""
    if date.day is None:
        return True
    return date.month is not None and 1 <= date.day <= MONTH_LENGTHS[date.month]


def _is_bare(date: Partial) -> bool:
    return date.day is not None and date.month is None


def _number_from_earlier(date: Partial, earlier: Partial) -> Partial:
    """Read a bare number by what stands left: the month of "January 18–19", the first digits of "1346-7", the
    century of "1860s–70s".
    """
    if date.span == 10 and date.digits == 2 and date.year is not None and earlier.year is not None:
        return date._replace(year=complete_year(earlier.year, date.year % 100, 2))
    if not _is_bare(date) or date.day is None:
        return date
    if earlier.month is not None:
        return date._replace(month=earlier.month)
    if earlier.year is not None and date.digits and earlier.span == 1 and date.year is None:
        year = complete_year(earlier.year, date.day, date.digits)
        return Partial(year=year, era=earlier.era) if year > earlier.year else date
    return date


def _number_from_later(date: Partial, later: Partial) -> Partial:
    """Read a bare number by what stands right: "18–19 January", "44–31 BC", "17th–19th century"."""
    if not _is_bare(date) or date.day is None:
        return _decade_beside(date, later)
    if later.month is not None and later.day is not None:
        return date._replace(month=later.month, year=later.year)
    if later.span >= 100 and (later.numbered or later.era == -1):
        return century(date.day, later.era, later.span)
    if later.era == -1 and later.year is not None and later.month is None:
        return Partial(year=1 - date.day, era=-1)
    return date


def _decade_beside(date: Partial, later: Partial) -> Partial:
    """1960–70s begins with a decade too."""
    if later.span == 10 and date.span == 1 and date.year is not None and date.month is None and date.year % 10 == 0:
        return date._replace(span=10)
    return date


def _year_from_later(date: Partial, later: Partial) -> Partial:
    """Take over the year of "5 May – 7 June 1990" and the era of "120–63 BC"; a range may pass New Year."""
    if date.year is None and later.year is not None and _has_calendar_part(date):
        return date._replace(year=later.year - _passes_new_year(date, later), short_year=None)
    if later.era == -1 and date.era == 0 and date.year is not None and date.year > 0 and _era_shared(date, later):
        return date._replace(year=1 - date.year, era=-1)
    return date


def _passes_new_year(first: Partial, last: Partial) -> bool:
    """Days of one month the wrong way round are a slip, not a year apart."""
    slip = first.month is not None and first.month == last.month and None not in (first.day, last.day)
    return _place(first) > _place(last) and not slip


def _era_shared(date: Partial, later: Partial) -> bool:
    """A range of years before Christ counts down: 120–63 BC."""
    return date.year is not None and later.year is not None and date.year >= 1 - later.year


def _year_from_earlier(date: Partial, earlier: Partial) -> Partial:
    """Take over the year of "Dec 28, 2015 – Jan 3"; a bare year lends itself to no day."""
    if date.year is None and earlier.year is not None and _has_calendar_part(date) and _has_calendar_part(earlier):
        return date._replace(year=earlier.year + _passes_new_year(earlier, date), short_year=None)
    return date


def _has_calendar_part(date: Partial) -> bool:
    return date.month is not None or date.season is not None or date.feast > 0


def _place(date: Partial) -> tuple[int, int]:
    """Return where in the year a date stands; a date without a month stands nowhere in particular."""
    if date.feast and (reach := reach_of(date.feast)):
        return reach[0].month, reach[0].day
    if date.season is not None:
        return (SEASON_MONTHS[date.season][0], 0) if date.season < 33 else (0, 0)
    return (date.month or 0, date.day or 0)
