"""Long Word documents in slices: the library that makes pages of them holds each letter's element in memory."""

from collections.abc import Iterator, Sequence
from copy import copy

from lxml import etree

from dateline.builtin.readers.blocks.parsing import Element, tag_of
from dateline.builtin.readers.zipguard import Parts, parse_part

_LONG = 2 * 1024 * 1024
_SLICE = 400
"""Rows, or blocks outside tables."""
_NOTES = {"footnoteReference": "word/footnotes.xml", "endnoteReference": "word/endnotes.xml"}


def sliced(parts: Parts, name: str) -> Iterator[Parts]:
    """Yield the parts as they are, or the parts of several documents that together hold a long one's words.

    A table is cut between rows that share no merged cell, and each piece begins with its header.
    """
    main = next((part for part in parts if part.startswith("word/document") and part.endswith(".xml")), "")
    body = parse_part(parts[main], name).find("{*}body") if len(parts.get(main, b"")) > _LONG else None
    if body is None:
        yield parts
        return
    notes = {tag: parse_part(parts[part], name) for tag, part in _NOTES.items() if part in parts}
    for blocks in _runs(list(body)):
        yield {**parts, main: _around(body, blocks), **_noted(blocks, notes)}


def _runs(blocks: Sequence[Element]) -> Iterator[list[Element]]:
    run: list[Element] = []
    for block in blocks:
        if tag_of(block) == "tbl" and len(block) > _SLICE:
            yield run
            run = []
            yield from ([piece] for piece in _pieces(block))
        else:
            run.append(block)
        if len(run) >= _SLICE:
            yield run
            run = []
    yield run


def _pieces(table: Element) -> Iterator[Element]:
    rows = [child for child in table if tag_of(child) == "tr"]
    properties = [child for child in table if tag_of(child) != "tr"]
    header = [row for row in rows[:2] if row.find("{*}trPr/{*}tblHeader") is not None]
    kept: list[Element] = []
    for row in rows:
        if len(kept) >= _SLICE and not _goes_on(row):
            yield _table(table, [*properties, *kept])
            kept = list(header)
        kept.append(row)
    yield _table(table, [*properties, *kept])


def _goes_on(row: Element) -> bool:
    """True where a cell goes on from the row above: a merge does, unless it says "restart" (ECMA-376, 17.4.84)."""
    merges = row.iterfind("{*}tc/{*}tcPr/{*}vMerge")
    return any("restart" not in merge.attrib.values() for merge in merges)


def _table(table: Element, children: Sequence[Element]) -> Element:
    made = etree.Element(table.tag, nsmap=table.nsmap)
    made.extend(copy(child) for child in children)
    return made


def _around(body: Element, blocks: Sequence[Element]) -> bytes:
    root = body.getroottree().getroot()
    made = etree.Element(root.tag, nsmap=root.nsmap)
    within = etree.SubElement(made, body.tag)
    within.extend(copy(block) for block in blocks)
    return etree.tostring(made)


def _noted(blocks: Sequence[Element], notes: dict[str, Element]) -> dict[str, bytes]:
    """The notes that these blocks mark, by the part they stand in."""
    found = {}
    for tag, root in notes.items():
        used = {mark.get(_id(mark)) for block in blocks for mark in block.iter(f"{{*}}{tag}")}
        made = etree.Element(root.tag, nsmap=root.nsmap)
        made.extend(copy(note) for note in root if note.get(_id(note)) in used)
        found[_NOTES[tag]] = etree.tostring(made)
    return found


def _id(element: Element) -> str:
    return f"{{{etree.QName(element).namespace}}}id"
