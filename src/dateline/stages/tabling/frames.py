"""Takes off the frame that a spreadsheet program draws around a table: letters above columns, numbers beside rows."""

from collections.abc import Sequence
from dataclasses import replace
from string import ascii_uppercase

from dateline.domain.written import Grid, Row
from dateline.stages.tabling.common import flat

_FEWEST = 2


def without_frame(grid: Grid) -> Grid:
    """Return the grid without the letters and numbers that only say where its cells stand."""
    if not grid.rows or not _is_lettered(_words(grid.rows[0])):
        return grid
    numbered = all(not words[0] or words[0].isdigit() for words in map(_words, grid.rows[1:]))
    first = int(numbered and not _words(grid.rows[0])[0])
    return replace(grid, rows=tuple(replace(row, cells=row.cells[first:]) for row in grid.rows[1:]))


def _is_lettered(words: Sequence[str]) -> bool:
    letters = [word for word in words if word]
    return len(letters) >= _FEWEST and letters == list(ascii_uppercase[: len(letters)])


def _words(row: Row) -> list[str]:
    return [flat(cell.prose.words) for cell in row.cells]
