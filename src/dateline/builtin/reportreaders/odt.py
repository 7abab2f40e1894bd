"""Reports from OpenDocument text files."""

from collections.abc import Iterator

from dateline.builtin.readers.blocks.parsing import Element, tag_of
from dateline.builtin.readers.zipguard import parse_part, read_parts
from dateline.builtin.reportreaders.kinds import kind_of
from dateline.builtin.reportreaders.plain import line_clues
from dateline.builtin.reportreaders.properties import property_clues
from dateline.domain.errors import Unreadable
from dateline.domain.roles import Sample
from dateline.domain.texts import About, BlockKind, Clue, ReadReport, TextBlock

_APART = frozenset({"note", "annotation", "tracked-changes", "sequence-decls", "forms"})
_GAPS = {"s": " ", "tab": " ", "line-break": "\n"}


class OdtReportReader:
    """Reads reports from OpenDocument text files."""

    name = "odt"
    version = "1"

    def accepts(self, sample: Sample) -> bool:
        return kind_of(sample) == self.name

    def warm(self) -> None:
        """Import nothing: lxml is loaded in any case."""

    def read(self, content: bytes, name: str) -> ReadReport:
        parts = read_parts(content, name)
        if "content.xml" not in parts:
            raise Unreadable(f"{name}: content.xml is missing inside; open it and save it again as .odt")
        blocks = tuple(_blocks(parse_part(parts["content.xml"], name)))
        if not blocks:
            raise Unreadable(f"{name}: no words inside; check that it was saved and not only created")
        facts = property_clues(parse_part(parts["meta.xml"], name)) if "meta.xml" in parts else ()
        headings = (
            Clue(about=About.TITLE, source="h1", words=block.words, shown=True)
            for block in blocks
            if block.kind is BlockKind.HEADING
        )
        return ReadReport(blocks=blocks, clues=(*headings, *facts, *line_clues([block.words for block in blocks])))


def _blocks(root: Element) -> Iterator[TextBlock]:
    """Yield the paragraphs, headings and items in order; tables give a paragraph for each of a cell."""
    number = 0
    for element in root.iter():
        tag = tag_of(element)
        if tag not in ("p", "h") or any(tag_of(around) in _APART for around in element.iterancestors()):
            continue
        number += 1
        words = " ".join(_words(element).split())
        if words:
            yield TextBlock(kind=_kind(element, tag), words=words, place=f"paragraph {number}")


def _kind(element: Element, tag: str) -> BlockKind:
    styled = next((value for key, value in element.attrib.items() if str(key).endswith("}style-name")), "")
    if tag == "h" or str(styled) == "Title":
        return BlockKind.HEADING
    listed = any(tag_of(around) == "list-item" for around in element.iterancestors())
    return BlockKind.ITEM if listed else BlockKind.PARAGRAPH


def _words(element: Element) -> str:
    pieces = [element.text or ""]
    for child in element:
        tag = tag_of(child)
        pieces.append(_GAPS.get(tag, "" if tag in _APART else _words(child)))
        pieces.append(child.tail or "")
    return "".join(pieces)
