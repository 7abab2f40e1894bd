"""Which old entry and which new one are the same line of a chronology.

Three passes, each over what the one before left: by id; by equal content, the first of several equals with the first;
by likeness of date and text. Likeness is only measured where there is a reason to look: neighbours at the expected
place, the same date words, or a shared rare word. So the work stays linear in the number of entries.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import field

from dateline.domain.chronologies import Entry
from dateline.domain.records import dataclass
from dateline.stages.comparing.content import content

_NEAR = 6
_RARE = 6
_RARE_WORDS = 4
_COMPARED = 600
_EXTENDED = 20
_SAME_DATE_SCORE = 45.0
_OTHER_DATE_SCORE = 72.0
_SAME_DATE_BONUS = 15.0
_WORD = re.compile(r"\w{4,}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """An old entry and the new one that is the same line; None on the side that has none."""

    old: Entry | None
    new: Entry | None


@dataclass(slots=True)
class _Board:
    """Two sequences and the indices matched so far, `partner` from old to new."""

    old: Sequence[Entry]
    new: Sequence[Entry]
    partner: dict[int, int] = field(default_factory=dict)
    taken: set[int] = field(default_factory=set)

    def match(self, old: int, new: int) -> None:
        self.partner[old] = new
        self.taken.add(new)

    def open_old(self) -> list[int]:
        return [index for index in range(len(self.old)) if index not in self.partner]

    def open_new(self) -> list[int]:
        return [index for index in range(len(self.new)) if index not in self.taken]


def align(old: Sequence[Entry], new: Sequence[Entry]) -> tuple[Pair, ...]:
    """Return every entry of both sides once, alone or with its partner.

    Pairs come in the order of `new`; an old entry without a partner follows the one it stood behind.
    """
    return tuple(
        Pair(old=None if one is None else old[one], new=None if other is None else new[other])
        for one, other in align_places(old, new)
    )


def align_places(old: Sequence[Entry], new: Sequence[Entry]) -> list[tuple[int | None, int | None]]:
    """Return what `align` returns, as indices."""
    board = _Board(old=old, new=new)
    _match_equal(board, [entry.id for entry in old], [entry.id for entry in new])
    for written_only in (False, True):
        _match_content(board, written_only=written_only)
    _match_alike(board)
    return list(_ordered(board))


def _match_content(board: _Board, *, written_only: bool) -> None:
    open_old, open_new = set(board.open_old()), set(board.open_new())
    if open_old and open_new:
        _match_equal(
            board,
            [content(e, written_only=written_only) if i in open_old else None for i, e in enumerate(board.old)],
            [content(e, written_only=written_only) if i in open_new else None for i, e in enumerate(board.new)],
        )


def _match_equal(board: _Board, old_keys: Sequence[Hashable], new_keys: Sequence[Hashable]) -> None:
    """Match open entries of equal keys, the n-th of several with the n-th."""
    places: dict[Hashable, list[int]] = defaultdict(list)
    for index in reversed(board.open_new()):
        places[new_keys[index]].append(index)
    for index in board.open_old():
        waiting = places.get(old_keys[index])
        if waiting:
            board.match(index, waiting.pop())


def _match_alike(board: _Board) -> None:
    """Match what is left by likeness, the most alike first, then the nearest."""
    open_old, open_new = board.open_old(), board.open_new()
    if not open_old or not open_new:
        return
    search = _Search(board, open_new)
    scored = sorted(_scores(board, search, open_old))
    for _, _, one, other in scored:
        if one not in board.partner and other not in board.taken:
            board.match(one, other)


def _scores(board: _Board, search: "_Search", open_old: Iterable[int]) -> Iterator[tuple[float, int, int, int]]:
    """Yield (minus score, distance, old, new) of every pair that is alike enough."""
    expected = _expected(board)
    new_text = {index: _compared(board.new[index]) for index in search.open_new}
    for one in open_old:
        text, date = _compared(board.old[one]), _date(board.old[one])
        for other in search.near(board.old[one], expected[one]):
            score = _likeness(text, new_text[other], same_date=date == search.dates[other])
            if score:
                yield -score, abs(other - expected[one]), one, other


def _likeness(text: str, other: str, *, same_date: bool) -> float:
    """Return how alike two texts are, 0 when too little to be the same line."""
    from rapidfuzz import fuzz  # noqa: PLC0415 - takes time to load, and most editions match by their ids

    least = _SAME_DATE_SCORE if same_date else _OTHER_DATE_SCORE
    shorter = min(len(text), len(other))
    extended = shorter >= _EXTENDED and text[:shorter] == other[:shorter]
    score = 95.0 if extended else fuzz.ratio(text, other, score_cutoff=least)
    return score + _SAME_DATE_BONUS * same_date if score else 0.0


def _compared(entry: Entry) -> str:
    accounts = (citation.text or citation.label or citation.url for citation in entry.citations)
    return (entry.text or " ".join(accounts))[:_COMPARED]


def _date(entry: Entry) -> str:
    return " ".join(entry.when.words.casefold().split())


def _expected(board: _Board) -> list[int]:
    """Return for each old index where it would stand in the new sequence if it kept its place among its neighbours."""
    places, at = [], 0
    for index in range(len(board.old)):
        places.append(at)
        at = board.partner.get(index, at) + 1
    return places


class _Search:
    """Finds the few new entries worth measuring against an old one."""

    def __init__(self, board: _Board, open_new: list[int]) -> None:
        self.open_new = open_new
        self.dates = {index: _date(board.new[index]) for index in open_new}
        self._by_date: dict[str, list[int]] = defaultdict(list)
        self._by_word: dict[str, list[int]] = defaultdict(list)
        for index in open_new:
            self._by_date[self.dates[index]].append(index)
            for word in _words(board.new[index]):
                self._by_word[word].append(index)

    def near(self, entry: Entry, expected: int) -> set[int]:
        """Return the indices of new entries that could be `entry`, standing near `expected` or not."""
        found = set(_around(self.open_new, expected))
        found.update(_around(self._by_date.get(_date(entry), []), expected))
        rare = sorted((len(self._by_word[word]), word) for word in _words(entry) if word in self._by_word)
        for count, word in rare[:_RARE_WORDS]:
            if count <= _RARE:
                found.update(self._by_word[word])
        return found


def _around(indices: Sequence[int], expected: int) -> Sequence[int]:
    at = bisect_left(indices, expected)
    return indices[max(0, at - _NEAR) : at + _NEAR]


def _words(entry: Entry) -> set[str]:
    return set(_WORD.findall(_compared(entry).casefold()))


def _ordered(board: _Board) -> Iterator[tuple[int | None, int | None]]:
    """Yield index pairs in new order, old ones without partner right after the one they stood behind."""
    partner_of = {new: old for old, new in board.partner.items()}
    alone: dict[int | None, list[int]] = defaultdict(list)
    behind: int | None = None
    for index in range(len(board.old)):
        if index in board.partner:
            behind = board.partner[index]
        else:
            alone[behind].append(index)
    yield from ((index, None) for index in alone[None])
    for new in range(len(board.new)):
        yield partner_of.get(new), new
        yield from ((index, None) for index in alone[new])
