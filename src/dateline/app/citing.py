"""Writes the citations of a chronology anew, for the present order and in a style."""

from dateline.app.desk import Desk
from dateline.app.standing import held
from dateline.app.viewing import entries_of, find_chronology
from dateline.domain.errors import Invalid
from dateline.domain.reports import Report
from dateline.language.citing import cited_in_full
from dateline.language.citing import recast as recast_plainly
from dateline.stages.recasting import recast_csl

OWN = ("plain", "bluebook", "chicago")
THROUGH_CSL = {"chicago-notes": "chicago-notes", "bluebook-csl": "bluebook", "apa": "apa"}
STYLES = (*OWN, *THROUGH_CSL)


def recast(desk: Desk, slug: str, style: str) -> list[tuple[int, tuple[str, ...]]]:
    """Return the number of each entry that cites something, with its labels in `style`."""
    if style not in STYLES:
        raise Invalid(f"{style}: there is no such style of citation; there are {', '.join(STYLES)}")
    cited = [entry.citations for entry in entries_of(desk, find_chronology(desk, slug)) if entry.in_force]
    reports = {report.id: cited_in_full(report) for report in held(desk, Report)}
    labels = recast_plainly(cited, style, reports) if style in OWN else recast_csl(cited, THROUGH_CSL[style], reports)
    return [(n, tuple(own)) for n, own in enumerate(labels, start=1) if own]
