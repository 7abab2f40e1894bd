"""Weighs the accounts of entries as they are shown, with what the editor judged and what became of reports since."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from dateline.app.desk import Desk
from dateline.app.standing import held
from dateline.app.versions import watched_alone
from dateline.domain.folding import State
from dateline.domain.ids import Subject
from dateline.domain.reports import Snapshot
from dateline.domain.shown import ShownAccount, ShownEntry
from dateline.domain.watches import Watched
from dateline.stages.showing import Depth, Holding
from dateline.stages.understanding import Memory
from dateline.stages.weighing.judging import judge, judgements_of
from dateline.stages.weighing.remembering import weigh_once


class SeenReports:
    """What was seen of reports, read only when somebody asks."""

    def __init__(self, desk: Desk, snapshots: Iterable[Snapshot] | None = None) -> None:
        """`snapshots` are those that count, all that stand where not given."""
        self._desk = desk
        self._given = snapshots
        self._known: dict[str, Watched | None] = {}

    def of(self, account: ShownAccount) -> Watched | None:
        """Return what was seen of the report of an account, None where nothing was."""
        report = account.citation.resolves_to
        if report is None:
            return None
        if report not in self._known:
            snapshots = self._snapshots.get(report, ())
            self._known[report] = watched_alone(self._desk, report, snapshots) if snapshots else None
        return self._known[report]

    @cached_property
    def _snapshots(self) -> Mapping[str, Sequence[Snapshot]]:
        found: dict[str, list[Snapshot]] = {}
        for snapshot in held(self._desk, Snapshot) if self._given is None else self._given:
            found.setdefault(snapshot.report, []).append(snapshot)
        return found


def weighed(
    states: Mapping[Subject, State], seen: SeenReports, depth: Depth, memory: Memory | None, hold: Holding
) -> Holding:
    """Return what keeps entries once what was judged is put to them and, to the whole depth, accounts are weighed."""
    judgements = judgements_of(state.value for state in states.values())
    if depth < Depth.WHOLE:
        return lambda entries: hold(judge(entry, judgements) for entry in entries)

    def told(entry: ShownEntry) -> ShownEntry:
        judged = judge(entry, judgements)
        weighings = weigh_once(judged, seen.of, memory)
        return replace(judged, weighings=weighings) if weighings else judged

    return lambda entries: hold(map(told, entries))
