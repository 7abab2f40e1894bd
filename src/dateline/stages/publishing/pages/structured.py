"""What machines read: the chronology in schema.org's words, and its quotations as Web Annotations."""

from collections.abc import Iterator

from dateline.language.exchange import annotations, schema_org
from dateline.stages.publishing.linked_data import written
from dateline.stages.publishing.pages.kinds import Kind
from dateline.stages.publishing.site import File, Link, Site

LINKED, QUOTED = "chronology.jsonld", "annotations.jsonld"


def structured(site: Site) -> Iterator[File]:
    """Yield both files."""
    yield LINKED, written(schema_org.graph(site.shown, site.options.url))
    yield QUOTED, written(annotations.page(site.shown, site.options.url))


def _links(_: Site) -> list[Link]:
    return [
        Link(path=LINKED, rel="alternate", media_type="application/ld+json"),
        Link(path=QUOTED, rel="alternate", media_type=f'application/ld+json; profile="{annotations.ANNO}"'),
    ]


STRUCTURED = Kind(make=structured, links=_links)
