"""What programs made of dates: Oct-06 of October 2006, and the same day of the year for every bare year."""

import re
from collections import defaultdict
from itertools import pairwise

from dateline.domain.dates import Basis, Day, Precision
from dateline.language.dating.settling.rows import Row, read_again

_MONTH_NUMBER = re.compile(r"\s*[^\W\d_]{3,9}\.?-\d\d\s*")
_MACHINE = re.compile(r"\s*(\d{4})-(\d\d)-(\d\d)(?:[T ]00:00(?::00)?Z?)?\s*")
_NEW_YEAR = (1, 1)
_FEWEST = 3
_OFTEN = 20
_SLIPS = 10


def settle_numbers(rows: list[Row]) -> list[Row]:
    """Return the rows with Oct-06 read as October 2006 where another row can be nothing else, or only so they run on.

    Days of one year would run through the months; months of many years start again and again.
    """
    written = [row for row in rows if _MONTH_NUMBER.fullmatch(row.words)]
    still_open = {row.number for row in written if row.reading.edtf.startswith("[")}
    if not still_open:
        return rows
    as_years = [read_again(row, number="year") if row.number in still_open else row for row in rows]
    proved = len(still_open) < len(written)
    if not proved and not (_run_on(as_years) and not _run_through(rows, still_open)):
        return rows
    return as_years


def _run_on(rows: list[Row]) -> bool:
    """True where the rows stand in the order of their dates, save for a slip in ten."""
    days = [row.reading.earliest for row in rows if row.reading.earliest is not None]
    return len(days) >= _FEWEST and _steps_back(days) * _SLIPS <= len(days)


def _run_through(rows: list[Row], still_open: set[int]) -> bool:
    """True where the open rows, taken as days of one year, stand in order too, and no other row tells of a year."""
    if any(row.reading.earliest is not None for row in rows):
        return False
    days = [row.reading.edtf[-6:-1].split("-") for row in rows if row.number in still_open]
    return _steps_back([Day(0, int(month), int(day)) for month, day in days]) == 0


def _steps_back(values: list[Day]) -> int:
    """Count the steps against the main direction."""
    steps = [(later > earlier) - (later < earlier) for earlier, later in pairwise(values)]
    return min(steps.count(1), steps.count(-1))


def settle_filled_in(rows: list[Row]) -> list[Row]:
    """Return the rows with only the year taken where one day stands beside many years: a program filled it in.

    That is what becomes of bare years when a script reads them on some day. New Year's Day is left alone, for on it
    things do begin.
    """
    held: dict[tuple[int, int], list[Row]] = defaultdict(list)
    machine = [(row, found) for row in rows if (found := _MACHINE.fullmatch(row.words))]
    for row, found in machine:
        held[int(found[2]), int(found[3])].append(row)
    filled = {row.number: len(of) for day, of in held.items() if _is_filled_in(day, of, len(machine)) for row in of}
    return [_year_only(row, filled[row.number]) if row.number in filled else row for row in rows]


def _is_filled_in(day: tuple[int, int], rows: list[Row], of: int) -> bool:
    years = {row.words.strip()[:4] for row in rows}
    return day != _NEW_YEAR and len(years) == len(rows) >= _FEWEST and len(rows) * _OFTEN >= of


def _year_only(row: Row, count: int) -> Row:
    if row.reading.precision is not Precision.DAY or row.reading.earliest is None:
        return row
    year = row.reading.earliest.year
    reason = f"the same day and month stands beside {count} different years, so a program seems to have filled it in"
    reading = row.reading._replace(
        edtf=f"{year:04d}",
        earliest=Day(year, 1, 1),
        latest=Day(year, 12, 31),
        precision=Precision.YEAR,
        basis=Basis.INFERRED,
        reasons=(*row.reading.reasons, reason),
    )
    return row._replace(reading=reading)
