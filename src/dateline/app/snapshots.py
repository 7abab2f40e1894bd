"""What snapshots stand on: reports, and blobs in the archive."""

from collections.abc import Collection, Iterable, Iterator

from dateline.app.desk import Desk
from dateline.app.standing import find, held
from dateline.domain.errors import NotFound
from dateline.domain.ids import Subject, subject
from dateline.domain.reports import Report, Snapshot
from dateline.domain.revisions import Act, Held
from dateline.domain.watches import Watch

_REPORT = "report:"


def blobs_behind(value: Snapshot | Watch) -> list[str]:
    """Return the digests of the blobs that a snapshot or a watch stands on: bytes, exchanges, and pictures of it."""
    if isinstance(value, Watch):
        return [sighting.exchange for sighting in value.sightings if sighting.exchange]
    pictures = (value.rendering.screenshot, value.rendering.pdf) if value.rendering else ()
    return [blob for blob in (value.digest, value.exchange, *pictures) if blob]


def find_snapshots(desk: Desk, name: str) -> tuple[Report, list[Snapshot]]:
    """Return the report that `name` means and its snapshots, or the one snapshot that it means.

    A name is an id, or the beginning of one, of a report or a snapshot.
    """
    try:
        report = find(desk, Report, name.removeprefix(_REPORT)).value
    except NotFound:
        snapshot = find(desk, Snapshot, name.removeprefix("snapshot:")).value
        return find(desk, Report, snapshot.report).value, [snapshot]
    return report, [each for each in held(desk, Snapshot) if each.report == report.id]


def snapshots_of(desk: Desk, name: Subject) -> Iterator[Subject]:
    """Yield the standing snapshots of a report, and its watch; none where the subject is no report."""
    if name.startswith(_REPORT):
        identifier = name.removeprefix(_REPORT)
        yield from (subject("snapshot", each.id) for each in held(desk, Snapshot) if each.report == identifier)
        yield from (subject("watch", each.id) for each in held(desk, Watch) if each.id == identifier)


def own_blobs(desk: Desk, leaving: Collection[Subject], values: Iterable[Held | None]) -> frozenset[str]:
    """Return the blobs that the snapshots among `values` stand on and no standing snapshot but those `leaving` does."""
    behind = {blob for value in values if isinstance(value, Snapshot | Watch) for blob in blobs_behind(value)}
    if not behind:
        return frozenset()
    others = (each for each in held(desk, Snapshot) if subject("snapshot", each.id) not in leaving)
    return frozenset(behind.difference(*map(blobs_behind, others)))


def with_companions(desk: Desk, blobs: Iterable[str]) -> frozenset[str]:
    """Return blobs together with those that hold the same bytes: a snapshot's exchange beside its content."""
    chosen = frozenset(blobs)
    pairs = [pair for pair in _pairs(desk) if pair] if chosen else []
    contents = {pair[0] for pair in pairs if not chosen.isdisjoint(pair)}
    return chosen.union(*(pair for pair in pairs if pair[0] in contents))


def _pairs(desk: Desk) -> Iterator[list[str]]:
    yield from (blobs_behind(snapshot) for snapshot in held(desk, Snapshot))
    for revision in desk.store.log(acts=[Act.TAKE_SNAPSHOT]):
        yield desk.store.note_of(revision).get("blob", "").split()
