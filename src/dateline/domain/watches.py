"""What was seen of a report at its address, each time somebody looked. Only that: never when it changed."""

from collections.abc import Sequence
from enum import StrEnum

from dateline.domain.records import dataclass
from dateline.domain.texts import Note


class Saw(StrEnum):
    """What there was to see at the address of a report."""

    PRESENT = "present"
    ABSENT = "absent"
    PAYWALLED = "paywalled"
    REFUSED = "refused"
    ELSEWHERE = "elsewhere"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """The same seen from one look to another: `first` and `last` are UTC, ISO 8601 with "Z".

    `snapshot` is the one that holds what was seen, "" where nothing was kept. `status` is what the server answered,
    0 where nobody knows, and `address` where it led. `exchange` is the digest of the blob that holds the exchange of
    the first look as WARC records, where no snapshot does; "" where there is none.
    """

    saw: Saw
    first: str
    last: str
    status: int = 0
    address: str = ""
    snapshot: str = ""
    exchange: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """All sightings of one report, in the order of their first looks; `id` is the report's."""

    id: str
    sightings: tuple[Sighting, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """What a report said at one moment: its words as read from a snapshot, and the notes of its editors.

    `seen_at` is UTC, ISO 8601 with "Z".
    """

    snapshot: str
    seen_at: str
    words: str
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """A report with all that was seen of it: its versions in the order in which they were seen, and its sightings.

    `addresses` are those under which it can be cited.
    """

    report: str
    versions: Sequence[Version]
    addresses: tuple[str, ...] = ()
    sightings: Sequence[Sighting] = ()


def told_moments(moments: Sequence[str]) -> list[str]:
    """Return moments as people tell them apart: their days, with the time (UTC) where two fall on one day."""
    days = [moment[:10] for moment in moments]
    if len(set(days)) == len(moments):
        return days
    return [f"{moment[:10]} {moment[11:19]} UTC" for moment in moments]
