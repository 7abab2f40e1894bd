"""What the entries of a chronology say together about when each was; worked out, never held."""

from collections.abc import Sequence

from dateline.domain.dates import Precision, When
from dateline.domain.records import dataclass
from dateline.domain.shown import ShownEntry
from dateline.language.dating.edtf.value import Bounds
from dateline.language.dating.network import Contradiction, Kind, Network, Question, Step, Why
from dateline.language.relating import names_of, owner_of, statements_of

DATES = frozenset([Kind.WRITTEN_DAY, Kind.WRITTEN_PART, Kind.INFERRED])
"""What an entry's own date can stand on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reckoning:
    """What follows for one entry.

    `closer` is True where the bounds are closer than those held; `steps` are then the reasons that are not its own
    date. `contradictions` are those that the entry has a part in.
    """

    bounds: Bounds
    closer: bool = False
    steps: tuple[Step, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()


def network_of(entries: Sequence[ShownEntry]) -> Network:
    """Return the network of all that the entries, in written order, say about when they were."""
    return Network(statements_of(entries), names=names_of(entries), one="entry", many="entries")


def reckon(entries: Sequence[ShownEntry], name: str) -> Reckoning:
    """Return what follows for the entry of this id from all that the entries say."""
    network = network_of(entries)
    if name not in network.events:
        return Reckoning(bounds=Bounds(None, None, Precision.UNKNOWN))
    when = next(entry.when for entry in entries if entry.id == name)
    bounds, why = network.bounds(name), network.why(name)
    closer = () if _is_overruled(network, name) else _closer(when, bounds, why)
    concerned = (found for found in network.contradictions if name in map(owner_of, found.statements))
    return Reckoning(bounds=bounds, closer=bool(closer), steps=closer, contradictions=tuple(concerned))


def _is_overruled(network: Network, name: str) -> bool:
    """Return whether the entry's own date is set aside: what is left then closes nothing in, it contradicts."""
    return any(said.kind in DATES and owner_of(said) == name for said in network.set_aside)


def _closer(when: When, bounds: Bounds, why: Why) -> tuple[Step, ...]:
    """Return the steps to each bound that is not the one held."""
    earliest = () if bounds.earliest == when.first else why.earliest
    latest = () if bounds.latest == when.last else why.latest
    return (*earliest, *latest)


def worth_asking(entries: Sequence[ShownEntry], limit: int) -> list[Question]:
    """Return the things about the entries' dates that are most worth finding out, best first."""
    return network_of(entries).questions(limit)
