"""What HTML elements mean for a reader: which part words, which style them, which are not shown."""

import re
from collections.abc import Mapping

from dateline.builtin.readers.blocks.parsing import Element, tag_of

UNSEEN = frozenset(
    {"script", "style", "template", "noscript", "head", "svg", "math", "canvas", "object", "embed", "iframe"}
    | {"audio", "video", "select", "option", "datalist", "textarea", "input", "map", "area"}
)
FURNITURE = frozenset({"nav", "footer", "aside", "form", "menu", "dialog", "search"})
PARTING = FURNITURE | frozenset(
    {"html", "body", "main", "article", "section", "div", "p", "header", "hgroup", "address", "figure", "figcaption"}
    | {"fieldset", "legend", "center", "dl"}
)
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

_FURNITURE_ROLES = frozenset({"navigation", "contentinfo", "search", "complementary", "banner", "menu", "toolbar"})
_FURNITURE_NAMES = frozenset(
    {"breadcrumb", "breadcrumbs", "comment-respond", "comments-area", "navbar", "navbox", "pagination", "respond"}
    | {"sharedaddy", "sidebar", "site-footer", "site-header", "toc", "widget-area"}
)
_CLUTTER = frozenset({"mw-editsection", "headerlink", "sr-only", "visually-hidden", "screen-reader-text"})
_BACK_MARKS = frozenset({"↩", "↩︎", "↑", "^", "⏎", "↵", "⤴"})
_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_NOTE_MARK = re.compile(r"[\[(]?([\w*†‡§¶-]{1,12})[)\]]?$")
_BLANKS_AND_CONTROLS = dict.fromkeys([*range(33), 127])
_RUNNING = ("javascript:", "data:", "vbscript:")
_HINT = "data-dateline-"


def is_hidden(element: Element, tag: str) -> bool:
    """Tell whether a browser would not show the element."""
    attributes = element.attrib
    if not attributes:
        return False
    if attributes.get("hidden", "until-found") != "until-found":
        return True
    if _HIDING.search(attributes.get("style", "")[:2000]):
        return True
    if tag in ("span", "a", "i", "button", "sup") and attributes.get("aria-hidden") == "true":
        return True
    return not _CLUTTER.isdisjoint(attributes.get("class", "").split())


def is_furniture(element: Element, tag: str) -> bool:
    """Tell whether the element is, by its own word, part of the page around the content."""
    if tag in FURNITURE or element.get("role", "") in _FURNITURE_ROLES:
        return True
    named = f"{element.get('id') or ''} {element.get('class') or ''}".lower()
    return tag != "body" and not _FURNITURE_NAMES.isdisjoint(named.split())


def address(href: str | None) -> str:
    """Return a link's address as written, "" for one that would run or carry content instead of leading somewhere."""
    written = (href or "").strip()
    bare = written[:200].translate(_BLANKS_AND_CONTROLS).lower()
    return "" if bare.startswith(_RUNNING) else written


def hints_of(element: Element) -> dict[str, str]:
    """Return what our own exporter wrote into data-dateline attributes, by key."""
    return {str(key)[len(_HINT) :]: str(value) for key, value in element.attrib.items() if str(key).startswith(_HINT)}


def hint_words(hints: Mapping[str, str]) -> str:
    """Return hints as `key=value` words, values with blanks in quotation marks."""
    return " ".join(f"{key}={_quoted(value)}" for key, value in hints.items())


def note_mark(link: Element) -> str:
    """Return the label when a link's words look like the mark of a note ("[1]", "*"), else ""."""
    words = "".join(link.itertext()).strip() if len(link) < 5 else ""
    found = _NOTE_MARK.match(words) if len(words) < 20 else None
    if not found:
        return ""
    parent = link.getparent()
    raised = (parent is not None and tag_of(parent) == "sup") or any(tag_of(child) == "sup" for child in link)
    named = "note" in f"{link.get('role', '')} {link.get('class', '')} {link.get('epub:type', '')}"
    return found.group(1) if raised or named or words != found.group(1) else ""


def is_back_link(link: Element) -> bool:
    """Tell whether a link only leads from a note back to its mark."""
    classes = link.get("class", "")
    if "backref" in classes or "backlink" in classes or link.get("role") == "doc-backlink":
        return True
    return (link.get("href") or "").startswith("#") and "".join(link.itertext())[:5].strip() in _BACK_MARKS


def are_apart(before: Element | None, element: Element) -> bool:
    """Tell whether two neighbours without text between them are marked as different things by their classes."""
    if before is None or not isinstance(before.tag, str) or (before.tail or "").strip():
        return False
    first, second = before.get("class", ""), element.get("class", "")
    return first != second and any(text.strip() for text in before.itertext())


def _quoted(value: str) -> str:
    if value and not any(character in " \t\n\"'" for character in value):
        return value
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
