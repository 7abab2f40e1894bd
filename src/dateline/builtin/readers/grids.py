"""Cells to a grid: merged cells spread out, rows made equally long, the whole kept within bounds."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field

from dateline.domain.errors import Unreadable
from dateline.domain.prose import Prose
from dateline.domain.records import dataclass
from dateline.domain.written import Cell, Grid, Row

MAX_CELLS = 10_000_000
MAX_COLUMNS = 16_384
EMPTY = Cell(prose=Prose(words=""))
EMPTY_HEADER = Cell(prose=Prose(words=""), header=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """One cell as a file gives it: it covers `across` columns and `down` rows."""

    prose: Prose
    across: int = 1
    down: int = 1
    header: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenRow:
    """One row as a file gives it."""

    cells: Sequence[Given]
    place: str
    id: str = ""
    data: Mapping[str, str] = field(default_factory=dict)


def spread(rows: Sequence[GivenRow], *, place: str, caption: str = "") -> Grid:
    """Return the grid in which every merged cell stands at each place it covers, marked as continued."""
    open_cells: dict[int, tuple[Cell, int]] = {}
    lines: list[list[Cell]] = []
    held = 0
    for row in rows:
        _refuse_width(row, open_cells)
        line, open_cells = _spread_row(row, open_cells)
        held += len(line)
        _refuse_size(held, len(rows), len(line), place)
        lines.append(line)
    return rectangle(list(zip(lines, rows, strict=True)), place=place, caption=caption)


def rectangle(lines: Sequence[tuple[list[Cell], GivenRow]], *, place: str, caption: str = "") -> Grid:
    """Return the grid of all lines that hold words, padded to the widest and freed of empty columns at the right."""
    filled = [(line, row) for line, row in lines if any(cell.prose.words for cell in line)]
    width = max((_used(line) for line, _ in filled), default=0)
    _refuse_size(width * len(filled), len(filled), width, place)
    return Grid(
        rows=tuple(Row(cells=_padded(line, width), place=row.place, id=row.id, data=row.data) for line, row in filled),
        place=place,
        caption=caption,
    )


def plain_row(proses: Iterable[Prose], place: str) -> tuple[list[Cell], GivenRow]:
    """Return a row of unmerged cells."""
    return [Cell(prose=prose) if prose.words else EMPTY for prose in proses], GivenRow(cells=(), place=place)


def _spread_row(
    row: GivenRow, open_cells: dict[int, tuple[Cell, int]]
) -> tuple[list[Cell], dict[int, tuple[Cell, int]]]:
    line: list[Cell] = []
    still_open = {at: (cell, left - 1) for at, (cell, left) in open_cells.items() if left > 1}
    for given in row.cells:
        _continue_above(line, open_cells)
        first = Cell(prose=given.prose, header=given.header)
        below = Cell(prose=given.prose, header=given.header, continued=True)
        for column in range(given.across):
            if given.down > 1:
                still_open[len(line)] = (below, given.down - 1)
            line.append(below if column else first)
    _continue_above(line, open_cells)
    return line, still_open


def _continue_above(line: list[Cell], open_cells: Mapping[int, tuple[Cell, int]]) -> None:
    while len(line) in open_cells:
        line.append(open_cells[len(line)][0])


def _used(line: Sequence[Cell]) -> int:
    used = len(line)
    while used and not line[used - 1].prose.words:
        used -= 1
    return used


def _padded(line: list[Cell], width: int) -> tuple[Cell, ...]:
    header = bool(line) and all(cell.header for cell in line)
    return tuple(line[:width]) + (EMPTY_HEADER if header else EMPTY,) * (width - len(line))


def _refuse_width(row: GivenRow, open_cells: Mapping[int, object]) -> None:
    width = sum(given.across for given in row.cells) + len(open_cells)
    if width > MAX_COLUMNS:
        raise Unreadable(f"{row.place}: {width:,} columns wide; take out stray cells, or split the table")


def _refuse_size(cells: int, rows: int, columns: int, place: str) -> None:
    if cells > MAX_CELLS:
        raise Unreadable(
            f"{place}: {rows} rows of up to {columns} columns are more than {MAX_CELLS:,} cells;"
            " take out empty or stray cells, or split the table"
        )
