"""What a table without markup says of itself: its title, its header, and whether it is a TimelineJS sheet."""

import re
from collections.abc import Sequence
from dataclasses import replace

from dateline.builtin.readers.marking import marked_prose
from dateline.domain.prose import Prose, Style
from dateline.domain.written import Block, Grid, Paragraph, Row

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
_LINKED = re.compile(
    r"""\s*=\s*HYPERLINK\(\s*"(?P<target>(?:https?|ftp)://[^"\s]{1,2000})"\s*[,;]\s*"(?P<shown>(?:[^"]|""){1,5000})"\s*\)\s*""",
    re.IGNORECASE,
)
_MOST_ABOVE = 10
_DIGIT = re.compile(r"\d")


def cell_prose(words: str) -> Prose:
    """Return a cell's words, understood as HTML where they hold elements that are known, or entities."""
    if formula := _LINKED.fullmatch(words):
        shown = formula["shown"].replace('""', '"')
        return Prose(words=shown, styles=(Style(kind="link", start=0, end=len(shown), target=formula["target"]),))
    return marked_prose(words)


def parted(grid: Grid) -> tuple[Block, ...]:
    """Return a grid with its header marked, and as paragraphs the lines of one cell that stand above the header.

    The header is marked where it is sure: names without digits, above rows that have some.
    """
    above = next((at for at, row in enumerate(grid.rows[:_MOST_ABOVE]) if _filled(row) > 1), 0)
    if not _is_header(grid.rows[above : above + 1], grid.rows[above + 1 : above + 50]):
        return (grid,)
    header = grid.rows[above]
    cells = tuple(replace(cell, header=True) for cell in header.cells)
    lines = (_line(row) for row in grid.rows[:above])
    return (*lines, replace(grid, rows=(replace(header, cells=cells), *grid.rows[above + 1 :])))


def _filled(row: Row) -> int:
    return sum(1 for cell in row.cells if cell.prose.words and not cell.continued)


def _line(row: Row) -> Paragraph:
    prose = next(cell.prose for cell in row.cells if cell.prose.words)
    return Paragraph(prose=prose, place=row.place)


def timelinejs_facts(grid: Grid) -> dict[str, str]:
    """Return the fact that a table is a TimelineJS sheet, when it is."""
    names = {cell.prose.words.strip().lower() for cell in grid.rows[0].cells} if grid.rows else set()
    return {"format": "timelinejs"} if {"year", "headline", "text", "media"} <= names else {}


def _is_header(rows: Sequence[Row], below: Sequence[Row]) -> bool:
    names = [cell.prose.words for row in rows for cell in row.cells if cell.prose.words]
    width = max((len(row.cells) for row in rows), default=0)
    if not names or len(set(names)) < len(names) or len(names) * 2 < width:
        return False
    if any(_DIGIT.search(name) or len(name) > 60 for name in names):
        return False
    return any(_DIGIT.search(cell.prose.words) for row in below for cell in row.cells)
