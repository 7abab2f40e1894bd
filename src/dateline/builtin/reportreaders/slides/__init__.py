"""Reports from slides: PowerPoint and OpenDocument presentations; the number of its slide is the place of each word."""

from collections.abc import Callable, Iterator, Sequence

from dateline.builtin.readers.zipguard import Parts, parse_part, read_parts
from dateline.builtin.reportreaders.kinds import kind_of
from dateline.builtin.reportreaders.plain import line_clues
from dateline.builtin.reportreaders.properties import author_clues, property_clues
from dateline.builtin.reportreaders.slides import opendocument, powerpoint
from dateline.builtin.reportreaders.slides.slide import Slide
from dateline.domain.errors import Unreadable
from dateline.domain.roles import Sample
from dateline.domain.texts import About, Clue, ReadReport


class _SlidesReader:
    """Reads what a presentation shows, and the speaker's notes behind each slide."""

    name = ""
    version = "1"
    properties = ""
    """The part that says what the file is."""
    slides_in: Callable[[Parts, str], Sequence[Slide]]
    """Finds the slides, in the order in which they are shown."""

    def accepts(self, sample: Sample) -> bool:
        return kind_of(sample) == self.name

    def warm(self) -> None:
        """Import nothing: lxml is loaded in any case."""

    def read(self, content: bytes, name: str) -> ReadReport:
        parts = read_parts(content, name)
        slides = self.slides_in(parts, name)
        blocks = tuple(block for slide in slides for block in slide.blocks())
        if not blocks:
            raise Unreadable(f"{name}: {_why_empty(slides)}")
        asides = tuple(block for slide in slides for block in slide.asides())
        clues = (*self._facts(parts, name, slides), *_title(slides), *line_clues([block.words for block in blocks]))
        return ReadReport(blocks=blocks, clues=clues, asides=asides, doubts=tuple(_doubts(slides)))

    def _facts(self, parts: Parts, name: str, slides: Sequence[Slide]) -> Iterator[Clue]:
        if self.properties not in parts:
            return
        first = list(slides[0].blocks()) if slides else []
        for clue in property_clues(parse_part(parts[self.properties], name)):
            yield from author_clues(clue.words, first) if clue.about is About.BYLINE else (clue,)


class PptxReportReader(_SlidesReader):
    """Reads reports from PowerPoint files (ISO/IEC 29500, PresentationML)."""

    name = "pptx"
    properties = "docProps/core.xml"
    slides_in = staticmethod(powerpoint.slides_in)


class OdpReportReader(_SlidesReader):
    """Reads reports from OpenDocument presentations."""

    name = "odp"
    properties = "meta.xml"
    slides_in = staticmethod(opendocument.slides_in)


def _title(slides: Sequence[Slide]) -> Iterator[Clue]:
    title = next((slide.title for slide in slides if slide.title), "")
    if title:
        yield Clue(about=About.TITLE, source="h1", words=title, shown=True)


def _why_empty(slides: Sequence[Slide]) -> str:
    if slides and all(slide.is_missing for slide in slides):
        return "none of the slides that it lists is in it; open it in its own program and save it again"
    return "no words on its slides; where they are pictures, save it as PDF for Tesseract"


def _doubts(slides: Sequence[Slide]) -> Iterator[str]:
    for slide in slides:
        if slide.is_hidden:
            yield f"slide {slide.number} is hidden when the slides are shown; its words were read too"
        if slide.is_missing:
            yield f"slide {slide.number} is listed in the file and missing from it; get the file again"
