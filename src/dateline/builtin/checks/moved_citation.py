"""moved-citation."""

from collections.abc import Iterator

from dateline.builtin.checks.finding import found
from dateline.domain.problems import Problem, Severity
from dateline.domain.roles import Examined


class MovedCitation:
    """Finds short citations that mean another report since entries moved."""

    name = "moved-citation"
    version = "1"
    severity = Severity.ERROR
    summary = "A short citation, read where it stands now, points to another report than the one it was written for."
    example = "3 May 2031 | The ferry Alba leaves | Reporting by Ada Lund\n4 May 2031 | She is lost | Id. (moved here)"
    repair = "write the short citations anew for the present order: dateline cite"

    def run(self, examined: Examined) -> Iterator[Problem]:
        """Yield a problem where the report it is bound to differs from the one its words point to."""
        for entry in examined.shown.entries:
            for account in entry.accounts:
                citation = account.citation
                if citation.problem == "moved":
                    yield found(self, entry, citation.resolution, words=citation.label)
