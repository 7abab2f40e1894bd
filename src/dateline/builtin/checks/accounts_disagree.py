"""accounts-disagree."""

from collections.abc import Iterator, Sequence
from shlex import quote
from typing import NamedTuple

from dateline.builtin.checks.finding import credit_of, found, name_of
from dateline.domain.problems import Problem, Severity
from dateline.domain.roles import Examined
from dateline.domain.shown import Conflict, ShownEntry
from dateline.language.claiming.totals import Total, can_hold, grows, meeting, share_a_name, totals_in
from dateline.language.wording import listed

_COMPARE = "say which holds, or what each counts, in the entries"


class _Toll(NamedTuple):
    """How many died as an account of an entry tells it, in its words and those around them."""

    teller: str
    words: str
    sentence: str
    totals: tuple[Total, ...]


def _tolls_of(entry: ShownEntry) -> Iterator[_Toll]:
    for account in entry.accounts:
        totals = tuple(totals_in(account.text))
        if totals:
            words = listed(list(dict.fromkeys(each.words for each in totals)))
            yield _Toll(credit_of(account), words, f"{entry.text} {account.text}", totals)


def _differ(one: tuple[ShownEntry, _Toll], other: tuple[ShownEntry, _Toll]) -> bool:
    """Return whether two entries of one time and place tell otherwise how many died, and neither had only grown."""
    (mine, ours), (its, theirs) = one, other
    if mine.id == its.id or can_hold(ours.totals, theirs.totals):
        return False
    if grows(ours.totals, theirs.totals) or grows(theirs.totals, ours.totals):
        return False
    return share_a_name([ours.sentence], [theirs.sentence]) or _share_a_report(mine, its)


def _share_a_report(one: ShownEntry, other: ShownEntry) -> bool:
    """Return whether one report tells both: where a toll names no place, it is that of what stands beside it."""
    return not {credit_of(each) for each in one.accounts}.isdisjoint(credit_of(each) for each in other.accounts)


class AccountsDisagree:
    """Finds entries whose accounts cannot all be right, and for which no reading was chosen."""

    name = "accounts-disagree"
    version = "1"
    severity = Severity.WARNING
    summary = "Accounts of one entry disagree on a date, time, number, name or place, and no reading was chosen."
    example = (
        "3 May 2031 | Minister Orr visits Corran | Reporting by Ada Lund :: “Orr came to Corran on May 3.”"
        " | Reporting by Bo Carr :: “Orr went to Corran in June.”"
    )
    repair = 'choose a reading: dateline reading choose ENTRY PROPERTY CLAIM -m "why"'

    def run(self, examined: Examined) -> Iterator[Problem]:
        """Yield a problem for each open conflict."""
        for entry in examined.shown.entries:
            for conflict in entry.conflicts:
                if not conflict.reading:
                    repair = self._repair(entry, conflict)
                    yield found(self, entry, conflict.grounds, words="; ".join(conflict.sides), repair=repair)
        yield from self._tolls(examined.shown.entries)

    def _tolls(self, entries: Sequence[ShownEntry]) -> Iterator[Problem]:
        """Yield a problem for each entry that says otherwise than a later one of its time and place how many died."""
        dated = [each for each in entries if each.when.earliest and each.when.latest]
        told = [(entry, toll) for entry in dated for toll in _tolls_of(entry)]
        days = [(entry.when.earliest or "", entry.when.latest or "") for entry, _ in told]
        differing = sorted(pair for pair in meeting(days) if _differ(*(told[place] for place in pair)))
        known: set[tuple[str, str]] = set()
        for (one, mine), (other, its) in ((told[place], told[behind]) for place, behind in differing):
            if (one.id, other.id) not in known:
                known.add((one.id, other.id))
                words = f"{mine.teller} has {mine.words}, {its.teller} in {name_of(other)} {its.words}"
                yield found(self, one, f"Accounts differ on how many died: {words}.", repair=_COMPARE)

    def _repair(self, entry: ShownEntry, conflict: Conflict) -> str:
        """Return the command with the first claim in it, and the others to choose from."""
        claims = list(dict.fromkeys(side.rpartition(": ")[0] for side in conflict.sides))
        others = f" (or {listed([quote(claim) for claim in claims[1:]], 'or')})" if claims[1:] else ""
        command = self.repair.replace("ENTRY", str(entry.n)).replace("PROPERTY", quote(conflict.property))
        return command.replace("CLAIM", quote(claims[0])) + others
