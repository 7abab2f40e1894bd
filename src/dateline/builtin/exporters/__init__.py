"""The exporters that come with Dateline, one file each."""

from dateline.builtin.exporters.csv import CsvExporter
from dateline.builtin.exporters.docx import DocxExporter
from dateline.builtin.exporters.exchange import EXCHANGE
from dateline.builtin.exporters.html import HtmlExporter
from dateline.builtin.exporters.json import JsonExporter
from dateline.builtin.exporters.markdown import MarkdownExporter
from dateline.builtin.exporters.ods import OdsExporter
from dateline.builtin.exporters.odt import OdtExporter
from dateline.builtin.exporters.pdf import PdfExporter
from dateline.builtin.exporters.text import TextExporter
from dateline.builtin.exporters.xlsx import XlsxExporter
from dateline.domain.roles import Exporter


def all_exporters() -> list[Exporter]:
    """Return one of each."""
    return [
        JsonExporter(),
        MarkdownExporter(),
        HtmlExporter(),
        TextExporter(),
        CsvExporter(),
        XlsxExporter(),
        OdsExporter(),
        DocxExporter(),
        OdtExporter(),
        PdfExporter(),
        *EXCHANGE,
    ]
