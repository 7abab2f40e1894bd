"""Finds the chronology in a page, whatever shape its writer gave it."""

from dateline.domain.written import Doubt, Dropped, Grid, Page, WrittenChronology
from dateline.stages.tabling.common import Finding, TablingHints
from dateline.stages.tabling.grids import read_grids
from dateline.stages.tabling.outline import read_outline
from dateline.stages.tabling.surroundings import notes_of, read_around
from dateline.stages.tabling.unfilled import find_unfilled

__all__ = ["TablingHints", "table"]

NO_HINTS = TablingHints()
NOTHING_FOUND = Finding(shape="", entries=(), units=0, dated=0, blocks=frozenset(), why="")
_SCARCE = 2


def table(page: Page, hints: TablingHints = NO_HINTS) -> WrittenChronology:
    """Return the chronology of the page as written; no entries, and a doubt that says so, where there is none.

    The page is read in each shape a chronology can have. The one that explains it best is taken: most entries
    opened by a date, and most regularly.
    """
    findings = _findings(page, hints)
    unfilled = find_unfilled(page, _SCARCE, findings)
    if unfilled is not None:
        return _chronology(page, unfilled, [])
    best = max(findings, key=lambda finding: finding.score)
    if page.flattened and not _tabled(page, best):
        from dateline.stages.tabling.flattened import read_flattened  # noqa: PLC0415 - takes time to load, for such pages

        return read_flattened(page, hints)
    if not best.entries:
        return _nothing(page)
    return _chronology(page, best, findings)


def _findings(page: Page, hints: TablingHints) -> list[Finding]:
    notes = notes_of(page)
    return [read_grids(page, notes, hints), read_outline(page, notes)]


def _tabled(page: Page, best: Finding) -> bool:
    """True where a page without markup holds its chronology in columns parted by tabs."""
    if best.shape != "grid" or best.dated < _SCARCE:
        return False
    others = sum(bool(block.prose) for block in page.blocks if not isinstance(block, Grid))
    return best.units >= others


def _chronology(page: Page, best: Finding, findings: list[Finding]) -> WrittenChronology:
    rivals = [finding for finding in findings if finding is not best and finding.dated >= _SCARCE]
    around = read_around(page, best, rivals)
    return WrittenChronology(
        entries=best.entries,
        title=best.title or around.title,
        status=around.status or page.facts.get("status", ""),
        language=page.language,
        preface=around.preface,
        columns=best.columns,
        dropped=around.dropped,
        doubts=(*_read_doubts(page), *best.doubts, *_doubted(best, rivals)),
        facts=dict(page.facts),
    )


def _read_doubts(page: Page) -> tuple[Doubt, ...]:
    return tuple(Doubt(place="", message=message) for message in page.doubts)


def _doubted(best: Finding, rivals: list[Finding]) -> tuple[Doubt, ...]:
    """A doubt for each other shape that would make entries of what was left out."""
    return tuple(
        Doubt(
            place="",
            message=f"taken: {best.why}; left out: {rival.why}",
            remedy="split the file where both are meant to be read",
        )
        for rival in rivals
        if not rival.blocks <= best.blocks
    )


def _nothing(page: Page) -> WrittenChronology:
    around = read_around(page, NOTHING_FOUND)
    message = "no table, list or headings with dates were found on this page"
    kept = (
        (Dropped(words=around.preface, place="", why="it holds no dates that open entries"),) if around.preface else ()
    )
    return WrittenChronology(
        entries=(),
        title=around.title,
        status=around.status or page.facts.get("status", ""),
        language=page.language,
        dropped=(*around.dropped, *kept),
        doubts=(
            *_read_doubts(page),
            Doubt(place="", message=message, remedy="name the columns with --column NAME=date"),
        ),
        facts=dict(page.facts),
    )
