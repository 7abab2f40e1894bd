"""Mends what the extraction library leaves out: the lead above the text, and lines between lines that it kept."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.builtin.readers.blocks.parsing import tag_of
from dateline.builtin.reportreaders.html.labels import CAPTIONING, label_of
from dateline.builtin.reportreaders.html.survey import Line, Survey, seen_words
from dateline.domain.texts import BlockKind, TextBlock

_LETTERS = re.compile(r"[\W_]+")
_KEY = 60
_SHORTEST_LEAD, _LONGEST_LEAD = 40, 1200
_SHORTEST_GAP = 80
_MOST_LINKED = 0.25
_ENDS = ".!?…:;”\"'»)’“"
_WIDEST_GAP = 12
_ALL_LINKED, _LONG_LINK = 0.9, 5


def key_of(words: str) -> str:
    """Return the letters that words begin with, by which the same words are known again."""
    return _LETTERS.sub("", words[: 2 * _KEY]).casefold()[:_KEY]


def mend(blocks: Sequence[TextBlock], survey: Survey, title_at: int, described: Sequence[str]) -> list[TextBlock]:
    """Return the blocks with the lead before them, and with the lines that stand between them on the page."""
    blocks = _unlumped(blocks, survey, title_at)
    if not blocks:
        return []
    places = _places(blocks, survey.lines)
    filled = list(_filled(blocks, places, survey.lines))
    first = next((place for place in places if place > title_at), len(survey.lines))
    labelled = {key_of(words) for words in _labelled_leads(survey, title_at, first)}
    led = [replace(block, kind=BlockKind.LEAD) if key_of(block.words) in labelled else block for block in filled[:3]]
    return [*_leads(survey, title_at, first, described, filled), *led, *filled[3:]]


def _places(blocks: Sequence[TextBlock], lines: Sequence[Line]) -> list[int]:
    """Return the number of the line that each block stands on, -1 where none does; numbers only rise."""
    where: dict[str, list[int]] = defaultdict(list)
    for number, line in enumerate(lines):
        where[key_of(line.words)].append(number)
    places, at = [], -1
    for block in blocks:
        key = key_of(block.words)
        same = where.get(key, []) if key else []
        behind = bisect_right(same, at)
        places.append(same[behind] if behind < len(same) else -1)
        at = places[-1] if 0 <= places[-1] < at + 400 else at
    return places


def _unlumped(blocks: Sequence[TextBlock], survey: Survey, title_at: int) -> Sequence[TextBlock]:
    """Return the blocks; of small pages, which come back as one, the lines that the one was made of."""
    if len(blocks) != 1:
        return blocks
    lump = blocks[0].words
    lines = [line for line in survey.lines[title_at:] if line.zone.main and line.words in lump]
    prose = [line for line in lines if len(line.words) >= _SHORTEST_LEAD and line.linked < len(line.words) / 2]
    if len(prose) < 2:
        return blocks
    return [TextBlock(kind=BlockKind.PARAGRAPH, words=line.words) for line in prose]


def _filled(blocks: Sequence[TextBlock], places: Sequence[int], lines: Sequence[Line]) -> Iterator[TextBlock]:
    held = {key_of(block.words) for block in blocks}
    text = "".join(_LETTERS.sub("", block.words).casefold() for block in blocks)
    at = -1
    last = len(blocks) - _trailing_links(blocks, places, lines)
    for number, (block, place) in enumerate(zip(blocks, places, strict=True)):
        if 0 <= at < place <= at + _WIDEST_GAP:
            for line in lines[at + 1 : place]:
                key = key_of(line.words)
                if _fills(line) and key not in held and key not in text:
                    yield TextBlock(kind=BlockKind.PARAGRAPH, words=line.words)
        linked = number >= last or (block.kind is BlockKind.HEADING and _is_linked(place, lines))
        yield replace(block, kind=BlockKind.FURNITURE) if linked else block
        at = place if place >= 0 else at


def _trailing_links(blocks: Sequence[TextBlock], places: Sequence[int], lines: Sequence[Line]) -> int:
    """Return how many blocks at the end are links and nothing else, as pointers to other reports are."""
    count = 0
    while count < len(blocks) - 1 and _is_linked(places[-1 - count], lines):
        count += 1
    return count


def _is_linked(place: int, lines: Sequence[Line]) -> bool:
    """Return whether a line is one long link."""
    if place < 0:
        return False
    line = lines[place]
    return line.linked >= _ALL_LINKED * len(line.words) and len(line.words.split()) >= _LONG_LINK


def _fills(line: Line) -> bool:
    """Return whether a line is prose of the report by its looks."""
    if not line.zone.main or len(line.words) < _SHORTEST_GAP or line.linked > _MOST_LINKED * len(line.words):
        return False
    return line.words[-1] in _ENDS and not _is_caption(line)


def _is_caption(line: Line) -> bool:
    around = [line.element, *list(line.element.iterancestors())[:2]]
    return any(tag_of(each) in ("figcaption", "figure") or CAPTIONING.search(label_of(each)) for each in around)


def _leads(
    survey: Survey, title_at: int, first: int, described: Sequence[str], blocks: Sequence[TextBlock]
) -> list[TextBlock]:
    """Return what stands as a lead between the title and the text, by its label or because the page is described so."""
    text = "".join(_LETTERS.sub("", block.words).casefold() for block in blocks)
    found: list[TextBlock] = []
    for words in (*_labelled_leads(survey, title_at, first), *_described_leads(survey, title_at, first, described)):
        key = key_of(words)
        if key and key not in text and all(key not in key_of(lead.words) for lead in found):
            found.append(TextBlock(kind=BlockKind.LEAD, words=words))
    return found[:2]


def _labelled_leads(survey: Survey, title_at: int, first: int) -> Iterator[str]:
    for each in survey.leading:
        if not (title_at - 2 <= each.at <= first and each.zone.main) or each.element in survey.large:
            continue
        words = seen_words(each.element)
        linked = sum(len(seen_words(link)) for link in each.element.iter("a"))
        if _SHORTEST_LEAD <= len(words) <= _LONGEST_LEAD and linked <= _MOST_LINKED * len(words):
            yield words


def _described_leads(survey: Survey, title_at: int, first: int, described: Sequence[str]) -> Iterator[str]:
    keys = [key_of(words)[:40] for words in described if len(words) >= _SHORTEST_LEAD]
    for line in survey.lines[title_at:first]:
        key = key_of(line.words)
        if len(line.words) >= _SHORTEST_LEAD and any(each and key.startswith(each) for each in keys):
            yield line.words
