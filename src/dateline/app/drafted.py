"""The drafts of the inbox among what is held: shown where drafts are asked for, never written."""

from collections.abc import Mapping
from dataclasses import replace

from dateline.app.desk import Desk
from dateline.app.inbox import Inbox, inbox_of
from dateline.app.proposing import last_drafting
from dateline.app.viewing import through_veil
from dateline.domain.chronologies import Chronology, Entry, EntryState
from dateline.domain.folding import State
from dateline.domain.ids import Subject, subject


def drafted_states(desk: Desk, slug: str = "") -> Mapping[Subject, State]:
    """Return the waiting drafts as states of version 0, written behind all entries, with their disputes as proposals.

    Nothing where nothing was drafted, or where the case has no chronology to show them in.
    """
    if last_drafting(desk, slug) is None:
        return {}
    inbox = inbox_of(desk, slug)
    return _entries(desk, inbox, inbox.chronology) | _disputes(inbox) if inbox.chronology else {}


def drafts_among(desk: Desk, chronology: Chronology) -> list[Entry]:
    """Return all drafts of a chronology as outsiders see them: entries written as such, and those of its inbox."""
    held = {state.subject: state for state in desk.store.states("entry", chronology=chronology.id)}
    states = through_veil(desk, {**held, **drafted_states(desk, chronology.slug)})
    entries = [state.value for state in states.values() if isinstance(state.value, Entry)]
    return [entry for entry in entries if entry.state is EntryState.DRAFT]


def _entries(desk: Desk, inbox: Inbox, chronology: Chronology) -> dict[Subject, State]:
    end = _end(desk, chronology)
    states = {}
    for place, each in enumerate(inbox.waiting, start=1):
        if each.draft.adds_to == each.id:
            continue
        entry = replace(each.draft.entry, chronology=chronology.id, position=end + place, state=EntryState.DRAFT)
        name = subject("entry", entry.id)
        states[name] = State(subject=name, version=0, seq=0, value=entry)
    return states


def _end(desk: Desk, chronology: Chronology) -> float:
    """Return the position of the entry that was written last in order, 0 where there is none."""
    count = desk.store.count("entry", chronology=chronology.id)
    last = desk.store.states("entry", chronology=chronology.id, offset=count - 1, limit=1) if count else []
    return max((state.value.position for state in last if isinstance(state.value, Entry)), default=0.0)


def _disputes(inbox: Inbox) -> dict[Subject, State]:
    states = {}
    for each in inbox.waiting:
        for dispute in each.draft.disputes:
            name = subject("dispute", dispute.id)
            states[name] = State(subject=name, version=0, seq=0, value=replace(dispute, drawn=False))
    return states
