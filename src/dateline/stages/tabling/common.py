"""What all shapes share: the wishes of the reader of a page, what a shape finds, and small work on words."""

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import field

from dateline.domain.prose import Prose, Style
from dateline.domain.records import dataclass
from dateline.domain.written import ColumnReading, Doubt, Dropped, WrittenEntry

EMPTY_WORDS = frozenset({"", "na", "n/a", "n.a.", "-", "–", "—", "--", "nan", "null", "none", "nil", ".", "…"})

_UNDECOMPOSED = str.maketrans({"ł": "l", "đ": "d", "ø": "o", "æ": "ae", "œ": "oe", "ı": "i"})


@dataclass(frozen=True, slots=True, kw_only=True)
class TablingHints:
    """What is known beforehand of a page: column names with the roles they are to have, and house habits.

    `columns` maps a column's name as written to a role of `ColumnReading`; `order` is "dmy", "mdy" or "".
    """

    columns: Mapping[str, str] = field(default_factory=dict)
    order: str = ""
    year: int | None = None
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A page read in one shape: its entries, and which blocks of the page they were made of.

    `units` counts what the shape takes for entries, `dated` those of them that a date opens; `blocks` are indexes
    into the page, `headings` those of the headings that gave entries a date or a lane. `why` says in a sentence
    what speaks for the shape.
    """

    shape: str
    entries: tuple[WrittenEntry, ...]
    units: int
    dated: int
    blocks: frozenset[int]
    why: str
    headings: frozenset[int] = frozenset()
    title: str = ""
    columns: tuple[ColumnReading, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    doubts: tuple[Doubt, ...] = ()

    @property
    def score(self) -> float:
        """How well the shape explains the page: dated entries, weighed by how regularly a date opens them."""
        return self.dated * self.dated / self.units if self.units else 0.0


def plain(words: str) -> str:
    """Return the words in one case and width, without accents, with single spaces, to be compared with lists."""
    folded = words.casefold()
    if not folded.isascii():
        decomposed = unicodedata.normalize("NFKD", folded).translate(_UNDECOMPOSED)
        folded = "".join(sign for sign in decomposed if not unicodedata.combining(sign))
    return flat(folded)


def is_empty(words: str) -> bool:
    """True when a cell holds nothing, or only a sign or word that stands for nothing."""
    return len(words) < 8 and words.strip().casefold() in EMPTY_WORDS


def flat(words: str) -> str:
    """Return the words on one line, with single spaces."""
    return " ".join(words.split())


def slice_of(prose: Prose, start: int, end: int) -> Prose:
    """Return the words from `start` to `end` as they are, white space at the ends included, styles moved along."""
    styles = (
        Style(kind=s.kind, start=max(s.start, start) - start, end=min(s.end, end) - start, target=s.target)
        for s in prose.styles
        if s.start < end and s.end > start
    )
    return Prose(words=prose.words[start:end], styles=tuple(styles))


def paragraphs(prose: Prose) -> list[Prose]:
    """Return the paragraphs of the prose, in order, none of them empty."""
    return split(prose, "\n\n")


def lines(prose: Prose) -> list[Prose]:
    """Return the lines of the prose, in order, none of them empty."""
    return split(prose, "\n")


def split(prose: Prose, between: str) -> list[Prose]:
    """Return what stands between the separators, stripped, none of it empty; linear in words and styles."""
    if between not in prose.words:
        return [prose.cut(0, len(prose.words))] if prose else []
    bounds: list[tuple[int, int]] = []
    at = 0
    for piece in prose.words.split(between):
        bounds.append((at, at + len(piece)))
        at += len(piece) + len(between)
    starts = [start for start, _ in bounds]
    held: list[list[Style]] = [[] for _ in bounds]
    for style in prose.styles:
        first = max(bisect_right(starts, style.start) - 1, 0)
        for index in range(first, bisect_left(starts, style.end)):
            held[index].append(style)
    cuts = (Prose(words=prose.words, styles=tuple(s)).cut(*b) for b, s in zip(bounds, held, strict=True))
    return [piece for piece in cuts if piece.words]
