"""The table, which is the home page; a long one is cut into several pages."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from markupsafe import Markup

from dateline.domain.records import dataclass
from dateline.stages.publishing.lines import MEANINGS, set_words
from dateline.stages.publishing.linked_data import head_data
from dateline.stages.publishing.ordering import Stretch, stretches
from dateline.stages.publishing.pages.kinds import Kind
from dateline.stages.publishing.pages.rendering import page
from dateline.stages.publishing.pages.rows import Rows
from dateline.stages.publishing.pictures.home import picture_of, press_picture_of
from dateline.stages.publishing.saying import glance
from dateline.stages.publishing.site import HOME, File, Site

_FEW_YEARS = 3
_BARE: Mapping[str, object] = MappingProxyType(
    {"preface": [], "glance": "", "picture": None, "press": None, "data": "", "withdrawn": False}
)
"""What stands above the table on further pages: nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Rows under one mark of time; `anchor` is the mark's name on its page."""

    mark: str
    anchor: str
    rows: Sequence[Markup]


def table_pages(site: Site) -> Iterator[File]:
    """Yield the pages of the table, the home page first."""
    pages = _pages(site) if len(site.pages) > 1 else []
    for name in site.pages:
        runs = stretches(site.voice, site.pages[name])
        rows = Rows(site, name)
        sections = [_section(run, at, rows) for at, run in enumerate(runs)]
        home = _opening(site) if name == HOME else _BARE
        marks = _marks_in(sections)
        yield page(
            site, "table.html", name, sections=sections, years=_years(site, runs), marks=marks, pages=pages, **home
        )


def _section(run: Stretch, at: int, rows: Rows) -> Section:
    return Section(mark=run.mark, anchor=f"m-{at + 1}", rows=[rows.row(entry) for entry in run.entries])


def _years(site: Site, runs: Sequence[Stretch]) -> list[tuple[str, str]]:
    """The years of a page, each with the mark that it begins under; none where they are few."""
    found: dict[int, str] = {}
    for at, run in enumerate(runs):
        if run.year is not None:
            found.setdefault(run.year, f"m-{at + 1}")
    return [(site.voice.year(year), anchor) for year, anchor in found.items()] if len(found) > _FEW_YEARS else []


def _marks_in(sections: Iterable[Section]) -> list[str]:
    """The kinds of marks that stand in the quotations of a page."""
    rows = [row for section in sections for row in section.rows]
    return [kind for kind in MEANINGS if any(f'<abbr class="{kind}"' in row for row in rows)]


def _opening(site: Site) -> dict[str, object]:
    """What stands above the table on the home page."""
    hrefs = {name: place.table_path.removeprefix(HOME) for name, place in site.places.items()}
    return {
        "data": head_data(site),
        "preface": set_words(site.head.preface),
        "glance": glance(site.voice, site.ordered),
        "withdrawn": not site.ordered and bool(site.record.spans),
        "picture": picture_of(site, hrefs),
        "press": press_picture_of(site),
    }


def _pages(site: Site) -> list[tuple[str, str]]:
    """The pages of the table, each with the stretch of time it covers."""
    found = []
    for name, entries in site.pages.items():
        marks = [run.mark for run in stretches(site.voice, entries)]
        days = [day for entry in entries if (day := entry.when.first or entry.when.last)]
        # Where months are told, that of the first entry is too, however long it went on: pages would be called alike.
        if days and marks[-1] == site.voice.month(days[-1]):
            marks[0] = site.voice.month(days[0])
        found.append((name, marks[0] if marks[0] == marks[-1] else f"{marks[0]} – {marks[-1]}"))
    return found


TABLE = Kind(make=table_pages)
