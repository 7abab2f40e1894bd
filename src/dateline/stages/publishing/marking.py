"""The words on which the accounts of an entry do not agree."""

from collections.abc import Iterable, Iterator, Sequence

from dateline.domain.accounts import Claim
from dateline.domain.shown import Conflict, ShownAccount, ShownEntry
from dateline.language.typesetting import Span
from dateline.language.wording import credit


def differing(account: ShownAccount, conflicts: Iterable[Conflict]) -> Iterator[Span]:
    """Yield the words of an account that are one side of a conflict."""
    teller = f": {credit(account.citation)}"
    for conflict in conflicts:
        words = [side.removesuffix(teller) for side in conflict.sides if side.endswith(teller) or ": " not in side]
        yield from _claimed(account.claims, conflict.property, words)


def contested(entry: ShownEntry) -> Iterator[Span]:
    """Yield the words of an entry itself that claim what its accounts do not agree on."""
    for conflict in entry.conflicts:
        words = [side.rpartition(": ")[0] or side for side in conflict.sides]
        yield from _claimed(entry.claims, conflict.property, words)


def _claimed(claims: Iterable[Claim], about: str, words: Sequence[str]) -> Iterator[Span]:
    """The words where they stand within the claims about one property."""
    for claim in claims:
        if claim.property == about:
            for each in words:
                at = claim.words.find(each)
                if each and at >= 0:
                    yield Span(claim.start + at, claim.start + at + len(each), "mark")
