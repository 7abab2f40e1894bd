"""Days to places on a line, and the marks of a calendar along it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import ceil, floor

from dateline.domain.dates import Day
from dateline.domain.records import dataclass
from dateline.language.interface import Voice
from dateline.stages.publishing.pictures.labelling import Tick, labelled

MOST_TICKS = 10
_MINUTE_STEPS = (1, 5, 10, 15, 30, 60, 120, 180, 360, 720)
_MINUTES = 1440
_MONTH_STEPS = (1, 2, 3, 6)
_DAY_STEPS = (1, 2, 7)
_LONGEST_IN_HOURS = 4
_LONGEST_IN_DAYS = 35
_LONGEST_IN_MONTHS = 36
_BREAK = 0.05
"""How wide a break is drawn, by the width of all that is not broken."""
_SMALL = 0.2

Stretch = tuple[float, float]
"""From one moment to another, in days and parts of days."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """From `low` to `high`, in days and parts of days: time runs to the right, or to the left where `mirrored`.

    `breaks` are stretches within, in order, that are drawn short, however long they are.
    """

    low: float
    high: float
    mirrored: bool = False
    breaks: tuple[Stretch, ...] = ()

    @classmethod
    def around(cls, low: float, high: float, *, mirrored: bool = False, gaps: Sequence[Stretch] = ()) -> "Scale":
        """Return a scale that holds the stretch with some air at either end, broken within the `gaps`."""
        span = high - low - sum(end - begin for begin, end in gaps)
        air = span * 0.03 if span < 1 else max(0.5, span * 0.03)
        air = max(air, 1 / _MINUTES)
        breaks = tuple((begin + air, end - air) for begin, end in gaps)
        return cls(low=low - air, high=high + air, mirrored=mirrored, breaks=breaks)

    @property
    def days(self) -> float:
        """How many days it covers, without those left out."""
        return self.high - self.low - sum(end - begin for begin, end in self.breaks)

    @property
    def pieces(self) -> list[Stretch]:
        """What lies between its breaks, in order."""
        ends = [self.low, *(end for each in self.breaks for end in each), self.high]
        return list(zip(ends[::2], ends[1::2], strict=True))

    def share(self, moment: float) -> float:
        """Return how far along the scale a moment lies, from 0 to 1, kept within it."""
        short = self.days * _BREAK
        passed = min(max(moment, self.low), self.high) - self.low
        for begin, end in self.breaks:
            gone = min(max(moment - begin, 0.0), end - begin)
            passed += gone * (short / (end - begin) - 1)
        return passed / (self.days + short * len(self.breaks))

    def at(self, moment: float) -> float:
        """Return the place of a moment in percent from the left, kept within the picture."""
        share = self.share(moment)
        return round((1 - share if self.mirrored else share) * 100, 2)

    def box(self, low: float | None, high: float | None) -> tuple[float, float]:
        """Return the left edge and the width in percent of a stretch; a side without a bound reaches to the end."""
        ends = self.at(self.low if low is None else low), self.at(self.high if high is None else high)
        return min(ends), round(abs(ends[1] - ends[0]), 2)

    def ticks(self, voice: Voice) -> list[Tick]:
        """Return marks, about ten at most for each stretch that is not broken, in order of time; not all have words."""
        if not self.breaks:
            return labelled([self._ticks(voice)])
        pieces: list[list[Tick]] = []
        for at, piece in enumerate(self.pieces):
            pieces += [[_break(self.at(sum(self.breaks[at - 1]) / 2))]] if at else []
            pieces.append(self._piece_ticks(voice, *piece))
        return labelled(_unrepeated(pieces))

    def _piece_ticks(self, voice: Voice, low: float, high: float) -> list[Tick]:
        """The marks of a stretch between breaks, its year with the first; one in the middle where it is drawn small."""
        if self.share(high) - self.share(low) < _SMALL:
            middle = (low + high) / 2
            return [Tick(at=self.at(middle), label=voice.year(Day.from_ordinal(floor(middle)).year), major=True)]
        piece = Scale(low=low, high=high)
        ticks = [replace(tick, at=self.at(low + tick.at / 100 * piece.days)) for tick in piece._ticks(voice)]
        if ticks and piece.days <= _LONGEST_IN_DAYS:
            year = voice.year(Day.from_ordinal(ceil(low)).year)
            ticks[0] = replace(ticks[0], label=f"{ticks[0].label} {year}")
        return ticks

    def _ticks(self, voice: Voice) -> list[Tick]:
        if self.days <= _LONGEST_IN_HOURS:
            return list(self._time_ticks(voice))
        if self.days <= _LONGEST_IN_DAYS:
            return list(self._day_ticks(voice))
        return list(self._month_ticks(voice) if self.days <= _LONGEST_IN_MONTHS * 31 else self._year_ticks(voice))

    def _time_ticks(self, voice: Voice) -> Iterator[Tick]:
        """Times of day; the day itself where one begins, and at the first mark."""
        minutes = self.days * _MINUTES
        step = next((each for each in _MINUTE_STEPS if minutes / each <= MOST_TICKS), 720)
        first = ceil(self.low * _MINUTES / step) * step
        for number, minute in enumerate(range(first, ceil(self.high * _MINUTES), step)):
            ordinal, of_day = divmod(minute, _MINUTES)
            day = Day.from_ordinal(ordinal)
            time = f"{of_day // 60:02}:{of_day % 60:02}"
            label = _short_day(voice, day) + ("" if of_day == 0 else f", {time}") if not number or not of_day else time
            yield Tick(at=self.at(minute / _MINUTES), label=label, major=not of_day)

    def _day_ticks(self, voice: Voice) -> Iterator[Tick]:
        step = next((each for each in _DAY_STEPS if self.days / each <= MOST_TICKS), 7)
        named = 0
        for ordinal in range(ceil(self.low), ceil(self.high), step):
            day = Day.from_ordinal(ordinal)
            label = _short_day(voice, day) if day.month != named else voice.figure(day.day)
            named = day.month
            fuller = f"{_short_day(voice, day)} {voice.year(day.year)}"
            yield Tick(at=self.at(ordinal), label=label, fuller=fuller, major=day.day == 1)

    def _month_ticks(self, voice: Voice) -> Iterator[Tick]:
        first, last = Day.from_ordinal(floor(self.low)), Day.from_ordinal(ceil(self.high) - 1)
        months = (last.year - first.year) * 12 + last.month - first.month
        step = next((each for each in _MONTH_STEPS if months / each <= MOST_TICKS), 6)
        named = False
        for ahead in range(0 if first.ordinal >= self.low else 1, months + 1):
            day = Day.from_ordinal(month_start(first, ahead))
            if (day.month - 1) % step:
                continue
            label = _short_month(voice, day)
            fuller = f"{label} {voice.year(day.year)}"
            label = label if named and day.month != 1 else fuller
            named = True
            yield Tick(at=self.at(day.ordinal), label=label, fuller=fuller, major=day.month == 1)

    def _year_ticks(self, voice: Voice) -> Iterator[Tick]:
        """Round years as they are said: 500 BC, the year 1, 500."""
        first, last = Day.from_ordinal(floor(self.low)).year, Day.from_ordinal(ceil(self.high)).year
        step = year_step(last - first, MOST_TICKS)
        for count in range(first // step, last // step + 1):
            year = count * step if count > 0 else 1 + count * step
            start = Day(year, 1, 1).ordinal
            if self.low <= start < self.high:
                yield Tick(at=self.at(start), label=voice.year(year), major=True)


def _break(at: float) -> Tick:
    return Tick(at=at, label="", broken=True)


def _unrepeated(pieces: Sequence[Sequence[Tick]]) -> list[list[Tick]]:
    """Return the marks, without the words of a small piece that are those of the one before it."""
    last = ""
    found = []
    for piece in pieces:
        found.append([replace(tick, label="") if tick.label == last else tick for tick in piece])
        last = piece[0].label if len(piece) == 1 and not piece[0].broken else last
    return found


def month_start(first: Day, ahead: int) -> int:
    """Return the first day of the month that lies `ahead` months after that of `first`."""
    years, month = divmod(first.month - 1 + ahead, 12)
    return Day(first.year + years, month + 1, 1).ordinal


def year_step(years: int, most: int) -> int:
    """Return the smallest of 1, 2, 5, 10, 20, 50 … years that cuts the stretch into `most` pieces or fewer."""
    step = 1
    while years / step > most:
        step = step * 5 // 2 if str(step)[0] == "2" else step * 2
    return step


def _short_month(voice: Voice, day: Day) -> str:
    return voice.writer.patterns.short_months[day.month - 1]


def _short_day(voice: Voice, day: Day) -> str:
    return f"{voice.figure(day.day)} {_short_month(voice, day)}"
