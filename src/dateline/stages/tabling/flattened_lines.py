"""The lines of a flattened page, with how far apart they stand."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.domain.prose import Prose, join
from dateline.domain.records import dataclass
from dateline.domain.written import Block, Grid, Heading, Page, Paragraph
from dateline.stages.tabling.leads import Lead, opening

BULLETS = tuple(f"{sign} " for sign in "•●○▪■‣◦·*–—-")
_NUMBER = re.compile(r"\bline (\d+)$")
_FINISHED = tuple('.!?…:;”"»’)]。！？؟')
_UNENDED = re.compile(
    r"(?:[,(–—-]|(?<=\s)(?:on|of|in|at|by|from|since|until|till|to|and|or|the|a|an|between|before|after|around|during|dated|"
    r"am|vom|bis|seit|ab|und|der|des|dem|den|zum|im|nach|vor|le|du|au|depuis|et|de|des|avant|apres|el|del|al|desde|hasta|y|"
    r"il|dal|dopo|prima|e|do|ate|até|em|op|van|tot|met|с|до|от|к|и|на|в|od|dnia|z))$",
)
_TAIL = 12
_WRAPS_BELOW = 130
_WRAPPED_LINES = 5
_FULL = 0.8


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line as it stands, `gap` empty lines below the one before; `level` is that of a heading, else 0.

    `lead` is the date that opens it on the page.
    """

    prose: Prose
    place: str
    gap: int = 0
    level: int = 0
    lead: Lead | None = None

    @property
    def words(self) -> str:
        return self.prose.words


def lines_of(page: Page) -> list[Line]:
    """Return the lines that hold words, in order."""
    lines: list[Line] = []
    gap, last = 0, None
    for block in page.blocks:
        if isinstance(block, Paragraph) and block.kind == "rule":
            gap += 1
            continue
        for prose in _proses(block):
            number = _number(block.place)
            empty = max(gap, number - last - 1) if number is not None and last is not None else gap
            lines.append(Line(prose=prose, place=block.place, gap=empty, level=_level(block), lead=opening(prose)))
            gap, last = 0, number
    return lines


def wrap_width(lines: Sequence[Line]) -> int:
    """Return the width at which a program broke the lines, 0 where it seems that none did."""
    lengths = sorted(len(line.words) for line in lines)
    if not lengths or lengths[-1] > _WRAPS_BELOW:
        return 0
    full = sum(length >= _FULL * lengths[-1] for length in lengths)
    return lengths[-1] if full >= _WRAPPED_LINES and full * 3 >= len(lines) else 0


def finished(words: str) -> bool:
    """True when the words end as a sentence, a quotation or an introduction ends."""
    return words.rstrip().endswith(_FINISHED)


def leads_on(words: str) -> bool:
    """True when the words end in the midst of a phrase: with a preposition, an article, a comma, an opened bracket."""
    return _UNENDED.search(words.rstrip()[-_TAIL:]) is not None


def begins_small(words: str) -> bool:
    """True when the words go on with a small letter or a comma, as the middle of a sentence does."""
    start = words.lstrip()[:1]
    return start.islower() or start in {",", ";", ")"}


def without_bullet(line: Line) -> Line:
    """Return the line without the bullet it begins with."""
    return replace(line, prose=line.prose.cut(2, len(line.words))) if line.words.startswith(BULLETS) else line


def _proses(block: Block) -> Iterator[Prose]:
    if isinstance(block, Grid):
        for row in block.rows:
            yield join([cell.prose for cell in row.cells if not cell.continued], "\t")
        return
    at = 0
    for piece in block.prose.words.split("\n"):
        prose = block.prose.cut(at, at + len(piece))
        at += len(piece) + 1
        if prose:
            yield prose


def _number(place: str) -> int | None:
    found = _NUMBER.search(place)
    return int(found[1]) if found else None


def _level(block: Block) -> int:
    return block.level if isinstance(block, Heading) else 0
