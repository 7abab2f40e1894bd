"""`read`: reports as JSON Lines, without a case."""

import sys
from collections.abc import Iterator

import click

from dateline.cli.context import counted, note
from dateline.cli.errors import PROBLEMS_FOUND


@click.command("read")
@click.argument("files", metavar="FILE…", nargs=-1)
@click.option("--explain", is_flag=True, help="Tell all that is known: grounds, update, place, credits, notes, blocks.")
@click.option("--jobs", metavar="N", type=click.IntRange(1), default=1, help="Reports read at a time.")
@click.pass_context
def read_command(context: click.Context, files: tuple[str, ...], explain: bool, jobs: int) -> None:
    """Read reports: text, title, bylines, publisher, date and language of each FILE, in JSON Lines.

    A - takes paths from standard input, one a line. Pages, PDF, Word files, text, Markdown, mail and subtitles are
    read, .gz read through. A report that cannot be read is answered by {"doc", "error"}; exit code 1 where one was.
    """
    if not files:
        click.echo(context.get_help())
        return
    from dateline.app.reading import read_files  # noqa: PLC0415 the help needs no readers

    bad = reports = 0
    for told in read_files(_paths(files), explain=explain, jobs=jobs):
        reports += 1
        bad += not told.good
        sys.stdout.buffer.write(told.line + b"\n")
        sys.stdout.buffer.flush()
    if bad:
        note(
            f"read: {bad} of {counted(reports, 'report')} could not be read; each is answered by what is wrong with it"
        )
        sys.exit(PROBLEMS_FOUND)


def _paths(files: tuple[str, ...]) -> Iterator[str]:
    for file in files:
        if file == "-":
            yield from _from_input()
        else:
            yield file


def _from_input() -> Iterator[str]:
    for line in sys.stdin.buffer:
        path = line.rstrip(b"\r\n").decode("utf-8", "surrogateescape")
        if path:
            yield path
