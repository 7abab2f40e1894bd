"""unproved-quote."""

from collections.abc import Iterator

from dateline.builtin.checks.finding import credit_of, found, proved_of
from dateline.domain.chronologies import Quotation
from dateline.domain.problems import Problem, Severity
from dateline.domain.proofs import ProofKind
from dateline.domain.roles import Examined
from dateline.domain.shown import ShownEntry
from dateline.language.wording import counted

_OWN_WORDS = 2
"""So many words of an entry's own text in quotation marks may be a name, or words held at arm's length."""


class UnprovedQuote:
    """Finds quotations whose report has no snapshot, in a case that keeps reports."""

    name = "unproved-quote"
    version = "1"
    severity = Severity.NOTE
    summary = "Quoted words cannot be proved: there is no snapshot of the report, though the case keeps others."
    example = "3 May 2031 | The Alba is lost | Reporting by Ada Lund :: “She went down like a rock”\nno snapshot of it."
    repair = "take the report in: dateline add REPORT; or say which of those held it is: dateline report match"

    def run(self, examined: Examined) -> Iterator[Problem]:
        """Yield a problem for each entry with such quotations, naming the citations; none where nothing is kept."""
        for entry in examined.shown.entries if examined.keeps_reports else ():
            unproved = list(_unproved(entry))
            if unproved:
                sources = dict.fromkeys(name for names in unproved for name in names)
                message = (
                    f"{counted(len(unproved), 'quotation')} cannot be proved: there is no snapshot of what is cited"
                )
                yield found(self, entry, f"{message} ({'; '.join(sources)})")


def _unproved(entry: ShownEntry) -> Iterator[list[str]]:
    """Yield for each quotation without a snapshot the sources that it would be proved against."""
    sources = [credit_of(account) for account in entry.accounts]
    for quotation, account in proved_of(entry):
        if sources and _is_unproved(quotation) and (account or len(quotation.words.split()) > _OWN_WORDS):
            yield [credit_of(account)] if account else sources


def _is_unproved(quotation: Quotation) -> bool:
    return quotation.depth == 0 and quotation.proof == ProofKind.NO_SNAPSHOT and quotation.evidence is None
