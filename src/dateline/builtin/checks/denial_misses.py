"""denial-misses."""

from collections.abc import Iterator

from dateline.builtin.checks.finding import found
from dateline.domain.problems import Problem, Severity
from dateline.domain.roles import Examined


class DenialMisses:
    """Finds denials of something that nobody reported."""

    name = "denial-misses"
    version = "1"
    severity = Severity.WARNING
    summary = "What is denied cannot be what was reported: the time denied does not meet the time reported."
    example = (
        "3 May 2031 | Minister Orr visits Port Corran | Reporting by Ada Lund\n"
        "30 May 2031 | A spokesman denies that Orr was in Port Corran “last week” | Reporting by Bo Carr"
    )
    repair = ""

    def run(self, examined: Examined) -> Iterator[Problem]:
        """Yield a problem for each dispute that misses its target, proposed ones too."""
        for entry in examined.shown.entries:
            for dispute in entry.disputes:
                if dispute.misses:
                    repair = f"say so in the entry, and silence this: dateline check silence {entry.n} {self.name} …"
                    yield found(self, entry, dispute.grounds, words=dispute.scope, repair=repair)
