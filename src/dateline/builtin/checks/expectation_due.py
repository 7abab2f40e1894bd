"""prediction-due."""

from collections.abc import Iterator
from itertools import chain

from dateline.builtin.checks.finding import found, told
from dateline.domain.accounts import Claim, Modality, Property
from dateline.domain.dates import Day, Precision
from dateline.domain.problems import Problem, Severity
from dateline.domain.roles import Examined
from dateline.domain.shown import ShownEntry
from dateline.language.dating import Rules, parse
from dateline.language.wording import spoken_day

_PATIENCE = {
    Precision.TIME: 1,
    Precision.DAY: 14,
    Precision.WEEK: 91,
    Precision.MONTH: 730,
    Precision.YEAR: 3653,
}
"""How many days an open "in days", "in weeks", "in months" can mean before somebody should look."""


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
                due = _due(claim, entry)
                if due and due < today and _is_ahead(due, entry):
                    message = f"{told(claim.words)} was expected by {spoken_day(due)} at the latest, and is now due"
                    yield found(self, entry, message, words=claim.words)


def _due(claim: Claim, entry: ShownEntry) -> Day | None:
    """Return the last day on which an expectation can still be met; None for what is no expectation with a time."""
    if claim.modality is not Modality.EXPECTED or claim.property is not Property.WHEN or not claim.earliest:
        return None
    if claim.latest:
        return Day.parse(claim.latest)
    precision = parse(claim.words, Rules(anchor=entry.when.first)).precision
    return Day.parse(claim.earliest).shift(_PATIENCE[precision]) if precision in _PATIENCE else None


def _is_ahead(due: Day, entry: ShownEntry) -> bool:
    """True unless the day was past when the entry's words were said: then they tell of what came, not of what will."""
    said = entry.when.last
    return said is None or due > said
