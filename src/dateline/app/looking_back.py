"""What was publicly known on a day."""

from collections.abc import Mapping

from dateline.app.desk import Desk
from dateline.app.sealing import must_not_tell, veil_of
from dateline.app.viewing import (
    counting_for,
    find_chronology,
    lineage_for,
    shown,
    snapshots_at,
    standing_of,
    standing_states,
)
from dateline.app.wanted import Wanted
from dateline.domain.actors import Actor
from dateline.domain.chronologies import Chronology, Entry
from dateline.domain.dates import Day
from dateline.domain.errors import Invalid
from dateline.domain.events import Dispute, Link
from dateline.domain.folding import State
from dateline.domain.ids import Subject
from dateline.domain.reports import Report
from dateline.domain.shown import Shown
from dateline.language import dating
from dateline.language.dating import Rules
from dateline.stages.looking_back import Held, Known


def known_by(desk: Desk, day: str, slug: str = "") -> tuple[Shown, Known]:
    """Return the chronology as reports published by a day tell it, and what of it cannot be told.

    The day is given as 2031-08-14 or 14 August 2031.
    """
    from dateline.stages.looking_back import show_known  # noqa: PLC0415 - takes time to load, and what is held needs none of it

    chronology = find_chronology(desk, slug)
    states = standing_states(desk)
    present = shown(desk, Wanted(slug=chronology.slug), states=states)
    back = held_of(desk, states, chronology)
    entries = {entry.id: entry for entry in present.entries}
    seen, known = show_known(back, back.told(), present, entries.__getitem__, _day(desk, day))
    must_not_tell(veil_of(desk), [seen, known], chronology.slug)
    return seen, known


def held_of(desk: Desk, states: Mapping[Subject, State], chronology: Chronology) -> Held:
    """Return what is held of a chronology, out of everything that stands, as far as it is looked back at."""
    entries = [entry for entry in standing_of(states, Entry) if entry.chronology == chronology.id and entry.in_force]
    snapshots = snapshots_at(desk, states)
    lineage = lineage_for(desk, states, snapshots, entries)
    return Held(
        chronology=chronology,
        entries=tuple(entries),
        reports=tuple(standing_of(states, Report)),
        disputes=tuple(standing_of(states, Dispute)),
        links=tuple(standing_of(states, Link)),
        actors=tuple(standing_of(states, Actor)),
        extents=desk.settings.extents,
        lineage=lineage,
        counting=counting_for(desk, states, snapshots, lineage),
    )


def _day(desk: Desk, words: str) -> Day:
    """Return the one day that words name, read as case.toml says."""
    settings = desk.settings
    when = dating.parse(words, Rules(order=settings.order, year=settings.year, language=settings.language))
    if not when.earliest or when.earliest[:10] != (when.latest or "")[:10]:
        raise Invalid(f"{words}: is no one day; give one as 2031-08-14 or 14 August 2031")
    return Day.parse(when.earliest[:10])
