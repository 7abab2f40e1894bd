"""Days that have a name: Easter, Thanksgiving, Eid al-Fitr; on which days a name can fall in a year.

Easter comes from python-dateutil, Hebrew and Islamic feasts from the calendars, what no rule tells from the public
holidays of countries in `holidays`. Each is loaded when a day needs it.
"""

from functools import lru_cache

from dateline.domain.dates import Day
from dateline.language.dating.named_days import codes
from dateline.language.dating.named_days.named import Named

__all__ = ["Named", "codes", "event_day", "last_named", "named_day", "named_days", "reach_of", "year_of"]

_NATIONAL = {
    codes.INDEPENDENCE_DAY: ("Independence Day", 704),
    codes.NATIONAL_DAY: ("National Day", 0),
    codes.REPUBLIC_DAY: ("Republic Day", 0),
}
_OF_ONE_YEAR = {
    codes.D_DAY: (Day(1944, 6, 6), Day(1944, 6, 6), "the landings in Normandy"),
    codes.VE_DAY: (Day(1945, 5, 8), Day(1945, 5, 8), "the end of the war in Europe"),
    codes.VJ_DAY: (Day(1945, 8, 14), Day(1945, 9, 2), "from the surrender of Japan to its signing"),
}
_EVENTS = {"9/11": Day(2001, 9, 11), "september 11 attacks": Day(2001, 9, 11), "sept. 11 attacks": Day(2001, 9, 11)}
_LUNAR = range(4001, 5000)
_NOT_THAT_YEAR = 10


def named_day(name: str | int, year: int, country: str = "") -> Named | None:
    """Return the first and the last day that the name (or its code) can mean in the year, None where it had none.

    `country` (ISO 3166, "GB") tells days that differ between countries; a name that no vocabulary has is looked up
    among the public holidays of that country.
    """
    code = name if isinstance(name, int) else _code_of(name)
    if code is not None:
        found = named_days(code, year, country)
        return _together(found) if found else None
    from dateline.language.dating.named_days.lunar import first_holiday  # noqa: PLC0415 - loads the tables of countries

    day = first_holiday(str(name), year, country) if country else None
    return Named(day, day, why=f"as kept in {country}") if day else None


def _together(found: tuple[Named, ...]) -> Named:
    if len(found) == 1:
        return found[0]
    return Named(found[0].first, found[-1].last, why="; ".join((found[0].why, "it fell twice in that year")))


@lru_cache(maxsize=4096)
def named_days(code: int, year: int, country: str = "") -> tuple[Named, ...]:
    """Return each time that a named day falls in the year: none, one, or two where its calendar is shorter."""
    if code in _OF_ONE_YEAR:
        first, last, why = _OF_ONE_YEAR[code]
        return (Named(first, last, why=why),) if year == first.year else ()
    if code in _NATIONAL:
        found = _national(code, year, country)
        return (found,) if found else ()
    if code in _LUNAR:
        from dateline.language.dating.named_days.lunar import lunar_days  # noqa: PLC0415 - only for feasts by the moon

        return lunar_days(code, year)
    from dateline.language.dating.named_days.solar import solar_day  # noqa: PLC0415 - as above

    found = solar_day(code, year, country)
    return (found,) if found else ()


def _national(code: int, year: int, country: str) -> Named | None:
    name, default = _NATIONAL[code]
    if country and country != "US":
        from dateline.language.dating.named_days.lunar import first_holiday  # noqa: PLC0415 - loads tables

        day = first_holiday(name, year, country)
        return Named(day, day, why=f"as kept in {country}") if day else None
    day = Day(year, default // 100, default % 100) if default else None
    return Named(day, day, why="" if country else "as in the United States") if day else None


def last_named(code: int, anchor: Day, country: str = "") -> Named | None:
    """Return the last such day that began on the anchor or before it, None where a dozen years before had none."""
    for year in range(anchor.year, anchor.year - _NOT_THAT_YEAR, -1):
        begun = [found for found in named_days(code, year, country) if found.first <= anchor]
        if begun:
            return begun[-1]
    return None


def reach_of(code: int) -> tuple[Day, Day] | None:
    """Return the first and the last day of a leap year that the named day can fall on, None where any can be."""
    if code in _LUNAR and code not in (codes.NOWRUZ,):
        return None
    found = [named for year in _SAMPLE for named in named_days(code, year)]
    if not found:
        return None
    firsts, lasts = [_in_leap_year(each.first) for each in found], [_in_leap_year(each.last) for each in found]
    return min(firsts), max(lasts)


_SAMPLE = range(1900, 2100)
"""Years enough to have met every weekday and nearly every Easter."""


def _in_leap_year(day: Day) -> Day:
    return day._replace(year=2000)


def year_of(code: int) -> int | None:
    """Return the one year of a day that history named, None for days of every year."""
    return _OF_ONE_YEAR[code][0].year if code in _OF_ONE_YEAR else None


def event_day(words: str) -> Day | None:
    """Return the day of an event that goes by a date without a year ("9/11"), None for other words.

    Whoever asks has made sure that the words are no day of an unknown year.
    """
    return _EVENTS.get(" ".join(words.lower().split()))


def _code_of(name: str) -> int | None:
    from dateline.language.dating.lexicon import feast_codes  # noqa: PLC0415 - the lexicon holds the vocabularies

    return feast_codes().get(" ".join(name.lower().replace("’", "'").replace(".", "").split()))
