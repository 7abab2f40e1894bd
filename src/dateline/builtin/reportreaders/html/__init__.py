"""Reads reports from web pages: clues from where they stand, words by the extraction library, furniture apart."""

from dateline.builtin.reportreaders.html.reader import HtmlReportReader

__all__ = ["HtmlReportReader"]
