"""accounts-disagree."""

from collections.abc import Iterator, Sequence
from shlex import quote

from dateline.builtin.checks.finding import found, name_of
from dateline.domain.problems import Problem, Severity
from dateline.domain.roles import Examined
from dateline.domain.shown import Conflict, ShownEntry
from dateline.language.wording import listed

_COMPARE = "say which holds, or what each counts, in the entries"


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
        if any(account.text for entry in examined.shown.entries for account in entry.accounts):
            yield from self._tolls(examined.shown.entries)

    def _tolls(self, entries: Sequence[ShownEntry]) -> Iterator[Problem]:
        """Yield a problem for each entry that says otherwise than a later one of its time and place how many died."""
        from dateline.builtin.checks.tolling import differing  # noqa: PLC0415 - a table whose accounts have no words does without

        known: set[tuple[str, str]] = set()
        for (one, mine), (other, its) in differing(entries):
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
