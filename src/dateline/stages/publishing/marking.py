"""The words on which the accounts of an entry do not agree, marked by the side that they stand on."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

from dateline.domain.accounts import Claim
from dateline.domain.shown import ShownAccount, ShownEntry
from dateline.domain.weighings import Side, Weighing
from dateline.language.typesetting import Span
from dateline.language.wording import credit

_MOST_SIDES = 5
"""Sides have signs of their own up to this one; further ones share its."""


def differing(entry: ShownEntry) -> Mapping[int, Sequence[Span]]:
    """Return for the places of accounts the words that are one side of a conflict.

    Where its claims are weighed they bear the number of the side, "s1" the first, unless they stand on several.
    """
    if not entry.conflicts:
        return {}
    weighed = [each for each in entry.weighings if len(each.sides) > 1]
    numbered = {(each.property, each.topic) for each in weighed}
    found: dict[int, list[Span]] = {}
    for place, account in enumerate(entry.accounts):
        spans = [span for each in weighed for span in _sided(account, place, each)]
        spans += _unsided(account, entry, numbered)
        if spans:
            found[place] = spans
    return found


def contested(entry: ShownEntry) -> Iterator[Span]:
    """Yield the words of an entry itself that claim what its accounts do not agree on."""
    for conflict in entry.conflicts:
        words = [side.rpartition(": ")[0] or side for side in conflict.sides]
        yield from _claimed(entry.claims, conflict.property, words)


def _sided(account: ShownAccount, place: int, weighing: Weighing) -> Iterator[Span]:
    """Yield the words by which an account takes sides on what is weighed."""
    words: dict[str, list[int]] = {}
    for number, side in enumerate(weighing.sides, start=1):
        for each in _words_at(side, place):
            words.setdefault(each, []).append(number)
    for each, numbers in words.items():
        attributes = f' class="s{min(numbers[0], _MOST_SIDES)}"' if len(numbers) == 1 else ""
        claims = [claim for claim in account.claims if claim.topic == weighing.topic]
        yield from _claimed(claims, weighing.property, [each], attributes)


def _words_at(side: Side, place: int) -> Iterator[str]:
    yield from (claim.words for claim in side.claims if claim.account == place)


def _unsided(account: ShownAccount, entry: ShownEntry, numbered: Container[tuple[str, str]]) -> Iterator[Span]:
    """Yield the words of an account that are one side of a conflict which is not weighed."""
    teller = f": {credit(account.citation)}"
    for conflict in (each for each in entry.conflicts if (each.property, each.topic) not in numbered):
        words = [side.removesuffix(teller) for side in conflict.sides if side.endswith(teller) or ": " not in side]
        yield from _claimed(account.claims, conflict.property, words)


def _claimed(claims: Iterable[Claim], about: str, words: Sequence[str], attributes: str = "") -> Iterator[Span]:
    """The words where they stand within the claims about one property."""
    for claim in claims:
        if claim.property == about:
            for each in words:
                at = claim.words.find(each)
                if each and at >= 0:
                    yield Span(claim.start + at, claim.start + at + len(each), "mark", attributes)
