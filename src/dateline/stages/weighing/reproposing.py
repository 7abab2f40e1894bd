"""Disputes that words propose, worked out anew only where an entry that changed can have changed them.

What is contested names somebody. An entry bears on it by the words that both have and by nothing else: as what is
meant, or because it makes one of these words more common. So a dispute stays what it was while its own entry is the
same, and each that changed has none of its words and had none. An entry that comes, goes or moves changes all.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from itertools import chain
from typing import NamedTuple

import msgspec

from dateline.domain.chronologies import Entry
from dateline.domain.events import Dispute
from dateline.domain.records import dataclass
from dateline.stages.understanding import decoded
from dateline.stages.weighing.contests import Contest, Known, contests_in, text_of
from dateline.stages.weighing.disputes import disputes_at, proposed_disputes
from dateline.stages.weighing.phrases import Phrases
from dateline.stages.weighing.telling import words_that_count

MOST = 20_000
"""Of more entries nothing is kept from one time to the next: it would take as much room as they do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """What is known besides the entries, as `proposed_disputes` is given it."""

    answered: Collection[tuple[str, str]]
    same: Mapping[str, Collection[str]]
    spellings: Mapping[str, str]
    phrases: Phrases


class _Kept(NamedTuple):
    """What was proposed of an entry, for which `digest` stands with its number and which tells `text`.

    `words` are those of what it contests; it `is_voiced` where its own words contest it.
    """

    digest: bytes
    text: str
    is_voiced: bool
    words: frozenset[str]
    disputes: tuple[Dispute, ...]


class _Before(NamedTuple):
    """What was proposed last, and what it rested on besides the entries."""

    beside: bytes
    kept: tuple[_Kept, ...]


def propose(name: str, entries: Sequence[Entry], numbers: Sequence[int], beside: Beside) -> Iterable[Dispute]:
    """Return what `proposed_disputes` yields; where there is a memory, it keeps what came out last under that name."""
    memory = beside.phrases.memory
    if memory is None or len(entries) > MOST:
        return proposed_disputes(
            entries,
            numbers,
            answered=beside.answered,
            same=beside.same,
            spellings=beside.spellings,
            phrases=beside.phrases,
        )
    key = blake2b(name.encode(), person=b"proposed", digest_size=16).digest()
    stands_for = _digest([entry.id for entry in entries], *_told(beside))
    before = decoded(_BEFORE, memory.recall(key))
    kept = before.kept if before and before.beside == stands_for else ()
    now = _now(kept, entries, numbers, beside)
    if now is not kept:
        memory.keep(key, _ENCODER.encode(_Before(stands_for, now)))
    return chain.from_iterable(each.disputes for each in now)


def _now(
    kept: tuple[_Kept, ...], entries: Sequence[Entry], numbers: Sequence[int], beside: Beside
) -> tuple[_Kept, ...]:
    """Return what is proposed of each entry; that which was kept itself where no entry changed."""
    digests = [_digest(entry, number) for entry, number in zip(entries, numbers, strict=True)]
    changed = {at for at, digest in enumerate(digests) if not kept or kept[at].digest != digest}
    if not changed:
        return kept
    asked = _asked(kept, entries, changed, beside)
    contests = {at: contests_in(entries[at], beside.answered, beside.phrases) for at in sorted(asked)}
    voiced = {at for at, found in contests.items() if any(each.account is None for each in found)}
    voiced |= {at for at, each in enumerate(kept) if each.is_voiced and at not in asked}
    known = Known.of(
        entries, numbers, voiced=voiced, same=beside.same, spellings=beside.spellings, phrases=beside.phrases
    )
    return tuple(
        _Kept(
            digests[at],
            text_of(entry),
            at in voiced,
            _words(contests[at], beside),
            tuple(disputes_at(known, at, contests[at])),
        )
        if at in asked
        else kept[at]
        for at, entry in enumerate(entries)
    )


def _asked(kept: Sequence[_Kept], entries: Sequence[Entry], changed: set[int], beside: Beside) -> Collection[int]:
    """Return the places of the entries whose disputes those that changed can have changed, and their own."""
    if not kept or any(entries[at].id in beside.same for at in changed):
        return range(len(entries))
    texts = (text for at in changed for text in (kept[at].text, text_of(entries[at])))
    words = _spelt(chain.from_iterable(map(words_that_count, texts)), beside)
    return changed | {at for at, each in enumerate(kept) if not words.isdisjoint(each.words)}


def _words(contests: Iterable[Contest], beside: Beside) -> frozenset[str]:
    return _spelt(chain.from_iterable(words_that_count(each.cue.content) for each in contests), beside)


def _spelt(words: Iterable[str], beside: Beside) -> frozenset[str]:
    """Return words and those that they are spellings of: an entry is found by either."""
    found = frozenset(words)
    return found.union(beside.spellings[word] for word in found if word in beside.spellings)


def _told(beside: Beside) -> Iterator[object]:
    yield sorted(beside.answered)
    yield {name: sorted(names) for name, names in beside.same.items()}
    yield beside.spellings
    yield repr(beside.phrases.extents)


def _digest(*about: object) -> bytes:
    return blake2b(_ENCODER.encode(about), digest_size=16).digest()


_ENCODER = msgspec.msgpack.Encoder(order="deterministic")
_BEFORE = msgspec.msgpack.Decoder(_Before)
