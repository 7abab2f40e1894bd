"""The pages of the picture of time: the whole, and each stretch of it at a finer scale, down to single entries."""

from collections.abc import Iterator, Sequence

from dateline.domain.records import dataclass
from dateline.stages.publishing.lines import others
from dateline.stages.publishing.pages.kinds import Kind
from dateline.stages.publishing.pages.zoomed import Standing, deferred, drawn_in, newest, standing
from dateline.stages.publishing.pictures.columns import Columns, columns_of
from dateline.stages.publishing.pictures.naming import about_columns, count_of, key_of, name_of, reaching_in
from dateline.stages.publishing.pictures.rows import rows_of
from dateline.stages.publishing.pictures.scale import Scale
from dateline.stages.publishing.pictures.whole import FOLDER, MOST_ROWS, PATH, Whole, entries_of, part_of, whole_of
from dateline.stages.publishing.pictures.zooming import Node, Placed
from dateline.stages.publishing.site import File, Link, Place, Site, Stamp


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sheet:
    """What is drawn on one page; `columns` and `parts` on the first of a stretch alone.

    Entries are known by their places: until the page is made, which may be never, none of them is held.
    """

    standing: Standing
    scale: Scale
    placed: Sequence[Placed[int]]
    columns: Columns[int] | None
    parts: Sequence[tuple[str, str, str]]
    stamp: Stamp


def time_pages(site: Site) -> Iterator[File]:
    """Yield a page for the whole, and one for each stretch of time that holds entries; none without dates."""
    whole = site.once(whole_of)
    if whole is not None:
        for node in whole.root.walk():
            yield from _pages(site, whole, node)


def _pages(site: Site, whole: Whole, node: Node[int]) -> Iterator[File]:
    """The page of a stretch of time; several where more entries stand on it than one page holds."""
    ids = list(site.places)
    sheets = node.sheets(MOST_ROWS)
    paths = [node.path(FOLDER, number) for number in range(1, len(sheets) + 1)]
    stamp = newest(site, (ids[each.value] for part in node.walk() for each in part.own))
    scale = whole.scale_of(node)
    for number, (path, placed) in enumerate(zip(paths, sheets, strict=True)):
        sheet = _Sheet(
            standing=_standing(site, whole, node, paths),
            scale=scale,
            placed=placed,
            columns=columns_of(node, whole.crowd, scale) if node.fills(MOST_ROWS) and not number else None,
            parts=[part_of(site, whole, part) for part in node.parts] if not number else [],
            stamp=stamp,
        )
        yield _page(site, path, sheet)


def _standing(site: Site, whole: Whole, node: Node[int], paths: Sequence[str]) -> Standing:
    voice = site.voice
    count, more = count_of(voice, node, whole.crowd), reaching_in(node, whole.crowd)
    return standing(node, FOLDER, paths, lambda each: name_of(voice, each), count, more)


def _page(site: Site, path: str, sheet: _Sheet) -> File:
    met: list[Place | None] = []
    digests: list[bytes] = []
    for entry in entries_of(site, sheet.placed):
        met += map(site.places.get, others(entry))
        digests.append(site.digest_of(entry))
    about = (sheet.standing, sheet.scale, *drawn_in(sheet.columns), sheet.parts, digests, met, sheet.stamp)
    return deferred(site, "time.html", path, about, lambda: _values(site, sheet))


def _values(site: Site, sheet: _Sheet) -> dict[str, object]:
    """What the template shows."""
    rows = list(rows_of(site, entries_of(site, sheet.placed), sheet.scale))
    kinds = {kind for row in rows if row.mark for kind in row.mark.kinds}
    return {
        "standing": sheet.standing,
        "rows": rows,
        "columns": sheet.columns,
        "about": about_columns(site.voice, sheet.columns) if sheet.columns else "",
        "parts": sheet.parts,
        "hrefs": [(f"../{path}", *words) for path, *words in sheet.parts],
        "ticks": sheet.scale.ticks(site.voice),
        "key": list(key_of(site.voice, kinds)),
        "column_key": list(key_of(site.voice, sheet.columns.kinds)) if sheet.columns else [],
        "stamp": sheet.stamp,
    }


def _links(site: Site) -> list[Link]:
    dated = sum(1 for place in site.places.values() if place.when.known)
    return [Link(path=PATH, label=site.voice.gettext("The picture of time"))] if dated > 1 else []


TIME = Kind(make=time_pages, links=_links)
