"""Reads spreadsheets: Excel workbooks, new and old, and OpenDocument."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dateline.builtin.readers.ownness import own_column, own_grid, own_page
from dateline.builtin.readers.sheetform import parted, timelinejs_facts
from dateline.builtin.readers.sheets.form import Sheet, grid_of
from dateline.builtin.readers.sheets.ods import read_ods
from dateline.builtin.readers.sheets.xls import read_xls
from dateline.builtin.readers.sheets.xlsx import read_xlsx
from dateline.builtin.readers.sniffing import kind_of
from dateline.builtin.readers.zipguard import read_parts
from dateline.domain.errors import Unreadable
from dateline.domain.prose import Prose
from dateline.domain.roles import Sample
from dateline.domain.written import Block, Grid, Heading, Page
from dateline.language.carrying import COLUMN, taken_facts

_ZIP = b"PK"


class SpreadsheetReader:
    """Reads the sheets that hold a table, cells as they are shown."""

    name = "spreadsheet"
    version = "1"

    def accepts(self, sample: Sample) -> bool:
        return kind_of(sample) == self.name

    def read(self, content: bytes, name: str) -> Page:
        sheets = _sheets(content, name)
        if own := next((sheet for sheet in sheets if _is_own(sheet)), None):
            return _own_page(own, sheets)
        chosen = [sheet for sheet in sheets if _is_table(sheet)]
        if not chosen:
            raise Unreadable(f"{name}: no sheet that is shown holds a table of two rows and two columns or more")
        blocks = [block for sheet in chosen for block in _blocks(sheet, named=len(chosen) > 1)]
        return Page(
            blocks=tuple(blocks),
            notes={label: prose for sheet in chosen for label, prose in sheet.notes.items()},
            facts=_facts(blocks),
            doubts=tuple(_left_out(sheets) + [doubt for sheet in chosen for doubt in sheet.doubts]),
        )


def _sheets(content: bytes, name: str) -> list[Sheet]:
    if not content.startswith(_ZIP):
        return read_xls(content, name)
    parts = read_parts(content, name)
    if "content.xml" in parts:
        return read_ods(parts, name)
    # The binary form of .xlsb has no XML to read; its parts have been measured by now.
    return read_xls(content, name) if "xl/workbook.bin" in parts else read_xlsx(parts, name)


def _is_own(sheet: Sheet) -> bool:
    return not sheet.hidden and own_column(_first_row(sheet)) is not None


def _first_row(sheet: Sheet) -> list[str]:
    first = sheet.rows[min(sheet.rows)] if sheet.rows else {}
    return [first[column].words for column in sorted(first)]


def _own_page(sheet: Sheet, sheets: Sequence[Sheet]) -> Page:
    """A table that our exporter wrote, with what it keeps on a sheet of its own."""
    kept = next((each for each in sheets if each.name == COLUMN and each is not sheet), Sheet(name=COLUMN))
    told = {cells[0]: "".join(cells[1:]) for row in kept.rows.values() if (cells := _words(row))}
    place = f"sheet {sheet.name!r}"
    grid = own_grid(grid_of(sheet, place=place).rows, place, told)
    left = _left_out([each for each in sheets if each is not kept])
    return replace(own_page(grid, taken_facts(told.get("0", "")), [*left, *sheet.doubts]), notes=sheet.notes)


def _words(row: Mapping[int, Prose]) -> list[str]:
    return [row[column].words for column in sorted(row)]


def _is_table(sheet: Sheet) -> bool:
    return not sheet.hidden and len(sheet.rows) > 1 and len(sheet.columns) > 1


def _left_out(sheets: Sequence[Sheet]) -> list[str]:
    """Return a sentence for each sheet with words that was left out."""
    return [
        f"sheet {sheet.name!r} was left out, because it {'is hidden' if sheet.hidden else 'holds no table'}"
        for sheet in sheets
        if sheet.rows and not _is_table(sheet)
    ]


def _blocks(sheet: Sheet, *, named: bool) -> list[Block]:
    place = f"sheet {sheet.name!r}"
    title = [Heading(level=2, prose=Prose(words=sheet.name), place=place)] if named else []
    return [*title, *parted(grid_of(sheet, place=place))]


def _facts(blocks: Sequence[Block]) -> dict[str, str]:
    grids = [block for block in blocks if isinstance(block, Grid)]
    return timelinejs_facts(grids[0])
