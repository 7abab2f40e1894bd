"""altered-quote."""

from collections.abc import Iterator

from dateline.builtin.checks.finding import found, quotations_of, told, under
from dateline.domain.problems import Problem, Severity
from dateline.domain.roles import Examined


class AlteredQuote:
    """Finds quotations that the snapshot of their report does not bear out."""

    name = "altered-quote"
    version = "1"
    severity = Severity.ERROR
    summary = "Quoted words differ from the snapshot of the report, or do not stand in it."
    example = (
        "3 May 2031 | The Alba is lost | Reporting by Ada Lund :: “She went down like a rock”\n"
        "in the snapshot of the report: She went down like a stone."
    )
    repair = (
        "quote what was printed, or mark what you altered with … or [ ]: "
        'dateline entry revise ENTRY --text "…" -m "why"'
    )

    def run(self, examined: Examined) -> Iterator[Problem]:
        """Yield a problem for each quotation whose proof failed; those without a snapshot are left alone."""
        for entry in examined.shown.entries:
            for quotation, account in quotations_of(entry):
                if quotation.proof in _SAID:
                    message = f"{told(quotation.words)}{under(account)} {_SAID[quotation.proof]}"
                    yield found(self, entry, message, words=quotation.words)


_SAID = {
    "altered": "is not what the report says word for word",
    "missing": "does not stand in the report that is cited",
}
