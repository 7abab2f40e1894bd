"""The list of pages for search engines (sitemaps.org), where the site's address is known."""

from collections.abc import Iterator

from dateline.stages.publishing.markup import element, root, written
from dateline.stages.publishing.pages.kinds import Kind
from dateline.stages.publishing.site import File, Link, Site

INDEX = "sitemap.xml"
MOST_ADDRESSES = 50_000
"""How many addresses one file may hold; where there are more, the sitemap is a list of files."""

_NAMESPACES = {"": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def sitemap(site: Site) -> Iterator[File]:
    """Yield the sitemap; its entries say the day of the edition that last changed them."""
    if not site.address(INDEX):
        return
    pages = list(_pages(site))
    if len(pages) <= MOST_ADDRESSES:
        yield INDEX, _listing("urlset", "url", site, pages)
        return
    starts = range(0, len(pages), MOST_ADDRESSES)
    names = [f"sitemap-{number}.xml" for number in range(1, len(starts) + 1)]
    yield INDEX, _listing("sitemapindex", "sitemap", site, [(name, "") for name in names])
    for name, start in zip(names, starts, strict=True):
        yield name, _listing("urlset", "url", site, pages[start : start + MOST_ADDRESSES])


def _pages(site: Site) -> Iterator[tuple[str, str]]:
    """Each page worth finding, with the day it last changed, "" where that is not known; past views are not."""
    yield from ((name, "") for name in site.pages)
    yield from ((link.path, "") for link in site.links if link.path.endswith(".html"))
    for name, place in site.places.items():
        yield place.entry_path, site.stamp_of(name).published_on


def _listing(tag: str, kind: str, site: Site, pages: list[tuple[str, str]]) -> bytes:
    listing = root(tag, _NAMESPACES)
    for path, day in pages:
        each = element(listing, kind)
        element(each, "loc", site.address(path))
        if day:
            element(each, "lastmod", day)
    return written(listing)


def _links(site: Site) -> list[Link]:
    return [Link(path=INDEX, rel="sitemap", media_type="application/xml")] if site.address(INDEX) else []


SITEMAP = Kind(make=sitemap, links=_links)
