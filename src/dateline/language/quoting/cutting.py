"""Quoted words cut at their editor's marks: what is the writer's own, and how far apart the pieces may stand."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import field, replace

from dateline.domain.chronologies import Mark
from dateline.domain.records import dataclass
from dateline.language.quoting.folding import Folded, fold
from dateline.language.quoting.marking import marks_in
from dateline.language.quoting.variants import QUOTES

ANYWHERE = 1 << 60
NEAR = 800
EDITOR = 80
LONG_ENOUGH = 16
"""Reaches count letters. A bracket replaces at most EDITOR letters more than it holds; a piece shorter than
LONG_ENOUGH stands within NEAR letters of the one before, for short words stand anywhere."""

_SPACE_BEFORE = re.compile(r"\s*$")
_FIRST, _LAST = re.compile(r"[^\W_]"), re.compile(r"[^\W_][\W_]*$")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words between marks, at `start` to `end` of the quotation; its letters begin at `first` of its plain form.

    `reach` is how many letters may lie between the piece before and this one; edges that touch a bracket may stand
    within a word. `opening` is the one letter or figure that a bracket puts before it, and that the text must have.
    `notes` are marks within it that add nothing and leave nothing out: [sic], a note on emphasis.
    """

    folded: Folded
    start: int
    end: int
    first: int
    last: int
    reach: int = ANYWHERE
    starts_word: bool = True
    ends_word: bool = True
    opening: str = ""
    is_inside: bool = False
    notes: tuple[Mark, ...] = ()

    @property
    def letters(self) -> str:
        """Its letters and figures."""
        return self.folded.letters

    @property
    def lead(self) -> str:
        """What stands before the first letter and must stand in the text too: an opening bracket, a currency sign."""
        return self.folded.plain[: self.first].strip().strip(QUOTES).strip()

    @property
    def tail(self) -> str:
        """What stands behind the last letter."""
        return self.folded.plain[self.last :].strip()


@dataclass(slots=True)
class _Cutting:
    """Where the one pass over the marks stands."""

    words: str
    kept: str = ""
    start: int = 0
    notes: list[Mark] = field(default_factory=list)
    reach: int = ANYWHERE
    is_open: bool = False
    opening: str = ""
    is_inside: bool = False


def cut(words: str, *, literal: bool = False, literal_notes: bool = False) -> list[Piece]:
    """Return the pieces of quoted words in their order.

    With `literal` all marks are taken for the report's own, with `literal_notes` each [sic]: nothing is cut there.
    """
    marks = () if literal else [mark for mark in marks_in(words) if not (literal_notes and mark.kind == "sic")]
    return _with_reach(list(_pieces(words, marks)))


def _pieces(words: str, marks: Sequence[Mark]) -> Iterator[Piece]:
    """Yield the pieces; one that holds no letters widens the reach across it."""
    going = _Cutting(words)
    at = 0
    for mark in marks:
        going.kept += words[at : mark.start]
        at = mark.end
        if mark.kind in {"sic", "emphasis"}:
            going.kept = _SPACE_BEFORE.sub("", going.kept)
            going.notes.append(mark)
            continue
        bracket = mark.kind == "bracket"
        ends = not bracket or not going.kept[-1:].isalnum()
        piece = _piece(going, mark.start, ends_word=ends)
        reach = EDITOR + mark.end - mark.start if bracket else ANYWHERE
        going.reach = reach if piece else max(going.reach, reach)
        going.is_open = bracket and words[at : at + 1].isalnum()
        going.opening = _one_letter(words[mark.start : mark.end]) if going.is_open else ""
        going.is_inside = not ends
        going.kept, going.start, going.notes = "", at, []
        if piece:
            yield piece
    going.kept += words[at:]
    piece = _piece(going, len(words), ends_word=True)
    if piece:
        yield piece


def _one_letter(bracket: str) -> str:
    """Return what a bracket holds where that is one letter that has a case, or one figure."""
    inside = fold(bracket[1:-1]).plain
    is_one = len(inside) == 1 and (inside.isdigit() or inside.lower() != inside.upper())
    return inside if is_one else ""


def _piece(going: _Cutting, end: int, *, ends_word: bool) -> Piece | None:
    folded = fold(going.kept)
    if not folded.letters:
        return None
    first, last = _FIRST.search(folded.plain), _LAST.search(folded.plain)
    return Piece(
        folded=folded,
        start=going.start,
        end=end,
        first=first.start() if first else 0,
        last=last.start() + 1 if last else len(folded.plain),
        reach=going.reach,
        starts_word=not going.is_open,
        ends_word=ends_word,
        opening=going.opening,
        is_inside=going.is_inside,
        notes=tuple(going.notes),
    )


def _with_reach(pieces: list[Piece]) -> list[Piece]:
    """Let long pieces stand any distance apart, and short ones only near one another."""
    for number in range(1, len(pieces)):
        before, piece = pieces[number - 1], pieces[number]
        if min(len(before.letters), len(piece.letters)) < LONG_ENOUGH and piece.reach > NEAR:
            pieces[number] = replace(piece, reach=NEAR)
    return pieces
