"""Words that tell a date from another one: yesterday, last week, a few months ago, in weeks."""

from collections.abc import Callable, Mapping

from dateline.domain.dates import Basis, Day, Precision
from dateline.language.dating.calendar import add_months, month_span, season_span
from dateline.language.dating.edtf import is_valid
from dateline.language.dating.rules import Reading

DAY, WEEK, FORTNIGHT, MONTH, YEAR, DECADE = 1, 7, 14, 30, 365, 3650
_VAGUE = {102: (2, 3), 103: (2, 5), 104: (3, 9)}
"""How many "a couple", "a few" and "several" can be."""
_PRECISIONS = {
    DAY: Precision.DAY,
    WEEK: Precision.WEEK,
    FORTNIGHT: Precision.WEEK,
    MONTH: Precision.MONTH,
    YEAR: Precision.YEAR,
    DECADE: Precision.DECADE,
}

Given = Mapping[str, int]


def read_relative(how: str, given: Given, anchor: Day | None) -> Reading:
    """Return the reading of relative words said on `anchor`; without an anchor, only that they are relative."""
    if anchor is None:
        return Reading(
            basis=Basis.RELATIVE,
            reasons=("relative to a date that is not given; an anchor such as the report's date settles it",),
        )
    reading = _READERS[how](given, anchor)
    if not is_valid(reading.edtf):
        reading = reading._replace(edtf="")  # too long ago for EDTF intervals; the bounds hold it
    return reading._replace(basis=Basis.RELATIVE, anchor=anchor, reasons=(*reading.reasons, f"counted from {anchor}"))


def _one_day(day: Day) -> Reading:
    return Reading(edtf=str(day), earliest=day, latest=day, precision=Precision.DAY)


def _days(first: Day, last: Day, precision: Precision, *reasons: str, about: bool = False) -> Reading:
    mark = "~" if about else ""
    text = f"{first}{mark}/{last}{mark}" if first != last else f"{first}{mark}"
    return Reading(edtf=text, earliest=first, latest=last, precision=precision, reasons=reasons)


def _day(given: Given, anchor: Day) -> Reading:
    return _one_day(anchor.shift(given["step"]))


def _weekday(given: Given, anchor: Day) -> Reading:
    """The plain weekday is the last one up to the anchor, as reports use it."""
    back = (anchor.weekday - given["weekday"]) % 7
    step = given.get("step", 0)
    if step > 0:
        return _one_day(anchor.shift(7 - back))
    return _one_day(anchor.shift(-(back or 7) if step < 0 else -back))


def _unit(given: Given, anchor: Day) -> Reading:
    step, unit = given.get("step", 0), given["unit"]
    if unit == WEEK:
        return _week(step, anchor)
    if unit == MONTH:
        first, last = month_span(anchor.year, anchor.month + step)
        return Reading(edtf=str(first)[:-3], earliest=first, latest=last, precision=Precision.MONTH)
    if unit == YEAR:
        year = anchor.year + step
        return Reading(edtf=f"{year:04d}", earliest=Day(year, 1, 1), latest=Day(year, 12, 31), precision=Precision.YEAR)
    if unit == DECADE:
        year = anchor.year // 10 * 10 + 10 * step
        return Reading(
            edtf=f"{year:04d}"[:3] + "X",
            earliest=Day(year, 1, 1),
            latest=Day(year + 9, 12, 31),
            precision=Precision.DECADE,
        )
    return _units({**given, "count": 1}, anchor)


def _week(step: int, anchor: Day) -> Reading:
    """Last week is the calendar week before or the seven days before, so it covers both; next week likewise."""
    monday = anchor.shift(-anchor.weekday + 7 * step)
    if step < 0:
        reason = "the calendar week before and the seven days before are both covered"
        return _days(monday, anchor.shift(-1), Precision.WEEK, reason)
    if step > 0:
        reason = "the calendar week after and the seven days after are both covered"
        return _days(anchor.shift(1), monday.shift(6), Precision.WEEK, reason)
    return _days(monday, monday.shift(6), Precision.WEEK)


def _units(given: Given, anchor: Day) -> Reading:
    """The last three weeks reach back from the anchor, the next three forward."""
    low, high = _counts(given)
    precision = _PRECISIONS.get(given["unit"], Precision.DAY)
    about = low != high
    if given.get("step", 0) <= 0:
        return _days(_moved(anchor, given["unit"], -high), anchor, precision, about=about)
    return _days(anchor, _moved(anchor, given["unit"], high), precision, about=about)


def _month(given: Given, anchor: Day) -> Reading:
    step, month = given["step"], given["month"]
    year = anchor.year
    if step < 0 and month >= anchor.month:
        year -= 1
    if step > 0 and month <= anchor.month:
        year += 1
    first, last = month_span(year, month)
    return Reading(edtf=str(first)[:-3], earliest=first, latest=last, precision=Precision.MONTH)


def _season(given: Given, anchor: Day) -> Reading:
    step, season = given["step"], given["season"]
    year = anchor.year
    if step < 0 and season_span(year, season)[1] >= anchor:
        year -= 1
    if step > 0 and season_span(year, season)[0] <= anchor:
        year += 1
    first, last = season_span(year, season)
    return Reading(edtf=f"{year:04d}-{season}", earliest=first, latest=last, precision=Precision.SEASON)


def _counts(given: Given) -> tuple[int, int]:
    count = given.get("count", 103)
    return _VAGUE.get(count, (count, count))


def _moved(day: Day, unit: int, count: int) -> Day:
    if unit in (MONTH, YEAR, DECADE):
        return add_months(day, count * {MONTH: 1, YEAR: 12, DECADE: 120}[unit])
    return day.shift(unit * count)


def _ago(given: Given, anchor: Day) -> Reading:
    """Three weeks ago is some day near that; months and years ago are as fine as a month or a year."""
    unit = given["unit"]
    sign = given["step"]
    low, high = _counts(given)
    if unit == 0:
        return _days(anchor.shift(min(sign, 0)), anchor.shift(max(sign, 0)), Precision.DAY)
    near, far = sorted((_moved(anchor, unit, sign * low), _moved(anchor, unit, sign * high)))
    if unit == DAY:
        return _days(near, far, Precision.DAY, about=low != high)
    if unit in (WEEK, FORTNIGHT):
        return _days(near.shift(-3), far.shift(3), Precision.WEEK, about=True)
    return _coarse(near, far, _PRECISIONS[unit])


def _coarse(first: Day, last: Day, precision: Precision) -> Reading:
    months = precision == Precision.MONTH
    texts = [str(day)[:-3] if months else str(day)[:-6] for day in (first, last)]
    earliest = month_span(first.year, first.month)[0] if months else Day(first.year, 1, 1)
    latest = month_span(last.year, last.month)[1] if months else Day(last.year, 12, 31)
    edtf = f"{texts[0]}~/{texts[1]}~" if texts[0] != texts[1] else f"{texts[0]}~"
    return Reading(edtf=edtf, earliest=earliest, latest=latest, precision=precision)


def _ahead(given: Given, anchor: Day) -> Reading:
    """In weeks, maybe less: after the anchor and open; in two weeks: some day near that."""
    unit = given["unit"]
    if "count" in given:
        return _ago({**given, "step": 1}, anchor)
    precision = _PRECISIONS.get(unit, Precision.DAY)
    return Reading(edtf=f"{anchor}/..", earliest=anchor, precision=precision, reasons=("foretold, without a last day",))


def _same(given: Given, anchor: Day) -> Reading:
    return _one_day(anchor) if given["same"] == DAY else _unit({"unit": given["same"], "step": 0}, anchor)


_READERS: dict[str, Callable[[Given, Day], Reading]] = {
    "day": _day,
    "weekday": _weekday,
    "unit": _unit,
    "units": _units,
    "month": _month,
    "season": _season,
    "ago": _ago,
    "ahead": _ahead,
    "same": _same,
}
