"""Writes the citations of a chronology anew, for the present order and in a style."""

from dateline.app.desk import Desk
from dateline.app.viewing import entries_of, find_chronology
from dateline.domain.chronologies import EntryState
from dateline.language.citing import recast as recast_plainly
from dateline.stages.recasting import recast_csl

OWN_STYLES = ("plain", "bluebook", "chicago")


def recast(desk: Desk, slug: str, style: str) -> list[tuple[int, tuple[str, ...]]]:
    """Return the number of each entry that cites something, with its labels in `style`."""
    entries = [e for e in entries_of(desk, find_chronology(desk, slug)) if e.state is not EntryState.WITHDRAWN]
    cited = [entry.citations for entry in entries]
    labels = recast_plainly(cited, style) if style in OWN_STYLES else recast_csl(cited, style)
    return [(n, tuple(own)) for n, own in enumerate(labels, start=1) if own]
