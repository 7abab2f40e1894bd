"""Entries as rows of the table; a row is made only where something in it changed."""

from markupsafe import Markup

from dateline.domain.shown import ShownEntry
from dateline.stages.publishing.lines import line_of, others
from dateline.stages.publishing.pages.rendering import render, site_key
from dateline.stages.publishing.site import Place, Site, key_of


class Rows:
    """The rows of one page of the table, which are called for one by one."""

    def __init__(self, site: Site, page: str) -> None:
        self._site = site
        self._page = page
        self._key = key_of("row", site_key(site), page)

    def row(self, entry: ShownEntry) -> Markup:
        """Return the row of an entry, as it stands in the table on this page."""
        memory = self._site.options.memory
        if memory is None:
            return Markup(self._made(entry).decode())  # noqa: S704 - a template made it
        key = self._key_of(entry)
        made = memory.recall(key)
        if made is None:
            made = self._made(entry)
            memory.keep(key, made)
        return Markup(made.decode())  # noqa: S704 - a template made it

    def _key_of(self, entry: ShownEntry) -> bytes:
        met = [self._site.places.get(name) for name in others(entry)]
        return bytes.fromhex(key_of(self._key, self._site.places[entry.id], met, entry))

    def _made(self, entry: ShownEntry) -> bytes:
        return render(self._site, "row.html", self._page, line=line_of(self._site, entry, self._lead))

    def _lead(self, place: Place) -> str:
        """Links from a page of the table lead to other places in the table."""
        return place.table_path.removeprefix(self._page)
