"""All that is known of a chronology, whatever part of it is shown: what short forms mean, who contests whom."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import IntEnum
from hashlib import blake2b
from typing import TYPE_CHECKING

import msgspec

from dateline.domain.chronologies import Chronology, Citation, Entry
from dateline.domain.events import Assessment, Dispute
from dateline.domain.records import dataclass
from dateline.domain.reports import Report
from dateline.domain.shown import Origins
from dateline.language import citing
from dateline.language.citing import Resolution
from dateline.language.dating import DEFAULT_EXTENTS, Extents
from dateline.language.wording import entry_name
from dateline.stages.understanding import Memory

if TYPE_CHECKING:
    from dateline.stages.weighing.lineage import Lineage


Counting = Callable[[Entry], Origins | None]


def uncounted(entry: Entry) -> Origins | None:  # noqa: ARG001 a Counting
    """Return None: no entry is known to be made of drafts."""
    return None


class Depth(IntEnum):
    """How much is worked out: what a line an entry shows, what a table does, what checks look at, or everything.

    `CHECKS` leaves out what none of our checks would find amiss: of the dates in an entry's own words, those beside
    which neither a weekday nor anything expected is named; why an entry with one source has one origin. `DATES` has
    all that.
    """

    LINES = 0
    TABLE = 1
    CHECKS = 2
    DATES = 3
    WHOLE = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """How it is worked out: how deep, how far vague words of a date reach, what texts are remembered to tell.

    `lineage` tells where the reports come from, as their texts show; `counting` counts the origins of an entry that is
    made of passages of theirs, and gives None for any other.
    """

    depth: Depth = Depth.WHOLE
    extents: Extents = DEFAULT_EXTENTS
    memory: Memory | None = None
    lineage: "Lineage | None" = None
    counting: Counting = uncounted


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """What is known of the whole chronology, whatever part of it is shown; lists run along the entries.

    `teams` are the names of the entries that each stands behind, `beside` a digest of those behind several.
    """

    chronology: Chronology
    entries: Sequence[Entry]
    names: Sequence[str]
    numbers: Sequence[int]
    resolutions: Sequence[Sequence[Resolution]]
    reports: Mapping[str, Report]
    teams: Mapping[str, Sequence[str]]
    beside: bytes
    disputes: Mapping[str, Sequence[Dispute]]
    disputed_by: Mapping[str, Sequence[Dispute]]
    readings: Mapping[str, Mapping[str, str]]
    way: Way


def whole_of(  # noqa: PLR0913, PLR0917 - one argument for each kind of thing that is held
    chronology: Chronology,
    entries: Sequence[Entry],
    disputes: Sequence[Dispute],
    assessments: Iterable[Assessment],
    reports: Iterable[Report],
    numbers: Sequence[int],
    way: Way,
) -> Whole:
    """Return what is known of the whole; the lists run along the entries, and so do `numbers`."""
    # Short forms point back to what was written; only then comes in what was corrected since.
    resolutions = citing.resolve([entry.citations for entry in entries])
    known = {report.id: report for report in reports}
    entries = [citing.completed(entry, known) for entry in entries]
    names = [entry_name(number, entry.when.words) for number, entry in zip(numbers, entries, strict=True)]
    teams = _teams(names, entries) if way.depth > Depth.TABLE else {}
    return Whole(
        chronology=chronology,
        entries=entries,
        names=names,
        numbers=numbers,
        resolutions=resolutions,
        reports=known,
        teams=teams,
        beside=_beside(teams),
        disputes=_grouped((dispute.entry, dispute) for dispute in disputes),
        disputed_by=_grouped(_mirrored(disputes, resolutions, entries)),
        readings=_readings(assessments),
        way=way,
    )


def all_meant(whole: Whole, place: int) -> list[Citation | None]:
    """Return for each citation of the entry at a place the full one that it leads to, None where it leads nowhere."""
    return [_meant(whole, resolution) for resolution in whole.resolutions[place]]


def _meant(whole: Whole, resolution: Resolution) -> Citation | None:
    if resolution.entry_index is None or resolution.citation_index is None:
        return None
    return whole.entries[resolution.entry_index].citations[resolution.citation_index]


def meant_words(whole: Whole, resolution: Resolution) -> str:
    """Return the words of the full citation that a short form leads to, "" where it leads nowhere."""
    meant = _meant(whole, resolution)
    return meant.label if meant is not None else ""


def _teams(names: Sequence[str], entries: Sequence[Entry]) -> Mapping[str, Sequence[str]]:
    from dateline.stages.weighing.origins import standing_behind  # noqa: PLC0415 - a table counts no origins

    return standing_behind((name, entry.citations) for name, entry in zip(names, entries, strict=True))


def _beside(teams: Mapping[str, Sequence[str]]) -> bytes:
    shared = [(team, names) for team, names in teams.items() if len(names) > 1]
    return blake2b(msgspec.msgpack.encode(shared), digest_size=16).digest()


def _mirrored(
    disputes: Iterable[Dispute], resolutions: Sequence[Sequence[Resolution]], entries: Sequence[Entry]
) -> Iterator[tuple[str, Dispute]]:
    """Yield each dispute with the entries it strikes: the one it names, or all that cite the report it names."""
    citing_it: dict[str, dict[str, None]] = {}
    for entry, resolved in zip(entries, resolutions, strict=True):
        for resolution in resolved:
            citing_it.setdefault(f"report:{resolution.report}", {})[entry.id] = None
    for dispute in disputes:
        kind, _, name = dispute.target.partition(":")
        struck = [name] if kind == "entry" else list(citing_it.get(dispute.target, ()))
        yield from ((identifier, dispute) for identifier in struck if identifier != dispute.entry)


def _grouped(pairs: Iterable[tuple[str, Dispute]]) -> Mapping[str, Sequence[Dispute]]:
    groups: dict[str, list[Dispute]] = {}
    for name, dispute in pairs:
        groups.setdefault(name, []).append(dispute)
    return groups


def _readings(assessments: Iterable[Assessment]) -> Mapping[str, Mapping[str, str]]:
    """Return for each entry the reading chosen of each property, in a sentence."""
    readings: dict[str, dict[str, str]] = {}
    for assessment in assessments:
        reason = f", because {assessment.grounds}" if assessment.grounds else ""
        readings.setdefault(assessment.entry, {})[assessment.property] = (
            f"The editor holds “{assessment.claim}”{reason}."
        )
    return readings
