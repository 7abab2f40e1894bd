"""The words of the report on its page: by the extraction library, after what is plainly not the report is taken out."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from copy import deepcopy
from dataclasses import replace

from lxml import html

from dateline.builtin.readers.blocks.parsing import Element, tag_of
from dateline.domain.texts import BlockKind, TextBlock

_KINDS = {"head": BlockKind.HEADING, "quote": BlockKind.QUOTE, "item": BlockKind.ITEM, "row": BlockKind.ROW}
_WHITE = re.compile(r"[ \t\r\f\v\n]+")
_PARTING = ("p", "div", "section", "header", "h1", "h2", "h3", "h4", "li", "blockquote", "figcaption", "br")
_LITTLE = 900
_MORE = 2
_PARAGRAPH = 80
_LEAST_PROSE = 0.4


def extract_blocks(root: html.HtmlElement, beside: Collection[Element]) -> list[TextBlock]:
    """Return the blocks of the report in order; where little is left of the page, from the page as it is."""
    pruned = _without(root, beside)
    found = _blocks_of(_extracted(pruned))
    if beside and _size(found) < _LITTLE:
        whole = _blocks_of(_extracted(root))
        found = whole if _size(whole) > _MORE * _size(found) else found
    if _prose_share(found) < _LEAST_PROSE:
        slowly = _blocks_of(_extracted(pruned, fast=False))
        found = slowly if _prose_share(slowly) > _prose_share(found) else found
    return _unglued(found, pruned)


def _unglued(blocks: list[TextBlock], root: html.HtmlElement) -> list[TextBlock]:
    """Return a single block that holds all words of an element as the paragraphs that they stand in there.

    The library glues what is too short for it, title, signature and all.
    """
    if len(blocks) != 1:
        return blocks
    letters = _letters(blocks[0].words)
    inmost = reversed(list(root.iter("article", "main", "body")))
    whole = next((each for each in inmost if _letters(each.text_content()) == letters), None)
    if whole is None:
        return blocks
    parted = deepcopy(whole)
    for inner in parted.iter(*_PARTING):
        inner.text, inner.tail = f"\n{inner.text or ''}", f"\n{inner.tail or ''}"
    lines = parted.text_content().split("\n")
    return [replace(blocks[0], words=words) for line in lines if (words := _WHITE.sub(" ", line).strip())]


def _letters(words: str) -> str:
    return "".join(words.split())


def _prose_share(blocks: Sequence[TextBlock]) -> float:
    """Return how much of the words stands in blocks long enough to be paragraphs."""
    return sum(len(block.words) for block in blocks if len(block.words) >= _PARAGRAPH) / max(_size(blocks), 1)


def _size(blocks: Sequence[TextBlock]) -> int:
    return sum(len(block.words) for block in blocks)


def _blocks_of(body: Element | None) -> list[TextBlock]:
    return [] if body is None else [block for child in body for block in _block(child)]


def _extracted(root: html.HtmlElement, *, fast: bool = True) -> Element | None:
    from trafilatura import bare_extraction  # noqa: PLC0415 it takes a while to load, and only pages need it

    try:
        made = bare_extraction(root, fast=fast, include_comments=False, with_metadata=False)
    except RecursionError:
        return None
    return made.body if made is not None and not isinstance(made, dict) else None


def _without(root: html.HtmlElement, beside: Iterable[Element]) -> html.HtmlElement:
    """Return a copy of a page without the elements beside the report."""
    left_out = set(beside)
    places = [place for place, element in enumerate(root.iter()) if element in left_out]
    copy = deepcopy(root)
    copied = list(copy.iter())
    for place in places:
        _take_out(copied[place])
    return copy


def _take_out(element: Element) -> None:
    around = element.getparent()
    if around is None:
        return
    before = element.getprevious()
    if element.tail and before is not None:
        before.tail = (before.tail or "") + element.tail
    elif element.tail:
        around.text = (around.text or "") + element.tail
    element.tail = None
    around.remove(element)


def _block(element: Element) -> Iterator[TextBlock]:
    tag = tag_of(element)
    if tag in ("list", "table"):
        for part in element:
            yield from _block(part)
        return
    parts = _row_words(element) if tag == "row" else _lines(element)
    kind = _KINDS.get(tag, BlockKind.PARAGRAPH)
    for words in parts:
        yield TextBlock(kind=kind, words=words)


def _row_words(row: Element) -> list[str]:
    cells = [_WHITE.sub(" ", "".join(map(str, cell.itertext()))).strip() for cell in row]
    return [" | ".join(cells)] if any(cells) else []


def _lines(element: Element) -> Sequence[str]:
    """Return the paragraphs of a block, which line breaks part."""
    for inner in element.iter("lb"):
        inner.tail = "\n" + (inner.tail or "")
    for inner in element.iter("p", "item", "head", "quote"):
        if inner is not element:
            inner.tail = "\n" + (inner.tail or "")
            inner.text = "\n" + (inner.text or "")
    text = "".join(map(str, element.itertext()))
    return [words for line in text.split("\n") if (words := _WHITE.sub(" ", line).strip())]
