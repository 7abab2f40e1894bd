"""The readers of reports that come with Dateline."""

from dateline.builtin.reportreaders.html import HtmlReportReader
from dateline.domain.roles import ReportReader


def all_report_readers() -> list[ReportReader]:
    """Return one of each."""
    return [HtmlReportReader()]
