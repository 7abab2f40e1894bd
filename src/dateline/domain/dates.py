"""When something happened, as honestly as the words allow."""

from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from dateline.domain.records import dataclass


class Precision(StrEnum):
    """How fine the words are, never finer than they are."""

    TIME = "time"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    RANGE = "range"
    UNKNOWN = "unknown"


class Basis(StrEnum):
    """Whether the words state the date, relate it to another one, or leave a part to be inferred."""

    STATED = "stated"
    RELATIVE = "relative"
    INFERRED = "inferred"


class Day(NamedTuple):
    """One day of the proleptic Gregorian calendar, any year; year 0 is 1 BC (ISO 8601)."""

    year: int
    month: int
    day: int

    @property
    def ordinal(self) -> int:
        """Days since 0001-01-01 plus one, as `datetime.date.toordinal` counts, negative before."""
        year = self.year - (self.month <= 2)
        era, of_era = divmod(year, 400)
        of_year = (153 * ((self.month + 9) % 12) + 2) // 5 + self.day - 1
        return era * 146097 + of_era * 365 + of_era // 4 - of_era // 100 + of_year - 305

    @classmethod
    def from_ordinal(cls, ordinal: int) -> "Day":
        """Return the day that `Day.ordinal` counts as `ordinal`."""
        era, of_era = divmod(ordinal + 305, 146097)
        year = (of_era - of_era // 1460 + of_era // 36524 - of_era // 146096) // 365
        of_year = of_era - (365 * year + year // 4 - year // 100)
        shifted = (5 * of_year + 2) // 153
        month = shifted + 3 if shifted < 10 else shifted - 9
        return cls(year + era * 400 + (month <= 2), month, of_year - (153 * shifted + 2) // 5 + 1)

    @classmethod
    def parse(cls, iso: str) -> "Day":
        """Return the day that `iso` names ("2015-07-24", "-0860-01-01"); ValueError when it names none."""
        year, month, day = iso.rsplit("-", 2)
        return cls(int(year), int(month), int(day))

    @property
    def weekday(self) -> int:
        """Monday is 0, as in the standard library."""
        return (self.ordinal + 6) % 7

    def shift(self, days: int) -> "Day":
        """Return the day `days` later, or earlier when negative."""
        return Day.from_ordinal(self.ordinal + days)

    def __str__(self) -> str:
        sign = "-" if self.year < 0 else ""
        return f"{sign}{abs(self.year):04d}-{self.month:02d}-{self.day:02d}"


@lru_cache(maxsize=32768)
def _day(iso: str) -> Day:
    """The same bounds are asked for again and again: by every order, picture and comparison."""
    return Day.parse(iso)


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A date with the words that state it and the bounds that can be defended.

    `edtf` is an EDTF string (ISO 8601-2, levels 0 to 2), "" when nothing is known. `earliest` and `latest` are
    the first and the last day it can have been (ISO, years of four digits or more, astronomical), None when that
    side is open; they may be tighter than `edtf` where other entries bound it. `grounds` is a printable sentence.

    Dates have a total order, for sorting alone: by the earliest day, then by the latest, then by the EDTF string, the
    words and the rest, as text. An open start stands before every day, an open end after every day; a date open on
    both sides stands last. Whether one *was* before the other is asked of `dateline.language.dating.before`.
    """

    words: str
    edtf: str = ""
    earliest: str | None = None
    latest: str | None = None
    precision: Precision = Precision.UNKNOWN
    calendar: str = "gregorian"
    basis: Basis = Basis.STATED
    anchor: str | None = None
    grounds: str = ""

    @property
    def first(self) -> Day | None:
        """The earliest day, None when open."""
        return _day(self.earliest) if self.earliest else None

    @property
    def last(self) -> Day | None:
        """The latest day, None when open."""
        return _day(self.latest) if self.latest else None

    @property
    def known(self) -> bool:
        """True when at least one side is bounded."""
        return self.earliest is not None or self.latest is not None

    @property
    def place(self) -> tuple[object, ...]:
        """What the total order goes by: equal for equal dates alone."""
        first, last = self.first, self.last
        bounds = (first is not None, first or _NEVER, last is None, last or _NEVER)
        text = (self.edtf, self.words, self.earliest or "", self.latest or "", self.precision, self.calendar)
        return not self.known, *bounds, *text, self.basis, self.anchor is not None, self.anchor or "", self.grounds

    def __lt__(self, other: "When") -> bool:
        return self.place < other.place

    def __le__(self, other: "When") -> bool:
        return self.place <= other.place

    def __gt__(self, other: "When") -> bool:
        return self.place > other.place

    def __ge__(self, other: "When") -> bool:
        return self.place >= other.place


_NEVER = Day(0, 1, 1)
"""Stands in for a side that is open, where it is told apart already."""
