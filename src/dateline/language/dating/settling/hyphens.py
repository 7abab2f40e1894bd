"""Whether 1911-12 is December 1911 or two years, and 2015-24 a winter or ten: the other rows show how a table writes.

People write ranges of years so, EDTF months and seasons. Without evidence a table is taken to be written by people.
"""

import re

from dateline.language.dating.edtf.reading import is_valid
from dateline.language.dating.settling.rows import Row, read_again

_ISO_MONTH = re.compile(r"\s*\d{4}-(?:0?\d|1[0-2])(?:-[0-3]?\d)?\s*")
_RANGE = re.compile(r"\s*\d{4}-\d{1,4}\s*")
_YEAR = re.compile(r"\s*\d{4}\s*")


def settle_hyphens(rows: list[Row]) -> list[Row]:
    """Return the rows with 1911-12 read as a month where other rows are months or days in that notation.

    What EDTF has as a season or a year before Christ is read so only where every other date is EDTF too.
    """
    if not any(row.reading.open_hyphen for row in rows):
        return rows
    months, all_edtf = _writes_months(rows), _writes_edtf(rows)
    return [
        read_again(row, hyphen="edtf")
        if row.reading.open_hyphen and (all_edtf or (months and _ISO_MONTH.fullmatch(row.words)))
        else row
        for row in rows
    ]


def _writes_months(rows: list[Row]) -> bool:
    """Months count only where no row is a range of years in the same notation."""
    decided = [row for row in rows if not row.reading.open_hyphen]
    months = any(_ISO_MONTH.fullmatch(row.words) for row in decided)
    return months and not any(_RANGE.fullmatch(row.words) and "/" in row.reading.edtf for row in decided)


def _writes_edtf(rows: list[Row]) -> bool:
    """Dates that only EDTF has count, where no other row with a date is anything else; bare years show nothing."""
    decided = [row for row in rows if not row.reading.open_hyphen and row.reading.edtf]
    shown = any(not _YEAR.fullmatch(row.words) for row in decided)
    return shown and all(is_valid(row.words.strip()) for row in decided)
