"""Lengths of time: ISO 8601 durations, with a least and a most where they are not known exactly."""

import re
from fractions import Fraction
from typing import NamedTuple

from dateline.domain.errors import Invalid
from dateline.domain.records import dataclass

_DAY = 86_400
_SECONDS = {"W": 7 * _DAY, "D": _DAY, "H": 3600, "MI": 60, "S": 1}
_MONTHS = {"Y": 12, "M": 1}
_NUMBER = r"(\d{1,9}(?:[.,]\d{1,9})?)"
_DURATION = re.compile(
    rf"P(?:{_NUMBER}Y)?(?:{_NUMBER}M)?(?:{_NUMBER}W)?(?:{_NUMBER}D)?(?:T(?:{_NUMBER}H)?(?:{_NUMBER}M)?(?:{_NUMBER}S)?)?",
    re.ASCII,
)
_ORDER = ("Y", "M", "W", "D", "H", "MI", "S")
_NAMES = {"Y": "year", "M": "month", "D": "day", "H": "hour", "MI": "minute", "S": "second"}


class Step(NamedTuple):
    """One exact length: months (of unlike lengths) and days and seconds, each counted by itself."""

    months: int = 0
    days: int = 0
    seconds: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Duration:
    """A length of time from `least` to `most`; the two are one where it is exact, `most` is None where it is open."""

    least: Step
    most: Step | None

    @property
    def exact(self) -> bool:
        """True where it can be one length only."""
        return self.least == self.most

    def __str__(self) -> str:
        if self.exact:
            return _written(self.least)
        least = "" if self.least == Step() and self.most is not None else _written(self.least)
        return f"{least}..{'' if self.most is None else _written(self.most)}"


def exactly(*, years: int = 0, months: int = 0, weeks: int = 0, days: int = 0) -> Duration:
    """Return the duration of exactly so much."""
    step = Step(12 * years + months, 7 * weeks + days)
    return Duration(least=step, most=step)


def read_duration(text: str) -> Duration:
    """Return the duration that an ISO 8601 string states; Invalid when it states none.

    P2M is two months, P2M..P5M two to five, P3D.. three days or more, ..P1W a week at most.
    """
    least, dots, most = text.partition("..")
    if not dots:
        step = _read(text)
        return Duration(least=step, most=step)
    if not least and not most:
        raise Invalid(f'"{text}" says no duration: give a least or a most, as P2M..P5M.')
    first, last = _read(least) if least else Step(), _read(most) if most else None
    if last is not None and _surely_longer(first, last):
        raise Invalid(f'"{text[:60]}" ends before it starts: swap the two sides.')
    return Duration(least=first, most=last)


def _read(text: str) -> Step:
    match = _DURATION.fullmatch(text)
    if match is None or text[-1] in "PT":
        raise Invalid(f'"{text[:60]}" is no duration: write P2Y, P3M, P10D, PT5H or P2M..P5M.')
    given = {unit: _number(value) for unit, value in zip(_ORDER, match.groups(), strict=True) if value}
    if any(value.denominator > 1 for value in list(given.values())[:-1]):
        raise Invalid(f'"{text[:60]}" has a fraction before its last part: only the last can have one.')
    months = sum((value * _MONTHS[unit] for unit, value in given.items() if unit in _MONTHS), Fraction())
    seconds = sum((value * _SECONDS[unit] for unit, value in given.items() if unit in _SECONDS), Fraction())
    if months.denominator > 1 or seconds.denominator > 1:
        raise Invalid(f'"{text[:60]}" shares out a month or a second: give days instead, as P15D.')
    return Step(int(months), *divmod(int(seconds), _DAY))


def _number(text: str) -> Fraction:
    return Fraction(text.replace(",", "."))


def _surely_longer(one: Step, other: Step) -> bool:
    """True where `one` is longer than `other`, however many days its months have."""
    shortest = one.months * 28 * _DAY + one.days * _DAY + one.seconds
    return shortest > other.months * 31 * _DAY + other.days * _DAY + other.seconds


def _counts(step: Step) -> dict[str, int]:
    """Return how many of each unit a step has, zeros left out."""
    years, months = divmod(step.months, 12)
    hours, rest = divmod(step.seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    counts = {"Y": years, "M": months, "D": step.days, "H": hours, "MI": minutes, "S": seconds}
    return {unit: count for unit, count in counts.items() if count}


def _written(step: Step) -> str:
    counts = _counts(step)
    date = "".join(f"{counts[unit]}{unit}" for unit in ("Y", "M", "D") if unit in counts)
    time = "".join(f"{counts[unit]}{unit[0]}" for unit in ("H", "MI", "S") if unit in counts)
    return f"P{date}{f'T{time}' if time else ''}" if counts else "P0D"


def spoken(duration: Duration) -> str:
    """Return the duration in English: "2 months", "2 months to 5 months", "at least 3 days"."""
    if duration.exact:
        return _spoken(duration.least)
    if duration.most is None:
        return f"at least {_spoken(duration.least)}"
    if duration.least == Step():
        return f"at most {_spoken(duration.most)}"
    return f"{_spoken(duration.least)} to {_spoken(duration.most)}"


def _spoken(step: Step) -> str:
    counts = _counts(step) or {"D": 0}
    return ", ".join(f"{count} {_NAMES[unit]}{'s' * (count != 1)}" for unit, count in counts.items())
