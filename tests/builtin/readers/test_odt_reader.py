"""OpenDocument texts that others wrote, whole and broken; and Word documents too long to be read at once."""

import io
import zipfile

import docx
import pytest

from dateline.builtin.readers import slicing
from dateline.builtin.readers.docx import DocxReader
from dateline.builtin.readers.odt import OdtReader
from dateline.domain.errors import Unreadable
from dateline.domain.roles import Sample
from dateline.domain.written import Grid, Heading, Item, Paragraph

SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{space}:1.0"'
    for name, space in {
        "office": "office",
        "text": "text",
        "table": "table",
        "style": "style",
        "fo": "xsl-fo-compatible",
    }.items()
)
STYLES = (
    '<style:style style:name="T1" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>'
    '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>'
    '<style:style style:name="Title" style:family="paragraph"/>'
)


def odt(body: str) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        styles = f"<office:automatic-styles>{STYLES}</office:automatic-styles>"
        content = f"<office:body><office:text>{body}</office:text></office:body>"
        root = f'<office:document-content {SPACES} xmlns:xlink="http://www.w3.org/1999/xlink">{styles}{content}'
        archive.writestr("content.xml", f"{root}</office:document-content>")
    return held.getvalue()


def read(body: str):
    content = odt(body)
    assert OdtReader().accepts(Sample(name="x", size=len(content), head=content))
    return OdtReader().read(content, "x.odt")


def cell(words: str, about: str = "") -> str:
    return f"<table:table-cell {about}><text:p>{words}</text:p></table:table-cell>"


def test_titles_headings_lists_and_italics():
    page = read(
        '<text:p text:style-name="P1">The Ferry</text:p><text:h text:outline-level="2">2031</text:h>'
        '<text:p>She <text:span text:style-name="T1">sails</text:span><text:s text:c="3"/>at'
        "<text:line-break/>dawn</text:p>"
        "<text:list><text:list-item><text:p>3 May: lost</text:p></text:list-item></text:list>"
    )
    title, heading, words, item = page.blocks
    assert isinstance(title, Heading)
    assert (title.level, title.prose.words, page.title) == (1, "The Ferry", "The Ferry")
    assert isinstance(heading, Heading)
    assert isinstance(words, Paragraph)
    assert words.prose.words == "She sails at\ndawn"
    assert [(s.kind, s.start, s.end) for s in words.prose.styles] == [("italic", 4, 9)]
    assert isinstance(item, Item)


def test_merged_cells_and_links():
    page = read(
        "<table:table><table:table-header-rows><table:table-row>"
        + cell("Date")
        + cell("Source")
        + "</table:table-row></table:table-header-rows><table:table-row>"
        + cell("3 May", 'table:number-rows-spanned="2"')
        + cell('<text:a xlink:href="https://a.example/">A</text:a>')
        + "</table:table-row><table:table-row><table:covered-table-cell/>"
        + cell("B")
        + "</table:table-row></table:table>"
    )
    (grid,) = page.blocks
    assert isinstance(grid, Grid)
    assert [[each.prose.words for each in row.cells] for row in grid.rows] == [
        ["Date", "Source"],
        ["3 May", "A"],
        ["3 May", "B"],
    ]
    assert grid.rows[0].cells[0].header
    assert grid.rows[2].cells[0].continued
    assert grid.rows[1].cells[1].prose.links[0].target == "https://a.example/"


def test_notes_comments_and_what_was_struck_out():
    page = read(
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes>"
        "<text:p>Lost<office:annotation><text:p>really?</text:p></office:annotation>"
        '<text:note text:note-class="footnote">'
        "<text:note-citation>1</text:note-citation><text:note-body><text:p>The Gazette</text:p></text:note-body>"
        "</text:note> at sea</text:p>"
    )
    (words,) = page.blocks
    assert words.prose.words == "Lost[1] at sea"
    assert page.notes["1"].words == "The Gazette"
    assert len(page.doubts) == 2


@pytest.mark.parametrize("content", [b"PK\x03\x04", odt("")[:200], odt("<text:p>")])
def test_broken_ones_are_refused_by_name(content):
    with pytest.raises(Unreadable, match=r"x\.odt"):
        OdtReader().read(content, "x.odt")


def test_a_long_word_document_is_read_as_a_short_one_is(monkeypatch):
    document = docx.Document()
    document.add_heading("The Ferry", 1)
    table = document.add_table(rows=31, cols=2)
    for number, row in enumerate(table.rows):
        row.cells[0].text, row.cells[1].text = f"{number} May", f"Event {number}"
    table.cell(9, 0).merge(table.cell(12, 0))
    document.add_paragraph("The end")
    held = io.BytesIO()
    document.save(held)
    whole = DocxReader().read(held.getvalue(), "x.docx")
    monkeypatch.setattr(slicing, "_LONG", 100)
    monkeypatch.setattr(slicing, "_SLICE", 10)
    cut = DocxReader().read(held.getvalue(), "x.docx")

    def rows(page):
        grids = [block for block in page.blocks if isinstance(block, Grid)]
        return [[each.prose.words for each in row.cells] for grid in grids for row in grid.rows]

    assert rows(cut) == rows(whole)
    assert len([block for block in cut.blocks if isinstance(block, Grid)]) > 1
    assert [b.prose.words for b in cut.blocks if not isinstance(b, Grid)] == ["The Ferry", "The end"]
