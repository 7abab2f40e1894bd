"""What the weighing of an entry came to: worked out anew only where something in it changed."""

from collections.abc import Callable
from hashlib import blake2b

import msgspec

from dateline.domain.shown import ShownAccount, ShownEntry
from dateline.domain.watches import Watched
from dateline.domain.weighings import Weighing
from dateline.stages.understanding import Memory, recalled


def weigh_once(
    entry: ShownEntry, seen: Callable[[ShownAccount], Watched | None], memory: Memory | None
) -> tuple[Weighing, ...]:
    """Return what `weigh` gives; an entry in which fewer than two accounts claim anything has nothing to weigh."""
    if sum(bool(account.claims) for account in entry.accounts) < 2:
        return ()
    if memory is None:
        return _weigh(entry, seen)
    return recalled(memory, _key(entry, seen), _WEIGHINGS, lambda: _weigh(entry, seen))


def _weigh(entry: ShownEntry, seen: Callable[[ShownAccount], Watched | None]) -> tuple[Weighing, ...]:
    from dateline.stages.weighing.weighing import weigh  # noqa: PLC0415 - takes time to load, and what is remembered does without

    return weigh(entry, seen)


def _key(entry: ShownEntry, seen: Callable[[ShownAccount], Watched | None]) -> bytes:
    """Return what stands for all that goes into it."""
    about = (entry, [seen(account) for account in entry.accounts])
    return blake2b(_ENCODER.encode(about), person=b"weighings", digest_size=16).digest()


_ENCODER = msgspec.msgpack.Encoder(order="deterministic")
_WEIGHINGS = msgspec.msgpack.Decoder(tuple[Weighing, ...])
