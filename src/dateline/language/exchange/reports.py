"""The reports that a chronology cites, each once, with all that its citations tell of it."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from dateline.domain.chronologies import Citation, CitationKind
from dateline.domain.records import dataclass
from dateline.domain.shown import Shown, ShownAccount, ShownCitation, ShownEntry
from dateline.language.citing import key
from dateline.language.citing.identity import address_key
from dateline.language.typesetting import linkable


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedReport:
    """A report: its id, the fullest citation of it, and the entries that cite it, in order."""

    id: str
    citation: Citation
    entries: tuple[ShownEntry, ...] = ()

    @property
    def address(self) -> str:
        """Where it can be read, "" where no address is known that only leads to a page."""
        return linkable(self.citation.url) or self.archive

    @property
    def archive(self) -> str:
        """Where a copy is kept, "" where none is known."""
        return linkable(self.citation.archive_url)

    @property
    def title(self) -> str:
        """Its title, else how it is cited, else its address."""
        named = self.citation.title or self.citation.label.strip().removesuffix(":")
        return " ".join(named.split()) or self.address or "a source without a name"

    @property
    def tells_more(self) -> bool:
        """True where more than a label is known of it."""
        return bool(self.citation.bylines or self.citation.title or self.citation.publisher)


def cited_reports(shown: Shown) -> Mapping[str, CitedReport]:
    """Return the reports by id, in the order in which they are first cited."""
    return reports_in(shown.entries)


def reports_in(told: Iterable[ShownEntry]) -> Mapping[str, CitedReport]:
    """Return the reports that some entries cite, as `cited_reports` does."""
    fullest: dict[str, ShownCitation] = {}
    entries: dict[str, dict[str, ShownEntry]] = {}
    for entry, account in _accounts(told):
        name, citation = report_of(account), account.citation
        if not name:
            continue
        entries.setdefault(name, {})[entry.id] = entry
        if name not in fullest or _weight(citation) > _weight(fullest[name]):
            fullest[name] = citation
    return {
        name: CitedReport(id=name, citation=held_citation(citation), entries=tuple(entries[name].values()))
        for name, citation in fullest.items()
    }


def report_of(account: ShownAccount) -> str:
    """Return the id of the report under which the account is given, "" for a short form that points to nothing."""
    citation = account.citation
    if named := citation.resolves_to or citation.report:
        return named
    if citation.kind != CitationKind.FULL.value:
        return ""
    address = citation.url or citation.archive_url
    return _named(address_key(address) if address else key(held_citation(citation)))


@lru_cache(maxsize=8192)
def _named(meaning: str) -> str:
    return "c" + hashlib.sha256(meaning.encode()).hexdigest()[:20]


def held_citation(citation: ShownCitation) -> Citation:
    """Return the citation as it is held."""
    return Citation(
        label=citation.label,
        kind=CitationKind(citation.kind),
        bylines=citation.bylines,
        publisher=citation.publisher or "",
        affiliation=citation.affiliation or "",
        title=citation.title or "",
        url=citation.url or "",
        archive_url=citation.archive_url or "",
        published=citation.published,
        based_on=citation.based_on,
        locator=citation.locator or "",
        anonymous=citation.anonymous,
        report=citation.report,
    )


def _accounts(entries: Iterable[ShownEntry]) -> Iterator[tuple[ShownEntry, ShownAccount]]:
    return ((entry, account) for entry in entries for account in entry.accounts)


def _weight(citation: ShownCitation) -> tuple[bool, int]:
    """What stands by itself weighs more than what points back; then the longer label."""
    return citation.kind == CitationKind.FULL.value, len(citation.label)
