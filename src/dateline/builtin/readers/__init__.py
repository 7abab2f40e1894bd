"""The readers that come with Dateline, one file each."""

from dateline.builtin.readers.bibliographies import BibliographyReader
from dateline.builtin.readers.csv import CsvReader
from dateline.builtin.readers.docx import DocxReader
from dateline.builtin.readers.html import HtmlReader
from dateline.builtin.readers.jsonfiles import JsonReader
from dateline.builtin.readers.markdown import MarkdownReader
from dateline.builtin.readers.odt import OdtReader
from dateline.builtin.readers.spreadsheet import SpreadsheetReader
from dateline.builtin.readers.text import TextReader
from dateline.builtin.readers.timesketch import TimesketchReader
from dateline.domain.roles import Reader


def all_readers() -> list[Reader]:
    """Return one of each."""
    return [
        TextReader(),
        MarkdownReader(),
        HtmlReader(),
        CsvReader(),
        DocxReader(),
        JsonReader(),
        SpreadsheetReader(),
        OdtReader(),
        TimesketchReader(),
        BibliographyReader(),
    ]
