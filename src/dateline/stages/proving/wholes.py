"""All that a report prints: its text, and behind it its headline, captions, and what else stands beside the text."""

from collections.abc import Sequence
from dataclasses import replace

from dateline.domain.proofs import Proof
from dateline.domain.texts import BlockKind, Placed, Text, TextBlock
from dateline.language.quoting import Folded, fold, prove

HEADLINE, CAPTION, ASIDE = "headline", "caption", "beside the text"
_BETWEEN = "\n\n"


def with_beside(text: Text) -> Text:
    """Return a text with its headline and what stands beside it as further blocks; what it has keeps its offsets."""
    pieces = [text.words]
    blocks = list(text.blocks)
    at = len(text.words)
    for block in _beside(text):
        start = at + len(_BETWEEN)
        at = start + len(block.words)
        pieces.append(block.words)
        blocks.append(Placed(kind=block.kind, start=start, end=at, place=block.place, speaker=block.speaker))
    return replace(text, words=_BETWEEN.join(pieces), blocks=tuple(blocks))


def prove_in(words: str, text: Text, body: Folded) -> tuple[Proof, Text]:
    """Return what a report says to words, and the text whose characters the proof counts.

    A headline or caption is asked, each by itself, only where the text (`body` by its letters) does not bear them out.
    """
    proof = prove(words, body)
    if proof.holds:
        return proof, text
    whole = with_beside(text)
    beside = prove(words, fold(whole.words))
    apart = whole.blocks[len(text.blocks) :]
    return (beside, whole) if beside.at and _within(beside.at, apart) else (proof, text)


def _beside(text: Text) -> list[TextBlock]:
    headline = TextBlock(kind=BlockKind.HEADING, words=text.title, place=HEADLINE)
    return [each for each in (headline, *map(_placed, text.asides)) if each.words]


def _within(at: tuple[int, int], blocks: Sequence[Placed]) -> bool:
    return any(block.start <= at[0] and at[1] <= block.end for block in blocks)


def _placed(block: TextBlock) -> TextBlock:
    place = CAPTION if block.kind is BlockKind.CAPTION else ASIDE
    return block if block.place else replace(block, place=place)
