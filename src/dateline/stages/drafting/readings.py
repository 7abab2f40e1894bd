"""On which day a happening was, where its tellings differ: the reading that most independent origins bear out."""

from collections.abc import Iterator, Sequence

from dateline.domain.dates import Day
from dateline.domain.records import dataclass
from dateline.language.wording import listed, spoken_stretch
from dateline.stages.drafting.origins import Origins
from dateline.stages.drafting.pile import Account

Days = tuple[int, int]
_MOST_CALLED = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The days that a happening was on by the tellings `accounts`, and the tellings that give other days."""

    days: Days
    accounts: tuple[Account, ...]
    differing: tuple[Account, ...] = ()


def reading_of(accounts: Sequence[Account], origins: Origins) -> Reading:
    """Return the reading that most independent origins bear out; of equal ones the tightest, then the earliest told.

    A wider date bears out a tighter one within it: July does not differ from 19 July. What is dated by no words but by
    the day of its report gives a date only where nothing else does.
    """
    dated = [account for account in accounts if account.days and not account.held.read.is_retracted]
    dated = dated or [account for account in accounts if account.days]
    dated = [account for account in dated if account.when and account.when.words] or dated
    readings = {account.days: account for account in reversed(dated) if account.days}

    def key(days: Days) -> tuple[object, ...]:
        bearing = {account.held.report.id for account in dated if account.days and _holds(account.days, days)}
        return -origins.among(bearing), days[1] - days[0], readings[days].place

    best = min(readings, key=key)
    return Reading(
        days=best,
        accounts=tuple(account for account in dated if account.days == best),
        differing=tuple(account for account in dated if _differs(account, best)),
    )


def _differs(account: Account, best: Days) -> bool:
    """Return whether an account gives other days; a note of the editors tells of what it puts right."""
    is_note = any(each.start == account.start for each in account.held.read.notes)
    return account.days is not None and not is_note and not _meet(account.days, best)


def _holds(wider: Days, days: Days) -> bool:
    return wider[0] <= days[0] and days[1] <= wider[1]


def _meet(one: Days, other: Days) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def differences(reading: Reading, origins: Origins) -> Iterator[str]:
    """Yield a sentence for each other date that tellings give."""
    found: dict[Days, dict[str, None]] = {}
    for account in reading.differing:
        if account.days:
            found.setdefault(account.days, {})[origins.names[account.held.report.id]] = None
    for days, names in found.items():
        more = len(names) - _MOST_CALLED
        who = listed([*list(names)[:_MOST_CALLED], *([f"{more} more"] if more > 0 else [])])
        verb = "gives" if len(names) == 1 else "give"
        yield f"Accounts differ on the date: {who} {verb} {spoken(days)}, not {spoken(reading.days)}."


def spoken(days: Days) -> str:
    """Return days as they are said."""
    return spoken_stretch(Day.from_ordinal(days[0]), Day.from_ordinal(days[1]))
