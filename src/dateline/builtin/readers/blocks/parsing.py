"""Broken HTML of any depth to a tree."""

import re
from collections.abc import Callable
from functools import lru_cache

from lxml import etree

from dateline.builtin.readers.decoding import tidy

ParserKind = Callable[..., etree.HTMLParser]
Element = etree._Element  # noqa: SLF001  (lxml has no public name for it)

_TAG = re.compile(r"<(/?)([a-zA-Z][\w:-]*)[^<>]*>")
_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)
_DEEPEST = 1000


def parse(
    text: str, parser_kind: ParserKind = etree.HTMLParser, *, deepest: int = _DEEPEST
) -> tuple[Element | None, tuple[str, ...]]:
    """Return the root of a page however broken it is, None when it holds nothing, and what was lost, in sentences.

    What is nested more than `deepest` deep is read as if it were not nested.
    """
    root, too_deep = _parse(text, parser_kind)
    if not too_deep:
        return root, ()
    root, _ = _parse(_flatter(text, deepest), parser_kind)
    return root, (f"elements nested more than {deepest} deep were read as if they were not nested",)


def tag_of(element: Element) -> str:
    """Return an element's name in lower case without a namespace, "" for comments and the like."""
    tag = element.tag
    return _local_name(tag) if isinstance(tag, str) else ""


@lru_cache(maxsize=4096)
def _local_name(tag: str) -> str:
    return tag.rpartition("}")[2].lower()


def _parse(text: str, parser_kind: ParserKind) -> tuple[Element | None, bool]:
    parser = parser_kind(encoding="utf-8", huge_tree=True, recover=True, no_network=True)
    content = tidy(text).encode("utf-8", errors="replace")
    try:
        root: Element | None = etree.fromstring(content, parser)
    except etree.XMLSyntaxError:
        root = None
    return root, any("depth" in error.message for error in parser.error_log)


def _flatter(text: str, deepest: int) -> str:
    """Return the page without the tags that stand too deep; their words stay."""
    pieces: list[str] = []
    depth = at = 0
    for found in _TAG.finditer(text):
        closing, name = found.group(1), found.group(2).lower()
        if name in _VOID:
            continue
        depth = max(0, depth - 1) if closing else depth + 1
        if depth + bool(closing) > deepest:
            pieces.append(text[at : found.start()])
            at = found.end()
    pieces.append(text[at:])
    return " ".join(pieces)
