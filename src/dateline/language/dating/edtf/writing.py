"""From days to the EDTF string that says them."""

from dateline.domain.dates import Day
from dateline.language.dating.calendar import days_in

_FARTHEST = 9999


def write_span(first: Day | None, last: Day | None, mark: str = "", *, masked: bool = False) -> str:
    """Return the days from `first` to `last` in EDTF, in whole years or months where they are; None is an open side.

    `mark` is put on every date. With `masked` a whole decade or century is 198X or 19XX, not an interval. What EDTF
    intervals cannot hold, such as years of five digits, is "".
    """
    sides = [day for day in (first, last) if day is not None]
    if not sides:
        return ""
    if max(abs(day.year) for day in sides) > _FARTHEST:
        return _far(first, last)
    if first is None or last is None:
        return f"../{last}{mark}" if last else f"{first}{mark}/.."
    if masked and (mask := _mask(first, last)):
        return mask + mark
    start, end = _coarse(first, last)
    return f"{start}{mark}" if start == end else f"{start}{mark}/{end}{mark}"


def _far(first: Day | None, last: Day | None) -> str:
    """A single year of five digits or more can be written; it carries no mark."""
    is_year = first and last and first.year == last.year and _is_whole_year(first, last)
    return f"Y{first.year}" if first and is_year else ""


def _is_whole_year(first: Day, last: Day) -> bool:
    return first[1:] == (1, 1) and last[1:] == (12, 31)


def _coarse(first: Day, last: Day) -> tuple[str, str]:
    if _is_whole_year(first, last):
        return str(first)[:-6], str(last)[:-6]
    if first.day == 1 and last.day == days_in(last.year, last.month):
        return str(first)[:-3], str(last)[:-3]
    return str(first), str(last)


def _mask(first: Day, last: Day) -> str:
    if not _is_whole_year(first, last) or first.year < 0:
        return ""
    for span, digits in ((10, 1), (100, 2)):
        if first.year % span == 0 and last.year == first.year + span - 1:
            return f"{first.year:04d}"[:-digits] + "X" * digits
    return ""
