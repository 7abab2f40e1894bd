"""The texts of snapshots: read once in a confined process, then remembered; proposals, never in the log."""

import hashlib
from collections import deque
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec

from dateline.app.desk import ARCHIVE, TEXTS, Desk
from dateline.app.media import suffix_of
from dateline.app.programs import program
from dateline.app.reading import Readings
from dateline.app.recognising import recogniser_name
from dateline.app.standing import held
from dateline.archive.blobs import Blobs
from dateline.domain.errors import DatelineError, Unreadable
from dateline.domain.reports import Snapshot
from dateline.domain.texts import Text
from dateline.plugins import load_plugins
from dateline.store import Kept

JOBS = 2
_AHEAD = 4
_REPORT = "the report"


class Texts:
    """Gives the texts of a case's snapshots, reading only what was not read before by this very program."""

    def __init__(self, desk: Desk) -> None:
        self._archive = Blobs(desk.folder / ARCHIVE)
        self._kept = Kept(desk.folder / TEXTS)
        self._readings = Readings()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._kept.close()
        self._readings.close()

    def of(self, snapshot: Snapshot) -> Text:
        """Return the text of a snapshot; Unreadable, naming the snapshot, when no reader can make one of it."""
        return self._recalled(snapshot) or self._keep(snapshot, self._read(snapshot))

    def of_all(
        self, snapshots: Iterable[Snapshot], *, jobs: int = JOBS
    ) -> Iterator[tuple[Snapshot, Text | DatelineError]]:
        """Yield each snapshot with its text, or with what was wrong with it, in order."""
        with ThreadPoolExecutor(jobs) as pool:
            running: deque[tuple[Snapshot, Text | Future[Text]]] = deque()
            try:
                for snapshot in snapshots:
                    running.append((snapshot, self._recalled(snapshot) or pool.submit(self._read, snapshot)))
                    if len(running) >= _AHEAD * jobs:
                        yield self._finished(*running.popleft())
                while running:
                    yield self._finished(*running.popleft())
            finally:
                pool.shutdown(cancel_futures=True)

    def _finished(self, snapshot: Snapshot, read: Text | Future[Text]) -> tuple[Snapshot, Text | DatelineError]:
        if isinstance(read, Text):
            return snapshot, read
        try:
            return snapshot, self._keep(snapshot, read.result())
        except DatelineError as error:
            return snapshot, error

    def _recalled(self, snapshot: Snapshot) -> Text | None:
        content = self._kept.recall(_key(snapshot))
        if content is None:
            return None
        try:
            return msgspec.msgpack.decode(content, type=Text)
        except msgspec.MsgspecError:
            return None

    def _keep(self, snapshot: Snapshot, text: Text) -> Text:
        self._kept.keep(_key(snapshot), msgspec.msgpack.encode(text))
        return text

    def _read(self, snapshot: Snapshot) -> Text:
        content = self._archive.get(snapshot.digest)
        name = f"{_REPORT}{suffix_of(snapshot.media_type)}"
        try:
            with self._readings.lent() as reading:
                return reading.read(content, name)
        except DatelineError as error:
            raise type(error)(f"snapshot {snapshot.id}: {str(error).removeprefix(name).lstrip(': ')}") from error
        except (OSError, ValueError) as error:
            raise Unreadable(f"snapshot {snapshot.id}: could not be read ({error}); try again") from error


def text_of(desk: Desk, snapshot: Snapshot) -> Text:
    """Return the text of one snapshot, read in a confined process where it was not read before."""
    with Texts(desk) as texts:
        return texts.of(snapshot)


def texts_of(
    desk: Desk, *, without: AbstractSet[str] = frozenset(), jobs: int = JOBS
) -> Iterator[tuple[Snapshot, Text]]:
    """Yield every standing snapshot that can be read, with its text, in the order in which they were taken.

    Those of the reports `without` are left out.
    """
    snapshots = [each for each in held(desk, Snapshot) if each.report not in without]
    with Texts(desk) as texts:
        for snapshot, text in texts.of_all(snapshots, jobs=jobs):
            if isinstance(text, Text):
                yield snapshot, text


def forget_texts(folder: Path) -> None:
    """Throw away what is remembered of the texts of a case."""
    for ending in ("", "-journal"):
        (folder / f"{TEXTS}{ending}").unlink(missing_ok=True)


def _key(snapshot: Snapshot) -> bytes:
    return hashlib.sha256(f"{snapshot.digest} {snapshot.media_type} {_version()}".encode()).digest()


@cache
def _version() -> str:
    readers = sorted(f"{reader.name}/{reader.version}" for reader in load_plugins().report_readers)
    return f"{program()} {' '.join(readers)} {recogniser_name()}"
