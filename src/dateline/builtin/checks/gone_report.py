"""gone-report."""

from collections.abc import Iterator
from dataclasses import replace

from dateline.builtin.checks.finding import found, under
from dateline.builtin.checks.watching import Reports, gone
from dateline.domain.problems import Problem, Severity
from dateline.domain.roles import Examined
from dateline.domain.watches import Saw, Sighting, Watched, told_moments

_GONE = {
    Saw.ABSENT: "absent",
    Saw.PAYWALLED: "behind a paywall",
    Saw.REFUSED: "not shown",
    Saw.ELSEWHERE: "leading elsewhere",
}
_LOST = {Saw.ABSENT, Saw.ELSEWHERE}


class GoneReport:
    """Finds entries that stand on a report whose page was there and is there no longer."""

    name = "gone-report"
    version = "1"
    severity = Severity.WARNING
    summary = "The page of a report was seen and is gone: a note where it is closed, or the entry has other reports."
    example = (
        "3 May 2031 | The Alba is lost | Reporting by Ada Lund\nthe page on 2031-05-04: there. On 2031-06-01: 404."
    )
    repair = (
        "the snapshot still has the words: add the address of a copy in a web archive, or cite another report: "
        'dateline citation add ENTRY "…" -m "why"'
    )

    def run(self, examined: Examined) -> Iterator[Problem]:
        """Yield a problem for each report of each entry that was gone when it was looked at last."""
        reports = Reports(examined)
        for entry in examined.shown.entries:
            behind = {each.report: (one, each) for one in reversed(entry.accounts) if (each := reports.of(one))}
            # An account of which nothing is known is a source all the same.
            others = any(_gone(each) is None for each in map(reports.of, entry.accounts))
            for account, watched in reversed(behind.values()):
                if last := _gone(watched):
                    problem = found(self, entry, f"the report{under(account)} was {_told(watched, last)}")
                    alone = last.saw in _LOST and not others
                    yield replace(problem, severity=Severity.WARNING if alone else Severity.NOTE)


def _gone(watched: Watched | None) -> Sighting | None:
    """Return the last look where there was no page to see, not even what is shown before a paywall."""
    last = gone(watched) if watched else None
    return None if last is None or last.snapshot else last


def _told(watched: Watched, last: Sighting) -> str:
    seen = [each.last for each in watched.sightings if each.saw is Saw.PRESENT]
    then, now = told_moments([seen[-1] if seen else watched.versions[-1].seen_at, last.last])
    status = f" (status {last.status})" if last.status >= 400 else ""
    return f"present on {then}, {_GONE[last.saw]} on {now}{status}"
