"""In which edition each entry last changed."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping

from dateline.domain.chronologies import Chronology, Edition, Entry
from dateline.domain.events import Assessment, Dispute, Link
from dateline.domain.folding import State
from dateline.domain.grades import AccountGrade, Likelihood, SourceGrade
from dateline.domain.ids import Subject
from dateline.domain.reports import Report
from dateline.stages.publishing import Stamp

_ENTRY = "entry:"


def stamps(states: Mapping[Subject, State], chronology: Chronology) -> Mapping[str, Stamp]:
    """Return for each entry, by its id, the first edition that shows it as it stands, with all that is bound to it.

    `states` are those of everything that stands.
    """
    held = (state.value for state in states.values())
    editions = [each for each in held if isinstance(each, Edition) and each.chronology == chronology.id]
    editions.sort(key=lambda edition: edition.number)
    if not editions:
        return {}
    made = [stamp_of(edition) for edition in editions]
    seqs = [edition.seq for edition in editions]
    last = _last_changes(states.values(), chronology)
    return {name: made[min(bisect_left(seqs, seq), len(made) - 1)] for name, seq in last.items()}


def stamp_of(edition: Edition) -> Stamp:
    """Return an edition as pages name it."""
    return Stamp(edition=edition.number, published_on=edition.published_at[:10], head=edition.head)


def _last_changes(states: Iterable[State], chronology: Chronology) -> dict[str, int]:
    """The revision that last touched each entry, or something that is bound to it."""
    reports = dict(_reports(states))
    last: dict[str, int] = {}
    for state in states:
        if isinstance(state.value, Entry) and state.value.chronology == chronology.id:
            cited = (reports.get(citation.report or "", 0) for citation in state.value.citations)
            last[state.value.id] = max(state.seq, *cited, 0)
    for name, seq in _bound(states):
        if name in last:
            last[name] = max(last[name], seq)
    return last


def _reports(states: Iterable[State]) -> Iterator[tuple[str, int]]:
    """The reports, each with the revision that last touched it, or the grade of it or of its publisher."""
    graded = {state.value.source: state.seq for state in states if isinstance(state.value, SourceGrade)}
    for state in states:
        if isinstance(state.value, Report):
            names = (f"report:{state.value.id}", f"publisher:{state.value.publisher}")
            yield state.value.id, max(state.seq, *(graded.get(name, 0) for name in names))


def _bound(states: Iterable[State]) -> Iterator[tuple[str, int]]:
    """The entries that what authors judged is bound to, each with the revision that last touched it."""
    for state in states:
        value = state.value
        if isinstance(value, Dispute | Link | Assessment | AccountGrade | Likelihood):
            yield value.entry, state.seq
        if isinstance(value, Dispute):
            yield value.target.removeprefix(_ENTRY), state.seq
        if isinstance(value, Link):
            yield value.other, state.seq
