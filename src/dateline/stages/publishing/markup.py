"""XML made of any words: what XML cannot carry is made visible instead of lost."""

import re
from collections.abc import Mapping
from xml.etree import ElementTree

_PICTURES = {code: 0x2400 + code for code in range(0x20) if code not in {0x09, 0x0A, 0x0D}} | {0x7F: 0x2421}
_NEVER = re.compile("[\ud800-\udfff\ufffe\uffff]")
_UNPRINTED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def carried(words: str) -> str:
    """Return the words with control characters as their pictures (␀), and what is no character as "�"."""
    if _UNPRINTED.search(words):
        words = words.translate(_PICTURES)
    return _NEVER.sub("\N{REPLACEMENT CHARACTER}", words)


def element(within: ElementTree.Element, tag: str, words: str = "", **attributes: str) -> ElementTree.Element:
    """Return a new last child with these words; names are as the format has them."""
    made = ElementTree.SubElement(within, tag, {name: carried(value) for name, value in attributes.items()})
    made.text = carried(words) or None
    return made


def root(tag: str, namespaces: Mapping[str, str]) -> ElementTree.Element:
    """Return a root; `namespaces` go by prefix, "" for that of names without one."""
    named = {f"xmlns:{prefix}" if prefix else "xmlns": address for prefix, address in namespaces.items()}
    return ElementTree.Element(tag, named)


def written(top: ElementTree.Element) -> bytes:
    """Return the file, with its declaration and one element a line where that alters no words."""
    ElementTree.indent(top, " ")
    content: bytes = ElementTree.tostring(top, encoding="utf-8", xml_declaration=False)
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + content + b"\n"
