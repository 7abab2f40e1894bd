"""A case to try something out on: what is done to it is done to nobody's case."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

from dateline.app.desk import ARCHIVE, RECORD, SETTINGS, TEXTS, Desk, open_desk
from dateline.app.holders import hold, sweep
from dateline.app.texts import forget_texts
from dateline.archive.blobs import Blobs
from dateline.domain.errors import Refused, Unreachable
from dateline.store.copying import copy_file

_TRIED = "dateline-rehearsed-"


@contextmanager
def rehearsed(desk: Desk) -> Iterator[Desk]:
    """Give a copy of a case, open to work on, which goes afterwards; the case itself is only read.

    What is left where this process is killed goes when the next one tries something out.
    """
    with _passing_folder() as place:
        folder = place / (desk.folder.absolute().name or ARCHIVE)
        try:
            _copy(desk, folder)
        except OSError as error:
            raise Refused(f"{folder}: nothing can be tried out there ({error.strerror}); free some space") from error
        with open_desk(folder, author=desk.author) as opened:
            yield replace(opened, settings=desk.settings)


@contextmanager
def _passing_folder() -> Iterator[Path]:
    within = Path(tempfile.gettempdir())
    sweep(within, _TRIED)
    try:
        place = Path(tempfile.mkdtemp(prefix=_TRIED, dir=within))
        handle = hold(place)
    except OSError as error:
        raise Refused(f"{within}: nothing can be tried out there ({error.strerror}); free some space") from error
    try:
        yield place
    finally:
        shutil.rmtree(place, ignore_errors=True)
        os.close(handle)


def _copy(desk: Desk, folder: Path) -> None:
    folder.mkdir()
    (folder / SETTINGS).write_bytes((desk.folder / SETTINGS).read_bytes())
    copy_file(desk.folder / RECORD, folder / RECORD)
    _copy_texts(desk, folder)
    archive = (desk.folder / ARCHIVE).absolute()
    (folder / ARCHIVE).mkdir()
    for digest in Blobs(archive).digests():
        # Blobs are never altered: a link to one is as good as the blob, and what is put beside it stays here.
        name = digest.partition(":")[2]
        blob = Path(name[:2], name[2:4], name)
        (folder / ARCHIVE / blob.parent).mkdir(parents=True, exist_ok=True)
        (folder / ARCHIVE / blob).symlink_to(archive / blob)


def _copy_texts(desk: Desk, folder: Path) -> None:
    """Copy the texts that were read; what cannot be had of them is read again, as it is in the case itself."""
    if not (desk.folder / TEXTS).is_file():
        return
    try:
        copy_file(desk.folder / TEXTS, folder / TEXTS)
    except Unreachable:
        with suppress(OSError):
            forget_texts(folder)
