"""The table as cells of mere words, for formats that part cells and style nothing that our readers need."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.builtin.exporters.layout import Layout, Lines, TableRow, layout_of, legible
from dateline.domain.dates import When
from dateline.domain.prose import Prose, join
from dateline.domain.records import dataclass
from dateline.domain.shown import Shown, ShownEntry

GOES_ON = " … (goes on; the whole is kept in this file)"
ENDS_HERE = " … (goes on; the rest is not in this file)"
BOUNDS = ("Earliest", "Latest")


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainRow:
    """One entry: its cells without links; `cut` is how many of them show the beginning of their words only."""

    row: TableRow
    cells: tuple[Prose, ...]
    source: int
    cut: int = 0

    @property
    def hint(self) -> str:
        """What carries the rest beside exactly these words."""
        cells = [Prose(words=cell.words) for cell in self.cells]
        return self.row.hint_beside(cells, [cells[self.source]])


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainTable:
    """The names of the columns and the rows below them, each made when it is asked for.

    A cell holds at most `most` UTF-16 units. Nothing is kept beside the words where it is `bare`.
    """

    layout: Layout
    bounded: bool
    entries: Sequence[ShownEntry]
    most: int
    bare: bool = False

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns."""
        date, *others = self.layout.columns
        return (date, *(BOUNDS if self.bounded else ()), *map(legible, others))

    def rows(self) -> Iterator[PlainRow]:
        """Yield the row of each entry."""
        return (self._row(self.layout.row(entry)) for entry in self.entries)

    def _row(self, row: TableRow) -> PlainRow:
        date, *others = (_words(lines) for lines in row.cells)
        whole = (date, *(_bounds(row.entry.when) if self.bounded else ()), *others)
        cells = tuple(_shortened(cell, self.most, ENDS_HERE if self.bare else GOES_ON) for cell in whole)
        cut = sum(one is not other for one, other in zip(cells, whole, strict=True))
        return PlainRow(row=row, cells=cells, cut=cut, source=row.source + (len(BOUNDS) if self.bounded else 0))


def plain_table(shown: Shown, *, bounded: bool, most: int = sys.maxsize, bare: bool = False) -> PlainTable:
    """Return the chronology as a table of words, addresses below what they belong to."""
    layout = layout_of(shown, linked=False)
    return PlainTable(layout=layout, bounded=bounded, entries=shown.entries, most=most, bare=bare)


def cut_short(table: PlainTable) -> tuple[str, ...]:
    """Return a sentence on cells that hold more words than the format takes, when there are any."""
    cells = sum(row.cut for row in table.rows())
    if not cells:
        return ()
    told = f"{cells} cells hold more than {table.most:,} characters: they show the beginning"
    if table.bare:
        return (f"{told}, and the rest is not in the file.",)
    return (f"{told}, the file keeps the whole; it comes back as long as nobody edits the row.",)


def _bounds(when: When) -> tuple[Prose, Prose]:
    return Prose(words=when.earliest or ""), Prose(words=when.latest or "")


def _words(lines: Lines) -> Prose:
    prose = join(lines, "\n")
    styles = tuple(style for style in prose.styles if style.kind != "link")
    return Prose(words=legible(prose.words), styles=styles)


def _shortened(prose: Prose, most: int, remark: str) -> Prose:
    """The prose itself where it fits, else its beginning and the remark that there is more."""
    units = len(prose.words) + sum(sign > "\uffff" for sign in prose.words)
    if units <= most:
        return prose
    kept = prose.cut(0, most // 2 - len(remark) if units > len(prose.words) else most - len(remark))
    return replace(kept, words=kept.words + remark)
