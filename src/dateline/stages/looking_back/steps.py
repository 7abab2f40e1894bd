"""The days at which to look back: every day with a report, or fewer where that would be too much to keep."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate

from dateline.domain.dates import Day
from dateline.domain.records import dataclass
from dateline.stages.looking_back.knowing import Reported

MOST_STEPS = 60
MOST_LINES = 5_000
"""How many views there are at most, and how many entries stand in all of them together."""
MOST_CHANGES = 400
"""How many steps there are at most where each shows only what became known in its stretch."""
_UNITS = ("day", "month", "year", "decade", "century")
_SHORT = _UNITS[:3]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One day to look back from: `unit` is the stretch that it ends; `new` and `more` are ids.

    `new` are the entries first reported in that stretch, `more` those known before of which another report came.
    """

    day: Day
    unit: str
    new: tuple[str, ...]
    more: tuple[str, ...]

    @property
    def name(self) -> str:
        """What its page is called: the day, month or year with which the stretch ends ("2031-08-14", "2031-08")."""
        year, month, day = str(self.day).rsplit("-", 2)
        year = year.replace("-", "bc")
        return {"day": f"{year}-{month}-{day}", "month": f"{year}-{month}"}.get(self.unit, year)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The steps in order. Where `whole` is False there are too many entries for a table of each step.

    Then a step shows only what became known in its stretch.
    """

    steps: tuple[Step, ...]
    whole: bool


def plan_steps(told: Sequence[Reported]) -> Plan:
    """Return the finest steps that stay within the bounds; none where no report has a date."""
    for unit in _SHORT:
        steps = _steps(told, unit)
        lines = sum(accumulate(len(step.new) for step in steps))
        if len(steps) <= MOST_STEPS and lines <= MOST_LINES:
            return Plan(steps=steps, whole=True)
    finest = (steps for unit in _UNITS if len(steps := _steps(told, unit)) <= MOST_CHANGES)
    return Plan(steps=next(finest, ()), whole=False)


def _steps(told: Iterable[Reported], unit: str) -> tuple[Step, ...]:
    new: dict[Day, list[str]] = {}
    more: dict[Day, list[str]] = {}
    for each in told:
        turns = dict.fromkeys(_end_of(day, unit) for day in each.turns)
        for at, day in enumerate(turns):
            (more if at else new).setdefault(day, []).append(each.entry.id)
    return tuple(_step(day, unit, new, more) for day in sorted(new.keys() | more.keys()))


def _step(day: Day, unit: str, new: Mapping[Day, Sequence[str]], more: Mapping[Day, Sequence[str]]) -> Step:
    return Step(day=day, unit=unit, new=tuple(new.get(day, ())), more=tuple(more.get(day, ())))


def _end_of(day: Day, unit: str) -> Day:
    """The last day of the stretch in which the day lies."""
    if unit == "day":
        return day
    if unit == "month":
        months = day.year * 12 + day.month
        return Day(months // 12, months % 12 + 1, 1).shift(-1)
    length = {"year": 1, "decade": 10, "century": 100}[unit]
    return Day(day.year - day.year % length + length - 1, 12, 31)
