"""From a named day and what is known of its year to a reading."""

from dateline.domain.dates import Basis, Precision
from dateline.language.dating.calendar import year_span
from dateline.language.dating.named_days import last_named, named_day, reach_of
from dateline.language.dating.named_days.named import Named
from dateline.language.dating.rules import Reading, Rules


def read_named(code: int, year: int | None, rules: Rules, year_reason: str = "") -> Reading:
    """Return the reading of a named day in the year, in the last one before the anchor, or in one not known."""
    country = country_of(rules)
    if year is None:
        found = last_named(code, rules.anchor, country) if rules.anchor else None
        return (
            _reading(found, f"year {found.first.year}, the last one before {rules.anchor}")
            if found
            else _without_year(code)
        )
    named = named_day(code, year, country)
    return _reading(named, year_reason) if named else _unknown(year, year_reason)


def country_of(rules: Rules) -> str:
    """Return the country in the language of the rules ("GB" of "en-GB"), "" where it names none."""
    parts = rules.language.replace("_", "-").split("-")[1:]
    return next((part.upper() for part in parts if len(part) == 2), "")


def _reading(named: Named, year_reason: str) -> Reading:
    return Reading(
        edtf=named.edtf,
        earliest=named.first,
        latest=named.last,
        precision=Precision.RANGE if named.lasts else Precision.DAY,
        basis=Basis.INFERRED if year_reason else Basis.STATED,
        reasons=tuple(filter(None, (year_reason, named.why))),
    )


def _unknown(year: int, year_reason: str) -> Reading:
    """A day that is not known in that year keeps the year."""
    first, last = year_span(year, year)
    reason = "on which day that name fell then is not known, so only the year is taken"
    return Reading(f"{year:04d}", first, last, Precision.YEAR, reasons=tuple(filter(None, (year_reason, reason))))


def _without_year(code: int) -> Reading:
    """Return the days of a year between which the named day falls, where it keeps to a part of the year."""
    reach = reach_of(code)
    if reach is None:
        return Reading(edtf="XXXX", missing_year=True, reasons=("it falls on another day each year",))
    first, last = (f"XXXX-{day.month:02d}-{day.day:02d}" for day in reach)
    return Reading(
        edtf=f"{first}/{last}" if first != last else first,
        precision=Precision.DAY,
        missing_year=True,
        reasons=("its day depends on the year",),
    )


def differs_from_named(code: int, reading: Reading) -> str:
    """Return a reason where the day of the reading is not the named one beside it, "" where it is or is not known."""
    day = reading.earliest
    if day is None or day != reading.latest:
        return ""
    named = named_day(code, day.year)
    if named is None or named.first <= day <= named.last:
        return ""
    days = str(named.first) if named.first == named.last else f"{named.first} to {named.last}"
    return f"the day named beside it was {days} in that year"
