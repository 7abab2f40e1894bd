"""unfounded-grade."""

from collections.abc import Iterator

from dateline.builtin.checks.finding import credit_of, found
from dateline.builtin.checks.watching import Reports
from dateline.domain.grades import RELIABILITIES, Credibility, Reliability
from dateline.domain.problems import Problem, Severity
from dateline.domain.roles import Examined
from dateline.domain.shown import ShownAccount, ShownEntry
from dateline.domain.texts import NoteKind
from dateline.language.wording import counted

_RELIED_ON = frozenset({Reliability.A, Reliability.B})
_SEVERAL = 2


class UnfoundedGrade:
    """Finds grades that are better than what stands behind them."""

    name = "unfounded-grade"
    version = "1"
    severity = Severity.WARNING
    summary = (
        "An account is graded 1 (confirmed by other sources) where one origin stands behind the entry, "
        "or a report that was retracted is graded A or B."
    )
    example = "3 May 2031 | The ferry Alba sinks | Reporting by Ada Lund\ngraded: 1, confirmed by other sources"
    repair = (
        'grade it anew: dateline grade account ENTRY 1 2 -m "why"; or find the other origin: '
        'dateline citation add ENTRY "…" -m "why"'
    )

    def run(self, examined: Examined) -> Iterator[Problem]:
        """Yield a problem for each such grade."""
        reports = Reports(examined)
        for entry in examined.shown.entries:
            for account in entry.accounts:
                if account.credibility or account.reliability:
                    yield from self._account(entry, account, reports)

    def _account(self, entry: ShownEntry, account: ShownAccount, reports: Reports) -> Iterator[Problem]:
        if entry.origins.count < _SEVERAL and any(
            grade.credibility is Credibility.CONFIRMED for grade in account.credibility
        ):
            behind = counted(entry.origins.count, "origin")
            told = f"what {credit_of(account)} tells is graded 1, confirmed by other sources"
            yield found(self, entry, f"{told}, and {behind} stands behind it")
        grade = account.reliability[0].reliability if account.reliability else None
        if grade in _RELIED_ON and _is_retracted(account, reports):
            message = f"{credit_of(account)} is graded {grade}, {RELIABILITIES[grade]}, and the report was retracted"
            yield found(self, entry, message)


def _is_retracted(account: ShownAccount, reports: Reports) -> bool:
    watched = reports.of(account)
    return watched is not None and any(note.kind is NoteKind.RETRACTION for note in watched.versions[-1].notes)
