"""Delimited tables, as programs and people write them."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dateline.builtin.readers.csv import CsvReader
from dateline.domain.errors import Unreadable
from dateline.domain.written import Paragraph


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_steadiest_delimiter_parts_the_cells(read, cells, delimiter):
    rows = [["Date", "Event", "Source"], ["7/24", "sails, at last; gone", "Wire"], ["7/25", "lands | sinks", ""]]
    quoted = [[f'"{cell}"' if set(cell) & set(",;|") else cell for cell in row] for row in rows]
    page = read("\n".join(delimiter.join(row) for row in quoted), "ferry.csv")
    assert cells(page.blocks[0]) == rows
    assert all(cell.header for cell in page.blocks[0].rows[0].cells)


def test_cells_of_many_lines_and_ragged_rows(read, cells):
    page = read('start,end,what\n1438,1463,"grows\n""and"" grows",x,,\n\n1526,,lands\n', "ferry.csv")
    (grid,) = page.blocks
    assert cells(grid) == [
        ["start", "end", "what", ""],
        ["1438", "1463", 'grows\n"and" grows', "x"],
        ["1526", "", "lands", ""],
    ]
    assert [row.place for row in grid.rows] == ["line 1", "line 2", "line 5"]


def test_the_separator_named_on_the_first_line_holds(read, cells):
    page = read("sep=;\nDate;Event\n7/24;a,b\n7/25;c,d\n", "ferry.csv")
    assert cells(page.blocks[0]) == [["Date", "Event"], ["7/24", "a,b"], ["7/25", "c,d"]]


def test_lines_above_the_header_are_paragraphs(read, cells):
    page = read("The Ferry,,\nkept by Quill,,\nDate,Event,Source\n7/24,sails,Wire\n7/25,lands,Wire\n", "f.csv")
    assert [block.prose.words for block in page.blocks if isinstance(block, Paragraph)] == [
        "The Ferry",
        "kept by Quill",
    ]
    assert cells(page.blocks[-1])[0] == ["Date", "Event", "Source"]


def test_no_header_is_marked_where_the_first_row_holds_a_date(read):
    page = read("7/24,sails,Wire\n7/25,lands,Wire\n", "f.csv")
    assert not any(cell.header for row in page.blocks[0].rows for cell in row.cells)


def test_html_in_cells_is_read_and_bare_signs_are_not(read):
    page = read(
        'Date,Event\n7/24,"<p>Sails <a href=""https://wire.example/1"">early</a></p>"\n7/25,a < b & c\n', "f.csv"
    )
    marked, plain = page.blocks[0].rows[1].cells[1].prose, page.blocks[0].rows[2].cells[1].prose
    assert (marked.words, marked.links[0].target) == ("Sails early", "https://wire.example/1")
    assert plain.words == "a < b & c"


@pytest.mark.parametrize(
    "words",
    [
        "if a<b and c>d then e",
        "Ann <ann@quill.example> said x<y",
        "Wire <desk@wire.example>",
        "<redacted>",
        "<b> is the second letter",
        "a <time> to come",
        "<!-- left open",
        "5 < 6 & 7 > 6",
    ],
)
def test_signs_that_are_no_known_element_stay_as_words(read, words):
    page = read(f"Date,Event\n7/24,{words}\n", "f.csv")
    assert (page.blocks[-1].rows[-1].cells[1].prose.words, page.doubts) == (words, ())


def test_signs_beside_elements_stay_as_words(read):
    page = read("Date,Event\n7/24,<b>Wire</b> <desk@wire.example> if x<y\n", "f.csv")
    prose = page.blocks[-1].rows[-1].cells[1].prose
    assert (prose.words, [style.kind for style in prose.styles]) == ("Wire <desk@wire.example> if x<y", ["bold"])


@pytest.mark.parametrize(
    ("words", "left", "named"),
    [
        ("sails <script>go()</script>", "sails", "<script>"),
        ("sails <style>p{}</style>", "sails", "<style>"),
        ("sails <iframe src=x>y</iframe>", "sails", "<iframe>"),
        ("sails <img src=x>", "sails", "<img>"),
    ],
)
def test_what_is_taken_away_with_its_content_is_named(read, words, left, named):
    page = read(f"Date,Event\n7/24,{words}\n", "f.csv")
    assert page.blocks[-1].rows[-1].cells[1].prose.words == left
    (doubt,) = page.doubts
    assert doubt.startswith(f"line 2: {named} was left out")


def test_what_json_loses_is_named(read):
    rows = '[{"date": "7/24", "event": "sails"}, {"date": "7/25", "event": "lands <img src=x>"}]'
    assert "2: <img> was left out" in read(rows, "f.json").doubts[0]


def test_a_timelinejs_sheet_is_known_by_its_columns(read):
    assert read("Year,Month,Headline,Text,Media\n2031,7,Sails,x,y\n", "f.csv").facts == {"format": "timelinejs"}
    assert read("Year,Month,What\n2031,7,Sails\n", "f.csv").facts == {}


def test_an_unclosed_quotation_mark_swallows_no_rows(read):
    rows = "".join(f"{day},sails,Wire\n" for day in range(600))
    page = read('Date,Event,Source\n7/24,"sails,Wire\n' + rows, "f.csv")
    assert len(page.blocks[0].rows) == 602
    assert "line 2: a quotation mark that is never closed" in page.doubts[0]


def test_a_table_without_words_says_so(read):
    with pytest.raises(Unreadable, match="no row holds any words"):
        read('""\n', "f.csv")


def test_a_table_too_wide_to_hold_says_so(read):
    with pytest.raises(Unreadable, match=r"30001 rows of up to 1001 columns"):
        read("x," * 1000 + "x\n" + "a,b\n" * 30_000, "f.csv")


_CELL = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Z"), exclude_characters="<&"), max_size=8)


@given(st.lists(st.lists(_CELL.filter(bool), min_size=2, max_size=4), min_size=1, max_size=6))
@example([["0", "|"], ["0", "0", "0"]])
def test_whatever_is_written_with_quotes_comes_back(rows):
    quoted = [",".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows]
    page = CsvReader().read(("\n".join(quoted) + "\n").encode(), "any.csv")
    found = [[cell.prose.words for cell in row.cells if cell.prose.words] for row in page.blocks[-1].rows]
    above = [[block.prose.words] for block in page.blocks[:-1]]
    assert above + found == rows


def test_formula_that_links_is_a_link(read):
    page = read(
        'Date,Event\n1999,"=HYPERLINK(""https://permits.example/1"",""First permit"")"\n2000,x\n', "permits.csv"
    )
    prose = page.blocks[0].rows[1].cells[1].prose
    assert prose.words == "First permit"
    assert [link.target for link in prose.links] == ["https://permits.example/1"]
