"""Whom "Id." and other short citations mean, as sentences name them."""

from collections.abc import Iterable, Mapping

from dateline.domain.shown import ShownCitation, ShownEntry
from dateline.language.wording import credit

_FULL = "full"


def full_citations(entries: Iterable[ShownEntry]) -> Mapping[str, ShownCitation]:
    """Return by the id of each report the first citation that gives it in full."""
    found: dict[str, ShownCitation] = {}
    for entry in entries:
        for account in entry.accounts:
            citation = account.citation
            if citation.kind == _FULL and citation.resolves_to:
                found.setdefault(citation.resolves_to, citation)
    return found


def credit_meant(citation: ShownCitation, full: Mapping[str, ShownCitation]) -> str:
    """Return the short name of the source that a citation means: of "Id." whoever that is."""
    return credit(citation if citation.kind == _FULL else full.get(citation.resolves_to or "", citation))
