"""dangling-citation."""

from collections.abc import Iterator
from dataclasses import replace

from dateline.builtin.checks.finding import found
from dateline.domain.problems import Problem, Severity
from dateline.domain.roles import Examined


class DanglingCitation:
    """Finds short citations that point to nothing, and those of which it is doubtful what they point to."""

    name = "dangling-citation"
    version = "2"
    severity = Severity.ERROR
    summary = (
        "A short citation (“Id.”, “Ibid.”, a bare surname) points back to no full one;"
        " a warning where “Id.” reaches back over an entry that gives no source."
    )
    example = "3 May 2031 | The ferry Alba is lost | Id. Lund\n4 May 2031 | Divers find her | Reporting by Ada Lund"
    repair = 'write the citation in full: dateline citation add ENTRY "…" -m "why"'

    def run(self, examined: Examined) -> Iterator[Problem]:
        """Yield a problem for each short citation that leads nowhere by itself and is not resolved, or is in doubt."""
        for entry in examined.shown.entries:
            for account in entry.accounts:
                citation = account.citation
                if citation.problem == "nothing" and not citation.url:
                    yield found(self, entry, citation.resolution, words=citation.label)
                elif citation.problem == "skipped":
                    doubt = found(self, entry, citation.resolution, words=citation.label)
                    yield replace(doubt, severity=Severity.WARNING)
