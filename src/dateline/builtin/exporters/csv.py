"""Writes comma-separated values: RFC 4180 in UTF-8, with nothing in it that a spreadsheet program would run."""

import csv
import io
from collections.abc import Sequence

from dateline.builtin.exporters.facts import facts_of
from dateline.builtin.exporters.layout import left_out
from dateline.builtin.exporters.plaintable import PlainRow, plain_table
from dateline.builtin.exporters.wishing import Bounded, without_rest
from dateline.domain.shown import Shown
from dateline.language.carrying import COLUMN
from dateline.language.disarming import disarm

_MARK = "\ufeff"
"""Without it, Excel takes UTF-8 for an older encoding."""


class CsvExporter(Bounded):
    """Writes a table of Date, Event and Source; a last column keeps the rest."""

    name = "csv"
    version = "1"
    suffixes: tuple[str, ...] = (".csv",)

    def export(self, shown: Shown) -> bytes:
        table = plain_table(shown, bounded=self._bounded, bare=self._bare)
        held = io.StringIO()
        writer = csv.writer(held, lineterminator="\r\n")
        rest = () if self._bare else (f"{COLUMN} {facts_of(shown)}",)
        writer.writerow([*map(disarm, table.columns), *rest])
        writer.writerows(self._cells(row) for row in table.rows())
        return (_MARK + held.getvalue()).encode()

    def left_out(self, shown: Shown) -> Sequence[str]:
        return (*left_out(shown, "CSV"), *without_rest("CSV", bare=self._bare))

    def _cells(self, row: PlainRow) -> list[str]:
        return [*(disarm(cell.words) for cell in row.cells), *(() if self._bare else (row.hint,))]
