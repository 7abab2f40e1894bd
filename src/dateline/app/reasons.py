"""Says why an entry stands as it does."""

from dateline.app.desk import Desk
from dateline.app.viewing import Wanted, find_shown, shown
from dateline.domain.ids import subject
from dateline.stages.explaining import Explanation
from dateline.stages.explaining import why as explain


def why(desk: Desk, name: str, slug: str = "") -> Explanation:
    """Return the reasons for one entry, named by its number, its id or the beginning of it."""
    view = shown(desk, Wanted(slug=slug, withdrawn=True))
    entry = find_shown(view, name)
    return explain(view, entry.id, revisions=tuple(desk.store.log(subject=subject("entry", entry.id))))
