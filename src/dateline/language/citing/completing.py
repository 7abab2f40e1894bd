"""Citations with what is known of their reports: what was corrected of a report holds wherever it is cited."""

from collections.abc import Mapping
from dataclasses import replace

from dateline.domain.chronologies import Citation, CitationKind, Entry
from dateline.domain.reports import Report

_FIELDS = {
    "bylines": "bylines",
    "publisher": "publisher",
    "affiliation": "affiliation",
    "title": "title",
    "url": "address",
    "archive_url": "archive_address",
    "published": "published",
    "based_on": "based_on",
}
"""The fields of a citation, with those of its report."""


def completed(entry: Entry, reports: Mapping[str, Report]) -> Entry:
    """Return the entry whose full citations say what their reports say; what a report leaves open stays as cited.

    The label stays as it was written, and short forms are left to what they point to.
    """
    citations = tuple(_completed(citation, reports) for citation in entry.citations)
    same = all(one is other for one, other in zip(citations, entry.citations, strict=True))
    return entry if same else replace(entry, citations=citations)


def _completed(citation: Citation, reports: Mapping[str, Report]) -> Citation:
    report = reports.get(citation.report or "") if citation.kind is CitationKind.FULL else None
    if report is None:
        return citation
    known = {name: value for name, own in _FIELDS.items() if (value := getattr(report, own))}
    said = {name: value for name, value in known.items() if value != getattr(citation, name)}
    return replace(citation, **said) if said else citation
