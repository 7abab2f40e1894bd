"""What a page declares of itself where nobody sees it: meta elements, links, JSON-LD."""

import re
from collections.abc import Iterator

from dateline.builtin.readers.blocks.markup import address
from dateline.builtin.readers.blocks.parsing import Element
from dateline.builtin.reportreaders.html.jsonld import Node, is_page, is_report, nodes_of, several, types_of
from dateline.domain.texts import About, Clue

_METAS = {
    "og:title": (About.TITLE, "og:title"),
    "twitter:title": (About.TITLE, "twitter:title"),
    "dc.title": (About.TITLE, "dc.title"),
    "dcterms.title": (About.TITLE, "dc.title"),
    "citation_title": (About.TITLE, "citation_title"),
    "headline": (About.TITLE, "meta headline"),
    "parsely-title": (About.TITLE, "parsely-title"),
    "sailthru.title": (About.TITLE, "sailthru.title"),
    "author": (About.BYLINE, "meta author"),
    "article:author": (About.BYLINE, "article:author"),
    "article:author_name": (About.BYLINE, "article:author"),
    "parsely-author": (About.BYLINE, "parsely-author"),
    "sailthru.author": (About.BYLINE, "sailthru.author"),
    "byl": (About.BYLINE, "meta byl"),
    "dc.creator": (About.BYLINE, "dc.creator"),
    "dcterms.creator": (About.BYLINE, "dc.creator"),
    "citation_author": (About.BYLINE, "citation_author"),
    "og:site_name": (About.PUBLISHER, "og:site_name"),
    "application-name": (About.PUBLISHER, "application-name"),
    "dc.publisher": (About.PUBLISHER, "dc.publisher"),
    "dcterms.publisher": (About.PUBLISHER, "dc.publisher"),
    "citation_journal_title": (About.PUBLISHER, "citation_journal_title"),
    "publisher": (About.PUBLISHER, "meta publisher"),
    "copyright": (About.PUBLISHER, "meta copyright"),
    "article:published_time": (About.PUBLISHED, "article:published_time"),
    "og:published_time": (About.PUBLISHED, "article:published_time"),
    "article:published": (About.PUBLISHED, "article:published_time"),
    "datepublished": (About.PUBLISHED, "meta datePublished"),
    "date": (About.PUBLISHED, "meta date"),
    "pubdate": (About.PUBLISHED, "meta pubdate"),
    "publishdate": (About.PUBLISHED, "meta pubdate"),
    "publish-date": (About.PUBLISHED, "meta pubdate"),
    "publish_date": (About.PUBLISHED, "meta pubdate"),
    "published_time": (About.PUBLISHED, "meta pubdate"),
    "publication_date": (About.PUBLISHED, "meta pubdate"),
    "parsely-pub-date": (About.PUBLISHED, "parsely-pub-date"),
    "sailthru.date": (About.PUBLISHED, "sailthru.date"),
    "dc.date": (About.PUBLISHED, "dc.date"),
    "dc.date.issued": (About.PUBLISHED, "dc.date"),
    "dc.date.created": (About.PUBLISHED, "dc.date"),
    "dcterms.created": (About.PUBLISHED, "dc.date"),
    "dcterms.date": (About.PUBLISHED, "dc.date"),
    "dcterms.issued": (About.PUBLISHED, "dc.date"),
    "citation_publication_date": (About.PUBLISHED, "citation_publication_date"),
    "article.published": (About.PUBLISHED, "article:published_time"),
    "cxenseparse:recs:publishtime": (About.PUBLISHED, "cxense publishtime"),
    "article:modified_time": (About.UPDATED, "article:modified_time"),
    "og:updated_time": (About.UPDATED, "og:updated_time"),
    "datemodified": (About.UPDATED, "meta dateModified"),
    "last-modified": (About.UPDATED, "meta last-modified"),
    "lastmod": (About.UPDATED, "meta last-modified"),
    "dcterms.modified": (About.UPDATED, "dcterms.modified"),
    "article:section": (About.SECTION, "article:section"),
    "section": (About.SECTION, "meta section"),
    "parsely-section": (About.SECTION, "parsely-section"),
    "og:url": (About.ADDRESS, "og:url"),
    "og:locale": (About.LANGUAGE, "og:locale"),
    "content-language": (About.LANGUAGE, "content-language"),
    "dc.language": (About.LANGUAGE, "dc.language"),
}
_NAMED_BY = ("property", "name", "itemprop", "http-equiv")
_LONGEST = 600
_LIST_JOINS = re.compile(r"\s*[;|]\s*")


def declared_clues(root: Element) -> list[Clue]:
    """Return the clues that a page declares."""
    return [*_meta_clues(root), *_link_clues(root), *_linked_data_clues(root)]


def descriptions(root: Element) -> list[str]:
    """Return how a page describes itself, which is often its lead."""
    named = {"description", "og:description", "twitter:description", "dc.description"}
    metas = ((_name_of(meta), meta.get("content") or "") for meta in root.iter("meta"))
    return list(dict.fromkeys(" ".join(words.split()) for name, words in metas if name in named and words.strip()))


def _meta_clues(root: Element) -> Iterator[Clue]:
    for meta in root.iter("meta"):
        found = _METAS.get(_name_of(meta))
        words = " ".join((meta.get("content") or "").split())[:_LONGEST]
        if found and words:
            yield Clue(about=found[0], source=found[1], words=words)
    language = root.get("lang") or root.get("xml:lang") or ""
    if language.strip():
        yield Clue(about=About.LANGUAGE, source="html lang", words=language.strip()[:20])


def _name_of(meta: Element) -> str:
    return next((name.strip().lower() for by in _NAMED_BY if (name := meta.get(by))), "")


def _link_clues(root: Element) -> Iterator[Clue]:
    for link in root.iter("link"):
        if (link.get("rel") or "").lower() == "canonical" and address(link.get("href")):
            yield Clue(about=About.ADDRESS, source="canonical link", words=address(link.get("href"))[:_LONGEST])


def _linked_data_clues(root: Element) -> Iterator[Clue]:
    nodes = nodes_of(root)
    reports = [node for node in nodes if is_report(node) and ("headline" in node or "datePublished" in node)]
    for place, node in enumerate(reports[:3]):
        yield from _report_clues(node, weight=1.0 if place == 0 else 0.3)
    for node in nodes:
        if is_page(node):
            yield from _dates(node, "json-ld page", 1.0)
            yield from _plain(node, "name", About.TITLE, "json-ld page", 1.0)
        elif "WebSite" in types_of(node) or "NewsMediaOrganization" in types_of(node):
            yield from _plain(node, "name", About.PUBLISHER, "json-ld site", 1.0)


def _report_clues(node: Node, weight: float) -> Iterator[Clue]:
    yield from _plain(node, "headline", About.TITLE, "json-ld", weight)
    yield from _plain(node, "articleSection", About.SECTION, "json-ld", weight)
    yield from _plain(node, "inLanguage", About.LANGUAGE, "json-ld", weight)
    yield from _dates(node, "json-ld", weight)
    for key, about in (("author", About.BYLINE), ("creator", About.BYLINE), ("publisher", About.PUBLISHER)):
        for named in several(node.get(key)):
            yield from _names(named, about, weight)


def _names(named: object, about: About, weight: float) -> Iterator[Clue]:
    """Yield who is named: a text, or a node whose type says whether it is a person."""
    if isinstance(named, str):
        yield from _clue(about, "json-ld", named, weight)
    elif isinstance(named, dict):
        kinds = types_of(named)
        source = "json-ld organization" if about is About.BYLINE and "Person" not in kinds and kinds else "json-ld"
        for name in several(named.get("name")):
            yield from _clue(about, source, name, weight)


def _dates(node: Node, source: str, weight: float) -> Iterator[Clue]:
    yield from _plain(node, "datePublished", About.PUBLISHED, source, weight)
    yield from _plain(node, "dateModified", About.UPDATED, source, weight)
    if "datePublished" not in node:
        yield from _plain(node, "dateCreated", About.PUBLISHED, f"{source} dateCreated", weight)


def _plain(node: Node, key: str, about: About, source: str, weight: float) -> Iterator[Clue]:
    for value in several(node.get(key))[:1]:
        yield from _clue(about, source, value, weight)


def _clue(about: About, source: str, value: object, weight: float) -> Iterator[Clue]:
    words = " ".join(value.split())[:_LONGEST] if isinstance(value, str) else ""
    if words:
        yield Clue(about=about, source=source, words=words, weight=weight)
