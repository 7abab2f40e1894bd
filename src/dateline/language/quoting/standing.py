"""Where the pieces of a quotation stand in a text, one after another and each letter by letter."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import field
from itertools import islice

from dateline.domain.records import dataclass
from dateline.language.quoting.cutting import Piece
from dateline.language.quoting.folding import UNSPACED, Folded
from dateline.language.quoting.variants import (
    DASHES,
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
MOST_TRIES = 10_000
"""So many places are tried for the pieces of one quotation before it is given up; in long pieces, each _STRIDE letters
count as one more."""
_STRIDE = 16
_MOST_ANCHORS = 2_000
_IN_FIGURE = re.compile(r"\d[.,’'\u00a0\u202f]?$")
_FIGURE_GOES_ON = re.compile(r"[.,’'\u00a0\u202f]?\d")
_WORD_GOES_ON = re.compile(r"[-‐‑](?:\s*\n\s*)?[^\W_]")
_IN_WORD = re.compile(r"[^\W_][-‐‑](?:\s*\n\s*)?$")
_MINUS = re.compile(r"(?:^|[^\w‐-―−-])[-‐‑–−][$€£¥]?$")
_ASKS = re.compile(r"\s*[?!؟‽]")
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
    return (place for place in _tries_of(piece, body, start, end) if place is not None)


def _tries_of(piece: Piece, body: Folded, start: int = 0, end: int | None = None) -> Iterator[Place | None]:
    """Yield what becomes of each place that has the letters of a piece: None where the piece does not stand there."""
    letters, length = piece.letters, len(piece.letters)
    end = len(body.letters) if end is None else end
    at = body.letters.find(letters, start, end)
    while at >= 0:
        yield _place(piece, body, at, at + length)
        at = body.letters.find(letters, at + 1, end)


@dataclass(slots=True)
class Search:
    """How many places may still be tried for one quotation."""

    left: int = MOST_TRIES

    @property
    def is_over(self) -> bool:
        """True when nothing more may be tried."""
        return self.left <= 0

    def try_all(self, places: Iterator[Place | None], piece: Piece, *, free: int = 0) -> Iterator[Place]:
        """Yield the places at which the piece stands while any may be tried; `free` of a failed try is not counted."""
        for place in places:
            if self.is_over:
                return
            self.left -= 1 + len(piece.letters) // _STRIDE - free * (place is None)
            if place is not None:
                yield place


@dataclass(slots=True)
class _Path:
    """One direction from the longest piece: the tries for its pieces, and the places known to lead nowhere."""

    length: int
    tries: Callable[[int, Place], Iterator[Place]]
    dead: set[tuple[int, int]] = field(default_factory=set)

    def places_from(self, place: Place) -> list[Place] | None:
        """Return the nearest places of the pieces, one after another from `place` on; None where they do not stand."""
        path = [place]
        trying: list[Iterator[Place]] = []
        while len(path) <= self.length:
            if len(trying) < len(path):
                trying.append(self.tries(len(trying), path[-1]))
            found = next((each for each in trying[-1] if (len(path), each.start) not in self.dead), None)
            if found is not None:
                path.append(found)
                continue
            trying.pop()
            self.dead.add((len(path) - 1, path.pop().start))
            if not path:
                return None
        return path[1:]


def chains_of(pieces: Sequence[Piece], body: Folded, search: Search) -> Iterator[tuple[Place, ...]]:
    """Yield the ways in which all pieces stand in order, each from another place of the longest piece.

    Nothing more is yielded when the search has nothing left.
    """
    if not all(piece.letters in body.letters for piece in pieces):
        return
    anchor = max(range(len(pieces)), key=lambda number: len(pieces[number].letters))
    before, after = _before(pieces[: anchor + 1], body, search), _after(pieces[anchor:], body, search)
    longest = pieces[anchor]
    for place in islice(search.try_all(_tries_of(longest, body), longest, free=1), _MOST_ANCHORS):
        following = after.places_from(place)
        leading = before.places_from(place) if following is not None else None
        if following is not None and leading is not None:
            yield (*reversed(leading), place, *following)


def _after(pieces: Sequence[Piece], body: Folded, search: Search) -> _Path:
    """Return the path from the first of the pieces on to the last."""

    def tries(number: int, place: Place) -> Iterator[Place]:
        piece = pieces[number + 1]
        reach = place.end + min(piece.reach, len(body.letters)) + len(piece.letters)
        return islice(search.try_all(_tries_of(piece, body, place.end, reach), piece), MOST_PLACES)

    return _Path(len(pieces) - 1, tries)


def _before(pieces: Sequence[Piece], body: Folded, search: Search) -> _Path:
    """Return the path from the last of the pieces back to the first."""

    def tries(number: int, place: Place) -> Iterator[Place]:
        piece, following = pieces[-2 - number], pieces[-1 - number]
        start = max(0, place.start - min(following.reach, len(body.letters)) - len(piece.letters))
        return search.try_all(_tries_back(piece, body, start, place.start), piece)

    return _Path(len(pieces) - 1, tries)


def _tries_back(piece: Piece, body: Folded, start: int, end: int) -> Iterator[Place | None]:
    """Yield the same from the last place to the first."""
    letters, length = piece.letters, len(piece.letters)
    at = body.letters.rfind(letters, start, end)
    while at >= 0:
        yield _place(piece, body, at, at + length)
        at = body.letters.rfind(letters, start, at + length - 1)


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
    """True when the piece begins and ends where words and numbers do, and cuts no "non-", "n't" or minus off."""
    if piece.opening and not _opens_with(piece, plain, first):
        return False
    if piece.starts_word and first and (_cuts_before(plain, first) or _loses_minus(piece, plain, first)):
        return False
    signs = _signs_at(plain, last)
    if piece.ends_word and signs != _signs_at(piece.folded.plain, piece.last):
        return False
    return not (piece.ends_word and _cuts_after(plain, last, last + len(signs)))


def _opens_with(piece: Piece, plain: str, first: int) -> bool:
    """True when the letter in the bracket is, but for its case, what the text has of the word before the piece."""
    start = first - 1 if piece.is_inside and first else first
    while start and not piece.is_inside and _joins(plain[start - 1], plain[start]):
        start -= 1
    return plain[start:first].casefold() == piece.opening.casefold()


def _signs_at(plain: str, at: int) -> str:
    """Return the vowel signs and other marks that belong to the letter before `at`."""
    end = at
    while end < len(plain) and unicodedata.category(plain[end]) in {"Mn", "Mc"}:
        end += 1
    return plain[at:end]


def _cuts_before(plain: str, first: int) -> bool:
    before = plain[max(0, first - 6) : first]
    letters = before
    while letters and unicodedata.category(letters[-1]) in {"Mn", "Mc"}:
        letters = letters[:-1]
    if _joins(letters[-1:], plain[first]) or _IN_WORD.search(before):
        return True
    return plain[first].isdigit() and _IN_FIGURE.search(before) is not None


def _cuts_after(plain: str, last: int, end: int) -> bool:
    """True when the word or number goes on whose last letter ends at `last` and its signs at `end`."""
    after = plain[end : end + 6]
    if _joins(plain[last - 1], after[:1]) or _WORD_GOES_ON.match(after):
        return True
    if plain[last - 1].isdigit() and _FIGURE_GOES_ON.match(after):
        return True
    return _NOT.match(after) is not None


def _loses_minus(piece: Piece, plain: str, first: int) -> bool:
    """True when the text has a minus before the number with which the piece begins, and the piece has none."""
    if not plain[first].isdigit() or any(sign in DASHES for sign in piece.lead):
        return False
    return _MINUS.search(plain[max(0, first - 6) : first]) is not None


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
    asks = bool(_ASKS.match(following))
    names = set()
    for mark in wanted:
        if found and found[0] == mark:
            found.pop(0)
        elif mark in STOPS and not asks:
            names.add(LAST_STOP)
        else:
            return None
    return frozenset(names)
