"""What HTML elements mean for a reader: which part words, which style them, which are not shown."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from dateline.builtin.readers.decoding import tidy

Element = etree._Element  # noqa: SLF001  (lxml has no public name for it)

UNSEEN = frozenset(
    ["script", "style", "template", "noscript", "head", "svg", "math", "canvas", "object", "embed", "iframe", "audio", "video", "select", "option", "datalist", "textarea", "input", "map", "area"]
)
FURNITURE = frozenset(["nav", "footer", "aside", "form", "menu", "dialog"])
FURNITURE_ROLES = frozenset(["navigation", "contentinfo", "search", "complementary", "banner", "menu", "toolbar"])
HEADINGS = {f"h{level}": level for level in range(1, 7)}
STYLES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "cite": "italic",
    "s": "struck",
    "del": "struck",
    "strike": "struck",
}
PARTING = frozenset(
    ["p", "div", "section", "article", "main", "header", "hgroup", "address", "figure", "figcaption", "fieldset", "legend", "details", "body", "html", "center", "nav", "footer", "aside", "form", "menu", "dialog", "search"]
)
LISTS = frozenset({"ul", "ol"})
TABLE_PARTS = frozenset(["thead", "tbody", "tfoot", "colgroup", "col"])

_CLUTTER = frozenset(["mw-editsection", "headerlink", "sr-only", "visually-hidden", "screen-reader-text"])
_BACK_MARKS = frozenset(["↩", "↩︎", "↑", "^", "⏎", "↵", "⤴"])
_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_NOTE_MARK = re.compile(r"\[?\(?([\w*†‡§¶-]{1,12})\)?\]?$")
_TAG = re.compile(r"<(/?)([a-zA-Z][\w:-]*)[^<>]*>")
_VOID = frozenset(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"])
_DEEPEST = 1000


def parse(text: str) -> tuple[Element | None, tuple[str, ...]]:
    """Return the root of a page however broken it is, None when it holds nothing, and what was lost."""
    doubts: tuple[str, ...] = ()
    root, too_deep = _parse(text)
    if too_deep:
        root, _ = _parse(_flatter(text))
        doubts = (f"elements nested more than {_DEEPEST} deep were read as if they were not nested",)
    return root, doubts


def tag_of(element: Element) -> str:
    """Return an element's name in lower case, without a namespace."""
    tag = element.tag
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""


def is_hidden(element: Element, tag: str) -> bool:
    """Tell whether a browser would not show the element."""
    attributes = element.attrib
    if not attributes:
        return False
    if "hidden" in attributes and attributes["hidden"] != "until-found":
        return True
    if _HIDING.search(attributes.get("style", "")[:2000]):
        return True
    if tag in ("span", "a", "i", "button", "sup") and attributes.get("aria-hidden") == "true":
        return True
    return not _CLUTTER.isdisjoint(attributes.get("class", "").split())


def is_furniture(element: Element, tag: str) -> bool:
    """Tell whether the element is part of the page around the content, by its own word."""
    return tag in FURNITURE or element.get("role", "") in FURNITURE_ROLES


def address(href: str | None) -> str:
    """Return a link's address as written, "" for one that would run or carry content instead of leading somewhere."""
    written = (href or "").strip()
    bare = "".join(written[:200].split()).lower()
    bare = "".join(character for character in bare if character > " ")
    return "" if bare.startswith(("javascript:", "data:", "vbscript:")) else written


def hint_of(attributes: Mapping[str, str]) -> dict[str, str]:
    """Return what our own exporter wrote into data-dateline attributes, by key."""
    return {key[14:]: value for key, value in attributes.items() if key.startswith("data-dateline-")}


def note_mark(element: Element) -> str:
    """Return the label when a link's words look like the mark of a note ("[1]", "*"), else ""."""
    words = "".join(element.itertext())[:40].strip() if len(element) < 5 else ""
    found = _NOTE_MARK.match(words)
    if not found:
        return ""
    parent = element.getparent()
    raised = tag_of(parent) == "sup" if parent is not None else False
    raised = raised or any(tag_of(child) == "sup" for child in element)
    named = "note" in f"{element.get('role', '')} {element.get('class', '')} {element.get('epub:type', '')}"
    return found.group(1) if raised or named or words != found.group(1) else ""


def is_back_link(element: Element) -> bool:
    """Tell whether a link only leads from a note back to its mark."""
    classes = element.get("class", "")
    if "backref" in classes or "backlink" in classes or element.get("role") == "doc-backlink":
        return True
    return (element.get("href") or "").startswith("#") and "".join(element.itertext())[:5].strip() in _BACK_MARKS


def are_apart(before: Element | None, element: Element) -> bool:
    """Tell whether two neighbours without text between them are marked as different things."""
    if before is None or (before.tail or "").strip() or not isinstance(before.tag, str):
        return False
    first, second = before.get("class", ""), element.get("class", "")
    if first == second or not (first or second):
        return False
    return any(text.strip() for text in before.itertext())


@dataclass(slots=True)
class _Open:
    """A table or form still open while the page is looked over."""

    element: Element
    tag: str
    rows: int = 0
    cells: int = 0
    content: int = 0
    nested: bool = False


@dataclass(slots=True)
class Survey:
    """What must be known of a page before it is read: which tables only lay it out, which ids there are."""

    layouts: set[Element] = field(default_factory=set)
    content_forms: set[Element] = field(default_factory=set)
    ids: dict[str, Element] = field(default_factory=dict)


def survey(root: Element) -> Survey:
    """Return what one pass over the page tells about its tables, forms and ids."""
    found = Survey()
    opened: list[_Open] = []
    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag = tag_of(element)
        if event == "start":
            if name := element.get("id") or (element.get("name") if tag == "a" else None):
                found.ids.setdefault(name, element)
            _count(opened, element, tag)
        elif opened and opened[-1].element is element:
            _settle(found, opened.pop())
    return found


def _count(opened: list[_Open], element: Element, tag: str) -> None:
    if opened:
        around = opened[-1]
        around.rows += tag == "tr"
        around.cells += tag in ("td", "th")
        around.content += tag in ("p", "li", "dd", "tr", "h1", "h2", "article")
        around.nested |= tag == "table"
    if tag in ("table", "form"):
        opened.append(_Open(element=element, tag=tag))


def _settle(found: Survey, ended: _Open) -> None:
    if ended.tag == "form" and (ended.content >= 10 or ended.nested):
        found.content_forms.add(ended.element)
    if ended.tag == "table":
        role = ended.element.get("role", "")
        lays_out = role in ("presentation", "none") or ended.cells <= 1
        if lays_out or (ended.rows <= 3 and (ended.nested or ended.content - ended.rows > 10)):
            found.layouts.add(ended.element)


def _parse(text: str) -> tuple[Element | None, bool]:
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, recover=True, no_network=True)
    content = tidy(text).encode("utf-8", errors="replace")
    try:
        root: Element | None = etree.fromstring(content, parser)
    except etree.XMLSyntaxError:
        root = None
    return root, any("depth" in error.message for error in parser.error_log)


def _flatter(text: str) -> str:
    """Return the page without the tags that stand too deep; their words stay."""
    pieces: list[str] = []
    depth = at = 0
    for found in _TAG.finditer(text):
        closing, name = found.group(1), found.group(2).lower()
        if name in _VOID:
            continue
        depth = max(0, depth - 1) if closing else depth + 1
        if depth + bool(closing) > _DEEPEST:
            pieces.append(text[at : found.start()])
            at = found.end()
    pieces.append(text[at:])
    return " ".join(pieces)
