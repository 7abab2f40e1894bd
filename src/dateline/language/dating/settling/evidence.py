"""What a table says of the year of its dates without one: stated years, weekdays, addresses, the day it came out."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import NamedTuple

from dateline.domain.dates import Day
from dateline.language.dating.finding import scan_dates
from dateline.language.dating.parsing import weekday_of
from dateline.language.dating.rules import Rules
from dateline.language.dating.settling.cells import Hints
from dateline.language.dating.settling.rows import Row

_URL_DATE = re.compile(r"/((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])(?:[/-]?([0-2]\d|3[01]))?(?=[/_.-]|$)")
_URL = re.compile(r"https?://[^\s<>\"')\]]+")
_STATUS = re.compile(r"(?:twitter|x)\.com/\w+/status(?:es)?/(\d{16,20})")
_CLOCK = re.compile(r"^\d{1,2}(?:(?::\d\d)?\s*[ap]\.?m\.?|:\d\d),?\s+(?:on\s+)?", re.IGNORECASE)
_STATUS_EPOCH = 1288834974657  # milliseconds since 1970 at which status numbers start counting
_YEAR = re.compile(r"(?<![\d/.,#$€£-])((?:1[5-9]|20)\d\d)(?![\d%]|,\d)")
_REACH = 4000
_TITLE = 120  # characters that a title has at most
_NEAR_MONTHS = 2


class Evidence(NamedTuple):
    """One thing that speaks for a year of one row, with how much and why."""

    row: int
    year: int
    weight: int
    why: str


class WeekdayProof(NamedTuple):
    """A day and month that stand beside a weekday."""

    row: int
    month: int
    day: int
    weekday: int
    words: str


def evidence_of(row: Row, at: int, place: tuple[int, int]) -> Iterator[Evidence]:
    """Yield what the row's own text and addresses say of its year; `place` is its month and day."""
    text = row.cell.text[:_REACH]
    if not text:
        return
    for day, words in _address_days(text):
        if (year := _year_before(place, day, row.rules.extents.report_follows)) is not None:
            yield Evidence(at, year, 3, f"the address {words} ({row.name})")
    for found in _dated_in(_URL.sub(" ", text)):
        if found.year is not None:
            yield Evidence(at, found.year, _weight(found, place), f'"{found.words}" ({row.name})')


def _weight(found: "Told", place: tuple[int, int]) -> int:
    """The same day tells most; a month near by tells something; a bare year may be any year."""
    if (found.month, found.day) == place and found.is_day:
        return 4
    return 2 if found.month and abs(found.month - place[0]) <= _NEAR_MONTHS else 1


class Told(NamedTuple):
    """A date with its year told in a text; `month` is 0 for a bare year."""

    year: int
    month: int
    day: int
    is_day: bool
    words: str


def _dated_in(text: str) -> Iterator[Told]:
    if not _YEAR.search(text):
        return
    for found in scan_dates(text, Rules()):
        when = found.when
        if when.first and when.last and when.first.year == when.last.year:
            month = when.first.month if when.first.month == when.last.month else 0
            yield Told(when.first.year, month, when.first.day, when.first == when.last, when.words)


def _address_days(text: str) -> Iterator[tuple[Day, str]]:
    for url in _URL.findall(text):
        if match := _URL_DATE.search(url):
            yield Day(int(match[1]), int(match[2]), int(match[3] or 28)), match[0].strip("/-_.")
        elif match := _STATUS.search(url):
            moment = datetime.fromtimestamp(((int(match[1]) >> 22) + _STATUS_EPOCH) / 1000, UTC)
            yield Day(moment.year, moment.month, moment.day), f"of a post sent on {moment:%Y-%m-%d}"


def _year_before(place: tuple[int, int], published: Day, days: int) -> int | None:
    """Return the year in which the date falls at most `days` before (or a day after) the day of a report."""
    for year in (published.year, published.year - 1):
        day = Day(year, place[0], min(place[1] or 1, 28))
        if -3 <= published.ordinal - day.ordinal <= days:
            return year
    return None


def weekday_proofs(row: Row, at: int) -> Iterator[WeekdayProof]:
    """Yield the days without a year that stand beside their weekday, in the cell and in its text."""
    for text in (row.cell.words, row.cell.text[:_REACH]):
        if weekday_of(text[:_REACH]) is None and "day" not in text:
            continue
        for found in scan_dates(text, Rules()):
            edtf, weekday = found.when.edtf, weekday_of(found.when.words)
            if weekday is not None and edtf.startswith("XXXX-") and len(edtf) == 10:
                yield WeekdayProof(at, int(edtf[5:7]), int(edtf[8:10]), weekday, _CLOCK.sub("", found.when.words))


def years_told(hints: Hints) -> dict[int, int]:
    """Return the years that the file names of itself with their weights: a title or name tells more than a preface."""
    weights: dict[int, int] = {}
    for line in hints.facts_text[:_REACH].splitlines():
        for year in _YEAR.findall(line.replace("-", " ").replace("_", " ")):
            weights[int(year)] = max(weights.get(int(year), 0), 2 if len(line) <= _TITLE else 1)
    return weights
