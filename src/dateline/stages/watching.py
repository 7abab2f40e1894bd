"""What looks at a report's address add up to. Between two looks nothing is known, and nothing is said."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from urllib.parse import urlsplit

from dateline.domain.reports import Manner, ReportState, Snapshot
from dateline.domain.watches import Saw, Sighting, told_moments

_STATUSES = {
    401: Saw.REFUSED,
    402: Saw.PAYWALLED,
    403: Saw.REFUSED,
    404: Saw.ABSENT,
    410: Saw.ABSENT,
    451: Saw.REFUSED,
}
_STATES = {
    Saw.PRESENT: ReportState.OPEN,
    Saw.ABSENT: ReportState.OFFLINE,
    Saw.PAYWALLED: ReportState.PAYWALLED,
    Saw.ELSEWHERE: ReportState.OFFLINE,
}
_HOMES = re.compile(r"/(?:index\.\w{2,5}|home/?|[a-z]{2}/?)?")
_NOT_FREE = re.compile(rb"\"isAccessibleForFree\"\s*:\s*\"?false", re.IGNORECASE)
_TOLD = {
    Saw.PRESENT: "present",
    Saw.ABSENT: "absent",
    Saw.PAYWALLED: "behind a paywall",
    Saw.REFUSED: "not shown",
    Saw.ELSEWHERE: "led elsewhere",
}


def saw_at(status: int) -> Saw | None:
    """Return what a server's refusal shows of a page, None where it shows nothing (a server that is busy or broken)."""
    return _STATUSES.get(status)


def leads_elsewhere(asked: str, final: str) -> bool:
    """Tell whether an address of a page leads to the front page of a site instead."""
    return _is_home(final) and not _is_home(asked)


def asks_to_pay(content: bytes) -> bool:
    """Tell whether a page says of itself that it is not free to read (schema.org, isAccessibleForFree)."""
    return _NOT_FREE.search(content) is not None


def state_after(saw: Saw, state: ReportState | None) -> ReportState | None:
    """Return how a report can be had after it was seen so; what people say of private and lost reports stays."""
    if state in {ReportState.PRIVATE, ReportState.LOST}:
        return state
    return _STATES.get(saw, state)


def sightings_with(sightings: Sequence[Sighting], snapshots: Iterable[Snapshot]) -> tuple[Sighting, ...]:
    """Return the sightings together with what snapshots show that no sighting tells of.

    A file that was handed in shows nothing of an address.
    """
    told = {sighting.snapshot for sighting in sightings}
    fresh = [_sighting(each) for each in snapshots if each.how is not Manner.UPLOADED and each.id not in told]
    joined: tuple[Sighting, ...] = ()
    for sighting in sorted([*sightings, *fresh], key=lambda each: each.first):
        joined = with_look(joined, sighting)
    return joined


def with_look(sightings: Sequence[Sighting], look: Sighting) -> tuple[Sighting, ...]:
    """Return the sightings with one more look: it prolongs the last one where it saw the same."""
    if not sightings or not _is_like(sightings[-1], look):
        return (*sightings, look)
    last = sightings[-1]
    longer = replace(last, last=max(last.last, look.last), status=look.status or last.status)
    return (*sightings[:-1], longer)


def told_sightings(sightings: Sequence[Sighting]) -> str:
    """Return what was seen, in words: "present on 2031-03-03, absent on 2031-09-09"; versions are told apart."""
    versions = list(dict.fromkeys(each.snapshot for each in sightings if each.snapshot))
    moments = list(dict.fromkeys(moment for each in sightings for moment in (each.first, each.last)))
    days = dict(zip(moments, told_moments(moments), strict=True))
    return ", ".join(_told(each, versions, days) for each in sightings)


def _told(sighting: Sighting, versions: Sequence[str], days: Mapping[str, str]) -> str:
    first, last = days[sighting.first], days[sighting.last]
    when = f"on {first}" if first == last else f"on {first} and on {last}"
    if sighting.snapshot and len(versions) > 1:
        return f"{_TOLD[sighting.saw]} {when} (version {versions.index(sighting.snapshot) + 1})"
    return f"{_TOLD[sighting.saw]} {when}" + (f" (status {sighting.status})" if sighting.status >= 400 else "")


def _sighting(snapshot: Snapshot) -> Sighting:
    return Sighting(
        saw=Saw.PRESENT,
        first=snapshot.taken_at,
        last=snapshot.taken_at,
        address=snapshot.address,
        snapshot=snapshot.id,
    )


def _is_like(one: Sighting, other: Sighting) -> bool:
    return (one.saw, one.snapshot, one.address) == (other.saw, other.snapshot, other.address)


def _is_home(address: str) -> bool:
    parts = urlsplit(address)
    return not parts.query and _HOMES.fullmatch(parts.path or "/") is not None
