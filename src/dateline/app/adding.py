"""Takes reports into a case: bytes into the archive, reports and snapshots into the log."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

from dateline.app.desk import ARCHIVE, Desk
from dateline.app.media import media_type_of
from dateline.app.reports import published_on
from dateline.app.shelving import Arrival, Shelf
from dateline.app.standing import Touched, decision
from dateline.archive.blobs import Blobs
from dateline.domain.dates import When
from dateline.domain.errors import Invalid
from dateline.domain.ids import new_id
from dateline.domain.reports import Report, Snapshot
from dateline.domain.revisions import Act, Decision
from dateline.stages.intake import Received

_ONE_AT_A_TIME = ".adding"


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What became of a report that came in: the report as held, and the snapshot of its bytes.

    `snapshot` is None where only the address was known. `new` holds where something was added that was not held
    before; `new_report` where the report itself was not.
    """

    name: str
    report: Report
    snapshot: Snapshot | None
    new: bool
    new_report: bool


def add_received(desk: Desk, received: Sequence[Received], *, reason: str) -> Sequence[Added]:
    """Take reports into the case, all of them or none; on disk when it returns.

    The same bytes twice are one snapshot; the same address with new bytes is a new snapshot of one report. One
    revision is written for each report that is new or has a new snapshot.
    """
    contents = [_put(desk, each) for each in received]
    with _alone(desk):
        shelf = Shelf(desk)
        placed = [_place(desk, shelf, each, blobs, reason) for each, blobs in zip(received, contents, strict=True)]
        decisions = [decided for _, decided in placed if decided is not None]
        if decisions:
            desk.store.append(decisions, author=desk.author)
    return [added for added, _ in placed]


def _put(desk: Desk, received: Received) -> tuple[str, str]:
    """Keep the bytes and the exchange; return their digests, "" for what there is none of."""
    archive = Blobs(desk.folder / ARCHIVE)
    content = archive.put(received.content) if received.content else ""
    return content, archive.put(received.exchange) if received.content and received.exchange else ""


def _place(
    desk: Desk, shelf: Shelf, received: Received, blobs: tuple[str, str], reason: str
) -> tuple[Added, Decision | None]:
    name = legible(received.name)
    arrival = Arrival(
        name=name,
        address=received.address,
        digest=blobs[0],
        given=received.given,
        published=_published(desk, received),
    )
    known = shelf.snapshot_of(arrival) if arrival.digest else None
    new_report = shelf.report_of(arrival) is None
    report, touched = shelf.place_report(arrival)
    snapshot = known or (_snapshot(received, report, blobs) if arrival.digest else None)
    if snapshot is not None and known is None:
        touched = [shelf.place_snapshot(snapshot), *touched]
    new = new_report or (snapshot is not None and known is None)
    added = Added(name=name, report=report, snapshot=snapshot, new=new, new_report=new_report)
    note = _note(name, snapshot) if snapshot and known is None else {"name": name}
    return added, _decided(touched, taken=known is None and snapshot is not None, added=added, reason=reason, note=note)


def _decided(
    touched: Sequence[Touched], *, taken: bool, added: Added, reason: str, note: dict[str, str]
) -> Decision | None:
    if not touched:
        return None
    act = Act.TAKE_SNAPSHOT if taken else Act.ADD_REPORT if added.new_report else Act.REVISE_REPORT
    return decision(act, touched, reason=reason, note=note)


def _snapshot(received: Received, report: Report, blobs: tuple[str, str]) -> Snapshot:
    content, exchange = blobs
    return Snapshot(
        id=new_id(),
        report=report.id,
        taken_at=_moment(received.taken_at),
        media_type=media_type_of(received),
        digest=content,
        size=len(received.content),
        address=received.address,
        how=received.how,
        exchange=exchange,
        redirects=received.redirects,
    )


def _note(name: str, snapshot: Snapshot) -> dict[str, str]:
    return {"name": name, "blob": f"{snapshot.digest} {snapshot.exchange}".strip()}


def _published(desk: Desk, received: Received) -> When | None:
    """Return the day of publication as it was given, None where none was, or no date."""
    if not received.given.published:
        return None
    try:
        return published_on(desk, received.given.published)
    except Invalid:
        return None


def _moment(told: str) -> str:
    """Return a moment as UTC with "Z", the present where none was told."""
    try:
        moment = datetime.fromisoformat(told) if told else datetime.now(UTC)
        moment = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except (ValueError, OverflowError):
        moment = datetime.now(UTC)
    return moment.isoformat(timespec="seconds").replace("+00:00", "Z")


def legible(name: str) -> str:
    """Return a name as text that every file can hold: bytes that are none become signs for that."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


@contextmanager
def _alone(desk: Desk) -> Iterator[None]:
    """Hold off whoever else takes reports into the case meanwhile: two could take the same one twice."""
    import fcntl  # noqa: PLC0415 not on every system, and only needed here

    path = desk.folder / ARCHIVE / _ONE_AT_A_TIME
    handle = os.open(path, os.O_CREAT | os.O_RDWR, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
