"""What pages say to machines in schema.org's words, within the page itself."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from typing import cast

import msgspec
from markupsafe import Markup

from dateline.domain.shown import ShownEntry
from dateline.language.exchange import annotations, schema_org
from dateline.language.exchange.addresses import report_address
from dateline.language.exchange.extending import Json
from dateline.language.exchange.reports import report_of
from dateline.stages.publishing.cited import report_paths
from dateline.stages.publishing.site import Site, memory_key

_ESCAPED = (
    (b"<", b"\\u003c"),
    (b">", b"\\u003e"),
    (b"&", b"\\u0026"),
    ("\u2028".encode(), b"\\u2028"),
    ("\u2029".encode(), b"\\u2029"),
)
_LISTS = ("numberOfItems", "itemListElement")


def data_of(told: bytes) -> Markup:
    """Return what is told of an entry, as `told_of` gives it, as JSON-LD that is safe inside a script element."""
    nodes = (content for _, content in _nodes_in(told))
    content = _CONTEXT + b",".join(nodes) + b"]}"
    return Markup(content.decode())  # noqa: S704 - `written` leaves nothing that could end the element


def head_data(site: Site) -> Markup:
    """Return the chronology itself, without its entries: those are on their pages and in the whole as data."""
    found = schema_org.graph(replace(site.shown, entries=()), site.options.url)
    return _set(found, [_without(node, _LISTS) for node in _nodes(found) if _is_list(node)])


def linked_pieces(site: Site) -> Iterator[bytes]:
    """Yield the whole as one JSON-LD graph, entry by entry; a report stands where it is first cited."""
    head = schema_org.graph(replace(site.shown, entries=()), site.options.url)
    yield _CONTEXT + b",".join(written(_without(node, _LISTS)) for node in _nodes(head))
    known: set[str] = set()
    paths = report_paths(site)
    for entry in site.shown.entries:
        for report, content in _nodes_in(told_of(site, entry, paths)):
            if report not in known:
                yield b",\n" + content
                known |= {report} if report else set()
    yield b"]}\n"


def quoted_pieces(site: Site) -> Iterator[bytes]:
    """Yield the quotations as one page of Web Annotations, entry by entry."""
    page = annotations.page(replace(site.shown, entries=()), site.options.url)
    head = written({name: page[name] for name in ("@context", "id", "type", "startIndex")})
    yield head.removesuffix(b"}") + b',"items":['
    before = b""
    paths = report_paths(site)
    for entry in site.shown.entries:
        if told := _quoted(site, entry, paths):
            yield before + told
            before = b",\n"
    yield b"]}\n"


def _quoted(site: Site, entry: ShownEntry, paths: Mapping[str, str]) -> bytes:
    moved = _moved(site, entry, paths)

    def make() -> bytes:
        told = annotations.annotations_of(entry, site.options.url)
        return b",\n".join(written(_readdressed(each, moved)) for each in told)

    return site.remembered(("quoted", site.options.url, site.digest_of(entry), moved), make)


def told_of(site: Site, entry: ShownEntry, paths: Mapping[str, str]) -> bytes:
    """Return the entry with its reports, claims and quotations in schema.org's words: a node a line, behind its name.

    `paths` are those of all reports, by their ids.
    """
    return site.recalled(told_key(site, entry, paths), lambda: tell(site, entry, paths))


def told_key(site: Site, entry: ShownEntry, paths: Mapping[str, str]) -> bytes:
    """Return the key under which it is remembered what is told of an entry."""
    return memory_key("linked", site.options.url, site.digest_of(entry), _moved(site, entry, paths))


def tell(site: Site, entry: ShownEntry, paths: Mapping[str, str]) -> bytes:
    """Return what is told of an entry, made anew."""
    moved = _moved(site, entry, paths)
    nodes = (_readdressed(node, moved) for node in schema_org.nodes(entry, site.options.url))
    return b"".join(_named(node) + b"\t" + written(node) + b"\n" for node in nodes)


def _nodes_in(told: bytes) -> list[tuple[str, bytes]]:
    """The nodes of an entry as JSON text; beside each report its name, by which it is told apart."""
    parts = (line.partition(b"\t") for line in told.splitlines())
    return [(name.decode(), content) for name, _, content in parts]


def _moved(site: Site, entry: ShownEntry, paths: Mapping[str, str]) -> dict[str, str]:
    """Where the reports of an entry are, by the address that each would have with a page of its own.

    `paths` are those of all reports, by their ids; where many are, several share a page, and one that is not held as a
    report has none.
    """
    url, moved = site.options.url, {}
    for name in filter(None, map(report_of, entry.accounts)) if url else ():
        own, path = report_address(url, name), paths.get(name)
        found = site.address(path) if path else report_address("", name)
        if found != own:
            moved[own] = found
    return moved


def _readdressed(node: Json, moved: Mapping[str, str]) -> Json:
    return cast("Json", _replaced(node, moved)) if moved else node


def _replaced(value: object, moved: Mapping[str, str]) -> object:
    if isinstance(value, dict):
        return {name: _replaced(each, moved) for name, each in value.items()}
    if isinstance(value, list):
        return [_replaced(each, moved) for each in value]
    return moved.get(value, value) if isinstance(value, str) else value


def _named(node: Json) -> bytes:
    own = node["@type"] in {"Event", "Claim", "Quotation"}
    return b"" if own else str(node["@id"]).encode()


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


_CONTEXT = b'{"@context":' + written(schema_org.CONTEXT) + b',"@graph":['
