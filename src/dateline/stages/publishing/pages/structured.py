"""What machines read: the chronology in schema.org's words, and its quotations as Web Annotations."""

from collections.abc import Iterator

from dateline.language.exchange import annotations
from dateline.stages.publishing.linked_data import linked_pieces, quoted_pieces
from dateline.stages.publishing.pages.kinds import Kind
from dateline.stages.publishing.site import Deferred, File, Link, Site

LINKED, QUOTED = "chronology.jsonld", "annotations.jsonld"


def structured(site: Site) -> Iterator[File]:
    """Yield both files, each made piece by piece."""
    yield LINKED, Deferred(key="", make=lambda: linked_pieces(site))
    yield QUOTED, Deferred(key="", make=lambda: quoted_pieces(site))


def _links(_: Site) -> list[Link]:
    return [
        Link(path=LINKED, rel="alternate", media_type="application/ld+json"),
        Link(path=QUOTED, rel="alternate", media_type=f'application/ld+json; profile="{annotations.ANNO}"'),
    ]


STRUCTURED = Kind(make=structured, links=_links)
