"""What a page says of itself in JSON-LD: lenient with broken JSON, and never deeper than it may."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from dateline.builtin.readers.blocks.parsing import Element

MOST_CHARACTERS = 500_000
MOST_NODES = 5_000
_REPORTS = re.compile(r"(?:Article|Posting|Report|Review|Story|Column|Editorial|Interview)$|^(?:Report|CreativeWork)")
_PAGES = re.compile(r"(?:Web|Item|About|Profile)Page$")
_WRAPPING = re.compile(
    r"^\s*(?://\s*)?(?:<!--|<!\[CDATA\[|/\*.{0,30}?\*/)|(?://\s*)?(?:-->|\]\]>)\s*$|;\s*$", re.DOTALL
)
_COMMA = re.compile(r",(?=\s*[\]}])")

Node = Mapping[str, Any]


def nodes_of(root: Element) -> list[Node]:
    """Return every node with a type on the page, those named by @id with what is said of them elsewhere."""
    found: list[Node] = []
    for script in root.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            found.extend(_walk(_parsed(script.text or "")))
        if len(found) > MOST_NODES:
            break
    named = {node["@id"]: node for node in reversed(found) if isinstance(node.get("@id"), str) and len(node) > 1}
    return [_resolved(node, named) for node in found[:MOST_NODES]]


def is_report(node: Node) -> bool:
    """Return whether a node is a published item."""
    return any(_REPORTS.search(kind) for kind in types_of(node))


def is_page(node: Node) -> bool:
    """Return whether a node is the page that an item stands on."""
    return any(_PAGES.search(kind) for kind in types_of(node))


def types_of(node: Node) -> list[str]:
    """Return the types of a node without the vocabulary's address."""
    given = node.get("@type")
    return [
        kind.rpartition("/")[2] for kind in (given if isinstance(given, list) else [given]) if isinstance(kind, str)
    ]


def several(value: object) -> list[Any]:
    """Return a value as a list: what it lists, itself, or nothing."""
    return value if isinstance(value, list) else [] if value is None else [value]


def _parsed(text: str) -> object:
    if len(text) > MOST_CHARACTERS:
        return None
    for attempt in (text, _COMMA.sub("", _WRAPPING.sub("", text.strip()))):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _walk(value: object) -> Iterator[Node]:
    """Yield the nodes in a value, outer ones first."""
    waiting = [value]
    while waiting:
        each = waiting.pop()
        if isinstance(each, dict):
            if "@type" in each or "@id" in each:
                yield each
            waiting.extend(reversed(list(each.values())))
        elif isinstance(each, list):
            waiting.extend(reversed(each))


def _resolved(node: Node, named: Mapping[str, Node]) -> Node:
    return {key: _told(value, named) for key, value in node.items()}


def _told(value: object, named: Mapping[str, Node]) -> object:
    if isinstance(value, list):
        return [_told(each, named) for each in value]
    if isinstance(value, dict) and isinstance(value.get("@id"), str) and "name" not in value:
        return named.get(value["@id"], value)
    return value
