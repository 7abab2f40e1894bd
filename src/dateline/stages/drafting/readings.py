"""On which day a happening was, where its tellings differ: the reading that most independent origins bear out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dateline.domain.dates import Day
from dateline.language.wording import listed, spoken_stretch
from dateline.stages.drafting.origins import Origins
from dateline.stages.drafting.pile import Item

Days = tuple[int, int]
_MOST_CALLED = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The days that a happening was on by the tellings `items`, and the tellings that give other days."""

    days: Days
    items: tuple[Item, ...]
    differing: tuple[Item, ...] = ()


def reading_of(items: Sequence[Item], origins: Origins) -> Reading:
    """Return the reading that most independent origins bear out; of equal ones the tightest, then the earliest told.

    A wider date bears out a tighter one within it: July does not differ from 19 July.
    """
    dated = [item for item in items if item.days]
    readings = {item.days: item for item in reversed(dated) if item.days}

    def key(days: Days) -> tuple[object, ...]:
        bearing = {item.held.report.id for item in dated if item.days and _holds(item.days, days)}
        return -origins.among(bearing), days[1] - days[0], readings[days].place

    best = min(readings, key=key)
    return Reading(
        days=best,
        items=tuple(item for item in dated if item.days == best),
        differing=tuple(item for item in dated if item.days and not _meet(item.days, best)),
    )


def _holds(wider: Days, days: Days) -> bool:
    return wider[0] <= days[0] and days[1] <= wider[1]


def _meet(one: Days, other: Days) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def differences(reading: Reading, origins: Origins) -> Iterator[str]:
    """Yield a sentence for each other date that tellings give."""
    found: dict[Days, dict[str, None]] = {}
    for item in reading.differing:
        if item.days:
            found.setdefault(item.days, {})[origins.names[item.held.report.id]] = None
    for days, names in found.items():
        more = len(names) - _MOST_CALLED
        who = listed([*list(names)[:_MOST_CALLED], *([f"{more} more"] if more > 0 else [])])
        verb = "puts" if len(names) == 1 else "put"
        yield f"Accounts differ on the date: {who} {verb} it on {spoken(days)}, not {spoken(reading.days)}."


def spoken(days: Days) -> str:
    """Return days as they are said."""
    return spoken_stretch(Day.from_ordinal(days[0]), Day.from_ordinal(days[1]))
