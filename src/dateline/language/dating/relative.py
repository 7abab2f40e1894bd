"""Words that tell a date from another one: yesterday, last week, a few months ago, in weeks."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from dateline.domain.dates import Basis, Day, Precision
from dateline.language.dating.calendar import SEASON_MONTHS, add_months, days_in, month_span, season_of, year_span
from dateline.language.dating.edtf.reading import is_valid
from dateline.language.dating.extents import Count, Extents
from dateline.language.dating.rules import UNANCHORED, Reading

DAY, WEEKEND, WEEK, FORTNIGHT, MONTH, YEAR, DECADE = 1, 2, 7, 14, 30, 365, 3650
_PRECISIONS = {
    DAY: Precision.DAY,
    WEEK: Precision.WEEK,
    FORTNIGHT: Precision.WEEK,
    MONTH: Precision.MONTH,
    YEAR: Precision.YEAR,
    DECADE: Precision.DECADE,
}
_PLURALS = {DAY: "days", WEEK: "weeks", MONTH: "months", YEAR: "years", DECADE: "decades"}

_SATURDAY = 5

Given = Mapping[str, int]


class Said(NamedTuple):
    """The day that relative words were said on, and how far the vague ones of them reach."""

    on: Day
    extents: Extents


def read_relative(how: str, given: Given, anchor: Day | None, extents: Extents) -> Reading:
    """Return the reading of relative words said on `anchor`; without an anchor, only that they are relative."""
    if anchor is None:
        return UNANCHORED
    reading = _READERS[how](given, Said(anchor, extents))
    if not is_valid(reading.edtf):
        reading = reading._replace(edtf="")  # too long ago for EDTF intervals; the bounds hold it
    return reading._replace(basis=Basis.RELATIVE, anchor=anchor, reasons=(*reading.reasons, f"counted from {anchor}"))


def _one_day(day: Day) -> Reading:
    return Reading(edtf=str(day), earliest=day, latest=day, precision=Precision.DAY)


def _days(first: Day, last: Day, precision: Precision, *reasons: str, about: bool = False) -> Reading:
    mark = "~" if about else ""
    text = f"{first}{mark}/{last}{mark}" if first != last else f"{first}{mark}"
    return Reading(edtf=text, earliest=first, latest=last, precision=precision, reasons=reasons)


def _day(given: Given, said: Said) -> Reading:
    """Tomorrow; demain en huit, a week on from it."""
    return _one_day(said.on.shift(given["step"] + WEEK * given.get("weeks", 0)))


def _weekday(given: Given, said: Said) -> Reading:
    """The plain weekday is the last one up to the anchor, as reports use it; lundi en huit lies a week on the next."""
    anchor = said.on
    back = (anchor.weekday - given["weekday"]) % 7
    if weeks := given.get("weeks"):
        return _one_day(anchor.shift(7 - back + WEEK * weeks))
    step = given.get("step", 0)
    if step > 0:
        return _one_day(anchor.shift(7 - back))
    return _one_day(anchor.shift(-(back or 7) if step < 0 else -back))


def _unit(given: Given, said: Said) -> Reading:
    step, unit, anchor = given.get("step", 0), given["unit"], said.on
    if unit == WEEK:
        return _week(step, anchor)
    if unit == WEEKEND:
        return _weekend(step, anchor)
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
    return _units({**given, "count": 1}, said)


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


def _weekend(step: int, anchor: Day) -> Reading:
    """The weekend of this week, of the one before or of the one after."""
    saturday = anchor.shift(_SATURDAY - anchor.weekday + 7 * step)
    return _days(saturday, saturday.shift(1), Precision.DAY)


def _units(given: Given, said: Said) -> Reading:
    """The last three weeks reach back from the anchor, the next three forward."""
    low, high = _counts(given, said)
    precision = _PRECISIONS.get(given["unit"], Precision.DAY)
    sign = 1 if given.get("step", 0) > 0 else -1
    far = None if high is None else _moved(said.on, given["unit"], sign * high)
    return _spread(said.on, far, sign, precision, about=low != high)


def _month(given: Given, said: Said) -> Reading:
    step, month, anchor = given["step"], given["month"], said.on
    year = anchor.year
    if step < 0 and month >= anchor.month:
        year -= 1
    if step > 0 and month <= anchor.month:
        year += 1
    first, last = month_span(year, month)
    return Reading(edtf=str(first)[:-3], earliest=first, latest=last, precision=Precision.MONTH)


def _day_of_month(given: Given, said: Said) -> Reading:
    """The first of March last is the last one before the anchor, the first of March next the first behind it."""
    step, month, day = given["step"], given["month"], given["day"]
    years = range(said.on.year - _LEAP, said.on.year + _LEAP + 1)
    days = [Day(year, month, day) for year in years if 0 < day <= days_in(year, month)]
    if step < 0:
        found = max((each for each in days if each < said.on), default=None)
    else:
        found = min((each for each in days if each > said.on), default=None)
    return _one_day(found) if found else Reading()


_LEAP = 8
"""Within how many years a 29 February comes for sure."""


def _season(given: Given, said: Said) -> Reading:
    step, season, anchor = given["step"], season_of(given["season"], said.extents.hemisphere), said.on
    near = [(year, *_season_days(year, season)) for year in range(anchor.year - 2, anchor.year + 2)]
    if step < 0:
        year, first, last = max(each for each in near if each[2] < anchor)
    elif step > 0:
        year, first, last = min(each for each in near if each[1] > anchor)
    else:
        held = [each for each in near if each[1] <= anchor <= each[2]]
        year, first, last = held[0] if held else near[2]
    return Reading(edtf=f"{year:04d}-{season}", earliest=first, latest=last, precision=Precision.SEASON)


def _season_days(year: int, season: int) -> tuple[Day, Day]:
    """Return the days of the season that begins in `year`: which winter is meant, the anchor tells."""
    first, last = SEASON_MONTHS[season]
    return month_span(year, first)[0], month_span(year, last)[1]


def _counts(given: Given, said: Said) -> Count:
    """Return how many units there can be; without a number, as many as the plural alone can mean."""
    if "count" in given:
        return said.extents.count(given["count"])
    return said.extents.plural(_PLURALS.get(given["unit"], "days"))


def _moved(day: Day, unit: int, count: int) -> Day:
    if unit in (MONTH, YEAR, DECADE):
        return add_months(day, count * {MONTH: 1, YEAR: 12, DECADE: 120}[unit])
    return day.shift(unit * count)


def _ago(given: Given, said: Said) -> Reading:
    """Three weeks ago is some day near that; months and years ago are as fine as a month or a year."""
    unit, sign, anchor = given["unit"], given["step"], said.on
    low, high = _counts(given, said)
    if unit == WEEKEND and low == high:
        return _weekend(sign * low, anchor)
    if unit == 0:
        return _days(anchor.shift(min(sign, 0)), anchor.shift(max(sign, 0)), Precision.DAY)
    near = _moved(anchor, unit, sign * low)
    far = None if high is None else _moved(anchor, unit, sign * high)
    if unit == DAY:
        return _spread(near, far, sign, Precision.DAY, about=low != high)
    if unit in (WEEK, FORTNIGHT):
        slack = said.extents.week_slack * sign
        return _spread(near.shift(-slack), far and far.shift(slack), sign, Precision.WEEK, about=True)
    return _coarse(near, far, sign, _PRECISIONS[unit])


def _spread(near: Day, far: Day | None, sign: int, precision: Precision, *, about: bool) -> Reading:
    """Return the reading of the days from the one nearest to the anchor to the farthest, which may be open."""
    if far is not None:
        first, last = sorted((near, far))
        return _days(first, last, precision, about=about)
    mark = "~" if about else ""
    if sign > 0:
        return Reading(edtf=f"{near}{mark}/..", earliest=near, precision=precision)
    return Reading(edtf=f"../{near}{mark}", latest=near, precision=precision)


def _coarse(near: Day, far: Day | None, sign: int, precision: Precision) -> Reading:
    """Return the reading of the whole months or years that the days lie in."""
    near_text, near_span = _whole(near, precision)
    if far is None:
        if sign > 0:
            return Reading(edtf=f"{near_text}~/..", earliest=near_span[0], precision=precision)
        return Reading(edtf=f"../{near_text}~", latest=near_span[1], precision=precision)
    far_text, far_span = _whole(far, precision)
    (first, span), (last, end) = sorted(((near_text, near_span), (far_text, far_span)), key=lambda each: each[1])
    edtf = f"{first}~/{last}~" if first != last else f"{first}~"
    return Reading(edtf=edtf, earliest=span[0], latest=end[1], precision=precision)


def _whole(day: Day, precision: Precision) -> tuple[str, tuple[Day, Day]]:
    if precision is Precision.MONTH:
        return str(day)[:-3], month_span(day.year, day.month)
    return str(day)[:-6], year_span(day.year, day.year)


def _ahead(given: Given, said: Said) -> Reading:
    """In weeks, maybe less: after the anchor and, as forecasts slip, open; in two weeks: some day near that."""
    unit = given["unit"]
    if "count" in given:
        return _ago({**given, "step": 1}, said)
    precision = _PRECISIONS.get(unit, Precision.DAY)
    high = _counts(given, said)[1] if said.extents.foretold == "counted" else None
    far = None if high is None else _moved(said.on, unit, high)
    reasons = () if far else ("foretold, without a last day",)
    return _spread(said.on, far, 1, precision, about=False)._replace(reasons=reasons)


def _reach(given: Given, said: Said) -> Reading:
    """Recently reaches back from the anchor, before long ahead of it."""
    step = given["step"]
    far = said.on.shift(step * (said.extents.soon if step > 0 else said.extents.recently))
    return _days(min(said.on, far), max(said.on, far), Precision.RANGE, about=True)


def _same(given: Given, said: Said) -> Reading:
    return _one_day(said.on) if given["same"] == DAY else _unit({"unit": given["same"], "step": 0}, said)


_READERS: dict[str, Callable[[Given, Said], Reading]] = {
    "day": _day,
    "weekday": _weekday,
    "unit": _unit,
    "units": _units,
    "month": _month,
    "day_of_month": _day_of_month,
    "season": _season,
    "ago": _ago,
    "ahead": _ahead,
    "same": _same,
    "reach": _reach,
}
