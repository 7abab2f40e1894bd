"""Reports from pictures of text: photographs and scans, page by page."""

from dateline.builtin.reportreaders.kinds import kind_of
from dateline.builtin.reportreaders.paragraphs import paragraphs_of, title_clues
from dateline.builtin.reportreaders.picturesizes import sizes_of
from dateline.builtin.reportreaders.plain import line_clues
from dateline.builtin.reportreaders.recognising import Pictures, unrecognised
from dateline.domain.errors import Unreadable
from dateline.domain.roles import Recognise, Sample
from dateline.domain.texts import ReadReport, TextBlock


class PictureReportReader:
    """Reads reports from PNG, JPEG, TIFF, WebP and GIF, where words can be found in pictures."""

    name = "picture"
    version = "1"

    def accepts(self, sample: Sample) -> bool:
        return kind_of(sample) == self.name

    def warm(self) -> None:
        """Import nothing: there is nothing to load."""

    def read(self, content: bytes, name: str) -> ReadReport:
        return self.read_pictures(content, name, unrecognised)

    def read_pictures(self, content: bytes, name: str, recognise: Recognise) -> ReadReport:
        pictures = Pictures(recognise)
        blocks: list[TextBlock] = []
        for page in range(len(sizes_of(content, name))):
            for part in pictures.parts(content, page + 1, page=page):
                blocks.extend(paragraphs_of(part, page + 1))
        if not blocks:
            raise Unreadable(f"{name}: {pictures.why_empty()}")
        clues = (*title_clues(blocks), *line_clues([block.words for block in blocks]))
        return ReadReport(blocks=tuple(blocks), clues=clues, doubts=tuple(pictures.doubts()))
