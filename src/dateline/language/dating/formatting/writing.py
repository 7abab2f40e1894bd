"""Days, months, years and stretches of them, put down in one way of writing."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from dateline.domain.dates import Day
from dateline.language.dating.formatting.patterns import Clock, Patterns, Spread, fill
from dateline.language.dating.formatting.phrases import Phrases

Fineness = Literal["day", "month", "year"]
_EARLY = 100


class Writer(NamedTuple):
    """One way to write dates; dates of `bare_year` go without their year."""

    patterns: Patterns
    phrases: Phrases
    bare_year: int | None = None

    def point(self, fineness: Fineness, day: Day) -> str:
        """Return the day, or the month or year it lies in."""
        return fill(self._pattern(fineness, day.year), self.patterns, day)

    def bare(self, fineness: Fineness, day: Day) -> str:
        """Return the day or the month without its year."""
        return fill(getattr(self.patterns.bare, fineness), self.patterns, day)

    def _pattern(self, fineness: Fineness, year: int) -> str:
        patterns = self.patterns
        trio = patterns.plain if year >= _EARLY else patterns.young if year > 0 else patterns.early
        pattern: str = getattr(patterns.bare if year == self.bare_year else trio, fineness)
        return pattern

    def stretch(self, fineness: Fineness, first: Day, last: Day) -> str:
        """Return what reaches from one to the other, parts that both share said once: 24–26 July 2015."""
        if _difference(fineness, first, last) is None:
            return self.point(fineness, first)
        spread = self._spread(fineness, first, last)
        if spread is None:
            return f"{self.point(fineness, first)}{self.patterns.joint}{self.point(fineness, last)}"
        return fill(spread.start, self.patterns, first) + spread.joint + fill(spread.end, self.patterns, last)

    def ends(self, fineness: Fineness, first: Day, last: Day) -> tuple[str, str]:
        """Return both ends of a stretch, parts that both share said once."""
        spread = self._spread(fineness, first, last)
        if spread is None:
            return self.point(fineness, first), self.point(fineness, last)
        return fill(spread.start, self.patterns, first), fill(spread.end, self.patterns, last)

    def _spread(self, fineness: Fineness, first: Day, last: Day) -> Spread | None:
        difference = _difference(fineness, first, last)
        if difference is None:
            return None
        if first.year < _EARLY or last.year < _EARLY:
            early = fineness == "year" and last.year <= 0
            return self.patterns.spreads.get(("early year", difference)) if early else None
        is_bare = first.year == last.year == self.bare_year
        return self.patterns.spreads.get((f"bare {fineness}" if is_bare else fineness, difference))

    def days(self, days: Sequence[Day], *, either: bool) -> str:
        """Return the days of one month, its name said once: 3 or 5 May 2015."""
        start, end = self.ends("day", days[0], days[-1])
        middle = [fill("d", self.patterns, day) for day in days[1:-1]]
        return self.listed([start, *middle, end], either=either)

    def listed(self, texts: Sequence[str], *, either: bool) -> str:
        """Return the texts as a sentence lists them."""
        *before, last = texts
        if not before:
            return last
        joined = self.patterns.either if either else self.patterns.both
        return joined.format(self.patterns.listed.join(before), last)

    def timed(self, day: str, clock: Clock, zone: str) -> str:
        """Return the day, as it is written, with its time of day and the zone."""
        hour, minute, second = clock
        patterns = self.patterns
        named = "" if second else patterns.clocks.get(f"{hour:02d}:{minute:02d}", "")
        pattern = patterns.time if minute or second or not patterns.full_hour else patterns.full_hour
        if second:
            pattern = pattern.replace("mm", "mm:ss")
        time = named or fill(pattern, patterns, Day(1, 1, 1), clock)
        return patterns.timed.format(f"{time} {_zone(zone)}".rstrip(), day)


def _difference(fineness: Fineness, first: Day, last: Day) -> Fineness | None:
    """Return the greatest part in which the two differ, down to the fineness; None where they do not."""
    if first.year != last.year:
        return "year"
    if fineness == "year":
        return None
    if first.month != last.month:
        return "month"
    return "day" if fineness == "day" and first.day != last.day else None


def _zone(zone: str) -> str:
    """Return a zone of EDTF as it is spoken of: UTC, UTC+2, UTC-5:30."""
    if not zone or zone == "Z":
        return "UTC" if zone else ""
    hours, _, minutes = zone[1:].partition(":")
    return f"UTC{zone[0]}{int(hours)}" + (f":{minutes}" if minutes.strip("0") else "")
