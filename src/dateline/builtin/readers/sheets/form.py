"""A sheet as it stands, and the grid it makes."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field

from dateline.builtin.readers.grids import EMPTY, MAX_CELLS, GivenRow, rectangle
from dateline.domain.errors import Unreadable
from dateline.domain.prose import Prose
from dateline.domain.written import Cell, Grid

Area = tuple[int, int, int, int]
"""First row, first column, last row and last column, counted from 0."""


@dataclass(slots=True, kw_only=True)
class Sheet:
    """One sheet: its filled cells by row and column from 0, its merged areas, its notes, what is doubtful."""

    name: str
    hidden: bool = False
    rows: dict[int, dict[int, Prose]] = field(default_factory=dict)
    merges: list[Area] = field(default_factory=list)
    notes: dict[str, Prose] = field(default_factory=dict)
    doubts: list[str] = field(default_factory=list)

    @property
    def columns(self) -> list[int]:
        """The columns in which any cell has words."""
        return sorted({column for row in self.rows.values() for column, prose in row.items() if prose.words})

    def put(self, row: int, column: int, prose: Prose) -> None:
        """Fill a cell; empty prose leaves none."""
        if prose.words or prose.styles:
            self.rows.setdefault(row, {})[column] = prose


def grid_of(sheet: Sheet, *, place: str) -> Grid:
    """Return the sheet's filled rows and columns as a grid, merged cells spread out."""
    columns = sheet.columns
    continued = _continued(sheet, columns)
    lines = []
    for number, row in sorted(sheet.rows.items()):
        over = continued.get(number, {})
        line = [_cell(row.get(column), over.get(column)) for column in columns]
        lines.append((line, GivenRow(cells=(), place=f"{place}, row {number + 1}")))
    return rectangle(lines, place=place, caption=sheet.name)


def _cell(own: Prose | None, above: Prose | None) -> Cell:
    if above is not None:
        return Cell(prose=above, continued=True)
    return Cell(prose=own) if own else EMPTY


def _continued(sheet: Sheet, columns: list[int]) -> Mapping[int, Mapping[int, Prose]]:
    """Return what stands in cells covered by a merged one, within the rows that are filled."""
    numbers = sorted(sheet.rows)
    spread: dict[int, dict[int, Prose]] = {}
    filled = 0
    for top, left, bottom, right in sheet.merges:
        prose = sheet.rows.get(top, {}).get(left, Prose(words=""))
        covered = [column for column in columns if left <= column <= right] if prose else []
        rows = numbers[bisect_left(numbers, top) : bisect_right(numbers, bottom)] if covered else []
        filled += len(rows) * len(covered)
        if filled > MAX_CELLS:
            raise Unreadable(f"sheet {sheet.name!r}: its merged cells cover more than {MAX_CELLS:,}; unmerge them")
        for row in rows:
            spread.setdefault(row, {}).update({c: prose for c in covered if (row, c) != (top, left)})
    return spread
