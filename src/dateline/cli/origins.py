"""`origins`: which reports of a pile come from which, in JSON Lines."""

import sys

import click

from dateline.cli.context import counted, note
from dateline.cli.errors import PROBLEMS_FOUND


@click.command("origins")
@click.pass_context
def origins_command(context: click.Context) -> None:
    """Trace which reports come from which, in JSON Lines from standard input.

    Lines hold {"doc", "published", "publisher", "title", "text"}, one report each; "text" must be there. All are
    read, then each is answered in order by {"doc", "derived": [{"from", "origin", "kind", "passages"}]}: "from" is
    the "doc" of the report it comes from, "origin" an agency it credits, "passages" the characters that show it.
    Exit code 1 where a line was bad; it is answered by {"doc", "error"} and left out of the pile.
    """
    if sys.stdin.isatty():
        click.echo(context.get_help())
        return
    from dateline.app.tracing import trace_lines  # noqa: PLC0415 the help needs no tracing

    bad = lines = 0
    for told in trace_lines(sys.stdin.buffer):
        lines += 1
        bad += not told.good
        sys.stdout.buffer.write(told.line + b"\n")
    sys.stdout.buffer.flush()
    if bad:
        note(f"origins: {bad} of {counted(lines, 'line')} could not be read; each is answered by what is wrong with it")
        sys.exit(PROBLEMS_FOUND)
