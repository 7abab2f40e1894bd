"""Reads Word documents: mammoth makes a page of them, which is read like any other."""

import importlib
import io
import re

from dateline.builtin.readers.blocks import Places, blocks_of, parse
from dateline.builtin.readers.html import first_heading
from dateline.builtin.readers.officefacts import facts_in, left_out_beside
from dateline.builtin.readers.ownness import Carried
from dateline.builtin.readers.slicing import sliced
from dateline.builtin.readers.sniffing import kind_of
from dateline.builtin.readers.zipguard import Parts, pack_parts, parse_part, read_parts
from dateline.domain.errors import Unreadable
from dateline.domain.roles import Sample
from dateline.domain.written import Page
from dateline.language.carrying import CARRIER, taken_facts

_ESCAPED = re.compile(rb"_x005F_(?=x[0-9A-Fa-f]{4}_)")
_OLE = b"\xd0\xcf\x11\xe0"
_STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Subtitle'] => p:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
strike => s
"""
_FACTS = {"title": "title", "creator": "author", "created": "created", "modified": "modified", "language": "language"}


class DocxReader:
    """Reads Word documents with their tables, merged cells, footnotes, links and italics."""

    name = "docx"
    version = "1"

    def accepts(self, sample: Sample) -> bool:
        return kind_of(sample) == self.name

    def read(self, content: bytes, name: str) -> Page:
        if content.startswith(_OLE):
            raise Unreadable(f"{name}: an old .doc or protected with a password; save it as .docx without a password")
        parts = _mended(read_parts(content, name))
        if not any(part.startswith("word/document") for part in parts):
            raise Unreadable(f"{name}: word/document.xml is missing inside; open it in Word and save it again as .docx")
        carried = _carried(parts, name)
        page = "".join(_page(piece, name) for piece in sliced(parts, name))
        root, doubts = parse(f"<html><body>{carried.told(page)}")
        found = blocks_of(root, Places.COUNT)
        facts = _facts(parts, name)
        if carried.facts:
            return carried.page(found, _left_out(parts) + doubts)
        return Page(
            blocks=tuple(found.blocks),
            title=facts.get("title", "") or first_heading(found),
            language=facts.get("language", ""),
            notes=found.notes,
            facts=facts,
            doubts=doubts + _left_out(parts),
        )


def _carried(parts: Parts, name: str) -> Carried:
    """Return what our own exporter keeps in a part that shows nowhere; nothing in anyone else's file."""
    for part, content in parts.items():
        if part.startswith("customXml/item") and CARRIER.encode() in content[:500]:
            root = parse_part(content, name)
            hints = {entry.get("mark") or "": entry.text or "" for entry in root.iter(f"{{{CARRIER}}}entry")}
            return Carried(hints=hints, facts=taken_facts(root.get("facts") or ""))
    return Carried()


def _mended(parts: Parts) -> Parts:
    """Return the parts without the escapes that LibreOffice puts into words that look like escapes ("_x000D_")."""
    if b"LibreOffice" not in parts.get("docProps/app.xml", b""):
        return parts
    return {
        part: _ESCAPED.sub(b"_", content) if part.startswith("word/") else content for part, content in parts.items()
    }


def _page(parts: Parts, name: str) -> str:
    # Loaded here because it costs a tenth of a second that other files need not wait for.
    mammoth = importlib.import_module("mammoth")
    try:
        made = mammoth.convert_to_html(
            io.BytesIO(pack_parts(parts)),
            style_map=_STYLES,
            include_embedded_style_map=False,
            convert_image=lambda _image: [],
        )
    except RecursionError as error:
        raise Unreadable(f"{name}: its parts are nested too deep; save it as .docx from Word again") from error
    except Exception as error:
        raise Unreadable(f"{name}: not a sound Word document ({error}); save it again as .docx") from error
    return str(made.value)


def _left_out(parts: Parts) -> tuple[str, ...]:
    """Return sentences on what the document holds beside its words."""
    deleted = sum(content.count(b"<w:del ") for part, content in parts.items() if part.startswith("word/document"))
    comments = parts.get("word/comments.xml", b"").count(b"<w:comment ")
    return left_out_beside(deleted, comments)


def _facts(parts: Parts, name: str) -> dict[str, str]:
    """Return what the document properties say."""
    core = parts.get("docProps/core.xml")
    if not core:
        return {}
    return facts_in(parse_part(core, name), _FACTS)
