"""accounts-disagree."""

from collections.abc import Iterator
from shlex import quote

from dateline.builtin.checks.finding import found
from dateline.domain.problems import Problem, Severity
from dateline.domain.roles import Examined


class AccountsDisagree:
    """Finds entries whose accounts cannot all be right, and for which no reading was chosen."""

    name = "accounts-disagree"
    version = "1"
    severity = Severity.WARNING
    summary = "Accounts of one entry disagree on a date, time, number, name or place, and no reading was chosen."
    example = (
        "3 May 2031 | The ferry Alba is lost | “She sank on May 3.” Reporting by Ada Lund\n"
        " | | “She sank in June.” Reporting by Bo Carr"
    )
    repair = ""

    def run(self, examined: Examined) -> Iterator[Problem]:
        """Yield a problem for each open conflict."""
        for entry in examined.shown.entries:
            for conflict in entry.conflicts:
                if not conflict.reading:
                    repair = f'choose a reading: dateline reading choose {entry.n} {quote(conflict.property)} "…"'
                    yield found(self, entry, conflict.grounds, words="; ".join(conflict.sides), repair=repair)
