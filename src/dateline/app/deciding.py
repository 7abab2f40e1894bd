"""Turns what a file says into decisions for the log."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from dateline.app.desk import Desk
from dateline.app.judged import judging
from dateline.app.standing import held
from dateline.app.viewing import entries_of
from dateline.domain.chronologies import Chronology, Citation, Entry, EntryState
from dateline.domain.errors import Conflict
from dateline.domain.ids import Subject, subject
from dateline.domain.reports import Report
from dateline.domain.revisions import Act, Decision, Held
from dateline.language.citing import cited_in_full, key
from dateline.stages.comparing import Difference, DifferenceKind
from dateline.stages.settling import Proposal

ACTS = {
    DifferenceKind.ADDED: Act.WRITE_ENTRY,
    DifferenceKind.REVISED: Act.REVISE_ENTRY,
    DifferenceKind.WITHDRAWN: Act.WITHDRAW_ENTRY,
    DifferenceKind.MOVED: Act.MOVE_ENTRY,
}


def first_time(desk: Desk, chronology: Chronology, proposal: Proposal, note: Mapping[str, str]) -> list[Decision]:
    """Return the decisions that make the chronology and write all entries, disputes and judgements of the proposal."""
    reason = f"imported from {note['file']}"
    fresh, same = _reports(desk, proposal.reports)
    entries = [_bound(replace(entry, chronology=chronology.id), same) for entry in proposal.entries]
    return [
        _decision(Act.ADD_CHRONOLOGY, "chronology", chronology, reason, note=note),
        *(_decision(Act.ADD_REPORT, "report", report, reason) for report in fresh),
        *(_decision(Act.WRITE_ENTRY, "entry", entry, reason) for entry in entries),
        *(_decision(Act.DRAW_DISPUTE, "dispute", dispute, reason) for dispute in proposal.disputes),
        *judging(desk, proposal, fresh, same, reason),
    ]


def again(
    desk: Desk,
    chronology: Chronology,
    proposal: Proposal,
    ids: Sequence[str],
    differences: Iterable[Difference],
    note: Mapping[str, str],
) -> list[Decision]:
    """Return the decisions that accept the differences, and the note on the chronology that the file was taken in.

    `ids` gives, in the file's order, the entry that each of its lines is.
    """
    reason = f"imported again from {note['file']}"
    fresh, same = _reports(desk, proposal.reports)
    standing = {entry.id: entry for entry in entries_of(desk, chronology)}
    positions = _positions(ids, standing)
    accepted = list(_accept(desk, chronology, differences, standing, positions, reason))
    accepted = [_with_reports(decision, same) for decision in accepted]
    used = {citation.report for decision in accepted for citation in _citations(decision)}
    return [
        *(_decision(Act.ADD_REPORT, "report", report, reason) for report in fresh if report.id in used),
        *accepted,
        _decision(
            Act.REVISE_CHRONOLOGY, "chronology", chronology, reason, expects=_version(desk, chronology.id), note=note
        ),
    ]


def _accept(
    desk: Desk,
    chronology: Chronology,
    differences: Iterable[Difference],
    standing: dict[str, Entry],
    positions: Mapping[str, float],
    reason: str,
) -> Iterator[Decision]:
    """Yield one decision for each difference; a second one on the same entry builds on the first."""
    versions: dict[str, int] = {}
    for difference in differences:
        entry = _decided(difference, standing, positions, chronology)
        expects = versions.get(entry.id)
        if expects is None:
            expects = _version(desk, entry.id, "entry")
        yield _decision(ACTS[difference.kind], "entry", entry, reason, expects=expects)
        versions[entry.id] = expects + 1
        standing[entry.id] = entry


def _decided(
    difference: Difference, standing: Mapping[str, Entry], positions: Mapping[str, float], chronology: Chronology
) -> Entry:
    """Return the entry as the file now has it; what the file says nothing of stays as the desk holds it."""
    old, new = difference.old, difference.new
    if old is None and new is not None:
        return replace(new, chronology=chronology.id, position=positions[new.id])
    present = standing.get(old.id) if old else None
    if present is None:
        raise Conflict(f"entry {old.id if old else ''}: it is no longer there; import the file again to see what is")
    if new is None:
        return replace(present, state=EntryState.WITHDRAWN)
    if difference.kind is DifferenceKind.MOVED:
        return replace(present, position=positions[present.id])
    return _revised(present, new, {each.field.partition(".")[0] for each in difference.fields})


def _revised(present: Entry, new: Entry, fields: set[str]) -> Entry:
    """Return `present` with those fields of `new` that the file's writer touched."""
    revised = present
    if "when" in fields:
        revised = replace(revised, when=new.when)
    if fields & {"text", "styles"}:
        revised = replace(revised, text=new.text, styles=new.styles)
    if "citations" in fields:
        revised = replace(revised, citations=_still_bound(present.citations, new.citations))
    if "details" in fields:
        revised = replace(revised, details=new.details)
    if "lane" in fields:
        revised = replace(revised, lane=new.lane)
    return revised


def _still_bound(present: Sequence[Citation], new: Sequence[Citation]) -> tuple[Citation, ...]:
    """Return new citations; those that cite as before, by label and address, go on meaning the report that is held."""
    meant = {(each.label, each.url): each.report for each in present if each.report}
    return tuple(replace(each, report=meant.get((each.label, each.url), each.report)) for each in new)


def _positions(ids: Sequence[str], standing: Mapping[str, Entry]) -> dict[str, float]:
    """Return a position for each line of the file, in its order: those that already rise keep theirs.

    A new or moved line is put between its neighbours.
    """
    kept = _rising([(identifier, standing[identifier].position) for identifier in ids if identifier in standing])
    positions: dict[str, float] = {}
    waiting: list[str] = []
    before = min((entry.position for entry in standing.values()), default=1.0) - 1.0
    for identifier in ids:
        if identifier not in kept:
            waiting.append(identifier)
            continue
        after = kept[identifier]
        positions.update(_between(waiting, before, after))
        positions[identifier] = before = after
        waiting = []
    positions.update(_between(waiting, before, before + len(waiting) + 1.0))
    return positions


def _between(ids: Sequence[str], before: float, after: float) -> Iterator[tuple[str, float]]:
    step = (after - before) / (len(ids) + 1)
    return ((identifier, before + step * (at + 1)) for at, identifier in enumerate(ids))


def _rising(placed: Sequence[tuple[str, float]]) -> dict[str, float]:
    """Return a longest run of lines whose positions already rise (patience sorting)."""
    tops: list[float] = []
    ends: list[int] = []
    before: list[int] = []
    for at, (_, position) in enumerate(placed):
        pile = bisect_left(tops, position)
        before.append(ends[pile - 1] if pile else -1)
        tops[pile : pile + 1] = [position]
        ends[pile : pile + 1] = [at]
    kept: dict[str, float] = {}
    at = ends[-1] if ends else -1
    while at >= 0:
        kept[placed[at][0]] = placed[at][1]
        at = before[at]
    return kept


def _reports(desk: Desk, proposed: Iterable[Report]) -> tuple[list[Report], dict[str, str]]:
    """Return the reports that the case does not know yet, and for the others the id under which it knows them.

    A report that comes back under its own id is known, whatever the desk calls it by now.
    """
    reports = {report.id: report for report in held(desk, Report)}
    known = {key(cited_in_full(report)): name for name, report in reports.items()}
    if not known:
        return list(proposed), {}
    keys = {report: key(cited_in_full(report)) for report in proposed}
    same = {report.id: known[identity] for report, identity in keys.items() if identity in known}
    same |= {report.id: report.id for report in keys if report.id in reports}
    return [report for report in keys if report.id not in same], same


def _bound(entry: Entry, same: Mapping[str, str]) -> Entry:
    """Return the entry with its citations bound to the reports that the case already knows."""
    if not any(citation.report in same for citation in entry.citations):
        return entry
    citations = tuple(replace(each, report=same.get(each.report or "", each.report)) for each in entry.citations)
    return replace(entry, citations=citations)


def _with_reports(decision: Decision, same: Mapping[str, str]) -> Decision:
    now = {name: _bound(value, same) if isinstance(value, Entry) else value for name, value in decision.now.items()}
    return replace(decision, now=now)


def _citations(decision: Decision) -> Iterator[Citation]:
    for value in decision.now.values():
        if isinstance(value, Entry):
            yield from value.citations


def _version(desk: Desk, identifier: str, kind: str = "chronology") -> int:
    state = desk.store.state(subject(kind, identifier))
    return state.version if state else 0


def _decision(
    act: Act, kind: str, value: Held, reason: str, *, expects: int = 0, note: Mapping[str, str] | None = None
) -> Decision:
    name: Subject = subject(kind, value.id)
    return Decision(act=act, expects={name: expects}, now={name: value}, reason=reason, note=note or {})
