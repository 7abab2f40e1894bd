"""What a table without markup says of itself: its header row, and whether it is a TimelineJS sheet."""

import re
from collections.abc import Sequence
from dataclasses import replace

from dateline.domain.written import Cell, Grid, Row

TIMELINEJS = (
    "Year",
    "Month",
    "Day",
    "Time",
    "End Year",
    "End Month",
    "End Day",
    "End Time",
    "Display Date",
    "Headline",
    "Text",
    "Media",
    "Media Credit",
    "Media Caption",
    "Media Thumbnail",
    "Type",
    "Group",
    "Background",
)
_DIGIT = re.compile(r"\d")


def with_header(grid: Grid) -> Grid:
    """Mark the first row as header where that is sure: its cells are names without digits, and later rows differ."""
    if len(grid.rows) < 2 or not _is_header(grid.rows[0].cells, grid.rows[1:50]):
        return grid
    first = grid.rows[0]
    cells = tuple(replace(cell, header=True) for cell in first.cells)
    return replace(grid, rows=(replace(first, cells=cells), *grid.rows[1:]))


def timelinejs_facts(grid: Grid) -> dict[str, str]:
    """Return the fact that a table is a TimelineJS sheet, when it is."""
    names = {cell.prose.words.strip().lower() for cell in grid.rows[0].cells} if grid.rows else set()
    return {"format": "timelinejs"} if {"year", "headline", "text", "media"} <= names else {}


def _is_header(cells: Sequence[Cell], below: Sequence[Row]) -> bool:
    names = [cell.prose.words for cell in cells if cell.prose.words]
    if not names or len(set(names)) < len(names) or len(names) < (len(cells) + 1) // 2:
        return False
    if any(_DIGIT.search(name) or len(name) > 60 for name in names):
        return False
    return any(_DIGIT.search(cell.prose.words) for row in below for cell in row.cells)
