"""changed-report."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dateline.builtin.checks.finding import found, proved_of, told, under
from dateline.builtin.checks.watching import Reports
from dateline.domain.problems import Problem, Severity
from dateline.domain.roles import Examined
from dateline.domain.watches import Watched, told_moments

if TYPE_CHECKING:
    from dateline.language.quoting import Folded


class ChangedReport:
    """Finds quotations whose words a report once had and has no longer."""

    name = "changed-report"
    version = "1"
    severity = Severity.WARNING
    summary = "Quoted words stood in a report when it was seen first, and stand in it no longer."
    example = (
        "3 May 2031 | The Alba is lost | Reporting by Ada Lund :: “She went down like a stone”\n"
        "the page on 2031-05-04: She went down like a stone. On 2031-06-01: She is thought to be lost."
    )
    repair = (
        "say beside the quotation when it was read (the snapshot still has the words), or revise the entry; "
        "see what changed: dateline diff --snapshots REPORT"
    )

    def run(self, examined: Examined) -> Iterator[Problem]:
        """Yield a problem for each quotation that no report it stands on bears out any longer, and one once did."""
        reports = Reports(examined)
        words = {each.report: _Words(each) for each in examined.watched}
        for entry in examined.shown.entries:
            for quotation, account in proved_of(entry):
                behind = reports.behind(entry, account)
                became = {report: words[report].became(quotation.words) for report in behind}
                lost = {report: each for report, each in became.items() if each}
                if lost and "" not in became.values():
                    report, sentence = next(iter(lost.items()))
                    message = f"{told(quotation.words)}{under(account)}: {sentence}"
                    repair = self.repair.replace("REPORT", report)
                    yield found(self, entry, message, words=quotation.words, repair=repair)


@dataclass(slots=True)
class _Words:
    """The versions of one report, each folded for comparing when it is first asked."""

    watched: Watched
    _folded: "dict[int, Folded]" = field(default_factory=dict)

    def became(self, words: str) -> str | None:
        """Return what became of words: "" where the report has them still, None where it never had."""
        versions = self.watched.versions
        bearing = [at for at in range(len(versions)) if self._has(at, words)]
        if not bearing:
            return None
        last = bearing[-1]
        if last + 1 < len(versions):
            then, now = told_moments([versions[last].seen_at, versions[-1].seen_at])
            after = f"on {now}" if then != now else "in a later version of that moment"
            return f"the report had these words on {then} and not {after}"
        return ""

    def _has(self, at: int, words: str) -> bool:
        from dateline.language.quoting import fold, prove  # noqa: PLC0415 - what nobody looked at again does without

        if at not in self._folded:
            self._folded[at] = fold(self.watched.versions[at].words)
        return prove(words, self._folded[at]).kind in {"exact", "marked"}
