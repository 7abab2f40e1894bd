"""Writes Excel workbooks: one sheet to read, sort and filter, and a hidden one that keeps the rest."""

import io
import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from dateline.builtin.exporters.facts import facts_of
from dateline.builtin.exporters.layout import left_out, legible
from dateline.builtin.exporters.plaintable import PlainTable, cut_short, plain_table
from dateline.builtin.exporters.wishing import Bounded, without_rest
from dateline.domain.prose import Prose
from dateline.domain.shown import Shown, ShownChronology
from dateline.language.carrying import COLUMN
from dateline.language.disarming import disarm
from dateline.language.scripts import is_leftward

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

LONGEST_CELL = 32_767
"""UTF-16 units (ECMA-376 does not say; Excel's own limit)."""

_PIECE = 32_000
_A4 = 9
_LINE, _HIGHEST = 14.5, 409
"""Points."""
_ESCAPE = re.compile(r"_x[0-9A-Fa-f]{4}_")
_NO_WIDTH = "\u200b"
_EPOCH = datetime(1980, 1, 1, tzinfo=UTC).replace(tzinfo=None)
"""Zip files know no earlier day: it stands where the format wants one, so that the same input gives the same bytes."""
_WIDTHS = {"Date": 18, "Earliest": 12, "Latest": 12, "Lane": 16, "Event": 60, "Source": 60, "State": 11}
_OTHER_WIDTH = 22
_STYLES = {"italic": {"italic": True}, "bold": {"bold": True}, "struck": {"font_strikeout": True}}
_CELL = {"text_wrap": True, "valign": "top", "border": 1, "border_color": "#D0D0D0"}


class XlsxExporter(Bounded):
    """Writes a sheet of Date, Event and Source, all of it words; a hidden sheet keeps the rest."""

    name = "xlsx"
    version = "1"
    suffixes: tuple[str, ...] = (".xlsx",)

    def export(self, shown: Shown) -> bytes:
        from xlsxwriter import Workbook  # noqa: PLC0415  needed for this format only

        table = self._table(shown)
        held = io.BytesIO()
        with Workbook(held, {"in_memory": True}) as book:
            _describe(book, shown.chronology)
            hints = _fill(book, table, leftward=is_leftward(shown.chronology.language))
            kept = [facts_of(shown), *hints]
            if not self._bare:
                _keep(book, kept)
        return held.getvalue()

    def left_out(self, shown: Shown) -> Sequence[str]:
        told = (*left_out(shown, "A workbook"), *without_rest("A workbook", bare=self._bare))
        return told + cut_short(self._table(shown))

    def _table(self, shown: Shown) -> PlainTable:
        return plain_table(shown, bounded=self._bounded, most=LONGEST_CELL, bare=self._bare)


def _describe(book: "Workbook", head: ShownChronology) -> None:
    title = " ".join(legible(head.title).split())
    book.set_properties({"title": title, "status": legible(head.status), "created": _EPOCH})


def _fill(book: "Workbook", table: PlainTable, *, leftward: bool) -> Iterator[str]:
    """Write the sheet that people see; yield for each row what is to be kept for it, where anything is."""
    sheet = book.add_worksheet("Chronology")
    writing = _Writing(sheet, book)
    widths = [_WIDTHS.get(name, _OTHER_WIDTH) for name in table.columns]
    for at, name in enumerate(table.columns):
        sheet.set_column(at, at, widths[at])
        sheet.write_string(0, at, _safe(name), writing.header)
    key = len(table.columns)
    if not table.bare:
        sheet.set_column(key, key, 12, None, {"hidden": True})
        sheet.write_string(0, key, COLUMN, writing.header)
    number = 0
    for number, row in enumerate(table.rows(), start=1):
        sheet.set_row(number, _height(row.cells, widths))
        for at, cell in enumerate(row.cells):
            writing.write(number, at, cell)
        if not table.bare:
            sheet.write_string(number, key, str(number))
            yield row.hint
    _lay_out(sheet, number, key - 1 if table.bare else key, leftward=leftward)


def _height(cells: Sequence[Prose], widths: Sequence[int]) -> float:
    """The height that shows all words of a row, as nearly as can be told without its fonts: not all programs fit it."""
    pairs = zip(cells, widths, strict=True)
    lines = max(sum(1 + len(line) // width for line in cell.words.split("\n")) for cell, width in pairs)
    return min(_LINE * lines + 1, _HIGHEST)


def _lay_out(sheet: "Worksheet", rows: int, columns: int, *, leftward: bool) -> None:
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, rows, columns)
    sheet.repeat_rows(0)
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.set_footer("&C&P / &N")
    if leftward:
        sheet.right_to_left()


class _Writing:
    """Writes cells of one sheet, all of them words."""

    def __init__(self, sheet: "Worksheet", book: "Workbook") -> None:
        self._sheet = sheet
        self.header = book.add_format({**_CELL, "bold": True, "bg_color": "#F0F0F0"})
        self._cell = book.add_format(_CELL)
        # Without it a cell that only looks like a formula becomes one when somebody writes in it.
        self._quoted = book.add_format({**_CELL, "quote_prefix": True})
        self._styles = {kind: book.add_format(font) for kind, font in _STYLES.items()}

    def write(self, row: int, column: int, prose: Prose) -> None:
        """Fill a cell."""
        looks = self._quoted if disarm(prose.words) != prose.words else self._cell
        pieces = self._pieces(prose)
        # The library escapes pieces twice, and what looks like an escape would not come back.
        if len(pieces) > 2 and not _ESCAPE.search(prose.words):
            self._sheet.write_rich_string(row, column, *pieces, looks)
        elif prose.words:
            self._sheet.write_string(row, column, _safe(prose.words), looks)
        else:
            self._sheet.write_blank(row, column, None, looks)

    def _pieces(self, prose: Prose) -> "list[str | Format]":
        """The words in pieces, each after its style if it has one."""
        pieces: list[str | Format] = []
        at = 0
        for style in prose.styles:
            pieces.extend(filter(None, [prose.words[at : style.start]]))
            pieces.extend([self._styles[style.kind], prose.words[style.start : style.end]])
            at = style.end
        return [*pieces, *filter(None, [prose.words[at:]])]


def _safe(words: str) -> str:
    """The words so that the library takes them for words: between these tags it would write them as markup."""
    return f"{words}{_NO_WIDTH}" if words.startswith("<r>") and words.endswith("</r>") else words


def _keep(book: "Workbook", told: Sequence[str]) -> None:
    """Write the hidden sheet: a row for the whole, then one for each key, in pieces that a cell can hold."""
    sheet = book.add_worksheet(COLUMN)
    sheet.very_hidden()
    for row, words in enumerate(told):
        sheet.write_string(row, 0, str(row))
        for at in range(0, len(words), _PIECE):
            sheet.write_string(row, 1 + at // _PIECE, words[at : at + _PIECE])
