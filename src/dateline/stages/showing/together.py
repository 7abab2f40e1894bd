"""What the accounts of one entry come to, taken together: worked out anew only where something in it changed."""

from collections.abc import Callable, Sequence
from hashlib import blake2b

import msgspec

from dateline.domain.records import dataclass
from dateline.domain.shown import Conflict, Origins, ShownAccount
from dateline.stages.showing.whole import Depth, Whole, all_meant
from dateline.stages.understanding import recalled


@dataclass(frozen=True, slots=True, kw_only=True)
class Together:
    """Where the accounts of an entry disagree, and how many origins stand behind them."""

    conflicts: tuple[Conflict, ...]
    origins: Origins


def together(
    whole: Whole,
    place: int,
    accounts: Sequence[ShownAccount],
    work: Callable[[], Together],
) -> Together:
    """Return what `work` gives of the accounts of the entry at a place.

    It is remembered where there is a memory, but for what the texts of reports tell of where they come from.
    """
    way = whole.way
    if way.memory is None or way.depth is not Depth.WHOLE or way.lineage is not None:
        return work()
    return recalled(way.memory, _key(whole, place, accounts), _DECODER, work)


def _key(whole: Whole, place: int, accounts: Sequence[ShownAccount]) -> bytes:
    """Return what stands for all that goes into it; a citation that means itself is not told twice."""
    entry = whole.entries[place]
    pointed = [
        full for citation, full in zip(entry.citations, all_meant(whole, place), strict=True) if full is not citation
    ]
    about = (entry.when, entry.text, entry.citations, accounts, pointed, whole.names[place])
    told = _ENCODER.encode((about, whole.readings.get(entry.id, {}), whole.beside))
    return blake2b(told, person=b"together 2", digest_size=16).digest()


_ENCODER = msgspec.msgpack.Encoder(order="deterministic")
_DECODER = msgspec.msgpack.Decoder(Together)
