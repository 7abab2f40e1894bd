"""Where a mail that is a page of HTML begins to pass on another: its head is left out where pages are cut down."""

import html
import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from dateline.domain.texts import BlockKind, ReadReport, TextBlock
from dateline.language.reporting.mailparts import is_passed_on, own_end

_BREAK = re.compile(r"<(?:br|hr|/?(?:p|div|tr|table|li|ul|ol|blockquote|h[1-6]|pre))(?![\w-])[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")
_MOST_LINES, _LONGEST = 6, 1_000
_KNOWN_BY = 80
"""Letters by which a block is found in the page again."""


def with_head(read: ReadReport, page: bytes) -> ReadReport:
    """Return what was read of a page with the head of the mail that it passes on, where that was left out."""
    flat = _flat(page)
    end = own_end(flat)
    own = "\n\n".join(block.words for block in read.blocks)
    if end == len(flat) or own_end(own) < len(own):
        return read
    at = _count_own(read.blocks, _letters(flat[:end]), _letters(flat[end:]))
    head = TextBlock(kind=BlockKind.QUOTE, words=_head(flat[end : end + _LONGEST]))
    return replace(read, blocks=(*read.blocks[:at], head, *read.blocks[at:]))


def _count_own(blocks: Sequence[TextBlock], own: str, others: str) -> int:
    """Return how many blocks stand before the head: the first that only stands behind it ends them."""
    known = [_letters(block.words)[:_KNOWN_BY] for block in blocks]
    return next((at for at, words in enumerate(known) if words not in own and words in others), len(blocks))


def _head(words: str) -> str:
    """Return the lines that make a head, in one."""
    lines = [" ".join(line.split()) for line in words.split("\n") if line.strip()][:_MOST_LINES]
    joined = list(accumulate(lines, "{} {}".format))
    return next((each for each in joined if is_passed_on(each)), joined[-1])


def _flat(page: bytes) -> str:
    """Return the words of a page, a line for each of its lines."""
    lines = _BREAK.sub("\n", " ".join(page.decode("utf-8", "replace").split()))
    return html.unescape(_TAG.sub("", lines)).replace("\xa0", " ")


def _letters(words: str) -> str:
    return "".join(words.split())
