"""Named days that follow the sun and the week: Easter, Advent, the second Monday of October."""

from collections.abc import Callable
from typing import NamedTuple

from dateline.domain.dates import Day
from dateline.language.dating.calendar import month_span
from dateline.language.dating.calendars.reckoning import from_julian
from dateline.language.dating.named_days import codes as c
from dateline.language.dating.named_days.named import Named, either, on, over

MONDAY, TUESDAY, THURSDAY, FRIDAY, SUNDAY = 0, 1, 3, 4, 6
_FIRST_GREGORIAN = 1583
_LAST_DIVIDED = 1752
"""Until then parts of western Europe kept Easter by the Julian calendar."""
_FIRST_COUNCIL = 326


class Rule(NamedTuple):
    """The `nth` weekday of a month (-1 is the last) from a year on; before that a day that kept its date, or none."""

    month: int
    weekday: int
    nth: int
    since: int = 1
    before: int = 0


_RULES = {
    c.MARTIN_LUTHER_KING_DAY: Rule(1, MONDAY, 3, since=1986),
    c.PRESIDENTS_DAY: Rule(2, MONDAY, 3, since=1971, before=222),
    c.MEMORIAL_DAY: Rule(5, MONDAY, -1, since=1971, before=530),
    c.MOTHERS_DAY: Rule(5, SUNDAY, 2),
    c.FATHERS_DAY: Rule(6, SUNDAY, 3),
    c.LABOR_DAY: Rule(9, MONDAY, 1),
    c.COLUMBUS_DAY: Rule(10, MONDAY, 2, since=1971, before=1012),
    c.CANADIAN_THANKSGIVING: Rule(10, MONDAY, 2, since=1957),
    c.SPRING_BANK_HOLIDAY: Rule(5, MONDAY, -1, since=1971),
    c.SUMMER_BANK_HOLIDAY: Rule(8, MONDAY, -1, since=1971),
    c.MAY_BANK_HOLIDAY: Rule(5, MONDAY, 1, since=1978),
    c.HARVEST_FESTIVAL: Rule(10, SUNDAY, 1),
}
"""As the law has them in the country that the name is of; the Uniform Monday Holiday Act took effect in 1971."""
_MOTHERS = {
    "FR": Rule(5, SUNDAY, -1),
    "SE": Rule(5, SUNDAY, -1),
    "ES": Rule(5, SUNDAY, 1),
    "PT": Rule(5, SUNDAY, 1),
    "NO": Rule(2, SUNDAY, 2),
}
_FATHERS = {country: Rule(9, SUNDAY, 1) for country in ("AU", "NZ")}
_FATHERS |= {country: Rule(11, SUNDAY, 2) for country in ("SE", "NO", "FI")}
_KEPT_DATES = {
    (c.MOTHERS_DAY, "PL"): 526,
    (c.MOTHERS_DAY, "MX"): 510,
    **{(c.FATHERS_DAY, country): 319 for country in ("ES", "IT", "PT")},
}
_LABOUR_MONDAY = frozenset(("US", "CA", ""))


def solar_day(code: int, year: int, country: str) -> Named | None:
    """Return the day of the year with that name, None where it had none that year or the name is of another kind."""
    if code <= 1231:
        return on(Day(year, code // 100, code % 100))
    if counted := c.counted_from(code):
        base, days = counted
        return _BASES[base](year, days)
    if reader := _READERS.get(code):
        return reader(year, country)
    return _by_rule(_RULES[code], year) if code in _RULES else None


def _by_rule(rule: Rule, year: int) -> Named | None:
    if year >= rule.since:
        return on(nth_weekday(year, rule.month, rule.weekday, rule.nth))
    return on(Day(year, rule.before // 100, rule.before % 100)) if rule.before else None


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> Day:
    """Return the n-th such weekday of a month, the last one where `nth` is -1."""
    first, last = month_span(year, month)
    if nth < 0:
        return last.shift(-((last.weekday - weekday) % 7))
    return first.shift((weekday - first.weekday) % 7 + 7 * (nth - 1))


def western_easter(year: int) -> tuple[Day, ...]:
    """Return Easter Sunday as the western churches kept it: two days for years in which they were at odds.

    Before 1583 it is the Julian day as written then, which is how dates of that time are held.
    """
    from dateutil.easter import EASTER_JULIAN, EASTER_WESTERN, easter  # noqa: PLC0415 - for Easter only

    if not _FIRST_COUNCIL <= year <= 4099:
        return ()
    old = easter(year, EASTER_JULIAN)
    if year < _FIRST_GREGORIAN:
        return (Day(old.year, old.month, old.day),)
    new = easter(year, EASTER_WESTERN)
    days = {Day(new.year, new.month, new.day)}
    if year <= _LAST_DIVIDED:
        days.add(Day(old.year, old.month, old.day))
    return tuple(sorted(days))


def orthodox_easter(year: int) -> Day | None:
    """Return Easter Sunday as the eastern churches keep it, by our calendar from 1583 on."""
    from dateutil.easter import EASTER_JULIAN, easter  # noqa: PLC0415 - for Easter only

    if not _FIRST_COUNCIL <= year <= 4099:
        return None
    old = easter(year, EASTER_JULIAN)
    return from_julian(old.year, old.month, old.day) if year >= _FIRST_GREGORIAN else Day(old.year, old.month, old.day)


def _from_easter(year: int, days: int) -> Named | None:
    sundays = western_easter(year)
    if len(sundays) > 1:
        why = "western Easter by the Gregorian calendar and by the Julian one, which part of Europe still kept"
        return either(*(sunday.shift(days) for sunday in sundays), why=why)
    why = "western Easter" if year >= _FIRST_GREGORIAN else "Easter by the Julian calendar, as dates were written then"
    return on(sundays[0].shift(days), why) if sundays else None


def _from_orthodox_easter(year: int, days: int) -> Named | None:
    sunday = orthodox_easter(year)
    return on(sunday.shift(days), "Orthodox Easter") if sunday else None


def first_advent(year: int) -> Day:
    """Return the first Sunday of Advent: the fourth before Christmas."""
    christmas = Day(year, 12, 25)
    return christmas.shift(-(christmas.weekday + 1) - 21)


_BASES: dict[int, Callable[[int, int], Named | None]] = {
    c.EASTER: _from_easter,
    c.ORTHODOX_EASTER: _from_orthodox_easter,
    c.ADVENT: lambda year, days: on(first_advent(year).shift(days)),
}


def thanksgiving(year: int) -> Day | None:
    """Return Thanksgiving of the United States, by proclamation from 1863 and by law from 1942 on."""
    if year < 1863:
        return None
    last = nth_weekday(year, 11, THURSDAY, -1)
    if year >= 1942:
        return nth_weekday(year, 11, THURSDAY, 4)
    return last.shift(-7) if year >= 1939 else last


def _thanksgiving(year: int, country: str) -> Named | None:
    if country == "CA":
        return _by_rule(_RULES[c.CANADIAN_THANKSGIVING], year)
    return on(day, _american(country)) if (day := thanksgiving(year)) else None


def _american(country: str) -> str:
    return "" if country == "US" else "as in the United States"


def _after_thanksgiving(days: int) -> Callable[[int, str], Named | None]:
    return lambda year, _: on(day.shift(days)) if (day := thanksgiving(year)) else None


def _mothers_day(year: int, country: str) -> Named | None:
    if (fixed := _KEPT_DATES.get((c.MOTHERS_DAY, country))) is not None:
        return solar_day(fixed, year, country)
    if country in ("GB", "IE"):
        return on(western_easter(year)[0].shift(-21), "the fourth Sunday of Lent")
    day = _by_rule(_MOTHERS.get(country, _RULES[c.MOTHERS_DAY]), year)
    if country == "FR" and day and (easter := western_easter(year)) and easter[0].shift(49) == day.first:
        return on(day.first.shift(7), "a week later, as it would fall on Pentecost")
    return day and (day if country else day._replace(why="the second Sunday of May, as in most countries"))


def _fathers_day(year: int, country: str) -> Named | None:
    if (fixed := _KEPT_DATES.get((c.FATHERS_DAY, country))) is not None:
        return solar_day(fixed, year, country)
    if country == "DE":
        return _from_easter(year, 39)
    day = _by_rule(_FATHERS.get(country, _RULES[c.FATHERS_DAY]), year)
    return day and (day if country else day._replace(why="the third Sunday of June, as in most countries"))


def _labor_day(year: int, country: str) -> Named | None:
    if country in _LABOUR_MONDAY:
        day = on(nth_weekday(year, 9, MONDAY, 1), "" if country else "as in the United States and Canada")
        return day if year >= 1887 else None
    if country == "NZ":
        return on(nth_weekday(year, 10, MONDAY, 4))
    return on(Day(year, 5, 1))


def _veterans_day(year: int, _: str) -> Named:
    """From 1971 to 1977 it was kept on the fourth Monday of October."""
    return on(nth_weekday(year, 10, MONDAY, 4)) if 1971 <= year <= 1977 else on(Day(year, 11, 11))


def _election_day(year: int, _: str) -> Named | None:
    """The Tuesday after the first Monday of November (2 U.S.C. § 7; 3 U.S.C. § 1)."""
    return on(nth_weekday(year, 11, MONDAY, 1).shift(1), "as in the United States") if year >= 1845 else None


def _inauguration_day(year: int, _: str) -> Named | None:
    """On a Sunday the oath is taken in private and again in public on the Monday."""
    if year % 4 != 1 or year < 1793:
        return None
    day = Day(year, 1, 20) if year >= 1937 else Day(year, 3, 4)
    return either(day, day.shift(1), why="it fell on a Sunday") if day.weekday == SUNDAY else on(day)


_TAX_DAYS = {2020: Day(2020, 7, 15), 2021: Day(2021, 5, 17)}


def _tax_day(year: int, _: str) -> Named | None:
    """15 April, moved by weekends and by Emancipation Day in Washington, so up to three days later."""
    if year < 1955:
        return None
    if year in _TAX_DAYS:
        return on(_TAX_DAYS[year], "put off that year")
    day = Day(year, 4, 15)
    moved = day.weekday >= FRIDAY
    return Named(day, day.shift(3), why="15 April, or up to three days later") if moved else on(day)


def _unity_day(year: int, _: str) -> Named:
    return on(Day(year, 10, 3) if year >= 1990 else Day(year, 6, 17))


def _midsummer(days: int) -> Callable[[int, str], Named | None]:
    """Return the reader of days by the Saturday of 20 to 26 June, as in Sweden from 1953 on."""

    def read(year: int, _: str) -> Named | None:
        twentieth = Day(year, 6, 20)
        return on(twentieth.shift((5 - twentieth.weekday) % 7 + days)) if year >= 1953 else on(Day(year, 6, 24 + days))

    return read


def _victoria_day(year: int, _: str) -> Named:
    """The last Monday before 25 May."""
    day = Day(year, 5, 24)
    return on(day.shift(-day.weekday))


def _spanning(first: int, last: int, base: int) -> Callable[[int, str], Named | None]:
    """Return the reader of what lasts from so many days after a named day to so many after it."""

    def read(year: int, country: str) -> Named | None:
        day = solar_day(base, year, country)
        return day and over(day.first.shift(first), day.last.shift(last), day.why)

    return read


_READERS: dict[int, Callable[[int, str], Named | None]] = {
    c.THANKSGIVING: _thanksgiving,
    c.BLACK_FRIDAY: _after_thanksgiving(1),
    c.CYBER_MONDAY: _after_thanksgiving(4),
    c.MOTHERS_DAY: _mothers_day,
    c.FATHERS_DAY: _fathers_day,
    c.LABOR_DAY: _labor_day,
    c.VETERANS_DAY: _veterans_day,
    c.ELECTION_DAY: _election_day,
    c.INAUGURATION_DAY: _inauguration_day,
    c.TAX_DAY: _tax_day,
    c.GERMAN_UNITY_DAY: _unity_day,
    c.MIDSUMMER_EVE: _midsummer(-1),
    c.MIDSUMMER_DAY: _midsummer(0),
    c.VICTORIA_DAY: _victoria_day,
    c.EASTER_WEEKEND: _spanning(-2, 1, c.EASTER),
    c.EASTER_WEEK: _spanning(0, 6, c.EASTER),
    c.HOLY_WEEK: _spanning(-7, 0, c.EASTER),
    c.LENT: _spanning(-46, -1, c.EASTER),
    c.ADVENT_SEASON: lambda year, _: over(first_advent(year), Day(year, 12, 24)),
    c.LABOR_DAY_WEEKEND: _spanning(-3, 0, c.LABOR_DAY),
    c.MEMORIAL_DAY_WEEKEND: _spanning(-3, 0, c.MEMORIAL_DAY),
    c.THANKSGIVING_WEEKEND: _spanning(0, 3, c.THANKSGIVING),
    c.CHRISTMASTIDE: lambda year, _: over(Day(year, 12, 24), Day(year, 12, 26)),
}
