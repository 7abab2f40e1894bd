"""doubtful-quote."""

from collections.abc import Iterator

from dateline.builtin.checks.finding import found, proved_of, told, under
from dateline.domain.problems import Problem, Severity
from dateline.domain.proofs import EARLIER, RENDERED
from dateline.domain.roles import Examined


class DoubtfulQuote:
    """Finds quotations that are borne out, and of which readers should know more."""

    name = "doubtful-quote"
    version = "1"
    severity = Severity.WARNING
    summary = "Quoted words are borne out, but their marks hide a denial."
    example = (
        "3 May 2031 | Orr stays | Reporting by Ada Lund :: “I did … sell the boat”\n"
        "in the snapshot of the report: I did not sell the boat."
    )
    repair = 'quote the words that turn the sense: dateline entry revise ENTRY --text "…" -m "why"'

    def run(self, examined: Examined) -> Iterator[Problem]:
        """Yield a problem for each note on a quotation that is borne out; what a report lost is changed-report's.

        That a browser showed the page is nothing doubtful.
        """
        for entry in examined.shown.entries:
            for quotation, account in proved_of(entry):
                notes = quotation.evidence.notes if quotation.evidence and quotation.evidence.places else ()
                for note in (each for each in notes if not each.startswith((EARLIER, RENDERED))):
                    yield found(self, entry, f"{told(quotation.words)}{under(account)}: {note}", words=quotation.words)
