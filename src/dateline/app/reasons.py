"""Says why an entry or a draft stands as it does, and what would be worth finding out."""

import re
from dataclasses import replace

from dateline.app.desk import Desk
from dateline.app.draft_reasons import about_draft, drafted_from
from dateline.app.inbox import find_shown_draft, inbox_of, look_at
from dateline.app.regrouping import Waiting
from dateline.app.viewing import find_shown, shown
from dateline.app.wanted import Wanted
from dateline.domain.errors import NotFound
from dateline.domain.ids import subject
from dateline.domain.shown import Shown, ShownChronology, ShownEntry
from dateline.language.dating.network import Question
from dateline.stages import reasoning
from dateline.stages.explaining import Explanation
from dateline.stages.explaining import why as explain
from dateline.stages.showing import Depth

_DRAFT = re.compile(r"draft\s+(?P<name>[0-9a-z]{1,20})")


def why(desk: Desk, name: str, slug: str = "", *, sealed: bool = False) -> Explanation:
    """Return the reasons for one entry, named by its number, its id or the beginning of it, or for a draft that waits.

    A draft is named by its number ("draft 3") or its id. Of an entry that was drafted it is told by what, when and
    from what. Sealed sources are shown where it is `sealed`; a draft that stands on one is Refused else.
    """
    named = _DRAFT.fullmatch(name.strip().lower())
    if named:
        return _why_draft(desk, named["name"], slug, sealed=sealed)
    wanted = Wanted(slug=slug, withdrawn=True, sealed=sealed)
    try:
        view = shown(desk, wanted, Depth.TABLE)
        entry = find_shown(view, name)
    except NotFound:
        if not name.isdecimal() and any(each.id.startswith(name) for each in _waiting(desk, slug)):
            return _why_draft(desk, name, slug, sealed=sealed)
        raise
    explanation = _explained(desk, wanted, view, entry)
    return replace(explanation, sections=(*explanation.sections, *drafted_from(desk, entry.id, sealed=sealed)))


def worth_asking(desk: Desk, slug: str = "", limit: int = 3) -> list[Question]:
    """Return what about the dates is most worth finding out: the answers would date most entries most finely."""
    return reasoning.worth_asking(shown(desk, Wanted(slug=slug), Depth.TABLE).entries, limit)


def _why_draft(desk: Desk, name: str, slug: str, *, sealed: bool) -> Explanation:
    inbox = inbox_of(desk, slug)
    waiting = find_shown_draft(desk, inbox, name, sealed=sealed)
    if inbox.chronology is None or waiting.draft.adds_to == waiting.id:
        heading = ShownChronology(slug="", title="", status="", edition=None, head="")
        view = Shown(chronology=heading, entries=(look_at(desk, inbox, waiting),))
        explanation = explain(view, waiting.id)
    else:
        wanted = Wanted(slug=slug, withdrawn=True, drafts=True, sealed=sealed)
        view = shown(desk, wanted, Depth.TABLE)
        explanation = _explained(desk, wanted, view, find_shown(view, waiting.id), waiting)
    return replace(explanation, sections=(*about_draft(inbox.drafting, waiting), *explanation.sections))


def _waiting(desk: Desk, slug: str) -> list[Waiting]:
    try:
        return list(inbox_of(desk, slug).waiting)
    except NotFound:
        return []


def _explained(
    desk: Desk, wanted: Wanted, view: Shown, entry: ShownEntry, waiting: Waiting | None = None
) -> Explanation:
    place = view.entries.index(entry)
    [whole] = shown(desk, wanted, part=slice(place, place + 1)).entries
    if waiting is not None and waiting.origins is not None:
        whole = replace(whole, origins=replace(waiting.origins, groups=whole.origins.groups))
    view = replace(view, entries=(*view.entries[:place], whole, *view.entries[place + 1 :]))
    return explain(view, entry.id, revisions=tuple(desk.store.log(subject=subject("entry", entry.id))))
