"""Reports from files that a reader of chronologies makes a page of: Word, Markdown."""

from collections.abc import Iterator, Mapping

from dateline.builtin.readers.docx import DocxReader
from dateline.builtin.readers.markdown import MarkdownReader
from dateline.builtin.reportreaders.kinds import kind_of
from dateline.builtin.reportreaders.plain import line_clues
from dateline.domain.roles import Sample
from dateline.domain.texts import About, BlockKind, Clue, ReadReport, TextBlock
from dateline.domain.written import Block, Grid, Heading, Item, Page, Paragraph

_FACTS = {
    "author": About.BYLINE,
    "authors": About.BYLINE,
    "byline": About.BYLINE,
    "date": About.PUBLISHED,
    "published": About.PUBLISHED,
    "created": About.PUBLISHED,
    "modified": About.UPDATED,
    "updated": About.UPDATED,
    "publisher": About.PUBLISHER,
    "source": About.PUBLISHER,
    "section": About.SECTION,
    "category": About.SECTION,
    "url": About.ADDRESS,
    "link": About.ADDRESS,
}
_KINDS = {"quote": BlockKind.QUOTE, "furniture": BlockKind.FURNITURE}


class _PagedReader:
    """Reads with a reader of pages."""

    name = ""
    version = "1"
    kind: type[DocxReader | MarkdownReader]

    def accepts(self, sample: Sample) -> bool:
        return kind_of(sample) == self.name

    def warm(self) -> None:
        """Import nothing: these are seldom read, and what they need loads when they are."""

    def read(self, content: bytes, name: str) -> ReadReport:
        return report_of(self.kind().read(content, name))


class DocxReportReader(_PagedReader):
    """Reads reports from Word files."""

    name = "docx"
    kind = DocxReader


class MarkdownReportReader(_PagedReader):
    """Reads reports from Markdown."""

    name = "markdown"
    kind = MarkdownReader


def report_of(page: Page) -> ReadReport:
    """Return what a page holds as a report: what it calls furniture stands aside, notes follow the text."""
    blocks = [made for block in page.blocks for made in _blocks(block)]
    notes = [
        TextBlock(kind=BlockKind.ITEM, words=f"[{label}] {prose.words}", place=f"note {label}")
        for label, prose in page.notes.items()
    ]
    kept = [block for block in blocks if block.kind is not BlockKind.FURNITURE]
    return ReadReport(
        blocks=(*kept, *notes),
        clues=(*_title(page), *_fact_clues(page.facts, page.language), *line_clues([block.words for block in kept])),
        asides=tuple(block for block in blocks if block.kind is BlockKind.FURNITURE),
        doubts=page.doubts,
    )


def _blocks(block: Block) -> Iterator[TextBlock]:
    match block:
        case Heading():
            yield from _block(BlockKind.HEADING, block.prose.words, block.place)
        case Paragraph():
            yield from _block(_KINDS.get(block.kind, BlockKind.PARAGRAPH), block.prose.words, block.place)
        case Item():
            yield from _block(BlockKind.ITEM, block.prose.words, block.place)
        case Grid():
            for row in block.rows:
                cells = [cell.prose.words for cell in row.cells if not cell.continued]
                yield from _block(BlockKind.ROW, " | ".join(cells) if any(cells) else "", row.place)


def _block(kind: BlockKind, words: str, place: str) -> Iterator[TextBlock]:
    if words.strip():
        yield TextBlock(kind=kind, words=words.strip(), place=place)


def _title(page: Page) -> Iterator[Clue]:
    if page.title:
        yield Clue(about=About.TITLE, source="title of file", words=page.title)
    for block in page.blocks:
        if isinstance(block, Heading) and block.prose.words.strip():
            words = " ".join(block.prose.words.split())
            yield Clue(about=About.TITLE, source=f"h{min(block.level, 3)}", words=words, shown=True)


def _fact_clues(facts: Mapping[str, str], language: str) -> Iterator[Clue]:
    for key, words in facts.items():
        if key in _FACTS and words:
            about = _FACTS[key]
            source = "meta byl" if about is About.BYLINE else "file properties"
            yield Clue(about=about, source=source, words=words, shown=about is About.BYLINE and "created" not in facts)
    if language:
        yield Clue(about=About.LANGUAGE, source="file properties", words=language)
