"""How to read the other pages."""

from collections.abc import Iterator

from dateline.stages.publishing.pages.kinds import Kind
from dateline.stages.publishing.pages.rendering import page
from dateline.stages.publishing.site import File, Link, Site

_PATH = "how-to-read.html"


def reading_guide(site: Site) -> Iterator[File]:
    """Yield the page that says how dates, sources, quotations and disputes are to be read."""
    yield page(site, "how-to-read.html", _PATH)


def _links(site: Site) -> list[Link]:
    return [Link(path=_PATH, label=site.voice.gettext("How to read this page"), rel="help")]


READING_GUIDE = Kind(make=reading_guide, links=_links)
