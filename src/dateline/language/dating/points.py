"""From the tokens of one date to its parts: what stands there, nothing filled in."""

from collections.abc import Callable

from dateline.domain.dates import Day
from dateline.language.dating.calendar import MONTH_LENGTHS, days_in, season_of
from dateline.language.dating.extents import DEFAULT_EXTENTS
from dateline.language.dating.named_days import year_of
from dateline.language.dating.named_days.codes import ADVENT, ADVENT_SEASON
from dateline.language.dating.partial import WEEK, WEEKEND, Partial
from dateline.language.dating.plans import Point
from dateline.language.dating.rules import Rules
from dateline.language.dating.tokens import Tokens

_LAST_FIXED = 1231
_AHEAD = 10
LAST_DUAL = 1752
"""The last year that began in March for some: then England gave it up too."""
Given = dict[str, int]
"""The value in each role of a date."""


def parts_of(point: Point, base: int, tokens: Tokens, rules: Rules) -> Partial | None:
    """Return the parts of the date at token `base`, None where its numbers name no date."""
    given = {role: tokens.values[base + index] for role, index in point.roles}
    for role, reader in _READERS.items():
        if role in given:
            return reader(given, rules)
    if "first" in given:
        if "short" in given and _is_single_digit("short", point, base, tokens):
            return None
        mark = next(index for role, index in point.roles if role == "mark")
        return _ordered(given, tokens.shape[base + mark], rules)
    if "short" in given and _is_single_digit("short", point, base, tokens):
        return None
    parts = _plain(given, rules)
    if parts and "day" in given and len(given) == 1:
        index = base + point.roles[0][1]
        return parts._replace(digits=tokens.ends[index] - tokens.starts[index])
    return parts


def _is_single_digit(role: str, point: Point, base: int, tokens: Tokens) -> bool:
    index = base + dict(point.roles)[role]
    return tokens.ends[index] - tokens.starts[index] == 1


def years_of(point: Point, base: int, tokens: Tokens) -> tuple[int, int] | None:
    """Return the two years that 1911-12 or 1751/2 can mean, None where the point is not so written.

    Years behind a hyphen must follow, one behind a slash must follow at once: 2015/7 is July.
    """
    role, reduced = next((each for each in point.roles if each[0] in ("reduced", "following")), ("", None))
    if reduced is None:
        return None
    year, number = tokens.values[base], tokens.values[base + reduced]
    digits = tokens.ends[base + reduced] - tokens.starts[base + reduced]
    last = complete_year(year, number, digits)
    return (year, last) if last == year + 1 or (last > year and role == "reduced") else None


def complete_year(year: int, number: int, digits: int) -> int:
    """Return the year meant by the last `digits` digits `number` behind `year`: 7 behind 1346 is 1347."""
    scale: int = 10**digits
    return year // scale * scale + number


def full_year(short: int, rules: Rules) -> int:
    """Return the year of two digits `short` means: the last one not after the pivot.

    Where none was set and the report's day is known, that is the last one up to ten years after the report.
    """
    pivot = rules.extents.pivot
    if rules.anchor is not None and pivot == DEFAULT_EXTENTS.pivot:
        pivot = rules.anchor.year + _AHEAD
    return pivot - (pivot - short) % 100


def _plain(given: Given, rules: Rules) -> Partial | None:
    month = given.get("month", given.get("number_month", given.get("following")))
    return _dated(_year(given, rules), month, given.get("day"), given)


def _year(given: Given, rules: Rules) -> int | None:
    if "short" in given and "era" not in given:
        return full_year(given["short"], rules)
    year = given.get("year", given.get("short"))
    return 1 - year if year is not None and given.get("era") == -1 else year


def _dated(year: int | None, month: int | None, day: int | None, given: Given) -> Partial | None:
    """Return the parts; a day that the month does not have is left out, and said so."""
    reasons: tuple[str, ...] = ()
    if given.get("week_of", WEEK) not in (WEEK, WEEKEND):
        return None
    if "dual" in given and day is None and year is not None and year > LAST_DUAL:
        return None
    if month is not None and not 1 <= month <= 12:
        reasons, month, day = (f"there is no month {month}, so only the year is taken",), None, None
    if month is not None and day is not None:
        length = MONTH_LENGTHS[month] if year is None else days_in(year, month)
        if not 1 <= day <= length:
            reasons = (f"there is no day {day} in that month, so only the month is taken",)
            day = None
    return Partial(
        year=year,
        month=month,
        day=day,
        era=given.get("era", 0),
        weekday=given.get("weekday", given.get("weekday_after")),
        time=_time(given),
        around=given.get("week_of", 0),
        other_year=_dual_year(year, given),
        beside=given.get("beside", 0),
        reasons=reasons,
    )


def _dual_year(year: int | None, given: Given) -> int | None:
    """Return the second year of 22 February 1741/2 or 1699/1700, from when the year began in March."""
    if year is None or "dual" not in given:
        return None
    dual = given["dual"]
    return dual if dual > SHORT else complete_year(year, dual, 2 if dual > 9 else 1)


SHORT = 99
"""The last number that tells a year by its end: 1741/2, 1699/1700."""


def _time(given: Given) -> str:
    if "clock_end" in given or "roughly" in given:
        return ""
    if "clock" in given:
        minutes = given["clock"]
    elif "hour" in given or "hour_of" in given:
        minutes = given.get("hour", given.get("hour_of", 0)) * 60 + given.get("minute", 0)
    else:
        return ""
    half = given.get("half", given.get("half_of"))
    if half is not None and minutes < 780:
        minutes = minutes % 720 + half
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def _ordered(given: Given, mark: str, rules: Rules) -> Partial | None:
    """Read two numbers as day and month, in the order that they, the mark between them or the rules settle."""
    first, second = given["first"], given["second"]
    if first > 12 and second > 12:
        return None
    order = "dmy" if first > 12 else "mdy" if second > 12 else rules.dots if mark == "." else rules.order
    day, month = (first, second) if order == "dmy" else (second, first)
    parts = _dated(_year(given, rules), month, day, given)
    if parts is None or first == second:
        return parts
    return parts._replace(order=order, swappable=not order)


def _month_or_year(given: Given, rules: Rules) -> Partial:
    """Read Oct-06, which spreadsheets write for October 2006 as well as for 6 October."""
    month, number = given["month"], given["either"]
    year = full_year(number, rules)
    if not 1 <= number <= MONTH_LENGTHS[month]:
        return Partial(year=year, month=month)
    return Partial(month=month, day=number, short_year=year)


def _stamp(given: Given, rules: Rules) -> Partial | None:
    stamp = given["stamp"]
    return _plain({**given, "year": stamp // 10000, "month": stamp // 100 % 100, "day": stamp % 100}, rules)


def _century(given: Given, _: Rules) -> Partial | None:
    """The twelfth century is 1100 to 1199, as in use and in EDTF; by the book it is 1101 to 1200."""
    count, span = given["nth"], given.get("age", 100)
    if not 1 <= count <= 30:
        return None
    if "decade" in given:
        return Partial(year=(count - 1) * 100 + given["decade"], span=10)
    return century(count, given.get("era", 0), span)


def century(count: int, era: int, span: int = 100) -> Partial:
    """Return the `count`-th century, or millennium by its `span`, of the era."""
    if era == -1:
        return Partial(year=1 - count * span, span=span, era=-1)
    return Partial(year=(count - 1) * span, span=span, numbered=True, era=era)


def _masked(given: Given, _: Rules) -> Partial:
    year, digits = divmod(given["masked"], 10)
    return Partial(year=year, span=10**digits)


def _decade(given: Given, rules: Rules) -> Partial | None:
    """Read the 1980s; the 1800s are a century, the 2000s in use a decade."""
    year = given["decade"] if given["decade"] > 99 else full_year(given["decade"], rules)
    if year % 10:
        return None
    span = 100 if year % 100 == 0 and year != 2000 else 10
    if given.get("era") == -1:
        return Partial(year=1 - (year + span - 1), span=span, era=-1)
    return Partial(year=year, span=span, digits=0 if given["decade"] > 99 else 2)


def _season(given: Given, rules: Rules) -> Partial | None:
    year = _year(given, rules)
    season = season_of(given["season"], rules.extents.hemisphere)
    if "until" not in given or year is None:
        return Partial(year=year, season=season)
    until = given["until"]
    last = complete_year(year, until, 2 if until > 9 else 1) if until < 100 else until
    return Partial(year=year, season=season, until=last) if last == year + 1 else None


def _quarter(given: Given, rules: Rules) -> Partial | None:
    base, count = given["quarter"], given["count"]
    return (
        Partial(year=_year(given, rules), season=base + count - 1) if 1 <= count <= (4 if base == 33 else 2) else None
    )


def _week(given: Given, rules: Rules) -> Partial | None:
    """Read an ISO week, which starts on the Monday of the week that holds 4 January."""
    year, week = given.get("year", rules.year), given["week"]
    if year is None or given["week_unit"] != 7 or not 1 <= week <= 53:
        return None
    reasons = () if "year" in given else (f"year {year} {rules.year_grounds}",)
    fourth = Day(year, 1, 4)
    monday = fourth.shift(7 * (week - 1) - fourth.weekday)
    return Partial(year=monday.year, month=monday.month, day=monday.day, around=WEEK, reasons=reasons)


def _holiday(given: Given, rules: Rules) -> Partial | None:
    code = given["holiday"]
    if "nth" in given:
        nth = given["nth"]
        return (
            Partial(year=_year(given, rules), feast=ADVENT + 7 * nth - 7) if code == ADVENT_SEASON and nth < 5 else None
        )
    year = year_of(code) if "year" not in given else given["year"]
    year = _year(given, rules) if year is None else year
    if code > _LAST_FIXED:
        return Partial(year=year, feast=code)
    return Partial(year=year, month=code // 100, day=code % 100)


def _reduced(given: Given, _: Rules) -> Partial:
    return Partial(year=given["year"], month=given["reduced"])


_READERS: dict[str, Callable[[Given, Rules], Partial | None]] = {
    "either": _month_or_year,
    "stamp": _stamp,
    "masked": _masked,
    "holiday": _holiday,
    "nth": _century,
    "decade": _decade,
    "season": _season,
    "quarter": _quarter,
    "reduced": _reduced,
    "week": _week,
}
