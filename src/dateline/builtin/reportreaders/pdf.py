"""Reports from PDF files: paragraphs page by page, running heads and page numbers aside.

A page whose text layer holds nothing but running heads, or a stamp on a picture of a page, is handed on as a picture.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from dateline.builtin.reportreaders.kinds import kind_of
from dateline.builtin.reportreaders.paragraphs import paragraphs_of, title_clues
from dateline.builtin.reportreaders.plain import line_clues
from dateline.builtin.reportreaders.properties import author_clues
from dateline.builtin.reportreaders.recognising import Parts, Pictures, unrecognised
from dateline.domain.errors import Unreadable
from dateline.domain.records import dataclass
from dateline.domain.roles import Recognise, Sample
from dateline.domain.texts import About, BlockKind, Clue, ReadReport, TextBlock

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfObject, PdfPage

MOST_PAGES, MOST_CHARACTERS = 2_000, 20_000_000
_FIGURES = re.compile(r"\d+")
_NUMBER = re.compile(r"\W*(?:page |seite |p\. ?)?\d{1,4}(?: ?(?:/|of|von) ?\d{1,4})?\W*", re.IGNORECASE)
_CREATED = re.compile(r"D:(\d{4})(\d\d)(\d\d)")
_JOINED = str.maketrans("", "", "\0\2\ufffe\u00ad")  # the library writes 2 where it joins a word broken at a line's end
_EDGE, _OFTEN = 2, 3
_HEAD = 4
_DOTS, _POINTS, _LONGEST = 300, 72, 6_000
"""Dots and points an inch, and the most dots along a side."""
_STAMP, _MOST_OF = 100, 0.6
"""So few letters are a stamp on a picture that takes up so much of its page."""


class PdfReportReader:
    """Reads reports from PDF files: their text layer, and pages that are pictures where words can be found in those."""

    name = "pdf"
    version = "2"

    def accepts(self, sample: Sample) -> bool:
        return kind_of(sample) == self.name

    def warm(self) -> None:
        import pypdfium2  # noqa: F401, PLC0415

    def read(self, content: bytes, name: str) -> ReadReport:
        return self.read_pictures(content, name, unrecognised)

    def read_pictures(self, content: bytes, name: str, recognise: Recognise) -> ReadReport:
        pictures = Pictures(recognise)
        with _opened(content, name) as opened:
            facts = {key: str(value) for key, value in opened.get_metadata_dict().items() if value}
            pages, doubts = _pages(opened)
            heads = _running_heads([page.lines for page in pages])
            pages = [_recognised(opened, page, heads, pictures) for page in pages]
        heads |= _running_heads([page.lines for page in pages])
        blocks = [block for page in pages for block in page.blocks(heads)]
        if not blocks:
            raise Unreadable(f"{name}: no page holds text; {pictures.why_empty()}")
        asides = [aside for page in pages for aside in page.asides(heads)]
        clues = [*_fact_clues(facts, blocks[:_HEAD]), *title_clues(blocks)]
        clues += line_clues([block.words for block in blocks])
        doubts = (*doubts, *pictures.doubts())
        return ReadReport(blocks=tuple(blocks), clues=tuple(clues), asides=tuple(asides), doubts=doubts)


@dataclass(frozen=True, slots=True)
class _Page:
    """A page by its number from 1: its lines, part by part; a page with a text layer has one part."""

    number: int
    parts: Parts

    @property
    def lines(self) -> list[str]:
        return [line for part in self.parts for line in part]

    def blocks(self, heads: frozenset[str]) -> Iterator[TextBlock]:
        for part in self.parts:
            yield from paragraphs_of([line for line in part if not _is_furniture(line, heads)], self.number)

    def asides(self, heads: frozenset[str]) -> Iterator[TextBlock]:
        yield from (_aside(line, self.number) for line in self.lines if _is_furniture(line, heads))


def _opened(content: bytes, name: str) -> "PdfDocument":
    import pypdfium2  # noqa: PLC0415 only PDF files need it

    try:
        return pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        raise Unreadable(f"{name}: not a sound PDF ({error}); print it anew without a password") from error


def _pages(opened: "PdfDocument") -> tuple[list[_Page], tuple[str, ...]]:
    """Return what the text layer holds page by page, and a doubt where there are too many pages."""
    pages: list[_Page] = []
    size = 0
    for number in range(min(len(opened), MOST_PAGES)):
        lines = tuple(_lines(opened, number))
        pages.append(_Page(number + 1, (lines,)))
        size += sum(map(len, lines))
        if size > MOST_CHARACTERS:
            break
    short = f"only the first {len(pages)} of {len(opened)} pages were read"
    return pages, (short,) if len(pages) < len(opened) else ()


def _recognised(opened: "PdfDocument", page: _Page, heads: frozenset[str], pictures: Pictures) -> _Page:
    """Return the page as it is, or with the words in its picture where its text layer says nothing of its own."""
    own = sum(len(line) for line in page.lines if not _is_furniture(line, heads))
    if own > _STAMP:
        return page
    try:
        picture = _picture(opened[page.number - 1], stamped=own > 0)
    except (_pdfium_error(), ValueError, ZeroDivisionError):
        pictures.lose(page.number, "a picture that cannot be drawn")
        return page
    parts = pictures.parts(picture, page.number) if picture else ()
    return replace(page, parts=parts or page.parts)


def _picture(page: "PdfPage", *, stamped: bool) -> bytes:
    """Return a page in shades of grey (PGM), b"" where there is nothing on it but, where it is stamped, the stamp."""
    from pypdfium2.raw import FPDF_PAGEOBJ_IMAGE  # noqa: PLC0415

    looked_for = [FPDF_PAGEOBJ_IMAGE] if stamped else None
    if not any(not stamped or _fills(each, page) for each in page.get_objects(looked_for, max_depth=2)):
        return b""
    scale = min(_DOTS / _POINTS, _LONGEST / max(page.get_size()))
    pixels = page.render(scale=scale, grayscale=True).to_numpy()
    drawn: bytes = pixels.tobytes()
    return b"P5\n%d %d\n255\n" % (pixels.shape[1], pixels.shape[0]) + drawn


def _fills(drawn: "PdfObject", page: "PdfPage") -> bool:
    """Return whether a picture takes up most of its page."""
    left, bottom, right, top = drawn.get_bounds()
    width, height = page.get_size()
    return bool((right - left) * (top - bottom) > _MOST_OF * width * height)


def _pdfium_error() -> type[Exception]:
    import pypdfium2  # noqa: PLC0415

    error: type[Exception] = pypdfium2.PdfiumError
    return error


def _lines(opened: "PdfDocument", number: int) -> list[str]:
    import pypdfium2  # noqa: PLC0415

    try:
        text = opened[number].get_textpage().get_text_bounded()
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


def _fact_clues(facts: dict[str, str], head: Sequence[TextBlock]) -> Iterator[Clue]:
    """Yield what the file says of itself."""
    if facts.get("Title") and not re.search(r"\.\w{2,4}$|^Microsoft Word|^untitled", facts["Title"], re.IGNORECASE):
        yield Clue(about=About.TITLE, source="title of file", words=" ".join(facts["Title"].split()))
    if facts.get("Author"):
        yield from author_clues(facts["Author"], head)
    created = _CREATED.match(facts.get("CreationDate", ""))
    if created:
        yield Clue(about=About.PUBLISHED, source="file properties", words="-".join(created.groups()))
