"""What a date is read by, and what reading one gives."""

from typing import NamedTuple

from dateline.domain.dates import Basis, Day, Precision, When
from dateline.domain.records import dataclass
from dateline.language.dating.extents import DEFAULT_EXTENTS, Extents


class AnchorBounds(NamedTuple):
    """The first and the last day that a report can have been written on, None where that side is not known."""

    earliest: Day | None
    latest: Day | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """What the words of a date leave out.

    `order` is "dmy", "mdy" or "" when not known, `dots` that of figures with dots, which only a table that proves it
    has month first; `year` the year of dates without one and `year_grounds` why it is that one; `language` an ISO 639
    code; `anchor` the day that relative words count from (the report's date),
    `anchor_bounds` the days that it lies between where it is not known;
    `context` a heading or column that holds what is left out; `hyphen` tells what 1911-12 and 2015-24 mean: "edtf"
    (December 1911, winter 2015), "years" (1911 to 1912, 2015 to 2024) or "" when not known; `number` is "year" where
    Oct-06 is October 2006; `extents` say how far words reach that have no fixed meaning.
    """

    order: str = ""
    dots: str = "dmy"
    year: int | None = None
    year_grounds: str = "as given for the whole chronology"
    language: str = ""
    anchor: Day | None = None
    anchor_bounds: AnchorBounds | None = None
    context: str = ""
    hyphen: str = ""
    number: str = ""
    extents: Extents = DEFAULT_EXTENTS


NO_RULES = Rules()


class FoundDate(NamedTuple):
    """A date found in a text, at `start` to `end` of it."""

    start: int
    end: int
    when: When


class Reading(NamedTuple):
    """A date as understood, before it is bound to its words.

    `missing_year`, `open_order` and `open_hyphen` say what a rule could still settle; `weekday_fits` is None where
    no weekday is named or the day is not known; `beside` is -1 for "earlier in" and 1 for "later in", which the
    neighbours in a table can bound; `passed_over` are words not understood; `calendar` is the one that the words are
    of; `reasons` are parts of a printable sentence.
    """

    edtf: str = ""
    earliest: Day | None = None
    latest: Day | None = None
    precision: Precision = Precision.UNKNOWN
    basis: Basis = Basis.STATED
    reasons: tuple[str, ...] = ()
    anchor: Day | None = None
    missing_year: bool = False
    open_order: bool = False
    open_hyphen: bool = False
    weekday_fits: bool | None = None
    beside: int = 0
    passed_over: str = ""
    calendar: str = "gregorian"


UNANCHORED = Reading(basis=Basis.RELATIVE, reasons=("relative to a day that is not known",))
"""What relative words are where it is not known from which day they count."""
