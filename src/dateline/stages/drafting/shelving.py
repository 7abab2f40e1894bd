"""Passages of more reports than memory holds: kept elsewhere, and had from there while they are looked at."""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import replace
from typing import Generic, TypeVar, overload

from dateline.stages.drafting.passages import ReadReport, ToldPassage

Name = TypeVar("Name", bound=Hashable)

AT_HAND = 100_000
"""So many passages are held, those that were looked at last: some 2 KB each."""


class Shelf(Generic[Name]):
    """The passages of reports by their names, each had by `load` and held while others are not looked at more."""

    def __init__(self, load: Callable[[Name], Sequence[ToldPassage]], *, at_hand: int = AT_HAND) -> None:
        self._load, self._most = load, at_hand
        self._held: OrderedDict[Name, Sequence[ToldPassage]] = OrderedDict()
        self._size = 0

    def lay(self, name: Name, read: ReadReport) -> ReadReport:
        """Return what was read in a report with its passages on the shelf, where `load` finds them by its name."""
        self._hold(name, read.passages)
        return replace(read, passages=_Shelved(self, name, len(read.passages)))

    def passages(self, name: Name) -> Sequence[ToldPassage]:
        """Return the passages of a report."""
        found = self._held.get(name)
        if found is None:
            return self._hold(name, self._load(name))
        self._held.move_to_end(name)
        return found

    def _hold(self, name: Name, passages: Sequence[ToldPassage]) -> Sequence[ToldPassage]:
        self._held[name] = passages
        self._size += len(passages)
        while self._size > self._most and len(self._held) > 1:
            _, gone = self._held.popitem(last=False)
            self._size -= len(gone)
        return passages


class _Shelved(Sequence[ToldPassage], Generic[Name]):
    """The passages of one report."""

    __slots__ = ("_count", "_name", "_shelf")

    def __init__(self, shelf: Shelf[Name], name: Name, count: int) -> None:
        self._shelf, self._name, self._count = shelf, name, count

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[ToldPassage]:
        return iter(self._shelf.passages(self._name))

    @overload
    def __getitem__(self, at: int) -> ToldPassage: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[ToldPassage]: ...

    def __getitem__(self, at: int | slice) -> ToldPassage | Sequence[ToldPassage]:
        return self._shelf.passages(self._name)[at]
