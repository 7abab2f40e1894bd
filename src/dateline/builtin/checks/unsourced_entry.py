"""unsourced-entry."""

from collections.abc import Iterator

from dateline.builtin.checks.finding import found, told
from dateline.domain.problems import Problem, Severity
from dateline.domain.roles import Examined
from dateline.domain.shown import ShownEntry


class UnsourcedEntry:
    """Finds entries that name no source at all."""

    name = "unsourced-entry"
    version = "1"
    severity = Severity.WARNING
    summary = "An entry names no source, not even by a link in its words."
    example = "3 May 2031 | The ferry Alba leaves Port Corran | Reporting by Ada Lund\n4 May 2031 | The Alba is lost"
    repair = 'name the source: dateline citation add ENTRY "Reporting by …" -m "why"'

    def run(self, examined: Examined) -> Iterator[Problem]:
        """Yield a problem for each entry without citation or link."""
        for entry in examined.shown.entries:
            if not entry.accounts and not _links(entry):
                yield found(self, entry, f"no source is given for {told(entry.text or entry.when.words)}")


def _links(entry: ShownEntry) -> bool:
    return any(style.kind == "link" for style in entry.styles)
