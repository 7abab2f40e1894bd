"""Years counted from another start than ours, in our own months: Japanese eras, the Thai Buddhist era.

When each Japanese era began is a published fact; its first year ends with December. Until the end of Meiji 5 Japan
kept a calendar of moons, so of those years only the year is taken. Thai years began in April until 1940.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from dateline.domain.dates import Basis, Day, Precision
from dateline.language.dating.calendars import Found, Read
from dateline.language.dating.edtf.writing import write_span
from dateline.language.dating.rules import Reading
from dateline.language.dating.vocabulary.english import MONTHS


class Era(NamedTuple):
    """A Japanese era: its first day, and the last one, None while it goes on."""

    name: str
    signs: str
    first: Day
    last: Day | None


ERAS = (
    Era("Meiji", "明治", Day(1868, 10, 23), Day(1912, 7, 29)),
    Era("Taisho", "大正", Day(1912, 7, 30), Day(1926, 12, 24)),
    Era("Showa", "昭和", Day(1926, 12, 25), Day(1989, 1, 7)),
    Era("Heisei", "平成", Day(1989, 1, 8), Day(2019, 4, 30)),
    Era("Reiwa", "令和", Day(2019, 5, 1), None),
)
_BY_NAME = {name: era for era in ERAS for name in (era.name.lower(), era.signs)} | {
    "taishō": ERAS[1],
    "shōwa": ERAS[2],
}
_FIRST_SOLAR_YEAR = 1873
_LATEST_NEW_YEAR = (2, 20)
_BUDDHIST = 543
_JANUARY_YEARS = 2484
_SOONEST, _LONGEST = 2400, 2700
_MONTH = "|".join(name for names in MONTHS for name in names.split("|"))
_DAY = rf"(?P<before>(?:\d{{1,2}}(?:st|nd|rd|th)?\s)?(?i:{_MONTH})\b\.?(?:\s\d{{1,2}}(?:st|nd|rd|th)?)?,?\s)?"
_NAMED = "|".join(name for name in _BY_NAME if name.isalpha() and name[0].isascii())
_PATTERNS = (
    rf"\b{_DAY}(?P<era>{_NAMED})[\s-](?:era\s)?(?P<year>\d{{1,2}})(?!\d)(?:\s\((?P<ours>\d{{4}})\))?",
    r"(?P<era>明治|大正|昭和|平成|令和)\s?(?P<year>元|\d{1,2})年(?P<behind>\s?\d{1,2}月(?:\s?\d{1,2}日)?)?",
    rf"\b{_DAY}(?P<thai>\d{{4}})\s?(?:B\.E\.|BE\b(?!\s+[A-Z]))",
    rf"\b{_DAY}(?:B\.E\.|(?<![A-Z]\s)BE)\s?(?P<thai>\d{{4}})(?!\d)",
    r"พ\.ศ\.\s?(?P<thai>\d{4})(?!\d)",
)
_TELLING = ("eiji", "aish", "how", "eisei", "eiwa", "EIJI", "HOWA", "年", "B.E.", "BE", "พ.ศ.")


_MARKS = frozenset(("BE", "B", "พ"))


def tells_of_era(word: str) -> bool:
    """Return whether a word can belong to such a date: a name of an era, a mark of one, or a part of that."""
    return word.lower() in _BY_NAME or word in _MARKS or "年" in word


@cache
def _all() -> tuple[re.Pattern[str], ...]:
    """Return the patterns, which only texts with a telling word ask for."""
    named = (re.compile(pattern, re.IGNORECASE) for pattern in _PATTERNS[:2])
    return (*named, *map(re.compile, _PATTERNS[2:]))


def find_regnal(text: str, read: Read) -> Iterator[Found]:
    """Yield such dates in the text, in order; `read` reads the same words with the year in ours."""
    if not any(map(text.__contains__, _TELLING)):
        return
    for match in sorted((match for each in _all() for match in each.finditer(text)), key=lambda match: match.start()):
        given = match.groupdict()
        if found := _thai(given, read) if given.get("thai") else _japanese(given, read):
            yield *match.span(), found


def _japanese(given: dict[str, str | None], read: Read) -> Reading | None:
    era = _BY_NAME[(given["era"] or "").lower()]
    count = 1 if given["year"] == "元" else int(given["year"] or 0)
    year = era.first.year + count - 1
    if count < 1 or (era.last and year > era.last.year):
        return None
    reason = f"{era.name} {count} is {year}"
    if year < _FIRST_SOLAR_YEAR:
        last = Day(year, 12, 31) if year == _FIRST_SOLAR_YEAR - 1 else Day(year + 1, *_LATEST_NEW_YEAR)
        since = max(Day(year, 1, 21), era.first)
        return _held(since, last, "japanese", f"{reason} by the moons: only the year is taken")
    whole = _in_year(given, year, read)
    return whole and _within(whole, era, reason)


def _in_year(given: dict[str, str | None], year: int, read: Read) -> Reading | None:
    if behind := given.get("behind"):
        return read(f"{year}年{''.join(behind.split())}")
    before = (given.get("before") or "").strip().rstrip(",")
    return read(f"{before}, {year}" if before else f"{year}")


def _within(whole: Reading, era: Era, reason: str) -> Reading | None:
    """Return the date as far as it lies within the era: the last one ended, and the next began, in mid-year."""
    if whole.earliest is None or whole.latest is None:
        return None
    first, last = max(whole.earliest, era.first), min(whole.latest, era.last or whole.latest)
    if first > last:
        return whole._replace(
            reasons=(*whole.reasons, f"{reason}, when that day was not of {era.name}"), calendar="japanese"
        )
    whole = whole._replace(calendar="japanese", reasons=(*whole.reasons, reason))
    if (first, last) == (whole.earliest, whole.latest):
        return whole
    return whole._replace(edtf=write_span(first, last), earliest=first, latest=last)


def _thai(given: dict[str, str | None], read: Read) -> Reading | None:
    year = int(given["thai"] or 0)
    if not _SOONEST <= year <= _LONGEST:
        return None
    ours = year - _BUDDHIST
    if year < _JANUARY_YEARS:
        first, last = Day(ours, 4, 1), Day(ours + 1, 3, 31) if year < _JANUARY_YEARS - 1 else Day(ours, 12, 31)
        return _held(first, last, "buddhist", f"B.E. {year} began in April {ours}")
    whole = _in_year(given, ours, read)
    return whole and whole._replace(calendar="buddhist", reasons=(*whole.reasons, f"B.E. {year} is {ours}"))


def _held(first: Day, last: Day, calendar: str, reason: str) -> Reading:
    return Reading(
        edtf=write_span(first, last),
        earliest=first,
        latest=last,
        precision=Precision.YEAR,
        basis=Basis.STATED,
        reasons=(reason,),
        calendar=calendar,
    )
