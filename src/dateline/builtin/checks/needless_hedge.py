"""needless-hedge."""

from collections.abc import Iterator

from dateline.builtin.checks.assuring import attributions_of, is_own
from dateline.builtin.checks.finding import found, told
from dateline.domain.problems import Problem, Severity
from dateline.domain.roles import Examined
from dateline.domain.shown import ShownEntry
from dateline.language.assuring import Stance, assurances
from dateline.language.wording import counted

_SEVERAL = 2


class NeedlessHedge:
    """Finds entries that leave to hearsay what several tell at first hand."""

    name = "needless-hedge"
    version = "1"
    severity = Severity.NOTE
    summary = "An entry says “reportedly”, “allegedly” or the like, and several origins tell it at first hand."
    example = (
        "3 May 2031 | The ferry Alba reportedly sank"
        " | Reporting by Ada Lund :: “She sank at noon,” survivors said."
        " | Reporting by Bo Carr :: “She was gone in a minute,” a witness said."
    )
    repair = 'say what was seen, and by whom: dateline entry revise ENTRY --text "…" -m "why"'

    def run(self, examined: Examined) -> Iterator[Problem]:
        """Yield a problem for the first such word of each entry that several saw, and nobody contests."""
        for entry in examined.shown.entries:
            if entry.origins.count < _SEVERAL or entry.origins.unknown or _is_contested(entry):
                continue
            words = next((each for each in assurances(entry.text) if each.stance is Stance.HOLDING_BACK), None)
            seen = _first_hand(entry) if words is not None else 0
            if words is not None and seen >= _SEVERAL and is_own(entry, words):
                message = f"it says {told(words.words)}, and {counted(seen, 'account')} tell it at first hand"
                yield found(self, entry, message, words=words.words)


def _first_hand(entry: ShownEntry) -> int:
    """Return how many accounts tell at first hand."""
    return len({at for at, attribution in attributions_of(entry) if attribution.distance == "first-hand"})


def _is_contested(entry: ShownEntry) -> bool:
    return bool(entry.disputed_by) or any(not conflict.reading for conflict in entry.conflicts)
