"""The pages of who reported what when: all reports, and each stretch of time at a finer scale."""

from collections.abc import Iterator, Sequence

from dateline.domain.records import dataclass
from dateline.stages.publishing.pages.kinds import Kind
from dateline.stages.publishing.pages.zoomed import Standing, deferred, drawn_in, newest, standing
from dateline.stages.publishing.pictures import press
from dateline.stages.publishing.pictures.columns import Columns, columns_of
from dateline.stages.publishing.pictures.naming import about_columns, key_of, reaching_in
from dateline.stages.publishing.pictures.reports import House, Reported
from dateline.stages.publishing.pictures.scale import Scale
from dateline.stages.publishing.pictures.zooming import Node
from dateline.stages.publishing.site import File, Link, Site, Stamp


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sheet:
    """What is drawn on one page; `columns`, `parts` and `houses` on the first of a stretch alone."""

    standing: Standing
    scale: Scale
    reports: Sequence[Reported]
    rows: Sequence[press.ReportRow]
    columns: Columns[Reported] | None
    parts: Sequence[tuple[str, str, str]]
    houses: Sequence[House]
    stamp: Stamp


def reported_pages(site: Site) -> Iterator[File]:
    """Yield a page for all reports and one for each stretch of time that holds some; none where too few have a day."""
    found = press.press_of(site)
    if found is not None:
        for node in found.root.walk():
            yield from _pages(site, found, node)


def _pages(site: Site, found: press.Press, node: Node[Reported]) -> Iterator[File]:
    """The page of a stretch of time; several where more reports stand on it than one page holds."""
    ids = list(site.places)
    sheets = node.sheets(press.MOST_REPORTS)
    paths = [node.path(press.FOLDER, number) for number in range(1, len(sheets) + 1)]
    scale = found.scale_of(node)
    for number, (path, placed) in enumerate(zip(paths, sheets, strict=True)):
        reports = [each.value for each in placed]
        sheet = _Sheet(
            standing=_standing(site, found, node, paths),
            scale=scale,
            reports=reports,
            rows=list(press.rows_of(site, reports)),
            columns=columns_of(node, found.crowd, scale) if node.fills(press.MOST_REPORTS) and not number else None,
            parts=[press.part_of(site, part) for part in node.parts] if not number else [],
            houses=found.houses[: press.MOST_HOUSES] if node.period is None and not number else [],
            stamp=newest(site, (ids[told] for report in reports for told in report.told)),
        )
        yield _page(site, path, sheet)


def _standing(site: Site, found: press.Press, node: Node[Reported], paths: Sequence[str]) -> Standing:
    voice = site.voice
    count, more = press.count_of(voice, node), reaching_in(node, found.crowd)
    return standing(node, press.FOLDER, paths, lambda each: press.name_of(voice, each), count, more)


def _page(site: Site, path: str, sheet: _Sheet) -> File:
    drawn = (sheet.standing, sheet.scale, *drawn_in(sheet.columns), sheet.parts, sheet.houses)
    about = (*drawn, sheet.reports, sheet.rows, sheet.stamp)
    return deferred(site, "reported.html", path, about, lambda: _values(site, sheet))


def _values(site: Site, sheet: _Sheet) -> dict[str, object]:
    """What the template shows."""
    return {
        "standing": sheet.standing,
        "columns": sheet.columns,
        "about": about_columns(site.voice, sheet.columns, reports=True) if sheet.columns else "",
        "column_key": list(key_of(site.voice, sheet.columns.kinds)) if sheet.columns else [],
        "parts": sheet.parts,
        "hrefs": [(f"../{path}", *words) for path, *words in sheet.parts],
        "ticks": sheet.scale.ticks(site.voice),
        "drawn": press.drawing_of(site, sheet.reports, sheet.rows, sheet.scale, root="../"),
        "rows": sheet.rows,
        "houses": sheet.houses,
        "stamp": sheet.stamp,
    }


def _links(site: Site) -> list[Link]:
    label = site.voice.gettext("Who reported what when")
    return [Link(path=press.PATH, label=label)] if press.has_press(site) else []


REPORTED = Kind(make=reported_pages, links=_links)
