"""Pages to show within other sites: one for each entry and one for each page of the table, and what puts them there.

Each entry has a file of its own: one for all of them would have to load the whole table to show a line of it, or need a
script to read. They are made where the site's address is known: nobody can embed what has none. Who may frame them
cannot be said from within a page; that is for the server (docs/how-to/embed.md).
"""

from collections.abc import Iterator
from functools import partial

from markupsafe import Markup

from dateline.domain.records import dataclass
from dateline.stages.publishing.lines import entry_key, line_of
from dateline.stages.publishing.ordering import stretches
from dateline.stages.publishing.pages.kinds import Kind
from dateline.stages.publishing.pages.rendering import render, site_key
from dateline.stages.publishing.pages.rows import Rows
from dateline.stages.publishing.pages.scripts import script
from dateline.stages.publishing.site import Deferred, File, Place, Site, key_of


def embedding(site: Site) -> Iterator[File]:
    """Yield the pages and the two scripts: the one for other sites, and the one in the frame that says its height."""
    if not site.options.url:
        return
    whole = key_of("embed", site_key(site))
    for name, entries in site.pages.items():
        key = key_of(whole, name, list(site.pages), [entry_key(site, entry) for entry in entries])
        yield f"embed/{name}", Deferred(key=key, make=partial(_table, site, name))
    for at, entry in enumerate(site.ordered):
        key = key_of(whole, entry_key(site, entry))
        yield f"embed/{site.places[entry.id].name}.html", Deferred(key=key, make=partial(_page, site, at))
    yield script(site, "embed.js")
    yield script(site, "frame.js")


def _table(site: Site, name: str) -> tuple[bytes]:
    path, names = f"embed/{name}", list(site.pages)
    sections = _sections(site, path, name)
    return (render(site, "embed-table.html", path, sections=sections, names=names, table=name),)


def _sections(site: Site, path: str, name: str) -> list[tuple[str, list[Markup]]]:
    """The rows of a page of the table under their marks of time."""
    rows = Rows(site, path, _lead)
    runs = stretches(site.voice, site.pages[name])
    return [(run.mark, [rows.row(entry) for entry in run.entries]) for run in runs]


def _page(site: Site, at: int) -> tuple[bytes]:
    """Return the page of the entry at a place, which is looked up only now: very many may wait to be made."""
    line = line_of(site, site.ordered[at], _lead)
    return (render(site, "embed-entry.html", f"embed/{line.place.name}.html", line=line),)


def _lead(place: Place) -> str:
    return f"../{place.entry_path}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Codes:
    """What other sites put in to show an entry: an element of our script's, or a frame without any script."""

    element: str
    frame: str


def codes_of(site: Site, place: Place, title: str) -> Codes | None:
    """Return the codes for an entry, None where the site has no address."""
    if not site.options.url:
        return None
    address, page_of_it = site.address(place.entry_path), site.address(f"embed/{place.name}.html")
    return Codes(
        element=str(_ELEMENT.format(site.address("embed.js"), place.name, address, title)),
        frame=str(_FRAME.format(page_of_it, title)),
    )


_ELEMENT = Markup('<script src="{}" async></script>\n<dateline-embed entry="{}"><a href="{}">{}</a></dateline-embed>')
_FRAME = Markup(
    '<iframe src="{}" title="{}" width="100%" height="260" style="border: 0" loading="lazy"'
    ' sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"></iframe>'
)


EMBEDDING = Kind(make=embedding)
