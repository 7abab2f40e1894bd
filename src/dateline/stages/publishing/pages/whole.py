"""The whole chronology as data."""

from collections.abc import Iterator

from dateline.language.notation import encode_in_pieces
from dateline.stages.publishing.pages.kinds import Kind
from dateline.stages.publishing.site import Deferred, File, Link, Site

_PATH = "chronology.json"


def whole(site: Site) -> Iterator[File]:
    """Yield everything shown in the published JSON."""
    yield _PATH, Deferred(key="", make=lambda: encode_in_pieces(site.shown))


def _links(site: Site) -> list[Link]:
    label = site.voice.gettext("The whole as data")
    return [Link(path=_PATH, label=label, rel="alternate", media_type="application/json")]


WHOLE = Kind(make=whole, links=_links)
