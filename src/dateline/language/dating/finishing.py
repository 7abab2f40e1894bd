"""From the parts of one date to a reading: what is left out filled in, doubts marked, bounds drawn."""

import re

from dateline.domain.dates import Basis, Day, Precision
from dateline.language.dating.calendar import (
    SEASON_MONTHS,
    WINTER,
    falls_on,
    is_day,
    move,
)
from dateline.language.dating.contexts import complete_from, context_parts
from dateline.language.dating.extents import ABOUT, Extents, tolerance
from dateline.language.dating.named_days.reading import differs_from_named, read_named
from dateline.language.dating.partial import Partial, days_of, edtf_of
from dateline.language.dating.rules import Reading, Rules

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_PLAIN_SIDE = re.compile(r"-?\d{4}(-\d\d)?(-\d\d)?")
_BETWEEN_DATES = re.compile(r"(\.\.|,)")
_DAY_MINUTES = 24 * 60


def with_year(parts: Partial, rules: Rules) -> tuple[Partial, str]:
    """Return the parts with what the rules give of the rest, and why ("" where nothing was filled in)."""
    if parts.year is not None:
        return parts, ""
    context = context_parts(rules.context, rules.language) if rules.context else Partial()
    if context.year is not None or context.month is not None:
        filled = complete_from(parts, context)
        parts = filled if filled.year is None else _in_year(filled, filled.year)
    if parts.year is not None:
        return parts, f'year {parts.year} from "{rules.context.strip()[:60]}"'
    if parts.month is None and parts.season is None and not parts.feast:
        return parts, ""
    if rules.year is not None:
        return _in_year(parts, rules.year), f"year {rules.year} {rules.year_grounds}"
    if rules.anchor is not None and not parts.feast:
        month = parts.month or SEASON_MONTHS[parts.season or WINTER][0]
        year = _last_before(month, parts.day or 1, rules.anchor)
        return _in_year(parts, year), f"year {year}, the last one before {rules.anchor}"
    return parts, ""


def _last_before(month: int, day: int, anchor: Day) -> int:
    return anchor.year - ((month, day) > (anchor.month, anchor.day))


def _in_year(parts: Partial, year: int) -> Partial:
    """A 29 February in a year that has none keeps its month only."""
    if parts.month is None or parts.day is None or is_day(year, parts.month, parts.day):
        return parts._replace(year=year, short_year=None)
    reason = f"{year} has no such day, so only the month is taken"
    return parts._replace(year=year, day=None, short_year=None, reasons=(*parts.reasons, reason))


def finish(parts: Partial, rules: Rules) -> Reading:
    """Return the reading of one date."""
    if rules.number == "year" and parts.short_year is not None:
        parts = parts._replace(day=None, year=parts.short_year, short_year=None)
    parts, year_reason = with_year(parts, rules)
    if parts.year is not None and parts.day is not None and not parts.swappable:
        parts = _in_year(parts, parts.year)
    parts = _by_weekday(parts)
    if parts.feast:
        return read_named(parts.feast, parts.year, rules, year_reason)
    if parts.swappable:
        return _swappable(parts, year_reason)
    if parts.short_year is not None:
        return _month_or_year(parts)
    if parts.other_year is not None:
        return _either_year(parts)
    if parts.month is None and parts.season is None and (parts.day is not None or parts.time):
        return Reading(reasons=("a day or a time without its month: the heading above does not name one",))
    span = days_of(parts)
    contradiction = _weekday_reason(parts)
    reasons = tuple(reason for reason in (year_reason, *parts.reasons, contradiction) if reason)
    reading = Reading(
        edtf=_week_text(parts, span) if parts.around else edtf_of(parts),
        earliest=span[0] if span else None,
        latest=span[1] if span else None,
        precision=parts.precision,
        basis=Basis.INFERRED if year_reason else Basis.STATED,
        reasons=reasons,
        missing_year=parts.year is None,
        weekday_fits=not contradiction if parts.weekday is not None and span and parts.day else None,
    )
    differs = differs_from_named(parts.beside, reading) if parts.beside else ""
    return reading._replace(reasons=(*reasons, differs)) if differs else reading


def _week_text(parts: Partial, span: tuple[Day, Day] | None) -> str:
    if span:
        return f"{span[0]}/{span[1]}"
    last = Day(2000, parts.month or 1, parts.day or 1).shift(parts.around - 1)
    return f"{edtf_of(parts)}/XXXX-{last.month:02d}-{last.day:02d}"


def _swapped(parts: Partial) -> Partial:
    return parts._replace(month=parts.day, day=parts.month)


def _fits(parts: Partial) -> bool:
    span = days_of(parts)
    return span is not None and parts.weekday is not None and falls_on(span[0], parts.weekday)


def _by_weekday(parts: Partial) -> Partial:
    """Let a weekday that fits only one order of day and month settle the order."""
    if not parts.swappable or parts.weekday is None or parts.year is None:
        return parts
    fits, swapped_fits = _fits(parts), _fits(_swapped(parts))
    if fits == swapped_fits:
        return parts
    settled = parts if fits else _swapped(parts)
    reason = f"day and month told apart by the {WEEKDAYS[parts.weekday]}"
    return settled._replace(swappable=False, reasons=(*parts.reasons, reason))


def _swappable(parts: Partial, year_reason: str) -> Reading:
    """Both orders stand side by side until a rule settles them."""
    both = sorted((edtf_of(parts._replace(time="")), edtf_of(_swapped(parts)._replace(time=""))))
    spans = [span for span in (days_of(parts), days_of(_swapped(parts))) if span]
    reason = "day and month could be the other way round; --order dmy or --order mdy settles it"
    return Reading(
        edtf=f"[{both[0]},{both[1]}]",
        earliest=min(span[0] for span in spans) if spans else None,
        latest=max(span[1] for span in spans) if spans else None,
        precision=Precision.DAY,
        basis=Basis.INFERRED if year_reason else Basis.STATED,
        reasons=tuple(filter(None, (year_reason, reason, *parts.reasons))),
        missing_year=parts.year is None,
        open_order=True,
    )


def _month_or_year(parts: Partial) -> Reading:
    """A month with a number that may be its day or its year."""
    month = parts._replace(day=None, year=parts.short_year)
    reason = (
        f"the number may be the day or the year {parts.short_year} (spreadsheets write both so); "
        "--year settles it for a day"
    )
    return Reading(
        edtf=f"[{edtf_of(month)},{edtf_of(parts)}]",
        precision=Precision.MONTH,
        reasons=(reason,),
        missing_year=True,
    )


def _either_year(parts: Partial) -> Reading:
    """A day dated in two years, by where the year was taken to begin."""
    both = [parts._replace(other_year=None), parts._replace(year=parts.other_year, other_year=None)]
    spans = [span for span in map(days_of, both) if span]
    return Reading(
        edtf=f"[{','.join(edtf_of(each) for each in both)}]",
        earliest=min(span[0] for span in spans),
        latest=max(span[1] for span in spans),
        precision=parts.precision,
        reasons=("dated in two years, as the year began in March or in January",),
    )


def _weekday_reason(parts: Partial) -> str:
    if parts.weekday is None or parts.day is None or parts.around:
        return ""
    span = days_of(parts)
    if span is None or falls_on(span[0], parts.weekday):
        return ""
    return f"the words say {WEEKDAYS[parts.weekday]}, but {span[0]} was a {WEEKDAYS[span[0].weekday]}"


def settle_by_weekday(reading: Reading, weekday: int) -> Reading:
    """Return the reading of a day, of which only a few can be meant, as the one that falls on the weekday."""
    if reading.precision is not Precision.DAY or reading.earliest is None or reading.latest is None:
        return reading
    width = reading.latest.ordinal - reading.earliest.ordinal
    days = [
        day for day in (reading.earliest.shift(step) for step in range(min(width, 7) + 1)) if day.weekday == weekday
    ]
    if not days:
        span = f"{reading.earliest} to {reading.latest}" if width else f"{reading.earliest}"
        reason = f"the words say {WEEKDAYS[weekday]}, but {span} has none"
        return reading._replace(reasons=(*reading.reasons, reason), weekday_fits=False)
    if len(days) > 1 or width == 0:
        return reading._replace(weekday_fits=True if width == 0 else None)
    reason = f"of these days, {days[0]} was the {WEEKDAYS[weekday]}"
    return reading._replace(
        edtf=str(days[0]),
        earliest=days[0],
        latest=days[0],
        reasons=(*reading.reasons, reason),
        weekday_fits=True,
    )


def mark_doubt(reading: Reading, extents: Extents, *, about: bool, unsure: bool) -> Reading:
    """Return the reading with ~, ? or % on its dates, and with wider bounds where it is only about right."""
    if about:
        reading = widen(reading, extents)
    if unsure:
        reading = reading._replace(reasons=(*reading.reasons, "the words themselves are not sure of it"))
    mark = "%" if about and unsure else "~" if about else "?"
    return reading._replace(edtf=marked(reading.edtf, mark))


def widen(reading: Reading, extents: Extents) -> Reading:
    """Return the reading with its bounds apart by what "about" may miss by."""
    precision = reading.precision if reading.precision is not Precision.RANGE else _fineness(reading.edtf)
    if precision is Precision.TIME:
        return _widened_time(reading, extents.about_time)
    if precision not in ABOUT:
        return reading
    days, months = tolerance(precision, extents, reading.earliest and reading.earliest.year)
    return reading._replace(
        earliest=reading.earliest and move(reading.earliest, -days, -months),
        latest=reading.latest and move(reading.latest, days, months),
        reasons=(*reading.reasons, f'"about" is taken as within {_spelled(days, months)}'),
    )


def _widened_time(reading: Reading, minutes: int) -> Reading:
    """A time of day is about right within the day it is told of, and past midnight only where it is near."""
    hour, minute = reading.edtf.partition("T")[2][:5].split(":")
    at = int(hour) * 60 + int(minute)
    before, after = min((at - minutes) // _DAY_MINUTES, 0), max((at + minutes) // _DAY_MINUTES, 0)
    return reading._replace(
        earliest=reading.earliest and reading.earliest.shift(before),
        latest=reading.latest and reading.latest.shift(after),
        reasons=(*reading.reasons, f'"about" is taken as within {minutes} minutes'),
    )


def _spelled(days: int, months: int) -> str:
    years, rest = divmod(months, 12)
    parts = ((years, "year"), (rest, "month"), (days, "day"))
    return " and ".join(f"{count} {unit}{'s' * (count != 1)}" for count, unit in parts if count) or "0 days"


def _fineness(edtf: str) -> Precision:
    """Return how fine the sides of an interval are, by the coarser of them; unknown where they are no plain dates."""
    sides = [_PLAIN_SIDE.fullmatch(side.rstrip("?~%")) for side in edtf.split("/")]
    if len(sides) != 2 or not all(sides):
        return Precision.UNKNOWN
    parts = min(sum(part is not None for part in side.groups()) for side in sides if side)
    return (Precision.YEAR, Precision.MONTH, Precision.DAY)[parts]


def marked(edtf: str, mark: str) -> str:
    """Return the EDTF string with the mark on its dates; times carry none of their own."""
    if not edtf or "T" in edtf:
        return edtf.partition("T")[0] + mark if edtf else ""
    if edtf[0] in "[{":
        sides = _BETWEEN_DATES.split(edtf[1:-1])
        return edtf[0] + "".join(each if each in (",", "..") else _marked_once(each, mark) for each in sides) + edtf[-1]
    return "/".join(_marked_once(side, mark) for side in edtf.split("/"))


def _marked_once(side: str, mark: str) -> str:
    if side in ("", "..") or side[0] == "Y":
        return side
    return side[:-1] + "%" if side[-1] in "?~%" and side[-1] != mark else side.rstrip("?~%") + mark
