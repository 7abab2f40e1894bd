"""Reports from the text layer of PDF files: paragraphs page by page, running heads and page numbers aside."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from dateline.builtin.reportreaders.kinds import kind_of
from dateline.builtin.reportreaders.plain import line_clues
from dateline.domain.errors import Unreadable
from dateline.domain.roles import Sample
from dateline.domain.texts import About, BlockKind, Clue, ReadReport, TextBlock

MOST_PAGES, MOST_CHARACTERS = 2_000, 20_000_000
_FIGURES = re.compile(r"\d+")
_NUMBER = re.compile(r"\W*(?:page |seite |p\. ?)?\d{1,4}(?: ?(?:/|of|von) ?\d{1,4})?\W*", re.IGNORECASE)
_CREATED = re.compile(r"D:(\d{4})(\d\d)(\d\d)")
_JOINED = str.maketrans("", "", "\0\2\ufffe\u00ad")  # the library writes 2 where it joins a word broken at a line's end
_BROKEN_WORD = re.compile(r"(?<=[^\W\d_])-$")
_ENDS = '.!?…:”"»)'
_FULL_SHARE = 0.75
_EDGE, _OFTEN = 2, 3
_HEAD = 4


class PdfReportReader:
    """Reads reports from PDF files that hold text."""

    name = "pdf"
    version = "1"

    def accepts(self, sample: Sample) -> bool:
        return kind_of(sample) == self.name

    def warm(self) -> None:
        import pypdfium2  # noqa: F401, PLC0415

    def read(self, content: bytes, name: str) -> ReadReport:
        pages, facts, doubts = _pages(content, name)
        heads = _running_heads(pages)
        blocks: list[TextBlock] = []
        asides: list[TextBlock] = []
        for number, lines in enumerate(pages, start=1):
            kept = [line for line in lines if not _is_furniture(line, heads)]
            asides.extend(_aside(line, number) for line in lines if _is_furniture(line, heads))
            blocks.extend(_paragraphs(kept, number))
        if not blocks:
            raise Unreadable(f"{name}: no page holds text; it was scanned: let a text recogniser add the text first")
        clues = [*_fact_clues(facts, blocks[:_HEAD]), *_title(blocks), *line_clues([block.words for block in blocks])]
        return ReadReport(blocks=tuple(blocks), clues=tuple(clues), asides=tuple(asides), doubts=doubts)


def _pages(content: bytes, name: str) -> tuple[list[list[str]], dict[str, str], tuple[str, ...]]:
    """Return the lines of each page, what the file says of itself, and doubts."""
    import pypdfium2  # noqa: PLC0415 only PDF files need it

    try:
        opened = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        raise Unreadable(f"{name}: not a sound PDF ({error}); print it anew without a password") from error
    with opened:
        facts = {key: str(value) for key, value in opened.get_metadata_dict().items() if value}
        pages: list[list[str]] = []
        doubts: list[str] = []
        size = 0
        for number in range(min(len(opened), MOST_PAGES)):
            lines = _lines(opened, number)
            size += sum(map(len, lines))
            pages.append(lines)
            if not lines:
                doubts.append(f"page {number + 1} holds no text; it may be a picture of text")
            if size > MOST_CHARACTERS:
                doubts.append(f"only the first {number + 1} pages were read")
                break
        if len(opened) > MOST_PAGES:
            doubts.append(f"only the first {MOST_PAGES} of {len(opened)} pages were read")
    return pages, facts, tuple(doubts[:20])


def _lines(opened: "object", number: int) -> list[str]:
    import pypdfium2  # noqa: PLC0415

    try:
        page = opened[number]  # type: ignore[index]
        text = page.get_textpage().get_text_bounded()
    except pypdfium2.PdfiumError:
        return []
    return [line.strip() for line in text.replace("\r\n", "\n").translate(_JOINED).split("\n") if line.strip()]


def _running_heads(pages: Sequence[Sequence[str]]) -> frozenset[str]:
    """Return the lines, figures apart, that stand at the edge of several pages."""
    edges = Counter(_key(line) for lines in pages for line in {*lines[:_EDGE], *lines[-_EDGE:]})
    least = max(_OFTEN, len(pages) // 3)
    return frozenset(key for key, count in edges.items() if count >= least)


def _is_furniture(line: str, heads: frozenset[str]) -> bool:
    return bool(_NUMBER.fullmatch(line)) or _key(line) in heads


def _key(line: str) -> str:
    return _FIGURES.sub("0", line).casefold()


def _aside(line: str, number: int) -> TextBlock:
    return TextBlock(kind=BlockKind.FURNITURE, words=line, place=f"page {number}")


def _paragraphs(lines: Sequence[str], number: int) -> Iterator[TextBlock]:
    """Yield the paragraphs of a page: one ends with a line that stops a sentence and is not full."""
    width = sorted(map(len, lines))[int(len(lines) * 0.8)] if lines else 0
    held: list[str] = []
    for line in lines:
        held.append(line)
        if len(line) < _FULL_SHARE * width and (line[-1] in _ENDS or len(held) == 1):
            yield _paragraph(held, number)
            held = []
    if held:
        yield _paragraph(held, number)


def _paragraph(lines: Sequence[str], number: int) -> TextBlock:
    """Return lines as one paragraph; a word broken at a line's end is joined where a small letter goes on."""
    words = ""
    for line in lines:
        broken = _BROKEN_WORD.search(words) if line[:1].islower() else None
        words = words[: broken.start()] + line if broken else f"{words} {line}"
    return TextBlock(kind=BlockKind.PARAGRAPH, words=" ".join(words.split()), place=f"page {number}")


def _title(blocks: Sequence[TextBlock]) -> Iterator[Clue]:
    for block in blocks[:2]:
        if len(block.words) <= 200 and block.words[-1] not in ".,;":
            yield Clue(about=About.TITLE, source="h2", words=block.words, shown=True)


def _fact_clues(facts: dict[str, str], head: Sequence[TextBlock]) -> Iterator[Clue]:
    """Yield what the file says of itself; an author whom the first lines show too is no mere typist."""
    if facts.get("Title") and not re.search(r"\.\w{2,4}$|^Microsoft Word|^untitled", facts["Title"], re.IGNORECASE):
        yield Clue(about=About.TITLE, source="title of file", words=" ".join(facts["Title"].split()))
    if facts.get("Author"):
        shown = any(facts["Author"] in block.words for block in head)
        yield Clue(about=About.BYLINE, source="meta author", words=facts["Author"], shown=shown)
        if shown:
            yield Clue(about=About.BYLINE, source="byline element", words=facts["Author"], shown=True)
    created = _CREATED.match(facts.get("CreationDate", ""))
    if created:
        yield Clue(about=About.PUBLISHED, source="file properties", words="-".join(created.groups()))
