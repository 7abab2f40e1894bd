"""Entries as they are shown, held in a file while they are many: one at a time is in memory."""

import os
import tempfile
import weakref
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import overload

import msgspec

from dateline.domain.shown import ShownEntry

FEW = 20_000
"""How many entries are simply kept in memory: some 150 MB of them. A site goes through all of them thirty times."""

_ENCODER = msgspec.msgpack.Encoder()
_DECODER = msgspec.msgpack.Decoder(ShownEntry)


class Spooled(Sequence[ShownEntry]):
    """Entries in a file without a name, which goes away with them; each is read when it is asked for."""

    def __init__(self, entries: Iterable[ShownEntry]) -> None:
        self._file = tempfile.TemporaryFile(prefix="dateline-")  # noqa: SIM115 - open as long as the entries are held
        weakref.finalize(self, self._file.close)
        self._starts = [0]
        for entry in entries:
            self._starts.append(self._starts[-1] + self._file.write(_ENCODER.encode(entry)))
        self._file.flush()

    def __len__(self) -> int:
        return len(self._starts) - 1

    @overload
    def __getitem__(self, place: int) -> ShownEntry: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[ShownEntry]: ...
    def __getitem__(self, place: int | slice) -> ShownEntry | Sequence[ShownEntry]:
        if isinstance(place, slice):
            return Chosen(self, range(len(self))[place])
        at = range(len(self))[place]
        start, end = self._starts[at : at + 2]
        # Forked processes share the place in a file: each says where it reads.
        return _DECODER.decode(os.pread(self._file.fileno(), end - start, start))

    def __iter__(self) -> Iterator[ShownEntry]:
        return (self[place] for place in range(len(self)))


class Chosen(Sequence[ShownEntry]):
    """Some of the entries held, in an order of their own."""

    def __init__(self, held: Sequence[ShownEntry], places: Sequence[int]) -> None:
        self._held = held
        self._places = places

    def __len__(self) -> int:
        return len(self._places)

    @overload
    def __getitem__(self, place: int) -> ShownEntry: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[ShownEntry]: ...
    def __getitem__(self, place: int | slice) -> ShownEntry | Sequence[ShownEntry]:
        if isinstance(place, slice):
            return Chosen(self._held, self._places[place])
        return self._held[self._places[place]]

    def __iter__(self) -> Iterator[ShownEntry]:
        return (self._held[place] for place in self._places)


def spooled(entries: Iterable[ShownEntry]) -> Sequence[ShownEntry]:
    """Return the entries, held in memory while they are few and in a file from then on."""
    stream = iter(entries)
    first = [entry for _, entry in zip(range(FEW), stream, strict=False)]
    return tuple(first) if len(first) < FEW else Spooled(chain(first, stream))
