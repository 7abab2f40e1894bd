"""Held entries → the chronology as it is shown, with all that is worked out from it."""

from collections.abc import Iterable, Sequence

from dateline.domain.actors import Actor
from dateline.domain.chronologies import Chronology, Citation, Entry, EntryState
from dateline.domain.events import Assessment, Dispute, Link, Silence
from dateline.domain.reports import Report
from dateline.domain.shown import Shown, ShownAccount, ShownChronology, ShownCitation, ShownEntry
from dateline.stages.weighing import origins_of


def show(  # noqa: PLR0913 - one keyword for each kind of thing that is held
    chronology: Chronology,
    entries: Iterable[Entry],
    *,
    reports: Iterable[Report] = (),
    disputes: Iterable[Dispute] = (),
    links: Iterable[Link] = (),
    assessments: Iterable[Assessment] = (),
    actors: Iterable[Actor] = (),
    silences: Iterable[Silence] = (),
    head: str = "",
    edition: int | None = None,
    page: slice | None = None,
    withdrawn: bool = False,
    drafts: bool = False,
) -> Shown:
    """Return the chronology with its entries in written order, numbered from 1, and everything worked out from them.

    `page` limits what is shown, not what is looked at: numbers, short citations and disputes are those of the whole.
    Drafts and withdrawn entries are left out unless asked for.
    """
    kept = _in_order(entries, withdrawn=withdrawn, drafts=drafts)
    del reports, links, assessments, actors, silences
    by_entry: dict[str, list[Dispute]] = {}
    for dispute in disputes:
        by_entry.setdefault(dispute.entry, []).append(dispute)
    numbered = list(enumerate(kept, start=1))[page or slice(None)]
    return Shown(
        chronology=_heading(chronology, head, edition),
        entries=tuple(_entry(n, entry, by_entry.get(entry.id, ())) for n, entry in numbered),
    )


def _in_order(entries: Iterable[Entry], *, withdrawn: bool, drafts: bool) -> list[Entry]:
    hidden = {EntryState.WITHDRAWN: not withdrawn, EntryState.DRAFT: not drafts}
    return sorted((entry for entry in entries if not hidden.get(entry.state)), key=lambda e: (e.position, e.id))


def _heading(chronology: Chronology, head: str, edition: int | None) -> ShownChronology:
    return ShownChronology(
        slug=chronology.slug,
        title=chronology.title,
        status=chronology.status,
        edition=edition,
        head=head,
        language=chronology.language,
        preface=chronology.preface,
        sort=chronology.sort.value,
        order=chronology.order,
        year=chronology.year,
    )


def _entry(n: int, entry: Entry, disputes: Sequence[Dispute]) -> ShownEntry:
    accounts = tuple(
        ShownAccount(citation=_citation(citation), text=citation.text, styles=citation.styles)
        for citation in entry.citations
    )
    return ShownEntry(
        id=entry.id,
        n=n,
        state=entry.state.value,
        when=entry.when,
        text=entry.text,
        styles=entry.styles,
        accounts=accounts,
        disputes=tuple(disputes),
        origins=origins_of([account.citation for account in accounts]),
        lane=entry.lane,
        details=entry.details,
        merged_into=entry.merged_into,
    )


def _citation(citation: Citation) -> ShownCitation:
    return ShownCitation(
        label=citation.label,
        kind=citation.kind.value,
        bylines=citation.bylines,
        publisher=citation.publisher or None,
        affiliation=citation.affiliation or None,
        title=citation.title or None,
        url=citation.url or None,
        archive_url=citation.archive_url or None,
        published=citation.published,
        based_on=citation.based_on,
        locator=citation.locator or None,
        anonymous=citation.anonymous,
        report=citation.report,
        resolves_to=citation.report,
        resolution="",
    )
