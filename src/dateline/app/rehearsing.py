"""A case to try something out on: what is done to it is done to nobody's case."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from dateline.app.desk import ARCHIVE, RECORD, SETTINGS, TEXTS, Desk, open_desk
from dateline.archive.blobs import Blobs
from dateline.domain.errors import Refused
from dateline.store.copying import copy_file


@contextmanager
def rehearsed(desk: Desk) -> Iterator[Desk]:
    """Give a copy of a case, open to work on, which goes afterwards; the case itself is only read."""
    with tempfile.TemporaryDirectory(prefix="dateline-rehearsed-") as place:
        folder = Path(place, desk.folder.absolute().name or ARCHIVE)
        try:
            _copy(desk, folder)
        except OSError as error:
            raise Refused(f"{folder}: nothing can be tried out there ({error.strerror}); free some space") from error
        with open_desk(folder, author=desk.author) as opened:
            yield replace(opened, settings=desk.settings)


def _copy(desk: Desk, folder: Path) -> None:
    folder.mkdir()
    (folder / SETTINGS).write_bytes((desk.folder / SETTINGS).read_bytes())
    for name in (RECORD, TEXTS):
        if (desk.folder / name).is_file():
            copy_file(desk.folder / name, folder / name)
    archive = (desk.folder / ARCHIVE).absolute()
    (folder / ARCHIVE).mkdir()
    for digest in Blobs(archive).digests():
        # Blobs are never altered: a link to one is as good as the blob, and what is put beside it stays here.
        name = digest.partition(":")[2]
        blob = Path(name[:2], name[2:4], name)
        (folder / ARCHIVE / blob.parent).mkdir(parents=True, exist_ok=True)
        (folder / ARCHIVE / blob).symlink_to(archive / blob)
