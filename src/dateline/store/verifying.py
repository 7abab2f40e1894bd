"""Whether the record agrees with itself: the file, the log, and what was folded from it."""

import hashlib
from collections.abc import Iterator, Mapping
from typing import Any

import msgspec
from sqlalchemy import Connection, select

from dateline.domain.errors import Damaged, DatelineError
from dateline.domain.ids import Subject
from dateline.domain.revisions import Revision
from dateline.store import asking
from dateline.store.bodies import NOTHING, Written, read_now
from dateline.store.dialects import Dialect
from dateline.store.files import SCHEMA
from dateline.store.proving import Audit
from dateline.store.staging import state_columns
from dateline.store.tables import meta, revisions, states, touched

_BATCH = 1_000


def verify(dialect: Dialect) -> list[str]:
    """Return a sentence for everything that does not agree, nothing when all does."""
    found: list[str] = []
    try:
        found.extend(dialect.complaints())
        with dialect.reading() as connection:
            # list.extend keeps what came before a page that cannot be read.
            found.extend(_verify(connection))
    except Damaged as error:
        found.append(str(error))
    return found


def _verify(connection: Connection) -> Iterator[str]:
    audit = Audit()
    folded = _Folded()
    for revision in _log(connection):
        if isinstance(revision, Damaged):
            yield str(revision)
            continue
        yield from audit.look(revision)
        folded.take(revision)
    yield from audit.rest()
    yield from folded.differences(connection)
    if (schemas := connection.execute(select(meta.c.schema)).scalars().all()) != [SCHEMA]:
        yield f"table meta gives schema {schemas}, not {SCHEMA}"


def _log(connection: Connection) -> Iterator[Revision | Damaged]:
    numbers = connection.execute(select(revisions.c.seq).order_by(revisions.c.seq)).scalars().all()
    for at in range(0, len(numbers), _BATCH):
        some = numbers[at : at + _BATCH]
        try:
            yield from asking.page(connection, after=some[0] - 1, until=some[-1], limit=_BATCH)
        except Damaged:
            yield from (_one(connection, seq) for seq in some)


def _one(connection: Connection, seq: int) -> Revision | Damaged:
    try:
        return asking.page(connection, after=seq - 1, until=seq, limit=1)[0]
    except Damaged as error:
        return error


class _Folded:
    """What the log folds to, as digests of rows, so that a long log takes little memory."""

    def __init__(self) -> None:
        self._states: dict[Subject, bytes] = {}
        self._touched: dict[tuple[Subject, int], int] = {}

    def take(self, revision: Revision) -> None:
        """Fold the next revision."""
        now = _values(revision)
        for subject, version in revision.touches.items():
            self._touched[subject, version] = revision.seq
            self._states[subject] = _row_of(subject, version, revision.seq, now.get(subject, NOTHING))

    def differences(self, connection: Connection) -> Iterator[str]:
        """Yield a sentence for every row that is not what the log folds to."""
        for row in connection.execute(select(states)).mappings():
            if self._states.pop(row["subject"], None) != _digest({str(name): column for name, column in row.items()}):
                yield f"{row['subject']}: stands otherwise than the log says; run `dateline rebuild`"
        for subject in self._states:
            yield f"{subject}: is in the log and not in the folded state; run `dateline rebuild`"
        for subject, version, seq in connection.execute(select(touched.c.subject, touched.c.version, touched.c.seq)):
            if self._touched.pop((subject, version), None) != seq:
                yield f"{subject} version {version}: the log does not say so; run `dateline rebuild`"
        for subject, version in self._touched:
            yield f"{subject} version {version}: is missing from the versions; run `dateline rebuild`"


def _values(revision: Revision) -> dict[Subject, Written]:
    try:
        return {} if revision.body is None else read_now(revision.body)
    except DatelineError:
        # The audit has said so.
        return {}


def _row_of(subject: Subject, version: int, seq: int, left: Written) -> bytes:
    try:
        return _digest(state_columns(subject, version, seq, left))
    except Damaged:
        # No row can be like a value that cannot be read.
        return b""


def _digest(columns: Mapping[str, Any]) -> bytes:
    return hashlib.sha256(msgspec.json.encode(sorted(columns.items()))).digest()
