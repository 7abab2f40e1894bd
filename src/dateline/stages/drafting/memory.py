"""What was worked out in an earlier drafting and comes out the same again: kept by a digest of all it was made from."""

from array import array
from collections.abc import Callable, Iterable, Sequence
from hashlib import blake2b
from typing import Protocol, TypeVar

from dateline.language.weighting import terms
from dateline.stages.drafting.likeness import Likeness, held_at_hand
from dateline.stages.drafting.pile import Account
from dateline.stages.drafting.subject import Subject

T = TypeVar("T")


class Memory(Protocol):
    """Gives back what was kept under a key by the same program."""

    def recall(self, key: bytes, kind: type[T]) -> T | None:
        """Return what was kept under the key, None where there is nothing."""
        ...

    def keep(self, key: bytes, value: object) -> None:
        """Keep a value under the key."""
        ...


class NoMemory:
    """Keeps nothing."""

    def recall(self, key: bytes, kind: type[T]) -> T | None:  # noqa: ARG002 a Memory
        """Return nothing."""
        return None

    def keep(self, key: bytes, value: object) -> None:
        """Keep nothing."""


def recalled(memory: Memory, key: bytes, kind: type[T], make: Callable[[], T]) -> T:
    """Return what is kept under the key; where there is nothing, it is made and kept."""
    found = memory.recall(key, kind)
    if found is None:
        found = make()
        memory.keep(key, found)
    return found


def key_of(*parts: object) -> bytes:
    """Return a key that stands for the parts: equal ones have the same in every run."""
    return blake2b(repr(parts).encode(errors="surrogatepass"), digest_size=16).digest()


class Marks:
    """What stands for accounts in keys: their report, the words of their passage, and what those weigh in the pile."""

    def __init__(self, likeness: Likeness, subject: Subject) -> None:
        self._likeness = likeness
        self._subject = subject
        self._near: dict[str, bytes] = {}
        self._told: dict[Account, bytes] = {}
        self._chosen: dict[str, bytes] = {}

    def told(self, account: Account) -> bytes:
        """Return what stands for what an account tells, and what makes that like others."""
        if account not in self._told:
            self._told[account] = key_of(*self._parts(account))
        return self._told[account]

    def chosen(self, account: Account) -> bytes:
        """Return what stands for how well the words of an account tell what others do."""
        words = account.passage.words
        known = self._chosen.get(words)
        if known is None:
            weights = array("d", [self._subject.rarity.of(term) for term in terms(words)])
            known = held_at_hand(self._chosen, words, blake2b(weights.tobytes(), digest_size=8).digest())
        return known

    def _parts(self, account: Account) -> tuple[object, ...]:
        telling = account.telling
        near = self._near.get(telling)
        if near is None:
            near = held_at_hand(self._near, telling, self._vector(telling))
        when, passage = account.when, account.passage
        dated = (when.edtf, when.earliest, when.latest, when.anchor, when.grounds) if when else ()
        place = passage.number, passage.start
        return account.held.mark, account.key, place, dated, account.is_spoken, account.is_aside, near

    def _vector(self, telling: str) -> bytes:
        vector = self._likeness.vector(telling)
        summed = blake2b("\n".join((telling, *vector)).encode(errors="surrogatepass"), digest_size=8)
        summed.update(array("d", vector.values()).tobytes())
        return summed.digest()


class Recalling:
    """Gives back what accounts came to in an earlier drafting, where all that they tell is as it was."""

    def __init__(self, memory: Memory, marks: Marks) -> None:
        self.memory = memory
        self.marks = marks

    def of(self, what: str, groups: Iterable[Sequence[Account]], kind: type[T], make: Callable[[], T]) -> T:
        """Return what is kept of groups of accounts, in this order; where there is nothing, it is made and kept."""
        told = [[self.marks.told(each) for each in accounts] for accounts in groups]
        return recalled(self.memory, key_of(what, told), kind, make)
