"""Lines among a report's words that are not of them: pointers, appeals, credits of pictures, closing headings."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from dateline.domain.texts import BlockKind, TextBlock
from dateline.language.reporting.languages import every
from dateline.language.reporting.phrases import any_of, beginning, whole

_POINTER = beginning(every("pointing"), r"\s*(?:[:»>→|…]|[-–—]\s|\.\.\.|$)")
_CLOSING = whole(every("closing"))
_APPEAL = beginning(every("appealing"))
_AGENCY_PICTURE = re.compile(
    r"[(\[]?(?:[A-Z]{2,5}|[A-Z][a-z]+ Images|Reuters|Getty Images) ?[/|–-] ?[A-ZÀ-Þ][\w.’' À-ÿ-]{3,40}[)\]]?\.?$"
)
_PICTURE_START = re.compile(
    rf"[(\[]?\s*{any_of(every('crediting'))}\s*(?:[:/©|]|\((?:c|©)\))|[(\[]?\s*©", re.IGNORECASE
)
_RULE = re.compile(r"[\W_]{1,40}")
_POINTER_WORDS, _APPEAL_WORDS, _PICTURE_WORDS = 40, 45, 25
_TAIL_SHARE = 0.3
_APPEAL_FROM = 0.7
_PROSE = 220


class Parted(NamedTuple):
    """The blocks of a report, and those that stood among them."""

    blocks: tuple[TextBlock, ...]
    asides: tuple[TextBlock, ...]


def part_furniture(blocks: Sequence[TextBlock]) -> Parted:
    """Return the blocks of a report apart from the furniture among them."""
    sizes = [len(block.words) for block in blocks]
    whole_size = sum(sizes) or 1
    kept: list[TextBlock] = []
    asides: list[TextBlock] = []
    before = 0
    for number, block in enumerate(blocks):
        left = whole_size - before
        if _closes(block, left / whole_size) and not _has_prose(blocks[number + 1 :]):
            asides.extend(_as_furniture(blocks[number:]))
            break
        kind = _aside_kind(block, before / whole_size)
        before += sizes[number]
        (asides if kind else kept).append(replace(block, kind=kind) if kind else block)
    while kept and kept[-1].kind is BlockKind.HEADING:
        asides.append(replace(kept.pop(), kind=BlockKind.FURNITURE))
    return Parted(tuple(kept), tuple(asides))


def points_elsewhere(words: str) -> bool:
    """Return whether a line points to another report: "Read also: …"."""
    return bool(_POINTER.match(words)) and len(words.split()) <= _POINTER_WORDS


def closes(words: str) -> bool:
    """Return whether a line is a heading of what follows a report: "Related stories"."""
    return bool(_CLOSING.fullmatch(words))


def appeals(words: str) -> bool:
    """Return whether a line asks readers to do something: "Subscribe now"."""
    return bool(_APPEAL.match(words)) and len(words.split()) <= _APPEAL_WORDS


def credits_picture(words: str) -> bool:
    """Return whether a line credits a picture: "Photo: Ann Lee"."""
    short = len(words.split()) <= _PICTURE_WORDS
    return short and bool(_PICTURE_START.match(words) or _AGENCY_PICTURE.fullmatch(words))


def _closes(block: TextBlock, left: float) -> bool:
    return left <= _TAIL_SHARE and closes(block.words)


def _has_prose(blocks: Sequence[TextBlock]) -> bool:
    return sum(len(block.words) > _PROSE and block.words[-1] in '.!?”"»' for block in blocks) > 1


def _aside_kind(block: TextBlock, at: float) -> BlockKind | None:
    words = block.words
    if block.kind is BlockKind.FURNITURE:
        return block.kind
    if credits_picture(words):
        return BlockKind.CAPTION
    if points_elsewhere(words) or _RULE.fullmatch(words):
        return BlockKind.FURNITURE
    edge = at >= _APPEAL_FROM or at == 0
    return BlockKind.FURNITURE if edge and appeals(words) else None


def _as_furniture(blocks: Sequence[TextBlock]) -> list[TextBlock]:
    return [replace(block, kind=BlockKind.FURNITURE) for block in blocks]
