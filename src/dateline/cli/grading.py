"""`grade` and `likelihood`: how far an editor trusts a source, what it tells, and an entry."""

import click

from dateline.app import grading, likelihoods
from dateline.app.desk import Desk
from dateline.cli.context import chronology_option, reason_option, with_desk, write
from dateline.cli.judging import grounds_option
from dateline.cli.words import plain
from dateline.domain.accounts import Property
from dateline.domain.grades import BANDS, CREDIBILITIES, RELIABILITIES, Credibility, Reliability, SourceGrade

_RELIABILITY = click.Choice([each.value for each in Reliability], case_sensitive=False)
_CREDIBILITY = click.Choice([each.value for each in Credibility])


@click.group(
    "grade",
    help="Grade sources (A to F) and what they tell (1 to 6), apart from each other: the Admiralty system.\n\n\b\n"
    + "\n".join(
        f"{source.value} {RELIABILITIES[source]:<30} {told.value} {CREDIBILITIES[told]}"
        for source, told in zip(Reliability, Credibility, strict=True)
    ),
)
def grade_command() -> None:
    """Grade sources and what they tell."""


@grade_command.command("report")
@click.argument("report")
@click.argument("reliability", type=_RELIABILITY)
@with_desk
@grounds_option
@reason_option
def grade_report(desk: Desk, report: str, reliability: str, grounds: str, reason: str) -> None:
    """Hold how reliable REPORT (its id or the beginning of it) is: RELIABILITY is A to F."""
    grade = grading.grade_report(desk, report, Reliability(reliability.upper()), reason=reason, grounds=grounds)
    _write_reliability(grade)


@grade_command.command("publisher")
@click.argument("publisher")
@click.argument("reliability", type=_RELIABILITY)
@with_desk
@grounds_option
@reason_option
def grade_publisher(desk: Desk, publisher: str, reliability: str, grounds: str, reason: str) -> None:
    """Hold how reliable PUBLISHER is; it counts for its reports that have no grade of their own."""
    grade = grading.grade_publisher(desk, publisher, Reliability(reliability.upper()), reason=reason, grounds=grounds)
    _write_reliability(grade)


def _write_reliability(grade: SourceGrade) -> None:
    write(plain(f"{grade.id}  {grade.source}: {grade.reliability.value}, {RELIABILITIES[grade.reliability]}"))


@grade_command.command("account")
@click.argument("entry")
@click.argument("account")
@click.argument("credibility", type=_CREDIBILITY)
@with_desk
@chronology_option
@click.option("--property", "prop", type=click.Choice([each.value for each in Property]), help="As to this alone.")
@grounds_option
@reason_option
def grade_account(
    desk: Desk, entry: str, account: str, credibility: str, slug: str, prop: str | None, grounds: str, reason: str
) -> None:
    """Hold how credible what ACCOUNT (its number in ENTRY, or its report's id) tells is: CREDIBILITY is 1 to 6."""
    grade = grading.grade_account(
        desk,
        entry,
        account,
        Credibility(credibility),
        reason=reason,
        prop=prop or "",
        grounds=grounds,
        chronology=slug or None,
    )
    write(plain(f"{grade.id}  report:{grade.report}: {grade.credibility.value}, {CREDIBILITIES[grade.credibility]}"))


@grade_command.command("lift")
@click.argument("grade")
@with_desk
@reason_option
def grade_lift(desk: Desk, grade: str, reason: str) -> None:
    """Take GRADE (its id or the beginning of it) out of what is held; it stays in the record."""
    write(grading.lift_grade(desk, grade, reason=reason).id)


@click.group(
    "likelihood",
    help="Say how likely an entry is, in words that mean a band of chances (ICD 203).\n\n\b\n"
    + "\n".join(f"{band.likelihood:18} or {band.probability:18} {band.low:2} to {band.high} %" for band in BANDS),
)
def likelihood_command() -> None:
    """Group the acts on likelihoods."""


@likelihood_command.command("state")
@click.argument("entry")
@click.argument("words")
@with_desk
@chronology_option
@grounds_option
@reason_option
def likelihood_state(desk: Desk, entry: str, words: str, slug: str, grounds: str, reason: str) -> None:
    """Hold how likely it is that things were as ENTRY tells, in WORDS such as “very likely”."""
    stated = likelihoods.state_likelihood(desk, entry, words, reason=reason, grounds=grounds, chronology=slug or None)
    write(plain(f"{stated.id}  {stated.words} ({stated.band.low} to {stated.band.high} %)"))


@likelihood_command.command("lift")
@click.argument("entry")
@with_desk
@chronology_option
@reason_option
def likelihood_lift(desk: Desk, entry: str, slug: str, reason: str) -> None:
    """Leave open again how likely ENTRY is."""
    write(likelihoods.lift_likelihood(desk, entry, reason=reason, chronology=slug or None).id)
