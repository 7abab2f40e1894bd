"""Acts on grades: how reliable a source is, and, apart from it, how credible what it tells in an entry is."""

from dateline.app.chronologies import choose
from dateline.app.desk import Desk
from dateline.app.entries import standing_entry
from dateline.app.reports import find_report
from dateline.app.standing import Standing, Touched, decide, find, fresh, held, standing
from dateline.app.viewing import find_shown, shown
from dateline.app.wanted import Wanted
from dateline.domain.accounts import Property
from dateline.domain.chronologies import Entry
from dateline.domain.errors import Invalid, NotFound
from dateline.domain.grades import AccountGrade, Credibility, Reliability, SourceGrade
from dateline.domain.ids import new_id, subject
from dateline.domain.reports import Report
from dateline.domain.revisions import Act
from dateline.domain.shown import ShownAccount
from dateline.language.citing.identity import publisher_key
from dateline.stages.showing import Depth
from dateline.stages.weighing.judging import PUBLISHER


def grade_report(desk: Desk, report: str, reliability: Reliability, *, reason: str, grounds: str = "") -> SourceGrade:
    """Hold how reliable a report is as a source; it takes the place of a grade given before.

    `grounds` are published, the reason stays in the log.
    """
    known = find_report(desk, report.removeprefix("report:"))
    return _grade(desk, subject("report", known.id), reliability, reason=reason, grounds=grounds)


def grade_publisher(
    desk: Desk, publisher: str, reliability: Reliability, *, reason: str, grounds: str = ""
) -> SourceGrade:
    """Hold how reliable a publisher is: it counts for those of its reports that have no grade of their own."""
    key = publisher_key(publisher)
    name = next(
        (each.publisher for each in held(desk, Report) if each.publisher and publisher_key(each.publisher) == key), ""
    )
    if not name:
        raise NotFound(
            f"{publisher}: no report of the case is published by it; `dateline report list` names publishers"
        )
    return _grade(desk, PUBLISHER + name, reliability, reason=reason, grounds=grounds)


def grade_account(  # noqa: PLR0913  a grade is made of these
    desk: Desk,
    entry: str,
    account: str,
    credibility: Credibility,
    *,
    reason: str,
    prop: str = "",
    grounds: str = "",
    chronology: str | None = None,
) -> AccountGrade:
    """Hold how credible what a source tells in an entry is, as to one property or, with "", to all.

    `account` is its number among the entry's sources, from 1, or the id of its report or the beginning of it.
    """
    if prop and prop not in list(Property):
        raise Invalid(f"{prop}: accounts are not read for this; choose one of {', '.join(Property)}")
    about = standing_entry(desk, entry, chronology).value
    report = _report_of(desk, about, account)
    before = next((each for each in standing(desk, AccountGrade) if _is_of(each.value, about.id, report, prop)), None)
    grade = AccountGrade(
        id=before.value.id if before else new_id(),
        entry=about.id,
        report=report,
        credibility=credibility,
        property=prop,
        grounds=grounds,
    )
    decide(desk, Act.GRADE_ACCOUNT, [before.becomes(grade) if before else fresh(grade)], reason=reason)
    return grade


def lift_grade(desk: Desk, name: str, *, reason: str) -> SourceGrade | AccountGrade:
    """Take a grade, by its id or the beginning of it, out of what is held; it stays in the record."""
    lifted = _find(desk, name)
    touched: Touched = lifted.lifted()
    decide(desk, Act.LIFT_GRADE, [touched], reason=reason)
    return lifted.value


def _find(desk: Desk, name: str) -> Standing[SourceGrade] | Standing[AccountGrade]:
    try:
        return find(desk, SourceGrade, name)
    except NotFound:
        return find(desk, AccountGrade, name)


def _grade(desk: Desk, source: str, reliability: Reliability, *, reason: str, grounds: str) -> SourceGrade:
    before = next((each for each in standing(desk, SourceGrade) if each.value.source == source), None)
    grade = SourceGrade(
        id=before.value.id if before else new_id(), source=source, reliability=reliability, grounds=grounds
    )
    decide(desk, Act.GRADE_SOURCE, [before.becomes(grade) if before else fresh(grade)], reason=reason)
    return grade


def _report_of(desk: Desk, entry: Entry, account: str) -> str:
    """Return the id of the report that an account of an entry is from."""
    wanted = Wanted(slug=choose(desk, entry.chronology).value.slug, drafts=True, withdrawn=True, sealed=True)
    accounts = find_shown(shown(desk, wanted, Depth.TABLE), entry.id).accounts
    found = [each for number, each in enumerate(accounts, start=1) if _is_meant(account, number, each)]
    reports = {each.citation.resolves_to for each in found if each.citation.resolves_to}
    if len(reports) == 1:
        return reports.pop()
    if found:
        several = "may mean several reports; give more of the id"
        unbound = "is bound to no report of the case, and only what a report tells can be graded"
        raise Invalid(f"entry {entry.id}: the source {account!r} {several if reports else unbound}")
    raise NotFound(
        f"entry {entry.id}: it has no source {account!r}; give its number, 1 to {len(accounts)}, or its report's id"
    )


def _is_meant(account: str, number: int, shown_account: ShownAccount) -> bool:
    name = account.removeprefix("report:")
    if name.isdecimal() and len(name) < 4:
        return int(name) == number
    return bool(name) and (shown_account.citation.resolves_to or "").startswith(name)


def _is_of(grade: AccountGrade, entry: str, report: str, prop: str) -> bool:
    return (grade.entry, grade.report, grade.property) == (entry, report, prop)
