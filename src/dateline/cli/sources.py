"""`citation` and `report`: acts on sources."""

from collections.abc import Callable, Mapping
from typing import Any

import click

from dateline.app import citations, reports
from dateline.app.desk import Desk
from dateline.app.standing import held
from dateline.cli.context import (
    chronology_option,
    counted,
    encode,
    given_only,
    json_option,
    reason_option,
    say_entry,
    with_desk,
    write,
)
from dateline.cli.matching import report_match, report_merge
from dateline.cli.words import plain
from dateline.domain.reports import Report, ReportState
from dateline.domain.sealings import Sealing


@click.group("citation")
def citation_command() -> None:
    """Add sources to entries, give them in translation, and take them away."""


@citation_command.command("add")
@click.argument("entry")
@click.argument("label")
@with_desk
@chronology_option
@click.option("--url", help="Its address.")
@click.option("--account", "text", help="What the entry gives under this source.")
@click.option("--locator", help="Where in it, as “p. 4”.")
@click.option("--report", help="Which report of the case it is (its id or the beginning of it).")
@reason_option
def citation_add(
    desk: Desk,
    entry: str,
    label: str,
    slug: str,
    url: str | None,
    text: str | None,
    locator: str | None,
    report: str | None,
    reason: str,
) -> None:
    """Give ENTRY a further source, cited as LABEL."""
    given = given_only(url=url, text=text, locator=locator, report=report)
    say_entry(citations.add_citation(desk, entry, label, reason=reason, chronology=slug or None, **given))


@citation_command.command("translate")
@click.argument("entry")
@click.argument("which")
@click.argument("translation", default=None, required=False)
@with_desk
@chronology_option
@click.option("--original", metavar="WORDS", help="The words of the report; else what stands under the source.")
@click.option("--language", metavar="TAG", help="Their language, as uk, pt-BR or Arabic; else the report's.")
@click.option("--translator", metavar="NAME", help="Who translated them.")
@reason_option
def citation_translate(
    desk: Desk,
    entry: str,
    which: str,
    translation: str | None,
    slug: str,
    original: str | None,
    language: str | None,
    translator: str | None,
    reason: str,
) -> None:
    """Give what a source of ENTRY says in TRANSLATION, and beside it the report's own words, which are proved.

    WHICH is the number of the source there, or its label. Without TRANSLATION what stands under the source, or the
    entry's own text, is the translation of the words that --original gives.
    """
    if translation is not None and not translation.strip():
        raise click.UsageError("TRANSLATION is empty; leave it out where what stands there, or the entry, translates")
    given = given_only(original=original, language=language, translator=translator)
    say_entry(
        citations.translate_citation(
            desk, entry, _which(which), translation or "", reason=reason, chronology=slug or None, **given
        )
    )


@citation_command.command("untranslate")
@click.argument("entry")
@click.argument("which")
@with_desk
@chronology_option
@reason_option
def citation_untranslate(desk: Desk, entry: str, which: str, slug: str, reason: str) -> None:
    """Give what a source of ENTRY says in the report's own words again; the translation goes."""
    say_entry(citations.untranslate_citation(desk, entry, _which(which), reason=reason, chronology=slug or None))


def _which(named: str) -> int | str:
    return int(named) if named.isdecimal() else named


@citation_command.command("take")
@click.argument("entry")
@click.argument("which")
@with_desk
@chronology_option
@reason_option
def citation_take(desk: Desk, entry: str, which: str, slug: str, reason: str) -> None:
    """Take a source from ENTRY: WHICH is its number there, or its label."""
    say_entry(citations.take_citation(desk, entry, _which(which), reason=reason, chronology=slug or None))


@citation_command.command("pin")
@click.argument("entry", default="")
@with_desk
@chronology_option
@click.option("--dry-run", is_flag=True, help="Say what would be filled in; write nothing.")
@reason_option
def citation_pin(desk: Desk, entry: str, slug: str, dry_run: bool, reason: str) -> None:
    """Fill in where in their reports the words quoted in ENTRY stand: page, paragraph, time; of all entries without it.

    Only citations that say nothing of it are filled in, and only where the words stand once.
    """
    from dateline.app.pinning import pin_cites  # noqa: PLC0415 quotations are proved by heavy libraries

    pinned = pin_cites(desk, entry, slug=slug, reason=reason, dry_run=dry_run)
    for each in pinned:
        write(plain(f"entry {each.entry}, source {each.citation}: {each.label}: {each.locator}"))
    done = "would be filled in" if dry_run else "filled in"
    write(f"{counted(len(pinned), 'locator')} {done}")


@click.group("report")
def report_command() -> None:
    """Add, revise, match, merge and list reports."""


report_command.add_command(report_match)
report_command.add_command(report_merge)


def _report_options(command: Callable[..., None]) -> Callable[..., None]:
    names = {"title": "title", "publisher": "publisher", "url": "address", "archive-url": "archive_address"}
    for option, field in names.items():
        command = click.option(f"--{option}", field)(command)
    command = click.option("--language", metavar="TAG", help="Its language, as uk, pt-BR or Arabic.")(command)
    command = click.option("--published", metavar="DATE", help="When it was published.")(command)
    states = click.Choice([str(each) for each in ReportState])
    command = click.option("--state", type=states, help="How it can be had today.")(command)
    command = click.option("--byline", "bylines", multiple=True, help="May be repeated.")(command)
    return click.option("--based-on", multiple=True, help="An agency or publisher it is based on.")(command)


@report_command.command("add")
@click.argument("label")
@with_desk
@_report_options
@reason_option
def report_add(desk: Desk, label: str, reason: str, **known: object) -> None:
    """Take a report into the case under the LABEL that cites it."""
    report = reports.add_report(desk, label, reason=reason, **_known(desk, known))
    write(plain(f"{report.id}  {report.label}"))


@report_command.command("revise")
@click.argument("report")
@with_desk
@_report_options
@reason_option
def report_revise(desk: Desk, report: str, reason: str, **known: object) -> None:
    """Correct what is known of REPORT (its id or the beginning of it)."""
    revised = reports.revise_report(desk, report, reason=reason, **_known(desk, known))
    write(plain(f"{revised.id}  {revised.label}"))


@report_command.command("import")
@click.argument("file")
@with_desk
@click.option("--dry-run", is_flag=True, help="Say what would be added and completed; write nothing.")
@reason_option
def report_import(desk: Desk, file: str, dry_run: bool, reason: str) -> None:
    """Take in a bibliography, FILE in CSL-JSON, RIS or BibTeX ("-" reads input); no entry is made of it."""
    from dateline.app.bibliographies import read_bibliography, take_in  # noqa: PLC0415

    intake = take_in(desk, read_bibliography(file), reason=reason, dry_run=dry_run)
    for verb, several in (("added", intake.added), ("completed", intake.completed)):
        for report in several:
            write(plain(f"{verb}  {report.id}  {report.label or report.title}"))
    told = (
        f"{counted(len(intake.added), 'report')} added, {len(intake.completed)} completed, {intake.known} known before"
    )
    write(told + ("; nothing was written (--dry-run)" if dry_run else ""))


def _known(desk: Desk, known: Mapping[str, object]) -> dict[str, Any]:
    """What was given of a report, its date read."""
    given = given_only(**known)
    if words := given.get("published"):
        given["published"] = reports.published_on(desk, words)
    if state := given.get("state"):
        given["state"] = ReportState(state)
    return given


@report_command.command("list")
@with_desk
@click.option("--sealed", is_flag=True, help="Show who sealed sources are.")
@json_option
def report_list(desk: Desk, sealed: bool, as_json: bool) -> None:
    """List the reports of the case; of sealed ones the description."""
    covered = {} if sealed else {each.subject: each.description for each in held(desk, Sealing)}
    known = held(desk, Report)
    if as_json:
        write(encode([each for each in known if f"report:{each.id}" not in covered]))
        return
    for report in known:
        description = covered.get(f"report:{report.id}")
        told = f"{_named(report)}  {report.address}" if description is None else f"sealed: {description}"
        write(plain(f"{report.id}  {told}".rstrip()))


def _named(report: Report) -> str:
    """Return the title of a report, with the label that it is cited by unless that has the title in it."""
    title, label = report.title, report.label
    if not title or title.casefold() in label.casefold():
        return label or title
    return f"{title} (cited as “{label}”)" if label else title


@report_command.command("seal")
@click.argument("name", metavar="REPORT|ACTOR")
@click.argument("description")
@with_desk
@click.option(
    "--word", "words", multiple=True, metavar="WORDS", help="What else would tell who it is; may be repeated."
)
@click.option("--leave", "left", multiple=True, metavar="WORDS", help="What may stand all the same; may be repeated.")
@reason_option
def report_seal(
    desk: Desk, name: str, description: str, words: tuple[str, ...], left: tuple[str, ...], reason: str
) -> None:
    """Withhold who REPORT (or ACTOR, by its id) is: what is given out names the DESCRIPTION instead.

    A second time it takes the place of the first.
    """
    from dateline.app.sealing import looked_for, passed_over, seal_source  # noqa: PLC0415 the other commands need none of it

    sealing = seal_source(desk, name, description, words=words, left=left, reason=reason)
    write(plain(f"{sealing.subject.partition(':')[2]}  sealed: {sealing.description}"))
    words_sought = looked_for(desk, sealing)
    write(plain(f"looked for from now on: {', '.join(words_sought)}"))
    if over := passed_over(desk, sealing):
        write(plain(f"not looked for (left, too short, or open sources have it too): {', '.join(over)}"))
    if begun := next((word for word in words_sought if word.endswith("…")), ""):
        write(plain(f"“{begun}” is looked for as the beginning of a word"))
    write("add what else would tell with --word")


@report_command.command("unseal")
@click.argument("name", metavar="REPORT|ACTOR")
@with_desk
@reason_option
def report_unseal(desk: Desk, name: str, reason: str) -> None:
    """Let a sealed REPORT (or ACTOR) be named again."""
    from dateline.app.sealing import unseal_source  # noqa: PLC0415

    sealing = unseal_source(desk, name, reason=reason)
    write(plain(f"{sealing.subject.partition(':')[2]}  named again"))
