"""All that a report prints: its text, and behind it its headline, captions, and what else stands beside the text."""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from dateline.domain.proofs import Proof
from dateline.domain.texts import BlockKind, Placed, Text, TextBlock
from dateline.language.quoting import Folded, fold, prove

HEADLINE, CAPTION, ASIDE = "headline", "caption", "beside the text"
_BETWEEN = "\n\n"


class Piece(NamedTuple):
    """Words that a report prints together, and where they begin in the characters of `with_beside`."""

    words: str
    start: int


def with_beside(text: Text) -> Text:
    """Return a text with its headline and what stands beside it as further blocks; what it has keeps its offsets."""
    pieces = list(pieces_of(text))
    beside = (_put(block, piece) for block, piece in zip(_beside(text), pieces[1:], strict=True))
    return replace(text, words=_BETWEEN.join(piece.words for piece in pieces), blocks=(*text.blocks, *beside))


def pieces_of(text: Text) -> Iterator[Piece]:
    """Yield what a report prints together: its text, its headline, each caption; what joins two of them is no words."""
    yield Piece(text.words, 0)
    at = len(text.words)
    for block in _beside(text):
        at += len(_BETWEEN)
        yield Piece(block.words, at)
        at += len(block.words)


def prove_in(words: str, text: Text, body: Folded) -> tuple[Proof, Text]:
    """Return what a report says to words, and the text whose characters the proof counts.

    A headline or caption is asked, each by itself, only where the text (`body` by its letters) does not bear them out.
    """
    proof = prove(words, body)
    if proof.holds:
        return proof, text
    _, *beside = pieces_of(text)
    proofs = [moved(prove(words, fold(piece.words)), piece.start) for piece in beside]
    best = min([proof, *proofs], key=lambda each: (each.kind.rank, each.altered))
    if best is proof:
        return proof, text
    others = (each.at for each in proofs if each.holds and each.at and each is not best)
    return replace(best, others=(*best.others, *others) if best.holds else best.others), with_beside(text)


def moved(proof: Proof, by: int) -> Proof:
    """Return what is said of a piece of a text as of the whole in which it begins `by` characters behind."""
    return replace(
        proof,
        at=_moved(proof.at, by) if proof.at else None,
        steps=tuple(replace(step, start=step.start + by, end=step.end + by) for step in proof.steps),
        others=tuple(_moved(each, by) for each in proof.others),
    )


def _moved(span: tuple[int, int], by: int) -> tuple[int, int]:
    return span[0] + by, span[1] + by


def _beside(text: Text) -> list[TextBlock]:
    headline = TextBlock(kind=BlockKind.HEADING, words=text.title, place=HEADLINE)
    return [each for each in (headline, *map(_placed, text.asides)) if each.words]


def _put(block: TextBlock, piece: Piece) -> Placed:
    end = piece.start + len(piece.words)
    return Placed(kind=block.kind, start=piece.start, end=end, place=block.place, speaker=block.speaker)


def _placed(block: TextBlock) -> TextBlock:
    place = CAPTION if block.kind is BlockKind.CAPTION else ASIDE
    return block if block.place else replace(block, place=place)
