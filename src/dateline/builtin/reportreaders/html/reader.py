"""Reads reports from web pages."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lxml import etree, html

from dateline.builtin.readers.blocks import parsing
from dateline.builtin.readers.decoding import decode
from dateline.builtin.reportreaders.html.beside import elements_beside
from dateline.builtin.reportreaders.html.body import extract_blocks
from dateline.builtin.reportreaders.html.captions import captions_in
from dateline.builtin.reportreaders.html.declared import declared_clues, descriptions
from dateline.builtin.reportreaders.html.markup_dates import find_markup_day
from dateline.builtin.reportreaders.html.mending import mend
from dateline.builtin.reportreaders.html.seen import (
    date_clues,
    heading_clues,
    line_signatures,
    signature_clues,
    title_line,
)
from dateline.builtin.reportreaders.html.survey import Survey, seen_words, survey_page
from dateline.builtin.reportreaders.kinds import kind_of
from dateline.domain.errors import Unreadable
from dateline.domain.roles import Sample
from dateline.domain.texts import About, Clue, ReadReport, TextBlock
from dateline.language.reporting.names import name_key, tidy
from dateline.language.reporting.titles import choose_title

_CHARSET = re.compile(rb"<meta[^<>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{2,40})", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"<\?xml[^<>]{0,200}?encoding\s*=\s*[\"']([\w-]{2,40})", re.IGNORECASE)
_DEEPEST = 250
_ELEMENTS = etree.ElementDefaultClassLookup(element=html.HtmlElement)
"""Every element is of the one class that the libraries ask for; lxml's own lookup asks Python about each, each time."""


class HtmlReportReader:
    """Reads a report from any page a browser would show, however broken."""

    name = "html"
    version = "1"

    def accepts(self, sample: Sample) -> bool:
        return kind_of(sample) == self.name

    def warm(self) -> None:
        import trafilatura  # noqa: F401, PLC0415

        find_markup_day(html.fromstring("<p>3 May 2031</p>"))

    def read(self, content: bytes, name: str) -> ReadReport:
        decoded = decode(content, name, declared=_declared(content))
        root, doubts = parsing.parse(decoded.text, _parser, deepest=_DEEPEST)
        if root is None or not isinstance(root, html.HtmlElement):
            raise Unreadable(f"{name}: no words in this page; check that it was saved whole")
        return read_tree(root, decoded.doubts + doubts)


def read_tree(root: html.HtmlElement, doubts: tuple[str, ...]) -> ReadReport:
    """Return what a page holds."""
    beside = elements_beside(root)
    survey = survey_page(root, beside)
    titles = [*_title_clues(root), *heading_clues(survey)]
    title_at = title_line(survey, choose_title(titles))
    blocks = mend(extract_blocks(root, beside), survey, title_at, descriptions(root))
    end_at = _end_of(survey, blocks, title_at)
    clues = [
        *titles,
        *_marked_shown(declared_clues(root), survey),
        *signature_clues(survey, title_at, end_at),
        *line_signatures(survey, title_at, end_at),
        *date_clues(survey, title_at),
        *_markup_date(root),
    ]
    captions = tuple(captions_in(root, beside, blocks))
    return ReadReport(blocks=tuple(blocks), clues=tuple(clues), asides=captions, doubts=doubts)


def _parser(*, encoding: str, huge_tree: bool, recover: bool, no_network: bool) -> etree.HTMLParser:
    """Return a parser whose elements the extraction library takes."""
    parser = etree.HTMLParser(
        encoding=encoding,
        huge_tree=huge_tree,
        recover=recover,
        no_network=no_network,
        remove_comments=True,
        remove_pis=True,
    )
    parser.set_element_class_lookup(_ELEMENTS)
    return parser


def _declared(content: bytes) -> str:
    head = content[:4096]
    match = _CHARSET.search(head) or _XML_ENCODING.search(head)
    return match.group(1).decode("ascii") if match else ""


def _title_clues(root: html.HtmlElement) -> Iterator[Clue]:
    for element in root.iter("title"):
        around = element.getparent()
        words = seen_words(element)
        if words and around is not None and around.tag != "svg":
            yield Clue(about=About.TITLE, source="title", words=words[:600])
            return


def _markup_date(root: html.HtmlElement) -> Iterator[Clue]:
    """Yield the date that the date library finds in the markup."""
    if day := find_markup_day(root):
        yield Clue(about=About.PUBLISHED, source="htmldate", words=day)


def _end_of(survey: Survey, blocks: Sequence[TextBlock], title_at: int) -> int:
    """Return the number of the line that the report's last block stands on, else that of the title."""
    for block in reversed(blocks[-3:]):
        begun = block.words[:40]
        for number in range(len(survey.lines) - 1, title_at, -1):
            if begun in survey.lines[number].words:
                return number
    return title_at


def _marked_shown(clues: Sequence[Clue], survey: Survey) -> Iterator[Clue]:
    """Yield the clues, those to a byline marked where the page shows their words outside of comments."""
    page = " ".join(line.words for line in survey.lines if not line.zone.comments).casefold()
    for clue in clues:
        if clue.about is About.BYLINE:
            plain = tidy(clue.words).casefold()
            yield replace(clue, shown=plain in page or (not plain.isascii() and name_key(plain) in name_key(page)))
        else:
            yield clue
