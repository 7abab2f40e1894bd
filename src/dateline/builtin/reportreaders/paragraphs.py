"""Paragraphs from the lines of a page that only shows where its lines end."""

import re
from collections.abc import Iterator, Sequence

from dateline.domain.texts import About, BlockKind, Clue, TextBlock

_BROKEN_WORD = re.compile(r"(?<=[^\W\d_])-$")
_ENDS = '.!?…:”"»)'
_FULL_SHARE = 0.75


def paragraphs_of(lines: Sequence[str], number: int) -> Iterator[TextBlock]:
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


def title_clues(blocks: Sequence[TextBlock]) -> Iterator[Clue]:
    """Yield what may be the title: the first lines, where they end like no sentence."""
    for block in blocks[:2]:
        if len(block.words) <= 200 and block.words[-1] not in ".,;":
            yield Clue(about=About.TITLE, source="h2", words=block.words, shown=True)
