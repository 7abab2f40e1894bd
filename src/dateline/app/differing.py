"""What differs between two moments, two editions or two cases."""

from collections.abc import Iterable, Sequence

from dateline.app.desk import Desk
from dateline.app.moments import states_at
from dateline.app.standing import held
from dateline.app.viewing import choose_among, entries_of, find_chronology
from dateline.domain.chronologies import Chronology, Entry, EntryState
from dateline.domain.reports import Report
from dateline.language.citing import completed
from dateline.stages.comparing import Difference, differences


def between_moments(desk: Desk, old: str | int, new: str | int | None, slug: str = "") -> tuple[Difference, ...]:
    """Return what differs between the case at `old` and at `new` (None: as it stands now).

    A moment is a revision's number (bare or as "#12"), an ISO date or time, or "edition 2".
    """
    return differences(_entries_at(desk, old, slug), _entries_at(desk, new, slug))


def between_cases(one: Desk, other: Desk, slug: str = "") -> tuple[Difference, ...]:
    """Return what `other` has that `one` has not, and the other way round, entry by entry."""
    return differences(_entries_at(one, None, slug), _entries_at(other, None, slug))


def _entries_at(desk: Desk, moment: str | int | None, slug: str) -> Sequence[Entry]:
    if moment is None:
        return _standing(entries_of(desk, find_chronology(desk, slug)), held(desk, Report))
    values = [state.value for state in states_at(desk, moment, slug).values()]
    chronology = choose_among([v for v in values if isinstance(v, Chronology)], slug, desk.folder.name)
    entries = [v for v in values if isinstance(v, Entry) and v.chronology == chronology.id]
    reports = [v for v in values if isinstance(v, Report)]
    return _standing(sorted(entries, key=lambda entry: entry.position), reports)


def _standing(entries: Iterable[Entry], reports: Iterable[Report]) -> list[Entry]:
    """Return the entries in force, as they are shown and written out: with what is known of the reports they cite."""
    known = {report.id: report for report in reports}
    return [completed(entry, known) for entry in entries if entry.state is not EntryState.WITHDRAWN]
