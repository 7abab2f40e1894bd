"""Reports from plain text: paragraphs where empty lines part them, a title, signatures and dates."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.builtin.readers.decoding import decode
from dateline.builtin.reportreaders.kinds import kind_of
from dateline.domain.roles import Sample
from dateline.domain.texts import About, BlockKind, Clue, ReadReport, TextBlock
from dateline.language.reporting.names import is_body, read_signature, tidy
from dateline.language.reporting.placelines import place_line_end
from dateline.language.vocabulary import words_of

_HEAD, _TAIL = 6, 3
_LONGEST_LINE, _LONGEST_TITLE = 160, 200
_ENDS = '.!?…:;,”"»'
_YEAR = re.compile(r"(?<!\d)(?:1[6-9]|20)\d\d(?!\d)|(?<!\d)\d{1,2}[./-]\d{1,2}[./-]\d\d")
_COLUMNS = re.compile(r"\s{2,}|\t|\s+[|/·]\s+")
_FEWEST_COLUMNS = 3
_STAMP = re.compile(r"\b\d{1,2}[:.h]\d\d\b|\b\d{4}\b")
_LONGEST_HEAD, _MOST_HEADS = 120, 6
_DATELINE = re.compile(
    r"(?P<house>[^\d,|·–—]{2,60}?)\s*[,|·–—]\s*(?:\w+day,?\s+)?"
    r"(?:\d{1,2}\.?\s+[^\W\d]{3,12}\.?,?\s+\d{4}|[^\W\d]{3,12}\.?\s+\d{1,2},?\s+\d{4}|\d{4}-\d\d-\d\d)"
)
"""Whose report it is and of which day, on a line of its own: "Vale Press, 14 May 2031"."""
_STAMPED = re.compile(
    r"(?:[^\W\d]{2,12},?\s+)?"
    r"(?:\d{1,2}\.?\s+[^\W\d]{3,12}\.?,?\s+\d{4}|[^\W\d]{3,12}\.?\s+\d{1,2},?\s+\d{4}|\d{4}-\d\d-\d\d)"
    r"(?:(?:,?\s+(?:at\s+)?|T)\d{1,2}[:.h]\d\d(?::\d\d)?(?:\s*[ap]\.?m\.?)?(?:\s*[A-Z]{1,5}|\s*[+-]\d\d:?\d\d)?)?"
)
"""A day, and perhaps its hour, on a line of its own: "14 September 2031 11:20"."""
_LONGEST_HOUSE, _IMPRINT = 5, 2
_SMALL = words_of("of the and de la le du des der die das und et y for")
_THE = frozenset(("The", "Der", "Die", "Das", "La", "Le", "Les", "El"))
_QUOTED = re.compile(r"(?:>\s?)+")


class TextReportReader:
    """Reads reports from plain text in any encoding."""

    name = "text"
    version = "7"

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
        bare = [_block(line, number, number) for number, line in enumerate(lines, start=1) if line.strip()]
        return _below_title(_below_imprint(bare))
    blocks: list[TextBlock] = []
    held: list[str] = []
    for number, line in enumerate([*lines, ""], start=1):
        if line.strip():
            held.append(line)
        elif held:
            blocks.append(_block("\n".join(held), number - len(held), number - 1))
            held = []
    return _below_wire_header(_below_title(_below_imprint(_with_head_apart(blocks, lines))), lines)


def text_clues(blocks: Sequence[TextBlock]) -> Iterator[Clue]:
    """Yield the clues in a plain text: its first line where it looks like a title, signatures and dates near it."""
    head = [block.words for block in blocks[:_MOST_HEADS] if block.kind is not BlockKind.FURNITURE]
    first = next((words for words in head if not _is_label(words)), "")
    if _is_title(first):
        yield Clue(about=About.TITLE, source="h1", words=first, shown=True)
    if blocks and (house := _imprinted(blocks) or _house([block.words for block in blocks[:_MOST_HEADS]])):
        yield Clue(about=About.PUBLISHER, source="sender", words=house, shown=True)
    yield from line_clues([block.words for block in blocks])


def line_clues(lines: Sequence[str]) -> Iterator[Clue]:
    """Yield the short lines at the beginning and the end of a report that may sign it or date it."""
    head = lines[:_HEAD]
    for line in (*head, *lines[max(_HEAD, len(lines) - _TAIL) :]):
        if len(line) <= _LONGEST_LINE and not place_line_end(line):
            yield Clue(about=About.BYLINE, source="line", words=line, shown=True)
    for line in head:
        if len(line) <= _LONGEST_LINE and _YEAR.search(line):
            yield Clue(about=About.PUBLISHED, source="line near title", words=line, shown=True)


def _with_head_apart(blocks: list[TextBlock], lines: Sequence[str]) -> list[TextBlock]:
    """Return the blocks, each line of a head on its own: short lines that end no sentence, one of which is a label.

    The head may stand below the title, parted from it by an empty line.
    """
    first, last = _run(lines, 0)
    if last - first == 1 and blocks and _is_title(blocks[0].words) and not _is_label(blocks[0].words):
        parted = _parted(lines, *_run(lines, last), is_below=True)
        return [blocks[0], *parted, *blocks[2:]] if parted else blocks
    parted = _parted(lines, first, last)
    if parted and _DATELINE.fullmatch(parted[0].words):
        parted[0] = replace(parted[0], kind=BlockKind.FURNITURE)
    return [*parted, *blocks[1:]] if parted else blocks


def _run(lines: Sequence[str], start: int) -> tuple[int, int]:
    """Return from where to where lines stand that no empty line parts, the first such ones from `start` on."""
    first = next((number for number in range(start, len(lines)) if lines[number].strip()), len(lines))
    return first, next((number for number in range(first, len(lines)) if not lines[number].strip()), len(lines))


def _parted(lines: Sequence[str], first: int, last: int, *, is_below: bool = False) -> list[TextBlock]:
    """Return a block for each line where they are a head, else none; `is_below` tells that the title is above them."""
    head = [line.strip() for line in lines[first:last]]
    ends = any(len(line) > _LONGEST_HEAD or line[-1] in ".!?" for line in head)
    if not 1 < len(head) <= _MOST_HEADS or ends or not _is_signed_or_dated(head, is_below=is_below):
        return []
    return [_block(line, number, number) for number, line in enumerate(head, start=first + 1)]


def _is_signed_or_dated(head: Sequence[str], *, is_below: bool) -> bool:
    """Return whether a line says whose report it is or who signs it, or gives a day below the title."""
    return any(map(_is_label, head)) or any(_STAMPED.fullmatch(line) for line in (head if is_below else head[1:]))


def _below_title(blocks: list[TextBlock]) -> list[TextBlock]:
    """Return the blocks, apart the house named right below the title or who signs there, where a day stands near it."""
    head = [block.words for block in blocks[:_MOST_HEADS]]
    dated = next((number for number, words in enumerate(head) if number and _STAMPED.fullmatch(words)), 0)
    at = 2 if dated > 2 and _is_label(head[1]) else 1
    if dated and _is_title(head[0]) and not _is_label(head[0]) and _is_named_house(head[at]):
        return [*blocks[:at], replace(blocks[at], kind=BlockKind.FURNITURE), *blocks[at + 1 :]]
    return blocks


def _is_named_house(words: str) -> bool:
    """Return whether a line is the name of a paper or a body and no more: "The Sund Standard"."""
    parts = words.split()
    is_named = all(part[0].isupper() or part in _SMALL for part in parts) and 1 < len(parts) <= _LONGEST_HOUSE
    return is_named and _is_title(words) and not _is_label(words) and (parts[0] in _THE or is_body(words))


def _below_imprint(blocks: list[TextBlock]) -> list[TextBlock]:
    """Return the blocks, apart whose report it is and of which moment, where each has a line above the title."""
    if _is_credited_above(blocks):
        return [replace(blocks[0], kind=BlockKind.FURNITURE), *blocks[1:]]
    if len(blocks) <= _IMPRINT or not _STAMPED.fullmatch(blocks[1].words):
        return blocks
    beneath = blocks[_IMPRINT].words
    titled = _is_title(beneath) and not _is_label(beneath)
    if not titled or not _is_house(blocks[0].words, "\n".join(block.words for block in blocks[_IMPRINT:])):
        return blocks
    return [*(replace(block, kind=BlockKind.FURNITURE) for block in blocks[:_IMPRINT]), *blocks[_IMPRINT:]]


def _is_credited_above(blocks: Sequence[TextBlock]) -> bool:
    """Return whether an agency stands alone above the title that is credited in the place line beneath it."""
    titled = len(blocks) > _IMPRINT and all(_is_title(block.words) for block in blocks[:_IMPRINT])
    if not titled or _STAMPED.fullmatch(blocks[1].words) or _is_label(blocks[1].words):
        return False
    credited = f"({blocks[0].words})".casefold()
    return any(credited in block.words[:_LONGEST_HEAD].casefold() for block in blocks[_IMPRINT:_MOST_HEADS])


def _is_house(words: str, text: str) -> bool:
    """Return whether a line is the name of a house: a known one, a word in capitals, or what a place line credits."""
    if len(words.split()) > _LONGEST_HOUSE or not _is_title(words):
        return False
    credited = f"({words})".casefold() in text.casefold()
    return is_body(words) or credited or (words.isupper() and words.isalpha())


def _is_label(words: str) -> bool:
    """Return whether a line says whose report it is, of which day or who signs it, and is no title."""
    signed = read_signature(words, inside=False)
    return bool(_DATELINE.fullmatch(words)) or (signed.led and bool(signed.people or signed.bodies))


def _house(head: Sequence[str]) -> str:
    """Return the publisher that the first line of a head names: a house by its words, or where somebody else signs."""
    found = _DATELINE.fullmatch(head[0])
    if found is None:
        return ""
    signs = any(read_signature(words, inside=False).led for words in head[1:])
    return found["house"] if signs or is_body(found["house"]) else ""


def _imprinted(blocks: Sequence[TextBlock]) -> str:
    """Return the house whose name stands above the moment and the title, or below the title, "" where none does."""
    apart = [block.words for block in blocks[:_IMPRINT] if block.kind is BlockKind.FURNITURE]
    if len(apart) == _IMPRINT and _STAMPED.fullmatch(apart[1]):
        return tidy(apart[0])
    below = [block.words for block in blocks[1 : _IMPRINT + 1] if block.kind is BlockKind.FURNITURE]
    return tidy(below[0]) if len(below) == 1 and _is_named_house(below[0]) and below == (apart or below) else ""


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
