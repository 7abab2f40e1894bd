"""Where an entry stands among the others: positions are numbers with room between them."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from dateline.app.desk import Desk
from dateline.app.standing import Standing, Touched
from dateline.domain.chronologies import Chronology, Entry
from dateline.domain.dates import When

# Below this, halving a gap again soon gives the same number twice.
_LEAST_STEP = 2.0**-30
_REACH = 8


def window(desk: Desk, chronology: str, start: int, end: int) -> list[Standing[Entry]]:
    """Return the entries of a chronology at places `start` to `end` (exclusive) in written order, from 0."""
    start = max(start, 0)
    states = desk.store.states("entry", chronology=chronology, offset=start, limit=max(end - start, 0))
    return [Standing(state.version, state.value) for state in states if isinstance(state.value, Entry)]


def place_of(desk: Desk, entry: Entry) -> int:
    """Return the place at which an entry stands in written order, from 0."""

    def order(place: int) -> tuple[float, str]:
        [at] = window(desk, entry.chronology, place, place + 1)
        return at.value.position, at.value.id

    count = desk.store.count("entry", chronology=entry.chronology)
    return bisect_left(range(count), (entry.position, entry.id), key=order)


def by_date(desk: Desk, chronology: Chronology, when: When) -> int:
    """Return the place at which a new entry of a chronology goes, from 0: where its date puts it."""
    entries = window(desk, chronology.id, 0, desk.store.count("entry", chronology=chronology.id))
    return place_among([entry.value.when for entry in entries], when)


def place_among(whens: Sequence[When], when: When) -> int:
    """Return the place, from 0, at which a date goes among others as they are written: behind those of its own day.

    It is the one at which it is out of order with the fewest. At the end where it has no first day, and where the
    others are not written by date: more than one in ten of their neighbours are the wrong way round.
    """
    dated = [(at, each.first.ordinal) for at, each in enumerate(whens) if each.first is not None]
    wrong = sum(first > second for (_, first), (_, second) in pairwise(dated))
    if when.first is None or not dated or 10 * wrong > len(dated):
        return len(whens)
    own = when.first.ordinal
    # Those before it that are later are out of order with it, and those behind it that are not.
    cost = least = sum(day <= own for _, day in dated)
    place = dated[0][0]
    for at, day in dated:
        cost += 1 if day > own else -1
        if cost <= least:
            place, least = at + 1, cost
    return place


def make_room(
    desk: Desk, chronology: str, place: int, count: int = 1, leaving: str = ""
) -> tuple[list[float], list[Touched]]:
    """Return rising positions for `count` entries that are to stand before `place`.

    Where the gap is too narrow its neighbours are renumbered: what becomes of them comes second. The entry called
    `leaving` is about to move and does not count.
    """
    reach = 0
    while True:
        before = _others(window(desk, chronology, place - reach - 2, place), leaving)
        after = _others(window(desk, chronology, place, place + reach + 2), leaving)
        left, right = before[-1 - reach :], after[: reach + 1]
        low = left.pop(0).value.position if len(left) > reach else None
        high = right.pop().value.position if len(right) > reach else None
        positions = _spread(low, high, len(left) + count + len(right))
        if positions:
            rest = positions[: len(left)] + positions[len(left) + count :]
            return positions[len(left) : len(left) + count], _renumbered(left + right, rest)
        reach = reach * _REACH or _REACH


def _others(entries: list[Standing[Entry]], leaving: str) -> list[Standing[Entry]]:
    return [entry for entry in entries if entry.value.id != leaving]


def _spread(low: float | None, high: float | None, count: int) -> list[float]:
    """Return `count` rising positions between two others, nothing where there is no room."""
    if low is None:
        low = 0.0 if high is None else high - count - 1
    if high is None:
        high = low + count + 1
    step = (high - low) / (count + 1)
    positions = [low + step * number for number in range(1, count + 1)]
    rising = all(first < second for first, second in pairwise([low, *positions, high]))
    return positions if rising and step >= _LEAST_STEP else []


def _renumbered(entries: list[Standing[Entry]], positions: list[float]) -> list[Touched]:
    pairs = zip(entries, positions, strict=True)
    return [entry.becomes(replace(entry.value, position=position)) for entry, position in pairs]
