"""What is asked of the record to show it, in the SQL that databases share: one function a question.

These are the questions that every command begins with; what is asked more rarely is in `asking`, what is written in
`writing`.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

import msgspec

from dateline.domain.errors import Damaged, Invalid
from dateline.domain.folding import State
from dateline.domain.ids import Subject
from dateline.domain.revisions import GENESIS, Act, Revision
from dateline.store.bodies import read_value
from dateline.store.port import Head
from dateline.store.staging import REVISION_COLUMNS

Ask = Callable[[str, Mapping[str, object]], Iterable[Sequence[Any]]]
"""Answers a question with `:name` for each value, in rows."""

# SQLite takes some thousands of parameters in one statement.
_MANY = 500
_BATCH = 1_000
_touches = msgspec.json.Decoder(dict[Subject, int])
_ALL = 2**62
"""More rows than any record has."""

_STATE = "states.subject, states.version, states.seq, states.value"
_BOUNDS = ("earliest", "latest")


def head(ask: Ask) -> Head:
    """Return the end of the log."""
    found = list(ask("SELECT seq, digest FROM revisions ORDER BY seq DESC LIMIT 1", {}))
    return Head(seq=found[0][0], digest=found[0][1]) if found else Head(seq=0, digest=GENESIS)


def log(
    ask: Ask, *, subject: Subject | None, acts: Collection[Act], after: int, until: int | None
) -> Iterator[Revision]:
    """Yield revisions in order, as `Store.log` tells."""
    while True:
        some = page(ask, subject=subject, acts=acts, after=after, until=until, limit=_BATCH)
        yield from some
        if len(some) < _BATCH:
            return
        after = some[-1].seq


def page(
    ask: Ask, *, subject: Subject | None, acts: Collection[Act], after: int, until: int | None, limit: int
) -> list[Revision]:
    """Return at most `limit` revisions in order, `after` < seq <= `until`, as `Store.log` tells."""
    named = {f"act{number}": act.value for number, act in enumerate(acts)}
    wanted = ["revisions.seq > :after", "" if until is None else "revisions.seq <= :until"]
    wanted += [f"revisions.act IN ({', '.join(f':{name}' for name in named)})" if named else ""]
    wanted += ["" if subject is None else "touched.subject = :subject"]
    joined = "" if subject is None else " JOIN touched ON touched.seq = revisions.seq"
    question = (
        f"SELECT {', '.join(f'revisions.{name}' for name in REVISION_COLUMNS)} FROM revisions{joined}"
        f" WHERE {' AND '.join(filter(None, wanted))} ORDER BY revisions.seq LIMIT :limit"
    )
    values = {"after": after, "until": until, "subject": subject, "limit": limit}
    return [_revision(row) for row in ask(question, _given(values, question) | named)]


def _revision(row: Sequence[Any]) -> Revision:
    columns = dict(zip(REVISION_COLUMNS, row, strict=True))
    try:
        columns.update(act=Act(columns["act"]), touches=_touches.decode(columns["touches"]))
    except (ValueError, TypeError) as error:
        place = f"revision {columns['seq']}"
        raise Damaged(f"{place}: cannot be read ({error}); load your last dump into a new case") from error
    return Revision(**columns)


def versions(ask: Ask, subjects: Sequence[Subject]) -> dict[Subject, int]:
    """Return the version at which each of `subjects` stands, nothing for those never touched."""
    return {row[0]: row[1] for row in _of_subjects(ask, "subject, version", subjects)}


def state(ask: Ask, subject: Subject) -> State | None:
    """Return a subject as it stands, None when the log never touched it."""
    found = list(ask(f"SELECT {_STATE} FROM states WHERE subject = :subject", {"subject": subject}))
    return _state(found[0]) if found else None


def entries(
    ask: Ask, *, chronology: str | None, rule: str, offset: int, limit: int | None, in_force: bool
) -> list[State]:
    """Return the standing entries in the order of `rule`, as `Store.states` tells."""
    bound = _bound(rule, in_force=in_force)
    within = _within(chronology, in_force=in_force)
    order = f"states.chronology, {'cut.bound, ' if bound else ''}states.position, states.subject"
    keyed = f"SELECT states.subject{f', {bound} AS bound' if bound else ''} FROM states WHERE {within}"
    cut = f"{keyed} ORDER BY {order.replace('cut.', '')} LIMIT :limit OFFSET :offset"
    whole = f"SELECT {_STATE} FROM ({cut}) AS cut JOIN states ON states.subject = cut.subject ORDER BY {order}"
    values = {"chronology": chronology, "limit": _ALL if limit is None else limit, "offset": offset}
    return [_state(row) for row in ask(whole, _given(values, whole))]


def of_kind(ask: Ask, kind: str, *, offset: int, limit: int | None) -> list[State]:
    """Return the standing subjects of a kind in the order in which they were first touched."""
    rows = ask(
        f"SELECT {_STATE} FROM states JOIN touched ON touched.subject = states.subject AND touched.version = 1"
        " WHERE states.kind = :kind AND states.value IS NOT NULL"
        " ORDER BY touched.seq, states.subject LIMIT :limit OFFSET :offset",
        {"kind": kind, "limit": _ALL if limit is None else limit, "offset": offset},
    )
    return [_state(row) for row in rows]


def numbers(ask: Ask, chronology: str, subjects: Sequence[Subject]) -> dict[Subject, int]:
    """Return for each of `subjects` its place, from 1, among the entries in force as written.

    What stands before them is counted once, from one to the next.
    """
    within = _within(chronology, in_force=True)
    between = (
        f"SELECT COUNT(*) FROM states WHERE {within} AND states.position BETWEEN :after AND :position"
        " AND (states.position, states.subject) > (:after, :last)"
        " AND (states.position, states.subject) <= (:position, :subject)"
    )
    found: dict[Subject, int] = {}
    number, after, last = 0, float("-inf"), ""
    for position, subject in sorted(_positions(ask, chronology, subjects)):
        values = {"chronology": chronology, "after": after, "last": last, "position": position, "subject": subject}
        [[more]] = ask(between, values)
        number, after, last = number + more, position, subject
        found[subject] = number
    return found


def _positions(ask: Ask, chronology: str, subjects: Sequence[Subject]) -> Iterator[tuple[float, Subject]]:
    """Yield the subjects that are in force in the chronology, each looked up by its name."""
    rows = _of_subjects(ask, "chronology, in_force, position, subject", subjects)
    yield from ((position, name) for within, in_force, position, name in rows if within == chronology and in_force)


def _of_subjects(ask: Ask, columns: str, subjects: Sequence[Subject]) -> Iterator[Sequence[Any]]:
    """Yield what these columns hold for each of the subjects that the log ever touched."""
    for some in _chunks(subjects):
        named: dict[str, object] = {f"subject{number}": name for number, name in enumerate(some)}
        wanted = ", ".join(f":{name}" for name in named)
        yield from ask(f"SELECT {columns} FROM states WHERE subject IN ({wanted})", named)


def count(ask: Ask, kind: str, chronology: str | None, *, in_force: bool) -> int:
    """Return how many standing subjects of a kind have a value."""
    entries_wanted = _within(chronology, in_force=in_force)
    standing = entries_wanted if kind == "entry" else "states.kind = :kind AND states.value IS NOT NULL"
    question = f"SELECT COUNT(*) FROM states WHERE {standing}"
    [[counted]] = ask(question, _given({"kind": kind, "chronology": chronology}, question))
    return int(counted)


def _bound(rule: str, *, in_force: bool) -> str:
    """Return the day that entries are ordered by before their position, "" where they stand as written."""
    if rule == "written":
        return ""
    if rule not in _BOUNDS:
        raise Invalid(f"{rule}: no rule to order entries by; choose written, earliest or latest")
    in_force_too = " AND before.in_force = 1" if in_force else ""
    inherited = (
        f"SELECT before.{rule} FROM states AS before WHERE before.chronology = states.chronology"
        f" AND before.position < states.position AND before.{rule} IS NOT NULL{in_force_too}"
        " ORDER BY before.position DESC LIMIT 1"
    )
    return f"COALESCE(states.{rule}, ({inherited}))"


def _within(chronology: str | None, *, in_force: bool) -> str:
    within = "states.chronology IS NOT NULL" if chronology is None else "states.chronology = :chronology"
    return f"{within} AND states.in_force = 1" if in_force else within


def _given(values: Mapping[str, object], question: str) -> dict[str, object]:
    """Return the values that a question asks for."""
    return {name: value for name, value in values.items() if f":{name}" in question}


def _state(row: Sequence[Any]) -> State:
    subject, version, seq, content = row
    value = None if content is None else read_value(subject, content)
    return State(subject=subject, version=version, seq=seq, value=value)


def _chunks(whole: Sequence[Subject]) -> Iterator[Sequence[Subject]]:
    return (whole[at : at + _MANY] for at in range(0, len(whole), _MANY))
