"""Whether 1911-12 is December 1911 or two years: the other rows show how this table writes."""

import re

from dateline.language.dating.settling.rows import Row, read_again

_ISO_MONTH = re.compile(r"\s*\d{4}-(?:0?\d|1[0-2])(?:-[0-3]?\d)?\s*")


def settle_hyphens(rows: list[Row]) -> list[Row]:
    """Return the rows with 1911-12 read as a month where other rows are months or days in that notation."""
    if not any(row.reading.open_hyphen for row in rows) or not _writes_months(rows):
        return rows
    return [
        read_again(row, hyphen="month") if row.reading.open_hyphen and _ISO_MONTH.fullmatch(row.words) else row
        for row in rows
    ]


def _writes_months(rows: list[Row]) -> bool:
    """Months count only where no row is a range of years in the same notation."""
    decided = [row for row in rows if not row.reading.open_hyphen]
    months = any(_ISO_MONTH.fullmatch(row.words) for row in decided)
    return months and not any(
        re.fullmatch(r"\s*\d{4}-\d{1,4}\s*", row.words) and "/" in row.reading.edtf for row in decided
    )
