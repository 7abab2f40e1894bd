"""What each format looks like, kept as files: GOLDEN=1 writes them anew, and `git diff` shows what changed."""

import io
import json
import os
import zipfile
from pathlib import Path

import openpyxl
import pytest
from travelling import export

from dateline.builtin.exporters import pdf

GOLDEN = Path(__file__).parent / "golden"
PARTS = {
    "harbour.docx.xml": ("docx", {}, "word/document.xml"),
    "harbour-notes.docx.xml": ("docx", {"sources": "footnotes"}, "word/footnotes.xml"),
    "harbour.carried.xml": ("docx", {}, "customXml/item1.xml"),
    "harbour.odt.xml": ("odt", {}, "content.xml"),
    "harbour-notes.odt.xml": ("odt", {"sources": "footnotes"}, "content.xml"),
    "harbour.carried.rdf": ("odt", {}, "dateline.rdf"),
}


def compared(name: str, content: str) -> None:
    path = GOLDEN / name
    if os.environ.get("GOLDEN"):
        path.write_text(content, "utf-8", newline="")
    assert path.read_bytes().decode() == content


@pytest.mark.parametrize(("name", "form"), [("harbour.csv", "csv"), ("harbour.txt", "text")])
def test_texts(harbour, name, form):
    compared(name, export(harbour, form).decode())


@pytest.mark.parametrize("name", PARTS)
def test_parts(harbour, name):
    form, wishes, part = PARTS[name]
    with zipfile.ZipFile(io.BytesIO(export(harbour, form, **wishes))) as archive:
        compared(name, archive.read(part).decode().replace("><", ">\n<"))


def test_the_content_of_a_spreadsheet(harbour):
    with zipfile.ZipFile(io.BytesIO(export(harbour, "ods"))) as archive:
        compared("harbour.ods.xml", archive.read("content.xml").decode().replace("><", ">\n<"))


def test_cells(harbour):
    # The parts of a workbook are the library's own affair; what stands in its cells is ours.
    book = openpyxl.load_workbook(io.BytesIO(export(harbour, "xlsx")))
    cells = {sheet.title: [list(row) for row in sheet.iter_rows(values_only=True)] for sheet in book}
    compared("harbour.xlsx.json", json.dumps(cells, ensure_ascii=False, indent=1) + "\n")


def test_page(harbour):
    compared("harbour.pdf.json", json.dumps(pdf._page(harbour), ensure_ascii=False, indent=1) + "\n")
