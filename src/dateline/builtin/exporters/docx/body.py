"""What a Word document shows: title, status, preface and the table, with what is carried for each of its rows."""

from collections.abc import Iterator, Sequence
from itertools import chain, groupby

from dateline.builtin.exporters.docx.runs import Links, paragraph
from dateline.builtin.exporters.layout import Layout, Lines, TableRow, layout_of
from dateline.domain.prose import Prose, join
from dateline.domain.shown import Shown
from dateline.language.carrying import MARK
from dateline.language.scripts import is_leftward

_WIDTHS = {"Date": 17, "Lane": 12, "Event": 46, "Source": 37, "State": 10}
_OTHER_WIDTH = 15
_PORTRAIT, _LANDSCAPE = 9_638, 14_570
"""Twentieths of a point between the margins of A4."""
_MOST_UPRIGHT = 4
_LONGEST_WHOLE = 900
"""Rows of more characters than this may break across pages: kept whole, they would leave holes."""
_STYLES = {"Date": "ChronologyDate", "Event": "ChronologyEvent", "State": "ChronologyDetail"}
_DETAIL = "ChronologyDetail"
_SOURCE, _ACCOUNT = "ChronologySource", "ChronologyAccount"


class Body:
    """The words of a chronology as WordprocessingML; `hints`, `links` and `notes` are full once `write` has run."""

    def __init__(self, shown: Shown, *, noted: bool) -> None:
        self.shown = shown
        self.layout: Layout = layout_of(shown)
        self.links, self.note_links = Links(), Links()
        self.hints: list[str] = []
        self.notes: list[str] = []
        self._noted = noted
        source = self.layout.event + 1
        self.columns = tuple(name for at, name in enumerate(self.layout.columns) if not (noted and at == source))
        self.leftward = is_leftward(shown.chronology.language)
        self.landscape = len(self.columns) > _MOST_UPRIGHT
        self._widths = self._spread()

    def write(self) -> Iterator[str]:
        """Yield the blocks of the body in order."""
        head = self.shown.chronology
        yield from (paragraph([Prose(words=w)], "Title", self.links) for w in [" ".join(head.title.split())] if w)
        yield from (paragraph([Prose(words=w)], "Subtitle", self.links) for w in [head.status.strip()] if w)
        for words in filter(str.strip, head.preface.split("\n\n")):
            lines = [Prose(words=line.strip()) for line in words.split("\n") if line.strip()]
            yield paragraph(lines, "ChronologyPreface", self.links)
        yield self._opening()
        for entry in self.shown.entries:
            yield from self._entry(self.layout.row(entry))
        yield "</w:tbl>"

    def _spread(self) -> list[int]:
        weights = [_WIDTHS.get(name, _OTHER_WIDTH) for name in self.columns]
        whole = _LANDSCAPE if self.landscape else _PORTRAIT
        return [whole * weight // sum(weights) for weight in weights]

    def _opening(self) -> str:
        leftward = "<w:bidiVisual/>" if self.leftward else ""
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in self._widths)
        names = (paragraph([Prose(words=name)], "ChronologyHeading", self.links) for name in self.columns)
        cells = "".join(self._cell(at, name) for at, name in enumerate(names))
        return (
            f'<w:tbl><w:tblPr><w:tblStyle w:val="Chronology"/>{leftward}<w:tblW w:w="{sum(self._widths)}" w:type="dxa"/>'
            '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0"'
            ' w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>'
            f"<w:tblGrid>{grid}</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{cells}</w:tr>"
        )

    def _entry(self, row: TableRow) -> Iterator[str]:
        self.hints.append(row.hint_beside(self._order(row)))
        event, source = self.layout.event, self.layout.event + 1
        cells = [self._words(name, lines) for name, lines in zip(self.layout.columns, row.cells, strict=True)]
        number = len(self.hints)
        mark = f'<w:bookmarkStart w:id="{number}" w:name="{MARK}{number}"/>', f'<w:bookmarkEnd w:id="{number}"/>'
        cells[0] = paragraph(_solid(row.cells[0]), "ChronologyDate", self.links, before=mark[0], after=mark[1])
        if self._noted:
            cells[event] = self._with_notes(row)
            yield self._row([*cells[:source], *cells[source + 1 :]], row.cells)
            return
        accounts = [self._account(account) for account in row.accounts] or [_EMPTY_CELL]
        if not row.cells[event]:
            cells[source] = "".join(accounts)
            yield self._row(cells, row.cells)
            return
        first, *others = accounts
        cells[source] = first
        yield self._row(cells, row.cells[:source] + row.accounts[:1], merge="restart" if others else "")
        empty = [_EMPTY_CELL] * len(cells)
        for account, lines in zip(others, row.accounts[1:], strict=True):
            yield self._row([*empty[:source], account, *empty[source + 1 :]], (lines,), merge="continue")

    def _order(self, row: TableRow) -> Iterator[Prose]:
        """The words in the order in which a reader comes upon them."""
        source = self.layout.event + 1
        shown = row.cells if self._noted or not row.cells[self.layout.event] else self._first_row(row)
        cells = (join(cell, "\n") for at, cell in enumerate(shown) if not (self._noted and at == source))
        accounts = [join(account, "\n") for account in row.accounts]
        if not self._noted:
            return chain(cells, accounts[1:] if row.cells[self.layout.event] else ())
        seen = list(cells)
        return iter([*seen[:source], *accounts, *seen[source:]])

    def _first_row(self, row: TableRow) -> tuple[Lines, ...]:
        source = self.layout.event + 1
        return (*row.cells[:source], row.accounts[0] if row.accounts else (), *row.cells[source + 1 :])

    def _words(self, name: str, lines: Lines) -> str:
        style = _STYLES.get(name, _DETAIL)
        return "".join(paragraph(kept, style, self.links) for kept in _paragraphs(lines)) or _EMPTY_CELL

    def _account(self, lines: Lines) -> str:
        first, *others = _solid(lines)
        below = (paragraph([line], _ACCOUNT, self.links) for line in others)
        return "".join([paragraph([first], _SOURCE, self.links), *below])

    def _with_notes(self, row: TableRow) -> str:
        """The event with a mark for each account; the accounts go into the notes."""
        marks = []
        for account in row.accounts:
            number = len(self.notes) + 1
            first, *others = _solid(account)
            lead = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>' + _SPACE
            told = [paragraph([first], "FootnoteText", self.note_links, before=lead)]
            told.extend(paragraph([line], "FootnoteText", self.note_links) for line in others)
            self.notes.append(f'<w:footnote w:id="{number}">{"".join(told)}</w:footnote>')
            reference = f'<w:footnoteReference w:id="{number}"/>'
            marks.append(f'<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>{reference}</w:r>')
        *before, last = list(_paragraphs(row.cells[self.layout.event])) or [[]]
        above = "".join(paragraph(lines, "ChronologyEvent", self.links) for lines in before)
        return above + paragraph(last, "ChronologyEvent", self.links, after=_SPACE.join(marks))

    def _row(self, cells: Sequence[str], lines: Sequence[Lines], merge: str = "") -> str:
        length = max((sum(len(line.words) for line in cell) for cell in lines), default=0)
        whole = "<w:cantSplit/>" if length < _LONGEST_WHOLE else ""
        source = self.layout.event + 1
        made = (self._cell(at, cell, "" if at == source else merge) for at, cell in enumerate(cells))
        return f"<w:tr><w:trPr>{whole}</w:trPr>{''.join(made)}</w:tr>"

    def _cell(self, at: int, content: str, merge: str = "") -> str:
        merged = f'<w:vMerge w:val="{merge}"/>' if merge else ""
        return f'<w:tc><w:tcPr><w:tcW w:w="{self._widths[at]}" w:type="dxa"/>{merged}</w:tcPr>{content}</w:tc>'


_EMPTY_CELL = f'<w:p><w:pPr><w:pStyle w:val="{_DETAIL}"/></w:pPr></w:p>'
_SPACE = '<w:r><w:t xml:space="preserve"> </w:t></w:r>'


def _paragraphs(lines: Lines) -> Iterator[list[Prose]]:
    """The lines in groups that no empty line parts."""
    return (list(group) for filled, group in groupby(lines, key=lambda line: bool(line.words)) if filled)


def _solid(lines: Lines) -> list[Prose]:
    return [line for line in lines if line.words]
