"""Reckoning with dates that are only bounded: shifted by a duration, apart by so many days, so many years old.

Whatever the dates can have been, the result holds what they then give.
"""

import re
from dataclasses import replace
from typing import NamedTuple

from dateline.domain.dates import Basis, Day, Precision, When
from dateline.domain.errors import Invalid
from dateline.language.dating.calendar import add_months, is_leap, move
from dateline.language.dating.compare import before
from dateline.language.dating.durations import Duration, Step, exactly, read_duration, spoken
from dateline.language.dating.edtf.reading import parse_edtf
from dateline.language.dating.edtf.writing import write_span

Span = tuple[Day | None, Day | None]

NOTHING = exactly()
_MASKED = frozenset((Precision.DECADE, Precision.CENTURY))
_TIME = re.compile(r"(-?\d{4}-\d\d-\d\d)T(\d\d):(\d\d):(\d\d)(Z|[+-][\d:]+)?")
_FARTHEST = 9999
_MOST_LISTED = 5
_DAY = 86_400
_LEAP_DAY = (2, 29)
_WEEKDAYS = 7


class Count(NamedTuple):
    """The least and the most that a number can be, None where open."""

    least: int | None
    most: int | None


def shift(when: When, by: Duration | str) -> When:
    """Return the date that lies `by` later ("P2M", "P2M..P5M").

    A day that a month does not have gives the last one it has: 31 January and a month is 28 February. Hours move the
    time of day where there is one; a day alone they may carry into the next.
    """
    duration = read_duration(by) if isinstance(by, str) else by
    return _clocked(when, duration, 1) or _placed(when, _later(when, duration), f"{spoken(duration)} after", duration)


def shift_back(when: When, by: Duration | str) -> When:
    """Return the date that lies `by` earlier: every day from which `shift` leads into `when`.

    So a date that is shifted and shifted back lies within the result: a month before 28 February is 28 to 31 January.
    """
    duration = read_duration(by) if isinstance(by, str) else by
    return _clocked(when, duration, -1) or _placed(
        when, _earlier(when, duration), f"{spoken(duration)} before", duration
    )


def _later(when: When, by: Duration) -> Span:
    """The longer duration need not lead farther: a month may be more than P30D."""
    first, last = when.first, when.last
    if first is not None:
        first = min(_added(first, step) for step in (by.least, by.most or by.least))
    if last is not None:
        last = max(_added(last, step, up=True) for step in (by.least, by.most)) if by.most else None
    return first, last


def _earlier(when: When, by: Duration) -> Span:
    first, last = when.first, when.last
    if first is not None:
        first = min(_taken(first, step, up=True) for step in (by.least, by.most)) if by.most else None
    if last is not None:
        last = max(_last_taken(last, step) for step in (by.least, by.most or by.least))
    return first, last


def _added(day: Day, step: Step, *, up: bool = False) -> Day:
    """Return the day that much later; part of a day may carry into the next, or not."""
    return add_months(day, step.months).shift(step.days + (up and step.seconds > 0))


def _taken(day: Day, step: Step, *, up: bool = False) -> Day:
    return add_months(day.shift(-step.days - (up and step.seconds > 0)), -step.months)


def _last_taken(day: Day, step: Step) -> Day:
    """The last day of a month may have been any of the days that a longer month has more."""
    return move(day.shift(-step.days), 0, -step.months)


def _clocked(when: When, by: Duration, sign: int) -> When | None:
    """Return the date with its time of day moved, None where it has none or where the duration is not exact."""
    match = _TIME.fullmatch(when.edtf)
    if match is None or not by.exact or by.least.months or when.earliest != when.latest:
        return None
    told, hour, minute, second, zone = match.groups("")
    moment = int(hour) * 3600 + int(minute) * 60 + int(second) + sign * by.least.seconds
    days, moment = divmod(moment, _DAY)
    day = Day.parse(told).shift(days + sign * by.least.days)
    if abs(day.year) > _FARTHEST:
        return None
    moved = _placed(when, (day, day), f"{spoken(by)} {'after' if sign > 0 else 'before'}", by)
    clock = f"{moment // 3600:02d}:{moment // 60 % 60:02d}:{moment % 60:02d}"
    return replace(moved, edtf=f"{day}T{clock}{zone}", precision=Precision.TIME)


def _placed(when: When, span: Span, how: str, by: Duration = NOTHING) -> When:
    """Return the date of those days, as fine as whole days, months or years tell it."""
    first, last = span
    edtf = write_span(first, last, _mark(when, by), masked=when.precision in _MASKED)
    said = when.words or when.edtf
    return replace(
        when,
        words=f"{how} {said}",
        edtf=edtf,
        earliest=None if first is None else str(first),
        latest=None if last is None else str(last),
        precision=parse_edtf(edtf).precision if edtf else Precision.UNKNOWN,
        basis=Basis.RELATIVE,
        anchor=when.earliest if when.earliest == when.latest else None,
        grounds=f"{how} {said}, which is {_told(when)}",
    )


def _told(when: When) -> str:
    if when.earliest == when.latest:
        return when.earliest or "not known"
    return f"{when.earliest or '..'} to {when.latest or '..'}"


def _mark(when: When, by: Duration) -> str:
    """About right is what is reckoned from such a date, or with a duration that is not exact."""
    about = not by.exact or any(mark in when.edtf for mark in "~%")
    unsure = any(mark in when.edtf for mark in "?%")
    return "%" if about and unsure else "~" if about else "?" if unsure else ""


def days_between(one: When, other: When) -> Count:
    """Return by how many days `other` follows `one`, at least and at most; below zero where it lies before."""
    least = other.first.ordinal - one.last.ordinal if other.first and one.last else None
    most = other.last.ordinal - one.first.ordinal if other.last and one.first else None
    return Count(least, most)


def duration_between(one: When, other: When) -> Duration:
    """Return how long it is from `one` to `other`, in years, months and days; Invalid where `other` was before."""
    if before(other, one):
        raise Invalid(f"{_named(other)} is before {_named(one)}: swap the two, or ask for days_between.")
    least = _apart(one.last, other.first) if one.last and other.first else Step()
    most = _apart(one.first, other.last) if one.first and other.last else None
    return Duration(least=least, most=most)


def _apart(start: Day, end: Day) -> Step:
    """Return the whole months and the rest in days from one day to a later one; nothing where it is not later."""
    if end <= start:
        return Step()
    months = (end.year - start.year) * 12 + end.month - start.month
    if add_months(start, months) > end:
        months -= 1
    return Step(months, end.ordinal - add_months(start, months).ordinal)


def age(born: When, on: When) -> Count:
    """Return how many years somebody born then has completed on that day, at least and at most; None where open.

    Who is born on 29 February completes a year on 28 February in some countries and on 1 March in others: both count.
    Invalid where `on` was before the birth.
    """
    if before(on, born):
        raise Invalid(f"{_named(on)} is before the birth, {_named(born)}: swap the two.")
    least = max(_completed(born.last, on.first), 0) if born.last and on.first else 0
    most = _completed(born.first, on.last, early=True) if born.first and on.last else None
    return Count(least, most)


def _completed(born: Day, on: Day, *, early: bool = False) -> int:
    birthday = (2, 28) if early and born[1:] == _LEAP_DAY and not is_leap(on.year) else born[1:]
    return on.year - born.year - (on[1:] < birthday)


def _named(when: When) -> str:
    return f'"{when.words or when.edtf}"'


def anniversary(when: When, years: int = 1) -> When:
    """Return the day so many years after: the same day of the same month ("a year to the day after").

    Of 29 February it is 28 February or 1 March in other years. Of what is no single day, it is that many years later.
    """
    first, how = when.first, f"{years} {'year' if years == 1 else 'years'} to the day after"
    if years < 0:
        raise Invalid(f"There is no anniversary {years}: give the years that have passed, 0 or more.")
    if first is None or when.earliest != when.latest:
        return shift(when, exactly(years=years))
    if first[1:] != _LEAP_DAY or is_leap(first.year + years):
        day = first._replace(year=first.year + years)
        return _placed(when, (day, day), how)
    before_it, after_it = Day(first.year + years, 2, 28), Day(first.year + years, 3, 1)
    return replace(_placed(when, (before_it, after_it), how), edtf=f"[{before_it},{after_it}]", precision=Precision.DAY)


def weekday_after(when: When, weekday: int) -> When:
    """Return the first such weekday (Monday is 0) after the date: "the following Sunday"."""
    return _on_weekday(when, weekday, 1)


def weekday_before(when: When, weekday: int) -> When:
    """Return the last such weekday (Monday is 0) before the date: "the Friday before"."""
    return _on_weekday(when, weekday, -1)


def _on_weekday(when: When, weekday: int, step: int) -> When:
    if not 0 <= weekday < _WEEKDAYS:
        raise Invalid(f"There is no weekday {weekday}: Monday is 0, Sunday is 6.")
    first = when.first and _nearest(when.first, weekday, step)
    last = when.last and _nearest(when.last, weekday, step)
    moved = _placed(when, (first, last), f"the {_NAMES[weekday]} {'after' if step > 0 else 'before'}")
    if first is None or last is None or last.ordinal - first.ordinal >= _MOST_LISTED * _WEEKDAYS:
        return moved
    days = [str(first.shift(at)) for at in range(0, last.ordinal - first.ordinal + 1, _WEEKDAYS)]
    edtf = days[0] if len(days) == 1 else f"[{','.join(days)}]"
    return replace(moved, edtf=edtf, precision=Precision.DAY)


def _nearest(day: Day, weekday: int, step: int) -> Day:
    """Return the nearest such weekday that is not the day itself."""
    return day.shift((weekday - day.weekday - 1) % 7 + 1 if step > 0 else -((day.weekday - weekday - 1) % 7 + 1))


_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
