"""Where addresses lead: a page to which several reports lead, or that is another report's, is the page of none."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

from dateline.app.desk import Desk
from dateline.app.standing import held
from dateline.archive.fetching import Fetched
from dateline.domain.errors import DatelineError
from dateline.domain.reports import Report, Snapshot
from dateline.domain.watches import Watch
from dateline.language.citing.identity import address_key

Asked = TypeVar("Asked")
Owners = dict[str, set[str]]
"""Reports by the key of each address that led to them."""

_MOST_WAITING = 64 * 1024 * 1024
"""Bytes of redirected pages that are held in memory until it is known where all others led."""


def owners_held(desk: Desk) -> Owners:
    """Return for the key of each address the ids of the reports that stand there, or that it was seen to show."""
    owners: Owners = {}
    addresses = [(each.address, each.id) for each in held(desk, Report)]
    addresses += [(each.address, each.report) for each in held(desk, Snapshot)]
    addresses += [(sighting.address, each.id) for each in held(desk, Watch) for sighting in each.sightings]
    for address, report in addresses:
        if address:
            owners.setdefault(address_key(address), set()).add(report)
    return owners


def told_apart(
    arriving: Iterable[tuple[Asked, Fetched | DatelineError]],
    owner_of: Callable[[Asked], str],
    owners: Mapping[str, set[str]],
) -> Iterator[tuple[Asked, Fetched | DatelineError, bool]]:
    """Yield each answer, and whether it was redirected to a page that is not its report's alone.

    Redirected answers come last, when it is known where the others led.
    """
    led = {key: set(several) for key, several in owners.items()}
    waiting: deque[tuple[Asked, Fetched]] = deque()
    size = 0
    for asked, outcome in arriving:
        if isinstance(outcome, DatelineError) or not (outcome.good or outcome.unchanged):
            yield asked, outcome, False
            continue
        led.setdefault(address_key(outcome.final), set()).add(owner_of(asked))
        if not _keys_after(outcome):
            yield asked, outcome, False
            continue
        waiting.append((asked, outcome))
        size += _size(outcome)
        while size > _MOST_WAITING:
            first, page = waiting.popleft()
            size -= _size(page)
            yield first, page, _is_shared(page, owner_of(first), led)
    yield from ((each, page, _is_shared(page, owner_of(each), led)) for each, page in waiting)


def _is_shared(page: Fetched, owner: str, led: Mapping[str, set[str]]) -> bool:
    return any(not led.get(key, set()) <= {owner} for key in _keys_after(page))


def _keys_after(page: Fetched) -> list[str]:
    """Return the keys of the addresses to which an address led; none where it led back to itself."""
    asked = address_key(page.address)
    keys = [address_key(hop.address) for hop in page.hops]
    return [] if address_key(page.final) == asked else [key for key in keys if key != asked]


def _size(page: Fetched) -> int:
    return len(page.content) + len(page.exchange)
