"""What is written to the record, in the SQL that databases share: revisions, and what is folded from them.

SQLAlchemy is not needed for this, and takes longer to load than an act takes to write.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from dateline.domain.ids import Subject
from dateline.domain.revisions import Decision, Revision
from dateline.store import questions
from dateline.store.questions import Ask
from dateline.store.staging import (
    REVISION_COLUMNS,
    STATE_COLUMNS,
    TOUCHED_COLUMNS,
    Row,
    Staged,
    revision_row,
    stage,
    state_row,
    touched_rows,
)
from dateline.store.stamps import stamp

Put = Callable[[str, Sequence[Row]], Any]
"""Carries out a statement in SQL, with "?" for each value, once for each row."""

_AT_ONCE = 1_000


def _insert(table: str, columns: Sequence[str]) -> str:
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"  # noqa: S608 - names of our own alone


_key, *_others = STATE_COLUMNS
_REVISIONS = _insert("revisions", REVISION_COLUMNS)
_TOUCHED = _insert("touched", TOUCHED_COLUMNS)
_STATES = (
    f"{_insert('states', STATE_COLUMNS)} ON CONFLICT ({_key}) DO UPDATE SET "
    f"{', '.join(f'{name} = excluded.{name}' for name in _others)}"
)


def append(ask: Ask, put: Put, decisions: Sequence[Decision], *, author: str, at: str | None) -> list[Revision]:
    """Write one revision for each decision, in order, and what it leaves behind; return them."""
    subjects = {name for decision in decisions for name in (*decision.expects, *decision.relies_on)}
    versions = questions.versions(ask, list(subjects))
    staged = stage(decisions, versions=versions, head=questions.head(ask), author=author, at=stamp(at))
    return [one.revision for some in _batches(staged) for one in write(put, some)]


def write(put: Put, staged: Sequence[Staged]) -> Sequence[Staged]:
    """Write revisions and what they leave behind; return them."""
    put(_REVISIONS, [revision_row(one.revision) for one in staged])
    fold(put, staged)
    return staged


def fold(put: Put, staged: Sequence[Staged]) -> None:
    """Write what revisions leave behind, taking the place of what stood there."""
    put(_TOUCHED, [row for one in staged for row in touched_rows(one.revision)])
    left: dict[Subject, Row] = {}
    for one in staged:
        for name, version in one.revision.touches.items():
            left[name] = state_row(name, version, one.revision.seq, one.now[name])
    put(_STATES, list(left.values()))


def _batches(staged: Iterable[Staged]) -> Iterator[list[Staged]]:
    each = iter(staged)
    while some := list(islice(each, _AT_ONCE)):
        yield some
