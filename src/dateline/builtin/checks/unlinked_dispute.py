"""unlinked-dispute."""

from collections.abc import Iterator, Mapping
from shlex import quote

from dateline.builtin.checks.finding import found, name_of, told
from dateline.domain.problems import Problem, Severity
from dateline.domain.roles import Examined
from dateline.domain.shown import ShownEntry
from dateline.language.claiming import dispute_cues
from dateline.language.wording import listed

_READ = 20_000


class UnlinkedDispute:
    """Finds denials and doubts whose target nobody settled."""

    name = "unlinked-dispute"
    version = "1"
    severity = Severity.NOTE
    summary = "An entry denies or doubts something, and which entry or report it means is not settled."
    example = (
        "3 May 2031 | Minister Orr visits Port Corran | Reporting by Ada Lund\n"
        "5 May 2031 | A spokesman denies that Orr was in Port Corran | Reporting by Bo Carr"
    )
    repair = (
        'settle it: dateline dispute draw ENTRY TARGET --kind KIND -m "why"; '
        'or: dateline silence check ENTRY unlinked-dispute -m "why"'
    )

    def run(self, examined: Examined) -> Iterator[Problem]:
        """Yield a problem for each proposed dispute, and for each cue for which no target was found."""
        targets = {f"entry:{entry.id}": entry for entry in examined.shown.entries}
        for entry in examined.shown.entries:
            if entry.disputes:
                yield from self._proposed(entry, targets)
            else:
                yield from self._lost(entry)

    def _proposed(self, entry: ShownEntry, targets: Mapping[str, ShownEntry]) -> Iterator[Problem]:
        for dispute in entry.disputes:
            if not dispute.drawn:
                target = targets.get(dispute.target)
                name, number = (name_of(target), str(target.n)) if target else (dispute.target, dispute.target)
                message = (
                    f"it {dispute.kind.value} {told(dispute.scope)}, probably about {name}, and nobody has settled that"
                )
                scope = f" --scope {quote(dispute.scope)}" if dispute.scope else ""
                repair = self._repair(entry, number, dispute.kind.value + scope)
                yield found(self, entry, message, words=dispute.scope, repair=repair)

    def _repair(self, entry: ShownEntry, target: str, kind: str) -> str:
        return self.repair.replace("ENTRY", str(entry.n)).replace("TARGET", target).replace("KIND", kind)

    def _lost(self, entry: ShownEntry) -> Iterator[Problem]:
        kinds = list(dict.fromkeys(cue.kind.value for cue in dispute_cues(entry.text[:_READ])))
        if kinds:
            message = f"it {listed(kinds)} something, and no entry was found that it is about: {told(entry.text)}"
            yield found(self, entry, message, repair=self._repair(entry, "TARGET", kinds[0]))
