"""Reads lines whose cells are still parted: by tabs, bars or wide spaces, or by standing on lines of their own."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from dateline.domain.prose import Prose, join
from dateline.domain.records import dataclass
from dateline.domain.written import Cell, Page, Row
from dateline.stages.tabling.columns import role_by_name
from dateline.stages.tabling.flattened_header import Header
from dateline.stages.tabling.flattened_lines import Line, without_bullet
from dateline.stages.tabling.flattened_middle import middle_rows
from dateline.stages.tabling.flattened_starts import Start
from dateline.stages.tabling.headers import Columns, read_columns
from dateline.stages.tabling.leads import is_date
from dateline.stages.tabling.rows import RowsRead, Surroundings, read_rows

_SEPARATORS = (re.compile(r" *\t[ \t]*"), re.compile(r"\s*[|｜]\s*"), re.compile(r"[ \xa0]{3,}"))
_TELLING = frozenset({"event", "text", "title"})
_NOTHING = Prose(words="")
_Paragraphs = list[list[Prose]]


@dataclass(frozen=True, slots=True, kw_only=True)
class CellsRead:
    """The rows read, what the columns were taken for, and the lines above that are no rows."""

    columns: Columns
    read: RowsRead
    above: tuple[Line, ...] = ()


def read_parted(
    header: Sequence[Line], lines: Sequence[Line], page: Page, wishes: Mapping[str, str]
) -> CellsRead | None:
    """Return what lines of parted cells hold, None where they are not parted in one way."""
    for separator in _SEPARATORS:
        counts = Counter(len(cut) for line in lines if len(cut := _cut(line.prose, separator)) > 1)
        if counts and counts.total() >= 2 and counts.total() * 2 >= len(lines) and _even(counts):
            named = [_row(_cut(line.prose, separator), line.place, header=True) for line in header]
            names = [cell.prose.words for row in named for cell in row.cells]
            first = 0 if header else next(at for at, line in enumerate(lines) if len(_cut(line.prose, separator)) > 1)
            rows = _built(lines[first:], separator, max(_width(counts), len(names)), names)
            found = _read([*named, *rows], page, wishes)
            return replace(found, above=tuple(lines[:first])) if found else None
    return None


def read_stacked(header: Header, starts: Sequence[Start], lines: Sequence[Line], page: Page) -> CellsRead | None:
    """Return what lines of one cell each hold, where the header names the columns in the same way."""
    before = header.date_at
    bounds = [*(max(start.at - before, 0) for start in starts), len(lines)]
    rows = [_row([Prose(words=name) for name in header.names], header.place, header=True)]
    for (first, last), start in zip(pairwise(bounds), starts, strict=True):
        cells = [*(line.prose for line in lines[first : start.at]), Prose(words=start.date)]
        told = [line.prose for line in lines[start.at + 1 : last]]
        rows.append(_row(cells + _spread(told, len(header.roles) - before - 1), lines[start.at].place))
    return _read(rows, page, {})


def read_middle(header: Header, lines: Sequence[Line], page: Page) -> CellsRead | None:
    """Return what running lines hold whose date stands inside them."""
    rows = middle_rows(header, lines)
    names = _row([Prose(words=name) for name in header.names], header.place, header=True)
    return _read([names, *rows], page, {}) if rows else None


def _spread(told: list[Prose], width: int) -> list[Prose]:
    """Return at most `width` cells; lines too many go to the first, which holds the longest words."""
    extra = len(told) - width
    if extra <= 0 or not width:
        return told
    return [join(told[: extra + 1], " "), *told[extra + 1 :]]


def _even(counts: Counter[int]) -> bool:
    """True when most lines have as many cells as one another."""
    return counts.most_common(1)[0][1] * 2 >= counts.total()


def _width(counts: Counter[int]) -> int:
    """Return the largest number of cells that is not an exception."""
    usual = counts.most_common(1)[0][1]
    return max(cells for cells, lines in counts.items() if lines * 3 >= usual)


def _cut(prose: Prose, separator: re.Pattern[str]) -> list[Prose]:
    cells: list[Prose] = []
    at = 0
    for sign in separator.finditer(prose.words):
        cells.append(prose.cut(at, sign.start()))
        at = sign.end()
    return [*cells, prose.cut(at, len(prose.words))]


def _built(lines: Sequence[Line], separator: re.Pattern[str], width: int, names: Sequence[str]) -> list[Row]:
    """Return the rows; a line that cannot be one goes on with the row before, alone with what it tells."""
    cut = [_cut(without_bullet(line).prose, separator) for line in lines]
    telling = _telling(cut, names)
    built: list[tuple[str, list[_Paragraphs]]] = []
    for line, cells in zip(lines, cut, strict=True):
        last = built[-1][1] if built else []
        if last and len(cells) == 1:
            _add(last[min(telling, len(last) - 1)], cells[0], line.gap)
        elif last and len(last) + len(cells) == width + 1 and not any(is_date(cell.words) for cell in cells):
            _add(last[-1], cells[0], line.gap)
            last.extend([[cell]] for cell in cells[1:])
        else:
            built.append((line.place, [[[cell]] for cell in cells]))
    return [_row([_joined(cell) for cell in cells], place) for place, cells in built]


def _add(cell: _Paragraphs, prose: Prose, gap: int) -> None:
    if gap:
        cell.append([prose])
    else:
        cell[-1].append(prose)


def _joined(cell: _Paragraphs) -> Prose:
    return join([join(lines, " ") for lines in cell])


def _telling(rows: Sequence[Sequence[Prose]], names: Sequence[str]) -> int:
    """Return the column that tells the event: by its name, else the one with the most words."""
    named = (at for at, name in enumerate(names) if role_by_name(name)[0] in _TELLING)
    lengths = Counter[int]()
    for cells in rows:
        lengths.update({at: len(cell.words) for at, cell in enumerate(cells) if len(cells) > 1})
    return next(named, max(lengths, key=lengths.__getitem__, default=0))


def _read(rows: Sequence[Row], page: Page, wishes: Mapping[str, str]) -> CellsRead | None:
    width = max(len(row.cells) for row in rows)
    even = [replace(row, cells=(*row.cells, *_empty(width - len(row.cells)))) for row in rows]
    columns = read_columns(even, wishes)
    if columns.of("date") is None or columns.of("event") is None:
        return None
    return CellsRead(columns=columns, read=read_rows(even, Surroundings(columns=columns, notes=page.notes)))


def _row(cells: Sequence[Prose], place: str, *, header: bool = False) -> Row:
    return Row(cells=tuple(Cell(prose=prose, header=header) for prose in cells), place=place)


def _empty(count: int) -> tuple[Cell, ...]:
    return (Cell(prose=_NOTHING),) * count
