"""Which reports share more words than chance, a common speaker or the furniture of a page explains."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from hashlib import blake2b
from itertools import chain
from typing import Protocol

import msgspec

from dateline.domain.records import dataclass
from dateline.language.reusing import compare
from dateline.stages.tracing.pile import Pile

# Learned from a pile of 1,669 reports with known copies (bench/tracing.py); in words, and as a share of the shorter.
LEAST_LONG = 22
LEAST_LONG_SHARE = 0.05
LEAST_OWN = 30
LEAST_OWN_SHARE = 0.16

# Fewer shared runs cannot make passages long enough, however they lie.
_LEAST_RUNS = 12
_LEAST_SHARE = LEAST_LONG_SHARE / 1.5
_MARGIN = 3
_MANY = 60
_VERSIONS = 0.5
_PAGES = 3
_COMPARED = b"compared "
_Told = tuple[int, tuple[tuple[int, int], ...], tuple[tuple[int, int], ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Copied:
    """Two reports of a pile, by their numbers, that share `words` words; the passages in either, in characters."""

    here: int
    there: int
    words: int
    passages: tuple[tuple[int, int], ...]
    passages_there: tuple[tuple[int, int], ...]

    def turned(self) -> "Copied":
        """Return the same, seen from the other report."""
        return Copied(
            here=self.there,
            there=self.here,
            words=self.words,
            passages=self.passages_there,
            passages_there=self.passages,
        )


class Memory(Protocol):
    """Remembers contents by their keys, which are digests; whatever it forgot is worked out again."""

    def recall(self, key: bytes) -> bytes | None:
        """Return what was kept under the key, None where there is nothing."""

    def keep(self, key: bytes, content: bytes) -> None:
        """Remember the content under the key."""


def copies_among(pile: Pile, memory: Memory | None = None) -> Iterator[Copied]:
    """Yield each two reports of which one was made from the other, or both from a third.

    What `memory` holds of two texts is not compared again.
    """
    counts = _shared_counts(pile)
    comparing = _Comparing(pile, _furniture(pile, _versions(pile, counts)), memory)
    for here, there in sorted(pair for pair, count in counts.items() if _may_be_enough(pile, pair, count)):
        copied = comparing.compare(here, there)
        if copied is not None:
            yield copied


class _Comparing:
    """Compares reports of a pile, two by two, without the furniture of their pages."""

    def __init__(self, pile: Pile, furniture: Set[int], memory: Memory | None) -> None:
        self._pile, self._furniture, self._memory = pile, furniture, memory
        self._fixed: dict[int, Set[int]] = {}
        self._names: dict[int, bytes] = {}

    def compare(self, here: int, there: int) -> Copied | None:
        """Return what two reports share, None where it is not enough."""
        if self._memory is None:
            return self._compared(here, there)
        key = _COMPARED + self._name(here) + self._name(there)
        known = _unpacked(self._memory.recall(key), here, there)
        if known is not None:
            return known[0] if known else None
        copied = self._compared(here, there)
        self._memory.keep(key, _packed(copied))
        return copied

    def _compared(self, here: int, there: int) -> Copied | None:
        return _compared(self._pile, here, there, self._fixed_in(here) | self._fixed_in(there))

    def _fixed_in(self, number: int) -> Set[int]:
        if number not in self._fixed:
            self._fixed[number] = frozenset(_furnished(self._pile, number, self._furniture))
        return self._fixed[number]

    def _name(self, number: int) -> bytes:
        """A digest of all that a comparison needs of a report: its words, and which of them are furniture."""
        if number not in self._names:
            named = blake2b(self._pile.sketches[number].digest, digest_size=16)
            for run in sorted(self._furniture & set(self._pile.looked_up[number])):
                named.update(run.to_bytes(8, signed=True))
            self._names[number] = named.digest()
        return self._names[number]


def _packed(copied: Copied | None) -> bytes:
    told = [] if copied is None else [(copied.words, copied.passages, copied.passages_there)]
    return msgspec.msgpack.encode(told)


def _unpacked(content: bytes | None, here: int, there: int) -> list[Copied] | None:
    """What was remembered of two texts, None where nothing was, or it is damaged; empty where they share nothing."""
    try:
        told = [] if content is None else msgspec.msgpack.decode(content, type=list[_Told])
    except msgspec.MsgspecError:
        return None
    found = [
        Copied(here=here, there=there, words=words, passages=passages, passages_there=passages_there)
        for words, passages, passages_there in told
    ]
    return None if content is None else found


def _may_be_enough(pile: Pile, pair: tuple[int, int], count: int) -> bool:
    """False where the runs looked up are so few that all runs together cannot be enough, by a wide margin."""
    shorter = min(pile.sizes[number] for number in pair)
    return _MARGIN * count * pile.step >= _LEAST_SHARE * shorter


def _shared_counts(pile: Pile) -> dict[tuple[int, int], int]:
    """How many runs two reports share, of those looked up, where it is more than one.

    Where very many share a run, it counts for each with the first of them only: that joins copies of one report
    without comparing each with each.
    """
    found = {}
    shared = pile.holders
    for there, looked_up in enumerate(pile.looked_up):
        several = (shared[run] for run in looked_up if run in shared)
        earlier = Counter(
            chain.from_iterable(
                holders[:1] if len(holders) > _MANY else holders[: bisect_left(holders, there)] for holders in several
            )
        )
        del earlier[there]
        found.update({(here, there): count for here, count in earlier.items() if count > 1})
    return found


def _versions(pile: Pile, counts: Mapping[tuple[int, int], int]) -> list[int]:
    """For each report a number that versions of one report share: they have most of the shorter in common."""
    roots = list(range(len(pile.reports)))
    for (here, there), count in counts.items():
        if count * pile.step > _VERSIONS * min(pile.sizes[here], pile.sizes[there]):
            roots[_root(roots, there)] = _root(roots, here)
    return [_root(roots, number) for number in range(len(roots))]


def _root(roots: list[int], number: int) -> int:
    while roots[number] != number:
        roots[number] = roots[roots[number]]
        number = roots[number]
    return number


def _furniture(pile: Pile, versions: list[int]) -> Set[int]:
    """The runs that one publisher has on three pages or more that are not versions of one report."""
    found = set()
    for run, holders in pile.holders.items():
        if len(holders) >= _PAGES and _stands_on_pages(pile, holders, versions):
            found.add(run)
    return found


def _stands_on_pages(pile: Pile, holders: Sequence[int], versions: list[int]) -> bool:
    pages: defaultdict[str, set[int]] = defaultdict(set)
    for number in holders:
        publisher = pile.reports[number].publisher
        if publisher:
            pages[publisher].add(versions[number])
    return any(len(each) >= _PAGES for each in pages.values())


def _compared(pile: Pile, here: int, there: int, fixed: Set[int]) -> Copied | None:
    mine, yours = pile.anatomy(here), pile.anatomy(there)
    shared = (mine.firsts.keys() & yours.firsts.keys()) - fixed
    shorter = min(len(mine.firsts), len(yours.firsts))
    if len(shared) < max(_LEAST_RUNS, _LEAST_SHARE * shorter):
        return None
    reuse = compare(mine, yours, shared)
    of_long = reuse.long >= LEAST_LONG and reuse.long >= LEAST_LONG_SHARE * shorter
    of_all = reuse.own >= LEAST_OWN and reuse.own >= LEAST_OWN_SHARE * shorter
    if not (of_long or of_all):
        return None
    return Copied(here=here, there=there, words=reuse.own, passages=reuse.here, passages_there=reuse.there)


def _furnished(pile: Pile, number: int, furniture: Set[int]) -> Iterator[int]:
    """Yield a report's runs of furniture: those looked up and found to be, and those that stand between them."""
    step, inside = pile.step, False
    if furniture.isdisjoint(pile.looked_up[number]):
        return
    for run in pile.anatomy(number).runs:
        inside = inside if run % step else run in furniture
        if inside:
            yield run
