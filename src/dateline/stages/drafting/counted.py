"""Tellings without a day that count one from a deed told elsewhere: "three weeks after the riot"."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from dateline.domain.dates import Basis, Day, Precision, When
from dateline.language.happening import deeds_in
from dateline.language.relating.deeds import Counted, counted_from_deed
from dateline.language.wording import spoken_day
from dateline.stages.drafting.crossing import can_be_one
from dateline.stages.drafting.origins import called
from dateline.stages.drafting.pile import Account
from dateline.stages.drafting.sharing import language_of

_Told = dict[int, list[Account]]


def counted_from_deeds(accounts: Iterable[Account], dated: Iterable[Account]) -> dict[Account, Account]:
    """Return the accounts that count from a deed, each with itself dated, where that was on one day alone.

    That is where all that is told of such a deed, with the names that go with it, is dated to one day, up to that of
    the report. Where it is of several or of none, the account is left as it is.
    """
    asked = [(account, counted) for account in accounts if (counted := _counted(account)) is not None]
    if not asked:
        return {}
    told = _by_deed(dated, frozenset().union(*(counted.deeds for _, counted in asked)))
    found = ((account, _dated(account, counted, told)) for account, counted in asked)
    return {account: account.dated(when, is_spoken=account.is_spoken) for account, when in found if when is not None}


def _counted(account: Account) -> Counted | None:
    if account.when is not None or account.is_aside or account.is_taken_back or account.is_of_reporting:
        return None
    passage = account.passage
    if len(passage.tellings) != 1:
        return None
    return counted_from_deed(passage.words, language_of(account))


def _by_deed(accounts: Iterable[Account], asked: frozenset[str]) -> dict[str, _Told]:
    """Return what tells of each deed that is asked for, in its own right, by the one day that it is dated to."""
    told: dict[str, _Told] = {deed: defaultdict(list) for deed in asked}
    for account in accounts:
        deeds = deeds_in(account.telling, language_of(account))
        for deed in deeds & asked:
            if account.days and account.is_of_a_day and not account.is_spoken and can_be_one({deed}, deeds):
                told[deed][account.days[0]].append(account)
    return told


def _dated(account: Account, counted: Counted, told: dict[str, _Told]) -> When | None:
    published = account.held.published
    days: dict[int, Account] = {}
    for deed in sorted(counted.deeds):
        for day, tellings in told[deed].items():
            named = next((each for each in tellings if _names(each, counted.told) and each.spot != account.spot), None)
            if named is not None and (published is None or day <= published):
                days.setdefault(day, named)
    if len(days) != 1:
        return None
    [(day, source)] = days.items()
    return _when(day, source, counted, published)


def _names(account: Account, names: Sequence[str]) -> bool:
    return all(name in account.passage.words for name in names)


def _when(day: int, source: Account, counted: Counted, published: int | None) -> When | None:
    first, last = day + counted.days[0], day + counted.days[1]
    if published is not None:
        last = min(last, published)
    if last < first:
        return None
    earliest, latest = str(Day.from_ordinal(first)), str(Day.from_ordinal(last))
    spoken = spoken_day(Day.from_ordinal(day))
    return When(
        words=counted.words,
        edtf=earliest if first == last else f"[{earliest}..{latest}]",
        earliest=earliest,
        latest=latest,
        precision=Precision.DAY if first == last else Precision.RANGE,
        basis=Basis.RELATIVE,
        anchor=str(Day.from_ordinal(day)),
        grounds=f"counted from {spoken}, the one day of which this is told ({called(source.held.report)})",
    )
