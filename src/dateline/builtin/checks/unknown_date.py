"""unknown-date."""

from collections.abc import Iterator

from dateline.builtin.checks.finding import found, told
from dateline.domain.problems import Problem, Severity
from dateline.domain.roles import Examined


class UnknownDate:
    """Finds entries of which it is not known when they happened."""

    name = "unknown-date"
    version = "1"
    severity = Severity.NOTE
    summary = "The date of an entry could not be understood, or there is none."
    example = (
        "3 May 2031 | The ferry is lost | Reporting by Ada Lund\nsome time | Divers find her | Reporting by Ada Lund"
    )
    repair = 'say what is known, even only bounds: dateline entry revise ENTRY --date "…" -m "why"'

    def run(self, examined: Examined) -> Iterator[Problem]:
        """Yield a problem for each entry without EDTF value and without bounds."""
        for entry in examined.shown.entries:
            if not entry.when.known and not entry.when.edtf:
                words = entry.when.words.strip()
                message = f"no date could be read out of {told(words)}" if words else "no date is given"
                yield found(self, entry, f"{message}: {told(entry.text)}", words=words)
