"""What an export of ours held when it was written, by the head of the record that it carries."""

from collections.abc import Iterable, Sequence, Set

from dateline.app.desk import Desk
from dateline.domain.chronologies import Entry, EntryState
from dateline.domain.folding import State
from dateline.domain.reports import Report
from dateline.language.citing import completed


def held_at(desk: Desk, head: str, held: Sequence[Entry], named: Set[str]) -> list[Entry]:
    """Return the entries, of those `held` now, as a file held them that was written when `head` ended the record.

    `named` are the ids in the file. Where the head is none of this record, they are as they are now. What the file
    names and the record cannot tell of that time any more is as it is now as well.
    """
    now = [entry for entry in held if _can_be_missed(entry, named)]
    past = _then(desk, head, {entry.id for entry in held})
    if past is None:
        return now
    then = {entry.id: entry for entry in past if _can_be_missed(entry, named)}
    unknown = {entry.id for entry in now if entry.id in named and entry.id not in then}
    return [then.get(entry.id, entry) for entry in held if entry.id in then or entry.id in unknown]


def _then(desk: Desk, head: str, known: Set[str]) -> list[Entry] | None:
    """Return the entries as they stood when `head` ended the record; None where it does not lie behind."""
    if not head or head == desk.store.head().digest:
        return None
    seq = next((revision.seq for revision in desk.store.log() if revision.digest == head), None)
    return None if seq is None else _entries(desk.store.as_of(seq).values(), known)


def _entries(states: Iterable[State], known: Set[str]) -> list[Entry]:
    values = [state.value for state in states]
    reports = {value.id: value for value in values if isinstance(value, Report)}
    return [completed(value, reports) for value in values if isinstance(value, Entry) and value.id in known]


def _can_be_missed(entry: Entry, named: Set[str]) -> bool:
    """True for what exports hold: entries in force, and drafts where the file names them."""
    return entry.in_force or (entry.state is EntryState.DRAFT and entry.id in named)
