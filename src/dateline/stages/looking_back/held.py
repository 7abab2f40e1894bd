"""What is held of a chronology, as far as it is looked back at."""

from typing import TYPE_CHECKING

from dateline.domain.actors import Actor
from dateline.domain.chronologies import Chronology, Entry
from dateline.domain.events import Dispute, Link
from dateline.domain.records import dataclass
from dateline.domain.reports import Report
from dateline.language.dating import DEFAULT_EXTENTS, Extents, Rules
from dateline.stages.looking_back.knowing import Reported, reported
from dateline.stages.showing import Counting, uncounted

if TYPE_CHECKING:
    from dateline.stages.weighing.lineage import Lineage


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """What is held of a chronology, as far as it is looked back at: `entries` are those in force.

    `lineage` tells where the reports come from, as their texts show; `counting` counts the origins of an entry that is
    made of passages of theirs.
    """

    chronology: Chronology
    entries: tuple[Entry, ...]
    reports: tuple[Report, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    links: tuple[Link, ...] = ()
    actors: tuple[Actor, ...] = ()
    extents: Extents = DEFAULT_EXTENTS
    lineage: "Lineage | None" = None
    counting: Counting = uncounted

    @property
    def rules(self) -> Rules:
        """How dates are read from words alone."""
        head = self.chronology
        return Rules(order=head.order, year=head.year, language=head.language, extents=self.extents)

    def told(self) -> tuple[Reported, ...]:
        """Return the entries with the days by which they were reported."""
        return reported(self.entries, self.reports)
