"""Reads tables parted by commas, semicolons, tabs or bars."""

from collections.abc import Sequence

from dateline.builtin.readers.decoding import decode
from dateline.builtin.readers.delimiters import Dialect, find_dialect, read_rows
from dateline.builtin.readers.grids import plain_row, rectangle
from dateline.builtin.readers.marking import losses
from dateline.builtin.readers.ownness import own_column, own_facts, own_grid, own_page
from dateline.builtin.readers.sheetform import cell_prose, parted, timelinejs_facts
from dateline.builtin.readers.sniffing import kind_of
from dateline.domain.errors import Unreadable
from dateline.domain.prose import Prose
from dateline.domain.roles import Sample
from dateline.domain.written import Cell, Grid, Page, Row
from dateline.language.disarming import rearm

_LONG_CELL_LINES = 200
_Lines = Sequence[tuple[int, list[str]]]
"""The cells of each row, with the number of the line it begins on."""


class CsvReader:
    """Reads a table from delimited text, whatever parts its cells."""

    name = "csv"
    version = "1"

    def accepts(self, sample: Sample) -> bool:
        return kind_of(sample) == self.name

    def read(self, content: bytes, name: str) -> Page:
        decoded = decode(content, name)
        rows, doubts = _rows(decoded.text)
        if rows and own_column(rows[0][1]) is not None:
            return _own_page(rows, decoded.doubts + doubts)
        grid = _grid(decoded.text, rows)
        if not grid.rows:
            raise Unreadable(f"{name}: no row holds any words; check that the right file was exported")
        doubts = decoded.doubts + doubts + _losses(decoded.text, rows)
        return Page(blocks=parted(grid), facts=timelinejs_facts(grid), doubts=doubts)


def _own_page(rows: _Lines, doubts: Sequence[str]) -> Page:
    """A table that our exporter wrote: its cells are words and nothing else, whatever they look like."""
    width = max(len(row) for _, row in rows)
    lines = [
        Row(cells=tuple(_own_cell(cell) for cell in (*row, *[""] * (width - len(row)))), place=f"line {line}")
        for line, row in rows
    ]
    return own_page(own_grid(lines, "table 1"), own_facts(rows[0][1]), doubts)


def _own_cell(words: str) -> Cell:
    return Cell(prose=Prose(words=rearm(words).strip()))


def _rows(text: str) -> tuple[_Lines, tuple[str, ...]]:
    """Return the rows, and what is doubtful about where they end."""
    dialect = find_dialect(text)
    rows = list(read_rows(text, dialect))
    swallowed = _swallowing_line(rows, dialect.delimiter)
    if not swallowed:
        return rows, ()
    doubt = f"line {swallowed}: a quotation mark that is never closed; quotation marks were read as part of the words"
    return list(read_rows(text, Dialect(delimiter=dialect.delimiter, quoted=False))), (doubt,)


def _swallowing_line(rows: _Lines, delimiter: str) -> int:
    """Return the line on which a quoted cell begins that swallows the rows after it, 0 when there is none."""
    for line, row in rows:
        longest = max(row, key=len)
        if longest.count("\n") > _LONG_CELL_LINES and longest.count(delimiter) > _LONG_CELL_LINES:
            return line
    return 0


def _losses(text: str, rows: _Lines) -> tuple[str, ...]:
    if "<" not in text:
        return ()
    return losses((f"line {line}", cell) for line, row in rows for cell in row if "<" in cell)


def _grid(text: str, rows: _Lines) -> Grid:
    if rows and len(rows[0][1]) <= 2 and rows[0][1][0].lower().startswith("sep"):
        rows = rows[1:] if text[:4].lower() == "sep=" else rows
    lines = [plain_row((cell_prose(cell) for cell in row), f"line {line}") for line, row in rows]
    return rectangle(lines, place="table 1")
