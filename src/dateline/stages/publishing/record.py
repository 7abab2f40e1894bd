"""What a site tells besides the chronology as it stands: reports, actors, what was known when, and earlier editions."""

from collections.abc import Iterable, Mapping
from dataclasses import field
from enum import StrEnum
from types import MappingProxyType

from dateline.domain.actors import Actor
from dateline.domain.chronologies import Edition, Entry
from dateline.domain.records import dataclass
from dateline.domain.reports import Report
from dateline.stages.looking_back import Held


class ChangeKind(StrEnum):
    """What became of an entry from one edition to the next; "around" is a dispute or a reading bound to it."""

    ADDED = "added"
    REVISED = "revised"
    AROUND = "around"
    WITHDRAWN = "withdrawn"
    REDACTED = "redacted"


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryChange:
    """What became of one entry: `before` and `after` are what anybody could read, None where that was nothing.

    Both are None where words are withheld, or where what the entry said was taken out of the record since.
    """

    id: str
    kind: ChangeKind
    before: Entry | None = None
    after: Entry | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PastEdition:
    """One edition that was published, with what changed since the one before.

    `withheld` is True where something was redacted after either of the two: then their words are not for printing.
    """

    edition: Edition
    withheld: bool = False
    changes: tuple[EntryChange, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """When an entry was first published and when it last changed, as editions."""

    first: Edition
    last: Edition


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """All that. `held` is None where nothing is known of what was reported when; `spans` go by the entries' ids."""

    reports: tuple[Report, ...] = ()
    actors: tuple[Actor, ...] = ()
    held: Held | None = None
    editions: tuple[PastEdition, ...] = ()
    spans: Mapping[str, Span] = field(default_factory=lambda: MappingProxyType({}))


NO_RECORD = Record()


def spans_of(editions: Iterable[PastEdition]) -> Mapping[str, Span]:
    """Return for each entry ever published its first and its last edition; `editions` run from the first."""
    spans: dict[str, Span] = {}
    for past in editions:
        for change in past.changes:
            known = spans.get(change.id)
            spans[change.id] = Span(first=known.first if known else past.edition, last=past.edition)
    return spans
