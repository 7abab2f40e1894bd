"""Remembers what the columns of a table were said to be, so that the next one with the same header needs no words."""

from collections.abc import Mapping
from pathlib import Path

import msgspec

from dateline.app.files import write_whole
from dateline.domain.errors import Damaged, Invalid
from dateline.domain.written import Cell, Grid, Page

FILE = "columns.json"
ROLES = ("date", "end", "time", "event", "source", "lane", "detail", "ignored")


def read_roles(pairs: tuple[str, ...]) -> dict[str, str]:
    """Return {"Wann": "date"} for ("Wann=date",); Invalid for a role that does not exist."""
    roles = {}
    for pair in pairs:
        name, sign, role = pair.rpartition("=")
        if not sign or role not in ROLES:
            raise Invalid(f"--column {pair}: write NAME=ROLE, where ROLE is one of {', '.join(ROLES)}")
        roles[name] = role
    return roles


def remembered_columns(folder: Path | None, page: Page) -> dict[str, str]:
    """Return the roles that an author gave before to columns of these names; empty when none, or outside a case."""
    headers = {cell.prose.words.strip() for grid in page.blocks if isinstance(grid, Grid) for cell in _header(grid)}
    return {name: role for name, role in _load(folder).items() if name in headers}


def remember_columns(folder: Path, columns: Mapping[str, str]) -> None:
    """Keep the roles of columns in the case; what is known of other columns stays."""
    if columns:
        content = msgspec.json.format(msgspec.json.encode({**_load(folder), **columns}), indent=1)
        write_whole(folder / FILE, content + b"\n")


def _header(grid: Grid) -> tuple[Cell, ...]:
    return grid.rows[0].cells if grid.rows else ()


def _load(folder: Path | None) -> dict[str, str]:
    if folder is None or not (folder / FILE).is_file():
        return {}
    try:
        return msgspec.json.decode((folder / FILE).read_bytes(), type=dict[str, str])
    except msgspec.MsgspecError as error:
        raise Damaged(f"{folder / FILE}: not readable ({error}); mend it, or move it away to start anew") from error
