"""What pages say to machines in schema.org's words, within the page itself."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import cast

import msgspec
from markupsafe import Markup

from dateline.domain.shown import ShownEntry
from dateline.language.exchange import annotations, schema_org
from dateline.language.exchange.extending import Json
from dateline.stages.publishing.site import Site

_ESCAPED = (
    (b"<", b"\\u003c"),
    (b">", b"\\u003e"),
    (b"&", b"\\u0026"),
    ("\u2028".encode(), b"\\u2028"),
    ("\u2029".encode(), b"\\u2029"),
)
_LISTS = ("numberOfItems", "itemListElement")


def entry_data(site: Site, entry: ShownEntry) -> Markup:
    """Return the entry with its reports, claims and quotations as JSON-LD, safe inside a script element."""
    found = schema_org.graph(replace(site.shown, entries=(entry,)), site.options.url)
    return _set(found, [node for node in _nodes(found) if not _is_list(node)])


def head_data(site: Site) -> Markup:
    """Return the chronology itself, without its entries: those are on their pages and in the whole as data."""
    found = schema_org.graph(replace(site.shown, entries=()), site.options.url)
    return _set(found, [_without(node, _LISTS) for node in _nodes(found) if _is_list(node)])


def linked_pieces(site: Site) -> Iterator[bytes]:
    """Yield the whole as one JSON-LD graph, entry by entry; a report stands where it is first cited."""
    head = schema_org.graph(replace(site.shown, entries=()), site.options.url)
    nodes = [_without(node, _LISTS) for node in _nodes(head)]
    yield b'{"@context":' + written(head["@context"]) + b',"@graph":[' + b",".join(map(written, nodes))
    known: set[object] = set()
    for entry in site.shown.entries:
        found = schema_org.graph(replace(site.shown, entries=(entry,)), site.options.url)
        for node in _nodes(found):
            if not _is_list(node) and node["@id"] not in known:
                yield b",\n" + written(node)
                known |= {node["@id"]} if _is_report(node) else set()
    yield b"]}\n"


def quoted_pieces(site: Site) -> Iterator[bytes]:
    """Yield the quotations as one page of Web Annotations, entry by entry."""
    page = annotations.page(replace(site.shown, entries=()), site.options.url)
    head = written({name: page[name] for name in ("@context", "id", "type", "startIndex")})
    yield head.removesuffix(b"}") + b',"items":['
    before = b""
    for entry in site.shown.entries:
        for each in annotations.annotations(replace(site.shown, entries=(entry,)), site.options.url):
            yield before + written(_without(each, ("@context",)))
            before = b",\n"
    yield b"]}\n"


def _is_report(node: Json) -> bool:
    return node["@type"] not in {"Event", "Claim", "Quotation"}


def _nodes(found: Json) -> list[Json]:
    return cast("list[Json]", found["@graph"])


def _is_list(node: Json) -> bool:
    return "ItemList" in cast("str | list[str]", node["@type"])


def _without(node: Json, names: Collection[str]) -> Json:
    return {name: value for name, value in node.items() if name not in names}


def _set(found: Json, nodes: list[Json]) -> Markup:
    content = written({"@context": found["@context"], "@graph": nodes})
    return Markup(content.decode())  # noqa: S704 - `written` leaves nothing that could end the element


def written(found: object) -> bytes:
    """Return the JSON text, with nothing in it that could end a script element."""
    content = msgspec.json.encode(found)
    for sign, escaped in _ESCAPED:
        content = content.replace(sign, escaped)
    return content
