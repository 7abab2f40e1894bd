"""Reports from plain text: paragraphs where empty lines part them, a title, signatures and dates."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.builtin.readers.decoding import decode
from dateline.builtin.reportreaders.kinds import kind_of
from dateline.domain.roles import Sample
from dateline.domain.texts import About, BlockKind, Clue, ReadReport, TextBlock

_HEAD, _TAIL = 6, 3
_LONGEST_LINE, _LONGEST_TITLE = 160, 200
_ENDS = '.!?…:;,”"»'
_YEAR = re.compile(r"(?<!\d)(?:1[6-9]|20)\d\d(?!\d)|(?<!\d)\d{1,2}[./-]\d{1,2}[./-]\d\d")
_COLUMNS = re.compile(r"\s{2,}|\t|\s+[|/·]\s+")
_FEWEST_COLUMNS = 3
_STAMP = re.compile(r"\b\d{1,2}[:.h]\d\d\b|\b\d{4}\b")
_QUOTED = re.compile(r"(?:>\s?)+")


class TextReportReader:
    """Reads reports from plain text in any encoding."""

    name = "text"
    version = "2"

    def accepts(self, sample: Sample) -> bool:
        return kind_of(sample) == self.name

    def warm(self) -> None:
        """Import nothing: there is nothing to load."""

    def read(self, content: bytes, name: str) -> ReadReport:
        decoded = decode(content, name)
        blocks = text_blocks(decoded.text)
        return ReadReport(blocks=tuple(blocks), clues=tuple(text_clues(blocks)), doubts=decoded.doubts)


def text_blocks(text: str) -> list[TextBlock]:
    """Return the paragraphs of a text; where no empty line parts any, its lines; lines broken by width are joined."""
    lines = text.split("\n")
    if not any(not line.strip() for line in lines[:-1]):
        return [_block(line, number, number) for number, line in enumerate(lines, start=1) if line.strip()]
    blocks: list[TextBlock] = []
    held: list[str] = []
    for number, line in enumerate([*lines, ""], start=1):
        if line.strip():
            held.append(line)
        elif held:
            blocks.append(_block("\n".join(held), number - len(held), number - 1))
            held = []
    return _below_wire_header(blocks, lines)


def text_clues(blocks: Sequence[TextBlock]) -> Iterator[Clue]:
    """Yield the clues in a plain text: its first line where it looks like a title, signatures and dates near it."""
    first = next((block.words for block in blocks if block.kind is not BlockKind.FURNITURE), "")
    if _is_title(first):
        yield Clue(about=About.TITLE, source="h1", words=first, shown=True)
    yield from line_clues([block.words for block in blocks])


def line_clues(lines: Sequence[str]) -> Iterator[Clue]:
    """Yield the short lines at the beginning and the end of a report that may sign it or date it."""
    head = lines[:_HEAD]
    for line in (*head, *lines[max(_HEAD, len(lines) - _TAIL) :]):
        if len(line) <= _LONGEST_LINE:
            yield Clue(about=About.BYLINE, source="line", words=line, shown=True)
    for line in head:
        if len(line) <= _LONGEST_LINE and _YEAR.search(line):
            yield Clue(about=About.PUBLISHED, source="line near title", words=line, shown=True)


def _below_wire_header(blocks: list[TextBlock], lines: Sequence[str]) -> list[TextBlock]:
    """Return the blocks, apart the header of an agency's item and, where a title follows, how it is to be used."""
    first = next((number for number, line in enumerate(lines, start=1) if line.strip()), 0)
    if not first or not is_wire_header(lines[first - 1]):
        return blocks
    header = replace(_block(lines[first - 1], first, first), kind=BlockKind.FURNITURE)
    last = next((number for number in range(first, len(lines)) if not lines[number].strip()), len(lines))
    if last == first:
        return [header, *blocks[1:]]
    beneath = _block("\n".join(lines[first:last]), first + 1, last)
    if len(blocks) > 1 and _is_title(blocks[1].words):
        beneath = replace(beneath, kind=BlockKind.FURNITURE)
    return [header, beneath, *blocks[1:]]


def is_wire_header(line: str) -> bool:
    """Return whether a line is the header of an agency's item: columns with its names in capitals, and a stamp."""
    columns = _COLUMNS.split(line.strip())
    return len(columns) >= _FEWEST_COLUMNS and columns[0].isupper() and bool(_STAMP.search(line))


def _block(words: str, first: int, last: int) -> TextBlock:
    quoted = bool(_QUOTED.match(words.lstrip()))
    place = f"line {first}" if first == last else f"lines {first}-{last}"
    joined = " ".join(words.split())
    return TextBlock(kind=BlockKind.QUOTE if quoted else BlockKind.PARAGRAPH, words=joined, place=place)


def _is_title(words: str) -> bool:
    return 0 < len(words) <= _LONGEST_TITLE and words[-1] not in _ENDS and words[0] != "("
