"""A stretch of a report's text → its passage, with the page, paragraph or time at which a reader finds it."""

import re
from collections.abc import Iterator
from dataclasses import replace

from dateline.domain.proofs import Passage
from dateline.domain.texts import BlockKind, Placed, Text
from dateline.language.quoting.anchoring import passage_at

_PARAGRAPHS = {BlockKind.LEAD, BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTE, BlockKind.ROW}
_ALONE = {BlockKind.HEADING, BlockKind.CAPTION, BlockKind.FURNITURE}
_NUMBERED = re.compile(r"(page|paragraph|slide|note|sheet|line) (\d+)")


def passage_of(text: Text, start: int, end: int) -> Passage:
    """Return the characters `start` to `end` as a passage; a heading or a caption has nothing of others around it."""
    around = (each for each in text.blocks if each.start <= start and end <= each.end and each.kind in _ALONE)
    first, last = next(((each.start, each.end) for each in around), (0, len(text.words)))
    place = pin_cite(text, start, end)
    told = text.words[first:last]
    found = passage_at(told, start - first, end - first, place=place, snapshot=text.digest, reader=text.reader)
    return replace(found, start=start, end=end)


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
