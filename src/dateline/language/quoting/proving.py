"""Whether a text bears out quoted words, letter by letter."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice, pairwise

from dateline.domain.proofs import Difference, DifferenceKind, Proof, ProofKind, Step, StepKind
from dateline.language.quoting.comparing import Likeness, nearest
from dateline.language.quoting.cutting import NEAR, Piece, cut
from dateline.language.quoting.deriving import notes_on, steps_between
from dateline.language.quoting.folding import Folded, fold
from dateline.language.quoting.marking import marks_in
from dateline.language.quoting.standing import MOST_PLACES, Place, Search, chains_of, places_of
from dateline.language.quoting.variants import QUOTES, STOPS

_MARKING = {StepKind.SKIPPED, StepKind.REPLACED, StepKind.INSERTED, StepKind.NOTED}
MOST_PIECES = 200
"""A quotation that its marks cut into more pieces than this is not looked for."""
_NOTHING = Difference(kind=DifferenceKind.LOST, quoted="", standing="", sentence="there are no words to look for")

_TOO_MANY = Difference(
    kind=DifferenceKind.LOST,
    quoted="",
    standing="",
    sentence="the marks cut the words into too many pieces, or into too common ones, to be looked for",
)


def prove(words: str, text: str | Folded) -> Proof:
    """Return what `text` says to `words`.

    An ellipsis stands for words left out, a bracket for words of the editor's, [sic] for nothing; marks that the text
    itself has are its own. What typesetters do differently is named, and alters nothing.
    """
    body = text if isinstance(text, Folded) else fold(text)
    pieces = cut(words)
    if not pieces:
        return Proof(kind=ProofKind.MISSING, differences=(_NOTHING,))
    is_given_up = len(pieces) > MOST_PIECES
    for way in _ways(words, pieces):
        search = Search()
        found = list(islice(chains_of(way, body, search), MOST_PLACES + 1))
        if found:
            return _borne_out(words, way, found, body)
        is_given_up = is_given_up or search.is_over
    if is_given_up:
        return Proof(kind=ProofKind.MISSING, differences=(_TOO_MANY,))
    return _unlike(pieces, body)


def bears_out(words: str, text: str | Folded) -> bool:
    """True when the text has the quoted words; less is worked out than for a proof."""
    body = text if isinstance(text, Folded) else fold(text)
    return any(next(chains_of(way, body, Search()), None) is not None for way in _ways(words, cut(words)))


def _ways(words: str, pieces: list[Piece]) -> Iterator[list[Piece]]:
    """Yield the quotation as it can be cut: with all marks the report's own, with the editor's, with [sic] printed.

    What has no pieces or more than MOST_PIECES is left out.
    """
    return (way for way in _cuts(words, pieces) if 0 < len(way) <= MOST_PIECES)


def _cuts(words: str, pieces: list[Piece]) -> Iterator[list[Piece]]:
    kinds = {mark.kind for mark in marks_in(words)}
    if kinds:
        yield cut(words, literal=True)
    yield pieces
    if "sic" in kinds and len(kinds) > 1:
        yield cut(words, literal_notes=True)


def _borne_out(words: str, pieces: Sequence[Piece], found: Sequence[tuple[Place, ...]], body: Folded) -> Proof:
    chains = sorted(found, key=lambda chain: (chain[-1].end - chain[0].start, chain[0].start))
    best = chains[0]
    steps = steps_between(words, pieces, best, body)
    marked = any(step.kind in _MARKING and marks_in(step.printed) for step in steps)
    return Proof(
        kind=ProofKind.MARKED if marked else ProofKind.EXACT,
        at=_span(best, steps, body),
        steps=steps,
        variants=tuple(sorted(frozenset[str]().union(*(place.variants for place in best)))),
        others=tuple(sorted(body.span(chain[0].first, chain[-1].last) for chain in chains[1:])),
        notes=tuple(notes_on(steps, body.text)),
    )


def _span(chain: Sequence[Place], steps: Sequence[Step], body: Folded) -> tuple[int, int]:
    """Return where the quotation stands: what it prints or replaces, less a stop that the house set."""
    start, end = body.span(chain[0].first, chain[-1].last)
    own = [step for step in steps if step.kind is StepKind.KEPT or marks_in(step.printed)]
    return min(start, own[0].start), max(end, own[-1].end)


def _unlike(pieces: Sequence[Piece], body: Folded) -> Proof:
    """Return the proof of words that do not stand in the text as quoted: altered, or missing."""
    found = _likenesses(pieces, body)
    there = [likeness for likeness in found if likeness is not None]
    lost = [piece for piece, likeness in zip(pieces, found, strict=True) if likeness is None]
    if not there or 2 * sum(len(piece.letters) for piece in lost) > sum(len(piece.letters) for piece in pieces):
        return Proof(kind=ProofKind.MISSING)
    told = [difference for likeness in there for difference in likeness.differences]
    told += [_lost(piece) for piece in lost]
    span = body.span(min(each.first for each in there), max(each.last for each in there))
    return Proof(kind=ProofKind.ALTERED, at=span, differences=tuple(told or [_apart(there)]))


def _likenesses(pieces: Sequence[Piece], body: Folded) -> list[Likeness | None]:
    """Return where each piece stands or is most like, the shorter ones near the longest that is found."""
    found: dict[int, Likeness | None] = {}
    anchor: Likeness | None = None
    for number in sorted(range(len(pieces)), key=lambda number: -len(pieces[number].letters)):
        near = _near(anchor, body, number, found) if anchor else None
        found[number] = _likeness(pieces[number], body, near) or (_likeness(pieces[number], body) if near else None)
        anchor = anchor or found[number]
    return [found[number] for number in range(len(pieces))]


def _near(anchor: Likeness, body: Folded, number: int, found: dict[int, Likeness | None]) -> tuple[int, int]:
    """Return the letters among which a piece is looked for first: behind those before it, before those behind it."""
    first, last = body.letter_place(anchor.first), body.letter_place(anchor.last)
    start, end = max(0, first - NEAR), min(len(body.letters), last + NEAR)
    for other, likeness in found.items():
        if likeness is not None and other < number:
            start = max(start, body.letter_place(likeness.last))
        elif likeness is not None:
            end = min(end, body.letter_place(likeness.first))
    return (start, end) if start < end else (max(0, first - NEAR), min(len(body.letters), last + NEAR))


def _likeness(piece: Piece, body: Folded, near: tuple[int, int] | None = None) -> Likeness | None:
    start, end = near or (0, len(body.letters))
    place = next(places_of(piece, body, start, end), None)
    if place is not None:
        return Likeness(place.first, place.last, 1.0, ())
    words = _own(piece)
    found = nearest(words, body, start, end) if len(words.split()) > 1 else None
    return _without_bracketed_capital(found) if found and piece.opening else found


def _without_bracketed_capital(found: Likeness) -> Likeness:
    """Return the likeness less the capital that a bracket tells."""
    first = found.differences[:1]
    told = bool(first) and first[0].kind is DifferenceKind.CAPITAL
    return replace(found, differences=found.differences[told:])


def _own(piece: Piece) -> str:
    """Return the words of a piece less the marks and the stop at its edges, which may be the house's."""
    return piece.opening + piece.folded.plain.strip().strip(QUOTES).rstrip(STOPS + QUOTES).strip()


def _lost(piece: Piece) -> Difference:
    words = piece.folded.plain.strip()
    return Difference(
        kind=DifferenceKind.LOST, quoted=words, standing="", sentence=f"“{words}” does not stand in the text"
    )


def _apart(there: Sequence[Likeness]) -> Difference:
    """Return how pieces differ that each stand in the text, and not as they were quoted."""
    if len(there) == 1:
        words = "the words begin or end there within a word or number, or with another mark"
        return Difference(kind=DifferenceKind.PUNCTUATION, quoted="", standing="", sentence=words)
    ordered = all(one.last <= other.first for one, other in pairwise(there))
    words = "the parts stand farther apart than their marks allow" if ordered else "the parts stand in another order"
    kind = DifferenceKind.LEFT_OUT if ordered else DifferenceKind.ORDER
    return Difference(kind=kind, quoted="", standing="", sentence=words)
