"""denial-misses."""

from collections.abc import Iterator

from dateline.builtin.checks.finding import found, name_of, told
from dateline.domain.dates import Day
from dateline.domain.events import Dispute
from dateline.domain.problems import Problem, Severity
from dateline.domain.roles import Examined
from dateline.domain.shown import ShownEntry
from dateline.language.wording import spoken_stretch


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
    repair = 'say so in the entry, then: dateline silence check ENTRY denial-misses -m "why"'

    def run(self, examined: Examined) -> Iterator[Problem]:
        """Yield a problem for each dispute that misses its target, proposed ones too."""
        targets = {f"entry:{entry.id}": entry for entry in examined.shown.entries}
        for entry in examined.shown.entries:
            for dispute in entry.disputes:
                target = targets.get(dispute.target)
                if dispute.misses and target:
                    yield found(self, entry, _message(dispute, target), words=dispute.scope)


def _message(dispute: Dispute, target: ShownEntry) -> str:
    contested = spoken_stretch(_day(dispute.earliest), _day(dispute.latest))
    reported = spoken_stretch(target.when.first, target.when.last)
    return (
        f"it {dispute.kind.value} something for {told(dispute.scope)} ({contested}), "
        f"and {name_of(target)} lies on {reported}: what is denied is not what was reported"
    )


def _day(iso: str | None) -> Day | None:
    return Day.parse(iso) if iso else None
