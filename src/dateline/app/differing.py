"""What differs between two moments, two editions or two cases."""

from collections.abc import Sequence

from dateline.app.desk import Desk
from dateline.app.standing import standing
from dateline.app.viewing import choose_among, entries_of, find_chronology
from dateline.domain.chronologies import Chronology, Edition, Entry, EntryState
from dateline.domain.errors import NotFound
from dateline.stages.comparing import Difference, differences


def between_moments(desk: Desk, old: str | int, new: str | int | None, slug: str = "") -> tuple[Difference, ...]:
    """Return what differs between the case at `old` and at `new` (None: as it stands now).

    A moment is a revision's number, an ISO date or time, or "edition 2".
    """
    return differences(_entries_at(desk, old, slug), _entries_at(desk, new, slug))


def between_cases(one: Desk, other: Desk, slug: str = "") -> tuple[Difference, ...]:
    """Return what `other` has that `one` has not, and the other way round, entry by entry."""
    return differences(_entries_at(one, None, slug), _entries_at(other, None, slug))


def _entries_at(desk: Desk, moment: str | int | None, slug: str) -> Sequence[Entry]:
    if moment is None:
        return _standing(entries_of(desk, find_chronology(desk, slug)))
    states = desk.store.as_of(_resolved(desk, moment, slug))
    values = [state.value for state in states.values()]
    chronology = choose_among([v for v in values if isinstance(v, Chronology)], slug, desk.folder.name)
    entries = [v for v in values if isinstance(v, Entry) and v.chronology == chronology.id]
    return _standing(sorted(entries, key=lambda entry: entry.position))


def _standing(entries: Sequence[Entry]) -> list[Entry]:
    return [entry for entry in entries if entry.state is not EntryState.WITHDRAWN]


def _resolved(desk: Desk, moment: str | int, slug: str) -> str | int:
    """Return the revision that an edition stands on; other moments stay as they are."""
    if not isinstance(moment, str) or not moment.lower().startswith("edition"):
        return moment
    number = moment.lower().removeprefix("edition").strip()
    chronology = find_chronology(desk, slug)
    editions = [each.value for each in standing(desk, Edition) if each.value.chronology == chronology.id]
    for edition in editions:
        if str(edition.number) == number:
            return edition.seq
    raise NotFound(f"edition {number}: {chronology.slug} has {len(editions)}; `dateline log` lists them")
