"""Gives the snapshots of a case as web archives that standard players replay."""

import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from dateline import __version__
from dateline.app.desk import ARCHIVE, Desk
from dateline.app.files import HALF
from dateline.app.proving import blobs_of
from dateline.app.standing import held
from dateline.archive.blobs import Blobs
from dateline.archive.wacz import Page, page_of, write_wacz
from dateline.archive.warcs import Archived, Head, Indexed, write_warc
from dateline.domain.errors import Invalid, Refused
from dateline.domain.reports import Report, Snapshot

_WARC = "data.warc.gz"


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """What a web archive holds: how many snapshots, how many records, and how many snapshots were redacted."""

    snapshots: int
    records: int
    redacted: int


def archive_warc(desk: Desk, out: Path) -> Exported:
    """Write all snapshots to `out` as WARC, packed record by record; whole or not at all."""
    with _beside(out) as half:
        exported, _ = _write(desk, half, out.name)
        half.replace(out)
    return exported


def archive_wacz(desk: Desk, out: Path) -> Exported:
    """Write all snapshots to `out` as WACZ, with index and list of pages; whole or not at all."""
    with _beside(out) as warc, _beside(out) as half:
        exported, packed = _write(desk, warc, _WARC)
        write_wacz(half, packed.head, warc, packed.index, packed.pages)
        half.replace(out)
    return exported


@dataclass(frozen=True, slots=True)
class _Packed:
    head: Head
    index: Sequence[Indexed]
    pages: list[Page]


def _write(desk: Desk, half: Path, name: str) -> tuple[Exported, _Packed]:
    redacted = blobs_of(desk)[1]
    snapshots = held(desk, Snapshot)
    kept = [each for each in snapshots if each.digest not in redacted]
    if not kept:
        raise Invalid(f"{desk.folder}: no snapshots to give; `dateline add` takes reports in")
    head = _head(desk, name)
    pages: list[Page] = []
    with half.open("wb") as out:
        index = write_warc(out, head, _archived(desk, kept, redacted, pages))
    exported = Exported(snapshots=len(kept), records=len(index), redacted=len(snapshots) - len(kept))
    return exported, _Packed(head, index, pages)


def _archived(desk: Desk, snapshots: list[Snapshot], redacted: set[str], pages: list[Page]) -> Iterator[Archived]:
    archive = Blobs(desk.folder / ARCHIVE)
    reports = {report.id: report for report in held(desk, Report)}
    for snapshot in snapshots:
        report = reports.get(snapshot.report)
        has_exchange = bool(snapshot.exchange) and snapshot.exchange not in redacted
        archived = Archived(
            snapshot=snapshot,
            content=archive.get(snapshot.digest),
            exchange=archive.get(snapshot.exchange) if has_exchange else b"",
            title=(report.title or report.label) if report else "",
        )
        pages.append(page_of(archived))
        yield archived


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
