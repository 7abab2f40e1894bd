"""Writes the citations of a chronology anew, for the present order and in a style."""

from dateline.app.desk import Desk
from dateline.app.standing import held
from dateline.app.viewing import entries_of, find_chronology
from dateline.domain.chronologies import Citation
from dateline.domain.errors import Invalid
from dateline.domain.reports import Report
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
    reports = {report.id: _in_full(report) for report in held(desk, Report)}
    labels = recast_plainly(cited, style, reports) if style in OWN else recast_csl(cited, THROUGH_CSL[style], reports)
    return [(n, tuple(own)) for n, own in enumerate(labels, start=1) if own]


def _in_full(report: Report) -> Citation:
    """Return the full citation of a report, which no entry in force may hold any more."""
    return Citation(
        label=report.label,
        report=report.id,
        bylines=report.bylines,
        publisher=report.publisher,
        affiliation=report.affiliation,
        title=report.title,
        url=report.address,
        archive_url=report.archive_address,
        published=report.published,
        based_on=report.based_on,
    )
