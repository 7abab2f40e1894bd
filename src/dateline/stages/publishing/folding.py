"""Which accounts of an entry are folded away under the one that their reports were made from."""

from collections.abc import Sequence

from dateline.domain.shown import ShownAccount, ShownCitation


def folded(accounts: Sequence[ShownAccount]) -> list[list[int]]:
    """Return the places of the accounts: each that stands by itself, and behind it those made from its report.

    A report that was made from several of them stands under the first; one made from a copy under what that copies.
    """
    first: dict[str, int] = {}
    for place, account in enumerate(accounts):
        first.setdefault(_report(account.citation), place)
    found: dict[int, list[int]] = {}
    for place in range(len(accounts)):
        found.setdefault(_lead(place, accounts, first), []).append(place)
    return [[lead, *(place for place in places if place != lead)] for lead, places in sorted(found.items())]


def _lead(place: int, accounts: Sequence[ShownAccount], first: dict[str, int]) -> int:
    """Return the place of the account under which one stands: its own where its report was made from none of them.

    Of reports that go in a circle the first leads.
    """
    seen = [place]
    while above := _sources(accounts[seen[-1]].citation, first):
        if above[0] in seen:
            return min(seen)
        seen.append(above[0])
    return seen[-1]


def _sources(citation: ShownCitation, first: dict[str, int]) -> list[int]:
    return [first[each.report] for each in citation.derived if each.is_strong and each.report in first]


def _report(citation: ShownCitation) -> str:
    return citation.resolves_to or citation.report or ""
