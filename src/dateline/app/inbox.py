"""The drafts that wait for an answer, and those that were answered."""

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import replace

from dateline.app.answers import Answers, answers_of
from dateline.app.desk import Desk
from dateline.app.draft_origins import with_origins
from dateline.app.entries import LONGEST_NUMBER
from dateline.app.listing import listed
from dateline.app.proposing import Drafting, last_drafting
from dateline.app.regrouping import Waiting, regroup, without
from dateline.app.sealing import veil_of
from dateline.app.standing import held
from dateline.app.viewing import choose_among
from dateline.domain.chronologies import Chronology, Entry
from dateline.domain.drafts import Draft, Telling
from dateline.domain.errors import Conflict, Invalid, NotFound, Refused
from dateline.domain.events import Dispute
from dateline.domain.ids import subject
from dateline.domain.records import dataclass
from dateline.domain.reports import Report, Snapshot
from dateline.domain.shown import ShownEntry
from dateline.stages.sealing import Veil
from dateline.stages.showing import Depth, show


@dataclass(frozen=True, slots=True, kw_only=True)
class Inbox:
    """What waits of the last drafting, heaviest first, and the chronology it is for: None where the case has none yet.

    `apart` counts the passages that were told to belong elsewhere and are in no draft until the next drafting.
    """

    drafting: Drafting
    chronology: Chronology | None
    waiting: tuple[Waiting, ...]
    apart: int = 0


def inbox_of(desk: Desk, slug: str = "") -> Inbox:
    """Return the inbox of a chronology: the drafts of the last drafting that nobody has answered.

    A draft is answered when each of its passages went into an entry, was left out of one, or is that of a draft that
    was turned down. What stands on a report that the case no longer holds does not wait.
    """
    drafting = last_drafting(desk, slug)
    if drafting is None:
        raise NotFound(f"{desk.folder.name}: nothing has been drafted yet; `dateline draft` does it")
    known = held(desk, Chronology)
    chronology = choose_among(known, slug, desk.folder.name) if known else None
    answers = answers_of(desk, chronology.id if chronology else "")
    numbered = [Waiting(n=n, draft=each) for n, each in enumerate(drafting.drafts, start=1)]
    # What was joined falls apart again where a part of it was answered alone.
    standing = [each for each in _standing(desk, numbered) if not _is_answered(each, answers)]
    regrouped = regroup(standing, answers.groupings)
    waiting = [_read(desk, each) for each in regrouped if not _is_answered(each, answers)]
    apart = {key for each in standing for key in each.keys} - {key for each in regrouped for key in each.keys}
    return Inbox(drafting=drafting, chronology=chronology, waiting=tuple(with_origins(desk, waiting)), apart=len(apart))


def openly(desk: Desk, inbox: Inbox) -> Inbox:
    """Return an inbox as outsiders see it: without drafts that stand on sealed reports, and what is bound to those."""
    veil = veil_of(desk)
    if veil is None:
        return inbox
    waiting = [each for each in inbox.waiting if not is_covered(veil, each)]
    hidden = {each.id for each in inbox.waiting} - {each.id for each in waiting}
    return replace(inbox, waiting=tuple(replace(each, draft=_seen(veil, each.draft, hidden)) for each in waiting))


def is_covered(veil: Veil | None, waiting: Waiting) -> bool:
    """Return whether a draft stands on a sealed report."""
    return veil is not None and any(veil.covers(f"report:{each.report}") for each in waiting.draft.tellings)


def _seen(veil: Veil, draft: Draft, hidden: Set[str]) -> Draft:
    entry = veil.value(draft.entry)
    bound = [each for each in draft.disputes if hidden.isdisjoint((each.entry, each.target.partition(":")[2]))]
    disputes = tuple(each for each in map(veil.value, bound) if isinstance(each, Dispute))
    return replace(draft, entry=entry if isinstance(entry, Entry) else draft.entry, disputes=disputes)


def find_waiting(desk: Desk, inbox: Inbox, name: str) -> Waiting:
    """Return the draft called `name`: its number in the drafting, its id, or the beginning of its id.

    Conflict where the number means another draft than when it was last listed to this author, or one that is answered.
    """
    if name.isdecimal() and len(name) <= LONGEST_NUMBER:
        return _numbered(desk, inbox, int(name))
    found = [each for each in inbox.waiting if name and each.id.startswith(name)]
    if len(found) > 1:
        raise Invalid(f"draft {name!r}: {len(found)} ids begin like this; give more of it")
    if not found:
        raise NotFound(f"draft {name!r}: none waits under this id; `dateline inbox` lists those that do")
    return found[0]


def look_at(desk: Desk, inbox: Inbox, waiting: Waiting) -> ShownEntry:
    """Return a draft with what is worked out from it alone: quotations, attributions, conflicts, origins."""
    chronology = inbox.chronology or Chronology(id="", slug="")
    states = [desk.store.state(subject("report", each.report or "")) for each in waiting.draft.entry.citations]
    reports = [state.value for state in states if state and isinstance(state.value, Report)]
    entry = waiting.draft.entry
    extents = desk.settings.extents
    [shown] = show(chronology, [entry], reports=reports, drafts=True, depth=Depth.DATES, extents=extents).entries
    return replace(shown, n=waiting.n, origins=waiting.origins or shown.origins, disputes=waiting.draft.disputes)


def find_shown_draft(desk: Desk, inbox: Inbox, name: str, *, sealed: bool) -> Waiting:
    """Return a draft that waits, to be shown; Refused where it stands on a sealed report, unless `sealed`."""
    waiting = find_waiting(desk, inbox, name)
    if sealed:
        return waiting
    if is_covered(veil_of(desk), waiting):
        raise Refused(f"draft {waiting.n}: stands on a sealed source; say --sealed to see it")
    return next(each for each in openly(desk, inbox).waiting if each.id == waiting.id)


def _numbered(desk: Desk, inbox: Inbox, number: int) -> Waiting:
    drafts = inbox.drafting.drafts
    if not 1 <= number <= len(drafts):
        raise NotFound(f"draft {number}: the last drafting has {len(drafts)}; `dateline inbox` lists them")
    drafted = drafts[number - 1].entry.id
    if listed(desk).get(number, drafted) != drafted:
        raise Conflict(
            f"draft {number}: is another one since it was listed to you, for drafting went on meanwhile; "
            "`dateline inbox` lists the present ones"
        )
    found = next((each for each in inbox.waiting if number in (each.n, *each.joined)), None)
    if found is None:
        raise Conflict(f"draft {number}: waits no more; `dateline log` says how it was answered")
    return found


def _standing(desk: Desk, waiting: Iterable[Waiting]) -> Iterator[Waiting]:
    """Yield the drafts without passages of reports that are no longer held, and none that is left without any.

    Passages of a report that was merged into another one are that one's.
    """
    now: dict[tuple[str, str], str] = {}
    for each in waiting:
        for telling in each.draft.tellings:
            if (telling.report, telling.snapshot) not in now:
                now[telling.report, telling.snapshot] = _report_now(desk, telling)
        leaving = {telling.key for telling in each.draft.tellings if not now[telling.report, telling.snapshot]}
        if len(leaving) < len(each.draft.tellings):
            merged = {report: kept for (report, _), kept in now.items() if kept and kept != report}
            yield replace(each, draft=_rebound(without(each.draft, leaving), merged))


def _report_now(desk: Desk, telling: Telling) -> str:
    """Return the id of the report that a passage is of by now, "" where none stands."""
    snapshot = desk.store.state(subject("snapshot", telling.snapshot)) if telling.snapshot else None
    if snapshot is not None and not isinstance(snapshot.value, Snapshot):
        return ""
    report = snapshot.value.report if snapshot is not None and isinstance(snapshot.value, Snapshot) else telling.report
    state = desk.store.state(subject("report", report))
    return report if state is not None and state.value is not None else ""


def _rebound(draft: Draft, merged: Mapping[str, str]) -> Draft:
    """Return the draft with the reports that others were merged into in the place of those."""
    if not merged:
        return draft
    tellings = tuple(replace(each, report=merged.get(each.report, each.report)) for each in draft.tellings)
    citations = tuple(
        replace(each, report=merged.get(each.report or "", each.report)) for each in draft.entry.citations
    )
    return replace(draft, entry=replace(draft.entry, citations=citations), tellings=tellings)


def _is_answered(waiting: Waiting, answers: Answers) -> bool:
    return waiting.keys <= answers.accepted.keys() | answers.left_out | answers.rejected


def _read(desk: Desk, waiting: Waiting) -> Waiting:
    """Return the draft with the version of the entry it adds to; one whose entry is gone adds to none."""
    if not waiting.draft.adds_to:
        return waiting
    state = desk.store.state(subject("entry", waiting.draft.adds_to))
    if state is None or state.value is None:
        return replace(waiting, draft=replace(waiting.draft, adds_to=""))
    return replace(waiting, version=state.version)
