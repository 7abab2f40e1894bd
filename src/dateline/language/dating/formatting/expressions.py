"""EDTF expressions in words; "" where words would be as long as what the bounds say."""

from collections.abc import Callable
from typing import NamedTuple

from dateline.domain.dates import Day, Precision, When
from dateline.language.dating.calendar import OVER_NEW_YEAR, SEASON_MONTHS
from dateline.language.dating.edtf.value import Edtf
from dateline.language.dating.formatting.patterns import numeral
from dateline.language.dating.formatting.phrases import Said
from dateline.language.dating.formatting.writing import Fineness, Writer

_OPEN = ("open", "blank")
_QUARTERS, _THIRDS, _HALVES = 33, 37, 40


class Exact(NamedTuple):
    """A date without open digits: how fine it is, and its first day."""

    fineness: Fineness
    day: Day


def say(value: Edtf, writer: Writer, when: When | None = None) -> str:
    """Return the expression in words; `when` tells the bounds that may be tighter."""
    return _SAYERS[value.kind](value, writer, when)


def _exact(value: Edtf) -> Exact | None:
    """Return what a date says, open days and months left away; None where the year is open, or a part within."""
    digits = [part.digits for part in value.parts]
    while digits and digits[-1] == "XX":
        digits.pop()
    if value.kind != "date" or value.earliest is None or any("X" in each for each in digits):
        return None
    fineness: Fineness = "year" if len(digits) == 1 else "month" if len(digits) == 2 else "day"
    return Exact(fineness, value.earliest)


def _marked(text: str, value: Edtf, writer: Writer) -> str:
    if text and value.approximate:
        said, exact = writer.phrases.about, _exact(value)
        text = (said.day if exact and exact.fineness == "day" else said.other).format(text)
    return writer.phrases.unsure.format(text) if text and value.uncertain else text


def _say_date(value: Edtf, writer: Writer, _: When | None) -> str:
    if exact := _exact(value):
        return _marked(writer.point(exact.fineness, exact.day), value, writer)
    return _marked(_say_mask(value, writer), value, writer)


def _say_mask(value: Edtf, writer: Writer) -> str:
    year, *rest = (part.digits for part in value.parts)
    first, last = value.earliest, value.latest
    if first is None or last is None:
        return ""
    if year == "XXXX":
        return _say_without_year(rest, first, writer)
    if rest:
        return ""
    return _say_years(year, first, last, writer)


def _say_without_year(rest: list[str], first: Day, writer: Writer) -> str:
    while rest and rest[-1] == "XX":
        rest.pop()
    if not rest or any("X" in each for each in rest):
        return ""
    return writer.bare("month" if len(rest) == 1 else "day", first)


def _say_years(year: str, first: Day, last: Day, writer: Writer) -> str:
    """Return a decade or a century by its name, where it has one."""
    phrases = writer.phrases
    open_digits = len(year) - len(year.rstrip("X"))
    if "X" in year.rstrip("X") or year[0] == "-":
        return ""
    if open_digits == 1 and phrases.decade:
        return phrases.decade.format(numeral(first.year, writer.patterns))
    if open_digits == 2 and phrases.century:
        return phrases.century.format(phrases.ordinal(first.year // 100 + 1))
    return writer.stretch("year", first, last)


def _say_season(value: Edtf, writer: Writer, when: When | None) -> str:
    year, season = value.parts
    if "X" in year.digits:
        return ""
    code, number = int(season.digits), int(year.digits)
    return _marked(_say_part_of_year(code, number, writer, when), value, writer)


def _say_part_of_year(code: int, year: int, writer: Writer, when: When | None) -> str:
    phrases = writer.phrases
    written = writer.point("year", Day(year, 1, 1))
    for first, names in ((_HALVES, phrases.halves), (_THIRDS, phrases.thirds), (_QUARTERS, phrases.quarters)):
        if code >= first:
            return names[code - first].format(written) if names else _say_months(code, year, writer)
    if not phrases.seasons:
        return "" if code in OVER_NEW_YEAR else _say_months(code, year, writer)
    if code in OVER_NEW_YEAR and year > 0 and when and when.first and when.first.month == 12:
        written = _crossing(year, writer)
    named = phrases.seasons[(code - 21) % 4].format(written)
    return phrases.southern.format(named) if 29 <= code <= 32 else named


def _crossing(year: int, writer: Writer) -> str:
    first, last = (numeral(each, writer.patterns) for each in (year, year + 1))
    short = numeral((year + 1) % 100, writer.patterns, 2)
    crossing = writer.phrases.crossing.replace("–", writer.patterns.dash)
    return crossing.format(first=first, last=last, short=short)


def _say_months(code: int, year: int, writer: Writer) -> str:
    first, last = SEASON_MONTHS[code]
    return writer.stretch("month", Day(year, first, 1), Day(year + (last > 12), (last - 1) % 12 + 1, 1))


def _say_time(value: Edtf, writer: Writer, _: When | None) -> str:
    date, rest = value.text.split("T")
    hour, minute, second = (int(rest[at : at + 2]) for at in (0, 3, 6))
    return writer.timed(writer.point("day", Day.parse(date)), (hour, minute, second), rest[8:])


def _say_year(value: Edtf, writer: Writer, _: When | None) -> str:
    if value.earliest is None or value.latest is None:
        return ""
    return writer.stretch("year", value.earliest, value.latest)


def _say_interval(value: Edtf, writer: Writer, when: When | None) -> str:
    start, end = value.members
    if start.kind in _OPEN or end.kind in _OPEN:
        return _say_open(start, end, writer, when)
    if when and when.precision is Precision.CENTURY and (named := _century_before_christ(start, end, writer)):
        return named
    return _say_stretch(start, end, writer)


def _say_stretch(start: Edtf, end: Edtf, writer: Writer) -> str:
    """Return the stretch, marks that both ends have said once."""
    first, last = _exact(start), _exact(end)
    marks = (start.approximate, start.uncertain)
    if first and last and first.fineness == last.fineness and marks == (end.approximate, end.uncertain):
        return _marked(writer.stretch(first.fineness, first.day, last.day), start, writer)
    texts = say(start, writer), say(end, writer)
    return writer.patterns.joint.join(texts) if all(texts) else ""


def _century_before_christ(start: Edtf, end: Edtf, writer: Writer) -> str:
    first, last = start.earliest, end.latest
    if not writer.phrases.century or not first or not last or last.year > 0 or last.year - first.year != 99:
        return ""
    named = writer.phrases.century.format(writer.phrases.ordinal((1 - last.year) // 100 + 1))
    return f"{named} {writer.patterns.eras[0]}" if (1 - last.year) % 100 == 1 else ""


def _say_open(start: Edtf, end: Edtf, writer: Writer, when: When | None) -> str:
    """Before and after leave the date itself out, by and since hold it: the bounds tell which is meant."""
    phrases = writer.phrases
    if end.kind not in _OPEN:
        outside = when and when.last and end.earliest and when.last < end.earliest
        return _around(phrases.before if outside else phrases.by, end, writer, end.earliest if outside else end.latest)
    if start.kind not in _OPEN:
        outside = when and when.first and start.latest and when.first > start.latest
        side = start.latest if outside else start.earliest
        return _around(phrases.after if outside else phrases.since, start, writer, side)
    return ""


def _around(said: Said, value: Edtf, writer: Writer, side: Day | None) -> str:
    """Return the phrase around the date; around the year or month at its side where its name would change."""
    exact, is_plain = _exact(value), not value.approximate and not value.uncertain
    if exact is None and writer.phrases.inflects and side:
        fineness: Fineness = "month" if value.kind == "season" else "year"
        return said.other.format(writer.point(fineness, side))
    text = say(value, writer)
    if text and exact is None and is_plain and _is_counted(value):
        text = writer.phrases.definite.format(text)
    return (said.day if exact and exact.fineness == "day" and is_plain else said.other).format(text) if text else ""


def _is_counted(value: Edtf) -> bool:
    """True for centuries, quarters and the like, which English gives an article in a sentence."""
    return value.precision is Precision.CENTURY or (value.kind == "season" and int(value.parts[1].digits) >= _QUARTERS)


def _say_run(value: Edtf, writer: Writer, _: When | None) -> str:
    if value.text.startswith(".."):
        return _around(writer.phrases.by, value.members[0], writer, value.latest)
    if value.text.endswith(".."):
        return _around(writer.phrases.since, value.members[0], writer, value.earliest)
    first, last = value.members
    return _say_stretch(first, last, writer)


def _say_set(value: Edtf, writer: Writer, _: When | None) -> str:
    either = value.kind == "one"
    exact = [_exact(member) for member in value.members]
    days = [each.day for each in exact if each and each.fineness == "day"]
    plain = not value.approximate and not value.uncertain
    if plain and len(days) == len(exact) > 1 and len({day[:2] for day in days}) == 1 and len(set(days)) == len(days):
        return writer.days(days, either=either)
    texts = [say(member, writer) for member in value.members]
    return writer.listed(texts, either=either) if all(texts) else ""


_SAYERS: dict[str, Callable[[Edtf, Writer, When | None], str]] = {
    "date": _say_date,
    "season": _say_season,
    "time": _say_time,
    "year": _say_year,
    "interval": _say_interval,
    "run": _say_run,
    "one": _say_set,
    "all": _say_set,
}
