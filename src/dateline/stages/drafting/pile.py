"""The pile of reports that entries are drafted from, and each telling of a happening in it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from dateline.domain.dates import Day, When
from dateline.domain.reports import Report
from dateline.stages.drafting.passages import ReadReport, ToldPassage

_MOST = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldReport:
    """A report of the case with what was read in it; `taken` is when its snapshot was taken in."""

    report: Report
    read: ReadReport
    taken: str = ""

    @property
    def published(self) -> int | None:
        """The day of publication as `Day.ordinal` counts it, None where it is not known to the day."""
        when = self.report.published
        first = when.first if when else None
        return first.ordinal if when and first and first == when.last else None

    @property
    def place(self) -> tuple[bool, int, str, str]:
        """What reports are put in order by: the earlier ones first, those without a day last."""
        published = self.published
        return published is None, published or 0, self.taken, self.report.id

    @property
    def day(self) -> Day | None:
        """The day of publication, None where it is not known to the day."""
        return None if self.published is None else Day.from_ordinal(self.published)


@dataclass(frozen=True, kw_only=True, eq=False)
class Item:
    """One happening that a passage tells of: `when` dates it, None where the passage names no day."""

    held: HeldReport
    passage: ToldPassage
    when: When | None = None
    is_spoken: bool = False

    @property
    def place(self) -> tuple[object, ...]:
        """What items are put in order by."""
        when = (self.when.edtf, self.when.words) if self.when else ("", "")
        return *self.held.place, self.passage.number, self.passage.start, when

    @property
    def founding(self) -> tuple[object, ...]:
        """What says which item was taken in first."""
        return self.held.taken, self.place

    @cached_property
    def days(self) -> tuple[int, int] | None:
        """The first and the last day that the happening can have been on, as `Day.ordinal` counts."""
        if self.when is None or self.when.first is None or self.when.last is None:
            return None
        return self.when.first.ordinal, self.when.last.ordinal

    @property
    def is_of_a_day(self) -> bool:
        """True where the words name one day."""
        return self.days is not None and self.days[0] == self.days[1]

    @property
    def telling(self) -> str:
        """What the passage tells, without the words that date it."""
        return self.passage.telling


def items_of(reports: Iterable[HeldReport]) -> list[Item]:
    """Return what the passages of the reports tell of, in order, whatever order the reports come in."""
    return sorted((item for held in reports for item in _items(held)), key=lambda item: item.place)


def _items(held: HeldReport) -> Iterator[Item]:
    if held.read.is_retracted:
        return
    for passage in held.read.passages:
        datings = _telling(passage)
        yield from (Item(held=held, passage=passage, when=each.when, is_spoken=each.is_spoken) for each in datings)
        if not datings:
            yield Item(held=held, passage=passage)


def _telling(passage: ToldPassage) -> list:  # type: ignore[type-arg]
    """Return the datings of a passage that date happenings; the day of the saying only where there is no other."""
    held = [each for each in passage.datings if each.is_held]
    told = [each for each in held if not each.is_spoken] or held[:1]
    narrow = [
        each for each in told if not any(_is_inside(other.when, each.when) for other in told if other is not each)
    ]
    return list({(each.when.earliest, each.when.latest): each for each in reversed(narrow)}.values())[::-1][:_MOST]


def _is_inside(one: When, other: When) -> bool:
    """Return whether one date lies within another that is wider."""
    mine, theirs = (one.first, one.last), (other.first, other.last)
    if mine == theirs or None in (*mine, *theirs):
        return False
    return theirs[0] <= mine[0] and mine[1] <= theirs[1]  # type: ignore[operator]
