"""Which of two figures is the day, and which century two digits are of: judged for a whole text at once."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from dateline.domain.dates import Day
from dateline.language.dating.calendar import falls_on, is_day
from dateline.language.dating.extents import DEFAULT_EXTENTS

ORDERS = ("dmy", "mdy")
_ABOVE_TWELVE, _ON_WEEKDAY, _NAMED, _BEFORE_REPORT, _HABIT = 4, 4, 3, 2, 1
_DECIDES = 4
"""How many times the weight of the other order the better one must have."""
_REPORT_FOLLOWS = 60
_BY_PIVOT, _BY_REPORT, _MOST_BY_NEIGHBOURS = 1, 3, 5
_AHEAD = 10
"""How many years ahead of its day a report tells by two digits."""
_NEAR = 50
_HABITS = {"en-us": "mdy", "en-gb": "dmy", "en-au": "dmy", "en-in": "dmy", "en-ie": "dmy", "en-nz": "dmy"}


class Figure(NamedTuple):
    """A date written in figures, as `first` and `second` stand: 7/24, 3/4/2031; with the weekday beside it."""

    first: int
    second: int
    words: str
    year: int | None = None
    weekday: int | None = None

    def day(self, order: str, year: int) -> Day | None:
        """Return the day that it is in an order, None where the calendar has no such day."""
        month, day = (self.second, self.first) if order == "dmy" else (self.first, self.second)
        return Day(year, month, day) if is_day(year, month, day) else None


class Supported(NamedTuple):
    """One of the answers: an order or a year, the weight that speaks for it, and why, in sentences."""

    value: str
    weight: int
    grounds: tuple[str, ...]


class Choice(NamedTuple):
    """The best answer and the next best one; `value` is "" where what speaks for them leaves it open."""

    value: str
    best: Supported
    runner_up: Supported


def infer_order(
    figures: Sequence[Figure],
    *,
    language: str = "",
    written: Day | None = None,
    named: Iterable[tuple[int, int]] = (),
) -> Choice:
    """Return in which order the figures of a text give day and month ("dmy" or "mdy"), by all of them at once.

    `written` is the day of the report, `named` the months and days that the text also tells in words.
    """
    votes: dict[str, dict[str, int]] = {order: {} for order in ORDERS}
    for order, sentence, weight in _votes(figures, language, written, frozenset(named)):
        votes[order][sentence] = weight
    supported = [Supported(order, sum(each.values()), tuple(each)) for order, each in votes.items()]
    return _chosen(sorted(supported, key=lambda each: -each.weight))


def _chosen(supported: Sequence[Supported]) -> Choice:
    best, second = supported[:2]
    decided = best.weight > 0 and best.weight >= _DECIDES * second.weight
    return Choice(best.value if decided else "", best, second)


def _votes(
    figures: Sequence[Figure], language: str, written: Day | None, named: frozenset[tuple[int, int]]
) -> Iterator[tuple[str, str, int]]:
    for figure in figures:
        fitting = [order for order in ORDERS if figure.day(order, figure.year or 2000)]
        if len(fitting) == 1:
            yield fitting[0], f'"{figure.words}" can be read in no other way', _ABOVE_TWELVE
        elif figure.first != figure.second:
            yield from _open_votes(figure, written, named)
    if habit := _habit(language):
        yield habit, f"texts in this language ({language}) write it so", _HABIT


def _habit(language: str) -> str:
    code = language.lower().replace("_", "-")
    return _HABITS.get(code, "" if not code or code.startswith("en") else "dmy")


def _open_votes(
    figure: Figure, written: Day | None, named: frozenset[tuple[int, int]]
) -> Iterator[tuple[str, str, int]]:
    days = {order: day for order in ORDERS if (day := figure.day(order, figure.year or 2000))}
    told = [order for order, day in days.items() if (day.month, day.day) in named]
    if len(told) == 1:
        yield told[0], f'"{figure.words}" is so told in words too', _NAMED
    if figure.year is None:
        return
    fitting = [order for order, day in days.items() if figure.weekday is not None and falls_on(day, figure.weekday)]
    if len(fitting) == 1:
        yield fitting[0], f'the weekday beside "{figure.words}" fits no other day', _ON_WEEKDAY
    if written is not None:
        before = [order for order, day in days.items() if 0 <= written.ordinal - day.ordinal <= _REPORT_FOLLOWS]
        after = [order for order, day in days.items() if day > written]
        if len(before) == len(after) == 1:
            yield before[0], f'"{figure.words}" is then shortly before the report of {written}', _BEFORE_REPORT


# ------------------------------------------------------------------ the century of two digits


def infer_century(
    short: int,
    *,
    years: Iterable[int] = (),
    written: Day | None = None,
    pivot: int = DEFAULT_EXTENTS.pivot,
    ahead: int = _AHEAD,
) -> Choice:
    """Return the year that two digits are short for, by the years told around, the report's day and common use.

    Common use is the last such year not after `pivot`; a report tells of none more than `ahead` years after its day.
    """
    usual = pivot - (pivot - short) % 100
    votes: dict[int, dict[str, int]] = {usual: {f"two digits mean the last such year not after {pivot}": _BY_PIVOT}}
    if written is not None:
        latest = written.year + ahead
        year = latest - (latest - short) % 100
        votes.setdefault(year, {})[f"it is the last such year up to the report of {written}"] = _BY_REPORT
    for year, neighbours in _by_neighbours(short, years).items():
        named = ", ".join(map(str, neighbours[:3]))
        weight = min(_MOST_BY_NEIGHBOURS, 2 + len(neighbours))
        votes.setdefault(year, {})[f"{named} {'is' if len(neighbours) == 1 else 'are'} told beside it"] = weight
    votes.setdefault(usual - 100, {})
    supported = [Supported(str(year), sum(each.values()), tuple(each)) for year, each in votes.items()]
    best, second = sorted(supported, key=lambda each: (-each.weight, each.value != str(usual)))[:2]
    return Choice(best.value, best, second)


def _by_neighbours(short: int, years: Iterable[int]) -> dict[int, list[int]]:
    """Return each year that the digits can be short for, with the told years that it is nearest to."""
    near: dict[int, list[int]] = {}
    for year in sorted(set(years)):
        nearest = year + (short - year + _NEAR) % 100 - _NEAR
        near.setdefault(nearest, []).append(year)
    return near
