"""Years of two digits: the century that the dated rows around and the file itself tell."""

import re
from collections.abc import Sequence
from dataclasses import replace

from dateline.domain.dates import Basis
from dateline.language.dating.extents import DEFAULT_EXTENTS
from dateline.language.dating.inferring.figures import infer_century
from dateline.language.dating.settling.cells import Hints
from dateline.language.dating.settling.evidence import years_told
from dateline.language.dating.settling.rows import Row, read_again

_TWO_DIGITS = re.compile(r"['’‘]\d\d(?!\d)|[/.-]\s?\d\d(?!\d|\s?[/.-])|[^\W\d_]{3}\.?,?[\s-]\d\d\s*$")
_AROUND = 3
"""How many dated rows on either side tell of the century."""


def settle_centuries(rows: list[Row], hints: Hints) -> list[Row]:
    """Return the rows with years of two digits in the century that the table tells, unless the author has set it."""
    short = [index for index, row in enumerate(rows) if _is_short(row)]
    if not short or hints.extents.pivot != DEFAULT_EXTENTS.pivot:
        return rows
    whole = [row.reading.earliest.year if row.reading.earliest else None for row in rows]
    for index in short:
        whole[index] = None
    settled, told = list(rows), years_told(hints)
    for index in short:
        settled[index] = _settled(rows[index], [*_around(whole, index), *told], hints)
    return settled


def _is_short(row: Row) -> bool:
    """Return whether the year changes with what two digits mean."""
    if not _TWO_DIGITS.search(row.words) or row.reading.earliest is None:
        return False
    return _moved(row, -100).reading.earliest != row.reading.earliest


def _moved(row: Row, years: int) -> Row:
    extents = row.rules.extents
    return read_again(row, extents=replace(extents, pivot=extents.pivot + years))


def _around(whole: Sequence[int | None], index: int) -> list[int]:
    before = [year for year in whole[max(index - 50, 0) : index] if year is not None][-_AROUND:]
    return before + [year for year in whole[index + 1 : index + 51] if year is not None][:_AROUND]


def _settled(row: Row, years: Sequence[int], hints: Hints) -> Row:
    earliest = row.reading.earliest
    if earliest is None:
        return row
    choice = infer_century(earliest.year % 100, years=years, written=hints.published, pivot=row.rules.extents.pivot)
    if choice.value == str(earliest.year):
        return row
    moved = _moved(row, int(choice.value) - earliest.year)
    reason = f"year {choice.value}, as {choice.best.grounds[0]}; else {choice.runner_up.value}"
    reading = moved.reading._replace(reasons=(*moved.reading.reasons, reason), basis=Basis.INFERRED)
    return row._replace(rules=moved.rules, reading=reading)
