"""mixed-likelihoods."""

from collections.abc import Iterator

from dateline.builtin.checks.finding import name_of, told
from dateline.domain.problems import Problem, Severity
from dateline.domain.roles import Examined
from dateline.domain.shown import ShownEntry
from dateline.language.assuring import scale_of


class MixedLikelihoods:
    """Finds a chronology that states likelihoods in words of both scales."""

    name = "mixed-likelihoods"
    version = "1"
    severity = Severity.NOTE
    summary = "Likelihoods are stated in words of both scales (likely, probable), as if they meant different things."
    example = (
        "3 May 2031 | The ferry Alba sinks | Reporting by Ada Lund\nstated: likely\n"
        "4 May 2031 | Divers find her | Reporting by Bo Carr\nstated: highly probable"
    )
    repair = 'keep to one scale; state it anew: dateline likelihood state ENTRY "…" -m "why"'

    def run(self, examined: Examined) -> Iterator[Problem]:
        """Yield one problem for the whole, at the first entry that changes the scale."""
        stated = [(entry, entry.likelihood.words) for entry in examined.shown.entries if entry.likelihood]
        for (first, words), (entry, others) in ((stated[0], each) for each in stated[1:]):
            if scale_of(words) != scale_of(others):
                yield self._mixed(first, words, entry, others)
                return

    def _mixed(self, first: ShownEntry, words: str, entry: ShownEntry, others: str) -> Problem:
        return Problem(
            check=self.name,
            severity=self.severity,
            entry=entry.id,
            message=f"it is stated to be {told(others)}, and {name_of(first)} {told(words)}: words of two scales",
            repair=self.repair.replace("ENTRY", str(entry.n)),
            place=name_of(entry),
            words=others,
        )
