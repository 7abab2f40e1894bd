"""Acts on reports."""

from dataclasses import replace
from typing import TypedDict, Unpack

from dateline.app.desk import Desk
from dateline.app.standing import check_revised, decide, find, fresh
from dateline.domain.dates import When
from dateline.domain.errors import Invalid
from dateline.domain.ids import new_id
from dateline.domain.reports import Report, ReportState
from dateline.domain.revisions import Act
from dateline.language.dating import Rules, parse


class ReportFields(TypedDict, total=False):
    """What can be said of a report."""

    title: str
    publisher: str
    bylines: tuple[str, ...]
    affiliation: str
    address: str
    archive_address: str
    published: When | None
    based_on: tuple[str, ...]
    language: str
    kind: str
    state: ReportState | None


class RevisedReport(ReportFields, total=False):
    """What can be revised of a report."""

    label: str


def find_report(desk: Desk, name: str) -> Report:
    """Return the report called `name`: its id, or the beginning of it."""
    return find(desk, Report, name).value


def add_report(desk: Desk, label: str, *, reason: str, **known: Unpack[ReportFields]) -> Report:
    """Take a report into the case under the label that cites it."""
    report = _tagged(Report(id=new_id(), label=label, **known))
    _check(report)
    decide(desk, Act.ADD_REPORT, [fresh(report)], reason=reason)
    return report


def revise_report(desk: Desk, name: str, *, reason: str, **revised: Unpack[RevisedReport]) -> Report:
    """Correct what is known of a report; what is not named stays."""
    before = find(desk, Report, name)
    after = replace(before.value, **revised)
    after = _tagged(after) if revised.get("language") else after
    check_revised(before.value, after)
    _check(after)
    decide(desk, Act.REVISE_REPORT, [before.becomes(after)], reason=reason)
    return after


def published_on(desk: Desk, words: str) -> When:
    """Return when a report was published, read from words as case.toml says; Invalid where they are no date."""
    settings = desk.settings
    when = parse(words, Rules(order=settings.order, year=settings.year, language=settings.language))
    if not when.known:
        raise Invalid(f"{words}: is no date; give one as 2031-08-14 or 14 August 2031")
    return when


def _check(report: Report) -> None:
    if not (report.label.strip() or report.title.strip() or report.address.strip()):
        raise Invalid("a report needs a label, a title or an address; give one")


def language_named(given: str) -> str:
    """Return the tag of a language that is named by it, or as English calls it; Invalid where none is known so."""
    from dateline.language.citing import originals  # noqa: PLC0415 the names of languages load only where one is given

    tag = originals.tag_of(given)
    if not tag:
        raise Invalid(
            f"{given}: is no language that is known; give its tag or its English name, as uk, pt-BR or Arabic"
        )
    return tag


def _tagged(report: Report) -> Report:
    """Return a report with the tag of its language, however that is named."""
    return replace(report, language=language_named(report.language)) if report.language else report
