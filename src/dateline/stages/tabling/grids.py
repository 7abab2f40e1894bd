"""Reads a chronology kept as a table, or as several tables of the same kind on one page."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dateline.domain.records import dataclass
from dateline.domain.written import ColumnReading, Dropped, Grid, Heading, Page, WrittenEntry
from dateline.stages.tabling.assembling import with_links
from dateline.stages.tabling.carried import own_columns
from dateline.stages.tabling.columns import normal, role_by_name
from dateline.stages.tabling.common import Finding, TablingHints, flat
from dateline.stages.tabling.frames import without_frame
from dateline.stages.tabling.headers import Columns, read_columns
from dateline.stages.tabling.leads import opening
from dateline.stages.tabling.rows import Surroundings, read_rows
from dateline.stages.tabling.sheets import is_sheet, read_sheet
from dateline.stages.tabling.sources import Notes

HEADING_REACH = 12
_DATED_NAMES = frozenset({("date", 1.0), ("year", 1.0)})
_TOLD_NAMES = frozenset({"event", "title", "text"})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Table:
    """A grid with what its columns are, the heading above it, and the date or name that this gives."""

    index: int
    grid: Grid
    columns: Columns
    heading: int | None
    context: str
    lane: str


def read_grids(page: Page, notes: Notes, hints: TablingHints) -> Finding:
    """Return the chronology that the tables of the page hold."""
    tables = [_table(page, at, hints.columns) for at, block in enumerate(page.blocks) if isinstance(block, Grid)]
    if page.facts.get("format") == "timelinejs" or any(is_sheet(table.columns.names) for table in tables):
        return read_sheet(page, notes)
    dated = [
        table for table in tables if table.columns.of("date") is not None and table.columns.of("event") is not None
    ]
    chosen = _alike(dated)
    several = len({table.lane for table in chosen}) > 1
    entries: list[WrittenEntry] = []
    dropped: list[Dropped] = []
    for table in chosen:
        lane = table.lane if several else ""
        around = Surroundings(columns=table.columns, notes=notes, context=table.context, lane=lane)
        read = read_rows(table.grid.rows, around)
        entries.extend(read.entries)
        dropped.extend(read.dropped)
    count = sum(bool(entry.date or entry.hints) for entry in entries)
    return Finding(
        shape="grid",
        entries=tuple(with_links(entries)),
        units=len(entries),
        dated=count,
        blocks=frozenset(table.index for table in chosen),
        headings=frozenset(
            table.heading for table in chosen if table.heading is not None and (table.context or several)
        ),
        why=f"{len(chosen)} tables with a column of dates: {count} of {len(entries)} rows have one",
        columns=_readings(chosen),
        dropped=tuple(dropped),
    )


def _table(page: Page, at: int, wishes: Mapping[str, str]) -> _Table:
    block = page.blocks[at]
    grid = without_frame(block) if isinstance(block, Grid) else Grid(rows=(), place="")
    heading, context, lane = _above(page, at)
    return _Table(
        index=at,
        grid=grid,
        columns=_columns(grid, wishes),
        heading=heading,
        context=context,
        lane=lane,
    )


def _columns(grid: Grid, wishes: Mapping[str, str]) -> Columns:
    """The columns by what the author says, by what an export of our own says, and else by what they hold."""
    own = own_columns(grid.rows)
    columns = read_columns(grid.rows, {**own, **wishes})
    if not own:
        return columns
    wished = {normal(name) for name in wishes}
    readings = (
        replace(each, why="our own export says so") if each.name in own and normal(each.name) not in wished else each
        for each in columns.readings
    )
    return replace(columns, readings=tuple(readings))


def _above(page: Page, at: int) -> tuple[int | None, str, str]:
    """The heading above a table, the date it gives, and its name where it gives none."""
    for index in range(at - 1, max(-1, at - HEADING_REACH), -1):
        block = page.blocks[index]
        if isinstance(block, Grid):
            break
        if isinstance(block, Heading):
            lead = opening(block.prose)
            dated = lead is not None and lead.strong
            return index, lead.date if lead and dated else "", "" if dated else flat(block.prose.words)
    return None, "", ""


def _alike(tables: Sequence[_Table]) -> list[_Table]:
    """The table that holds most rows with those like it, in order; tables laid out alike are read alike."""
    dated = [table for table in tables if _is_dated(table)]
    model = max(dated, key=lambda table: len(table.grid.rows), default=None)
    if model is None:
        return []
    return [_as_model(table, model) for table in tables if table is model or _is_like(table, model)]


def _is_dated(table: _Table) -> bool:
    return table.columns.of("date") is not None and table.columns.of("event") is not None


def _is_like(table: _Table, model: _Table) -> bool:
    if _same_layout(table, model):
        return True
    if not _is_dated(table) or any(table.columns.names) != any(model.columns.names):
        return False
    return _roles(table) == _roles(model) or (_is_named(table) and _is_named(model))


def _is_named(table: _Table) -> bool:
    """True where the names of the columns say themselves which holds the dates and which the events."""
    dates, events = (table.columns.of(role) for role in ("date", "event"))
    if dates is None or events is None:
        return False
    date, event = (role_by_name(table.columns.names[at]) for at in (dates, events))
    return date in _DATED_NAMES and event[1] == 1.0 and event[0] in _TOLD_NAMES


def _same_layout(table: _Table, model: _Table) -> bool:
    """True for columns that mostly have the same names at the same places, or none at all and as many dates."""
    if len(table.columns.names) != len(model.columns.names):
        return False
    if not any(table.columns.names):
        return table.columns.of("date") == model.columns.of("date")
    pairs = list(zip(table.columns.names, model.columns.names, strict=True))
    same = sum(bool(mine) and normal(mine) == normal(other) for mine, other in pairs)
    return same * 2 >= len(pairs)


def _as_model(table: _Table, model: _Table) -> _Table:
    if table is model or not _same_layout(table, model):
        return table
    names = table.columns.names if any(table.columns.names) else model.columns.names
    return replace(table, columns=replace(table.columns, roles=model.columns.roles, names=names))


def _roles(table: _Table) -> frozenset[str]:
    return frozenset(table.columns.roles) - {"ignored", "lane", "number", "detail"}


def _readings(tables: Sequence[_Table]) -> tuple[ColumnReading, ...]:
    return tables[0].columns.readings if tables else ()
