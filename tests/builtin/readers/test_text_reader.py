"""Plain text: lines, paragraphs, encodings, tables parted by tabs."""

import codecs

import pytest

from dateline.builtin.readers.decoding import MAX_TEXT, decode
from dateline.builtin.readers.text import TextReader
from dateline.domain.errors import Unreadable
from dateline.domain.written import Grid, Heading, Paragraph


def test_every_line_is_a_paragraph_and_runs_of_empty_lines_are_rules(read, outline):
    page = read("A work in progress\n\n\n7/24 Minister sails\nReporting by Quill\n\n", "ferry.txt")
    assert page.flattened
    assert outline(page) == [
        ("text", "A work in progress"),
        ("rule", ""),
        ("text", "7/24 Minister sails"),
        ("text", "Reporting by Quill"),
    ]
    assert [block.place for block in page.blocks] == ["line 1", "line 2", "line 4", "line 5"]


def test_line_ends_of_all_systems_part_lines(read, outline):
    assert [words for _, words in outline(read("a\r\nb\rc\u2028d\n", "ends.txt"))] == ["a", "b", "c", "d"]


def test_a_source_that_goes_on_below_its_row_stays_in_its_cell(read, cells) -> None:
    rows = (
        "3 May\tSails\tWire",
        "4 May\tLost\tReporting by Ada Lund: “gone”",
        "5 May\tFound\tId.",
        "6 May\tRaised\tId.",
    )
    second = "\n\nReporting by Bo Carr:\n“gone too”\n"
    pasted = f"Date\tEvent\tSource\n{rows[0]}\n{rows[1]}{second}{rows[2]}\n\n2031\n{rows[3]}\n"
    page = read(pasted, "ferry.txt")
    [grid] = [block for block in page.blocks if isinstance(block, Grid)][:1]
    assert cells(grid)[2] == ["4 May", "Lost", "Reporting by Ada Lund: “gone”\nReporting by Bo Carr:\n“gone too”"]
    assert cells(grid)[3] == ["5 May", "Found", "Id."]
    assert "2031" in [block.prose.words for block in page.blocks if isinstance(block, Paragraph)]


def test_tabbed_lines_are_a_table_from_three_rows_on(read, cells):
    page = read("Ferry\nDate\tEvent\tSource\n7/24\tSails\tWire\n7/25\tLands\nEnd", "ferry.txt")
    (grid,) = [block for block in page.blocks if isinstance(block, Grid)]
    assert cells(grid) == [["Date", "Event", "Source"], ["7/24", "Sails", "Wire"], ["7/25", "Lands", ""]]
    assert [row.place for row in grid.rows] == ["line 2", "line 3", "line 4"]
    assert not any(isinstance(block, Grid) for block in read("7/24\tSails\n7/25\tLands\n", "two.txt").blocks)


def test_indented_lines_are_no_table(read):
    page = read("\tone day\n\tanother day\n\ta third day\n", "indented.txt")
    assert not any(isinstance(block, Grid) for block in page.blocks)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "cp1250", "cp1251"]
)
def test_encodings_are_found(encoding):
    written = {
        "cp1250": "Zażółć gęślą jaźń, dnia 5 maja 1999 roku nad portem\n",
        "cp1251": "24 июля 2031 года паром прибыл в порт для переговоров\n",
    }.get(encoding, "Voilà – der Führer’s ferry: “déjà vu” on 24 July 2031 at the harbour wall\n")
    assert decode(written.encode(encoding), "ferry.txt").text == written


def test_a_guess_is_doubted_and_a_certainty_is_not():
    assert decode("Café du port".encode("cp1252"), "ferry.txt").doubts
    assert not decode("Café du port".encode(), "ferry.txt").doubts


def test_damaged_utf8_stays_utf8():
    decoded = decode("žluťoučký kůň ".encode() * 20 + b"\xff tail", "ferry.txt")
    assert decoded.encoding == "utf-8"
    assert decoded.text.count("\ufffd") == 1
    assert "1 places" in decoded.doubts[0]


@pytest.mark.parametrize("content", [b"", b" \n\t\n", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_empty_files_say_so(content):
    with pytest.raises(Unreadable, match=r"ferry\.txt: the file is empty"):
        decode(content, "ferry.txt")


def test_binary_content_names_the_byte():
    with pytest.raises(Unreadable, match=r"0x00 at offset 3"):
        decode(b"abc\0\0\0\1\2\3", "ferry.txt")
    assert decode(b"a stray \0 in a long line of words, " + b"word " * 100, "ferry.txt").text.startswith("a stray  in")


def test_text_that_is_too_large_is_refused():
    with pytest.raises(Unreadable, match=r"more than 64 MB is not read whole: split it"):
        decode(b"a" * (MAX_TEXT + 1), "ferry.txt")


def test_underlined_lines_are_headings() -> None:
    text = b"Diary\n=====\n\n1940\n----\n\n3 May: Snow.\n-----------------------------\n4 May: Rain.\n"
    headings = [block for block in TextReader().read(text, "diary.txt").blocks if isinstance(block, Heading)]
    assert [(heading.level, heading.prose.words) for heading in headings] == [(1, "Diary"), (2, "1940")]


LETTERS = "Die Größe der Grube wäre übertrieben, sagte der Rat am Dienstag für „alle“. "


@pytest.mark.parametrize(
    ("written", "declared", "read_as"),
    [
        ("cp1252", "utf-8", "cp1252"),
        ("utf-8", "iso-8859-1", "utf-8"),
        ("utf-8", "shift_jis", "utf-8"),
        ("utf-8", "utf-8", "utf-8"),
        ("cp1252", "windows-1252", "cp1252"),
    ],
)
def test_an_encoding_that_lies_is_not_believed(written: str, declared: str, read_as: str) -> None:
    decoded = decode((LETTERS * 3).encode(written), "a.html", declared=declared)
    assert (decoded.text, decoded.encoding) == (LETTERS * 3, read_as)
    is_lie = codecs.lookup(declared).name not in (written, codecs.lookup(written).name)
    assert ["calls itself" in each for each in decoded.doubts] == [True] * is_lie


@pytest.mark.parametrize(
    ("content", "declared"),
    [
        ("Ã© for é".encode("cp1252"), "iso-8859-1"),
        (LETTERS.encode() * 9 + b"\xe4", "utf-8"),
        ("Die Größe".encode("cp1252") + "\u00e4".encode() * 2, "iso-8859-1"),
    ],
)
def test_a_letter_or_two_that_might_be_another_encoding_prove_nothing(content: bytes, declared: str) -> None:
    read_as = "utf-8" if declared == "utf-8" else "cp1252"
    assert decode(content, "a.html", declared=declared).encoding == read_as
