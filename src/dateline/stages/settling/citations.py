"""Makes citations of written sources, and reports of what they cite."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from dateline.domain.chronologies import Citation, CitationKind
from dateline.domain.ids import new_id
from dateline.domain.reports import Report
from dateline.domain.written import WrittenSource
from dateline.language import citing
from dateline.language.citing import originals

Cited = tuple[Citation, ...]


@dataclass(slots=True)
class _Known:
    """The reports met so far, by the key of their citations; `fullest` is the citation that says most."""

    ids: dict[str, str] = field(default_factory=dict)
    fullest: dict[str, Citation] = field(default_factory=dict)

    def take(self, citation: Citation) -> str | None:
        """Return the id of the report cited, None where nothing is named that could be told from another."""
        key = citing.key(citation)
        if not (citation.label.strip() or citation.url or citation.archive_url):
            return None
        identifier = citation.report or self.ids.get(key) or new_id()
        self.ids.setdefault(key, identifier)
        held = self.fullest.get(identifier)
        if held is None or len(held.label) < len(citation.label):
            self.fullest[identifier] = citation
        return identifier


def citation_of(source: WrittenSource) -> Citation:
    """Return the citation that a written source makes: label, address and account as they stand."""
    read = _read(source.label, source.url, source.after)
    if not source.text and not source.archive_url:
        return read
    text, original = originals.part(source.text)
    return replace(
        read,
        archive_url=source.archive_url or read.archive_url,
        text=text.words,
        styles=text.styles,
        original=original,
    )


@lru_cache(maxsize=4096)
def _read(label: str, url: str, after: str) -> Citation:
    """Chronologies cite the same sources over and over."""
    return citing.read(label, url, after)


def bind(cited: Sequence[Cited], kept: Sequence[bool]) -> tuple[list[Cited], tuple[Report, ...]]:
    """Return the citations bound to the reports they mean, and these reports.

    Short forms are resolved in the order of the entries. Citations of entries that are `kept` stay as they are.
    """
    known = _Known()
    full = [_with_reports(citations, known, keep=keep) for citations, keep in zip(cited, kept, strict=True)]
    resolved = [
        citations if keep else _resolved(citations, (found.report for found in resolutions))
        for citations, keep, resolutions in zip(full, kept, citing.resolve(full), strict=True)
    ]
    return resolved, tuple(_report(identifier, citation) for identifier, citation in known.fullest.items())


def _with_reports(citations: Cited, known: _Known, *, keep: bool) -> Cited:
    found = [known.take(c) if c.kind is CitationKind.FULL else c.report for c in citations]
    return citations if keep else tuple(replace(c, report=r) for c, r in zip(citations, found, strict=True))


def _resolved(citations: Cited, reports: Iterable[str | None]) -> Cited:
    return tuple(
        replace(citation, report=report) if report and report != citation.report else citation
        for citation, report in zip(citations, reports, strict=True)
    )


def _report(identifier: str, citation: Citation) -> Report:
    return Report(
        id=identifier,
        label=citation.label.rstrip().removesuffix(":").rstrip(),
        title=citation.title,
        publisher=citation.publisher,
        bylines=citation.bylines,
        affiliation=citation.affiliation,
        address=citation.url,
        archive_address=citation.archive_url,
        published=citation.published,
        based_on=citation.based_on,
    )
