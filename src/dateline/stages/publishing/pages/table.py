"""The table, which is the home page; a long one is cut into several pages."""

from collections.abc import Iterator

from dateline.stages.publishing.lines import Leading, Line, line_of, set_words
from dateline.stages.publishing.ordering import stretches
from dateline.stages.publishing.pages.kinds import Kind
from dateline.stages.publishing.pages.rendering import page
from dateline.stages.publishing.picture import picture_of
from dateline.stages.publishing.saying import glance
from dateline.stages.publishing.site import HOME, File, Place, Site


def table_pages(site: Site) -> Iterator[File]:
    """Yield the pages of the table, the home page first."""
    sections = _sections(site) if len(site.pages) > 1 else []
    for name in site.pages:
        home = _opening(site) if name == HOME else {"preface": [], "glance": "", "picture": None}
        yield page(site, "table.html", name, stretches=_set_stretches(site, name), page=name, sections=sections, **home)


def _set_stretches(site: Site, name: str) -> list[tuple[str, list[Line]]]:
    """The entries of a page under their marks of time."""
    leading = _leading_from(name)
    runs = stretches(site.voice, site.pages[name])
    return [(run.mark, [line_of(site, entry, leading) for entry in run.entries]) for run in runs]


def _leading_from(name: str) -> Leading:
    """Links from a page of the table lead to other places in the table."""

    def lead(place: Place) -> str:
        return place.table_path.removeprefix(name)

    return lead


def _opening(site: Site) -> dict[str, object]:
    """What stands above the table on the home page."""
    hrefs = {name: place.table_path.removeprefix(HOME) for name, place in site.places.items()}
    return {
        "preface": set_words(site.head.preface),
        "glance": glance(site.voice, site.ordered),
        "picture": picture_of(site.voice, site.ordered, hrefs),
    }


def _sections(site: Site) -> list[tuple[str, str]]:
    """The pages of the table, each with the stretch of time it covers."""
    found = []
    for name, entries in site.pages.items():
        marks = [run.mark for run in stretches(site.voice, entries)]
        found.append((name, marks[0] if marks[0] == marks[-1] else f"{marks[0]} – {marks[-1]}"))
    return found


TABLE = Kind(make=table_pages)
