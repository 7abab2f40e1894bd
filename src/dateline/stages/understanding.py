"""A text → what it tells: its quotations, to whom it ascribes what, and what it claims; read once and remembered."""

from collections.abc import Callable, Iterable, Sequence
from functools import cache, lru_cache
from hashlib import blake2b
from typing import Protocol, TypeVar

import msgspec

from dateline.domain.accounts import Attribution, Claim
from dateline.domain.chronologies import Quotation
from dateline.domain.records import dataclass
from dateline.language.claiming.cues import DisputeCue
from dateline.language.dating.rules import Rules

_READ = 20_000
"""How many characters of a text are read for what it claims: no writer's entry is longer, and time stays bounded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Understood:
    """What a text tells; places count its characters, and quotations are not yet proved."""

    quotations: tuple[Quotation, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    claims: tuple[Claim, ...] = ()


class Memory(Protocol):
    """Remembers contents by their keys, which are digests; whatever it forgot is worked out again."""

    def recall(self, key: bytes) -> bytes | None:
        """Return what was kept under the key, None where there is nothing."""

    def keep(self, key: bytes, content: bytes) -> None:
        """Remember the content under the key."""


NOTHING = Understood()
T = TypeVar("T")


class Each(Protocol):
    """Makes something of many items, in their order; it may do so in processes of their own."""

    def __call__(self, work: Callable[[T], bytes], items: Sequence[T], /) -> Iterable[bytes]:
        """Return what `work` makes of each item."""


def read_ahead(told: Iterable[tuple[str, Rules]], memory: Memory, each: Each) -> list[bytes]:
    """Read the texts that `memory` holds nothing of, each with its rules; return under which key it remembers each."""
    keys: list[bytes] = []
    unread: dict[bytes, tuple[str, Rules]] = {}
    for about in told:
        key = _key(*about) if about[0] else b""
        keys.append(key)
        if key and memory.recall(key) is None:
            unread[key] = about
    if unread:
        _load()
    for key, found in zip(unread, each(_encoded, list(unread.values())), strict=True):
        memory.keep(key, found)
    return keys


def _encoded(about: tuple[str, Rules]) -> bytes:
    return msgspec.msgpack.encode(_read(*about))


def _load() -> None:
    """Load what reading needs, so that processes begin with it."""
    _read("", Rules())


def understand(text: str, rules: Rules, memory: Memory | None = None, key: bytes = b"") -> Understood:
    """Return all that a text tells; what `memory` holds of the same text and rules is not read again.

    `key` is the one that `read_ahead` gave, where it did.
    """
    if not text:
        return NOTHING
    if memory is None:
        return _read(text, rules)
    return recalled(memory, key or _key(text, rules), _UNDERSTOOD, lambda: _read(text, rules))


def recalled(memory: Memory, key: bytes, decoder: msgspec.msgpack.Decoder[T], work: Callable[[], T]) -> T:
    """Return what `memory` holds under a key, else what `work` gives, which is remembered."""
    found = decoded(decoder, memory.recall(key))
    if found is None:
        found = work()
        memory.keep(key, msgspec.msgpack.encode(found))
    return found


def cues_in(text: str, memory: Memory | None = None) -> tuple[DisputeCue, ...]:
    """Return the words of a text that contest something, looked for once where there is a memory."""
    if memory is None or not text:
        return _cues(text)
    key = blake2b(text.encode(errors="surrogatepass"), person=b"cues", digest_size=16).digest()
    kept = memory.recall(key)
    if kept == b"":
        return ()
    found = decoded(_CUES, kept)
    if found is None:
        found = _cues(text)
        memory.keep(key, msgspec.msgpack.encode(found) if found else b"")
    return found


def _cues(text: str) -> tuple[DisputeCue, ...]:
    from dateline.language.claiming import dispute_cues  # noqa: PLC0415 - takes time to load, and what is remembered does without

    return dispute_cues(text)


def quotations_in(text: str) -> tuple[Quotation, ...]:
    """Return the quotations of a text."""
    return _quotations()(text) if text else ()


def claims_in(text: str, rules: Rules, *, dates_only: bool = False) -> tuple[Claim, ...]:
    """Return the claims of a text, or the dates among them alone."""
    return _claims()(text[:_READ], rules, dates_only=dates_only) if text else ()


def _read(text: str, rules: Rules) -> Understood:
    return Understood(
        quotations=quotations_in(text),
        attributions=_attributions()(text[:_READ]),
        claims=claims_in(text, rules),
    )


# What finds them takes time to load, each by itself: what is remembered does without.
@cache
def _quotations() -> Callable[[str], tuple[Quotation, ...]]:
    from dateline.language.quoting import find  # noqa: PLC0415 - as above

    return find


@cache
def _attributions() -> Callable[[str], tuple[Attribution, ...]]:
    from dateline.language.attributing import find  # noqa: PLC0415 - as above

    return find


class _Claims(Protocol):
    def __call__(self, text: str, rules: Rules, *, dates_only: bool) -> tuple[Claim, ...]: ...


@cache
def _claims() -> _Claims:
    from dateline.language.claiming import find  # noqa: PLC0415 - as above

    return find


_UNDERSTOOD = msgspec.msgpack.Decoder(Understood)
_CUES = msgspec.msgpack.Decoder(tuple[DisputeCue, ...])


def decoded(decoder: msgspec.msgpack.Decoder[T], kept: bytes | None) -> T | None:
    """Return what was remembered, None where there is nothing or it is damaged."""
    try:
        return None if kept is None else decoder.decode(kept)
    except msgspec.DecodeError:
        return None


def _key(text: str, rules: Rules) -> bytes:
    return blake2b(text.encode(errors="surrogatepass"), key=_rules_digest(rules), digest_size=16).digest()


@lru_cache(maxsize=4096)
def _rules_digest(rules: Rules) -> bytes:
    return blake2b(repr(rules).encode(), digest_size=32).digest()
