"""What the network is told: statements, each with its words, and the gaps in days that they leave between events."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from dateline.domain.dates import Day
from dateline.domain.errors import Invalid

FURTHEST = 10**9
"""No gap is longer, in days: about 2.7 million years."""


class Kind(StrEnum):
    """What a statement stands on; it decides how far the statement is trusted."""

    DECIDED = "decided"
    WRITTEN_DAY = "written day"
    PUBLISHED = "published"
    WRITTEN_PART = "written month, year or vaguer"
    COUNTED = "counted from another event"
    SAID = "said"
    INFERRED = "inferred"
    PAST_TENSE = "past tense"
    ROW_ORDER = "order of rows"
    ASSUMED = "assumed"


TRUST: Mapping[Kind, int] = MappingProxyType(
    {
        Kind.DECIDED: 100,  # an author looked at it and said so
        Kind.WRITTEN_DAY: 90,  # a whole date; slips happen, but seldom
        Kind.PUBLISHED: 85,  # printed by the outlet itself, though clocks and time zones differ
        Kind.WRITTEN_PART: 80,  # as a whole date, with less to check it by
        Kind.COUNTED: 70,  # "two days after": the count is precise, what it counts from was read out of words
        Kind.SAID: 60,  # "before the deal": which deal was read out of words too
        Kind.INFERRED: 50,  # a year nobody wrote
        Kind.PAST_TENSE: 35,  # headlines and plans put the future in the present and the past
        Kind.ROW_ORDER: 25,  # rows are put in by hand, and late finds at the end
        Kind.ASSUMED: 10,
    }
)
"""How far each kind is trusted, from 0 to 100: house rules; only their order matters to what is set aside."""


class Gap(NamedTuple):
    """`later` lies at least `least` and at most `most` days after `earlier`; None where that side is open.

    `earlier` is None for the day zero that ordinals count from, so that a date is a gap like any other. Days may be
    negative.
    """

    earlier: str | None
    later: str
    least: int | None = None
    most: int | None = None


Gaps = tuple[Gap, ...]


class Statement(NamedTuple):
    """One thing somebody says about when events were; it stands or falls as a whole.

    `words` are a printable clause ("the strike began the day after the vote"), `source` who says so. `trust` is that
    of the kind unless given.
    """

    id: str
    gaps: Gaps
    words: str
    source: str = ""
    kind: Kind = Kind.SAID
    trust: int | None = None

    @property
    def weight(self) -> int:
        """How far it is trusted."""
        return TRUST[self.kind] if self.trust is None else self.trust

    @property
    def rank(self) -> tuple[int, str]:
        """Where it stands when statements contradict one another: the most trusted first, ties by id."""
        return (-self.weight, self.id)


def lies(event: str, earliest: Day | None, latest: Day | None) -> Gaps:
    """Say that the event lies between two days, both included; None leaves a side open."""
    first, last = earliest and earliest.ordinal, latest and latest.ordinal
    return () if first is None and last is None else (Gap(None, event, first, last),)


def precedes(earlier: str, later: str) -> Gaps:
    """Say that one event lies on an earlier day than the other."""
    return (Gap(earlier, later, 1),)


def is_not_after(earlier: str, later: str) -> Gaps:
    """Say that one event lies on an earlier day than the other or on the same."""
    return (Gap(earlier, later, 0),)


def follows(later: str, earlier: str, least: int, most: int | None) -> Gaps:
    """Say how many days one event lies after the other: "the following Sunday" is 1 to 7, "two days after" 2 to 2."""
    return (Gap(earlier, later, least, most),)


def shares_day(one: str, other: str) -> Gaps:
    """Say that two events lie on one day."""
    return (Gap(one, other, 0, 0),)


def is_within(one: str, other: str, days: int) -> Gaps:
    """Say that two events lie at most so many days apart, in either order."""
    return (Gap(one, other, -days, days),)


def stands_between(event: str, first: str, last: str) -> Gaps:
    """Say that an event lies on a later day than one and on an earlier day than another."""
    return (Gap(first, event, 1), Gap(event, last, 1))


def lasts(starts: str, ends: str, least: int = 0, most: int | None = None) -> Gaps:
    """Say that two events are the start and the end of what lasts so many nights."""
    return (Gap(starts, ends, least, most),)


def require_sense(statements: Iterable[Statement]) -> None:
    """Return when every gap can hold for some days and reaches no further than it may; else raise Invalid."""
    for name, gaps, *_ in statements:
        if not gaps:
            raise Invalid(f"statement {name!r} says nothing about any day; give it at least one gap")
        for earlier, later, least, most in gaps:
            low, high = -FURTHEST if least is None else least, FURTHEST if most is None else most
            if earlier == later or not -FURTHEST <= low <= high <= FURTHEST:
                raise Invalid(_complaint(name, earlier, later, least, most))


def _complaint(name: str, earlier: str | None, later: str, least: int | None, most: int | None) -> str:
    if earlier == later:
        return f"statement {name!r} puts {later!r} beside itself; name two events"
    if least is not None and most is not None and least > most:
        return f"statement {name!r} asks for at least {least} and at most {most} days; no number of days is both"
    return f"statement {name!r} reaches further than {FURTHEST:,} days; leave that side open"
