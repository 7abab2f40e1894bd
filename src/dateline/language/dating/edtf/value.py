"""What an EDTF string says."""

import re
from typing import NamedTuple

from dateline.domain.dates import Day, Precision

_PARTS = re.compile(
    r"(-?[0-9X]{4})([?~%]?)(?:-([?~%]?)([0-9X]{2})([?~%]?)(?:-([?~%]?)([0-9X]{2})([?~%]?))?)?(?:T|$)", re.ASCII
)
_BOTH = frozenset("?~")


class Bounds(NamedTuple):
    """The first and the last day something can have been, None where open, and how fine that is known."""

    earliest: Day | None
    latest: Day | None
    precision: Precision


class Part(NamedTuple):
    """The year, the month (or the season) or the day of a date: its digits, X for open ones, and its mark.

    The mark is "", "?" (uncertain), "~" (approximate) or "%" (both).
    """

    digits: str
    mark: str = ""


class Edtf(NamedTuple):
    """One EDTF expression.

    `kind` is date, time, season, year (long years), interval, all (`{…}`), one (`[…]`), run (`a..b` in a set),
    open (`..`) or blank (an interval's unknown side). `text` is its canonical notation. `earliest` and `latest` are
    strict: marks do not widen them. `begins` is the earliest day read with X as low as it goes, `ends_from` the first
    day of its last possible reading: an interval whose end can only begin before its start is no interval.
    """

    kind: str
    text: str
    earliest: Day | None = None
    latest: Day | None = None
    precision: Precision = Precision.UNKNOWN
    begins: Day | None = None
    ends_from: Day | None = None
    approximate: bool = False
    uncertain: bool = False
    members: tuple["Edtf", ...] = ()

    @property
    def bounds(self) -> Bounds:
        """The days it can mean, marks left aside."""
        return Bounds(self.earliest, self.latest, self.precision)

    @property
    def year_known(self) -> bool:
        """False where all four digits of a year are left open, here or in a member."""
        return "XXXX" not in self.text

    @property
    def parts(self) -> tuple[Part, ...]:
        """The year, the month or season, and the day of a date, as many as it has; none of other kinds."""
        match = _PARTS.match(self.text) if self.kind in ("date", "season", "time") else None
        return parts_of(match.groups("")) if match else ()

    @property
    def level(self) -> int:
        """The level of EDTF, 0 to 2, that its canonical notation needs."""
        return _LEVELS[self.kind](self) if self.kind in _LEVELS else 2


def parts_of(written: tuple[str, ...]) -> tuple[Part, ...]:
    """Return the parts of a date with the marks that hold for each.

    `written` is year, mark; mark, month, mark; mark, day, mark. A mark behind a part holds for all before it as well,
    a mark in front of a part for that alone (ISO 8601-2, 8.4).
    """
    year, behind_year, before_month, month, behind_month, before_day, day, behind_day = written
    behind = behind_month + behind_day
    parts = (
        Part(year, joined(behind_year + behind)),
        Part(month, joined(before_month + behind)),
        Part(day, joined(before_day + behind_day)),
    )
    return parts[: 1 + bool(month) + bool(day)]


def joined(marks: str) -> str:
    """Return the one mark that says what the marks say together."""
    return "%" if _BOTH.issubset(marks) or "%" in marks else marks[:1]


def write_parts(parts: tuple[Part, ...]) -> str:
    """Return the date that the parts make, in canonical notation.

    One mark for the whole stands behind it, one for year and month behind the month; else the year carries its mark
    behind, month and day in front.
    """
    digits = [part.digits for part in parts]
    marks = [part.mark for part in parts]
    if len(set(marks)) == 1:
        return "-".join(digits) + marks[0]
    if len(marks) == 3 and marks[0] == marks[1] and not marks[2]:
        return f"{digits[0]}-{digits[1]}{marks[0]}-{digits[2]}"
    rest = (f"{part.mark}{part.digits}" for part in parts[1:])
    return "-".join((f"{digits[0]}{marks[0]}", *rest))


def _level_of_date(value: Edtf) -> int:
    parts = value.parts
    masks = [part.digits for part in parts]
    if len({part.mark for part in parts}) > 1 or not _is_open_from_right("".join(masks)):
        return 2
    if value.kind == "season":
        return 1 if int(masks[1]) <= 24 else 2
    return 1 if parts[0].mark or "X" in "".join(masks) or masks[0][0] == "-" else 0


def _is_open_from_right(digits: str) -> bool:
    """Return whether only the last digits are X: of a bare year, at most two; of a longer date, whole parts."""
    known = digits.lstrip("-").rstrip("X")
    return "X" not in known and (len(known) >= 2 if len(digits.lstrip("-")) == 4 else len(known) in (4, 6, 8))


def _level_of_interval(value: Edtf) -> int:
    sides = [side for side in value.members if side.kind in ("date", "season")]
    level = max((side.level for side in sides), default=1)
    is_extended = len(sides) < 2 or any(side.kind == "season" for side in sides)
    return 2 if any("X" in side.text for side in sides) else max(level, int(is_extended))


_LEVELS = {
    "date": _level_of_date,
    "season": _level_of_date,
    "time": lambda value: int(value.text[0] == "-"),
    "year": lambda value: 2 if "S" in value.text or "E" in value.text else 1,
    "interval": _level_of_interval,
}
