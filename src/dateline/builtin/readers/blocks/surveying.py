"""What must be known of a whole page before it is read."""

from dataclasses import dataclass, field

from lxml import etree

from dateline.builtin.readers.blocks import markup
from dateline.builtin.readers.blocks.parsing import Element, tag_of

_CONTENT = frozenset({"p", "li", "dd", "tr", "h1", "h2", "h3", "article"})
_NOTE_HOLDERS = frozenset({"li", "p", "div", "dd", "aside", "td"})


@dataclass(slots=True)
class Survey:
    """Which tables only lay the page out, which frames hold the content after all, and where the notes are."""

    layouts: set[Element] = field(default_factory=set)
    content: set[Element] = field(default_factory=set)
    ids: dict[str, Element] = field(default_factory=dict)
    notes: dict[Element, str] = field(default_factory=dict)

    def note_at(self, href: str) -> str:
        """Return the label of the note that a link leads to, "" when it leads to none."""
        target = self.ids.get(href[1:]) if href.startswith("#") else None
        return self.notes.get(target, "") if target is not None else ""


@dataclass(slots=True)
class _Open:
    """A table or form still open, with what was seen in it so far."""

    element: Element
    tag: str
    rows: int = 0
    cells: int = 0
    content: int = 0
    nested: bool = False
    headed: bool = False


def survey(root: Element) -> Survey:
    """Return what two passes over the page tell."""
    found = Survey()
    opened: list[_Open] = []
    links: list[Element] = []
    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag = tag_of(element)
        if event == "end":
            if opened and opened[-1].element is element:
                _settle(found, opened)
            continue
        if name := element.get("id") or (element.get("name") if tag == "a" else None):
            found.ids.setdefault(name, element)
        if tag == "a" and (element.get("href") or "").startswith("#"):
            links.append(element)
        _count(opened, element, tag)
    _find_notes(found, links)
    return found


def _count(opened: list[_Open], element: Element, tag: str) -> None:
    if opened:
        around = opened[-1]
        around.rows += tag == "tr"
        around.cells += tag in ("td", "th")
        around.content += tag in _CONTENT
        around.nested |= tag == "table"
        around.headed |= tag in ("th", "thead")
    if tag in ("table", "form"):
        opened.append(_Open(element=element, tag=tag))


def _settle(found: Survey, opened: list[_Open]) -> None:
    ended = opened.pop()
    if opened:
        opened[-1].content += ended.content
    if ended.tag == "form":
        # Some servers wrap the whole page in one form; a form to be filled in holds little else.
        if ended.content >= 10:
            found.content.add(ended.element)
        return
    lays_out = ended.element.get("role", "") in ("presentation", "none") or ended.cells <= 1
    crowded = ended.nested or (ended.content - ended.rows > 10 and not ended.headed)
    if lays_out or (ended.rows <= 3 and crowded):
        found.layouts.add(ended.element)


def _find_notes(found: Survey, links: list[Element]) -> None:
    """Find the elements that links shaped like note marks lead to, and name them by their marks."""
    taken: set[str] = set()
    for link in links:
        name = link.get("href", "")[1:]
        target = _holder(found.ids.get(name))
        if target is None or target in found.notes:
            continue
        found.ids[name] = target
        label = "" if markup.is_back_link(link) else markup.note_mark(link)
        if label:
            found.notes[target] = name if label in taken else label
            taken.add(label)


def _holder(anchor: Element | None) -> Element | None:
    """Return the paragraph that an anchor opens, or the anchored element itself."""
    for _ in range(3):
        if anchor is None or tag_of(anchor) in _NOTE_HOLDERS:
            return anchor
        around = anchor.getparent()
        opens = around is not None and around[0] is anchor and not (around.text or "").strip()
        anchor = around if opens else None
    return None
