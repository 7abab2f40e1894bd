"""What an OpenDocument text shows (ODF 1.3, part 3)."""

import re
from collections.abc import Iterator

from dateline.builtin.exporters.packing import attribute, text
from dateline.builtin.exporters.textpage import PageCell, PageRow, StyledParagraph, TextPage
from dateline.domain.prose import Prose
from dateline.language.scripts import begins_leftward

LEFTWARD = "Leftward"
"""What the names of paragraph styles end in whose words run from right to left."""
_STYLES = {"bold": "Strong_20_Emphasis", "italic": "Emphasis", "struck": "Struck"}
_BLANKS = re.compile(r"(?<= ) +|^ +")
_BREAK = "<text:line-break/>"


class Body:
    """Writes a page as the content of a text."""

    def __init__(self, page: TextPage) -> None:
        self.page = page
        self._notes = 0

    def write(self) -> Iterator[str]:
        """Yield the blocks of the body in order."""
        yield from map(self._paragraph, self.page.opening())
        columns = "".join(
            f'<table:table-column table:style-name="Chronology.{at}"/>' for at in range(len(self.page.columns))
        )
        heading = self._row(self.page.heading())
        yield f'<table:table table:name="Chronology" table:style-name="Chronology">{columns}'
        yield f"<table:table-header-rows>{heading}</table:table-header-rows>"
        yield from map(self._row, self.page.rows())
        yield '</table:table><text:p text:style-name="ChronologyDetail"/>'

    def _row(self, row: PageRow) -> str:
        style = "Whole" if row.whole else "Breaking"
        return f'<table:table-row table:style-name="{style}">{"".join(map(self._cell, row.cells))}</table:table-row>'

    def _cell(self, cell: PageCell) -> str:
        if not cell.down:
            return "<table:covered-table-cell/>"
        over = f' table:number-rows-spanned="{cell.down}"' if cell.down > 1 else ""
        content = "".join(map(self._paragraph, cell.paragraphs))
        about = f'office:value-type="string" table:style-name="Cell"{over}'
        return f"<table:table-cell {about}>{content}</table:table-cell>"

    def _paragraph(self, told: StyledParagraph, before: str = "") -> str:
        words = "".join(line.words for line in told.lines)
        style = told.style + (LEFTWARD if begins_leftward(words) else "")
        shown = before + _BREAK.join(map(line_of, told.lines)) + " ".join(map(self._note, told.notes))
        if told.mark:
            name = f'text:name="{told.mark}"'
            shown = f"<text:bookmark-start {name}/>{shown}<text:bookmark-end {name}/>"
        return f'<text:p text:style-name="{style}">{shown}</text:p>'

    def _note(self, told: tuple[StyledParagraph, ...]) -> str:
        self._notes += 1
        number = self._notes
        about = f'text:id="ftn{number}" text:note-class="footnote"'
        body = "".join(self._paragraph(each) for each in told)
        mark = f"<text:note-citation>{number}</text:note-citation>"
        return f"<text:note {about}>{mark}<text:note-body>{body}</text:note-body></text:note>"


def line_of(line: Prose) -> str:
    """Return a line with its links and with what is bold, italic or struck, in the styles that the file names."""
    pieces: list[str] = []
    at = 0
    for style in line.styles:
        pieces.append(_words(line.words[at : style.start]))
        covered = _words(line.words[style.start : style.end])
        if style.kind == "link":
            pieces.append(f'<text:a xlink:type="simple" xlink:href="{attribute(style.target)}">{covered}</text:a>')
        else:
            pieces.append(f'<text:span text:style-name="{_STYLES[style.kind]}">{covered}</text:span>')
        at = style.end
    return "".join(pieces) + _words(line.words[at:])


def _words(words: str) -> str:
    """The words with tabs as elements, and blanks behind blanks too: as text they would run into one."""
    spaced = _BLANKS.sub(lambda found: f'<text:s text:c="{len(found[0])}"/>', text(words))
    return spaced.replace("\t", "<text:tab/>")
