"""How far the words reach that have no fixed meaning: every default extent, with its reason, in one place.

`DEFAULT_EXTENTS` are the house rules. A case sets its own under [dates] in case.toml; code hands them on in `Rules`.
"""

from collections.abc import Mapping
from dataclasses import Field, fields
from typing import Annotated, Any, Literal, get_args, get_origin

from dateline.domain.dates import Precision
from dateline.domain.errors import Invalid
from dateline.domain.records import dataclass

Count = tuple[int, int | None]
"""The least and the most that a word can stand for, None where there is no most."""
Share = tuple[float, float]
"""From where to where of a whole, 0.0 to 1.0."""
Minutes = Annotated[int, "minutes"]
Days = Annotated[int, "days"]
Months = Annotated[int, "months"]
Years = Annotated[int, "years"]
Percent = Annotated[int, "percent"]
Month = Annotated[int, "month"]
Year = Annotated[int, "year"]
Hemisphere = Literal["north", "south"]
Reach = Literal["open", "counted"]
Name = Literal["start", "end"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Extents:
    """What is assumed of words without a fixed meaning: below each extent, what it is of, and why it is as it is."""

    couple: Count = (2, 3)
    """A couple: two by the dictionaries, a few in loose use."""
    few: Count = (2, 5)
    """A few: more than one; past five, writers say several."""
    some: Count = (2, 5)
    """Some, before a plural: as a few."""
    handful: Count = (3, 6)
    """A handful: about as many as a hand has fingers."""
    several: Count = (3, 9)
    """Several: more than two, and fewer than would be called many or be counted in tens."""
    many: Count = (4, 30)
    """Many: more than a few; wide, as what is many depends on the thing."""
    dozens: Count = (24, 99)
    """Dozens: two dozen at least; from a hundred on, writers say hundreds."""
    hundreds: Count = (200, 999)
    """Hundreds: two hundred at least; from a thousand on, writers say thousands."""
    minutes: Count = (2, 60)
    """Minutes, without a number: two at least; past an hour, writers count hours."""
    hours: Count = (2, 24)
    """Hours, without a number: two at least; past a day, writers count days."""
    days: Count = (2, 14)
    """Days, without a number: two at least; past a fortnight, writers count weeks."""
    weeks: Count = (2, 13)
    """Weeks, without a number: two at least; past a quarter, writers count months."""
    months: Count = (2, 24)
    """Months, without a number: two at least; past two years, writers count years."""
    years: Count = (2, 20)
    """Years, without a number: two at least; past twenty, writers count decades."""
    decades: Count = (2, 10)
    """Decades, without a number: two at least; past a century, writers count those."""
    centuries: Count = (2, 10)
    """Centuries, without a number: two at least; past ten, writers say millennia."""
    early: Share = (0.0, 0.5)
    """Early: thirds would exclude what many writers mean."""
    mid: Share = (0.25, 0.75)
    """Mid, middle: half of the whole, as early and late take."""
    late: Share = (0.5, 1.0)
    """Late: as early."""
    beginning: Share = (0.0, 0.33)
    """The beginning, the start of: nearer to the edge than early is; languages with one word for both mean early."""
    end: Share = (0.67, 1.0)
    """The end, the close of: as the beginning; *by the end of* reaches to where it ends."""
    about_time: Minutes = 60
    """About, of a time of day: an hour; only near midnight is the day in doubt."""
    about_day: Days = 3
    """About, of a day: with the day itself, a week."""
    about_week: Days = 7
    """About, of a week: one week on either side."""
    about_month: Months = 1
    """About, of a month or a quarter: one month on either side."""
    about_season: Months = 1
    """About, of a season: a season begins a month earlier or later by other counts."""
    about_year: Years = 5
    """About, of a year: round years are what is written so; half a decade on either side."""
    about_decade: Years = 5
    """About, of a decade: half a decade on either side."""
    about_century: Years = 25
    """About, of a century: a quarter of it on either side."""
    about_ancient: Years = 100
    """About, of a year in whole hundreds before Christ: such years are told to the century."""
    round_ago: Percent = 10
    """200 years ago, 4.5 billion years ago: round counts of hundreds are meant round; a tenth of the count."""
    week_slack: Days = 3
    """Two weeks ago, in two weeks: half a week either way, as weeks are not counted to the day."""
    recently: Days = 91
    """Recently, lately: a quarter back; news is older than that only when it says so."""
    soon: Days = 91
    """Soon, shortly: a quarter ahead, as recently."""
    shortly: Days = 31
    """Shortly before or after a date: a month, of a year or more five (`about_year`); who means more, counts it."""
    foretold: Reach = "open"
    """In weeks, without a number: forecasts slip, so there is no last day; counted takes that of weeks."""
    report_follows: Days = 120
    """How long after it a report may tell of a day without a year: news is told within weeks, reviews in a quarter."""
    pivot: Year = 2029
    """The last year that '29 can mean: two digits look back, and are 1930 to 2029."""
    fiscal_year_month: Month = 0
    """The month in which a fiscal year starts; 0 covers the usual ones, January, April, July and October."""
    fiscal_year_name: Name = "end"
    """Whether fiscal 2015 is named by the year it starts or ends in: as in the United States and in most companies."""
    academic_year_month: Month = 0
    """The month in which an academic year starts; 0 covers the usual ones of the hemisphere, August to October."""
    academic_year_name: Name = "start"
    """Whether academic year 2015 is named by the year it starts or ends in: 2015–16 is sorted under 2015."""
    about_turn: Years = 10
    """The turn of a century: a decade on either side of it, as historians mean 1890 to 1910."""
    hemisphere: Hemisphere = "north"
    """Whose seasons are meant: nine in ten people live north of the equator."""

    def __hash__(self) -> int:
        # Rules are hashed for every reading, and nearly always with the same extents: few fields tell enough.
        return hash((self.few, self.about_year, self.pivot, self.hemisphere))

    def count(self, code: int) -> Count:
        """Return how many a count can be; below zero it is a vague one of the vocabularies (-102 a couple)."""
        if code >= 0:
            return code, code
        return self.plural(_COUNTS[-code])

    def plural(self, name: str) -> Count:
        """Return the count in the field `name`: how many "weeks" can be, where no number is said."""
        count: Count = getattr(self, name)
        return count

    def share(self, name: str) -> Share:
        """Return the share in the field `name`: which part of a whole a word such as "early" takes."""
        share: Share = getattr(self, name)
        return share


DEFAULT_EXTENTS = Extents()

COUPLE = 102
"""The least of the vague counts of the vocabularies; a reading holds them below zero, apart from 102 days."""
_COUNTS = {
    COUPLE: "couple",
    103: "few",
    104: "several",
    105: "many",
    106: "some",
    107: "dozens",
    108: "hundreds",
    109: "handful",
}


def tolerance(precision: Precision, extents: Extents, year: int | None = None) -> tuple[int, int]:
    """Return by how many days and months "about" may miss on either side of what is so fine.

    `year` is that of a date as fine as a year, astronomical: 3000 BC is -2999.
    """
    if precision not in ABOUT:
        return 0, 0
    if precision is Precision.YEAR and year is not None and year < 0 and (1 - year) % 100 == 0:
        return 0, 12 * extents.about_ancient
    name, months = ABOUT[precision]
    missed: int = getattr(extents, name)
    return (0, missed * months) if months else (missed, 0)


ABOUT = {
    Precision.DAY: ("about_day", 0),
    Precision.WEEK: ("about_week", 0),
    Precision.MONTH: ("about_month", 1),
    Precision.QUARTER: ("about_month", 1),
    Precision.SEASON: ("about_season", 1),
    Precision.YEAR: ("about_year", 12),
    Precision.DECADE: ("about_decade", 12),
    Precision.CENTURY: ("about_century", 12),
}
"""The extent of "about" for what is so fine, and of how many months it counts; 0 where it counts days."""


def differing(extents: Extents) -> dict[str, object]:
    """Return what differs from the house rules, as `read_extents` takes it."""
    held = {each.name: getattr(extents, each.name) for each in fields(Extents)}
    return {name: _plain(value) for name, value in held.items() if value != getattr(DEFAULT_EXTENTS, name)}


def _plain(value: object) -> object:
    return [each for each in value if each is not None] if isinstance(value, tuple) else value


def read_extents(table: Mapping[str, object], start: Extents = DEFAULT_EXTENTS) -> Extents:
    """Return `start` with what the table sets, in the types of TOML; Invalid names the key that makes no sense.

    Counts are `[2, 5]`, or `[2]` where there is no most; shares are `[0.0, 0.5]`.
    """
    kinds = {each.name: each for each in fields(Extents)}
    for name in table:
        if name not in kinds:
            raise Invalid(f"no extent is called {name}; there are {', '.join(kinds)}")
    given: dict[str, Any] = {name: _read(name, kinds[name], value) for name, value in table.items()}
    held = {name: getattr(start, name) for name in kinds}
    return Extents(**{**held, **given})


def _read(name: str, of: Field[Any], value: object) -> object:
    kind: Any = of.type
    if kind == Count:
        return _read_count(name, value)
    if kind == Share:
        return _read_share(name, value)
    if get_origin(kind) is Annotated:
        return _read_number(name, kind.__metadata__[0], value)
    return _read_choice(name, get_args(kind), value)


def _read_count(name: str, value: object) -> Count:
    numbers = value if isinstance(value, list) and all(type(each) is int for each in value) else []
    if not 1 <= len(numbers) <= 2 or not 1 <= numbers[0] <= numbers[-1] <= _MOST:
        raise Invalid(f"{name} must be the least and the most, such as [2, 5], or [2] where there is no most")
    return numbers[0], (numbers[1] if len(numbers) > 1 else None)


def _read_share(name: str, value: object) -> Share:
    numbers = value if isinstance(value, list) and all(type(each) in (int, float) for each in value) else []
    if len(numbers) != 2 or not 0 <= numbers[0] < numbers[1] <= 1:
        raise Invalid(f"{name} must be a share of the whole, from and to, such as [0.0, 0.5]")
    return float(numbers[0]), float(numbers[1])


def _read_choice(name: str, choices: tuple[str, ...], value: object) -> str:
    if not isinstance(value, str) or value not in choices:
        raise Invalid(f"{name} must be one of {', '.join(choices)}")
    return value


def _read_number(name: str, unit: str, value: object) -> int:
    low, high = _LIMITS.get(unit, (0, _MOST))
    if type(value) is not int or not low <= value <= high:
        raise Invalid(f"{name} must be a whole number, {low} to {high}{'' if unit in _LIMITS else f' {unit}'}")
    return value


_MOST = 10_000
_LIMITS = {"month": (0, 12), "year": (99, 9999), "percent": (0, 100)}
