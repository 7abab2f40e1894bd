"""Gathers what a site tells besides the chronology as it stands."""

from dateline.app.desk import Desk
from dateline.app.past_editions import past_editions
from dateline.app.standing import held
from dateline.app.viewing import entries_of
from dateline.domain.actors import Actor
from dateline.domain.chronologies import Chronology
from dateline.domain.events import Dispute, Link
from dateline.domain.reports import Report
from dateline.stages.looking_back import Held
from dateline.stages.publishing.record import Record, spans_of


def site_record(desk: Desk, chronology: Chronology) -> Record:
    """Return the reports, actors and editions of a chronology, and what is needed to look back at it."""
    editions = past_editions(desk, chronology)
    reports, actors = tuple(held(desk, Report)), tuple(held(desk, Actor))
    back = Held(
        chronology=chronology,
        entries=tuple(entry for entry in entries_of(desk, chronology) if entry.in_force),
        reports=reports,
        disputes=tuple(held(desk, Dispute)),
        links=tuple(held(desk, Link)),
        actors=actors,
        extents=desk.settings.extents,
    )
    return Record(reports=reports, actors=actors, held=back, editions=editions, spans=spans_of(editions))
