"""What a Word document shows, as WordprocessingML (ECMA-376, part 1, 17.4)."""

from collections.abc import Iterator

from dateline.builtin.exporters.docx.runs import Links, paragraph
from dateline.builtin.exporters.textpage import PageCell, PageRow, StyledParagraph, TextPage

UPRIGHT, LYING = 9_638, 14_570
"""Twentieths of a point between the margins of A4."""

_RAISED = '<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'
_SPACE = '<w:r><w:t xml:space="preserve"> </w:t></w:r>'
_LEAD = f"<w:r>{_RAISED}<w:footnoteRef/></w:r>{_SPACE}"


class Body:
    """Writes a page; `links` and `notes` are full once `write` has run."""

    def __init__(self, page: TextPage) -> None:
        self.page = page
        self.links, self.note_links = Links(), Links()
        self.notes: list[str] = []
        self._widths = page.widths(self.width)
        self._marks = 0

    @property
    def width(self) -> int:
        """The width between the margins."""
        return LYING if self.page.lying else UPRIGHT

    def write(self) -> Iterator[str]:
        """Yield the blocks of the body in order."""
        yield from map(self._paragraph, self.page.opening())
        yield self._table_head()
        yield self._row(self.page.heading(), "<w:tblHeader/>")
        yield from map(self._row, self.page.rows())
        yield "</w:tbl>"

    def _table_head(self) -> str:
        leftward = "<w:bidiVisual/>" if self.page.leftward else ""
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in self._widths)
        return (
            f'<w:tbl><w:tblPr><w:tblStyle w:val="Chronology"/>{leftward}'
            f'<w:tblW w:w="{sum(self._widths)}" w:type="dxa"/>'
            '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0"'
            f' w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
        )

    def _row(self, row: PageRow, about: str = "") -> str:
        whole = "<w:cantSplit/>" if row.whole else ""
        cells = "".join(self._cell(at, cell) for at, cell in enumerate(row.cells))
        return f"<w:tr><w:trPr>{whole}{about}</w:trPr>{cells}</w:tr>"

    def _cell(self, at: int, cell: PageCell) -> str:
        merged = "" if cell.down == 1 else f'<w:vMerge w:val="{"restart" if cell.down else "continue"}"/>'
        content = "".join(map(self._paragraph, cell.paragraphs))
        return f'<w:tc><w:tcPr><w:tcW w:w="{self._widths[at]}" w:type="dxa"/>{merged}</w:tcPr>{content}</w:tc>'

    def _paragraph(self, told: StyledParagraph) -> str:
        before = after = ""
        if told.mark:
            self._marks += 1
            before = f'<w:bookmarkStart w:id="{self._marks}" w:name="{told.mark}"/>'
            after = f'<w:bookmarkEnd w:id="{self._marks}"/>'
        after += _SPACE.join(map(self._note, told.notes))
        return paragraph(told.lines, told.style, self.links, before=before, after=after)

    def _note(self, told: tuple[StyledParagraph, ...]) -> str:
        number = len(self.notes) + 1
        words = (
            paragraph(each.lines, each.style, self.note_links, before="" if at else _LEAD)
            for at, each in enumerate(told)
        )
        self.notes.append(f'<w:footnote w:id="{number}">{"".join(words)}</w:footnote>')
        return f'<w:r>{_RAISED}<w:footnoteReference w:id="{number}"/></w:r>'
