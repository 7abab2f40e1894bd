"""How entries, drafts and reports are named where a draft is told."""

from collections.abc import Mapping

from dateline.app.desk import Desk
from dateline.app.inbox import Inbox
from dateline.app.regrouping import Waiting
from dateline.domain.chronologies import Entry
from dateline.domain.ids import subject
from dateline.domain.reports import Report
from dateline.language.wording import clipped, spoken_stretch

_WORDS = 60


def names_in(desk: Desk, inbox: Inbox) -> Mapping[str, str]:
    """Return for an id of an entry that a draft speaks of, and of each draft, how a sentence names it."""
    drafts = {each.entry.id: f"draft {n}" for n, each in enumerate(inbox.drafting.drafts, start=1)}
    disputes = [dispute for each in inbox.waiting for dispute in each.draft.disputes]
    spoken_of = {
        *(each.draft.adds_to for each in inbox.waiting),
        *(dispute.entry for dispute in disputes),
        *(dispute.target.partition(":")[2] for dispute in disputes if dispute.target.startswith("entry:")),
    }
    return {**drafts, **{name: _entry(desk, name) for name in spoken_of - drafts.keys() - {""}}}


def labels_of(desk: Desk, waiting: Waiting) -> Mapping[str, str]:
    """Return for the id of each report that a draft stands on how it is called, with its day where that is known."""
    return {telling.report: _report(desk, telling.report) for telling in waiting.draft.tellings}


def _entry(desk: Desk, name: str) -> str:
    state = desk.store.state(subject("entry", name))
    if state is None or not isinstance(state.value, Entry):
        return f"entry {name}"
    entry = state.value
    return f"entry {name} ({clipped(f'{entry.when.words} · {entry.text}'.strip(' ·'), _WORDS)})"


def _report(desk: Desk, name: str) -> str:
    state = desk.store.state(subject("report", name))
    if state is None or not isinstance(state.value, Report):
        return name
    report = state.value
    label = report.publisher or report.label or report.title or report.address or name
    when = report.published
    if when is None or not when.known:
        return f"{label}, day unknown"
    return f"{label}, {spoken_stretch(when.first, when.last)}"
