"""Acts on links: whether two entries tell of the same happening."""

from dateline.app.desk import Desk
from dateline.app.entries import standing_entry
from dateline.app.standing import decide, find, fresh, standing
from dateline.domain.errors import Conflict, Invalid
from dateline.domain.events import Judgement, Link
from dateline.domain.ids import new_id
from dateline.domain.revisions import Act


def draw_link(
    desk: Desk, entry: str, other: str, judgement: Judgement, *, reason: str, chronology: str | None = None
) -> Link:
    """Record whether two entries tell of the same happening."""
    one, two = (standing_entry(desk, name, chronology).value.id for name in (entry, other))
    if one == two:
        raise Invalid(f"entry {one}: is the same as itself; name another entry")
    for each in standing(desk, Link):
        if {each.value.entry, each.value.other} == {one, two}:
            raise Conflict(f"link {each.value.id}: judges these entries {each.value.judgement.value}; lift it first")
    link = Link(id=new_id(), entry=one, other=two, judgement=judgement, grounds=reason)
    decide(desk, Act.DRAW_LINK, [fresh(link)], reason=reason)
    return link


def lift_link(desk: Desk, name: str, *, reason: str) -> Link:
    """Take a link, by its id or the beginning of it, out of what is held; it stays in the record."""
    lifted = find(desk, Link, name)
    decide(desk, Act.LIFT_LINK, [lifted.lifted()], reason=reason)
    return lifted.value
