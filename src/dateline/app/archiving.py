"""Gives the snapshots of a case as web archives that standard players replay."""

import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from dateline import __version__
from dateline.app.desk import ARCHIVE, Desk
from dateline.app.files import HALF
from dateline.app.proving import blobs_of
from dateline.app.sealing import must_not_tell, veil_of
from dateline.app.standing import held
from dateline.app.texts import Texts
from dateline.archive.blobs import Blobs
from dateline.archive.wacz import Page, page_of, write_wacz
from dateline.archive.warcs import Archived, Head, Indexed, split_exchange, write_warc
from dateline.domain.errors import Invalid, Refused
from dateline.domain.records import dataclass
from dateline.domain.reports import Report, Snapshot
from dateline.domain.texts import Text

_WARC = "data.warc.gz"


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """What a web archive holds: how many snapshots, how many records.

    `redacted` are the snapshots that were, `sealed` those of sealed sources and those that would tell who they are.
    """

    snapshots: int
    records: int
    redacted: int
    sealed: int = 0


def archive_warc(desk: Desk, out: Path, *, sealed: bool = False) -> Exported:
    """Write all snapshots to `out` as WARC, packed record by record; whole or not at all.

    Those of sealed sources are left out unless `sealed` is wanted, and with them what would tell who those are.
    """
    with _beside(out) as half:
        exported, _ = _write(desk, half, out.name, sealed=sealed)
        half.replace(out)
    return exported


def archive_wacz(desk: Desk, out: Path, *, sealed: bool = False) -> Exported:
    """Write all snapshots to `out` as WACZ, with index and list of pages; whole or not at all, else as WARC."""
    with _beside(out) as warc, _beside(out) as half:
        exported, packed = _write(desk, warc, _WARC, sealed=sealed)
        write_wacz(half, packed.head, warc, packed.index, packed.pages)
        half.replace(out)
    return exported


@dataclass(frozen=True, slots=True)
class _Packed:
    head: Head
    index: Sequence[Indexed]
    pages: list[Page]


def _write(desk: Desk, half: Path, name: str, *, sealed: bool) -> tuple[Exported, _Packed]:
    redacted = blobs_of(desk)[1]
    snapshots = held(desk, Snapshot)
    there = [each for each in snapshots if each.digest not in redacted]
    kept = there if sealed else _open_to_all(desk, there)
    if not kept:
        raise Invalid(f"{desk.folder}: no snapshots to give; `dateline add` takes reports in")
    head = _head(desk, name)
    pages: list[Page] = []
    with half.open("wb") as out:
        index = write_warc(out, head, _archived(desk, kept, redacted, pages))
    exported = Exported(
        snapshots=len(kept),
        records=len(index),
        redacted=len(snapshots) - len(there),
        sealed=len(there) - len(kept),
    )
    return exported, _Packed(head, index, pages)


def _open_to_all(desk: Desk, snapshots: list[Snapshot]) -> list[Snapshot]:
    """Return the snapshots that tell of no sealed source: neither who it is nor what it gave.

    What cannot be read cannot be looked through, and is left out.
    """
    veil = veil_of(desk)
    if veil is None:
        return snapshots
    must_not_tell(veil, [desk.settings.title], "the title in case.toml")
    given = {each.digest for each in snapshots if each.id in veil.snapshots}
    unsealed = [each for each in snapshots if each.digest not in given]
    reports = {report.id: report for report in held(desk, Report)}
    archive = Blobs(desk.folder / ARCHIVE)
    with Texts(desk) as texts:
        return [
            snapshot
            for snapshot, text in texts.of_all(unsealed)
            if isinstance(text, Text)
            and not any(veil.told_by([snapshot, reports.get(snapshot.report), text, *_readable(archive, snapshot)]))
        ]


def _readable(archive: Blobs, snapshot: Snapshot) -> Iterator[str]:
    """Yield what can be read in the bytes of a snapshot and in its exchange as they are."""
    yield archive.get(snapshot.digest).decode("utf-8", "replace")
    for record in split_exchange(archive.get(snapshot.exchange)) if snapshot.exchange else []:
        yield record.decode("utf-8", "replace")


def _archived(desk: Desk, snapshots: list[Snapshot], redacted: set[str], pages: list[Page]) -> Iterator[Archived]:
    archive = Blobs(desk.folder / ARCHIVE)
    reports = {report.id: report for report in held(desk, Report)}
    for snapshot in snapshots:
        report = reports.get(snapshot.report)
        rendering = snapshot.rendering
        archived = Archived(
            snapshot=snapshot,
            content=archive.get(snapshot.digest),
            exchange=_kept(archive, snapshot.exchange, redacted),
            title=(report.title or report.label) if report else "",
            screenshot=_kept(archive, rendering.screenshot, redacted) if rendering else b"",
            pdf=_kept(archive, rendering.pdf, redacted) if rendering else b"",
        )
        pages.append(page_of(archived))
        yield archived


def _kept(archive: Blobs, blob: str, redacted: set[str]) -> bytes:
    return archive.get(blob) if blob and blob not in redacted else b""


def _head(desk: Desk, name: str) -> Head:
    last = desk.store.revision(desk.store.head().seq)
    return Head(name=name, title=desk.settings.title, software=f"Dateline {__version__}", date=f"{last.at[:19]}Z")


@contextmanager
def _beside(out: Path) -> Iterator[Path]:
    """Give a path beside `out` for a file that is not whole yet; what is left of it goes."""
    try:
        handle, name = tempfile.mkstemp(dir=out.absolute().parent, prefix=HALF)
    except OSError as error:
        raise Refused(f"{out}: cannot be written ({error.strerror}); choose another place") from error
    os.close(handle)
    half = Path(name)
    half.chmod(0o644)
    try:
        yield half
    finally:
        half.unlink(missing_ok=True)
