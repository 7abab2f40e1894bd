"""derived-report."""

from collections.abc import Iterator

from dateline.builtin.checks.finding import credit_of, found
from dateline.domain.problems import Problem, Severity
from dateline.domain.roles import Examined
from dateline.language.wording import listed, verb_for


class DerivedReport:
    """Finds reports that come from others."""

    name = "derived-report"
    version = "1"
    severity = Severity.NOTE
    summary = "A report says that it is based on others, so it is no origin of its own."
    example = "3 May 2031 | The ferry Alba is lost | Anonymous, based on reporting by Norpress and Tidende"
    repair = 'find the report it is based on and cite that: dateline citation add ENTRY "…" -m "why"'

    def run(self, examined: Examined) -> Iterator[Problem]:
        """Yield a problem for each citation that names its basis."""
        for entry in examined.shown.entries:
            for account in entry.accounts:
                basis = account.citation.based_on
                if basis:
                    name = credit_of(account)
                    stands = verb_for(name, "is", "are")
                    message = f"{name} {stands} based on reporting by {listed(basis)}, not independent of them"
                    yield found(self, entry, message, words=account.citation.label)
