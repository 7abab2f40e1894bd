"""unclosed-quote."""

from collections.abc import Iterator

from dateline.builtin.checks.finding import found, quotations_of, told, under
from dateline.domain.problems import Problem, Severity
from dateline.domain.roles import Examined
from dateline.domain.shown import ShownEntry
from dateline.language.quoting import find


class UnclosedQuote:
    """Finds quotations that are opened and never closed."""

    name = "unclosed-quote"
    version = "1"
    severity = Severity.WARNING
    summary = "A quotation mark is opened and never closed, so nobody can tell where the quoted words end."
    example = (
        "3 May 2031 | The captain says “she went down like a stone and blames the lock keeper | Reporting by Ada Lund"
    )
    repair = 'close it where the quoted words end: dateline entry revise ENTRY --text "…" -m "why"'

    def run(self, examined: Examined) -> Iterator[Problem]:
        """Yield a problem for each unclosed quotation in text, accounts and labels."""
        for entry in examined.shown.entries:
            for quotation, account in quotations_of(entry):
                if not quotation.closed:
                    message = f"a quotation is never closed{under(account)}: {told(quotation.words)}"
                    yield found(self, entry, message, words=quotation.words)
            yield from self._in_labels(entry)

    def _in_labels(self, entry: ShownEntry) -> Iterator[Problem]:
        for account in entry.accounts:
            for quotation in find(account.citation.label):
                if not quotation.closed:
                    message = f"a quotation in the source is never closed: {told(account.citation.label)}"
                    yield found(self, entry, message, words=account.citation.label)
