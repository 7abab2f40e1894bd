"""In which edition each entry last changed."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping

from dateline.app.desk import Desk
from dateline.app.standing import held
from dateline.domain.chronologies import Chronology, Edition, Entry
from dateline.domain.events import Assessment, Dispute, Link
from dateline.stages.publishing import Stamp

_ENTRY = "entry:"


def stamps(desk: Desk, chronology: Chronology) -> Mapping[str, Stamp]:
    """Return for each entry, by its id, the first edition that shows it as it stands, with all that is bound to it."""
    editions = [edition for edition in held(desk, Edition) if edition.chronology == chronology.id]
    editions.sort(key=lambda edition: edition.number)
    if not editions:
        return {}
    made = [stamp_of(edition) for edition in editions]
    seqs = [edition.seq for edition in editions]
    last = _last_changes(desk, chronology)
    return {name: made[min(bisect_left(seqs, seq), len(made) - 1)] for name, seq in last.items()}


def stamp_of(edition: Edition) -> Stamp:
    """Return an edition as pages name it."""
    return Stamp(edition=edition.number, published_on=edition.published_at[:10], head=edition.head)


def _last_changes(desk: Desk, chronology: Chronology) -> dict[str, int]:
    """The revision that last touched each entry, or something that is bound to it."""
    reports = {state.subject.partition(":")[2]: state.seq for state in desk.store.states("report")}
    last: dict[str, int] = {}
    for state in desk.store.states("entry", chronology=chronology.id):
        if isinstance(state.value, Entry):
            cited = (reports.get(citation.report or "", 0) for citation in state.value.citations)
            last[state.value.id] = max(state.seq, *cited, 0)
    for name, seq in _bound(desk):
        if name in last:
            last[name] = max(last[name], seq)
    return last


def _bound(desk: Desk) -> Iterator[tuple[str, int]]:
    """The entries that disputes, links and readings are bound to, each with the revision that last touched it."""
    for kind in ("dispute", "link", "assessment"):
        for state in desk.store.states(kind):
            value = state.value
            if isinstance(value, Dispute | Link | Assessment):
                yield value.entry, state.seq
            if isinstance(value, Dispute):
                yield value.target.removeprefix(_ENTRY), state.seq
            if isinstance(value, Link):
                yield value.other, state.seq
