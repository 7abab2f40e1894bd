"""Writes the citations of a chronology anew, for the present order and in a style, and its bibliography."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from dateline.app.desk import Desk
from dateline.app.viewing import find_chronology, shown, standing_of, standing_states
from dateline.app.wanted import Wanted
from dateline.domain.chronologies import Citation, Entry
from dateline.domain.errors import Invalid, NotFound
from dateline.domain.records import dataclass
from dateline.domain.reports import Report
from dateline.language.citing import cited_in_full, completed
from dateline.language.citing import recast as recast_plainly
from dateline.language.exchange.bibliography import bibliography as plain_bibliography
from dateline.stages.recasting import CslStyle, list_csl, own_style, read_style, recast_csl
from dateline.stages.showing import Depth

OWN = ("plain", "bluebook", "chicago")
THROUGH_CSL = {"chicago-notes": "chicago-notes", "bluebook-csl": "bluebook", "apa": "apa"}
STYLES = (*OWN, *THROUGH_CSL)

Cited = Sequence[Sequence[Citation]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Recast:
    """The labels of one entry: as written, which the record keeps, and anew; `n` is its number."""

    n: int
    written: tuple[str, ...]
    labels: tuple[str, ...]


def recast(desk: Desk, slug: str, style: str) -> list[Recast]:
    """Return each entry that cites something, with its labels in `style`: a name, or the path of a .csl file."""
    cited, reports = _cited(desk, slug)
    labels = recast_plainly(cited, style, reports) if style in OWN else recast_csl(cited, _style(style), reports)
    return [
        Recast(n=n, written=tuple(citation.label for citation in citations), labels=tuple(own))
        for n, (citations, own) in enumerate(zip(cited, labels, strict=True), start=1)
        if own
    ]


def bibliography(desk: Desk, slug: str, style: str) -> list[str]:
    """Return the reports that are cited, each once, in `style`; our own styles all list them plainly."""
    if style in OWN:
        return [line.words for line in plain_bibliography(shown(desk, Wanted(slug=slug), Depth.TABLE))]
    cited, reports = _cited(desk, slug)
    return list(list_csl(cited, _style(style), reports))


def _cited(desk: Desk, slug: str) -> tuple[Cited, Mapping[str, Citation]]:
    states = standing_states(desk)
    reports = {report.id: report for report in standing_of(states, Report)}
    chronology = find_chronology(desk, slug)
    entries = (each for each in standing_of(states, Entry) if each.chronology == chronology.id and each.in_force)
    in_order = sorted(entries, key=lambda entry: (entry.position, entry.id))
    cited = [completed(entry, reports).citations for entry in in_order]
    return cited, {name: cited_in_full(report) for name, report in reports.items()}


def _style(style: str) -> CslStyle:
    if style in THROUGH_CSL:
        return own_style(THROUGH_CSL[style])
    if not style.endswith(".csl"):
        named = ", ".join(STYLES)
        raise Invalid(f"{style}: there is no such style of citation; there are {named}, and any .csl file")
    try:
        return read_style(Path(style).read_bytes(), style)
    except OSError as error:
        raise NotFound(f"{style}: no such file can be read ({error.strerror}); name the path of a .csl file") from error
