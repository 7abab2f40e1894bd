"""unfounded-certainty."""

from collections.abc import Iterator

from dateline.builtin.checks.assuring import attributions_of, is_own
from dateline.builtin.checks.finding import found, told
from dateline.domain.accounts import Naming
from dateline.domain.problems import Problem, Severity
from dateline.domain.roles import Examined
from dateline.domain.shown import ShownEntry
from dateline.language.assuring import vouches


class UnfoundedCertainty:
    """Finds entries that vouch for what one origin without a name tells."""

    name = "unfounded-certainty"
    version = "1"
    severity = Severity.WARNING
    summary = (
        "An entry says “confirmed”, “it is clear that” or the like, and one origin that names nobody stands behind it."
    )
    example = (
        "3 May 2031 | It is clear that the ferry Alba sank | Reporting by Ada Lund :: “She sank,” two officials said."
    )
    repair = (
        'say who says so instead: dateline entry revise ENTRY --text "…" -m "why"; or find another origin: '
        'dateline citation add ENTRY "…" -m "why"'
    )

    def run(self, examined: Examined) -> Iterator[Problem]:
        """Yield a problem for each such word of an entry, the first of each entry alone."""
        for entry in examined.shown.entries:
            if entry.origins.count != 1:
                continue
            words = next(vouches(entry.text), None)
            if words is not None and _names_nobody(entry) and is_own(entry, words):
                message = f"it says {told(words.words)}, and one origin, which names nobody, stands behind it"
                yield found(self, entry, message, words=words.words)


def _names_nobody(entry: ShownEntry) -> bool:
    """Tell whether all that stands behind an entry is said by people without a name, or by nobody at all."""
    namings = {attribution.naming for _, attribution in attributions_of(entry)}
    if namings:
        return namings == {Naming.UNNAMED}
    full = [account.citation for account in entry.accounts if account.citation.kind == "full"]
    return bool(full) and all(each.anonymous and not each.bylines for each in full)
