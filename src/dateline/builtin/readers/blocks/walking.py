"""One walk over a page, without recursion."""

from collections.abc import Callable

from lxml import etree

from dateline.builtin.readers.blocks import flow, markup, tables
from dateline.builtin.readers.blocks.parsing import Element, parse, tag_of
from dateline.builtin.readers.blocks.state import Found, Places, Role, Walk
from dateline.domain.prose import Prose

__all__ = ["Found", "Places", "blocks_of", "prose_of"]

_STARTS: dict[str, Callable[[Walk, Element], bool]] = {
    **dict.fromkeys(markup.PARTING, flow.start_parting),
    **dict.fromkeys(markup.HEADINGS, flow.start_heading),
    **dict.fromkeys(markup.STYLES, flow.start_style),
    "a": flow.start_link,
    "blockquote": flow.start_quote,
    "br": flow.start_break,
    "caption": tables.start_caption,
    "dd": flow.start_description,
    "details": flow.start_details,
    "dt": flow.start_term,
    "hr": flow.start_rule,
    "img": flow.start_image,
    "li": flow.start_item,
    "ol": flow.start_list,
    "pre": flow.start_preformatted,
    "q": flow.start_spoken,
    "summary": flow.start_term,
    "table": tables.start_table,
    "td": tables.start_cell,
    "th": tables.start_cell,
    "tr": tables.start_row,
    "ul": flow.start_list,
    **dict.fromkeys(("thead", "tbody", "tfoot", "colgroup", "col"), lambda _walk, _element: True),
}
_ENDS: dict[str, Callable[[Walk, Element], None]] = {
    **dict.fromkeys(markup.PARTING, flow.end_parting),
    **dict.fromkeys(markup.HEADINGS, flow.end_heading),
    **dict.fromkeys(markup.STYLES, flow.end_style),
    "a": flow.end_style,
    "blockquote": flow.end_quote,
    "caption": tables.end_caption,
    "dd": flow.end_description,
    "details": flow.end_details,
    "dt": flow.end_term,
    "li": flow.end_item,
    "ol": flow.end_list,
    "pre": flow.end_preformatted,
    "q": flow.end_spoken,
    "summary": flow.end_term,
    "table": tables.end_table,
    "td": tables.end_cell,
    "th": tables.end_cell,
    "tr": tables.end_row,
    "ul": flow.end_list,
}


def blocks_of(root: Element | None, places: Places = Places.LINES) -> Found:
    """Return the blocks of a page in order, its notes, and the words it hides."""
    if root is None:
        return Found()
    walk = Walk(root, places)
    _go(walk)
    walk.flush()
    return walk.found


def prose_of(html: str) -> Prose:
    """Return the words of a piece of HTML with its links and styles, paragraphs parted by empty lines."""
    root, _ = parse(html)
    if root is None:
        return Prose(words="")
    walk = Walk(root, Places.LINES)
    walk.enter(Role.WORDS, root)
    _go(walk)
    return walk.leave()


def _go(walk: Walk) -> None:
    steps = etree.iterwalk(walk.root, events=("start", "end", "comment", "pi"))
    for event, element in steps:
        if event == "start":
            if _start(walk, element):
                _text(walk, element.text)
            else:
                steps.skip_subtree()
                _tail(walk, element)
        elif event == "end":
            if end := _ENDS.get(tag_of(element)):
                end(walk, element)
            _tail(walk, element)
        else:
            _comment(walk, element)
            _tail(walk, element)


def _start(walk: Walk, element: Element) -> bool:
    """Take note of an element that begins; False when it and all in it are not shown."""
    tag = tag_of(element)
    if tag in markup.UNSEEN:
        return False
    if markup.is_hidden(element, tag):
        words = " ".join("".join(element.itertext()).split())
        walk.found.hidden.extend([words] if words else [])
        return False
    return _STARTS.get(tag, flow.start_inline)(walk, element)


def _tail(walk: Walk, element: Element) -> None:
    if element is not walk.root:
        _text(walk, element.tail)


def _text(walk: Walk, text: str | None) -> None:
    if not text:
        return
    if walk.preformatted:
        walk.ink.lay_as_is(text)
    else:
        walk.ink.lay(text)


def _comment(walk: Walk, element: Element) -> None:
    """Take what our own pages say in comments: hints for the way back, and lines of the file."""
    text = (element.text or "").strip() if isinstance(element, etree._Comment) else ""  # noqa: SLF001
    kind, _, rest = text.partition(" ")
    if kind == "dateline:":
        walk.ink.hint(rest.strip())
    elif kind == "line" and walk.places is Places.MARKS and rest.isdecimal() and len(rest) < 10:
        walk.count_from(int(rest), element)
