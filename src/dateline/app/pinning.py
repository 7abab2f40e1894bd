"""Fills in where in a report the words stand that an entry quotes: page, paragraph or time."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.app.chronologies import choose
from dateline.app.desk import Desk
from dateline.app.entries import standing_entry
from dateline.app.standing import decide
from dateline.app.viewing import find_shown, shown
from dateline.app.wanted import Wanted
from dateline.domain.chronologies import Quotation
from dateline.domain.proofs import ProofKind
from dateline.domain.records import dataclass
from dateline.domain.revisions import Act
from dateline.domain.shown import ShownAccount, ShownEntry

_MOST_PLACES = 3
_SHORT = {"page": "p.", "pages": "pp.", "paragraph": "para.", "paragraphs": "paras."}
_COUNTED = re.compile(r"(page|paragraph)(s?) (?=\d)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pinned:
    """A citation that was given a locator: the number of its entry and its own there, from 1."""

    entry: int
    citation: int
    label: str
    locator: str


def pin_cites(desk: Desk, entry: str = "", *, slug: str = "", reason: str, dry_run: bool = False) -> list[Pinned]:
    """Give the citations of an entry, or of all, that lack one the place where the words quoted under them stand.

    A place counts only where the report bears the words out and has them once. One revision is written for each entry.
    """
    view = shown(desk, Wanted(slug=choose(desk, slug).value.slug, sealed=True))
    entries = [find_shown(view, entry)] if entry else view.entries
    pinned: list[Pinned] = []
    for each in entries:
        found = list(_pinned(each))
        if found and not dry_run:
            _decide(desk, each.id, found, reason)
        pinned += found
    return pinned


def _decide(desk: Desk, identifier: str, found: Sequence[Pinned], reason: str) -> None:
    before = standing_entry(desk, identifier)
    citations = list(before.value.citations)
    for each in found:
        citations[each.citation - 1] = replace(citations[each.citation - 1], locator=each.locator)
    decide(desk, Act.REVISE_ENTRY, [before.becomes(replace(before.value, citations=tuple(citations)))], reason=reason)


def _pinned(entry: ShownEntry) -> Iterator[Pinned]:
    for number, account in enumerate(entry.accounts, start=1):
        places = list(dict.fromkeys(_places(entry, account)))
        if not account.citation.locator and 0 < len(places) <= _MOST_PLACES:
            label = account.citation.label
            yield Pinned(entry=entry.n, citation=number, label=label, locator=", ".join(map(_shortened, places)))


def _places(entry: ShownEntry, account: ShownAccount) -> Iterator[str]:
    """Yield where the words quoted under a source stand, and those of the entry's own that are that report's."""
    report = account.citation.resolves_to
    original = account.original.quotations if account.original else ()
    for quotation in (*account.quotations, *original, *entry.quotations):
        evidence = quotation.evidence
        if evidence and evidence.report == report and evidence.passage and _stands_once(quotation):
            yield evidence.passage.place


def _stands_once(quotation: Quotation) -> bool:
    evidence = quotation.evidence
    found = quotation.proof in {ProofKind.EXACT, ProofKind.MARKED} and evidence is not None and evidence.places == 1
    return found and bool(evidence and evidence.passage and evidence.passage.place)


def _shortened(place: str) -> str:
    """Return a place as citations write it: "p. 3", "pp. 3–4", "para. 4"; times stay."""
    return _COUNTED.sub(lambda found: f"{_SHORT[found[1] + found[2]]} ", place)
