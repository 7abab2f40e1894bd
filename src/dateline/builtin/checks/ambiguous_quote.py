"""ambiguous-quote."""

from collections.abc import Iterator

from dateline.builtin.checks.finding import found, proved_of, told, under
from dateline.domain.problems import Problem, Severity
from dateline.domain.roles import Examined

_LONG = 5
"""Fewer words stand in many places of any report, and nobody is misled."""


class AmbiguousQuote:
    """Finds quotations that stand in several places of their report."""

    name = "ambiguous-quote"
    version = "1"
    severity = Severity.NOTE
    summary = "Quoted words stand in more than one place of the report, so that which is meant cannot be told."
    example = (
        "3 May 2031 | The Alba is lost | Reporting by Ada Lund :: “She went down like a stone”\n"
        "in the snapshot of the report: She went down like a stone. … She went down like a stone."
    )
    repair = (
        'quote more of the sentence, or name the page or paragraph: dateline entry revise ENTRY --text "…" -m "why"'
    )

    def run(self, examined: Examined) -> Iterator[Problem]:
        """Yield a problem for each quotation of some length that is borne out in several places."""
        for entry in examined.shown.entries:
            for quotation, account in proved_of(entry):
                places = quotation.evidence.places if quotation.evidence else 0
                if places > 1 and len(quotation.words.split()) >= _LONG:
                    message = f"{told(quotation.words)}{under(account)} stands in {places} places of the report"
                    yield found(self, entry, message, words=quotation.words)
