"""A stretch of a report's text → the page, paragraph or time at which a reader finds it."""

import re
from collections.abc import Iterator

from dateline.domain.texts import BlockKind, Placed, Text

_PARAGRAPHS = {BlockKind.LEAD, BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTE, BlockKind.ROW}
_NUMBERED = re.compile(r"(page|paragraph|slide|note|sheet|line) (\d+)")


def pin_cite(text: Text, start: int, end: int) -> str:
    """Return where the characters `start` to `end` stand: "page 3", "pages 3–4", "line 3", "paragraph 4".

    Paragraphs are counted where the report has neither pages nor times; "" where it has not even those.
    """
    places = list(dict.fromkeys(_places(text, start, end)))
    return _stretch(places[0], places[-1]) if places else ""


def _places(text: Text, start: int, end: int) -> Iterator[str]:
    number = 0
    for block in text.blocks:
        number += block.kind in _PARAGRAPHS
        if block.start < end and start < block.end:
            place = block.place or _paragraph(block, number)
            if place:
                yield place


def _paragraph(block: Placed, number: int) -> str:
    return f"paragraph {number}" if block.kind in _PARAGRAPHS else block.kind.value


def _stretch(first: str, last: str) -> str:
    if first == last:
        return first
    one, other = _NUMBERED.fullmatch(first), _NUMBERED.fullmatch(last)
    if one and other and one[1] == other[1]:
        return f"{one[1]}s {one[2]}–{other[2]}"
    return f"{first}–{last}"
