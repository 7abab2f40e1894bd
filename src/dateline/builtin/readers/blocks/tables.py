"""What happens where a part of a table begins or ends."""

from dateline.builtin.readers.blocks import markup
from dateline.builtin.readers.blocks.flow import end_parting
from dateline.builtin.readers.blocks.parsing import Element, tag_of
from dateline.builtin.readers.blocks.state import Places, Role, Walk
from dateline.builtin.readers.grids import Given, GivenRow, spread
from dateline.domain.written import Paragraph

_MOST_ACROSS, _MOST_DOWN = 1000, 65534
"""The most columns and rows one cell covers (HTML standard, 4.9.11)."""


def start_table(walk: Walk, element: Element) -> bool:
    """Begin a table; one that only lays out the page, or stands in a cell, does not part its words into cells."""
    if walk.closed:
        walk.ink.part("\n\n")
        return True
    walk.flush()
    if element in walk.survey.layouts or walk.furniture:
        return True
    walk.stand(element)
    walk.tables += 1
    walk.enter(Role.TABLE, element)
    walk.hint(element)
    return True


def end_table(walk: Walk, element: Element) -> None:
    """Add the grid; words that stood between cells come before it."""
    if not walk.leaves(Role.TABLE, element):
        end_parting(walk, element)
        return
    frame = walk.frames[-1]
    stray, place = walk.leave(), f"table {walk.tables}"
    walk.add(stray, lambda: Paragraph(prose=stray, place=place))
    grid = spread(frame.rows, place=place, caption=frame.words)
    if grid.rows:
        walk.found.blocks.append(grid)


def start_row(walk: Walk, element: Element) -> bool:
    """Begin a row."""
    if walk.role is Role.TABLE:
        walk.enter(Role.ROW, element)
    else:
        _part(walk, "\n")
    return True


def end_row(walk: Walk, element: Element) -> None:
    """Add the row to its table; it is a header when all its cells are."""
    if not walk.leaves(Role.ROW, element):
        _part(walk, "\n")
        return
    frame = walk.frames[-1]
    walk.leave()
    rows = walk.frames[-1].rows
    line = walk.line_of(element) if walk.places is Places.MARKS else 0
    place = f"line {line}" if line else f"table {walk.tables}, row {len(rows) + 1}"
    anchor = element.get("id") or frame.anchor
    rows.append(GivenRow(cells=_headed(frame.cells, element), place=place, id=anchor, data=markup.hints_of(element)))


def start_cell(walk: Walk, element: Element) -> bool:
    """Begin a cell."""
    if walk.role is Role.ROW:
        walk.enter(Role.CELL, element)
    else:
        _part(walk, "\t")
    return True


def end_cell(walk: Walk, element: Element) -> None:
    """Add the cell to its row."""
    if not walk.leaves(Role.CELL, element):
        _part(walk, "\t")
        return
    prose = walk.leave()
    across = _number(element.get("colspan"), most=_MOST_ACROSS, zero=1)
    down = _number(element.get("rowspan"), most=_MOST_DOWN, zero=_MOST_DOWN)
    given = Given(prose=prose, across=across, down=down, header=tag_of(element) == "th")
    walk.frames[-1].cells.append(given)


def start_caption(walk: Walk, element: Element) -> bool:
    """Begin a table's caption."""
    if walk.role is Role.TABLE:
        walk.enter(Role.CAPTION, element)
    return True


def end_caption(walk: Walk, element: Element) -> None:
    """Keep a table's caption."""
    if walk.leaves(Role.CAPTION, element):
        words = walk.leave().words
        walk.frames[-1].words = words


def _headed(cells: list[Given], row: Element) -> list[Given]:
    around = row.getparent()
    in_head = around is not None and tag_of(around) == "thead"
    header = in_head or (bool(cells) and all(cell.header for cell in cells))
    if all(cell.header is header for cell in cells):
        return cells
    return [Given(prose=cell.prose, across=cell.across, down=cell.down, header=header) for cell in cells]


def _part(walk: Walk, gap: str) -> None:
    if walk.gathering:
        walk.ink.part(gap)
    else:
        walk.flush()


def _number(written: str | None, *, most: int, zero: int) -> int:
    text = (written or "1").strip()[:6]
    number = int(text) if text.isdecimal() and text.isascii() else 1
    return min(most, number) if number else zero
