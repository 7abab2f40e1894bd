"""Finds the table of a chronology that holds no entries yet: its columns are named, and no row stands below."""

from collections.abc import Sequence

from dateline.domain.written import Doubt, Grid, Page
from dateline.stages.tabling.carried import is_own_page
from dateline.stages.tabling.columns import role_by_name
from dateline.stages.tabling.common import Finding, flat, is_empty
from dateline.stages.tabling.frames import without_frame

_TOLD_NAMES = frozenset({"event", "title", "text"})


def find_unfilled(page: Page, scarce: int, findings: Sequence[Finding]) -> Finding | None:
    """Return the chronology without entries whose columns the page names; None where its entries stand elsewhere.

    What stands around the table of our own exports is never taken for entries. On anyone else's page it is where a
    shape finds `scarce` dated entries; and where lines are parted by nothing, rows may stand below as lines.
    """
    named = [(at, block) for at, block in enumerate(page.blocks) if isinstance(block, Grid)]
    grids = [(at, grid) for at, grid in named if _names_columns(grid)]
    if len(grids) != 1 or len(grids) != len(named):
        return None
    if not is_own_page(page) and (page.flattened or any(each.dated >= scarce for each in findings)):
        return None
    ((at, grid),) = grids
    names = ", ".join(flat(cell.prose.words) for cell in grid.rows[0].cells)
    why = f"a table with the columns {names}, and no rows"
    return Finding(
        shape="grid",
        entries=(),
        units=0,
        dated=0,
        blocks=frozenset({at}),
        why=why,
        doubts=(Doubt(place=grid.place, message=f"{why}, was found"),),
    )


def _names_columns(grid: Grid) -> bool:
    """True for one row alone whose cells are a column of dates and one of events by their names."""
    rows = without_frame(grid).rows
    if len(rows) != 1:
        return False
    words = [flat(cell.prose.words) for cell in rows[0].cells]
    roles = {role_by_name(word) for word in words if not is_empty(word)}
    return ("date", 1.0) in roles and any((told, 1.0) in roles for told in _TOLD_NAMES)
