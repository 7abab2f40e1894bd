"""Says why an entry stands as it does, and what would be worth finding out."""

from dataclasses import replace

from dateline.app.desk import Desk
from dateline.app.viewing import Wanted, find_shown, shown
from dateline.domain.ids import subject
from dateline.language.dating.network import Question
from dateline.stages import reasoning
from dateline.stages.explaining import Explanation
from dateline.stages.explaining import why as explain
from dateline.stages.showing import Depth


def why(desk: Desk, name: str, slug: str = "") -> Explanation:
    """Return the reasons for one entry, named by its number, its id or the beginning of it."""
    wanted = Wanted(slug=slug, withdrawn=True)
    view = shown(desk, wanted, Depth.TABLE)
    entry = find_shown(view, name)
    place = view.entries.index(entry)
    [whole] = shown(desk, wanted, part=slice(place, place + 1)).entries
    view = replace(view, entries=(*view.entries[:place], whole, *view.entries[place + 1 :]))
    return explain(view, entry.id, revisions=tuple(desk.store.log(subject=subject("entry", entry.id))))


def worth_asking(desk: Desk, slug: str = "", limit: int = 3) -> list[Question]:
    """Return what about the dates is most worth finding out: the answers would date most entries most finely."""
    return reasoning.worth_asking(shown(desk, Wanted(slug=slug), Depth.TABLE).entries, limit)
