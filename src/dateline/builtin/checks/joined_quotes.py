"""joined-quotes."""

from collections.abc import Iterator

from dateline.builtin.checks.finding import found, quotations_of, told, under
from dateline.domain.chronologies import Quotation
from dateline.domain.problems import Problem, Severity
from dateline.domain.roles import Examined
from dateline.language.quoting import joins

_AROUND = 40


class JoinedQuotes:
    """Finds quotations that seem to have been run together at an ellipsis."""

    name = "joined-quotes"
    version = "1"
    severity = Severity.NOTE
    summary = (
        "Two sentences stand joined by an ellipsis in one quotation; a reader cannot tell how far apart they were."
    )
    example = "3 May 2031 | “She left at dawn…Orr was not on board.” | Reporting by Ada Lund"
    repair = (
        "part them with quotation marks, or confirm that the report has them so: "
        'dateline entry revise ENTRY --text "…" -m "why"'
    )

    def run(self, examined: Examined) -> Iterator[Problem]:
        """Yield a problem for each such quotation."""
        for entry in examined.shown.entries:
            for quotation, account in quotations_of(entry):
                if quotation.joined:
                    joint = _joint(quotation)
                    message = f"two passages seem to be run together{under(account)} at {told(joint, 2 * _AROUND)}"
                    yield found(self, entry, message, words=joint)


def _joint(quotation: Quotation) -> str:
    """Return the words on both sides of the first place where two passages seem to be joined."""
    places = joins(quotation.words)
    if not places:
        return quotation.words
    start, end = max(places[0][0] - _AROUND, 0), places[0][1] + _AROUND
    before, after = quotation.words[start : places[0][0]], quotation.words[places[0][0] : end]
    whole = before.split(" ", 1)[-1] if start else before
    return whole + (after.rsplit(" ", 1)[0] if end < len(quotation.words) else after)
