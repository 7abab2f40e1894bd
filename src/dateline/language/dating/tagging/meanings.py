"""What expressions of time mean before they are placed: nothing is filled in yet.

A `Point` is a place in the calendar, an `Offset` lies a length before or after another time, a `Span` is a length, a
`Repeat` comes again, a `Reference` is the present, past or future without a day, a `Counted` time lies beside a date
that is named with it.
"""

from dataclasses import dataclass
from typing import NamedTuple

COUPLE = 102
"""The code of the one vague word that says a number."""


OF_TALE = 5
"""The degree of a next that counts from the report, and in a narrative from what was told: in the new year."""


class Relation(NamedTuple):
    """How a time is told from another: `word` is last, next, this, that, latest or current.

    `degree` tells last, past, previous and next, coming, following apart (1, 2, 3); a next of degree 4 counts from the
    report behind an article too, and "this day" of degree 4 is the one told, as in Spanish. `times` is 2 for the last
    but one.
    """

    word: str
    degree: int = 1
    times: int = 1

    @property
    def step(self) -> int:
        """How many units away: below zero before."""
        return {"last": -1, "next": 1}.get(self.word, 0) * self.times

    @property
    def told(self) -> bool:
        """True where it counts from what was told before (that, previous, following), not from the report."""
        return self.word == "that" or self.degree == 3


@dataclass(slots=True, kw_only=True)
class Point:
    """A place in the calendar by the parts that the words give; filled in word by word as it is read, then left alone.

    `season` is an ISO 8601-2 division of the year (21 to 41), `holiday` a named day (see the words of a language),
    `shift` days from the report's day, `unit` a unit that a relation places ("last week"), `within` where the point
    lies ("March last year"), `count` how many units the relation covers, `span` the years that a decade (10), a century
    or a millennium covers, `era` -1 before Christ, 1 after, 0 unsaid. `clock` is "HH:MM[:SS]", `half_day` True where
    a.m. or p.m. is said, `zone` minutes from UTC, None unsaid, 9999 local. `part` is the start, middle or end of it,
    `part_from` the one that it reaches from where two are named, an `edge` where it is the beginning or end, a `verge`
    where a language tells that from early and late, `due` where it is a limit: by the end of; `earlier` -1 before it, 1
    later in it; `years_back` how many years before the quarter is that is meant; `night_of` True of a night that is
    said to be that of a day, `eve` of the night that leads into it; `definite` True where "the" leads it; `nth` the
    number (-1 the last) and unit of a day or week of it; `short_year` True where the year is told by two digits,
    `share` from where to where of it is meant, 0.0 to 1.0, `either_half` True where its hour can be one before or after
    noon, `event` True where it is the name of what happened that day, `why` what the rest of the text settled about it.
    """

    year: int | None = None
    until: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    season: int | None = None
    holiday: int | None = None
    shift: int | None = None
    unit: int = 0
    daypart: int = 0
    clock: str = ""
    half_day: bool = False
    zone: int | None = None
    relation: Relation | None = None
    within: tuple[Relation, int] | None = None
    span: int = 1
    era: int = 0
    part: int = 0
    part_from: int = 0
    edge: bool = False
    verge: bool = False
    due: bool = False
    earlier: int = 0
    approx: int = 0
    fiscal: bool = False
    swappable: bool = False
    weekend: bool = False
    years_back: int = 0
    night_of: bool = False
    definite: bool = False
    eve: bool = False
    nth: tuple[int, int] | None = None
    short_year: bool = False
    share: tuple[float, float] | None = None
    either_half: bool = False
    event: bool = False
    why: tuple[str, ...] = ()

    @property
    def is_dated(self) -> bool:
        """True where a part of the calendar smaller than a year is given."""
        parts = (self.month, self.day, self.weekday, self.season, self.holiday, self.shift)
        return any(part is not None for part in parts)

    @property
    def is_placed(self) -> bool:
        """True where more than a weekday is given."""
        return (
            self.relation is not None
            or self.day is not None
            or self.month is not None
            or bool(self.clock or self.daypart)
        )


class Offset(NamedTuple):
    """A time `low` to `high` units before (`sign` -1) or after another; `deictic` counts from the report,
    `to_day` is exact to the day ("three years ago today").
    """

    low: float
    high: float
    unit: int
    sign: int
    deictic: bool
    vague: int = 0
    approx: int = 0
    to_day: bool = False


class Length(NamedTuple):
    """So many units."""

    number: float
    unit: int


class Span(NamedTuple):
    """A length of time; `window` places it: the last (-1) or the next (1), 0 not placed.

    `vague` is the code of a word such as few, 1 for a bare plural; `smaller` what is added in a smaller unit, `side`
    that it is the first (1) or the last (-1) part of what is named behind it, `over` that it counts from no report:
    built in nine days.
    """

    low: float
    high: float
    unit: int
    window: int = 0
    degree: int = 1
    vague: int = 0
    approx: int = 0
    smaller: Length | None = None
    definite: bool = False
    side: int = 0
    over: bool = False


class Repeat(NamedTuple):
    """A time that comes again, as TIMEX3 writes it."""

    value: str


class Reference(NamedTuple):
    """The present, past or future without a day, as TIMEX3 writes it; `degree` tells lately and the other day apart.

    So is a time whose day is not known: the day of the vote; `step` is how it lies to what happened, where it is beside
    that.
    """

    value: str
    degree: int = 0
    step: Point | None = None


class Counted(NamedTuple):
    """A time told by how it lies to a date that is named: `step` counts from each day that `of` can be."""

    step: Offset | Point
    of: Point


Meaning = Point | Offset | Span | Repeat | Reference | Counted
