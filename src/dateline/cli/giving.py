"""`publish` and `export`."""

import sys
from pathlib import Path

import click

from dateline.app import publishing
from dateline.app.desk import Desk
from dateline.app.files import write_whole
from dateline.app.looks import Noticed
from dateline.app.publishing import Wishes
from dateline.app.site_settings import read_url
from dateline.app.wanted import Wanted
from dateline.cli.context import chronology_option, counted, note, with_desk, write
from dateline.cli.words import plain
from dateline.language.interface import LANGUAGES
from dateline.language.wording import clipped


@click.command("publish")
@click.argument("out", type=click.Path(path_type=Path))
@with_desk
@chronology_option
@click.option("--problems", is_flag=True, help="Publish the problems too.")
@click.option("--drafts", is_flag=True, help="Show drafts too, marked as such on every page.")
@click.option("--language", type=click.Choice(LANGUAGES), help="What language the pages speak.")
@click.option("--url", default="", help="The address that the site will have.")
@click.option("-m", "--reason", default="published", help="Why; it stays in the log.")
@click.option("--note", "told", default="", help="What to tell readers of this edition; it is published.")
def publish_command(
    desk: Desk,
    out: Path,
    slug: str,
    problems: bool,
    drafts: bool,
    language: str | None,
    url: str,
    reason: str,
    told: str,
) -> None:
    """Publish an edition as a static site in the folder OUT."""
    address = read_url(url) if url else ""
    wishes = Wishes(problems=problems, drafts=drafts, language=language or "", url=address, note=told)
    published = publishing.publish(desk, out, slug=slug, wishes=wishes, reason=reason)
    if told != published.note and told:
        note(f"nothing shown is new: edition {published.edition} stays, and its note with it")
    kept = counted(published.kept, "file") + " already there"
    write(f"{out}: edition {published.edition}, {counted(published.written, 'file')} written, {kept}")
    write(f"open {out / 'index.html'}")
    if published.noticed is not None and published.noticed.errors:
        note(_of_errors(published.noticed))


def _of_errors(noticed: Noticed) -> str:
    led = " in" if noticed.errors == 1 else ", the first in"
    where = f"{led} {plain(clipped(noticed.first))}" if noticed.first else ""
    found = f"{counted(noticed.errors, 'error')}{where}"
    if noticed.is_past:
        return f"the last check found {found}, before the last changes: `dateline check` says what is left"
    return f"what is published has {found}: `dateline check` shows them"


@click.command("export")
@click.argument("file")
@with_desk
@chronology_option
@click.option("--format", "form", default="", help="The format, where the ending does not tell; FILE may be -.")
@click.option(
    "--option",
    "options",
    multiple=True,
    metavar="NAME=VALUE",
    help="As sources=footnotes, bounds=shown, rest=left-out.",
)
@click.option("--as-of", metavar="D", help="What the table said at D.")
@click.option("--drafts", is_flag=True, help="Drafts too, in formats that mark them as such.")
def export_command(
    desk: Desk, file: str, slug: str, form: str, options: tuple[str, ...], as_of: str | None, drafts: bool
) -> None:
    """Write the chronology to FILE, in the format of its ending."""
    from dateline.app import exporting  # noqa: PLC0415 - a site needs no exporters

    form = exporting.form_of(file, form)
    view = exporting.exportable(desk, Wanted(slug=slug, as_of=as_of, drafts=drafts), form)
    wishes = exporting.wishes_for(desk, form, options)
    content, left_out = exporting.export(view, file, form, wishes)
    for sentence in left_out:
        note(f"{file}: {sentence}")
    if file == "-":
        sys.stdout.buffer.write(content)
        return
    write_whole(Path(file), content)
    write(f"{file}: {counted(*exporting.written_in(view, form))}")
