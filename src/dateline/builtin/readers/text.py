"""Reads plain text: a table flattened by pasting, or lines as people type them."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from dateline.builtin.readers.decoding import decode
from dateline.builtin.readers.grids import plain_row, rectangle
from dateline.builtin.readers.records import read_records
from dateline.builtin.readers.sniffing import kind_of
from dateline.domain.prose import Prose
from dateline.domain.roles import Sample
from dateline.domain.written import Block, Grid, Heading, Page, Paragraph
from dateline.language.citing.cues import SURE_LEAD

Line = tuple[int, str]
_RULES = "=-~^*#+_\"'`"
_SHORTEST_RULE = 3
_UNEVEN = 3
_FEWEST_ROWS = 3
_SOURCED = 2
_GOES_ON = re.compile(rf"\s*(?:{SURE_LEAD.pattern}|[“„«\"])", re.IGNORECASE)
_LINE_ENDS = str.maketrans("\x0b\x0c\x85\u2028\u2029", "\n\n\n\n\n")


class TextReader:
    """Reads plain text line by line, and lines parted by tabs as tables."""

    name = "text"
    version = "1"

    def accepts(self, sample: Sample) -> bool:
        return kind_of(sample) == self.name

    def read(self, content: bytes, name: str) -> Page:
        decoded = decode(content, name)
        lines = decoded.text.translate(_LINE_ENDS).split("\n")
        if records := read_records(lines):
            above = tuple(_blocks(lines[: records.begin]))
            return Page(blocks=(*above, records.grid), title=_title(above), doubts=decoded.doubts)
        return Page(blocks=tuple(_blocks(lines)), flattened=True, doubts=decoded.doubts)


def _title(blocks: Iterable[Block]) -> str:
    return next((block.prose.words for block in blocks if isinstance(block, Heading)), "")


def _blocks(lines: Sequence[str]) -> Iterator[Block]:
    numbered = _cells_joined(list(enumerate(lines, start=1)))
    while numbered and not numbered[-1][1].strip():
        numbered.pop()
    underlined = _underlined(lines)
    for shape, run in groupby(numbered, key=lambda line: _shape(line, underlined)):
        if shape == "heading":
            yield from _headings(run, underlined)
        else:
            yield from _run(shape, list(run))


def _cells_joined(numbered: Sequence[Line]) -> list[Line]:
    """Return the lines with paragraphs that go on a row's last cell joined to that row.

    They stand below a full row of a table whose last cell is the source, and begin as another source or quoted words.
    """
    widths = Counter(line.count("\t") for _, line in numbered if "\t" in line.strip())
    width, rows = widths.most_common(1)[0] if widths else (0, 0)
    if width < _SOURCED or rows < _FEWEST_ROWS:
        return list(numbered)
    joined: list[Line] = []
    waiting: list[Line] = []
    open_cell = False
    for number, line in numbered:
        if not line.strip():
            waiting.append((number, line))
        elif open_cell and "\t" not in line.strip() and _GOES_ON.match(line):
            first, row = joined[-1]
            joined[-1] = first, f"{row}\n{line.strip()}"
            waiting.clear()
        else:
            joined += [*waiting, (number, line)]
            waiting.clear()
            open_cell = line.count("\t") == width
    return [*joined, *waiting]


def _underlined(lines: Sequence[str]) -> dict[int, int]:
    """Return the numbers of lines that a line of signs below makes headings of, with their levels, and 0 for the signs.

    A sign has the level at which it first underlines, as in reStructuredText.
    """
    levels: dict[str, int] = {}
    found: dict[int, int] = {}
    for at, (above, title, below) in enumerate(zip(["", *lines], lines, lines[1:], strict=False), start=1):
        if _underlines(below.rstrip(), title.rstrip()) and (not above.strip() or above.strip() == below.strip()):
            found[at] = levels.setdefault(below[0], len(levels) + 1)
            found[at + 1] = 0
            if above.strip():
                found[at - 1] = 0
    return found


def _underlines(line: str, title: str) -> bool:
    if len(line) < _SHORTEST_RULE or len(set(line)) > 1 or line[0] not in _RULES or not title.strip():
        return False
    return abs(len(line) - len(title)) <= _UNEVEN and "  " not in title.strip() and "\t" not in title


def _headings(run: Iterable[Line], levels: Mapping[int, int]) -> Iterator[Block]:
    for number, line in run:
        if levels[number]:
            yield Heading(level=levels[number], prose=Prose(words=line.strip()), place=f"line {number}")


def _shape(numbered: Line, underlined: Mapping[int, int]) -> str:
    number, line = numbered
    if number in underlined:
        return "heading"
    if not line.strip():
        return "empty"
    return "tabbed" if "\t" in line.strip() else "plain"


def _run(shape: str, run: Sequence[Line]) -> Iterator[Block]:
    if shape == "empty":
        yield Paragraph(prose=Prose(words=""), place=f"line {run[0][0]}", kind="rule")
    elif shape == "tabbed" and _is_table(run):
        yield _grid(run)
    else:
        for number, line in run:
            yield Paragraph(prose=Prose(words=line.strip()), place=f"line {number}")


def _is_table(run: Sequence[Line]) -> bool:
    """Three rows or more, most of them of one width."""
    widths = Counter(line.count("\t") for _, line in run)
    return len(run) >= 3 and widths.most_common(1)[0][1] >= 0.6 * len(run)


def _grid(run: Sequence[Line]) -> Grid:
    rows = [plain_row((Prose(words=cell.strip()) for cell in line.split("\t")), f"line {n}") for n, line in run]
    return rectangle(rows, place=f"line {run[0][0]}")
