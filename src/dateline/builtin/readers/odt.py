"""Reads OpenDocument texts: a page is made of their XML, which is read like any other."""

from dateline.builtin.readers.blocks import Places, blocks_of, parse
from dateline.builtin.readers.blocks.parsing import Element, tag_of
from dateline.builtin.readers.html import first_heading
from dateline.builtin.readers.officefacts import facts_in, left_out_beside
from dateline.builtin.readers.opendocument import page_of
from dateline.builtin.readers.ownness import Carried
from dateline.builtin.readers.sniffing import kind_of
from dateline.builtin.readers.zipguard import Parts, parse_part, read_parts
from dateline.domain.errors import Unreadable
from dateline.domain.roles import Sample
from dateline.domain.written import Page
from dateline.language.carrying import CARRIER, taken_facts

_FACTS = {
    "title": "title",
    "creator": "author",
    "creation-date": "created",
    "date": "modified",
    "language": "language",
}
_ABOUT = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about"


class OdtReader:
    """Reads texts with their tables, merged cells, footnotes, links and italics."""

    name = "odt"
    version = "1"

    def accepts(self, sample: Sample) -> bool:
        return kind_of(sample) == self.name

    def read(self, content: bytes, name: str) -> Page:
        parts = read_parts(content, name)
        if "content.xml" not in parts:
            raise Unreadable(f"{name}: content.xml is missing inside; open it in its program and save it again")
        body = parse_part(parts["content.xml"], name)
        styles = [body, *(parse_part(parts[part], name) for part in ("styles.xml",) if part in parts)]
        carried = _carried(parts, name)
        root, doubts = parse(f"<html><body>{carried.told(page_of(body, styles))}")
        found = blocks_of(root, Places.COUNT)
        doubts += _left_out(body)
        if carried.facts:
            return carried.page(found, doubts)
        facts = _facts(parts, name)
        return Page(
            blocks=tuple(found.blocks),
            title=facts.get("title", "") or first_heading(found),
            language=facts.get("language", ""),
            notes=found.notes,
            facts=facts,
            doubts=doubts,
        )


def _carried(parts: Parts, name: str) -> Carried:
    """Return what our own exporter keeps as metadata of the package; nothing in anyone else's file."""
    for part, content in parts.items():
        if part.endswith(".rdf") and CARRIER.encode() in content:
            told = {about.get(_ABOUT) or "": about for about in parse_part(content, name)}
            hints = {key.rpartition("#")[2]: _said(about) for key, about in told.items() if "#" in key}
            whole = told.get(CARRIER)
            return Carried(hints=hints, facts=taken_facts(_said(whole)) if whole is not None else {})
    return Carried()


def _said(about: Element) -> str:
    return "".join(about.itertext()).strip()


def _left_out(body: Element) -> tuple[str, ...]:
    """Return sentences on what the text holds beside its words."""
    deleted = sum(tag_of(element) == "deletion" for element in body.iter("{*}deletion"))
    comments = sum(1 for _ in body.iter("{*}annotation"))
    return left_out_beside(deleted, comments)


def _facts(parts: Parts, name: str) -> dict[str, str]:
    """Return what the properties of the text say."""
    meta = parts.get("meta.xml")
    if not meta:
        return {}
    return facts_in(parse_part(meta, name).iter(), _FACTS)
