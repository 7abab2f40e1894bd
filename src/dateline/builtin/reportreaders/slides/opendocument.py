"""The slides of an OpenDocument presentation."""

from collections.abc import Iterator, Sequence

from lxml import etree

from dateline.builtin.readers.blocks.parsing import Element, tag_of
from dateline.builtin.readers.zipguard import Parts, parse_part
from dateline.builtin.reportreaders.slides.slide import Slide
from dateline.domain.errors import Unreadable
from dateline.domain.texts import BlockKind

_CONTENT = "content.xml"
_PRESENTATION = "{urn:oasis:names:tc:opendocument:xmlns:presentation:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}name"
_STYLED = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}style-name"
_FURNITURE = frozenset({"header", "footer", "date-time", "page-number"})
_APART = frozenset({"annotation", "tracked-changes", "title", "desc"})
"""Remarks in the margin, and what describes a shape to those who do not see it."""
_PARAGRAPHS = frozenset({"p", "h"})
_GAPS = {"s": " ", "tab": " ", "line-break": "\n"}


def slides_in(parts: Parts, name: str) -> Sequence[Slide]:
    """Return the slides in their order; Unreadable where the part that holds them is missing."""
    if _CONTENT not in parts:
        raise Unreadable(f"{name}: {_CONTENT} is missing inside; open it and save it again as .odp")
    root = parse_part(parts[_CONTENT], name)
    hidden = _hidden_styles(root)
    pages = (each for each in root.iter() if tag_of(each) == "page")
    return [
        _slide(page, Slide(number=number, is_hidden=page.get(_STYLED, "") in hidden))
        for number, page in enumerate(pages, start=1)
    ]


def _hidden_styles(root: Element) -> frozenset[str]:
    """Return the names of the styles whose slides are not shown."""
    return frozenset(
        str(style.get(_STYLE))
        for style in root.iter()
        if tag_of(style) == "style" and any(each.get(f"{_PRESENTATION}visibility") == "hidden" for each in style)
    )


def _slide(page: Element, slide: Slide) -> Slide:
    """Return the slide with all that its page says."""
    for element in page.iter():
        around = list(element.iterancestors())
        if any(tag_of(each) in _APART for each in around):
            continue
        if tag_of(element) == "table-row":
            slide.add_row(" ".join(_paragraphs(cell)) for cell in element)
        elif tag_of(element) in _PARAGRAPHS and not any(tag_of(each) == "table-row" for each in around):
            _lay(slide, _words(element), around)
    return slide


def _lay(slide: Slide, words: str, around: Sequence[Element]) -> None:
    """Put the words of a paragraph where they belong on its slide."""
    if not words:
        return
    place = next((found for each in around if (found := each.get(f"{_PRESENTATION}class"))), "")
    tags = {tag_of(each) for each in around}
    if place in _FURNITURE:
        slide.furniture.append(words)
    elif "notes" in tags:
        slide.notes.append(words)
    elif place == "title":
        slide.title = f"{slide.title} {words}".lstrip()
    else:
        slide.said.append((BlockKind.ITEM if "list-item" in tags else BlockKind.PARAGRAPH, words))


def _paragraphs(root: Element) -> Iterator[str]:
    yield from (_words(element) for element in root.iter() if tag_of(element) in _PARAGRAPHS)


def _words(paragraph: Element) -> str:
    return " ".join("".join(_pieces(paragraph)).split())


def _pieces(paragraph: Element) -> Iterator[str]:
    """Yield the words of a paragraph and of what stands in it, in order."""
    walk = etree.iterwalk(paragraph, events=("start", "end"))
    for event, element in walk:
        if event == "end":
            yield "" if element is paragraph else element.tail or ""
        elif tag_of(element) in _APART:
            walk.skip_subtree()
        else:
            yield _GAPS.get(tag_of(element), element.text or "")
