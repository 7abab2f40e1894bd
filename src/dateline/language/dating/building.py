"""From a plan and its tokens to a reading."""

from collections.abc import Callable
from typing import NamedTuple

from dateline.domain.dates import Day, Precision
from dateline.language.dating import kinds as k
from dateline.language.dating.calendars.beside import named_in_two, same_day
from dateline.language.dating.contexts import context_parts
from dateline.language.dating.extents import COUPLE
from dateline.language.dating.finishing import finish, mark_doubt, settle_by_weekday
from dateline.language.dating.narrowing import EARLIER, LATER, MID, SOMETIME, narrow, take_share
from dateline.language.dating.partial import Partial
from dateline.language.dating.plans import (
    Bound,
    Doubt,
    Interval,
    Night,
    Part,
    Placed,
    Point,
    Relative,
    Several,
    Share,
    Undated,
)
from dateline.language.dating.points import LAST_DUAL, SHORT, parts_of, years_of
from dateline.language.dating.relative import read_relative
from dateline.language.dating.rules import Reading, Rules
from dateline.language.dating.sides import complete
from dateline.language.dating.spans import from_on, join_spans, month_of_slip, together, two_seasons, up_to
from dateline.language.dating.tokens import Tokens

_NIGHT_BEFORE = 2
_HALF = 40  # the value of words for a half, which is also the code of the first half of a year


class Work(NamedTuple):
    """What every step needs: the tokens, the rules, and the token that the plan counts from."""

    tokens: Tokens
    rules: Rules
    base: int


class Side(NamedTuple):
    """One date among several, with the doubts and parts said of it, innermost first."""

    parts: Partial
    wraps: tuple[tuple[type, int], ...]


def build(placed: Placed, work: Work) -> Reading | None:
    """Return what the planned tokens say, None where their numbers name no date."""
    work = work._replace(base=work.base + placed.at)
    builder: Callable[..., Reading | None] = _BUILDERS[type(placed.plan)]
    return builder(placed.plan, work)


def _build_point(point: Point, work: Work) -> Reading | None:
    roles = dict(point.roles)
    if "read" in roles:
        return _read_before(roles, work)
    if "dual" in roles and not _are_one_year(roles, work):
        return _up_to_year(point, roles["dual"], work)
    if years := years_of(point, work.base, work.tokens):
        return _of_years(*years) if "reduced" in roles or years[0] > LAST_DUAL else _dual(years, work)
    parts = parts_of(point, work.base, work.tokens, work.rules)
    return finish(parts, work.rules) if parts else None


def _are_one_year(roles: dict[str, int], work: Work) -> bool:
    """Return whether the second of two years can be another name of the first: 1741/2, 1699/1700."""
    first, second = (work.tokens.values[work.base + roles[role]] for role in ("year", "dual"))
    return second <= SHORT or (second == first + 1 and first <= LAST_DUAL)


def _up_to_year(point: Point, year: int, work: Work) -> Reading | None:
    """Read 11 May 1899/1945 as all from that day to that year."""
    alone = Point(tuple(role for role in point.roles if role[0] != "dual"))
    parts, end = parts_of(alone, work.base, work.tokens, work.rules), Partial(year=work.tokens.values[work.base + year])
    first = finish(parts, work.rules) if parts else None
    return join_spans(first, finish(end, work.rules)) if first else None


def _read_before(roles: dict[str, int], work: Work) -> Reading:
    """Return the date of another calendar; a weekday beside it tells which of its days is meant."""
    values = work.tokens.values
    reading = work.tokens.read[values[work.base + roles["read"]]]
    weekday = roles.get("weekday", roles.get("weekday_after"))
    return reading if weekday is None else settle_by_weekday(reading, values[work.base + weekday])


def _dual(years: tuple[int, int], work: Work) -> Reading:
    """Read 1751/2 as either year: for some it began in March, for others in January."""
    return finish(Partial(year=years[0], other_year=years[1]), work.rules)


def _of_years(first: int, last: int) -> Reading:
    """Read 1911-12 as the two years, which hold the December that EDTF has it for."""
    return Reading(
        edtf=f"{first:04d}/{last:04d}",
        earliest=Day(first, 1, 1),
        latest=Day(last, 12, 31),
        precision=Precision.RANGE,
    )


def _build_doubt(doubt: Doubt, work: Work) -> Reading | None:
    reading = build(doubt.of, work)
    return reading and _doubted(reading, doubt.kind, work.rules)


def _doubted(reading: Reading, kind: str, rules: Rules) -> Reading:
    return mark_doubt(reading, rules.extents, about=kind == k.ABOUT, unsure=kind in (k.UNSURE, k.GAP))


def _build_part(part: Part, work: Work) -> Reading | None:
    reading = build(part.of, work)
    if reading and isinstance(part.of.plan, Relative) and part.of.plan.how == "unit":
        reading = _calendar_week(reading)
    last = part.index if part.until is None else part.until
    return reading and narrow(reading, _part_number(part.index, work), _part_number(last, work), work.rules)


def _calendar_week(reading: Reading) -> Reading:
    """Of last and next week the one of the calendar has a start and an end: early next week."""
    first, last, anchor = reading.earliest, reading.latest, reading.anchor
    if reading.precision is not Precision.WEEK or first is None or last is None or anchor is None:
        return reading
    monday = first if last < anchor else last.shift(-6)
    sunday = monday.shift(6)
    return reading._replace(edtf=f"{monday}/{sunday}", earliest=monday, latest=sunday, reasons=reading.reasons[-1:])


def _part_number(index: int, work: Work) -> int:
    index += work.base
    value = work.tokens.values[index]
    if work.tokens.shape[index] == k.PART:
        return value
    if work.tokens.shape[index] == k.UNDATED:
        return SOMETIME
    return EARLIER if value < 0 else LATER


def _build_share(share: Share, work: Work) -> Reading | None:
    """A share of a date: halves and quarters, counted from 1."""
    reading = build(share.of, work)
    unit = work.tokens.values[work.base + share.unit]
    shares = 2 if unit in (_HALF, MID) else 4
    count = work.tokens.values[work.base + share.count]
    if reading is None or not 1 <= count <= shares:
        return None
    return take_share(reading, (count - 1) / shares, count / shares, f"part {count} of {shares}")


def _build_night(night: Night, work: Work) -> Reading | None:
    reading = build(night.of, work)
    which = work.tokens.values[work.base + night.index]
    if reading is None or not which:
        return reading
    if reading.precision != Precision.DAY or reading.latest is None or reading.earliest != reading.latest:
        return reading
    if which == _NIGHT_BEFORE:
        evening = reading.latest.shift(-1)
        reason = "the night that ends on that day"
        return reading._replace(edtf=f"{evening}/{reading.edtf}", earliest=evening, reasons=(*reading.reasons, reason))
    morning = reading.latest.shift(1)
    reason = "a night reaches into the next day"
    return reading._replace(edtf=f"{reading.edtf}/{morning}", latest=morning, reasons=(*reading.reasons, reason))


def _build_bound(bound: Bound, work: Work) -> Reading | None:
    reading = build(bound.of, work)
    if reading is None or not reading.edtf:
        return reading
    index = work.base + bound.index
    # "Before the end of 2014" reaches to its last day, however "end" is taken.
    # "Before about 2010" may lie after it, by as much as "about" may miss.
    included = bool(work.tokens.values[index]) or isinstance(bound.of.plan, Part) or _is_about(bound.of)
    if work.tokens.shape[index] == k.BEFORE:
        return up_to(reading, included=included)
    return from_on(reading, included=included)


def _is_about(placed: Placed) -> bool:
    return isinstance(placed.plan, Doubt) and placed.plan.kind == k.ABOUT


def _build_interval(interval: Interval, work: Work) -> Reading | None:
    ends = [_side(placed, work) for placed in (interval.start, interval.end) if placed]
    if any(end is None for end in ends):
        return _interval_of_readings(interval, work)
    readings = _finish_sides([end for end in ends if end], work.rules)
    if readings is None:
        return None
    if interval.start is None:
        return up_to(readings[0], included=True)
    if interval.end is None:
        return from_on(readings[0], included=True)
    if _joint(interval, work) == "/" and (day := same_day(readings)):
        return day
    return join_spans(readings[0], readings[1]) or two_seasons(readings) or month_of_slip(*readings)


def _joint(interval: Interval, work: Work) -> str:
    """Return the kind of what stands between the two dates."""
    return work.tokens.shape[work.base + interval.end.at - 1] if interval.end else ""


def _interval_of_readings(interval: Interval, work: Work) -> Reading | None:
    if interval.start is None or interval.end is None:
        return None
    start, end = build(interval.start, work), build(interval.end, work)
    if start and end and _joint(interval, work) == "/" and (day := named_in_two([start, end])):
        return day
    if start is None or end is None or not (start.edtf or start.earliest) or not (end.edtf or end.latest):
        return None
    return join_spans(start, end)


def _side(placed: Placed, work: Work) -> Side | None:
    """Return one date among several with what is said of it, None where it is no plain date."""
    base, plan = work.base + placed.at, placed.plan
    if isinstance(plan, Point) and "read" not in dict(plan.roles):
        parts = parts_of(plan, base, work.tokens, work.rules)
        return Side(parts, ()) if parts else None
    if isinstance(plan, Doubt | Part | Night):
        inner = _side(plan.of, work._replace(base=base))
        if inner is None:
            return None
        return inner._replace(wraps=(*inner.wraps, (type(plan), _said(plan, work._replace(base=base)))))
    return None


def _said(plan: Doubt | Part | Night, work: Work) -> int:
    """Return the kind of doubt, the number of the part, nothing of a night."""
    if isinstance(plan, Doubt):
        return ord(plan.kind)
    return _part_number(plan.index, work) if isinstance(plan, Part) else 0


def _finish_sides(sides: list[Side], rules: Rules) -> list[Reading] | None:
    dates = complete(_in_month_above([side.parts for side in sides], rules))
    if dates is None:
        return None
    return [_wrapped(finish(date, rules), side, rules) for date, side in zip(dates, sides, strict=True)]


def _in_month_above(dates: list[Partial], rules: Rules) -> list[Partial]:
    """Give days without any month that of the heading above them."""
    if not rules.context or any(date.day is None or date.month is not None for date in dates):
        return dates
    month = context_parts(rules.context, rules.language).month
    return [date._replace(month=month) for date in dates]


def _wrapped(reading: Reading, side: Side, rules: Rules) -> Reading:
    for kind, value in side.wraps:
        if kind is Doubt:
            reading = _doubted(reading, chr(value), rules)
        elif kind is Part:
            reading = narrow(reading, value, value, rules)
    return reading


def _build_several(several: Several, work: Work) -> Reading | None:
    if k.READ in work.tokens.shape[work.base : work.base + several.members[-1].at + 1]:
        return _build_from_first_to_last(several, work)
    groups = [_group(member, work) for member in several.members]
    if not several.joints:
        groups = _in_one_year(groups)
    if any(group is None for group in groups):
        return None
    known = [group for group in groups if group]
    readings = _finish_sides([side for group in known for side in group], work.rules)
    if readings is None:
        return None
    remaining = iter(readings)
    spans = [_group_reading([next(remaining) for _ in group]) for group in known]
    if not several.joints and (day := same_day(readings) or _next_to_each_other(readings)):
        return day
    if not several.joints and k.YEAR in work.tokens.shape[work.base : work.base + several.members[1].at]:
        return None  # two dates side by side that are not one day
    either = not several.joints or any(
        work.tokens.shape[work.base + i] == k.AND and work.tokens.values[work.base + i] for i in several.joints
    )
    return together([span for span in spans if span], either=either)


def _build_from_first_to_last(several: Several, work: Work) -> Reading | None:
    """Return the time over which dates of another calendar reach that stand together: which days they are is open."""
    readings = [build(member, work) for member in several.members]
    known = sorted(
        (each for each in readings if each and each.earliest), key=lambda each: each.earliest or Day(0, 1, 1)
    )
    return join_spans(known[0], known[-1]) if len(known) == len(readings) else None


def _next_to_each_other(readings: list[Reading]) -> Reading | None:
    """Return the span of two days that follow each other: no two calendars are one day apart."""
    first, last = readings[0].latest, readings[-1].earliest
    return join_spans(readings[0], readings[-1]) if first and last and first.shift(1) == last else None


def _in_one_year(groups: list[list[Side] | None]) -> list[list[Side] | None]:
    """One day in two calendars is in one year, unless one of the calendars is past New Year."""
    if not groups[0] or not groups[-1]:
        return groups
    first, last = groups[0][0], groups[-1][0]
    return [[_beside(first, last.parts)], *groups[1:-1], [_beside(last, first.parts)]]


def _beside(side: Side, other: Partial) -> Side:
    """Return the side, where it has no year, in that of the other."""
    parts = side.parts
    if parts.year is not None or other.year is None or not parts.month or not other.month:
        return side
    step = (parts.month == 1 and other.month == 12) - (parts.month == 12 and other.month == 1)
    return side._replace(parts=parts._replace(year=other.year + step))


def _group(member: Placed, work: Work) -> list[Side] | None:
    if isinstance(member.plan, Interval):
        inner = work._replace(base=work.base + member.at)
        sides = [_side(placed, inner) for placed in (member.plan.start, member.plan.end) if placed]
        return [side for side in sides if side] if len(sides) == 2 and all(sides) else None
    side = _side(member, work)
    return [side] if side else None


def _group_reading(readings: list[Reading]) -> Reading | None:
    return readings[0] if len(readings) == 1 else join_spans(readings[0], readings[1])


def _build_undated(_: Undated, __: Work) -> Reading:
    return Reading(reasons=("the words say that the date is not known",))


def _build_relative(relative: Relative, work: Work) -> Reading | None:
    given = {role: work.tokens.values[work.base + index] for role, index in relative.roles}
    roles = dict(relative.roles)
    if "side" in roles:
        given["step"] = -1 if work.tokens.shape[work.base + roles["side"]] == k.BEFORE else 1
    at = roles.get("count")
    if at is not None and work.tokens.shape[work.base + at] == k.COUNT and given["count"] >= COUPLE:
        given["count"] = -given["count"]  # "a few", told apart from 103
    return read_relative(relative.how, given, work.rules.anchor, work.rules.extents)


_BUILDERS: dict[type, Callable[..., Reading | None]] = {
    Point: _build_point,
    Doubt: _build_doubt,
    Part: _build_part,
    Share: _build_share,
    Night: _build_night,
    Bound: _build_bound,
    Interval: _build_interval,
    Several: _build_several,
    Undated: _build_undated,
    Relative: _build_relative,
}
