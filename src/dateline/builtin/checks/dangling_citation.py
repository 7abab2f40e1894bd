"""dangling-citation."""

from collections.abc import Iterator

from dateline.builtin.checks.finding import found
from dateline.domain.problems import Problem, Severity
from dateline.domain.roles import Examined


class DanglingCitation:
    """Finds short citations that point to nothing."""

    name = "dangling-citation"
    version = "1"
    severity = Severity.ERROR
    summary = "A short citation (“Id.”, “Ibid.”, a bare surname) points back to no full one."
    example = "3 May 2031 | The ferry Alba is lost | Id. Lund\n4 May 2031 | Divers find her | Reporting by Ada Lund"
    repair = 'write the citation in full: dateline citation add ENTRY "…"'

    def run(self, examined: Examined) -> Iterator[Problem]:
        """Yield a problem for each short citation that was not resolved and leads nowhere by itself."""
        for entry in examined.shown.entries:
            for account in entry.accounts:
                citation = account.citation
                if citation.problem == "nothing" and not citation.url:
                    yield found(self, entry, citation.resolution, words=citation.label)
