"""What pages show of entries, made for many of them at once before any page asks for it."""

from collections.abc import Iterator

from dateline.stages.publishing.cited import report_paths
from dateline.stages.publishing.linked_data import all_linked
from dateline.stages.publishing.pages.rows import Rows
from dateline.stages.publishing.site import Site

_AT_ONCE = 4_000
"""So many entries, or a page of the table where it is longer, are looked at together."""


def make_ahead(site: Site) -> None:
    """Make the rows of the table and what pages say to machines, where there is a memory to keep them."""
    if site.options.memory is None:
        return
    paths = report_paths(site)
    for names in _together(site):
        rows = {key: make for name in names for key, make in Rows(site, name).all(site.pages[name]).items()}
        linked = {key: make for name in names for key, make in all_linked(site, site.pages[name], paths).items()}
        site.remember(rows | linked)


def _together(site: Site) -> Iterator[list[str]]:
    """Yield the pages of the table in runs that are not too long."""
    run: list[str] = []
    entries = 0
    for name, page in site.pages.items():
        if run and entries + len(page) > _AT_ONCE:
            yield run
            run, entries = [], 0
        run.append(name)
        entries += len(page)
    yield run
