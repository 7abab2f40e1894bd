"""Entries of one time and place whose accounts tell otherwise how many died."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dateline.builtin.checks.finding import credit_of
from dateline.domain.shown import ShownEntry
from dateline.language.claiming.totals import Total, can_hold, grows, meeting, share_a_name, totals_in
from dateline.language.wording import listed


class Toll(NamedTuple):
    """How many died as an account of an entry tells it, in its words and those around them."""

    teller: str
    words: str
    sentence: str
    totals: tuple[Total, ...]


def _tolls_of(entry: ShownEntry) -> Iterator[Toll]:
    for account in entry.accounts:
        totals = tuple(totals_in(account.text))
        if totals:
            words = listed(list(dict.fromkeys(each.words for each in totals)))
            yield Toll(credit_of(account), words, f"{entry.text} {account.text}", totals)


def _differ(one: tuple[ShownEntry, Toll], other: tuple[ShownEntry, Toll]) -> bool:
    """Return whether two entries of one time and place tell otherwise how many died, and neither had only grown."""
    (mine, ours), (its, theirs) = one, other
    if mine.id == its.id or can_hold(ours.totals, theirs.totals):
        return False
    if grows(ours.totals, theirs.totals) or grows(theirs.totals, ours.totals):
        return False
    return share_a_name([ours.sentence], [theirs.sentence]) or _share_a_report(mine, its)


def _share_a_report(one: ShownEntry, other: ShownEntry) -> bool:
    """Return whether one report tells both: where a toll names no place, it is that of what stands beside it."""
    return not {credit_of(each) for each in one.accounts}.isdisjoint(credit_of(each) for each in other.accounts)


def differing(entries: Sequence[ShownEntry]) -> Iterator[tuple[tuple[ShownEntry, Toll], tuple[ShownEntry, Toll]]]:
    """Yield the pairs of entries that differ, each with the toll in which it does, in the order of the entries."""
    dated = [each for each in entries if each.when.earliest and each.when.latest]
    told = [(entry, toll) for entry in dated for toll in _tolls_of(entry)]
    days = [(entry.when.earliest or "", entry.when.latest or "") for entry, _ in told]
    found = sorted(pair for pair in meeting(days) if _differ(*(told[place] for place in pair)))
    yield from ((told[place], told[behind]) for place, behind in found)
