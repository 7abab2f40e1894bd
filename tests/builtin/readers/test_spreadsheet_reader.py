"""Spreadsheets, read as they are shown."""

import datetime
import io
import zipfile

import openpyxl
import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.styles import Font
from openpyxl.worksheet.hyperlink import Hyperlink

from dateline.builtin.readers.sheets.formats import display, general
from dateline.domain.errors import Unreadable
from dateline.domain.written import Grid, Heading

JULY_24 = datetime.datetime(2031, 7, 24, 6, 50)  # noqa: DTZ001  (spreadsheets know no time zones)


def _saved(book) -> bytes:
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def _book(rows, formats=None):
    book = openpyxl.Workbook()
    sheet = book.active
    for row in rows:
        sheet.append(row)
    for cell, code in (formats or {}).items():
        sheet[cell].number_format = code
    return book, sheet


def _with_sheet(content, change):
    """The same workbook with its first sheet changed by a function."""
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(held, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            new.writestr(name, change(part) if name.endswith("sheet1.xml") else part)
    return held.getvalue()


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("m/d/yyyy", "2031-07-24"),
        ("dd.mm.yy", "2031-07-24"),
        ("[$-409]d-mmm-yy;@", "2031-07-24"),
        ("dddd, mmmm d, yyyy", "2031-07-24"),
        ("mmm-yy", "2031-07"),
        ('mmmm" of "yyyy', "2031-07"),
        ("yyyy", "2031"),
        ("d-mmm", "24 July"),
        ("mmmm", "July"),
        ("m/d/yy h:mm", "2031-07-24 06:50"),
        ("yyyy-mm-dd hh:mm:ss", "2031-07-24 06:50:00"),
        ("h:mm AM/PM", "06:50"),
        ("mm:ss", ""),
        ("General", "48053.2847222222"),
    ],
)
def test_a_date_is_no_finer_than_its_cell_shows(code, shown):
    assert display(48053.284722222222, code).words == shown


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        (5.0, "General", "5"),
        (0.1 + 0.2, "General", "0.3"),
        (1984.0, "0", "1984"),
        (500.0, '0" BC"', "500 BC"),
        (-500.0, '0;0" BC"', "500 BC"),
        (-5.0, "0", "-5"),
        (330.0, '"c. "0', "c. 330"),
        (0.25, "0%", "25%"),
        (1.5, "[h]:mm", "1.5"),
        (-1.0, "yyyy", "-1"),
        (59.0, "yyyy-mm-dd", "1900-02-28"),
        (61.0, "yyyy-mm-dd", "1900-03-01"),
        (9e9, "yyyy", "9000000000"),
    ],
)
def test_numbers_are_shown_with_the_words_of_their_format(value, code, shown):
    assert display(value, code).words == shown


def test_the_calendar_of_1904():
    assert display(0.0, "yyyy-mm-dd", from_1904=True).words == "1904-01-01"
    assert general(1e20) == "1e+20"


def test_a_workbook_becomes_a_grid(read, cells):
    book, sheet = _book(
        [
            ["The Ferry", None, None],
            ["Date", "Event", "Source"],
            [JULY_24.date(), "Sails", "Wire"],
            [None, "Lands", '=HYPERLINK("https://wire.example/2","Wire 2")'],
            [5, True, 1.5],
        ],
        {"A3": "mmm-yy"},
    )
    sheet.merge_cells("A1:C1")
    sheet.merge_cells("A3:A4")
    sheet["C3"].hyperlink = Hyperlink(ref="C3", target="https://wire.example/1?a=1&b=2", location="top")
    sheet["B3"] = CellRichText("Sails ", TextBlock(InlineFont(i=True), "early"))
    sheet["B4"].font = Font(strike=True)
    sheet["B4"].comment = Comment("denied by the Guild", "Quill")
    page = read(_saved(book), "ferry.xlsx")
    title, grid = page.blocks
    assert title.prose.words == "The Ferry"
    assert cells(grid) == [
        ["Date", "Event", "Source"],
        ["2031-07", "Sails early", "Wire"],
        ["2031-07", "Lands", "Wire 2"],
        ["5", "TRUE", "1.5"],
    ]
    assert all(cell.header for cell in grid.rows[0].cells)
    assert grid.rows[2].cells[0].continued
    assert grid.rows[1].cells[2].prose.links[0].target == "https://wire.example/1?a=1&b=2#top"
    assert grid.rows[2].cells[2].prose.links[0].target == "https://wire.example/2"
    assert [(s.kind, s.start) for s in grid.rows[1].cells[1].prose.styles] == [("italic", 6)]
    assert [(s.kind, s.target) for s in grid.rows[2].cells[1].prose.styles] == [("struck", ""), ("note", "B4")]
    assert "denied by the Guild" in page.notes["B4"].words
    assert grid.rows[1].place == "sheet 'Sheet', row 3"


def test_a_day_without_its_year_stays_without_it(read):
    book, _ = _book([["Date", "Event"], [JULY_24, "Sails"], [JULY_24, "Lands"]], {"A2": "d-mmm", "A3": "mmm d"})
    page = read(_saved(book), "ferry.xlsx")
    assert [row.cells[0].prose.words for row in page.blocks[-1].rows[1:]] == ["24 July", "24 July"]
    assert "the file holds 2031 behind them" in page.doubts[0]


def test_sheets_without_a_table_are_left_out_and_named(read):
    book, _ = _book([["Date", "Event"], ["7/24", "Sails"]])
    book.create_sheet("Memo")["A1"] = "only a note"
    hidden = book.create_sheet("Old")
    hidden.append(["Date", "Event"])
    hidden.append(["7/25", "Lands"])
    hidden.sheet_state = "hidden"
    book.create_sheet("Blank")
    page = read(_saved(book), "ferry.xlsx")
    assert len(page.blocks) == 1
    assert page.doubts == (
        "sheet 'Memo' was left out, because it holds no table",
        "sheet 'Old' was left out, because it is hidden",
    )


def test_several_sheets_come_under_their_names(read):
    book, sheet = _book([["Date", "Event"], ["7/24", "Sails"]])
    sheet.title = "2031"
    more = book.create_sheet("2032")
    more.append(["Date", "Event"])
    more.append(["1/2", "Lands"])
    page = read(_saved(book), "ferry.xlsx")
    assert [b.prose.words if isinstance(b, Heading) else len(b.rows) for b in page.blocks] == ["2031", 2, "2032", 2]


def test_far_cells_and_wide_merges_do_not_hang(read, cells):
    book, sheet = _book([["Date", "Event"], ["7/24", "Sails"]])
    sheet["XFD1048576"] = "far"
    sheet["C5"] = "wide"
    merge = b'</sheetData><mergeCells count="1"><mergeCell ref="C5:XFD1048575"/></mergeCells>'
    page = read(_with_sheet(_saved(book), lambda part: part.replace(b"</sheetData>", merge)), "ferry.xlsx")
    assert cells(page.blocks[-1])[1:] == [["7/24", "Sails", "", ""], ["", "", "wide", "wide"], ["", "", "", "far"]]
    assert page.blocks[-1].rows[-1].place == "sheet 'Sheet', row 1048576"


def test_no_table_at_all_says_so(read):
    book, _ = _book([["only"], ["words"]])
    with pytest.raises(Unreadable, match=r"ferry\.xlsx: no sheet that is shown holds a table"):
        read(_saved(book), "ferry.xlsx")


@pytest.mark.parametrize("share", [0.3, 0.9])
def test_half_a_workbook_says_what_is_missing(read, share):
    content = _saved(_book([["Date", "Event"], ["7/24", "Sails"]])[0])
    with pytest.raises(Unreadable, match="the end of the file is missing"):
        read(content[: int(len(content) * share)], "ferry.xlsx")


def test_entities_in_a_workbook_are_refused(read):
    bomb = b'<!DOCTYPE l [<!ENTITY l "lol"><!ENTITY m "&l;&l;">]>'
    content = _saved(_book([["Date", "Event"], ["7/24", "Sails"]])[0])
    with pytest.raises(Unreadable, match=r"sheet1\.xml' inside declares a document type"):
        read(_with_sheet(content, lambda part: bomb + part), "ferry.xlsx")


def test_a_workbook_that_is_none(read):
    with pytest.raises(Unreadable, match=r"ferry\.xls: not a sound workbook"):
        read(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "ferry.xls")


ODS = """<office:document-content
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0">
<office:automatic-styles>
 <number:date-style style:name="N1"><number:month number:textual="true"/><number:year/></number:date-style>
 <number:date-style style:name="N2"><number:day/><number:month/><number:year/></number:date-style>
 <style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/>
 <style:style style:name="ce2" style:family="table-cell" style:data-style-name="N2"/>
 <style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>
</office:automatic-styles>
<office:body><office:spreadsheet>
<table:table table:name="Ferry">
 <table:table-column table:default-cell-style-name="ce2"/><table:table-column table:number-columns-repeated="16383"/>
 <table:table-row><table:table-cell><text:p>Date</text:p></table:table-cell>
  <table:table-cell><text:p>Event</text:p></table:table-cell>
  <table:table-cell table:number-columns-repeated="16000"/></table:table-row>
 <table:table-row><table:table-cell table:style-name="ce1" office:date-value="2031-07-24">
   <text:p>Jul 31</text:p></table:table-cell>
  <table:table-cell><office:annotation><text:p>denied</text:p></office:annotation><text:p>Sails <text:a
   xlink:href="https://wire.example/1">early</text:a><text:s/>on</text:p><text:p>again</text:p></table:table-cell>
 </table:table-row>
 <table:table-row><table:table-cell table:number-rows-spanned="2" office:date-value="2031-07-25T06:50:00">
  <text:p>25.07.31</text:p></table:table-cell><table:table-cell><text:p>Lands</text:p></table:table-cell></table:table-row>
 <table:table-row table:number-rows-repeated="2"><table:covered-table-cell/><table:table-cell><text:p>Sinks</text:p>
  </table:table-cell></table:table-row>
 <table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/>
 </table:table-row>
</table:table>
<table:table table:name="Old" table:style-name="ta2"><table:table-row><table:table-cell><text:p>x</text:p>
</table:table-cell></table:table-row></table:table>
</office:spreadsheet></office:body></office:document-content>"""


def _ods(content: str) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content)
    return held.getvalue()


def test_an_opendocument_sheet_becomes_a_grid(read, cells):
    page = read(_ods(ODS), "ferry.ods")
    (grid,) = [block for block in page.blocks if isinstance(block, Grid)]
    assert cells(grid) == [
        ["Date", "Event"],
        ["2031-07", "Sails early on\nagain"],
        ["2031-07-25", "Lands"],
        ["2031-07-25", "Sinks"],
        ["", "Sinks"],
    ]
    assert grid.rows[3].cells[0].continued
    assert [(s.kind, s.target) for s in grid.rows[1].cells[1].prose.styles] == [
        ("link", "https://wire.example/1"),
        ("note", "2/2"),
    ]
    assert page.notes["2/2"].words == "denied"
    assert page.doubts == ("sheet 'Old' was left out, because it is hidden",)


def test_a_row_repeated_a_million_times_is_refused(read):
    with pytest.raises(Unreadable, match="repeats one row 1,000,000 times"):
        read(_ods(ODS.replace('number-rows-repeated="2"', 'number-rows-repeated="1000000"')), "ferry.ods")


def test_an_address_in_a_cell_that_leads_to_it_is_one_link_and_not_two(read):
    book, sheet = _book([["Date", "Event", "Source"], ["24 July 2031", "Sails", "The Wire\nhttps://wire.example/1"]])
    sheet["C2"].hyperlink = "https://wire.example/1"
    (grid,) = read(_saved(book), "ferry.xlsx").blocks
    assert grid.rows[1].cells[2].prose.links == ()
