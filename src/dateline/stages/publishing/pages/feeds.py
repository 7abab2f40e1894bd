"""Feeds of new and changed entries: Atom (RFC 4287, withdrawn entries as in RFC 6721) and JSON Feed 1.1."""

import json
from collections.abc import Iterator, Mapping

from dateline.stages.publishing.changes import Item, feed_id, gone, items, updated
from dateline.stages.publishing.markup import carried, element, root, written
from dateline.stages.publishing.pages.kinds import Kind
from dateline.stages.publishing.saying import glance
from dateline.stages.publishing.site import HOME, File, Link, Site

ATOM, JSON = "feed.xml", "feed.json"
_NAMESPACES = {"": "http://www.w3.org/2005/Atom", "at": "http://purl.org/atompub/tombstones/1.0"}
_VERSION = "https://jsonfeed.org/version/1.1"


def feeds(site: Site) -> Iterator[File]:
    """Yield both feeds, where at least one edition is in the record: times come from there and from nowhere else.

    Without the site's address links are relative to the feed, and those that may not be are left out.
    """
    if site.record.editions:
        told = items(site)
        yield ATOM, _atom(site, told)
        yield JSON, _json(site, told)


def _atom(site: Site, told: list[Item]) -> bytes:
    feed = root("feed", _NAMESPACES)
    feed.set("xml:lang", site.voice.language)
    element(feed, "id", feed_id(site))
    element(feed, "title", site.title)
    element(feed, "subtitle", glance(site.voice, site.ordered))
    element(feed, "updated", updated(site))
    element(element(feed, "author"), "name", site.title)
    element(feed, "link", rel="alternate", type="text/html", href=site.address(HOME) or HOME)
    if site.address(ATOM):
        element(feed, "link", rel="self", type="application/atom+xml", href=site.address(ATOM))
    for item in told:
        entry = element(feed, "entry")
        element(entry, "id", item.id)
        element(entry, "title", item.title)
        element(entry, "published", item.published)
        element(entry, "updated", item.updated)
        element(entry, "link", rel="alternate", type="text/html", href=site.address(item.path) or item.path)
        if item.corrected:
            element(entry, "category", term="corrected", label=site.voice.gettext("Corrected"))
        element(entry, "content", item.content, type="html")
    for each in gone(site):
        element(feed, "at:deleted-entry", ref=each.id, when=each.updated)
    return written(feed)


def _json(site: Site, told: list[Item]) -> bytes:
    feed = {
        "version": _VERSION,
        "title": carried(site.title),
        **_addressed(site, {"home_page_url": HOME, "feed_url": JSON}),
        "description": carried(glance(site.voice, site.ordered)),
        "language": site.voice.language,
        "authors": [{"name": carried(site.title)}],
        "items": [_json_item(site, item) for item in told],
    }
    return json.dumps(feed, ensure_ascii=False, indent=1).encode() + b"\n"


def _json_item(site: Site, item: Item) -> Mapping[str, object]:
    return {
        "id": item.id,
        **_addressed(site, {"url": item.path}),
        "title": carried(item.title),
        "content_html": carried(item.content),
        "date_published": item.published,
        "date_modified": item.updated,
        **({"tags": ["corrected"]} if item.corrected else {}),
    }


def _addressed(site: Site, paths: Mapping[str, str]) -> Mapping[str, str]:
    """The addresses by name, none where the site's own is not known: JSON Feed wants whole ones."""
    return {name: site.address(path) for name, path in paths.items() if site.address(path)}


def _links(site: Site) -> list[Link]:
    if not site.record.editions:
        return []
    label = site.voice.gettext("Feed of changes")
    return [
        Link(path=ATOM, label=label, rel="alternate", media_type="application/atom+xml"),
        Link(path=JSON, rel="alternate", media_type="application/feed+json"),
    ]


FEEDS = Kind(make=feeds, links=_links)
