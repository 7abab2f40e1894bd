"""Acts on disputes: one entry contests another one, or a report."""

from dataclasses import replace

from dateline.app.desk import Desk
from dateline.app.entries import standing_entry
from dateline.app.reports import find_report
from dateline.app.standing import decide, find, fresh, held, subject_of
from dateline.domain.chronologies import Entry
from dateline.domain.dates import Day
from dateline.domain.errors import Conflict, Invalid
from dateline.domain.events import Dispute, DisputeKind
from dateline.domain.ids import new_id
from dateline.domain.reports import Report
from dateline.domain.revisions import Act
from dateline.language.dating import Extents
from dateline.stages.weighing.windows import contested_days, missing


def draw_dispute(  # noqa: PLR0913  a dispute is made of these
    desk: Desk,
    entry: str,
    target: str,
    kind: DisputeKind,
    *,
    reason: str,
    scope: str = "",
    grounds: str = "",
    chronology: str | None = None,
) -> Dispute:
    """Record that an entry contests another one, or a report ("report:" and its id).

    `scope` is what is contested, in the words used; where they name a time ("last week"), said on the entry's day,
    the window it bounds is compared with the target's date. `grounds` are published; the reason stays in the log.
    """
    contesting = standing_entry(desk, entry, chronology).value
    contested = _target(desk, target, chronology)
    if subject_of(contested) == subject_of(contesting):
        raise Invalid(f"entry {contesting.id}: cannot contest itself; name what it contests")
    bare = Dispute(id=new_id(), entry="", target="", kind=kind, scope=scope, grounds=grounds)
    dispute = aimed(bare, contesting, contested, desk.settings.extents)
    if held_already := same_dispute(desk, dispute):
        raise Conflict(f"entry {contesting.id}: {kind.value} {dispute.target} already; lift {held_already.id} first")
    decide(desk, Act.DRAW_DISPUTE, [fresh(dispute)], reason=reason)
    return dispute


def aimed(dispute: Dispute, contesting: Entry, contested: Entry | Report, extents: Extents) -> Dispute:
    """Return the dispute as it is between these two: the window that its scope bounds, and whether that misses."""
    denied = contested_days(dispute.kind, dispute.scope, contesting.when, extents)
    return replace(
        dispute,
        entry=contesting.id,
        target=subject_of(contested),
        earliest=_iso(denied.earliest) if denied else None,
        latest=_iso(denied.latest) if denied else None,
        misses=missing(denied, contested.when if isinstance(contested, Entry) else None),
    )


def same_dispute(desk: Desk, dispute: Dispute) -> Dispute | None:
    """Return the dispute of the same kind that is held between the same two, None where there is none."""
    meant = (dispute.entry, dispute.target, dispute.kind)
    return next((each for each in held(desk, Dispute) if (each.entry, each.target, each.kind) == meant), None)


def lift_dispute(desk: Desk, name: str, *, reason: str) -> Dispute:
    """Take a dispute, by its id or the beginning of it, out of what is held; it stays in the record."""
    lifted = find(desk, Dispute, name)
    decide(desk, Act.LIFT_DISPUTE, [lifted.lifted()], reason=reason)
    return lifted.value


def _target(desk: Desk, target: str, chronology: str | None) -> Entry | Report:
    kind, _, name = target.rpartition(":")
    if kind == "report":
        return find_report(desk, name)
    if kind in ("", "entry"):
        return standing_entry(desk, name, chronology).value
    raise Invalid(f"{target}: a dispute contests an entry or a report; name one, as report:ID")


def _iso(day: Day | None) -> str | None:
    return str(day) if day else None
