"""Search without a server: all that is searched is one file, and the searching is done by a library in the page.

Why this library and this way: docs/decisions/0010-search-on-the-site.md.
"""

from collections.abc import Iterable, Iterator

from dateline.domain.shown import ShownEntry
from dateline.stages.publishing import saying
from dateline.stages.publishing.linked_data import written
from dateline.stages.publishing.pages.kinds import Kind
from dateline.stages.publishing.pages.rendering import page
from dateline.stages.publishing.pages.scripts import script
from dateline.stages.publishing.site import File, Link, Site

PATH = "search.html"
MOST_WHOLE = 5_000
"""Above so many entries the words of accounts are left out of the search, so that it loads in a moment."""
LONGEST = 20_000
"""So many characters of a text are searched."""


def search(site: Site) -> Iterator[File]:
    """Yield the page, its scripts and what they search."""
    whole = len(site.places) <= MOST_WHOLE
    yield page(site, "search.html", PATH, whole=whole, tables=list(site.pages))
    found = written([_searched(site, entry, whole=whole) for entry in site.ordered])
    yield "search-data.js", b"window.chronologyEntries=" + found + b";\n"
    yield script(site, "search.js")
    yield script(site, "minisearch.js")


def _searched(site: Site, entry: ShownEntry, *, whole: bool) -> list[str]:
    """Name, date as written, what it means, words, and what is searched besides."""
    when = entry.when
    words = when.words.strip() or site.voice.gettext("undated")
    # A draft is called one wherever it is found, and can be found by that word.
    state = f" · {site.voice.gettext('draft')}" if entry.state == "draft" else ""
    besides = " ".join(part for part in _besides(entry, whole=whole) if part)
    gloss = f"{saying.gloss(site.voice, when)}{state}"
    return [site.places[entry.id].name, words, gloss, entry.text[:LONGEST], besides[:LONGEST]]


def _besides(entry: ShownEntry, *, whole: bool) -> Iterable[str]:
    yield entry.lane
    yield from entry.details.values()
    for account in entry.accounts:
        yield account.citation.label
        yield account.citation.stands_for
        yield account.citation.title or ""
        yield account.text if whole else ""
        yield account.original.words if whole and account.original else ""


def _links(site: Site) -> list[Link]:
    return [Link(path=PATH, label=site.voice.gettext("Search"), rel="search", media_type="text/html")]


SEARCH = Kind(make=search, links=_links)
