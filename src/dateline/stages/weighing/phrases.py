"""What the words of disputes and of the entries they strike tell of days; each is read once where there is a memory."""

from collections.abc import Callable
from functools import lru_cache
from hashlib import blake2b
from typing import TypeVar

import msgspec

from dateline.domain.dates import When
from dateline.domain.events import DisputeKind
from dateline.domain.records import dataclass
from dateline.language import dating
from dateline.language.claiming.cues import DisputeCue
from dateline.language.dating import DEFAULT_EXTENTS, Bounds, Extents, Rules
from dateline.stages.understanding import Memory, cues_in, recalled
from dateline.stages.weighing.windows import contested_days

_READ = 20_000
"""How many characters of a text are read."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrases:
    """Reads such words; `extents` say how far vague ones such as "a few weeks ago" reach."""

    extents: Extents = DEFAULT_EXTENTS
    memory: Memory | None = None

    def cues(self, text: str) -> tuple[DisputeCue, ...]:
        """Return the words of a text that contest something."""
        return cues_in(text[:_READ], self.memory)

    def contested(self, kind: DisputeKind, scope: str, said: When | None, *, within: str) -> Bounds | None:
        """Return the days that a scope covers, as `contested_days` tells them."""

        def work() -> tuple[Bounds | None]:
            return (contested_days(kind, scope, said, self.extents, within=within),)

        if not scope or said is None:
            return None
        return self._once((kind, scope, said.first, said.last, within), _CONTESTED, work)[0]

    def named(self, text: str, year: int | None) -> tuple[When, ...]:
        """Return the dates that a text names, those without a year in the one given."""

        def work() -> tuple[When, ...]:
            return tuple(date.when for date in dating.find_dates(read, Rules(year=year, extents=self.extents)))

        read = text[:_READ]
        return self._once((read, year), _NAMED, work)

    def _once(self, about: tuple[object, ...], decoder: msgspec.msgpack.Decoder[T], work: Callable[[], T]) -> T:
        if self.memory is None:
            return work()
        key = blake2b(_ENCODER.encode(about), key=_digest(self.extents), person=b"phrases", digest_size=16).digest()
        return recalled(self.memory, key, decoder, work)


@lru_cache(maxsize=16)
def _digest(extents: Extents) -> bytes:
    return blake2b(repr(extents).encode(), digest_size=32).digest()


_ENCODER = msgspec.msgpack.Encoder(order="deterministic")
_CONTESTED = msgspec.msgpack.Decoder(tuple[Bounds | None])
_NAMED = msgspec.msgpack.Decoder(tuple[When, ...])
