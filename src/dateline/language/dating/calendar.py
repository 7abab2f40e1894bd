"""The proleptic Gregorian calendar: lengths of months, and the days that a year, a month or a season covers."""

from dateline.domain.dates import Day

MONTH_LENGTHS = (0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
"""The most days that each month (1 to 12) can have."""

SEASON_MONTHS = {
    21: (3, 5),
    22: (6, 8),
    23: (9, 11),
    24: (12, 14),
    25: (3, 5),
    26: (6, 8),
    27: (9, 11),
    28: (12, 14),
    29: (9, 11),
    30: (12, 14),
    31: (3, 5),
    32: (6, 8),
    33: (1, 3),
    34: (4, 6),
    35: (7, 9),
    36: (10, 12),
    37: (1, 4),
    38: (5, 8),
    39: (9, 12),
    40: (1, 6),
    41: (7, 12),
}
"""First and last month of each ISO 8601-2 division of the year; months above 12 fall in the next year."""

SPRING, SUMMER, AUTUMN, WINTER = 21, 22, 23, 24
OVER_NEW_YEAR = frozenset((24, 28, 30))
"""The seasons that begin in one year and end in the next: winter in the north, summer in the south."""
_SOUTHERN = 8


_LAST_JULIAN = 1923
"""The year in which the last country gave up the Julian calendar in civil life."""


def falls_on(day: Day, weekday: int) -> bool:
    """Return whether the day is that weekday (Monday is 0), by the Julian calendar too as long as it was in use."""
    if day.weekday == weekday:
        return True
    if day.year > _LAST_JULIAN:
        return False
    year = day.year - (day.month < 3)
    return (day.weekday + year // 100 - year // 400 - 2) % 7 == weekday


def is_leap(year: int) -> bool:
    """Return whether `year` (astronomical) has a 29th of February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in(year: int, month: int) -> int:
    """Return the number of days of `month` (1 to 12) in `year`."""
    return 28 if month == 2 and not is_leap(year) else MONTH_LENGTHS[month]


def is_day(year: int, month: int, day: int) -> bool:
    """Return whether the calendar has that day."""
    return 1 <= month <= 12 and 1 <= day <= days_in(year, month)


def month_span(year: int, month: int) -> tuple[Day, Day]:
    """Return the first and the last day of a month; months above 12 count on into the next years."""
    years, index = divmod(month - 1, 12)
    year, month = year + years, index + 1
    return Day(year, month, 1), Day(year, month, days_in(year, month))


def year_span(first: int, last: int) -> tuple[Day, Day]:
    """Return the first day of year `first` and the last day of year `last`."""
    return Day(first, 1, 1), Day(last, 12, 31)


def season_span(year: int, season: int) -> tuple[Day, Day]:
    """Return the days that a division of `year` (codes 21 to 41) can cover.

    Seasons are whole months (spring from 1 March). A winter named by one year may be the one it began with or the
    one it ended with, so codes 24, 28 and 30 cover both.
    """
    first, last = SEASON_MONTHS[season]
    starts = Day(year, 1, 1) if season in OVER_NEW_YEAR else month_span(year, first)[0]
    return starts, month_span(year, last)[1]


def season_of(season: int, hemisphere: str) -> int:
    """Return the code of a season (21 to 24) as it falls in the hemisphere: southern ones are 29 to 32."""
    return season + _SOUTHERN if hemisphere == "south" and SPRING <= season <= WINTER else season


def add_months(day: Day, months: int) -> Day:
    """Return the same day of the month `months` later, or the last one where that month is shorter."""
    years, index = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, index + 1
    return Day(year, month, min(day.day, days_in(year, month)))


def move(day: Day, days: int, months: int) -> Day:
    """Return the day moved; the last day of a month moves to the last day of another."""
    if not months:
        return day.shift(days)
    moved = add_months(day, months)
    return month_span(moved.year, moved.month)[1] if day.day == days_in(day.year, day.month) else moved
