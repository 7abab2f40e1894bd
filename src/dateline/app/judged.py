"""What a file of our own carries of an editor's judgements: readings, grades, likelihoods."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from dateline.app.desk import Desk
from dateline.app.standing import decision, fresh, held
from dateline.domain.events import Assessment
from dateline.domain.grades import AccountGrade, Likelihood, SourceGrade
from dateline.domain.reports import Report
from dateline.domain.revisions import Act, Decision
from dateline.stages.settling import Proposal

Judged = Assessment | SourceGrade | AccountGrade | Likelihood

_ACTS: Mapping[type, Act] = {
    Assessment: Act.CHOOSE_READING,
    SourceGrade: Act.GRADE_SOURCE,
    AccountGrade: Act.GRADE_ACCOUNT,
    Likelihood: Act.STATE_LIKELIHOOD,
}
_REPORT = "report:"


def judging(
    desk: Desk, proposal: Proposal, reports: Iterable[Report], same: Mapping[str, str], reason: str
) -> Iterator[Decision]:
    """Yield the decisions that take in what a proposal's file says was judged.

    `reports` come in with it, `same` are those that the case knows under another id. A source that the case has graded
    keeps its grade, and what is judged of a report that nobody knows is left out.
    """
    known = {each.id for each in (*reports, *held(desk, Report))}
    graded = {each.source for each in held(desk, SourceGrade)}
    for judged in proposal.judged:
        bound = _bound(judged, same)
        if _is_known(bound, known) and not (isinstance(bound, SourceGrade) and bound.source in graded):
            yield decision(_ACTS[type(bound)], [fresh(bound)], reason=reason)


def _bound(judged: Judged, same: Mapping[str, str]) -> Judged:
    """Return what was judged, of the reports that the case knows already."""
    match judged:
        case AccountGrade(report=report):
            return replace(judged, report=same.get(report, report))
        case SourceGrade(source=source) if source.startswith(_REPORT):
            report = source.removeprefix(_REPORT)
            return replace(judged, source=_REPORT + same.get(report, report))
    return judged


def _is_known(judged: Judged, known: set[str]) -> bool:
    match judged:
        case AccountGrade(report=report):
            return report in known
        case SourceGrade(source=source) if source.startswith(_REPORT):
            return source.removeprefix(_REPORT) in known
    return True
