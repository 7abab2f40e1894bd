"""What the figures of a whole text settle: the order of day and month, and the century of years of two digits."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from dateline.domain.dates import Basis
from dateline.language.dating.extents import DEFAULT_EXTENTS
from dateline.language.dating.inferring.figures import ORDERS, Choice, Figure, infer_century, infer_order
from dateline.language.dating.named_days import event_day
from dateline.language.dating.rules import Reading, Rules
from dateline.language.dating.tagging.expressions import WRITTEN, Expression
from dateline.language.dating.tagging.kinds import CODES
from dateline.language.dating.tagging.meanings import Meaning, Point
from dateline.language.dating.tagging.placing import Placed, place
from dateline.language.dating.tagging.placing.doubts import either
from dateline.language.dating.tagging.scanning import Scan
from dateline.language.dating.tagging.scenes import Scene

_FIGURES = re.compile(r"(\d{1,2})[/-](\d{1,2})(?:[/-](\d{2}|\d{4}))?\s*")
_AROUND = 45
"""How many days before and after its day a year figures are a date rather than the name of an event."""


class _Numeric(NamedTuple):
    """A date in figures, with the point that is read from it; whether it begins a line, whether it names an event."""

    figure: Figure
    point: Point
    leads: bool
    happened: bool


def settle_figures(expressions: Sequence[Expression], scanned: Scan, rules: Rules) -> None:
    """Settle the points of a text: those in figures by the order that all of them tell, short years by those around."""
    points = [each.meaning for each in expressions if isinstance(each.meaning, Point)]
    if any(point.short_year for point in points):
        _settle_centuries(points, rules)
    numeric = [found for each in expressions if (found := _numeric(each, scanned))]
    happened = any(found.happened for found in numeric)
    for found in numeric:
        _settle_event(found, rules, happened=happened)
    if any(found.point.swappable for found in numeric):
        in_figures = {id(found.point) for found in numeric}
        in_words = [point for point in points if id(point) not in in_figures]
        named = {(point.month, point.day) for point in in_words if point.month and point.day}
        _settle_order(numeric, named, rules)


def _numeric(each: Expression, scanned: Scan) -> _Numeric | None:
    point = each.meaning
    if not isinstance(point, Point):
        return None
    for at in range(each.first, each.last):
        if scanned.shape[at] in WRITTEN and (match := _FIGURES.fullmatch(scanned.pieces[at])):
            words = scanned.pieces[at].rstrip()
            figure = Figure(int(match[1]), int(match[2]), words, point.year, point.weekday)
            return _Numeric(figure, point, scanned.opens_line(each.first), _names_event(each, scanned))
    return None


def _names_event(each: Expression, scanned: Scan) -> bool:
    """Return whether figures stand for what happened: 9/11-related, during 9/11."""
    if each.first and scanned.shape[each.first - 1] == CODES["during"]:
        return True
    behind = each.last + (scanned.shape[each.last : each.last + 1] == CODES["dash"])
    return behind < len(scanned.pieces) and scanned.pieces[behind].rstrip().lower() in _RELATED


_RELATED = ("related", "attack", "attacks", "hijackers", "victims", "commission")


def _settle_event(numeric: _Numeric, rules: Rules, *, happened: bool) -> None:
    """Take 9/11 for the day that goes by that name, unless it begins a line or the report is of those weeks.

    Where a text says that it means what `happened` it does so in those weeks too.
    """
    point, day = numeric.point, event_day(numeric.figure.words)
    if day is None or rules.anchor is None or rules.year or rules.order or numeric.leads or point.weekday is not None:
        return
    since = (rules.anchor.ordinal - day.ordinal) % 365.2425
    if rules.anchor > day and (happened or _AROUND < since < 365 - _AROUND):
        point.year, point.month, point.day = day.year, day.month, day.day
        point.event, point.swappable = True, False
        point.why = (*point.why, "what happened that day goes by these figures")


def _settle_order(numeric: Iterable[_Numeric], named: set[tuple[int, int]], rules: Rules) -> None:
    found = list(numeric)
    choice = infer_order([each.figure for each in found], language=rules.language, written=rules.anchor, named=named)
    order = rules.order if rules.order in ORDERS else choice.value
    for figure, point, *_ in found:
        if not point.swappable:
            continue
        if order:
            point.month, point.day = (figure.second, figure.first) if order == "dmy" else (figure.first, figure.second)
            point.swappable = False
        point.why = (*point.why, _order_reason(order, choice, rules))


def _order_reason(order: str, choice: Choice, rules: Rules) -> str:
    if rules.order in ORDERS:
        return f"{order} as given"
    if order:
        return f"{order}, as {choice.best.grounds[0]}"
    if not choice.best.weight:
        return "day and month could be the other way round"
    ways = (f"{each.value}, as {each.grounds[0]}" for each in (choice.best, choice.runner_up))
    return f"day and month are open: {'; '.join(ways)}"


def _settle_centuries(points: Sequence[Point], rules: Rules) -> None:
    """Settle years of two digits; each is weighed once, however often it is written."""
    years = {point.year for point in points if point.year is not None and not point.short_year and point.era >= 0}
    choices: dict[tuple[int, int], Choice] = {}
    for point in points:
        if point.short_year and point.year is not None:
            asked = (point.year, point.span)
            if asked not in choices:
                choices[asked] = _century(point, years, rules)
            _take_century(point, choices[asked])


def _take_century(point: Point, choice: Choice) -> None:
    """Take the year that was settled; two digits mean no year before Christ."""
    if int(choice.value) != point.year and int(choice.value) > 0:
        point.year = int(choice.value)
        point.why = (*point.why, f"{choice.value}, as {choice.best.grounds[0]}; else {choice.runner_up.value}")


def _century(point: Point, years: Iterable[int], rules: Rules) -> Choice:
    """A decade is told once it has begun, and is as it was read in common use; a pivot that was set decides alone."""
    year, pivot = point.year or 0, rules.extents.pivot
    if point.span > 1:
        return infer_century(year % 100, years=years, written=rules.anchor, pivot=year, ahead=0)
    if pivot != DEFAULT_EXTENTS.pivot:
        return infer_century(year % 100, pivot=pivot)
    return infer_century(year % 100, years=years, written=rules.anchor)


def explained(meaning: Meaning, placed: Placed, scene: Scene) -> Placed:
    """Return what was placed with what was settled for it, and in both orders where the order is open."""
    if not isinstance(meaning, Point) or not meaning.why:
        return placed
    reading = _in_both_orders(meaning, placed.reading, scene) if meaning.swappable else placed.reading
    reasons = (*reading.reasons, *meaning.why)
    return placed._replace(reading=reading._replace(reasons=reasons, basis=Basis.INFERRED))


def _in_both_orders(point: Point, reading: Reading, scene: Scene) -> Reading:
    other = place(replace(point, month=point.day, day=point.month), scene)
    if other is None or other.reading.edtf == reading.edtf:
        return reading
    return either(reading, other.reading)._replace(open_order=True)
