"""Reads web pages."""

import re

from dateline.builtin.readers.blocks import Found, blocks_of, parse
from dateline.builtin.readers.blocks.markup import address
from dateline.builtin.readers.blocks.parsing import Element
from dateline.builtin.readers.decoding import decode
from dateline.builtin.readers.ownness import without_status
from dateline.builtin.readers.sniffing import kind_of
from dateline.domain.roles import Sample
from dateline.domain.written import Heading, Page
from dateline.language.carrying import taken_facts

_CHARSET = re.compile(rb"<meta[^<>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{2,40})", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"<\?xml[^<>]{0,200}?encoding\s*=\s*[\"']([\w-]{2,40})", re.IGNORECASE)
_FACTS = {
    "author": "author",
    "date": "date",
    "description": "description",
    "article:published_time": "published",
    "article:modified_time": "modified",
    "og:site_name": "publisher",
    "dc.creator": "author",
    "dc.date": "date",
    "dcterms.modified": "modified",
    "dateline": "dateline",
}


class HtmlReader:
    """Reads any page a browser would show, however broken."""

    name = "html"
    version = "1"

    def accepts(self, sample: Sample) -> bool:
        return kind_of(sample) == self.name

    def read(self, content: bytes, name: str) -> Page:
        decoded = decode(content, name, declared=_declared(content))
        root, doubts = parse(decoded.text)
        found = blocks_of(root)
        facts = _facts(root)
        return Page(
            blocks=tuple(without_status(found.blocks, facts)),
            title=_title(root, found),
            language=(root.get("lang") or "") if root is not None else "",
            notes=found.notes,
            facts=facts,
            doubts=decoded.doubts + doubts + hidden_doubts(found.hidden),
        )


def hidden_doubts(hidden: list[str]) -> tuple[str, ...]:
    """Return a sentence on words that the page holds and does not show, when there are any."""
    if not hidden:
        return ()
    shown = hidden[0][:60] + ("…" if len(hidden[0]) > 60 else "")
    return (f"words that the page hides were left out in {len(hidden)} places, the first “{shown}”",)


def first_heading(found: Found) -> str:
    """Return the words of the page's first heading of the highest level."""
    headings = [block for block in found.blocks if isinstance(block, Heading) and block.level == 1]
    return " ".join(headings[0].prose.words.split()) if headings else ""


def _declared(content: bytes) -> str:
    head = content[:4096]
    match = _CHARSET.search(head) or _XML_ENCODING.search(head)
    return match.group(1).decode("ascii") if match else ""


def _title(root: Element | None, found: Found) -> str:
    """Return the title; of an export of our own that of its heading, since browsers want one where there is none."""
    if root is not None and root.find(".//meta[@name='dateline']") is not None:
        return first_heading(found)
    named = root.find(".//title") if root is not None else None
    words = " ".join("".join(named.itertext()).split()) if named is not None else ""
    return words or first_heading(found)


def _facts(root: Element | None) -> dict[str, str]:
    facts: dict[str, str] = {}
    if root is None:
        return facts
    for meta in root.iter("meta"):
        key = _FACTS.get((meta.get("name") or meta.get("property") or "").strip().lower())
        value = (meta.get("content") or "").strip()
        if key and value:
            facts.setdefault(key, value[:1000])
    for link in root.iter("link"):
        if (link.get("rel") or "").lower() == "canonical" and address(link.get("href")):
            facts["canonical"] = address(link.get("href"))
    return {**taken_facts(facts.pop("dateline", "")), **facts}
