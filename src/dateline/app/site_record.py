"""Gathers what a site tells besides the chronology as it stands."""

from collections.abc import Mapping

from dateline.app.desk import Desk
from dateline.app.looking_back import held_of
from dateline.app.past_editions import past_editions
from dateline.domain.chronologies import Chronology
from dateline.domain.folding import State
from dateline.domain.ids import Subject
from dateline.stages.publishing.record import Record, spans_of


def site_record(desk: Desk, states: Mapping[Subject, State], chronology: Chronology) -> Record:
    """Return the reports, actors and editions of a chronology, and what is needed to look back at it.

    `states` are those of everything that stands.
    """
    editions = past_editions(desk, chronology, states)
    back = held_of(desk, states, chronology)
    return Record(reports=back.reports, actors=back.actors, held=back, editions=editions, spans=spans_of(editions))
