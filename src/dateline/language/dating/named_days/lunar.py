"""Named days that follow the moon: Jewish and Islamic feasts, Nowruz, new year in China, Diwali."""

import warnings
from datetime import date

from dateline.domain.dates import Day
from dateline.language.dating.calendars.reckoning import Span, hebrew_days, hijri_days, persian_days
from dateline.language.dating.named_days import codes as c
from dateline.language.dating.named_days.named import Named, either, over

_SECOND_ADAR = 13
_HEBREW = {
    c.HANUKKAH: (9, 25, 7),
    c.PASSOVER: (1, 15, 7),
    c.ROSH_HASHANAH: (7, 1, 1),
    c.YOM_KIPPUR: (7, 10, 0),
    c.SUKKOT: (7, 15, 6),
    c.SHAVUOT: (3, 6, 1),
    c.PURIM: (_SECOND_ADAR, 14, 0),
    c.TISHA_BAV: (5, 9, 0),
}
"""Month and day of the Hebrew calendar that a feast begins on, and how many days it goes on; from the eve before."""
_HIJRI = {
    c.EID_AL_FITR: (10, 1),
    c.EID_AL_ADHA: (12, 10),
    c.ASHURA: (1, 10),
    c.ISLAMIC_NEW_YEAR: (1, 1),
    c.ARBAEEN: (2, 20),
    c.RAMADAN: (9, None),
}
_MAWLID_MONTH, _MAWLID_SUNNI, _MAWLID_SHIA = 3, 12, 17
_OTHERS = {
    c.LUNAR_NEW_YEAR: (("CN",), "Chinese New Year", (121, 221)),
    c.DIWALI: (("IN", "SG"), "Diwali", (1013, 1115)),
    c.VESAK: (("SG",), "Vesak Day", (415, 610)),
    c.HOLI: (("IN",), "Holi", (227, 330)),
    c.MID_AUTUMN: (("CN",), "Mid-Autumn Festival", (907, 1009)),
    c.DRAGON_BOAT: (("CN",), "Dragon Boat Festival", (527, 626)),
}
"""The countries whose public holidays tell the day, its name there, and between which days of a year it falls."""


def lunar_days(code: int, year: int) -> tuple[Named, ...]:
    """Return the times that the named day falls in a year of ours: once, at times twice or not at all."""
    if code in _HEBREW:
        return _hebrew_feast(code, year)
    if code == c.MAWLID:
        return _hijri_feast(year, _MAWLID_MONTH, _MAWLID_SUNNI, _MAWLID_SHIA)
    if code in _HIJRI:
        month, day = _HIJRI[code]
        return _hijri_feast(year, month, day, day)
    if code == c.NOWRUZ:
        return _nowruz(year)
    return (_by_public_holidays(code, year),) if code in _OTHERS else ()


def _hebrew_feast(code: int, year: int) -> tuple[Named, ...]:
    month, day, more = _HEBREW[code]
    found = []
    for theirs in (year + 3760, year + 3761):
        span = hebrew_days(theirs, month, day)
        if span and span.first.year <= year <= span.last.year:
            found.append(Named(span.first, span.last.shift(more), lasts=more > 0, why="from the eve on"))
    return tuple(found)


def _hijri_feast(year: int, month: int, first_day: int | None, last_day: int | None) -> tuple[Named, ...]:
    near = round((year - 621) * 1.0307)
    found = []
    for theirs in range(max(near - 2, 1), near + 3):
        first, last = hijri_days(theirs, month, first_day), hijri_days(theirs, month, last_day)
        if first and last and first.first.year <= year <= last.last.year:
            found.append(_seen(first, last, lasts=first_day is None))
    return tuple(found)


def _seen(first: Span, last: Span, *, lasts: bool) -> Named:
    why = "a day earlier or later by where the moon was seen"
    return over(first.first, last.last, why) if lasts else Named(first.first, last.last, why=why)


def _nowruz(year: int) -> tuple[Named, ...]:
    span = persian_days(year - 621, 1, 1)
    if span is None:
        return ()
    return (either(span.first, span.last, Day(year, 3, 21), why="the equinox in Tehran, or 21 March as set elsewhere"),)


def _by_public_holidays(code: int, year: int) -> Named:
    """Return the first day with that name that the countries kept, else the days between which it falls."""
    countries, name, reach = _OTHERS[code]
    days = [first for country in countries if (first := first_holiday(name, year, country))]
    if days:
        return either(*days, why=f"as kept in {' and '.join(countries)}" if len(days) > 1 else "")
    first, last = (Day(year, at // 100, at % 100) for at in reach)
    return Named(first, last, why="no table says on which day it fell that year")


def first_holiday(name: str, year: int, country: str) -> Day | None:
    """Return the first day of the year on which the country keeps a public holiday of that name, None for none."""
    from holidays import country_holidays  # noqa: PLC0415 - half a second, for days that only its tables know

    if not 1 <= year <= 9999:
        return None
    # The library says aloud that it reckons some feasts in years that its tables do not hold; no reader needs that.
    warnings.filterwarnings("ignore", message="Requested Holidays are available only", category=UserWarning)
    try:
        kept = country_holidays(country, years=year, observed=False, language=_language(country))
    except NotImplementedError:
        return None
    days = [
        day for day, names in kept.items() if any(part.lower().startswith(name.lower()) for part in names.split("; "))
    ]
    return _as_day(min(days)) if days else None


def _as_day(day: date) -> Day:
    return Day(day.year, day.month, day.day)


def _language(country: str) -> str | None:
    """Return the English that the library names the country's holidays in, None where it has only one language."""
    from holidays import list_localized_countries  # noqa: PLC0415 - as above

    languages = list_localized_countries(include_aliases=False).get(country, [])
    return next((each for each in ("en_US", *languages) if each in languages and each.startswith("en")), None)
