"""Where the pieces of a quotation stand in a text, one after another and each letter by letter."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from dateline.language.quoting.cutting import Piece
from dateline.language.quoting.folding import UNSPACED, Folded
from dateline.language.quoting.variants import (
    LAST_STOP,
    QUOTES,
    STOPS,
    Stretch,
    canonical,
    unseen_between,
    variants_between,
)

MOST_PLACES = 20
"""So many places that bear a quotation out are told; where there are more, they are not counted."""
_MOST_TRIES = 2_000
_IN_FIGURE = re.compile(r"\d[.,’'\u00a0\u202f]?$")
_FIGURE_GOES_ON = re.compile(r"[.,’'\u00a0\u202f]?\d")
_WORD_GOES_ON = re.compile(r"[-‐‑](?:\s*\n\s*)?[^\W_]")
_IN_WORD = re.compile(r"[^\W_][-‐‑](?:\s*\n\s*)?$")
_NOT = re.compile(r"['’`´]t(?![^\W_])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a piece stands: its letters `start` to `end`, its characters `first` to `last` of the plain text."""

    start: int
    end: int
    first: int
    last: int
    variants: frozenset[str]


def places_of(piece: Piece, body: Folded, start: int = 0, end: int | None = None) -> Iterator[Place]:
    """Yield the places at which a piece stands among the letters `start` to `end`, in their order."""
    letters, length = piece.letters, len(piece.letters)
    end = len(body.letters) if end is None else end
    at = body.letters.find(letters, start, end)
    while at >= 0:
        place = _place(piece, body, at, at + length)
        if place is not None:
            yield place
        at = body.letters.find(letters, at + 1, end)


def chains_of(pieces: Sequence[Piece], body: Folded) -> Iterator[tuple[Place, ...]]:
    """Yield the ways in which all pieces stand in order, each from another place of the longest piece."""
    if not all(piece.letters in body.letters for piece in pieces):
        return
    anchor = max(range(len(pieces)), key=lambda number: len(pieces[number].letters))
    for place in islice(places_of(pieces[anchor], body), _MOST_TRIES):
        after = _following(pieces[anchor + 1 :], body, place)
        before = _leading(pieces[: anchor + 1], body, place) if after is not None else None
        if after is not None and before is not None:
            yield (*before, place, *after)


def _following(pieces: Sequence[Piece], body: Folded, place: Place) -> tuple[Place, ...] | None:
    """Return the nearest places of pieces that follow one another from `place` on; None where they do not."""
    if not pieces:
        return ()
    reach = place.end + min(pieces[0].reach, len(body.letters)) + len(pieces[0].letters)
    for found in islice(places_of(pieces[0], body, place.end, reach), MOST_PLACES):
        rest = _following(pieces[1:], body, found)
        if rest is not None:
            return (found, *rest)
    return None


def _leading(pieces: Sequence[Piece], body: Folded, place: Place) -> tuple[Place, ...] | None:
    """Return the nearest places of the pieces before the last one, which stands at `place`."""
    if len(pieces) == 1:
        return ()
    before = pieces[-2]
    start = max(0, place.start - min(pieces[-1].reach, len(body.letters)) - len(before.letters))
    for found in reversed(list(islice(places_of(before, body, start, place.start), _MOST_TRIES))):
        rest = _leading(pieces[:-1], body, found)
        if rest is not None:
            return (*rest, found)
    return None


def _place(piece: Piece, body: Folded, start: int, end: int) -> Place | None:
    """Return the place if the piece stands there as whole words and with the same marks, None where it does not."""
    first, last = body.plain_span(start, end)
    if not _on_edges(piece, body.plain, first, last):
        return None
    within = variants_between(
        Stretch(piece.folded.plain, piece.first, piece.last, is_quoted=True), Stretch(body.plain, first, last)
    )
    edges = _edges_agree(piece, body.plain, first, last) if within is not None else None
    if within is None or edges is None:
        return None
    return Place(start, end, first, last, within | edges | _unseen(piece, body, first, last))


def _unseen(piece: Piece, body: Folded, first: int, last: int) -> frozenset[str]:
    if piece.folded.text.isascii() and body.text.isascii():
        return frozenset()
    quoted = piece.folded.text[slice(*piece.folded.span(piece.first, piece.last))]
    return unseen_between(quoted, body.text[slice(*body.span(first, last))])


def _on_edges(piece: Piece, plain: str, first: int, last: int) -> bool:
    """True when the piece begins and ends where words and numbers do, and cuts no "non-" or "n't" off."""
    if piece.starts_word and first and _cuts_before(plain, first):
        return False
    return not (piece.ends_word and last < len(plain) and _cuts_after(plain, last))


def _cuts_before(plain: str, first: int) -> bool:
    before = plain[max(0, first - 6) : first]
    if _joins(before[-1], plain[first]) or _IN_WORD.search(before):
        return True
    return plain[first].isdigit() and _IN_FIGURE.search(before) is not None


def _cuts_after(plain: str, last: int) -> bool:
    after = plain[last : last + 6]
    if _joins(plain[last - 1], after[0]) or _WORD_GOES_ON.match(after):
        return True
    if plain[last - 1].isdigit() and _FIGURE_GOES_ON.match(after):
        return True
    return _NOT.match(after) is not None


def _joins(one: str, other: str) -> bool:
    """True when two signs on end are of one word; scripts that part no words have no edges."""
    return one.isalnum() and other.isalnum() and not (UNSPACED.match(one) or UNSPACED.match(other))


def _edges_agree(piece: Piece, plain: str, first: int, last: int) -> frozenset[str] | None:
    """Return what differs at the edges: what the piece has before its first letter and behind its last, the text has.

    Quotation marks there are the quotation's own; a last full stop or comma is the house's.
    """
    if piece.lead and not canonical(plain[max(0, first - 40) : first].rstrip().rstrip(QUOTES).rstrip()).endswith(
        canonical(piece.lead)
    ):
        return None
    return _tail_agrees(piece.tail, plain[last : last + 40])


def _tail_agrees(tail: str, following: str) -> frozenset[str] | None:
    wanted = [mark for mark in canonical(tail) if mark not in '" ']
    found = [mark for mark in canonical(following.partition("\n\n")[0]) if mark not in '" ']
    names = set()
    for mark in wanted:
        if found and found[0] == mark:
            found.pop(0)
        elif mark in STOPS:
            names.add(LAST_STOP)
        else:
            return None
    return frozenset(names)
