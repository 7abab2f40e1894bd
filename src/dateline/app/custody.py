"""Vouches for snapshots: who took them in, when, how and from where, and all that was done since."""

from collections.abc import Iterator

from dateline.app.attesting import attested_by
from dateline.app.desk import ARCHIVE, Desk
from dateline.app.sealing import is_sealed
from dateline.app.snapshots import blobs_behind, find_snapshots
from dateline.app.standing import held, subject_of
from dateline.archive.blobs import Blobs
from dateline.domain.chronologies import Entry
from dateline.domain.errors import DatelineError, NotFound, Refused
from dateline.domain.reports import Report, Snapshot
from dateline.domain.revisions import Act, Revision
from dateline.language.wording import clipped
from dateline.stages.vouching import Custody, LogEnd, Step

_WORDS = 80


def custody_of(desk: Desk, name: str, *, sealed: bool = False) -> list[Custody]:
    """Return the chain of custody of every snapshot of a report, or of one, named as in `find_snapshots`.

    The bytes are read and their digests reckoned anew. Refused for a sealed report, unless `sealed` is wanted.
    """
    report, snapshots = find_snapshots(desk, name)
    if is_sealed(desk, report.id) and not sealed:
        raise Refused(f"report {report.id}: who it comes from is sealed, and its custody would tell; say --sealed")
    if not snapshots:
        raise NotFound(f"report {report.id}: no snapshot was taken of it; `dateline add` takes one")
    cited_by = tuple(_cited_by(desk, report))
    return [_custody(desk, report, snapshot, cited_by) for snapshot in snapshots]


def log_end(desk: Desk) -> LogEnd:
    """Return the case and the end of its log."""
    head = desk.store.head()
    return LogEnd(title=desk.settings.title, seq=head.seq, digest=head.digest)


def _custody(desk: Desk, report: Report, snapshot: Snapshot, cited_by: tuple[str, ...]) -> Custody:
    revisions = {each.seq: each for value in (report, snapshot) for each in desk.store.log(subject=subject_of(value))}
    ordered = [revisions[seq] for seq in sorted(revisions)]
    taken = [each for each in ordered if each.act is Act.TAKE_SNAPSHOT and subject_of(snapshot) in each.touches]
    return Custody(
        report=report,
        snapshot=snapshot,
        came_as=desk.store.note_of(taken[0]).get("name", "") if taken else "",
        damage=_damage(desk, snapshot),
        steps=tuple(_step(desk, each) for each in ordered),
        cited_by=cited_by,
        attested=tuple(attested_by(desk, snapshot)),
    )


def _step(desk: Desk, revision: Revision) -> Step:
    return Step(
        seq=revision.seq,
        at=revision.at,
        author=revision.author,
        act=str(revision.act),
        reason=revision.reason or "(redacted)",
        digest=revision.digest,
        reader=desk.store.note_of(revision).get("reader", ""),
    )


def _damage(desk: Desk, snapshot: Snapshot) -> str:
    archive = Blobs(desk.folder / ARCHIVE)
    try:
        for blob in blobs_behind(snapshot):
            archive.get(blob)
    except DatelineError as error:
        return str(error)
    return ""


def _cited_by(desk: Desk, report: Report) -> Iterator[str]:
    for entry in held(desk, Entry):
        if any(citation.report == report.id for citation in entry.citations):
            yield f"{entry.id}  {clipped(f'{entry.when.words} {entry.text}'.strip(), _WORDS)}"
