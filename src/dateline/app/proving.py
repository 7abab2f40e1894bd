"""Whether the case agrees with itself: record, archive, editions."""

from collections.abc import Mapping

from dateline.app.desk import ARCHIVE, Desk
from dateline.app.snapshots import blobs_behind
from dateline.app.standing import held, standing
from dateline.archive.blobs import Blobs
from dateline.domain.chronologies import Edition
from dateline.domain.errors import DatelineError
from dateline.domain.reports import Report, Snapshot
from dateline.domain.revisions import Act
from dateline.domain.watches import Watch
from dateline.language.wording import clipped

_WORDS = 60
_DIGEST = len("sha256:") + 64


def verify(desk: Desk) -> list[str]:
    """Return a sentence for everything in the case that does not agree with itself, nothing when all does."""
    found = desk.store.verify()
    try:
        expected, redacted = blobs_of(desk)
        archive = Blobs(desk.folder / ARCHIVE)
        owners = _owners(desk)
        found += [_named(sentence, owners) for sentence in archive.verify(expected - redacted)]
        found += [
            f"{name}: is redacted and still kept; run `dateline redact {name}`"
            for name in sorted(redacted)
            if archive.has(name)
        ]
        found += _editions(desk)
    except DatelineError as error:
        # A log that cannot be read has been named above; what hangs on it cannot be looked at.
        if not found:
            found.append(str(error))
    return found


def _owners(desk: Desk) -> dict[str, str]:
    """Return for each blob that a snapshot stands on what that snapshot is, in words."""
    reports = {report.id: report.title or report.label or report.address for report in held(desk, Report)}
    return {
        blob: f"snapshot {snapshot.id} of “{clipped(reports.get(snapshot.report, ''), _WORDS)}”"
        for snapshot in held(desk, Snapshot)
        for blob in blobs_behind(snapshot)
    }


def _named(sentence: str, owners: Mapping[str, str]) -> str:
    """Return a sentence about a blob with the report that it stands behind."""
    owner = owners.get(sentence[:_DIGEST])
    return f"{sentence} ({owner})" if owner else sentence


def blobs_of(desk: Desk) -> tuple[set[str], set[str]]:
    """Return the digests of all blobs that the log names, and of those it says were redacted."""
    named: set[str] = set()
    redacted: set[str] = set()
    for revision in desk.store.log():
        note = desk.store.note_of(revision)
        named.update(note.get("blob", "").split())
        if revision.act is Act.REDACT:
            redacted.update(note.get("blobs", "").split())
    named.update(blob for snapshot in held(desk, Snapshot) for blob in blobs_behind(snapshot))
    named.update(blob for watch in held(desk, Watch) for blob in blobs_behind(watch))
    return named, redacted


def missing_blobs(desk: Desk) -> list[str]:
    """Return the digests of the files that the log names, nobody redacted, and the archive does not have."""
    named, redacted = blobs_of(desk)
    archive = Blobs(desk.folder / ARCHIVE)
    return sorted(name for name in named - redacted if not archive.has(name))


def _editions(desk: Desk) -> list[str]:
    editions = [each.value for each in standing(desk, Edition)]
    return [
        f"edition {edition.number}: names a head that revision {edition.seq} of the log does not have"
        for edition in editions
        if not _is_of_log(desk, edition)
    ]


def _is_of_log(desk: Desk, edition: Edition) -> bool:
    return edition.seq <= desk.store.head().seq and desk.store.revision(edition.seq).digest == edition.head
