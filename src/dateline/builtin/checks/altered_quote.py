"""altered-quote."""

from collections.abc import Iterator
from dataclasses import replace

from dateline.builtin.checks.finding import found, proved_of, standing_at, told, under
from dateline.domain.chronologies import Quotation
from dateline.domain.problems import Problem, Severity
from dateline.domain.roles import Examined
from dateline.domain.shown import ShownAccount

_OWN_WORDS = 2
"""So many words of an entry's own text in quotation marks may be a name, or words held at arm's length."""


class AlteredQuote:
    """Finds quotations that the snapshot of their report does not bear out."""

    name = "altered-quote"
    version = "2"
    severity = Severity.ERROR
    summary = "Quoted words differ from the snapshot of the report, or do not stand in it."
    example = (
        "3 May 2031 | The Alba is lost | Reporting by Ada Lund :: “She went down like a rock”\n"
        "in the snapshot of the report: She went down like a stone."
    )
    repair = (
        "quote what was printed, or mark what you altered with … or [ ]: "
        'dateline entry revise ENTRY --text "…" -m "why"; `dateline quote "…"` finds who printed the words'
    )

    def run(self, examined: Examined) -> Iterator[Problem]:
        """Yield a problem for each quotation whose proof failed; those without a snapshot are left alone.

        A capital alone is a note: many set one down where a quotation goes on with their own sentence.
        """
        for entry in examined.shown.entries:
            for quotation, account in proved_of(entry):
                said = _said(quotation, account)
                if said:
                    message = f"{told(quotation.words)}{under(account)} {said}"
                    problem = found(self, entry, message, words=quotation.words)
                    yield replace(problem, severity=Severity.NOTE) if _differs_in_capitals(quotation) else problem


def _differs_in_capitals(quotation: Quotation) -> bool:
    """Return whether the words are those of the report but for capitals."""
    passage = quotation.evidence.passage if quotation.evidence else None
    return passage is not None and passage.exact.casefold() == quotation.words.casefold()


def _said(quotation: Quotation, account: ShownAccount | None) -> str:
    if quotation.proof == "altered":
        return f"is not what the report says word for word{_differing(quotation)}"
    if quotation.proof == "missing" and (account or len(quotation.words.split()) > _OWN_WORDS):
        return "does not stand in the report that is cited"
    return ""


def _differing(quotation: Quotation) -> str:
    """Return what differs, and the nearest passage with its place."""
    evidence = quotation.evidence
    if evidence is None or evidence.passage is None:
        return ""
    differences = "; ".join(evidence.differences)
    return f": {differences}. Nearest{standing_at(evidence.passage)}: {told(evidence.passage.exact, 160)}"
