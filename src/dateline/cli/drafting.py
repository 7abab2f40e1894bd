"""`draft`: a chronology proposed from reports, in JSON Lines."""

import sys

import click

from dateline.cli.context import counted, note
from dateline.cli.errors import PROBLEMS_FOUND


@click.command("draft")
@click.option("--jsonl", is_flag=True, help="Read reports as JSON Lines from standard input; no case is needed.")
@click.option("--dates", metavar="N", type=click.IntRange(1), help="How many days; those above the mean if not given.")
@click.option("--sentences", metavar="K", type=click.IntRange(1), default=2, show_default=True, help="Sentences a day.")
@click.option("--explain", is_flag=True, help="Say of each day and each sentence why it was taken.")
@click.option("--jobs", metavar="N", type=click.IntRange(1), default=1, help="Reports dated at a time.")
@click.pass_context
def draft_command(
    context: click.Context, jsonl: bool, dates: int | None, sentences: int, explain: bool, jobs: int
) -> None:
    """Propose a chronology: the days that matter in a pile of reports, each in sentences as they stand there.

    Lines hold {"doc", "published", "text"}, or "sentences" in place of "text", one report each. All are read; then the
    days come in order, each as {"date", "sentences", "docs"}: "docs" names the report of each sentence. Nothing is
    written that no report says. A bad line is answered by {"doc", "error"} and left out; exit code 1 where one was.
    """
    if not jsonl:
        click.echo(context.get_help())
        return
    from dateline.app.drafting import draft_lines  # noqa: PLC0415 the help needs no dates

    bad = 0
    for told in draft_lines(sys.stdin.buffer, dates=dates, sentences=sentences, explain=explain, jobs=jobs):
        bad += not told.good
        sys.stdout.buffer.write(told.line + b"\n")
    sys.stdout.buffer.flush()
    if bad:
        note(f"draft: {counted(bad, 'line')} could not be read; each is answered by what is wrong with it")
        sys.exit(PROBLEMS_FOUND)
