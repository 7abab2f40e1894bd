"""Acts on the sources of entries."""

from dataclasses import replace
from typing import TypedDict, Unpack

from dateline.app.chronologies import choose
from dateline.app.dating import rules_for
from dateline.app.desk import Desk
from dateline.app.entries import standing_entry
from dateline.app.reports import find_report
from dateline.app.standing import decide
from dateline.domain.chronologies import CitationKind, Entry
from dateline.domain.dates import When
from dateline.domain.errors import Conflict, Invalid, NotFound
from dateline.domain.prose import Style
from dateline.domain.revisions import Act
from dateline.language.citing import read


class CitationFields(TypedDict, total=False):
    """What can be said of a citation besides what is read out of its label; `report` is a report's id."""

    kind: CitationKind
    bylines: tuple[str, ...]
    publisher: str
    affiliation: str
    title: str
    url: str
    archive_url: str
    published: When | None
    based_on: tuple[str, ...]
    locator: str
    anonymous: bool
    text: str
    styles: tuple[Style, ...]
    report: str | None


def add_citation(
    desk: Desk, entry: str, label: str, *, reason: str, chronology: str | None = None, **known: Unpack[CitationFields]
) -> Entry:
    """Give an entry a further source, last; bylines, publisher and the like are read out of the label unless given."""
    before = standing_entry(desk, entry, chronology)
    if not label.strip() and not known.get("url"):
        raise Invalid(f"entry {before.value.id}: a citation needs a label or an address; give one")
    if report := known.get("report"):
        known["report"] = find_report(desk, report).id
    rules = rules_for(desk, choose(desk, before.value.chronology).value)
    citation = replace(read(label, known.get("url", ""), rules=rules), **known)
    if citation in before.value.citations:
        raise Conflict(f"entry {before.value.id}: has this citation already; revise the account under it instead")
    after = replace(before.value, citations=(*before.value.citations, citation))
    decide(desk, Act.ADD_CITATION, [before.becomes(after)], reason=reason)
    return after


def take_citation(desk: Desk, entry: str, which: int | str, *, reason: str, chronology: str | None = None) -> Entry:
    """Take a source from an entry, by its number there (from 1) or its label, with the account under it."""
    before = standing_entry(desk, entry, chronology)
    citations = list(before.value.citations)
    del citations[_place(before.value, which)]
    after = replace(before.value, citations=tuple(citations))
    decide(desk, Act.TAKE_CITATION, [before.becomes(after)], reason=reason)
    return after


def _place(entry: Entry, which: int | str) -> int:
    labels: list[int | str] = [citation.label for citation in entry.citations]
    places = [which - 1] if isinstance(which, int) else [at for at, label in enumerate(labels) if label == which]
    found = [place for place in places if 0 <= place < len(labels)]
    if not found:
        numbered = "; ".join(f"{number} {label}" for number, label in enumerate(labels, start=1)) or "none"
        raise NotFound(f"entry {entry.id}: no citation {which!r}; its citations are: {numbered}")
    if len(found) > 1:
        raise Invalid(f"entry {entry.id}: {len(found)} citations have this label; name one by its number")
    return found[0]
