"""How days, months, years and times are put together: patterns of the CLDR's kind, and their filling."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import field
from functools import lru_cache
from typing import NamedTuple

from dateline.domain.dates import Day
from dateline.domain.records import dataclass

Clock = tuple[int, int, int]
"""Hour, minute and second."""
_TOKEN = re.compile(r"'((?:[^']|'')*)'|(([A-Za-z])\3*)|([^A-Za-z']+)")


class Trio(NamedTuple):
    """The patterns of a year, of a month and of a day."""

    year: str
    month: str
    day: str


class Spread(NamedTuple):
    """The patterns of a stretch: of its start, of what joins the two, of its end."""

    start: str
    joint: str
    end: str


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Patterns:
    """The patterns of one way to write dates.

    `plain` are those of most dates, `early` those of years before year 1, `young` those of years of one or two
    digits, which need their era too; `bare` go without the year. `spreads` write a stretch, by its fineness ("day",
    "month", "year", "bare day", "bare month", "early year") and the greatest part in which its ends differ. `joint`
    stands between what shares nothing. `either` and `both` join two things, `listed` stands between more. `zero` is
    the digit 0; `clocks` names hours, as noon; `dash` joins two years of one season; `first` is the first of a month.
    """

    plain: Trio
    bare: Trio
    early: Trio
    young: Trio
    spreads: Mapping[tuple[str, str], Spread]
    joint: str
    time: str
    timed: str
    either: str
    both: str
    listed: str
    months: Sequence[str]
    short_months: Sequence[str]
    lone_months: Sequence[str]
    eras: tuple[str, str]
    halves: tuple[str, str] = ("a.m.", "p.m.")
    full_hour: str = ""
    clocks: Mapping[str, str] = field(default_factory=dict)
    zero: str = "0"
    dash: str = "–"
    first: str = ""

    @property
    def is_day_first(self) -> bool:
        """True where the long date begins with the day and ends with the year."""
        letters = [token[0] for token in _tokens(self.plain.day) if token[0]]
        return letters[:1] == ["d"] and letters.index("M") < letters.index("y") if "M" in letters else False


@lru_cache(maxsize=16384)
def fill(pattern: str, patterns: Patterns, day: Day, clock: Clock = (0, 0, 0)) -> str:
    """Return the pattern with its letters replaced by the parts of the date and the time."""
    return "".join(_part(token, patterns, day, clock) for token in _tokens(pattern))


@lru_cache(maxsize=4096)
def _tokens(pattern: str) -> tuple[tuple[str, str], ...]:
    """Return the letters and the text between them, each with what it is."""
    found = _TOKEN.findall(pattern)
    return tuple(
        ("", quoted.replace("''", "'") or other) if not letters else (letters[0], letters)
        for quoted, letters, _, other in found
    )


def _part(token: tuple[str, str], patterns: Patterns, day: Day, clock: Clock) -> str:
    letter, text = token
    if not letter:
        return text
    if letter in "ML":
        return _month(letter, len(text), patterns, day.month)
    if letter == "G":
        return patterns.eras[day.year > 0]
    if letter == "a":
        return patterns.halves[12 <= clock[0] < 24]
    if letter == "d" and day.day == 1 and patterns.first:
        return patterns.first
    hour, minute, second = clock
    numbers = {"y": counted_year(day.year), "d": day.day, "H": hour, "h": hour % 12 or 12, "m": minute, "s": second}
    return numeral(numbers[letter], patterns, len(text) if letter != "y" else 1) if letter in numbers else text


def _month(letter: str, width: int, patterns: Patterns, month: int) -> str:
    if width < 3:
        return numeral(month, patterns, width)
    if width == 3:
        return patterns.short_months[month - 1]
    return (patterns.lone_months if letter == "L" else patterns.months)[month - 1]


def counted_year(year: int) -> int:
    """Return the year as people count it: 0 is 1 BC."""
    return year if year > 0 else 1 - year


def numeral(number: int, patterns: Patterns, width: int = 1) -> str:
    """Return the number in the digits of the language."""
    digits = f"{number:0{width}d}"
    return digits if patterns.zero == "0" else "".join(chr(ord(patterns.zero) + int(digit)) for digit in digits)
