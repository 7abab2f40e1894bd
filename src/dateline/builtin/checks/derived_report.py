"""derived-report."""

from collections.abc import Collection, Iterator

from dateline.builtin.checks.finding import credit_of, found
from dateline.domain.problems import Problem, Severity
from dateline.domain.roles import Examined
from dateline.domain.shown import ShownAccount, ShownDerivation
from dateline.language.wording import listed, verb_for


class DerivedReport:
    """Finds reports that come from others."""

    name = "derived-report"
    version = "2"
    severity = Severity.NOTE
    summary = "A report says, or its kept text shows, that it comes from others, so it is no origin of its own."
    example = "3 May 2031 | The ferry Alba is lost | Anonymous, based on reporting by Norpress and Tidende"
    repair = 'find the report it is based on and cite that: dateline citation add ENTRY "…" -m "why"'

    def run(self, examined: Examined) -> Iterator[Problem]:
        """Yield a problem for each citation that names its basis, and each whose text shows one."""
        for entry in examined.shown.entries:
            cited = {account.citation.resolves_to for account in entry.accounts}
            for account in entry.accounts:
                basis = account.citation.based_on
                if basis:
                    name = credit_of(account)
                    stands = verb_for(name, "is", "are")
                    message = f"{name} {stands} based on reporting by {listed(basis)}, not independent of them"
                    yield found(self, entry, message, words=account.citation.label)
                shown = _shown(account, cited)
                if shown is not None:
                    message = f"{shown.grounds.removesuffix('.')}, and is not independent of it"
                    yield found(self, entry, message, words=account.citation.label)


def _shown(account: ShownAccount, cited: Collection[str | None]) -> ShownDerivation | None:
    """Return what the text of a report shows it to come from, unless the entry or the citation names that."""
    strong = [
        each for each in account.citation.derived if each.is_strong and each.told not in account.citation.based_on
    ]
    return None if any(each.report and each.report in cited for each in strong) else next(iter(strong), None)
