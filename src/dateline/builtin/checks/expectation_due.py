"""prediction-due."""

from collections.abc import Iterator
from itertools import chain

from dateline.builtin.checks.finding import found, told
from dateline.domain.dates import Day
from dateline.domain.problems import Problem, Severity
from dateline.domain.roles import Examined
from dateline.language.claiming.expecting import due_day
from dateline.language.wording import spoken_day


class ExpectationDue:
    """Finds expectations whose time has come."""

    name = "prediction-due"
    version = "1"
    severity = Severity.NOTE
    summary = "What an entry says will happen should have happened by now, and somebody should look."
    example = "3 May 2031 | The harbour master says the ferry will sail again “in weeks” | Reporting by Ada Lund"
    repair = 'say what came of it in an entry of its own, then: dateline silence check ENTRY prediction-due -m "why"'

    def run(self, examined: Examined) -> Iterator[Problem]:
        """Yield a problem for each expectation that was due before today."""
        today = Day.parse(examined.today)
        for entry in examined.shown.entries:
            for claim in chain(entry.claims, *(account.claims for account in entry.accounts)):
                due = due_day(claim, entry.when)
                if due and due < today:
                    message = f"{told(claim.words)} was expected by {spoken_day(due)} at the latest, and is now due"
                    yield found(self, entry, message, words=claim.words)
