"""Whether a text bears out quoted words, letter by letter."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from dateline.language.quoting.comparing import Likeness, Word, nearest, words_in
from dateline.language.quoting.folding import Folded, fold
from dateline.language.quoting.marking import marks_in

_ANYWHERE = 1 << 60
_NEAR = 1000
_EDITOR = 240
_LONG_ENOUGH = 20
_SIC_BEFORE = re.compile(r"\s*$")
_LAST_STOP = ".,;:'"
_SHOWN = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """What a text says to quoted words.

    `kind` is exact, marked (right once the marks are taken for what they are), altered or missing. `at` is where
    the words stand in the text, None when missing. `difference` is a printable sentence, "" when there is none.
    """

    kind: str
    at: tuple[int, int] | None = None
    difference: str = ""


@dataclass(frozen=True, slots=True)
class _Piece:
    """Words between two marks: how far from the piece before they may stand, and which edges are word edges."""

    words: str
    gap: int
    starts_word: bool
    ends_word: bool


@dataclass(frozen=True, slots=True)
class _Stand:
    """Places where the pieces so far stand one after another: where each chain starts and ends, ends ascending."""

    starts: list[int]
    ends: list[int]


def prove(words: str, text: str | Folded) -> Proof:
    """Return what `text` says to `words`.

    An ellipsis stands for any words left out, a bracket for words of the editor's, [sic] for nothing. Quotation
    marks, dashes, spaces and a last full stop or comma may differ, as houses set them differently.
    """
    body = text if isinstance(text, Folded) else fold(text)
    pieces = _pieces(words)
    if not pieces:
        return Proof(kind="missing", difference="There are no words to look for.")
    found = _stand(pieces, body.words)
    if found is not None:
        kind = "exact" if len(pieces) == 1 and not marks_in(words) else "marked"
        return Proof(kind=kind, at=body.span(*found))
    return _unlike(pieces, body)


def _pieces(words: str) -> list[_Piece]:
    """Return the writer's own words cut at ellipses and brackets; the last stop is the house's, not the writer's."""
    cut = list(_cut(words))
    if cut and not cut[-1].words[-1:].isspace() and len(cut[-1].words) > 1:
        last = cut[-1]
        bare = last.words.rstrip(_LAST_STOP) if last.words[-1] in _LAST_STOP else last.words
        cut[-1] = _Piece(bare or last.words, last.gap, last.starts_word, last.ends_word)
    return _with_reach(cut)


def _cut(words: str) -> Iterator[_Piece]:
    """Yield the pieces with gap _ANYWHERE after an ellipsis, _EDITOR after a bracket."""
    at, gap, kept, open_edge = 0, _ANYWHERE, "", False
    for mark in marks_in(words):
        kept += words[at : mark.start]
        at = mark.end
        if mark.kind in {"sic", "emphasis"}:
            kept = _SIC_BEFORE.sub("", kept)
            continue
        bracket = mark.kind == "bracket"
        yield from _piece(kept, gap, starts_word=not open_edge, ends_word=not bracket or kept[-1:].isspace())
        gap = _wider(gap if not kept.strip() else 0, _EDITOR if bracket else _ANYWHERE)
        open_edge = bracket and not words[at : at + 1].isspace()
        kept = ""
    yield from _piece(kept + words[at:], gap, starts_word=not open_edge, ends_word=True)


def _wider(gap: int, other: int) -> int:
    return max(gap, other)


def _piece(words: str, gap: int, *, starts_word: bool, ends_word: bool) -> Iterator[_Piece]:
    plain = fold(words).words.strip()
    if plain:
        yield _Piece(plain, gap, starts_word, ends_word)


def _with_reach(pieces: list[_Piece]) -> list[_Piece]:
    """Let long pieces stand any distance apart and short ones only near one another: short words stand anywhere."""
    reaching = pieces[:1]
    for before, piece in pairwise(pieces):
        short = min(len(before.words), len(piece.words)) < _LONG_ENOUGH
        gap = min(piece.gap, _NEAR) if short else piece.gap
        reaching.append(_Piece(piece.words, gap, piece.starts_word, piece.ends_word))
    return reaching


def _stand(pieces: Sequence[_Piece], text: str) -> tuple[int, int] | None:
    """Return the narrowest stretch of `text` in which all pieces stand in order, None when there is none."""
    stand: _Stand | None = None
    for piece in pieces:
        places = _places(piece, text)
        stand = _follow(stand, places, len(piece.words), piece.gap)
        if not stand.ends:
            return None
    if stand is None:
        return None
    return min(zip(stand.starts, stand.ends, strict=True), key=lambda span: span[1] - span[0])


def _places(piece: _Piece, text: str) -> list[int]:
    places = []
    at = text.find(piece.words)
    while at >= 0:
        if _on_word_edges(piece, text, at):
            places.append(at)
        at = text.find(piece.words, at + 1)
    return places


def _on_word_edges(piece: _Piece, text: str, at: int) -> bool:
    end = at + len(piece.words)
    if piece.starts_word and at and text[at - 1].isalnum() and text[at].isalnum():
        return False
    return not (piece.ends_word and text[end : end + 1].isalnum() and text[end - 1].isalnum())


def _follow(stand: _Stand | None, places: list[int], length: int, gap: int) -> _Stand:
    """Return the chains that go on at one of `places`, each from the latest chain that ends at most `gap` before."""
    if stand is None:
        return _Stand(places, [at + length for at in places])
    starts, ends = [], []
    for at in places:
        before = bisect_right(stand.ends, at) - 1
        if before >= 0 and at - stand.ends[before] <= gap:
            starts.append(stand.starts[before])
            ends.append(at + length)
    return _Stand(starts, ends)


def _unlike(pieces: list[_Piece], body: Folded) -> Proof:
    """Return the proof of words that do not stand in the text as quoted: altered, or missing."""
    standing = words_in(body.words)
    likenesses = [_likeness(piece, body.words, standing) for piece in pieces]
    found = [likeness for likeness in likenesses if likeness is not None]
    lost = [piece.words for piece, likeness in zip(pieces, likenesses, strict=True) if likeness is None]
    if not found or 2 * sum(map(len, lost)) > sum(len(piece.words) for piece in pieces):
        return Proof(kind="missing", difference="These words do not stand in the text.")
    differences = [f"“{words}” does not stand in the text" for words in lost]
    differences += [difference for likeness in found for difference in likeness.differences]
    shown = "; ".join(differences[:_SHOWN]) or "the parts stand in another order or far apart"
    start, end = min(like.start for like in found), max(like.end for like in found)
    return Proof(kind="altered", at=body.span(start, end), difference=f"{shown[0].upper()}{shown[1:]}.")


def _likeness(piece: _Piece, text: str, standing: list[Word]) -> Likeness | None:
    places = _places(piece, text)
    if places:
        return Likeness(places[0], places[0] + len(piece.words), ())
    return nearest(piece.words, text, standing)
