"""What an expression is read by: when the report was written, what was told before, the tense around it."""

from dataclasses import dataclass

from dateline.domain.dates import Day, Precision
from dateline.language.dating.rules import Rules
from dateline.language.dating.tagging.slots import Slot

_FEW_SENTENCES = 60
"""How many pieces of text back a time of day still belongs to a day that was told."""
_OVER = 180
"""How many days before a report a quarter may have ended that it is on."""
_NIGHTS = ("TNI", "T24:00")
_FINE = frozenset((Precision.DAY, Precision.TIME))
_OF_MONTHS = _FINE | {Precision.WEEK, Precision.MONTH, Precision.SEASON}
"""The precisions that tell with which month the tale goes on: after the winter of 1753, April is of the next year."""


@dataclass(slots=True, kw_only=True)
class Scene:
    """The state of the reading.

    `written` is the report's day, or that of an entry's heading where `headed`; `told` the last date told, `passed`
    one that was told in passing right before (see `sightings`), `year` and `month` its own, `told_day` its day where
    it has one; `quarter` the last one that was told and was over. `clock` is the time of day told last, `night` True
    where that was a night, which the next morning follows.

    For the expression at hand `tense` is that of its sentence (see `tenses`), `surely_past` True where its own verb
    says that it was, `distance` how many pieces of text lie between the last date told and it; `joined` is the weekday
    that it is joined to (Saturday and Sunday), `leads_on` True where one right behind it is joined to it, `noted` the
    day that it stands behind in brackets (5 May (Mon)). In a `narrative` dates follow from those told before, elsewhere
    from the day the report was written.
    """

    written: Day | None
    rules: Rules
    narrative: bool = False
    headed: bool = False
    tense: int = 0
    surely_past: bool = False
    told: Slot | None = None
    passed: Slot | None = None
    told_day: Day | None = None
    year: int | None = None
    month: int | None = None
    quarter: Day | None = None
    distance: int = 0
    joined: Day | None = None
    leads_on: bool = False
    noted: Day | None = None
    clock: str = ""
    night: bool = False

    def tell(self, slot: Slot, value: str) -> None:
        """Take a date as told, for those that follow from it; `value` is its TIMEX3 value, with the time of day."""
        self.night = value.endswith(_NIGHTS)
        self.clock = value.partition("T")[2][:5] if value[-3:-2] == ":" else ""
        if slot.first is None:
            return
        if slot.precision is Precision.QUARTER and not self.narrative and self.is_over(slot):
            self.quarter = slot.first
        self.told, self.passed = slot, None
        self.year = slot.first.year
        self.month = slot.first.month if slot.precision in _OF_MONTHS else None
        self.told_day = slot.first if slot.precision in _FINE else None

    def head(self, day: Day) -> None:
        """Take what follows as written on a day that heads it."""
        self.written, self.headed, self.narrative = day, True, False

    def is_over(self, slot: Slot) -> bool:
        """Return whether a quarter ended in the months before the report, as one that a report is on has."""
        if self.written is None or slot.last is None:
            return False
        return 0 <= self.written.ordinal - slot.last.ordinal < _OVER

    @property
    def is_near(self) -> bool:
        """True where the last day was told only a few sentences before."""
        return self.told_day is not None and self.distance <= _FEW_SENTENCES

    @property
    def before_christ(self) -> bool:
        """True where the last year told is one before Christ."""
        return self.year is not None and self.year < 1

    @property
    def now(self) -> Day | None:
        """The day that today means: the report's, in a narrative without one the last told."""
        return self.written or self.told_day

    @property
    def here(self) -> Day | None:
        """The day that the next day follows: the last told, else the report's."""
        if self.told_day is not None:
            return self.told_day
        if self.told is not None and self.narrative and self.written:
            return self.told.first
        return self.written
