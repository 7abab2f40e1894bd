"""`import`: takes in a chronology people wrote."""

import sys
from dataclasses import replace
from pathlib import Path

import click

from dateline.app import importing
from dateline.app.columns import read_roles
from dateline.app.desk import SETTINGS, Desk, open_desk, read_settings
from dateline.app.importing import Plan, Reading, Wishes
from dateline.cli.context import case_folder, case_option, counted, encode, json_option, note, write
from dateline.cli.previews import describe, lines, print_preview
from dateline.domain.errors import NotFound


@click.command("import")
@click.argument("table")
@case_option
@click.option("--dry-run", is_flag=True, help="Say what would be read, dropped and doubted; write nothing.")
@click.option("--accept", is_flag=True, help="Put the differences of a table imported before into the record.")
@click.option("--order", type=click.Choice(["dmy", "mdy"]), help="What 3/4 means: day first, or month first.")
@click.option("--year", type=int, help="The year of dates that give none.")
@click.option("--language", default="", help='The language of the words, as "de".')
@click.option("--published", default="", metavar="DAY", help="When the table was published, for words as “last week”.")
@click.option("--column", "columns", multiple=True, metavar="NAME=ROLE", help="What a column is; remembered.")
@click.option("--chronology", "slug", default="", metavar="SLUG", help="Which chronology it goes to, or becomes.")
@json_option
def import_command(
    table: str,
    case: Path | None,
    dry_run: bool,
    accept: bool,
    order: str | None,
    year: int | None,
    language: str,
    published: str,
    columns: tuple[str, ...],
    slug: str,
    as_json: bool,
) -> None:
    """Take in TABLE: text, Markdown, HTML, .docx, CSV, a spreadsheet, TimelineJS or Dateline's JSON ("-" reads input).

    A table imported before is compared with what it said then, and the differences are proposed; --accept decides.
    """
    wishes = Wishes(order=order or "", year=year, language=language, published=published, columns=read_roles(columns))
    folder = _folder(case, dry_run=dry_run)
    if folder is not None:
        wishes = importing.settled_by(wishes, read_settings(folder / SETTINGS))
    reading = importing.read_table(table, wishes, folder=folder)
    if folder is not None:
        with open_desk(folder) as desk:
            reading = importing.settled_as_held(desk, reading, slug)
    reading = _ask(reading)
    if folder is None or (dry_run and not reading.proposal.entries):
        _say(reading, None, "nothing was written (--dry-run)", as_json=as_json, entries=True)
        return
    with open_desk(folder) as desk:
        proposed = importing.plan(desk, reading, slug)
        accepted = not dry_run and (proposed.new or accept or _agreed(proposed))
        revisions = importing.write(desk, proposed) if accepted else 0
        _say(reading, proposed, _outcome(proposed, revisions, dry_run=dry_run), as_json=as_json, entries=dry_run)
        if revisions and not as_json:
            _say_matches(desk)


def _say_matches(desk: Desk) -> None:
    """Tell of cited reports that may be among those held."""
    if desk.store.count("snapshot"):
        from dateline.cli.matching import say_matches_waiting  # noqa: PLC0415 a case without reports matches none

        say_matches_waiting(desk)


def _folder(case: Path | None, *, dry_run: bool) -> Path | None:
    try:
        return case_folder(case)
    except NotFound:
        if dry_run:
            return None
        raise


def _ask(reading: Reading) -> Reading:
    """Ask the person at the terminal what the table itself leaves even; without one the dates stay open."""
    undecided = [each for each in reading.proposal.questions if "--order" in each.remedy]
    if not undecided or reading.wishes.order or not (sys.stdin.isatty() and sys.stderr.isatty()):
        return reading
    note(undecided[0].message)
    answer = click.prompt("day first (dmy), month first (mdy), or leave both open (?)", default="?", err=True)
    if answer not in {"dmy", "mdy"}:
        return reading
    return importing.resettle(reading, replace(reading.wishes, order=answer))


def _agreed(proposed: Plan) -> bool:
    """Ask whether the differences shall be accepted; without a person at the terminal they stay proposals."""
    if not proposed.differences or not (sys.stdin.isatty() and sys.stderr.isatty()):
        return False
    for line in lines(proposed.differences):
        note(line)
    return click.confirm("Accept these differences?", default=False, err=True)


def _outcome(proposed: Plan, revisions: int, *, dry_run: bool) -> str:
    slug = proposed.chronology.slug
    if not proposed.new and not proposed.differences and proposed.clashes:
        return f"{slug}: nothing was written; what file and desk both revised is yours to decide"
    if not proposed.new and not proposed.differences:
        return f"{slug}: the file says nothing new; nothing was written"
    if dry_run:
        return "nothing was written (--dry-run)"
    if revisions:
        return f"{slug}: {counted(revisions, 'revision')} in the log"
    found = counted(len(proposed.differences), "difference")
    return f"{slug}: {found} proposed, nothing was written; --accept puts them into the record"


def _say(reading: Reading, proposed: Plan | None, outcome: str, *, as_json: bool, entries: bool) -> None:
    if as_json:
        write(encode(describe(reading, proposed, outcome)))
        return
    print_preview(reading, proposed, entries=entries)
    write(outcome)
