"""Whether 3/11 is in March or in November: decided for the whole table, with its reasons."""

import itertools
import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from dateline.domain.dates import Day, Precision
from dateline.language.dating.calendar import MONTH_LENGTHS
from dateline.language.dating.settling.cells import Hints, Question, RunnerUp
from dateline.language.dating.settling.rows import Row, read_again

_NUMBERS = re.compile(
    r"(?<![\d/.-])(?P<first>\d{1,2})\s?[/-]\s?(?P<second>\d{1,2})(?![\d:])(?!\s?[/-]\s?\d{1,2}(?![\d])\s?[/-])"
)
_DOTTED = re.compile(r"(?<![\d.])(?P<first>\d{1,2})\.\s?(?P<second>\d{1,2})\.(?!\d{1,2}\.)")
_ISO = re.compile(r"(?<!\d)(\d{4})[-/](\d{2})[-/](\d{2})(?!\d)")
_REMEDY = "--order dmy or --order mdy"
_EITHER = ("dmy", "mdy")
_FEWEST_STEPS = 2
_MOST_EXAMINED = 400


Judge = Callable[[Row, dict[str, Day]], list[str]]
"""Given a row and the day it means in each order, the orders that fit."""


class Order(NamedTuple):
    """The house order of day and month ("" where nothing tells), why, and what is left to ask."""

    order: str = ""
    grounds: str = ""
    questions: tuple[Question, ...] = ()
    runner_up: RunnerUp | None = None


def house_order(rows: list[Row], hints: Hints) -> Order:
    """Return the order in which the table writes day and month."""
    if hints.order:
        return Order(hints.order, f"{hints.order} as given")
    found = _found(rows, hints)
    if not found.order or (rows and all(row.cell.decided for row in rows)):
        return found
    return found._replace(runner_up=_runner_up(rows, found.order))


def _found(rows: list[Row], hints: Hints) -> Order:
    if not any(_open(rows)):
        return _by_numbers(rows) or Order()
    for judge in (_by_numbers, _by_other_columns, _by_weekdays, _by_rows):
        if found := judge(rows):
            return found
    return _by_habit(rows, hints) or _ask(rows, "")


def settle_order(rows: list[Row], order: str) -> list[Row]:
    """Return the rows with those whose order was open read in the house order."""
    if not order:
        return rows
    return [_against(read_again(row, order=order) if row.reading.open_order else row, order) for row in rows]


def settle_dots(rows: list[Row]) -> list[Row]:
    """Return the rows with figures parted by dots month first, where some prove that order and none the other.

    Else a dot says that the day comes first, whatever the order of figures with other marks.
    """
    proofs = {order: [row for row in rows if _proved(row.words, _DOTTED) == order] for order in _EITHER}
    if not proofs["mdy"] or proofs["dmy"]:
        return rows
    proof = proofs["mdy"][0]
    reason = f'month first because "{proof.words}" ({proof.name}) can be read in no other way'
    return [_month_first(row, reason) if _is_dotted(row) else row for row in rows]


def _is_dotted(row: Row) -> bool:
    return _DOTTED.search(row.words) is not None and not _proved(row.words, _DOTTED)


def _month_first(row: Row, reason: str) -> Row:
    row = read_again(row, dots="mdy")
    return row._replace(reading=row.reading._replace(reasons=(*row.reading.reasons, reason)))


def _against(row: Row, order: str) -> Row:
    """Return the row, with a reason where its day can only be read in the other order."""
    proved, reading = _proved(row.words), row.reading
    if proved in ("", order) or reading.precision is not Precision.DAY:
        return row
    reason = f"read as {proved}, against the order {order} of the table, because it can be read in no other way"
    return row._replace(reading=reading._replace(reasons=(*reading.reasons, reason)))


def _by_numbers(rows: list[Row]) -> Order | None:
    """A number above twelve can only be a day."""
    proofs = {order: [row for row in rows if _proved(row.words) == order] for order in _EITHER}
    if proofs["dmy"] and proofs["mdy"]:
        return _by_majority(rows, proofs)
    for order in _EITHER:
        if proofs[order]:
            row = proofs[order][0]
            return Order(order, f'{order} because "{row.words}" ({row.name}) can be read in no other way')
    return None


def _by_majority(rows: list[Row], proofs: dict[str, list[Row]]) -> Order:
    """A few slips do not unsettle a house order that ten times as many rows prove."""
    rarer, commoner = sorted(_EITHER, key=lambda order: len(proofs[order]))
    few, many = proofs[rarer], proofs[commoner]
    if len(many) >= 10 * len(few):
        return Order(
            commoner, f'{commoner} because {len(many)} rows prove it; {len(few)} ("{few[0].words}") do not fit'
        )
    reason = f'"{few[0].words}" ({few[0].name}) and "{many[0].words}" ({many[0].name}) are in different orders'
    return _ask(rows, reason)


def _runner_up(rows: list[Row], order: str) -> RunnerUp | None:
    """Return the other order, where some rows speak for it."""
    spoken: dict[str, list[_Vote]] = {each: [] for each in _EITHER}
    for row in rows[:_MOST_EXAMINED]:
        for vote in _votes_of(row):
            spoken[vote.order].append(vote)
    other = next(each for each in _EITHER if each != order)
    if not spoken[other]:
        return None
    first = spoken[other][0].row
    return RunnerUp(
        value=other,
        weight=sum(vote.weight for vote in spoken[other]),
        best_weight=sum(vote.weight for vote in spoken[order]),
        grounds=f'"{first.words}" ({first.name}) {spoken[other][0].why}',
        place=first.cell.place or first.name,
    )


class _Vote(NamedTuple):
    """What one row says of the order, with how much and why."""

    order: str
    weight: int
    row: Row
    why: str


def _votes_of(row: Row) -> Iterator[_Vote]:
    if proved := _proved(row.words):
        yield _Vote(proved, 4, row, "can be read in no other way")
    days = _days(row) if row.reading.open_order or row.reading.weekday_fits else {}
    if len(set(days.values())) != 2:
        return
    for judge, why in ((_beside, "is so read by the year-first date beside it"), (_on_weekday, "fits its weekday")):
        fitting = judge(row, days)
        if len(fitting) == 1:
            yield _Vote(fitting[0], 3, row, why)


def _proved(words: str, figures: re.Pattern[str] = _NUMBERS) -> str:
    if not (match := figures.search(words)):
        return ""
    first, second = int(match["first"]), int(match["second"])
    if first > 12 >= second >= 1 and first <= MONTH_LENGTHS[second]:
        return "dmy"
    return "mdy" if second > 12 >= first >= 1 and second <= MONTH_LENGTHS[first] else ""


def _by_other_columns(rows: list[Row]) -> Order | None:
    """A year-first date beside the cell shows which of the two is meant."""
    return _vote(rows, _beside, "as the year-first date beside it")


def _beside(row: Row, days: dict[str, Day]) -> list[str]:
    beside = {Day(int(y), int(m), int(d)) for y, m, d in _ISO.findall(f"{row.cell.context} {row.cell.text[:2000]}")}
    return [order for order, day in days.items() if day in beside]


def _by_weekdays(rows: list[Row]) -> Order | None:
    """Only one of the two days can be a Friday."""
    return _vote(rows, _on_weekday, "as its weekday fits no other")


def _on_weekday(row: Row, days: dict[str, Day]) -> list[str]:
    return [order for order in days if read_again(row, order=order).reading.weekday_fits]


def _vote(rows: list[Row], judge: Judge, reason: str) -> Order | None:
    """Return the order that the judge finds for some rows, and for none the other one."""
    votes: dict[str, Row] = {}
    for row in rows:
        days = _days(row) if row.reading.open_order or row.reading.weekday_fits else {}
        fitting = judge(row, days) if len(set(days.values())) == 2 else []
        if len(fitting) == 1:
            votes.setdefault(fitting[0], row)
    if len(votes) != 1:
        return None
    order, row = votes.popitem()
    return Order(order, f'{order} because "{row.words}" ({row.name}) is so read, {reason}')


def _open(rows: Iterable[Row]) -> Iterable[Row]:
    return (row for row in rows if row.reading.open_order and not row.cell.decided)


def _days(row: Row) -> dict[str, Day]:
    readings = {order: read_again(row, order=order).reading for order in _EITHER}
    return {order: reading.earliest for order, reading in readings.items() if reading.earliest}


def _by_rows(rows: list[Row]) -> Order | None:
    """Rows run in date order in one reading only."""
    steps = {
        order: _steps([read_again(row, order=order) if row.reading.open_order else row for row in rows])
        for order in _EITHER
    }
    for order, other in (_EITHER, _EITHER[::-1]):
        if steps[order] == 0 and steps[other] >= _FEWEST_STEPS:
            return Order(order, f"{order} because the rows then run in date order; in {other} they do not")
    return None


def _steps(rows: list[Row]) -> int:
    """Count how often the rows step against their main direction."""
    days = [key for row in rows if (key := _key(row)) is not None]
    back = sum(later < earlier for earlier, later in itertools.pairwise(days))
    forth = sum(later > earlier for earlier, later in itertools.pairwise(days))
    return min(back, forth)


def _key(row: Row) -> tuple[int, int, int] | None:
    """Return the day to compare by; without a year, by month and day."""
    reading = row.reading
    if reading.earliest is not None:
        return reading.earliest
    if reading.edtf.startswith("XXXX-") and len(reading.edtf) == 10:
        return (0, int(reading.edtf[5:7]), int(reading.edtf[8:10]))
    return None


def _by_habit(rows: list[Row], hints: Hints) -> Order | None:
    """Languages other than English write the day first; that is weak evidence, so it is asked all the same."""
    if not hints.language or hints.language.startswith("en"):
        return None
    asked = _ask(rows, f"the day comes first in most texts in this language ({hints.language})")
    return Order("dmy", f"dmy as most texts in this language ({hints.language}) write it", asked.questions)


def _ask(rows: list[Row], reason: str) -> Order:
    undecided = list(_open(rows))
    if not undecided:
        return Order()
    first = undecided[0]
    message = f'Day and month of "{first.words}" could be the other way round'
    if len(undecided) > 1:
        message += f", and so in {len(undecided) - 1} more"
    message += f": {reason}." if reason else ": nothing in the table tells."
    return Order("", "", (Question(place=first.cell.place or first.name, message=message, remedy=_REMEDY),))
