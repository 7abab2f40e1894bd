"""The readers of reports that come with Dateline."""

from dateline.builtin.reportreaders.html import HtmlReportReader
from dateline.builtin.reportreaders.mail import MailReportReader
from dateline.builtin.reportreaders.mhtml import MhtmlReportReader
from dateline.builtin.reportreaders.odt import OdtReportReader
from dateline.builtin.reportreaders.paged import DocxReportReader, MarkdownReportReader
from dateline.builtin.reportreaders.pdf import PdfReportReader
from dateline.builtin.reportreaders.pictures import PictureReportReader
from dateline.builtin.reportreaders.plain import TextReportReader
from dateline.builtin.reportreaders.rtf import RtfReportReader
from dateline.builtin.reportreaders.slides import OdpReportReader, PptxReportReader
from dateline.builtin.reportreaders.subtitles import SubtitleReportReader
from dateline.domain.roles import ReportReader


def all_report_readers() -> list[ReportReader]:
    """Return one of each."""
    return [
        HtmlReportReader(),
        PdfReportReader(),
        PictureReportReader(),
        DocxReportReader(),
        OdtReportReader(),
        PptxReportReader(),
        OdpReportReader(),
        RtfReportReader(),
        MarkdownReportReader(),
        MailReportReader(),
        MhtmlReportReader(),
        SubtitleReportReader(),
        TextReportReader(),
    ]
