"""dates-contradict."""

from collections.abc import Iterator, Mapping

from dateline.builtin.checks.finding import found
from dateline.domain.problems import Problem, Severity
from dateline.domain.roles import Examined
from dateline.domain.shown import ShownEntry
from dateline.language.dating.network import Contradiction, Network
from dateline.language.relating import names_of, owner_of, relations_told, statements_of


class DatesContradict:
    """Finds dates and relations that cannot all hold."""

    name = "dates-contradict"
    version = "1"
    severity = Severity.WARNING
    summary = (
        "What entries say of each other's dates cannot all hold; the smallest set that contradicts itself is named, "
        "at the entry to doubt first."
    )
    example = "3 May 2031 | The ferry crew votes to strike\n9 May 2031 | Two days after the vote, the harbour closes"
    repair = 'find out which of them is wrong: dateline why ENTRY; dateline entry revise ENTRY --date "…" -m "why"'

    def run(self, examined: Examined) -> Iterator[Problem]:
        """Yield a problem for each contradiction, except of one entry with its own reports, which has its own check."""
        entries = examined.shown.entries
        names = names_of(entries)
        if not any(True for _ in relations_told(entries, names)):
            return
        owners = {entry.id: entry for entry in entries}
        for contradiction in Network(statements_of(entries), names=names).contradictions:
            if len({owner_of(said) for said in contradiction.statements}) > 1:
                yield self._problem(contradiction, owners)

    def _problem(self, contradiction: Contradiction, owners: Mapping[str, ShownEntry]) -> Problem:
        entry = owners[owner_of(contradiction.doubt)]
        return found(self, entry, contradiction.sentence, words=entry.when.words)
