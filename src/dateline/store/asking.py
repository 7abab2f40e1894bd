"""What is asked of the record besides `questions`: one function a question, over one connection."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TypeVar

from sqlalchemy import Connection, RowMapping, func, select, text

from dateline.domain.errors import NotFound
from dateline.domain.folding import State
from dateline.domain.ids import Subject
from dateline.domain.revisions import Act, Held, Revision
from dateline.store import questions
from dateline.store.bodies import read_body, read_raw
from dateline.store.port import Head
from dateline.store.questions import Ask
from dateline.store.stamps import last_stamp
from dateline.store.tables import revisions, states, touched

T = TypeVar("T")

# SQLite takes some thousands of parameters in one statement.
_MANY = 500


def head(connection: Connection) -> Head:
    """Return the end of the log."""
    return questions.head(asks(connection))


def page(
    connection: Connection,
    *,
    subject: Subject | None = None,
    acts: Collection[Act] = (),
    after: int,
    until: int | None = None,
    limit: int,
) -> list[Revision]:
    """Return at most `limit` revisions in order, `after` < seq <= `until`, as `Store.log` tells."""
    return questions.page(asks(connection), subject=subject, acts=acts, after=after, until=until, limit=limit)


def asks(connection: Connection) -> Ask:
    """Return what answers `questions` over a connection."""
    return lambda question, values: connection.execute(text(question), values).all()


def standing_from(connection: Connection, seqs: Sequence[int]) -> dict[Subject, int]:
    """Return the subjects whose standing value came from one of the revisions `seqs`, with their versions."""
    found: dict[Subject, int] = {}
    for some in _chunks(seqs):
        wanted = select(states.c.subject, states.c.version).where(states.c.seq.in_(some), states.c.value.is_not(None))
        found.update((row.subject, row.version) for row in connection.execute(wanted.order_by(states.c.subject)))
    return found


def subjects(connection: Connection) -> int:
    """Return how many subjects the log ever touched."""
    return connection.execute(select(func.count()).select_from(states)).scalar_one()


def acts(connection: Connection, seqs: Sequence[int]) -> dict[int, Act]:
    """Return the acts of those of the revisions `seqs` that there are."""
    found: dict[int, Act] = {}
    for some in _chunks(seqs):
        rows = connection.execute(select(revisions.c.seq, revisions.c.act).where(revisions.c.seq.in_(some)))
        found.update((row.seq, Act(row.act)) for row in rows)
    return found


def seq_at(connection: Connection, moment: str | int) -> int:
    """Return the last revision of a moment: itself when it is one, else the last that was stamped until then."""
    if isinstance(moment, int):
        end = head(connection).seq
        if 0 <= moment <= end:
            return moment
        raise NotFound(f"revision {moment}: the log ends at revision {end}; `dateline log` lists them")
    stamped = select(func.max(revisions.c.seq)).where(revisions.c.at <= last_stamp(moment))
    return connection.execute(stamped).scalar() or 0


def as_of(connection: Connection, seq: int) -> dict[Subject, State]:
    """Return all states as they stood after revision `seq`, in the order in which they were first touched."""
    latest = (
        select(touched.c.subject, func.max(touched.c.version).label("version"), func.max(touched.c.seq).label("seq"))
        .where(touched.c.seq <= seq)
        .group_by(touched.c.subject)
        .order_by(func.min(touched.c.seq), touched.c.subject)
    )
    rows = connection.execute(latest).mappings().all()
    values = dict(_values(connection, rows))
    return {row["subject"]: _as_it_stood(row, values) for row in rows}


def _as_it_stood(row: RowMapping, values: Mapping[Subject, Held | None]) -> State:
    subject = row["subject"]
    return State(subject=subject, version=row["version"], seq=row["seq"], value=values.get(subject))


def _values(connection: Connection, rows: Sequence[RowMapping]) -> Iterator[tuple[Subject, Held | None]]:
    wanted: dict[int, list[Subject]] = {}
    for row in rows:
        wanted.setdefault(row["seq"], []).append(row["subject"])
    for some in _chunks(list(wanted)):
        held = revisions.c.seq.in_(some) & revisions.c.body.is_not(None)
        for seq, body in connection.execute(select(revisions.c.seq, revisions.c.body).where(held)):
            now = read_body(body).now
            yield from ((name, read_raw(name, now[name]).value) for name in wanted[seq] if name in now)


def _chunks(whole: Sequence[T]) -> Iterator[Sequence[T]]:
    return (whole[at : at + _MANY] for at in range(0, len(whole), _MANY))
