"""Entries as rows of the table; a row is made only where something in it changed."""

from markupsafe import Markup

from dateline.domain.shown import ShownEntry
from dateline.stages.publishing.lines import Leading, Line, line_of, others
from dateline.stages.publishing.pages.rendering import render, site_key
from dateline.stages.publishing.site import Place, Site, key_of, memory_key


class Rows:
    """The rows of a page of the table, which are called for one by one.

    `page` is the page, or any in the same folder that has the same rows. `leading` makes the links to other entries;
    by itself they lead to other places in the table.
    """

    def __init__(self, site: Site, page: str, leading: Leading | None = None) -> None:
        self._site = site
        self._page = page
        self._leading = leading or self._lead
        self._key = key_of("row", site_key(site), page)

    def row(self, entry: ShownEntry, badge: str = "") -> Markup:
        """Return the row of an entry, as it stands in the table on this page; `badge` says something of it besides."""
        made = self._site.recalled(self.key_of(entry, badge), lambda: self._made(entry, badge))
        return Markup(made.decode())  # noqa: S704 - a template made it

    def key_of(self, entry: ShownEntry, badge: str = "") -> bytes:
        """Return the key under which the row of an entry is remembered."""
        places = self._site.places
        met = [(place, self._leading(place)) for name in others(entry) if (place := places.get(name))]
        return memory_key(self._key, places[entry.id], met, self._site.digest_of(entry), badge)

    def _made(self, entry: ShownEntry, badge: str = "") -> bytes:
        return self.set(self.line(entry), badge)

    def line(self, entry: ShownEntry) -> Line:
        """Return an entry made ready for its row."""
        return line_of(self._site, entry, self._leading)

    def set(self, line: Line, badge: str = "") -> bytes:
        """Return the row of an entry that is made ready."""
        return render(self._site, "row.html", self._page, line=line, badge=badge)

    def _lead(self, place: Place) -> str:
        """Links from a page of the table lead to other places in the table."""
        return place.table_path.removeprefix(self._page)
