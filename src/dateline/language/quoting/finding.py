"""Quotation marks of every style, paired in one pass over the text."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import field
from enum import Enum, auto

from dateline.domain.chronologies import Quotation
from dateline.domain.records import dataclass
from dateline.language.quoting.marking import joins, marks_in

# Marks that may close one another, whichever way a writer or a program turned them.
_FAMILIES = {
    "double": '“”„‟"＂〝〞〟',
    "single": "‘’‚‛'",
    "angle": "«»",
    "single angle": "‹›",
    "corner": "「」｢｣",
    "white corner": "『』",
}
_FAMILY = {mark: family for family, marks in _FAMILIES.items() for mark in marks} | {"``": "double", "''": "double"}
_OPENING = frozenset("“„‟〝‘‚‛«‹「『｢") | {"``"}
_CLOSING = frozenset("”〞〟’»›」』｣") | {"''"}
_CERTAIN = frozenset("„〝‚「『｢」』｣")

_GLYPHS = "".join(mark for mark in _FAMILY if len(mark) == 1)
_MARK = re.compile(f"``|''|[{re.escape(_GLYPHS)}]")
_BREAK = re.compile(r"\n[^\S\n]*\n\s*|\n[^\S\n]*(?=[“„«\"]\S)")
_EXCERPT = re.compile(r".[ ]?(?:\[ ?)?(?:…|\.{3}|\. \. \.)")
_ELISION = re.compile(r"(?:\d0s|em|til|tis|twas|twere|cause|bout|round|n|nuff)\b", re.IGNORECASE)

_BEFORE_OPENING = frozenset("([{<—–-/=|>*_:;,¿¡")
_AFTER_CLOSING = frozenset(")]}>.,;:!?…—–-/|*_")
_NEVER_OPENED_UPON = frozenset(")]},;:!?")
_DEEPEST = 8
_SHORT = 40


class Turn(Enum):
    """What a mark does."""

    OPENS = auto()
    CLOSES = auto()
    NEITHER = auto()


@dataclass(frozen=True, slots=True)
class _Sign:
    """A mark at `start` to `end` of the text, and the place it stands in: what opens or closes there."""

    glyph: str
    start: int
    end: int
    may_open: bool
    may_close: bool

    @property
    def family(self) -> str:
        return _FAMILY[self.glyph]


@dataclass(frozen=True, slots=True)
class _Begun:
    """A quotation begun and not yet ended; `guessed` when its mark may be an apostrophe after all."""

    family: str
    glyph: str
    start: int
    guessed: bool


@dataclass(slots=True)
class _Pass:
    """Where the one pass over the text stands."""

    text: str
    begun: list[_Begun] = field(default_factory=list)
    found: list[Quotation] = field(default_factory=list)

    def innermost(self, family: str) -> int | None:
        """Return the place of the last quotation begun with a mark of `family`, None when there is none."""
        for at in range(len(self.begun) - 1, -1, -1):
            if self.begun[at].family == family:
                return at
        return None

    def begin(self, sign: _Sign, *, guessed: bool) -> None:
        """Begin a quotation, unless it would be nested deeper than anybody writes."""
        if len(self.begun) < _DEEPEST:
            self.begun.append(_Begun(sign.family, sign.glyph, sign.end, guessed))

    def close(self, at: int, end: int) -> None:
        """End the quotation at place `at`; what was begun inside it and not ended stays open for good."""
        self.abandon(at + 1, end)
        self._keep(self.begun.pop(), end, closed=True)

    def abandon(self, at: int, end: int) -> None:
        """Let the quotations from place `at` on run to `end`, never closed."""
        while len(self.begun) > at:
            begun = self.begun.pop()
            if not begun.guessed:
                self._keep(begun, end, closed=False)

    def _keep(self, begun: _Begun, end: int, *, closed: bool) -> None:
        words = self.text[begun.start : end]
        start = begun.start + len(words) - len(words.lstrip())
        words = words.strip()
        if words:
            self.found.append(
                Quotation(
                    words=words,
                    start=start,
                    end=start + len(words),
                    marks=marks_in(words),
                    closed=closed,
                    depth=len(self.begun),
                    joined=bool(joins(words)),
                )
            )


def find(text: str) -> tuple[Quotation, ...]:
    """Return the quotations of `text` in order of their start, outer before inner.

    A quotation whose every new paragraph repeats the opening mark is one quotation; one that is never closed ends
    with its paragraph. Apostrophes are no quotation marks. Marks turned the wrong way are read by their place.
    """
    if _MARK.search(text) is None:
        return ()
    reading = _Pass(text=text)
    before = 0
    for start, end in _paragraphs(text):
        signs = _signs(text, start, end)
        if reading.begun:
            signs = _carry_over(reading, signs, before, start)
        _read(reading, signs)
        before = end
    reading.abandon(0, before)
    return tuple(sorted(reading.found, key=lambda quotation: (quotation.start, quotation.depth)))


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for gap in _BREAK.finditer(text):
        yield start, gap.start()
        start = gap.end()
    yield start, len(text)


def _signs(text: str, start: int, end: int) -> list[_Sign]:
    signs = (_sign(text, found, start, end) for found in _MARK.finditer(text, start, end))
    return [sign for sign in signs if sign is not None]


def _sign(text: str, found: re.Match[str], start: int, end: int) -> _Sign | None:
    """Return the mark and its place, None for an apostrophe or a mark of inches, feet, minutes or seconds."""
    glyph = found[0]
    before = text[found.start() - 1] if found.start() > start else " "
    after = text[found.end()] if found.end() < end else " "
    if _FAMILY[glyph] == "single" and _is_apostrophe(text, found, before, after):
        return None
    return _Sign(
        glyph, found.start(), found.end(), _may_open(text, found.end(), before, after), _may_close(before, after)
    )


def _is_apostrophe(text: str, found: re.Match[str], before: str, after: str) -> bool:
    if before.isalnum():
        return after.isalnum()
    return found[0] not in _CERTAIN and bool(_ELISION.match(text, found.end()))


def _may_open(text: str, end: int, before: str, after: str) -> bool:
    if after.isspace() or after in _NEVER_OPENED_UPON:
        return False
    if after == "." and text[end + 1 : end + 3].strip()[:1] != ".":
        return False
    return before.isspace() or before in _BEFORE_OPENING or before in _OPENING or before in "\"'"


def _may_close(before: str, after: str) -> bool:
    if before.isspace() or before in "([{<¿¡":
        return False
    return after.isspace() or after in _AFTER_CLOSING or after in _FAMILY


def _carry_over(reading: _Pass, signs: list[_Sign], before: int, start: int) -> list[_Sign]:
    """End what the last paragraph left open, unless this one repeats its opening mark; return the marks to read."""
    outermost = reading.begun[0]
    first = signs[0] if signs else None
    if first is None or first.start != start or not _continues(reading.text, outermost, first, before):
        reading.abandon(0, before)
        return signs
    reading.abandon(1, before)
    return signs[1:]


def _continues(text: str, outermost: _Begun, first: _Sign, before: int) -> bool:
    """True when the mark repeats that of the open quotation; a wide gap or an ellipsis begins another excerpt."""
    if outermost.family != first.family or outermost.guessed:
        return False
    return text.count("\n", before, first.start) < 4 and not _EXCERPT.match(text, first.start)


def _read(reading: _Pass, signs: list[_Sign]) -> None:
    closings = [sign.start for sign in signs if sign.family == "single" and sign.may_close]
    for sign in signs:
        if sign.family == "single":
            _read_single(reading, sign, closings)
        else:
            _read_other(reading, sign)


def _read_other(reading: _Pass, sign: _Sign) -> None:
    at = reading.innermost(sign.family)
    turn = _turn(sign, None if at is None else reading.begun[at].glyph)
    if turn is Turn.OPENS:
        reading.begin(sign, guessed=False)
    elif turn is Turn.CLOSES and at is not None:
        reading.close(at, sign.start)


def _turn(sign: _Sign, opened_by: str | None) -> Turn:
    """Return what the mark does, by its place first where that is clear, by its shape else."""
    if sign.glyph in _CERTAIN:
        return Turn.OPENS if sign.glyph in _OPENING else Turn.CLOSES
    if opened_by in _OPENING and sign.glyph in _CLOSING:
        return Turn.CLOSES
    if sign.may_open != sign.may_close:
        return _by_place(sign, opened_by)
    if sign.glyph in _OPENING and opened_by != "„":
        return Turn.OPENS
    if opened_by is not None:
        return Turn.CLOSES
    return Turn.NEITHER if sign.glyph in _CLOSING else Turn.OPENS


def _by_place(sign: _Sign, opened_by: str | None) -> Turn:
    if sign.may_open:
        return Turn.OPENS
    if opened_by is not None:
        return Turn.CLOSES
    return Turn.NEITHER


def _read_single(reading: _Pass, sign: _Sign, closings: list[int]) -> None:
    at = reading.innermost("single")
    if at is None:
        if _begins_single(sign, closings):
            reading.begin(sign, guessed=True)
    elif sign.may_close and _ends_single(reading, reading.begun[at], sign, closings):
        reading.close(at, sign.start)


def _begins_single(sign: _Sign, closings: list[int]) -> bool:
    """True when the mark stands where one opens and something can still close it."""
    return (sign.may_open or sign.glyph in _CERTAIN) and bool(closings) and closings[-1] > sign.end


def _ends_single(reading: _Pass, begun: _Begun, sign: _Sign, closings: list[int]) -> bool:
    """True unless the mark is rather that of a plural possessive ("the officials’ view")."""
    text = reading.text
    possessive = text[sign.start - 1] in "sSzZxX" and text[sign.end : sign.end + 2].strip().isalpha()
    if not possessive or not text[sign.end : sign.end + 1].isspace():
        return True
    later = bisect_right(closings, sign.start)
    return later == len(closings) and sign.start - begun.start <= _SHORT
