"""Which reader accepts a file."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.builtin.readers import all_readers
from dateline.builtin.readers.sniffing import kind_of
from dateline.domain.roles import Sample


def zipped(*parts: tuple[str, bytes]) -> bytes:
    """Return a zip of such parts that packs none of them."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as written:
        for name, content in parts:
            written.writestr(name, content)
    return packed.getvalue()


TABLE = "| Date | Event |\n|---|---|\n| 7/24 | The ferry sails |\n"


@pytest.mark.parametrize(
    ("content", "name", "reader"),
    [
        ("7/24 The ferry sails\n", "table.txt", "text"),
        ("7/24 The ferry sails\n", "table", "text"),
        ("The ferry, the pier; and the wire\n", "story.log", "text"),
        (TABLE, "table.md", "markdown"),
        (TABLE, "table.txt", "markdown"),
        ("---\ntitle: Ferry\n---\n7/24 sails\n", "ferry", "markdown"),
        ("<!DOCTYPE html><p>7/24", "saved.txt", "html"),
        ("<ul><li>7/24</li></ul>", "list.html", "html"),
        ("<table><tr><td>7/24</td></tr></table>", "paste", "html"),
        ("<details><summary>1816</summary></details>\n", "zeit.md", "markdown"),
        ("Date,Event,Source\n7/24,Sails,Wire\n7/25,Lands,Wire\n7/26,Sinks,Wire\n", "ferry.txt", "csv"),
        ("a,b\n", "ferry.csv", "csv"),
        ("a\tb\n", "ferry.tsv", "csv"),
        ("sep=;\na;b\n", "ferry.txt", "csv"),
        ('{"events": []}', "ferry.txt", "json"),
        ('{"dateline": 1}', "ferry.json", "json"),
        ("[a link](https://wire.example/1) and more", "notes.txt", "text"),
        ("{% comment %} hello", "notes.txt", "text"),
        ("", "empty.txt", "text"),
        (b"\xff\xfe7\x00/\x002\x004\x00", "wide.txt", "text"),
        (zipped(("word/document.xml", b"")), "renamed.txt", "docx"),
        (zipped(("xl/workbook.xml", b"")), "renamed.txt", "spreadsheet"),
        (zipped(("word/media/a.xlsx", zipped(("xl/workbook.xml", b""))), ("word/document.xml", b"")), "a", "docx"),
        (zipped(("mimetype", b"application/vnd.oasis.opendocument.spreadsheet")), "a", "spreadsheet"),
        (b"PK\x03\x04cut", "half.docx", "docx"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old.xls", "spreadsheet"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "locked.docx", "docx"),
    ],
)
def test_content_decides_first_and_the_name_last(accepting, content, name, reader):
    assert accepting(content.encode() if isinstance(content, str) else content, name) == [reader]


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"%PDF-1.7\n", "ferry.pdf"),
        (b"{\\rtf1 7/24}", "ferry.rtf"),
        (b"\x89PNG\r\n\x1a\n\0\0", "ferry.png"),
        (b"\x00\x01\x02\x03" * 50, "ferry.txt"),
        (b"\x1f\x8b\x08\x00", "ferry.md"),
        (b"PK\x03\x04\0\0anything", "ferry.zip"),
        (zipped(("notes.txt", b"word/document.xml, xl/workbook.xml: parts of office files")), "ferry.zip"),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related\n\n", "ferry.mhtml"),
    ],
)
def test_nobody_accepts_what_nobody_reads(accepting, content, name):
    assert accepting(content, name) == []


@given(
    content=st.one_of(
        st.binary(max_size=300),
        st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace")),
        st.lists(st.sampled_from(["# a\n", "| a | b |\n", "<p>", "a,b,c\n", "{", '"events":', "7/24\t", "---\n"])).map(
            lambda parts: "".join(parts).encode()
        ),
    ),
    suffix=st.sampled_from(["", ".txt", ".md", ".html", ".csv", ".json", ".docx", ".xlsx", ".xls", ".doc", ".zip"]),
)
def test_no_file_has_two_readers(content, suffix):
    sample = Sample(name="any" + suffix, size=len(content), head=content)
    assert sum(reader.accepts(sample) for reader in all_readers()) <= 1


def test_text_that_begins_with_a_note_mark_is_no_json() -> None:
    assert kind_of(Sample(name="notes.txt", size=40, head=b"[1] Mill papers, box 2\n[2] Diary\n")) == "text"
