"""What a table without markup says of itself: its header row, and whether it is a TimelineJS sheet."""

import re
from collections.abc import Sequence
from dataclasses import replace

from dateline.builtin.readers.blocks import prose_of
from dateline.domain.prose import Prose
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
_MARKUP = re.compile(r"</?[a-zA-Z][^<>]*>|&(?:[a-zA-Z]{2,8}|#\d{1,7}|#x[0-9a-fA-F]{1,6});")
_PARTING = re.compile(r"<(?:p|br|div|li|tr|blockquote)\b", re.IGNORECASE)
_DIGIT = re.compile(r"\d")


def cell_prose(words: str) -> Prose:
    """Return a cell's words, understood as HTML where they hold elements or entities."""
    if not _MARKUP.search(words):
        return Prose(words=words.strip())
    return prose_of(words if _PARTING.search(words) else words.replace("\n", "<br>"))


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
